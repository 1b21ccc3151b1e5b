"""A batch of sequences as commands, each with one sequence a context, all for equally many steps."""

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Segment", "cut_batch"]


@dataclass(frozen=True, kw_only=True)
class Segment:
    """One command of a batch.

    Parameters
    ----------
    sequences : tuple of int
        The sequence of the batch that each context runs; contexts beyond them idle.
    start, steps : int
        Which steps of the sequences.
    ended : tuple of int
        Contexts whose sequences end with it.
    """

    sequences: tuple[int, ...]
    start: int
    steps: int
    ended: tuple[int, ...]


def cut_batch(lengths: Sequence[int], contexts: int) -> list[Segment]:
    """Sequences in order of their lengths, as many at a time as there are contexts.

    Where their lengths differ, a command ends with each of them, and the next one goes on with the others; a
    context whose sequence has ended idles.
    """
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
