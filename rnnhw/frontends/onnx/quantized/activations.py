"""QuantizeLinear and DequantizeLinear of values between operators.

A pair of them, with or without a Clip of the integers between them, rounds a value of the graph. The machine
rounds such values itself, at scales of its own or at those of the pair. So a pair is left out of the
machine's layers, and its scale goes with the value. The host keeps pairs that do more than to round: those
with hardly any integers on one side of the zero point, which may stand for a ReLU, and those of less than 8
bits.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.proto import Array, Node
from rnnhw.frontends.onnx.quantized.held import exponent_of
from rnnhw.frontends.onnx.quantized.scales import Integers, Scale
from rnnhw.frontends.onnx.signals import Signal
from rnnhw.frontends.onnx.values import Constant, Host, Value
from rnnhw.network import MAX_EXPONENT

__all__ = ["QUANTIZING", "rounded_value"]

QUANTIZING = {"QuantizeLinear", "DequantizeLinear", "Clip"}
"""Operators of which such pairs consist."""

_UNEVEN = 8
"""Ratio of steps on both sides of the zero point from which on a pair is taken for more than rounding."""

_WIDTHS = {"int8": 8, "uint8": 8, "int16": 16, "uint16": 16}


def rounded_value(node: Node, values: Mapping[str, Value]) -> Value:
    """What is known of the output of one of these operators.

    Raises
    ------
    ModelError
        If the machine cannot leave the operator out.
    """
    x = values.get(node.input(0))
    if node.operator == "QuantizeLinear":
        return Host("it rounds values of the host", integers=_integers(node, values, x))
    integers = x.integers if isinstance(x, Host) else None
    if node.operator == "Clip":
        if integers is None:
            raise ModelError("the machine has no such operator")
        return Host("it rounds values of the host", integers=_clipped(node, values, integers))
    scale, zero = _parameters(node, values)
    if integers is None:  # the model itself is given integers
        given = Integers(node.input(0), None, scale, int(zero), *_limits(zero))
        return Host("it reads integers of the host", scale=_scale(given))
    if integers.scale != scale or integers.zero_point != int(zero):
        raise ModelError("its scale is not that of the QuantizeLinear before it")
    found = _scale(integers)
    if integers.signal is None:
        return Host("it rounds values of the host", scale=found)
    return replace(integers.signal, scales=(*integers.signal.scales, found))


def _parameters(node: Node, values: Mapping[str, Value]) -> tuple[float, Array]:
    """The scale, and the zero point as an array of its type."""
    scale = _single(node, values, 1, "scale")
    zero = _single(node, values, 2, "zero point") if node.input(2) else np.array(0, np.uint8)
    if zero.dtype.name not in _WIDTHS:
        raise ModelError(f"its integers are {zero.dtype.name}, and the machine's have 8 or 16 bits")
    if not 2.0**-MAX_EXPONENT <= scale <= 2.0**MAX_EXPONENT:
        raise ModelError(f"its scale is {scale:g}")
    return float(scale), zero


def _single(node: Node, values: Mapping[str, Value], index: int, role: str) -> Array:
    value = values.get(node.input(index))
    if not isinstance(value, Constant) or value.array.size != 1:
        raise ModelError(f"its {role} is not one stored number")
    return value.array.reshape(())


def _limits(zero: Array) -> tuple[int, int]:
    limits = np.iinfo(zero.dtype)
    return int(limits.min), int(limits.max)


def _integers(node: Node, values: Mapping[str, Value], x: Value | None) -> Integers:
    scale, zero = _parameters(node, values)
    signal = x if isinstance(x, Signal) else None
    return Integers(node.input(0), signal, scale, int(zero), *_limits(zero))


def _clipped(node: Node, values: Mapping[str, Value], integers: Integers) -> Integers:
    low, high = (int(_single(node, values, k, "limit")) for k in (1, 2))
    return replace(integers, low=max(low, integers.low), high=min(high, integers.high))


def _scale(integers: Integers) -> Scale:
    """What a pair does to a value; refused if it does more than to round."""
    low, high = integers.low - integers.zero_point, integers.high - integers.zero_point
    name = integers.name
    if min(-low, high) * _UNEVEN < max(-low, high):
        raise ModelError(
            f"its integers take {low} .. {high} steps from the zero point, which may stand for a ReLU"
        )
    if high - low < 254:
        raise ModelError(f"its integers take {high - low + 1} steps, which are less than 8 bits")
    exponent = exponent_of(integers.scale)
    if exponent is None:
        return Scale(name, None, f"its scale {integers.scale:.4g} is no power of two")
    if low < -128 or high > 127:
        reason = f"its integers take {low} .. {high} steps from the zero point, which int8 does not hold"
        return Scale(name, None, reason)
    return Scale(name, exponent, "")
