"""What is put to the machine and what came out: one protocol for every simulator.

Load, settle, then jobs. Streams follow the stream rules: valid, once up, stays until the transfer.
``x_stall`` and ``y_stall`` are patterns, one entry a cycle, repeated: where true, no new input is offered, or
no output is taken. ``isolated`` jobs wait for each other's last output (their cycles are what
`rnnhw.schedule` counts), and states may be loaded before each; otherwise everything is offered as early as
the machine takes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import COMMAND, Design, log2_ceil, pack
from rnnhw.errors import EngineError
from rnnhw.schedule import Program, plan_cycles

__all__ = ["Job", "Stimulus", "Trace", "Wish", "make_stimulus", "run_job", "state_job"]

NO_BEATS = np.zeros((0, 3), np.uint32)


@dataclass(frozen=True, kw_only=True, eq=False)
class Job:
    """One command.

    Parameters
    ----------
    command : int
        The command beat.
    load : uint32 array ``[n, 3]``
        Load beats that go before it.
    x : int8 array ``[n, C]``
        Its input beats.
    frames : list of int
        Output beats of each frame; the last beat of each has ``tlast``.
    modelled_cycles : int
    """

    command: int
    load: NDArray[np.uint32]
    x: NDArray[np.int8]
    frames: list[int]
    modelled_cycles: int

    @property
    def output_beats(self) -> int:
        """Output beats that it gives."""
        return sum(self.frames)


@dataclass(eq=False)
class Trace:
    """What a simulation saw.

    Parameters
    ----------
    beats : list of int16 array ``[GR, G]``
    ends : list of bool
        ``tlast`` of each beat.
    first, last : list of int
        Cycle of each job's first accepted input beat (command, if it has no input) and last transferred
        output beat.
    broken_holds : int
        Times that the output changed or vanished while it was stalled; must be 0.
    stalled : int
        Cycles in which a valid output was not taken.
    """

    beats: list[NDArray[np.int16]] = field(default_factory=list)
    ends: list[bool] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    broken_holds: int = 0
    stalled: int = 0

    @property
    def cycles(self) -> NDArray[np.int64]:
        """Cycles of each job, first and last included."""
        return np.array(self.last, np.int64) - np.array(self.first, np.int64) + 1


@dataclass(frozen=True, kw_only=True, eq=False)
class Wish:
    """What the driver wants on the ports in the coming cycle."""

    load: NDArray[np.uint32] | None = None
    command: int | None = None
    x: NDArray[np.int8] | None = None
    y_ready: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Stimulus:
    """Everything a simulator needs besides the design."""

    load: NDArray[np.uint32]
    jobs: Sequence[Job]
    isolated: bool
    x_stall: NDArray[np.bool_]
    y_stall: NDArray[np.bool_]
    settle_cycles: int
    limit_cycles: int

    def driver(self, trace: Trace) -> "Driver":
        """A fresh `Driver` that writes to ``trace``."""
        return Driver(self, trace)


class Driver:
    """The protocol, cycle by cycle: `wish` before the clock edge, `observe` after it."""

    def __init__(self, stimulus: Stimulus, trace: Trace) -> None:
        self._stimulus, self._trace = stimulus, trace
        self._cycle = 0
        self._commands = self._job = self._beat = self._outputs = self._finished = 0
        self._loading = self._loaded = -1
        self._x_up = False
        self._held: tuple[bytes, bool] | None = None

    def wish(self) -> Wish | None:
        """The next cycle's port values, or None when every output has come."""
        s = self._stimulus
        if self._finished == len(s.jobs):
            return None
        if self._cycle >= s.limit_cycles:
            raise EngineError(f"the machine gave {len(self._trace.beats)} output beats in "
                              f"{s.limit_cycles} cycles and then stood still")
        load = s.jobs[self._finished].load
        if len(load) and self._loaded < self._finished:
            position = self._loading + 1
            return Wish(load=load[position] if position < len(load) else None)
        open_jobs = self._finished + 1 if s.isolated else len(s.jobs)
        command = s.jobs[self._commands].command if self._commands < open_jobs else None
        x = None
        if self._feeds() < open_jobs and (self._x_up or not self._stalls(s.x_stall)):
            self._x_up = True
            x = s.jobs[self._job].x[self._beat]
        return Wish(command=command, x=x, y_ready=not self._stalls(s.y_stall))

    def _feeds(self) -> int:
        """The job whose input comes next."""
        jobs = self._stimulus.jobs
        while self._job < len(jobs) and not len(jobs[self._job].x):
            self._job += 1
        return self._job

    def _stalls(self, pattern: NDArray[np.bool_]) -> bool:
        return bool(pattern.size and pattern[self._cycle % pattern.size])

    def observe(self, command_ready: bool, x_ready: bool, y_valid: bool,
                values: NDArray[np.int16], end: bool) -> None:
        """Account for the cycle whose port values `wish` gave."""
        s, wish = self._stimulus, self.wish()
        assert wish is not None
        load = s.jobs[self._finished].load
        if len(load) and self._loaded < self._finished:
            self._loading += 1
            if self._loading + 1 == len(load) + s.settle_cycles:
                self._loaded, self._loading = self._finished, -1
            self._cycle += 1
            return
        if wish.command is not None and command_ready:
            if not len(s.jobs[self._commands].x):
                self._trace.first.append(self._cycle)
            self._commands += 1
        if wish.x is not None and x_ready:
            self._accept()
        self._watch_hold(y_valid, values, end, wish.y_ready)
        if y_valid and wish.y_ready:
            self._take(values, end)
        self._cycle += 1

    def _accept(self) -> None:
        if self._beat == 0:
            self._trace.first.append(self._cycle)
        self._x_up = False
        self._beat += 1
        if self._beat == len(self._stimulus.jobs[self._job].x):
            self._beat = 0
            self._job += 1

    def _watch_hold(self, valid: bool, values: NDArray[np.int16], end: bool, ready: bool) -> None:
        shown = (values.tobytes(), end) if valid else None
        if self._held is not None and shown != self._held:
            self._trace.broken_holds += 1
        self._held = shown if valid and not ready else None
        self._trace.stalled += valid and not ready

    def _take(self, values: NDArray[np.int16], end: bool) -> None:
        self._trace.beats.append(values.copy())
        self._trace.ends.append(end)
        self._outputs += 1
        if self._outputs == self._stimulus.jobs[self._finished].output_beats:
            self._trace.last.append(self._cycle)
            self._outputs = 0
            self._finished += 1


