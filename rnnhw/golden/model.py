"""The public functions of the golden model, which check their arguments: batches, lengths, states, traces."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.golden.arithmetics import FUNCTIONS
from rnnhw.golden.execute import Steps, execute, padded
from rnnhw.network import IntegerNetwork, Stack, State, check_state, last_step_chosen, reset_state

__all__ = ["Trace", "check", "check_inputs", "check_lengths", "run", "run_stack", "trace"]

Outputs = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Trace:
    """States of one direction of a layer after every step; zeros after a sequence's end.

    Parameters
    ----------
    hidden : int8 array ``[batch, time, outputs]``
        h after every step.
    cell : int16 array ``[batch, time, units]``, optional
        c after every step, for LSTMs with power-of-two scales.
    """

    hidden: NDArray[np.int8]
    cell: NDArray[np.int16] | None


def check_inputs(network: IntegerNetwork, x: NDArray[np.generic]) -> None:
    """Refuse anything but int8 ``[batch, time, inputs]`` with at least one sequence and step.

    A network of a ``.tflite`` only takes sequences of its fixed number of steps.
    """
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
    if network.steps not in (None, x.shape[1]):
        raise InputError(
            f"the sequences have {x.shape[1]} steps; model {network.name!r} takes {network.steps}"
        )


def check_lengths(x: NDArray[np.generic], lengths: Sequence[int] | None) -> list[int]:
    """Return the length of each sequence of ``x``, by default all of its steps; refuse impossible lengths."""
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


def check(network: IntegerNetwork, x: NDArray[np.generic], lengths: Sequence[int] | None = None) -> list[int]:
    """Refuse inputs or lengths that do not suit a network; returns the length of each sequence.

    Raises
    ------
    InputError
        If shape, dtype or lengths are wrong.
    """
    check_inputs(network, x)
    steps = network.steps
    if steps is not None and lengths is not None and set(lengths) != {steps}:
        raise InputError(
            f"sequences have lengths of their own, but those of model {network.name!r} have {steps} steps"
        )
    return check_lengths(x, lengths)


def run(
    network: IntegerNetwork,
    x: NDArray[np.int8],
    *,
    lengths: Sequence[int] | None = None,
    state: State | None = None,
) -> tuple[Outputs, State]:
    """Run a network on a batch of sequences, in the network's arithmetic.

    Parameters
    ----------
    network : IntegerNetwork
    x : int8 array ``[batch, time, inputs]``
    lengths : sequence of int, optional
        Number of steps of each sequence; values of ``x`` beyond have no effect.
    state : State, optional
        Initial states, which are not changed; without, sequences begin with a reset.

    Returns
    -------
    outputs : int8 or int16 array
        ``[batch, time, outputs]`` with zeros beyond a sequence's length if ``network.every_step``, otherwise
        ``[batch, outputs]``. int16 for a dense layer with power-of-two scales.
    state : State
        Final state of each sequence.

    Raises
    ------
    InputError
        If inputs, lengths or state do not suit the network.
    ModelError
        If the arithmetic does not have one of the network's options.
    """
    outputs, end, _ = _run(network, x, lengths, state)
    return outputs, end


def trace(
    network: IntegerNetwork,
    x: NDArray[np.int8],
    *,
    lengths: Sequence[int] | None = None,
    state: State | None = None,
) -> tuple[Outputs, Sequence[Trace]]:
    """Run a batch as `run` does, and also return the states after every step.

    Returns
    -------
    outputs : array
        As `run` returns them.
    traces : sequence of Trace
        One per direction, in the order of ``network.directions``.

    Raises
    ------
    InputError
        If inputs or lengths do not suit the network.
    """
    outputs, _, traced = _run(network, x, lengths, state)
    return outputs, [
        Trace(padded(hidden, x.shape[1]), None if cells is None else padded(cells, x.shape[1]))
        for hidden, cells in traced
    ]


def run_stack(stack: Stack, x: NDArray[np.int8], state: State) -> tuple[Outputs, State]:
    """Run a stack on sequences of equal lengths, in the stack's arithmetic.

    Parameters
    ----------
    stack : Stack
    x : int8 array ``[batch, time, inputs]``
    state : State
        Initial states, which are not changed.

    Returns
    -------
    outputs : int8 or int16 array
        ``[batch, time, outputs]`` if ``stack.every_step``, otherwise ``[batch, outputs]`` of the last step.
    state : State
        Final state of each sequence.
    """
    end = State(state.h.copy(), state.c.copy())
    layers = last_step_chosen(stack.layers, stack.every_step)
    values, _ = execute(FUNCTIONS[stack.arithmetic], layers, list(x), end)
    return (np.stack(values) if stack.every_step else np.concatenate(values)), end


def _run(
    network: IntegerNetwork, x: NDArray[np.int8], lengths: Sequence[int] | None, state: State | None
) -> tuple[Outputs, State, list[Steps]]:
    """Return outputs, final state, and the states of every direction after every step."""
    counts = check(network, x, lengths)
    begin = reset_state(network, len(x)) if state is None else state
    check_state(network, begin, len(x))
    end = State(begin.h.copy(), begin.c.copy())
    sequences: list[NDArray[Any]] = [x[b, :count] for b, count in enumerate(counts)]
    values, traced = execute(FUNCTIONS[network.arithmetic], network.layers, sequences, end)
    outputs = padded(values, x.shape[1]) if network.every_step else np.concatenate(values)
    return outputs, end, traced
