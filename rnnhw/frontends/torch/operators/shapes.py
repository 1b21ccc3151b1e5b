"""Views and copies of tensors in other shapes, types and orders."""

from onnx import TensorProto

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.program import ScalarType
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Size, Symbol, Tensor

__all__ = ["reshaped", "transposed"]


def reshaped(call: Call, tensor: Tensor, sizes: list[Size]) -> str:
    """A tensor in another shape, which the first result of the call has.

    The shape is a constant where it can be: at most one size is free, beside those that stay in their place.
    """
    if list(tensor.shape) == list(call.shape):
        return tensor.name
    plan: list[int] = []
    for axis, size in enumerate(call.shape):
        kept = axis < tensor.rank and tensor.shape[axis] == size
        plan.append(size if isinstance(size, int) else 0 if kept else -1)
    if 0 in call.shape:
        return call.op("Reshape", tensor, call.vector(_filled(call, sizes)), allowzero=1)
    if plan.count(-1) > 1:
        return call.op("Reshape", tensor, call.vector(sizes))
    return call.op("Reshape", tensor, call.ints(*plan))


def _filled(call: Call, sizes: list[Size]) -> list[Size]:
    """Sizes without a -1, which cannot stand beside a 0."""
    return [
        known if isinstance(known, int) else given for known, given in zip(call.shape, sizes, strict=True)
    ]


@operator("aten.view.default", "aten._unsafe_view.default")
def _view(call: Call, self: Tensor, size: list[Size]) -> str:
    return reshaped(call, self, size)


@operator("aten.reshape.default")
def _reshape(call: Call, self: Tensor, shape: list[Size]) -> str:
    return reshaped(call, self, shape)


@operator("aten.view_as.default", "aten.reshape_as.default")
def _view_as(call: Call, self: Tensor, other: Tensor) -> str:
    return reshaped(call, self, call.sizes(other))


@operator("aten.flatten.using_ints")
def _flatten(call: Call, self: Tensor, start_dim: int = 0, end_dim: int = -1) -> str:
    start, end = call.axis(start_dim, self.rank), call.axis(end_dim, self.rank)
    sizes = call.sizes(self)
    return reshaped(call, self, [*sizes[:start], -1, *sizes[end + 1 :]])


@operator("aten.ravel.default")
def _ravel(call: Call, self: Tensor) -> str:
    return reshaped(call, self, [-1])


@operator("aten.unflatten.int")
def _unflatten(call: Call, self: Tensor, dim: int, sizes: list[Size]) -> str:
    axis, given = call.axis(dim, self.rank), call.sizes(self)
    return reshaped(call, self, [*given[:axis], *sizes, *given[axis + 1 :]])


@operator("aten.squeeze.default")
def _squeeze(call: Call, self: Tensor) -> str:
    return squeezed(call, self, list(range(self.rank)))


@operator("aten.squeeze.dim")
def _squeeze_dim(call: Call, self: Tensor, dim: int) -> str:
    return squeezed(call, self, [dim])


@operator("aten.squeeze.dims")
def _squeeze_dims(call: Call, self: Tensor, dim: list[int]) -> str:
    return squeezed(call, self, dim)


def squeezed(call: Call, tensor: Tensor, dims: list[int]) -> str:
    """A tensor without those of its dimensions ``dims`` that have size 1."""
    axes = sorted(
        {
            axis
            for axis in (call.axis(dim, tensor.rank) for dim in dims)
            if tensor.shape[axis : axis + 1] == (1,)
        }
    )
    return call.op("Squeeze", tensor, call.ints(*axes)) if axes else tensor.name


@operator("aten.unsqueeze.default")
def _unsqueeze(call: Call, self: Tensor, dim: int) -> str:
    return call.op("Unsqueeze", self, call.ints(call.axis(dim, self.rank + 1)))


@operator("aten.permute.default")
def _permute(call: Call, self: Tensor, dims: list[int]) -> str:
    return transposed(call, self, [call.axis(dim, self.rank) for dim in dims])


@operator("aten.swapaxes.default")
def _swapaxes(call: Call, self: Tensor, axis0: int, axis1: int) -> str:
    return _transpose(call, self, axis0, axis1)


