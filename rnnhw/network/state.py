"""States of recurrent layers, which sequences begin and end with."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network.integer import IntegerNetwork
from rnnhw.network.stack import Stack
from rnnhw.network.tflite_lstm import TfliteLstm

__all__ = ["State", "check_state", "reset_state"]


@dataclass(frozen=True, eq=False)
class State:
    """States of all recurrent layers and directions, for a batch of sequences.

    The first axis goes from the lowest layer to the highest, for a bidirectional layer first forward and then
    backward. The last axis is as wide as the widest layer needs; values that a layer does not have are zero.

    Parameters
    ----------
    h : int16 array ``[layers * directions, batch, outputs]``
        Within int8, at the layer's own scale, for LSTM and Elman layers; int16 in Q0.15 for GRU layers, and
        with the layer's ``state_fraction`` fraction bits for minGRU layers.
    c : int16 array ``[layers * directions, batch, units]``
        Cell states of LSTM layers, at the layer's own scale.
    """

    h: NDArray[np.int16]
    c: NDArray[np.int16]

    def of(self, sequences: slice) -> "State":
        """Return the states of some sequences of the batch, as views."""
        return State(self.h[:, sequences], self.c[:, sequences])


def _widths(network: IntegerNetwork | Stack) -> tuple[int, int]:
    """Width of h and of c in the widest layers."""
    layers = network.directions
    return (
        max((layer.outputs for layer in layers), default=0),
        max((layer.units for layer in layers), default=0),
    )


def reset_state(network: IntegerNetwork | Stack, batch: int) -> State:
    """Return the states after a reset: real zeros, which for an h with a zero point is the zero point."""
    layers: Any = network.directions
    h_width, c_width = _widths(network)
    state = State(
        np.zeros((len(layers), batch, h_width), np.int16), np.zeros((len(layers), batch, c_width), np.int16)
    )
    for k, layer in enumerate(layers):
        if isinstance(layer, TfliteLstm):
            state.h[k, :, : layer.outputs] = layer.state_zero_point
    return state


def check_state(network: IntegerNetwork, state: State, batch: int) -> None:
    """Refuse a state of another shape or dtype, or with values that a layer cannot have.

    Raises
    ------
    InputError
        Naming what is wrong, and in which layer.
    """
    wanted = reset_state(network, batch)
    for name, array, expected in (("h", state.h, wanted.h), ("c", state.c, wanted.c)):
        if array.shape != expected.shape:
            raise InputError(
                f"the initial state's {name} has shape {list(array.shape)}, not "
                f"{list(expected.shape)} [layers * directions, batch, units]"
            )
        if array.dtype != np.int16:
            raise InputError(f"the initial state's {name} has dtype {array.dtype}, not int16")
    for k, layer in enumerate(network.directions):
        if state.h[k, :, layer.outputs :].any() or state.c[k, :, layer.units :].any():
            raise InputError(f"the initial state of layer {k} is not zero beyond its {layer.units} units")
        if layer.state_bits == 8 and np.abs(state.h[k] + 0.5).max() > 127.5:
            raise InputError(f"the initial state's h of layer {k} leaves int8")
        if "c" not in layer.declaration.remembers and state.c[k].any():
            raise InputError(f"the initial state's c of layer {k} is not zero, but only an LSTM has a c")
