"""The Pareto front of points with any number of costs."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit

__all__ = ["pareto_front"]


def pareto_front(*costs: NDArray[Any]) -> NDArray[np.bool_]:
    """Which points are not dominated: no other point is as good in all costs and better in one.

    Equal points are all on the front, or none of them is. What the front of a sample dominates is left out
    first. The others are visited by an ascending sum of logarithms, so that a point comes behind all that
    dominate it, and is compared with the front alone; what dominates one point often dominates the next one,
    and is looked at first. The time is O(n) for most points, and O(m log m) plus at most the size of the
    front for each of the m others.

    Parameters
    ----------
    *costs : arrays ``[n]``
        One for each cost, no NaN; smaller is better.

    Returns
    -------
    bool array ``[n]``
    """
    table = np.stack([np.asarray(cost, np.float64) for cost in costs], axis=1)
    keep = np.zeros(len(table), bool)
    left = np.arange(len(table))
    if len(table) > 2 * _STRIDE:
        sample = table[::_STRIDE]
        left = left[_undominated(table, sample[_front(sample)])]
    keep[left] = _front(table[left])
    return keep


_STRIDE = 64


def _front(table: NDArray[np.float64]) -> NDArray[np.bool_]:
    keep = np.zeros(len(table), bool)
    if len(table):
        # By the sum, and among equal sums (of rounded logarithms) by the costs themselves.
        sums = np.log1p(table - table.min(axis=0)).sum(axis=1).round(9)
        order = np.lexsort((*table.T[::-1], sums))
        marks = np.zeros(len(table), bool)
        _mark(table[order], marks)
        keep[order] = marks
    return keep


@njit(cache=True)
def _undominated(costs: Any, others: Any) -> Any:
    """Which points none of some others dominates; the one that dominated last is looked at first."""
    keep = np.ones(len(costs), np.bool_)
    last = 0
    for point in range(len(costs)):
        for turn in range(len(others) + 1):
            other = last if turn == 0 else turn - 1
            better = worse = False
            for k in range(costs.shape[1]):
                worse |= costs[point, k] > others[other, k]
                better |= costs[point, k] < others[other, k]
            if worse and not better:
                keep[point], last = False, other
                break
    return keep


@njit(cache=True)
def _mark(costs: Any, keep: Any) -> None:
    """Mark the front of points that come behind all that dominate them, or equal them in their sums."""
    count, width = costs.shape
    window = np.empty(count, np.int64)
    size = 0
    for point in range(count):
        keep[point] = True
        for place in range(size):
            other = window[place]
            better = worse = False
            for k in range(width):
                worse |= costs[point, k] > costs[other, k]
                better |= costs[point, k] < costs[other, k]
            if not better:
                keep[point] = not worse
                for behind in range(place, 0, -1):
                    window[behind] = window[behind - 1]
                window[0] = other
                break
        else:
            window[size] = point
            size += 1
