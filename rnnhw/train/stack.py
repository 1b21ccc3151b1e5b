"""A network's forward and backward pass over batches of one shape, in workspaces allocated once."""

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Network
from rnnhw.train.cells.dense import DenseRun
from rnnhw.train.cells.directions import Extent, MakeRun, make_layer_run
from rnnhw.train.cells.runs import Run, make_run

__all__ = ["Rounding", "Stack"]

Float = NDArray[np.floating[Any]]


class Rounding(Protocol):
    """Rounds what a `Stack` computes with, beside what its runs round themselves."""

    def before(self, network: Network, stack: "Stack") -> Network:
        """Round a network and the x of a stack; returns the network that both passes compute with."""

    def top(self, values: Float) -> None:
        """Round in place what the head reads: ``[time, batch, outputs]``, or of the last step alone."""

    def after(self, stack: "Stack") -> None:
        """Round the outputs of a stack."""


class Stack:
    """Workspaces of all layers, time-major, and the passes through them.

    Parameters
    ----------
    network : Network
        Gives kinds and sizes.
    steps, batch : int
    dtype : dtype
        float32 or float64.
    make : function
        Makes the workspace of one direction of a layer.
    rounding : Rounding, optional
        Rounds in `forward`. `backward` takes the gradients at the rounded network and values as those of the
        network that was given: rounding counts as the identity (Bengio et al. 2013, straight-through).

    Attributes
    ----------
    x : float array ``[time, batch, inputs]``
        To be filled before `forward`, with zeros after a sequence's end.
    extent : Extent
        All sequences have all steps until it is replaced.
    outputs, outputs_gradient : float array ``[time, batch, outputs]`` or ``[batch, outputs]``
        The former where the network has outputs on every step; what a head gives there after a sequence's
        end means nothing, and its gradient there must be 0.
    """

    def __init__(
        self,
        network: Network,
        steps: int,
        batch: int,
        dtype: np.dtype[Any],
        make: MakeRun = make_run,
        rounding: Rounding | None = None,
    ) -> None:
        self._rounding, self._rounded = rounding, network
        self._layers = [make_layer_run(layer, steps, batch, dtype, make) for layer in network.recurrent]
        self._every_step = network.every_step
        self.x: Float = np.zeros((steps, batch, network.inputs), dtype)
        self.extent = Extent.of(np.full(batch, steps, np.int64), steps)
        lead = (steps, batch) if network.every_step else (batch,)
        self._top: Float = np.empty((*lead, network.recurrent[-1].outputs), dtype)
        self.outputs: Float = np.empty((*lead, network.outputs), dtype)
        self._head = DenseRun(self._top.shape[-1], network.outputs, int(np.prod(lead)), dtype)
        self.outputs_gradient: Float = np.empty_like(self.outputs)
        between = [layer.values.shape for layer in self._layers[:-1]]
        # With dropout, what each layer but the lowest reads; without, it reads the states where they are.
        self._dropped: list[Float] = []
        self._masks: list[Float] = []
        self._gradients: list[Float] = [np.empty(shape, dtype) for shape in (self.x.shape, *between)]

    @property
    def x_gradient(self) -> Float:
        """Gradient of ``x``, ``[time, batch, inputs]``, after a `backward` that was asked for it."""
        return self._gradients[0]

    @property
    def hidden(self) -> Float:
        """h of the topmost recurrent layer, ``[time, batch, units]``, after `forward`."""
        return self._layers[-1].values

    @property
    def runs(self) -> list[Run]:
        """Of every direction, in the order of ``network.directions``.

        Initial states go to ``hidden[0]`` and ``cell[0]`` of each, gradients of final states to
        ``hidden_gradient`` and ``cell_gradient``.
        """
        return [run for layer in self._layers for run in layer.runs]

    def clear_state(self) -> None:
        """Begin with zeros."""
        for run in self.runs:
            run.hidden[0] = 0
            if run.cell is not None:
                run.cell[0] = 0

    def draw_masks(self, random: np.random.Generator, dropout: float) -> None:
        """Drop this share of the values between layers, others for each draw; 0 drops none.

        What is kept is scaled by ``1 / (1 - dropout)``, so that means stay (Srivastava et al. 2014).
        """
        shapes = [*(layer.values.shape for layer in self._layers[:-1]), self._top.shape] if dropout else []
        if len(self._dropped) < len(shapes) - 1:
            self._dropped = [np.empty(shape, self.x.dtype) for shape in shapes[:-1]]
        self._masks = [
            ((random.random(shape, np.float32) >= dropout) / (1.0 - dropout)).astype(self.x.dtype)
            for shape in shapes
        ]

    def forward(self, network: Network) -> None:
        """From ``x`` and the initial states to ``outputs``."""
        if self._rounding:
            network = self._rounded = self._rounding.before(network, self)
        value = self.x
        for k, (layer, run) in enumerate(zip(network.recurrent, self._layers, strict=True)):
            run.forward(layer, value, self.extent)  # type: ignore[arg-type]
            value = run.values
            if self._masks and k < len(self._layers) - 1:
                value = np.multiply(value, self._masks[k], out=self._dropped[k])
        self._top[:] = value if self._every_step else self._layers[-1].last(self.extent)
        if self._rounding:
            self._rounding.top(self._top)
        if self._masks and network.head:
            self._top *= self._masks[-1]
        if network.head is None:
            self.outputs[:] = self._top
        else:
            self._head.forward(network.head.weights, network.head.bias, _rows(self._top), _rows(self.outputs))
        if self._rounding:
            self._rounding.after(self)

    def backward(
        self,
        network: Network,
        gradients: Network,
        *,
        clear: bool = True,
        wants_x: bool = False,
        hidden_gradient: Float | None = None,
    ) -> None:
        """From ``outputs_gradient`` to the gradients of all parameters, and of ``x`` where wanted.

        Where there is a ``hidden_gradient``, that of ``hidden``, it is added. It must be 0 after a sequence's
        end.

        Unless ``clear``, gradients of the final states are expected in the runs; those of the initial states
        are left there.
        """
        if self._rounding:
            network = self._rounded
        if clear:
            self._clear_gradients()
        top = self._top_gradient(network, gradients)
        above: Float | None = top
        if not self._every_step:
            self._layers[-1].add_last_gradient(top)
            above = None
        if hidden_gradient is not None:
            above = hidden_gradient if above is None else above + hidden_gradient
        for k in reversed(range(len(self._layers))):
            wanted = self._gradients[k] if k > 0 or wants_x else None
            layer: Any = network.recurrent[k]
            own_gradients: Any = gradients.recurrent[k]
            self._layers[k].backward(layer, own_gradients, self._read(k), self.extent, above, wanted)
            if self._masks and k > 0:
                self._gradients[k] *= self._masks[k - 1]
            above = wanted

    def _read(self, k: int) -> Float:
        """What layer k reads."""
        if k == 0:
            return self.x
        return self._dropped[k - 1] if self._masks else self._layers[k - 1].values

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
            network.head.weights,
            _rows(self._top),
            _rows(self.outputs_gradient),
            gradients.head.weights,
            gradients.head.bias,
            _rows(gradient),
        )
        if self._masks:
            gradient *= self._masks[-1]
        return gradient


def _rows(array: Float) -> Float:
    return array.reshape(-1, array.shape[-1])
