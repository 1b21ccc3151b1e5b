"""Operators on stored arrays and on small arrays of integers, computed while the graph is read."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from onnx import helper

from rnnhw.frontends.onnx.cells.integers import Integer
from rnnhw.frontends.onnx.cells.scope import MAX_INTEGERS, Operation, Scope
from rnnhw.frontends.onnx.cells.values import Array, Integers, Stored, Value

__all__ = ["fold"]

_MAX_COMPUTED = 64
"""Longer arrays of integers are taken apart and put together, but not added or multiplied."""

_INTEGER_TYPES = (6, 7)
"""The codes of int32 and int64 as the target of Cast."""


def fold(scope: Scope, operation: Operation) -> list[Value] | None:
    """The outputs of a node whose inputs are all stored; None if it is not known how."""
    compute = _OPERATORS.get(operation.node.op_type)
    given = [scope.get(name) for name in operation.node.input if name]
    if compute is None or not given or not all(isinstance(value, Integers | Stored) for value in given):
        return None
    arrays = [value.array for value in given if isinstance(value, Integers | Stored)]
    try:
        found = compute(scope, operation, arrays)
    except (
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
        OverflowError,
        np.exceptions.AxisError,
    ):
        return None
    return [_value(scope, array) for array in found]


def _value(scope: Scope, array: Array) -> Value:
    array = np.asarray(array)
    if array.dtype == object:
        return Integers(array) if array.size <= MAX_INTEGERS else None
    return Stored(array) if scope.may_fold(array) else None


def _numbers(scope: Scope, operation: Operation, name: str, index: int) -> list[int]:
    found = scope.numbers(operation, name, index)
    if found is None:
        raise ValueError(f"{name} is not known")
    return found


def _transpose(scope: Scope, operation: Operation, arrays: list[Array]) -> list[Array]:
    return [arrays[0].transpose(operation.attributes.get("perm"))]


def _reshape(scope: Scope, operation: Operation, arrays: list[Array]) -> list[Array]:
    shape = _numbers(scope, operation, "shape", 1)
    if not operation.attributes.get("allowzero", 0):
        shape = [size or arrays[0].shape[k] for k, size in enumerate(shape)]
    return [arrays[0].reshape(shape)]


def _squeeze(scope: Scope, operation: Operation, arrays: list[Array]) -> list[Array]:
    has_axes = "axes" in operation.attributes or operation.input(1)
    return [np.squeeze(arrays[0], tuple(_numbers(scope, operation, "axes", 1)) if has_axes else None)]


def _unsqueeze(scope: Scope, operation: Operation, arrays: list[Array]) -> list[Array]:
    return [np.expand_dims(arrays[0], tuple(_numbers(scope, operation, "axes", 1)))]


def _slice(scope: Scope, operation: Operation, arrays: list[Array]) -> list[Array]:
    starts, ends = (_numbers(scope, operation, name, k) for name, k in (("starts", 1), ("ends", 2)))
    axes = scope.numbers(operation, "axes", 3) or list(range(len(starts)))
    steps = scope.numbers(operation, "steps", 4) or [1] * len(starts)
    places = [slice(None)] * arrays[0].ndim
    for axis, start, end, step in zip(axes, starts, ends, steps, strict=True):
        size = arrays[0].shape[axis]
        places[axis] = slice(start, None if step < 0 and end < -size else end, step)
    return [arrays[0][tuple(places)]]


def _concat(scope: Scope, operation: Operation, arrays: list[Array]) -> list[Array]:
    if len({array.dtype for array in arrays}) > 1 or sum(array.nbytes for array in arrays) > 2**28:
        raise ValueError("arrays of several types, or large ones")
    return [np.concatenate(arrays, operation.attributes["axis"])]


def _split(scope: Scope, operation: Operation, arrays: list[Array]) -> list[Array]:
    axis, count = operation.attributes.get("axis", 0), len(operation.node.output)
    sizes = scope.numbers(operation, "split", 1)
    if sizes is None:
        sizes = [-(-arrays[0].shape[axis] // count)] * count
    return np.split(arrays[0], np.cumsum(sizes)[:-1], axis)


def _gather(scope: Scope, operation: Operation, arrays: list[Array]) -> list[Array]:
    indices = scope.get(operation.input(1))
    if not isinstance(indices, Integers) or indices.numbers is None:
        raise ValueError("the indices are not known")
    where = np.array(indices.numbers, np.int64).reshape(indices.array.shape)
    return [np.take(arrays[0], where, operation.attributes.get("axis", 0))]


def _cast(scope: Scope, operation: Operation, arrays: list[Array]) -> list[Array]:
    target = operation.attributes["to"]
    if arrays[0].dtype == object:
        if target in _INTEGER_TYPES:
            return [arrays[0]]
        arrays = [np.array([entry.value for entry in arrays[0].flat], np.int64).reshape(arrays[0].shape)]
    elif target in _INTEGER_TYPES:
        raise ValueError("numbers that are no integers")
    return [arrays[0].astype(helper.tensor_dtype_to_np_dtype(target))]


def _dequantize(scope: Scope, operation: Operation, arrays: list[Array]) -> list[Array]:
    values, scale, *zero = (
        np.array([entry.value for entry in array.flat], np.int64).reshape(array.shape)
        if array.dtype == object
        else array
        for array in arrays
    )
    if scale.dtype != np.float32 or operation.attributes.get("block_size", 0):
        raise ValueError("scales of another kind")
    axis = operation.attributes.get("axis", 1)
    shape = [1] * values.ndim
    if scale.size > 1:
        shape[axis] = scale.size
    shift = zero[0].reshape(shape if zero[0].size > 1 else [1] * values.ndim).astype(np.int64) if zero else 0
    return [((values.astype(np.int64) - shift).astype(np.float32) * scale.reshape(shape)).astype(np.float32)]


def _elementwise(compute: Callable[..., Any]) -> "Compute":
    def both(scope: Scope, operation: Operation, arrays: list[Array]) -> list[Array]:
        shape = np.broadcast_shapes(*(array.shape for array in arrays))
        if math.prod(shape) > max(array.size for array in arrays):
            raise ValueError("an outer sum or product")
        if arrays[0].dtype == object and math.prod(shape) > _MAX_COMPUTED:
            raise ValueError("no shape is that long")
        result = np.asarray(compute(*arrays))
        if result.dtype == object and not all(entry.is_bounded for entry in result.flat):
            raise ValueError("a large number")
        return [result]

    return both


def _divide(left: Array, right: Array) -> Array:
    if left.dtype != object:
        return left / right
    if any((entry.value or 0) < 0 for entry in (*left.flat, *right.flat)):
        raise ValueError("ONNX rounds quotients towards zero")
    return left // right


def _product(scope: Scope, operation: Operation, arrays: list[Array]) -> list[Array]:
    if arrays[0].dtype != object or arrays[0].ndim > 1 or not arrays[0].size:
        raise ValueError("no sizes")
    entries: list[Integer] = list(arrays[0].flat)
    product = entries[0]
    for entry in entries[1:]:
        product = product * entry
        if not product.is_bounded:
            raise ValueError("a large number")
    result = np.empty(1 if operation.attributes.get("keepdims", 1) else (), dtype=object)
    result[...] = product
    return [result]


Compute = Callable[[Scope, Operation, list[Array]], list[Array]]
_OPERATORS: dict[str, Compute] = {
    "Add": _elementwise(lambda left, right: left + right),
    "Cast": _cast,
    "Concat": _concat,
    "DequantizeLinear": _dequantize,
    "Div": _elementwise(_divide),
    "Gather": _gather,
    "Identity": lambda scope, operation, arrays: arrays,
    "Mul": _elementwise(lambda left, right: left * right),
    "Neg": _elementwise(lambda array: -array),
    "ReduceProd": _product,
    "Reshape": _reshape,
    "Slice": _slice,
    "Split": _split,
    "Squeeze": _squeeze,
    "Sub": _elementwise(lambda left, right: left - right),
    "Transpose": _transpose,
    "Unsqueeze": _unsqueeze,
}
