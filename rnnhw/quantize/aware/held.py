"""The thresholds of delta networks in the forward pass of training: products read values that are held.

A value that a product reads stays what it was in the step before, unless the new one differs from it by more
than the threshold; before the first step it is 0. Gradients pass as if nothing were held (straight-through),
except that those of the weights are taken at the values that the products have read.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit
from rnnhw.train.cells.workspace import flat
from rnnhw.train.kernels.passes import aligned

__all__ = ["HeldState", "hold", "hold_steps"]

Float = NDArray[np.floating[Any]]
Real = NDArray[np.float64]


@njit(cache=True, inline="always")
def hold(values: Float, held: Float, at: int, before: int, count: int, limit: float) -> None:
    """Write what a product reads of ``count`` values of one step.

    Parameters
    ----------
    values, held : flat float array
        What is computed, and what is read of it. They may be the same array.
    at, before : int
        Where this step begins in both, and where the one before it begins in ``held``: negative if there is
        none.
    count : int
    limit : float
        A value must differ by more than this from what was read before.
    """
    for k in range(count):
        value = values[at + k]
        old = held[before + k] if before >= 0 else value * 0
        held[at + k] = value if abs(value - old) > limit else old


@njit(cache=True)
def hold_steps(values: Float, held: Float, limits: Real) -> None:
    """Write to ``held`` what a product reads of ``values [time, batch, width]``; see `hold`.

    ``limits [width]``; both arrays may be the same.
    """
    for t in range(values.shape[0]):
        for b in range(values.shape[1]):
            for k in range(values.shape[2]):
                value = values[t, b, k]
                old = held[t - 1, b, k] if t > 0 else value * 0
                held[t, b, k] = value if abs(value - old) > limits[k] else old


class HeldState:
    """h before each step of a recurrent layer, as the products with it read it."""

    def __init__(self, run: Any) -> None:
        self._run = run
        self._held: Float | None = None

    def choose(self, threshold: int) -> Float:
        """Return the array ``[time, batch, outputs]`` that products read, flat, and show it to gradients.

        Without a threshold it is h itself; otherwise one that the forward pass fills.
        """
        whole = self._run.hidden[:-1]
        if threshold and self._held is None:
            self._held = aligned(whole.shape, whole.dtype)
        chosen = self._held if threshold and self._held is not None else whole
        self._run.before = chosen
        return flat(chosen)
