"""Sigmoid and tanh from one shared 256-entry table with linear interpolation.

The table samples the sigmoid at steps of 1/24. A chord between two exact samples would err to one side;
each sample is therefore shifted by half of the chord's error at the middle of its segment, which halves the
largest error. It is the table of tflite-micro and CMSIS-NN:

    T[i] = round(65536 (s(i/24) + (s((i + 1/2)/24) - (s(i/24) + s((i + 1)/24))/2)/2)),   T[255] = 65535

Largest error over all 65,536 inputs: 1.02 LSB (sigmoid) and 1.48 LSB (tanh) of 2**-15.
"""

import math

__all__ = ["SIGMOID_TABLE", "positive", "sigmoid", "tanh"]


def _table() -> tuple[int, ...]:
    """Compute the 256 entries of the table by the formula in the module's docstring."""

    def exact(position: float) -> float:
        """Sigmoid at ``position`` table steps of 1/24."""
        return 1.0 / (1.0 + math.exp(-position / 24.0))

    nodes = []
    for i in range(255):
        chord_error = exact(i + 0.5) - 0.5 * (exact(i) + exact(i + 1))
        nodes.append(math.floor(65536.0 * (exact(i) + 0.5 * chord_error) + 0.5))
    return (*nodes, 65535)


SIGMOID_TABLE = _table()
"""256 unsigned 16-bit samples of the sigmoid, scaled by 65536."""


def _interpolate(position: int, fraction_bits: int) -> int:
    """Interpolate the table linearly.

    ``position`` is an unsigned table index with ``fraction_bits`` fraction bits; the result is a table value
    with as many additional fraction bits.
    """
    index, fraction = position >> fraction_bits, position & ((1 << fraction_bits) - 1)
    if index >= 255:
        return SIGMOID_TABLE[255] << fraction_bits
    step = SIGMOID_TABLE[index + 1] - SIGMOID_TABLE[index]
    return (SIGMOID_TABLE[index] << fraction_bits) + fraction * step


def sigmoid(x: int) -> int:
    """Sigmoid of an int16 in Q3.12, as an int16 in Q0.15 (11 .. 32757, never exactly 0 or 1)."""
    # In table steps, x in Q3.12 is x 24 / 2**12 = 3 x / 2**9. For negative x: sigmoid(x) = 1 - sigmoid(-x).
    value = _interpolate(abs(3 * x), 9)
    if x >= 0:
        return (value + 512) >> 10
    return ((1 << 25) - value + 511) >> 10


def tanh(x: int) -> int:
    """Hyperbolic tangent of an int16 in Q3.12, as an int16 in Q0.15: ``2 sigmoid(2x) - 1``."""
    value = _interpolate(abs(3 * x), 8)
    if x >= 0:
        return (value - (1 << 23) + 128) >> 8
    return (-value + (1 << 23) + 127) >> 8


def positive(x: int) -> int:
    """Positive activation function g of minGRU (Feng 2024): from an int16 in Q3.12 to Q3.12.

    ``g(x) = x + 1/2`` for ``x >= 0``, saturated to 32767, and ``sigmoid(x)`` below.
    """
    if x >= 0:
        return min(x + 2048, 32767)
    return ((1 << 25) - _interpolate(abs(3 * x), 9) + 4095) >> 13
