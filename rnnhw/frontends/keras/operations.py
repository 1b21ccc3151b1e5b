"""Operations of Keras 3 between layers, such as ``x[:, -1, :]`` and ``x + y``.

Keras also writes them for the masks of functional models. Tensors have no mask after an operation.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np

from rnnhw.frontends.keras.builder import GraphBuilder
from rnnhw.frontends.keras.context import shape_text
from rnnhw.frontends.keras.indexing import indexed
from rnnhw.frontends.keras.settings import Settings, quoted
from rnnhw.frontends.keras.specs import LayerSpec
from rnnhw.frontends.keras.tensors import Dim, Tensor

__all__ = ["OPERATIONS", "Operation", "operate"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Operation:
    """An operation that is applied to arguments.

    Attributes
    ----------
    builder : GraphBuilder
        The graph.
    layer : LayerSpec
        What Keras writes of it.
    arguments : list
        Tensors, values, and lists of these.
    """

    builder: GraphBuilder
    layer: LayerSpec
    arguments: list[Any]

    @property
    def settings(self) -> Settings:
        """The operation's configuration."""
        return self.layer.settings

    def tensors(self, count: int | None = None) -> list[Tensor]:
        """The arguments, all of which must be tensors or numbers; a list stands for its members."""
        given = self.arguments
        if len(given) == 1 and isinstance(given[0], list):
            given = given[0]
        if not given or (count is not None and len(given) != count):
            raise self.settings.refusal(f"it is a {self.layer.kind} of {len(given)} arguments")
        return [self._tensor(value) for value in given]

    def _tensor(self, value: Any) -> Tensor:
        if isinstance(value, Tensor):
            return value
        number = Settings(label=self.settings.label, values={"its argument": value}).numbers(
            "its argument", 0
        )
        constant = number.astype(np.float32)
        if constant.ndim == 0:
            return Tensor(name=self.builder.scalar(float(constant)), shape=())
        return Tensor(name=self.builder.constant(constant, "argument"), shape=constant.shape)

    def as_type(self, tensor: Tensor, dtype: str) -> Tensor:
        """A tensor with another element type; integers as float32 are refused, because it rounds them."""
        if tensor.dtype == dtype:
            return tensor
        if dtype == "float32" and tensor.dtype != "bool":
            raise self.settings.refusal(
                f"it is a {self.layer.kind} of {tensor.dtype}, which is not supported"
            )
        if dtype == "bool":
            zero = self.builder.scalar(0, tensor.dtype)
            name = self.builder.node("Not", [self.builder.node("Equal", [tensor.name, zero])])
        else:
            name = self.builder.cast(tensor.name, dtype)
        return replace(tensor, name=name, dtype=dtype)

    def axes(self, x: Tensor, name: str = "axis") -> list[int]:
        """The axes that a setting names, from 0; all of them if it names none."""
        given = self.settings.get(name)
        if given is None:
            return list(range(x.rank))
        axes = self.settings.integers(name, 1 if isinstance(given, int) else None, least=-x.rank)
        if any(axis >= x.rank for axis in axes):
            raise self.settings.error(name, given, f"axes of {shape_text(x)}")
        return sorted({axis % x.rank for axis in axes})


_Converter: TypeAlias = Callable[[Operation], list[Tensor]]


def _unary(operator: str, **attributes: Any) -> _Converter:
    def convert(operation: Operation) -> list[Tensor]:
        (x,) = (operation.as_type(each, "float32") for each in operation.tensors(1))
        name = operation.builder.node(operator, [x.name], **attributes)
        return [Tensor(name=name, shape=x.shape)]

    return convert


def _binary(operator: str, given: str = "float32", made: str = "float32") -> _Converter:
    """An operator of two tensors, with the element types that it takes ("any" equal ones) and makes."""

    def convert(operation: Operation) -> list[Tensor]:
        tensors = operation.tensors(2)
        if given != "any":
            tensors = [operation.as_type(each, given) for each in tensors]
        elif tensors[0].dtype != tensors[1].dtype:
            tensors = [operation.as_type(each, "float32") for each in tensors]
        name = operation.builder.node(operator, [each.name for each in tensors])
        return [Tensor(name=name, shape=_broadcast(operation, tensors), dtype=made)]

    return convert


