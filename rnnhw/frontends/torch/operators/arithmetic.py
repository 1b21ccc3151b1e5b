"""Arithmetic on tensors element by element, with PyTorch's promotion of types."""

from collections.abc import Callable
from math import log

import numpy as np
from onnx import TensorProto

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Scalar, Tensor

__all__: list[str] = []


def _scaled(call: Call, other: Tensor | Scalar, alpha: Scalar) -> str:
    """``other`` times ``alpha`` in the type of the result."""
    given = call.typed(other, call.dtype)
    return given if alpha == 1 else call.op("Mul", given, call.number(alpha, call.dtype))


@operator("aten.add.Tensor", "aten.add.Scalar")
def _add(call: Call, self: Tensor | Scalar, other: Tensor | Scalar, alpha: Scalar = 1) -> str:
    both = "Or" if call.dtype == TensorProto.BOOL else "Add"
    return call.op(both, call.typed(self, call.dtype), _scaled(call, other, alpha))


@operator("aten.sub.Tensor", "aten.sub.Scalar")
def _sub(call: Call, self: Tensor | Scalar, other: Tensor | Scalar, alpha: Scalar = 1) -> str:
    return call.op("Sub", call.typed(self, call.dtype), _scaled(call, other, alpha))


@operator("aten.rsub.Scalar", "aten.rsub.Tensor")
def _rsub(call: Call, self: Tensor | Scalar, other: Tensor | Scalar, alpha: Scalar = 1) -> str:
    return call.op("Sub", call.typed(other, call.dtype), _scaled(call, self, alpha))


@operator("aten.mul.Tensor", "aten.mul.Scalar")
def _mul(call: Call, self: Tensor | Scalar, other: Tensor | Scalar) -> str:
    both = "And" if call.dtype == TensorProto.BOOL else "Mul"
    return call.op(both, call.typed(self, call.dtype), call.typed(other, call.dtype))


@operator("aten.div.Tensor", "aten.div.Scalar")
def _div(call: Call, self: Tensor | Scalar, other: Tensor | Scalar) -> str:
    return call.op("Div", call.typed(self, call.dtype), call.typed(other, call.dtype))


@operator("aten.div.Tensor_mode", "aten.div.Scalar_mode")
def _div_mode(
    call: Call, self: Tensor | Scalar, other: Tensor | Scalar, rounding_mode: str | None = None
) -> str:
    a, b = call.typed(self, call.dtype), call.typed(other, call.dtype)
    if rounding_mode is None:
        return call.op("Div", a, b)
    if rounding_mode == "floor":
        return floor_divided(call, a, b)
    if rounding_mode != "trunc":
        call.refuse(f"has rounding mode {rounding_mode!r}, which is not supported")
    quotient = call.op("Div", a, b)
    return truncated(call, quotient) if call.dtype == TensorProto.FLOAT else quotient


@operator("aten.floor_divide.default", "aten.floor_divide.Scalar")
def _floor_divide(call: Call, self: Tensor | Scalar, other: Tensor | Scalar) -> str:
    return floor_divided(call, call.typed(self, call.dtype), call.typed(other, call.dtype))


def floor_divided(call: Call, a: str, b: str) -> str:
    """Quotients rounded down; ONNX rounds those of integers towards zero."""
    if call.dtype == TensorProto.FLOAT:
        return call.op("Floor", call.op("Div", a, b))
    return call.op("Div", call.op("Sub", a, call.op("Mod", a, b)), b)


def truncated(call: Call, name: str) -> str:
    """Floats rounded towards zero."""
    return call.op("Mul", call.op("Sign", name), call.op("Floor", call.op("Abs", name)))


@operator("aten.remainder.Tensor", "aten.remainder.Scalar")
def _remainder(call: Call, self: Tensor | Scalar, other: Tensor | Scalar) -> str:
    a, b = call.typed(self, call.dtype), call.typed(other, call.dtype)
    if call.dtype != TensorProto.FLOAT:
        return call.op("Mod", a, b)
    return call.op("Sub", a, call.op("Mul", b, floor_divided(call, a, b)))


@operator("aten.fmod.Tensor", "aten.fmod.Scalar")
def _fmod(call: Call, self: Tensor | Scalar, other: Tensor | Scalar) -> str:
    return call.op("Mod", call.typed(self, call.dtype), call.typed(other, call.dtype), fmod=1)


@operator("aten.pow.Tensor_Scalar")
def _pow_scalar(call: Call, self: Tensor, exponent: Scalar) -> str:
    base = call.typed(self, call.dtype)
    if exponent == 2:
        return call.op("Mul", base, base)
    if exponent == 0.5:
        return call.op("Sqrt", base)
    return call.op("Pow", base, call.number(exponent, call.dtype))


@operator("aten.pow.Tensor_Tensor")
def _pow(call: Call, self: Tensor, exponent: Tensor) -> str:
    return call.op("Pow", call.typed(self, call.dtype), call.typed(exponent, call.dtype))


@operator("aten.pow.Scalar")
def _pow_of_scalar(call: Call, self: Scalar, exponent: Tensor) -> str:
    return call.op("Pow", call.number(self, call.dtype), call.typed(exponent, call.dtype))


@operator("aten.addcmul.default")
def _addcmul(call: Call, self: Tensor, tensor1: Tensor, tensor2: Tensor, value: Scalar = 1) -> str:
    product = call.op("Mul", _scaled(call, tensor1, value), call.typed(tensor2, call.dtype))
    return call.op("Add", call.typed(self, call.dtype), product)


