"""``litert`` arithmetic in Numba on whole sequences, bit for bit as `rnnhw.arith.litert` defines it."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rnnhw.golden.gemmlowp import logistic_kernel, signed_tanh_kernel
from rnnhw.golden.quantized import dot, multiply_quantized, saturate, shift_away

__all__ = ["layer_norm_kernel", "litert_dense", "litert_sequence"]


@njit(cache=True)
def _quotient(a: int, b: int) -> int:
    """Divide, truncating toward zero."""
    return -(-a // b) if a < 0 else a // b


@njit(cache=True)
def _wrap(value: int) -> int:
    """Wrap around at 32 bits."""
    return ((value + 2147483648) & 0xFFFFFFFF) - 2147483648


@njit(cache=True)
def _product(a: int, b: int) -> int:
    """High half of a doubled 64-bit product, halves rounded up."""
    return (a * b + 1073741824) >> 31


@njit(cache=True)
def _inverse_square_root(value: int) -> tuple[int, int]:
    """Compute `rnnhw.arith.inverse_square_root`."""
    if value <= 1:
        return np.int64(2147483647), np.int64(0)
    right_shift = np.int64(11)
    while value >= 1 << 29:
        value //= 4
        right_shift += 1
    while value < 1 << 27:
        value <<= 2
        right_shift -= 1
    x, half = np.int64(1 << 28), shift_away(value >> 1, 1)
    for _ in range(5):
        cube = saturate(_product(_product(x, x), x) << 6, 2147483648)
        x = saturate((_product(402653184, x) - _product(half, cube)) << 3, 2147483648)
    x = _product(x, 1518500250)
    if right_shift < 0:
        return x << -right_shift, np.int64(0)
    return x, -right_shift


@njit(cache=True)
def layer_norm_kernel(
    values: NDArray[np.int64],
    weights: NDArray[np.int16],
    bias: NDArray[np.int32],
    multiplier: int,
    shift: int,
    variance_floor: int,
) -> None:
    """Compute `rnnhw.arith.layer_norm` of int64 ``values [units]`` in place."""
    units = values.size
    mean = _quotient(1024 * values.sum(), units)
    variance = (values * values).sum() * ((1 << 20) // units) - mean * mean
    variance = _quotient(variance, 1 << 20)
    inverse, inverse_shift = _inverse_square_root(variance if variance >= 1 else variance_floor)
    for u in range(units):
        scaled = multiply_quantized(1024 * values[u] - mean, inverse, inverse_shift)
        total = _wrap(_wrap(scaled * np.int64(weights[u])) + np.int64(bias[u]))
        total = _quotient(total + (512 if total > 0 else -512), 1024)
        values[u] = saturate(multiply_quantized(total, multiplier, shift + 12), 32768)


@njit(cache=True)
def litert_sequence(
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
    cifg: bool,
    peephole_weights: NDArray[np.int16],
    peephole_multiplier: NDArray[np.int32],
    peephole_shift: NDArray[np.int8],
    norm_weights: NDArray[np.int16],
    norm_bias: NDArray[np.int32],
    norm_multiplier: NDArray[np.int32],
    norm_shift: NDArray[np.int8],
    norm_floor: NDArray[np.int32],
    projection_weights: NDArray[np.int8],
    projection_bias: NDArray[np.int64],
    projection_multiplier: int,
    projection_shift: int,
    output_zero_point: int,
    output_clip: int,
    h: NDArray[np.int8],
    c: NDArray[np.int16],
    hidden: NDArray[np.int8],
) -> None:
    """Compute an LSTM along one sequence.

    Arguments that `rnnhw.golden.tflm.tflm_sequence` has as well are explained there.

    Parameters
    ----------
    cifg : bool
        Whether the input gate is one minus the forget gate.
    peephole_weights : int16 array ``[3, units]``
        For the gates input, forget and output. Like all arrays of options, it is empty without the option.
    peephole_multiplier, peephole_shift : int32, int8 array ``[3]``
    norm_weights, norm_bias : int16, int32 array ``[4, units]``
        Layer normalization of each gate.
    norm_multiplier, norm_shift, norm_floor : int32, int8, int32 array ``[4]``
    projection_weights, projection_bias : int8 array ``[outputs, units]``, int64 array ``[outputs]``
    projection_multiplier, projection_shift : int
    output_zero_point, output_clip : int
        Zero point of h after the projection, and largest magnitude.
    h, c : int8 array ``[outputs]``, int16 array ``[units]``
        Initial state; overwritten with the final state.
    hidden : int8 array ``[time, outputs]``
        Receives h of every step.
    """
    units, outputs = c.size, h.size
    gates = np.empty((4, units), dtype=np.int64)
    cells = np.empty(units, dtype=np.int8)
    # Like the runtime, which passes the width of h to the peephole's kernel instead of the number of units.
    reached = outputs if peephole_weights.size else 0
    projects = projection_weights.size > 0
    # Before a projection the runtime subtracts the zero point instead of adding it; `projection_bias`
    # compensates for it.
    offset = -hidden_zero_point if projects else hidden_zero_point
    for t in range(x.shape[0]):
        # The input gate may need the forget gate, and the output gate's peephole the new cell state.
        for k in (1, 2, 0, 3):
            if k == 0 and cifg:
                gates[0] = 32767 - gates[1]
                continue
            if k == 3:
                for u in range(units):
                    kept = shift_away(gates[1, u] * c[u], 15)
                    added = shift_away(gates[0, u] * gates[2, u], 30 + cell_exponent)
                    c[u] = max(-cell_clip, min(cell_clip, saturate(kept + added, 32768)))
            for u in range(units):
                input_sum = dot(input_weights[k, u], x[t], input_bias[k, u])
                recurrent_sum = dot(recurrent_weights[k, u], h, recurrent_bias[k, u])
                input_part = saturate(
                    multiply_quantized(input_sum, np.int64(input_multiplier[k]), np.int64(input_shift[k])),
                    32768,
                )
                gates[k, u] = saturate(
                    input_part
                    + multiply_quantized(
                        recurrent_sum, np.int64(recurrent_multiplier[k]), np.int64(recurrent_shift[k])
                    ),
                    32768,
                )
            if k != 2:
                p = min(k, 2)
                for u in range(reached):
                    gates[k, u] = saturate(
                        gates[k, u]
                        + multiply_quantized(
                            np.int64(peephole_weights[p, u]) * c[u],
                            np.int64(peephole_multiplier[p]),
                            np.int64(peephole_shift[p]),
                        ),
                        32768,
                    )
            if norm_weights.size:
                layer_norm_kernel(
                    gates[k],
                    norm_weights[k],
                    norm_bias[k],
                    np.int64(norm_multiplier[k]),
                    np.int64(norm_shift[k]),
                    np.int64(norm_floor[k]),
                )
            for u in range(units):
                value = gates[k, u]
                gates[k, u] = signed_tanh_kernel(value, 3) if k == 2 else logistic_kernel(value)
        for u in range(units):
            product = gates[3, u] * signed_tanh_kernel(np.int64(c[u]), 15 + cell_exponent)
            value = multiply_quantized(product, hidden_multiplier, hidden_shift) + offset
            cells[u] = saturate(value, 128)
        if projects:
            for j in range(outputs):
                total = dot(projection_weights[j], cells, projection_bias[j])
                value = multiply_quantized(total, projection_multiplier, projection_shift)
                value = saturate(value + output_zero_point, 128)
                hidden[t, j] = max(-output_clip, min(output_clip, value))
        else:
            hidden[t] = cells
        h[:] = hidden[t]


@njit(cache=True)
def litert_dense(
    x: NDArray[np.int8],
    weights: NDArray[np.int8],
    bias: NDArray[np.int64],
    factors: NDArray[np.float32],
    zero_point: int,
    minimum: int,
    maximum: int,
    outputs: NDArray[np.int8],
) -> None:
    """Compute a dense layer from ``x [count, inputs]`` to ``outputs [count, outputs]``, scaled in float32."""
    for n in range(x.shape[0]):
        for j in range(weights.shape[0]):
            total = dot(weights[j], x[n], bias[j])
            value = np.int64(np.rint(np.float32(total) * factors[j])) + zero_point
            outputs[n, j] = max(minimum, min(maximum, value))
