"""Unidirectional and bidirectional layers under one interface, on batches of sequences of unequal lengths."""

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
"""Function (layer, steps, batch, dtype) that makes the workspace of one direction of a layer."""


@dataclass(frozen=True, eq=False)
class Extent:
    """Lengths of the sequences of a batch, by sequence and by step.

    Parameters
    ----------
    lengths : int64 array ``[batch]``
        Number of steps of each sequence, sorted by falling length.
    active : int64 array ``[time]``
        How many sequences have each step. As lengths fall, these are the first ones of the batch.
    """

    lengths: Count
    active: Count

    @classmethod
    def of(cls, lengths: Count, steps: int) -> "Extent":
        """Make the extent of sequences of these falling lengths in arrays of ``steps`` steps."""
        return cls(lengths, (np.arange(steps)[:, None] < lengths).sum(axis=1))


def _last(run: Run, extent: Extent) -> Float:
    """h after each sequence's own last step, ``[batch, outputs]``."""
    # hidden[0] is the initial state, so that the state after n steps is hidden[n].
    return run.hidden[extent.lengths, np.arange(extent.lengths.size)]


class OneDirection:
    """Workspace of a unidirectional recurrent layer.

    Attributes
    ----------
    runs : list of Run
        The single workspace of the cell.
    values : float array ``[time, batch, outputs]``
        h after every step, zeros after a sequence's end.
    """

    def __init__(self, layer: Recurrent, steps: int, batch: int, dtype: np.dtype[Any], make: MakeRun) -> None:
        self.runs = [make(layer, steps, batch, dtype)]
        self.values: Float = self.runs[0].hidden[1:]

    def forward(self, layer: Any, x: Float, extent: Extent) -> None:
        """Compute ``values`` from ``x [time, batch, inputs]`` and the initial state."""
        self.runs[0].forward(layer, x, extent.active)

    def last(self, extent: Extent) -> Float:
        """Return h after each sequence's own last step, ``[batch, outputs]``."""
        return _last(self.runs[0], extent)

    def add_last_gradient(self, gradient: Float) -> None:
        """Add ``gradient [batch, outputs]`` to that of the final state, before `backward`."""
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
    """Workspace of a bidirectional layer.

    The backward direction is an ordinary cell that reads reversed copies of the sequences, so that both use
    the same kernels. Each sequence is reversed within its own length, and zeros stay at the end.

    Attributes
    ----------
    runs : list of Run
        Workspaces of the forward and of the backward direction. Steps of the latter count from each
        sequence's end.
    values : float array ``[time, batch, outputs]``
        h of the forward and then of the backward direction, in the order of time; zeros after a sequence's
        end.
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
        """Compute ``values`` from ``x [time, batch, inputs]`` and both directions' initial states."""
        forward, backward = self.runs
        width = forward.hidden.shape[2]
        reverse_steps(x, extent.lengths, self._reversed_x)
        forward.forward(layer.forward, x, extent.active)  # type: ignore[arg-type]
        backward.forward(layer.backward, self._reversed_x, extent.active)  # type: ignore[arg-type]
        reverse_steps(backward.hidden[1:], extent.lengths, self._scratch)
        self.values[..., :width] = forward.hidden[1:]
        self.values[..., width:] = self._scratch

    def last(self, extent: Extent) -> Float:
        """Return h after each direction's own last step, ``[batch, outputs]``.

        The backward direction's last step is a sequence's first.
        """
        return np.concatenate([_last(run, extent) for run in self.runs], axis=1)

    def add_last_gradient(self, gradient: Float) -> None:
        """Add ``gradient [batch, outputs]`` to those of the final states, before `backward`."""
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
            # Both directions read x, so that its gradient is the sum of theirs.
            forward.input_gradient(layer.forward, self._x_scratch)
            x_gradient += self._x_scratch


LayerRun = OneDirection | TwoDirections


def make_layer_run(
    layer: Recurrent | Bidirectional, steps: int, batch: int, dtype: np.dtype[Any], make: MakeRun = make_run
) -> LayerRun:
    """Make the workspace of a layer; ``make`` makes those of its directions."""
    if isinstance(layer, Bidirectional):
        return TwoDirections(layer, steps, batch, dtype, make)
    return OneDirection(layer, steps, batch, dtype, make)
