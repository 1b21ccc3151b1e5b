"""Memory images: where a layer's weights and parameters go."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import MIN_SHIFT
from rnnhw.cells import PEEPHOLES, Product
from rnnhw.design import Design, LoadTarget, unit_parameters
from rnnhw.network import (
    DenseLayer,
    IntegerDense,
    IntegerGru,
    IntegerLstm,
    IntegerRecurrent,
    RecurrentLayer,
    TfliteDense,
    TfliteLstm,
    lstm_constants,
    matrices,
)
from rnnhw.schedule.beats import Beats, load_beats
from rnnhw.schedule.positions import group_positions, unit_positions

__all__ = ["layer_beats"]


def _place(values: NDArray[Any], positions: NDArray[np.int64], grid_rows: int, rows: int) -> NDArray[Any]:
    """Scatter ``[units, ...]`` to ``[grid_rows, rows, ...]``, zeros elsewhere."""
    placed = np.zeros((grid_rows, rows, *values.shape[1:]), values.dtype)
    placed[positions[:, 0], positions[:, 1]] = values
    return placed


def _lanes(values: NDArray[Any], lanes: int) -> NDArray[Any]:
    """Pad ``[units, gates, ...]`` to ``[units, lanes, ...]``."""
    return np.pad(values, [(0, 0), (0, lanes - values.shape[1])] + [(0, 0)] * (values.ndim - 2))


def _weight_beats(
    weights: NDArray[np.int8], design: Design, base: int, multiplied: int, scattered: int
) -> Iterator[Beats]:
    """Yield beats for ``weights [grid_rows, rows, lanes, operands]``; slices are unit tile major.

    An address is a slice; at 4 bits two of them share a word, and each is written by itself. Where elements
    keep activations, an element has the ``multiplied`` slices of a tile that hold its weights other than
    zero, in their order, then zeros; and the index of each, which is the number of the slice. Where they keep
    sums, it has the ``scattered`` tiles of a slice that do, and the index is the number of the tile.
    """
    grid_rows, rows, lanes, operands = weights.shape
    tile_rows, columns = design.tile_rows, design.columns
    tiles, slices = -(-rows // tile_rows), -(-operands // columns)
    image = np.zeros((grid_rows, tiles * tile_rows, lanes, slices * columns), np.int64)
    image[:, :rows, :, :operands] = weights
    image = image.reshape(grid_rows, tiles, tile_rows, lanes, slices, columns)
    image = image.transpose(0, 2, 5, 1, 4, 3).reshape(grid_rows * tile_rows, columns, tiles, slices, lanes)
    bits = design.weight_bits
    words = np.zeros(image.shape[:-1], np.int64)
    for k in range(lanes):
        words |= (image[..., k] & ((1 << bits) - 1)) << bits * k
    if design.kept_depth:
        words, index = _without_zeros(words, multiplied)
        yield _element_beats(LoadTarget.INDEX, index, base)
    elif design.scatter_depth:
        kept, of_slice = _without_zeros(words.swapaxes(-1, -2), scattered)
        words = kept.swapaxes(-1, -2)
        yield _element_beats(LoadTarget.INDEX, of_slice.swapaxes(-1, -2), base)
    yield _element_beats(LoadTarget.WEIGHT, words, base)


def _without_zeros(words: NDArray[np.int64], most: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The ``words [.., places]`` that are not 0, in their order, then 0; and their places, or 0.

    Both are ``[.., most]``; nowhere are there more.
    """
    order = np.argsort(words == 0, axis=-1, kind="stable")[..., :most]
    kept = np.take_along_axis(words, order, axis=-1)
    return kept, np.where(kept != 0, order, 0)


def _element_beats(target: LoadTarget, words: NDArray[np.int64], base: int) -> Beats:
    """Beats that give each element its words ``[rows, columns, tiles, slices]``."""
    words = words.reshape(*words.shape[:2], -1)
    row, column, address = np.indices(words.shape)
    return load_beats(target, row, column, base + address, words)


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


@dataclass(frozen=True, eq=False)
class _Block:
    """Units, or groups of dense outputs, that lie in the rows of the grid.

    Parameters
    ----------
    positions : int64 array ``[units, 2]``
        Grid row and row index of each.
    weights : dict of Product to int8 array ``[units, lanes, operands]``
    values : dict of str to array ``[units, lanes]`` or ``[units]``
        Unit parameters: those of lanes by the name without the lane's number.
    """

    positions: NDArray[np.int64]
    weights: dict[Product, NDArray[np.int8]]
    values: dict[str, NDArray[Any]]

    def placed(self, design: Design, rows: int) -> dict[str, NDArray[np.int64]]:
        """Each parameter as ``[grid_rows, rows]``, zeros where there is no unit."""
        named = {name: array for name, array in self.values.items() if array.ndim == 1}
        for name, array in self.values.items():
            if array.ndim == 2:
                named |= {f"{name}_{k}": array[:, k] for k in range(design.lanes)}
        return {
            name: _place(array.astype(np.int64), self.positions, design.grid_rows, rows)
            for name, array in named.items()
        }


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


