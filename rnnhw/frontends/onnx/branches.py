"""Recurrent layers inside branches (If) that sizes of the inputs decide."""

from collections import Counter
from collections.abc import Mapping, Sequence

from onnx import GraphProto, ModelProto, TensorShapeProto

from rnnhw.frontends.onnx.recurrent import GATES

__all__ = ["Shapes", "bind_sizes", "nested_layers"]

Shapes = Sequence[int] | Mapping[str, Sequence[int]]
"""The shape of the sequences, or those of inputs by name."""


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


def bind_sizes(model: ModelProto, like: Shapes) -> str:
    """Fix the free sizes of all inputs of a model, so that branches follow from sizes.

    Parameters
    ----------
    model : ModelProto
        Is changed.
    like : sequence of int, or mapping of str to sequence of int
        Shape of the sequences, ``[batch, time, ...]``, which the first input of that rank gets; or shapes of
        inputs by name, in the graph's own layout. The model becomes one for a single sequence: of shapes by
        name, the batch is the free size that all of them have in common. A free size of the same name gets
        the same value elsewhere.

    Returns
    -------
    str
        What was fixed, in a sentence.
    """
    sizes: dict[str, int] = {}
    for axes in _free_axes(model.graph, like):
        for entry, size in axes:
            entry.dim_param = entry.dim_param or f"size_{len(sizes)}"
            sizes.setdefault(entry.dim_param, size)
    for value in model.graph.input:
        for entry in value.type.tensor_type.shape.dim:
            if entry.dim_param in sizes:
                entry.dim_value = sizes[entry.dim_param]
    listed = ", ".join(f"{name} = {size}" for name, size in sizes.items())
    return f"branches were decided for {listed}"


def _free_axes(graph: GraphProto, like: Shapes) -> list[list[tuple[TensorShapeProto.Dimension, int]]]:
    """The axes of inputs whose sizes are free, and their sizes for a single sequence."""
    if not isinstance(like, Mapping):
        pairs = zip(_first_of_rank(graph, len(like)), (1, *like[1:]), strict=False)
        return [[(entry, size) for entry, size in pairs if not entry.HasField("dim_value")]]
    found = []
    for value in graph.input:
        entries, shape = value.type.tensor_type.shape.dim, like.get(value.name, ())
        if len(entries) == len(shape) > 1:
            pairs = zip(entries, shape, strict=True)
            found.append([(entry, size) for entry, size in pairs if not entry.HasField("dim_value")])
    found = [axes for axes in found if axes]
    for key in (lambda axis: axis[0].dim_param, lambda axis: axis[1]):
        counts = [Counter(map(key, axes)) for axes in found]
        common = [one for one in counts[0] if all(count[one] == 1 for count in counts)] if counts else []
        if len(common) == 1 and common[0] != "":
            (batch,) = common
            return [[(axis[0], 1 if key(axis) == batch else axis[1]) for axis in axes] for axes in found]
    return found


def _first_of_rank(graph: GraphProto, rank: int) -> Sequence[TensorShapeProto.Dimension]:
    """The axes of the first input that has this rank; none if there is no such input."""
    for value in graph.input:
        tensor = value.type.tensor_type
        if tensor.HasField("shape") and len(tensor.shape.dim) == rank:
            return list(tensor.shape.dim)
    return []
