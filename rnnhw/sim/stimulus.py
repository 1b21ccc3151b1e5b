"""What is put to the machine and what came out: one protocol for every simulator.

A stimulus is a queue of jobs, each a load, a command and its input, or some of these. Every stream gives
the beats of its jobs in order and follows the stream rules: valid, once up, stays until the transfer. A
load is offered when the commands of all jobs before it have been accepted, a command as soon as the load of
its own job is offered, and input at once; so what the machine does with them is up to the machine. `After`
makes a job wait for more. ``load_stall``, ``x_stall`` and ``y_stall`` are patterns, one entry per cycle,
repeated: where true, no new beat is offered, or no output is taken.
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
    "run_job",
    "state_job",
    "stood_still",
]

NO_BEATS = np.zeros((0, 3), np.uint32)
NO_STALL = np.zeros(0, np.bool_)
NEVER = -1
"""A time of something that did not happen."""


class After(IntEnum):
    """What must have happened to all jobs before a job's beats may be offered."""

    NOTHING = 0
    """Beats are offered in the order of the module's docstring."""
    ENDED = 1
    """All outputs have come: every command finds an idle machine."""
    TAKEN = 2
    """All beats have been taken."""
    FAILED = 3
    """All beats have been taken, and the machine tells an error."""


@dataclass(frozen=True, kw_only=True)
class Delays:
    """Cycles for which the first beat on a port is held back when it could be offered."""

    load: int = 0
    command: int = 0
    x: int = 0


@dataclass(frozen=True, kw_only=True, eq=False)
class Job:
    """A load, a command and its input; each of them may be missing.

    Parameters
    ----------
    load : uint32 array ``[n, 3]``
        Load beats that go before the command.
    command : int or None
        The command beat.
    x : int8 array ``[n, C]``
        Its input beats.
    frames : list of int
        Output beats of each frame; the last beat of each has ``tlast``.
    after : After
    delays : Delays
    modelled_cycles : int
        About how long it takes; a simulation that takes much longer is given up.
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
        """Output beats that it gives."""
        return sum(self.frames)


@dataclass(kw_only=True)
class JobTimes:
    """Cycles in which beats of a job were transferred, `NEVER` (-1) where it has none.

    ``load_first`` and ``load_last`` are those of its load, ``command`` of its command, ``x_first`` of its
    first input beat, ``last`` of its last output beat. ``error`` is the code that the machine showed when
    the command was taken.
    """

    load_first: int = NEVER
    load_last: int = NEVER
    command: int = NEVER
    x_first: int = NEVER
    last: int = NEVER
    error: int = 0

    @property
    def first(self) -> int:
        """Its first input beat, or its command where it has no input."""
        return self.command if self.x_first == NEVER else self.x_first

    @property
    def cycles(self) -> int:
        """From the first input beat to the last output beat, both included."""
        return self.last - self.first + 1


@dataclass(eq=False)
class Trace:
    """What a simulation saw.

    Parameters
    ----------
    jobs : list of JobTimes
    beats : list of int16 array ``[GR, G]``
    ends : list of bool
        ``tlast`` of each beat.
    broken_holds : int
        Times that the output changed or vanished while it was stalled; must be 0.
    stalled : int
        Cycles in which a valid output was not taken.
    surplus : int
        Output beats that came after those of all jobs; must be 0.
    busy : bool
        Whether the machine was still busy in the end; must be false.
    error : int
        The `rnnhw.design.Fault` that it showed in the end.
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
    """What the driver wants on the ports in the coming cycle."""

    load: NDArray[np.uint32] | None = None
    command: int | None = None
    x: NDArray[np.int8] | None = None
    y_ready: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Observed:
    """What the machine showed in a cycle; ``values`` are int16 ``[GR, G]``."""

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
    """Everything a simulator needs besides the design.

    Parameters
    ----------
    jobs : sequence of Job
    load_stall, x_stall, y_stall : bool array
    watch_cycles : int
        Cycles after the last output in which nothing more may come.
    limit_cycles : int
        A simulation that takes longer is given up.
    """

    jobs: Sequence[Job]
    load_stall: NDArray[np.bool_] = field(default_factory=lambda: NO_STALL)
    x_stall: NDArray[np.bool_] = field(default_factory=lambda: NO_STALL)
    y_stall: NDArray[np.bool_] = field(default_factory=lambda: NO_STALL)
    watch_cycles: int
    limit_cycles: int

    def driver(self, trace: Trace) -> "Driver":
        """A fresh `Driver` that writes to ``trace``."""
        return Driver(self, trace)


