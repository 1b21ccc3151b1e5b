"""The Elman layer in ONNX operators: `rnnhw.arith.elman_unit`."""

from collections.abc import Sequence

from onnx import TensorProto

from rnnhw.arith import PREACTIVATION
from rnnhw.frontends.qdq.direction import Direction
from rnnhw.frontends.qdq.graph import Graph, Scanned, Value
from rnnhw.frontends.qdq.numbers import rounded, saturated, shifted, tanh
from rnnhw.network import IntegerElman

__all__ = ["write_elman"]


def write_elman(layer: IntegerElman, direction: Direction) -> Scanned:
    """Write a direction of an Elman layer; see `rnnhw.frontends.qdq.cells.CELLS`."""
    is_tanh = layer.activation == "tanh"
    # After relu, the pre-activation has 8 fraction bits more than the int8 h.
    fraction = PREACTIVATION.fraction if is_tanh else layer.hidden_exponent + 8
    recurrent = direction.matrix(
        "recurrent_weights",
        layer.recurrent_weights,
        layer.recurrent_shift,
        fraction,
        layer.hidden_exponent,
    )

    def step(body: Graph, parts: Value, states: Sequence[Value]) -> tuple[Sequence[Value], Value]:
        a = saturated(parts + rounded(states[0].to(TensorProto.DOUBLE) @ recurrent), 16)
        h = saturated(shifted(tanh(a) if is_tanh else body.node("Max", a, 0.0), 8), 8).to(TensorProto.INT8)
        return [h], h

    states = [direction.state("h", TensorProto.INT8, layer.units)]
    parts = direction.input_parts(layer, fraction)
    return direction.scan(step, states, parts, (layer.units, layer.units))
