"""What is offered to the machine and what it gives: one protocol for every simulator.

A stimulus is a queue of jobs. A job is a load, a command and the command's input, or some of these. Each
stream offers the beats of all jobs in order and follows the stream rules: ``valid``, once high, stays high
until the transfer.

Beats are offered as early as is legal, so that the machine itself must hold back what it cannot take yet. A
load is offered once the commands of all jobs before it have been accepted, because it would overwrite what
they still need. A command is offered as soon as the load of its own job is, and input at once. `After` makes
a job wait for more. ``load_stall``, ``x_stall`` and ``y_stall`` are patterns with one entry per cycle,
repeated: where True, no new beat is offered, or no output is taken.

`Driver` implements the protocol for simulators in Python, and ``harness.cpp`` for Verilator. A change to one
needs the same change to the other; the tests of queues run on both.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import COMMAND, Design, Fault, Operation, drain_cycles, pack
from rnnhw.errors import EngineError, InputError
from rnnhw.schedule import Program, plan_cycles

__all__ = [
    "After",
    "Delays",
    "Job",
    "JobTimes",
    "Observed",
    "Stimulus",
    "Trace",
    "Wish",
    "clear_job",
    "load_job",
    "make_stimulus",
    "no_input",
    "run_job",
    "state_job",
    "stood_still",
]

NO_BEATS = np.zeros((0, 3), np.uint32)
"""A load without beats."""

NO_STALL = np.zeros(0, np.bool_)
"""The pattern of a stream that never stalls."""

NEVER = -1
"""Cycle of an event that did not happen."""


class After(IntEnum):
    """What must have happened to all earlier jobs before a job's beats may be offered."""

    NOTHING = 0
    """Nothing more than the module's docstring says."""
    ENDED = 1
    """All of their outputs have come, so that the job finds an idle machine."""
    TAKEN = 2
    """All of their beats have been taken."""
    FAILED = 3
    """All of their beats have been taken, and the machine shows an error."""


@dataclass(frozen=True, kw_only=True)
class Delays:
    """Number of cycles for which a job's first beat on each port is held back after it could be offered."""

    load: int = 0
    command: int = 0
    x: int = 0


@dataclass(frozen=True, kw_only=True, eq=False)
class Job:
    """A load, a command and its input; each of them may be missing.

    Parameters
    ----------
    load : uint32 array ``[n, 3]``
        Load beats, three 32-bit words each, which the machine must take before the command.
    command : int or None
        The command beat.
    x : int8 array ``[n, columns]``
        Input beats of the command, one value per column of the design.
    frames : list of int
        Number of output beats of each frame; the last beat of each frame must have ``tlast``.
    after : After
    delays : Delays
    modelled_cycles : int
        Cycles of the job by the schedule; a simulation that takes much longer is given up.
    """

    load: NDArray[np.uint32] = field(default_factory=lambda: NO_BEATS)
    command: int | None = None
    x: NDArray[np.int8]
    frames: list[int] = field(default_factory=list)
    after: After = After.NOTHING
    delays: Delays = Delays()
    modelled_cycles: int = 0

    @property
    def output_beats(self) -> int:
        """Number of output beats that the machine gives for the job."""
        return sum(self.frames)


@dataclass(kw_only=True)
class JobTimes:
    """Cycles in which beats of a job were transferred, counted from the first cycle after the reset.

    `NEVER` (-1) stands for beats that the job does not have.

    Parameters
    ----------
    load_first, load_last : int
        Cycle of the first and of the last load beat.
    command : int
        Cycle in which the command was accepted.
    x_first : int
        Cycle of the first input beat.
    last : int
        Cycle of the last output beat.
    error : int
        The `rnnhw.design.Fault` that the machine showed when it accepted the command.
    """

    # verilator.py and harness.cpp pass these fields in this order.

    load_first: int = NEVER
    load_last: int = NEVER
    command: int = NEVER
    x_first: int = NEVER
    last: int = NEVER
    error: int = 0

    @property
    def first(self) -> int:
        """Cycle of the first input beat, or of the command if the job has no input."""
        return self.command if self.x_first == NEVER else self.x_first

    @property
    def cycles(self) -> int:
        """Number of cycles from the first input beat to the last output beat, both included."""
        return self.last - self.first + 1


