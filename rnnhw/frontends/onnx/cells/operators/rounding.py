"""QuantizeLinear and DequantizeLinear of values inside cells: a pair of them rounds, and is left out.

The machine rounds at scales of its own. What a pair did is noted with the value, so that the scales of the
input and of h can be kept.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from rnnhw.frontends.onnx.cells.scope import Operation, Scope
from rnnhw.frontends.onnx.cells.terms import Activation, Form, Rounding
from rnnhw.frontends.onnx.cells.values import Integers, Quantized, Stored, Tensor, Value

__all__ = ["ROUNDING"]

_TYPES = ("int8", "uint8", "int16", "uint16")
_LEAST_STEPS = 254
"""Fewer are less than 8 bits, which is more than to round."""

_POSITIVE = ("Sigmoid", "HardSigmoid")


def _number(scope: Scope, name: str) -> Any:
    """A single stored number, in its type; None if it is none."""
    value = scope.get(name)
    if isinstance(value, Integers) and value.array.size == 1 and value.numbers is not None:
        return np.int64(value.numbers[0])
    if isinstance(value, Stored) and value.array.size == 1:
        return value.array.reshape(())[()]
    return None


def _quantize(scope: Scope, operation: Operation) -> list[Value] | None:
    given, scale = scope.get(operation.input(0)), _number(scope, operation.input(1))
    zero = _number(scope, operation.input(2)) if operation.input(2) else np.uint8(0)
    if not isinstance(given, Tensor) or scale is None or zero is None or zero.dtype.name not in _TYPES:
        return None
    if scale.dtype != np.float32 or not 0 < scale < np.inf or operation.attributes.get("block_size", 0):
        return None
    limits = np.iinfo(zero.dtype)
    rounding = Rounding(float(scale), int(zero), str(zero.dtype), int(limits.min), int(limits.max))
    return [Quantized(given, rounding)]


def _clip(scope: Scope, operation: Operation) -> list[Value] | None:
    """Clip of integers, as for those of a narrow range."""
    given = scope.get(operation.input(0))
    low, high = (_number(scope, operation.input(k)) for k in (1, 2))
    if not isinstance(given, Quantized) or low is None or high is None:
        return None
    old = given.rounding
    rounding = replace(old, low=max(int(low), old.low), high=min(int(high), old.high))
    return [Quantized(given.tensor, rounding)]


def _dequantize(scope: Scope, operation: Operation) -> list[Value] | None:
    given, scale = scope.get(operation.input(0)), _number(scope, operation.input(1))
    zero = _number(scope, operation.input(2)) if operation.input(2) else np.uint8(0)
    if not isinstance(given, Quantized) or scale is None or zero is None:
        return None
    rounding, form = given.rounding, given.tensor.form
    if (rounding.scale, rounding.zero) != (float(scale), int(zero)) or not _only_rounds(rounding, form):
        return None
    scope.terms.round(scope.terms.atomic(form), rounding)
    return [given.tensor]


def _only_rounds(rounding: Rounding, form: Form) -> bool:
    """Whether a pair does no more than to round; one without integers below zero may stand for a ReLU."""
    low, high = rounding.low - rounding.zero, rounding.high - rounding.zero
    if high - low < _LEAST_STEPS:
        return False
    if low < 0 < high:
        return True
    kinds = [factor.what for monomial, _ in form.entries for factor in monomial]
    return low == 0 and all(isinstance(what, Activation) and what.operator in _POSITIVE for what in kinds)


ROUNDING: dict[str, Callable[[Scope, Operation], list[Value] | None]] = {
    "Clip": _clip,
    "DequantizeLinear": _dequantize,
    "QuantizeLinear": _quantize,
}
