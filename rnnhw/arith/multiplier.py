"""Quantized multipliers: integers that stand for real factors, as TensorFlow Lite's kernels apply them.

A real factor is approximated as ``m 2**(s - 31)`` with a 31-bit integer m and a shift s. Applying it rounds
twice: once after the product, halves up, and once after a right shift, halves away from zero.
"""

import math

__all__ = ["MAX_LEFT_SHIFT", "MAX_RIGHT_SHIFT", "multiply_quantized", "quantize_multiplier", "shift_away"]

MAX_LEFT_SHIFT = 30
MAX_RIGHT_SHIFT = 31
"""Range of the shift s: ``-MAX_RIGHT_SHIFT .. MAX_LEFT_SHIFT``."""


def quantize_multiplier(real: float) -> tuple[int, int]:
    """Return multiplier and shift ``(m, s)`` of a non-negative factor, with m in 2**30 .. 2**31 - 1.

    Factors below 2**-32, whose shift would be out of range, become (0, 0).
    """
    if real == 0:
        return 0, 0
    fraction, shift = math.frexp(real)
    # A double has 53 bits; the 31 kept are rounded, halves up.
    multiplier = (int(fraction * 2**53) + (1 << 21)) >> 22
    if multiplier == 1 << 31:
        multiplier, shift = 1 << 30, shift + 1
    return (0, 0) if shift < -MAX_RIGHT_SHIFT else (multiplier, shift)


def shift_away(value: int, shift: int) -> int:
    """Divide by ``2**shift``, rounding halves away from zero."""
    if shift == 0:
        return value
    return (value + (1 << (shift - 1)) - (value < 0)) >> shift


def multiply_quantized(value: int, multiplier: int, shift: int) -> int:
    """Multiply an int32 by ``multiplier * 2**(shift - 31)``, rounding twice.

    A positive ``shift`` is applied before the product and wraps around at 32 bits, as in the kernels.
    """
    if shift > 0:
        value = ((value << shift) + (1 << 31)) % (1 << 32) - (1 << 31)
    high = (value * multiplier + (1 << 30)) >> 31
    return shift_away(high, max(-shift, 0))
