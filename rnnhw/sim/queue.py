"""A queue of loads and commands together with its expected results.

While jobs are added, the queue follows what the machine must do with them: the golden model gives outputs and
states, and the schedule's timetable gives the cycles of every command. `Queue.simulate` then compares.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.design import Design, Fault
from rnnhw.errors import EngineError
from rnnhw.network import Stack, State, reset_state
from rnnhw.schedule import Changed, CommandTimes, Program, Timetable, build_program, changed_slices
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
    no_input,
    run_job,
    state_job,
)

__all__ = ["Queue", "QueueResult"]

Values = NDArray[Any]

NO_DELAYS = Delays()
"""Beats are offered as early as is legal."""


@dataclass(frozen=True, kw_only=True, eq=False)
class _Expected:
    """Expected results of a job.

    Parameters
    ----------
    program : Program
        The program that is loaded when the job is taken.
    steps : int
        Number of steps of a run; 0 for a job that reads out states.
    arrays : tuple of array
        The outputs of a run, or the states h and c.
    times : CommandTimes
        Cycles by the schedule.
    """

    program: Program
    steps: int
    arrays: tuple[Values, ...]
    times: CommandTimes


@dataclass(frozen=True, kw_only=True)
class QueueResult:
    """Results of a simulated queue, compared with those expected.

    Parameters
    ----------
    sequences : int
        Number of sequences that were run, one per context and run.
    values, mismatches : int
        Number of output and state values, and of those that differ from the golden model's.
    cycles : tuple of int
        For each command the cycle of its acceptance, of its first input beat and of its last output beat.
    scheduled_cycles : tuple of int
        The same by the schedule, which holds if no stream stalls and no beat is delayed.
    """

    sequences: int
    values: int
    mismatches: int
    cycles: tuple[int, ...]
    scheduled_cycles: tuple[int, ...]


class Queue:
    """Loads and commands for one machine, which has nothing loaded at first.

    Each method adds one job, or a few. ``delays`` hold its first beats back after they could be offered.

    Parameters
    ----------
    design : Design
        The machine's design.

    Attributes
    ----------
    jobs : list of Job
        What has been added.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        self.jobs: list[Job] = []
        self._expected: dict[int, _Expected] = {}
        self._errors: dict[int, Fault] = {}  # by CLEAR job, the error that the machine must show before it
        self._timetable = Timetable(design)
        self._program: Program | None = None
        self._state: State | None = None
        self._clears = False  # whether the last job is a CLEAR after an error

    @property
    def program(self) -> Program | None:
        """The program that is loaded; None if there is none, or if the last load was illegal."""
        return self._program

    @property
    def knows_state(self) -> bool:
        """Whether the machine's states are known, so that a run need not begin with a reset."""
        return self._state is not None

    def _add(self, job: Job, delays: Delays = NO_DELAYS) -> None:
        """Append a job."""
        # A machine with an error drops all beats but CLEAR: beats of the next job must not come before it.
        after = After.TAKEN if self._clears and job.after is After.NOTHING else job.after
        self._clears = False
        self.jobs.append(dataclasses.replace(job, delays=delays, after=after))

    def load(
        self, stack: Stack, steps: int, *, beats: NDArray[np.uint32] | None = None, delays: Delays = NO_DELAYS
    ) -> None:
        """Load a network.

        Parameters
        ----------
        stack : Stack
        steps : int
            Number of steps that the program is planned for.
        beats : uint32 array ``[n, 3]``, optional
            Load beats to use instead of the whole program's, if a part of it is in the machine already.
        delays : Delays
        """
        program = build_program(stack, self.design, steps)
        beats = program.load if beats is None else beats
        # The machine keeps its states over a load; they mean something only to the same network.
        if self._program is None or self._program.network is not stack:
            self._state = None
        self._program = program
        self._timetable.load(len(beats), program.plan)
        self._add(load_job(beats, self.design), delays)

    def load_states(self, state: State, *, delays: Delays = NO_DELAYS) -> None:
        """Load the states ``h, c [layers, contexts, width]`` of all contexts."""
        program = self._loaded()
        beats = program.state_load(state.h, state.c)
        self._state = state
        self._timetable.load(len(beats))
        self._add(load_job(beats, self.design), delays)

    def _loaded(self) -> Program:
        """Return the loaded program, of which there must be one."""
        assert self._program is not None, "a network is loaded first"
        return self._program

    def run(self, x: NDArray[np.int8], resets: Sequence[bool], *, delays: Delays = NO_DELAYS) -> None:
        """Run one sequence per context.

        Parameters
        ----------
        x : int8 array ``[contexts, time, inputs]``
        resets : sequence of bool
            For each context whether it begins with the reset state, instead of the state that it has.
        delays : Delays
        """
        program, stack = self._loaded(), self._loaded().network
        job = run_job(program, x, resets)
        begin = reset_state(stack, len(x))
        keep = [k for k, reset in enumerate(resets) if not reset]
        if keep:
            assert self._state is not None, "what a context keeps has been set before"
            begin.h[:, keep], begin.c[:, keep] = self._state.h[:, keep], self._state.c[:, keep]
        outputs, self._state = golden.run_stack(stack, x, begin)
        wanted = outputs if stack.every_step else outputs[:, None]  # [contexts, time, outputs]
        self._expected[len(self.jobs)] = _Expected(
            program=program,
            steps=x.shape[1],
            arrays=(wanted,),
            times=self._timetable.run(x.shape[1], self._changed(stack, x, begin)),
        )
        self._add(job, delays)

    def _changed(self, stack: Stack, x: NDArray[np.int8], begin: State) -> Changed | None:
        """Slices of changes, on a design that keeps them: it has one context."""
        if not self.design.delta_depth:
            return None
        return changed_slices(golden.changes_of(stack, x[0], begin), self.design)

    def dump(self, *, delays: Delays = NO_DELAYS) -> None:
        """Read out the states of all contexts."""
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
        """Offer something illegal, then jobs that the machine must drop, and then a CLEAR.

        After an illegal load, nothing is loaded; after an illegal command, everything is as before.

        Parameters
        ----------
        fault : Fault
            The error that the machine must show.
        load : uint32 array ``[n, 3]``
            Illegal load beats, or
        command : int
            an illegal command.
        more : sequence of Job
            Jobs whose beats must be taken and dropped, because the machine shows an error.
        delays : Delays
        """
        self._add(Job(load=load, command=command, x=no_input(self.design)), delays)
        for job in more:
            self._add(dataclasses.replace(job, frames=[]))
        self._errors[len(self.jobs)] = fault
        self._add(clear_job(self.design))
        self._clears = True
        if len(load):
            self._program = self._state = None

    def clear_without_error(self, *, delays: Delays = NO_DELAYS) -> None:
        """Offer a CLEAR although there is no error; it must change nothing."""
        self._add(dataclasses.replace(clear_job(self.design), after=After.NOTHING), delays)

    def simulate(self, simulator: Simulator) -> QueueResult:
        """Simulate the queue, and compare with the expected results.

        Raises
        ------
        EngineError
            If the machine hangs, breaks a stream rule, or shows another error than it must.
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
        """Return the number of values that the machine gave, and how many of them are wrong."""
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
    """Cycles of a simulated command, in the order of `rnnhw.schedule.CommandTimes`."""
    return job.command, job.first, job.last
