"""Import of the recurrent operators LSTM, GRU and RNN."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.proto import Array, Node, read_node
from rnnhw.frontends.onnx.quantized.rows import held_of, own_rows, scales_of
from rnnhw.frontends.onnx.signals import BATCH, DIRECTION, TIME, UNITS, Part, Signal, Unit, chain_of
from rnnhw.frontends.onnx.values import Constant, Host, Repeated, Value, Zeros, constant
from rnnhw.network import Elman, Gru, Lstm, OwnRows, Recurrent
from rnnhw.sentences import not_finite

__all__ = ["GATES", "INPUT_AXES", "ONNX_GATES", "PEEPHOLES", "check_weights", "machine_input", "recurrent"]

INPUT_AXES = ("axis 0", "axis 1", "axis 2")
"""Names of the axes of an input of machine layers, until an operator says which of them is time."""

ONNX_GATES: dict[str, tuple[str, ...]] = {
    "LSTM": ("input", "output", "forget", "cell"),
    "LstmProjected": ("input", "output", "forget", "cell"),
    "GRU": ("update", "reset", "candidate"),
    "RNN": ("hidden",),
}
"""Gate orders of the ONNX operators, and of the function `rnnhw.LstmProjected` (`rnnhw.frontends.torch`)."""

GATES = {"LSTM": Lstm.gates, "LstmProjected": Lstm.gates, "GRU": Gru.gates, "RNN": Elman.gates}
"""Our gate orders, by operator."""

PEEPHOLES = ("input", "output", "forget")
"""Order of the peepholes of the ONNX LSTM; ours is input, forget, output."""

_STATES = {"LSTM": 2, "LstmProjected": 2, "GRU": 1, "RNN": 1}
_ACTIVATIONS = {"LSTM": ("sigmoid", "tanh", "tanh"), "GRU": ("sigmoid", "tanh")}
_ACTIVATIONS["LstmProjected"] = _ACTIVATIONS["LSTM"]
_OWN_ATTRIBUTES = {"LSTM": ("input_forget",), "LstmProjected": (), "GRU": ("linear_before_reset",), "RNN": ()}
_MOST_INPUTS = {"LSTM": 8, "LstmProjected": 9, "GRU": 6, "RNN": 6}

Float = NDArray[np.floating[Any]]


def text(value: object) -> str:
    """The value of an attribute as error messages show it."""
    if isinstance(value, list):
        return ", ".join(map(text, value)) or "(none)"
    return value.decode(errors="replace") if isinstance(value, bytes) else repr(value)


def _choice(node: Node, name: str, default: int) -> int:
    """Value of an attribute that must be 0 or 1."""
    value = node.attributes.get(name, default)
    if value not in (0, 1) or not isinstance(value, int):
        raise ModelError(f"{node.label}: {name} {text(value)} is not 0 or 1")
    return value


def _directions(node: Node) -> list[bool]:
    """For each direction, whether it is the reverse one."""
    direction = node.attributes.get("direction", b"forward")
    known = {b"forward": [False], b"reverse": [True], b"bidirectional": [False, True]}
    if not isinstance(direction, bytes) or direction not in known:
        raise ModelError(
            f"{node.label}: direction {text(direction)} is not forward, reverse or bidirectional"
        )
    return known[direction]


def _activations(node: Node, directions: int) -> list[str]:
    """The activation of each direction of an RNN; empty texts for operators that allow no choice."""
    given = node.attributes.get("activations")
    names = (
        [name.decode(errors="replace").lower() if isinstance(name, bytes) else text(name) for name in given]
        if isinstance(given, list)
        else []
    )
    if node.operator == "RNN":
        # The standard's default has a name for each of two directions, also where there is only one.
        names = names[:directions] or ["tanh"] * directions
        if len(names) == directions and set(names) <= {"tanh", "relu"}:
            return names
        raise ModelError(
            f"{node.label}: activations {text(given)} are not supported, "
            "only Tanh and Relu, one per direction"
        )
    default = _ACTIVATIONS[node.operator]
    if names and names != list(default) * directions:
        raise ModelError(
            f"{node.label}: activations {text(given)} are not supported, only "
            f"{', '.join(name.capitalize() for name in default)}"
        )
    return [""] * directions


def _check_attributes(node: Node) -> None:
    node.allow(
        (
            "activations",
            "activation_alpha",
            "activation_beta",
            "clip",
            "direction",
            "hidden_size",
            "layout",
            *_OWN_ATTRIBUTES[node.operator],
        ),
        _MOST_INPUTS[node.operator],
    )
    for name in ("activation_alpha", "activation_beta"):
        if node.attributes.get(name):
            raise ModelError(f"{node.label}: attribute {name!r} is not supported")
    if "clip" in node.attributes:
        raise ModelError(f"{node.label}: attribute 'clip' is not supported")


def _arrays(node: Node, values: dict[str, Value], directions: int) -> list[tuple[Float, ...]]:
    """W, R, B and, if given, P of each direction; their shapes and dtypes are checked."""
    gates = len(ONNX_GATES[node.operator])
    w, r = constant(node, values, 1, "W"), constant(node, values, 2, "R")
    if w.ndim != 3 or r.ndim != 3 or w.shape[0] != directions or w.shape[1] % gates:
        raise ModelError(
            f"{node.label}: W has shape {list(w.shape)} and R {list(r.shape)}, not "
            f"[{directions}, {gates} units, inputs] and [{directions}, {gates} units, units]"
        )
    units = w.shape[1] // gates
    projection = constant(node, values, 8, "projection") if node.input(8) else None
    width = units if projection is None or projection.ndim != 3 else projection.shape[1]
    b = np.zeros((directions, 2 * gates * units), w.dtype)
    if node.input(3):
        b = constant(node, values, 3, "B")
    checks = [("R", r, (directions, gates * units, width)), ("B", b, (directions, 2 * gates * units))]
    if node.input(7):
        checks.append(("P", constant(node, values, 7, "P"), (directions, 3 * units)))
    else:
        checks.append(("P", np.zeros((directions, 0), w.dtype), (directions, 0)))
    if projection is not None:
        checks.append(("projection", projection, (directions, width, units)))
    for role, array, shape in checks:
        if array.shape != shape:
            raise ModelError(f"{node.label}: {role} has shape {list(array.shape)}, not {list(shape)}")
        if array.dtype != w.dtype:
            raise ModelError(f"{node.label}: {role} is {array.dtype} where W is {w.dtype}")
    if node.attributes.get("hidden_size", units) != units:
        raise ModelError(
            f"{node.label}: hidden_size is {text(node.attributes['hidden_size'])}, but W has {units} units"
        )
    return list(zip(w, *(array for _, array, _ in checks), strict=True))


def _layer(
    node: Node,
    activation: str,
    w: Float,
    r: Float,
    b: Float,
    p: Float,
    projection: Float | None = None,
) -> Recurrent:
    """Make a layer from the arrays of one direction, with the gates in our order."""
    operator = node.operator
    gates = len(ONNX_GATES[operator])
    units, inputs = w.shape[0] // gates, w.shape[1]
    order = [ONNX_GATES[operator].index(gate) for gate in GATES[operator]]
    weights = {
        "input_weights": w.reshape(gates, units, inputs)[order],
        "recurrent_weights": r.reshape(gates, units, -1)[order],
    }
    # B holds the biases of the input and of the recurrent product, one after the other.
    input_bias, recurrent_bias = b.reshape(2, gates, units)[:, order]
    if operator == "GRU":
        return Gru(
            **weights,
            input_bias=input_bias,
            recurrent_bias=recurrent_bias,
            reset_after=bool(_choice(node, "linear_before_reset", 0)),
        )
    with np.errstate(over="ignore", invalid="ignore"):
        bias = input_bias + recurrent_bias
    if operator == "RNN":
        return Elman(**weights, bias=bias, activation=activation)
    peepholes = None
    if p.size:
        peepholes = p.reshape(3, units)[[PEEPHOLES.index(gate) for gate in ("input", "forget", "output")]]
    return Lstm(
        **weights,
        bias=bias,
        peepholes=peepholes,
        projection=projection,
        coupled=bool(_choice(node, "input_forget", 0)),
    )


def _source(node: Node, values: dict[str, Value], layout: int, lengths: str) -> Signal:
    """The signal that the operator reads: h of the layer below it, or an input of machine layers.

    ``layout`` is 0 for ``[time, batch, features]`` and 1 for ``[batch, time, features]``.
    """
    name = node.input(0)
    x = values.get(name)
    order = (TIME, BATCH, UNITS) if layout == 0 else (BATCH, TIME, UNITS)
    if isinstance(x, Signal) and x.kind == "input" and len(x.axes) == 3:
        return x
    if isinstance(x, Signal) and x.kind == "hidden" and x.axes == order:
        try:
            chain_of(x, node.label)
        except ModelError:
            return replace(machine_input(name), scales=x.scales)
        if x.parts[0].unit.lengths == lengths:
            return x
    if isinstance(x, Signal | Host):
        return replace(machine_input(name), scales=scales_of(x))
    raise ModelError(f"{node.label} reads a constant sequence")


def _own(
    node: Node, values: dict[str, Value], directions: int
) -> tuple[tuple[OwnRows, ...], tuple[str, ...]]:
    """The scales that W and R have in the file, for each direction in our order of gates; and sentences."""
    gates = len(GATES[node.operator])
    order = [ONNX_GATES[node.operator].index(gate) for gate in GATES[node.operator]]
    found: dict[str, list[NDArray[np.int64] | None]] = {}
    remarks: tuple[str, ...] = ()
    for index, name in ((1, "input"), (2, "recurrent")):
        weights, held = constant(node, values, index, name), held_of(values[node.input(index)])
        rows, more = own_rows(weights, held, f"of {node.label}")
        remarks += more
        found[name] = [None] * directions
        if rows is not None:
            found[name] = [one.reshape(gates, -1)[order] for one in rows.reshape(directions, -1)]
    if not remarks:
        return (), ()
    pairs = zip(found["input"], found["recurrent"], strict=True)
    return tuple(OwnRows(input=one, recurrent=other) for one, other in pairs), remarks


def check_weights(proto: NodeProto, values: Mapping[str, Value]) -> None:
    """Refuse an operator whose stored weights do not fit together, or are not finite.

    Raises
    ------
    ModelError
        Naming the operator and the array.
    """
    node = read_node(proto)
    given = [name for name in (*node.inputs[1:4], *node.inputs[7:]) if name]
    if not all(isinstance(values.get(name), Constant) for name in given):
        return
    _arrays(node, dict(values), len(_directions(node)))
    for name in given:
        array = constant(node, dict(values), node.inputs.index(name), name)
        bad = int(array.size - np.isfinite(array).sum())
        if bad:
            raise ModelError(f"{node.label}: {name!r} holds {not_finite(bad)}")


def machine_input(name: str, sizes: dict[str, int] | None = None) -> Signal:
    """The signal of a tensor that machine layers read from outside."""
    return Signal(kind="input", axes=INPUT_AXES, origins=(name,), sizes=sizes or {})


def _initial(node: Node, values: dict[str, Value], directions: int) -> dict[str, str | Array]:
    """Initial states that are not zero, under ``h`` and ``c``: the names of tensors, or constants."""
    found: dict[str, str | Array] = {}
    for index, state in ((5, "h"), (6, "c"))[: _STATES[node.operator]]:
        name = node.input(index)
        value = values[name] if name else Zeros()
        if isinstance(value, Constant | Repeated):
            array = value.array
            if array.ndim != 3 or array.shape[0] != directions:
                raise ModelError(f"{node.label}: initial_{state} has shape {list(array.shape)}")
            if (array == array[:, :1]).all():
                array = array[:, :1]  # equal for all sequences, so that there may be any number of them
            if array.any():
                found[state] = array
        elif not isinstance(value, Zeros):
            found[state] = name
    return found


def recurrent(node: Node, values: dict[str, Value]) -> list[Signal]:
    """Import a recurrent operator; returns its outputs Y, Y_h and, for an LSTM, Y_c."""
    _check_attributes(node)
    layout = _choice(node, "layout", 0)
    reverse = _directions(node)
    activations = _activations(node, len(reverse))
    lengths = node.input(4)
    if lengths and isinstance(values[lengths], Constant):
        raise ModelError(f"{node.label}: sequence_lens is a constant that is no vector of integers")
    x = _source(node, values, layout, lengths)
    halves = [
        _layer(node, activation, *arrays)
        for activation, arrays in zip(activations, _arrays(node, values, len(reverse)), strict=True)
    ]
    own, remarks = _own(node, values, len(reverse))
    layer = halves[0]
    # The operator's layout gives the axes of its input their names, and the sizes known so far go with them.
    names = (TIME, BATCH, "features") if layout == 0 else (BATCH, TIME, "features")
    sizes = {name: x.sizes[axis] for name, axis in zip(names, x.axes, strict=True) if axis in x.sizes}
    if sizes.get("features", layer.inputs) != layer.inputs:
        raise ModelError(
            f"{node.label}: its input has {sizes['features']} features a step, but W takes {layer.inputs}"
        )
    sizes |= {UNITS: layer.outputs, DIRECTION: len(reverse)}
    unit = Unit(
        label=node.label,
        halves=tuple(halves),
        reverse=tuple(reverse),
        source=x,
        roles=dict(zip(x.axes, names, strict=True)),
        lengths=lengths,
        initial=_initial(node, values, len(reverse)),
        outputs=tuple(node.outputs),
        own=own,
        remarks=remarks,
    )
    parts = tuple(Part(unit, direction) for direction in range(len(reverse)))
    every, last = (TIME, DIRECTION, BATCH, UNITS), (DIRECTION, BATCH, UNITS)
    if layout == 1:
        every, last = (BATCH, TIME, DIRECTION, UNITS), (BATCH, DIRECTION, UNITS)
    results = [("hidden", every), ("hidden", last), ("cell", last)][: 1 + _STATES[node.operator]]
    return [
        Signal(
            kind=kind,
            axes=axes,
            origins=(node.outputs[k] if k < len(node.outputs) else "",),
            sizes=sizes,
            parts=parts,
        )
        for k, (kind, axes) in enumerate(results)
    ]
