"""Tensor parallelism by hidden units: each rank computes some units of every layer; all compute the head.

Each rank owns the rows of all gates' weights that belong to its units, and uses the same cells as
`rnnhw.train`. After every step, ranks all-gather h. Backward, they reduce-scatter ``da R``, the gradient of
the h before the step: each rank gets the sum for its own units. The outputs of a projection do not belong to
units: each rank multiplies the values of its units by its columns of P, and an all-reduce adds up h.
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
    """Implements `rnnhw.train.cells.workspace.Exchange` over MPI; docstrings there state the contract.

    Parameters
    ----------
    ranks : Ranks
    pieces : list of pieces
        The units of each rank.
    layer : int
        Number of the layer, for the phases that ranks publish.
    """

    def __init__(self, ranks: Ranks, pieces: list[Piece], layer: int) -> None:
        self._ranks, self._pieces, self._layer = ranks, pieces, layer
        self._counts = [end - begin for begin, end in pieces]

    def spans(self, steps: int, *, backward: bool) -> list[Piece]:
        """Every step is a span of its own: it needs the h of all units after the step before."""
        self._ranks.phase(f"{'backward' if backward else 'forward'}, layer {self._layer}")
        found = [(t, t + 1) for t in range(steps)]
        return found[::-1] if backward else found

    def own_columns(self, whole: Float) -> Float:
        """Return the columns of ``whole [..., outputs]`` that belong to this rank's units, as a copy."""
        begin, end = self._pieces[self._ranks.rank]
        return np.ascontiguousarray(whole[..., begin:end])

    def gather(self, own: Float, whole: Float) -> None:
        """Fill ``whole [rows, outputs]`` from all ranks' ``own [rows, units]`` by an all-gather."""
        # MPI gathers contiguous rows, but ranks own columns.
        transposed = np.empty(whole.shape[::-1], whole.dtype)
        transposed[slice(*self._pieces[self._ranks.rank])] = own.T
        self._ranks.all_gather(transposed, self._counts)
        whole[:] = transposed.T

    def scatter_sum(self, partial: Float, own: Float, *, adds: bool) -> None:
        """Set or add to ``own [rows, units]`` this rank's columns of the sum of all ranks' ``partial``."""
        transposed = np.empty(own.shape[::-1], own.dtype)
        self._ranks.reduce_scatter(np.ascontiguousarray(partial.T), transposed, self._counts)
        if adds:
            own += transposed.T
        else:
            own[:] = transposed.T

    def sum(self, array: Float) -> None:
        """Replace ``array`` by the sum of all ranks' arrays."""
        self._ranks.all_reduce(array)


class _UnitSlice:
    """Some units of a layer. Has the layer's attributes, with ``arrays`` in place of its arrays.

    It is no layer itself: a layer's constructor would refuse recurrent weights that are not square.

    Parameters
    ----------
    layer : Recurrent
        The whole layer.
    arrays : dict
        This rank's parameters by name, as cut by `_unit_arrays`.
    exchange : _UnitExchange
    """

    def __init__(self, layer: Recurrent, arrays: dict[str, Float], exchange: _UnitExchange) -> None:
        vars(self).update(_fields(layer) | arrays)
        self.inputs, self.units, self.outputs = layer.inputs, arrays["input_weights"].shape[1], layer.outputs
        self.cell, self.gates, self.exchange = type(layer), layer.gates, exchange


def _fields(layer: Recurrent) -> dict[str, Any]:
    return {field.name: getattr(layer, field.name) for field in dataclasses.fields(layer)}


def _unit_arrays(layer: Recurrent, own: Piece) -> dict[str, Float]:
    """Parameters that belong to the units ``own``.

    The second axis counts units in every array: in weights and biases ``[gates, units, ..]``, and in a
    projection ``[outputs, units]``.
    """
    begin, end = own
    return {
        name: value[:, begin:end] for name, value in _fields(layer).items() if isinstance(value, np.ndarray)
    }


def _make_run(part: Any, steps: int, batch: int, dtype: np.dtype[Any]) -> Run:
    """Make the workspace of a `_UnitSlice`."""
    made: Run = RUNS[part.cell](part, steps, batch, dtype, part.exchange)
    return made


