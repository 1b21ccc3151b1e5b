"""Comparisons, logic, and choices by conditions."""

from collections.abc import Callable

from onnx import TensorProto

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Scalar, Tensor

__all__: list[str] = []

_BOOL = TensorProto.BOOL


def _common(*values: Tensor | Scalar) -> int:
    """The type in which values are compared."""
    dtypes = {value.dtype for value in values if isinstance(value, Tensor)}
    if TensorProto.FLOAT in dtypes or any(isinstance(value, float) for value in values):
        return TensorProto.FLOAT
    return TensorProto.INT64


def _comparison(onnx_operator: str, negated: bool = False) -> Callable[[Call, Tensor, Tensor | Scalar], str]:
    def translate(call: Call, self: Tensor, other: Tensor | Scalar) -> str:
        dtype = _common(self, other)
        made = call.op(onnx_operator, call.typed(self, dtype), call.typed(other, dtype))
        return call.op("Not", made) if negated else made

    return translate


for _name, _onnx in {
    "eq": "Equal",
    "lt": "Less",
    "le": "LessOrEqual",
    "gt": "Greater",
    "ge": "GreaterOrEqual",
}.items():
    operator(f"aten.{_name}.Tensor", f"aten.{_name}.Scalar")(_comparison(_onnx))
operator("aten.ne.Tensor", "aten.ne.Scalar")(_comparison("Equal", negated=True))


def _logic(onnx_operator: str) -> Callable[[Call, Tensor, Tensor], str]:
    def translate(call: Call, self: Tensor, other: Tensor | Scalar) -> str:
        return call.op(onnx_operator, call.typed(self, _BOOL), call.typed(other, _BOOL))

    return translate


for _name in ("and", "or", "xor"):
    operator(f"aten.logical_{_name}.default")(_logic(_name.capitalize()))


def _bitwise(onnx_operator: str) -> Callable[[Call, Tensor, Tensor], str]:
    def translate(call: Call, self: Tensor, other: Tensor | Scalar) -> str:
        form = onnx_operator if call.dtype == _BOOL else f"Bitwise{onnx_operator}"
        return call.op(form, call.typed(self, call.dtype), call.typed(other, call.dtype))

    return translate


for _name in ("and", "or", "xor"):
    for _end in ("Tensor", "Scalar"):
        operator(f"aten.bitwise_{_name}.{_end}", f"aten.__{_name}__.{_end}")(_bitwise(_name.capitalize()))


@operator("aten.logical_not.default")
def _logical_not(call: Call, self: Tensor) -> str:
    return call.op("Not", call.typed(self, _BOOL))


@operator("aten.bitwise_not.default")
def _bitwise_not(call: Call, self: Tensor) -> str:
    return call.op("Not" if call.dtype == _BOOL else "BitwiseNot", self)


@operator("aten.isnan.default")
def _isnan(call: Call, self: Tensor) -> str:
    return call.op("IsNaN", call.typed(self, TensorProto.FLOAT))


@operator("aten.isinf.default")
def _isinf(call: Call, self: Tensor) -> str:
    return call.op("IsInf", call.typed(self, TensorProto.FLOAT))


@operator("aten.isfinite.default")
def _isfinite(call: Call, self: Tensor) -> str:
    given = call.typed(self, TensorProto.FLOAT)
    return call.op("Not", call.op("Or", call.op("IsNaN", given), call.op("IsInf", given)))


@operator("aten.where.self", "aten.where.ScalarSelf", "aten.where.ScalarOther", "aten.where.Scalar")
def _where(call: Call, condition: Tensor, self: Tensor | Scalar, other: Tensor | Scalar) -> str:
    return call.op(
        "Where", call.typed(condition, _BOOL), call.typed(self, call.dtype), call.typed(other, call.dtype)
    )


@operator("aten.masked_fill.Scalar", "aten.masked_fill.Tensor")
def _masked_fill(call: Call, self: Tensor, mask: Tensor, value: Tensor | Scalar) -> str:
    return call.op("Where", call.typed(mask, _BOOL), call.typed(value, self.dtype), self)
