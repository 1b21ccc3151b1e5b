"""Model parallelism by hidden units: each rank has rows of all gates; the head is on every rank.

The cells are those of `rnnhw.train`. Between steps, ranks gather h from all, and backward each gets its
columns of the sum of ``da R``. A projection has no rows to own: each rank multiplies its units by its columns
of P, and h is the sum over ranks.
"""

import dataclasses
from itertools import count
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Bidirectional, Dense, Network, Recurrent
from rnnhw.parallel.pieces import Piece, cut
from rnnhw.parallel.ranks import Ranks
from rnnhw.train import Parameters, Stack
from rnnhw.train.cells.directions import Extent
from rnnhw.train.cells.runs import RUNS, Run

__all__ = ["Units"]

Float = NDArray[np.floating[Any]]


class _UnitExchange:
    """The exchange of `rnnhw.train.cells` between ranks.

    Parameters
    ----------
    ranks : Ranks
    pieces : list of pieces
        Units by rank.
    layer : int
        Number for messages.
    """

    def __init__(self, ranks: Ranks, pieces: list[Piece], layer: int) -> None:
        self._ranks, self._pieces, self._layer = ranks, pieces, layer
        self._counts = [end - begin for begin, end in pieces]

    def spans(self, steps: int, *, backward: bool) -> list[Piece]:
        """Step by step."""
        self._ranks.phase(f"{'backward' if backward else 'forward'}, layer {self._layer}")
        found = [(t, t + 1) for t in range(steps)]
        return found[::-1] if backward else found

    def own_columns(self, whole: Float) -> Float:
        """Of ``whole [..., outputs]`` the columns of this rank's units."""
        begin, end = self._pieces[self._ranks.rank]
        return np.ascontiguousarray(whole[..., begin:end])

    def gather(self, own: Float, whole: Float) -> None:
        """Fill ``whole [rows, outputs]`` from all ranks' ``own [rows, units]``."""
        turned = np.empty(whole.shape[::-1], whole.dtype)
        turned[slice(*self._pieces[self._ranks.rank])] = own.T
        self._ranks.gather_rows(turned, self._counts)
        whole[:] = turned.T

    def scatter_sum(self, partial: Float, own: Float, *, adds: bool) -> None:
        """``own [rows, units]`` (+)= this rank's columns of the sum of all ranks' ``partial``."""
        turned = np.empty(own.shape[::-1], own.dtype)
        self._ranks.sum_rows(np.ascontiguousarray(partial.T), turned, self._counts)
        if adds:
            own += turned.T
        else:
            own[:] = turned.T

    def sum(self, array: Float) -> None:
        """Replace ``array`` by the sum of all ranks' ones."""
        self._ranks.sum(array)


class _UnitSlice:
    """Some units of a layer: reads like the layer, with ``arrays`` in the place of its arrays.

    Parameters
    ----------
    layer : Recurrent
        The whole.
    arrays : dict
        By name, as `_unit_arrays` cuts them.
    exchange : _UnitExchange
    """

    def __init__(self, layer: Recurrent, arrays: dict[str, Float], exchange: _UnitExchange) -> None:
        vars(self).update(_fields(layer) | arrays)
        self.inputs, self.units, self.outputs = layer.inputs, arrays["input_weights"].shape[1], layer.outputs
        self.cell, self.gates, self.exchange = type(layer), layer.gates, exchange


def _fields(layer: Recurrent) -> dict[str, Any]:
    return {field.name: getattr(layer, field.name) for field in dataclasses.fields(layer)}


def _unit_arrays(layer: Recurrent, own: Piece) -> dict[str, Float]:
    """The parameters of units ``own``: rows of every array, columns of a projection."""
    begin, end = own
    return {
        name: value[:, begin:end] for name, value in _fields(layer).items() if isinstance(value, np.ndarray)
    }


def _make_run(part: Any, steps: int, batch: int, dtype: np.dtype[Any]) -> Run:
    """The workspace of a `_UnitSlice`."""
    made: Run = RUNS[part.cell](part, steps, batch, dtype, part.exchange)
    return made


class Units:
    """The units of one rank: forward and backward over batches of any shape.

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
        self._network, self._ranks, self._dtype = network, ranks, dtype
        self.pieces = [cut(layer.units, ranks.size, "hidden units") for layer in network.directions]
        self.parameters = Parameters(self._slices(network), dtype)
        self.gradients = self.parameters.zeros_like()
        self._own, self._own_gradients = self._view(self.parameters), self._view(self.gradients)
        self._stacks: dict[tuple[int, int], Stack] = {}
        self._current: Stack

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
            arrays = _unit_arrays(layer, pieces[self._ranks.rank])
            found |= {f"{k}.{name}": array for name, array in arrays.items()}
        if network.head is not None:
            found |= {"head.weights": network.head.weights, "head.bias": network.head.bias}
        return found

    def _view(self, parameters: Parameters) -> Network:
        """The network of `_UnitSlice` whose arrays are those of ``parameters``."""
        parts = cast("dict[str, Float]", parameters.parts)
        numbers, layers = count(), list[Any]()
        for k, layer in enumerate(self._network.recurrent):
            if isinstance(layer, Bidirectional):
                halves = [
                    self._slice(half, k, next(numbers), parts) for half in (layer.forward, layer.backward)
                ]
                layers.append(Bidirectional(forward=halves[0], backward=halves[1]))
            else:
                layers.append(self._slice(layer, k, next(numbers), parts))
        if self._network.head is not None:
            layers.append(Dense(weights=parts["head.weights"], bias=parts["head.bias"]))
        return dataclasses.replace(self._network, layers=layers)

    def _slice(self, layer: Recurrent, number: int, direction: int, parts: dict[str, Float]) -> Any:
        """One direction, of this rank's units."""
        lead = f"{direction}."
        arrays = {name.removeprefix(lead): part for name, part in parts.items() if name.startswith(lead)}
        return _UnitSlice(layer, arrays, _UnitExchange(self._ranks, self.pieces[direction], number))

    def _stack(self, steps: int, batch: int) -> Stack:
        """The workspace of this shape."""
        if (steps, batch) not in self._stacks:
            self._stacks[steps, batch] = Stack(self._own, steps, batch, self._dtype, _make_run)
        return self._stacks[steps, batch]

    def forward(self, x: Float, lengths: NDArray[np.int64]) -> Float:
        """Outputs as `rnnhw.train.Stack` gives them, on every rank; overwritten by the next batch.

        Parameters
        ----------
        x : float array ``[time, batch, inputs]``
            On every rank; zeros after a sequence's end.
        lengths : int64 array ``[batch]``
            Falling.
        """
        self._current = self._stack(*x.shape[:2])
        self._current.x[:] = x
        self._current.extent = Extent.of(lengths, x.shape[0])
        self._current.forward(self._own)
        return self._current.outputs

    def backward(self, outputs_gradient: Float, *, wants_x: bool = False) -> None:
        """From the outputs' gradient, the same on every rank, to ``gradients``, and to x's where wanted."""
        self._current.outputs_gradient[:] = outputs_gradient
        self._current.backward(self._own, self._own_gradients, wants_x=wants_x)
