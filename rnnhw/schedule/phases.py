"""The phases of a program: what runs in a step, in which order, and how long each waits.

The phases of a step of a layer are those of its cell's declaration (`rnnhw.cells`): mostly an input phase
(W x) and a recurrent phase (R h), of which the second, finishing one sends units to the cell pipeline. A GRU
that resets before its product has three: input, reset (gives r h, kept like a state), candidate; an LSTM with
a projection has three too, and a minGRU has one. A phase that reads a state waits until ``wait`` cycles after
the last slot of the phase that made it. With the producer's NU, N' and its h of tile row r readable
``L0 + F r`` cycles after its last slot,

    wait = max over words k and contexts b of
           L0 + F r_k - ((NU - 1 - nu_k) B + (B - 1 - b)) N' - b M - k            (at least 1)
           nu_k, r_k = divmod(min((k + 1) Q, rows) - 1, TR)        M: slots between the reader's contexts

so that the first slot of each context that needs a word finds it. Later slots follow. The terms with b are
linear in b, so their maximum is at b = 0 or b = B - 1: ``-(B - 1) min(N', M)``. A phase that gives out states
reads them from the grid rows' own memories, at the end of ``gather``; see `_Planner.dump_phases`. A minGRU's
phase waits ``state_wait`` cycles after the last slot of the same phase in the step before, so that each unit
finds its own state there; the phases of all other cells come later than that by themselves.

On a design that keeps activations (``kept_depth``), each of these phases is two: a keeping phase, whose N
slots bring the activations of each context into the elements, and a phase that multiplies what was kept. The
first one waits for the state, reads the input, and has one tile; the second one has the tiles, finishes, and
has K slices: the most weights that any element has for a unit (`LayerTiling.multiplied`). Nothing but the
order of slots keeps them apart: an element reads and writes its activations in that order.

On a design that keeps changes (``delta_depth``) it is likewise: the keeping phase finds, for each column, the
activations that changed, and the phase behind it multiplies these. Its slices K are known when it begins: the
most changes that any column has, at least 1; and N' is the larger of K and its least cycles. Waits are those
of the least K.

Where elements keep sums as well (``scatter_depth``), there are three. The phase behind the keeping one
scatters: it goes through the changes as many times as an element has words of an operand at most
(`LayerTiling.scattered`), and finishes nothing. The one behind it collects: it has the tiles, finishes, and
has one slice.

Two orders of a stack's layers are possible, both from the lowest to the highest layer. ``plain``: all layers
do step t. ``wavefront``: layer l does step t - l, with what layer l - 1 made in the step before; that is the
state before the latest, still in the other buffer (only in the last step of a layer is it the latest, for the
layer below has ended). Its wait counts from the phase that made it, and is only felt above a minGRU: any
other layer has read that state itself in this step. In a layer that is not the lowest, the recurrent phase or
the input phase may go first.
"""

import dataclasses
from collections.abc import Iterator
from typing import Any

import numpy as np

from rnnhw.cells import HIDDEN, INPUT, Product, Work
from rnnhw.cells import Phase as DeclaredPhase
from rnnhw.design import Design, UnitKind, overtaking_cycles, state_cycles
from rnnhw.network import Cell, Shape
from rnnhw.schedule.plan import Order, Phase, Plan
from rnnhw.schedule.tiling import tile_layer

__all__ = ["plan_phases"]


_KINDS = {work: UnitKind[work.name] for work in Work if work is not Work.ELMAN} | {Work.ELMAN: UnitKind.TANH}


