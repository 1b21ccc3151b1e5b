"""``litert`` arithmetic: LiteRT's int8 LSTM on a CPU, with its options, and its dense layer.

In Python integers: the oracle of the golden model. Gateware does not have this arithmetic.
"""

import struct
from collections.abc import Sequence

from rnnhw.arith.fixed import saturate
from rnnhw.arith.gemmlowp import gemmlowp_tanh
from rnnhw.arith.multiplier import multiply_quantized, shift_away

__all__ = [
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
    """Bring both int32 sums of a gate, biases included, to one scale and add them.

    The input part saturates to int16, and so does the sum; the recurrent part does not.
    """
    input_part = saturate(multiply_quantized(input_sum, input_multiplier, input_shift), 16)
    return saturate(input_part + multiply_quantized(recurrent_sum, recurrent_multiplier, recurrent_shift), 16)


def inverse_square_root(value: int) -> tuple[int, int]:
    """``1/sqrt(value)`` of a positive int32 as multiplier and shift, by five Newton steps from 1."""
    if value <= 1:
        return 2**31 - 1, 0
    right_shift = 11
    while value >= 1 << 29:
        value //= 4
        right_shift += 1
    pairs = (31 - value.bit_length()) // 2 - 1
    right_shift -= pairs
    value <<= 2 * pairs

    def product(a: int, b: int) -> int:
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
    """Layer normalization of one gate's int16 pre-activations, all units of a step, to Q3.12.

    Mean and deviation are kept at 10 fraction bits. The reciprocal of the number of units is truncated,
    so that the variance is exact for powers of two only.

    Parameters
    ----------
    values : sequence of int
        int16, one per unit.
    weights, bias : sequence of int
        int16 and int32, one per unit.
    multiplier, shift : int
        Of the weights' scale.
    variance_floor : int
        Stands for a variance below 1.
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
    """Division that truncates toward zero."""
    return -(-a // b) if a < 0 else a // b


def _wrap(value: int) -> int:
    return (value + (1 << 31)) % (1 << 32) - (1 << 31)


def litert_cell(i: int, f: int, g: int, c: int, cell_exponent: int, cell_clip: int) -> int:
    """New cell state of activated gates.

    ::

        c' = clip(sat16(f c / 2**15 + i g / 2**(30 + n)))           n = cell_exponent

    Each quotient is rounded, halves away from zero. ``cell_clip`` 32768 does not clip.
    """
    total = saturate(shift_away(f * c, 15) + shift_away(i * g, 30 + cell_exponent), 16)
    return max(-cell_clip, min(cell_clip, total))


def litert_hidden(o: int, c: int, cell_exponent: int, multiplier: int, shift: int, zero_point: int) -> int:
    """int8 hidden value of an activated output gate and a new cell state.

    Before a projection the runtime subtracts the zero point instead of adding it: give its negative.
    """
    product = o * gemmlowp_tanh(c, 15 + cell_exponent)
    return saturate(multiply_quantized(product, multiplier, shift) + zero_point, 8)


def litert_projection(accumulator: int, multiplier: int, shift: int, zero_point: int, clip: int) -> int:
    """One int8 output of the projection, clamped to ``-clip .. clip``; 128 does not clip."""
    value = saturate(multiply_quantized(accumulator, multiplier, shift) + zero_point, 8)
    return max(-clip, min(clip, value))


def litert_dense_output(accumulator: int, factor: float, zero_point: int, minimum: int, maximum: int) -> int:
    """One int8 output of a dense layer, as XNNPACK gives it: the requantization is in float32.

    Parameters
    ----------
    accumulator : int
        int32 sum with its bias.
    factor : float
        Input scale times weight scale by output scale, a float32.
    zero_point, minimum, maximum : int
        Of the output, which is clamped.
    """
    # Python rounds halves to even, as the kernel does.
    value = round(_float32(_float32(float(accumulator)) * factor)) + zero_point
    return max(minimum, min(maximum, value))


def _float32(value: float) -> float:
    return float(struct.unpack("<f", struct.pack("<f", value))[0])
