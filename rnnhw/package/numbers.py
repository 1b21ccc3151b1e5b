"""What the integers of a network stand for, in words for the datasheet."""

import math

from rnnhw.network import Affine, FixedPoint

__all__ = ["meaning_of"]


def meaning_of(held: FixedPoint | Affine) -> str:
    """The real value of an integer ``q``, such as ``q * 2^-5``."""
    if isinstance(held, FixedPoint):
        if len(set(held.exponents)) == 1:
            return f"`q * {_scale(2.0 ** -held.exponents[0])}`"
        scales = ", ".join(_scale(2.0**-exponent) for exponent in held.exponents)
        return f"`q` times the scale of its feature, which are in order {scales}"
    if held.zero_point == 0:
        return f"`q * {_scale(held.scale)}`"
    return f"`(q {'-' if held.zero_point > 0 else '+'} {abs(held.zero_point)}) * {_scale(held.scale)}`"


def _scale(scale: float) -> str:
    """A power of two as such, another number with all of its digits."""
    mantissa, exponent = math.frexp(scale)
    return f"2^{exponent - 1}" if mantissa == 0.5 else repr(scale)
