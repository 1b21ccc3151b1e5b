"""One pass over a batch on a machine: its commands, and what came of them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import ARITHMETICS
from rnnhw.network import State, reset_state
from rnnhw.schedule import Program
from rnnhw.sim.batches import Segment, cut_batch
from rnnhw.sim.stimulus import NEVER, NO_BEATS, Job, JobTimes, Trace, run_job, state_job

__all__ = ["PassRun"]

Outputs = NDArray[Any]


class PassRun:
    """One pass over a batch: its commands, and what came of them."""

    def __init__(
        self,
        program: Program,
        x: NDArray[np.int8],
        lengths: list[int],
        state: State | None,
        wants_state: bool,
    ) -> None:
        self._program, self._x, self._state = program, x, state
        self._segments = cut_batch(lengths, program.design.contexts)
        self.jobs: list[Job] = []
        self._what: list[Segment | None] = []
        for segment in self._segments:
            self._add(segment, segment.start == 0)
            if wants_state and segment.ended:
                self.jobs.append(state_job(program))
                self._what.append(None)

    def _add(self, segment: Segment, begins: bool) -> None:
        contexts = self._program.design.contexts
        x = np.zeros((contexts, segment.steps, self._x.shape[2]), np.int8)
        for context, b in enumerate(segment.sequences):
            part = self._x[b, segment.start : segment.start + segment.steps]
            x[context, : len(part)] = part  # nothing is left of a sequence that has ended
        loads, resets = [NO_BEATS if self.jobs else self._program.load], begins
        if begins and self._state is not None:
            loads.append(self._program.state_load(*self._context_states(segment)))
            resets = False
        self.jobs.append(run_job(self._program, x, [resets] * contexts, np.concatenate(loads)))
        self._what.append(segment)

    def _context_states(self, segment: Segment) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
        assert self._state is not None
        contexts = self._program.design.contexts
        h, c = (
            np.zeros((len(array), contexts, array.shape[2]), np.int16)
            for array in (self._state.h, self._state.c)
        )
        chosen = list(segment.sequences)
        h[:, : len(chosen)], c[:, : len(chosen)] = self._state.h[:, chosen], self._state.c[:, chosen]
        return h, c

    def collect(self, trace: Trace) -> tuple[Outputs, State]:
        """Outputs ``[batch, time, outputs]`` (``time`` 1 for the last step alone) and final states."""
        network = self._program.network
        batch, time, _ = self._x.shape
        width = time if network.every_step else 1
        bits = ARITHMETICS[network.arithmetic].dense_bits if network.head else 8
        outputs = np.zeros((batch, width, network.outputs), np.int16 if bits > 8 else np.int8)
        state = reset_state(network, batch)
        beats = np.stack(trace.beats)
        taken, segment = 0, self._segments[0]
        for job, what in zip(self.jobs, self._what, strict=True):
            own = beats[taken : taken + job.output_beats]
            taken += job.output_beats
            if what is not None:
                segment = what
                self._place(outputs, self._program.outputs(own, segment.steps), segment)
                continue
            h, c = self._program.states(own)
            for context in segment.ended:
                b = segment.sequences[context]
                state.h[:, b], state.c[:, b] = h[:, context], c[:, context]
        return outputs, state

    def _place(self, outputs: Outputs, got: Outputs, segment: Segment) -> None:
        for context, b in enumerate(segment.sequences):
            if not self._program.network.every_step:
                if context in segment.ended:
                    outputs[b, 0] = got[context, 0]
            elif segment.start + segment.steps <= self._length(b):
                outputs[b, segment.start : segment.start + segment.steps] = got[context]

    def _length(self, sequence: int) -> int:
        return max(
            part.start + part.steps
            for part in self._segments
            for context in part.ended
            if part.sequences[context] == sequence
        )

    def cycles(self, times: Sequence[JobTimes]) -> tuple[NDArray[np.int64], int]:
        """Cycles of each sequence, and of all commands."""
        found = np.zeros(len(self._x), np.int64)
        total = 0
        for what, job in zip(self._what, times, strict=True):
            if what is None:
                continue
            total += job.cycles
            for b in what.sequences:
                if what.start < self._length(b):
                    found[b] += job.cycles
        return found, total

    def loading_cycles(self, times: Sequence[JobTimes]) -> int:
        """Cycles of its loads: of each from its first beat until its command was accepted."""
        return sum(job.command - job.load_first for job in times if job.load_first != NEVER)
