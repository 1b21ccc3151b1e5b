"""Reductions over an axis of a single number, which PyTorch allows and ONNX does not."""

import onnx
from onnx import GraphProto, ModelProto, NodeProto, numpy_helper

__all__ = ["reduce_numbers"]

_REDUCTIONS = tuple(
    f"Reduce{name}" for name in ("L1", "L2", "Max", "Mean", "Min", "Prod", "Sum", "SumSquare")
)

_AXES_OF_A_NUMBER = {-1, 0}
"""What PyTorch takes as an axis of a single number."""


def reduce_numbers(model: ModelProto) -> None:
    """Leave out the axis where a single number is reduced over one; the model is changed.

    Without axes a reduction is over all that there are, which gives the same. Keras's exporter with PyTorch
    writes such reductions for every SimpleRNN that runs backward in time, and onnxruntime refuses them.
    """
    graph = model.graph
    nodes = [node for node in graph.node if node.op_type in _REDUCTIONS and not node.domain]
    stored = _stored(graph) if nodes else {}
    nodes = [node for node in nodes if _AXES_OF_A_NUMBER.issuperset(_axes(node, stored) or [None])]
    if not nodes:
        return
    try:
        inferred = onnx.shape_inference.infer_shapes(model).graph
    except Exception:  # shapes that are inconsistent are refused later, with their reason
        return
    numbers = {
        value.name
        for value in (*inferred.value_info, *inferred.input)
        if value.type.tensor_type.HasField("shape") and not value.type.tensor_type.shape.dim
    }
    numbers |= {tensor.name for tensor in graph.initializer if not tensor.dims}
    for node in nodes:
        if node.input[0] in numbers:
            del node.input[1:]
            for entry in [entry for entry in node.attribute if entry.name == "axes"]:
                node.attribute.remove(entry)


def _stored(graph: GraphProto) -> dict[str, onnx.TensorProto]:
    """Initializers and constants by name."""
    found = {tensor.name: tensor for tensor in graph.initializer}
    for node in graph.node:
        for entry in node.attribute:
            if node.op_type == "Constant" and entry.name == "value" and node.output:
                found[node.output[0]] = entry.t
    return found


def _axes(node: NodeProto, stored: dict[str, onnx.TensorProto]) -> list[int] | None:
    """The axes of a reduction, as an attribute or a stored input; None where they are not known."""
    for entry in node.attribute:
        if entry.name == "axes":
            return list(entry.ints)
    tensor = stored.get(node.input[1]) if len(node.input) > 1 else None
    if tensor is None or len(tensor.dims) > 1 or sum(tensor.dims) > 8:
        return None
    return [int(axis) for axis in numpy_helper.to_array(tensor).reshape(-1)]
