"""Export integer networks with power-of-two scales as quantized ``.onnx`` files."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from onnx import ModelProto, TensorProto, helper

from rnnhw.arith import NATIVE
from rnnhw.errors import ModelError
from rnnhw.files import write_bytes
from rnnhw.frontends.onnx.proto import INTEGER_METADATA
from rnnhw.frontends.qdq.cells import CELLS
from rnnhw.frontends.qdq.direction import Direction
from rnnhw.frontends.qdq.graph import Graph, Value
from rnnhw.frontends.qdq.numbers import rounded, saturated
from rnnhw.frontends.qdq.states import add_final_states, initial_states
from rnnhw.network import (
    FixedPoint,
    IntegerBidirectional,
    IntegerDense,
    IntegerLayer,
    IntegerNetwork,
    IntegerRecurrent,
    LastStep,
    directions_of,
    has_thresholds,
    integer_parts,
)

__all__ = ["IR_VERSION", "MOST_BYTES", "OPSET", "qdq_model", "save_qdq"]

OPSET = 21
"""The first operator set in which DequantizeLinear takes int4 and int16."""

IR_VERSION = 10

MOST_BYTES = 2**31 - 2**24
"""A protobuf message has less than 2**31 bytes; some are for the graph."""


def save_qdq(network: IntegerNetwork, path: Path, *, states: bool = False, lengths: bool = False) -> None:
    """Write ``network`` for any ONNX runtime; the same network always gives the same bytes.

    The graph takes reals ``x [batch, time, inputs]`` in float32, where batch and time are free, and gives
    reals ``y [batch, time, outputs]`` or ``y [batch, outputs]``, also in float32. These are exactly the
    outputs of the golden model, dequantized: all that is computed between QuantizeLinear and DequantizeLinear
    is exact, whatever the order of additions. Sequences begin with states of zero and have all steps, unless
    the file is asked to take states or lengths.

    States and lengths are asked for when a file is written, and must then be given whenever it is run. Inputs
    with default values (initializers that are also inputs) would make one file do for all, but then every
    program that runs it has outputs to ignore, computes masks and states that it does not need, and gets
    warnings from onnxruntime; and some runtimes take such an initializer for a constant, silently.

    Parameters
    ----------
    network : IntegerNetwork
    path : Path
    states : bool
        Whether the graph takes initial states and gives final states, in reals, whose names and shapes
        `rnnhw.frontends.qdq.states` describes. They are quantized and dequantized as
        `rnnhw.network.quantize_state` does, so that final states are initial states of a next call without
        loss.
    lengths : bool
        Whether the graph takes ``lengths``, int64 ``[batch]`` within 1 .. time. Steps beyond a sequence's
        length have no effect, and outputs beyond it are 0.

    Raises
    ------
    ModelError
        If the network's scales are not powers of two, it has thresholds, or its weights are too many for one
        file.
    """
    model = qdq_model(network, states=states, lengths=lengths)
    write_bytes(path, model.SerializeToString(deterministic=True))


def qdq_model(network: IntegerNetwork, *, states: bool = False, lengths: bool = False) -> ModelProto:
    """Make the model of a file; see `save_qdq`."""
    if network.arithmetic != NATIVE.name or not isinstance(network.input_format, FixedPoint):
        raise ModelError(
            f"network {network.name!r} is in arithmetic {network.arithmetic!r}; only networks of arithmetic "
            f"{NATIVE.name!r} can be written as quantized ONNX"
        )
    if has_thresholds(network.stages):
        raise ModelError(f"network {network.name!r} has thresholds, which quantized ONNX cannot hold")
    graph, exponents = Graph(), network.input_format.exponents
    graph.inputs.append(
        helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", "time", network.inputs])
    )
    steps = ["time"] if network.every_step else []
    graph.outputs.append(
        helper.make_tensor_value_info("y", TensorProto.FLOAT, ["batch", *steps, network.outputs])
    )
    if lengths:
        graph.inputs.append(helper.make_tensor_value_info("lengths", TensorProto.INT64, ["batch"]))
    bits = network.layer_weight_bits
    writer = _Writer(graph=graph, bits=bits, states=states, lengths=lengths)
    flow = _Flow(values=_quantized(graph, exponents), exponent=max(exponents))
    for layer in network.layers:
        flow = writer.extended(layer, flow)
    writer.write_output(flow, network.every_step)
    return _model(network, graph, {"states": states, "lengths": lengths})


def _model(network: IntegerNetwork, graph: Graph, options: dict[str, bool]) -> ModelProto:
    """The file of a graph, with metadata on what it holds."""
    size = sum(tensor.ByteSize() for tensor in graph.constants.values())
    if size > MOST_BYTES:
        raise ModelError(f"network {network.name!r} has {size} bytes of weights; a file holds {MOST_BYTES}")
    found: ModelProto = helper.make_model(
        helper.make_graph(
            graph.nodes,
            _text(network.name) or "network",
            graph.inputs,
            graph.outputs,
            list(graph.constants.values()),
        ),
        producer_name="rnnhw",
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
    )
    # Files of networks do not hold this choice of steps, which only readers of other formats make.
    if not any(isinstance(layer, LastStep) and not layer.of_each_direction for layer in network.layers):
        header, _ = integer_parts(network)
        text = json.dumps({**header, "name": _text(network.name), **options}, sort_keys=True)
        helper.set_model_props(found, {INTEGER_METADATA: text})
    return found


def _text(name: str) -> str:
    """A name in characters that a file can hold."""
    return name.encode(errors="replace").decode()


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
    stages : int
        Number of recurrent and dense layers so far.
    """

    values: Value
    exponent: int
    backward: int = 0
    stages: int = 0


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


