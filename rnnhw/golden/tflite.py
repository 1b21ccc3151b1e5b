"""Int8 networks of ``.tflite`` files on the golden model: checks, runs, state."""

import dataclasses
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.golden.litert import litert_dense, litert_sequence
from rnnhw.golden.tflm import tflm_dense, tflm_sequence
from rnnhw.network import (
    Flatten,
    LastStep,
    Stack,
    State,
    TfliteDense,
    TfliteLstm,
    TfliteNetwork,
    TfliteRecurrent,
    check_state,
    litert_options,
    lstm_constants,
    reset_state,
)

__all__ = [
    "TFLITE_ARITHMETICS",
    "check_sequences",
    "clipped_tflite",
    "count_runs",
    "dequantize_tflite",
    "from_sequences",
    "quantize_tflite",
    "run_tflite",
    "run_tflm_stack",
    "tflite_limits",
    "to_sequences",
]

TFLITE_ARITHMETICS = ("tflm", "litert")
"""Whose bits: those of tflite-micro's reference kernels, or of LiteRT on a CPU with its defaults."""

Int8Array = NDArray[np.int8]


def count_runs(network: TfliteNetwork, x: NDArray[np.generic]) -> int | None:
    """How many input tensors ``x`` stacks; None where it is a single one, without an axis for them.

    Raises
    ------
    InputError
        If ``x`` has neither the shape of the input tensor, nor one axis more.
    """
    shape = network.input.shape
    if x.shape == shape:
        return None
    if x.shape[1:] == shape and x.shape[0] > 0:
        return int(x.shape[0])
    raise InputError(
        f"the input has shape {list(x.shape)}; model {network.name!r} takes {list(shape)}, or "
        f"{['runs', *shape]}".replace("'runs'", "runs")
    )


def _rounded(network: TfliteNetwork, x: NDArray[np.floating], arithmetic: str) -> NDArray[np.floating]:
    """Inputs as integers that are not saturated yet, but for those far beyond int8."""
    scale = np.float32(network.input.scale)
    with np.errstate(over="ignore"):
        values = x.astype(np.float32)
        if arithmetic == "tflm":
            steps = np.clip(values / scale, -512, 512).astype(np.float64)
            rounded = np.sign(steps) * np.floor(np.abs(steps) + 0.5)
        else:
            rounded = np.rint(np.clip(values * (np.float32(1) / scale), -512, 512))
    return rounded + network.input.zero_point


def quantize_tflite(network: TfliteNetwork, x: NDArray[np.floating], arithmetic: str) -> Int8Array:
    """Finite reals as int8 at the input's scale, rounded as its runtime's QUANTIZE does, and saturated.

    ``tflm`` divides by the scale and rounds halves away from zero; ``litert`` multiplies by its reciprocal
    and rounds halves to even, both in float32.
    """
    return np.clip(_rounded(network, x, arithmetic), -128, 127).astype(np.int8)


def clipped_tflite(network: TfliteNetwork, x: NDArray[np.floating], arithmetic: str) -> NDArray[np.int64]:
    """How many values of each feature of ``x [..., features]`` leave int8 when rounded: ``[features]``."""
    integers = _rounded(network, x, arithmetic)
    beyond = (integers < -128) | (integers > 127)
    return np.asarray(beyond.reshape(-1, x.shape[-1]).sum(axis=0, dtype=np.int64))


def tflite_limits(network: TfliteNetwork) -> tuple[float, float]:
    """Smallest and largest input that int8 holds."""
    scale, zero_point = network.input.scale, network.input.zero_point
    return (-128 - zero_point) * scale, (127 - zero_point) * scale


def dequantize_tflite(network: TfliteNetwork, y: Int8Array) -> NDArray[np.float32]:
    """Real values of int8 outputs, float32."""
    steps = y.astype(np.float32) - np.float32(network.output.zero_point)
    return np.float32(network.output.scale) * steps


def run_tflite(
    network: TfliteNetwork,
    x: Int8Array,
    arithmetic: str = "tflm",
    *,
    state: State | None = None,
) -> tuple[Int8Array, State]:
    """Run sequences ``x [batch, steps, features]``; see `to_sequences`.

    Parameters
    ----------
    network : TfliteNetwork
    x : int8 array
    arithmetic : {"tflm", "litert"}
    state : State, optional
        What each sequence begins with, instead of a reset; it is left as it is.

    Returns
    -------
    outputs : int8 array
        ``[batch, steps, outputs]``, of one step where the steps are chosen from; see `from_sequences`.
    state : State
        What each sequence ended with.

    Raises
    ------
    InputError
        If ``x`` or the state does not suit the network.
    ModelError
        If the arithmetic does not have one of the network's options.
    """
    if arithmetic not in TFLITE_ARITHMETICS:
        raise InputError(f"no arithmetic {arithmetic!r}; there are {', '.join(TFLITE_ARITHMETICS)}")
    check_sequences(network, x)
    begin = reset_state(network, len(x)) if state is None else state
    check_state(network, begin, len(x))
    end = State(begin.h.copy(), begin.c.copy())
    values, direction = x, 0
    for layer in network.layers:
        match layer:
            case TfliteRecurrent():
                parts = [
                    _run_lstm(lstm, arithmetic, values, end, direction + k)
                    for k, lstm in enumerate(layer.directions)
                ]
                direction += len(parts)
                values = np.concatenate(parts, axis=2)
            case TfliteDense():
                values = _run_dense(layer, arithmetic, values)
            case LastStep():
                values = values[:, -1:]
            case Flatten():
                values = values.reshape(len(values), 1, -1)
    return values, end


