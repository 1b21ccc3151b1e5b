"""The integers of the arithmetic with power-of-two scales as float64, which holds them without any rounding.

The widest integer has 46 bits: the sum in an LSTM's cell update. Real sums of products come as float32, from
`rnnhw.train.kernels`; they are exact while their integers are below 2**24 (`rnnhw.quantize.aware.exact`).
Activation functions are tables of all 65,536 inputs, made by the golden model's kernels.
"""

import math
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit
from rnnhw.golden.cells.fixed import positive_kernel, sigmoid_kernel, tanh_kernel

__all__ = ["UNIT_WORK", "Tables", "clipped", "looked_up", "rounded", "sums_part", "tables"]

_HALF = 32768

UNIT_WORK = 32
"""Multiply-adds that take about as long as one gate of a unit's step."""


class Tables(NamedTuple):
    """Each activation function of all int16 inputs in Q3.12, ``[65536]``, -32768 first.

    Parameters
    ----------
    sigmoid, tanh : int16 array
        In Q0.15.
    positive : int16 array
        In Q3.12.
    """

    sigmoid: NDArray[np.int16]
    tanh: NDArray[np.int16]
    positive: NDArray[np.int16]


@njit(cache=True)
def _fill(sigmoid: NDArray[np.int16], tanh: NDArray[np.int16], positive: NDArray[np.int16]) -> None:
    for k in range(sigmoid.size):
        sigmoid[k], tanh[k] = sigmoid_kernel(k - _HALF), tanh_kernel(k - _HALF)
        positive[k] = positive_kernel(k - _HALF)


@cache
def tables() -> Tables:
    """The tables, made at the first call."""
    made = Tables(*(np.empty(2 * _HALF, np.int16) for _ in range(3)))
    _fill(*made)
    return made


@njit(cache=True, inline="always")
def rounded(value: float) -> float:
    """Round halves up."""
    return math.floor(value + 0.5)


@njit(cache=True, inline="always")
def clipped(value: float, limit: float) -> float:
    """Clamp to ``-limit .. limit - 1``."""
    return max(-limit, min(limit - 1.0, value))


@njit(cache=True, inline="always")
def sums_part(total: float, scale: float, bias: float) -> float:
    """One product's part of a pre-activation, not saturated.

    Parameters
    ----------
    total : float
        The real sum of products.
    scale, bias : float
        1 of the pre-activation's integers per real 1, and the bias in these integers, with a fraction.
    """
    return rounded(np.float64(total) * scale + bias)


@njit(cache=True, inline="always")
def looked_up(table: Any, value: float) -> float:
    """Read a table of `Tables` at an int16."""
    return np.float64(table[np.int64(value) + _HALF])
