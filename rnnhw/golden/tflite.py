"""Int8 networks of ``.tflite`` files on the golden model: checks, runs, state."""

import dataclasses
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.golden.litert import litert_dense, litert_sequence
from rnnhw.golden.tflm import tflm_dense, tflm_sequence
from rnnhw.network import (
    Flatten,
    LastStep,
    State,
    TfliteDense,
    TfliteLstm,
    TfliteNetwork,
    TfliteRecurrent,
    TflmStack,
    litert_options,
    lstm_constants,
)

__all__ = ["TFLITE_ARITHMETICS", "TfliteState", "clipped_tflite", "count_runs", "dequantize_tflite",
           "from_sequences", "quantize_tflite", "reset_state", "run_tflite", "run_tflm_stack",
           "tflite_limits", "to_sequences"]

TFLITE_ARITHMETICS = ("tflm", "litert")
"""Whose bits: those of tflite-micro's reference kernels, or of LiteRT on a CPU with its defaults."""

Int8Array = NDArray[np.int8]


@dataclass(frozen=True, eq=False)
class TfliteState:
    """What the LSTMs of a network remember, in the order of `TfliteNetwork.lstms`.

    Parameters
    ----------
    h : list of int8 array ``[sequences, outputs]``
    c : list of int16 array ``[sequences, units]``
    """

    h: list[Int8Array]
    c: list[NDArray[np.int16]]


def reset_state(network: TfliteNetwork, sequences: int) -> TfliteState:
    """The state after a reset: h is its zero point, c is 0."""
    return TfliteState(
        [np.full((sequences, lstm.outputs), lstm.state_zero_point, np.int8) for lstm in network.lstms],
        [np.zeros((sequences, lstm.units), np.int16) for lstm in network.lstms])


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
    raise InputError(f"the input has shape {list(x.shape)}; model {network.name!r} takes {list(shape)}, or "
                     f"{['runs', *shape]}".replace("'runs'", "runs"))


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
    network: TfliteNetwork, x: Int8Array, arithmetic: str, *, state: TfliteState | None = None
) -> Int8Array:
    """Run a network on one input tensor, or on several that are independent of each other.

    Parameters
    ----------
    network : TfliteNetwork
    x : int8 array
        Of the input tensor's shape, or with one more axis before it, for runs.
    arithmetic : {"tflm", "litert"}
    state : TfliteState, optional
        Of ``runs * batch`` sequences, run by run. If given, the runs begin with it instead of a reset, and
        it holds the last state afterwards.

    Returns
    -------
    int8 array
        Of the output tensor's shape, with the axis for runs if ``x`` has it.

    Raises
    ------
    InputError
        If ``x`` or the state does not suit the network.
    ModelError
        If the arithmetic does not have one of the network's options.
    """
    if arithmetic not in TFLITE_ARITHMETICS:
        raise InputError(f"no arithmetic {arithmetic!r}; there are {', '.join(TFLITE_ARITHMETICS)}")
    if x.dtype != np.int8:
        raise InputError(f"the input has dtype {x.dtype}, not int8")
    runs = count_runs(network, x)
    sequences = (runs or 1) * network.batch
    if state is None:
        state = reset_state(network, sequences)
    _check_state(network, state, sequences)
    values = to_sequences(network, x)
    states = iter(zip(state.h, state.c, strict=True))
    for layer in network.layers:
        match layer:
            case TfliteRecurrent():
                parts = [_run_lstm(lstm, arithmetic, values, *next(states)) for lstm in layer.directions]
                values = np.concatenate(parts, axis=2)
            case TfliteDense():
                values = _run_dense(layer, arithmetic, values)
            case LastStep():
                values = values[:, -1:]
            case Flatten():
                values = values.reshape(sequences, 1, -1)
    outputs = from_sequences(network, values)
    return outputs.reshape(network.output.shape if runs is None else (runs, *network.output.shape))


def run_tflm_stack(stack: TflmStack, x: Int8Array, state: State) -> tuple[Int8Array, State]:
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
        h, c = end.h[k, :, : lstm.units].astype(np.int8), end.c[k, :, : lstm.units].copy()
        along_time = dataclasses.replace(lstm, reverse_input=False, reverse_output=False)
        values = _run_lstm(along_time, "tflm", values, h, c)
        end.h[k, :, : lstm.units], end.c[k, :, : lstm.units] = h, c
    values = values if stack.every_step else values[:, -1:]
    if stack.head is not None:
        values = _run_dense(stack.head, "tflm", values)
    return (values if stack.every_step else values[:, 0]), end


