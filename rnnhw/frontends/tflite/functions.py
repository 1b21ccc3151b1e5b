"""Import of operators without weights that the host computes: activations, softmax, sums of directions."""

from dataclasses import replace

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.flow import Flow, two_directions
from rnnhw.frontends.tflite.model import Graph, Operator
from rnnhw.frontends.tflite.tensors import per_tensor, tensor
from rnnhw.network import Affine, Function, HostFunction

__all__ = ["FUNCTIONS", "add", "function"]

FUNCTIONS = {
    "LOGISTIC": Function.LOGISTIC,
    "TANH": Function.TANH,
    "RELU": Function.RELU,
    "RELU6": Function.RELU6,
    "SOFTMAX": Function.SOFTMAX,
}
"""Functions of one tensor by the names of their operators."""

SOFTMAX_OPTIONS = 9
ADD_OPTIONS = 11
"""Numbers of these operators' options in the schema's union of options."""


def function(graph: Graph, operator: Operator, flow: Flow) -> Flow:
    """Import a function of one tensor, applied along the last axis."""
    if len(operator.inputs) != 1:
        raise ModelError(f"{operator.label} has {len(operator.inputs)} inputs, not one")
    beta = 1.0
    if operator.name == "SOFTMAX":
        if operator.options is None or operator.options_type != SOFTMAX_OPTIONS:
            raise ModelError(f"{operator.label} has no options of its kind")
        beta = float(operator.options.number(0, "f"))
    return _with_layer(graph, operator, flow, FUNCTIONS[operator.name], beta)


def add(graph: Graph, operator: Operator, flows: list[Flow]) -> Flow:
    """Import an ADD of the two directions of a layer, of all steps or of the last one."""
    options = operator.options
    if options is not None and (operator.options_type != ADD_OPTIONS or options.number(0, "b")):
        raise ModelError(
            f"{operator.label} has options of another kind, or an activation, which is not supported"
        )
    flow = two_directions(operator, flows)
    if flows[0].shape != flows[1].shape:
        raise ModelError(
            f"{operator.label} adds values of shapes {list(flows[0].shape)} and {list(flows[1].shape)}"
        )
    return _with_layer(graph, operator, flow, Function.ADD)


def _with_layer(graph: Graph, operator: Operator, flow: Flow, kind: Function, beta: float = 1.0) -> Flow:
    """Add a function of all of an operator's inputs; ``flow`` holds them side by side."""
    try:
        layer = HostFunction(
            function=kind,
            inputs=flow.shape[-1] if flow.shape else 0,
            input_formats=tuple(_format(graph, operator, number, "an input") for number in operator.inputs),
            output_format=_format(graph, operator, operator.outputs[0], "the output"),
            beta=beta,
        )
    except ModelError as error:
        raise ModelError(f"{operator.label}: {error}") from None
    return replace(flow, shape=(*flow.shape[:-1], layer.outputs), layers=(*flow.layers, layer))


def _format(graph: Graph, operator: Operator, number: int, role: str) -> Affine:
    return Affine(*per_tensor(operator, tensor(graph, operator, number, role, "int8"), role))
