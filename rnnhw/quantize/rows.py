"""Power-of-two scales: exponents of tensors, and of rows of weights with their biases.

A real number r is held as the integer ``q = floor(r 2**e + 1/2)``. The exponent e is either the largest that
clips nothing, ``e0 = floor(log2(127 / max|r|))``, or ``e0 + 1``, whose steps are half as large but which
clips the largest values: the one with the smaller sum of squared errors.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.network import MAX_OPERAND

__all__ = ["Row", "best_exponent", "quantize_row", "round_half_up", "safe_exponent"]

_SUM_LIMIT = 2**31

Real = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Row:
    """One quantized row of weights.

    Parameters
    ----------
    weights : int64 array ``[inputs]``
        In -127 .. 127 or -7 .. 7; q means ``q 2**-exponent``.
    bias : int
        At the scale of the accumulator, ``2**-(exponent + operand exponent)``.
    exponent : int
    """

    weights: NDArray[np.int64]
    bias: int
    exponent: int


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


def _squared_error(values: Real, exponent: int, low: int, high: int) -> float:
    """Sum of squared errors of quantization with this exponent, in steps of the integers.

    In real units the squares of very small or very large values would underflow or overflow.
    """
    integers = np.clip(round_half_up(values, exponent), low, high)
    return float(np.square(np.ldexp(values, exponent) - integers).sum())


def best_exponent(values: Real, low: int, high: int, largest_exponent: int) -> int:
    """``e0`` or ``e0 + 1``, whichever has the smaller squared error, but at most ``largest_exponent``.

    Parameters
    ----------
    values : float64 array
        Not all may be zero.
    low, high : int
        Range of the integers; e0 is the largest exponent with ``max|values| 2**e0 <= high``.
    largest_exponent : int
    """
    unclipped = safe_exponent(float(np.abs(values).max()), high)
    if unclipped >= largest_exponent:
        return largest_exponent
    coarse = _squared_error(values, unclipped, low, high)
    fine = _squared_error(values, unclipped + 1, low, high)
    # The steps of ``fine`` are half as large, so its squared error is in units of a quarter.
    return unclipped + 1 if fine / 4 < coarse else unclipped


def quantize_row(
    weights: Real,
    bias: float,
    operand_exponent: int,
    exponents: tuple[int, int],
    largest_weight: int,
    name: str,
) -> Row:
    """Quantize a row of weights with its bias so that its int32 sum cannot overflow for any operands.

    Parameters
    ----------
    weights : float64 array ``[inputs]``
    bias : float
    operand_exponent : int
        An int8 operand q of the row means ``q 2**-operand_exponent``.
    exponents : tuple of int
        Smallest and largest exponent that the requantization shifts allow.
    largest_weight : int
        Largest magnitude of the integer weights, 127 or 7.
    name : str
        What error messages call the row.

    Raises
    ------
    ModelError
        If the weights or the bias are too large for the smallest exponent.
    """
    smallest, largest = exponents
    peak = float(np.abs(weights).max())
    best = best_exponent(weights, -largest_weight, largest_weight, largest) if peak > 0 else largest
    if best < smallest:
        raise ModelError(
            f"{name} holds a weight of {peak:.3g}; at most "
            f"{math.ldexp(largest_weight, -smallest):.3g} can be requantized here"
        )
    # A bias that is large beside the weights may not fit at their best exponent; coarser ones are tried then.
    for exponent in range(best, smallest - 1, -1):
        integers = np.clip(round_half_up(weights, exponent), -largest_weight, largest_weight)
        integer_bias = float(round_half_up(np.array(bias), exponent + operand_exponent))
        if float(np.abs(integers).sum()) * MAX_OPERAND + abs(integer_bias) < _SUM_LIMIT:
            return Row(integers.astype(np.int64), int(integer_bias), exponent)
    raise ModelError(f"{name} has a bias of {bias:.3g}, too large for an accumulator of 32 bits")
