"""Rows of weights with their biases, at the scale of one power of two each."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.network import MAX_OPERAND, NO_EXPONENT
from rnnhw.quantize.methods import BALANCED, best_exponent, round_half_up

__all__ = ["Row", "quantize_row"]

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
        Largest magnitude of the integer weights, 127 or 7.
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
