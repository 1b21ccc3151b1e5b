"""The GRU in ONNX operators: `rnnhw.arith.gru_unit`, in both reset conventions."""

from collections.abc import Sequence

import numpy as np
from onnx import TensorProto

from rnnhw.arith import GRU_GATES, PREACTIVATION
from rnnhw.frontends.qdq.direction import Direction, gates_of
from rnnhw.frontends.qdq.graph import Graph, Scanned, Value
from rnnhw.frontends.qdq.numbers import rounded, saturated, shifted, sigmoid, tanh
from rnnhw.network import IntegerGru

__all__ = ["write_gru"]


def write_gru(layer: IntegerGru, direction: Direction) -> Scanned:
    """Write a direction of a GRU layer; see `rnnhw.frontends.qdq.cells.CELLS`."""
    fraction, exponent = PREACTIVATION.fraction, layer.hidden_exponent
    weights, shift = layer.recurrent_weights, layer.recurrent_shift
    # The reset gate and the update gate read h, and so does the candidate with ``reset_after``.
    early = 3 if layer.reset_after else 2
    recurrent = direction.matrix("recurrent_weights", weights[:early], shift[:early], fraction, exponent)
    if layer.reset_after:
        biases = np.zeros_like(layer.bias)
        biases[2] = layer.candidate_bias
        recurrent_bias = direction.bias("recurrent_bias", biases, shift)
    else:
        candidate = direction.matrix("candidate_weights", weights[2], shift[2], fraction, exponent)

    def step(body: Graph, parts: Value, states: Sequence[Value]) -> tuple[Sequence[Value], Value]:
        h = states[0].to(TensorProto.DOUBLE)
        sums = _operand(h) @ recurrent
        seen = gates_of(rounded(sums + recurrent_bias if layer.reset_after else sums), GRU_GATES[:early])
        given = gates_of(parts, GRU_GATES)
        r, z = (sigmoid(saturated(given[name] + seen[name], 16)) for name in ("reset", "update"))
        if layer.reset_after:
            kept = shifted(r * saturated(seen["candidate"], 16), 15)
            a = saturated(given["candidate"], 16) + kept
        else:
            a = given["candidate"] + rounded(saturated(shifted(r * h, 23), 8) @ candidate)
        n = tanh(saturated(a, 16))
        h = saturated(shifted(z * h + (2.0**15 - z) * n, 15), 16)
        return [h.to(TensorProto.INT16)], _operand(h).to(TensorProto.INT8)

    states = [direction.state("h", TensorProto.INT16, layer.units)]
    parts = direction.input_parts(layer, fraction)
    return direction.scan(step, states, parts, (layer.input_shift.size, layer.units))


def _operand(h: Value) -> Value:
    """The int8 that products and outputs see of an int16 state."""
    return saturated(shifted(h, 8), 8)
