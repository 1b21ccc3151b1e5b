"""Makes ONNX nodes with names that are not taken, as the model's operator set wants them."""

from typing import Any

import numpy as np
from onnx import NodeProto, helper

from rnnhw.frontends.onnx.cells.terms import Rounding
from rnnhw.frontends.onnx.cells.values import Array

__all__ = ["HAS_AXES_AS_INPUTS", "HAS_STEPS", "Builder", "Labels", "Unavailable"]

HAS_STEPS = 10
"""The operator set since which slices have steps, and their places are inputs."""

HAS_AXES_AS_INPUTS = 13
"""The operator set since which axes are inputs of most operators."""

_HAS_EXPAND = 8

Labels = tuple[str | None, ...]
"""What each axis of a tensor but the last one is, or None for one of size 1."""


class Unavailable(Exception):
    """No value of the graph holds what a node would need, or no operator makes it."""


class Builder:
    """Collects nodes and constants.

    Parameters
    ----------
    opset : int
    taken : set of str
        Names that values and nodes of the model have.
    """

    def __init__(self, opset: int, taken: set[str]) -> None:
        self.nodes: list[NodeProto] = []
        self.arrays: dict[str, Array] = {}
        self.opset = opset
        self._taken = taken
        self._constants: dict[tuple[Any, ...], str] = {}

    def name(self, hint: str) -> str:
        """A name like this one that is not taken yet."""
        name, k = hint, 1
        while name in self._taken:
            k += 1
            name = f"{hint} {k}"
        self._taken.add(name)
        return name

    def node(self, operator: str, inputs: list[str], hint: str, out: str = "", **attributes: Any) -> str:
        """Add a node with one output, and return the output's name."""
        output = out or self.name(hint)
        self.add(operator, inputs, [output], **attributes)
        return output

    def add(self, operator: str, inputs: list[str], outputs: list[str], **attributes: Any) -> None:
        """Add a node with these outputs."""
        name = self.name(f"{operator} of {outputs[-1]}")
        self.nodes.append(helper.make_node(operator, inputs, outputs, name, **attributes))

    def constant(self, array: Array, hint: str) -> str:
        """The name of a constant; small ones that are equal share it."""
        key = (array.dtype.str, array.shape, array.tobytes()) if array.size <= 16 else (hint, array.shape)
        if key not in self._constants or array.size > 16:
            self._constants[key] = self.name(hint)
            self.arrays[self._constants[key]] = array
        return self._constants[key]

    def integers(self, values: list[int]) -> str:
        """The name of a vector of integers."""
        return self.constant(np.array(values, np.int64), f"integers {' '.join(map(str, values[:4]))}")

    def squeeze(self, x: str, axes: list[int], out: str = "") -> str:
        """Remove axes of size 1."""
        return self._with_axes("Squeeze", x, axes, out)

    def unsqueeze(self, x: str, axes: list[int], out: str = "") -> str:
        """Insert axes of size 1."""
        return self._with_axes("Unsqueeze", x, axes, out)

    def rounded(self, x: str, rounding: Rounding, out: str = "") -> str:
        """Round values as a pair of QuantizeLinear and DequantizeLinear does."""
        dtype = np.dtype(rounding.dtype)
        scale = self.constant(np.array(rounding.scale, np.float32), f"{x} scale")
        zero = self.constant(np.array(rounding.zero, dtype), f"{x} zero point")
        found = self.node("QuantizeLinear", [x, scale, zero], f"{x} quantized")
        limits = np.iinfo(dtype)
        if (rounding.low, rounding.high) != (limits.min, limits.max):
            ends = [
                self.constant(np.array(end, dtype), f"limit {end}") for end in (rounding.low, rounding.high)
            ]
            found = self.node("Clip", [found, *ends], f"{found} clipped")
        return self.node("DequantizeLinear", [found, scale, zero], f"{x} rounded", out)

    def _with_axes(self, operator: str, x: str, axes: list[int], out: str) -> str:
        if self.opset < HAS_AXES_AS_INPUTS:
            return self.node(operator, [x], f"{x} {operator.lower()}d", out, axes=axes)
        return self.node(operator, [x, self.integers(axes)], f"{x} {operator.lower()}d", out)

    def slice(self, x: str, axis: int, start: int, end: int, step: int = 1, out: str = "") -> str:
        """Some entries along an axis."""
        if self.opset < HAS_STEPS:
            if step != 1:
                raise Unavailable
            return self.node("Slice", [x], f"{x} sliced", out, starts=[start], ends=[end], axes=[axis])
        places = [self.integers([value]) for value in (start, end, axis, step)]
        return self.node("Slice", [x, *places], f"{x} sliced", out)

    def expand(self, x: str, shape: str) -> str:
        """Repeat a tensor along axes of size 1; the shape is the name of a value."""
        if self.opset < _HAS_EXPAND:
            raise Unavailable
        return self.node("Expand", [x, shape], f"{x} expanded")

    def pick(self, x: str, axis: int, index: int, out: str = "") -> str:
        """One entry along an axis, which is no axis afterwards."""
        where = self.constant(np.array(index, np.int64), f"index {index}")
        return self.node("Gather", [x, where], f"{x} at {index}", out, axis=axis)

    def rearrange(self, x: str, labels: Labels, wanted: Labels, out: str = "") -> str:
        """Bring axes into another order, and remove or insert axes of size 1."""
        steps: list[tuple[str, list[int]]] = []
        surplus = labels.count(None) - wanted.count(None)
        if surplus > 0:
            # The first ones: a state of one sequence is [direction, batch, units], and keeps its batch.
            removed = _units(labels)[:surplus]
            steps.append(("Squeeze", removed))
            labels = tuple(label for axis, label in enumerate(labels) if axis not in removed)
        inserted = _units(wanted)[: max(-surplus, 0)]
        order = [label for axis, label in enumerate(wanted) if axis not in inserted]
        if list(labels) != order:
            steps.append(("Transpose", _permutation(labels, order)))
        if inserted:
            steps.append(("Unsqueeze", inserted))
        for k, (operator, axes) in enumerate(steps):
            last = out if k == len(steps) - 1 else ""
            if operator == "Transpose":
                x = self.node("Transpose", [x], f"{x} transposed", last, perm=[*axes, len(axes)])
            else:
                x = self._with_axes(operator, x, axes, last)
        return x if steps or not out else self.node("Identity", [x], x, out)


def _units(labels: Labels) -> list[int]:
    """The axes of size 1."""
    return [axis for axis, label in enumerate(labels) if label is None]


def _permutation(labels: Labels, order: list[str | None]) -> list[int]:
    left = list(enumerate(labels))
    perm = []
    for wanted in order:
        place = next(k for k, (_, label) in enumerate(left) if label == wanted)
        perm.append(left.pop(place)[0])
    return perm
