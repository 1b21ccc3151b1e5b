"""``tflm`` arithmetic: tflite-micro's int8 LSTM (8-bit weights and values, 16-bit cell) and dense layer.

It computes one unit and one step at a time in Python integers, as the oracle of golden model and gateware.
"""

from rnnhw.arith.activation import SIGMOID_TABLE, sigmoid, tanh
from rnnhw.arith.fixed import saturate
from rnnhw.arith.multiplier import multiply_quantized

__all__ = [
    "MAX_CELL_EXPONENT",
    "MIN_CELL_EXPONENT",
    "cell_tanh",
    "tflm_dense_output",
    "tflm_lstm_unit",
    "tflm_preactivation",
]

MIN_CELL_EXPONENT = -15
MAX_CELL_EXPONENT = -9
"""Range of the cell exponent: the int16 cell state weighs ``2**cell_exponent``."""

_ONE = 1 << 30
"""Multiplier of factors that are powers of two: m 2**-31 = 1/2."""


def tflm_preactivation(
    input_sum: int,
    input_multiplier: int,
    input_shift: int,
    recurrent_sum: int,
    recurrent_multiplier: int,
    recurrent_shift: int,
) -> int:
    """Requantize both int32 sums of a gate, which include the biases, to Q3.12 and add them.

    Each part saturates to int16, and so does the total.
    """
    input_part = saturate(multiply_quantized(input_sum, input_multiplier, input_shift), 16)
    recurrent_part = saturate(multiply_quantized(recurrent_sum, recurrent_multiplier, recurrent_shift), 16)
    return saturate(input_part + recurrent_part, 16)


def cell_tanh(c: int, cell_exponent: int) -> int:
    """Tanh of an int16 that weighs ``2**cell_exponent``, in Q0.15.

    The table index is ``3 c`` in Q3.12. A cell state of more fraction bits is rounded to these, halves up,
    only after the product with 3. The result is that of `rnnhw.arith.tanh` for a cell exponent of -12.
    """
    shift = cell_exponent + 12
    position = 3 * c << shift if shift >= 0 else (3 * c + (1 << (-shift - 1))) >> -shift
    index, fraction = abs(position) >> 8, abs(position) & 255
    if index >= 255:
        value = SIGMOID_TABLE[255] << 8
    else:
        value = (SIGMOID_TABLE[index] << 8) + fraction * (SIGMOID_TABLE[index + 1] - SIGMOID_TABLE[index])
    if position >= 0:
        return (value - (1 << 23) + 128) >> 8
    return (-value + (1 << 23) + 127) >> 8


def tflm_lstm_unit(
    gates: tuple[int, int, int, int],
    c: int,
    *,
    cell_exponent: int,
    cell_clip: int,
    hidden_multiplier: int,
    hidden_shift: int,
    hidden_zero_point: int,
) -> tuple[int, int]:
    """Compute one LSTM unit for one step.

    ::

        i, f, o = sigmoid(a_i), sigmoid(a_f), sigmoid(a_o);   g = tanh(a_g)                      Q0.15
        c' = clip(sat16(sat16(f c 2**-15) + sat16(i g 2**(-30 - n))))               n = cell_exponent
        h' = sat8(o tanh(c') m 2**(s - 31) + z)

    where each product with a power of two is rounded as by `rnnhw.arith.multiply_quantized`.

    Parameters
    ----------
    gates : tuple of int
        Pre-activations ``(a_i, a_f, a_g, a_o)``, int16 in Q3.12, in the order of `rnnhw.arith.LSTM_GATES`.
    c : int
        Cell state, int16.
    cell_exponent : int
        n, in ``MIN_CELL_EXPONENT .. MAX_CELL_EXPONENT``.
    cell_clip : int
        c' is clamped to ``-cell_clip .. cell_clip``; 32768 means no clipping.
    hidden_multiplier, hidden_shift, hidden_zero_point : int
        m, s and z above: the scale of h as a quantized multiplier, and its zero point.

    Returns
    -------
    tuple of int
        ``(c', h')``: int16 and int8.
    """
    i, f, o = sigmoid(gates[0]), sigmoid(gates[1]), sigmoid(gates[3])
    kept = saturate(multiply_quantized(f * c, _ONE, -14), 16)
    added = saturate(multiply_quantized(i * tanh(gates[2]), _ONE, -29 - cell_exponent), 16)
    c = max(-cell_clip, min(cell_clip, saturate(kept + added, 16)))
    product = o * cell_tanh(c, cell_exponent)
    h = saturate(multiply_quantized(product, hidden_multiplier, hidden_shift) + hidden_zero_point, 8)
    return c, h


def tflm_dense_output(
    accumulator: int, multiplier: int, shift: int, zero_point: int, minimum: int, maximum: int
) -> int:
    """Requantize one output of a dense layer, an int32 sum with its bias, to int8 within its bounds."""
    return max(minimum, min(maximum, multiply_quantized(accumulator, multiplier, shift) + zero_point))