@operator("aten.transpose.int", "aten.swapdims.default")
def _transpose(call: Call, self: Tensor, dim0: int, dim1: int) -> str:
    order = list(range(self.rank))
    a, b = call.axis(dim0, self.rank), call.axis(dim1, self.rank)
    if order:
        order[a], order[b] = b, a
    return transposed(call, self, order)


@operator("aten.t.default", "aten.numpy_T.default", "aten.mT.default")
def _t(call: Call, self: Tensor) -> str:
    order = list(range(self.rank))
    return transposed(call, self, [*order[:-2], *order[:-3:-1]])


@operator("aten.movedim.int", "aten.movedim.intlist")
def _movedim(call: Call, self: Tensor, source: int | list[int], destination: int | list[int]) -> str:
    froms = [call.axis(dim, self.rank) for dim in (source if isinstance(source, list) else [source])]
    tos = [
        call.axis(dim, self.rank) for dim in (destination if isinstance(destination, list) else [destination])
    ]
    order = [axis for axis in range(self.rank) if axis not in froms]
    for to, axis in sorted(zip(tos, froms, strict=True)):
        order.insert(to, axis)
    return transposed(call, self, order)


def transposed(call: Call, tensor: Tensor, order: list[int]) -> str:
    """A tensor with its dimensions in another order."""
    return tensor.name if order == sorted(order) else call.op("Transpose", tensor, perm=order)


@operator("aten.expand.default")
def _expand(call: Call, self: Tensor, size: list[Size]) -> str:
    return expanded(call, self, size)


@operator("aten.expand_as.default")
def _expand_as(call: Call, self: Tensor, other: Tensor) -> str:
    return expanded(call, self, call.sizes(other))


def expanded(call: Call, tensor: Tensor, sizes: list[Size]) -> str:
    """A tensor repeated along dimensions of size 1 and new dimensions; a size -1 stays as it is."""
    if list(tensor.shape) == list(call.shape):
        return tensor.name
    return call.op("Expand", tensor, call.vector([1 if size == -1 else size for size in sizes]))


@operator("aten.repeat.default")
def _repeat(call: Call, self: Tensor, repeats: list[Size]) -> str:
    given = self.name
    if len(repeats) > self.rank:
        given = call.op("Unsqueeze", given, call.ints(*range(len(repeats) - self.rank)))
    return call.op("Tile", given, call.vector(repeats))


@operator("aten.tile.default")
def _tile(call: Call, self: Tensor, dims: list[Size]) -> str:
    return _repeat(call, self, [1] * (self.rank - len(dims)) + dims)


@operator("aten.repeat_interleave.self_int")
def _repeat_interleave(call: Call, self: Tensor, repeats: Size, dim: int | None = None) -> str:
    if dim is None or isinstance(repeats, Symbol):
        call.refuse("without a dimension, or with a free number of repeats, is not supported")
    axis = call.axis(dim, self.rank)
    counts: list[Size] = [1] * (self.rank + 1)
    counts[axis + 1] = repeats
    many = call.op("Tile", call.op("Unsqueeze", self, call.ints(axis + 1)), call.vector(counts))
    sizes = call.sizes(self)
    sizes[axis] = -1
    return call.op("Reshape", many, call.vector(sizes))


@operator(
    "aten.alias.default",
    "aten.clone.default",
    "aten.contiguous.default",
    "aten.detach.default",
    "aten.detach_copy.default",
    "aten.lift_fresh.default",
    "aten.lift_fresh_copy.default",
    "aten.to.device",
    "aten.positive.default",
)
def _same(call: Call, self: Tensor, dtype: ScalarType | None = None) -> str:
    return call.typed(self, call.dtype)


@operator("aten.to.dtype", "aten.to.dtype_layout", "aten._to_copy.default")
def _to(call: Call, self: Tensor, dtype: ScalarType | None = None) -> str:
    return call.typed(self, call.dtype)


@operator("aten.type_as.default", "aten.to.other")
def _type_as(call: Call, self: Tensor, other: Tensor) -> str:
    return call.typed(self, call.dtype)


@operator("aten.is_nonzero.default", "aten.item.default", "aten._local_scalar_dense.default")
def _item(call: Call, self: Tensor) -> None:
    call.refuse("makes a number of a tensor's content, which cannot steer an ONNX graph")


@operator("aten.bool.default")
def _bool(call: Call, self: Tensor) -> str:
    return call.typed(self, TensorProto.BOOL)
