"""Which axes of a graph's inputs and outputs count sequences and steps.

The axes of all tensors are variables. Operators that keep an axis unite the variables of their input and
their output; recurrent operators say which variables are time and batch.
"""

from collections.abc import Mapping, Sequence

from onnx import NodeProto, helper

from rnnhw.frontends.onnx.recurrent import GATES
from rnnhw.network import BATCH, TIME

__all__ = ["Shapes", "axes_of"]

Shapes = Mapping[str, Sequence[int | str] | None]
"""Sizes of the axes of each tensor: a number, or a name where it is free; None if its rank is not known."""

_FIRST_INPUT = {
    *("Abs", "BatchNormalization", "Cast", "Ceil", "Clip", "CumSum", "Dropout", "Elu", "Erf", "Exp", "Floor"),
    *("Gelu", "HardSigmoid", "HardSwish", "Identity", "InstanceNormalization", "LayerNormalization"),
    *("LeakyRelu", "Log", "LogSoftmax", "Mish", "Neg", "Not", "PRelu", "Pad", "QuantizeLinear"),
    *("DequantizeLinear", "Reciprocal", "Relu", "ReverseSequence", "Round", "Selu", "Sigmoid", "Sign", "Sin"),
    *("Softmax", "Softplus", "Softsign", "Sqrt", "Tanh", "ThresholdedRelu"),
}
_BROADCAST = {
    *("Add", "And", "Div", "Equal", "Greater", "GreaterOrEqual", "Less", "LessOrEqual", "Max", "Min", "Mul"),
    *("Or", "Pow", "Sub", "Sum", "Where"),
}
_WINDOWS = {"AveragePool", "Conv", "LpPool", "MaxPool"}

Axis = int


class _Axes:
    """Variables of axes, united by operators."""

    def __init__(self, shapes: Shapes, constants: Mapping[str, Sequence[int] | None]) -> None:
        self._shapes, self._constants = shapes, constants
        self._parents: list[Axis] = []
        self._roles: dict[Axis, str] = {}
        self.merged: dict[Axis, list[Axis]] = {}  # the axes that a reshape has merged into one
        self.dims: dict[str, list[Axis]] = {}

    def fresh(self, count: int = 1) -> list[Axis]:
        first = len(self._parents)
        self._parents += range(first, first + count)
        return list(range(first, first + count))

    def root(self, axis: Axis) -> Axis:
        while self._parents[axis] != axis:
            self._parents[axis] = self._parents[self._parents[axis]]
            axis = self._parents[axis]
        return axis

    def unite(self, one: Axis, other: Axis) -> None:
        first, second = self.root(one), self.root(other)
        if first == second:
            return
        roles = {self._roles.pop(axis) for axis in (first, second) if axis in self._roles}
        self._parents[second] = first
        if roles:
            self._roles[first] = roles.pop() if len(roles) == 1 else ""

    def say(self, axis: Axis, role: str) -> None:
        root = self.root(axis)
        self._roles[root] = role if self._roles.get(root, role) == role else ""

    def role(self, axis: Axis) -> str:
        return self._roles.get(self.root(axis), "")

    def of(self, name: str) -> list[Axis] | None:
        """The variables of a tensor's axes; made now if its rank is known."""
        if name not in self.dims:
            shape = self._shapes.get(name)
            if shape is None:
                return None
            self.dims[name] = self.fresh(len(shape))
        return self.dims[name]

    def sizes(self, name: str) -> Sequence[int | str]:
        return self._shapes.get(name) or ()

    def integers(self, node: NodeProto, index: int, attribute: str) -> list[int] | None:
        """Integers that are an attribute or a constant input; None if they are neither."""
        for entry in node.attribute:
            if entry.name == attribute:
                return list(entry.ints) or [entry.i]
        found = self._constants.get(node.input[index]) if index < len(node.input) else None
        return None if found is None else list(found)

    def is_constant(self, name: str) -> bool:
        return name in self._constants


