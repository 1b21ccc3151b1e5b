"""One pass of a program over a batch: its load and commands, and how their outputs are put together."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import ARITHMETICS
from rnnhw.network import State, reset_state
from rnnhw.schedule import Program
from rnnhw.sim.batches import Segment, Stepwise, cut
from rnnhw.sim.stimulus import NEVER, NO_BEATS, Job, JobTimes, Trace, run_job, state_job

__all__ = ["PassRun"]

Outputs = NDArray[Any]


class PassRun:
    """Turns one pass over a batch into jobs for a simulator, and the simulator's trace into results.

    Parameters
    ----------
    program : Program
    x : int8 array ``[batch, time, inputs]``
    lengths : list of int
        Steps of each sequence.
    state : State, optional
        Initial states of the sequences; without, they begin with a reset.
    wants_state : bool
        Whether final states are read out, by an extra command wherever sequences end.
    stepwise : Stepwise, optional
        Makes every step a command of its own.

    Attributes
    ----------
    jobs : list of Job
        To be simulated in this order.
    """

    def __init__(
        self,
        program: Program,
        x: NDArray[np.int8],
        lengths: list[int],
        state: State | None,
        wants_state: bool,
        stepwise: Stepwise | None = None,
    ) -> None:
        self._program, self._x, self._state, self._lengths = program, x, state, lengths
        self._segments = cut(lengths, program.design.contexts, stepwise)
        self.jobs: list[Job] = []
        self._what: list[Segment | None] = []  # for each job its segment, or None if it reads out states
        for segment in self._segments:
            self._add(segment)
            # The next group of sequences overwrites the states.
            if wants_state and segment.ended:
                self.jobs.append(state_job(program))
                self._what.append(None)

    def _add(self, segment: Segment) -> None:
        """Add the job of a segment. Sequences begin with a reset, or with loaded states.

        The first job also loads the program.
        """
        contexts = self._program.design.contexts
        x = np.zeros((contexts, segment.steps, self._x.shape[2]), np.int8)
        for context, b in enumerate(segment.sequences):
            # A context whose sequence has ended computes with what x holds beyond; its outputs are ignored.
            part = self._x[b, segment.start : segment.start + segment.steps]
            x[context, : len(part)] = part
        loads, resets = [NO_BEATS if self.jobs else self._program.load], segment.begins
        if segment.begins and self._state is not None:
            loads.append(self._program.state_load(*self._context_states(segment)))
            resets = False
        self.jobs.append(run_job(self._program, x, [resets] * contexts, np.concatenate(loads)))
        self._what.append(segment)

    def _context_states(self, segment: Segment) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
        """Initial h and c of each context, ``[layers, contexts, width]``; zeros in contexts that idle."""
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
        """Put together outputs and final states from the output beats of all jobs.

        Returns
        -------
        outputs : int8 or int16 array ``[batch, time, outputs]``
            Zeros beyond a sequence's length; ``time`` is 1 if the network gives the last step alone.
        state : State
            Final states; those after a reset unless ``wants_state``.
        """
        network = self._program.network
        batch, time, _ = self._x.shape
        width = time if network.every_step else 1
        bits = ARITHMETICS[network.arithmetic].dense_bits if network.head else 8
        outputs = np.zeros((batch, width, network.outputs), np.int16 if bits > 8 else np.int8)
        state = reset_state(network, batch)
        beats = np.stack(trace.beats)
        taken, segment = 0, self._segments[0]
        # The machine gives the beats of its jobs in order: each job has the next ``output_beats``.
        for job, what in zip(self.jobs, self._what, strict=True):
            own = beats[taken : taken + job.output_beats]
            taken += job.output_beats
            if what is not None:
                segment = what
                self._place(outputs, self._program.outputs(own, segment.steps), segment)
                continue
            # States are read out right after the segment with which their sequences ended.
            h, c = self._program.states(own)
            for context in segment.ended:
                b = segment.sequences[context]
                state.h[:, b], state.c[:, b] = h[:, context], c[:, context]
        return outputs, state

    def _place(self, outputs: Outputs, got: Outputs, segment: Segment) -> None:
        """Copy the outputs ``got [contexts, time, outputs]`` of a segment to their sequences.

        Outputs of contexts whose sequences had ended before are left out.
        """
        for context, b in enumerate(segment.sequences):
            if not self._program.network.every_step:
                if context in segment.ended:
                    outputs[b, 0] = got[context, 0]
            elif segment.start + segment.steps <= self._lengths[b]:
                outputs[b, segment.start : segment.start + segment.steps] = got[context]

    def cycles(self, times: Sequence[JobTimes]) -> tuple[NDArray[np.int64], int]:
        """Return the cycles of each sequence, int64 ``[batch]``, and those of all commands together.

        A sequence's cycles are those of all commands that it took part in. Commands that read out states do
        not count.
        """
        found = np.zeros(len(self._x), np.int64)
        total = 0
        for what, job in zip(self._what, times, strict=True):
            if what is None:
                continue
            total += job.cycles
            for b in what.sequences:
                if what.start < self._lengths[b]:
                    found[b] += job.cycles
        return found, total

    def loading_cycles(self, times: Sequence[JobTimes]) -> int:
        """Sum the cycles of all loads, each from its first beat until the command after it was accepted."""
        return sum(job.command - job.load_first for job in times if job.load_first != NEVER)
