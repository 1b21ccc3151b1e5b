"""Initial and final states of recurrent layers as inputs and outputs of a graph, in reals.

The tensors of the recurrent layer k, counted from 0, are ``initial_h_k`` and ``final_h_k``, and of an LSTM
``initial_c_k`` and ``final_c_k``: float32 ``[directions, batch, width]``, first forward and then backward.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from onnx import TensorProto, ValueInfoProto, helper

from rnnhw.frontends.qdq.graph import Graph, Scanned, Value
from rnnhw.frontends.qdq.numbers import rounded, saturated
from rnnhw.network import IntegerBidirectional, IntegerLstm, IntegerRecurrent, directions_of

__all__ = ["add_final_states", "initial_states", "state_name", "states_of"]

_TYPES = {8: TensorProto.INT8, 16: TensorProto.INT16}


@dataclass(frozen=True, kw_only=True)
class _State:
    """The format of h or c of one direction.

    Parameters
    ----------
    name : {"h", "c"}
    bits, exponent : int
        Integers of so many bits weigh ``2**-exponent``.
    width : int
    """

    name: str
    bits: int
    exponent: int
    width: int


def states_of(layer: IntegerRecurrent) -> list[_State]:
    """The states of a direction, in the order in which its cell's Scan carries them."""
    exponent = layer.hidden_exponent + layer.state_bits - 8
    found = [_State(name="h", bits=layer.state_bits, exponent=exponent, width=layer.outputs)]
    if isinstance(layer, IntegerLstm):
        found.append(_State(name="c", bits=16, exponent=layer.cell_fraction, width=layer.units))
    return found


def state_name(moment: str, state: str, k: int) -> str:
    """The tensor's name; the moment is ``initial`` or ``final``, and k the number of the recurrent layer."""
    return f"{moment}_{state}_{k}"


def _value_info(name: str, directions: int, width: int) -> ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, [directions, "batch", width])


def initial_states(
    graph: Graph, layer: IntegerRecurrent | IntegerBidirectional, k: int
) -> list[dict[str, Value]]:
    """Add a layer's initial states as inputs; returns those of each direction by name, in integers."""
    halves = directions_of(layer)
    for state in states_of(_native(halves[0])):
        graph.inputs.append(_value_info(state_name("initial", state.name, k), len(halves), state.width))
    return [
        {state.name: _quantized(graph, state, d, k) for state in states_of(_native(half))}
        for d, half in enumerate(halves)
    ]


def _native(layer: object) -> IntegerRecurrent:
    assert isinstance(layer, IntegerRecurrent)
    return layer


def _quantized(graph: Graph, state: _State, direction: int, k: int) -> Value:
    """Quantize the state of one direction, with halves rounded up: ``[batch, width]``."""
    given = Value(graph, state_name("initial", state.name, k))
    reals = graph.node("Gather", given, np.array(direction), axis=0).to(TensorProto.DOUBLE)
    return saturated(rounded(reals * 2.0**state.exponent), state.bits).to(_TYPES[state.bits])


def add_final_states(
    graph: Graph, layer: IntegerRecurrent | IntegerBidirectional, k: int, scanned: Sequence[Scanned]
) -> None:
    """Add a layer's final states as outputs, from the Scan of each direction."""
    halves = [_native(half) for half in directions_of(layer)]
    for j, state in enumerate(states_of(halves[0])):
        name = state_name("final", state.name, k)
        reals = [
            graph.node(
                "DequantizeLinear", scan.final[j], np.array(2.0 ** -states_of(half)[j].exponent, np.float32)
            )
            for half, scan in zip(halves, scanned, strict=True)
        ]
        each = [graph.node("Unsqueeze", one, np.array([0])) for one in reals]
        graph.nodes.append(helper.make_node("Concat", [one.name for one in each], [name], name, axis=0))
        graph.outputs.append(_value_info(name, len(halves), state.width))
