"""Operators of the Elman cell, and single steps of cells."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.frontends.tflite.to_onnx.builder import Value
from rnnhw.frontends.tflite.to_onnx.call import Call, activated
from rnnhw.frontends.tflite.to_onnx.sequences import Steps, from_time_major, join_directions, scan, time_major

__all__ = ["RNN"]

RNN_OPTIONS, LSTM_OPTIONS, SEQUENCE_OPTIONS, BIDIRECTIONAL_OPTIONS = 7, 14, 31, 70
"""Numbers of options in the schema's union of options."""

ACTIVATIONS: dict[int, dict[str, Any]] = {
    0: {"activations": ["Affine"], "activation_alpha": [1.0], "activation_beta": [0.0]},
    1: {"activations": ["Relu"]},
    4: {"activations": ["Tanh"]},
}
"""ONNX's attributes for fused activation functions: NONE, RELU and TANH. For others there is Scan."""

TANH = 4
BASIC = 1
"""Kernel type of the LSTM operator that computes one step with all weights in one tensor."""


@dataclass(frozen=True, kw_only=True, eq=False)
class _Weights:
    """Weights ``[units, inputs]`` and ``[units, units]``, and bias ``[units]``."""

    input: NDArray[np.float32]
    recurrent: NDArray[np.float32]
    bias: NDArray[np.float32]


def _weights(call: Call, first: int, inputs: int) -> _Weights:
    """Read weights, bias and state, which are four inputs of an operator in this order."""
    weights, recurrent = call.array(first), call.array(first + 1)
    units = recurrent.shape[0] if recurrent.ndim == 2 else 0
    bias = call.array(first + 2) if call.has(first + 2) else np.zeros(units, np.float32)
    wanted = [(units, inputs), (units, units), (units,)]
    found = [weights, recurrent, bias]
    if units < 1 or [one.shape for one in found] != wanted or any(one.dtype != np.float32 for one in found):
        raise call.error(f"its weights have shapes {[list(one.shape) for one in found]}, not {wanted}")
    if not call.has(first + 3) or not call.tensor(first + 3).variable:
        raise call.error("its state is not a variable tensor, which is not supported")
    call.scope.note_states()
    return _Weights(input=weights, recurrent=recurrent, bias=bias)


def _direction(call: Call, x: Steps, weights: _Weights, activation: int, *, is_second: bool) -> Value:
    """Outputs ``[steps, batch, units]`` of one direction, of which the second one goes the other way."""
    b, units, is_backward = call.builder, weights.recurrent.shape[0], x.is_turned != is_second
    if activation not in ACTIVATIONS:
        return _scanned(call, x, weights, activation, is_backward=is_backward)
    found = b.node_of(
        "RNN",
        [
            x.value,
            b.constant(weights.input[None], "W"),
            b.constant(weights.recurrent[None], "R"),
            b.constant(np.concatenate([weights.bias, np.zeros_like(weights.bias)])[None], "B"),
        ],
        1,
        f"{call.hint}_Y",
        hidden_size=units,
        direction="reverse" if is_backward else "forward",
        **ACTIVATIONS[activation],
    )[0]
    return b.node("Squeeze", found, b.integers(1))


def _scanned(call: Call, x: Steps, weights: _Weights, activation: int, *, is_backward: bool) -> Value:
    b = call.builder

    def step(value: Value, states: list[Value]) -> list[Value]:
        parts = [
            b.node("Gemm", value, b.constant(weights.input), b.constant(weights.bias), transB=1),
            b.node("Gemm", states[0], b.constant(weights.recurrent), transB=1),
        ]
        return [activated(call, b.node("Add", *parts), activation)]

    return scan(call, x, [weights.recurrent.shape[0]], step, is_backward=is_backward)


