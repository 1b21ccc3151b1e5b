"""Workspaces of recurrent layers: everything a pass over batches of one shape needs, allocated once.

Every run has ``forward(layer, x, active)`` and ``backward(layer, gradients, x, active, output_gradient)``,
where ``gradients`` is a layer of the same shapes that receives them; ``hidden [time + 1, batch, outputs]``
with the initial state in ``[0]``; and ``hidden_gradient [batch, outputs]``, which holds the gradient of the
final state before `backward` and that of the initial one after it. ``cell`` and ``cell_gradient`` are the
same for c, and None where there is none. ``gates`` lists the arrays of gates, which hold the gradients of the
pre-activations after `backward`; ``input_gradient(layer, x_gradient)`` makes x's of them.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Elman, Gru, Lstm, Recurrent
from rnnhw.train.elman import elman_backward, elman_forward
from rnnhw.train.gru import gru_backward, gru_forward
from rnnhw.train.lstm import lstm_backward, lstm_forward

__all__ = ["ElmanRun", "GruRun", "LstmRun", "Run", "make_run"]

Float = NDArray[np.floating]
Active = NDArray[np.int64]


def _rows(array: Float) -> Float:
    """Gate-major parameters ``[gates, units, ...]`` as the kernels take them: ``[gates * units, ...]``."""
    return array.reshape(-1, *array.shape[2:])


class LstmRun:
    """Workspace of an LSTM layer."""

    def __init__(self, layer: Lstm, steps: int, batch: int, dtype: np.dtype[Any]) -> None:
        units, outputs = layer.units, layer.outputs
        self.gates = [np.empty((steps, batch, 4 * units), dtype)]
        self.cell = np.zeros((steps + 1, batch, units), dtype)
        self.hidden = np.zeros((steps + 1, batch, outputs), dtype)
        self.cell_gradient = np.zeros((batch, units), dtype)
        self.hidden_gradient = np.zeros((batch, outputs), dtype)
        self._product = np.empty((0 if layer.projection is None else steps, batch, units), dtype)

    def forward(self, layer: Lstm, x: Float, active: Active) -> None:
        """Run from the initial state."""
        lstm_forward(
            x, _rows(layer.input_weights), _rows(layer.recurrent_weights), _rows(layer.bias), layer.peepholes,
            layer.projection, layer.coupled, active, self.gates[0], self.cell, self._product, self.hidden)

    def backward(
        self, layer: Lstm, gradients: Lstm, x: Float, active: Active, output_gradient: Float | None
    ) -> None:
        """Backpropagate after `forward`."""
        lstm_backward(
            x, _rows(layer.recurrent_weights), layer.peepholes, layer.projection, layer.coupled, active,
            self.gates[0], self.cell, self._product, self.hidden, output_gradient, self.hidden_gradient,
            self.cell_gradient, _rows(gradients.input_weights), _rows(gradients.recurrent_weights),
            _rows(gradients.bias), gradients.peepholes, gradients.projection)

    def input_gradient(self, layer: Lstm, x_gradient: Float) -> None:
        """Gradient of x, after `backward`."""
        _input_gradient(self.gates, layer.input_weights, x_gradient)


class GruRun:
    """Workspace of a GRU layer."""

    cell: None = None
    cell_gradient: None = None

    def __init__(self, layer: Gru, steps: int, batch: int, dtype: np.dtype[Any]) -> None:
        units = layer.units
        self.gates = [np.empty((steps, batch, 2 * units), dtype), np.empty((steps, batch, units), dtype)]
        self.hidden = np.zeros((steps + 1, batch, units), dtype)
        self.hidden_gradient = np.zeros((batch, units), dtype)
        self._operand = np.empty((steps, batch, units), dtype)

    def forward(self, layer: Gru, x: Float, active: Active) -> None:
        """Run from the initial state."""
        gru_forward(
            x, _rows(layer.input_weights), _rows(layer.recurrent_weights), _rows(layer.input_bias),
            _rows(layer.recurrent_bias), layer.reset_after, active, self.gates[0], self.gates[1],
            self._operand, self.hidden)

    def backward(
        self, layer: Gru, gradients: Gru, x: Float, active: Active, output_gradient: Float | None
    ) -> None:
        """Backpropagate after `forward`."""
        gru_backward(
            x, _rows(layer.recurrent_weights), layer.reset_after, active, self.gates[0], self.gates[1],
            self._operand, self.hidden, output_gradient, self.hidden_gradient, _rows(gradients.input_weights),
            _rows(gradients.recurrent_weights), _rows(gradients.input_bias), _rows(gradients.recurrent_bias))

    def input_gradient(self, layer: Gru, x_gradient: Float) -> None:
        """Gradient of x, after `backward`."""
        _input_gradient(self.gates, layer.input_weights, x_gradient)


class ElmanRun:
    """Workspace of an Elman layer."""

    cell: None = None
    cell_gradient: None = None

    def __init__(self, layer: Elman, steps: int, batch: int, dtype: np.dtype[Any]) -> None:
        units = layer.units
        self.gates = [np.empty((steps, batch, units), dtype)]
        self.hidden = np.zeros((steps + 1, batch, units), dtype)
        self.hidden_gradient = np.zeros((batch, units), dtype)

    def forward(self, layer: Elman, x: Float, active: Active) -> None:
        """Run from the initial state."""
        elman_forward(
            x, _rows(layer.input_weights), _rows(layer.recurrent_weights), _rows(layer.bias),
            layer.activation == "relu", active, self.gates[0], self.hidden)

    def backward(
        self, layer: Elman, gradients: Elman, x: Float, active: Active, output_gradient: Float | None
    ) -> None:
        """Backpropagate after `forward`."""
        elman_backward(
            x, _rows(layer.recurrent_weights), layer.activation == "relu", active, self.gates[0], self.hidden,
            output_gradient, self.hidden_gradient, _rows(gradients.input_weights),
            _rows(gradients.recurrent_weights), _rows(gradients.bias))

    def input_gradient(self, layer: Elman, x_gradient: Float) -> None:
        """Gradient of x, after `backward`."""
        _input_gradient(self.gates, layer.input_weights, x_gradient)


def _input_gradient(gates: list[Float], input_weights: Float, x_gradient: Float) -> None:
    """``x_gradient [time, batch, inputs]`` = sum over the arrays of gates, each with its rows of W."""
    steps, batch, inputs = x_gradient.shape
    weights, flat, start = _rows(input_weights), x_gradient.reshape(steps * batch, inputs), 0
    for k, array in enumerate(gates):
        rows = array.reshape(steps * batch, -1)
        part = weights[start:start + rows.shape[1]]
        start += rows.shape[1]
        if k == 0:
            np.dot(rows, part, flat)
        else:
            flat += rows @ part


Run = LstmRun | GruRun | ElmanRun


def make_run(layer: Recurrent, steps: int, batch: int, dtype: np.dtype[Any]) -> Run:
    """The workspace that suits ``layer``."""
    if isinstance(layer, Lstm):
        return LstmRun(layer, steps, batch, dtype)
    if isinstance(layer, Gru):
        return GruRun(layer, steps, batch, dtype)
    return ElmanRun(layer, steps, batch, dtype)
