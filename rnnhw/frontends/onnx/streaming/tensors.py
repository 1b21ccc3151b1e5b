"""What is known of a tensor while a graph is cut into steps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import prod
from typing import Any

from onnx import NodeProto, helper

__all__ = ["AcrossSteps", "Kind", "Steps", "Tensors", "attribute"]


class AcrossSteps(Exception):
    """An operator computes with several steps; the message is a sentence without the operator's name."""


class Kind(StrEnum):
    """When a tensor can be computed while a sequence is streamed."""

    FIXED = "fixed"
    """Once: it does not depend on the sequences."""
    STEP = "step"
    """In each call, from the step of that call."""
    SIZE = "size"
    """In each call; it follows from the shapes of sequences alone, and may hold the number of steps."""
    FILLED = "filled"
    """In each call; a fixed value that is repeated to a shape of sequences."""
    END = "end"
    """After the last call: it depends on final states."""


@dataclass(frozen=True)
class Steps:
    """Where a tensor has its steps.

    Parameters
    ----------
    axis : int
        The axis that holds the steps.
    inner : int
        Number of values along that axis that belong to one step side by side; 1 unless a reshape has merged
        axes. A whole axis then counts ``outer * steps * inner`` values.
    """

    axis: int
    inner: int = 1


@dataclass
class Tensors:
    """Kinds, shapes and steps of tensors.

    Parameters
    ----------
    count : int
        Number of steps for which the shapes hold.
    kinds : dict
    shapes : mapping of str to sequence of int, optional
        Of whole sequences; None for an axis of unknown size. A tensor of unknown rank is missing.
    constants : mapping of str to list of int, optional
        All constants; with their values if these are few integers.
    steps : dict
        Of tensors of kind `Kind.STEP`.
    opset : int
        Version of the operator set.
    """

    count: int
    kinds: dict[str, Kind]
    shapes: Mapping[str, Sequence[int | None]]
    constants: Mapping[str, list[int] | None]
    steps: dict[str, Steps]
    opset: int

    def shape(self, name: str) -> Sequence[int | None]:
        """The shape of a tensor."""
        if name not in self.shapes:
            raise AcrossSteps(f"handles {name!r}, whose shape is not known")
        return self.shapes[name]

    def sizes(self, name: str) -> list[int]:
        """The shape of a tensor, if all of it is known."""
        found = [size for size in self.shape(name) if size is not None]
        if len(found) < len(self.shape(name)):
            raise AcrossSteps(f"handles {name!r}, whose shape is not known")
        return found

    def integers(self, node: NodeProto, index: int, name: str) -> list[int] | None:
        """Integers that are an attribute, or a constant input; None if they are not given."""
        given = attribute(node, name, None)
        if given is not None:
            return list(given)
        if index >= len(node.input) or not node.input[index]:
            return None
        found = self.constants.get(node.input[index])
        if found is None:
            raise AcrossSteps(f"has {name} that are computed")
        return found

    def reshaped(self, source: str, target: str) -> Steps:
        """Where the steps are after a reshape, which keeps the order of values."""
        before, after, steps = self.sizes(source), self.sizes(target), self.steps[source]
        behind = steps.inner * prod(before[steps.axis + 1 :])
        for axis in range(len(after)):
            rest = prod(after[axis + 1 :])
            if behind % rest == 0 and after[axis] % (behind // rest * self.count) == 0:
                return Steps(axis, behind // rest)
        raise AcrossSteps("divides the steps")


def attribute(node: NodeProto, name: str, default: Any) -> Any:
    """Value of a node's attribute, or a default."""
    for entry in node.attribute:
        if entry.name == name:
            return helper.get_attribute_value(entry)
    return default