def _tflm_layer(layer: TfliteLstm | TfliteDense, design: Design) -> list[_Block]:
    lanes = design.lanes
    if isinstance(layer, TfliteDense):
        groups = _groups(layer.weights, lanes)
        positions = group_positions(len(groups), design)
        return [_Block(positions, {Product.INPUT: groups}, _tflm_dense(layer, lanes))]
    weights = {
        Product.INPUT: np.moveaxis(layer.input_weights, 0, 1),
        Product.RECURRENT: np.moveaxis(layer.recurrent_weights, 0, 1),
    }
    return [_Block(unit_positions(layer.units, design), weights, _tflm_lstm(layer))]


def _native_dense(dense: IntegerDense, design: Design) -> list[_Block]:
    weights, bias, shift = (
        _groups(array, design.lanes) for array in (dense.weights, dense.bias, dense.shift)
    )
    values = {"bias": bias, "input_shift": shift.astype(np.int64) - MIN_SHIFT}
    return [_Block(group_positions(len(bias), design), {Product.INPUT: weights}, values)]


def _native_recurrent(layer: IntegerRecurrent, design: Design) -> list[_Block]:
    """The units, and the rows of a projection, which are in lane 0."""
    lanes, own = design.lanes, matrices(layer)
    projection = own.pop(Product.PROJECTION, None)
    values: dict[str, NDArray[Any]] = {"bias": _by_unit(layer.bias, lanes)}
    for product in own:
        shift = getattr(layer, f"{product}_shift").astype(np.int64) - MIN_SHIFT
        values[f"{product}_shift"] = _by_unit(shift, lanes)
    if isinstance(layer, IntegerGru):
        values["candidate_bias"] = layer.candidate_bias
    if isinstance(layer, IntegerLstm):
        values |= _peepholes(layer)
    weights = {product: _by_unit(array, lanes) for product, array in own.items()}
    blocks = [_Block(unit_positions(layer.units, design), weights, values)]
    if projection is not None and isinstance(layer, IntegerLstm) and layer.projection_shift is not None:
        shift = layer.projection_shift.astype(np.int64)[None] - MIN_SHIFT
        rows = {Product.PROJECTION: _by_unit(projection[None], lanes)}
        positions = unit_positions(layer.outputs, design)
        blocks.append(_Block(positions, rows, {"input_shift": _by_unit(shift, lanes)}))
    return blocks


def _peepholes(layer: IntegerLstm) -> dict[str, NDArray[Any]]:
    """Weights and shifts by the number of the gate in `rnnhw.cells.PEEPHOLES`."""
    if layer.peephole_weights is None or layer.peephole_shift is None:
        return {}
    seen = [k for k, gate in enumerate(PEEPHOLES) if gate in layer.declaration.gates]
    shift = layer.peephole_shift.astype(np.int64) - MIN_SHIFT
    return {f"peephole_weight_{k}": layer.peephole_weights[row] for row, k in enumerate(seen)} | {
        f"peephole_shift_{k}": shift[row] for row, k in enumerate(seen)
    }


def _by_unit(array: NDArray[Any], lanes: int) -> NDArray[Any]:
    """``[gates, units, ...]`` as ``[units, lanes, ...]``, zeros where a lane has no gate."""
    return _lanes(np.moveaxis(array, 0, 1), lanes)


def layer_beats(
    layer: RecurrentLayer | DenseLayer,
    design: Design,
    rows: Sequence[int],
    weight_bases: Mapping[Product, int],
    parameter_bases: Sequence[int],
    multiplied: Mapping[Product, int],
    scattered: Mapping[Product, int],
) -> Iterator[Beats]:
    """Weights and unit parameters of a layer of one direction.

    Parameters
    ----------
    rows : sequence of int
        Row indices that each of its blocks of units uses in each grid row.
    weight_bases : mapping of Product to int
        Address of the first weights of each product.
    parameter_bases : sequence of int
        Address of the first unit parameters of each block.
    multiplied : mapping of Product to int
        Slices of each product that an element multiplies for a unit; see `LayerTiling`.
    scattered : mapping of Product to int
        Tiles that it has weights of an operand for, where elements keep sums; likewise.
    """
    match layer:
        case TfliteLstm() | TfliteDense():
            blocks = _tflm_layer(layer, design)
        case IntegerDense():
            blocks = _native_dense(layer, design)
        case _:
            blocks = _native_recurrent(layer, design)
    for block, count, base in zip(blocks, rows, parameter_bases, strict=True):
        for product, weights in block.weights.items():
            placed = _place(weights, block.positions, design.grid_rows, count)
            yield from _weight_beats(
                placed, design, weight_bases[product], multiplied[product], scattered.get(product, 0)
            )
        yield _parameter_beats(block.placed(design, count), design, base)
