"""Parts of tensors, by tensors of indices."""

from onnx import TensorProto

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.operators.shapes import transposed
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Scalar, Tensor

__all__: list[str] = []

_INT64 = TensorProto.INT64


@operator("aten.index_select.default")
def _index_select(call: Call, self: Tensor, dim: int, index: Tensor) -> str:
    return call.op("Gather", self, index, axis=call.axis(dim, self.rank))


@operator("aten.gather.default")
def _gather(call: Call, self: Tensor, dim: int, index: Tensor) -> str:
    return call.op("GatherElements", self, index, axis=call.axis(dim, self.rank))


@operator("aten.scatter.src", "aten.scatter.value")
def _scatter(
    call: Call, self: Tensor, dim: int, index: Tensor, src: Tensor | None = None, value: Scalar = 0
) -> str:
    updates = (
        _cut(call, src, index)
        if src
        else call.op("Expand", call.number(value, self.dtype), call.op("Shape", index))
    )
    return call.op("ScatterElements", self, index, updates, axis=call.axis(dim, self.rank))


@operator("aten.scatter_add.default")
def _scatter_add(call: Call, self: Tensor, dim: int, index: Tensor, src: Tensor) -> str:
    updates = _cut(call, src, index)
    return call.op("ScatterElements", self, index, updates, axis=call.axis(dim, self.rank), reduction="add")


def _cut(call: Call, source: Tensor, index: Tensor) -> str:
    """As much of the updates as there are indices."""
    if source.shape == index.shape:
        return source.name
    return call.op("Slice", source, call.ints(*[0] * source.rank), call.vector(call.sizes(index)))


@operator("aten.index.Tensor")
def _index(call: Call, self: Tensor, indices: list[Tensor | None]) -> str:
    axes, tensors = _indexed(call, indices)
    if len(axes) == 1:
        return call.op("Gather", self, tensors[0], axis=axes[0])
    rest = [axis for axis in range(self.rank) if axis not in axes]
    front = Tensor(
        name=transposed(call, self, [*axes, *rest]),
        dtype=self.dtype,
        shape=tuple(self.shape[axis] for axis in [*axes, *rest]),
    )
    made = call.op("GatherND", front, _stacked(call, tensors))
    # The dimensions of the indices stay where the indexed ones were, if those lie side by side.
    first, depth = axes[0], max(one.rank for one in tensors)
    if first == 0 or axes != list(range(first, first + len(axes))):
        return made
    order = [*range(depth, depth + first), *range(depth), *range(depth + first, len(call.shape))]
    return call.op("Transpose", made, perm=order)


@operator("aten.index_put.default")
def _index_put(
    call: Call, self: Tensor, indices: list[Tensor | None], values: Tensor, accumulate: bool = False
) -> str:
    mask = indices[0] if len(indices) == 1 else None
    if mask is not None and mask.dtype == TensorProto.BOOL and not accumulate and values.shape in ((), (1,)):
        wide = call.op("Unsqueeze", mask, call.ints(*range(mask.rank, self.rank)))
        return call.op("Where", wide, call.typed(values, self.dtype), self)
    axes, tensors = _indexed(call, indices)
    if axes != list(range(len(axes))):
        call.refuse("with other than the first dimensions indexed is not supported")
    places = _stacked(call, tensors)
    shape = call.op("Shape", places, start=0, end=-1)
    if len(axes) < self.rank:
        shape = call.op("Concat", shape, call.op("Shape", self, start=len(axes)), axis=0)
    updates = call.op("Expand", call.typed(values, self.dtype), shape)
    return call.op("ScatterND", self, places, updates, reduction="add" if accumulate else "none")


def _indexed(call: Call, indices: list[Tensor | None]) -> tuple[list[int], list[Tensor]]:
    """The dimensions that are indexed, and by what."""
    axes = [axis for axis, index in enumerate(indices) if index is not None]
    tensors = [index for index in indices if index is not None]
    if not axes:
        call.refuse("without indices is not supported")
    if any(one.dtype not in (_INT64, TensorProto.INT32) for one in tensors):
        call.refuse("takes a mask, so that its result has no fixed size, which is not supported")
    return axes, tensors


def _stacked(call: Call, tensors: list[Tensor]) -> str:
    """Indices of several dimensions side by side, as GatherND and ScatterND take them."""
    typed = [call.typed(one, _INT64) for one in tensors]
    if len(typed) > 1:
        total = typed[0]
        for one in typed[1:]:
            total = call.op("Add", total, one)
        shape = call.op("Shape", total)
        typed = [call.op("Expand", one, shape) for one in typed]
    last = call.ints(-1)
    parts = [call.op("Unsqueeze", one, last) for one in typed]
    return parts[0] if len(parts) == 1 else call.op("Concat", *parts, axis=-1)
