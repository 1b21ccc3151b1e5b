"""Import ``.onnx`` files as networks.

The nodes are evaluated in the order of the graph. What is known of each value is one of the classes in
`rnnhw.frontends.onnx.values`: a constant, zeros, a shape, or the signal that runs through the layers.
"""

from pathlib import Path

import numpy as np
from onnx import GraphProto, ValueInfoProto

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.dense import add, gemm, matmul
from rnnhw.frontends.onnx.layout import LAYOUT_OPERATORS, concat
from rnnhw.frontends.onnx.proto import FLOAT_TYPES, Node, read_graph, read_node, read_tensor
from rnnhw.frontends.onnx.recurrent import GATES, recurrent
from rnnhw.frontends.onnx.shapes import SHAPE_OPERATORS, shape_value
from rnnhw.frontends.onnx.signals import Signal, layers_of
from rnnhw.frontends.onnx.values import Constant, ShapeValue, Value, Zeros
from rnnhw.network import Dense, Layer, Network

__all__ = ["load_onnx"]


def load_onnx(path: Path) -> Network:
    """Read a network: a stack of LSTM, GRU and RNN operators, and at most one dense layer on the top one's h.

    A layer may be bidirectional, as one operator or as a forward and a reverse one on the same input. The
    dense layer may be Gemm, or MatMul and Add, on every step or the last one. Between layers, operators that
    only move axes are followed, in either layout: Transpose, Squeeze, Reshape, Concat of directions, and
    Gather or Slice of the last step or of a direction. The graph may have more outputs than one if these are
    final states; they are ignored, because every run can return states. The network takes
    ``[batch, time, inputs]`` whatever the order of the graph's axes.

    Raises
    ------
    ModelError
        If the file is missing, damaged or not ONNX, or if anything in it is not supported; the
        message names the node, operator or attribute.
    """
    graph = read_graph(path)
    try:
        values = _initial_values(graph)
        for node in map(read_node, graph.node):
            _evaluate(node, values)
        # Protobuf gives text that is not UTF-8 as bytes.
        name = graph.name if isinstance(graph.name, str) and graph.name else path.stem
        return _network(graph, values, name)
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from None


def _initial_values(graph: GraphProto) -> dict[str, Value]:
    """What is known before the first node: the initializers, and the one input of the graph."""
    values: dict[str, Value] = {}
    for tensor in graph.initializer:
        values[tensor.name] = Constant(read_tensor(tensor, f"initializer {tensor.name!r}"))
    inputs = [value for value in graph.input if value.name not in values]
    if len(inputs) != 1:
        names = ", ".join(repr(value.name) for value in inputs) or "none"
        raise ModelError(
            f"the graph has {len(inputs)} inputs ({names}), not one; weights and initial "
            "states must be initializers"
        )
    values[inputs[0].name] = _input_signal(inputs[0])
    return values


def _input_signal(value: ValueInfoProto) -> Signal:
    """The graph's input. Which of its axes is time is not known until a recurrent operator reads it."""
    tensor = value.type.tensor_type
    if tensor.elem_type not in FLOAT_TYPES:
        raise ModelError(f"input {value.name!r} is not a float32 or float64 tensor")
    axes = ("axis 0", "axis 1", "axis 2")
    if not tensor.HasField("shape"):
        return Signal(kind="input", axes=axes)
    if len(tensor.shape.dim) != 3:
        raise ModelError(f"input {value.name!r} has rank {len(tensor.shape.dim)}, not 3")
    sizes = {
        axis: dimension.dim_value
        for axis, dimension in zip(axes, tensor.shape.dim, strict=True)
        if dimension.HasField("dim_value")
    }
    return Signal(kind="input", axes=axes, sizes=sizes)


def _evaluate(node: Node, values: dict[str, Value]) -> None:
    """Import a node: add what is known of its outputs to ``values``."""
    for name in node.inputs:
        if name and name not in values:
            raise ModelError(f"{node.label} reads {name!r}, which nothing before it gives")
    results = recurrent(node, values) if node.operator in GATES else [_simple(node, values)]
    if len(node.outputs) > len(results):
        raise ModelError(f"{node.label} has {len(node.outputs)} outputs, not at most {len(results)}")
    for name, result in zip(node.outputs, results, strict=False):
        if name in values:
            raise ModelError(f"{node.label} gives {name!r} a second time")
        if name:
            values[name] = result


def _simple(node: Node, values: dict[str, Value]) -> Value:
    """Import a node that is not a recurrent operator."""
    given = [values.get(name) for name in node.inputs]
    first = given[0] if given else None
    match node.operator:
        case "Constant":
            return _constant(node)
        case "Shape" if given:
            return shape_value(node, given)
        case "ConstantOfShape" | "Expand" | "Slice" if _is_zero(node, first):
            return Zeros()
        case "Gemm" | "MatMul" | "Add" if len(given) >= 2 and None not in given:
            return {"Gemm": gemm, "MatMul": matmul, "Add": add}[node.operator](node, values)
    signals = [value for value in given if isinstance(value, Signal)]
    if node.operator == "Concat" and given and len(signals) == len(given):
        return concat(node, signals)
    if isinstance(first, Signal) and node.operator in LAYOUT_OPERATORS:
        return LAYOUT_OPERATORS[node.operator](node, first, values)
    if (
        node.operator in SHAPE_OPERATORS
        and given
        and all(isinstance(value, Constant | ShapeValue) for value in given)
    ):
        return shape_value(node, given)
    raise ModelError(f"operator {node.operator} ({node.label}) is not supported here")


def _constant(node: Node) -> Constant:
    node.allow(("value",), 0)
    if "value" not in node.attributes:
        raise ModelError(f"{node.label} holds no tensor")
    return Constant(node.attributes["value"])


def _is_zero(node: Node, first: Value | None) -> bool:
    """Whether the result of a node is all zero, for any shape; used for initial states."""
    if node.operator == "Expand" and isinstance(first, Constant):
        return not first.array.any()
    if node.operator == "ConstantOfShape":
        value = node.attributes.get("value")
        return value is None or (isinstance(value, np.ndarray) and not value.any())
    return isinstance(first, Zeros)


def _network(graph: GraphProto, values: dict[str, Value], name: str) -> Network:
    """The network that the graph's first output has come through."""
    outputs = [value.name for value in graph.output]
    if not outputs:
        raise ModelError("the graph has no output")
    for more in outputs[1:]:
        state = values.get(more)
        if not isinstance(state, Signal) or state.kind not in ("hidden", "cell") or state.is_every_step:
            raise ModelError(
                f"the graph has {len(outputs)} outputs; {more!r} is not a final state, which "
                "is all that may stand beside the first one"
            )
    result = values.get(outputs[0])
    kind = result.kind if isinstance(result, Signal) else "constant"
    if not isinstance(result, Signal) or kind not in ("hidden", "dense"):
        raise ModelError(
            f"output {outputs[0]!r} is neither h nor a dense layer on it (but {kind}), which is not supported"
        )
    layers: list[Layer] = list(layers_of(result, f"output {outputs[0]!r}"))
    if result.weights is not None and result.bias is not None:
        layers.append(Dense(weights=result.weights, bias=result.bias))
    return Network(name=name, layers=layers, every_step=result.is_every_step)
