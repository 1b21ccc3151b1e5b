"""The minGRU in ONNX operators: `rnnhw.arith.mingru_unit`."""

from collections.abc import Sequence

from onnx import TensorProto

from rnnhw.arith import PREACTIVATION
from rnnhw.frontends.qdq.direction import Direction
from rnnhw.frontends.qdq.graph import Graph, Scanned, Value
from rnnhw.frontends.qdq.numbers import positive, saturated, shifted, sigmoid
from rnnhw.network import IntegerMinGru

__all__ = ["write_mingru"]


def write_mingru(layer: IntegerMinGru, direction: Direction) -> Scanned:
    """Write a direction of a minGRU layer; see `rnnhw.frontends.qdq.cells.CELLS`."""
    graph = direction.graph
    # The gates do not depend on h, so that they are computed for all steps at once.
    a = saturated(direction.input_parts(layer, PREACTIVATION.fraction), 16)
    update, candidate = graph.nodes_outputs("Split", [a], 2, axis=2, num_outputs=2)
    z = sigmoid(update)
    n = saturated(positive(candidate) * 2.0 ** (layer.state_fraction - PREACTIVATION.fraction), 16)
    both = graph.node("Concat", z * n, 2.0**15 - z, axis=2)

    def step(body: Graph, values: Value, states: Sequence[Value]) -> tuple[Sequence[Value], Value]:
        gained, kept = body.nodes_outputs("Split", [values], 2, axis=1, num_outputs=2)
        h = shifted(kept * states[0].to(TensorProto.DOUBLE) + gained, 15)
        return [h.to(TensorProto.INT16)], saturated(shifted(h, 8), 8).to(TensorProto.INT8)

    states = [direction.state("h", TensorProto.INT16, layer.units)]
    return direction.scan(step, states, both, (2 * layer.units, layer.units))
