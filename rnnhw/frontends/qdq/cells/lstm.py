"""The LSTM in ONNX operators: `rnnhw.arith.lstm_unit` and `rnnhw.arith.coupled_unit`."""

from collections.abc import Sequence

from onnx import TensorProto

from rnnhw.arith import PREACTIVATION
from rnnhw.frontends.qdq.direction import Direction, gates_of
from rnnhw.frontends.qdq.graph import Graph, Scanned, Value
from rnnhw.frontends.qdq.numbers import rounded, saturated, shifted, sigmoid, tanh
from rnnhw.network import IntegerLstm

__all__ = ["write_lstm"]

_MADE = 7
"""h before a projection is an int8 in Q0.7."""


def write_lstm(layer: IntegerLstm, direction: Direction) -> Scanned:
    """Write a direction of an LSTM layer; see `rnnhw.frontends.qdq.cells.CELLS`."""
    fraction, p = PREACTIVATION.fraction, layer.cell_fraction
    recurrent = direction.matrix(
        "recurrent_weights",
        layer.recurrent_weights,
        layer.recurrent_shift,
        fraction,
        layer.hidden_exponent,
    )
    projection = None
    if layer.projection is not None and layer.projection_shift is not None:
        projection = direction.matrix(
            "projection", layer.projection, layer.projection_shift, layer.hidden_exponent + 8, _MADE
        )
    peepholes = _peepholes(layer, direction)

    def peephole(gates: dict[str, Value], name: str, c: Value) -> Value:
        """The pre-activation of a gate with what it sees of c."""
        if name not in peepholes:
            return gates[name]
        return saturated(gates[name] + rounded(c * peepholes[name]), 16)

    def step(body: Graph, parts: Value, states: Sequence[Value]) -> tuple[Sequence[Value], Value]:
        h, c = (state.to(TensorProto.DOUBLE) for state in states)
        gates = gates_of(saturated(parts + rounded(h @ recurrent), 16), layer.declaration.gates)
        i = sigmoid(peephole(gates, "input", c))
        f = 2.0**15 - i if layer.is_coupled else sigmoid(peephole(gates, "forget", c))
        g = tanh(gates["cell"])
        c = saturated(rounded(f * c * 2.0**-15 + i * g * 2.0 ** (p - 30)), 16)
        o = sigmoid(peephole(gates, "output", c))
        h = saturated(shifted(o * tanh(saturated(shifted(c, p - fraction), 16)), 23), 8)
        if projection is not None:
            h = saturated(shifted(saturated(rounded(h @ projection), 16), 8), 8)
        h8 = h.to(TensorProto.INT8)
        return [h8, c.to(TensorProto.INT16)], h8

    states = [
        direction.state("h", TensorProto.INT8, layer.outputs),
        direction.state("c", TensorProto.INT16, layer.units),
    ]
    parts = direction.input_parts(layer, fraction)
    return direction.scan(step, states, parts, (layer.input_shift.size, layer.outputs))


def _peepholes(layer: IntegerLstm, direction: Direction) -> dict[str, Value]:
    """The factors of c by gate, float64 ``[units]``; empty without peepholes."""
    if layer.peephole_weights is None or layer.peephole_shift is None:
        return {}
    seen = ("input", "output") if layer.is_coupled else ("input", "forget", "output")
    factors = direction.vector("peepholes", layer.peephole_weights, layer.peephole_shift)
    parts = direction.graph.nodes_outputs("Split", [factors], len(seen), axis=0, num_outputs=len(seen))
    return dict(zip(seen, parts, strict=True))
