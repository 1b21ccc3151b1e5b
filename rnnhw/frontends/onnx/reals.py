"""Weights that a model stores in other formats than float32: half precision, and integers with scales."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import GraphProto, ModelProto, NodeProto, TensorProto, numpy_helper

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.external import tensors_of
from rnnhw.frontends.onnx.proto import node_label
from rnnhw.frontends.onnx.quantized.held import Held, HeldArrays
from rnnhw.frontends.onnx.quantized.stored import dequantize_stored

__all__ = ["graphs_of", "store_reals"]

_HALF = TensorProto.FLOAT16

_DYNAMIC = "DynamicQuantizeLSTM"
"""onnxruntime's LSTM with integer weights, which rounds its activations in every call."""


def store_reals(model: ModelProto) -> tuple[list[str], HeldArrays]:
    """Replace float16 and stored integers with scales by float32.

    Returns
    -------
    notes : list of str
        Sentences on what that changes.
    held : mapping of str to Held
        The scales that the reals had as integers, by the names of stored arrays.

    Raises
    ------
    ModelError
        If scales do not fit their integers, or the weights of an LSTM with integer weights are not stored.
    """
    notes = []
    if any(tensor.data_type == _HALF for tensor in tensors_of(model.graph)):
        _widen(model.graph)
        notes.append("float16 is computed in float32")
    held = dequantize_stored(model)
    dynamic = [node for node in model.graph.node if node.op_type == _DYNAMIC]
    stored = {tensor.name: tensor for tensor in model.graph.initializer} if dynamic else {}
    for node in dynamic:
        held |= _make_real(node, model.graph, stored)
    if dynamic:
        notes.append(f"{_DYNAMIC} rounds its activations in every call; here it is an LSTM of reals")
    return notes, held


def graphs_of(graph: GraphProto) -> Iterator[GraphProto]:
    """Yield a graph and all graphs inside its nodes."""
    waiting = [graph]
    while waiting:
        one = waiting.pop()
        yield one
        for node in one.node:
            for entry in node.attribute:
                waiting += [entry.g] if entry.HasField("g") else []
                waiting += entry.graphs


def _widen(graph: GraphProto) -> None:
    """Make all float16 tensors, inputs, outputs and casts float32."""
    for tensor in tensors_of(graph):
        if tensor.data_type == _HALF:
            name = tensor.name
            tensor.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float32), name))
    for one in graphs_of(graph):
        for value in (*one.input, *one.output, *one.value_info):
            if value.type.tensor_type.elem_type == _HALF:
                value.type.tensor_type.elem_type = TensorProto.FLOAT
        for node in one.node:
            for entry in node.attribute:
                if entry.name in ("to", "dtype") and entry.i == _HALF:
                    entry.i = TensorProto.FLOAT


def _make_real(node: NodeProto, graph: GraphProto, stored: dict[str, TensorProto]) -> dict[str, Held]:
    """Make an LSTM of onnxruntime's LSTM with integer weights; returns the scales of these.

    Its inputs are those of LSTM and then scale and zero point of W and of R; W and R are ``[directions,
    inputs, 4 units]``.

    Raises
    ------
    ModelError
        If the weights are not stored in the file.
    """
    names = [*node.input, *[""] * (12 - len(node.input))]
    wanted = [names[k] for k in (1, 2, 8, 9, 10, 11)]
    if any(name not in stored for name in wanted):
        raise ModelError(f"{node_label(node)}: its weights are not stored in the file")
    held: dict[str, Held] = {}
    for k, own in ((1, wanted[:1] + wanted[2:4]), (2, wanted[1:2] + wanted[4:])):
        real, steps = _real_weights(node, *(numpy_helper.to_array(stored[name]) for name in own))
        name = f"{names[k]}_as_reals_{k}"
        held[name] = Held(names[k], steps)
        if not any(tensor.name == name for tensor in graph.initializer):
            graph.initializer.append(numpy_helper.from_array(real, name))
        names[k] = name
    node.op_type, node.domain = "LSTM", ""
    del node.input[:]
    node.input.extend(names[:8])
    return held


def _real_weights(
    node: NodeProto, weights: NDArray[Any], scale: NDArray[Any], zero_point: NDArray[Any]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Dequantize weights ``[directions, inputs, rows]``, and turn them and their scales as LSTM has them."""
    if weights.ndim != 3 or scale.size not in (1, len(weights), len(weights) * weights.shape[2]):
        raise ModelError(f"{node_label(node)}: weights {list(weights.shape)} have {scale.size} scales")
    per = (-1, 1, 1) if scale.size in (1, len(weights)) else (len(weights), 1, weights.shape[2])
    if zero_point.size != scale.size or weights.dtype != zero_point.dtype:
        raise ModelError(f"{node_label(node)}: {scale.size} scales have {zero_point.size} zero points")
    centred = weights.astype(np.float64) - zero_point.astype(np.float64).reshape(per)
    steps = np.broadcast_to(scale.reshape(per), weights.shape)
    with np.errstate(all="ignore"):
        reals = centred * steps
    turned = (np.ascontiguousarray(one.transpose(0, 2, 1).astype(np.float32)) for one in (reals, steps))
    return next(turned), next(turned)