def settle_cycles(design: Design) -> int:
    """Cycles from the last load beat to its word being in place everywhere, and a few more."""
    return log2_ceil(design.grid_rows) + log2_ceil(design.grid_cols) + 4


def run_job(program: Program, x: NDArray[np.int8], resets: Sequence[bool],
            load: NDArray[np.uint32] = NO_BEATS) -> Job:
    """Run sequences ``x [contexts, time, inputs]``; ``resets`` says which begin with the reset state."""
    steps = x.shape[1]
    mask = sum(1 << k for k, reset in enumerate(resets) if reset)
    beats = program.output_beats(steps)
    frame = program.frame_beats()[0]
    return Job(
        command=pack(COMMAND, {"steps": steps, "dump": 0, "reset": mask}), load=load,
        x=program.input_beats(x), frames=[frame] * (beats // frame),
        modelled_cycles=plan_cycles(program.plan, program.design, steps)["total"])


def state_job(program: Program) -> Job:
    """Give out all states."""
    return Job(command=pack(COMMAND, {"steps": 0, "dump": 1, "reset": 0}), load=NO_BEATS,
               x=np.zeros((0, program.design.columns), np.int8), frames=program.frame_beats()[1:],
               modelled_cycles=0)


def make_stimulus(program: Program, jobs: Sequence[Job], *, isolated: bool,
                  x_stall: NDArray[np.bool_] | None, y_stall: NDArray[np.bool_] | None) -> Stimulus:
    """The jobs of a program."""
    cycles = sum(job.modelled_cycles + len(job.load) + 100 for job in jobs)
    beats = sum(job.output_beats + len(job.x) for job in jobs)
    none = np.zeros(0, bool)
    return Stimulus(
        load=program.load, jobs=jobs, isolated=isolated,
        x_stall=none if x_stall is None else x_stall,
        y_stall=none if y_stall is None else y_stall,
        settle_cycles=settle_cycles(program.design),
        limit_cycles=1000 + 2 * cycles + 100 * beats,
    )
