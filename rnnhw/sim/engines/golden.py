"""The golden model as an engine; if there is a design, the schedule gives the cycles."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.design import Design
from rnnhw.network import State, reset_state, shape_of
from rnnhw.schedule import build_program, loading_cycles, plan_cycles, runs_of, stack_of
from rnnhw.sim.batches import cut
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
