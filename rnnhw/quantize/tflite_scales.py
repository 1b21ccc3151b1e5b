"""Scales of int8 LSTM models as the converter of TensorFlow Lite chooses them, and values at these scales."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import MAX_CELL_EXPONENT, MIN_CELL_EXPONENT
from rnnhw.errors import ModelError
from rnnhw.network import Affine

__all__ = ["affine", "cell_exponent", "integers", "symmetric"]

Real = NDArray[np.float64]

_LARGEST_BIAS = 2.0**30
"""Biases stay below half of what an int32 accumulator holds."""


def affine(values: Real) -> Affine:
    """Return the int8 format that spans 0 and all values, with a zero point.

    Values that are all zero give a scale of 1/127.
    """
    low, high = min(float(values.min()), 0.0), max(float(values.max()), 0.0)
    if low == high:
        return Affine(_scale(1 / 127), 0)
    scale = (high - low) / 255
    # The zero point by either end differs by rounding errors; the end with the smaller one decides.
    by_low, by_high = -128 - low / scale, 127 - high / scale
    error_low, error_high = 128 + abs(low / scale), 127 + abs(high / scale)
    zero_point = _away(by_low if error_low < error_high else by_high)
    return Affine(_scale(scale), max(-128, min(127, zero_point)))


def symmetric(weights: Real, bias: Real | None = None, input_scale: float = 1.0, largest: int = 127) -> float:
    """Return the scale with which the largest weight becomes ``largest``.

    It is coarser where a bias at this scale times ``input_scale`` would not fit. Weights that are all zero
    are treated as if the largest were 1.
    """
    scale = float(np.abs(weights).max()) / largest or 1.0 / largest
    if bias is not None:
        scale = max(scale, float(np.abs(bias).max()) / (_LARGEST_BIAS * input_scale))
    return _scale(scale)


def integers(values: Real, scale: float | Real, largest: int, dtype: type) -> NDArray[Any]:
    """Return values at a scale, halves rounded away from zero, clipped to ``-largest .. largest``."""
    steps = values / scale
    rounded = np.sign(steps) * np.floor(np.abs(steps) + 0.5)
    return np.asarray(np.clip(rounded, -largest, largest).astype(dtype))


def cell_exponent(cells: Real, label: str) -> int:
    """Return n of the scale ``2**n`` of int16 cell states: the smallest that spans all values."""
    largest = float(np.abs(cells).max())
    fraction, exponent = math.frexp(largest)
    needed = exponent - (fraction == 0.5) - 15
    if not needed <= MAX_CELL_EXPONENT:
        raise ModelError(
            f"{label}the cell state of an LSTM reaches {largest:.5g} on the calibration data; the int16 cell "
            f"states of a .tflite hold at most {2 ** (MAX_CELL_EXPONENT + 15)}"
        )
    return max(needed, MIN_CELL_EXPONENT)


def _away(value: float) -> int:
    """Round to the nearest integer, halves away from zero."""
    return int(math.copysign(math.floor(abs(value) + 0.5), value))


def _scale(value: float) -> float:
    """Round to float32, in which a file holds scales, but not to 0; layers refuse what becomes infinite."""
    with np.errstate(over="ignore"):
        return max(float(np.float32(value)), float(np.finfo(np.float32).tiny))
