"""Model parallelism by hidden units: each rank has rows of all gates; the head is on every rank."""

from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Bidirectional, Network, Recurrent
from rnnhw.parallel.pieces import cut
from rnnhw.parallel.ranks import Ranks
from rnnhw.parallel.unit_cells import UnitRun, make_unit_run, unit_arrays
from rnnhw.train import Parameters

__all__ = ["Units"]

Float = NDArray[np.floating[Any]]


@dataclass(frozen=True)
class _Direction:
    """One direction of a layer: where its arrays are, and whether it runs against time."""

    name: str
    run: UnitRun
    is_turned: bool


def _halves(layer: Recurrent | Bidirectional) -> list[Recurrent]:
    return [layer.forward, layer.backward] if isinstance(layer, Bidirectional) else [layer]


class Units:
    """The units of one rank: forward and backward over batches of one shape.

    Parameters
    ----------
    network : Network
        The whole; gives kinds and sizes, its values are not used.
    ranks : Ranks
    dtype : dtype

    Attributes
    ----------
    parameters, gradients : Parameters
        Parts ``d.name``: of direction d (in the order of ``network.directions``) the rows of this rank's
        units; and ``head.weights``, ``head.bias``, which every rank has whole.
    """

    def __init__(self, network: Network, ranks: Ranks, dtype: np.dtype[Any]) -> None:
        self._network, self._ranks = network, ranks
        self.pieces = [cut(layer.units, ranks.size, "hidden units") for layer in network.directions]
        self.parameters = Parameters(self._slices(network), dtype)
        self.gradients = self.parameters.zeros_like()
        self._layers: list[list[_Direction]] = []
        number = 0
        for layer in network.recurrent:
            made = []
            for k, half in enumerate(_halves(layer)):
                made.append(_Direction(str(number), make_unit_run(half, ranks, self.pieces[number]), k == 1))
                number += 1
            self._layers.append(made)

    @property
    def own_size(self) -> int:
        """How many parameters no other rank has; those of the head come after them."""
        head = self._network.head
        return self.parameters.flat.size - (0 if head is None else head.weights.size + head.bias.size)

    def take(self, network: Network) -> None:
        """Copy this rank's part of the values of a network of the same sizes."""
        for name, array in self._slices(network).items():
            into: Any = self.parameters.parts[name]
            into[:] = array

    def whole(self, part: Parameters) -> Parameters:
        """``parameters`` or ``gradients`` of all ranks together, on every rank."""
        found = Parameters.of(self._network, part.flat.dtype)
        found.flat[:] = 0
        for name, array in self._slices(found.network).items():
            if not name.startswith("head.") or self._ranks.rank == 0:
                array[:] = part.parts[name]
        self._ranks.sum(found.flat)
        return found

    def _slices(self, network: Network) -> dict[str, Any]:
        """Of all arrays, this rank's part; the network has the same sizes."""
        found: dict[str, Any] = {}
        for k, (layer, pieces) in enumerate(zip(network.directions, self.pieces, strict=True)):
            found |= {
                f"{k}.{name}": array for name, array in unit_arrays(layer, pieces[self._ranks.rank]).items()
            }
        if network.head is not None:
            found |= {"head.weights": network.head.weights, "head.bias": network.head.bias}
        return found

    def forward(self, x: Float, lengths: NDArray[np.int64]) -> Float:
        """Outputs as `rnnhw.train.Stack` gives them, on every rank.

        Parameters
        ----------
        x : float array ``[time, batch, inputs]``
            On every rank; zeros after a sequence's end.
        lengths : int64 array ``[batch]``
            Falling.
        """
        steps = x.shape[0]
        self._lengths, self._active = lengths, (np.arange(steps)[:, None] < lengths).sum(axis=1)
        value: Float = np.ascontiguousarray(x.transpose(0, 2, 1)).astype(self.parameters.flat.dtype)
        hiddens: list[Float] = []
        for k, layer in enumerate(self._layers):
            self._ranks.phase(f"forward, layer {k}")
            hiddens = [
                one.run.forward(self._arrays(self.parameters, one), self._turned(value, one), self._active)
                for one in layer
            ]
            value = np.concatenate(
                [self._turned(hidden[1:], one) for hidden, one in zip(hiddens, layer, strict=True)], axis=1
            )
        if self._network.every_step:
            self._top: Float = value.transpose(0, 2, 1)
        else:
            batch = np.arange(lengths.size)
            self._top = np.concatenate([hidden[lengths, :, batch] for hidden in hiddens], axis=1)
        if self._network.head is None:
            return self._top
        parts: Any = self.parameters.parts
        return self._top @ parts["head.weights"].T + parts["head.bias"]

    def backward(self, outputs_gradient: Float) -> None:
        """From the outputs' gradient, the same on every rank, to ``gradients``."""
        top = self._head_gradient(outputs_gradient)
        steps, batch = len(self._active), self._lengths.size
        widths = [one.run.hidden.shape[1] for one in self._layers[-1]]
        final: Float = np.zeros((sum(widths), batch), top.dtype)
        value: Float = np.zeros((steps, sum(widths), batch), top.dtype)
        if self._network.every_step:
            value[:] = top.transpose(0, 2, 1)
        else:
            final[:] = top.T
        for k, layer in reversed(list(enumerate(self._layers))):
            self._ranks.phase(f"backward, layer {k}")
            value = self._layer_gradient(layer, value, final)
            if k > 0:
                self._ranks.sum(value)
            final = np.zeros((value.shape[1], batch), top.dtype)

    def _layer_gradient(self, layer: list[_Direction], value: Float, final: Float) -> Float:
        """Gradients of a layer's arrays; returns this rank's part of that of its input."""
        total, start = None, 0
        for one in layer:
            rows = slice(start, start + one.run.hidden.shape[1])
            start = rows.stop
            found = one.run.backward(
                self._arrays(self.parameters, one),
                self._arrays(self.gradients, one),
                self._turned(value[:, rows], one),
                final[rows],
            )
            found = self._turned(found, one)
            total = found if total is None else total + found
        return np.ascontiguousarray(total)

    def _head_gradient(self, gradient: Float) -> Float:
        if self._network.head is None:
            return gradient
        weights: Any = self.parameters.parts["head.weights"]
        into: Any = self.gradients.parts
        rows = gradient.reshape(-1, gradient.shape[-1])
        into["head.weights"][:] = rows.T @ self._top.reshape(-1, self._top.shape[-1])
        into["head.bias"][:] = rows.sum(axis=0)
        return gradient @ weights

    def _arrays(self, parameters: Parameters, one: _Direction) -> dict[str, Float]:
        lead, parts = f"{one.name}.", cast("dict[str, Float]", parameters.parts)
        return {name.removeprefix(lead): array for name, array in parts.items() if name.startswith(lead)}

    def _turned(self, value: Float, one: _Direction) -> Float:
        """``value [time, rows, batch]`` against time within each sequence, for the backward direction."""
        if not one.is_turned:
            return value
        result = np.zeros_like(value)
        for b, length in enumerate(self._lengths):
            result[:length, :, b] = value[:length, :, b][::-1]
        return result
