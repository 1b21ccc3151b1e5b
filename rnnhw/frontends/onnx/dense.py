"""Import of the dense layer, which is Gemm, or MatMul and Add."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.proto import Array, Node
from rnnhw.frontends.onnx.quantized.held import Held
from rnnhw.frontends.onnx.quantized.rows import held_of, own_rows, scales_of, turned
from rnnhw.frontends.onnx.signals import DIRECTION, UNITS, Signal
from rnnhw.frontends.onnx.values import Constant, Repeated, ShapeValue, Value, Zeros, constant

__all__ = ["ROWS", "add", "gemm", "matmul"]

ROWS = "rows"
"""Name of all axes but the last one, of what a dense layer by itself reads and gives."""


def _dense(node: Node, signal: Value, weights: Array, bias: Array, held: Held | None) -> Signal:
    """The signal after a dense layer with ``weights [outputs, units]``, which the file may hold as integers.

    Above a recurrent layer it is a layer of the same network; anywhere else it is a network by itself.
    """
    if weights.ndim != 2 or weights.dtype.kind != "f":
        raise ModelError(
            f"{node.label}: the weights are {weights.dtype} of rank {weights.ndim}, not a matrix"
        )
    whole_bias = _bias(node, bias, weights)
    rows, remarks = own_rows(weights, held, f"of {node.label}")
    if isinstance(signal, Constant | ShapeValue | Zeros | Repeated):
        raise ModelError(f"{node.label} reads a value that is no sequence")
    # Each of several directions along an axis of its own meets all weights, not some of them.
    has_directions = isinstance(signal, Signal) and DIRECTION in signal.axes and len(signal.parts) > 1
    if (
        not isinstance(signal, Signal)
        or signal.kind != "hidden"
        or signal.axes[-1] != UNITS
        or has_directions
    ):
        return Signal(
            kind="dense",
            axes=(ROWS, "outputs"),
            origins=(node.input(0),),
            weights=weights,
            bias=whole_bias,
            below=scales_of(signal),
            rows=rows,
            remarks=remarks,
        )
    if signal.is_every_step and any(part.unit.lengths for part in signal.parts):
        # Beyond a length the operator gives its bias, and the machine's layer zeros.
        raise ModelError(f"{node.label} reads every step of sequences of unequal lengths")
    return replace(
        signal,
        kind="dense",
        axes=(*signal.axes[:-1], "outputs"),
        weights=weights,
        bias=whole_bias,
        scales=(),
        below=signal.scales,
        rows=rows,
        remarks=remarks,
    )


def _bias(node: Node, bias: Array, weights: Array) -> NDArray[np.floating[Any]]:
    """``bias`` broadcast to ``[outputs]``; refused if it differs between sequences or steps."""
    outputs = weights.shape[0]
    flat = bias.reshape(-1)
    if flat.size not in (1, outputs) or (bias.ndim and bias.shape[-1] != flat.size):
        raise ModelError(f"{node.label}: the bias has shape {list(bias.shape)}, not [{outputs}]")
    if bias.dtype != weights.dtype:
        raise ModelError(f"{node.label}: the bias is {bias.dtype} where the weights are {weights.dtype}")
    return np.broadcast_to(flat, outputs).copy()


def gemm(node: Node, values: dict[str, Value]) -> Signal:
    """Import Gemm: ``y = h B + C`` or, with ``transB``, ``y = h B^T + C``."""
    node.allow(("alpha", "beta", "transA", "transB"), 3)
    given = node.attributes
    for name, only in (("alpha", 1), ("beta", 1), ("transA", 0)):
        if given.get(name, only) != only:
            raise ModelError(f"{node.label}: {name} is {given[name]!r}, and only {only} is supported")
    weights = constant(node, values, 1, "weights")
    held = held_of(values[node.input(1)])
    if not given.get("transB", 0):
        weights, held = weights.T, turned(held)
    bias = constant(node, values, 2, "bias") if node.input(2) else np.zeros(1, weights.dtype)
    signal = values[node.input(0)]
    if isinstance(signal, Signal) and signal.kind == "hidden" and len(signal.axes) != 2:
        raise ModelError(f"{node.label} reads a value of axes {', '.join(signal.axes)}, not a matrix")
    return _dense(node, signal, weights, bias, held)


def matmul(node: Node, values: dict[str, Value]) -> Signal:
    """Import MatMul: ``y = h B``."""
    node.allow((), 2)
    weights = constant(node, values, 1, "weights").T
    held = turned(held_of(values[node.input(1)]))
    return _dense(node, values[node.input(0)], weights, np.zeros(1, weights.dtype), held)


def add(node: Node, values: dict[str, Value]) -> Signal:
    """Import Add: a bias that is added to a dense layer; either operand may be the bias."""
    node.allow((), 2)
    for signal, index in ((values[node.input(0)], 1), (values[node.input(1)], 0)):
        if isinstance(signal, Signal) and signal.weights is not None and signal.bias is not None:
            bias = constant(node, values, index, "bias")
            # The rank of rows is not known; a bias of a higher rank would give the sum more axes.
            if bias.ndim > (1 if ROWS in signal.axes else len(signal.axes)):
                raise ModelError(f"{node.label}: the bias has shape {list(bias.shape)}, not [outputs]")
            more = _bias(node, bias, signal.weights)
            # A sum that overflows is found later, when the network checks that its weights are finite.
            with np.errstate(over="ignore", invalid="ignore"):
                return replace(signal, bias=signal.bias + more)
    raise ModelError(f"{node.label} does not add a bias to a dense layer, which is not supported")
