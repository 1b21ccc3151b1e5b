"""Choose the scales of the input: one power of two per feature, which the first layer's weights absorb.

With ``q_j = round(x_j 2**e_j)`` and the weight ``w_rj`` of feature j in row r, the sum of row r is that of
``(w_rj 2**-e_j) q_j``. The factors ``2**-e_j`` are multiplied into the weights before these are rounded, so
that per-feature scales have no cost at run time.

A larger exponent makes the rounding of its feature finer. But it also makes the feature's integers larger and
its folded weights smaller. All weights of a row share one step s_r, so that the rounding errors of these
weights then matter more. The mean square of both errors, summed over all rows, is::

    sum_rj w_rj**2 E[(x_j - q_j 2**-e_j)**2]  +  sum_r s_r**2 / 12  sum_j E[q_j**2]

where E is the mean over the calibration data, and s_r**2 / 12 the variance of rounding to steps of s_r.
"""

import math

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import MAX_EXPONENT
from rnnhw.quantize.methods import BALANCED, ERROR, best_exponent, round_half_up, safe_exponent

__all__ = ["INPUT_LIMITS", "feature_exponents"]

Real = NDArray[np.float64]
Exponents = NDArray[np.int64]

INPUT_LIMITS = -128, 127
"""Smallest and largest int8 input."""

_WORTH = 0.9
"""Share below which narrower ranges must bring the cost to be chosen: future inputs may exceed those seen."""


def feature_exponents(seen: Real, rows: Real, largest_weight: int, method: str = BALANCED) -> tuple[int, ...]:
    """Choose the exponents of all features.

    The first candidate has one exponent for all features: the best one for all data together. The next ones
    have, for each feature, the best exponent for its own data (`rnnhw.quantize.methods.best_exponent`), but
    none larger than a level, which rises by 1 from candidate to candidate. Of the candidates whose cost is at
    most a ninth above the least, the first is taken, which has the widest ranges; method ``error`` takes the
    least cost.

    A feature that is always zero in the data gets the widest range that does not make any row's step coarser,
    with an exponent between the one for all data together and the level.

    Parameters
    ----------
    seen : float64 array ``[steps of all sequences, features]``
        Finite, and not all zero.
    rows : float64 array ``[rows, features]``
        All rows of weights that multiply the input, of all gates, units and directions.
    largest_weight : int
        Largest magnitude of the integer weights: 127, 7, 3 or 1.
    method : str
        One of `rnnhw.quantize.methods.METHODS`.

    Raises
    ------
    InputError
        If the largest value is too large or too small for every scale.
    """
    _refuse(np.abs(seen).max(axis=0))
    common = best_exponent(seen, *INPUT_LIMITS, MAX_EXPONENT, method)
    live = seen.any(axis=0)
    best = np.array(
        [best_exponent(x, *INPUT_LIMITS, MAX_EXPONENT, method) if x.any() else MAX_EXPONENT for x in seen.T]
    )
    choices = [np.full(best.size, common)]
    for level in range(common, max(common, int(best[live].max())) + 1):
        chosen = np.minimum(best, level)
        # The rows' steps follow from the features that are not always zero. A zero feature has no rounding
        # error to weigh, so its range is only limited by those steps.
        steps = _row_steps(rows[:, live], chosen[live], largest_weight)
        for j in np.flatnonzero(~live):
            chosen[j] = min(max(_widest(rows[:, j], steps * largest_weight), common), level)
        choices.append(chosen)
    costs = [_cost(seen, rows, exponents, largest_weight) for exponents in choices]
    worth = 1.0 if method == ERROR else _WORTH
    first = next(k for k, cost in enumerate(costs) if cost * worth <= min(costs))
    return tuple(int(e) for e in choices[first])


def _refuse(peaks: Real) -> None:
    """Refuse data whose largest value no scale can hold, or that even the finest scale rounds to zero."""
    worst = int(peaks.argmax())
    largest = float(peaks[worst])
    if largest < math.ldexp(0.5, -MAX_EXPONENT) or safe_exponent(largest, INPUT_LIMITS[1]) < -MAX_EXPONENT:
        raise InputError(
            f"the calibration data reach {largest:.3g}, in feature {worst}; int8 inputs with "
            f"scales 2**-{MAX_EXPONENT} .. 2**{MAX_EXPONENT} cannot hold that"
        )


def _row_steps(rows: Real, exponents: Exponents, largest_weight: int) -> Real:
    """Step ``[rows]`` of the integer weights of each row, set by its largest weight; 0 if all are zero."""
    peaks = np.abs(np.ldexp(rows, -exponents)).max(axis=1)
    return np.array(
        [
            math.ldexp(1.0, -safe_exponent(peak, largest_weight)) if peak > 0 else 0.0
            for peak in peaks.tolist()
        ]
    )


def _widest(column: Real, limits: Real) -> int:
    """The smallest exponent e with which ``|w| 2**-e`` exceeds no row's limit.

    Parameters
    ----------
    column, limits : float64 array ``[rows]``
        A feature's weights, and the largest weight that each row can have without a coarser step.
    """
    weights = np.abs(column[column != 0]).tolist()
    exponents = [
        -safe_exponent(weight, limit) if limit > 0 else MAX_EXPONENT
        for weight, limit in zip(weights, limits[column != 0].tolist(), strict=True)
    ]
    return max(exponents, default=-MAX_EXPONENT)


def _cost(seen: Real, rows: Real, exponents: Exponents, largest_weight: int) -> float:
    """The mean square error that the module's docstring gives."""
    integers = np.clip(round_half_up(seen, exponents), *INPUT_LIMITS)
    rounding = np.square(seen - np.ldexp(integers, -exponents)).mean(axis=0)
    steps = np.square(_row_steps(rows, exponents, largest_weight)).sum()
    of_inputs = (np.square(rows).sum(axis=0) * rounding).sum()
    return float(of_inputs + steps / 12 * np.square(integers).mean(axis=0).sum())