@dataclass(eq=False)
class Trace:
    """What a simulation observed.

    Parameters
    ----------
    jobs : list of JobTimes
        When the beats of each job were transferred.
    beats : list of int16 array ``[grid rows, lanes]``
        Output beats of all jobs, in order.
    ends : list of bool
        ``tlast`` of each output beat.
    broken_holds : int
        How often the output changed or vanished while it was stalled; must be 0.
    stalled : int
        Number of cycles in which a valid output was not taken.
    surplus : int
        Number of output beats beyond those of all jobs; must be 0.
    busy : bool
        Whether the machine was still busy at the end; must be False.
    error : int
        The `rnnhw.design.Fault` that the machine showed at the end.
    """

    jobs: list[JobTimes] = field(default_factory=list)
    beats: list[NDArray[np.int16]] = field(default_factory=list)
    ends: list[bool] = field(default_factory=list)
    broken_holds: int = 0
    stalled: int = 0
    surplus: int = 0
    busy: bool = False
    error: int = 0


@dataclass(frozen=True, kw_only=True, eq=False)
class Wish:
    """Values that the driver puts on the machine's input ports in the coming cycle; None is not valid."""

    load: NDArray[np.uint32] | None = None
    command: int | None = None
    x: NDArray[np.int8] | None = None
    y_ready: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Observed:
    """Values of the machine's output ports in a cycle; ``values`` is an int16 ``[grid rows, lanes]``."""

    load_ready: bool
    command_ready: bool
    x_ready: bool
    y_valid: bool
    values: NDArray[np.int16]
    y_last: bool
    busy: bool
    error: int


@dataclass(frozen=True, kw_only=True, eq=False)
class Stimulus:
    """Everything that a simulator needs besides the design.

    Parameters
    ----------
    jobs : sequence of Job
    load_stall, x_stall, y_stall : bool array
        Stall patterns; see the module's docstring.
    watch_cycles : int
        Number of cycles that are simulated after the last output, in which no more may come.
    limit_cycles : int
        Number of cycles after which a simulation is given up.
    modelled_cycles : int
        Number of cycles that the jobs take by the schedule, with one for each beat of a port.
    """

    jobs: Sequence[Job]
    load_stall: NDArray[np.bool_] = field(default_factory=lambda: NO_STALL)
    x_stall: NDArray[np.bool_] = field(default_factory=lambda: NO_STALL)
    y_stall: NDArray[np.bool_] = field(default_factory=lambda: NO_STALL)
    watch_cycles: int
    limit_cycles: int
    modelled_cycles: int

    def driver(self, trace: Trace) -> "Driver":
        """Make a driver that records what it observes in ``trace``."""
        return Driver(self, trace)


def stood_still(beats: int, cycles: int, error: int) -> str:
    """Error message for a machine that gave ``beats`` output beats in ``cycles`` cycles and was not done."""
    shows = f" and shows error {error}: {Fault(error).meaning}" if error else ""
    return f"the machine gave {beats} output beats in {cycles} cycles, then stood still{shows}"


class _Port:
    """The next beat of one input port: goes through the beats that the jobs have for it, in order.

    Parameters
    ----------
    counts : sequence of int
        Number of beats of each job.
    delays : sequence of int
        Cycles for which each job's first beat is held back.
    stall : bool array
        Pattern of cycles in which no new beat is offered.

    Attributes
    ----------
    job, beat : int
        Job of the next beat (the number of jobs if none is left), and its number within the job.
    is_up : bool
        Whether ``valid`` is high: the beat is offered and has not been transferred yet.
    """

    def __init__(self, counts: Sequence[int], delays: Sequence[int], stall: NDArray[np.bool_]) -> None:
        self._counts, self._delays, self._stall = counts, delays, stall
        self.job = self.beat = 0
        self.is_up = False
        self._waited = 0
        self._skip()

    def _skip(self) -> None:
        """Go on to the next job that has a beat left for this port."""
        while self.job < len(self._counts) and self.beat == self._counts[self.job]:
            self.job, self.beat = self.job + 1, 0

    def offers(self, opened: int, allowed: bool, cycle: int) -> bool:
        """Decide whether a beat is offered in this cycle; must be called exactly once per cycle.

        Parameters
        ----------
        opened : int
            Number of jobs whose beats may be offered, the first ones.
        allowed : bool
            Whether other ports allow a new beat.
        cycle : int
        """
        # A stream rule: once offered, a beat stays, whatever the stall pattern says.
        if self.is_up:
            return True
        if self.job >= opened or not allowed:
            return False
        if self.beat == 0 and self._waited < self._delays[self.job]:
            self._waited += 1
            return False
        self.is_up = not (self._stall.size and self._stall[cycle % self._stall.size])
        return self.is_up

    def take(self) -> bool:
        """Go on to the next beat after a transfer; returns whether the beat was the first of its job."""
        first = self.beat == 0
        self.is_up, self._waited = False, 0
        self.beat += 1
        self._skip()
        return first


