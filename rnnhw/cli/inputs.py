"""A user's inputs as int8 sequences, and outputs in the form of the inputs."""

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
    """Inputs of a network.

    Parameters
    ----------
    network : IntegerNetwork
    given : array ``[batch, time, features]``
        What the user gave, as sequences.
    x : int8 array ``[batch, time, features]``
    runs : int or None
        How many input tensors of a ``.tflite`` were given; None for one without an axis for it.
    """

    network: IntegerNetwork
    given: NDArray[Any]
    x: NDArray[np.int8]
    runs: int | None

    @property
    def is_real(self) -> bool:
        """Whether they were given as reals; then outputs are reals too."""
        return self.given.dtype.kind == "f"

    @property
    def limits(self) -> Sequence[tuple[float, float]]:
        """Smallest and largest value that int8 holds of each feature."""
        return input_limits(self.network)

    def seen(self, lengths: Sequence[int] | None) -> NDArray[Any]:
        """What is run of what was given, ``[..., features]``: no steps beyond a sequence's length."""
        if lengths is None:
            return self.given
        return self.given[np.arange(self.given.shape[1]) < np.array(lengths)[:, None]]

    def clipped(self, lengths: Sequence[int] | None) -> NDArray[np.int64]:
        """How many values of each feature int8 does not hold, ``[features]``."""
        if not self.is_real:
            return np.zeros(self.network.inputs, np.int64)
        return clipped_inputs(self.seen(lengths), self.network)

    def outputs(self, y: NDArray[Any]) -> NDArray[Any]:
        """Outputs of the network in the form in which the inputs were given; reals stay reals."""
        if self.is_real and y.dtype.kind != "f":
            y = dequantize_outputs(y, self.network)
        interface = self.network.interface
        return y if interface is None else interface.from_sequences(y, self.runs)


def read_inputs(network: IntegerNetwork, given: NDArray[Any]) -> Inputs:
    """Inputs of a network from what a user gave, float or int8.

    Parameters
    ----------
    given : array
        ``[batch, time, features]``; for a ``.tflite`` of its input tensor's shape, or with one axis more for
        independent runs.

    Raises
    ------
    InputError
        If they do not suit the network, or are not finite.
    """
    runs = None
    if network.interface is not None:
        runs = network.interface.count_runs(network.name, given)
        given = network.interface.to_sequences(given)
    is_real = given.dtype.kind == "f"
    golden.check(network, np.zeros(given.shape, np.int8) if is_real else given)
    x = quantize_inputs(given, network) if is_real else given.astype(np.int8)
    return Inputs(network=network, given=given, x=x, runs=runs)
