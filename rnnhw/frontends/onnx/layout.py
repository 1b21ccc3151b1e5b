"""Import of operators that move axes, drop the direction axis, or select the last step or a direction.

They compute nothing, so an imported network does not contain them. Only the names of the axes of the signal
are followed, and everything is refused that would change the order of values along an axis.
"""

import math
from dataclasses import replace

import numpy as np

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.proto import Node
from rnnhw.frontends.onnx.signals import DIRECTION, TIME, UNITS, Signal
from rnnhw.frontends.onnx.values import ShapeEntry, ShapeValue, Value, constant, integers

__all__ = ["LAYOUT_OPERATORS", "concat"]

LAST = "last step"
"""Name of a time axis of which only the last step is left."""


def _axis(node: Node, signal: Signal, axis: int) -> int:
    """Index of an axis; a negative one counts from the end."""
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
        order = integers(node, values, 0, "perm")
    if sorted(order) != list(range(len(signal.axes))):
        raise ModelError(f"{node.label}: perm {order} does not permute {len(signal.axes)} axes")
    return replace(signal, axes=tuple(signal.axes[k] for k in order))


def _squeeze(node: Node, signal: Signal, values: dict[str, Value]) -> Signal:
    node.allow(("axes",), 2)
    dropped = {_axis(node, signal, k) for k in integers(node, values, 1, "axes")}
    for k in dropped:
        if signal.axes[k] != LAST and (signal.axes[k] != DIRECTION or len(signal.parts) > 1):
            raise ModelError(f"{node.label} drops the {signal.axes[k]} axis, which is not supported")
    return replace(signal, axes=tuple(a for k, a in enumerate(signal.axes) if k not in dropped))


def _wanted_shape(node: Node, values: dict[str, Value]) -> list[ShapeEntry]:
    """Shape that a Reshape asks for: computed by nodes before it, or constant."""
    computed = values.get(node.input(1))
    if isinstance(computed, ShapeValue) and computed.entries is not None:
        return list(computed.entries)
    return [(size,) for size in integers(node, values, 1, "shape")]


def _reshape(node: Node, signal: Signal, values: dict[str, Value]) -> Signal:
    """Import Reshape if it drops a direction axis of size 1, or merges it with the units axis behind it."""
    node.allow(("allowzero",), 2)
    wanted = _wanted_shape(node, values)
    kept = tuple(axis for axis in signal.axes if axis != DIRECTION)
    directions = len(signal.parts) if DIRECTION in signal.axes else 1
    sizes = dict(signal.sizes)
    if UNITS in sizes:
        sizes[UNITS] *= directions

    # Whether entry k of the wanted shape is the size of the axis that must be there after the reshape.
    def same(k: int, entry: ShapeEntry) -> bool:
        # 0 copies the size of the axis at the same place before the reshape.
        if entry == (0,) and not node.attributes.get("allowzero"):
            return signal.axes[k] == kept[k]
        names = [factor for factor in entry if isinstance(factor, str) and factor != DIRECTION]
        size = math.prod(factor for factor in entry if isinstance(factor, int))
        # The entry of merged units may name the direction axis, or contain its size as a number.
        more = 1 if kept[k] != UNITS or DIRECTION in entry else directions
        return entry == (-1,) or (names, size) in (([kept[k]], more), ([], sizes.get(kept[k])))

    merges = directions == 1 or _follow(signal.axes, DIRECTION, UNITS)
    if (
        not merges
        or len(wanted) != len(kept)
        or wanted.count((-1,)) > 1
        or not all(map(same, range(len(kept)), wanted))
    ):
        target = ", ".join(" * ".join(map(str, entry)) for entry in wanted)
        raise ModelError(
            f"{node.label} reshapes [{', '.join(signal.axes)}] to [{target}]; only dropping the "
            "direction axis, or merging it with the units behind it, is supported"
        )
    return replace(signal, axes=kept, sizes=sizes)


def _follow(axes: tuple[str, ...], first: str, second: str) -> bool:
    """Whether axis ``second`` comes directly after axis ``first``."""
    return first in axes and axes[axes.index(first) :][:2] == (first, second)


def _gather(node: Node, signal: Signal, values: dict[str, Value]) -> Signal:
    """Import Gather if it selects one direction or the last step."""
    node.allow(("axis",), 2)
    index, axis = constant(node, values, 1, "indices"), node.attributes.get("axis", 0)
    if not isinstance(axis, int) or index.ndim or not np.issubdtype(index.dtype, np.integer):
        raise ModelError(f"{node.label} gathers more than one index, which is not supported")
    return _picked(node, signal, _axis(node, signal, axis), int(index))


