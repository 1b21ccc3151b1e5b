"""Access to an operator's tensors, which must have the type, shape and quantization that it needs.

Each function raises `ModelError` otherwise, with a sentence that names operator, role and tensor.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.model import Graph, Operator, Tensor

__all__ = ["constant", "integers", "per_tensor", "symmetric_scale", "tensor"]


def tensor(graph: Graph, operator: Operator, number: int, role: str, dtype: str) -> Tensor:
    """Return the tensor of this number, which must exist and have this type."""
    if number < 0:
        raise ModelError(f"{operator.label} has no {role}")
    found = graph.tensors[number]
    if found.dtype != dtype:
        raise ModelError(f"{operator.label}: {role} ({found.label}) is {found.dtype}, not {dtype}")
    return found


def constant(
    graph: Graph, operator: Operator, number: int, role: str, dtype: str, shape: tuple[int, ...]
) -> NDArray[Any]:
    """Return the values of a constant tensor, which must have this type and shape."""
    found = tensor(graph, operator, number, role, dtype)
    label = f"{operator.label}: {role} ({found.label})"
    if found.shape != shape:
        raise ModelError(f"{label} has shape {list(found.shape)}, not {list(shape)}")
    if found.variable:
        raise ModelError(f"{label} is variable, not a constant")
    wanted = math.prod(shape) * np.dtype(dtype).itemsize
    if found.data.size != wanted:
        raise ModelError(f"{label} holds {found.data.size} bytes, not {wanted}")
    return found.data.view(np.dtype(dtype).newbyteorder("<")).reshape(shape).astype(dtype)


def integers(graph: Graph, operator: Operator, index: int, role: str, count: int) -> list[int]:
    """Return the values of a constant int32 input, which must have ``count`` values; a scalar is one."""
    number = operator.input(index)
    found = tensor(graph, operator, number, role, "int32")
    shape = (count,) if found.shape else ()
    if count != 1 and not found.shape:
        raise ModelError(f"{operator.label}: {role} ({found.label}) has no axis, not {count} items")
    return [int(value) for value in constant(graph, operator, number, role, "int32", shape).reshape(-1)]


def per_tensor(operator: Operator, found: Tensor, role: str) -> tuple[float, int]:
    """Return the scale and zero point of a tensor, which must have one of each."""
    label = f"{operator.label}: {role} ({found.label})"
    if found.scale.size != 1 or found.zero_point.size > 1:
        raise ModelError(
            f"{label} has {found.scale.size} scales and {found.zero_point.size} zero points, not one of each"
        )
    return float(found.scale[0]), int(found.zero_point[0]) if found.zero_point.size else 0


def symmetric_scale(operator: Operator, found: Tensor, role: str) -> float:
    """Return the scale of a tensor, which must have one and a zero point of 0."""
    scale, zero_point = per_tensor(operator, found, role)
    if zero_point != 0:
        raise ModelError(f"{operator.label}: {role} ({found.label}) has zero point {zero_point}, not 0")
    return scale