def axes_of(
    nodes: Sequence[NodeProto],
    shapes: Shapes,
    constants: Mapping[str, Sequence[int] | None],
    ports: Sequence[str],
) -> dict[str, tuple[str, ...]]:
    """Return for each port the meaning of each axis: `BATCH`, `TIME`, or an empty text.

    Parameters
    ----------
    nodes : sequence of NodeProto
        In an order in which they can be computed.
    shapes : mapping
    constants : mapping of str to sequence of int, optional
        All constants; with their values if these are a few integers, else None.
    ports : sequence of str
        Names of the tensors that are asked for.
    """
    axes = _Axes(shapes, constants)
    for node in nodes:
        found = _outputs(axes, node)
        for name, dims in zip(node.output, found, strict=False):
            if name and dims is not None:
                axes.dims[name] = dims
    return {name: tuple(axes.role(axis) for axis in axes.of(name) or ()) for name in ports}


def _outputs(axes: _Axes, node: NodeProto) -> Sequence[list[Axis] | None]:
    """The axes of a node's outputs; none where nothing is known of them."""
    if node.op_type in GATES:
        return _recurrent(axes, node)
    data = axes.of(node.input[0]) if node.input and node.input[0] else None
    if data is None:
        return ()
    match node.op_type:
        case name if name in _FIRST_INPUT:
            return [data]
        case name if name in _BROADCAST:
            return [_broadcast(axes, [entry for entry in node.input if entry])]
        case name if name in _WINDOWS:
            return [[data[0], *axes.fresh(), *data[2:]]] if len(data) > 2 else ()
        case "Transpose":
            order = axes.integers(node, 9, "perm") or list(range(len(data)))[::-1]
            return [[data[k] for k in order]] if sorted(order) == list(range(len(data))) else ()
        case "Squeeze" | "Unsqueeze" | "Reshape" | "Flatten" | "Gather" | "Slice" | "Split" | "Concat":
            return _moved(axes, node, data)
        case "MatMul" | "Gemm":
            return [[*data[:-1], *axes.fresh()]] if data else ()
        case name if name.startswith("Reduce") or name in ("ArgMax", "ArgMin"):
            return [_reduced(axes, node, data)]
    return ()


def _recurrent(axes: _Axes, node: NodeProto) -> list[list[Axis] | None]:
    x = axes.of(node.input[0])
    if x is None or len(x) != 3:
        axes.dims[node.input[0]] = x = axes.fresh(3)
    axes.say(x[0], TIME)
    axes.say(x[1], BATCH)
    for k in (5, 6):
        given = axes.of(node.input[k]) if k < len(node.input) and node.input[k] else None
        if given is not None and len(given) == 3:
            axes.unite(given[1], x[1])
    given = axes.of(node.input[4]) if len(node.input) > 4 and node.input[4] else None
    if given is not None and len(given) == 1:
        axes.unite(given[0], x[1])
    return [[x[0], *axes.fresh(), x[1], *axes.fresh()], *([*axes.fresh(), x[1], *axes.fresh()] for _ in "hc")]


def _broadcast(axes: _Axes, names: Sequence[str]) -> list[Axis] | None:
    """The axes of tensors that are broadcast; those of constants and of size 1 give way to others."""
    given = [(name, axes.of(name)) for name in names]
    if any(dims is None for _, dims in given):
        return None
    rank = max(len(dims or ()) for _, dims in given)
    found: list[Axis] = []
    for k in range(-rank, 0):
        own = [(name, dims[k]) for name, dims in given if dims is not None and len(dims) >= -k]
        moving = [
            (name, axis)
            for name, axis in own
            if not axes.is_constant(name) and axes.sizes(name)[k:][:1] != [1]
        ]
        kept = moving or [(name, axis) for name, axis in own if not axes.is_constant(name)] or own
        for _, axis in kept[1:]:
            axes.unite(kept[0][1], axis)
        found.append(kept[0][1])
    return found


