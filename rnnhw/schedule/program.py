"""A network on a design as the machine sees it: load beats, input beats, output beats."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import MIN_SHIFT
from rnnhw.design import (
    LANES,
    LOAD,
    PHASE,
    WORD_BITS,
    CellKind,
    Design,
    LoadTarget,
    Register,
    Source,
    pack,
    state_cycles,
    words_of,
)
from rnnhw.network import IntegerDense, IntegerLstm, IntegerNetwork, shape_of
from rnnhw.schedule.cycles import state_wait
from rnnhw.schedule.fit import check_fit
from rnnhw.schedule.tiling import tiling

__all__ = ["Program", "build_program"]

Beats = NDArray[np.uint32]


@dataclass(frozen=True, kw_only=True, eq=False)
class Program:
    """Everything that drives one network on one design.

    Parameters
    ----------
    design : Design
    network : IntegerNetwork
    phases : tuple of dict
        The program, a dict of the fields of `rnnhw.design.PHASE` a phase.
    load : uint32 array ``[beats, 3]``
        The load stream, least significant word first.
    """

    design: Design
    network: IntegerNetwork
    phases: tuple[dict[str, int], ...]
    load: Beats

    def input_beats(self, x: NDArray[np.int8]) -> NDArray[np.int8]:
        """One sequence ``[time, inputs]`` as input beats, ``[time * NX, C]``, padded with zeros."""
        columns = self.design.columns
        time, inputs = x.shape
        slices = -(-inputs // columns)
        beats = np.zeros((time, slices * columns), np.int8)
        beats[:, :inputs] = x
        return beats.reshape(time * slices, columns)

    def output_beats(self, steps: int) -> int:
        """Output beats of one sequence."""
        emitting = self.phases[-1]
        return int(emitting["rows"]) * (1 if self.network.head else steps)

    def outputs(self, beats: NDArray[np.int16], steps: int) -> NDArray[np.int8] | NDArray[np.int16]:
        """Output beats ``[beats, GR, 4]`` of one sequence as ``[outputs]`` or ``[time, units]``."""
        if self.network.head:
            return beats.reshape(-1)[: self.network.head.outputs].astype(np.int16)
        positions = unit_positions(self.network.lstm.units, self.design)
        by_step = beats[:, :, 0].reshape(steps, -1, self.design.grid_rows)
        return by_step[:, positions[:, 1], positions[:, 0]].astype(np.int8)


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


def _beats(target: LoadTarget, row: Any, column: Any, address: Any, data: NDArray[np.uint32]) -> Beats:
    row, column, address, data = np.broadcast_arrays(row, column, address, data)
    offsets = {}
    offset = 0
    for field in LOAD:
        offsets[field.name] = offset
        offset += field.bits
    words = np.zeros((data.size, 3), np.uint64)
    values: dict[str, NDArray[Any]] = {
        "data": data, "address": address, "column": column, "row": row,
        "target": np.full(data.shape, target)}
    for name, value in values.items():
        words[:, offsets[name] // 32] |= value.reshape(-1).astype(np.uint64) << np.uint64(
            offsets[name] % 32)
    return words.astype(np.uint32)


def _weight_beats(weights: NDArray[np.int8], design: Design, base: int) -> Beats:
    """Beats for ``weights [grid_rows, rows, 4, operands]``; words are unit tile major."""
    grid_rows, rows, lanes, operands = weights.shape
    tile_rows, columns = design.tile_rows, design.columns
    tiles, slices = -(-rows // tile_rows), -(-operands // columns)
    image = np.zeros((grid_rows, tiles * tile_rows, lanes, slices * columns), np.int8)
    image[:, :rows, :, :operands] = weights
    image = image.reshape(grid_rows, tiles, tile_rows, lanes, slices, columns)
    words = np.ascontiguousarray(image.transpose(0, 2, 5, 1, 4, 3)).view(np.uint32)
    words = words.reshape(grid_rows * tile_rows, columns, tiles * slices)
    row, column, address = np.indices(words.shape)
    return _beats(LoadTarget.WEIGHT, row, column, base + address, words)


def _unit_beats(bias: NDArray[np.int32], input_shift: NDArray[np.int8],
                recurrent_shift: NDArray[np.int8], base: int) -> Beats:
    """Beats for unit parameters, each ``[grid_rows, rows, 4]``."""
    shifts = [np.ascontiguousarray(shift.astype(np.int16) - MIN_SHIFT).astype(np.uint8)
              for shift in (input_shift, recurrent_shift)]
    parts = [np.ascontiguousarray(bias).view(np.uint32), *(shift.view(np.uint32) for shift in shifts)]
    words = np.concatenate(parts, axis=2)
    row, address, column = np.indices(words.shape)
    return _beats(LoadTarget.UNIT, row, column, base + address, words)


def _layer_beats(layer: IntegerLstm | IntegerDense, design: Design,
                 phases: list[dict[str, int]]) -> Iterator[Beats]:
    """Weights and unit parameters of a layer at the addresses that its phases name."""
    if isinstance(layer, IntegerLstm):
        positions = unit_positions(layer.units, design)
        arrays: list[NDArray[Any]] = [np.moveaxis(array, 0, 1) for array in (
            layer.input_weights, layer.recurrent_weights, layer.bias, layer.input_shift,
            layer.recurrent_shift)]
    else:
        groups = -(-layer.outputs // LANES)
        group = np.arange(groups)
        positions = np.stack([group % design.grid_rows, group // design.grid_rows], axis=1)
        arrays = [np.pad(array, [(0, groups * LANES - layer.outputs)] + [(0, 0)] * (array.ndim - 1))
                  .reshape(groups, LANES, *array.shape[1:])
                  for array in (layer.weights, layer.bias, layer.shift, np.zeros_like(layer.shift))]
    rows = phases[-1]["rows"]
    placed = [_place(array, positions, design.grid_rows, rows) for array in arrays]
    for phase, weights in zip(phases, placed, strict=False):
        yield _weight_beats(weights, design, phase["weight_base"])
    bias, input_shift, recurrent_shift = placed[-3:]
    yield _unit_beats(bias, input_shift, recurrent_shift, phases[-1]["unit_base"])


def _phases(network: IntegerNetwork, design: Design) -> tuple[dict[str, int], ...]:
    fields = dataclasses.asdict(design)
    cut = tiling(shape_of(network), fields)
    wait = int(state_wait(cut, fields, state_cycles(design)))
    tiles, inputs, hidden = int(cut.unit_tiles), int(cut.input_slices), int(cut.hidden_slices)
    lstm = {"kind": CellKind.LSTM, "cell_fraction": network.lstm.cell_fraction, "tiles": tiles,
            "unit_base": 0, "rows": int(cut.rows)}
    input_phase = lstm | {"source": Source.INPUT, "finish": 0, "emit": 0, "weight_base": 0,
                          "slices": inputs, "tile_cycles": inputs, "wait": 0}
    recurrent_phase = lstm | {
        "source": Source.HIDDEN, "finish": 1, "emit": int(network.head is None),
        "weight_base": tiles * inputs, "slices": hidden, "tile_cycles": int(cut.tile_cycles),
        "wait": wait}
    if network.head is None:
        return input_phase, recurrent_phase
    head_phase = recurrent_phase | {
        "kind": CellKind.DENSE, "emit": 1, "weight_base": tiles * (inputs + hidden),
        "tiles": int(cut.head_tiles), "unit_base": int(cut.rows), "rows": int(cut.head_rows)}
    return input_phase, recurrent_phase, head_phase


def _program_beats(phases: tuple[dict[str, int], ...], input_beats: int) -> Iterator[Beats]:
    """Phases, then registers; INPUT_BEATS comes last, because it opens the input stream."""
    parts = np.arange(words_of(PHASE))
    for address, phase in enumerate(phases):
        word = pack(PHASE, phase)
        data = np.array([word >> WORD_BITS * int(part) & 0xFFFFFFFF for part in parts], np.uint32)
        yield _beats(LoadTarget.PROGRAM, np.int64(0), parts, np.int64(address), data)
    registers = {Register.BODY_END: 1, Register.PROGRAM_END: len(phases) - 1,
                 Register.INPUT_BEATS: input_beats}
    for register, value in registers.items():
        yield _beats(LoadTarget.REGISTER, np.int64(0), np.int64(0), np.array([register]),
                     np.array([value], np.uint32))


def build_program(network: IntegerNetwork, design: Design) -> Program:
    """Map a network onto a design.

    Raises
    ------
    CapacityError
        If it does not fit.
    """
    check_fit(shape_of(network), design)
    phases = _phases(network, design)
    beats = [*_layer_beats(network.lstm, design, list(phases[:2]))]
    if network.head:
        beats += _layer_beats(network.head, design, list(phases[2:]))
    beats += _program_beats(phases, phases[0]["slices"])
    return Program(design=design, network=network, phases=phases, load=np.concatenate(beats))
