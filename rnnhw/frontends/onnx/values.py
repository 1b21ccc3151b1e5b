"""What is known of each value of a graph while the graph is imported."""

from dataclasses import dataclass

import numpy as np

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.proto import Array, Node
from rnnhw.frontends.onnx.quantized.held import Held
from rnnhw.frontends.onnx.quantized.scales import Integers, Scale
from rnnhw.frontends.onnx.signals import Signal

__all__ = [
    "Constant",
    "Host",
    "Repeated",
    "ShapeEntry",
    "ShapeValue",
    "Value",
    "Zeros",
    "constant",
    "integers",
]


@dataclass(frozen=True, eq=False)
class Constant:
    """An array that is stored in the file.

    Parameters
    ----------
    array : array
    held : Held, optional
        The integers with scales that the file has in its place.
    """

    array: Array
    held: Held | None = None


@dataclass(frozen=True)
class Zeros:
    """An array of zeros that nodes compute, such as an initial state; its shape does not matter."""


@dataclass(frozen=True, eq=False)
class Repeated:
    """A stored array that nodes repeat along axes of size 1, such as a learned initial state."""

    array: Array


@dataclass(frozen=True)
class Host:
    """A value that the host computes.

    Parameters
    ----------
    reason : str
        Why the machine does not.
    integers : Integers, optional
        If it is integers that a QuantizeLinear has made: of what, and how.
    scale : Scale, optional
        If it is reals that are rounded: how.
    """

    reason: str = ""
    integers: Integers | None = None
    scale: Scale | None = None


ShapeEntry = tuple[str | int, ...]
"""One size, as a product of names of axes and of numbers."""


@dataclass(frozen=True)
class ShapeValue:
    """A shape that nodes compute.

    Parameters
    ----------
    entries : tuple of ShapeEntry, optional
        None where the computation could not be followed; such a shape may only be used to make zeros.
    """

    entries: tuple[ShapeEntry, ...] | None = None


Value = Constant | Zeros | Repeated | ShapeValue | Signal | Host


def constant(node: Node, values: dict[str, Value], index: int, role: str) -> Array:
    """The array of a node's input, which must be stored in the file; ``role`` names it in error messages."""
    value = values[node.input(index)] if node.input(index) else None
    if not isinstance(value, Constant):
        raise ModelError(
            f"{node.label}: {role} {node.input(index)!r} is not stored in the file as an initializer"
        )
    return value.array


def integers(node: Node, values: dict[str, Value], index: int, role: str) -> list[int]:
    """Integers that are an attribute named ``role`` (in older operator sets) or an input."""
    if role in node.attributes:
        given = node.attributes[role]
        if not isinstance(given, list) or not all(isinstance(entry, int) for entry in given):
            raise ModelError(f"{node.label}: attribute {role!r} is not a list of integers")
        return given
    array = constant(node, values, index, role)
    if not np.issubdtype(array.dtype, np.integer) or array.ndim > 1:
        raise ModelError(
            f"{node.label}: {role} is {array.dtype} of rank {array.ndim}, not a list of integers"
        )
    return [int(entry) for entry in array.reshape(-1)]
