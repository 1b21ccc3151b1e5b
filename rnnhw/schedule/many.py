"""Cycles of many designs: the recursion of `rnnhw.schedule.walk`, compiled, on some designs at once.

The phases of a stack differ between designs in their numbers alone, so what they are is written once, in a
table with a row for each phase (`_table`). A compiled function takes `LANES` designs, fills in their numbers
and walks through the steps until they repeat on all of them. Designs are the last axis of every array, so
that a processor's vector instructions work on several.

The wait of a phase for a state needs no loop over the words here. A phase that makes a state finishes, so its
tiles are at least F TR cycles apart, and of two units the one that is later in row order is made at least F
cycles later. A word has its last unit at least one row behind that of the word before, and is read one cycle
later. So the last word decides:

    wait = max(1,  L0 + F ((rows - 1) mod TR) - (B - 1) min(N', M) - (N - 1))
"""

import dataclasses
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.cells import Product
from rnnhw.compiled import njit
from rnnhw.design import (
    INPUT_START_CYCLES,
    Design,
    UnitKind,
    changes_cycles,
    output_queue_cycles,
    overtaking_cycles,
    state_cycles,
)
from rnnhw.design.limits import CANNOT_BE_MANY, NAMES
from rnnhw.network import Cell, LayerShape, Shape
from rnnhw.schedule.changed import Changes, fullest_column
from rnnhw.schedule.phases import plan_phases
from rnnhw.schedule.plan import Order, Phase, Plan
from rnnhw.schedule.tiling import tile_layer
from rnnhw.schedule.walk import NEVER

__all__ = ["many_changed_totals", "many_totals"]

LANES = 64
"""Designs that are walked through together: enough for vectors, few enough for the nearest cache."""

_INPUT_START = INPUT_START_CYCLES + 1

# Columns of the table of phases.
_OUT, _IS_DENSE, _IN, _FINISH, _READS, _MAKES, _MAKER = 0, 1, 2, 3, 4, 5, 6
_PREVIOUS, _OFFSET, _EMIT, _AT_ACTIVATION, _WAITS_FOR_ITSELF, _KEEPS, _OF_KEPT = 7, 8, 9, 10, 11, 12, 13
_CHANGED = 14
_COLUMNS = 15

# Times that the walk remembers; behind them, of each state, when it and the one before it were made.
_END, _FINISHING, _INPUT, _RELEASED, _RELEASED_BEFORE, _START, _ARRIVAL, _HIDDEN, _MADE = range(9)

# Rows of the last tile of the last finishing phase, and of the last one that gives out h.
_OF_FINISHING, _OF_HIDDEN = range(2)

# Numbers of a phase on a design. Where changes are multiplied, slices and length are those of a step.
_SLICES, _LEAST, _CYCLES, _TILES, _LENGTH, _LAST_ROW, _WAIT, _STATE_WAIT = range(8)
_NUMBERS = 8

# Numbers of a design.
_GRID_ROWS, _WIDTH, _TILE_ROWS, _FOLD, _CONTEXTS, _LATENCY, _OVERTAKING, _COUNTING = range(8)
_SIZES = 8


def many_totals(shape: Shape, designs: Design, steps: int, orders: tuple[Order, ...]) -> NDArray[np.int64]:
    """Cycles of one command of ``steps`` steps on each of many designs, in the best of some orders.

    Parameters
    ----------
    shape : Shape
        A stack of one direction.
    designs : Design
        Valid designs, as `Design.many` holds them.
    steps : int
    orders : tuple of Order

    Returns
    -------
    int64 array ``[designs]``
    """
    walks = _Walks(shape, designs, steps, orders)
    found: NDArray[np.int64] = np.min([walks.totals(plan) for plan in walks.plans], axis=0)
    return found


