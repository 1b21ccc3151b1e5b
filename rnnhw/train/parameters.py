"""All parameters of a network in one flat vector: optimizers and norms see one array."""

import dataclasses
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Bidirectional, Layer, Network

__all__ = ["Parameters"]

Float = NDArray[np.floating]


def _arrays(layer: Any) -> dict[str, Float]:
    """The parameters of a layer of one direction, by name, in the order of its fields."""
    values = {field.name: getattr(layer, field.name) for field in dataclasses.fields(layer)}
    return {name: value for name, value in values.items() if isinstance(value, np.ndarray)}


def _halves(layer: Layer) -> list[Layer]:
    return [layer.forward, layer.backward] if isinstance(layer, Bidirectional) else [layer]


class _Vector:
    """Hands out consecutive pieces of one array."""

    def __init__(self, flat: Float) -> None:
        self._flat, self._position = flat, 0

    def take(self, shape: tuple[int, ...]) -> Float:
        """The next piece, as a view of this shape."""
        start = self._position
        self._position += int(np.prod(shape))
        return self._flat[start:self._position].reshape(shape)

    def layer(self, layer: Any) -> Any:
        """``layer`` with views of the next pieces for its arrays."""
        if isinstance(layer, Bidirectional):
            return dataclasses.replace(layer, forward=self.layer(layer.forward),
                                       backward=self.layer(layer.backward))
        return dataclasses.replace(
            layer, **{name: self.take(array.shape) for name, array in _arrays(layer).items()})


class Parameters:
    """The parameters of a network, or their gradients.

    Parameters
    ----------
    like : Network
        Gives kinds and shapes; its values are not used.
    dtype : dtype
        float32 or float64.

    Attributes
    ----------
    flat : float array ``[count]``
        Everything, zeros at first: layer by layer, in the order of the layers' fields.
    network : Network
        Like the given one, with views of ``flat`` for all its arrays: what is written there is seen here.
    """

    def __init__(self, like: Network, dtype: np.dtype[Any]) -> None:
        halves = [half for layer in like.layers for half in _halves(layer)]
        count = sum(array.size for half in halves for array in _arrays(half).values())
        self.flat: Float = np.zeros(count, dtype)
        vector = _Vector(self.flat)
        self.network = dataclasses.replace(like, layers=[vector.layer(layer) for layer in like.layers])

    @classmethod
    def of(cls, network: Network, dtype: np.dtype[Any] | None = None) -> "Parameters":
        """Copy the parameters of ``network``, by default in its first layer's dtype (or float32)."""
        if dtype is None:
            first = network.directions[0].input_weights.dtype
            dtype = np.dtype(np.float64 if first == np.float64 else np.float32)
        parameters = cls(network, dtype)
        halves = [half for layer in network.layers for half in _halves(layer)]
        with np.errstate(over="ignore"):
            parameters.flat[:] = np.concatenate(
                [array.ravel() for half in halves for array in _arrays(half).values()])
        return parameters

    def zeros_like(self) -> "Parameters":
        """Parameters of the same shapes, all zero."""
        return Parameters(self.network, self.flat.dtype)

    def copy(self, name: str) -> Network:
        """A network called ``name`` with copies of these parameters."""
        return dataclasses.replace(Parameters.of(self.network, self.flat.dtype).network, name=name)
