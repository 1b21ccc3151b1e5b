"""``native`` arithmetic in Numba: whole sequences, bit for bit what `rnnhw.arith` says.

Kernels take plain arrays and scalars. Integers are 64 bits wide inside, so that nothing can wrap: the
widest value is an int32 sum shifted left by 8.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rnnhw.arith import SIGMOID_TABLE

__all__ = [
    "dense_outputs",
    "elman_sequence",
    "gru_sequence",
    "lstm_sequence",
    "sigmoid_kernel",
    "tanh_kernel",
]

_TABLE = np.array(SIGMOID_TABLE, dtype=np.int64)


@njit(cache=True, inline="always")
def _saturate(value: int, limit: int) -> int:
    return max(-limit, min(limit - 1, value))


@njit(cache=True, inline="always")
def _shift_round(value: int, shift: int) -> int:
    if shift <= 0:
        return value << -shift
    return (value + (np.int64(1) << (shift - 1))) >> shift


@njit(cache=True, inline="always")
def _interpolate(position: int, fraction_bits: int) -> int:
    index = position >> fraction_bits
    if index >= 255:
        return _TABLE[255] << fraction_bits
    fraction = position - (index << fraction_bits)
    return (_TABLE[index] << fraction_bits) + fraction * (_TABLE[index + 1] - _TABLE[index])


@njit(cache=True)
def sigmoid_kernel(x: int) -> int:
    """`rnnhw.arith.sigmoid`: Q3.12 to Q0.15."""
    value = _interpolate(abs(3 * x), 9)
    if x >= 0:
        return (value + 512) >> 10
    return ((1 << 25) - value + 511) >> 10


@njit(cache=True)
def tanh_kernel(x: int) -> int:
    """`rnnhw.arith.tanh`: Q3.12 to Q0.15."""
    value = _interpolate(abs(3 * x), 8)
    if x >= 0:
        return (value - (1 << 23) + 128) >> 8
    return (-value + (1 << 23) + 127) >> 8


@njit(cache=True)
def _dot(weights: NDArray[np.int8], values: NDArray[np.int8]) -> int:
    total = np.int32(0)
    for k in range(values.size):
        total += np.int32(weights[k]) * np.int32(values[k])
    return np.int64(total)


@njit(cache=True, inline="always")
def _part(weights: NDArray[np.int8], values: NDArray[np.int8], bias: int, shift: int) -> int:
    return _shift_round(_dot(weights, values) + bias, np.int64(shift))


@njit(cache=True)
def lstm_sequence(
    x: NDArray[np.int8],
    input_weights: NDArray[np.int8],
    recurrent_weights: NDArray[np.int8],
    bias: NDArray[np.int32],
    input_shift: NDArray[np.int8],
    recurrent_shift: NDArray[np.int8],
    cell_fraction: int,
    h: NDArray[np.int8],
    c: NDArray[np.int16],
    hidden: NDArray[np.int8],
    cells: NDArray[np.int16],
) -> None:
    """Run one sequence through an LSTM.

    Parameters
    ----------
    x : int8 ``[time, inputs]``
    input_weights, recurrent_weights : int8 ``[4, units, inputs]``, ``[4, units, units]``
        Gate order input, forget, cell, output.
    bias : int32 ``[4, units]``
    input_shift, recurrent_shift : int8 ``[4, units]``
    cell_fraction : int
    h, c : int8 ``[units]``, int16 ``[units]``
        State before the first step; overwritten with the state after the last.
    hidden, cells : int8 ``[time, units]``, int16 ``[time, units]``
        Receive h and c of every step.
    """
    a = np.empty(4, dtype=np.int64)
    p = np.int64(cell_fraction)
    for t in range(x.shape[0]):
        for u in range(h.size):
            for k in range(4):
                a[k] = _saturate(
                    _part(input_weights[k, u], x[t], bias[k, u], input_shift[k, u])
                    + _part(recurrent_weights[k, u], h, 0, recurrent_shift[k, u]),
                    32768,
                )
            new_c = (sigmoid_kernel(a[1]) * c[u] << (15 - p)) + sigmoid_kernel(a[0]) * tanh_kernel(a[2])
            new_c = _saturate(_shift_round(new_c, 30 - p), 32768)
            tanh_c = tanh_kernel(_saturate(_shift_round(new_c, p - 12), 32768))
            c[u] = new_c
            hidden[t, u] = _saturate(_shift_round(sigmoid_kernel(a[3]) * tanh_c, 23), 128)
        h[:] = hidden[t]
        cells[t] = c


@njit(cache=True)
def gru_sequence(
    x: NDArray[np.int8],
    input_weights: NDArray[np.int8],
    recurrent_weights: NDArray[np.int8],
    bias: NDArray[np.int32],
    candidate_bias: NDArray[np.int32],
    input_shift: NDArray[np.int8],
    recurrent_shift: NDArray[np.int8],
    reset_after: bool,
    h: NDArray[np.int16],
    hidden: NDArray[np.int8],
) -> None:
    """Run one sequence through a GRU.

    Parameters
    ----------
    x : int8 ``[time, inputs]``
    input_weights, recurrent_weights : int8 ``[3, units, inputs]``, ``[3, units, units]``
        Gate order reset, update, candidate.
    bias, candidate_bias : int32 ``[3, units]``, ``[units]``
    input_shift, recurrent_shift : int8 ``[3, units]``
    reset_after : bool
    h : int16 ``[units]``
        State (Q0.15) before the first step; overwritten with the state after the last.
    hidden : int8 ``[time, units]``
        Receives the rounded h of every step.
    """
    units = h.size
    operand, reset_operand = np.empty(units, np.int8), np.empty(units, np.int8)
    r, z = np.empty(units, np.int64), np.empty(units, np.int64)
    for u in range(units):
        operand[u] = _saturate(_shift_round(np.int64(h[u]), 8), 128)
    for t in range(x.shape[0]):
        for u in range(units):
            r[u] = sigmoid_kernel(
                _saturate(
                    _part(input_weights[0, u], x[t], bias[0, u], input_shift[0, u])
                    + _part(recurrent_weights[0, u], operand, 0, recurrent_shift[0, u]),
                    32768,
                )
            )
            z[u] = sigmoid_kernel(
                _saturate(
                    _part(input_weights[1, u], x[t], bias[1, u], input_shift[1, u])
                    + _part(recurrent_weights[1, u], operand, 0, recurrent_shift[1, u]),
                    32768,
                )
            )
            reset_operand[u] = _saturate(_shift_round(r[u] * h[u], 23), 128)
        for u in range(units):
            input_part = _part(input_weights[2, u], x[t], bias[2, u], input_shift[2, u])
            if reset_after:
                recurrent_part = _saturate(
                    _part(recurrent_weights[2, u], operand, candidate_bias[u], recurrent_shift[2, u]), 32768
                )
                a = _saturate(input_part, 32768) + _shift_round(r[u] * recurrent_part, 15)
            else:
                a = input_part + _part(recurrent_weights[2, u], reset_operand, 0, recurrent_shift[2, u])
            n = tanh_kernel(_saturate(a, 32768))
            h[u] = _saturate(_shift_round(z[u] * h[u] + (32768 - z[u]) * n, 15), 32768)
            hidden[t, u] = _saturate(_shift_round(np.int64(h[u]), 8), 128)
        operand[:] = hidden[t]


@njit(cache=True)
def elman_sequence(
    x: NDArray[np.int8],
    input_weights: NDArray[np.int8],
    recurrent_weights: NDArray[np.int8],
    bias: NDArray[np.int32],
    input_shift: NDArray[np.int8],
    recurrent_shift: NDArray[np.int8],
    relu: bool,
    h: NDArray[np.int8],
    hidden: NDArray[np.int8],
) -> None:
    """Run one sequence through an Elman layer.

    Parameters
    ----------
    x : int8 ``[time, inputs]``
    input_weights, recurrent_weights : int8 ``[1, units, inputs]``, ``[1, units, units]``
    bias : int32 ``[1, units]``
    input_shift, recurrent_shift : int8 ``[1, units]``
    relu : bool
        Whether the activation is max(a, 0) instead of tanh.
    h : int8 ``[units]``
        State before the first step; overwritten with the state after the last.
    hidden : int8 ``[time, units]``
        Receives h of every step.
    """
    for t in range(x.shape[0]):
        for u in range(h.size):
            a = _saturate(
                _part(input_weights[0, u], x[t], bias[0, u], input_shift[0, u])
                + _part(recurrent_weights[0, u], h, 0, recurrent_shift[0, u]),
                32768,
            )
            y = max(a, 0) if relu else tanh_kernel(a)
            hidden[t, u] = _saturate(_shift_round(y, 8), 128)
        h[:] = hidden[t]


@njit(cache=True)
def dense_outputs(
    h: NDArray[np.int8],
    weights: NDArray[np.int8],
    bias: NDArray[np.int32],
    shift: NDArray[np.int8],
    outputs: NDArray[np.int16],
) -> None:
    """Dense layer on hidden states: ``h [steps, units]`` to int16 ``outputs [steps, outputs]``."""
    for t in range(outputs.shape[0]):
        for j in range(outputs.shape[1]):
            outputs[t, j] = _saturate(_part(weights[j], h[t], bias[j], shift[j]), 32768)
