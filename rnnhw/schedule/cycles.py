"""Cycles of a network on a design: what the gateware takes, exactly.

One command runs one sequence on each context. Its cycles are counted inclusively from the cycle that accepts
the first input beat, on an idle machine, to the cycle that transfers the last output beat, with both streams
never stalling. With E the last slot of the last phase that gives outputs (`rnnhw.schedule.walk`), r the tile
row of its last unit, F the fold, Lq the cycles of the output queue, and L0 and La of `rnnhw.design.timing`
from a slot to its first unit's h being readable and to its activations,

    total = E + L0 - 1 + F r + Lq + 1        where hidden states are given out
    total = E + La + F r + Lq + 1            where a dense head's outputs are

A bidirectional network runs in passes, one after the other; its cycles are their sum. Loading weights and
states, and giving out final states, is apart; `rnnhw.schedule.timetable` has the cycles of these, and of
commands that do not find an idle machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import (
    Design,
    UnitKind,
    activated_cycles,
    output_queue_cycles,
    state_cycles,
)
from rnnhw.errors import CapacityError
from rnnhw.network import Shape, balanced_macs, work_of
from rnnhw.schedule.changed import Changes
from rnnhw.schedule.fit import check_fit
from rnnhw.schedule.many import many_changed_totals, many_totals
from rnnhw.schedule.phases import plan_phases
from rnnhw.schedule.plan import ORDERS, Order, Plan
from rnnhw.schedule.runs import runs_of
from rnnhw.schedule.walk import Changed, Walk, walk

__all__ = [
    "Cycles",
    "best_plan",
    "changed_cycles",
    "count_cycles",
    "last_output",
    "plan_cycles",
    "sweep_changed_cycles",
    "sweep_cycles",
]

MANY_STEPS = 1 << 20
"""Enough for steps to repeat."""


@dataclass(frozen=True, kw_only=True)
class Cycles:
    """Cycles of one command (one sequence a context), and where they go.

    ``total`` is the sum of ``input_load``, ``input_phases``, ``recurrent_phases``, ``head``, ``waits`` and
    ``drain``. ``per_step`` is what one more step takes in the long run. ``utilization`` is useful MACs (no
    padding; input, recurrent and head, of all contexts; on a design that keeps activations, none with a
    weight that is zero) over MACs available in ``total`` cycles. ``order`` names how the layers follow each
    other.
    """

    total: int
    per_step: float
    utilization: float
    order: str
    input_load: int
    input_phases: int
    recurrent_phases: int
    head: int
    waits: int
    drain: int


_PARTS = ("total", "per_step", "input_load", "input_phases", "recurrent_phases", "head", "waits", "drain")


def last_output(found: Walk, design: Design) -> Any:
    """Cycle in which the last output beat of a command leaves."""
    emitting = found.last_emitting
    assert emitting is not None
    leaves = activated_cycles(design) if emitting.kind >= UnitKind.DENSE else state_cycles(design) - 1
    row = (emitting.rows - 1) % design.tile_rows
    return found.emitted + leaves + design.fold * row + output_queue_cycles(design)


def _total(found: Walk, design: Design) -> Any:
    """Cycles of a command whose first input beat was taken in cycle 0."""
    return last_output(found, design) + 1


def _candidates(shape: Shape) -> tuple[Order, ...]:
    """The orders that differ for a stack."""
    return ORDERS if len(shape.layers) > 1 else ORDERS[:1]


def best_plan(shape: Shape, design: Design, steps: int) -> tuple[Order, Plan]:
    """How to run a stack of one direction in the fewest cycles for sequences of ``steps`` steps."""
    found: list[tuple[int, int, Order, Plan]] = []
    for order in _candidates(shape):
        plan = plan_phases(shape, design, order)
        total = int(_total(walk(plan, design, steps), design))
        found.append((total, len(found), order, plan))
    _, _, order, plan = min(found, key=lambda entry: entry[:2])
    return order, plan


def plan_cycles(plan: Plan, design: Design, steps: int) -> dict[str, Any]:
    """Cycles of one command for a given plan; see `Cycles`.

    On a design that keeps changes, they are the most that it can take: every activation changes.
    """
    found = walk(plan, design, steps)
    total = int(_total(found, design))
    period = walk(plan, design, MANY_STEPS).period
    return {
        "total": total,
        "per_step": float(period),
        "input_load": int(found.first_slot),
        "input_phases": int(found.slots["input"]),
        "recurrent_phases": int(found.slots["recurrent"]),
        "head": int(found.slots["head"]),
        "waits": int(found.waits),
        "drain": total - int(found.end) - 1,
    }


def changed_cycles(plan: Plan, design: Design, steps: int, changed: Changed) -> int:
    """Cycles of one command of ``steps`` steps on a design that keeps changes.

    Parameters
    ----------
    changed : Changed
        What `changed_slices` finds.
    """
    return int(_total(walk(plan, design, steps, changed), design))


def count_cycles(shape: Shape, design: Design, steps: int, planned_steps: int | None = None) -> Cycles:
    """Cycles of one command with sequences of ``steps`` steps.

    Parameters
    ----------
    shape : Shape
    design : Design
    steps : int
    planned_steps : int, optional
        Length for which the order of the layers is chosen, if it is not ``steps``.

    Raises
    ------
    CapacityError
        If the network does not fit, or if the cycles follow from its data.
    """
    check_fit(shape, design)
    if design.delta_depth:
        both = " and scatter_depth = 0" if design.scatter_depth else ""
        dense = "" if shape.has_thresholds else f", or set delta_depth = 0{both}"
        raise CapacityError(
            f"delta_depth is {design.delta_depth}: cycles follow from what changes in the data; run or "
            f"verify the network on data{dense}"
        )
    sums: dict[str, Any] = dict.fromkeys(_PARTS, 0)
    names = []
    for run in runs_of(shape):
        for part in run.parts:
            order, plan = best_plan(part.shape, design, run.steps(planned_steps or steps))
            for name, value in plan_cycles(plan, design, run.steps(steps)).items():
                sums[name] += value
            if order.name not in names:
                names.append(order.name)
    available = design.macs * sums["total"]
    useful = work_of(shape, with_zeros=not design.kept_depth).macs(steps) * design.contexts
    return Cycles(utilization=useful / available, order=", ".join(names), **sums)


def sweep_cycles(shape: Shape, designs: Design, steps: int) -> dict[str, NDArray[Any]]:
    """Count the cycles of many designs at once, as `count_cycles` does for one; compiled.

    Parameters
    ----------
    shape : Shape
        On designs that keep activations, one of `rnnhw.network.balanced_shape`.
    designs : Design
        Valid designs that hold the network (`rnnhw.schedule.needs`), as `Design.many` holds them.
    steps : int

    Returns
    -------
    dict of arrays ``[designs]``
        ``total`` (int64) and ``utilization`` (float64).
    """
    total: Any = np.zeros(np.size(designs.fold), np.int64)
    for run in runs_of(shape):
        for part in run.parts:
            total += many_totals(part.shape, designs, run.steps(steps), _candidates(part.shape))
    useful: Any = work_of(shape).macs(steps)
    if designs.keeps_activations:
        useful = balanced_macs(shape, designs.columns, steps)
    useful = useful * designs.contexts
    return {"total": total, "utilization": useful / (designs.macs * total)}


def sweep_changed_cycles(
    shape: Shape, designs: Design, steps: int, changes: Sequence[Sequence[Changes]]
) -> NDArray[np.int64]:
    """Count the cycles of many designs that keep changes, of each sequence; compiled.

    Parameters
    ----------
    shape : Shape
        Without a GRU that resets before its product.
    designs : Design
        As for `sweep_cycles`.
    steps : int
    changes : sequence of sequence of Changes
        For each sequence and each pass of the network, in the order of `rnnhw.schedule.stacks_of`, which
        operands change.

    Returns
    -------
    int64 array ``[sequences, designs]``
    """
    total = np.zeros((len(changes), np.size(designs.fold)), np.int64)
    parts = [(run.steps(steps), part.shape) for run in runs_of(shape) for part in run.parts]
    for number, (of_part, stack) in enumerate(parts):
        own = [of_sequence[number] for of_sequence in changes]
        total += many_changed_totals(stack, designs, of_part, _candidates(stack), own)
    return total
