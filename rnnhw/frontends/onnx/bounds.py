"""Limits of what a file may make libraries do: text, functions that call each other, and computed constants.

A few bytes can ask for gigabytes: functions that call two others each, or a constant of an enormous shape
that onnxruntime would compute while it folds constants.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import onnx
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from onnx import GraphProto, ModelProto, NodeProto

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.proto import outer_inputs

__all__ = ["check_constants", "check_functions", "check_text"]

MAX_NODES = 100_000
"""Most nodes of a graph after its functions have been replaced by their nodes."""

MAX_VALUES = 2**26
"""Most values of all constants that nodes compute."""

_RANDOM = {"RandomNormal", "RandomUniform", "Multinomial"}


def check_text(message: Message) -> None:
    """Refuse a model with text that is not UTF-8, on which libraries fail in many ways.

    Raises
    ------
    ModelError
        If there is such text.
    """
    waiting = [message]
    while waiting:
        for field, value in _fields(waiting.pop()):
            if field.type == FieldDescriptor.TYPE_MESSAGE:
                waiting += [value] if isinstance(value, Message) else list(value)
            elif field.type == FieldDescriptor.TYPE_STRING:
                texts = [value] if isinstance(value, str | bytes) else list(value)
                if not all(isinstance(text, str) for text in texts):
                    raise ModelError(f"its field {field.name!r} holds text that is not UTF-8")


def _fields(message: Message) -> Iterable[tuple[FieldDescriptor, Any]]:
    try:
        return message.ListFields()
    except UnicodeDecodeError:
        raise ModelError("it holds text that is not UTF-8") from None


def check_functions(model: ModelProto) -> None:
    """Refuse functions that call themselves, or that stand for too many nodes.

    Raises
    ------
    ModelError
        Naming the function.
    """
    bodies = {(one.domain, one.name): list(one.node) for one in model.functions}
    if len(bodies) < len(model.functions):
        raise ModelError("it holds several functions of the same name")
    sizes: dict[tuple[str, str], int] = {}
    for key in bodies:
        _measure(key, bodies, sizes)
    total = sum(sizes.get((node.domain, node.op_type), 1) for node in _all_nodes(model.graph.node))
    if total > MAX_NODES:
        raise ModelError(f"its functions stand for more than {MAX_NODES:,} nodes")


def _measure(
    start: tuple[str, str],
    bodies: Mapping[tuple[str, str], list[NodeProto]],
    sizes: dict[tuple[str, str], int],
) -> None:
    """Count the nodes that a function stands for, and those that the functions it calls stand for."""
    path = [start]
    while path:
        calls = [(node.domain, node.op_type) for node in _all_nodes(bodies[path[-1]])]
        missing = next((call for call in calls if call in bodies and call not in sizes), None)
        if missing in path:
            raise ModelError(f"its function {'.'.join(missing or ())[:80]!r} calls itself")
        if missing is not None:
            path.append(missing)
            continue
        # Beyond the limit the exact number does not matter.
        sizes[path.pop()] = min(sum(sizes.get(call, 1) for call in calls), MAX_NODES + 1)


def _all_nodes(nodes: Iterable[NodeProto]) -> Iterator[NodeProto]:
    """Yield nodes and those of the graphs inside them."""
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        yield node
        for entry in node.attribute:
            for graph in [*entry.graphs, *([entry.g] if entry.HasField("g") else [])]:
                waiting += graph.node


def check_constants(model: ModelProto) -> None:
    """Refuse a model whose nodes compute enormous constants, before onnxruntime computes them.

    Raises
    ------
    ModelError
        Naming the first such constant.
    """
    graph = model.graph
    given = {value.name for value in graph.input}
    known = {value.name for value in graph.initializer} - given
    computed = [name for node in graph.node if _follows(node, known) for name in node.output if name]
    if not any(node.op_type != "Constant" for node in graph.node if set(node.output) & set(computed)):
        return
    try:
        # Not with data_prop, which itself computes the values of enormous shapes.
        inferred = onnx.shape_inference.infer_shapes(model)
    except Exception:  # inconsistent shapes are refused by onnxruntime, with a reason
        return
    left, constants = MAX_VALUES, set(computed)
    for name, size in _sizes(inferred.graph):
        left -= size if name in constants else 0
        if left < 0:
            raise ModelError(f"its nodes compute constants of more than {MAX_VALUES:,} values, as {name!r}")


def _follows(node: NodeProto, known: set[str]) -> bool:
    """Whether a node's outputs follow from constants; these are added to the known ones then."""
    if node.op_type in _RANDOM or not known.issuperset(outer_inputs(node)):
        return False
    known.update(node.output)
    return True


def _sizes(graph: GraphProto) -> Iterator[tuple[str, int]]:
    """The number of values of each tensor whose shape is known."""
    for value in graph.value_info:
        size = 1
        for entry in value.type.tensor_type.shape.dim:
            size *= max(entry.dim_value, 1) if entry.HasField("dim_value") else 1
        yield value.name, size
