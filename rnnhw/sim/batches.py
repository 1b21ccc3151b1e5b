"""Cutting a batch of sequences of unequal lengths into commands.

A command runs one sequence per context of the machine, and equally many steps in all contexts. Usually it
runs as many steps as it can; when streaming, each step is a command of its own.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

__all__ = ["Segment", "Stepwise", "cut", "cut_batch", "cut_steps"]


@dataclass(frozen=True, kw_only=True)
class Stepwise:
    """Every step is a command of its own, and the machine keeps the states from each one to the next.

    Parameters
    ----------
    resets : tuple of int
        Steps before which the states of all sequences begin anew. Step 0 always begins with the first states.
    """

    resets: tuple[int, ...] = ()


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
    begins : bool
        Whether the sequences begin with their initial states, and do not go on from the states that are kept.
    """

    sequences: tuple[int, ...]
    start: int
    steps: int
    ended: tuple[int, ...]
    begins: bool = False


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
    segments = []
    for group in _groups(lengths, contexts):
        start = 0
        for end in sorted({lengths[k] for k in group}):
            segments.append(
                Segment(
                    sequences=group,
                    start=start,
                    steps=end - start,
                    ended=_ended(group, lengths, end),
                    begins=start == 0,
                )
            )
            start = end
    return segments


def cut_steps(lengths: Sequence[int], contexts: int, resets: Collection[int]) -> list[Segment]:
    """Cut a batch into commands of one step each, for a machine with this number of contexts.

    Sequences are taken in the same groups as by `cut_batch`.

    Parameters
    ----------
    lengths : sequence of int
        Number of steps of each sequence.
    contexts : int
        Number of contexts of the machine.
    resets : collection of int
        Steps, besides step 0, before which the sequences begin with their initial states again.
    """
    return [
        Segment(
            sequences=group,
            start=step,
            steps=1,
            ended=_ended(group, lengths, step + 1),
            begins=step == 0 or step in resets,
        )
        for group in _groups(lengths, contexts)
        for step in range(max(lengths[k] for k in group))
    ]


def cut(lengths: Sequence[int], contexts: int, stepwise: Stepwise | None) -> list[Segment]:
    """Cut a batch by `cut_steps` if ``stepwise`` is given, else by `cut_batch`."""
    if stepwise is None:
        return cut_batch(lengths, contexts)
    return cut_steps(lengths, contexts, stepwise.resets)


def _groups(lengths: Sequence[int], contexts: int) -> Iterator[tuple[int, ...]]:
    # Sequences of similar lengths share commands, so that contexts idle for few steps.
    order = sorted(range(len(lengths)), key=lambda k: lengths[k])
    for first in range(0, len(order), contexts):
        yield tuple(order[first : first + contexts])


def _ended(group: Sequence[int], lengths: Sequence[int], end: int) -> tuple[int, ...]:
    return tuple(context for context, k in enumerate(group) if lengths[k] == end)
