"""A queue of loads and commands with what must come of it: values from golden, cycles from the schedule."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.design import COMMAND, Design, Fault, Operation, pack
from rnnhw.errors import EngineError
from rnnhw.network import Stack, State, reset_state
from rnnhw.schedule import CommandTimes, Program, Timetable, build_program
from rnnhw.sim.simulator import Simulator
from rnnhw.sim.stimulus import (
    NO_BEATS,
    After,
    Delays,
    Job,
    JobTimes,
    Trace,
    clear_job,
    load_job,
    run_job,
    state_job,
)

__all__ = ["Queue", "QueueResult"]

Values = NDArray[Any]

NO_DELAYS = Delays()


@dataclass(frozen=True, kw_only=True, eq=False)
class _Expected:
    """What a job must give.

    Parameters
    ----------
    program : Program
        That of the job.
    steps : int
        Of a run; 0 where states are given out.
    arrays : tuple of array
        The outputs of a run, or h and c.
    times : CommandTimes
        From the schedule.
    """

    program: Program
    steps: int
    arrays: tuple[Values, ...]
    times: CommandTimes


@dataclass(frozen=True, kw_only=True)
class QueueResult:
    """What a simulation of a queue gave, and what it should have given.

    ``sequences`` are those that were run, ``values`` all outputs and states, ``mismatches`` those values that
    differ from golden.
    ``cycles`` are, of each command, those of its acceptance, first input beat and last output beat;
    ``scheduled_cycles`` are what the schedule says if no stream stalls.
    """

    sequences: int
    values: int
    mismatches: int
    cycles: tuple[int, ...]
    scheduled_cycles: tuple[int, ...]


class Queue:
    """Loads and commands for one machine, which begins empty.

    Each method adds one of them. ``delays`` hold its beats back, after they could have been offered.

    Parameters
    ----------
    design : Design
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        self.jobs: list[Job] = []
        self._expected: dict[int, _Expected] = {}
        self._errors: dict[int, Fault] = {}
        self._timetable = Timetable(design)
        self._program: Program | None = None
        self._state: State | None = None
        self._clears = False

    @property
    def program(self) -> Program | None:
        """What is loaded; None where nothing is, or where a load was faulty."""
        return self._program

    @property
    def knows_state(self) -> bool:
        """Whether the state of the machine is known: a run need not reset it."""
        return self._state is not None

    def _add(self, job: Job, delays: Delays = NO_DELAYS) -> None:
        after = After.TAKEN if self._clears and job.after is After.NOTHING else job.after
        self._clears = False
        self.jobs.append(dataclasses.replace(job, delays=delays, after=after))

    def load(
        self, stack: Stack, steps: int, *, beats: NDArray[np.uint32] | None = None, delays: Delays = NO_DELAYS
    ) -> None:
        """Load a network, planned for sequences of ``steps`` steps.

        The machine keeps its states if they are those of the same network.

        Parameters
        ----------
        beats : uint32 array ``[n, 3]``, optional
            What is loaded, where a part of the network is known to be in the machine.
        """
        program = build_program(stack, self.design, steps)
        beats = program.load if beats is None else beats
        if self._program is None or self._program.network is not stack:
            self._state = None
        self._program = program
        self._timetable.load(len(beats), program.plan)
        self._add(load_job(beats, self.design), delays)

    def load_states(self, state: State, *, delays: Delays = NO_DELAYS) -> None:
        """Load the states of all contexts."""
        program = self._loaded()
        beats = program.state_load(state.h, state.c)
        self._state = state
        self._timetable.load(len(beats))
        self._add(load_job(beats, self.design), delays)

    def _loaded(self) -> Program:
        assert self._program is not None, "a network is loaded first"
        return self._program

    def run(self, x: NDArray[np.int8], resets: Sequence[bool], *, delays: Delays = NO_DELAYS) -> None:
        """Run sequences ``x [contexts, time, inputs]``; ``resets`` says which begin with the reset state."""
        program, stack = self._loaded(), self._loaded().network
        job = run_job(program, x, resets)
        begin = reset_state(stack, len(x))
        keep = [k for k, reset in enumerate(resets) if not reset]
        if keep:
            assert self._state is not None, "what a context keeps has been set before"
            begin.h[:, keep], begin.c[:, keep] = self._state.h[:, keep], self._state.c[:, keep]
        outputs, self._state = golden.run_stack(stack, x, begin)
        wanted = outputs if stack.every_step else outputs[:, None]
        self._expected[len(self.jobs)] = _Expected(
            program=program, steps=x.shape[1], arrays=(wanted,), times=self._timetable.run(x.shape[1])
        )
        self._add(job, delays)

    def dump(self, *, delays: Delays = NO_DELAYS) -> None:
        """Give out all states."""
        program = self._loaded()
        job = state_job(program)
        assert self._state is not None, "the states have been set before"
        self._expected[len(self.jobs)] = _Expected(
            program=program, steps=0, arrays=(self._state.h, self._state.c), times=self._timetable.dump()
        )
        self._add(job, delays)

    def fail(
        self,
        fault: Fault,
        *,
        load: NDArray[np.uint32] = NO_BEATS,
        command: int | None = None,
        more: Sequence[Job] = (),
        delays: Delays = NO_DELAYS,
    ) -> None:
        """Offer something illegal, which must lead to ``fault``, then what must be dropped, then a CLEAR.

        Parameters
        ----------
        load, command
            What is illegal: a load, after which nothing is loaded, or a command, after which all is as
            before.
        more : sequence of Job
            Must be dropped.
        """
        self._add(Job(load=load, command=command, x=np.zeros((0, self.design.columns), np.int8)), delays)
        for job in more:
            self._add(dataclasses.replace(job, frames=[]))
        self._errors[len(self.jobs)] = fault
        self._add(clear_job(self.design))
        self._clears = True
        if len(load):
            self._program = self._state = None

    def clear_without_error(self, *, delays: Delays = NO_DELAYS) -> None:
        """Offer a CLEAR that has nothing to clear."""
        command = pack(COMMAND, {"steps": 0, "operation": Operation.CLEAR, "reset": 0})
        self._add(Job(command=command, x=np.zeros((0, self.design.columns), np.int8)), delays)

    def simulate(self, simulator: Simulator) -> QueueResult:
        """Run the queue, and compare.

        Raises
        ------
        EngineError
            If the machine stands still, breaks a stream rule, or shows another error than it must.
        """
        trace = simulator.trace(self.jobs)
        for k, fault in self._errors.items():
            if trace.jobs[k].error != fault:
                raise EngineError(
                    f"the machine shows error {trace.jobs[k].error}, not {int(fault)}: {fault.meaning}"
                )
        values, mismatches = self._compare(trace)
        runs = sum(wanted.steps > 0 for wanted in self._expected.values())
        return QueueResult(
            sequences=runs * self.design.contexts,
            values=values,
            mismatches=mismatches,
            cycles=tuple(cycle for k in self._expected for cycle in _times(trace.jobs[k])),
            scheduled_cycles=tuple(
                cycle for wanted in self._expected.values() for cycle in dataclasses.astuple(wanted.times)
            ),
        )

    def _compare(self, trace: Trace) -> tuple[int, int]:
        """How many values came, and how many of them are wrong."""
        beats = np.stack(trace.beats) if trace.beats else np.zeros((0, 1, 1), np.int16)
        values = mismatches = taken = 0
        for k, job in enumerate(self.jobs):
            own = beats[taken : taken + job.output_beats]
            taken += job.output_beats
            if k not in self._expected:
                continue
            wanted = self._expected[k]
            got = (wanted.program.outputs(own, wanted.steps),) if wanted.steps else wanted.program.states(own)
            for ours, theirs in zip(got, wanted.arrays, strict=True):
                values += theirs.size
                mismatches += int((ours != theirs).sum())
        return values, mismatches


def _times(job: JobTimes) -> tuple[int, int, int]:
    return job.command, job.first, job.last
