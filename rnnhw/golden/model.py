"""The golden model's friendly face: checks, batches, lengths, stacks, state."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.golden.native import dense_outputs, elman_sequence, gru_sequence, lstm_sequence
from rnnhw.network import (
    IntegerBidirectional,
    IntegerDense,
    IntegerGru,
    IntegerLstm,
    IntegerNetwork,
    IntegerRecurrent,
    State,
    check_state,
    reset_state,
)

__all__ = ["Trace", "check_inputs", "check_lengths", "run_native", "trace"]

Outputs = NDArray[np.int8] | NDArray[np.int16]


@dataclass(frozen=True, eq=False)
class Trace:
    """The states of one direction of a layer; zeros after a sequence's end.

    Parameters
    ----------
    hidden : int8 array ``[batch, time, units]``
        h after every step.
    cell : int16 array ``[batch, time, units]``, optional
        c after every step, for an LSTM.
    """

    hidden: NDArray[np.int8]
    cell: NDArray[np.int16] | None


def check_inputs(network: IntegerNetwork, x: NDArray[np.generic]) -> None:
    """Refuse anything but int8 ``[batch, time, inputs]`` with at least one sequence and step."""
    if x.dtype != np.int8:
        raise InputError(f"the input has dtype {x.dtype}, not int8")
    if x.ndim != 3:
        raise InputError(f"the input has rank {x.ndim}, not 3 [batch, time, features]")
    if x.shape[2] != network.inputs:
        raise InputError(
            f"the input has {x.shape[2]} features a step; network {network.name!r} takes {network.inputs}"
        )
    if x.shape[0] == 0 or x.shape[1] == 0:
        raise InputError(f"the input has shape {list(x.shape)}: no sequence, or no step")


def check_lengths(x: NDArray[np.generic], lengths: Sequence[int] | None) -> list[int]:
    """The length of each sequence of ``x``; all of its steps by default."""
    batch, time, _ = x.shape
    if lengths is None:
        return [time] * batch
    found = [int(length) for length in lengths]
    if len(found) != batch:
        raise InputError(f"there are {len(found)} lengths for {batch} sequences")
    for length in found:
        if not 1 <= length <= time:
            raise InputError(f"a length is {length}, not within 1 .. {time}, the steps of the input")
    return found


Steps = tuple[NDArray[np.int8], NDArray[np.int16] | None]


def _sequence(
    layer: IntegerRecurrent, x: NDArray[np.int8], h: NDArray[np.int16], c: NDArray[np.int16]
) -> Steps:
    """One sequence through a layer: h of every step, and c; the last state is left in ``h`` and ``c``."""
    hidden = np.empty((len(x), layer.units), np.int8)
    weights = (layer.input_weights, layer.recurrent_weights, layer.bias)
    shifts = (layer.input_shift, layer.recurrent_shift)
    if isinstance(layer, IntegerGru):
        gru_sequence(x, *weights, layer.candidate_bias, *shifts, layer.reset_after, h, hidden)
        return hidden, None
    h8, cells = h.astype(np.int8), None
    if isinstance(layer, IntegerLstm):
        cells = np.empty((len(x), layer.units), np.int16)
        lstm_sequence(x, *weights, *shifts, layer.cell_fraction, h8, c, hidden, cells)
    else:
        elman_sequence(x, *weights, *shifts, layer.activation == "relu", h8, hidden)
    h[:] = h8
    return hidden, cells


def _layer(
    layer: IntegerRecurrent | IntegerBidirectional, x: NDArray[np.int8], state: list[Any], traced: list[Steps]
) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
    """h of every step, and h after the last step of each direction; adds each direction's to ``traced``."""
    if not isinstance(layer, IntegerBidirectional):
        hidden, cells = _sequence(layer, x, *state.pop(0))
        traced.append((hidden, cells))
        return hidden, hidden[-1]
    forward, cells = _sequence(layer.forward, x, *state.pop(0))
    backward, last_first = _sequence(layer.backward, np.ascontiguousarray(x[::-1]), *state.pop(0))
    traced += [(forward, cells), (backward[::-1], None if last_first is None else last_first[::-1])]
    return (np.concatenate([forward, backward[::-1]], axis=1), np.concatenate([forward[-1], backward[-1]]))


