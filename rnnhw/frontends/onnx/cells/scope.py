"""The values of one graph while it is read, node by node."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from onnx import GraphProto, NodeProto, TensorProto, defs, helper, numpy_helper

from rnnhw.frontends.onnx.cells.algebra import of_array
from rnnhw.frontends.onnx.cells.integers import Integer, named, number
from rnnhw.frontends.onnx.cells.layout import groups_of
from rnnhw.frontends.onnx.cells.terms import Atom, Constant, Factor, Terms
from rnnhw.frontends.onnx.cells.values import Array, Integers, Stored, Tensor, Value, integers

__all__ = ["MAX_INTEGERS", "Operation", "Scope", "ValueType", "as_value", "tensor_of", "types_of"]

MAX_INTEGERS = 1024
"""Longer arrays of integers are not looked into."""

_MAX_FOLDED_BYTES = 2**27


@dataclass(frozen=True)
class ValueType:
    """Type and shape that shape inference found; no shape where it found none."""

    element: int
    shape: tuple[int | str | None, ...] | None


@dataclass(frozen=True, eq=False)
class Operation:
    """One node with its attributes read.

    Parameters
    ----------
    node : NodeProto
    attributes : dict
    """

    node: NodeProto
    attributes: dict[str, Any]

    @classmethod
    def of(cls, node: NodeProto, opset: int) -> "Operation | None":
        """Read a node of ONNX's own; None if it is not as its operator set says."""
        try:
            schema = defs.get_schema(node.op_type, opset, "")
        except defs.SchemaError:
            return None
        types: dict[str, Any] = {name: attribute.type for name, attribute in schema.attributes.items()}
        if any(entry.name not in types or int(types[entry.name]) != entry.type for entry in node.attribute):
            return None
        if not schema.min_input <= len(node.input) <= schema.max_input:
            return None
        if not schema.min_output <= len(node.output) <= schema.max_output:
            return None
        return cls(node, {entry.name: helper.get_attribute_value(entry) for entry in node.attribute})

    def input(self, index: int) -> str:
        """Name of an input; empty if it is not given."""
        return self.node.input[index] if index < len(self.node.input) else ""


