"""Time a function, and fit coefficients that explain the times of many."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

__all__ = ["fit_line", "least"]

RUNS = 25
"""Timed runs of a function, after one that warms up."""


def least(run: Callable[[], None], clock: Callable[[], float]) -> float:
    """Least time of several runs, in seconds.

    The least is taken because everything else that the machine does can only make a run longer.
    """
    times = []
    run()
    for _ in range(RUNS):
        begin = clock()
        run()
        times.append(clock() - begin)
    return min(times)


def fit_line(columns: NDArray[np.float64], times: NDArray[np.float64]) -> NDArray[np.float64]:
    """Fit ``times`` as a linear combination of ``columns`` by least squares of the relative errors.

    Parameters
    ----------
    columns : float array ``[times, coefficients]``
    times : float array ``[times]``
        Seconds, above 0.

    Returns
    -------
    float array ``[coefficients]``
        None is negative, since each stands for a part of the time.
    """
    from scipy.optimize import nnls

    # Divided by its time, each equation has the right side 1, so that residuals are relative errors. Columns
    # of equal norm keep the problem well conditioned: their units differ by many orders of magnitude.
    scaled = columns / times[:, None]
    size = np.linalg.norm(scaled, axis=0)
    found: NDArray[np.float64] = nnls(scaled / size, np.ones(len(times)))[0] / size
    return found
