"""Conversion of a user's inputs to int8 sequences, and of outputs to the form of the inputs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.network import (
    IntegerNetwork,
    clipped_inputs,
    dequantize_outputs,
    input_limits,
    quantize_inputs,
)

__all__ = ["Inputs", "read_inputs"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Inputs:
    """Inputs of a network, as given and as int8.

    Parameters
    ----------
    network : IntegerNetwork
    given : array ``[batch, time, features]``
        The user's inputs as sequences, of their own dtype.
    x : int8 array ``[batch, time, features]``
        The same, quantized.
    runs : int or None
        Number of stacked input tensors of a ``.tflite``; None for a single tensor, and for other networks.
    is_streamed : bool
        Whether ``x`` is streamed step by step; see `rnnhw.network.Interface.to_streams`.
    """

    network: IntegerNetwork
    given: NDArray[Any]
    x: NDArray[np.int8]
    runs: int | None
    is_streamed: bool = False

    @property
    def is_real(self) -> bool:
        """Whether the inputs were given as reals; outputs are reals then too."""
        return self.given.dtype.kind == "f"

    @property
    def limits(self) -> Sequence[tuple[float, float]]:
        """Smallest and largest value of each feature that int8 can represent."""
        return input_limits(self.network)

    def seen(self, lengths: Sequence[int] | None) -> NDArray[Any]:
        """Return the given values ``[..., features]`` without the steps beyond each sequence's length."""
        if lengths is None:
            return self.given
        return self.given[np.arange(self.given.shape[1]) < np.array(lengths)[:, None]]

    def clipped(self, lengths: Sequence[int] | None) -> NDArray[np.int64]:
        """Count the values of each feature that saturate int8, ``[features]``."""
        if not self.is_real:
            return np.zeros(self.network.inputs, np.int64)
        return clipped_inputs(self.seen(lengths), self.network)

    def outputs(self, y: NDArray[Any]) -> NDArray[Any]:
        """Convert outputs of the network to the form of the inputs: real or integer, tensors or sequences."""
        if self.is_real and y.dtype.kind != "f":
            y = dequantize_outputs(y, self.network)
        interface = self.network.interface
        if interface is not None and self.is_streamed:
            y = interface.from_streams(y)
        return y if interface is None else interface.from_sequences(y, self.runs)


def read_inputs(network: IntegerNetwork, given: NDArray[Any], *, is_streamed: bool = False) -> Inputs:
    """Convert a user's array of floats or int8 to inputs of a network.

    Parameters
    ----------
    network : IntegerNetwork
    given : array
        ``[batch, time, features]``; for a ``.tflite`` the shape of its input tensor, or with a further first
        axis that counts independent runs.
    is_streamed : bool
        Whether they are streamed step by step. Then the further axis of a ``.tflite`` of one step counts its
        calls.

    Raises
    ------
    InputError
        If the inputs do not suit the network, or are not finite.
    """
    runs = None
    if network.interface is not None:
        runs = network.interface.count_runs(network.name, given)
        given = network.interface.to_sequences(given)
    is_real = given.dtype.kind == "f"
    golden.check(network, np.zeros(given.shape, np.int8) if is_real else given)
    if network.interface is not None and is_streamed:
        given = network.interface.to_streams(given)
    x = quantize_inputs(given, network) if is_real else given.astype(np.int8)
    return Inputs(network=network, given=given, x=x, runs=runs, is_streamed=is_streamed)
