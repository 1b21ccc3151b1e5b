"""Checks that the layers and tensors of ``.tflite`` files share."""

import math

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError

__all__ = ["check_array", "check_scale", "check_sums", "check_zero_point"]

LARGEST_OPERAND = 128
"""Largest magnitude of an int8 operand."""


def check_array(name: str, array: NDArray[np.integer], dtype: type, shape: tuple[int, ...]) -> None:
    """Refuse an array of another dtype or shape."""
    if array.dtype != dtype:
        raise ModelError(f"{name} has dtype {array.dtype}, not {np.dtype(dtype)}")
    if array.shape != shape:
        raise ModelError(f"{name} has shape {list(array.shape)}, not {list(shape)}")


def check_scale(name: str, scale: float) -> None:
    """Refuse a scale that is not a positive float32."""
    if not math.isfinite(scale) or scale <= 0 or float(np.float32(scale)) != scale:
        raise ModelError(f"the scale of {name} is {scale}, not a positive float32")


def check_zero_point(name: str, zero_point: int) -> None:
    """Refuse a zero point outside int8."""
    if not -128 <= zero_point <= 127:
        raise ModelError(f"the zero point of {name} is {zero_point}, not within -128 .. 127")


def check_sums(name: str, weights: NDArray[np.int8], bias: NDArray[np.int64]) -> None:
    """Refuse weights whose int32 accumulators could overflow for some int8 operands."""
    largest = int((np.abs(weights.astype(np.int64)).sum(axis=-1) * LARGEST_OPERAND + np.abs(bias)).max())
    if largest >= 2**31:
        raise ModelError(f"{name} can reach {largest} in an accumulator of 32 bits (at most {2**31 - 1})")
