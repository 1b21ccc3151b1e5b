"""The Pareto front of points with three costs."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["pareto_front"]


def pareto_front(first: NDArray[Any], second: NDArray[Any], third: NDArray[Any]) -> NDArray[np.bool_]:
    """Which points are not dominated: no other point is as good in all three costs and better in one.

    Equal points are all on the front, or none of them is.

    Points are visited by ascending ``first``, all points with the same ``first`` together. Of such a group,
    those on the front of the other two costs can be on the whole front, and are if no point with a smaller
    ``first`` was as good in both. The front of all points visited so far is kept as a staircase: ``second``
    ascending, ``third`` descending.

    The time is O(n log n) for sorting, plus the length of the staircase for each distinct ``first``: so pass
    the cost with the fewest distinct values first.

    Parameters
    ----------
    first, second, third : arrays ``[n]``
        Costs, no NaN; smaller is better.

    Returns
    -------
    bool array ``[n]``
    """
    order = np.lexsort((third, second, first))  # by first, then second, then third
    a, b, c = (np.asarray(cost)[order] for cost in (first, second, third))
    keep = np.zeros(len(order), bool)
    stair_b, stair_c = b[:0], c[:0]
    starts = np.flatnonzero(np.r_[len(a) > 0, a[1:] != a[:-1]])
    for start, stop in zip(starts, np.r_[starts[1:], len(a)][: len(starts)], strict=True):
        group_b, group_c = b[start:stop], c[start:stop]
        survives = _staircase(group_b, group_c)
        # The stair at or before a point's second cost has the least third cost of all points up to there.
        below = np.searchsorted(stair_b, group_b, side="right") - 1
        if len(stair_b):
            survives &= (below < 0) | (group_c < stair_c[below])
        keep[start:stop] = survives
        stair_b, stair_c = _merged(stair_b, stair_c, group_b[survives], group_c[survives])
    front = np.zeros(len(order), bool)
    front[order] = keep
    return front


def _staircase(b: NDArray[Any], c: NDArray[Any]) -> NDArray[np.bool_]:
    """Which points are on the front of two costs; points are sorted by b, then by c."""
    best = np.minimum.accumulate(c)
    improves = np.r_[True, c[1:] < best[:-1]]
    # A point that does not improve is on the front only if it equals the last one that did.
    leader = np.maximum.accumulate(np.where(improves, np.arange(len(b)), 0))
    return (b == b[leader]) & (c == c[leader])


def _merged(
    b: NDArray[Any], c: NDArray[Any], more_b: NDArray[Any], more_c: NDArray[Any]
) -> tuple[NDArray[Any], NDArray[Any]]:
    """The staircase of the points of a staircase and of more points, without duplicates."""
    b, c = np.r_[b, more_b], np.r_[c, more_c]
    order = np.lexsort((c, b))
    b, c = b[order], c[order]
    best = np.minimum.accumulate(c)
    improves = np.r_[True, c[1:] < best[:-1]]
    return b[improves], c[improves]
