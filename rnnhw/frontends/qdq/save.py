"""Export integer networks with power-of-two scales as quantized ``.onnx`` files."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from onnx import ModelProto, TensorProto, helper

from rnnhw.arith import NATIVE
from rnnhw.errors import ModelError
from rnnhw.files import write_bytes
from rnnhw.frontends.qdq.cells import CELLS
from rnnhw.frontends.qdq.direction import Direction
from rnnhw.frontends.qdq.graph import Graph, Value
from rnnhw.frontends.qdq.numbers import rounded, saturated
from rnnhw.network import (
    FixedPoint,
    Flatten,
    HostFunction,
    IntegerDense,
    IntegerLayer,
    IntegerNetwork,
    LastStep,
    TfliteDense,
    TfliteLstm,
    directions_of,
)

__all__ = ["save_qdq"]

_OPSET = 21
"""The first operator set in which DequantizeLinear takes int4 and int16."""

_IR_VERSION = 10

_MOST_BYTES = 2**31 - 2**24
"""A protobuf message has less than 2**31 bytes; some are for the graph."""


def save_qdq(network: IntegerNetwork, path: Path) -> None:
    """Write ``network`` for any ONNX runtime; the same network always gives the same bytes.

    The graph takes reals ``x [batch, time, inputs]`` in float32, where batch and time are free, and gives
    reals ``y [batch, time, outputs]`` or ``y [batch, outputs]``, also in float32. These are exactly the
    outputs of the golden model, dequantized: all that is computed between QuantizeLinear and DequantizeLinear
    is exact, whatever the order of additions. Sequences begin with states of zero.

    Raises
    ------
    ModelError
        If the network's scales are not powers of two, or its weights are too many for one file.
    """
    if network.arithmetic != NATIVE.name or not isinstance(network.input_format, FixedPoint):
        raise ModelError(
            f"network {network.name!r} is in arithmetic {network.arithmetic!r}; only networks of arithmetic "
            f"{NATIVE.name!r} can be written as quantized ONNX"
        )
    graph, exponents = Graph(), network.input_format.exponents
    flow = _Flow(values=_quantized(graph, exponents), exponent=max(exponents))
    bits = dict(zip(map(id, network.stages), network.layer_weight_bits, strict=True))
    for k, layer in enumerate(network.layers):
        flow = _extended(graph, layer, flow, f"layer_{k}", bits.get(id(layer), 8))
    values = graph.node("Transpose", flow.values, perm=[1, 0, 2]) if network.every_step else flow.values
    scale = graph.array("y_scale", np.array(2.0**-flow.exponent, np.float32))
    graph.nodes.append(helper.make_node("DequantizeLinear", [values.name, scale.name], ["y"], "output"))
    write_bytes(path, _model(network, graph).SerializeToString(deterministic=True))


def _model(network: IntegerNetwork, graph: Graph) -> ModelProto:
    """The file of a graph that makes ``y`` of ``x``."""
    size = sum(tensor.ByteSize() for tensor in graph.constants.values())
    if size > _MOST_BYTES:
        raise ModelError(f"network {network.name!r} has {size} bytes of weights; a file holds {_MOST_BYTES}")
    steps = ["time"] if network.every_step else []
    found: ModelProto = helper.make_model(
        helper.make_graph(
            graph.nodes,
            network.name.encode(errors="replace").decode() or "network",
            [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", "time", network.inputs])],
            [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["batch", *steps, network.outputs])],
            list(graph.constants.values()),
        ),
        producer_name="rnnhw",
        opset_imports=[helper.make_opsetid("", _OPSET)],
        ir_version=_IR_VERSION,
    )
    return found


@dataclass(frozen=True, kw_only=True, eq=False)
class _Flow:
    """What the layers so far give.

    Parameters
    ----------
    values : Value
        Integers, ``[time, batch, width]``, or ``[batch, width]`` after a choice of steps.
    exponent : int
        They weigh ``2**-exponent``.
    backward : int
        The last so many of them come from a backward direction, whose own last step is the first one.
    """

    values: Value
    exponent: int
    backward: int = 0


def _quantized(graph: Graph, exponents: tuple[int, ...]) -> Value:
    """Quantize x to int8 ``[time, batch, inputs]``.

    Halves are rounded up before QuantizeLinear, which alone would round them to even.
    """
    held = np.array(exponents if len(set(exponents)) > 1 else exponents[0])
    steps = Value(graph, "x").to(TensorProto.DOUBLE) * np.ldexp(1.0, held)
    reals = (saturated(rounded(steps), 8) * np.ldexp(1.0, -held)).to(TensorProto.FLOAT)
    scale = graph.array("x_scale", np.ldexp(1.0, -held).astype(np.float32))
    zero_point = graph.array("x_zero_point", np.zeros(held.shape, np.int8))
    integers = graph.node("QuantizeLinear", reals, scale, zero_point, **({"axis": 2} if held.ndim else {}))
    return graph.node("Transpose", integers, perm=[1, 0, 2])


def _extended(graph: Graph, layer: IntegerLayer, flow: _Flow, label: str, bits: int) -> _Flow:
    """Write one layer, whose weights have ``bits`` bits, or a choice of steps."""
    match layer:
        case LastStep():
            return replace(flow, values=_last(graph, flow, layer.of_each_direction), backward=0)
        case Flatten():
            turned = graph.node("Transpose", flow.values, perm=[1, 0, 2])
            joined = graph.node("Reshape", turned, np.array([0, -1]))
            return replace(flow, values=joined, backward=0)
        case IntegerDense():
            return _Flow(values=_dense(graph, layer, flow, label, bits), exponent=layer.output_exponent)
        case TfliteDense() | TfliteLstm() | HostFunction():
            raise AssertionError("the network refuses layers of other arithmetics")
    halves = []
    for k, one in enumerate(directions_of(layer)):
        direction = Direction(
            graph=graph,
            label=f"{label}/{'backward' if k else 'forward'}",
            x=flow.values,
            x_exponent=flow.exponent,
            bits=bits,
            backward=k == 1,
        )
        halves.append(CELLS[type(one)](one, direction))
    if len(halves) == 1:
        return _Flow(values=halves[0], exponent=layer.hidden_exponent)
    both = graph.node("Concat", *halves, axis=2)
    return _Flow(values=both, exponent=layer.hidden_exponent, backward=layer.outputs // 2)


def _last(graph: Graph, flow: _Flow, of_each_direction: bool) -> Value:
    """Keep the last step ``[batch, width]``, or what each direction computed last."""
    last = graph.node("Gather", flow.values, np.array(-1), axis=0)
    if not (of_each_direction and flow.backward):
        return last
    first = graph.node("Gather", flow.values, np.array(0), axis=0)
    return graph.node("Where", np.arange(2 * flow.backward) < flow.backward, last, first)


def _dense(graph: Graph, layer: IntegerDense, flow: _Flow, label: str, bits: int) -> Value:
    """Write a dense layer; returns its int16 outputs."""
    direction = Direction(
        graph=graph, label=label, x=flow.values, x_exponent=flow.exponent, bits=bits, backward=False
    )
    weights = direction.matrix("weights", layer.weights, layer.shift, layer.output_exponent, flow.exponent)
    sums = flow.values.to(TensorProto.DOUBLE) @ weights + direction.bias("bias", layer.bias, layer.shift)
    return saturated(rounded(sums), 16).to(TensorProto.INT16)
