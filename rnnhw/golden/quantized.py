"""Rounding, saturation and quantized multipliers in Numba: `rnnhw.arith.multiplier` on 64-bit integers."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

__all__ = ["dot", "multiply_quantized", "saturate", "shift_away"]


@njit(cache=True, inline="always")
def saturate(value: int, limit: int) -> int:
    """Clamp to ``-limit .. limit - 1``."""
    return max(-limit, min(limit - 1, value))


@njit(cache=True, inline="always")
def shift_away(value: int, shift: int) -> int:
    """Compute `rnnhw.arith.shift_away`."""
    if shift == 0:
        return value
    half = (np.int64(1) << (shift - 1)) - (1 if value < 0 else 0)
    return (value + half) >> shift


@njit(cache=True, inline="always")
def multiply_quantized(value: int, multiplier: int, shift: int) -> int:
    """Compute `rnnhw.arith.multiply_quantized`."""
    if shift > 0:
        value = (((value << shift) + 2147483648) & 0xFFFFFFFF) - 2147483648
    high = (value * multiplier + 1073741824) >> 31
    return shift_away(high, max(-shift, 0))


@njit(cache=True)
def dot(weights: NDArray[np.int8], values: NDArray[np.int8], start: int) -> int:
    """``start`` plus a sum of products, which must fit 32 bits; layers refuse weights that could overflow."""
    total = np.int32(start)
    for k in range(values.size):
        total += np.int32(weights[k]) * np.int32(values[k])
    return np.int64(total)