class Driver:
    """Implements the protocol, cycle by cycle: call `wish` before each clock edge and `observe` after it."""

    def __init__(self, stimulus: Stimulus, trace: Trace) -> None:
        jobs = stimulus.jobs
        self._stimulus, self._trace = stimulus, trace
        # Numbers of jobs whose beats have all been taken and given, and of jobs that may offer beats; output
        # beats of the first job that has not finished; cycles watched after the last output.
        self._cycle = self._outputs = self._finished = self._opened = self._watched = 0
        self._error = 0
        # The output that was valid but not taken in the last cycle, and must not have changed in the next.
        self._held: tuple[bytes, bool] | None = None
        self._load = _Port(
            [len(job.load) for job in jobs], [job.delays.load for job in jobs], stimulus.load_stall
        )
        self._command = _Port(
            [job.command is not None for job in jobs], [job.delays.command for job in jobs], NO_STALL
        )
        self._x = _Port([len(job.x) for job in jobs], [job.delays.x for job in jobs], stimulus.x_stall)
        self._wish = Wish()
        trace.jobs = [JobTimes() for _ in jobs]

    def wish(self) -> Wish | None:
        """Return the input ports of the next cycle, or None at the end of the simulation.

        The simulation ends `Stimulus.watch_cycles` after the last job has finished. In these cycles the
        output is always ready, so that surplus beats come out and are counted.

        Raises
        ------
        EngineError
            If the simulation takes too long.
        """
        s = self._stimulus
        self._advance()
        if self._finished == len(s.jobs):
            if self._watched == s.watch_cycles:
                return None
            self._watched += 1
            self._wish = Wish(y_ready=True)
            return self._wish
        if self._cycle >= s.limit_cycles:
            raise EngineError(stood_still(len(self._trace.beats), s.limit_cycles, self._error))
        # A load may be offered only when all commands before it have been accepted.
        loads = self._load.offers(self._opened, self._command.job >= self._load.job, self._cycle)
        # A command does not overtake the load of its own job, or of an earlier one.
        loaded = self._load.job > self._command.job or (
            self._load.job == self._command.job and (loads or self._load.beat > 0)
        )
        commands = self._command.offers(self._opened, loaded, self._cycle)
        feeds = self._x.offers(self._opened, True, self._cycle)
        stalled = bool(s.y_stall.size and s.y_stall[self._cycle % s.y_stall.size])
        self._wish = Wish(
            load=s.jobs[self._load.job].load[self._load.beat] if loads else None,
            command=s.jobs[self._command.job].command if commands else None,
            x=s.jobs[self._x.job].x[self._x.beat] if feeds else None,
            y_ready=not stalled,
        )
        return self._wish

    def _advance(self) -> None:
        """Count the jobs that have finished, and open jobs whose `After` condition holds."""
        jobs = self._stimulus.jobs
        # All beats of the first ``taken`` jobs have been transferred.
        taken = min(self._load.job, self._command.job, self._x.job)
        while self._finished < min(taken, len(jobs)) and self._outputs == jobs[self._finished].output_beats:
            self._finished, self._outputs = self._finished + 1, 0
        while self._opened < len(jobs):
            k, after = self._opened, jobs[self._opened].after
            met = {
                After.NOTHING: True,
                After.ENDED: self._finished >= k,
                After.TAKEN: taken >= k,
                After.FAILED: taken >= k and self._error != Fault.NONE,
            }
            if not met[after]:
                break
            self._opened += 1

    def observe(self, seen: Observed) -> None:
        """Record the cycle whose input ports `wish` has returned; ``seen`` are its output ports."""
        wish, cycle, times = self._wish, self._cycle, self._trace.jobs
        self._error = seen.error
        self._trace.busy, self._trace.error = seen.busy, seen.error
        if wish.load is not None and seen.load_ready:
            job = times[self._load.job]
            job.load_last = cycle
            if self._load.take():
                job.load_first = cycle
        if wish.command is not None and seen.command_ready:
            job = times[self._command.job]
            job.command, job.error = cycle, seen.error
            self._command.take()
        if wish.x is not None and seen.x_ready:
            job = times[self._x.job]
            if self._x.take():
                job.x_first = cycle
        self._watch_hold(seen, wish.y_ready)
        if seen.y_valid and wish.y_ready:
            self._take(seen)
        self._cycle += 1

    def _watch_hold(self, seen: Observed, ready: bool) -> None:
        """Check the stream rule of the output: while it is stalled, it must neither change nor vanish."""
        shown = (seen.values.tobytes(), seen.y_last) if seen.y_valid else None
        if self._held is not None and shown != self._held:
            self._trace.broken_holds += 1
        self._held = shown if seen.y_valid and not ready else None
        self._trace.stalled += seen.y_valid and not ready

    def _take(self, seen: Observed) -> None:
        """Assign an output beat to the first job that has not given all of its beats."""
        jobs = self._stimulus.jobs
        # Jobs without outputs are passed over; their other beats have been transferred, or the machine could
        # not have given the outputs of a later job.
        job = self._finished
        while job < len(jobs) and self._outputs >= jobs[job].output_beats:
            job, self._outputs = job + 1, 0
        if job == len(jobs):
            self._trace.surplus += 1
            return
        self._finished = job
        self._trace.beats.append(seen.values.copy())
        self._trace.ends.append(seen.y_last)
        self._outputs += 1
        if self._outputs == jobs[job].output_beats:
            self._trace.jobs[job].last = self._cycle


