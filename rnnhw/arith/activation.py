"""Sigmoid and tanh from one shared 256-entry table with linear interpolation.

The table samples the sigmoid at steps of 1/24; each node is lifted by half of the chord's error at
the middle of its segment, which halves the largest error. It is the table of tflite-micro and CMSIS-NN:

    T[i] = round(65536 (s(i/24) + (s((i + 1/2)/24) - (s(i/24) + s((i + 1)/24))/2)/2)),   T[255] = 65535

Largest error over all 65,536 inputs: 1.02 LSB (sigmoid) and 1.48 LSB (tanh) of 2**-15.
"""

import math

__all__ = ["SIGMOID_TABLE", "positive", "sigmoid", "tanh"]


def _table() -> tuple[int, ...]:
    def exact(position: float) -> float:
        return 1.0 / (1.0 + math.exp(-position / 24.0))

    nodes = []
    for i in range(255):
        chord_error = exact(i + 0.5) - 0.5 * (exact(i) + exact(i + 1))
        nodes.append(math.floor(65536.0 * (exact(i) + 0.5 * chord_error) + 0.5))
    return (*nodes, 65535)


SIGMOID_TABLE = _table()
"""256 unsigned 16-bit samples of the sigmoid, scaled by 65536."""


def _interpolate(position: int, fraction_bits: int) -> int:
    """Table value at ``position`` (unsigned, ``fraction_bits`` below the point), as 16.fraction_bits."""
    index, fraction = position >> fraction_bits, position & ((1 << fraction_bits) - 1)
    if index >= 255:
        return SIGMOID_TABLE[255] << fraction_bits
    step = SIGMOID_TABLE[index + 1] - SIGMOID_TABLE[index]
    return (SIGMOID_TABLE[index] << fraction_bits) + fraction * step


def sigmoid(x: int) -> int:
    """Sigmoid of an int16 in Q3.12, as an int16 in Q0.15 (11 .. 32757, never exactly 0 or 1)."""
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
    """Feng's g of an int16 in Q3.12, in Q3.12: ``x + 1/2`` from 0 on, the sigmoid below; at most 32767."""
    if x >= 0:
        return min(x + 2048, 32767)
    return ((1 << 25) - _interpolate(abs(3 * x), 9) + 4095) >> 13
