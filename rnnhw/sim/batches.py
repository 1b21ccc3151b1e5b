"""Cutting a batch of sequences of unequal lengths into commands.

A command runs one sequence per context of the machine, and equally many steps in all contexts.
"""

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Segment", "cut_batch"]


@dataclass(frozen=True, kw_only=True)
class Segment:
    """One command of a batch.

    Parameters
    ----------
    sequences : tuple of int
        For each context the sequence that it runs, as an index into the batch; further contexts are unused.
    start, steps : int
        The first step of the sequences that it runs, and how many.
    ended : tuple of int
        Contexts whose sequences end with the last step of this command.
    """

    sequences: tuple[int, ...]
    start: int
    steps: int
    ended: tuple[int, ...]


def cut_batch(lengths: Sequence[int], contexts: int) -> list[Segment]:
    """Cut a batch into commands for a machine with this number of contexts.

    Sequences are taken in order of their lengths, as many at a time as there are contexts. A command ends
    wherever one of them ends, and the next command goes on with the others from their kept states. A context
    whose sequence has ended keeps computing, but its outputs are ignored.

    Parameters
    ----------
    lengths : sequence of int
        Number of steps of each sequence.
    contexts : int
        Number of contexts of the machine.
    """
    # Sequences of similar lengths share commands, so that contexts idle for few steps.
    order = sorted(range(len(lengths)), key=lambda k: lengths[k])
    segments = []
    for first in range(0, len(order), contexts):
        group = tuple(order[first : first + contexts])
        start = 0
        for end in sorted({lengths[k] for k in group}):
            ended = tuple(context for context, k in enumerate(group) if lengths[k] == end)
            segments.append(Segment(sequences=group, start=start, steps=end - start, ended=ended))
            start = end
    return segments
