"""``litert`` arithmetic in Numba on whole sequences, bit for bit as `rnnhw.arith.litert` defines it."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit
from rnnhw.golden.gemmlowp import logistic_kernel, signed_tanh_kernel
from rnnhw.golden.quantized import LstmRows, dot, gate_parts, multiply_quantized, part, saturate, shift_away

__all__ = ["LstmOptions", "layer_norm_kernel", "litert_dense", "litert_sequence"]


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


class LstmOptions(NamedTuple):
    """What an LSTM has beyond its rows; arrays of options are of size 0 where the option is absent.

    ``is_coupled``: the input gate is one minus the forget gate. ``peephole_weights`` is int16 ``[3, units]``
    for the gates input, forget, output, with multipliers and shifts ``[3]``. ``norm_weights`` and
    ``norm_bias`` are int16 and int32 ``[4, units]``, with multipliers, shifts and least variances ``[4]``.
    ``projection_weights`` and ``projection_bias`` are int8 ``[outputs, units]`` and int64 ``[outputs]``;
    ``output_zero_point`` and ``output_clip`` are those of h after the projection.
    """

    is_coupled: bool
    peephole_weights: NDArray[np.int16]
    peephole_multiplier: NDArray[np.int32]
    peephole_shift: NDArray[np.int8]
    norm_weights: NDArray[np.int16]
    norm_bias: NDArray[np.int32]
    norm_multiplier: NDArray[np.int32]
    norm_shift: NDArray[np.int8]
    norm_floor: NDArray[np.int32]
    projection_weights: NDArray[np.int8]
    projection_bias: NDArray[np.int64]
    projection_multiplier: int
    projection_shift: int
    output_zero_point: int
    output_clip: int


@njit(cache=True)
def _preactivations(
    k: int, rows: LstmRows, x: NDArray[np.int8], h: NDArray[np.int8], gate: NDArray[np.int64]
) -> None:
    """Gate k of all units, before peepholes and normalization; the input part is saturated by itself."""
    for u in range(gate.size):
        input_part, recurrent_part = gate_parts(rows, k, u, x, h)
        gate[u] = saturate(saturate(input_part, 32768) + recurrent_part, 32768)


@njit(cache=True)
def _see_cell(
    k: int, options: LstmOptions, c: NDArray[np.int16], reached: int, gate: NDArray[np.int64]
) -> None:
    """Add what gate k sees of c through its peepholes, for the first ``reached`` units."""
    p = min(k, 2)
    multiplier, shift = np.int64(options.peephole_multiplier[p]), np.int64(options.peephole_shift[p])
    for u in range(reached):
        product = np.int64(options.peephole_weights[p, u]) * c[u]
        gate[u] = saturate(gate[u] + multiply_quantized(product, multiplier, shift), 32768)


@njit(cache=True)
def _new_cells(rows: LstmRows, gates: NDArray[np.int64], c: NDArray[np.int16]) -> None:
    for u in range(c.size):
        kept = shift_away(gates[1, u] * c[u], 15)
        added = shift_away(gates[0, u] * gates[2, u], 30 + rows.cell_exponent)
        c[u] = max(-rows.cell_clip, min(rows.cell_clip, saturate(kept + added, 32768)))


@njit(cache=True)
def _projected(options: LstmOptions, made: NDArray[np.int8], hidden: NDArray[np.int8]) -> None:
    for j in range(hidden.size):
        value = part(
            options.projection_weights[j],
            made,
            options.projection_bias[j],
            options.projection_multiplier,
            options.projection_shift,
        )
        value = saturate(value + options.output_zero_point, 128)
        hidden[j] = max(-options.output_clip, min(options.output_clip, value))


@njit(cache=True)
def litert_sequence(
    x: NDArray[np.int8],
    rows: LstmRows,
    options: LstmOptions,
    h: NDArray[np.int8],
    c: NDArray[np.int16],
    hidden: NDArray[np.int8],
) -> None:
    """Compute an LSTM along one sequence.

    Parameters
    ----------
    x : int8 array ``[time, inputs]``
    rows : LstmRows
    options : LstmOptions
    h, c : int8 array ``[outputs]``, int16 array ``[units]``
        Initial state; overwritten with the final state.
    hidden : int8 array ``[time, outputs]``
        Receives h of every step.
    """
    units = c.size
    gates = np.empty((4, units), dtype=np.int64)
    made = np.empty(units, dtype=np.int8)
    # Like the runtime, which passes the width of h to the peephole's kernel instead of the number of units.
    reached = h.size if options.peephole_weights.size else 0
    projects = options.projection_weights.size > 0
    # Before a projection the runtime subtracts the zero point instead of adding it; `projection_bias`
    # compensates for it.
    offset = -rows.hidden_zero_point if projects else rows.hidden_zero_point
    for t in range(x.shape[0]):
        # The input gate may need the forget gate, and the output gate's peephole the new cell state.
        for k in (1, 2, 0, 3):
            if k == 0 and options.is_coupled:
                gates[0] = 32767 - gates[1]
                continue
            if k == 3:
                _new_cells(rows, gates, c)
            _preactivations(k, rows, x[t], h, gates[k])
            if k != 2:
                _see_cell(k, options, c, reached, gates[k])
            if options.norm_weights.size:
                layer_norm_kernel(
                    gates[k],
                    options.norm_weights[k],
                    options.norm_bias[k],
                    np.int64(options.norm_multiplier[k]),
                    np.int64(options.norm_shift[k]),
                    np.int64(options.norm_floor[k]),
                )
            for u in range(units):
                value = gates[k, u]
                gates[k, u] = signed_tanh_kernel(value, 3) if k == 2 else logistic_kernel(value)
        for u in range(units):
            product = gates[3, u] * signed_tanh_kernel(np.int64(c[u]), 15 + rows.cell_exponent)
            value = multiply_quantized(product, rows.hidden_multiplier, rows.hidden_shift) + offset
            made[u] = saturate(value, 128)
        if projects:
            _projected(options, made, hidden[t])
        else:
            hidden[t] = made
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
