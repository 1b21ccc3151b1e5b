"""Logistic and tanh of 16-bit numbers as gemmlowp computes them: a Taylor series and Newton's method.

With ``e = exp(-|x|)``, the logistic of |x| is ``1/(1 + e)``; with ``e = exp(-2|x|)``, tanh of |x| is
``2/(1 + e) - 1``. Products of two Q0.15 numbers are rounded with halves up; divisions by powers of two round
halves away from zero. ``integer_bits`` is k in the format Q(k).(15 - k) of an argument.
"""

from rnnhw.arith.fixed import saturate
from rnnhw.arith.multiplier import shift_away

__all__ = ["gemmlowp_logistic", "gemmlowp_tanh"]

_ONE = 32767  # in Q0.15: 1 itself cannot be represented
_EXP_MINUS_EIGHTH = 28918  # e**(-1/8)
_THIRD = 10923
_POWERS = {-2: 25520, -1: 19875, 0: 12055, 1: 4435, 2: 600, 3: 11, 4: 0}
"""e**-(2**k) in Q0.15."""
_NEWTON_START, _NEWTON_SLOPE = 23130, -15420  # 48/17 and -32/17 in Q2.13


def _product(a: int, b: int) -> int:
    """Product of two Q0.15 numbers in Q0.15, halves rounded up; only -1 times -1 saturates."""
    return saturate((a * b + (1 << 14)) >> 15, 16)


def _exp_small(a: int) -> int:
    """e**a for a in -1/4 .. 0, both in Q0.15, by the Taylor series about -1/8 up to the fourth power."""
    x = a + 4096  # a + 1/8
    x2 = _product(x, x)
    x3, x4 = _product(x2, x), _product(x2, x2)
    tail = shift_away(_product(shift_away(x4, 2) + x3, _THIRD) + x2, 1)
    return saturate(_EXP_MINUS_EIGHTH + _product(_EXP_MINUS_EIGHTH, x + tail), 16)


def _exp_negative(a: int, integer_bits: int) -> int:
    """e**a for a <= 0 in Q(k).(15 - k), as Q0.15."""
    # a = remainder - whole, with the remainder in -1/4 .. 0, and whole a multiple of 1/4. Each bit of whole
    # that is set multiplies by e**-(2**power).
    fraction_bits = 15 - integer_bits
    quarter = 1 << (fraction_bits - 2)
    remainder = (a & (quarter - 1)) - quarter
    result = _exp_small(saturate(remainder << integer_bits, 16))
    whole = remainder - a
    for power, factor in _POWERS.items():
        if power < integer_bits and whole >> (fraction_bits + power) & 1:
            result = _product(result, factor)
    if integer_bits > 5 and a < -(32 << fraction_bits):
        result = 0  # e**-32 is 0 in Q0.15, and whole has more bits than there are factors
    return _ONE if a == 0 else result


def _newton(a: int) -> int:
    """``2/(1 + a)`` in Q2.13 for a in 0 .. 1 in Q0.15, by three steps of Newton's method for a reciprocal."""
    half_denominator = (a + _ONE + 1) >> 1
    x = _NEWTON_START + _product(half_denominator, _NEWTON_SLOPE)
    for _ in range(3):
        error = 8192 - _product(half_denominator, x)
        x += saturate(_product(x, error) << 2, 16)
    return x


def gemmlowp_logistic(x: int) -> int:
    """Sigmoid of an int16 in Q3.12, as Q0.15 (11 .. 32756)."""
    if x == 0:
        return 16384
    positive = saturate(_newton(_exp_negative(-abs(x), 3)) << 1, 16)
    return positive if x > 0 else _ONE - positive


def gemmlowp_tanh(x: int, integer_bits: int = 3) -> int:
    """Hyperbolic tangent of an int16 in Q(k).(15 - k), as Q0.15; k in 0 .. 6."""
    if x == 0:
        return 0
    magnitude = saturate(_newton(_exp_negative(-abs(x), integer_bits + 1)) - 8192 << 2, 16)
    return magnitude if x > 0 else -magnitude
