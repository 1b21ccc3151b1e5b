"""Layers of one and of two directions under one interface, over batches of sequences of unequal lengths."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Bidirectional, Recurrent
from rnnhw.train.cells.dense import reverse_steps
from rnnhw.train.cells.runs import Run, make_run

__all__ = ["Extent", "LayerRun", "MakeRun", "OneDirection", "TwoDirections", "make_layer_run"]

Float = NDArray[np.floating]
Count = NDArray[np.int64]

MakeRun = Callable[[Recurrent, int, int, np.dtype[Any]], Run]
"""Makes the workspace of a layer of one direction, of its steps, batch and dtype."""


@dataclass(frozen=True, eq=False)
class Extent:
    """How long the sequences of a batch are.

    Parameters
    ----------
    lengths : int64 array ``[batch]``
        Falling, each at least 1.
    active : int64 array ``[time]``
        How many sequences have each step: the first ones.
    """

    lengths: Count
    active: Count

    @classmethod
    def of(cls, lengths: Count, steps: int) -> "Extent":
        """The extent of sequences of these falling lengths in arrays of ``steps`` steps."""
        return cls(lengths, (np.arange(steps)[:, None] < lengths).sum(axis=1))


def _last(run: Run, extent: Extent) -> Float:
    return run.hidden[extent.lengths, np.arange(extent.lengths.size)]


class OneDirection:
    """Workspace of a plain recurrent layer.

    Attributes
    ----------
    runs : list of Run
        One.
    values : float array ``[time, batch, outputs]``
        h of every step, zeros after a sequence's end.
    """

    def __init__(self, layer: Recurrent, steps: int, batch: int, dtype: np.dtype[Any], make: MakeRun) -> None:
        self.runs = [make(layer, steps, batch, dtype)]
        self.values: Float = self.runs[0].hidden[1:]

    def forward(self, layer: Any, x: Float, extent: Extent) -> None:
        """Run from the initial state."""
        self.runs[0].forward(layer, x, extent.active)

    def last(self, extent: Extent) -> Float:
        """``[batch, outputs]``: h after each sequence's last step."""
        return _last(self.runs[0], extent)

    def add_last_gradient(self, gradient: Float) -> None:
        """Add to the gradient of `last`."""
        self.runs[0].hidden_gradient += gradient

    def backward(
        self,
        layer: Any,
        gradients: Any,
        x: Float,
        extent: Extent,
        values_gradient: Float | None,
        x_gradient: Float | None,
    ) -> None:
        """Backpropagate after `forward`; gradients of ``values`` and x are left out where None."""
        run: Any = self.runs[0]
        run.backward(layer, gradients, x, extent.active, values_gradient)
        if x_gradient is not None:
            run.input_gradient(layer, x_gradient)


class TwoDirections:
    """Workspace of a bidirectional layer: the backward direction runs along reversed sequences.

    Attributes
    ----------
    runs : list of Run
        Forward and backward; the latter's steps count from each sequence's end.
    values : float array ``[time, batch, outputs]``
        h of both directions, zeros after a sequence's end.
    """

    def __init__(
        self, layer: Bidirectional, steps: int, batch: int, dtype: np.dtype[Any], make: MakeRun
    ) -> None:
        self.runs = [make(half, steps, batch, dtype) for half in (layer.forward, layer.backward)]
        self.values: Float = np.empty((steps, batch, layer.outputs), dtype)
        self._reversed_x: Float = np.empty((steps, batch, layer.inputs), dtype)
        self._scratch: Float = np.empty((steps, batch, layer.forward.outputs), dtype)
        self._x_scratch: Float = np.empty_like(self._reversed_x)

    def forward(self, layer: Bidirectional, x: Float, extent: Extent) -> None:
        """Run from the initial states."""
        forward, backward = self.runs
        width = forward.hidden.shape[2]
        reverse_steps(x, extent.lengths, self._reversed_x)
        forward.forward(layer.forward, x, extent.active)  # type: ignore[arg-type]
        backward.forward(layer.backward, self._reversed_x, extent.active)  # type: ignore[arg-type]
        reverse_steps(backward.hidden[1:], extent.lengths, self._scratch)
        self.values[..., :width] = forward.hidden[1:]
        self.values[..., width:] = self._scratch

    def last(self, extent: Extent) -> Float:
        """``[batch, outputs]``: h after each direction's own last step."""
        return np.concatenate([_last(run, extent) for run in self.runs], axis=1)

    def add_last_gradient(self, gradient: Float) -> None:
        """Add to the gradient of `last`."""
        width = self.runs[0].hidden.shape[2]
        self.runs[0].hidden_gradient += gradient[:, :width]
        self.runs[1].hidden_gradient += gradient[:, width:]

    def backward(
        self,
        layer: Bidirectional,
        gradients: Bidirectional,
        x: Float,
        extent: Extent,
        values_gradient: Float | None,
        x_gradient: Float | None,
    ) -> None:
        """Backpropagate after `forward`; gradients of ``values`` and x are left out where None."""
        width = self.runs[0].hidden.shape[2]
        forward_gradient = backward_gradient = None
        if values_gradient is not None:
            forward_gradient = np.ascontiguousarray(values_gradient[..., :width])
            backward_gradient = self._scratch
            reverse_steps(np.ascontiguousarray(values_gradient[..., width:]), extent.lengths, self._scratch)
        forward: Any = self.runs[0]
        backward: Any = self.runs[1]
        forward.backward(layer.forward, gradients.forward, x, extent.active, forward_gradient)
        backward.backward(
            layer.backward, gradients.backward, self._reversed_x, extent.active, backward_gradient
        )
        if x_gradient is not None:
            backward.input_gradient(layer.backward, self._x_scratch)
            reverse_steps(self._x_scratch, extent.lengths, x_gradient)
            forward.input_gradient(layer.forward, self._x_scratch)
            x_gradient += self._x_scratch


LayerRun = OneDirection | TwoDirections


def make_layer_run(
    layer: Recurrent | Bidirectional, steps: int, batch: int, dtype: np.dtype[Any], make: MakeRun = make_run
) -> LayerRun:
    """The workspace that suits ``layer``, whose directions are made by ``make``."""
    if isinstance(layer, Bidirectional):
        return TwoDirections(layer, steps, batch, dtype, make)
    return OneDirection(layer, steps, batch, dtype, make)
