"""LSTM operators: as ONNX's LSTM where that has all of their options, otherwise as a Scan over steps."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from rnnhw.frontends.tflite.to_onnx.builder import Value
from rnnhw.frontends.tflite.to_onnx.call import Call, activated
from rnnhw.frontends.tflite.to_onnx.lstm_weights import LstmWeights, Places, read_weights
from rnnhw.frontends.tflite.to_onnx.sequences import Steps, from_time_major, join_directions, scan, time_major

__all__ = ["LSTM"]

LSTM_OPTIONS, BIDIRECTIONAL_OPTIONS, UNIDIRECTIONAL_OPTIONS = 14, 69, 71
"""Numbers of options in the schema's union of options."""

FORWARD = Places(
    input_weights=1, recurrent_weights=5, peepholes=9, bias=12, projection=16, hidden=18, cell=19, norm=20
)
BOTH = (
    Places(input_weights=1, recurrent_weights=5, peepholes=9, bias=12, projection=16, hidden=35, cell=36),
    Places(input_weights=18, recurrent_weights=22, peepholes=26, bias=29, projection=33, hidden=37, cell=38),
)
AUXILIARY = range(39, 48)
"""Inputs of a bidirectional operator for a second sequence."""

RELU = 1
STANDARD_CLIP = 10.0
"""Clip of c that converters write into every LSTM; beyond it tanh(c) is 1 in float32."""


def _unidirectional(call: Call) -> None:
    is_time_major = bool(call.option(UNIDIRECTIONAL_OPTIONS, 3, "?", False))
    if call.option(UNIDIRECTIONAL_OPTIONS, 5, "?", False):
        raise call.error("option diagonal_recurrent_tensors is not supported")
    x = time_major(call, is_time_major=is_time_major)
    weights = read_weights(call, FORWARD, x.inputs, *_options(call, UNIDIRECTIONAL_OPTIONS))
    (found,) = _directions(call, x, [weights])
    call.give(from_time_major(call, x, found, is_time_major=is_time_major))


def _bidirectional(call: Call) -> None:
    if any(call.has(index) for index in AUXILIARY):
        raise call.error("an auxiliary input is not supported")
    is_time_major = bool(call.option(BIDIRECTIONAL_OPTIONS, 4, "?", True))
    x = time_major(call, is_time_major=is_time_major)
    options = _options(call, BIDIRECTIONAL_OPTIONS)
    weights = [read_weights(call, places, x.inputs, *options) for places in BOTH]
    is_merged = bool(call.option(BIDIRECTIONAL_OPTIONS, 3, "?", False))
    join_directions(call, x, _directions(call, x, weights), is_time_major=is_time_major, is_merged=is_merged)


def _options(call: Call, options_type: int) -> tuple[tuple[float, float], int]:
    """Clips of c and of the projection, and the activation."""
    clips = (call.option(options_type, 1, "f"), call.option(options_type, 2, "f"))
    return (float(clips[0]), float(clips[1])), int(call.option(options_type, 0, "b"))


def _directions(call: Call, x: Steps, weights: list[LstmWeights]) -> list[Value]:
    """Outputs ``[steps, batch, outputs]`` of each direction, the second of which goes the other way."""
    call.scope.note_states()
    is_plain = all(_is_plain(one, x.steps) for one in weights)
    if is_plain and len(weights) == 2 and len({_form(one) for one in weights}) == 1 and not x.is_turned:
        return _node(call, x, weights, "bidirectional")
    found = []
    for k, one in enumerate(weights):
        is_backward = x.is_turned != (k == 1)
        if is_plain:
            found += _node(call, x, [one], "reverse" if is_backward else "forward")
        else:
            found.append(
                scan(call, x, [one.outputs, one.units], _Cell(call, one).step, is_backward=is_backward)
            )
    return found


def _form(weights: LstmWeights) -> tuple[Any, ...]:
    """What both directions of one operator have in common."""
    return weights.units, weights.is_coupled, weights.peepholes is None


def _is_plain(weights: LstmWeights, steps: int) -> bool:
    """Whether ONNX's LSTM computes the same: its clip is another one, so that only one without effect may be.

    With tanh, c changes by less than 1 in one step, so that it needs as many steps to reach its clip.
    """
    clips = 0 < weights.cell_clip < (min(STANDARD_CLIP, steps) if weights.activation != RELU else math.inf)
    return weights.projection is None and weights.norm is None and not clips and not weights.projection_clip


