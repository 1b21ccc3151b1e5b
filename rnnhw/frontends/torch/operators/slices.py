"""Parts of tensors, by position: selected, sliced, split and joined."""

import numpy as np

from rnnhw.frontends.torch.builder import Graph
from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.pieces import Piece
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Size, Symbol, Tensor

__all__ = ["LAST", "put", "replaced", "sliced"]

LAST = 2**63 - 1
"""An end beyond every tensor."""


def sliced(call: Call, tensor: Tensor | str, axis: int, start: Size, end: Size, step: int = 1) -> str:
    """Elements ``start`` to ``end`` of a dimension; negative numbers count from its end."""
    return call.op(
        "Slice", tensor, call.vector([start]), call.vector([end]), call.ints(axis), call.ints(step)
    )


@operator("aten.slice.Tensor")
def _slice(
    call: Call, self: Tensor, dim: int = 0, start: Size | None = None, end: Size | None = None, step: int = 1
) -> str:
    start, end = 0 if start is None else start, LAST if end is None else end
    if (start, step) == (0, 1) and list(self.shape) == list(call.shape):
        return self.name
    return sliced(call, self, call.axis(dim, self.rank), start, end, step)


@operator("aten.narrow.default")
def _narrow(call: Call, self: Tensor, dim: int, start: Size, length: Size) -> str:
    if isinstance(start, int) and start < 0:
        call.refuse("from a negative start is not supported")
    end = call.op("Add", call.vector([start]), call.vector([length]))
    return sliced(call, self, call.axis(dim, self.rank), start, Symbol(end))


@operator("aten.select.int")
def _select(call: Call, self: Tensor, dim: int, index: Size) -> str:
    return call.op("Gather", self, _scalar(call, index), axis=call.axis(dim, self.rank))


def _scalar(call: Call, index: Size) -> str:
    return call.op("Squeeze", call.vector([index]), call.ints(0))


@operator("aten.slice_scatter.default")
def _slice_scatter(
    call: Call,
    self: Tensor,
    src: Tensor,
    dim: int = 0,
    start: Size | None = None,
    end: Size | None = None,
    step: int = 1,
) -> str:
    if step != 1:
        call.refuse(f"with step {step} is not supported")
    return put(
        call,
        self,
        src.name,
        call.axis(dim, self.rank),
        0 if start is None else start,
        LAST if end is None else end,
    )


@operator("aten.select_scatter.default")
def _select_scatter(call: Call, self: Tensor, src: Tensor, dim: int, index: Size) -> str:
    return replaced(call, self, src, call.axis(dim, self.rank), index)


def replaced(call: Call, tensor: Tensor, part: Tensor, axis: int, index: Size) -> str:
    """A tensor with one position of a dimension replaced."""
    return put(call, tensor, call.op("Unsqueeze", part, call.ints(axis)), axis, index, _after(call, index))


def _after(call: Call, index: Size) -> Size:
    """The end of a slice of one element: after -1, the last one, comes no 0."""
    if isinstance(index, int):
        return LAST if index == -1 else index + 1
    return Symbol(call.op("Add", index.name, call.ints(1)))


def put(call: Call, tensor: Tensor, part: str, axis: int, start: Size, end: Size) -> str:
    """A tensor with a slice of it replaced.

    Slices that are replaced one after the other, as by a loop over the steps, are joined at once: what was
    there before is not computed.
    """
    size = tensor.shape[axis]
    if isinstance(size, int) and isinstance(start, int) and isinstance(end, int):
        first, last, _ = slice(start, end).indices(size)
        return call.graph.join(axis, *_replaced(call.graph, tensor.name, axis, size, part, first, last))
    pieces = [part]
    if start != 0:
        pieces.insert(0, sliced(call, tensor, axis, 0, start))
    if end != LAST:
        pieces.append(sliced(call, tensor, axis, end, LAST))
    return call.op("Concat", *pieces, axis=axis)


def _replaced(graph: Graph, name: str, axis: int, size: int, part: str, first: int, last: int) -> list[Piece]:
    """The pieces of a tensor with those from ``first`` to ``last`` replaced by one."""
    before: list[Piece] = []
    after: list[Piece] = []
    place = 0
    for piece in graph.pieces(name, axis, size):
        before += piece.cut(0, first - place)
        after += piece.cut(last - place, piece.length)
        place += piece.length
    return [*before, *Piece(part, last - first, 0, last - first).cut(0, last - first), *after]