def no_input(design: Design) -> NDArray[np.int8]:
    """Input of a job that has none: no beats, int8 ``[0, columns]``."""
    return np.zeros((0, design.columns), np.int8)


def _command(operation: Operation, *, steps: int = 0, reset: int = 0) -> int:
    """Make a command beat; ``steps`` and ``reset``, one bit per context, are those of a run."""
    return pack(COMMAND, {"steps": steps, "operation": operation, "reset": reset})


def run_job(
    program: Program, x: NDArray[np.int8], resets: Sequence[bool], load: NDArray[np.uint32] = NO_BEATS
) -> Job:
    """Make the job that runs one sequence per context.

    Parameters
    ----------
    program : Program
    x : int8 array ``[contexts, time, inputs]``
    resets : sequence of bool
        For each context whether it begins with the reset state, instead of the state that it has.
    load : uint32 array ``[n, 3]``
        Load beats before the command.

    Raises
    ------
    InputError
        If ``x`` or ``resets`` does not have the contexts of the design or the inputs of the network.
    """
    contexts, inputs = program.design.contexts, program.network.inputs
    if x.ndim != 3 or x.shape[0] != contexts or x.shape[1] == 0 or x.shape[2] != inputs:
        raise InputError(
            f"a run has input of shape {list(x.shape)}; network {program.network.name!r} takes "
            f"[{contexts} contexts, steps, {inputs} features] on this design"
        )
    if len(resets) != contexts:
        raise InputError(
            f"a run says of {len(resets)} contexts whether they are reset; the design has {contexts}"
        )
    steps = x.shape[1]
    mask = sum(1 << k for k, reset in enumerate(resets) if reset)
    beats = program.output_beats(steps)
    frame = program.frame_beats()[0]
    return Job(
        command=_command(Operation.RUN, steps=steps, reset=mask),
        load=load,
        x=program.input_beats(x),
        frames=[frame] * (beats // frame),
        modelled_cycles=plan_cycles(program.plan, program.design, steps)["total"],
    )


def state_job(program: Program) -> Job:
    """Make the job that reads out the states of all contexts.

    Raises
    ------
    InputError
        If the network has no states.
    """
    if not program.plan.dump:
        raise InputError(
            f"network {program.network.name!r} has no recurrent layer, so it has no states to give out"
        )
    return Job(
        command=_command(Operation.DUMP),
        x=no_input(program.design),
        frames=program.frame_beats()[1:],
    )


def load_job(load: NDArray[np.uint32], design: Design) -> Job:
    """Make a job of load beats without a command."""
    return Job(load=load, x=no_input(design))


def clear_job(design: Design) -> Job:
    """Make the job that clears the machine's error, once all beats before it have been taken."""
    return Job(command=_command(Operation.CLEAR), x=no_input(design), after=After.FAILED)


def make_stimulus(
    design: Design,
    jobs: Sequence[Job],
    *,
    isolated: bool = False,
    load_stall: NDArray[np.bool_] = NO_STALL,
    x_stall: NDArray[np.bool_] = NO_STALL,
    y_stall: NDArray[np.bool_] = NO_STALL,
) -> Stimulus:
    """Make a stimulus of jobs, with a generous limit of cycles.

    Parameters
    ----------
    design : Design
    jobs : sequence of Job
    isolated : bool
        Whether each job waits for the last output of the job before.
    load_stall, x_stall, y_stall : bool array
        Stall patterns; see the module's docstring.
    """
    if isolated:
        jobs = [dataclasses.replace(job, after=After.ENDED) for job in jobs]
    drain = drain_cycles(design)
    # The limit ends the simulation of a machine that hangs. It only has to be far above what a working one
    # needs, and allows 100 cycles of stalls per beat.
    beats = sum(job.output_beats + len(job.x) + len(job.load) for job in jobs)
    cycles = sum(
        job.modelled_cycles
        + sum(dataclasses.astuple(job.delays))
        + 4 * drain
        + 4 * design.program_depth
        + 100
        for job in jobs
    )
    return Stimulus(
        jobs=jobs,
        load_stall=load_stall,
        x_stall=x_stall,
        y_stall=y_stall,
        watch_cycles=drain + 10,
        limit_cycles=1000 + 2 * cycles + 100 * beats,
        modelled_cycles=sum(job.modelled_cycles for job in jobs) + beats,
    )
