"""A network's forward and backward pass over batches of one shape, in workspaces allocated once."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Network
from rnnhw.train.dense import DenseRun
from rnnhw.train.directions import Extent, make_layer_run
from rnnhw.train.runs import Run

__all__ = ["Stack"]

Float = NDArray[np.floating]


class Stack:
    """Workspaces of all layers, time-major, and the passes through them.

    Parameters
    ----------
    network : Network
        Gives kinds and sizes.
    steps, batch : int
    dtype : dtype
        float32 or float64.

    Attributes
    ----------
    x, x_gradient : float array ``[time, batch, inputs]``
        x is to be filled before `forward`, with zeros after a sequence's end.
    extent : Extent
        All sequences have all steps until it is replaced.
    outputs, outputs_gradient : float array ``[time, batch, outputs]`` or ``[batch, outputs]``
        The former where the network has outputs on every step; what a head gives there after a sequence's
        end means nothing, and its gradient there must be 0.
    """

    def __init__(self, network: Network, steps: int, batch: int, dtype: np.dtype[Any]) -> None:
        self._layers = [make_layer_run(layer, steps, batch, dtype) for layer in network.recurrent]
        self._every_step = network.every_step
        self.x: Float = np.zeros((steps, batch, network.inputs), dtype)
        self.extent = Extent.of(np.full(batch, steps, np.int64), steps)
        lead = (steps, batch) if network.every_step else (batch,)
        self._top: Float = np.empty((*lead, network.recurrent[-1].outputs), dtype)
        self.outputs: Float = np.empty((*lead, network.outputs), dtype)
        self._head = DenseRun(self._top.shape[-1], network.outputs, int(np.prod(lead)), dtype)
        self.outputs_gradient: Float = np.empty_like(self.outputs)
        values = [self.x, *(layer.values for layer in self._layers)]
        self._gradients: list[Float] = [np.empty(value.shape, dtype) for value in values[:-1]]

    @property
    def x_gradient(self) -> Float:
        """Gradient of ``x`` after a `backward` that was asked for it."""
        return self._gradients[0]

    @property
    def runs(self) -> list[Run]:
        """Of every direction, in the order of ``network.directions``."""
        return [run for layer in self._layers for run in layer.runs]

    def clear_state(self) -> None:
        """Begin with zeros."""
        for run in self.runs:
            run.hidden[0] = 0
            if run.cell is not None:
                run.cell[0] = 0

    def forward(self, network: Network) -> None:
        """From ``x`` and the initial states to ``outputs``."""
        value = self.x
        for layer, run in zip(network.recurrent, self._layers, strict=True):
            run.forward(layer, value, self.extent)  # type: ignore[arg-type]
            value = run.values
        self._top[:] = value if self._every_step else self._layers[-1].last(self.extent)
        if network.head is None:
            self.outputs[:] = self._top
        else:
            self._head.forward(
                network.head.weights, network.head.bias, _rows(self._top), _rows(self.outputs))

    def backward(
        self, network: Network, gradients: Network, *, clear: bool = True, wants_x: bool = False
    ) -> None:
        """From ``outputs_gradient`` to the gradients of all parameters, and of ``x`` where wanted.

        Unless ``clear``, gradients of the final states are expected in the runs; those of the initial states
        are left there.
        """
        if clear:
            self._clear_gradients()
        top = self._top_gradient(network, gradients)
        values_gradient: Float | None = top
        if not self._every_step:
            self._layers[-1].add_last_gradient(top)
            values_gradient = None
        values = [self.x, *(layer.values for layer in self._layers[:-1])]
        stack = list(zip(network.recurrent, gradients.recurrent, self._layers, values, self._gradients,
                         strict=True))
        for k, (layer, gradient, run, value, value_gradient) in reversed(list(enumerate(stack))):
            wanted = value_gradient if k > 0 or wants_x else None
            run.backward(layer, gradient, value, self.extent, values_gradient, wanted)  # type: ignore[arg-type]
            values_gradient = wanted

    def _clear_gradients(self) -> None:
        for run in self.runs:
            run.hidden_gradient[:] = 0
            if run.cell_gradient is not None:
                run.cell_gradient[:] = 0

    def _top_gradient(self, network: Network, gradients: Network) -> Float:
        if network.head is None or gradients.head is None:
            return self.outputs_gradient
        gradient = np.empty_like(self._top)
        self._head.backward(
            network.head.weights, _rows(self._top), _rows(self.outputs_gradient), gradients.head.weights,
            gradients.head.bias, _rows(gradient))
        return gradient


def _rows(array: Float) -> Float:
    return array.reshape(-1, array.shape[-1])
