"""Rows of weights with their biases, at the scale of one power of two each."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit
from rnnhw.errors import ModelError
from rnnhw.network import MAX_OPERAND, NO_EXPONENT
from rnnhw.quantize.methods import BALANCED, PERCENTILE, best_exponent, finer_exponents, round_half_up

__all__ = ["Row", "Rows", "quantize_row", "quantize_rows"]

_SUM_LIMIT = 2**31

Real = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Row:
    """One quantized row of weights.

    Parameters
    ----------
    weights : int64 array ``[inputs]``
        In -127 .. 127, or in the range of fewer bits; q means ``q 2**-exponent``.
    bias : int
        At the scale of the accumulator, ``2**-(exponent + operand exponent)``.
    exponent : int
    """

    weights: NDArray[np.int64]
    bias: int
    exponent: int


def _is_exact(weights: Real, exponent: int, largest_weight: int) -> bool:
    """Whether weights are integers times ``2**-exponent``, none of them too large."""
    integers = np.ldexp(weights, exponent)
    return bool((integers == np.rint(integers)).all() and np.abs(integers).max() <= largest_weight)


def quantize_row(
    weights: Real,
    bias: float,
    operand_exponent: int,
    exponents: tuple[int, int],
    largest_weight: int,
    name: str,
    method: str = BALANCED,
    own: int = NO_EXPONENT,
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
        Largest magnitude of the integer weights, 127, 7, 3 or 1.
    name : str
        What error messages call the row.
    method : str
        One of `rnnhw.quantize.methods.METHODS`.
    own : int
        Exponent that the row has already: its integers are taken as they are, if they fit.

    Raises
    ------
    ModelError
        If the weights or the bias are too large for the smallest exponent.
    """
    smallest, largest = exponents
    peak = float(np.abs(weights).max())
    best = largest
    if peak > 0:
        best = best_exponent(weights, -largest_weight, largest_weight, largest, method)
    if best < smallest:
        raise ModelError(
            f"{name} holds a weight of {peak:.3g}; at most "
            f"{math.ldexp(largest_weight, -smallest):.3g} can be requantized here"
        )
    if smallest <= own <= largest and _is_exact(weights, own, largest_weight):
        best = own
    # A bias that is large beside the weights may not fit at their best exponent; coarser ones are tried then.
    for exponent in range(best, smallest - 1, -1):
        integers = np.clip(round_half_up(weights, exponent), -largest_weight, largest_weight)
        integer_bias = float(round_half_up(np.array(bias), exponent + operand_exponent))
        if float(np.abs(integers).sum()) * MAX_OPERAND + abs(integer_bias) < _SUM_LIMIT:
            return Row(integers.astype(np.int64), int(integer_bias), exponent)
    raise ModelError(f"{name} has a bias of {bias:.3g}, too large for an accumulator of 32 bits")


@dataclass(frozen=True, eq=False)
class Rows:
    """Quantized rows.

    Parameters
    ----------
    weights : int8 array ``[rows, inputs]``
    bias : int32 array ``[rows]``
    exponent : int64 array ``[rows]``
        See `Row`.
    """

    weights: NDArray[np.int8]
    bias: NDArray[np.int32]
    exponent: NDArray[np.int64]


def quantize_rows(
    weights: Real,
    bias: Real,
    operand_exponent: int,
    exponents: tuple[int, int],
    largest_weight: int,
    name: Callable[[int], str],
    method: str = BALANCED,
    own: NDArray[np.int64] | None = None,
) -> Rows:
    """Quantize rows of weights, each as `quantize_row` does.

    All methods but ``percentile`` take a compiled way, fast enough for every step of a training.

    Parameters
    ----------
    weights : float64 array ``[rows, inputs]``
    bias : float64 array ``[rows]``
    operand_exponent, exponents, largest_weight, method
        See `quantize_row`.
    name : callable
        What error messages call row r.
    own : int64 array ``[rows]``, optional
        Exponents that rows have already.

    Raises
    ------
    ModelError
        As `quantize_row`.
    """
    count, inputs = weights.shape
    made = Rows(np.empty((count, inputs), np.int8), np.empty(count, np.int32), np.empty(count, np.int64))
    done = np.zeros(count, np.bool_)
    if method != PERCENTILE and own is None:
        limits = operand_exponent, *exponents, largest_weight, finer_exponents(method, largest_weight)
        _quantize(weights, bias, limits, made.weights, made.bias, made.exponent, done)
    # What is left has a method or an exponent of its own, or is refused here.
    for r in np.flatnonzero(~done).tolist():
        row = quantize_row(
            weights[r],
            float(bias[r]),
            operand_exponent,
            exponents,
            largest_weight,
            name(r),
            method,
            NO_EXPONENT if own is None else int(own[r]),
        )
        made.weights[r], made.bias[r], made.exponent[r] = row.weights, row.bias, row.exponent
    return made


@njit(cache=True)
def _quantize(
    weights: Real,
    bias: Real,
    limits: tuple[int, int, int, int, int],
    integers: NDArray[np.int8],
    integer_bias: NDArray[np.int32],
    chosen: NDArray[np.int64],
    done: NDArray[np.bool_],
) -> None:
    """Quantize all rows that can be, and mark them as done.

    ``limits`` are the operand's exponent, the smallest and the largest exponent of a row, the largest weight,
    and how much finer than e0 of `rnnhw.quantize.methods` a row may be.
    """
    operand_exponent, smallest, largest, largest_weight, finer = limits
    for r in range(weights.shape[0]):
        row = weights[r]
        best = _best(row, smallest, largest, largest_weight, finer)
        if best < smallest:
            continue
        for exponent in range(best, smallest - 1, -1):
            scale, total = math.ldexp(1.0, exponent), 0.0
            for k in range(row.size):
                value = max(-largest_weight, min(largest_weight, math.floor(row[k] * scale + 0.5)))
                integers[r, k] = value
                total += abs(value)
            wanted = math.floor(math.ldexp(bias[r], exponent + operand_exponent) + 0.5)
            if total * MAX_OPERAND + abs(wanted) < _SUM_LIMIT:
                integer_bias[r], chosen[r], done[r] = wanted, exponent, True
                break


@njit(cache=True)
def _best(row: Real, smallest: int, largest: int, largest_weight: int, finer: int) -> int:
    """Exponent that suits the weights of a row; below ``smallest`` if there is none."""
    peak = 0.0
    for k in range(row.size):
        if not abs(row[k]) <= peak:  # also of NaN, which is why the condition is negated
            peak = abs(row[k])
    if peak == 0.0:
        return largest
    if not math.isfinite(peak):
        return smallest - 1
    coarsest = math.frexp(largest_weight)[1] - math.frexp(peak)[1]
    if math.ldexp(peak, coarsest) > largest_weight:
        coarsest -= 1
    if coarsest >= largest:
        return largest
    best, least = coarsest, math.inf
    for exponent in range(coarsest, min(coarsest + finer, largest) + 1):
        error = math.ldexp(_squared_error(row, exponent, largest_weight), 2 * (coarsest - exponent))
        if finer and error < least:
            best, least = exponent, error
    return best


@njit(cache=True)
def _squared_error(row: Real, exponent: int, largest_weight: int) -> float:
    """Sum of squared errors of a row with this exponent, in steps of its integers."""
    scale, total = math.ldexp(1.0, exponent), 0.0
    for k in range(row.size):
        value = row[k] * scale
        lost = value - max(-largest_weight, min(largest_weight, math.floor(value + 0.5)))
        total += lost * lost
    return total
