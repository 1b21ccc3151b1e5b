"""Recurrent operators in the spelling that onnxruntime wants: with their hidden_size and known ranks."""

from collections.abc import Iterator

import onnx
from onnx import GraphProto, ModelProto, NodeProto, TypeProto, helper

from rnnhw.frontends.onnx.recurrent import GATES

__all__ = ["complete"]

_RANKS = {0: 3, 4: 1, 5: 3, 6: 3}
"""Ranks of the inputs X, sequence_lens, initial_h and initial_c of a recurrent operator."""


def complete(model: ModelProto) -> None:
    """Add what follows from the operators and is missing in a model, which is changed.

    onnxruntime demands the optional attribute hidden_size, and of an RNN the activations in the standard's
    spelling. Inputs without a shape get the rank that the recurrent operator that reads them wants.
    """
    nodes = list(_recurrent(model.graph))
    for node in nodes:
        for entry in node.attribute:
            if entry.name == "activations" and node.op_type == "RNN":
                entry.strings[:] = [_spelled(name) for name in entry.strings]
    _add_ranks(model.graph)
    if any(_lacks_size(node) for node in nodes):
        _add_sizes(model)


def _recurrent(graph: GraphProto) -> Iterator[NodeProto]:
    """Yield the recurrent operators of a graph and of the graphs inside its nodes."""
    waiting = [graph]
    while waiting:
        for node in waiting.pop().node:
            if node.op_type in GATES:
                yield node
            waiting += [entry.g for entry in node.attribute if entry.HasField("g")]


def _spelled(name: bytes) -> bytes:
    """A lower-case name as the standard writes it; any other one as it is."""
    return name.capitalize() if name in (b"tanh", b"relu", b"sigmoid") else name


def _lacks_size(node: NodeProto) -> bool:
    return not any(entry.name == "hidden_size" for entry in node.attribute)


def _add_sizes(model: ModelProto) -> None:
    """Take a missing hidden_size from the shape of R, ``[directions, gates * units, units]``."""
    try:
        graph = onnx.shape_inference.infer_shapes(model).graph
    except Exception:  # shapes that are inconsistent are refused later, with their reason
        graph = model.graph
    sizes = {
        value.name: value.type.tensor_type.shape.dim[2].dim_value
        for value in (*graph.value_info, *graph.input)
        if len(value.type.tensor_type.shape.dim) == 3
    }
    sizes |= {value.name: value.dims[2] for value in graph.initializer if len(value.dims) == 3}
    for node in _recurrent(model.graph):
        size = sizes.get(node.input[2], 0) if len(node.input) > 2 else 0
        if size > 0 and _lacks_size(node):
            node.attribute.append(helper.make_attribute("hidden_size", size))


def _add_ranks(graph: GraphProto) -> None:
    inputs = {value.name: value.type for value in graph.input if _lacks_shape(value.type)}
    for node in graph.node if inputs else ():
        for k, name in enumerate(node.input if node.op_type in GATES else ()):
            if name in inputs and k in _RANKS:
                shape = inputs.pop(name).tensor_type.shape
                shape.dim.extend(onnx.TensorShapeProto.Dimension() for _ in range(_RANKS[k]))


def _lacks_shape(type_: TypeProto) -> bool:
    return type_.HasField("tensor_type") and not type_.tensor_type.HasField("shape")
