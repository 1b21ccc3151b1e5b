"""What a run takes, and the coefficients that explain the times of many."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

__all__ = ["fit_line", "least"]

RUNS = 25


def least(run: Callable[[], None], clock: Callable[[], float]) -> float:
    """The least of several runs: what else the machine does only adds to it."""
    times = []
    run()
    for _ in range(RUNS):
        begin = clock()
        run()
        times.append(clock() - begin)
    return min(times)


def fit_line(columns: NDArray[np.float64], times: NDArray[np.float64]) -> NDArray[np.float64]:
    """Coefficients, none negative, of least squared relative errors."""
    from scipy.optimize import nnls

    scaled = columns / times[:, None]
    size = np.linalg.norm(scaled, axis=0)
    found: NDArray[np.float64] = nnls(scaled / size, np.ones(len(times)))[0] / size
    return found
