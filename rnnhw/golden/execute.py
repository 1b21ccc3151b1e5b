"""The layers of a network applied to sequences, with any functions for the layers' arithmetic.

The golden model calls it with integer functions, and the engine ``float`` with float ones.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.golden.arithmetics import Functions
from rnnhw.network import (
    DenseLayer,
    Flatten,
    HostFunction,
    IntegerBidirectional,
    IntegerLayer,
    LastStep,
    RecurrentLayer,
    State,
    directions_of,
    reversals_of,
)

__all__ = ["Steps", "execute", "padded"]

Sequences = list[NDArray[Any]]

Steps = tuple[Sequences, Sequences | None]
"""h after every step, ``[steps, outputs]`` per sequence, of one direction; and c, or None if not known."""


def execute(
    functions: Functions, layers: Sequence[IntegerLayer], sequences: Sequences, state: State
) -> tuple[Sequences, list[Steps]]:
    """Apply layers to sequences.

    Parameters
    ----------
    functions : Functions
    layers : sequence of integer layers
        From the input to the output.
    sequences : list of array ``[steps, inputs]``
        One per sequence; lengths may differ.
    state : State
        Initial states; overwritten with the final states.

    Returns
    -------
    outputs : list of array ``[steps, outputs]``
        Outputs of each sequence; a single step after a choice of steps.
    steps : list of Steps
        States of every direction after every step, in the order of time.
    """
    # ``last`` are the outputs after each direction's own last step, for which `LastStep` may ask.
    values, last = sequences, [x[-1:] for x in sequences]
    traced: list[Steps] = []
    for layer in layers:
        if isinstance(layer, LastStep):
            values = last if layer.of_each_direction else [x[-1:] for x in values]
        elif isinstance(layer, Flatten):
            values = [x.reshape(1, -1) for x in values]
        elif isinstance(layer, HostFunction):
            values = [functions.host(layer, x) for x in values]
        elif isinstance(layer, DenseLayer):
            values = functions.dense(layer, [np.ascontiguousarray(x) for x in values])
            last = [x[-1:] for x in values]
        else:
            values, last, steps = _recurrent(functions, layer, values, state, len(traced))
            traced += steps
    return values, traced


def _recurrent(
    functions: Functions,
    layer: RecurrentLayer | IntegerBidirectional,
    values: Sequences,
    state: State,
    first: int,
) -> tuple[Sequences, Sequences, list[Steps]]:
    """Compute a recurrent layer, whose first direction has the states numbered ``first``.

    Returns h of every step with both directions side by side, h after each direction's own last step, and the
    states of each direction.
    """
    joined: list[Sequences] = []
    last: list[Sequences] = []
    traced: list[Steps] = []
    for k, (one, reverses) in enumerate(zip(directions_of(layer), reversals_of(layer), strict=True)):
        given = [np.ascontiguousarray(x[::-1] if reverses[0] else x) for x in values]
        h, c = state.h[first + k, :, : one.outputs], state.c[first + k, :, : one.units]
        hidden, cells = functions.recurrent(one, given, h, c)
        last.append([x[-1:] for x in hidden])
        joined.append(_reversed(hidden) if reverses[1] else hidden)
        # Traces are in the order of time, whichever way the direction went.
        if reverses[0]:
            hidden, cells = _reversed(hidden), None if cells is None else _reversed(cells)
        traced.append((hidden, cells))
    return _side_by_side(joined), _side_by_side(last), traced


def _reversed(sequences: Sequences) -> Sequences:
    """Reverse the order of steps of each sequence."""
    return [x[::-1] for x in sequences]


def _side_by_side(directions: list[Sequences]) -> Sequences:
    """Join the values of both directions along the last axis, for each sequence."""
    if len(directions) == 1:
        return directions[0]
    return [np.concatenate(parts, axis=1) for parts in zip(*directions, strict=True)]


def padded(sequences: Sequence[NDArray[Any]], time: int) -> NDArray[Any]:
    """Stack sequences ``[steps, width]`` into ``[batch, time, width]``, with zeros after each one's end."""
    found = np.zeros((len(sequences), time, sequences[0].shape[1]), sequences[0].dtype)
    for b, steps in enumerate(sequences):
        found[b, : len(steps)] = steps
    return found
