"""What is put to the machine and what came out: one protocol for every simulator.

Load, settle, then sequences. Streams follow the stream rules: valid, once up, stays until the transfer.
``x_stall`` and ``y_stall`` are patterns, one entry a cycle, repeated: where true, no new input is offered, or
no output is taken. ``isolated`` sequences wait for each other's last output (their cycles are what
`rnnhw.schedule` counts); otherwise everything is offered as early as the machine takes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import COMMAND, Design, log2_ceil, pack
from rnnhw.errors import EngineError
from rnnhw.network import shape_of
from rnnhw.schedule import Program, count_cycles

__all__ = ["Job", "Stimulus", "Trace", "Wish", "make_stimulus"]


@dataclass(frozen=True, eq=False)
class Job:
    """One sequence: its command word, input beats ``[n, C]`` and how many output beats it gives."""

    steps: int
    reset: bool
    x: NDArray[np.int8]
    output_beats: int

    @property
    def command(self) -> int:
        """The command beat."""
        return pack(COMMAND, {"steps": self.steps, "reset": self.reset})


@dataclass(eq=False)
class Trace:
    """What a simulation saw.

    Parameters
    ----------
    beats : list of int16 array ``[GR, 4]``
    ends : list of bool
        ``tlast`` of each beat.
    first, last : list of int
        Cycle of each sequence's first accepted input beat and last transferred output beat.
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
        """Cycles of each sequence, first and last included."""
        return np.array(self.last, np.int64) - np.array(self.first, np.int64) + 1


@dataclass(frozen=True, eq=False)
class Wish:
    """What the driver wants on the ports in the coming cycle."""

    command: int | None
    x: NDArray[np.int8] | None
    y_ready: bool


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
        open_jobs = self._finished + 1 if s.isolated else len(s.jobs)
        command = s.jobs[self._commands].command if self._commands < open_jobs else None
        x = None
        if self._job < open_jobs and (self._x_up or not self._stalls(s.x_stall)):
            self._x_up = True
            x = s.jobs[self._job].x[self._beat]
        return Wish(command, x, not self._stalls(s.y_stall))

    def _stalls(self, pattern: NDArray[np.bool_]) -> bool:
        return bool(pattern.size and pattern[self._cycle % pattern.size])

    def observe(self, command_ready: bool, x_ready: bool, y_valid: bool,
                values: NDArray[np.int16], end: bool) -> None:
        """Account for the cycle whose port values `wish` gave."""
        wish = self.wish()
        assert wish is not None
        if wish.command is not None and command_ready:
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


def make_stimulus(
    program: Program,
    x: NDArray[np.int8],
    *,
    resets: Sequence[bool] | None = None,
    isolated: bool = True,
    x_stall: NDArray[np.bool_] | None = None,
    y_stall: NDArray[np.bool_] | None = None,
) -> Stimulus:
    """Sequences ``x`` int8 ``[batch, time, inputs]`` for a program; by default each begins with a reset."""
    batch, time, _ = x.shape
    resets = [True] * batch if resets is None else resets
    jobs = [Job(time, reset, program.input_beats(sequence), program.output_beats(time))
            for sequence, reset in zip(x, resets, strict=True)]
    modelled = count_cycles(shape_of(program.network), program.design, time).total * batch
    beats = sum(job.output_beats + len(job.x) for job in jobs)
    none = np.zeros(0, bool)
    return Stimulus(
        load=program.load, jobs=jobs, isolated=isolated,
        x_stall=none if x_stall is None else x_stall,
        y_stall=none if y_stall is None else y_stall,
        settle_cycles=settle_cycles(program.design),
        limit_cycles=1000 + 2 * modelled + 100 * beats,
    )