class _Writer:
    """Writes layer after layer.

    Parameters
    ----------
    graph : Graph
    bits : sequence of int
        Width of the stored weights of each recurrent or dense layer, 8 or 4.
    states, lengths : bool
        See `save_qdq`.
    """

    def __init__(self, *, graph: Graph, bits: Sequence[int], states: bool, lengths: bool) -> None:
        self._graph, self._bits, self._states = graph, bits, states
        self._lengths = Value(graph, "lengths") if lengths else None
        self._inside = None if self._lengths is None else self._is_inside(self._lengths)

    def _is_inside(self, lengths: Value) -> Value:
        """Whether each step is one of its sequence: bool ``[time, batch, 1]``."""
        graph = self._graph
        time = graph.node("Shape", Value(graph, "x"), start=1, end=2)
        numbers = graph.node("Range", np.array(0), graph.node("Squeeze", time), np.array(1))
        column = graph.node("Unsqueeze", numbers, np.array([1, 2]))
        return graph.node("Less", column, graph.node("Unsqueeze", lengths, np.array([1])))

    def extended(self, layer: IntegerLayer, flow: _Flow) -> _Flow:
        """Write one layer or choice of steps."""
        if isinstance(layer, LastStep):
            return replace(flow, values=self._last(flow, layer.of_each_direction), backward=0)
        if isinstance(layer, IntegerDense):
            values = self._dense(layer, flow)
            return _Flow(values=values, exponent=layer.output_exponent, stages=flow.stages + 1)
        assert isinstance(layer, IntegerRecurrent | IntegerBidirectional), "the network refuses all others"
        return self._recurrent(layer, flow)

    def _recurrent(self, layer: IntegerRecurrent | IntegerBidirectional, flow: _Flow) -> _Flow:
        halves, k = directions_of(layer), flow.stages
        initial = initial_states(self._graph, layer, k) if self._states else [{} for _ in halves]
        scanned = []
        for d, one in enumerate(halves):
            direction = Direction(
                graph=self._graph,
                label=f"layer_{k}/{'backward' if d else 'forward'}",
                x=flow.values,
                x_exponent=flow.exponent,
                bits=self._bits[k],
                backward=d == 1,
                inside=self._inside,
                initial=initial[d],
            )
            scanned.append(CELLS[type(one)](one, direction))
        if self._states:
            add_final_states(self._graph, layer, k, scanned)
        outputs, exponent = [one.outputs for one in scanned], layer.hidden_exponent
        if len(outputs) == 1:
            return _Flow(values=outputs[0], exponent=exponent, stages=k + 1)
        both = self._graph.node("Concat", *outputs, axis=2)
        return _Flow(values=both, exponent=exponent, backward=layer.outputs // 2, stages=k + 1)

    def _last(self, flow: _Flow, of_each_direction: bool) -> Value:
        """Keep each sequence's last step ``[batch, width]``, or what each direction computed last."""
        graph = self._graph
        if self._lengths is None:
            last = graph.node("Gather", flow.values, np.array(-1), axis=0)
        else:
            index = graph.node("Unsqueeze", self._lengths - np.array(1), np.array([1]))
            turned = graph.node("Transpose", flow.values, perm=[1, 0, 2])
            last = graph.node("GatherND", turned, index, batch_dims=1)
        if not (of_each_direction and flow.backward):
            return last
        first = graph.node("Gather", flow.values, np.array(0), axis=0)
        return graph.node("Where", np.arange(2 * flow.backward) < flow.backward, last, first)

    def _dense(self, layer: IntegerDense, flow: _Flow) -> Value:
        """Write a dense layer; returns its int16 outputs."""
        direction = Direction(
            graph=self._graph,
            label=f"layer_{flow.stages}",
            x=flow.values,
            x_exponent=flow.exponent,
            bits=self._bits[flow.stages],
            backward=False,
        )
        weights = direction.matrix(
            "weights", layer.weights, layer.shift, layer.output_exponent, flow.exponent
        )
        sums = flow.values.to(TensorProto.DOUBLE) @ weights + direction.bias("bias", layer.bias, layer.shift)
        return saturated(rounded(sums), 16).to(TensorProto.INT16)

    def write_output(self, flow: _Flow, every_step: bool) -> None:
        """Dequantize ``y``, which is 0 beyond a sequence's length."""
        graph, values = self._graph, flow.values
        if every_step:
            values = graph.node("Transpose", values, perm=[1, 0, 2])
        scale = graph.array("y_scale", np.array(2.0**-flow.exponent, np.float32))
        if self._inside is None or not every_step:
            graph.nodes.append(
                helper.make_node("DequantizeLinear", [values.name, scale.name], ["y"], "output")
            )
            return
        reals = graph.node("DequantizeLinear", values, scale)
        inside = graph.node("Transpose", self._inside, perm=[1, 0, 2])
        zero = graph.array("zero", np.array(0, np.float32))
        graph.nodes.append(helper.make_node("Where", [inside.name, reals.name, zero.name], ["y"], "output"))
