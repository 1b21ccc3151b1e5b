"""The float reference on an integer network: weights, inputs and states are dequantized to reals.

It shows what rounding and saturation change. Of saturations only the bounds of a dense layer's fused
activation function are kept; cell states are not clipped. Functions of the host are real functions.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden, train
from rnnhw.errors import ModelError
from rnnhw.network import (
    Dense,
    DenseLayer,
    Function,
    HostFunction,
    IntegerDense,
    IntegerNetwork,
    Lstm,
    Network,
    Recurrent,
    RecurrentLayer,
    State,
    TfliteDense,
    TfliteLstm,
    dequantize_inputs,
    dequantize_state,
    directions_of,
    has_thresholds,
    real_dense,
    real_recurrent,
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
        if has_thresholds(network.stages):
            raise ModelError(f"network {network.name!r} has thresholds, which the engine 'float' does not")
        self._recurrent: dict[RecurrentLayer, Recurrent] = {}
        self._dense: dict[DenseLayer, Dense] = {}
        # The real weight of one step of each value that the next layer reads, float64 [features].
        scales = network.input_format.scales(network.inputs)
        for layer in network.stages:
            if isinstance(layer, TfliteDense):
                self._dense[layer] = _tflite_dense(layer)
            elif isinstance(layer, IntegerDense):
                self._dense[layer] = real_dense(layer, scales)
            else:
                below, scales = scales, np.ones(layer.outputs)
                for one in directions_of(layer):
                    if isinstance(one, TfliteLstm):
                        self._recurrent[one] = _tflite_lstm(network.name, one)
                    else:
                        self._recurrent[one] = real_recurrent(one, below)
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
