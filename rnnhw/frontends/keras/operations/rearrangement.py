"""Operations that move values: new axes, other orders and shapes, joined and indexed tensors."""

import math
from dataclasses import replace

from rnnhw.frontends.keras.context import shape_text
from rnnhw.frontends.keras.operations.indexing import indexed
from rnnhw.frontends.keras.operations.operation import Converter, Operation
from rnnhw.frontends.keras.tensors import Tensor

__all__ = [
    "concatenate",
    "expand_dims",
    "filled",
    "flip",
    "get_item",
    "reshape",
    "squeeze",
    "stack",
    "transpose",
]

_FAR = 1 << 62
"""As the end of a slice: beyond every axis."""


def expand_dims(operation: Operation) -> list[Tensor]:
    """Insert axes of size 1."""
    (x,) = operation.tensors(1)
    given = operation.settings.get("axis")
    axes = operation.settings.integers("axis", 1 if isinstance(given, int) else None, least=-x.rank - 1)
    rank = x.rank + len(axes)
    places = sorted({axis % rank for axis in axes})
    if len(places) != len(axes) or any(axis >= rank for axis in axes):
        raise operation.settings.error("axis", given, f"places in {shape_text(x)}")
    shape = list(x.shape)
    for place in places:
        shape.insert(place, 1)
    name = operation.builder.node("Unsqueeze", [x.name, operation.builder.integers(*places)])
    return [Tensor(name=name, shape=tuple(shape), dtype=x.dtype)]


def squeeze(operation: Operation) -> list[Tensor]:
    """Remove axes of size 1."""
    (x,) = operation.tensors(1)
    axes = operation.axes(x)
    if operation.settings.get("axis") is None:
        axes = [axis for axis in axes if x.shape[axis] == 1]
    if not axes or any(x.shape[axis] != 1 for axis in axes):
        raise operation.settings.refusal(f"it cannot squeeze {shape_text(x)}")
    shape = tuple(size for axis, size in enumerate(x.shape) if axis not in axes)
    name = operation.builder.node("Squeeze", [x.name, operation.builder.integers(*axes)])
    return [Tensor(name=name, shape=shape, dtype=x.dtype)]


def transpose(operation: Operation) -> list[Tensor]:
    """Reorder axes."""
    (x,) = operation.tensors(1)
    given = operation.settings.get("axes")
    order = list(range(x.rank))[::-1] if given is None else list(operation.settings.integers("axes"))
    if sorted(order) != list(range(x.rank)):
        raise operation.settings.error("axes", given, f"an order of the axes of {shape_text(x)}")
    name = operation.builder.node("Transpose", [x.name], perm=order)
    return [Tensor(name=name, shape=tuple(x.shape[axis] for axis in order), dtype=x.dtype)]


def _joined(operation: Operation) -> tuple[list[Tensor], str]:
    """Tensors that are joined, all of one element type."""
    tensors = operation.tensors()
    dtypes = {each.dtype for each in tensors}
    dtype = dtypes.pop() if len(dtypes) == 1 else "float32"
    if len({each.rank for each in tensors}) != 1:
        raise operation.settings.refusal(f"it joins {' and '.join(map(shape_text, tensors))}")
    return [operation.as_type(each, dtype) for each in tensors], dtype


def concatenate(operation: Operation) -> list[Tensor]:
    """Join tensors along an axis."""
    tensors, dtype = _joined(operation)
    (axis,) = operation.axes(tensors[0])
    sizes = [each.shape[axis] for each in tensors]
    known = [size for size in sizes if isinstance(size, int)]
    shape = list(tensors[0].shape)
    shape[axis] = sum(known) if len(known) == len(sizes) else f"{operation.layer.name}_size"
    name = operation.builder.node("Concat", [each.name for each in tensors], axis=axis)
    return [Tensor(name=name, shape=tuple(shape), dtype=dtype)]


def stack(operation: Operation) -> list[Tensor]:
    """Join tensors along a new axis."""
    tensors, dtype = _joined(operation)
    builder, rank = operation.builder, tensors[0].rank + 1
    (axis,) = operation.settings.integers("axis", 1, 0, least=-rank)
    if axis >= rank:
        raise operation.settings.error("axis", axis, f"a place in {shape_text(tensors[0])}")
    axis %= rank
    parts = [builder.node("Unsqueeze", [each.name, builder.integers(axis)]) for each in tensors]
    shape = list(tensors[0].shape)
    shape.insert(axis, len(tensors))
    return [Tensor(name=builder.node("Concat", parts, axis=axis), shape=tuple(shape), dtype=dtype)]


def reshape(operation: Operation) -> list[Tensor]:
    """Reshape all axes; the first one must stay the batch."""
    (x,) = operation.tensors(1)
    target = operation.settings.integers("newshape", least=-1)
    sizes, known = x.shape[1:], [size for size in target[1:] if size > 0]
    if (
        not target
        or target[0] != -1
        or len(known) != len(target) - 1
        or not all(isinstance(size, int) for size in sizes)
    ):
        raise operation.settings.error("newshape", list(target), "-1 for the batch and fixed sizes")
    if math.prod(known) != math.prod(size for size in sizes if isinstance(size, int)):
        raise operation.settings.refusal(f"it cannot make {list(target)} of {shape_text(x)}")
    name = operation.builder.node("Reshape", [x.name, operation.builder.integers(*target)])
    return [Tensor(name=name, shape=(x.shape[0], *known), dtype=x.dtype)]


def filled(value: int) -> Converter:
    """A tensor of the shape of another one, with one value."""

    def convert(operation: Operation) -> list[Tensor]:
        (x,) = operation.tensors(1)
        builder = operation.builder
        shape = builder.node("Shape", [x.name])
        return [replace(x, name=builder.node("Expand", [builder.scalar(value, x.dtype), shape]), packed=None)]

    return convert


def flip(operation: Operation) -> list[Tensor]:
    """Turn some axes round."""
    (x,) = operation.tensors(1)
    axes, builder = operation.axes(x), operation.builder
    bounds = ([-1] * len(axes), [-_FAR] * len(axes), axes, [-1] * len(axes))
    name = builder.node("Slice", [x.name, *(builder.integers(*each) for each in bounds)])
    return [replace(x, name=name)]


def get_item(operation: Operation) -> list[Tensor]:
    """Index a tensor."""
    if len(operation.arguments) != 2 or not isinstance(operation.arguments[0], Tensor):
        raise operation.settings.refusal(f"it is called with {len(operation.arguments)} arguments, not 2")
    x, key = operation.arguments
    return [indexed(operation.builder, operation.settings, x, key)]
