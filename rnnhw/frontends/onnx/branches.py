"""Recurrent layers inside branches (If) that sizes of the inputs decide."""

from collections.abc import Sequence

from onnx import GraphProto, ModelProto, TensorShapeProto

from rnnhw.frontends.onnx.recurrent import GATES

__all__ = ["bind_sizes", "nested_layers"]


def nested_layers(model: ModelProto) -> str:
    """Return the first node whose inner graphs hold a recurrent operator; an empty text if there is none."""
    for node in model.graph.node:
        waiting = [entry.g for entry in node.attribute if entry.HasField("g")]
        while waiting:
            for inner in waiting.pop().node:
                if inner.op_type in GATES:
                    return f"{node.op_type} node {node.name[:80]!r}"
                waiting += [entry.g for entry in inner.attribute if entry.HasField("g")]
    return ""


def bind_sizes(model: ModelProto, like: Sequence[int]) -> str:
    """Fix the free sizes of all inputs of a model, so that branches follow from sizes.

    Parameters
    ----------
    model : ModelProto
        Is changed.
    like : sequence of int
        Shape of the sequences, ``[batch, time, ...]``. The first input of that rank gets it, with one
        sequence; a free size of the same name gets the same value elsewhere.

    Returns
    -------
    str
        What was fixed, in a sentence.
    """
    sizes: dict[str, int] = {}
    for entry, size in zip(_first_of_rank(model.graph, len(like)), (1, *like[1:]), strict=False):
        if not entry.HasField("dim_value"):
            entry.dim_param = entry.dim_param or f"size_{len(sizes)}"
            sizes[entry.dim_param] = size
    for value in model.graph.input:
        for entry in value.type.tensor_type.shape.dim:
            if entry.dim_param in sizes:
                entry.dim_value = sizes[entry.dim_param]
    listed = ", ".join(f"{name} = {size}" for name, size in sizes.items())
    return f"branches were decided for {listed}"


def _first_of_rank(graph: GraphProto, rank: int) -> Sequence[TensorShapeProto.Dimension]:
    """The axes of the first input that has this rank; none if there is no such input."""
    for value in graph.input:
        tensor = value.type.tensor_type
        if tensor.HasField("shape") and len(tensor.shape.dim) == rank:
            return list(tensor.shape.dim)
    return []