@operator("aten.addcdiv.default")
def _addcdiv(call: Call, self: Tensor, tensor1: Tensor, tensor2: Tensor, value: Scalar = 1) -> str:
    quotient = call.op("Div", _scaled(call, tensor1, value), call.typed(tensor2, call.dtype))
    return call.op("Add", call.typed(self, call.dtype), quotient)


@operator("aten.lerp.Scalar", "aten.lerp.Tensor")
def _lerp(call: Call, self: Tensor, end: Tensor, weight: Tensor | Scalar) -> str:
    step = call.op("Mul", call.op("Sub", end, self), call.typed(weight, call.dtype))
    return call.op("Add", self, step)


@operator("aten.clamp.default", "aten.clamp.Tensor", "aten.clip.default")
def _clamp(
    call: Call, self: Tensor, min: Tensor | Scalar | None = None, max: Tensor | Scalar | None = None
) -> str:
    made = call.typed(self, call.dtype)
    if min is not None:
        made = call.op("Max", made, call.typed(min, call.dtype))
    return made if max is None else call.op("Min", made, call.typed(max, call.dtype))


@operator("aten.clamp_min.default", "aten.clamp_min.Tensor")
def _clamp_min(call: Call, self: Tensor, min: Tensor | Scalar) -> str:
    return call.op("Max", call.typed(self, call.dtype), call.typed(min, call.dtype))


@operator("aten.clamp_max.default", "aten.clamp_max.Tensor")
def _clamp_max(call: Call, self: Tensor, max: Tensor | Scalar) -> str:
    return call.op("Min", call.typed(self, call.dtype), call.typed(max, call.dtype))


@operator("aten.maximum.default", "aten.max.other")
def _maximum(call: Call, self: Tensor, other: Tensor) -> str:
    return call.op("Max", call.typed(self, call.dtype), call.typed(other, call.dtype))


@operator("aten.minimum.default", "aten.min.other")
def _minimum(call: Call, self: Tensor, other: Tensor) -> str:
    return call.op("Min", call.typed(self, call.dtype), call.typed(other, call.dtype))


def _unary(onnx_operator: str) -> Callable[[Call, Tensor], str]:
    def translate(call: Call, self: Tensor) -> str:
        return call.op(onnx_operator, call.typed(self, call.dtype))

    return translate


for _name, _onnx in {
    "abs": "Abs",
    "acos": "Acos",
    "acosh": "Acosh",
    "asin": "Asin",
    "asinh": "Asinh",
    "atan": "Atan",
    "atanh": "Atanh",
    "ceil": "Ceil",
    "cos": "Cos",
    "cosh": "Cosh",
    "erf": "Erf",
    "exp": "Exp",
    "floor": "Floor",
    "log": "Log",
    "neg": "Neg",
    "reciprocal": "Reciprocal",
    "round": "Round",
    "sign": "Sign",
    "sin": "Sin",
    "sinh": "Sinh",
    "sqrt": "Sqrt",
    "tan": "Tan",
}.items():
    operator(f"aten.{_name}.default")(_unary(_onnx))


@operator("aten.square.default")
def _square(call: Call, self: Tensor) -> str:
    return call.op("Mul", self, self)


@operator("aten.rsqrt.default")
def _rsqrt(call: Call, self: Tensor) -> str:
    return call.op("Reciprocal", call.op("Sqrt", call.typed(self, call.dtype)))


@operator("aten.trunc.default", "aten.fix.default")
def _trunc(call: Call, self: Tensor) -> str:
    return truncated(call, self.name) if call.dtype == TensorProto.FLOAT else self.name


@operator("aten.log1p.default")
def _log1p(call: Call, self: Tensor) -> str:
    made = call.typed(self, call.dtype)
    return call.op("Log", call.op("Add", made, call.number(1, call.dtype)))


@operator("aten.expm1.default")
def _expm1(call: Call, self: Tensor) -> str:
    made = call.op("Exp", call.typed(self, call.dtype))
    return call.op("Sub", made, call.number(1, call.dtype))


@operator("aten.log2.default")
def _log2(call: Call, self: Tensor) -> str:
    made = call.op("Log", call.typed(self, call.dtype))
    return call.op("Mul", made, call.number(1 / log(2), call.dtype))


@operator("aten.log10.default")
def _log10(call: Call, self: Tensor) -> str:
    made = call.op("Log", call.typed(self, call.dtype))
    return call.op("Mul", made, call.number(1 / log(10), call.dtype))


@operator("aten.nan_to_num.default")
def _nan_to_num(
    call: Call,
    self: Tensor,
    nan: float | None = None,
    posinf: float | None = None,
    neginf: float | None = None,
) -> str:
    largest = float(np.finfo(np.float32).max)
    high = call.number(largest if posinf is None else posinf, self.dtype)
    low = call.number(-largest if neginf is None else neginf, self.dtype)
    made = call.op("Where", call.op("IsNaN", self), call.number(nan or 0, self.dtype), self)
    made = call.op("Where", call.op("IsInf", made, detect_negative=0), high, made)
    return call.op("Where", call.op("IsInf", made, detect_positive=0), low, made)


@operator("aten.exp2.default")
def _exp2(call: Call, self: Tensor) -> str:
    return call.op("Pow", call.number(2, call.dtype), call.typed(self, call.dtype))
