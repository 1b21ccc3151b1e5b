"""Cutting things into nearly equal pieces: the first ones are larger by one where they do not divide."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError

__all__ = ["Piece", "cut", "cut_weighted", "shard"]

Piece = tuple[int, int]
"""Begin and end."""


def cut(count: int, parts: int, thing: str) -> list[Piece]:
    """``0 .. count`` in ``parts`` pieces, none of them empty.

    Raises
    ------
    InputError
        If there are more parts than ``thing``, which names what is cut in the plural.
    """
    if parts > count:
        raise InputError(f"{count} {thing} cannot be shared by {parts} ranks; there are {count} at most")
    ends = [-(-count * k // parts) for k in range(parts + 1)]
    return list(pairwise(ends))


def cut_weighted(weights: list[float], parts: int, thing: str) -> list[Piece]:
    """Consecutive pieces of a list, none of them empty, the heaviest as light as can be.

    The classic partition by dynamic programming: ``best[p][n] = min over k of max(best[p-1][k], sum of
    weights k .. n)``.

    Raises
    ------
    InputError
        As `cut`.
    """
    count = len(weights)
    cut(count, parts, thing)
    total = np.concatenate([[0.0], np.cumsum(weights)])
    best = {(1, n): (float(total[n]), 0) for n in range(1, count + 1)}
    for part in range(2, parts + 1):
        for n in range(part, count + 1):
            best[part, n] = min(
                (max(best[part - 1, k][0], float(total[n] - total[k])), k) for k in range(part - 1, n)
            )
    pieces, end = [], count
    for part in range(parts, 0, -1):
        begin = best[part, end][1] if part > 1 else 0
        pieces.append((begin, end))
        end = begin
    return pieces[::-1]


def shard(batch: NDArray[np.intp], parts: int, part: int) -> NDArray[np.intp]:
    """One of ``parts`` consecutive pieces of a minibatch; a small one leaves some empty.

    Raises
    ------
    InputError
        If the minibatch is no array of sequences.
    """
    if not isinstance(batch, np.ndarray):
        raise InputError(
            "these data come as a stream that carries state from batch to batch, which is not cut into shards"
        )
    return np.array_split(batch, parts)[part]
