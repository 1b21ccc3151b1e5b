"""The arithmetic ``native`` in ONNX operators: `rnnhw.arith` on float64 values that hold integers.

All values stay below 2**53 and all factors are powers of two, so that every result is exact and only Floor
rounds. Values are multiples of a weight that follows from the context, such as 2**-12 for pre-activations.
"""

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto

from rnnhw.arith import SIGMOID_TABLE
from rnnhw.frontends.qdq.graph import Graph, Value

__all__ = ["positive", "rounded", "saturated", "shifted", "sigmoid", "tanh"]

_TABLE = np.array(SIGMOID_TABLE, np.uint16)
_RISES = np.append(np.diff(_TABLE), 0).astype(np.uint16)
"""From each sample of the sigmoid to the next one."""

_LAST = 255.0
"""Index of the last sample; the sigmoid stays there."""


def rounded(value: Value) -> Value:
    """Round to integers, halves up."""
    return value.graph.node("Floor", value + 0.5)


def shifted(value: Value, shift: int | NDArray[np.integer]) -> Value:
    """Compute `rnnhw.arith.shift_round`; ``shift`` may be an array along the last axis."""
    return rounded(value * np.ldexp(1.0, -np.asarray(shift, np.int64)))


def saturated(value: Value, bits: int) -> Value:
    """Clamp to signed integers of ``bits`` bits."""
    limit = 2.0 ** (bits - 1)
    return value.graph.node("Clip", value, -limit, limit - 1.0)


def _interpolated(value: Value, scale: float, first: float, factor: float) -> Value:
    """``floor(first + factor s)``, where s is the sigmoid's table, interpolated at ``scale |value|``."""
    graph = value.graph
    position = graph.node("Min", graph.node("Abs", value) * scale, _LAST)
    whole = graph.node("Floor", position)
    index = whole.to(TensorProto.INT64)
    sample = graph.node("Gather", _samples(graph, "sigmoid_table", _TABLE, factor, first), index)
    rise = graph.node("Gather", _samples(graph, "sigmoid_rises", _RISES, factor, 0.0), index)
    return graph.node("Floor", sample + (position - whole) * rise)


def _samples(graph: Graph, name: str, table: NDArray[np.uint16], factor: float, first: float) -> Value:
    """A table times ``factor`` plus ``first``, float64 ``[256]``; the file holds the table once."""
    reals = graph.shared(name, lambda root: root.array(name, table).to(TensorProto.DOUBLE))
    return graph.shared((name, factor, first), lambda root: reals * factor + first)


# The distances of sigmoid and tanh from their values at 0 are odd functions, also after rounding: for
# negative inputs, `rnnhw.arith` rounds halves the other way. So the sign is applied after rounding.


def sigmoid(value: Value) -> Value:
    """Compute `rnnhw.arith.sigmoid`: Q3.12 to Q0.15."""
    distance = _interpolated(value, 3 / 2**9, 0.5 - 2**14, 0.5)
    return distance * value.graph.node("Sign", value) + 2.0**14


def tanh(value: Value) -> Value:
    """Compute `rnnhw.arith.tanh`: Q3.12 to Q0.15."""
    distance = _interpolated(value, 3 / 2**8, 0.5 - 2**15, 1.0)
    return distance * value.graph.node("Sign", value)


def positive(value: Value) -> Value:
    """Compute `rnnhw.arith.positive`: Q3.12 to Q3.12."""
    graph = value.graph
    below = 4096.0 - _interpolated(value, 3 / 2**9, 0.5, 2.0**-4)
    above = graph.node("Min", value + 2048.0, 32767.0)
    return graph.node("Where", graph.node("Less", value, 0.0), below, above)
