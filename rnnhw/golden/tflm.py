"""``tflm`` arithmetic in Numba on whole sequences, bit for bit as `rnnhw.arith.tflm` defines it."""

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import SIGMOID_TABLE
from rnnhw.compiled import njit
from rnnhw.golden.cells.fixed import sigmoid_kernel, tanh_kernel
from rnnhw.golden.quantized import LstmRows, dot, gate_parts, multiply_quantized, saturate

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


@njit(cache=True, inline="always")
def _preactivation(rows: LstmRows, k: int, u: int, x: NDArray[np.int8], h: NDArray[np.int8]) -> int:
    """Gate k of unit u, int16 in Q3.12: each part saturated, and then their sum."""
    input_part, recurrent_part = gate_parts(rows, k, u, x, h)
    return saturate(saturate(input_part, 32768) + saturate(recurrent_part, 32768), 32768)


@njit(cache=True)
def tflm_sequence(
    x: NDArray[np.int8],
    rows: LstmRows,
    h: NDArray[np.int8],
    c: NDArray[np.int16],
    hidden: NDArray[np.int8],
) -> None:
    """Compute an LSTM along one sequence.

    Parameters
    ----------
    x : int8 array ``[time, inputs]``
    rows : LstmRows
    h, c : int8 array ``[units]``, int16 array ``[units]``
        Initial state; overwritten with the final state.
    hidden : int8 array ``[time, units]``
        Receives h of every step.
    """
    exponent = rows.cell_exponent
    for t in range(x.shape[0]):
        for u in range(h.size):
            i = sigmoid_kernel(_preactivation(rows, 0, u, x[t], h))
            f = sigmoid_kernel(_preactivation(rows, 1, u, x[t], h))
            g = tanh_kernel(_preactivation(rows, 2, u, x[t], h))
            o = sigmoid_kernel(_preactivation(rows, 3, u, x[t], h))
            kept = saturate(multiply_quantized(f * c[u], 1 << 30, -14), 32768)
            added = saturate(multiply_quantized(i * g, 1 << 30, -29 - exponent), 32768)
            new_c = max(-rows.cell_clip, min(rows.cell_clip, saturate(kept + added, 32768)))
            product = o * cell_tanh_kernel(new_c, exponent)
            value = multiply_quantized(product, rows.hidden_multiplier, rows.hidden_shift)
            c[u] = new_c
            hidden[t, u] = saturate(value + rows.hidden_zero_point, 128)
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