def _broadcast(operation: Operation, tensors: Sequence[Tensor]) -> tuple[Dim, ...]:
    """The shape of an operation on tensors, whose axes are aligned at their ends."""
    rank = max(each.rank for each in tensors)
    shapes = [(1,) * (rank - each.rank) + each.shape for each in tensors]
    sizes: list[Dim] = []
    for own in zip(*shapes, strict=True):
        others = [size for size in own if size != 1]
        if len({size for size in others if isinstance(size, int)}) > 1:
            texts = " and ".join(map(shape_text, tensors))
            raise operation.settings.refusal(f"it combines {texts}, which do not fit together")
        known = [size for size in others if isinstance(size, int)]
        sizes.append(known[0] if known else others[0] if others else 1)
    return tuple(sizes)


def _not_equal(operation: Operation) -> list[Tensor]:
    """Whether a tensor differs from a number or from another tensor."""
    first, second = operation.arguments if len(operation.arguments) == 2 else (None, None)
    if isinstance(first, Tensor) and isinstance(second, int | float) and first.dtype != "float32":
        if first.dtype == "bool" or second != int(second):
            raise operation.settings.refusal(f"it compares {first.dtype} with {quoted(second)}")
        names = [first.name, operation.builder.scalar(int(second), first.dtype)]
        shape = first.shape
    else:
        tensors = [operation.as_type(each, "float32") for each in operation.tensors(2)]
        names, shape = [each.name for each in tensors], _broadcast(operation, tensors)
    equal = operation.builder.node("Equal", names)
    return [Tensor(name=operation.builder.node("Not", [equal]), shape=shape, dtype="bool")]


def _reduction(operator: str, dtype: str = "float32") -> _Converter:
    """An operator over some axes."""

    def convert(operation: Operation) -> list[Tensor]:
        (x,) = (operation.as_type(each, dtype) for each in operation.tensors(1))
        axes, keep = operation.axes(x), operation.settings.flag("keepdims", False)
        builder = operation.builder
        name = x.name if dtype == "float32" else builder.cast(x.name, "int32")
        name = builder.node(operator, [name, builder.integers(*axes)], keepdims=int(keep))
        name = name if dtype == "float32" else builder.cast(name, dtype)
        shape = [1 if axis in axes else size for axis, size in enumerate(x.shape) if keep or axis not in axes]
        return [Tensor(name=name, shape=tuple(shape), dtype=dtype)]

    return convert


def _expand_dims(operation: Operation) -> list[Tensor]:
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


def _squeeze(operation: Operation) -> list[Tensor]:
    (x,) = operation.tensors(1)
    axes = operation.axes(x)
    if operation.settings.get("axis") is None:
        axes = [axis for axis in axes if x.shape[axis] == 1]
    if not axes or any(x.shape[axis] != 1 for axis in axes):
        raise operation.settings.refusal(f"it cannot squeeze {shape_text(x)}")
    shape = tuple(size for axis, size in enumerate(x.shape) if axis not in axes)
    name = operation.builder.node("Squeeze", [x.name, operation.builder.integers(*axes)])
    return [Tensor(name=name, shape=shape, dtype=x.dtype)]


def _transpose(operation: Operation) -> list[Tensor]:
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


def _concatenate(operation: Operation) -> list[Tensor]:
    tensors, dtype = _joined(operation)
    (axis,) = operation.axes(tensors[0])
    sizes = [each.shape[axis] for each in tensors]
    known = [size for size in sizes if isinstance(size, int)]
    shape = list(tensors[0].shape)
    shape[axis] = sum(known) if len(known) == len(sizes) else f"{operation.layer.name}_size"
    name = operation.builder.node("Concat", [each.name for each in tensors], axis=axis)
    return [Tensor(name=name, shape=tuple(shape), dtype=dtype)]


