"""``litert`` arithmetic of functions without weights: int8 logistic, tanh, softmax and addition.

LiteRT computes logistic, tanh and softmax with tables of float32 numbers, and the addition in integers; the
kernels are those that its default options choose on a CPU. ReLU is `rnnhw.arith.tflm_relu` there too.
"""

import math
from collections.abc import Sequence

from rnnhw.arith.fixed import saturate
from rnnhw.arith.litert import float32

__all__ = [
    "litert_add",
    "litert_add_factors",
    "litert_logistic",
    "litert_softmax",
    "litert_softmax_exponentials",
    "litert_tanh",
]

_LARGEST = 100.0
"""The logistic of numbers beyond is 0 or 1."""


def litert_logistic(x: int, scale: float, zero_point: int) -> int:
    """Sigmoid of an int8 of this scale (a float32) and zero point.

    The result has scale 1/256 and zero point -128.
    """
    real = float32((x - zero_point) * scale)
    power = math.exp(max(-_LARGEST, min(_LARGEST, real)))
    value = float32(power / (1 + power))
    # The zero point is added before the rounding, which is to even.
    return saturate(round(float32(256 * value - 128)), 8)


def litert_tanh(x: int, scale: float, zero_point: int) -> int:
    """Hyperbolic tangent of an int8, as `litert_logistic`; the result has scale 1/128 and zero point 0.

    LiteRT takes the function from the C library, whose last bit differs between libraries. Here it is rounded
    rightly. The result depends on that bit only where it lies within 1e-7 of the middle of two int8.
    """
    value = float32(math.tanh(float32((x - zero_point) * scale)))
    return saturate(round(128 * value), 8)


def litert_softmax_exponentials(scale: float, beta: float) -> list[float]:
    """e**(-scale beta d) as float32 for each difference d in 0 .. 255."""
    step = float32(-scale * beta)
    return [float32(math.exp(float32(step * d))) for d in range(256)]


def litert_softmax(values: Sequence[int], scale: float, beta: float) -> list[int]:
    """Softmax of a row of int8, whose scale and beta are float32.

    The results have scale 1/256 and zero point -128.
    """
    table = litert_softmax_exponentials(scale, beta)
    exponentials = [table[max(values) - value] for value in values]
    total = 0.0
    for value in exponentials:
        total = float32(total + value)
    factor = float32(1 / float32(total / 256))
    # Halves are rounded away from zero; all values are positive.
    return [min(math.floor(float32(value * factor) + 0.5) - 128, 127) for value in exponentials]


def litert_add_factors(a_scale: float, b_scale: float, output_scale: float) -> tuple[int, int, int]:
    """Return the factors of both operands of an addition, and the shift of their sum.

    The larger factor has 21 bits. All scales are float32.
    """
    ratios = [float32(a_scale / output_scale), float32(b_scale / output_scale)]
    shift = 21 - math.frexp(max(ratios))[1]
    return round(math.ldexp(ratios[0], shift)), round(math.ldexp(ratios[1], shift)), shift


def litert_add(
    a: int,
    b: int,
    a_format: tuple[float, int],
    b_format: tuple[float, int],
    output_format: tuple[float, int],
) -> int:
    """Add two int8 of their own scales and zero points, giving an int8 of a third format.

    The scales' ratios to the output's are within 2**-10 .. 2**8. Halves are rounded up.
    """
    a_factor, b_factor, shift = litert_add_factors(a_format[0], b_format[0], output_format[0])
    total = (a - a_format[1]) * a_factor + (b - b_format[1]) * b_factor
    return saturate(((total + (1 << (shift - 1))) >> shift) + output_format[1], 8)
