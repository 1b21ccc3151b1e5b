"""``litert`` arithmetic: LiteRT's int8 LSTM on a CPU, with its options, and its dense layer.

It is written in Python integers, as the oracle of the golden model. Gateware does not have this arithmetic.
"""

import struct
from collections.abc import Sequence

from rnnhw.arith.fixed import saturate
from rnnhw.arith.gemmlowp import gemmlowp_tanh
from rnnhw.arith.multiplier import multiply_quantized, shift_away

__all__ = [
    "float32",
    "inverse_square_root",
    "layer_norm",
    "litert_cell",
    "litert_dense_output",
    "litert_hidden",
    "litert_preactivation",
    "litert_projection",
]


def litert_preactivation(
    input_sum: int,
    input_multiplier: int,
    input_shift: int,
    recurrent_sum: int,
    recurrent_multiplier: int,
    recurrent_shift: int,
) -> int:
    """Requantize both int32 sums of a gate, which include the biases, to one scale and add them.

    The input part saturates to int16, and so does the total; the recurrent part alone does not.
    """
    input_part = saturate(multiply_quantized(input_sum, input_multiplier, input_shift), 16)
    return saturate(input_part + multiply_quantized(recurrent_sum, recurrent_multiplier, recurrent_shift), 16)


def inverse_square_root(value: int) -> tuple[int, int]:
    """``1/sqrt(value)`` of a positive int32 as multiplier and shift, by five Newton steps from 1.

    The multiplier is an int32 of weight ``2**-31``, and the shift is to the left, as in `multiply_quantized`.
    """
    if value <= 1:
        return 2**31 - 1, 0
    # Scale the value by powers of 4 into 2**27 .. 2**29, where Newton's method converges from 1.
    right_shift = 11
    while value >= 1 << 29:
        value //= 4
        right_shift += 1
    pairs = (31 - value.bit_length()) // 2 - 1
    right_shift -= pairs
    value <<= 2 * pairs

    def product(a: int, b: int) -> int:
        """High half of a doubled 64-bit product, halves rounded up."""
        return (a * b + (1 << 30)) >> 31

    x, half, three_halves = 1 << 28, shift_away(value >> 1, 1), (1 << 28) + (1 << 27)
    for _ in range(5):
        # Each product of Q3.28 numbers has 3 more integer bits; they are shifted out again, saturating.
        cube = saturate(product(product(x, x), x) << 6, 32)
        x = saturate(product(three_halves, x) - product(half, cube) << 3, 32)
    x = product(x, 1518500250)  # sqrt(1/2)
    if right_shift < 0:
        return x << -right_shift, 0
    return x, -right_shift


def layer_norm(
    values: Sequence[int],
    weights: Sequence[int],
    bias: Sequence[int],
    multiplier: int,
    shift: int,
    variance_floor: int,
) -> list[int]:
    """Normalize one gate's pre-activations of one step over all units, to int16 in Q3.12.

    Mean and deviations have 10 fraction bits. The reciprocal of the number of units is truncated, so that the
    variance is exact only if that number is a power of two.

    Parameters
    ----------
    values : sequence of int
        Pre-activations, int16, one per unit.
    weights, bias : sequence of int
        int16 and int32, one per unit.
    multiplier, shift : int
        The scale of the weights as a quantized multiplier.
    variance_floor : int
        Replaces a variance below 1.
    """
    units = len(values)
    mean = _quotient(1024 * sum(values), units)
    variance = sum(value * value for value in values) * ((1 << 20) // units) - mean * mean
    variance = _quotient(variance, 1 << 20)
    inverse, inverse_shift = inverse_square_root(variance if variance >= 1 else variance_floor)
    result = []
    for value, weight, offset in zip(values, weights, bias, strict=True):
        scaled = multiply_quantized(1024 * value - mean, inverse, inverse_shift)
        total = _wrap(_wrap(scaled * weight) + offset)
        total = _quotient(total + (512 if total > 0 else -512), 1024)
        result.append(saturate(multiply_quantized(total, multiplier, shift + 12), 16))
    return result


def _quotient(a: int, b: int) -> int:
    """Divide, truncating toward zero, as C++ does; Python's ``//`` floors."""
    return -(-a // b) if a < 0 else a // b


def _wrap(value: int) -> int:
    """Wrap around at 32 bits, as the runtime's int32 arithmetic does."""
    return (value + (1 << 31)) % (1 << 32) - (1 << 31)


def litert_cell(i: int, f: int, g: int, c: int, cell_exponent: int, cell_clip: int) -> int:
    """Compute the new cell state, an int16, from activated gates.

    ::

        c' = clip(sat16(f c / 2**15 + i g / 2**(30 + n)))           n = cell_exponent

    The gates are in Q0.15, and c weighs ``2**cell_exponent``. Each quotient is rounded, halves away from
    zero. The clip is to ``-cell_clip .. cell_clip``; 32768 means no clipping.
    """
    total = saturate(shift_away(f * c, 15) + shift_away(i * g, 30 + cell_exponent), 16)
    return max(-cell_clip, min(cell_clip, total))


def litert_hidden(o: int, c: int, cell_exponent: int, multiplier: int, shift: int, zero_point: int) -> int:
    """Compute the int8 hidden value from the activated output gate and the new cell state.

    Before a projection the runtime subtracts the zero point instead of adding it: pass its negative then.
    """
    product = o * gemmlowp_tanh(c, 15 + cell_exponent)
    return saturate(multiply_quantized(product, multiplier, shift) + zero_point, 8)


def litert_projection(accumulator: int, multiplier: int, shift: int, zero_point: int, clip: int) -> int:
    """Requantize one output of the projection to int8 in ``-clip .. clip``; a clip of 128 has no effect."""
    value = saturate(multiply_quantized(accumulator, multiplier, shift) + zero_point, 8)
    return max(-clip, min(clip, value))


def litert_dense_output(accumulator: int, factor: float, zero_point: int, minimum: int, maximum: int) -> int:
    """Requantize one output of a dense layer to int8, as XNNPACK does it in float32.

    Parameters
    ----------
    accumulator : int
        int32 sum, which includes the bias.
    factor : float
        Input scale times weight scale divided by output scale, a float32.
    zero_point, minimum, maximum : int
        Zero point and bounds of the output.
    """
    # Python rounds halves to even, as the kernel does.
    value = round(float32(float32(float(accumulator)) * factor)) + zero_point
    return max(minimum, min(maximum, value))


def float32(value: float) -> float:
    """Round to float32."""
    return float(struct.unpack("<f", struct.pack("<f", value))[0])