@operator("aten.cat.default", "aten.concat.default", "aten.concatenate.default")
def _cat(call: Call, tensors: list[Tensor], dim: int = 0) -> str:
    # PyTorch ignores empty vectors among tensors of more dimensions.
    full = [one for one in tensors if one.shape != (0,) or len(call.shape) == 1]
    parts = [call.typed(one, call.dtype) for one in full]
    return parts[0] if len(parts) == 1 else call.op("Concat", *parts, axis=call.axis(dim, len(call.shape)))


@operator("aten.hstack.default")
def _hstack(call: Call, tensors: list[Tensor]) -> str:
    return _cat(call, tensors, min(1, len(call.shape) - 1))


@operator("aten.vstack.default")
def _vstack(call: Call, tensors: list[Tensor]) -> str:
    if any(one.rank < 2 for one in tensors):
        return _stack(call, tensors, 0)
    return _cat(call, tensors, 0)


@operator("aten.unfold.default")
def _unfold(call: Call, self: Tensor, dimension: int, size: int, step: int) -> str:
    axis = call.axis(dimension, self.rank)
    whole = self.shape[axis]
    if not isinstance(whole, int):
        call.refuse("of a free dimension is not supported")
    starts = np.arange(0, whole - size + 1, step)
    frames = call.op("Gather", self, call.graph.constant(starts[:, None] + np.arange(size)), axis=axis)
    order = list(range(self.rank + 1))
    order.append(order.pop(axis + 1))
    return call.op("Transpose", frames, perm=order)


@operator("aten.stack.default")
def _stack(call: Call, tensors: list[Tensor], dim: int = 0) -> str:
    axis = call.axis(dim, len(call.shape))
    parts = [call.op("Unsqueeze", call.typed(one, call.dtype), call.ints(axis)) for one in tensors]
    return parts[0] if len(parts) == 1 else call.op("Concat", *parts, axis=axis)


@operator("aten.unbind.int")
def _unbind(call: Call, self: Tensor, dim: int = 0) -> list[str]:
    axis = call.axis(dim, self.rank)
    return [call.op("Gather", self, _scalar(call, index), axis=axis) for index in range(len(call.results))]


@operator("aten.split.Tensor", "aten.split.sizes", "aten.split_with_sizes.default")
def _split(
    call: Call,
    self: Tensor,
    split_size: Size | list[Size] | None = None,
    split_sizes: list[Size] | None = None,
    dim: int = 0,
) -> list[str]:
    return _pieces(call, self, call.axis(dim, self.rank))


@operator("aten.chunk.default", "aten.tensor_split.sections")
def _chunk(call: Call, self: Tensor, chunks: int = 1, sections: int = 1, dim: int = 0) -> list[str]:
    return _pieces(call, self, call.axis(dim, self.rank))


def _pieces(call: Call, tensor: Tensor, axis: int) -> list[str]:
    """A tensor cut into the sizes that the results have."""
    sizes = [one.shape[axis] for one in call.results]
    if len(sizes) == 1:
        return [tensor.name]
    known = [size for size in sizes if isinstance(size, int)]
    if len(known) < len(sizes):
        call.refuse("cuts a dimension of free size, which is not supported")
    if call.graph.array(tensor.name) is not None:
        ends = [sum(known[: index + 1]) for index in range(len(known))]
        return [sliced(call, tensor, axis, end - size, end) for size, end in zip(known, ends, strict=True)]
    return call.ops("Split", tensor, call.ints(*known), outputs=len(known), axis=axis)


@operator("aten.flip.default")
def _flip(call: Call, self: Tensor, dims: list[int]) -> str:
    made = self.name
    for dim in dims:
        made = sliced(call, made, call.axis(dim, self.rank), -1, -LAST - 1, -1)
    return made


@operator("aten.roll.default")
def _roll(call: Call, self: Tensor, shifts: list[int], dims: list[int]) -> str:
    if len(shifts) != len(dims) or not dims:
        call.refuse("without a dimension per shift is not supported")
    made = self.name
    for shift, dim in zip(shifts, dims, strict=True):
        axis = call.axis(dim, self.rank)
        size = self.shape[axis]
        if not isinstance(size, int) or size == 0:
            call.refuse("along a free dimension is not supported")
        start = -shift % size
        if start:
            head, tail = sliced(call, made, axis, 0, start), sliced(call, made, axis, start, LAST)
            made = call.op("Concat", tail, head, axis=axis)
    return made
