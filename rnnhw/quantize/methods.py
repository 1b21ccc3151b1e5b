"""How calibration chooses the exponent of values: by their largest, by a percentile, or by the error.

A real number r is held as the integer ``q = floor(r 2**e + 1/2)``, clipped to the range of its type. With
``e0`` the largest exponent that clips no value that was seen:

===========  ===============================  ==========================================
method       int8: inputs, h, rows of         int16: cell states, the head's outputs
             weights
===========  ===============================  ==========================================
balanced     e0 or e0 + 1, by the error       e0 of twice the largest value: a spare bit
max          e0                               e0
percentile   e0 of the 99.99th percentile     the same
error        e0 .. e0 + 7, by the error       e0 .. e0 + 15, by the error
===========  ===============================  ==========================================

For weights of 3 and 2 bits, ``balanced`` goes up to e0 + 2: most of the weights of a row are far below its
largest, and with e0 + 1 nearly all could become 0.

The error is the sum of the squared differences ``r - q 2**-e``, of rounding and clipping together. It is that
of the values alone: what a clipped cell state costs in later steps does not count.
"""

import math

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError

__all__ = [
    "BALANCED",
    "ERROR",
    "MAX",
    "METHODS",
    "PERCENTILE",
    "best_exponent",
    "check_method",
    "finer_exponents",
    "peak_of",
    "round_half_up",
    "safe_exponent",
    "wide_exponent",
]

BALANCED, MAX, PERCENTILE, ERROR = METHODS = ("balanced", "max", "percentile", "error")

_SHARE = 1e-4
"""Share of the values other than zero that a percentile lets be clipped: the largest of them."""

_INT16 = -(2**15), 2**15 - 1

Real = NDArray[np.float64]


def check_method(method: str) -> str:
    """Return a method's name, or refuse one that does not exist."""
    if method not in METHODS:
        raise InputError(f"there is no calibration method {method!r}; there are {', '.join(METHODS)}")
    return method


def round_half_up(values: Real, exponent: int | NDArray[np.int64]) -> Real:
    """``floor(values 2**exponent + 1/2)`` as float64, which may be infinite but never wraps.

    ``exponent`` may be an array with one entry per value along the last axis.
    """
    with np.errstate(over="ignore"):
        return np.floor(np.ldexp(values, exponent) + 0.5)


def safe_exponent(largest: float, limit: float) -> int:
    """Largest e with ``largest * 2**e <= limit``, where both are above 0.

    It is exact where a logarithm, which is rounded, might not be.
    """
    exponent = math.frexp(limit)[1] - math.frexp(largest)[1]
    return exponent if math.ldexp(largest, exponent) <= limit else exponent - 1


def peak_of(values: Real, method: str) -> float:
    """The largest magnitude that a method holds: of all values, or for a percentile of nearly all.

    A percentile of 99.99 leaves out the largest 10,000th of the values that are not zero, rounded down, so
    that it is the largest of less than 10,000 values.
    """
    magnitudes = np.abs(values[values != 0])
    if not magnitudes.size:
        return 0.0
    clipped = int(magnitudes.size * _SHARE) if method == PERCENTILE else 0
    place = magnitudes.size - 1 - clipped
    return float(np.partition(magnitudes, place)[place])


def _squared_error(values: Real, exponent: int, low: int, high: int) -> float:
    """Sum of squared errors of quantization with this exponent, in steps of the integers.

    In real units the squares of very small or very large values would underflow or overflow.
    """
    integers = np.clip(round_half_up(values, exponent), low, high)
    return float(np.square(np.ldexp(values, exponent) - integers).sum())


def finer_exponents(method: str, high: int) -> int:
    """How far a method goes beyond e0 for integers up to ``high``, if the error becomes smaller there."""
    least = 1 if high > 3 else 2
    return {BALANCED: least, ERROR: max(least, high.bit_length())}.get(method, 0)


def best_exponent(values: Real, low: int, high: int, largest_exponent: int, method: str = BALANCED) -> int:
    """The exponent that a method chooses for values, but at most ``largest_exponent``.

    Parameters
    ----------
    values : float64 array
        Finite; not all may be zero.
    low, high : int
        Range of the integers; e0 is the largest exponent with ``max|values| 2**e0 <= high``.
    largest_exponent : int
    method : str
        One of `METHODS`; ``balanced`` as for int8.
    """
    coarsest = safe_exponent(peak_of(values, method), high)
    if coarsest >= largest_exponent:
        return largest_exponent
    finer = finer_exponents(method, high)
    if not finer:
        return coarsest

    def error(exponent: int) -> float:
        # Each finer step is half as large, so its squared error is in units of a quarter.
        return math.ldexp(_squared_error(values, exponent, low, high), 2 * (coarsest - exponent))

    return min(range(coarsest, min(coarsest + finer, largest_exponent) + 1), key=error)


def wide_exponent(values: Real, method: str, largest_exponent: int) -> int:
    """The exponent that a method chooses for int16 values, which are finite and not all zero.

    ``balanced`` leaves one spare bit above the largest value, as values to come may be larger.
    """
    if method == BALANCED:
        return min(safe_exponent(2.0 * float(np.abs(values).max()), _INT16[1]), largest_exponent)
    return best_exponent(values, *_INT16, largest_exponent, method)
