"""Integer multipliers that stand for real factors, as TensorFlow Lite's kernels apply them.

A real factor is a 31-bit integer and a power of two, ``m 2**(s - 31)``. Applying it rounds twice: once after
the product, halves up, and once after the shift, halves away from zero.
"""

import math

__all__ = ["MAX_LEFT_SHIFT", "MAX_RIGHT_SHIFT", "multiply_quantized", "quantize_multiplier", "shift_away"]

MAX_LEFT_SHIFT = 30
MAX_RIGHT_SHIFT = 31
"""Shifts of a multiplier lie in ``-MAX_RIGHT_SHIFT .. MAX_LEFT_SHIFT``."""


def quantize_multiplier(real: float) -> tuple[int, int]:
    """Multiplier and shift ``(m, s)`` of a factor that is not negative: m in 2**30 .. 2**31 - 1, or (0, 0).

    Factors below 2**-32 become 0.
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
    """An int32 times ``multiplier * 2**(shift - 31)``, rounded twice.

    A positive ``shift`` is applied first and wraps around at 32 bits, as the kernels do.
    """
    if shift > 0:
        value = ((value << shift) + (1 << 31)) % (1 << 32) - (1 << 31)
    high = (value * multiplier + (1 << 30)) >> 31
    return shift_away(high, max(-shift, 0))
