"""Gemmlowp's 16-bit logistic and tanh in Numba: `rnnhw.arith.gemmlowp` on 64-bit integers.

Comments on the method and its constants are there.
"""

import numpy as np

from rnnhw.compiled import njit
from rnnhw.golden.quantized import saturate, shift_away

__all__ = ["logistic_kernel", "signed_tanh_kernel"]

_POWERS = np.array([25520, 19875, 12055, 4435, 600, 11, 0], dtype=np.int64)


@njit(cache=True, inline="always")
def _product(a: int, b: int) -> int:
    return saturate((a * b + 16384) >> 15, 32768)


@njit(cache=True)
def _exp_negative(a: int, integer_bits: int) -> int:
    """e**a for a <= 0 in Q(k).(15 - k), as Q0.15."""
    if a == 0:
        return 32767
    fraction_bits = 15 - integer_bits
    quarter = np.int64(1) << (fraction_bits - 2)
    remainder = (a & (quarter - 1)) - quarter
    x = saturate(remainder << integer_bits, 32768) + 4096
    x2 = _product(x, x)
    x3, x4 = _product(x2, x), _product(x2, x2)
    tail = shift_away(_product(shift_away(x4, 2) + x3, 10923) + x2, 1)
    result = saturate(28918 + _product(28918, x + tail), 32768)
    whole = remainder - a
    for power in range(-2, min(integer_bits, 5)):
        if whole >> (fraction_bits + power) & 1:
            result = _product(result, _POWERS[power + 2])
    if integer_bits > 5 and a < -(np.int64(32) << fraction_bits):
        return 0
    return result


@njit(cache=True)
def _newton(a: int) -> int:
    """``2/(1 + a)`` in Q2.13 for a in 0 .. 1 in Q0.15."""
    half_denominator = (a + 32768) >> 1
    x = 23130 + _product(half_denominator, -15420)
    for _ in range(3):
        x += saturate(_product(x, 8192 - _product(half_denominator, x)) << 2, 32768)
    return x


@njit(cache=True)
def logistic_kernel(x: int) -> int:
    """Compute `rnnhw.arith.gemmlowp_logistic`: Q3.12 to Q0.15."""
    if x == 0:
        return 16384
    positive = saturate(_newton(_exp_negative(-abs(x), 3)) << 1, 32768)
    return positive if x > 0 else 32767 - positive


@njit(cache=True)
def signed_tanh_kernel(x: int, integer_bits: int) -> int:
    """Compute `rnnhw.arith.gemmlowp_tanh`: Q(k).(15 - k) with k = ``integer_bits`` to Q0.15."""
    if x == 0:
        return 0
    magnitude = saturate((_newton(_exp_negative(-abs(x), integer_bits + 1)) - 8192) << 2, 32768)
    return magnitude if x > 0 else -magnitude
