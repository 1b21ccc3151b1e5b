"""The golden model as an engine; if there is a design, the schedule gives the cycles."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.golden.changes import Changes
from rnnhw.network import Stack, State, reset_state, shape_of
from rnnhw.schedule import (
    build_program,
    changed_cycles,
    changed_slices,
    loading_cycles,
    plan_cycles,
    runs_of,
    stack_of,
)
from rnnhw.sim.batches import cut
from rnnhw.sim.engines.changes import watch_changes
from rnnhw.sim.engines.engine import Engine, Request, Result, register

__all__: list[str] = []


def _run(request: Request) -> Result:
    if request.stepwise is None:
        outputs, end = golden.run(request.network, request.x, lengths=request.lengths, state=request.state)
    else:
        outputs, end = _step_by_step(request, request.stepwise.resets)
    state = end if request.wants_state else None
    if request.design is None:
        return Result(engine="golden", outputs=outputs, state=state)
    return _with_cycles(request, request.design, Result(engine="golden", outputs=outputs, state=state))


def _step_by_step(request: Request, resets: Sequence[int]) -> tuple[NDArray[Any], State]:
    """Run each step by itself, from the states that the step before has left."""
    network, lengths = request.network, np.array(request.lengths)
    first = reset_state(network, len(lengths)) if request.state is None else request.state
    state, outputs = first, []
    end = State(first.h.copy(), first.c.copy())
    for step in range(int(lengths.max())):
        begin = first if step in resets else state
        y, state = golden.run(network, request.x[:, step : step + 1], state=begin)
        outputs.append(y)
        ends = lengths == step + 1
        end.h[:, ends], end.c[:, ends] = state.h[:, ends], state.c[:, ends]
    joined = np.concatenate(outputs, axis=1)
    joined[np.arange(joined.shape[1]) >= lengths[:, None]] = 0
    beyond = request.x.shape[1] - joined.shape[1]
    return np.pad(joined, ((0, 0), (0, beyond), (0, 0))), end


def _with_cycles(request: Request, design: Design, result: Result) -> Result:
    """Add the cycles by the schedule: of each sequence, of all commands, and of loading each program."""
    network, lengths = request.network, request.lengths
    if design.delta_depth:
        cycles = _changing_cycles(request, design)
        return _result(request, design, result, cycles, int(cycles.sum()))
    cycles, total = np.zeros(len(lengths), np.int64), 0
    for run in runs_of(shape_of(network)):
        steps = [run.steps(length) for length in lengths]
        for part in run.parts:
            planned = max(steps) if request.stepwise is None else 1
            program = build_program(stack_of(network, part), design, planned)
            counted: dict[int, int] = {}  # by steps: many segments of a batch have equal lengths
            # The same commands as those that `rnnhw.sim.pass_run` gives to a simulator.
            for segment in cut(steps, design.contexts, request.stepwise):
                if segment.steps not in counted:
                    counted[segment.steps] = plan_cycles(program.plan, design, segment.steps)["total"]
                total += counted[segment.steps]
                for b in segment.sequences:
                    if segment.start < steps[b]:
                        cycles[b] += counted[segment.steps]
    return _result(request, design, result, cycles, total)


def _changing_cycles(request: Request, design: Design) -> NDArray[np.int64]:
    """Cycles of each sequence on a design that keeps changes, whose commands run one sequence each."""
    if request.stepwise is not None:
        raise InputError(
            f"delta_depth is {design.delta_depth}: each command begins without last values, so that steps "
            "that are commands of their own would save nothing; stream on a design with delta_depth = 0"
        )
    cycles = np.zeros(len(request.lengths), np.int64)

    def count(stack: Stack, planned: int, lengths: list[int], changes: list[Changes]) -> None:
        plan = build_program(stack, design, planned).plan
        for b, steps in enumerate(lengths):
            cycles[b] += changed_cycles(plan, design, steps, changed_slices(changes[b], design))

    watch_changes(request, count)
    return cycles


def _result(
    request: Request, design: Design, result: Result, cycles: NDArray[np.int64], total: int
) -> Result:
    """The result with cycles of the schedule; those of loading among them."""
    network, lengths = request.network, request.lengths
    loads = 0
    if request.state is not None:
        loads = sum(one.begins for one in cut(lengths, design.contexts, request.stepwise))
    return Result(
        engine=result.engine,
        outputs=result.outputs,
        state=result.state,
        cycles=cycles,
        total_cycles=total,
        loading_cycles=loading_cycles(
            shape_of(network), design, max(lengths) if request.stepwise is None else 1, loads
        ),
        cycles_are="modelled",
    )


register(Engine(name="golden", needs_design=False, cycles_are="modelled", run=_run))
