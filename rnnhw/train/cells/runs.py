"""Workspaces of recurrent layers: everything a pass over batches of one shape needs, allocated once.

Every run has ``forward(layer, x, active)`` and ``backward(layer, gradients, x, active, output_gradient)``,
where ``gradients`` is a layer of the same shapes that receives them; ``hidden [time + 1, batch, outputs]``
with the initial state in ``[0]``; and ``hidden_gradient [batch, outputs]``, which holds the gradient of the
final state before `backward` and that of the initial one after it. ``cell`` and ``cell_gradient`` are the
same for c, and None where there is none. ``gates [time, batch, gates * units]`` holds the activated gates
after `forward` (of an Elman layer its pre-activations), and after `backward` the gradients of the
pre-activations, of which ``input_gradient(layer, x_gradient)`` makes x's.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Elman, Gru, Lstm, Recurrent
from rnnhw.train.cells.elman import elman_backward, elman_forward
from rnnhw.train.cells.gru import gru_backward, gru_forward
from rnnhw.train.cells.lstm import lstm_backward, lstm_forward
from rnnhw.train.kernels.passes import GradientSpace, Packed, aligned, share_count

__all__ = ["ElmanRun", "GruRun", "LstmRun", "Run", "make_run"]

Float = NDArray[np.floating[Any]]
Active = NDArray[np.int64]


def _rows(array: Float) -> Float:
    """All axes but the last as one: gates and units of parameters, steps and sequences of values."""
    return array.reshape(-1, array.shape[-1])


class _Shared:
    """What the runs of all cells have: arrays of gates and h, and the products over all steps.

    Parameters
    ----------
    layer : Lstm, Gru or Elman
    steps, batch : int
    dtype : dtype
    """

    def __init__(self, layer: Recurrent, steps: int, batch: int, dtype: np.dtype[Any]) -> None:
        width = len(layer.gates) * layer.units
        self.gates = aligned((steps, batch, width), dtype)
        self.hidden = aligned((steps + 1, batch, layer.outputs), dtype)
        self.hidden_gradient = aligned((batch, layer.outputs), dtype)
        self.shares = share_count(steps * batch * width * layer.outputs, batch)
        self._inputs = Packed(width, layer.inputs, dtype)
        self._transposed_inputs: Packed | None = None
        self._space: GradientSpace | None = None

    def input_products(self, layer: Recurrent, x: Float) -> None:
        """``gates`` = W x of all steps."""
        self._inputs.take_rows(_rows(layer.input_weights))
        self._inputs.multiply(_rows(x), _rows(self.gates))

    def input_gradient(self, layer: Recurrent, x_gradient: Float) -> None:
        """Gradient of x, of those in ``gates``."""
        if self._transposed_inputs is None:
            self._transposed_inputs = Packed(layer.inputs, self.gates.shape[2], self.gates.dtype)
        self._transposed_inputs.take_columns(_rows(layer.input_weights))
        self._transposed_inputs.multiply(_rows(self.gates), _rows(x_gradient))

    def space(self, layer: Recurrent) -> GradientSpace:
        """Space for the gradients of weights."""
        if self._space is None:
            widest = max(layer.inputs, layer.outputs, layer.units)
            self._space = GradientSpace(widest, self.gates.dtype)
        return self._space

    @property
    def before(self) -> Float:
        """h before each step, of all sequences: ``[time * batch, outputs]``."""
        return _rows(self.hidden[:-1])


class LstmRun:
    """Workspace of an LSTM layer."""

    def __init__(self, layer: Lstm, steps: int, batch: int, dtype: np.dtype[Any]) -> None:
        units, outputs = layer.units, layer.outputs
        self._shared = _Shared(layer, steps, batch, dtype)
        self.gates, self.hidden = self._shared.gates, self._shared.hidden
        self.hidden_gradient = self._shared.hidden_gradient
        self.cell = aligned((steps + 1, batch, units), dtype)
        self.cell_gradient = aligned((batch, units), dtype)
        self._recurrent = Packed(4 * units, outputs, dtype)
        self._transposed = Packed(outputs, 4 * units, dtype)
        projected = 0 if layer.projection is None else steps
        self._product = aligned((projected, batch, units), dtype)
        self._product_gradient = aligned((batch if projected else 0, units), dtype)
        self._total_gradient = aligned((projected, batch, outputs), dtype)
        self._projection = Packed(outputs, units, dtype) if projected else None
        self._transposed_projection = Packed(units, outputs, dtype) if projected else None

    def forward(self, layer: Lstm, x: Float, active: Active) -> None:
        """Run from the initial state."""
        self._shared.input_products(layer, x)
        self._recurrent.take_rows(_rows(layer.recurrent_weights))
        if self._projection is not None and layer.projection is not None:
            self._projection.take_rows(layer.projection)
        lstm_forward(
            self._recurrent.flat,
            layer.bias.reshape(-1),
            self._peepholes(layer),
            self._packed(self._projection),
            layer.coupled,
            active,
            _flat(self.gates),
            _flat(self.cell),
            _flat(self._product),
            _flat(self.hidden),
            x.shape[1],
            layer.units,
            layer.outputs,
            self._shared.shares,
        )

    def backward(
        self, layer: Lstm, gradients: Lstm, x: Float, active: Active, output_gradient: Float | None
    ) -> None:
        """Backpropagate after `forward`."""
        self._transposed.take_columns(_rows(layer.recurrent_weights))
        if self._transposed_projection is not None and layer.projection is not None:
            self._transposed_projection.take_columns(layer.projection)
        lstm_backward(
            self._transposed.flat,
            self._peepholes(layer),
            self._packed(self._transposed_projection),
            layer.coupled,
            active,
            _flat(self.gates),
            _flat(self.cell),
            _flat(output_gradient, self.gates),
            _flat(self.hidden_gradient),
            _flat(self.cell_gradient),
            _flat(self._product_gradient),
            _flat(self._total_gradient),
            x.shape[1],
            layer.units,
            layer.outputs,
            self._shared.shares,
        )
        space, rows = self._shared.space(layer), _rows(self.gates)
        space.weights(rows, _rows(x), _rows(gradients.input_weights), gradients.bias.reshape(-1))
        space.weights(rows, self._shared.before, _rows(gradients.recurrent_weights))
        if gradients.projection is not None:
            space.weights(_rows(self._total_gradient), _rows(self._product), gradients.projection)
        if gradients.peepholes is not None:
            self._peephole_gradients(gradients.peepholes)

    def _peepholes(self, layer: Lstm) -> Float:
        return _flat(layer.peepholes, self.gates)

    def _packed(self, packed: Packed | None) -> Float:
        return _flat(None if packed is None else packed.flat, self.gates)

    def _peephole_gradients(self, gradients: Float) -> None:
        """Sums over all steps of gate gradients times c: before the step for i and f, after it for o."""
        steps, batch, units = self._product_shape
        gates = self.gates.reshape(steps, batch, 4, units)
        for k, (gate, cell) in enumerate(((0, self.cell[:-1]), (1, self.cell[:-1]), (3, self.cell[1:]))):
            gradients[k] = np.einsum("tbu,tbu->u", gates[:, :, gate], cell)

    @property
    def _product_shape(self) -> tuple[int, int, int]:
        return self.gates.shape[0], self.gates.shape[1], self.cell.shape[2]

    def input_gradient(self, layer: Lstm, x_gradient: Float) -> None:
        """Gradient of x, after `backward`."""
        self._shared.input_gradient(layer, x_gradient)


class GruRun:
    """Workspace of a GRU layer."""

    cell: None = None
    cell_gradient: None = None

    def __init__(self, layer: Gru, steps: int, batch: int, dtype: np.dtype[Any]) -> None:
        units = layer.units
        self._shared = _Shared(layer, steps, batch, dtype)
        self.gates, self.hidden = self._shared.gates, self._shared.hidden
        self.hidden_gradient = self._shared.hidden_gradient
        self._products = aligned((steps, batch, 3 * units), dtype)
        self._operand = aligned((steps, batch, units), dtype)
        self._operand_gradient = aligned((batch, units), dtype)
        self._recurrent = Packed(2 * units, units, dtype), Packed(units, units, dtype)
        self._transposed = Packed(units, 2 * units, dtype), Packed(units, units, dtype)

    def forward(self, layer: Gru, x: Float, active: Active) -> None:
        """Run from the initial state."""
        self._shared.input_products(layer, x)
        gates, candidate = self._recurrent
        gates.take_rows(_rows(layer.recurrent_weights[:2]))
        candidate.take_rows(layer.recurrent_weights[2])
        gru_forward(
            gates.flat,
            candidate.flat,
            layer.input_bias.reshape(-1),
            layer.recurrent_bias.reshape(-1),
            layer.reset_after,
            active,
            _flat(self.gates),
            _flat(self._products),
            _flat(self._operand),
            _flat(self.hidden),
            x.shape[1],
            layer.units,
            self._shared.shares,
        )

    def backward(
        self, layer: Gru, gradients: Gru, x: Float, active: Active, output_gradient: Float | None
    ) -> None:
        """Backpropagate after `forward`."""
        gates, candidate = self._transposed
        gates.take_columns(_rows(layer.recurrent_weights[:2]))
        candidate.take_columns(layer.recurrent_weights[2])
        gru_backward(
            gates.flat,
            candidate.flat,
            layer.reset_after,
            active,
            _flat(self.gates),
            _flat(self._products),
            _flat(self.hidden),
            _flat(output_gradient, self.gates),
            _flat(self.hidden_gradient),
            _flat(self._operand_gradient),
            x.shape[1],
            layer.units,
            self._shared.shares,
        )
        space, rows, products = self._shared.space(layer), _rows(self.gates), _rows(self._products)
        recurrent, bias = _rows(gradients.recurrent_weights), gradients.recurrent_bias.reshape(-1)
        space.weights(rows, _rows(x), _rows(gradients.input_weights), gradients.input_bias.reshape(-1))
        if layer.reset_after:
            space.weights(products, self._shared.before, recurrent, bias)
        else:
            space.weights(products, self._shared.before, recurrent, bias, 0, 2 * layer.units)
            space.weights(products, _rows(self._operand), recurrent, bias, 2 * layer.units)

    def input_gradient(self, layer: Gru, x_gradient: Float) -> None:
        """Gradient of x, after `backward`."""
        self._shared.input_gradient(layer, x_gradient)


class ElmanRun:
    """Workspace of an Elman layer."""

    cell: None = None
    cell_gradient: None = None

    def __init__(self, layer: Elman, steps: int, batch: int, dtype: np.dtype[Any]) -> None:
        units = layer.units
        self._shared = _Shared(layer, steps, batch, dtype)
        self.gates, self.hidden = self._shared.gates, self._shared.hidden
        self.hidden_gradient = self._shared.hidden_gradient
        self._recurrent, self._transposed = Packed(units, units, dtype), Packed(units, units, dtype)

    def forward(self, layer: Elman, x: Float, active: Active) -> None:
        """Run from the initial state."""
        self._shared.input_products(layer, x)
        self._recurrent.take_rows(_rows(layer.recurrent_weights))
        elman_forward(
            self._recurrent.flat,
            layer.bias.reshape(-1),
            layer.activation == "relu",
            active,
            _flat(self.gates),
            _flat(self.hidden),
            x.shape[1],
            layer.units,
            self._shared.shares,
        )

    def backward(
        self, layer: Elman, gradients: Elman, x: Float, active: Active, output_gradient: Float | None
    ) -> None:
        """Backpropagate after `forward`."""
        self._transposed.take_columns(_rows(layer.recurrent_weights))
        elman_backward(
            self._transposed.flat,
            layer.activation == "relu",
            active,
            _flat(self.gates),
            _flat(self.hidden),
            _flat(output_gradient, self.gates),
            _flat(self.hidden_gradient),
            x.shape[1],
            layer.units,
            self._shared.shares,
        )
        space, rows = self._shared.space(layer), _rows(self.gates)
        space.weights(rows, _rows(x), _rows(gradients.input_weights), gradients.bias.reshape(-1))
        space.weights(rows, self._shared.before, _rows(gradients.recurrent_weights))

    def input_gradient(self, layer: Elman, x_gradient: Float) -> None:
        """Gradient of x, after `backward`."""
        self._shared.input_gradient(layer, x_gradient)


Run = LstmRun | GruRun | ElmanRun


def _flat(array: Float | None, like: Float | None = None) -> Float:
    """``array`` flat; if it is None, what the kernels take for none: an empty one of ``like``'s dtype."""
    if array is None:
        return np.empty(0, None if like is None else like.dtype)
    return array.reshape(-1)


def make_run(layer: Recurrent, steps: int, batch: int, dtype: np.dtype[Any]) -> Run:
    """The workspace that suits ``layer``."""
    if isinstance(layer, Lstm):
        return LstmRun(layer, steps, batch, dtype)
    if isinstance(layer, Gru):
        return GruRun(layer, steps, batch, dtype)
    return ElmanRun(layer, steps, batch, dtype)
