"""What runs a trained network on real inputs, float or integer."""

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Network
from rnnhw.train.reference import State, forward

__all__ = ["FloatRunner", "Runner"]

Float = NDArray[np.floating[Any]]
Lengths = NDArray[np.integer[Any]]


class Runner(Protocol):
    """Runs a network, float or integer, on real inputs, so that scores need not know which kind it is.

    It takes x ``[batch, time, inputs]``, lengths ``[batch]`` or None, and a state that a runner of the same
    kind has returned, or None. It returns real outputs, ``[batch, time, outputs]`` or ``[batch, outputs]``,
    and the state after the last step of each sequence.
    """

    def __call__(self, x: Float, lengths: Lengths | None = None, state: Any = None) -> tuple[Float, Any]: ...


class FloatRunner:
    """A float network as a `Runner`."""

    def __init__(self, network: Network) -> None:
        self._network = network

    def __call__(
        self, x: Float, lengths: Lengths | None = None, state: State | None = None
    ) -> tuple[Float, State]:
        """Run sequences; see `Runner`."""
        result = forward(self._network, x, lengths=lengths, state=state)
        return result.outputs, result.state