def check_sequences(network: TfliteNetwork, x: NDArray[np.generic]) -> None:
    """Refuse anything but int8 ``[batch, steps, features]`` of the network's steps and features."""
    if x.dtype != np.int8:
        raise InputError(f"the input has dtype {x.dtype}, not int8")
    if x.ndim != 3 or x.shape[1:] != (network.steps, network.inputs) or not len(x):
        raise InputError(
            f"the sequences have shape {list(x.shape)}; model {network.name!r} takes [batch, "
            f"{network.steps}, {network.inputs}]"
        )


def run_tflm_stack(stack: Stack, x: Int8Array, state: State) -> tuple[Int8Array, State]:
    """Run sequences ``x [batch, time, inputs]`` along time through a stack, in ``tflm`` arithmetic.

    Returns
    -------
    outputs : int8 array
        ``[batch, time, outputs]``, or ``[batch, outputs]`` of the last step where only that is asked for.
    state : State
        What each sequence ended with; the one given is left as it is.
    """
    end = State(state.h.copy(), state.c.copy())
    values = x
    for k, lstm in enumerate(stack.directions):
        assert isinstance(lstm, TfliteLstm)
        along_time = dataclasses.replace(lstm, reverse_input=False, reverse_output=False)
        values = _run_lstm(along_time, "tflm", values, end, k)
    values = values if stack.every_step else values[:, -1:]
    if isinstance(stack.head, TfliteDense):
        values = _run_dense(stack.head, "tflm", values)
    return (values if stack.every_step else values[:, 0]), end


def to_sequences(network: TfliteNetwork, x: Int8Array) -> Int8Array:
    """An input tensor, or several, as ``[sequences, steps, features]``, run by run."""
    if not network.time_major:
        return x.reshape(-1, network.steps, network.inputs)
    values = x.reshape(-1, network.steps, network.batch, network.inputs).swapaxes(1, 2)
    return values.reshape(-1, network.steps, network.inputs)


def from_sequences(network: TfliteNetwork, values: Int8Array, runs: int | None = None) -> Int8Array:
    """``[sequences, steps, width]`` as an output tensor, or as ``runs`` of them, one after the other."""
    if network.time_major:
        _, steps, width = values.shape
        values = values.reshape(-1, network.batch, steps, width).swapaxes(1, 2)
    return values.reshape(network.output.shape if runs is None else (runs, *network.output.shape))


def _run_lstm(
    lstm: TfliteLstm, arithmetic: str, values: Int8Array, state: State, direction: int
) -> Int8Array:
    """Outputs of all steps ``[sequences, steps, outputs]``; the state of the direction is updated."""
    if lstm.reverse_input:
        values = values[:, ::-1]
    values = np.ascontiguousarray(values)
    constants = lstm_constants(lstm, arithmetic)
    shared = (
        lstm.input_weights,
        lstm.recurrent_weights,
        lstm.input_bias,
        lstm.recurrent_bias,
        constants.input_multiplier,
        constants.input_shift,
        constants.recurrent_multiplier,
        constants.recurrent_shift,
        lstm.cell_exponent,
        constants.cell_clip,
        constants.hidden_multiplier,
        constants.hidden_shift,
        constants.hidden_zero_point,
    )
    more = _litert_arguments(lstm) if arithmetic == "litert" else ()
    kernel: Any = litert_sequence if arithmetic == "litert" else tflm_sequence
    hidden = np.empty((*values.shape[:2], lstm.outputs), np.int8)
    h = state.h[direction, :, : lstm.outputs].astype(np.int8)
    for n in range(len(values)):
        kernel(values[n], *shared, *more, h[n], state.c[direction, n, : lstm.units], hidden[n])
    state.h[direction, :, : lstm.outputs] = h
    return hidden[:, ::-1] if lstm.reverse_output else hidden


def _litert_arguments(lstm: TfliteLstm) -> tuple[object, ...]:
    options = litert_options(lstm)
    nothing = np.zeros((0, 0), np.int16)
    peephole = lstm.peephole.weights if lstm.peephole else nothing
    norm = lstm.layer_norm.weights if lstm.layer_norm else nothing
    projection = lstm.projection.weights if lstm.projection else np.zeros((0, 0), np.int8)
    return (
        lstm.cifg,
        peephole,
        options.peephole_multiplier,
        options.peephole_shift,
        norm,
        lstm.bias,
        options.norm_multiplier,
        options.norm_shift,
        options.norm_floor,
        projection,
        lstm.projection_bias,
        options.projection_multiplier,
        options.projection_shift,
        lstm.state_zero_point,
        options.output_clip,
    )


def _run_dense(dense: TfliteDense, arithmetic: str, values: Int8Array) -> Int8Array:
    rows = np.ascontiguousarray(values).reshape(-1, dense.inputs)
    outputs = np.empty((len(rows), dense.outputs), np.int8)
    bounds = (dense.output_zero_point, dense.minimum, dense.maximum)
    if arithmetic == "tflm":
        tflm_dense(rows, dense.weights, dense.input_bias, *dense.multipliers, *bounds, outputs)
    else:
        litert_dense(rows, dense.weights, dense.input_bias, dense.factors, *bounds, outputs)
    return outputs.reshape(*values.shape[:2], dense.outputs)
