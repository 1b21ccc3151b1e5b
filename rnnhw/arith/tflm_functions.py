"""``tflm`` arithmetic of functions without weights: int8 logistic, tanh, softmax, ReLU and addition.

They are the reference kernels of tflite-micro, in Python integers: the oracle of the golden model.
"""

from collections.abc import Sequence

from rnnhw.arith.fixed import saturate
from rnnhw.arith.gemmlowp32 import exp_negative32, logistic32, one_over_one_plus, tanh32
from rnnhw.arith.multiplier import multiply_quantized, quantize_multiplier, shift_away

__all__ = [
    "softmax_exponentials",
    "softmax_factor",
    "tflm_add",
    "tflm_logistic",
    "tflm_relu",
    "tflm_softmax",
    "tflm_tanh",
]

_SOFTMAX_BITS, _SUM_BITS = 5, 12
"""Integer bits of the exponents of a softmax, and of its sum."""


def _argument(x: int, scale: float, zero_point: int) -> int | None:
    """Bring an int8 to Q4.27; None if its magnitude is beyond 15, where the functions saturate."""
    multiplier, shift = quantize_multiplier(scale * 2**27)
    radius = (15 << 27) >> shift
    centred = x - zero_point
    return multiply_quantized(centred, multiplier, shift) if abs(centred) < radius else None


def tflm_logistic(x: int, scale: float, zero_point: int) -> int:
    """Sigmoid of an int8 of this scale (a float32 of at least 2**-26) and zero point.

    The result has scale 1/256 and zero point -128.
    """
    argument = _argument(x, scale, zero_point)
    if argument is None:
        return -128 if x < zero_point else 127
    return min(shift_away(logistic32(argument), 23) - 128, 127)


def tflm_tanh(x: int, scale: float, zero_point: int) -> int:
    """Hyperbolic tangent of an int8, as `tflm_logistic`; the result has scale 1/128 and zero point 0."""
    argument = _argument(x, scale, zero_point)
    if argument is None:
        return -128 if x < zero_point else 127
    return saturate(shift_away(tanh32(argument), 24), 8)


def softmax_exponentials(scale: float) -> list[int]:
    """e**(-scale d) in Q0.31 for each difference d in 0 .. 255; 0 where ``scale d`` is beyond 31.

    ``scale`` is the float32 scale of the inputs times the float32 beta, and more than 2**-26.
    """
    multiplier, shift = quantize_multiplier(min(scale * 2**26, 2.0**31 - 1))
    largest = (31 << 26) >> shift
    return [
        exp_negative32(multiply_quantized(-d, multiplier, shift), _SOFTMAX_BITS) if d <= largest else 0
        for d in range(256)
    ]


def softmax_factor(exponentials: Sequence[int]) -> tuple[int, int]:
    """Return 1 divided by a sum of exponentials: a factor in Q0.31, and bits to shift its products right."""
    total = sum(shift_away(value, _SUM_BITS) for value in exponentials)
    headroom = 32 - total.bit_length()
    return one_over_one_plus((total << headroom) - (1 << 31)), _SUM_BITS - headroom


def tflm_softmax(values: Sequence[int], scale: float) -> list[int]:
    """Softmax of a row of int8; ``scale`` is that of `softmax_exponentials`.

    The results have scale 1/256 and zero point -128.
    """
    table = softmax_exponentials(scale)
    exponentials = [table[max(values) - value] for value in values]
    factor, bits = softmax_factor(exponentials)
    products = [(factor * value + (1 << 30)) >> 31 for value in exponentials]
    return [min(shift_away(product, bits + 23) - 128, 127) for product in products]


def tflm_relu(
    x: int, multiplier: int, shift: int, zero_point: int, output_zero_point: int, low: int, high: int
) -> int:
    """Requantize an int8 to another scale and zero point, with bounds. The same in ``litert``."""
    value = output_zero_point + multiply_quantized(x - zero_point, multiplier, shift)
    return max(low, min(high, value))


def tflm_add(
    a: int,
    b: int,
    a_format: tuple[float, int],
    b_format: tuple[float, int],
    output_format: tuple[float, int],
) -> int:
    """Add two int8 of their own scales and zero points, giving an int8 of a third format.

    Both are brought to twice the larger scale, with 20 fraction bits; then the sum to the output's scale.
    """
    twice = 2 * max(a_format[0], b_format[0])
    total = sum(
        multiply_quantized((value - zero_point) << 20, *quantize_multiplier(scale / twice))
        for value, (scale, zero_point) in ((a, a_format), (b, b_format))
    )
    scale, zero_point = output_format
    factor = quantize_multiplier(twice / (2**20 * scale))
    return saturate(multiply_quantized(total, *factor) + zero_point, 8)