def _picked(node: Node, signal: Signal, k: int, index: int) -> Signal:
    """The signal at one index of axis ``k``, which is dropped."""
    name, size = signal.axes[k], signal.sizes.get(signal.axes[k])
    axes = signal.axes[:k] + signal.axes[k + 1 :]
    if name == DIRECTION and signal.kind != "dense" and -len(signal.parts) <= index < len(signal.parts):
        # It may be joined with the other one again.
        return replace(signal, axes=axes, parts=(signal.parts[index],))
    if name == TIME and any(part.unit.lengths for part in signal.parts):
        raise ModelError(f"{node.label} takes one step of sequences of unequal lengths")
    if name == TIME and (index == -1 or index + 1 == size) and signal.kind in ("hidden", "dense"):
        if any(part.is_reverse for part in signal.parts):
            raise ModelError(
                f"{node.label} takes the last step of a reverse direction, which is its first; "
                "only the state after its own last step (output Y_h) is supported"
            )
        return replace(signal, axes=axes)
    raise ModelError(f"{node.label} takes index {index} of the {name} axis; only the last step is supported")


def _slice(node: Node, signal: Signal, values: dict[str, Value]) -> Signal:
    """Import Slice if it selects all of an axis, or some directions of final states, whose axis remains."""
    node.allow((), 5)
    given = [
        integers(node, values, k, role) if node.input(k) else None
        for k, role in ((1, "starts"), (2, "ends"), (3, "axes"), (4, "steps"))
    ]
    starts, ends, axes, steps = given
    if starts is None or ends is None or len(starts) != 1 or len(ends) != 1 or steps not in (None, [1]):
        raise ModelError(
            f"{node.label} is not a slice of one axis in steps of 1, which is all that is supported"
        )
    k = _axis(node, signal, axes[0] if axes else 0)
    if signal.axes[k] == DIRECTION and not signal.is_every_step and signal.kind == "hidden":
        # Python slices have the same rules as ONNX for negative and too large bounds.
        chosen = signal.parts[slice(starts[0], ends[0])]
        if len(chosen) > 0:
            return replace(signal, parts=chosen)
    to_the_end = ends[0] >= 2**31 - 1  # how exporters write it
    if starts[0] == 0 and to_the_end:
        return signal
    if signal.axes[k] == TIME and starts[0] == -1 and to_the_end and signal.kind in ("hidden", "dense"):
        without = _picked(node, signal, k, -1)
        return replace(without, axes=(*signal.axes[:k], LAST, *signal.axes[k + 1 :]))
    raise ModelError(
        f"{node.label} takes {starts[0]} .. {ends[0]} of the {signal.axes[k]} axis, which is not supported"
    )


def concat(node: Node, signals: list[Signal]) -> Signal:
    """Import Concat of states of several directions or layers, along the direction axis or the units axis."""
    node.allow(("axis",), len(signals))
    first, axis = signals[0], node.attributes.get("axis")
    same = all(signal.kind == first.kind and signal.axes == first.axes for signal in signals)
    if not same or not isinstance(axis, int) or first.kind not in ("hidden", "cell"):
        raise ModelError(f"{node.label} does not join states of equal axes, which is all that is supported")
    name = first.axes[_axis(node, first, axis)]
    allowed = name == DIRECTION or (name == UNITS and DIRECTION not in first.axes)
    if not allowed or (first.is_every_step and name != UNITS):
        raise ModelError(
            f"{node.label} joins the {name} axis of [{', '.join(first.axes)}], which is not supported"
        )
    sizes = dict(first.sizes)
    if name == UNITS:
        sizes[UNITS] = sum(signal.sizes[UNITS] for signal in signals)
    return replace(
        first,
        sizes=sizes,
        parts=tuple(part for signal in signals for part in signal.parts),
        scales=tuple(dict.fromkeys(scale for signal in signals for scale in signal.scales)),
        origins=tuple(name for signal in signals for name in signal.origins),
    )


def _flatten(node: Node, signal: Signal, values: dict[str, Value]) -> Signal:
    """Import Flatten if it changes nothing."""
    node.allow(("axis",), 1)
    axis = node.attributes.get("axis", 1)
    if not isinstance(axis, int) or len(signal.axes) != 2 or axis not in (1, -1):
        raise ModelError(f"{node.label} flattens a value of axes {', '.join(signal.axes)}")
    return signal


LAYOUT_OPERATORS = {
    "Flatten": _flatten,
    "Gather": _gather,
    "Identity": _identity,
    "Reshape": _reshape,
    "Slice": _slice,
    "Squeeze": _squeeze,
    "Transpose": _transpose,
}
"""Functions ``(node, signal, values) -> signal`` by operator."""
