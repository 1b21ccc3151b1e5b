"""Operations that compute with values: element by element, over axes, and products of matrices."""

from collections.abc import Sequence
from typing import Any

from rnnhw.frontends.keras.context import shape_text
from rnnhw.frontends.keras.operations.operation import Converter, Operation
from rnnhw.frontends.keras.settings import quoted
from rnnhw.frontends.keras.tensors import Dim, Tensor

__all__ = ["binary", "logical_not", "matmul", "not_equal", "reduction", "softmax", "unary"]


def unary(operator: str, **attributes: Any) -> Converter:
    """An operator of one tensor."""

    def convert(operation: Operation) -> list[Tensor]:
        (x,) = (operation.as_type(each, "float32") for each in operation.tensors(1))
        name = operation.builder.node(operator, [x.name], **attributes)
        return [Tensor(name=name, shape=x.shape)]

    return convert


def binary(operator: str, given: str = "float32", made: str = "float32") -> Converter:
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


def not_equal(operation: Operation) -> list[Tensor]:
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


def reduction(operator: str, dtype: str = "float32") -> Converter:
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


def softmax(operation: Operation) -> list[Tensor]:
    """Softmax along an axis."""
    (x,) = (operation.as_type(each, "float32") for each in operation.tensors(1))
    (axis,) = operation.axes(x)
    return [Tensor(name=operation.builder.node("Softmax", [x.name], axis=axis), shape=x.shape)]


def matmul(operation: Operation) -> list[Tensor]:
    """The matrix product of two tensors of as many axes."""
    first, second = (operation.as_type(each, "float32") for each in operation.tensors(2))
    if first.rank != second.rank or first.rank < 2:
        raise operation.settings.refusal(f"it multiplies {shape_text(first)} and {shape_text(second)}")
    name = operation.builder.node("MatMul", [first.name, second.name])
    return [Tensor(name=name, shape=(*first.shape[:-1], second.shape[-1]))]


def logical_not(operation: Operation) -> list[Tensor]:
    """Whether a value is 0."""
    (x,) = (operation.as_type(each, "bool") for each in operation.tensors(1))
    return [Tensor(name=operation.builder.node("Not", [x.name]), shape=x.shape, dtype="bool")]
