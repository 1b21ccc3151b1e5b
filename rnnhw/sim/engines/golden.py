"""The golden model as an engine; if there is a design, the schedule gives the cycles."""

import numpy as np

from rnnhw import golden
from rnnhw.design import Design
from rnnhw.network import shape_of
from rnnhw.schedule import build_program, loading_cycles, plan_cycles, runs_of, stack_of
from rnnhw.sim.batches import cut_batch
from rnnhw.sim.engines.engine import Engine, Request, Result, register

__all__: list[str] = []


def _run(request: Request) -> Result:
    outputs, end = golden.run(request.network, request.x, lengths=request.lengths, state=request.state)
    state = end if request.wants_state else None
    if request.design is None:
        return Result(engine="golden", outputs=outputs, state=state)
    return _with_cycles(request, request.design, Result(engine="golden", outputs=outputs, state=state))


def _with_cycles(request: Request, design: Design, result: Result) -> Result:
    """Add the cycles by the schedule: of each sequence, of all commands, and of loading each program."""
    network, lengths = request.network, request.lengths
    cycles, total = np.zeros(len(lengths), np.int64), 0
    for run in runs_of(shape_of(network)):
        steps = [run.steps(length) for length in lengths]
        for part in run.parts:
            program = build_program(stack_of(network, part), design, max(steps))
            counted: dict[int, int] = {}  # by steps: many segments of a batch have equal lengths
            # The same commands as those that `rnnhw.sim.pass_run` gives to a simulator.
            for segment in cut_batch(steps, design.contexts):
                if segment.steps not in counted:
                    counted[segment.steps] = plan_cycles(program.plan, design, segment.steps)["total"]
                total += counted[segment.steps]
                for b in segment.sequences:
                    if segment.start < steps[b]:
                        cycles[b] += counted[segment.steps]
    groups = -(-len(lengths) // design.contexts) if request.state is not None else 0
    return Result(
        engine=result.engine,
        outputs=result.outputs,
        state=result.state,
        cycles=cycles,
        total_cycles=total,
        loading_cycles=loading_cycles(shape_of(network), design, max(lengths), groups),
        cycles_are="modelled",
    )


register(Engine(name="golden", needs_design=False, cycles_are="modelled", run=_run))
