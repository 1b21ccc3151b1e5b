"""The phases of a program: what runs in a step, in which order, and how long each waits.

A step of a layer is an input phase (W x) and a recurrent phase (R h); the second, finishing one sends units
to the cell pipeline. A GRU that resets before its product has three: input, reset (gives r h, kept like a
state), candidate. A phase that reads a state waits until ``wait`` cycles after the last slot of the phase
that made it. With the producer's NU, N' and its h of tile row r readable ``L0 + F r`` cycles after its last
slot,

    wait = max over words k and contexts b of
           L0 + F r_k - ((NU - 1 - nu_k) B + (B - 1 - b)) N' - b M - k            (at least 1)
           nu_k, r_k = divmod(min((k + 1) Q, rows) - 1, TR)        M: slots between the reader's contexts

so that the first slot of each context that needs a word finds it. Later slots follow. The terms with b are
linear in b, so their maximum is at b = 0 or b = B - 1: ``-(B - 1) min(N', M)``. A phase that gives out states
reads them from the grid rows' own memories, at the end of ``gather``; see `_Planner.dump_phases`.

Two orders of a stack's layers are possible, both from the lowest to the highest layer. ``plain``: all layers
do step t. ``wavefront``: layer l does step t - l, with what layer l - 1 made in the step before; that is the
state before the latest, still in the other buffer, and needs no waiting, because the layer below has read it
already in this step (only in the last step of a layer is it the latest, for the layer below has ended). In a
layer that is not the lowest, the recurrent phase or the input phase may go first.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from rnnhw.design import Design, Source, UnitKind, overtaking_cycles, state_cycles
from rnnhw.network import Cell, Shape
from rnnhw.schedule.tiling import LayerTiling, tile_layer

__all__ = ["ORDERS", "Order", "Phase", "Plan", "plan_phases"]


@dataclass(frozen=True, kw_only=True)
class Order:
    """One way to order the phases of a stack."""

    wavefront: bool
    recurrent_first: bool

    @property
    def name(self) -> str:
        """For reports."""
        return "wavefront" if self.wavefront else "plain"


ORDERS = tuple(
    Order(wavefront=wavefront, recurrent_first=first)
    for wavefront in (False, True)
    for first in (True, False)
)
"""The orders that the scheduler chooses from."""


@dataclass(kw_only=True)
class Phase:
    """One phase; numbers are integers, or arrays with an integer a design.

    Parameters
    ----------
    layer : int
    operand : str
        ``input`` or ``recurrent``: which of the layer's products.
    kind : UnitKind
    finish, emit, input_last : bool
        See `rnnhw.design.PHASE`.
    reads, makes : int or None
        State slots.
    previous : bool
        Reads the state before the latest, except in the last step.
    offset : int
        Steps that it is behind.
    tiles, slices, tile_cycles, rows
        NU, N, N', and rows in each grid row that hold a unit.
    wait
        See the module's docstring; 0 where nothing is waited for.
    """

    layer: int
    operand: str
    kind: UnitKind
    finish: bool
    emit: bool = False
    input_last: bool = False
    reads: int | None
    makes: int | None = None
    previous: bool = False
    offset: int = 0
    tiles: Any
    slices: Any
    tile_cycles: Any
    rows: Any
    wait: Any = 0

    @property
    def source(self) -> Source:
        """Where its activations come from."""
        return Source.INPUT if self.reads is None else Source.HIDDEN

    @property
    def recurrent(self) -> bool:
        """Whether it reads what the step before left."""
        return self.operand == "recurrent" and self.kind is not UnitKind.GRU_CANDIDATE


@dataclass(kw_only=True)
class Plan:
    """The phases of a stack.

    Parameters
    ----------
    layers : tuple of LayerTiling
    body, tail, dump : list of Phase
        Run in every step, after the last one, and to give out the states.
    state_slots : list of LayerTiling
        For each state slot the layer whose tiling it has.
    slot_of : list of int
        State slot of each recurrent layer's h.
    """

    layers: tuple[LayerTiling, ...]
    body: list[Phase] = field(default_factory=list)
    tail: list[Phase] = field(default_factory=list)
    dump: list[Phase] = field(default_factory=list)
    state_slots: list[LayerTiling] = field(default_factory=list)
    slot_of: list[int] = field(default_factory=list)

    @property
    def phases(self) -> list[Phase]:
        """All, in the order of the program memory."""
        return [*self.body, *self.tail, *self.dump]

    @property
    def extra_steps(self) -> int:
        """Steps that the last phase is behind the first."""
        return max(phase.offset for phase in self.body) if self.body else 0


_KINDS = {Cell.LSTM: UnitKind.LSTM, Cell.GRU: UnitKind.GRU, Cell.ELMAN: UnitKind.TANH}


class _Planner:
    """Makes the phases of one stack on one design, or on many."""

    def __init__(self, shape: Shape, design: Design, order: Order) -> None:
        self._shape, self._design, self._order = shape, design, order
        self._latency = state_cycles(design)
        self._tilings = tuple(tile_layer(layer, design) for layer in shape.layers)
        self._occupancy = design.fold * design.tile_rows
        self.plan = Plan(layers=self._tilings)
        self._reset_slots: dict[int, int] = {}
        for k, layer in enumerate(shape.layers):
            if layer.cell is Cell.DENSE:
                continue
            self.plan.slot_of.append(self._slot(k))
            if not layer.reset_after:
                self._reset_slots[k] = self._slot(k)

    def _slot(self, layer: int) -> int:
        self.plan.state_slots.append(self._tilings[layer])
        return len(self.plan.state_slots) - 1

    def _phase(
        self, layer: int, operand: str, kind: UnitKind, finish: bool, reads: int | None, **more: Any
    ) -> Phase:
        tiling = self._tilings[layer]
        slices = tiling.input_slices if operand == "input" else tiling.hidden_slices
        cycles = np.maximum(slices, self._occupancy) if finish else slices
        return Phase(
            layer=layer,
            operand=operand,
            kind=kind,
            finish=finish,
            reads=reads,
            tiles=tiling.unit_tiles,
            slices=slices,
            tile_cycles=cycles,
            rows=tiling.rows,
            **more,
        )

    def _below(self, layer: int) -> int | None:
        """State slot that a layer's input product reads; None for the input stream."""
        return self.plan.slot_of[layer - 1] if layer else None

    def layer_phases(self, k: int) -> list[Phase]:
        """The phases of a step of a recurrent layer, the finishing one last."""
        layer, own = self._shape.layers[k], self.plan.slot_of[k]
        emits = k == len(self._shape.layers) - 1
        if not layer.reset_after:
            reset = self._reset_slots[k]
            return [
                self._phase(k, "input", UnitKind.GRU_RESET, False, self._below(k)),
                self._phase(k, "recurrent", UnitKind.GRU_RESET, True, own, makes=reset),
                self._phase(k, "recurrent", UnitKind.GRU_CANDIDATE, True, reset, makes=own, emit=emits),
            ]
        operands = ["input", "recurrent"]
        if k and self._order.recurrent_first:
            operands.reverse()
        reads = {"input": self._below(k), "recurrent": own}
        first, last = operands
        kind = _KINDS[layer.cell]
        return [
            self._phase(k, first, kind, False, reads[first]),
            self._phase(k, last, kind, True, reads[last], makes=own, emit=emits, input_last=last == "input"),
        ]

    def head_phase(self, k: int) -> Phase:
        """The dense layer's one phase."""
        return self._phase(k, "input", UnitKind.DENSE, True, self._below(k), emit=True)

    def dump_phases(self) -> list[Phase]:
        """One per recurrent layer: each unit's state leaves as it stands in its grid row.

        It is read as many cycles before ``gather`` ends as it is written behind it: with ``apart`` cycles
        from the one to the other, tile q of the last step's phase, of NU B, needs a wait of ``apart + 1``
        less the cycles that it ended early and those that it is read late, which is the most for q = 0 or
        NU B - 1.
        """
        phases = []
        for k, slot in enumerate(self.plan.slot_of):
            phase = self._phase(k, "recurrent", UnitKind.STATE, True, slot, emit=True)
            phase.slices = 0 * phase.slices + 1
            phase.tile_cycles = np.maximum(phase.slices, self._occupancy)
            behind = (phase.tiles * self._design.contexts - 1) * phase.tile_cycles
            phase.wait = np.maximum(overtaking_cycles(self._design) + 1 - behind, 1)
            phases.append(phase)
        return phases

    def set_waits(self, phases: list[Phase]) -> None:
        """Let every reader of a state wait for the phase that makes it."""
        makers = {phase.makes: phase for phase in phases if phase.makes is not None}
        for phase in phases:
            if phase.reads is not None:
                phase.wait = self._wait(makers[phase.reads], phase)

    def _wait(self, maker: Phase, reader: Phase) -> Any:
        design = self._design
        banks, tile_rows = design.banks_per_row, design.tile_rows
        contexts_apart = (design.contexts - 1) * np.minimum(maker.tile_cycles, reader.tile_cycles)
        wait = np.ones_like(reader.slices)
        for k in range(int(np.max(reader.slices))):
            last = np.minimum((k + 1) * banks, maker.rows) - 1
            tile, row = last // tile_rows, last % tile_rows
            behind = (maker.tiles - 1 - tile) * design.contexts * maker.tile_cycles + contexts_apart
            word = self._latency + design.fold * row - behind - k
            wait = np.where(k < reader.slices, np.maximum(wait, word), wait)
        return wait


def _body(planner: _Planner, shape: Shape, order: Order) -> Iterator[Phase]:
    for k, layer in enumerate(shape.layers):
        if layer.cell is Cell.DENSE and not shape.every_step:
            return
        phases = [planner.head_phase(k)] if layer.cell is Cell.DENSE else planner.layer_phases(k)
        for phase in phases:
            if order.wavefront:
                phase.offset = k
                phase.previous = k > 0 and phase.operand == "input"
            yield phase


def plan_phases(shape: Shape, design: Design, order: Order) -> Plan:
    """The phases of a stack of layers of one direction.

    Parameters
    ----------
    shape : Shape
    design : Design
        One, or `Design.many`: then the numbers of phases are arrays ``[designs]``.
    order : Order
    """
    planner = _Planner(shape, design, order)
    plan = planner.plan
    plan.body = list(_body(planner, shape, order))
    if shape.layers[-1].cell is Cell.DENSE and not shape.every_step:
        plan.tail = [planner.head_phase(len(shape.layers) - 1)]
    planner.set_waits([*plan.body, *plan.tail])
    plan.dump = planner.dump_phases()
    return plan
