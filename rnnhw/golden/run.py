"""Any integer network, or a stack of one, on the golden model."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.golden.model import check_inputs, check_lengths, run_native
from rnnhw.golden.tflite import check_sequences, run_tflite, run_tflm_stack
from rnnhw.network import IntegerNetwork, Stack, State, TfliteNetwork

__all__ = ["check", "run", "run_stack"]

Outputs = NDArray[Any]


def check(
    network: IntegerNetwork | TfliteNetwork, x: NDArray[np.generic], lengths: Sequence[int] | None = None
) -> list[int]:
    """Refuse inputs or lengths that do not suit a network; gives the length of each sequence.

    Raises
    ------
    InputError
    """
    if isinstance(network, TfliteNetwork):
        check_sequences(network, x)
        if lengths is not None and set(lengths) != {network.steps}:
            raise InputError(
                f"sequences have lengths of their own, but those of model {network.name!r} have "
                f"{network.steps} steps"
            )
    else:
        check_inputs(network, x)
    return check_lengths(x, lengths)


def run(
    network: IntegerNetwork | TfliteNetwork,
    x: NDArray[np.int8],
    *,
    lengths: Sequence[int] | None = None,
    state: State | None = None,
    arithmetic: str | None = None,
) -> tuple[Outputs, State]:
    """Run a batch of sequences.

    Parameters
    ----------
    network : IntegerNetwork or TfliteNetwork
    x : int8 array ``[batch, time, inputs]``
    lengths : sequence of int, optional
        Steps of each sequence; what ``x`` holds beyond them is not looked at.
    state : State, optional
        What each sequence begins with, instead of a reset; it is left as it is.
    arithmetic : {"tflm", "litert"}, optional
        Of a network of a ``.tflite``; ``tflm`` by default.

    Returns
    -------
    outputs : array
        See `run_native` and `run_tflite`.
    state : State
        What each sequence ended with.

    Raises
    ------
    InputError
    """
    if isinstance(network, TfliteNetwork):
        check(network, x, lengths)
        return run_tflite(network, x, arithmetic or "tflm", state=state)
    return run_native(network, x, lengths=lengths, state=state)


def run_stack(stack: Stack, x: NDArray[np.int8], state: State) -> tuple[Outputs, State]:
    """Run sequences ``x [batch, time, inputs]`` along time through a stack, in the machine's arithmetic.

    Returns
    -------
    outputs : array
        ``[batch, time, outputs]``, or ``[batch, outputs]`` of the last step where only that is asked for.
    state : State
        What each sequence ended with; the one given is left as it is.
    """
    if stack.arithmetic == "tflm":
        return run_tflm_stack(stack, x, state)
    layers: Any = stack.layers
    network = IntegerNetwork(name=stack.name, input_exponent=0, layers=layers, every_step=stack.every_step)
    return run_native(network, x, state=state)
