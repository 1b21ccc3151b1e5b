"""The golden model's friendly face: checks, batches, state."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.golden.native import dense_outputs, lstm_sequence
from rnnhw.network import IntegerNetwork

__all__ = ["State", "check_inputs", "run", "zero_state"]


@dataclass(eq=False)
class State:
    """What an LSTM layer remembers between calls: h int8 ``[units]``, c int16 ``[units]``."""

    h: NDArray[np.int8]
    c: NDArray[np.int16]


def zero_state(network: IntegerNetwork) -> State:
    """The state after a reset."""
    units = network.lstm.units
    return State(np.zeros(units, np.int8), np.zeros(units, np.int16))


def check_inputs(network: IntegerNetwork, x: NDArray[np.generic]) -> None:
    """Refuse anything but int8 ``[batch, time, inputs]`` with at least one sequence and step."""
    if x.dtype != np.int8:
        raise InputError(f"the input has dtype {x.dtype}, not int8")
    if x.ndim != 3:
        raise InputError(f"the input has rank {x.ndim}, not 3 [batch, time, features]")
    if x.shape[2] != network.lstm.inputs:
        raise InputError(f"the input has {x.shape[2]} features a step; network {network.name!r} "
                         f"takes {network.lstm.inputs}")
    if x.shape[0] == 0 or x.shape[1] == 0:
        raise InputError(f"the input has shape {list(x.shape)}: no sequence, or no step")


def run(
    network: IntegerNetwork,
    x: NDArray[np.int8],
    *,
    state: State | None = None,
) -> NDArray[np.int8] | NDArray[np.int16]:
    """Run sequences one after the other.

    Parameters
    ----------
    network : IntegerNetwork
    x : int8 array ``[batch, time, inputs]``
    state : State, optional
        If given, it is not reset between the sequences: the first begins with it, each later one with
        what the one before left, and it holds the last state afterwards. If not, every sequence
        begins with zeros.

    Returns
    -------
    int8 array ``[batch, time, units]`` (h, Q0.7), or int16 array ``[batch, outputs]``
        The latter where the network has a dense head.
    """
    check_inputs(network, x)
    lstm, head = network.lstm, network.head
    batch, time, _ = x.shape
    hidden = np.empty((batch, time, lstm.units), np.int8)
    for b in range(batch):
        current = state or zero_state(network)
        lstm_sequence(
            np.ascontiguousarray(x[b]), lstm.input_weights, lstm.recurrent_weights, lstm.bias,
            lstm.input_shift, lstm.recurrent_shift, lstm.cell_fraction, current.h, current.c, hidden[b])
    if head is None:
        return hidden
    outputs = np.empty((batch, head.outputs), np.int16)
    for b in range(batch):
        dense_outputs(hidden[b, -1], head.weights, head.bias, head.shift, outputs[b])
    return outputs
