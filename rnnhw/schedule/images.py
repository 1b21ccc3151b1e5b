"""Memory images: where a layer's weights and parameters go."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import MIN_SHIFT
from rnnhw.design import Design, LoadTarget, unit_parameters
from rnnhw.network import (
    IntegerDense,
    IntegerGru,
    IntegerRecurrent,
    TfliteDense,
    TfliteLstm,
    lstm_constants,
)
from rnnhw.schedule.beats import Beats, load_beats

__all__ = ["layer_beats", "unit_positions"]


def unit_positions(units: int, design: Design) -> NDArray[np.int64]:
    """Grid row and row index of each unit, ``[units, 2]``."""
    unit = np.arange(units)
    word, bank = np.divmod(unit, design.columns)
    return np.stack([bank % design.grid_rows, word * design.banks_per_row + bank // design.grid_rows], axis=1)


def _place(values: NDArray[Any], positions: NDArray[np.int64], grid_rows: int, rows: int) -> NDArray[Any]:
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
    words = np.zeros(image.shape[:-1], np.int64)
    for k in range(lanes):
        words |= (image[..., k] & ((1 << bits) - 1)) << bits * k
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


def _groups(values: NDArray[Any], lanes: int) -> NDArray[Any]:
    """``[outputs, ...]`` of a dense layer as ``[groups, lanes, ...]``, padded with zeros."""
    groups = -(-len(values) // lanes)
    padded = np.pad(values, [(0, groups * lanes - len(values))] + [(0, 0)] * (values.ndim - 1))
    return padded.reshape(groups, lanes, *values.shape[1:])


def _group_positions(groups: int, design: Design) -> NDArray[np.int64]:
    """Grid row and row index of each group of dense outputs, ``[groups, 2]``."""
    group = np.arange(groups)
    return np.stack([group % design.grid_rows, group // design.grid_rows], axis=1)


def _tflm_lstm(lstm: TfliteLstm) -> dict[str, NDArray[Any]]:
    """Parameters of each unit, those of gates ``[units, 4]``, the layer's ``[units]``."""
    constants = lstm_constants(lstm, "tflm")
    gates: dict[str, Any] = {
        "bias": lstm.input_bias.T,
        "recurrent_bias": lstm.recurrent_bias.T,
        "input_multiplier": constants.input_multiplier,
        "input_shift": constants.input_shift,
        "recurrent_multiplier": constants.recurrent_multiplier,
        "recurrent_shift": constants.recurrent_shift,
    }
    layer: dict[str, Any] = {
        "hidden_multiplier": constants.hidden_multiplier,
        "hidden_shift": constants.hidden_shift,
        "cell_clip": constants.cell_clip,
        "cell_exponent": lstm.cell_exponent,
        "zero_point": constants.hidden_zero_point,
    }
    return {name: np.broadcast_to(value, (lstm.units, 4)) for name, value in gates.items()} | {
        name: np.broadcast_to(value, lstm.units) for name, value in layer.items()
    }


def _tflm_dense(dense: TfliteDense, lanes: int) -> dict[str, NDArray[Any]]:
    """Parameters of each group of outputs, likewise."""
    multiplier, shift = dense.multipliers
    groups = -(-dense.outputs // lanes)
    outputs: dict[str, Any] = {"bias": dense.input_bias, "input_multiplier": multiplier, "input_shift": shift}
    layer = {"zero_point": dense.output_zero_point, "minimum": dense.minimum, "maximum": dense.maximum}
    return {name: _groups(value, lanes) for name, value in outputs.items()} | {
        name: np.broadcast_to(value, groups) for name, value in layer.items()
    }


def _tflm_beats(
    layer: TfliteLstm | TfliteDense,
    design: Design,
    rows: int,
    weight_bases: Sequence[int],
    parameter_base: int,
) -> Iterator[Beats]:
    lanes = design.lanes
    if isinstance(layer, TfliteDense):
        operands, values = [_groups(layer.weights, lanes)], _tflm_dense(layer, lanes)
        positions = _group_positions(len(operands[0]), design)
    else:
        operands = [np.moveaxis(array, 0, 1) for array in (layer.input_weights, layer.recurrent_weights)]
        values = _tflm_lstm(layer)
        positions = unit_positions(layer.units, design)
    for weights, base in zip(operands, weight_bases, strict=False):
        yield _weight_beats(_place(weights, positions, design.grid_rows, rows), design, base)
    named = {name: array for name, array in values.items() if array.ndim == 1}
    for name, array in values.items():
        if array.ndim == 2:
            named |= {f"{name}_{k}": array[:, k] for k in range(lanes)}
    placed = {
        name: _place(array.astype(np.int64), positions, design.grid_rows, rows)
        for name, array in named.items()
    }
    yield _parameter_beats(placed, design, parameter_base)


def layer_beats(
    layer: IntegerRecurrent | IntegerDense | TfliteLstm | TfliteDense,
    design: Design,
    rows: int,
    weight_bases: Sequence[int],
    parameter_base: int,
) -> Iterator[Beats]:
    """Weights and unit parameters of a layer of one direction.

    Parameters
    ----------
    rows : int
        Row indices that it uses in each grid row.
    weight_bases : sequence of int
        Addresses of its input and its recurrent weights.
    parameter_base : int
    """
    if isinstance(layer, TfliteLstm | TfliteDense):
        yield from _tflm_beats(layer, design, rows, weight_bases, parameter_base)
        return
    lanes = design.lanes
    extra: dict[str, NDArray[Any]] = {}
    if isinstance(layer, IntegerDense):
        weights, bias, input_shift = (
            _groups(array, lanes) for array in (layer.weights, layer.bias, layer.shift)
        )
        positions = _group_positions(len(bias), design)
        operands, recurrent_shift = [weights], np.full_like(input_shift, MIN_SHIFT)
    else:
        arrays = [
            _lanes(np.moveaxis(array, 0, 1), lanes)
            for array in (
                layer.input_weights,
                layer.recurrent_weights,
                layer.bias,
                layer.input_shift,
                layer.recurrent_shift,
            )
        ]
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
    placed = {
        name: _place(array.astype(np.int64), positions, design.grid_rows, rows)
        for name, array in named.items()
    }
    yield _parameter_beats(placed, design, parameter_base)
