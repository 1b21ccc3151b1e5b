"""The operators that compute: LSTM, and the dense layer as Gemm or as MatMul and Add."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import LSTM_GATES
from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.proto import Array, Node
from rnnhw.frontends.onnx.values import (
    BATCH,
    DIRECTION,
    TIME,
    UNITS,
    Constant,
    Signal,
    Value,
    Zeros,
    constant,
)
from rnnhw.network import Lstm

__all__ = ["ONNX_GATES", "add", "gemm", "lstm", "matmul"]

ONNX_GATES = ("input", "output", "forget", "cell")
"""Gate order of the ONNX operator."""

_DEFAULT_ACTIVATIONS = [b"sigmoid", b"tanh", b"tanh"]


def _check_attributes(node: Node) -> int:
    """Refuse every LSTM but the plain one; returns the layout."""
    node.allow(("activations", "activation_alpha", "activation_beta", "clip", "direction",
                "hidden_size", "input_forget", "layout"), 8)
    given = node.attributes
    direction = given.get("direction", b"forward")
    if direction != b"forward":
        raise ModelError(f"{node.label}: direction {_text(direction)} is not supported, only forward")
    activations = given.get("activations") or _DEFAULT_ACTIVATIONS
    if not isinstance(activations, list) or [
            name.lower() if isinstance(name, bytes) else name for name in activations
    ] != _DEFAULT_ACTIVATIONS:
        raise ModelError(f"{node.label}: activations {_text(activations)} are not supported, only "
                         "Sigmoid, Tanh, Tanh")
    for name in ("activation_alpha", "activation_beta", "input_forget"):
        if given.get(name):
            raise ModelError(f"{node.label}: attribute {name!r} is not supported")
    if "clip" in given:
        raise ModelError(f"{node.label}: attribute 'clip' is not supported")
    layout = given.get("layout", 0)
    if layout not in (0, 1) or not isinstance(layout, int):
        raise ModelError(f"{node.label}: layout {_text(layout)} is not 0 or 1")
    return layout


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(_text, value)) or "(none)"
    return value.decode(errors="replace") if isinstance(value, bytes) else repr(value)


def _check_inputs(node: Node, values: dict[str, Value]) -> None:
    if node.input(4):
        raise ModelError(f"{node.label}: sequence_lens is not supported")
    for index, role in ((5, "initial_h"), (6, "initial_c")):
        value = values[node.input(index)] if node.input(index) else Zeros()
        if not (isinstance(value, Zeros) or (isinstance(value, Constant) and not value.array.any())):
            raise ModelError(f"{node.label}: {role} is not zero, which is not supported")
    if node.input(7):
        raise ModelError(f"{node.label}: peepholes (input P) are not supported")


def _weights(node: Node, values: dict[str, Value]) -> Lstm:
    w, r = constant(node, values, 1, "W"), constant(node, values, 2, "R")
    if w.ndim != 3 or r.ndim != 3 or w.shape[0] != 1 or w.shape[1] % 4:
        raise ModelError(f"{node.label}: W has shape {list(w.shape)} and R {list(r.shape)}, not "
                         "[1, 4 units, inputs] and [1, 4 units, units]")
    units, inputs = w.shape[1] // 4, w.shape[2]
    b = constant(node, values, 3, "B") if node.input(3) else np.zeros((1, 8 * units), w.dtype)
    for role, array, shape in (("R", r, (1, 4 * units, units)), ("B", b, (1, 8 * units))):
        if array.shape != shape:
            raise ModelError(f"{node.label}: {role} has shape {list(array.shape)}, not {list(shape)}")
        if array.dtype != w.dtype:
            raise ModelError(f"{node.label}: {role} is {array.dtype} where W is {w.dtype}")
    if node.attributes.get("hidden_size", units) != units:
        raise ModelError(f"{node.label}: hidden_size is {_text(node.attributes['hidden_size'])}, but W "
                         f"has {units} units")
    order = [ONNX_GATES.index(gate) for gate in LSTM_GATES]
    with np.errstate(over="ignore", invalid="ignore"):
        bias = b[0, :4 * units] + b[0, 4 * units:]
    return Lstm(
        input_weights=w.reshape(4, units, inputs)[order],
        recurrent_weights=r.reshape(4, units, units)[order],
        bias=bias.reshape(4, units)[order],
    )


def lstm(node: Node, values: dict[str, Value]) -> list[Signal]:
    """Y, Y_h and Y_c of an LSTM node."""
    layout = _check_attributes(node)
    _check_inputs(node, values)
    x = values[node.input(0)] if node.input(0) else None
    if not isinstance(x, Signal) or x.kind != "input" or len(x.axes) != 3:
        raise ModelError(f"{node.label} does not read the graph's input as [time, batch, features]")
    layer = _weights(node, values)
    names = (TIME, BATCH, "features") if layout == 0 else (BATCH, TIME, "features")
    sizes = {name: x.sizes[axis] for name, axis in zip(names, x.axes, strict=True) if axis in x.sizes}
    if sizes.get("features", layer.inputs) != layer.inputs:
        raise ModelError(f"{node.label}: the graph's input has {sizes['features']} features a step, but "
                         f"W takes {layer.inputs}")
    sizes |= {UNITS: layer.units, DIRECTION: 1}
    every, last = (TIME, DIRECTION, BATCH, UNITS), (DIRECTION, BATCH, UNITS)
    if layout == 1:
        every, last = (BATCH, TIME, DIRECTION, UNITS), (BATCH, DIRECTION, UNITS)
    return [Signal(kind=kind, axes=axes, sizes=sizes, lstm=layer)
            for kind, axes in (("hidden", every), ("last", last), ("cell", last))]


def _dense(node: Node, signal: Value, weights: Array, bias: Array) -> Signal:
    """A dense layer with ``weights [outputs, units]`` on the last hidden state."""
    if not isinstance(signal, Signal) or signal.kind != "last" or signal.axes[-1] != UNITS:
        kind = signal.kind if isinstance(signal, Signal) else "constant"
        raise ModelError(f"{node.label} reads a value that is not the LSTM's last hidden state (but "
                         f"{kind}), which is not supported")
    if weights.ndim != 2:
        raise ModelError(f"{node.label}: the weights have rank {weights.ndim}, not 2")
    return replace(signal, kind="dense", axes=(*signal.axes[:-1], "outputs"), weights=weights,
                   bias=_bias(node, bias, weights))


def _bias(node: Node, bias: Array, weights: Array) -> NDArray[np.floating]:
    """``bias`` as ``[outputs]``, if it is the same for every sequence."""
    outputs = weights.shape[0]
    flat = bias.reshape(-1)
    if flat.size not in (1, outputs) or (bias.ndim and bias.shape[-1] != flat.size):
        raise ModelError(f"{node.label}: the bias has shape {list(bias.shape)}, not [{outputs}]")
    if bias.dtype != weights.dtype:
        raise ModelError(f"{node.label}: the bias is {bias.dtype} where the weights are {weights.dtype}")
    return np.broadcast_to(flat, outputs).copy()


def gemm(node: Node, values: dict[str, Value]) -> Signal:
    """``y = h B + C`` or, with ``transB``, ``y = h B^T + C``."""
    node.allow(("alpha", "beta", "transA", "transB"), 3)
    given = node.attributes
    for name, only in (("alpha", 1), ("beta", 1), ("transA", 0)):
        if given.get(name, only) != only:
            raise ModelError(f"{node.label}: {name} is {given[name]!r}, and only {only} is supported")
    weights = constant(node, values, 1, "weights")
    weights = weights if given.get("transB", 0) else weights.T
    bias = constant(node, values, 2, "bias") if node.input(2) else np.zeros(1, weights.dtype)
    signal = values[node.input(0)]
    if isinstance(signal, Signal) and len(signal.axes) != 2:
        raise ModelError(f"{node.label} reads a value of axes {', '.join(signal.axes)}, not a matrix")
    return _dense(node, signal, weights, bias)


def matmul(node: Node, values: dict[str, Value]) -> Signal:
    """``y = h B``."""
    node.allow((), 2)
    weights = constant(node, values, 1, "weights").T
    return _dense(node, values[node.input(0)], weights, np.zeros(1, weights.dtype))


def add(node: Node, values: dict[str, Value]) -> Signal:
    """A bias after `matmul`, on either side."""
    node.allow((), 2)
    for signal, index in ((values[node.input(0)], 1), (values[node.input(1)], 0)):
        if isinstance(signal, Signal) and signal.weights is not None and signal.bias is not None:
            more = _bias(node, constant(node, values, index, "bias"), signal.weights)
            with np.errstate(over="ignore", invalid="ignore"):
                return replace(signal, bias=signal.bias + more)
    raise ModelError(f"{node.label} does not add a bias to a dense layer, which is not supported")
