"""Rounding, saturation and quantized multipliers in Numba: `rnnhw.arith.multiplier` on 64-bit integers."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit

__all__ = ["LstmRows", "dot", "gate_parts", "multiply_quantized", "part", "saturate", "shift_away"]


class LstmRows(NamedTuple):
    """What the LSTMs of both arithmetics with real scales have; gate order input, forget, cell, output.

    ``input_weights`` and ``recurrent_weights`` are int8 ``[4, units, inputs]`` and ``[4, units, outputs]``.
    ``input_bias`` and ``recurrent_bias`` are int64 ``[4, units]`` and include the zero points. Multipliers
    are int32 ``[4]`` and their shifts int8 ``[4]``. The rest are integers: the cell state weighs
    ``2**cell_exponent`` and is clamped to ``cell_clip``; the last three bring h to its scale.
    """

    input_weights: NDArray[np.int8]
    recurrent_weights: NDArray[np.int8]
    input_bias: NDArray[np.int64]
    recurrent_bias: NDArray[np.int64]
    input_multiplier: NDArray[np.int32]
    input_shift: NDArray[np.int8]
    recurrent_multiplier: NDArray[np.int32]
    recurrent_shift: NDArray[np.int8]
    cell_exponent: int
    cell_clip: int
    hidden_multiplier: int
    hidden_shift: int
    hidden_zero_point: int


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


@njit(cache=True, inline="always")
def part(weights: NDArray[np.int8], values: NDArray[np.int8], bias: int, multiplier: int, shift: int) -> int:
    """A row's sum with its bias, brought to the scale of the pre-activations; not saturated."""
    return multiply_quantized(dot(weights, values, bias), np.int64(multiplier), np.int64(shift))


@njit(cache=True, inline="always")
def gate_parts(rows: LstmRows, k: int, u: int, x: NDArray[np.int8], h: NDArray[np.int8]) -> tuple[int, int]:
    """Input part and recurrent part of gate k of unit u, in Q3.12; not saturated."""
    input_part = part(
        rows.input_weights[k, u], x, rows.input_bias[k, u], rows.input_multiplier[k], rows.input_shift[k]
    )
    recurrent_part = part(
        rows.recurrent_weights[k, u],
        h,
        rows.recurrent_bias[k, u],
        rows.recurrent_multiplier[k],
        rows.recurrent_shift[k],
    )
    return input_part, recurrent_part
