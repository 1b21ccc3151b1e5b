"""The error of an integer network's outputs, without anything else about it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.network import IntegerNetwork, Network, dequantize_outputs, quantize_inputs
from rnnhw.quantize.choices import relative_error
from rnnhw.quantize.states import integer_state
from rnnhw.train import State, check_lengths, forward

__all__ = ["Outputs"]

Float = NDArray[np.floating[Any]]


class Outputs:
    """The outputs of a float network on some data, with which those of integer networks are compared.

    Parameters
    ----------
    network : Network
    x : float array ``[batch, time, inputs]``
    lengths : int array ``[batch]``, optional
    state : State, optional
    """

    def __init__(
        self, network: Network, x: Float, lengths: NDArray[np.integer[Any]] | None, state: State | None
    ) -> None:
        batch, time = x.shape[:2]
        self._lengths = check_lengths(np.full(batch, time) if lengths is None else lengths, batch, time)
        valid = np.arange(time) < self._lengths[:, None]
        # Padding may hold anything, also NaN.
        self._x = np.where(valid[..., None], x, np.zeros((), x.dtype))
        self._state = state
        self._shown = valid if network.every_step else slice(None)
        self._exact = forward(network, self._x, lengths=self._lengths, state=state).outputs[self._shown]

    def error(self, integer: IntegerNetwork) -> float:
        """Root mean square of the differences, divided by that of the float network's outputs."""
        begin = None if self._state is None else integer_state(integer, self._state)
        held = quantize_inputs(self._x, integer)
        y, _ = golden.run(integer, held, lengths=self._lengths.tolist(), state=begin)
        return relative_error(dequantize_outputs(y, integer)[self._shown], self._exact)