def _node(call: Call, x: Steps, weights: list[LstmWeights], direction: str) -> list[Value]:
    """Add ONNX's LSTM of one direction or both."""
    b, units, clip = call.builder, weights[0].units, weights[0].cell_clip
    if 0 < clip < x.steps:
        b.note(f"the clip of c to {clip:g} is left out")
    hint = call.hint
    operands = [_operands(one) for one in weights]
    names = ("W", "R", "B", "P")
    values: list[Value | None] = [
        b.constant(np.stack([one[name] for one in operands]), f"{hint}_{name}")
        if name in operands[0]
        else None
        for name in names
    ]
    attributes: dict[str, Any] = {}
    if weights[0].is_coupled:
        attributes["input_forget"] = 1
    if weights[0].activation == RELU:
        attributes["activations"] = ["Sigmoid", "Relu", "Relu"] * len(weights)
    found = b.node_of(
        "LSTM",
        [x.value, *values[:3], None, None, None, values[3]],
        1,
        f"{hint}_Y",
        hidden_size=units,
        direction=direction,
        **attributes,
    )[0]
    if len(weights) == 1:
        return [b.node("Squeeze", found, b.integers(1))]
    parts = b.node_of("Split", [found, b.integers(1, 1)], 2, "direction", axis=1)
    return [b.node("Squeeze", part, b.integers(1)) for part in parts]


def _operands(weights: LstmWeights) -> dict[str, np.ndarray[Any, Any]]:
    """Weights in ONNX's order of gates: input, output, forget, cell."""
    w, r, bias, p = weights.input_weights, weights.recurrent_weights, weights.bias, weights.peepholes
    if weights.is_coupled:
        # ONNX couples the gates the other way round, f = 1 - i. With sigmoid(-a) = 1 - sigmoid(a), the input
        # gate has the forget gate's weights negated.
        w, r, bias = (np.stack([-one[1], *one[1:]]) for one in (w, r, bias))
        p = None if p is None else np.stack([-p[1], *p[1:]])
    order = [0, 3, 1, 2]
    found = {
        "W": np.concatenate(w[order]),
        "R": np.concatenate(r[order]),
        "B": np.concatenate([*bias[order], *np.zeros_like(bias)]),
    }
    return found if p is None else found | {"P": np.concatenate(p[[0, 2, 1]])}


class _Cell:
    """One step of an LSTM in basic operators."""

    def __init__(self, call: Call, weights: LstmWeights) -> None:
        self.call, self.weights, self.b = call, weights, call.builder

    def step(self, x: Value, states: list[Value]) -> list[Value]:
        """Compute the new states h and c from the old ones."""
        w, b = self.weights, self.b
        (h, c), sums = states, self._sums(x, states[0])
        f = b.node("Sigmoid", self._gate(1, sums[1], c))
        i = b.node("Sub", b.real(1.0), f) if w.is_coupled else b.node("Sigmoid", self._gate(0, sums[0], c))
        g = activated(self.call, self._gate(2, sums[2], None), w.activation)
        c = b.node("Add", b.node("Mul", f, c), b.node("Mul", i, g))
        c = self._clipped(c, w.cell_clip)
        o = b.node("Sigmoid", self._gate(3, sums[3], c))
        h = b.node("Mul", o, activated(self.call, c, w.activation))
        if w.projection is not None:
            h = self._clipped(self._projected(h, w.projection), w.projection_clip)
        return [h, c]

    def _sums(self, x: Value, h: Value) -> list[Value]:
        """Products of weights and operands, for each gate."""
        b, w = self.b, self.weights
        parts = [
            b.node("MatMul", value, b.constant(np.concatenate(matrix).T, "weights"))
            for value, matrix in ((x, w.input_weights), (h, w.recurrent_weights))
        ]
        total = b.node("Add", *parts)
        if w.norm is None:
            total = b.node("Add", total, b.constant(w.bias.reshape(-1), "bias"))
        return b.node_of("Split", [total, b.integers(*[w.units] * 4)], 4, "gate", axis=1)

    def _gate(self, k: int, total: Value, c: Value | None) -> Value:
        """Add what a gate sees of c, and normalize it."""
        b, w = self.b, self.weights
        if w.peepholes is not None and c is not None:
            total = b.node("Add", total, b.node("Mul", c, b.constant(w.peepholes[min(k, 2)], "peephole")))
        if w.norm is None:
            return total
        last = b.integers(-1)
        centred = b.node("Sub", total, b.node("ReduceMean", total, last))
        variance = b.node("ReduceMean", b.node("Mul", centred, centred), last)
        deviation = b.node("Sqrt", b.node("Add", variance, b.real(1e-8)))
        scaled = b.node("Mul", b.node("Div", centred, deviation), b.constant(w.norm[k], "norm"))
        return b.node("Add", scaled, b.constant(w.bias[k], "bias"))

    def _clipped(self, value: Value, clip: float) -> Value:
        return self.b.node("Clip", value, self.b.real(-clip), self.b.real(clip)) if clip else value

    def _projected(self, h: Value, projection: np.ndarray[Any, Any]) -> Value:
        bias = self.weights.projection_bias
        found = self.b.node("MatMul", h, self.b.constant(projection.T, "projection"))
        return found if bias is None else self.b.node("Add", found, self.b.constant(bias, "bias"))


LSTM: dict[str, Callable[[Call], None]] = {
    "BIDIRECTIONAL_SEQUENCE_LSTM": _bidirectional,
    "UNIDIRECTIONAL_SEQUENCE_LSTM": _unidirectional,
}
"""Converters by the names of operators."""
