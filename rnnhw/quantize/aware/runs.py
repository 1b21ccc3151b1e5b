"""Workspaces of recurrent layers whose forward pass computes the integer arithmetic.

Values are kept as the reals that the integers stand for, in the arrays of the float workspace, so that its
backward pass reads them as if they were its own.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Elman, Gru, IntegerRecurrent, Lstm, MinGru, Recurrent
from rnnhw.quantize.aware.elman import ElmanForward
from rnnhw.quantize.aware.gru import GruForward
from rnnhw.quantize.aware.held import hold_steps
from rnnhw.quantize.aware.lstm import LstmForward
from rnnhw.quantize.aware.mingru import MinGruForward
from rnnhw.train.cells.runs import make_run
from rnnhw.train.cells.workspace import Active, rows
from rnnhw.train.kernels.passes import Packed

__all__ = ["FORWARDS", "AwareRun"]

Float = NDArray[np.floating[Any]]
Real = NDArray[np.float64]

FORWARDS: dict[type[Recurrent], Any] = {
    Lstm: LstmForward,
    Gru: GruForward,
    Elman: ElmanForward,
    MinGru: MinGruForward,
}
"""What computes the forward pass of each kind of layer."""


class AwareRun:
    """Workspace of one direction of a layer, with the attributes that `rnnhw.train.cells.runs` lists.

    `take` must be called before each `forward`.

    Attributes
    ----------
    cell : float array ``[time + 1, batch, units]``, optional
        The int16 state of a unit between steps: c of an LSTM, and the whole state of a GRU or a minGRU, of
        which h is the rounded upper half.
    """

    def __init__(self, layer: Recurrent, steps: int, batch: int, dtype: np.dtype[Any]) -> None:
        self._run: Any = make_run(layer, steps, batch, dtype)
        self._forward = FORWARDS[type(layer)](layer, self._run)
        self._inputs = Packed(self._run.gates.shape[2], layer.inputs, dtype)
        self.gates, self.hidden = self._run.gates, self._run.hidden
        self.hidden_gradient, self.cell_gradient = self._run.hidden_gradient, self._run.cell_gradient
        self.cell = self._run.cell if self._forward.state is None else self._forward.state
        self._integer: IntegerRecurrent | None = None
        self._exact: Recurrent | None = None
        self._limits: Real = np.zeros(0)
        self._x: Float | None = None

    def take(self, integer: IntegerRecurrent, exact: Recurrent, limits: Real) -> None:
        """Set the integer layer, and the real one, in float64, that it stands for.

        ``limits [inputs]``: by how much an input must change to be read again; all 0 without a threshold.
        """
        self._integer, self._exact, self._limits = integer, exact, limits

    def forward(self, layer: Any, x: Float, active: Active) -> None:
        """Compute h of all steps; ``layer`` is the real layer in the dtype of the workspace."""
        if self._limits.any():
            self._x = np.empty_like(x) if self._x is None else self._x
            hold_steps(x, self._x, self._limits)
        self._inputs.take_rows(rows(layer.input_weights))
        self._inputs.multiply(rows(self._read(x)), rows(self.gates))
        self._forward(layer, self._integer, self._exact, active)

    def backward(
        self, layer: Any, gradients: Any, x: Float, active: Active, output_gradient: Float | None
    ) -> None:
        """Backpropagate through time; see `rnnhw.train.cells.runs`."""
        self._run.backward(layer, gradients, self._read(x), active, output_gradient)

    def _read(self, x: Float) -> Float:
        """What the input product reads."""
        return self._x if self._limits.any() and self._x is not None else x

    def input_gradient(self, layer: Any, x_gradient: Float) -> None:
        """Compute the gradient of x, after `backward`."""
        self._run.input_gradient(layer, x_gradient)