def _moved(axes: _Axes, node: NodeProto, data: list[Axis]) -> Sequence[list[Axis] | None]:
    """The axes of operators that move, drop or divide axes."""
    rank = len(data)
    axis = next((entry.i for entry in node.attribute if entry.name == "axis"), 0)
    match node.op_type:
        case "Squeeze":
            dropped = axes.integers(node, 1, "axes")
            if dropped is None:
                dropped = [k for k, size in enumerate(axes.sizes(node.input[0])) if size == 1]
            gone = {k % rank for k in dropped}
            return [[one for k, one in enumerate(data) if k not in gone]]
        case "Unsqueeze":
            added = axes.integers(node, 1, "axes")
            if added is None:
                return ()
            places = {k % (rank + len(added)) for k in added}
            rest = iter(data)
            return [[axes.fresh()[0] if k in places else next(rest) for k in range(rank + len(places))]]
        case "Gather":
            index = (
                []
                if axes.is_constant(node.input[1]) and not axes.sizes(node.input[1])
                else axes.of(node.input[1])
            )
            if index is None:
                return ()
            return [[*data[: axis % rank], *index, *data[axis % rank + 1 :]]]
        case "Slice":
            cut = axes.integers(node, 3, "axes")
            if cut is None:
                return [axes.fresh(rank)]
            gone = {k % rank for k in cut}
            return [[axes.fresh()[0] if k in gone else one for k, one in enumerate(data)]]
        case "Split":
            own = [[*data[: axis % rank], *axes.fresh(), *data[axis % rank + 1 :]] for _ in node.output]
            return own
        case "Concat":
            for name in node.input[1:]:
                other = axes.of(name)
                if other is not None and len(other) == rank:
                    for k in range(rank):
                        if k != axis % rank and not axes.is_constant(name):
                            axes.unite(data[k], other[k])
            return [[*data[: axis % rank], *axes.fresh(), *data[axis % rank + 1 :]]]
    return [_reshaped(axes, node, data)]


def _reshaped(axes: _Axes, node: NodeProto, data: list[Axis]) -> list[Axis] | None:
    """The axes after Reshape or Flatten: at both ends those that keep their sizes, merged ones between."""
    before, after = axes.sizes(node.input[0]), axes.sizes(node.output[0])
    wanted = axes.integers(node, 1, "shape") if node.op_type == "Reshape" else None
    if not after and wanted is None:
        return None
    rank = len(wanted) if wanted is not None else len(after)
    found, kept = axes.fresh(rank), 0
    for k in range(min(rank, len(data))):
        copied = wanted is not None and wanted[k] == 0
        if not copied and (k >= len(after) or k >= len(before) or before[k] != after[k]):
            break
        found[k] = data[k]
        kept = k + 1
    right = 0
    for k in range(1, min(rank, len(data)) + 1 - kept):
        if not after or len(before) < k or before[-k] != after[-k] or before[-k] in ("", "?"):
            break
        found[-k], right = data[-k], k
    inside, made = data[kept : len(data) - right], found[kept : rank - right]
    if len(made) == 1 and len(inside) > 1:
        axes.merged[made[0]] = inside
    elif len(inside) == 1 and len(made) == len(axes.merged.get(inside[0], ())) > 0:
        found[kept : rank - right] = axes.merged[inside[0]]
    return found


def _reduced(axes: _Axes, node: NodeProto, data: list[Axis]) -> list[Axis] | None:
    given = {entry.name: helper.get_attribute_value(entry) for entry in node.attribute}
    gone = [given["axis"]] if "axis" in given else axes.integers(node, 1, "axes")
    dropped = set(range(len(data))) if gone is None else {k % len(data) for k in gone}
    if given.get("keepdims", 1):
        return [axes.fresh()[0] if k in dropped else one for k, one in enumerate(data)]
    return [one for k, one in enumerate(data) if k not in dropped]
