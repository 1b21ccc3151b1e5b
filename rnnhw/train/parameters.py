"""All parameters of a network in one flat vector: optimizers and norms see one array."""

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Dense, Lstm, Network

__all__ = ["Parameters"]

Float = NDArray[np.floating]


class Parameters:
    """The parameters of an LSTM with a dense head, or their gradients.

    Parameters
    ----------
    inputs, units, outputs : int
    dtype : dtype
        float32 or float64.

    Attributes
    ----------
    flat : float array ``[count]``
        Everything; the arrays below are views of it.
    input_weights, recurrent_weights, bias : float ``[4 units, inputs]``, ``[4 units, units]``, ``[4 units]``
        Gate blocks in the order input, forget, cell, output.
    head_weights, head_bias : float ``[outputs, units]``, ``[outputs]``
    """

    def __init__(self, inputs: int, units: int, outputs: int, dtype: np.dtype) -> None:
        shapes = ((4 * units, inputs), (4 * units, units), (4 * units,), (outputs, units), (outputs,))
        sizes = [int(np.prod(shape)) for shape in shapes]
        self.flat: Float = np.zeros(sum(sizes), dtype)
        parts = np.split(self.flat, np.cumsum(sizes)[:-1])
        views = [part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)]
        self.input_weights, self.recurrent_weights, self.bias = views[:3]
        self.head_weights, self.head_bias = views[3:]
        self._sizes = (inputs, units, outputs)

    @classmethod
    def of(cls, network: Network) -> "Parameters":
        """Copy the parameters of ``network``, which must have a head, in its input weights' dtype."""
        lstm, head = network.lstm, network.head
        if head is None:
            raise InputError(f"network {network.name!r} has no dense head to train")
        parameters = cls(lstm.inputs, lstm.units, head.outputs, lstm.input_weights.dtype)
        parameters.input_weights[:] = lstm.input_weights.reshape(-1, lstm.inputs)
        parameters.recurrent_weights[:] = lstm.recurrent_weights.reshape(-1, lstm.units)
        parameters.bias[:] = lstm.bias.reshape(-1)
        parameters.head_weights[:] = head.weights
        parameters.head_bias[:] = head.bias
        return parameters

    def zeros_like(self) -> "Parameters":
        """Parameters of the same shapes, all zero."""
        return Parameters(*self._sizes, self.flat.dtype)

    def network(self, name: str) -> Network:
        """A network with copies of these parameters."""
        inputs, units, _ = self._sizes
        lstm = Lstm(
            input_weights=self.input_weights.reshape(4, units, inputs).copy(),
            recurrent_weights=self.recurrent_weights.reshape(4, units, units).copy(),
            bias=self.bias.reshape(4, units).copy(),
        )
        head = Dense(weights=self.head_weights.copy(), bias=self.head_bias.copy())
        return Network(name=name, layers=[lstm, head])
