"""All parameters of a model in one flat vector: optimizers, norms and checkpoints see one array."""

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Bidirectional, Cell, Elman, Gru, Network, Recurrent

__all__ = ["ONLY", "Parameters", "Part"]

Float = NDArray[np.floating[Any]]

Part = Network | Float
"""What a model is made of: networks, and arrays such as embeddings."""

ONLY = "network"
"""Name of the network of a model that is one, or one and arrays beside it."""

_KINDS: dict[str, Callable[[Recurrent], bool]] = {
    "coupled": lambda layer: layer.cell is Cell.LSTM_COUPLED,
    "reset before": lambda layer: isinstance(layer, Gru) and not layer.reset_after,
    "relu": lambda layer: isinstance(layer, Elman) and layer.activation == "relu",
}
"""Kinds of layers that have the same arrays as another kind."""


def _arrays(layer: Any) -> dict[str, Float]:
    """The parameters of a layer of one direction, by name, in the order of its fields."""
    values = {field.name: getattr(layer, field.name) for field in dataclasses.fields(layer)}
    return {name: value for name, value in values.items() if isinstance(value, np.ndarray)}


def _named(name: str, part: Any) -> list[tuple[str, Float]]:
    """Every array of a part with a name for messages, in the order of the vector."""
    if not isinstance(part, Network):
        return [(name, part)]
    found = []
    for k, layer in enumerate(part.layers):
        label = f"layer {k}" if name == ONLY else f"{name}, layer {k}"
        halves = (
            [(layer.forward, " forward"), (layer.backward, " backward")]
            if isinstance(layer, Bidirectional)
            else [(layer, "")]
        )
        found += [
            (f"{label}{suffix}, {field.replace('_', ' ')}", array)
            for half, suffix in halves
            for field, array in _arrays(half).items()
        ]
    return found


class _Vector:
    """Hands out consecutive pieces of one array."""

    def __init__(self, flat: Float) -> None:
        self._flat, self._position = flat, 0

    def take(self, shape: tuple[int, ...]) -> Float:
        """The next piece, as a view of this shape."""
        start = self._position
        self._position += int(np.prod(shape))
        return self._flat[start : self._position].reshape(shape)

    def layer(self, layer: Any) -> Any:
        """``layer`` with views of the next pieces for its arrays."""
        if isinstance(layer, Bidirectional):
            return dataclasses.replace(
                layer, forward=self.layer(layer.forward), backward=self.layer(layer.backward)
            )
        return dataclasses.replace(
            layer, **{name: self.take(array.shape) for name, array in _arrays(layer).items()}
        )

    def part(self, part: Part) -> Part:
        """``part`` with views of the next pieces."""
        if isinstance(part, Network):
            return dataclasses.replace(part, layers=[self.layer(layer) for layer in part.layers])
        return self.take(part.shape)


class Parameters:
    """The parameters of a model, or their gradients.

    Parameters
    ----------
    like : mapping of str to Network or float array
        Gives kinds and shapes; its values are not used.
    dtype : dtype
        float32 or float64.

    Attributes
    ----------
    flat : float array ``[count]``
        Everything, zeros at first: part by part, layer by layer, in the order of the layers' fields.
    parts : dict of str to Network or float array
        Like the given ones, with views of ``flat`` for all arrays: what is written there is seen here.
    """

    def __init__(self, like: Mapping[str, Part], dtype: np.dtype[Any]) -> None:
        arrays = [array for name, part in like.items() for _, array in _named(name, part)]
        self.flat: Float = np.zeros(sum(array.size for array in arrays), dtype)
        vector = _Vector(self.flat)
        self.parts = {name: vector.part(part) for name, part in like.items()}

    @classmethod
    def of(cls, given: Network | Mapping[str, Part], dtype: np.dtype[Any] | None = None) -> "Parameters":
        """Copy the parameters of a network or of several parts.

        The dtype is by default that of the first network's first layer, or float32.
        """
        parts = {ONLY: given} if isinstance(given, Network) else dict(given)
        if dtype is None:
            first = next(part for part in parts.values() if isinstance(part, Network))
            kind = first.directions[0].input_weights.dtype
            dtype = np.dtype(np.float64 if kind == np.float64 else np.float32)
        parameters = cls(parts, dtype)
        arrays = [array.ravel() for name, part in parts.items() for _, array in _named(name, part)]
        with np.errstate(over="ignore"):
            parameters.flat[:] = np.concatenate(arrays)
        return parameters

    @property
    def network(self) -> Network:
        """The network, of a model that is one."""
        return self.of_network(ONLY)

    def of_network(self, name: str) -> Network:
        """The part of this name, a network."""
        part = self.parts[name]
        if not isinstance(part, Network):
            raise TypeError(f"part {name!r} is not a network")
        return part

    def array(self, name: str) -> Float:
        """The part of this name, an array."""
        part = self.parts[name]
        if isinstance(part, Network):
            raise TypeError(f"part {name!r} is not an array")
        return part

    def zeros_like(self) -> "Parameters":
        """Parameters of the same shapes, all zero."""
        return Parameters(self.parts, self.flat.dtype)

    def copy(self, name: str = ONLY) -> Network:
        """The network of this name with copies of its parameters."""
        made = Parameters.of({name: self.of_network(name)}, self.flat.dtype)
        return made.of_network(name)

    def largest(self) -> tuple[str, float]:
        """Name of the array that holds the value of largest magnitude (or a NaN), and that magnitude."""
        sizes = {
            label: float(np.abs(array).max())
            for name, part in self.parts.items()
            for label, array in _named(name, part)
        }
        label = max(sizes, key=lambda key: np.inf if np.isnan(sizes[key]) else sizes[key])
        return label, sizes[label]

    def shapes(self) -> list[list[Any]]:
        """Names and shapes of all arrays, and what else tells models apart, by the numbers of layers.

        That is which layers are coupled LSTMs, GRUs that reset before the product, or Elman layers with ReLU.
        """
        found: list[list[Any]] = []
        for name, part in self.parts.items():
            found += [[label, list(array.shape)] for label, array in _named(name, part)]
            layers = part.directions if isinstance(part, Network) else []
            for kind, matches in _KINDS.items():
                numbers = [k for k, layer in enumerate(layers) if matches(layer)]
                found += [[f"{name}, {kind}", numbers]] if numbers else []
        return found
