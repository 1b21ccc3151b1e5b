"""Sizes of tensors, and arithmetic on them."""

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Missing, Scalar, Size, Symbol, Tensor

__all__: list[str] = []


@operator("aten.sym_size.int")
def _size(call: Call, self: Tensor, dim: int) -> Size:
    return call.size(self, call.axis(dim, self.rank))


@operator("aten.sym_numel.default")
def _numel(call: Call, self: Tensor) -> Symbol:
    return Symbol(call.op("Reshape", call.op("Size", self), call.ints(1)))


def _vector(call: Call, size: Size) -> str:
    return call.vector([size])


@operator("_operator.add")
def _add(call: Call, a: Size, b: Size) -> Symbol:
    return Symbol(call.op("Add", _vector(call, a), _vector(call, b)))


@operator("_operator.sub")
def _sub(call: Call, a: Size, b: Size) -> Symbol:
    return Symbol(call.op("Sub", _vector(call, a), _vector(call, b)))


@operator("_operator.mul")
def _mul(call: Call, a: Size, b: Size) -> Symbol:
    return Symbol(call.op("Mul", _vector(call, a), _vector(call, b)))


@operator("_operator.neg")
def _neg(call: Call, a: Size) -> Symbol:
    return Symbol(call.op("Neg", _vector(call, a)))


@operator("_operator.mod")
def _mod(call: Call, a: Size, b: Size) -> Symbol:
    return Symbol(call.op("Mod", _vector(call, a), _vector(call, b)))


@operator("_operator.floordiv")
def _floordiv(call: Call, a: Size, b: Size) -> Symbol:
    """ONNX rounds towards zero, but its Mod has the sign of the divisor."""
    whole = call.op("Sub", _vector(call, a), call.op("Mod", _vector(call, a), _vector(call, b)))
    return Symbol(call.op("Div", whole, _vector(call, b)))


@operator("torch.sym_max")
def _max(call: Call, a: Size, b: Size) -> Symbol:
    return Symbol(call.op("Max", _vector(call, a), _vector(call, b)))


@operator("torch.sym_min")
def _min(call: Call, a: Size, b: Size) -> Symbol:
    return Symbol(call.op("Min", _vector(call, a), _vector(call, b)))


@operator("_operator.eq", "_operator.ne", "_operator.lt", "_operator.le", "_operator.gt", "_operator.ge")
def _compare(call: Call, a: Scalar, b: Scalar) -> Missing:
    """Conditions of sizes are there for assertions."""
    return Missing("a condition of sizes")


@operator("_operator.and_", "_operator.or_")
def _both(call: Call, a: Missing | bool, b: Missing | bool) -> Missing:
    return Missing("a condition of sizes")


@operator("torch.sym_not")
def _not(call: Call, a: Missing | bool) -> Missing:
    return Missing("a condition of sizes")


@operator("aten._assert_scalar.default")
def _assert(call: Call, self: Missing | Scalar, assert_msg: str) -> None:
    """ONNX has no assertions."""


@operator("aten._assert_async.msg")
def _assert_tensor(call: Call, self: Tensor, assert_msg: str) -> None:
    """ONNX has no assertions."""


@operator("aten.sym_constrain_range.default", "aten.sym_constrain_range_for_size.default")
def _range(call: Call, size: Scalar, min: Scalar | None = None, max: Scalar | None = None) -> None:
    """A promise about a size."""


@operator("aten._assert_tensor_metadata.default")
def _metadata(
    call: Call,
    a: Tensor,
    size: list[Size] | None = None,
    stride: list[Size] | None = None,
    dtype: object = None,
) -> None:
    """A promise about a tensor."""