def stood_still(beats: int, cycles: int, error: int) -> str:
    """The sentence for a machine that gave ``beats`` output beats in ``cycles`` cycles and was not done."""
    shows = f" and shows error {error}: {Fault(error).meaning}" if error else ""
    return f"the machine gave {beats} output beats in {cycles} cycles, then stood still{shows}"


class _Port:
    """Goes through the beats that the jobs have for one port."""

    def __init__(self, counts: Sequence[int], delays: Sequence[int], stall: NDArray[np.bool_]) -> None:
        self._counts, self._delays, self._stall = counts, delays, stall
        self.job = self.beat = 0
        self.is_up = False
        self._waited = 0
        self._skip()

    def _skip(self) -> None:
        """Go on to the next job that has a beat."""
        while self.job < len(self._counts) and self.beat == self._counts[self.job]:
            self.job, self.beat = self.job + 1, 0

    def offers(self, opened: int, allowed: bool, cycle: int) -> bool:
        """Whether a beat is offered in this cycle; ``opened`` jobs may offer theirs."""
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
        """The beat was transferred; gives whether it was the first of its job."""
        first = self.beat == 0
        self.is_up, self._waited = False, 0
        self.beat += 1
        self._skip()
        return first


class Driver:
    """The protocol, cycle by cycle: `wish` before the clock edge, `observe` after it."""

    def __init__(self, stimulus: Stimulus, trace: Trace) -> None:
        jobs = stimulus.jobs
        self._stimulus, self._trace = stimulus, trace
        self._cycle = self._outputs = self._finished = self._opened = self._watched = 0
        self._error = 0
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
        """The next cycle's port values, or None when every output has come and nothing came after it."""
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
        """Pass over jobs that have ended, and open those whose condition holds."""
        jobs = self._stimulus.jobs
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
        """Account for the cycle whose port values `wish` gave."""
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
        shown = (seen.values.tobytes(), seen.y_last) if seen.y_valid else None
        if self._held is not None and shown != self._held:
            self._trace.broken_holds += 1
        self._held = shown if seen.y_valid and not ready else None
        self._trace.stalled += seen.y_valid and not ready

    def _take(self, seen: Observed) -> None:
        """An output beat of the first job that has not had all of its own."""
        jobs = self._stimulus.jobs
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


def run_job(
    program: Program, x: NDArray[np.int8], resets: Sequence[bool], load: NDArray[np.uint32] = NO_BEATS
) -> Job:
    """Run sequences ``x [contexts, time, inputs]``; ``resets`` says which begin with the reset state.

    Raises
    ------
    InputError
        If the machine has not as many contexts, or the network not such inputs.
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
        command=pack(COMMAND, {"steps": steps, "operation": Operation.RUN, "reset": mask}),
        load=load,
        x=program.input_beats(x),
        frames=[frame] * (beats // frame),
        modelled_cycles=plan_cycles(program.plan, program.design, steps)["total"],
    )


def state_job(program: Program) -> Job:
    """Give out all states.

    Raises
    ------
    InputError
        If the network has none.
    """
    if not program.plan.dump:
        raise InputError(
            f"network {program.network.name!r} has no recurrent layer, so it has no states to give out"
        )
    return Job(
        command=pack(COMMAND, {"steps": 0, "operation": Operation.DUMP, "reset": 0}),
        x=np.zeros((0, program.design.columns), np.int8),
        frames=program.frame_beats()[1:],
    )


def load_job(load: NDArray[np.uint32], design: Design) -> Job:
    """Load beats without a command."""
    return Job(load=load, x=np.zeros((0, design.columns), np.int8))


def clear_job(design: Design) -> Job:
    """Clear the error that the jobs before have led to, when all their beats have been taken."""
    return Job(
        command=pack(COMMAND, {"steps": 0, "operation": Operation.CLEAR, "reset": 0}),
        x=np.zeros((0, design.columns), np.int8),
        after=After.FAILED,
    )


def make_stimulus(
    design: Design,
    jobs: Sequence[Job],
    *,
    isolated: bool = False,
    load_stall: NDArray[np.bool_] = NO_STALL,
    x_stall: NDArray[np.bool_] = NO_STALL,
    y_stall: NDArray[np.bool_] = NO_STALL,
) -> Stimulus:
    """A queue of jobs; ``isolated`` ones wait for each other's last output."""
    if isolated:
        jobs = [dataclasses.replace(job, after=After.ENDED) for job in jobs]
    drain = drain_cycles(design)
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
    )
