"""The golden model's friendly face: checks, batches, lengths, stacks, state."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.golden.native import RUNS, dense_outputs
from rnnhw.network import (
    IntegerBidirectional,
    IntegerDense,
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


def _layer(
    layer: IntegerRecurrent | IntegerBidirectional, x: NDArray[np.int8], state: list[Any], traced: list[Steps]
) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
    """h of every step, and h after the last step of each direction; adds each direction's to ``traced``."""
    if not isinstance(layer, IntegerBidirectional):
        hidden, cells = RUNS[type(layer)](layer, x, *state.pop(0))
        traced.append((hidden, cells))
        return hidden, hidden[-1]
    forward, cells = RUNS[type(layer.forward)](layer.forward, x, *state.pop(0))
    turned = np.ascontiguousarray(x[::-1])
    backward, last_first = RUNS[type(layer.backward)](layer.backward, turned, *state.pop(0))
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
        _gathered(layer.outputs, [steps[k] for steps in traced], x.shape[1])
        for k, layer in enumerate(network.directions)
    ]


def _gathered(outputs: int, sequences: list[Steps], time: int) -> Trace:
    """Sequences of one direction, side by side."""
    first_cells = sequences[0][1]
    hidden = np.zeros((len(sequences), time, outputs), np.int8)
    cell = None
    if first_cells is not None:
        cell = np.zeros((len(sequences), time, first_cells.shape[1]), np.int16)
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
            (end.h[k, b, : layer.outputs], end.c[k, b, : layer.units])
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
