"""The float reference on an integer network whose weights, inputs and states are dequantized to reals.

What only integers do is left out: saturation, and clipping of cell states.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden, train
from rnnhw.arith import PREACTIVATION
from rnnhw.errors import ModelError
from rnnhw.network import (
    Dense,
    DenseLayer,
    Elman,
    Gru,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerNetwork,
    IntegerRecurrent,
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
    reset_state,
)
from rnnhw.sim.engines.engine import Engine, Request, Result, register

__all__: list[str] = []

Real = NDArray[np.float64]

BATCH = 256
"""Sequences that run at once: the float reference keeps the gates of all their steps."""


class _Reals:
    """The layers of an integer network in reals, and how they run."""

    def __init__(self, network: IntegerNetwork) -> None:
        self._recurrent: dict[RecurrentLayer, Recurrent] = {}
        self._dense: dict[DenseLayer, Dense] = {}
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
        """One direction; see `rnnhw.golden.Functions`."""
        network = Network(name="one", layers=[self._recurrent[layer]], every_step=True)
        found: list[NDArray[Any]] = []
        for first in range(0, len(sequences), BATCH):
            own = slice(first, first + BATCH)
            lengths = np.array([len(x) for x in sequences[own]])
            x = golden.padded(sequences[own], int(lengths.max()))
            begin = train.State(h=h[None, own], c=c[None, own])
            result = train.forward(network, x, lengths=lengths, state=begin)
            h[own], c[own] = result.state.h[0], result.state.c[0]
            found += [steps[:length] for steps, length in zip(result.outputs, lengths, strict=True)]
        return found, None

    def dense(self, layer: DenseLayer, sequences: Sequence[NDArray[Any]]) -> list[NDArray[Any]]:
        """A dense layer; see `rnnhw.golden.Functions`."""
        real = self._dense[layer]
        low, high = _bounds(layer)
        return [np.clip(x @ real.weights.T + real.bias, low, high) for x in sequences]


def _cell(layer: IntegerRecurrent, scales: Real) -> Recurrent:
    """A layer of ours whose integer inputs weigh ``scales``."""
    fraction = PREACTIVATION.fraction
    if isinstance(layer, IntegerElman) and layer.activation == "relu":
        fraction = layer.hidden_exponent + 8
    input_step = 2.0 ** -(layer.input_shift.astype(np.float64) + fraction)
    recurrent_step = 2.0 ** -(layer.recurrent_shift.astype(np.float64) + fraction)
    arrays: dict[str, Any] = {
        "input_weights": layer.input_weights * input_step[..., None] / scales,
        "recurrent_weights": layer.recurrent_weights * recurrent_step[..., None] * 2.0**layer.hidden_exponent,
    }
    bias = layer.bias * input_step
    if isinstance(layer, IntegerGru):
        recurrent_bias = np.zeros_like(bias)
        recurrent_bias[2] = layer.candidate_bias * recurrent_step[2]
        return Gru(**arrays, input_bias=bias, recurrent_bias=recurrent_bias, reset_after=layer.reset_after)
    if isinstance(layer, IntegerElman):
        return Elman(**arrays, bias=bias, activation=layer.activation)
    return Lstm(**arrays, bias=bias)


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
    step = 2.0 ** -(layer.shift.astype(np.float64) + layer.output_exponent)
    return Dense(weights=layer.weights * step[:, None] / scales, bias=layer.bias * step)


def _tflite_dense(layer: TfliteDense) -> Dense:
    scales = np.broadcast_to(layer.weight_scales, layer.outputs)
    return Dense(weights=layer.weights * scales[:, None], bias=layer.bias * scales * layer.input_scale)


def _bounds(layer: DenseLayer) -> tuple[float, float]:
    """Of an activation function that bounds the outputs; an end of int8 is none."""
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
    functions = golden.Functions(recurrent=reals.recurrent, dense=reals.dense)
    sequences = [x[b, :length] for b, length in enumerate(request.lengths)]
    values, _ = golden.execute(functions, network.layers, sequences, end)
    outputs = golden.padded(values, x.shape[1]) if network.every_step else np.concatenate(values)
    return Result(
        engine="float", outputs=outputs.astype(np.float32), state=end if request.wants_state else None
    )


register(Engine(name="float", needs_design=False, cycles_are="none", gives_reals=True, run=_run))