class _Planner:
    """Makes the phases of one stack on one design, or on many."""

    def __init__(self, shape: Shape, design: Design, order: Order) -> None:
        self._shape, self._design, self._order = shape, design, order
        self._latency = state_cycles(design)
        self._tilings = tuple(tile_layer(layer, design) for layer in shape.layers)
        self._occupancy = design.fold * design.tile_rows
        self.plan = Plan(layers=self._tilings)
        self._slots: list[dict[str, int]] = []
        for layer, tiling in zip(shape.layers, self._tilings, strict=True):
            if layer.cell is Cell.DENSE:
                continue
            slots = {}
            for state in layer.declaration.made:
                slots[state] = len(self.plan.state_slots)
                self.plan.state_slots.append(tiling.hidden if state == HIDDEN else tiling.units)
            self._slots.append(slots)
            self.plan.slot_of.append(slots[HIDDEN])

    def _phases(
        self,
        layer: int,
        product: Product,
        kind: UnitKind,
        finish: bool,
        reads: int | None,
        *,
        recurrent: bool = False,
        **more: Any,
    ) -> list[Phase]:
        """The one phase of a product; or those that keep its activations, multiply them, and collect sums."""
        tiling, slices = self._tilings[layer].tiling_of(product), self._tilings[layer].multiplied[product]
        changed = self._design.keeps_changes
        least_cycles = 1 if changed else slices
        of_product: dict[str, Any] = {"layer": layer, "product": product, "kind": kind}
        multiplying = Phase(
            **of_product,
            finish=finish,
            reads=reads,
            recurrent=recurrent,
            tiles=tiling.unit_tiles,
            slices=slices,
            tile_cycles=np.maximum(least_cycles, self._occupancy) if finish else least_cycles,
            rows=tiling.rows,
            **more,
        )
        if not self._design.has_keeping_phases:
            return [multiplying]
        words = self._tilings[layer].slices[product]
        keeping = Phase(
            **of_product,
            finish=False,
            reads=reads,
            recurrent=recurrent,
            keeps=True,
            tiles=1,
            slices=words,
            tile_cycles=words,
            rows=1,
        )
        kept: dict[str, Any] = {"multiplies_kept": True, "reads": None, "recurrent": False}
        if not self._design.scatter_depth:
            return [keeping, dataclasses.replace(multiplying, changed=changed, **kept)]
        collecting = dataclasses.replace(multiplying, collects=True, slices=1, **kept)
        tiles = self._tilings[layer].scattered[product]
        scattering = Phase(
            **of_product,
            **kept,
            finish=False,
            changed=True,
            tiles=tiles,
            slices=slices,
            tile_cycles=1,
            rows=tiles * self._design.tile_rows,
        )
        return [keeping, scattering, collecting]

    def _below(self, layer: int) -> int | None:
        """State slot that a layer's input product reads; None for the input stream."""
        return self.plan.slot_of[layer - 1] if layer else None

    def _declared_phases(self, k: int) -> list[DeclaredPhase]:
        """The phases of a recurrent layer's cell, the first two in the order that is asked for."""
        declaration = self._shape.layers[k].declaration
        phases = list(declaration.phases)
        if declaration.may_swap and k and self._order.recurrent_first:
            first, last = phases[:2]
            phases[:2] = [
                dataclasses.replace(first, product=last.product, reads=last.reads),
                dataclasses.replace(last, product=first.product, reads=first.reads),
            ]
        return phases

    def layer_phases(self, k: int) -> list[Phase]:
        """The phases of a step of a recurrent layer, the one that makes its h last."""
        declared, slots = self._declared_phases(k), self._slots[k]
        is_top = k == len(self._shape.layers) - 1
        phases: list[Phase] = []
        for position, phase in enumerate(declared):
            # Kept sums are for the next phase that finishes; what is done with them has no effect yet.
            work = next(later.work for later in declared[position:] if later.work is not None)
            phases += self._phases(
                k,
                phase.product,
                _KINDS[work],
                bool(phase.makes),
                self._below(k) if phase.reads == INPUT else slots[phase.reads],
                makes=slots.get(phase.makes),
                recurrent=phase.reads == HIDDEN,
                emit=is_top and phase.makes == HIDDEN,
                input_last=bool(phase.makes) and position > 0 and phase.product is Product.INPUT,
            )
        return phases

    def head_phases(self, k: int) -> list[Phase]:
        """The phases of the dense layer's one product."""
        return self._phases(k, Product.INPUT, UnitKind.DENSE, True, self._below(k), emit=True)

    def dump_phases(self) -> list[Phase]:
        """One per block of units of a recurrent layer: each unit's state leaves from its grid row.

        It is read as many cycles before ``gather`` ends as it is written behind it: with ``apart`` cycles
        from the one to the other, tile q of the last step's phase, of NU B, needs a wait of ``apart + 1``
        less the cycles that it ended early and those that it is read late, which is the most for q = 0 or
        NU B - 1.
        """
        phases = []
        for k, slots in enumerate(self._slots):
            declared = self._shape.layers[k].declaration
            # What the last phase of each block makes: of the units, and of the rows of a projection.
            made = {
                phase.product is Product.PROJECTION: phase.makes for phase in declared.phases if phase.makes
            }
            for block, tiling in enumerate(self._tilings[k].blocks):
                phase = Phase(
                    layer=k,
                    product=Product.PROJECTION if block else Product.RECURRENT,
                    kind=UnitKind.STATE,
                    finish=True,
                    reads=slots[made[block == 1]],
                    recurrent=True,
                    emit=True,
                    tiles=tiling.unit_tiles,
                    slices=0 * tiling.unit_tiles + 1,
                    tile_cycles=np.maximum(1, self._occupancy),
                    rows=tiling.rows,
                )
                phase.wait = np.maximum(self._apart() - self._behind(phase), 1)
                phases.append(phase)
                self.plan.dumped.append((k, block))
        return phases

    def _apart(self) -> Any:
        """Least cycles between a slot whose unit writes its state and one whose unit reads that state."""
        return overtaking_cycles(self._design) + 2

    def _behind(self, phase: Phase) -> Any:
        """Cycles between the last slots of a phase's first and last tile."""
        return (phase.tiles * self._design.contexts - 1) * phase.tile_cycles

    def set_waits(self, phases: list[Phase]) -> None:
        """Let every reader of a state wait for the phase that makes it."""
        makers = {phase.makes: phase for phase in phases if phase.makes is not None}
        for phase in phases:
            if phase.reads is not None:
                phase.wait = self._wait(makers[phase.reads], phase)
            elif phase.multiplies_kept:
                # The sequencer lets every phase that does not read the input wait for a state. The phase that
                # kept the activations has just ended, so that this wait is always over.
                phase.wait = 1
        recurrent = {phase.reads for phase in phases if phase.recurrent}
        for slot, maker in makers.items():
            if slot not in recurrent and slot in self.plan.slot_of:
                # Each unit comes as long after the step before as its phase does.
                length = self._behind(maker) + maker.least_slices - 1
                maker.state_wait = np.maximum(self._apart() - length, 1)

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
        phases = planner.head_phases(k) if layer.cell is Cell.DENSE else planner.layer_phases(k)
        for phase in phases:
            if order.wavefront:
                phase.offset = k
                phase.previous = k > 0 and phase.product is Product.INPUT and not phase.multiplies_kept
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
        plan.tail = planner.head_phases(len(shape.layers) - 1)
    planner.set_waits([*plan.body, *plan.tail])
    plan.dump = planner.dump_phases()
    return plan