def _sequence(call: Call) -> None:
    is_time_major = bool(call.option(SEQUENCE_OPTIONS, 0, "?", False))
    x = time_major(call, is_time_major=is_time_major)
    weights, activation = _weights(call, 1, x.inputs), int(call.option(SEQUENCE_OPTIONS, 1, "b"))
    found = _direction(call, x, weights, activation, is_second=False)
    call.give(from_time_major(call, x, found, is_time_major=is_time_major))


def _bidirectional(call: Call) -> None:
    if any(call.has(index) for index in range(9, 12)):
        raise call.error("an auxiliary input is not supported")
    is_time_major = bool(call.option(BIDIRECTIONAL_OPTIONS, 0, "?", False))
    x = time_major(call, is_time_major=is_time_major)
    activation = int(call.option(BIDIRECTIONAL_OPTIONS, 1, "b"))
    found = [
        _direction(call, x, _weights(call, first, x.inputs), activation, is_second=first == 5)
        for first in (1, 5)
    ]
    is_merged = bool(call.option(BIDIRECTIONAL_OPTIONS, 2, "?", False))
    join_directions(call, x, found, is_time_major=is_time_major, is_merged=is_merged)


def _one_step(call: Call) -> Steps:
    """The input ``[batch, inputs]`` of a single step as a sequence."""
    shape = call.shape(0)
    if len(shape) != 2 or min(shape) < 1:
        raise call.error(f"its input has shape {list(shape)}, not two axes")
    value = call.builder.node("Unsqueeze", call.value(0), call.builder.integers(0))
    return Steps(value=value, steps=1, batch=shape[0], inputs=shape[1])


def _rnn_step(call: Call) -> None:
    x = _one_step(call)
    activation = int(call.option(RNN_OPTIONS, 0, "b"))
    found = _direction(call, x, _weights(call, 1, x.inputs), activation, is_second=False)
    call.give(call.emit("Squeeze", found, call.builder.integers(0)))


def _lstm_step(call: Call) -> None:
    """Convert the basic kernel of LSTM: inputs x, h, weights, bias, c; outputs h, c and scratch tensors."""
    if call.option(LSTM_OPTIONS, 3, "b") != BASIC:
        raise call.error("only its basic kernel is supported; of sequences UNIDIRECTIONAL_SEQUENCE_LSTM is")
    if call.option(LSTM_OPTIONS, 0, "b") not in (0, TANH) or any(
        call.option(LSTM_OPTIONS, k, "f") for k in (1, 2)
    ):
        raise call.error("its options are not those of the basic kernel")
    x, b = _one_step(call), call.builder
    weights, bias = call.array(2), call.array(3)
    units = call.shape(1)[-1] if call.shape(1) else 0
    if units < 1 or weights.shape != (4 * units, x.inputs + units) or bias.shape != (4 * units,):
        raise call.error(f"its weights have shape {list(weights.shape)}, and its bias {list(bias.shape)}")
    # The runtime's order of gates is input, cell, forget, output; ONNX's is input, output, forget, cell.
    order = np.concatenate([np.arange(units) + k * units for k in (0, 3, 2, 1)])
    weights, bias = weights[order], bias[order]
    states = [b.node("Unsqueeze", call.value(k), b.integers(0)) for k in (1, 4)]
    operands = [
        b.constant(weights[None, :, : x.inputs], "W"),
        b.constant(weights[None, :, x.inputs :], "R"),
        b.constant(np.concatenate([bias, np.zeros_like(bias)])[None], "B"),
    ]
    _, h, c = b.node_of("LSTM", [x.value, *operands, None, *states], 3, "lstm", hidden_size=units)
    for k, value in enumerate((h, c)):
        call.give(b.node("Squeeze", value, b.integers(0)), k)


RNN: dict[str, Callable[[Call], None]] = {
    "BIDIRECTIONAL_SEQUENCE_RNN": _bidirectional,
    "LSTM": _lstm_step,
    "RNN": _rnn_step,
    "UNIDIRECTIONAL_SEQUENCE_RNN": _sequence,
}
"""Converters by the names of operators."""
