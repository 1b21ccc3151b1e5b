"""Rounding, requantization and activations with power-of-two scales in Numba, as `rnnhw.arith` defines them.

Kernels take plain arrays and scalars, and compute with integers of 64 bits.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import SIGMOID_TABLE
from rnnhw.compiled import njit

__all__ = [
    "Rows",
    "held",
    "hold",
    "part",
    "positive_kernel",
    "preactivation",
    "saturate",
    "shift_round",
    "sigmoid_kernel",
    "tanh_kernel",
]


class Rows(NamedTuple):
    """Parameters of a recurrent layer for each gate and unit, as the kernels read them.

    Parameters
    ----------
    input_weights : int8 array ``[gates, units, inputs]``
    recurrent_weights : int8 array ``[gates, units, outputs]``
    bias : int32 array ``[gates, units]``
    input_shift, recurrent_shift : int8 array ``[gates, units]``
    """

    input_weights: NDArray[np.int8]
    recurrent_weights: NDArray[np.int8]
    bias: NDArray[np.int32]
    input_shift: NDArray[np.int8]
    recurrent_shift: NDArray[np.int8]


_TABLE = np.array(SIGMOID_TABLE, dtype=np.int64)


@njit(cache=True, inline="always")
def saturate(value: int, limit: int) -> int:
    """Clamp to ``-limit .. limit - 1``."""
    return max(-limit, min(limit - 1, value))


@njit(cache=True, inline="always")
def hold(reference: NDArray[np.int8], values: NDArray[np.int8], threshold: int) -> None:
    """Change those values of ``reference`` from which ``values`` differ by more than a threshold."""
    for k in range(values.size):
        if abs(np.int64(values[k]) - np.int64(reference[k])) > threshold:
            reference[k] = values[k]


@njit(cache=True)
def held(values: NDArray[np.int8], threshold: int) -> NDArray[np.int8]:
    """What a product reads of an operand ``[steps, width]``: each value is held until it changes enough."""
    reference, found = np.zeros(values.shape[1], np.int8), np.empty(values.shape, np.int8)
    for t in range(len(values)):
        hold(reference, values[t], threshold)
        found[t] = reference
    return found


@njit(cache=True, inline="always")
def shift_round(value: int, shift: int) -> int:
    """Compute `rnnhw.arith.shift_round`."""
    if shift <= 0:
        return value << -shift
    return (value + (np.int64(1) << (shift - 1))) >> shift


@njit(cache=True, inline="always")
def _interpolate(position: int, fraction_bits: int) -> int:
    """Interpolate the sigmoid's table, as the function of this name in `rnnhw.arith.activation`."""
    index = position >> fraction_bits
    if index >= 255:
        return _TABLE[255] << fraction_bits
    fraction = position - (index << fraction_bits)
    return (_TABLE[index] << fraction_bits) + fraction * (_TABLE[index + 1] - _TABLE[index])


@njit(cache=True)
def sigmoid_kernel(x: int) -> int:
    """Compute `rnnhw.arith.sigmoid`: Q3.12 to Q0.15."""
    value = _interpolate(abs(3 * x), 9)
    if x >= 0:
        return (value + 512) >> 10
    return ((1 << 25) - value + 511) >> 10


@njit(cache=True)
def tanh_kernel(x: int) -> int:
    """Compute `rnnhw.arith.tanh`: Q3.12 to Q0.15."""
    value = _interpolate(abs(3 * x), 8)
    if x >= 0:
        return (value - (1 << 23) + 128) >> 8
    return (-value + (1 << 23) + 127) >> 8


@njit(cache=True)
def positive_kernel(x: int) -> int:
    """Compute `rnnhw.arith.positive`: Q3.12 to Q3.12."""
    if x >= 0:
        return min(x + 2048, 32767)
    return ((1 << 25) - _interpolate(abs(3 * x), 9) + 4095) >> 13


@njit(cache=True)
def _dot(weights: NDArray[np.int8], values: NDArray[np.int8]) -> int:
    """Sum of products in 32 bits; layers refuse weights that could overflow."""
    total = np.int32(0)
    for k in range(values.size):
        total += np.int32(weights[k]) * np.int32(values[k])
    return np.int64(total)


@njit(cache=True, inline="always")
def part(weights: NDArray[np.int8], values: NDArray[np.int8], bias: int, shift: int) -> int:
    """One product's part of a pre-activation: a row's sum plus bias, shifted and rounded, not saturated."""
    return shift_round(_dot(weights, values) + bias, np.int64(shift))


@njit(cache=True, inline="always")
def preactivation(rows: Rows, k: int, u: int, x: NDArray[np.int8], h: NDArray[np.int8]) -> int:
    """Pre-activation of gate k of unit u, int16 in Q3.12: the sum of both parts, saturated once."""
    both = part(rows.input_weights[k, u], x, rows.bias[k, u], rows.input_shift[k, u]) + part(
        rows.recurrent_weights[k, u], h, 0, rows.recurrent_shift[k, u]
    )
    return saturate(both, 32768)
