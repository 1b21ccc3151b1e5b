"""A user's inputs as int8 sequences, and outputs in the form of the inputs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.errors import InputError
from rnnhw.network import IntegerNetwork, TfliteNetwork
from rnnhw.quantize import clipped_inputs, dequantize_outputs, input_limits, quantize_inputs

__all__ = ["Inputs", "read_inputs"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Inputs:
    """Inputs of a network.

    Parameters
    ----------
    network : IntegerNetwork or TfliteNetwork
    given : array
        What the user gave: ``[batch, time, features]``; for a ``.tflite`` of its input tensor's shape, or
        with one axis more for independent runs.
    x : int8 array ``[batch, time, features]``
    arithmetic : str or None
        Of a ``.tflite``.
    """

    network: IntegerNetwork | TfliteNetwork
    given: NDArray[Any]
    x: NDArray[np.int8]
    arithmetic: str | None

    @property
    def is_real(self) -> bool:
        """Whether they were given as reals; then outputs are reals too."""
        return self.given.dtype.kind == "f"

    @property
    def limits(self) -> Sequence[tuple[float, float]]:
        """Smallest and largest value that int8 holds of each feature."""
        if isinstance(self.network, TfliteNetwork):
            return [golden.tflite_limits(self.network)] * self.given.shape[-1]
        return input_limits(self.network)

    def seen(self, lengths: Sequence[int] | None) -> NDArray[Any]:
        """What is run of what was given, ``[..., features]``: no steps beyond a sequence's length."""
        if lengths is None:
            return self.given
        return self.given[np.arange(self.given.shape[1]) < np.array(lengths)[:, None]]

    def clipped(self, lengths: Sequence[int] | None) -> NDArray[np.int64]:
        """How many values of each feature int8 does not hold, ``[features]``."""
        if not self.is_real:
            return np.zeros(self.given.shape[-1], np.int64)
        if isinstance(self.network, TfliteNetwork):
            return golden.clipped_tflite(self.network, self.given, self.arithmetic or "tflm")
        return clipped_inputs(self.seen(lengths), self.network)

    def outputs(self, y: NDArray[Any]) -> NDArray[Any]:
        """Outputs of the network in the form in which the inputs were given."""
        if isinstance(self.network, TfliteNetwork):
            y = golden.from_sequences(self.network, y, golden.count_runs(self.network, self.given))
            return golden.dequantize_tflite(self.network, y) if self.is_real else y
        return dequantize_outputs(y, self.network) if self.is_real else y


def read_inputs(
    network: IntegerNetwork | TfliteNetwork, given: NDArray[Any], arithmetic: str | None = None
) -> Inputs:
    """Inputs of a network from what a user gave, float or int8.

    Raises
    ------
    InputError
        If they do not suit the network, or are not finite.
    """
    if isinstance(network, TfliteNetwork):
        golden.count_runs(network, given)
    elif given.dtype.kind == "f":
        golden.check_inputs(network, np.zeros(given.shape, np.int8))
    if given.dtype.kind == "f" and not np.isfinite(given).all():
        bad = int((~np.isfinite(given)).sum())
        raise InputError(f"the input holds {bad} values that are NaN or infinite")
    x = given
    if isinstance(network, TfliteNetwork):
        if given.dtype.kind == "f":
            x = golden.quantize_tflite(network, given, arithmetic or "tflm")
        x = golden.to_sequences(network, x)
    elif given.dtype.kind == "f":
        x = quantize_inputs(given, network)
    golden.check(network, x)
    return Inputs(network=network, given=given, x=x.astype(np.int8), arithmetic=arithmetic)
