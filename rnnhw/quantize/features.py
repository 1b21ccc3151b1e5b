"""Exponents of the input: every feature has a power of two of its own, and the first layer's weights undo it.

With ``q_j = round(x_j 2**e_j)`` and the weight ``w_rj`` of feature j in row r, the row's sum is that of
``w_rj 2**-e_j q_j``: the factors go into the weights before these are rounded, and cost nothing later.

A fine exponent makes a feature's own rounding small. But its integers are large then, and its weights small
beside the row's others, which all have the row's step s_r. What both roundings cost the sums of all rows is,
as a mean square over the calibration data::

    sum_rj w_rj**2 E[(x_j - q_j 2**-e_j)**2]  +  sum_r s_r**2 / 12  sum_j E[q_j**2]
"""

import math

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import MAX_EXPONENT
from rnnhw.quantize.rows import best_exponent, round_half_up, safe_exponent

__all__ = ["INPUT_LIMITS", "feature_exponents"]

Real = NDArray[np.float64]
Exponents = NDArray[np.int64]

INPUT_LIMITS = -128, 127
"""Of the int8 inputs."""

_WORTH = 0.9
"""A narrower range must bring the cost below this share, because inputs to come may exceed those seen."""


def feature_exponents(seen: Real, rows: Real, largest_weight: int) -> tuple[int, ...]:
    """Choose the exponents of all features.

    Tried are the best exponent of all data for all features, and then, level by level, the best exponent of
    each feature's own data (`rnnhw.quantize.rows.best_exponent`) but none finer than the level. Of those that
    cost the least, or a ninth more, the first one is taken.

    A feature that is always zero gets the widest range that makes no row's step coarser, between that of all
    data and that of the level.

    Parameters
    ----------
    seen : float64 array ``[steps of all sequences, features]``
        Finite, and not all zero.
    rows : float64 array ``[rows, features]``
        All rows of weights that multiply the input.
    largest_weight : int
        Largest magnitude of the integer weights: 127 or 7.

    Raises
    ------
    InputError
        If int8 cannot hold a feature, or all of them are below the smallest scale.
    """
    _refuse(np.abs(seen).max(axis=0))
    common = best_exponent(seen, *INPUT_LIMITS, MAX_EXPONENT)
    live = seen.any(axis=0)
    best = np.array(
        [best_exponent(x, *INPUT_LIMITS, MAX_EXPONENT) if x.any() else MAX_EXPONENT for x in seen.T]
    )
    choices = [np.full(best.size, common)]
    for level in range(common, max(common, int(best[live].max())) + 1):
        chosen = np.minimum(best, level)
        steps = _row_steps(rows[:, live], chosen[live], largest_weight)
        for j in np.flatnonzero(~live):
            chosen[j] = min(max(_widest(rows[:, j], steps * largest_weight), common), level)
        choices.append(chosen)
    costs = [_cost(seen, rows, exponents, largest_weight) for exponents in choices]
    first = next(k for k, cost in enumerate(costs) if cost * _WORTH <= min(costs))
    return tuple(int(e) for e in choices[first])


def _refuse(peaks: Real) -> None:
    """Refuse a feature beyond every scale, and data that are all below the smallest."""
    worst = int(peaks.argmax())
    largest = float(peaks[worst])
    if largest < math.ldexp(0.5, -MAX_EXPONENT) or safe_exponent(largest, INPUT_LIMITS[1]) < -MAX_EXPONENT:
        raise InputError(
            f"the calibration data reach {largest:.3g}, in feature {worst}; int8 inputs with "
            f"scales 2**-{MAX_EXPONENT} .. 2**{MAX_EXPONENT} cannot hold that"
        )


def _row_steps(rows: Real, exponents: Exponents, largest_weight: int) -> Real:
    """The step of each row's weights, by the largest of them; 0 where all are zero."""
    peaks = np.abs(np.ldexp(rows, -exponents)).max(axis=1)
    return np.array(
        [
            math.ldexp(1.0, -safe_exponent(peak, largest_weight)) if peak > 0 else 0.0
            for peak in peaks.tolist()
        ]
    )


def _widest(column: Real, limits: Real) -> int:
    """The smallest exponent e at which no row's ``|w| 2**-e`` exceeds the row's limit."""
    weights = np.abs(column[column != 0]).tolist()
    exponents = [
        -safe_exponent(weight, limit) if limit > 0 else MAX_EXPONENT
        for weight, limit in zip(weights, limits[column != 0].tolist(), strict=True)
    ]
    return max(exponents, default=-MAX_EXPONENT)


def _cost(seen: Real, rows: Real, exponents: Exponents, largest_weight: int) -> float:
    """The mean square of the module's docstring."""
    integers = np.clip(round_half_up(seen, exponents), *INPUT_LIMITS)
    rounding = np.square(seen - np.ldexp(integers, -exponents)).mean(axis=0)
    steps = np.square(_row_steps(rows, exponents, largest_weight)).sum()
    of_inputs = (np.square(rows).sum(axis=0) * rounding).sum()
    return float(of_inputs + steps / 12 * np.square(integers).mean(axis=0).sum())
