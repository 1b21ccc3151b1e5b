"""Optimizers in Numba, in place, on flat vectors."""

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

__all__ = ["adam_step"]

Float = NDArray[np.floating]


@njit(cache=True)
def adam_step(
    values: Float,
    gradient: Float,
    mean: Float,
    square: Float,
    scale: float,
    step: int,
    learning_rate: float,
) -> None:
    """One step of Adam (Kingma and Ba 2015, algorithm 1).

    ``gradient`` is multiplied by ``scale`` first; ``step`` counts from 1. Decay rates 0.9 and 0.999,
    epsilon 1e-8.
    """
    mean_scale = 1.0 / (1.0 - 0.9**step)
    square_scale = 1.0 / (1.0 - 0.999**step)
    for k in range(values.size):
        g = gradient[k] * scale
        mean[k] = 0.9 * mean[k] + 0.1 * g
        square[k] = 0.999 * square[k] + 0.001 * g * g
        values[k] -= learning_rate * mean[k] * mean_scale / (
            math.sqrt(square[k] * square_scale) + 1e-8)