def _head(head: IntegerDense, hidden: NDArray[np.int8]) -> NDArray[np.int16]:
    outputs = np.empty((len(hidden), head.outputs), np.int16)
    dense_outputs(np.ascontiguousarray(hidden), head.weights, head.bias, head.shift, outputs)
    return outputs


def _one(network: IntegerNetwork, x: NDArray[np.int8], state: list[Any], traced: list[Steps]) -> Outputs:
    """One sequence through the network: ``[time, outputs]``, or ``[outputs]`` of the last step."""
    hidden, last = x, x[-1]
    for layer in network.recurrent:
        hidden, last = _layer(layer, np.ascontiguousarray(hidden), state, traced)
    top = hidden if network.every_step else last[None]
    outputs: Outputs = top if network.head is None else _head(network.head, top)
    return outputs if network.every_step else outputs[0]


def run_native(
    network: IntegerNetwork,
    x: NDArray[np.int8],
    *,
    lengths: Sequence[int] | None = None,
    state: State | None = None,
) -> tuple[Outputs, State]:
    """Run a batch of sequences.

    Parameters
    ----------
    network : IntegerNetwork
    x : int8 array ``[batch, time, inputs]``
    lengths : sequence of int, optional
        Steps of each sequence; what ``x`` holds beyond them is not looked at.
    state : State, optional
        What each sequence begins with; zeros by default. It is left as it is.

    Returns
    -------
    outputs : array
        ``[batch, time, outputs]`` with zeros beyond a sequence's length where ``network.every_step``, else
        ``[batch, outputs]``; int8 hidden states, or int16 where there is a dense head.
    state : State
        What each sequence ended with.

    Raises
    ------
    InputError
    """
    return _run(network, x, lengths, state, None)


def trace(
    network: IntegerNetwork,
    x: NDArray[np.int8],
    *,
    lengths: Sequence[int] | None = None,
) -> tuple[Outputs, Sequence[Trace]]:
    """Run a batch as `run_native` does, from zero states; gives the outputs and what happens at every step.

    Returns
    -------
    outputs : array
        As of `run_native`.
    traces : sequence of Trace
        Of every direction, in the order of ``network.directions``.

    Raises
    ------
    InputError
    """
    traced: list[list[Steps]] = []
    outputs, _ = _run(network, x, lengths, None, traced)
    return outputs, [
        _gathered(layer.units, [steps[k] for steps in traced], x.shape[1])
        for k, layer in enumerate(network.directions)
    ]


def _gathered(units: int, sequences: list[Steps], time: int) -> Trace:
    """Sequences of one direction, side by side."""
    has_cell = sequences[0][1] is not None
    hidden = np.zeros((len(sequences), time, units), np.int8)
    cell = np.zeros(hidden.shape, np.int16) if has_cell else None
    for b, (steps, cells) in enumerate(sequences):
        hidden[b, : len(steps)] = steps
        if cell is not None and cells is not None:
            cell[b, : len(cells)] = cells
    return Trace(hidden, cell)


def _run(
    network: IntegerNetwork,
    x: NDArray[np.int8],
    lengths: Sequence[int] | None,
    state: State | None,
    traced: list[list[Steps]] | None,
) -> tuple[Outputs, State]:
    """Outputs and last state; every sequence's states, by direction, are added to ``traced``."""
    check_inputs(network, x)
    batch, time, _ = x.shape
    steps = check_lengths(x, lengths)
    start = reset_state(network, batch) if state is None else state
    check_state(network, start, batch)
    end = State(start.h.copy(), start.c.copy())
    shape = (batch, time, network.outputs) if network.every_step else (batch, network.outputs)
    outputs = np.zeros(shape, np.int16 if network.head else np.int8)
    for b in range(batch):
        views = [
            (end.h[k, b, : layer.units], end.c[k, b, : layer.units])
            for k, layer in enumerate(network.directions)
        ]
        states: list[Steps] = []
        result = _one(network, np.ascontiguousarray(x[b, : steps[b]]), views, states)
        if traced is not None:
            traced.append(states)
        if network.every_step:
            outputs[b, : steps[b]] = result
        else:
            outputs[b] = result
    return outputs, end
