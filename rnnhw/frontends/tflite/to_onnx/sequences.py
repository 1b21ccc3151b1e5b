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
    """An operator's input as a sequence: value ``[steps, batch, inputs]``, and sizes.

    ``is_turned`` says that the operator's input is this value reversed in time. A layer then goes the other
    way, so that no reversal is left where its outputs are reversed too.
    """

    value: Value
    steps: int
    batch: int
    inputs: int
    is_turned: bool = False


def time_major(call: Call, *, is_time_major: bool) -> Steps:
    """Return an operator's input with time as the first axis."""
    shape = call.shape(0)
    if len(shape) != 3 or min(shape) < 1:
        raise call.error(f"its input has shape {list(shape)}, not three axes")
    steps, batch, inputs = shape if is_time_major else (shape[1], shape[0], shape[2])
    value, along = call.builder.reversals.get(call.value(0).name, (call.value(0), None))
    is_turned = along == (0 if is_time_major else 1)
    if not is_turned:
        value = call.value(0)
    if not is_time_major:
        value = call.builder.node("Transpose", value, perm=[1, 0, 2])
    return Steps(value=value, steps=steps, batch=batch, inputs=inputs, is_turned=is_turned)


def from_time_major(call: Call, x: Steps, value: Value, *, is_time_major: bool) -> Value:
    """Bring outputs ``[steps, batch, outputs]`` to the order of axes and of time of an operator's input."""
    if not is_time_major:
        value = call.emit("Transpose", value, perm=[1, 0, 2])
    return call.builder.reverse(value, 0 if is_time_major else 1) if x.is_turned else value


def join_directions(
    call: Call, x: Steps, directions: Sequence[Value], *, is_time_major: bool, is_merged: bool
) -> None:
    """Give outputs ``[steps, batch, outputs]`` of both directions as one output or as two."""
    if is_merged:
        both = call.builder.node("Concat", *directions, axis=2)
        call.give(from_time_major(call, x, both, is_time_major=is_time_major))
        return
    for k, value in enumerate(directions):
        call.give(from_time_major(call, x, value, is_time_major=is_time_major), k)


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
