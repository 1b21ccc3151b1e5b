"""Sequences for ONNX's recurrent operators, which take time as the first axis, and loops over their steps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto, helper

from rnnhw.frontends.tflite.to_onnx.builder import Value
from rnnhw.frontends.tflite.to_onnx.call import Call

__all__ = ["Steps", "from_time_major", "join_directions", "scan", "time_major"]


@dataclass(frozen=True, kw_only=True)
class Steps:
    """An operator's input as a sequence: value ``[steps, batch, inputs]``, and sizes."""

    value: Value
    steps: int
    batch: int
    inputs: int


def time_major(call: Call, *, is_time_major: bool) -> Steps:
    """Return an operator's input with time as the first axis."""
    shape = call.shape(0)
    if len(shape) != 3 or min(shape) < 1:
        raise call.error(f"its input has shape {list(shape)}, not three axes")
    value = call.value(0)
    if is_time_major:
        return Steps(value=value, steps=shape[0], batch=shape[1], inputs=shape[2])
    turned = call.builder.node("Transpose", value, perm=[1, 0, 2])
    return Steps(value=turned, steps=shape[1], batch=shape[0], inputs=shape[2])


def from_time_major(call: Call, value: Value, *, is_time_major: bool) -> Value:
    """Bring outputs ``[steps, batch, outputs]`` to an operator's order of axes."""
    return value if is_time_major else call.emit("Transpose", value, perm=[1, 0, 2])


def join_directions(call: Call, directions: Sequence[Value], *, is_time_major: bool, is_merged: bool) -> None:
    """Give outputs ``[steps, batch, outputs]`` of both directions as one output or as two."""
    if is_merged:
        both = call.builder.node("Concat", *directions, axis=2)
        call.give(from_time_major(call, both, is_time_major=is_time_major))
        return
    for k, value in enumerate(directions):
        call.give(from_time_major(call, value, is_time_major=is_time_major), k)


def scan(
    call: Call,
    x: Steps,
    widths: Sequence[int],
    step: Callable[[Value, list[Value]], list[Value]],
    *,
    is_backward: bool,
) -> Value:
    """Write a recurrence as a Scan over the steps of a sequence, from states of zeros.

    Parameters
    ----------
    call : Call
    x : Steps
    widths : sequence of int
        Width of each state.
    step : callable
        Takes the input ``[batch, inputs]`` and the states of a step and returns the new states; the first one
        is the output too.
    is_backward : bool
        Whether the last step comes first.

    Returns
    -------
    Value
        The first state after each step, ``[steps, batch, width]``.
    """
    b = call.builder
    names = [b.name("x_step"), *(b.name("state") for _ in widths)]
    sizes = [x.inputs, *widths]
    with b.body() as nodes:
        given = [Value(name) for name in names]
        states = step(given[0], given[1:])
        # A name may be an output only once.
        output = b.node_of("Identity", states[:1], 1)[0]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [x.batch, size])
        for name, size in zip([*names[1:], names[0]], [*sizes[1:], sizes[0]], strict=True)
    ]
    outputs = [
        helper.make_tensor_value_info(value.name, TensorProto.FLOAT, [x.batch, size])
        for value, size in zip([*states, output], [*widths, widths[0]], strict=True)
    ]
    zeros: NDArray[np.float32]
    begins = []
    for width in widths:
        zeros = np.zeros((x.batch, width), np.float32)
        begins.append(b.constant(zeros, "initial_state"))
    direction = [1 if is_backward else 0]
    found = b.node_of(
        "Scan",
        [*begins, x.value],
        len(widths) + 1,
        "scan",
        body=b.graph("step", nodes, inputs, outputs),
        num_scan_inputs=1,
        scan_input_directions=direction,
        scan_output_directions=direction,
    )
    return found[-1]
