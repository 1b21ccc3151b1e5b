"""Writes to tensors: what is written, and how a written view is put back into what it is a view of."""

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.operators.shapes import transposed
from rnnhw.frontends.torch.operators.slices import LAST, put, replaced
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Scalar, Size, Tensor

__all__: list[str] = []


@operator("aten.copy.default")
def _copy(call: Call, self: Tensor, src: Tensor) -> str:
    given = call.typed(src, self.dtype)
    if list(src.shape) == list(self.shape):
        return given
    return call.op("Expand", given, call.vector(call.sizes(self)))


@operator("aten.zero.default")
def _zero(call: Call, self: Tensor) -> str:
    return call.full(call.sizes(self), 0, self.dtype)


@operator("aten.fill.Tensor")
def _fill(call: Call, self: Tensor, value: Tensor) -> str:
    return call.op("Expand", call.typed(value, self.dtype), call.vector(call.sizes(self)))


@operator("put:aten.alias.default", "put:aten.detach.default", "put:aten.lift_fresh.default")
def _put_same(call: Call, self: Tensor, part: Tensor) -> str:
    return part.name


@operator("put:aten.select.int")
def _put_select(call: Call, self: Tensor, part: Tensor, dim: int, index: Size) -> str:
    return replaced(call, self, part, call.axis(dim, self.rank), index)


@operator("put:aten.slice.Tensor")
def _put_slice(
    call: Call,
    self: Tensor,
    part: Tensor,
    dim: int = 0,
    start: Size | None = None,
    end: Size | None = None,
    step: int = 1,
) -> str:
    if step != 1:
        call.refuse(f"with step {step} is not supported")
    first, last = 0 if start is None else start, LAST if end is None else end
    return put(call, self, part.name, call.axis(dim, self.rank), first, last)


@operator("put:aten.transpose.int")
def _put_transpose(call: Call, self: Tensor, part: Tensor, dim0: int, dim1: int) -> str:
    order = list(range(self.rank))
    a, b = call.axis(dim0, self.rank), call.axis(dim1, self.rank)
    order[a], order[b] = order[b], order[a]
    return transposed(call, part, order)


@operator("put:aten.t.default")
def _put_t(call: Call, self: Tensor, part: Tensor) -> str:
    return transposed(call, part, list(range(self.rank))[::-1])


@operator("put:aten.permute.default")
def _put_permute(call: Call, self: Tensor, part: Tensor, dims: list[int]) -> str:
    axes = [call.axis(dim, self.rank) for dim in dims]
    return transposed(call, part, [axes.index(axis) for axis in range(self.rank)])


@operator(
    "put:aten.flatten.using_ints",
    "put:aten.squeeze.default",
    "put:aten.squeeze.dim",
    "put:aten.squeeze.dims",
    "put:aten.unflatten.int",
    "put:aten.unsqueeze.default",
    "put:aten.view.default",
)
def _put_reshaped(
    call: Call,
    self: Tensor,
    part: Tensor,
    dim: int | list[int] = 0,
    size: list[Size] | None = None,
    sizes: list[Size] | None = None,
    start_dim: int = 0,
    end_dim: int = -1,
) -> str:
    return call.op("Reshape", part, call.vector(call.sizes(self)))


@operator("aten.index_fill.int_Scalar")
def _index_fill(call: Call, self: Tensor, dim: int, index: Tensor, value: Scalar) -> str:
    axis = call.axis(dim, self.rank)
    counts = call.op("Shape", index)
    sizes = [call.size(self, other) for other in range(self.rank)]
    shape = [call.vector([size]) for size in sizes]
    shape[axis] = counts
    places = call.op("Reshape", index, call.ints(-1, *[1] * (self.rank - axis - 1)))
    whole = call.op("Concat", *shape, axis=0) if len(shape) > 1 else counts
    return call.op(
        "ScatterElements",
        self,
        call.op("Expand", places, whole),
        call.op("Expand", call.number(value, self.dtype), whole),
        axis=axis,
    )
