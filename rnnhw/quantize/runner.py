"""An integer network with real inputs and outputs, to be used in place of a float network."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.network import IntegerNetwork, State, dequantize_outputs, quantize_inputs

__all__ = ["IntegerRunner"]

Float = NDArray[np.floating[Any]]


class IntegerRunner:
    """An integer network, run by the golden model, as a `rnnhw.train.Runner`.

    Parameters
    ----------
    network : IntegerNetwork
    """

    def __init__(self, network: IntegerNetwork) -> None:
        self._network = network

    def __call__(
        self, x: Float, lengths: NDArray[np.integer[Any]] | None = None, state: State | None = None
    ) -> tuple[Float, State]:
        """Run sequences; returns real outputs, and the integer state after each sequence's last step.

        Parameters
        ----------
        x : float array ``[batch, time, inputs]``
        lengths : int array ``[batch]``, optional
        state : State, optional
            State to begin with, in integers.
        """
        counts = None if lengths is None else [int(length) for length in lengths]
        integers = quantize_inputs(x, self._network)
        outputs, end = golden.run(self._network, integers, lengths=counts, state=state)
        return dequantize_outputs(outputs, self._network), end
