"""Memory images: where a layer's weights and parameters go."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import MIN_SHIFT
from rnnhw.design import Design, LoadTarget, unit_parameters
from rnnhw.network import IntegerDense, IntegerGru, IntegerLayer
from rnnhw.schedule.beats import Beats, load_beats

__all__ = ["layer_beats", "unit_positions"]


def unit_positions(units: int, design: Design) -> NDArray[np.int64]:
    """Grid row and row index of each unit, ``[units, 2]``."""
    unit = np.arange(units)
    word, bank = np.divmod(unit, design.columns)
    return np.stack([bank % design.grid_rows, word * design.banks_per_row + bank // design.grid_rows],
                    axis=1)


def _place(values: NDArray[Any], positions: NDArray[np.int64], grid_rows: int,
           rows: int) -> NDArray[Any]:
    """Scatter ``[units, ...]`` to ``[grid_rows, rows, ...]``, zeros elsewhere."""
    placed = np.zeros((grid_rows, rows, *values.shape[1:]), values.dtype)
    placed[positions[:, 0], positions[:, 1]] = values
    return placed


def _lanes(values: NDArray[Any], lanes: int) -> NDArray[Any]:
    """Pad ``[units, gates, ...]`` to ``[units, lanes, ...]``."""
    return np.pad(values, [(0, 0), (0, lanes - values.shape[1])] + [(0, 0)] * (values.ndim - 2))


def _weight_beats(weights: NDArray[np.int8], design: Design, base: int) -> Beats:
    """Beats for ``weights [grid_rows, rows, lanes, operands]``; slices are unit tile major.

    An address is a slice; at 4 bits two of them share a word, and each is written by itself.
    """
    grid_rows, rows, lanes, operands = weights.shape
    tile_rows, columns = design.tile_rows, design.columns
    tiles, slices = -(-rows // tile_rows), -(-operands // columns)
    image = np.zeros((grid_rows, tiles * tile_rows, lanes, slices * columns), np.int64)
    image[:, :rows, :, :operands] = weights
    image = image.reshape(grid_rows, tiles, tile_rows, lanes, slices, columns)
    image = image.transpose(0, 2, 5, 1, 4, 3).reshape(grid_rows * tile_rows, columns, tiles * slices, lanes)
    bits = design.weight_bits
    words = sum((image[..., k] & ((1 << bits) - 1)) << bits * k for k in range(lanes))
    row, column, address = np.indices(words.shape)
    return load_beats(LoadTarget.WEIGHT, row, column, base + address, words)


def _parameter_beats(values: dict[str, NDArray[np.int64]], design: Design, base: int) -> Beats:
    """Beats for unit parameters, each ``[grid_rows, rows]``; fields are whole bytes."""
    fields = unit_parameters(design)
    types = [(field.name, f"<u{field.bits // 8}") for field in fields]
    grid_rows, rows = next(iter(values.values())).shape
    packed = np.zeros((grid_rows, rows), np.dtype(types))
    for field in fields:
        if field.name in values:
            packed[field.name] = values[field.name] & ((1 << field.bits) - 1)
    content = packed.view(np.uint8).reshape(grid_rows, rows, -1)
    content = np.pad(content, [(0, 0), (0, 0), (0, -content.shape[2] % 4)])
    words = np.ascontiguousarray(content).view("<u4")
    row, address, column = np.indices(words.shape)
    return load_beats(LoadTarget.UNIT, row, column, base + address, words)


def _dense_groups(layer: IntegerDense, lanes: int) -> list[NDArray[Any]]:
    """Weights, bias and shift of a dense layer, its outputs in groups of ``lanes``."""
    groups = -(-layer.outputs // lanes)
    return [np.pad(array, [(0, groups * lanes - layer.outputs)] + [(0, 0)] * (array.ndim - 1))
            .reshape(groups, lanes, *array.shape[1:])
            for array in (layer.weights, layer.bias, layer.shift)]


def layer_beats(layer: IntegerLayer, design: Design, rows: int, weight_bases: Sequence[int],
                parameter_base: int) -> Iterator[Beats]:
    """Weights and unit parameters of a layer of one direction.

    Parameters
    ----------
    rows : int
        Row indices that it uses in each grid row.
    weight_bases : sequence of int
        Addresses of its input and its recurrent weights.
    parameter_base : int
    """
    lanes = design.lanes
    extra: dict[str, NDArray[Any]] = {}
    if isinstance(layer, IntegerDense):
        weights, bias, input_shift = _dense_groups(layer, lanes)
        group = np.arange(len(bias))
        positions = np.stack([group % design.grid_rows, group // design.grid_rows], axis=1)
        operands, recurrent_shift = [weights], np.full_like(input_shift, MIN_SHIFT)
    else:
        arrays = [_lanes(np.moveaxis(array, 0, 1), lanes) for array in (
            layer.input_weights, layer.recurrent_weights, layer.bias, layer.input_shift,
            layer.recurrent_shift)]
        operands, (bias, input_shift, recurrent_shift) = arrays[:2], arrays[2:]
        positions = unit_positions(layer.units, design)
        if isinstance(layer, IntegerGru):
            extra["candidate_bias"] = layer.candidate_bias
    for weights, base in zip(operands, weight_bases, strict=False):
        yield _weight_beats(_place(weights, positions, design.grid_rows, rows), design, base)
    named = {f"bias_{k}": bias[:, k] for k in range(lanes)} | extra
    for k in range(lanes):
        named[f"input_shift_{k}"] = input_shift[:, k].astype(np.int64) - MIN_SHIFT
        named[f"recurrent_shift_{k}"] = recurrent_shift[:, k].astype(np.int64) - MIN_SHIFT
    placed = {name: _place(array.astype(np.int64), positions, design.grid_rows, rows)
              for name, array in named.items()}
    yield _parameter_beats(placed, design, parameter_base)