def _stack(operation: Operation) -> list[Tensor]:
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


def _reshape(operation: Operation) -> list[Tensor]:
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


def _filled(value: int) -> _Converter:
    """A tensor of the shape of another one, with one value."""

    def convert(operation: Operation) -> list[Tensor]:
        (x,) = operation.tensors(1)
        builder = operation.builder
        shape = builder.node("Shape", [x.name])
        return [replace(x, name=builder.node("Expand", [builder.scalar(value, x.dtype), shape]), packed=None)]

    return convert


def _softmax(operation: Operation) -> list[Tensor]:
    (x,) = (operation.as_type(each, "float32") for each in operation.tensors(1))
    (axis,) = operation.axes(x)
    return [Tensor(name=operation.builder.node("Softmax", [x.name], axis=axis), shape=x.shape)]


def _matmul(operation: Operation) -> list[Tensor]:
    first, second = (operation.as_type(each, "float32") for each in operation.tensors(2))
    if first.rank != second.rank or first.rank < 2:
        raise operation.settings.refusal(f"it multiplies {shape_text(first)} and {shape_text(second)}")
    name = operation.builder.node("MatMul", [first.name, second.name])
    return [Tensor(name=name, shape=(*first.shape[:-1], second.shape[-1]))]


def _logical_not(operation: Operation) -> list[Tensor]:
    (x,) = (operation.as_type(each, "bool") for each in operation.tensors(1))
    return [Tensor(name=operation.builder.node("Not", [x.name]), shape=x.shape, dtype="bool")]


def _get_item(operation: Operation) -> list[Tensor]:
    if len(operation.arguments) != 2 or not isinstance(operation.arguments[0], Tensor):
        raise operation.settings.refusal(
            f"it is a {operation.layer.kind} of {len(operation.arguments)} arguments"
        )
    x, key = operation.arguments
    return [indexed(operation.builder, operation.settings, x, key)]


OPERATIONS: dict[str, _Converter] = {
    "Absolute": _unary("Abs"),
    "Add": _binary("Add"),
    "All": _reduction("ReduceMin", "bool"),
    "Any": _reduction("ReduceMax", "bool"),
    "Concatenate": _concatenate,
    "Divide": _binary("Div"),
    "Equal": _binary("Equal", "any", "bool"),
    "Exp": _unary("Exp"),
    "ExpandDims": _expand_dims,
    "GetItem": _get_item,
    "Log": _unary("Log"),
    "LogicalAnd": _binary("And", "bool", "bool"),
    "LogicalNot": _logical_not,
    "LogicalOr": _binary("Or", "bool", "bool"),
    "Matmul": _matmul,
    "Max": _reduction("ReduceMax"),
    "Maximum": _binary("Max"),
    "Mean": _reduction("ReduceMean"),
    "Min": _reduction("ReduceMin"),
    "Minimum": _binary("Min"),
    "Multiply": _binary("Mul"),
    "Negative": _unary("Neg"),
    "NotEqual": _not_equal,
    "OnesLike": _filled(1),
    "Relu": _unary("Relu"),
    "Reshape": _reshape,
    "Sigmoid": _unary("Sigmoid"),
    "Softmax": _softmax,
    "Softplus": _unary("Softplus"),
    "Sqrt": _unary("Sqrt"),
    "Squeeze": _squeeze,
    "Stack": _stack,
    "Subtract": _binary("Sub"),
    "Sum": _reduction("ReduceSum"),
    "Tanh": _unary("Tanh"),
    "Transpose": _transpose,
    "TrueDivide": _binary("Div"),
    "ZerosLike": _filled(0),
}
"""Converters of Keras's operations, by class name."""


def operate(operation: Operation) -> list[Tensor]:
    """Convert an operation; its result has no mask."""
    outputs = OPERATIONS[operation.layer.kind](operation)
    return [replace(output, mask=None, packed=None) for output in outputs]
