"""Which layer loses what: the error of the outputs if one layer alone computes in integers.

For layer k of n, with the float layers F, the integer layer I_k, and Q_k and D_k to and from the integers
that it reads and gives::

    y_k = F_n( .. F_(k+1)( D_k( I_k( Q_k( F_(k-1)( .. F_1(x) ) ) ) ) ) )
    alone_k = rms(y_k - y) / rms(y),    y = F_n( .. F_1(x) ),    rms over all steps and outputs

So it counts the rounding of what layer k reads, of its weights, of its states and of its outputs. One
direction of a bidirectional layer is I_k while the other one stays F_k. The errors of all layers together are
near the root of the sum of these squares where they are small and independent.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.network import (
    Bidirectional,
    IntegerDense,
    IntegerNetwork,
    Network,
    dequantize_outputs,
    quantize_inputs,
    quantized_network,
    reset_state,
)
from rnnhw.network import State as IntegerState
from rnnhw.quantize.choices import relative_error
from rnnhw.quantize.states import integer_state
from rnnhw.train import Forward, State, forward

__all__ = ["errors_alone"]

Float = NDArray[np.floating[Any]]
Counts = NDArray[np.int64]


def errors_alone(
    network: Network,
    integer: IntegerNetwork,
    x: Float,
    exact: Forward,
    *,
    lengths: Counts,
    state: State | None = None,
) -> list[float]:
    """The error that each layer alone causes at the outputs.

    Parameters
    ----------
    network : Network
    integer : IntegerNetwork
        Made from ``network`` by `rnnhw.quantize.quantize`.
    x : float array ``[batch, time, inputs]``
        Zeros beyond the end of a sequence.
    exact : Forward
        What the float network computes of it.
    lengths : int array ``[batch]``
    state : State, optional
        States that the sequences begin with.

    Returns
    -------
    errors : list of float
        Of every direction, from the input up, and then of the head.
    """
    shown = np.arange(x.shape[1]) < lengths[:, None] if network.every_step else slice(None)
    begin = None if state is None else integer_state(integer, state)
    errors, first, below = [], 0, x
    exponents: tuple[int, ...] = integer.input_format.exponents  # type: ignore[union-attr]
    layers: Any = integer.recurrent
    for k, layer in enumerate(network.recurrent):
        count = 2 if isinstance(layer, Bidirectional) else 1
        alone = quantized_network(
            name=network.name, layers=[layers[k]], input_exponent=exponents, every_step=True
        )
        parts = [trace.hidden for trace in exact.traces[first : first + count]]
        made = _hidden(alone, below, lengths, begin, first)
        first += count
        for d in range(count):
            above = np.concatenate([made[i] if i == d else part for i, part in enumerate(parts)], axis=2)
            y = _rest(network, k + 1, above.astype(x.dtype), lengths, state, first)
            errors.append(relative_error(y[shown], exact.outputs[shown]))
        below = np.concatenate(parts, axis=2)
        exponents = (alone.output_exponent,) * below.shape[2]
    if network.head and isinstance(integer.head, IntegerDense):
        head = quantized_network(
            name=network.name, layers=[integer.head], input_exponent=exponents, every_step=True
        )
        top = below if network.every_step else _last(network, below, lengths)[:, None]
        y = dequantize_outputs(golden.run(head, quantize_inputs(top, head))[0], head)
        y = y if network.every_step else y[:, 0]
        errors.append(relative_error(y[shown], exact.outputs[shown]))
    return errors


def _hidden(
    alone: IntegerNetwork, x: Float, lengths: Counts, begin: IntegerState | None, first: int
) -> Sequence[Float]:
    """Real h of each direction of an integer layer that is a network by itself."""
    state = None
    if begin is not None:
        zero, rows = reset_state(alone, len(x)), slice(first, first + len(alone.directions))
        state = IntegerState(
            begin.h[rows, :, : zero.h.shape[2]].copy(), begin.c[rows, :, : zero.c.shape[2]].copy()
        )
    _, traces = golden.trace(alone, quantize_inputs(x, alone), lengths=lengths.tolist(), state=state)
    return [np.ldexp(trace.hidden.astype(np.float64), -alone.output_exponent) for trace in traces]


def _rest(network: Network, k: int, hidden: Float, lengths: Counts, state: State | None, first: int) -> Float:
    """The outputs of the float layers from layer k on, whose first direction is ``first``."""
    if k < len(network.recurrent):
        rest = Network(name=network.name, layers=network.layers[k:], every_step=network.every_step)
        part = None
        if state is not None:
            width = max(max(one.units, one.outputs) for one in rest.directions)
            part = State(h=state.h[first:, :, :width], c=state.c[first:, :, :width])
        return forward(rest, hidden, lengths=lengths, state=part).outputs
    top = hidden if network.every_step else _last(network, hidden, lengths)
    return top @ network.head.weights.T + network.head.bias if network.head else top


def _last(network: Network, hidden: Float, lengths: Counts) -> Float:
    """What each direction of the top layer computed last, ``[batch, outputs]``."""
    rows, layer = np.arange(len(hidden)), network.recurrent[-1]
    last = hidden[rows, lengths - 1]
    if isinstance(layer, Bidirectional):
        last[:, layer.forward.outputs :] = hidden[:, 0, layer.forward.outputs :]
    return last
