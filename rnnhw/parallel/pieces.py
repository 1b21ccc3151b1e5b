"""Cutting into consecutive pieces of nearly equal size: layers, steps, units and sequences, for ranks."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError

__all__ = ["Piece", "cut", "cut_weighted", "shard"]

Piece = tuple[int, int]
"""First index and end (exclusive) of a consecutive range."""


def cut(count: int, parts: int, thing: str) -> list[Piece]:
    """Cut ``range(count)`` into ``parts`` pieces whose sizes differ by one at most; none is empty.

    ``thing`` names what is cut, in the plural, for the error message.

    Raises
    ------
    InputError
        If ``parts`` is larger than ``count``.
    """
    if parts > count:
        raise InputError(f"{count} {thing} cannot be shared by {parts} ranks; there are {count} at most")
    ends = [-(-count * k // parts) for k in range(parts + 1)]
    return list(pairwise(ends))


def cut_weighted(weights: list[float], parts: int, thing: str) -> list[Piece]:
    """Cut a list into consecutive pieces such that the heaviest is as light as possible; none is empty.

    This is the linear partition problem, solved by dynamic programming: with ``best[p, n]`` the weight of the
    heaviest of p pieces of the first n weights, ::

        best[p, n] = min over k of max(best[p-1, k], sum of weights k .. n-1)

    Raises
    ------
    InputError
        If ``parts`` is larger than the number of weights.
    """
    count = len(weights)
    cut(count, parts, thing)  # only for its error
    total = np.concatenate([[0.0], np.cumsum(weights)])
    best = {(1, n): (float(total[n]), 0) for n in range(1, count + 1)}
    for part in range(2, parts + 1):
        for n in range(part, count + 1):
            best[part, n] = min(
                (max(best[part - 1, k][0], float(total[n] - total[k])), k) for k in range(part - 1, n)
            )
    # best[p, n][1] is the k of the minimum, where the last of the p pieces begins: walk back from the end.
    pieces, end = [], count
    for part in range(parts, 0, -1):
        begin = best[part, end][1] if part > 1 else 0
        pieces.append((begin, end))
        end = begin
    return pieces[::-1]


def shard(batch: NDArray[np.intp], parts: int, part: int) -> NDArray[np.intp]:
    """Return piece ``part`` of a minibatch cut into ``parts`` consecutive pieces of nearly equal size.

    Pieces are empty where the minibatch has fewer sequences than ``parts``.

    Raises
    ------
    InputError
        If the minibatch is not an array of sequence numbers.
    """
    if not isinstance(batch, np.ndarray):
        raise InputError(
            "these data come as a stream that carries state from batch to batch, which is not cut into shards"
        )
    return np.array_split(batch, parts)[part]
