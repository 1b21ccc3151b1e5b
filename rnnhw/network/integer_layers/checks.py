"""Checks that layers with power-of-two scales share."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import MAX_SHIFT, MIN_SHIFT
from rnnhw.errors import ModelError

__all__ = [
    "MAX_EXPONENT",
    "MAX_OPERAND",
    "Int8Array",
    "Int32Array",
    "check_array",
    "check_cell",
    "check_exponent",
    "check_shifts",
    "check_sums",
    "check_threshold",
    "check_weights",
]

Int8Array = NDArray[np.int8]
Int32Array = NDArray[np.int32]

MAX_OPERAND = 128
"""Largest magnitude of an int8 activation."""

MAX_THRESHOLD = 127
"""Largest threshold of a delta network: half of all that an int8 activation can differ by."""

MAX_EXPONENT = 40
"""Largest magnitude of the exponent of a scale ``2**-exponent``; larger ones can only be mistakes."""


def check_array(name: str, array: NDArray[np.integer], dtype: type, shape: tuple[int, ...]) -> None:
    """Refuse an array of another dtype or shape."""
    if array.dtype != dtype:
        raise ModelError(f"{name} has dtype {array.dtype}, not {np.dtype(dtype)}")
    if array.shape != shape:
        raise ModelError(f"{name} has shape {list(array.shape)}, not {list(shape)}")


def check_weights(name: str, array: Int8Array, shape: tuple[int, ...]) -> None:
    """Refuse weights of another shape, or outside -127 .. 127."""
    check_array(name, array, np.int8, shape)
    if (array == -128).any():
        raise ModelError(f"{name} holds -128; weights lie in -127 .. 127")


def check_shifts(name: str, array: Int8Array, shape: tuple[int, ...]) -> None:
    """Refuse shifts of another shape, or outside the datapath's range."""
    check_array(name, array, np.int8, shape)
    if array.min() < MIN_SHIFT or array.max() > MAX_SHIFT:
        raise ModelError(
            f"{name} lie in {array.min()} .. {array.max()}, not within {MIN_SHIFT} .. {MAX_SHIFT}"
        )


def check_exponent(name: str, exponent: int) -> None:
    """Refuse exponents of scales beyond `MAX_EXPONENT`."""
    if abs(exponent) > MAX_EXPONENT:
        raise ModelError(f"{name} is {exponent}, not within -{MAX_EXPONENT} .. {MAX_EXPONENT}")


def check_cell(name: str, gates: int, layer: Any, width: int | None = None) -> int:
    """Check weights and shifts of a recurrent layer whose h has ``width`` values; returns its units."""
    if layer.input_weights.ndim != 3:
        raise ModelError(f"{name} input weights have rank {layer.input_weights.ndim}, not 3")
    _, units, inputs = layer.input_weights.shape
    if units < 1 or inputs < 1:
        raise ModelError(f"a layer of {name} of {units} units and {inputs} inputs has nothing to compute")
    check_weights(f"{name} input weights", layer.input_weights, (gates, units, inputs))
    check_weights(f"{name} recurrent weights", layer.recurrent_weights, (gates, units, width or units))
    check_shifts(f"{name} input shifts", layer.input_shift, (gates, units))
    check_shifts(f"{name} recurrent shifts", layer.recurrent_shift, (gates, units))
    check_threshold(f"{name} input threshold", layer.input_threshold)
    check_threshold(f"{name} hidden threshold", layer.hidden_threshold)
    return int(units)


def check_threshold(name: str, threshold: int) -> None:
    """Refuse thresholds out of their range, 0 .. 127.

    In a delta network, a product reads an activation's new value only if it differs by more than the
    threshold from the value that the product read last; otherwise it reads that one again. The first step of
    a sequence compares with 0. Thresholds are in steps of the int8 operand: ``input_threshold`` is of the
    layer's input, ``hidden_threshold`` of h and of what a projection multiplies. With 0, nothing changes.
    """
    if not 0 <= threshold <= MAX_THRESHOLD:
        raise ModelError(f"{name} is {threshold}, not within 0 .. {MAX_THRESHOLD}")


def check_sums(name: str, weights: Int8Array, bias: Int32Array) -> None:
    """Refuse weights whose int32 accumulators could overflow for some int8 operands."""
    largest = np.abs(weights.astype(np.int64)).sum(axis=-1) * MAX_OPERAND
    largest += np.abs(bias.astype(np.int64))
    if largest.max() >= 2**31:
        raise ModelError(
            f"{name} can reach {largest.max()} in an accumulator of 32 bits (at most {2**31 - 1})"
        )
