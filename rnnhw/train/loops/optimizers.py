"""Optimizers as Numba kernels that work in place on flat vectors, and schedules of the learning rate."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit

__all__ = ["OPTIMIZERS", "SCHEDULES", "adam_step", "learning_rate", "norm", "sgd_step", "slot_count"]

Float = NDArray[np.floating[Any]]

OPTIMIZERS = ("adam", "adamw", "sgd")
SCHEDULES = ("constant", "linear", "cosine")


@njit(cache=True)
def norm(values: Float) -> float:
    """Euclidean norm, summed in float64 from the first value to the last.

    The fixed order makes the result independent of threads.
    """
    total = 0.0
    for value in values:
        total += np.float64(value) * np.float64(value)
    return math.sqrt(total)


@njit(cache=True, error_model="numpy")
def adam_step(
    values: Float,
    gradient: Float,
    mean: Float,
    square: Float,
    scale: float,
    step: int,
    rate: float,
    decay: float,
) -> None:
    """Do one step of Adam (Kingma and Ba 2015, algorithm 1) or, with ``decay``, of AdamW.

    ``values``, ``gradient``, and the moments ``mean`` and ``square`` are ``[count]``. ``gradient`` is
    multiplied by ``scale`` first; ``step`` counts from 1. The decay rates are 0.9 and 0.999, epsilon is 1e-8.
    ``decay`` is the decoupled weight decay of Loshchilov and Hutter (2019, algorithm 2): values shrink by
    the share ``rate * decay``.
    """
    # The moments begin at zero; these factors correct them for the missing past.
    mean_scale = 1.0 / (1.0 - 0.9**step)
    square_scale = 1.0 / (1.0 - 0.999**step)
    for k in range(values.size):
        g = gradient[k] * scale
        mean[k] = 0.9 * mean[k] + 0.1 * g
        square[k] = 0.999 * square[k] + 0.001 * g * g
        change = mean[k] * mean_scale / (math.sqrt(square[k] * square_scale) + 1e-8) + decay * values[k]
        values[k] -= rate * change


@njit(cache=True)
def sgd_step(
    values: Float, gradient: Float, velocity: Float, scale: float, momentum: float, rate: float, decay: float
) -> None:
    """Do one step of gradient descent with momentum: ``v = momentum v + g + decay w;  w -= rate v``.

    ``gradient`` is multiplied by ``scale`` first.
    """
    for k in range(values.size):
        velocity[k] = momentum * velocity[k] + gradient[k] * scale + decay * values[k]
        values[k] -= rate * velocity[k]


def slot_count(optimizer: str) -> int:
    """Number of vectors, each as long as the parameters, that an optimizer keeps."""
    return 1 if optimizer == "sgd" else 2


def learning_rate(schedule: str, peak: float, step: int, steps: int, warmup: int) -> float:
    """Learning rate of step ``step``, counted from 0, of ``steps``.

    It rises linearly to ``peak`` over ``warmup`` steps. Then it stays constant, or falls to zero linearly or
    along half a cosine (Loshchilov and Hutter 2017, equation 5, without restarts).
    """
    if step < warmup:
        return peak * (step + 1) / warmup
    done = (step - warmup) / max(1, steps - warmup)
    if schedule == "cosine":
        return peak * 0.5 * (1.0 + math.cos(math.pi * done))
    return peak * (1.0 - done) if schedule == "linear" else peak
