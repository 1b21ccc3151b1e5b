"""Import of arithmetic on shapes, which exporters add around a network whose batch size is free.

Sizes are followed by the names of the axes they are of, since their values are not known.
"""

import numpy as np

from rnnhw.frontends.onnx.proto import Node
from rnnhw.frontends.onnx.signals import Signal
from rnnhw.frontends.onnx.values import Constant, ShapeEntry, ShapeValue, Value

__all__ = ["SHAPE_OPERATORS", "shape_value"]

SHAPE_OPERATORS = (
    "Cast",
    "Concat",
    "Gather",
    "Identity",
    "Mul",
    "Reshape",
    "Shape",
    "Slice",
    "Squeeze",
    "Unsqueeze",
)
"""Operators that compute shapes from shapes and constants."""

_MAX_RANK = 8
"""Constants with more entries are weights, not shapes."""


def shape_value(node: Node, given: list[Value | None]) -> ShapeValue:
    """What is known of a shape that a node computes; nothing, where it cannot be followed."""
    if node.operator == "Shape" and isinstance(given[0], Signal):
        axes = given[0].axes
        if not given[0].parts and given[0].kind == "dense":
            return ShapeValue()  # the axes of its rows are not known one by one
        start, end = node.attributes.get("start", 0), node.attributes.get("end", len(axes))
        if isinstance(start, int) and isinstance(end, int):
            return ShapeValue(tuple((axis,) for axis in axes[start:end]))
        return ShapeValue()
    parts = [_entries(value) for value in given]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return ShapeValue()
    match node.operator, known:
        # A shape is a vector or a single size; these operators only change which of the two, or the dtype.
        case (("Cast" | "Identity" | "Reshape" | "Squeeze" | "Unsqueeze"), [entries, *_]):
            return ShapeValue(entries)
        case "Concat", _:
            return ShapeValue(tuple(entry for part in known for entry in part))
        case "Mul", [(left,), (right,)]:
            return ShapeValue(((*left, *right),))
        case "Slice", [entries, ((int(start),),), ((int(end),),)]:
            return ShapeValue(entries[start:end])
        case "Gather", [entries, ((int(index),),)] if -len(entries) <= index < len(entries):
            return ShapeValue((entries[index],))
    return ShapeValue()


def _entries(value: Value | None) -> tuple[ShapeEntry, ...] | None:
    """The sizes that a value holds; None if it is not a shape that can be followed."""
    if isinstance(value, ShapeValue):
        return value.entries
    if isinstance(value, Constant) and np.issubdtype(value.array.dtype, np.integer):
        if value.array.ndim < 2 and value.array.size <= _MAX_RANK:
            return tuple((int(size),) for size in value.array.reshape(-1))
    return None