class Units:
    """Workspaces of one rank's units: forward and backward passes over minibatches of any shape.

    Parameters
    ----------
    network : Network
        The whole network; gives cells and sizes, its values are not used.
    ranks : Ranks
    dtype : dtype

    Attributes
    ----------
    parameters, gradients : Parameters
        The part ``d.name`` holds this rank's units' share of array ``name`` of direction d, counted in the
        order of ``network.directions``. Every rank has the whole ``head.weights`` and ``head.bias``.
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
        """Number of parameters that no other rank has; in ``parameters.flat`` those of the head follow."""
        head = self._network.head
        return self.parameters.flat.size - (0 if head is None else head.weights.size + head.bias.size)

    def take(self, network: Network) -> None:
        """Copy this rank's part of the values of a network of the same sizes."""
        for name, array in self._slices(network).items():
            into: Any = self.parameters.parts[name]
            into[:] = array

    def whole(self, part: Parameters) -> Parameters:
        """Assemble ``parameters`` or ``gradients`` of all ranks; every rank must call this, and gets all."""
        found = Parameters.of(self._network, part.flat.dtype)
        # Each position is non-zero on one rank only (the head's on rank 0), so that the sum gathers.
        found.flat[:] = 0
        for name, array in self._slices(found.network).items():
            if not name.startswith("head.") or self._ranks.rank == 0:
                array[:] = part.parts[name]
        self._ranks.all_reduce(found.flat)
        return found

    def _slices(self, network: Network) -> dict[str, Any]:
        """Views of this rank's share of the arrays of a network of the same sizes, by name."""
        found: dict[str, Any] = {}
        for k, (layer, pieces) in enumerate(zip(network.directions, self.pieces, strict=True)):
            arrays = _unit_arrays(layer, pieces[self._ranks.rank])
            found |= {f"{k}.{name}": array for name, array in arrays.items()}
        if network.head is not None:
            found |= {"head.weights": network.head.weights, "head.bias": network.head.bias}
        return found

    def _view(self, parameters: Parameters) -> Network:
        """Return a network with `_UnitSlice` objects as layers, whose arrays are views of ``parameters``."""
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
        """Make the slice of one direction: layer ``number``, counted over directions ``direction``."""
        lead = f"{direction}."
        arrays = {name.removeprefix(lead): part for name, part in parts.items() if name.startswith(lead)}
        return _UnitSlice(layer, arrays, _UnitExchange(self._ranks, self.pieces[direction], number))

    def _stack(self, steps: int, batch: int) -> Stack:
        """Return the workspace for this shape of minibatch."""
        if (steps, batch) not in self._stacks:
            self._stacks[steps, batch] = Stack(self._own, steps, batch, self._dtype, _make_run)
        return self._stacks[steps, batch]

    def forward(self, x: Float, lengths: NDArray[np.int64]) -> Float:
        """Compute the forward pass of a minibatch; all ranks must call this together.

        Parameters
        ----------
        x : float array ``[time, batch, inputs]``
            The same on every rank; zeros after a sequence's end.
        lengths : int64 array ``[batch]``
            Steps of each sequence, sorted by falling length.

        Returns
        -------
        float array
            ``outputs`` of `rnnhw.train.Stack`, the same on every rank; the next call overwrites them.
        """
        self._current = self._stack(*x.shape[:2])
        self._current.x[:] = x
        self._current.extent = Extent.of(lengths, x.shape[0])
        self._current.forward(self._own)
        return self._current.outputs

    def backward(self, outputs_gradient: Float, *, wants_x: bool = False) -> None:
        """Backpropagate the outputs' gradient to ``gradients``; all ranks must call this together.

        Parameters
        ----------
        outputs_gradient : float array
            Gradient of what `forward` returned, the same on every rank.
        wants_x : bool
            Whether the gradient of x is computed too, which nothing reads but measurements of its time.
        """
        self._current.outputs_gradient[:] = outputs_gradient
        self._current.backward(self._own, self._own_gradients, wants_x=wants_x)
