"""What is known about each value of a graph while it is read, and the operators that only move axes."""

import math
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.proto import Array, Node
from rnnhw.network import Lstm

__all__ = ["LAYOUT_OPERATORS", "Constant", "ShapeEntry", "ShapeValue", "Signal", "Value", "Zeros",
           "constant"]

BATCH, TIME, DIRECTION, UNITS = "batch", "time", "direction", "units"


@dataclass(frozen=True, eq=False)
class Constant:
    """An array stored in the file."""

    array: Array


@dataclass(frozen=True)
class Zeros:
    """A computed array of zeros: an initial state, whatever its shape."""


ShapeEntry = tuple[str | int, ...]
"""One size as a product: of axes, by name, and of numbers."""


@dataclass(frozen=True)
class ShapeValue:
    """Sizes computed from shapes.

    Parameters
    ----------
    entries : tuple of ShapeEntry, optional
        None where they could not be followed; zeros can still be made of them.
    """

    entries: tuple[ShapeEntry, ...] | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Signal:
    """The value that runs from the graph's input to its output.

    Parameters
    ----------
    kind : str
        ``input``, ``hidden`` (h of every step), ``last`` (h after the last), ``cell``, ``dense``.
    axes : tuple of str
        What each axis counts.
    sizes : dict
        Sizes of the axes, where known.
    lstm : Lstm, optional
        The layer passed, for all kinds but ``input``.
    weights, bias : float array ``[outputs, units]``, ``[outputs]``, optional
        The dense layer passed, for ``dense``.
    """

    kind: str
    axes: tuple[str, ...]
    sizes: dict[str, int] = field(default_factory=dict)
    lstm: Lstm | None = None
    weights: NDArray[np.floating] | None = None
    bias: NDArray[np.floating] | None = None


Value = Constant | Zeros | ShapeValue | Signal

def constant(node: Node, values: dict[str, Value], index: int, role: str) -> Array:
    """Array of a node's input, which must be stored in the file."""
    value = values[node.input(index)] if node.input(index) else None
    if not isinstance(value, Constant):
        raise ModelError(f"{node.label}: {role} {node.input(index)!r} is not stored in the file as an "
                         "initializer")
    return value.array


def _integers(node: Node, values: dict[str, Value], index: int, role: str) -> list[int]:
    """Integers given as attribute ``role`` (older operator sets) or as an input."""
    if role in node.attributes:
        given = node.attributes[role]
        if not isinstance(given, list) or not all(isinstance(entry, int) for entry in given):
            raise ModelError(f"{node.label}: attribute {role!r} is not a list of integers")
        return given
    array = constant(node, values, index, role)
    if not np.issubdtype(array.dtype, np.integer) or array.ndim > 1:
        raise ModelError(f"{node.label}: {role} is {array.dtype} of rank {array.ndim}, not a list of "
                         "integers")
    return [int(entry) for entry in array.reshape(-1)]


def _axis(node: Node, signal: Signal, axis: int) -> int:
    rank = len(signal.axes)
    if not -rank <= axis < rank:
        raise ModelError(f"{node.label}: axis {axis} is not one of a value of rank {rank}")
    return axis % rank


def _identity(node: Node, signal: Signal, values: dict[str, Value]) -> Signal:
    node.allow((), 1)
    return signal


def _transpose(node: Node, signal: Signal, values: dict[str, Value]) -> Signal:
    node.allow(("perm",), 1)
    order = list(reversed(range(len(signal.axes))))
    if "perm" in node.attributes:
        order = _integers(node, values, 0, "perm")
    if sorted(order) != list(range(len(signal.axes))):
        raise ModelError(f"{node.label}: perm {order} does not permute {len(signal.axes)} axes")
    return replace(signal, axes=tuple(signal.axes[k] for k in order))


def _squeeze(node: Node, signal: Signal, values: dict[str, Value]) -> Signal:
    node.allow(("axes",), 2)
    dropped = {_axis(node, signal, k) for k in _integers(node, values, 1, "axes")}
    for k in dropped:
        if signal.axes[k] != DIRECTION:
            raise ModelError(f"{node.label} drops the {signal.axes[k]} axis, which is not supported")
    return replace(signal, axes=tuple(a for k, a in enumerate(signal.axes) if k not in dropped))


def _wanted_shape(node: Node, values: dict[str, Value]) -> list[ShapeEntry]:
    computed = values.get(node.input(1))
    if isinstance(computed, ShapeValue) and computed.entries is not None:
        return list(computed.entries)
    return [(size,) for size in _integers(node, values, 1, "shape")]


def _reshape(node: Node, signal: Signal, values: dict[str, Value]) -> Signal:
    """Only a reshape that drops the direction axis, which has size 1."""
    node.allow(("allowzero",), 2)
    wanted = _wanted_shape(node, values)
    kept = tuple(axis for axis in signal.axes if axis != DIRECTION)

    def same(k: int, entry: ShapeEntry) -> bool:
        if entry == (0,) and not node.attributes.get("allowzero"):
            return signal.axes[k] == kept[k]
        names = [factor for factor in entry if isinstance(factor, str) and factor != DIRECTION]
        size = math.prod(factor for factor in entry if isinstance(factor, int))
        return entry == (-1,) or (names, size) in (([kept[k]], 1), ([], signal.sizes.get(kept[k])))

    if len(wanted) != len(kept) or wanted.count((-1,)) > 1 or not all(
            map(same, range(len(kept)), wanted)):
        target = ", ".join(" * ".join(map(str, entry)) for entry in wanted)
        raise ModelError(f"{node.label} reshapes [{', '.join(signal.axes)}] to [{target}]; only "
                         "dropping the direction axis is supported")
    return replace(signal, axes=kept)


def _gather(node: Node, signal: Signal, values: dict[str, Value]) -> Signal:
    """Only the one direction, or the last step."""
    node.allow(("axis",), 2)
    index, axis = constant(node, values, 1, "indices"), node.attributes.get("axis", 0)
    if not isinstance(axis, int) or index.ndim or not np.issubdtype(index.dtype, np.integer):
        raise ModelError(f"{node.label} gathers more than one index, which is not supported")
    k = _axis(node, signal, axis)
    name, size = signal.axes[k], signal.sizes.get(signal.axes[k])
    last = int(index) == -1 or int(index) + 1 == size
    axes = signal.axes[:k] + signal.axes[k + 1:]
    if name == DIRECTION and last:
        return replace(signal, axes=axes)
    if name == TIME and last and signal.kind == "hidden":
        return replace(signal, axes=axes, kind="last")
    raise ModelError(f"{node.label} takes index {int(index)} of the {name} axis; only the last step is "
                     "supported")


LAYOUT_OPERATORS = {
    "Gather": _gather,
    "Identity": _identity,
    "Reshape": _reshape,
    "Squeeze": _squeeze,
    "Transpose": _transpose,
}
"""Functions ``(node, signal, values) -> signal`` by operator."""