@dataclass(eq=False)
class Scope:
    """What is known of the values of a graph; those of the graph around it are known too.

    Parameters
    ----------
    terms : Terms
    opset : int
    types : dict of ValueType
        By name.
    stored : dict of TensorProto
        Initializers, which are decoded when they are used.
    kept : set of str
        Names of values that more than sums and products use.
    place : int, optional
        The number of the graph: names are unique within one only.
    outer : Scope, optional
    """

    terms: Terms
    opset: int
    types: dict[str, ValueType]
    stored: dict[str, TensorProto]
    kept: set[str]
    place: int = 0
    outer: "Scope | None" = None
    values: dict[str, Value] = field(default_factory=dict)
    holders: dict[Factor, list[str]] = field(default_factory=dict)
    tensors: dict[str, Tensor] = field(default_factory=dict)
    matrices: dict[str, Constant | None] = field(default_factory=dict)
    folded_bytes: int = 0

    def get(self, name: str) -> Value:
        """What is known of a value."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.values:
                return scope.values[name]
            if name in scope.stored:
                scope.values[name] = as_value(scope.stored[name])
                return scope.values[name]
            scope = scope.outer
        return None

    def tensor(self, name: str) -> Tensor | None:
        """A float32 tensor, which may be stored."""
        value = self.get(name)
        if not isinstance(value, Stored) or name in self.tensors:
            return value if isinstance(value, Tensor) else self.tensors.get(name)
        if value.array.dtype == np.float32:
            self.tensors[name] = tensor_of(self.terms, value.array)
        return self.tensors.get(name)

    def matrix(self, name: str) -> Constant | None:
        """A stored float32 matrix; leading axes of size 1 are left out."""
        value = self.get(name)
        if not isinstance(value, Stored) or value.array.dtype != np.float32 or value.array.ndim < 2:
            return None
        if name not in self.matrices:
            shape = value.array.shape
            is_matrix = value.array.size and set(shape[:-2]) <= {1}
            self.matrices[name] = self.terms.constant(value.array.reshape(shape[-2:])) if is_matrix else None
        return self.matrices[name]

    def numbers(self, operation: Operation, name: str, index: int) -> list[int] | None:
        """Integers that are an attribute of this name, or an input in newer operator sets."""
        if name in operation.attributes:
            return list(operation.attributes[name])
        value = self.get(operation.input(index))
        return value.numbers if isinstance(value, Integers) else None

    def set(self, name: str, value: Value) -> None:
        """Note what a node's output is."""
        if isinstance(value, Tensor):
            value = Tensor(value.form, value.groups, value.is_kept or name in self.kept)
            self.holders.setdefault(self.terms.atomic(value.form), []).append(name)
        self.values[name] = value

    def opaque(self, name: str) -> Value:
        """A value that is not looked into; its type is from shape inference."""
        found = self.types.get(name)
        if found is None or found.shape is None or 0 in found.shape:
            return None
        if found.element in (TensorProto.FLOAT, TensorProto.BOOL) and found.shape:
            is_truth = found.element == TensorProto.BOOL
            return self.atom(name, tuple(self.sizes(name, found.shape)), is_truth=is_truth)
        if found.element in (TensorProto.INT64, TensorProto.INT32) and found.shape in ((), (1,)):
            return self.unknown_integer(name, found.shape)
        return None

    def atom(self, name: str, shape: tuple[Integer, ...], *, is_truth: bool = False) -> Tensor:
        """A tensor that is not looked into."""
        rows, groups = groups_of(shape)
        factor = self.terms.factor(Atom(f"{self.place}:{name}", is_truth), rows, shape[-1])
        return Tensor(self.terms.pure(factor), groups)

    def unknown_integer(self, name: str, shape: tuple[int, ...]) -> Integers:
        """A single integer that is known by its name only."""
        return integers([named(f"{self.place}:value:{name}")], shape)

    def sizes(self, name: str, shape: tuple[int | str | None, ...]) -> list[Integer]:
        """The sizes of a value's axes; a size of 0 is taken as unknown."""
        return [
            number(size)
            if isinstance(size, int) and size
            else named(f"{self.place}:size:{size}" if size else f"{self.place}:axis {axis}:{name}")
            for axis, size in enumerate(shape)
        ]

    def may_fold(self, array: Array) -> bool:
        """Whether an array that follows from stored ones may be kept; the memory of all is limited."""
        self.folded_bytes += array.nbytes
        return self.folded_bytes <= _MAX_FOLDED_BYTES


def tensor_of(terms: Terms, array: Array) -> Tensor:
    """A stored array as a tensor; a single number is one of a single feature."""
    array = array.reshape(array.shape or 1)
    rows, groups = groups_of(tuple(number(size) for size in array.shape))
    return Tensor(of_array(terms, array, rows), groups)


def types_of(graph: GraphProto) -> dict[str, ValueType]:
    """Types and shapes that a graph tells of its values, by name."""
    found = {}
    for info in (*graph.input, *graph.output, *graph.value_info):
        if info.type.WhichOneof("value") != "tensor_type":
            continue
        given = info.type.tensor_type
        sizes = [
            size.dim_value if size.HasField("dim_value") else size.dim_param or None
            for size in given.shape.dim
        ]
        found[info.name] = ValueType(given.elem_type, tuple(sizes) if given.HasField("shape") else None)
    return found


def as_value(tensor: TensorProto) -> Value:
    """A stored tensor as a value; None if it is not stored in the file."""
    if tensor.data_location == TensorProto.EXTERNAL or len(tensor.dims) > 8:
        return None
    try:
        array = numpy_helper.to_array(tensor)
    except (KeyError, TypeError, ValueError):
        return None
    if array.dtype in (np.int64, np.int32) and array.size <= MAX_INTEGERS:
        return integers(array.reshape(-1), array.shape)
    return Stored(array)