def to_sequences(network: TfliteNetwork, x: Int8Array) -> Int8Array:
    """An input tensor, or several, as ``[sequences, steps, features]``, run by run."""
    if not network.time_major:
        return x.reshape(-1, network.steps, network.features)
    values = x.reshape(-1, network.steps, network.batch, network.features).swapaxes(1, 2)
    return values.reshape(-1, network.steps, network.features)


def from_sequences(network: TfliteNetwork, values: Int8Array) -> Int8Array:
    """``[sequences, steps, width]`` in the order of the output tensor, run by run; its shape is to be set."""
    if not network.time_major:
        return values
    _, steps, width = values.shape
    return values.reshape(-1, network.batch, steps, width).swapaxes(1, 2)


def _check_state(network: TfliteNetwork, state: TfliteState, sequences: int) -> None:
    wanted = reset_state(network, sequences)
    arrays: list[tuple[str, list[Any], list[Any]]] = [("h", state.h, wanted.h), ("c", state.c, wanted.c)]
    for name, given, expected in arrays:
        if len(given) != len(expected):
            raise InputError(f"the state has {name} of {len(given)} LSTMs, not of {len(expected)}")
        for k, (have, want) in enumerate(zip(given, expected, strict=True)):
            if have.shape != want.shape or have.dtype != want.dtype:
                raise InputError(f"the state's {name} of LSTM {k} is {have.dtype} {list(have.shape)}, not "
                                 f"{want.dtype} {list(want.shape)}")


def _run_lstm(lstm: TfliteLstm, arithmetic: str, values: Int8Array, h: Int8Array,
              c: NDArray[np.int16]) -> Int8Array:
    """Outputs of all steps ``[sequences, steps, outputs]``; h and c are updated."""
    if lstm.reverse_input:
        values = values[:, ::-1]
    values = np.ascontiguousarray(values)
    constants = lstm_constants(lstm, arithmetic)
    shared = (
        lstm.input_weights, lstm.recurrent_weights, lstm.input_bias, lstm.recurrent_bias,
        constants.input_multiplier, constants.input_shift, constants.recurrent_multiplier,
        constants.recurrent_shift, lstm.cell_exponent, constants.cell_clip, constants.hidden_multiplier,
        constants.hidden_shift, constants.hidden_zero_point)
    more = _litert_arguments(lstm) if arithmetic == "litert" else ()
    kernel: Any = litert_sequence if arithmetic == "litert" else tflm_sequence
    hidden = np.empty((*values.shape[:2], lstm.outputs), np.int8)
    for n in range(len(values)):
        kernel(values[n], *shared, *more, h[n], c[n], hidden[n])
    return hidden[:, ::-1] if lstm.reverse_output else hidden


def _litert_arguments(lstm: TfliteLstm) -> tuple[object, ...]:
    options = litert_options(lstm)
    nothing = np.zeros((0, 0), np.int16)
    peephole = lstm.peephole.weights if lstm.peephole else nothing
    norm = lstm.layer_norm.weights if lstm.layer_norm else nothing
    projection = lstm.projection.weights if lstm.projection else np.zeros((0, 0), np.int8)
    return (lstm.cifg, peephole, options.peephole_multiplier, options.peephole_shift, norm, lstm.bias,
            options.norm_multiplier, options.norm_shift, options.norm_floor, projection,
            lstm.projection_bias, options.projection_multiplier, options.projection_shift,
            lstm.state_zero_point, options.output_clip)


def _run_dense(dense: TfliteDense, arithmetic: str, values: Int8Array) -> Int8Array:
    rows = np.ascontiguousarray(values).reshape(-1, dense.inputs)
    outputs = np.empty((len(rows), dense.outputs), np.int8)
    bounds = (dense.output_zero_point, dense.minimum, dense.maximum)
    if arithmetic == "tflm":
        tflm_dense(rows, dense.weights, dense.input_bias, *dense.multipliers, *bounds, outputs)
    else:
        litert_dense(rows, dense.weights, dense.input_bias, dense.factors, *bounds, outputs)
    return outputs.reshape(*values.shape[:2], dense.outputs)
