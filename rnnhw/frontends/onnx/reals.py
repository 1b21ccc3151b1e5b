"""Weights that a model stores in other formats than float32: half precision, and integers with scales."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import GraphProto, ModelProto, NodeProto, TensorProto, helper, numpy_helper

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.external import tensors_of
from rnnhw.frontends.onnx.proto import node_label

__all__ = ["store_reals"]

_HALF = TensorProto.FLOAT16

_DYNAMIC = "DynamicQuantizeLSTM"
"""onnxruntime's LSTM with integer weights, which rounds its activations in every call."""


def store_reals(model: ModelProto) -> list[str]:
    """Replace float16 and stored integers with scales by float32; returns sentences on what that changes."""
    notes = []
    if any(tensor.data_type == _HALF for tensor in tensors_of(model.graph)):
        _widen(model.graph)
        notes.append("float16 is computed in float32")
    stored = {tensor.name: tensor for tensor in model.graph.initializer}
    dequantized = [node for node in model.graph.node if _is_stored(node, stored)]
    for node in dequantized:
        array = _dequantized(node, stored)
        model.graph.initializer.append(numpy_helper.from_array(array, node.output[0]))
        model.graph.node.remove(node)
    dynamic = [node for node in model.graph.node if node.op_type == _DYNAMIC]
    for node in dynamic:
        _make_real(node, model.graph, stored)
    if dequantized or dynamic:
        notes.append(
            "weights stored as integers are read as reals, and get scales of their own when quantized"
        )
    return notes


def _graphs(graph: GraphProto) -> Iterator[GraphProto]:
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
    for one in _graphs(graph):
        for value in (*one.input, *one.output, *one.value_info):
            if value.type.tensor_type.elem_type == _HALF:
                value.type.tensor_type.elem_type = TensorProto.FLOAT
        for node in one.node:
            for entry in node.attribute:
                if entry.name in ("to", "dtype") and entry.i == _HALF:
                    entry.i = TensorProto.FLOAT


def _is_stored(node: NodeProto, stored: dict[str, TensorProto]) -> bool:
    """Whether a node dequantizes a stored array."""
    return node.op_type == "DequantizeLinear" and all(name in stored for name in node.input if name)


def _dequantized(node: NodeProto, stored: dict[str, TensorProto]) -> NDArray[np.float32]:
    """Compute DequantizeLinear, ``(x - zero point) scale``, with one scale or one per entry of an axis.

    Raises
    ------
    ModelError
        If the scales do not fit the array.
    """
    x, scale, *rest = (numpy_helper.to_array(stored[name]) for name in node.input if name)
    zero_point = rest[0] if rest else np.zeros(scale.shape, x.dtype)
    attributes = {entry.name: helper.get_attribute_value(entry) for entry in node.attribute}
    axis, rank = attributes.get("axis", 1), x.ndim
    if scale.size == 1:
        shape: tuple[int, ...] = (1,) * rank
    elif scale.ndim == 1 and -rank <= axis < rank and x.shape[axis] == scale.size:
        shape = tuple(scale.size if k == axis % rank else 1 for k in range(rank))
    else:
        raise ModelError(
            f"{node_label(node)}: scales of shape {list(scale.shape)} for values of shape {list(x.shape)}"
        )
    if zero_point.shape != scale.shape:
        raise ModelError(
            f"{node_label(node)}: there are {scale.size} scales and {zero_point.size} zero points"
        )
    centred = x.astype(np.float64) - zero_point.astype(np.float64).reshape(shape)
    return np.asarray(centred * scale.astype(np.float64).reshape(shape), np.float32)


def _make_real(node: NodeProto, graph: GraphProto, stored: dict[str, TensorProto]) -> None:
    """Make an LSTM of onnxruntime's LSTM with integer weights.

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
    for k, own in ((1, wanted[:1] + wanted[2:4]), (2, wanted[1:2] + wanted[4:])):
        real = _real_weights(node, *(numpy_helper.to_array(stored[name]) for name in own))
        name = f"{names[k]}_as_reals_{k}"
        if not any(tensor.name == name for tensor in graph.initializer):
            graph.initializer.append(numpy_helper.from_array(real, name))
        names[k] = name
    node.op_type, node.domain = "LSTM", ""
    del node.input[:]
    node.input.extend(names[:8])


def _real_weights(
    node: NodeProto, weights: NDArray[Any], scale: NDArray[Any], zero_point: NDArray[Any]
) -> NDArray[np.float32]:
    """Dequantize weights ``[directions, inputs, rows]``, and turn them as LSTM has them."""
    if weights.ndim != 3 or scale.size not in (1, len(weights), len(weights) * weights.shape[2]):
        raise ModelError(f"{node_label(node)}: weights {list(weights.shape)} have {scale.size} scales")
    per = (-1, 1, 1) if scale.size in (1, len(weights)) else (len(weights), 1, weights.shape[2])
    centred = weights.astype(np.float64) - zero_point.astype(np.float64).reshape(per)
    return np.ascontiguousarray((centred * scale.reshape(per)).transpose(0, 2, 1).astype(np.float32))
