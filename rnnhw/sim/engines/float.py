"""The float reference on an integer network: weights, inputs and states are dequantized to reals.

It shows what rounding and saturation change. Of saturations only the bounds of a dense layer's fused
activation function are kept; cell states are not clipped. Functions of the host are real functions.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden, train
from rnnhw.arith import HIDDEN, PREACTIVATION
from rnnhw.cells import PEEPHOLES
from rnnhw.errors import ModelError
from rnnhw.network import (
    Dense,
    DenseLayer,
    Elman,
    Function,
    Gru,
    HostFunction,
    IntegerDense,
    IntegerElman,
    IntegerLstm,
    IntegerMinGru,
    IntegerNetwork,
    IntegerRecurrent,
    Lstm,
    MinGru,
    Network,
    Recurrent,
    RecurrentLayer,
    State,
    TfliteDense,
    TfliteLstm,
    dequantize_inputs,
    dequantize_state,
    directions_of,
    reset_state,
)
from rnnhw.sim.engines.engine import Engine, Request, Result, register

__all__: list[str] = []

Real = NDArray[np.float64]

BATCH = 256
"""Number of sequences per call of the float reference, which keeps the gates of all their steps in memory."""


class _Reals:
    """The layers of an integer network as float layers, with the functions of `rnnhw.golden.Functions`."""

    def __init__(self, network: IntegerNetwork) -> None:
        self._recurrent: dict[RecurrentLayer, Recurrent] = {}
        self._dense: dict[DenseLayer, Dense] = {}
        # The real weight of one step of each value that the next layer reads, float64 [features].
        scales = network.input_format.scales(network.inputs)
        for layer in network.stages:
            if isinstance(layer, TfliteDense):
                self._dense[layer] = _tflite_dense(layer)
            elif isinstance(layer, IntegerDense):
                self._dense[layer] = _dense(layer, scales)
            else:
                below, scales = scales, np.ones(layer.outputs)
                for one in directions_of(layer):
                    if isinstance(one, TfliteLstm):
                        self._recurrent[one] = _tflite_lstm(network.name, one)
                    else:
                        self._recurrent[one] = _cell(one, below)
                        scales[:] = 2.0**-one.hidden_exponent

    def recurrent(
        self, layer: RecurrentLayer, sequences: Sequence[NDArray[Any]], h: NDArray[Any], c: NDArray[Any]
    ) -> tuple[list[NDArray[Any]], None]:
        """Run one direction of a recurrent layer; see `rnnhw.golden.Functions`."""
        network = Network(name="one", layers=[self._recurrent[layer]], every_step=True)
        found: list[NDArray[Any]] = []
        for first in range(0, len(sequences), BATCH):
            own = slice(first, first + BATCH)
            lengths = np.array([len(x) for x in sequences[own]])
            x = golden.padded(sequences[own], int(lengths.max()))
            begin = train.State(h=_widened(h[own], layer), c=_widened(c[own], layer))
            result = train.forward(network, x, lengths=lengths, state=begin)
            h[own], c[own] = result.state.h[0, :, : layer.outputs], result.state.c[0, :, : layer.units]
            found += [steps[:length] for steps, length in zip(result.outputs, lengths, strict=True)]
        return found, None

    def dense(self, layer: DenseLayer, sequences: Sequence[NDArray[Any]]) -> list[NDArray[Any]]:
        """Apply a dense layer; see `rnnhw.golden.Functions`."""
        real = self._dense[layer]
        low, high = _bounds(layer)
        return [np.clip(x @ real.weights.T + real.bias, low, high) for x in sequences]


def _widened(state: NDArray[Any], layer: RecurrentLayer) -> NDArray[Any]:
    """Pad states ``[batch, width]`` as the float reference holds them, where h and c are equally wide."""
    missing = max(layer.units, layer.outputs) - state.shape[1]
    return np.pad(state, ((0, 0), (0, missing)))[None]


def _cell(layer: IntegerRecurrent, scales: Real) -> Recurrent:
    """Dequantize a layer with power-of-two scales that reads real inputs.

    The integer layer reads ``x / scales``, so that its dequantized input weights are divided by ``scales``.
    """
    fraction = PREACTIVATION.fraction
    if isinstance(layer, IntegerElman) and layer.activation == "relu":
        fraction = layer.hidden_exponent + 8
    input_step = _steps(layer.input_shift, fraction)
    bias = layer.bias * input_step
    input_weights = layer.input_weights * input_step[..., None] / scales
    if isinstance(layer, IntegerMinGru):
        return MinGru(input_weights=input_weights, bias=bias)
    recurrent_step = _steps(layer.recurrent_shift, fraction - layer.hidden_exponent)
    recurrent_weights = layer.recurrent_weights * recurrent_step[..., None]
    if isinstance(layer, IntegerLstm):
        return _lstm(layer, input_weights, recurrent_weights, bias)
    both: dict[str, Any] = {"input_weights": input_weights, "recurrent_weights": recurrent_weights}
    if isinstance(layer, IntegerElman):
        return Elman(**both, bias=bias, activation=layer.activation)
    recurrent_bias = np.zeros_like(bias)
    recurrent_bias[2] = layer.candidate_bias * _steps(layer.recurrent_shift[2], fraction)
    return Gru(**both, input_bias=bias, recurrent_bias=recurrent_bias, reset_after=layer.reset_after)


def _steps(shift: NDArray[np.int8], fraction: int) -> Real:
    """Real value of 1 in an accumulator that is shifted right by ``shift`` to ``fraction`` fraction bits."""
    return np.asarray(2.0 ** -(shift.astype(np.float64) + fraction))


def _lstm(layer: IntegerLstm, input_weights: Real, recurrent_weights: Real, bias: Real) -> Lstm:
    """Make a float layer, whose gates have another order and include a forget gate even if it is coupled."""
    gates, seen = layer.declaration.gates, [gate for gate in PEEPHOLES if gate in layer.declaration.gates]
    peepholes = projection = None
    if layer.peephole_weights is not None and layer.peephole_shift is not None:
        steps = _steps(layer.peephole_shift, PREACTIVATION.fraction - layer.cell_fraction)
        peepholes = _ordered(layer.peephole_weights * steps, seen, PEEPHOLES)
    if layer.projection is not None and layer.projection_shift is not None:
        steps = _steps(layer.projection_shift, layer.hidden_exponent + 8 - HIDDEN.fraction)
        projection = layer.projection * steps[:, None]
    return Lstm(
        input_weights=_ordered(input_weights, gates, Lstm.gates),
        recurrent_weights=_ordered(recurrent_weights, gates, Lstm.gates),
        bias=_ordered(bias, gates, Lstm.gates),
        peepholes=peepholes,
        projection=projection,
        coupled=layer.is_coupled,
    )


def _ordered(rows: Real, gates: Sequence[str], wanted: Sequence[str]) -> Real:
    """Bring rows from the order ``gates`` into the order ``wanted``; zeros for a gate that is missing."""
    nothing = np.zeros_like(rows[0])
    return np.stack([rows[gates.index(gate)] if gate in gates else nothing for gate in wanted])


def _tflite_lstm(name: str, lstm: TfliteLstm) -> Lstm:
    if lstm.options:
        raise ModelError(
            f"engine 'float' has no {' and no '.join(lstm.options)}, which an LSTM of network {name!r} needs"
        )
    input_scales = np.array(lstm.input_weight_scales)[:, None]
    recurrent_scales = np.array(lstm.recurrent_weight_scales)[:, None, None]
    return Lstm(
        input_weights=lstm.input_weights * input_scales[..., None],
        recurrent_weights=lstm.recurrent_weights * recurrent_scales,
        bias=lstm.bias * input_scales * lstm.input_scale,
    )


def _dense(layer: IntegerDense, scales: Real) -> Dense:
    step = _steps(layer.shift, layer.output_exponent)
    return Dense(weights=layer.weights * step[:, None] / scales, bias=layer.bias * step)


def _tflite_dense(layer: TfliteDense) -> Dense:
    scales = np.broadcast_to(layer.weight_scales, layer.outputs)
    return Dense(weights=layer.weights * scales[:, None], bias=layer.bias * scales * layer.input_scale)


def _host(layer: HostFunction, x: NDArray[Any]) -> NDArray[Any]:
    """Compute a function of reals ``[..., inputs]``."""
    match layer.function:
        case Function.LOGISTIC:
            return np.asarray(0.5 + 0.5 * np.tanh(0.5 * x))
        case Function.TANH:
            return np.tanh(x)
        case Function.RELU:
            return np.maximum(x, 0)
        case Function.RELU6:
            return x.clip(0, 6)
        case Function.SOFTMAX:
            powers = np.exp(layer.beta * (x - x.max(axis=-1, keepdims=True)))
            return np.asarray(powers / powers.sum(axis=-1, keepdims=True))
        case Function.ADD:
            first, second = np.split(x, 2, axis=-1)
            return np.asarray(first + second)


def _bounds(layer: DenseLayer) -> tuple[float, float]:
    """Real bounds of the outputs by the fused activation function; an end of the int8 range is no bound."""
    if isinstance(layer, IntegerDense):
        return -np.inf, np.inf
    low, high = (
        layer.output_scale * (bound - layer.output_zero_point) for bound in (layer.minimum, layer.maximum)
    )
    return -np.inf if layer.minimum == -128 else low, np.inf if layer.maximum == 127 else high


def _run(request: Request) -> Result:
    network, x = request.network, dequantize_inputs(request.x, request.network)
    begin = reset_state(network, len(x)) if request.state is None else request.state
    h, c = dequantize_state(begin, network)
    end = State(h.astype(np.float64), c.astype(np.float64))
    reals = _Reals(network)
    functions = golden.Functions(recurrent=reals.recurrent, dense=reals.dense, host=_host)
    sequences = [x[b, :length] for b, length in enumerate(request.lengths)]
    values, _ = golden.execute(functions, network.layers, sequences, end)
    outputs = golden.padded(values, x.shape[1]) if network.every_step else np.concatenate(values)
    return Result(
        engine="float", outputs=outputs.astype(np.float32), state=end if request.wants_state else None
    )


register(Engine(name="float", needs_design=False, cycles_are="none", gives_reals=True, run=_run))
