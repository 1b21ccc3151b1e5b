"""``tflm`` arithmetic in Numba on whole sequences, bit for bit as `rnnhw.arith.tflm` defines it."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rnnhw.arith import SIGMOID_TABLE
from rnnhw.golden.cells.fixed import sigmoid_kernel, tanh_kernel
from rnnhw.golden.quantized import dot, multiply_quantized, saturate

__all__ = ["cell_tanh_kernel", "tflm_dense", "tflm_sequence"]

_TABLE = np.array(SIGMOID_TABLE, dtype=np.int64)


@njit(cache=True)
def cell_tanh_kernel(c: int, cell_exponent: int) -> int:
    """Compute `rnnhw.arith.cell_tanh`."""
    shift = cell_exponent + 12
    position = 3 * c << shift if shift >= 0 else (3 * c + (np.int64(1) << (-shift - 1))) >> -shift
    index = abs(position) >> 8
    if index >= 255:
        value = _TABLE[255] << 8
    else:
        value = (_TABLE[index] << 8) + (abs(position) & 255) * (_TABLE[index + 1] - _TABLE[index])
    if position >= 0:
        return (value - (1 << 23) + 128) >> 8
    return (-value + (1 << 23) + 127) >> 8


@njit(cache=True)
def tflm_sequence(
    x: NDArray[np.int8],
    input_weights: NDArray[np.int8],
    recurrent_weights: NDArray[np.int8],
    input_bias: NDArray[np.int64],
    recurrent_bias: NDArray[np.int64],
    input_multiplier: NDArray[np.int32],
    input_shift: NDArray[np.int8],
    recurrent_multiplier: NDArray[np.int32],
    recurrent_shift: NDArray[np.int8],
    cell_exponent: int,
    cell_clip: int,
    hidden_multiplier: int,
    hidden_shift: int,
    hidden_zero_point: int,
    h: NDArray[np.int8],
    c: NDArray[np.int16],
    hidden: NDArray[np.int8],
) -> None:
    """Compute an LSTM along one sequence.

    Parameters
    ----------
    x : int8 array ``[time, inputs]``
    input_weights, recurrent_weights : int8 array ``[4, units, inputs]``, ``[4, units, units]``
        Gate order input, forget, cell, output.
    input_bias, recurrent_bias : int64 array ``[4, units]``
        Initial values of the accumulators, which include the operands' zero points.
    input_multiplier, recurrent_multiplier : int32 array ``[4]``
    input_shift, recurrent_shift : int8 array ``[4]``
        Quantized multipliers from the accumulators to Q3.12, one per gate.
    cell_exponent, cell_clip, hidden_multiplier, hidden_shift, hidden_zero_point : int
        As for `rnnhw.arith.tflm_lstm_unit`.
    h, c : int8 array ``[units]``, int16 array ``[units]``
        Initial state; overwritten with the final state.
    hidden : int8 array ``[time, units]``
        Receives h of every step.
    """
    a = np.empty(4, dtype=np.int64)
    for t in range(x.shape[0]):
        for u in range(h.size):
            for k in range(4):
                input_sum = dot(input_weights[k, u], x[t], input_bias[k, u])
                recurrent_sum = dot(recurrent_weights[k, u], h, recurrent_bias[k, u])
                input_part = saturate(
                    multiply_quantized(input_sum, np.int64(input_multiplier[k]), np.int64(input_shift[k])),
                    32768,
                )
                recurrent_part = saturate(
                    multiply_quantized(
                        recurrent_sum, np.int64(recurrent_multiplier[k]), np.int64(recurrent_shift[k])
                    ),
                    32768,
                )
                a[k] = saturate(input_part + recurrent_part, 32768)
            kept = saturate(multiply_quantized(sigmoid_kernel(a[1]) * c[u], 1 << 30, -14), 32768)
            added = saturate(
                multiply_quantized(sigmoid_kernel(a[0]) * tanh_kernel(a[2]), 1 << 30, -29 - cell_exponent),
                32768,
            )
            new_c = max(-cell_clip, min(cell_clip, saturate(kept + added, 32768)))
            product = sigmoid_kernel(a[3]) * cell_tanh_kernel(new_c, cell_exponent)
            value = multiply_quantized(product, hidden_multiplier, hidden_shift) + hidden_zero_point
            c[u] = new_c
            hidden[t, u] = saturate(value, 128)
        h[:] = hidden[t]


@njit(cache=True)
def tflm_dense(
    x: NDArray[np.int8],
    weights: NDArray[np.int8],
    bias: NDArray[np.int64],
    multiplier: NDArray[np.int32],
    shift: NDArray[np.int8],
    zero_point: int,
    minimum: int,
    maximum: int,
    outputs: NDArray[np.int8],
) -> None:
    """Compute a dense layer from ``x [count, inputs]`` to ``outputs [count, outputs]``.

    ``bias`` includes the input's zero point.
    """
    for n in range(x.shape[0]):
        for j in range(weights.shape[0]):
            total = dot(weights[j], x[n], bias[j])
            value = multiply_quantized(total, np.int64(multiplier[j]), np.int64(shift[j])) + zero_point
            outputs[n, j] = max(minimum, min(maximum, value))
