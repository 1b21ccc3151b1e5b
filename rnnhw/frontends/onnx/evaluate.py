"""What is known of each value of a graph, node by node: what the machine runs, and why not the rest."""

import re
from collections.abc import Mapping, Sequence, Set

import numpy as np
from onnx import NodeProto

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.dense import ROWS, add, gemm, matmul
from rnnhw.frontends.onnx.layout import LAYOUT_OPERATORS, concat
from rnnhw.frontends.onnx.proto import Node, node_label, read_node
from rnnhw.frontends.onnx.quantized.activations import QUANTIZING, rounded_value
from rnnhw.frontends.onnx.recurrent import GATES, recurrent
from rnnhw.frontends.onnx.shapes import SHAPE_OPERATORS, shape_value
from rnnhw.frontends.onnx.signals import Signal
from rnnhw.frontends.onnx.values import Constant, Host, Repeated, ShapeValue, Value, Zeros

__all__ = ["NOT_OURS", "evaluate"]

NOT_OURS = "the machine has no such operator"

_MOVES = {*LAYOUT_OPERATORS, *SHAPE_OPERATORS, "Expand", "ConstantOfShape", "Flatten", "Split"} - {
    "Mul",
    "Cast",
}

_DENSE = {"Gemm": gemm, "MatMul": matmul, "Add": add}


def evaluate(
    nodes: Sequence[NodeProto], known: Mapping[str, Value], cuts: Set[str]
) -> tuple[dict[str, Value], dict[str, Value]]:
    """Evaluate nodes in their order.

    Parameters
    ----------
    nodes : sequence of NodeProto
        In an order in which they can be computed.
    known : mapping of str to Value
        The graph's inputs and initializers.
    cuts : set of str
        Tensors that leave the machine: operators that read them read a value of the host.

    Returns
    -------
    found : dict
        What is known of every value.
    seen : dict
        The same, as operators that read the values see it.
    """
    found, seen = dict(known), dict(known)
    for name in cuts & set(known):
        seen[name] = Host()
    for proto in nodes:
        results = _results(proto, seen)
        for k, name in enumerate(proto.output):
            if name:
                found[name] = results[k] if k < len(results) else results[0]
                seen[name] = Host() if name in cuts else found[name]
    return found, seen


def _results(proto: NodeProto, values: dict[str, Value]) -> Sequence[Value]:
    """What is known of a node's outputs; if the machine does not run it, one `Host` for all of them."""
    try:
        node = read_node(_standard(proto))
        if node.operator in GATES:
            return recurrent(node, values)
        return [_simple(node, values)]
    except ModelError as error:
        label = re.escape(node_label(proto))
        # The operator's name stands beside the reason wherever a reason is shown.
        reason = re.sub(rf"^{label}:? ", "", str(error))
        return [Host(re.sub(", which is (not|all that is) supported$", "", reason))]


def _standard(proto: NodeProto) -> NodeProto:
    """A node of onnxruntime's own operators QuantizeLinear and DequantizeLinear as one of the standard's."""
    if proto.domain == "com.microsoft" and proto.op_type in QUANTIZING:
        proto = NodeProto.FromString(proto.SerializeToString())
        proto.domain = ""
    return proto


def _simple(node: Node, values: dict[str, Value]) -> Value:
    """Evaluate a node that is not a recurrent operator."""
    given = [values[name] if name in values else None for name in node.inputs]
    first = given[0] if given else None
    match node.operator:
        case "Constant":
            return _constant(node)
        case "Shape" if given:
            return shape_value(node, given)
        case "ConstantOfShape" | "Expand" | "Slice" if _is_zero(node, first):
            return Zeros()
        case "Expand" if isinstance(first, Constant | Repeated):
            return Repeated(first.array)
        case operator if operator in QUANTIZING:
            return rounded_value(node, values)
        case "Gemm" | "MatMul":
            return _DENSE[node.operator](node, values)
        case "Add" if any(isinstance(value, Signal) for value in given):
            return _DENSE[node.operator](node, values)
    signals = [value for value in given if isinstance(value, Signal)]
    if node.operator == "Concat" and given and len(signals) == len(given):
        return concat(node, signals)
    # The axes of rows are not known one by one.
    if isinstance(first, Signal) and ROWS not in first.axes and node.operator in LAYOUT_OPERATORS:
        return LAYOUT_OPERATORS[node.operator](node, first, values)
    is_shape = given and all(isinstance(value, Constant | ShapeValue) for value in given)
    if node.operator in SHAPE_OPERATORS and is_shape:
        return shape_value(node, given)
    if node.operator in _MOVES:
        raise ModelError("it moves values that are on the host")
    raise ModelError(NOT_OURS)


def _constant(node: Node) -> Constant:
    if "value" not in node.attributes:
        raise ModelError("it holds no tensor")
    return Constant(node.attributes["value"])


def _is_zero(node: Node, first: Value | None) -> bool:
    """Whether the result of a node is all zero, for any shape; used for initial states."""
    if node.operator == "Expand" and isinstance(first, Constant):
        return not first.array.any()
    if node.operator == "ConstantOfShape":
        value = node.attributes.get("value")
        return value is None or (isinstance(value, np.ndarray) and not value.any())
    return isinstance(first, Zeros)
