"""What a network remembers between calls."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network.integer import IntegerNetwork
from rnnhw.network.integer_layers import IntegerGru, IntegerLstm
from rnnhw.network.tflm_stack import TflmStack

__all__ = ["State", "check_state", "zero_state"]


@dataclass(frozen=True, eq=False)
class State:
    """The states of every recurrent layer and direction, for a batch of sequences.

    Parameters
    ----------
    h, c : int16 array ``[layers * directions, batch, units]``
        From the lowest layer to the highest, of a bidirectional layer the forward and then the backward
        direction; ``units`` is that of the largest layer, and what a layer does not have is zero. h is an
        int8 of the layer's hidden exponent (LSTM, Elman) or an int16 in Q0.15 (GRU), c an LSTM's int16.
    """

    h: NDArray[np.int16]
    c: NDArray[np.int16]

    def of(self, sequences: slice) -> "State":
        """The states of some sequences of the batch."""
        return State(self.h[:, sequences], self.c[:, sequences])


def zero_state(network: IntegerNetwork | TflmStack, batch: int) -> State:
    """The state after a reset."""
    layers = network.directions
    shape = (len(layers), batch, max((layer.units for layer in layers), default=0))
    return State(np.zeros(shape, np.int16), np.zeros(shape, np.int16))


def check_state(network: IntegerNetwork, state: State, batch: int) -> None:
    """Refuse a state of another shape or dtype, or with values that a layer cannot have.

    Raises
    ------
    InputError
    """
    expected = zero_state(network, batch).h.shape
    for name, array in (("h", state.h), ("c", state.c)):
        if array.shape != expected:
            raise InputError(f"the initial state's {name} has shape {list(array.shape)}, not "
                             f"{list(expected)} [layers * directions, batch, units]")
        if array.dtype != np.int16:
            raise InputError(f"the initial state's {name} has dtype {array.dtype}, not int16")
    for k, layer in enumerate(network.directions):
        if state.h[k, :, layer.units:].any() or state.c[k, :, layer.units:].any():
            raise InputError(f"the initial state of layer {k} is not zero beyond its {layer.units} units")
        if not isinstance(layer, IntegerGru) and np.abs(state.h[k] + 0.5).max() > 127.5:
            raise InputError(f"the initial state's h of layer {k} leaves int8")
        if not isinstance(layer, IntegerLstm) and state.c[k].any():
            raise InputError(f"the initial state's c of layer {k} is not zero, but only an LSTM has a c")