def many_changed_totals(
    shape: Shape, designs: Design, steps: int, orders: tuple[Order, ...], changes: Sequence[Changes]
) -> NDArray[np.int64]:
    """Cycles of commands on each of many designs that keep changes.

    Layers are in the order that takes the fewest cycles where every activation changes, as in a program.

    Parameters
    ----------
    shape, designs, steps, orders
        As for `many_totals`.
    changes : sequence of Changes
        Of each sequence.

    Returns
    -------
    int64 array ``[sequences, designs]``
    """
    walks = _Walks(shape, designs, steps, orders)
    best = np.argmin([walks.totals(plan) for plan in walks.plans], axis=0)
    found = np.zeros((len(changes), np.size(designs.fold)), np.int64)
    for number, plan in enumerate(walks.plans):
        chosen = best == number
        if chosen.any():
            for totals, of_layers in zip(found, changes, strict=True):
                totals[chosen] = walks.totals(plan, of_layers)[chosen]
    return found


class _Walks:
    """Walks through the commands of a stack on many designs, in some orders of its layers.

    Attributes
    ----------
    plans : list of Plan
        Those of the orders that differ on these designs.
    """

    def __init__(self, shape: Shape, designs: Design, steps: int, orders: tuple[Order, ...]) -> None:
        self._shape, self._designs, self._steps = shape, designs, steps
        self._count = np.size(designs.fold)
        self._sizes = np.ones((_SIZES, -(-self._count // LANES) * LANES), np.int64)
        for row, value in zip(
            self._sizes,
            (
                designs.grid_rows,
                designs.columns,
                designs.tile_rows,
                designs.fold,
                designs.contexts,
                state_cycles(designs),
                overtaking_cycles(designs),
                changes_cycles(designs),
            ),
            strict=True,
        ):
            row[: self._count] = value
        # Any design will do: the table holds no number that differs between designs.
        plans = [plan_phases(shape, _some(designs), order) for order in orders]
        self.plans = list({_table(shape, plan).tobytes(): plan for plan in reversed(plans)}.values())[::-1]

    def totals(self, plan: Plan, changes: Changes | None = None) -> NDArray[np.int64]:
        """Cycles of a command on each design; without ``changes`` as if all activations changed."""
        found = np.zeros(self._sizes.shape[1], np.int64)
        _totals(
            _table(self._shape, plan),
            _multiplied(self._shape, plan, self._designs, len(found)),
            *_fullest(plan, self._sizes[_WIDTH], self._steps, changes),
            len(plan.body),
            len(plan.state_slots),
            plan.period_steps,
            plan.extra_steps,
            self._steps,
            self._designs.lanes,
            output_queue_cycles(self._designs),
            self._sizes,
            found,
        )
        return found[: self._count]


def _fullest(
    plan: Plan, columns: NDArray[np.int64], steps: int, changes: Changes | None
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Slices of the phases that multiply changes, by number of columns, phase and step; and which are whose.

    There are no steps without ``changes``.
    """
    phases = [*plan.body, *plan.tail]
    if changes is None:
        return np.zeros((1, len(phases), 0), np.int64), np.zeros(len(columns), np.int64)
    kinds, of_design = np.unique(columns, return_inverse=True)
    found = np.ones((len(kinds), len(phases), steps), np.int64)
    for of_kind, count in zip(found, kinds.tolist(), strict=True):
        for slices, phase in zip(of_kind, phases, strict=True):
            if phase.changed:
                fullest = fullest_column(changes[phase.layer][phase.product], count)
                slices[: len(fullest)] = fullest
    return found, of_design


def _some(designs: Design) -> Design:
    """One design with the names of many: with so many columns that a vector has few slices."""
    numbers: dict[str, Any] = {field.name: 1 for field in dataclasses.fields(Design) if field.type is int}
    numbers |= {"grid_cols": 4096, "tile_cols": 16, "weight_bits": 8}
    numbers |= dict.fromkeys(CANNOT_BE_MANY, 0) | {
        "weight_depth": 2,
        "kept_depth": 2 * designs.keeps_activations,
        "delta_depth": int(designs.keeps_changes),
    }
    names = {name: getattr(designs, name) for name in NAMES}
    return Design(**numbers, **names)


def _table(shape: Shape, plan: Plan) -> NDArray[np.int64]:
    """What each phase of the body and the tail is, ``[phases, _COLUMNS]``; -1 where there is no state."""
    phases = [*plan.body, *plan.tail]
    makers = {phase.makes: k for k, phase in enumerate(phases) if phase.makes is not None}
    recurrent = {phase.reads for phase in phases if phase.recurrent}
    table = np.full((len(phases), _COLUMNS), -1, np.int64)
    for row, phase in zip(table, phases, strict=True):
        layer = shape.layers[phase.layer]
        row[_OUT], row[_IN] = _widths(layer, phase)
        row[_IS_DENSE] = layer.cell is Cell.DENSE
        row[_FINISH], row[_PREVIOUS], row[_EMIT] = phase.finish, phase.previous, phase.emit
        row[_OFFSET], row[_AT_ACTIVATION] = phase.offset, phase.kind >= UnitKind.DENSE
        if phase.reads is not None:
            row[_READS], row[_MAKER] = phase.reads, makers[phase.reads]
        if phase.makes is not None:
            row[_MAKES] = phase.makes
        row[_KEEPS], row[_OF_KEPT], row[_CHANGED] = phase.keeps, phase.multiplies_kept, phase.changed
        row[_WAITS_FOR_ITSELF] = phase.makes in plan.slot_of and phase.makes not in recurrent
    return table


def _multiplied(shape: Shape, plan: Plan, designs: Design, padded: int) -> NDArray[np.int64]:
    """Slices of the phases that multiply kept activations, ``[phases, padded designs]``; 1 of others."""
    phases = [*plan.body, *plan.tail]
    if not designs.keeps_activations:
        return np.ones((len(phases), 0), np.int64)
    found = np.ones((len(phases), padded), np.int64)
    tilings = [tile_layer(layer, designs) for layer in shape.layers]
    for slices, phase in zip(found, phases, strict=True):
        if phase.multiplies_kept:
            slices[: np.size(designs.fold)] = tilings[phase.layer].multiplied[phase.product]
    return found


def _widths(layer: LayerShape, phase: Phase) -> tuple[int, int]:
    """Values that a phase makes, and values that it reads."""
    if phase.product is Product.PROJECTION:
        return layer.width, layer.units
    return layer.units, layer.inputs if phase.product is Product.INPUT else layer.width


@njit(cache=True)
def _rounded_up(a: int, b: int) -> int:
    """``ceil(a / b)``; exact, because a < 2**52, so that the quotient is wrong by less than 1 / b."""
    return int(np.ceil(a / b))


@njit(cache=True)
def _length(tiles: int, contexts: int, cycles: int, slices: int) -> int:
    """Cycles from the first slot of a phase to its last one."""
    return (tiles * contexts - 1) * cycles + slices - 1


@njit(cache=True)
def _multiply(k: int, d: int, slices: int, size: Any, numbers: Any) -> None:
    """Let a phase multiply so many changes of the fullest column on a design."""
    cycles = max(slices, numbers[k, _CYCLES, d])
    numbers[k, _SLICES, d] = slices
    numbers[k, _LENGTH, d] = _length(numbers[k, _TILES, d], size[_CONTEXTS, d], cycles, slices)


@njit(cache=True)
def _fill(table: Any, multiplied: Any, lanes: int, size: Any, numbers: Any) -> None:
    """The numbers of every phase on each design."""
    for k in range(len(table)):
        out, slices, cycles = table[k, _OUT], numbers[k, _SLICES], numbers[k, _CYCLES]
        length, last_row, least = numbers[k, _LENGTH], numbers[k, _LAST_ROW], numbers[k, _LEAST]
        read, finishes, is_dense = table[k, _IN], table[k, _FINISH], table[k, _IS_DENSE]
        groups = _rounded_up(out, lanes)
        for d in range(LANES):
            grid_rows, columns, tile_rows = size[_GRID_ROWS, d], size[_WIDTH, d], size[_TILE_ROWS, d]
            if is_dense:
                rows = _rounded_up(groups, grid_rows)
            else:
                whole = int(out / columns)
                rest = _rounded_up(out - whole * columns, grid_rows)
                rows = whole * _rounded_up(columns, grid_rows) + rest
            slices[d] = _rounded_up(read, columns)
            if table[k, _OF_KEPT] and not table[k, _CHANGED]:
                slices[d] = multiplied[k, d]
            least[d] = 1 if table[k, _CHANGED] else slices[d]
            cycles[d] = max(least[d], size[_FOLD, d] * tile_rows * finishes)
            tiles = 1 if table[k, _KEEPS] else _rounded_up(rows, tile_rows)
            last_row[d] = rows - 1 - (tiles - 1) * tile_rows
            numbers[k, _TILES, d] = tiles
            length[d] = _length(tiles, size[_CONTEXTS, d], cycles[d], least[d])
    for k in range(len(table)):
        maker = table[k, _MAKER]
        for d in range(LANES):
            wait = state_wait = 0
            if maker >= 0:
                slots = min(numbers[maker, _CYCLES, d], numbers[k, _CYCLES, d])
                last = size[_LATENCY, d] + size[_FOLD, d] * numbers[maker, _LAST_ROW, d]
                apart = (size[_CONTEXTS, d] - 1) * slots
                wait = max(1, last - apart - (numbers[k, _SLICES, d] - 1))
            if table[k, _WAITS_FOR_ITSELF]:
                state_wait = max(1, size[_OVERTAKING, d] + 2 - numbers[k, _LENGTH, d])
            numbers[k, _WAIT, d], numbers[k, _STATE_WAIT, d] = wait, state_wait
    for k in range(len(table)):
        if table[k, _CHANGED]:  # waits are those of the fewest changes; until they are known, there are most
            for d in range(LANES):
                _multiply(k, d, numbers[k, _SLICES, d], size, numbers)


@njit(cache=True)
def _run(
    k: int, table: Any, numbers: Any, size: Any, last_step: bool, times: Any, rows: Any, start: Any
) -> None:
    """Run a phase: `rnnhw.schedule.walk.Walker.run`. ``start`` is a place to work."""
    reads, makes = table[k, _READS], table[k, _MAKES]
    slices, least, length = numbers[k, _SLICES], numbers[k, _LEAST], numbers[k, _LENGTH]
    for d in range(LANES):
        fetched = max(times[_ARRIVAL, d] + 1, times[_START, d])
        start[d] = max(times[_END, d] + 1, fetched + 2)
        times[_ARRIVAL, d] = fetched + 1
    reads_input = reads < 0 and not table[k, _OF_KEPT]
    if reads_input:
        for d in range(LANES):
            # The command was accepted two cycles before cycle 0.
            first = max(times[_INPUT, d], times[_RELEASED_BEFORE, d], -1) + 1
            beat = first + slices[d] * size[_CONTEXTS, d] - 1
            times[_INPUT, d] = beat
            start[d] = max(start[d], beat + _INPUT_START)
    elif reads >= 0:
        made = times[_MADE + 2 * reads + (1 if table[k, _PREVIOUS] and not last_step else 0)]
        for d in range(LANES):
            start[d] = max(start[d], made[d] + numbers[k, _WAIT, d])
    if table[k, _CHANGED]:
        for d in range(LANES):
            start[d] = max(start[d], times[_END, d] + size[_COUNTING, d])
    if makes >= 0:
        for d in range(LANES):
            start[d] = max(start[d], times[_MADE + 2 * makes, d] + numbers[k, _STATE_WAIT, d])
    if table[k, _FINISH]:
        for d in range(LANES):
            taken = times[_FINISHING, d] + size[_FOLD, d] * rows[_OF_FINISHING, d]
            start[d] = max(start[d], taken - (least[d] - 1))
    if table[k, _EMIT] and table[k, _AT_ACTIVATION]:
        for d in range(LANES):
            left = times[_HIDDEN, d] + size[_FOLD, d] * (rows[_OF_HIDDEN, d] - 1)
            start[d] = max(start[d], left + size[_OVERTAKING, d] - (least[d] - 1))
    for d in range(LANES):
        times[_START, d] = start[d]
        times[_END, d] = start[d] + length[d]
    if reads_input:
        for d in range(LANES):
            times[_RELEASED_BEFORE, d] = times[_RELEASED, d]
            times[_RELEASED, d] = times[_END, d]
    if table[k, _FINISH]:
        for d in range(LANES):
            times[_FINISHING, d] = times[_END, d]
            rows[_OF_FINISHING, d] = numbers[k, _LAST_ROW, d] + 1
        if table[k, _EMIT] and not table[k, _AT_ACTIVATION]:
            times[_HIDDEN], rows[_OF_HIDDEN] = times[_END], rows[_OF_FINISHING]
    if makes >= 0:
        for d in range(LANES):
            times[_MADE + 2 * makes + 1, d] = times[_MADE + 2 * makes, d]
            times[_MADE + 2 * makes, d] = times[_END, d]


@njit(cache=True)
def _repeats(times: Any, before: Any, hidden_moves: bool, shift: Any) -> bool:
    """Whether all times of each design moved by one number of cycles, which is put into ``shift``."""
    for d in range(LANES):
        shift[d] = times[_END, d] - before[_END, d]
    for k in range(len(times)):
        if k != _HIDDEN or hidden_moves:
            wrong = 0
            for d in range(LANES):
                wrong |= times[k, d] - before[k, d] - shift[d]
            if wrong:
                return False
    return True


@njit(cache=True)
def _walk(
    table: Any,
    fullest: Any,
    of_design: Any,
    body: int,
    longest: int,
    extra: int,
    steps: int,
    size: Any,
    numbers: Any,
    times: Any,
) -> None:
    """Walk through a command until its last phase has run.

    Steps repeat after one or after ``longest`` steps in the long run, unless changes of each step are given.
    """
    has_changes = fullest.shape[2] > 0
    hidden_moves = False
    for k in range(body):
        hidden_moves |= table[k, _EMIT] and not table[k, _AT_ACTIVATION]
    times[:] = NEVER
    times[_ARRIVAL] = 3
    rows = np.zeros((2, LANES), np.int64)
    rows[_OF_HIDDEN] = 1
    history = np.zeros((longest, *times.shape), np.int64)
    start, shift = np.zeros(LANES, np.int64), np.zeros(LANES, np.int64)
    step, is_steady = 0, False
    while step < steps + extra:
        for k in range(body):
            offset = table[k, _OFFSET]
            if offset <= step < steps + offset:
                if has_changes and table[k, _CHANGED]:
                    for d in range(LANES):
                        _multiply(k, d, fullest[of_design[d], k, step - offset], size, numbers)
                _run(k, table, numbers, size, step == steps + offset - 1, times, rows, start)
            else:
                times[_ARRIVAL] += 2
        if not is_steady and not has_changes:
            for period in (1, longest):
                if extra + period <= step < steps and not is_steady:
                    before = history[(step - period) % longest]
                    is_steady = _repeats(times, before, hidden_moves, shift)
                    if is_steady:
                        count = (steps - 1 - step) // period
                        times += count * shift
                        step += period * count
            if not is_steady:
                history[step % longest] = times
        step += 1
    for k in range(body, len(table)):
        if has_changes and table[k, _CHANGED]:
            for d in range(LANES):
                _multiply(k, d, fullest[of_design[d], k, 0], size, numbers)
        _run(k, table, numbers, size, True, times, rows, start)


@njit(cache=True, nogil=True)
def _totals(
    table: Any,
    multiplied: Any,
    fullest: Any,
    of_design: Any,
    body: int,
    slots: int,
    longest: int,
    extra: int,
    steps: int,
    lanes: int,
    queue: int,
    sizes: Any,
    found: Any,
) -> None:
    """Put the cycles of one order of the layers into ``found``, one for each design."""
    numbers = np.zeros((len(table), _NUMBERS, LANES), np.int64)
    times = np.zeros((_MADE + 2 * slots, LANES), np.int64)
    size = np.zeros((_SIZES, LANES), np.int64)
    last = len(table) - 1
    for first in range(0, sizes.shape[1], LANES):
        size[:] = sizes[:, first : first + LANES]
        _fill(table, multiplied[:, first : first + LANES], lanes, size, numbers)
        of_lanes = of_design[first : first + LANES]
        _walk(table, fullest, of_lanes, body, longest, extra, steps, size, numbers, times)
        for d in range(LANES):
            leaves = size[_LATENCY, d] - (size[_OVERTAKING, d] if table[last, _AT_ACTIVATION] else 1)
            ended = times[_END, d] + leaves + size[_FOLD, d] * numbers[last, _LAST_ROW, d]
            found[first + d] = ended + queue + 1
