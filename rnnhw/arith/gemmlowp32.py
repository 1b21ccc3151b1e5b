"""Exponential, reciprocal, logistic and tanh of 32-bit numbers as gemmlowp computes them.

The method is that of `rnnhw.arith.gemmlowp` with twice the bits: a Taylor series for a small exponent, one
constant for each bit of the rest, and Newton's method for the reciprocal. Results are in Q0.31, where 1 is
``2**31 - 1``. ``integer_bits`` is k in the format Q(k).(31 - k) of an argument.
"""

from rnnhw.arith.multiplier import shift_away

__all__ = ["exp_negative32", "logistic32", "one_over_one_plus", "tanh32"]

_ONE = (1 << 31) - 1
_EXP_MINUS_EIGHTH = 1895147668  # e**(-1/8)
_THIRD = 715827883
_POWERS = {-2: 1672461947, -1: 1302514674, 0: 790015084, 1: 290630308, 2: 39332535, 3: 720401, 4: 242}
"""e**-(2**k) in Q0.31."""
_NEWTON_START, _NEWTON_SLOPE = 1515870810, -1010580540  # 48/17 and -32/17 in Q2.29
_INTEGER_BITS = 4
"""Of the arguments of logistic and tanh."""


def _product(a: int, b: int) -> int:
    """High half of a doubled product, halves rounded up. Both factors -1 would saturate; none are."""
    return (a * b + (1 << 30)) >> 31


def exp_negative32(a: int, integer_bits: int) -> int:
    """e**a for a <= 0 in Q(k).(31 - k), k at most 5."""
    if a == 0:
        return _ONE
    # a = remainder - whole, with the remainder in -1/4 .. 0, and whole a multiple of 1/4. Each bit of whole
    # that is set multiplies by e**-(2**power).
    fraction_bits = 31 - integer_bits
    quarter = 1 << (fraction_bits - 2)
    remainder = (a & (quarter - 1)) - quarter
    x = (remainder << integer_bits) + (1 << 28)  # the remainder plus 1/8 in Q0.31
    x2 = _product(x, x)
    x3, x4 = _product(x2, x), _product(x2, x2)
    tail = shift_away(_product(shift_away(x4, 2) + x3, _THIRD) + x2, 1)
    result = _EXP_MINUS_EIGHTH + _product(_EXP_MINUS_EIGHTH, x + tail)
    whole = remainder - a
    for power, factor in _POWERS.items():
        if power < integer_bits and whole >> (fraction_bits + power) & 1:
            result = _product(result, factor)
    return result


def _newton(a: int) -> int:
    """``2/(1 + a)`` in Q2.29 for a in 0 .. 1, by three steps of Newton's method for a reciprocal."""
    half_denominator = (a + _ONE + 1) >> 1
    x = _NEWTON_START + _product(half_denominator, _NEWTON_SLOPE)
    for _ in range(3):
        x += _product(x, (1 << 29) - _product(half_denominator, x)) << 2
    return x


def one_over_one_plus(a: int) -> int:
    """``1/(1 + a)`` for a in 0 .. 1, both in Q0.31."""
    return min(_newton(a) << 1, _ONE)


def logistic32(x: int) -> int:
    """Sigmoid of an int32 in Q4.27, as Q0.31."""
    if x == 0:
        return 1 << 30
    positive = one_over_one_plus(exp_negative32(-abs(x), _INTEGER_BITS))
    return positive if x > 0 else _ONE - positive


def tanh32(x: int) -> int:
    """Hyperbolic tangent of an int32 in Q4.27, as Q0.31."""
    if x == 0:
        return 0
    # e**(-2|x|): the same bits in a format with one integer bit more are twice the number.
    magnitude = min((_newton(exp_negative32(-abs(x), _INTEGER_BITS + 1)) - (1 << 29)) << 2, _ONE)
    return magnitude if x > 0 else -magnitude
