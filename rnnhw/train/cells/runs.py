"""Workspaces of recurrent layers: everything that passes over batches of one shape need, allocated once.

Every workspace (a *run*) has the methods and arrays

* ``forward(layer, x, active)``;
* ``backward(layer, gradients, x, active, output_gradient)``, which writes the parameters' gradients into
  ``gradients``, a layer of the same shapes;
* ``hidden [time + 1, batch, outputs]``: h after each step, with the initial state in ``[0]``;
* ``before [time, batch, outputs]``: what each step's product with h has read, which the weights' gradients
  need: ``hidden[:-1]``, unless another array takes its place; a minGRU has no such product and no ``before``;
* ``hidden_gradient [batch, outputs]``: the gradient of the final state before `backward`, and that of the
  initial state after it;
* ``cell [time + 1, batch, units]`` and ``cell_gradient [batch, units]``: the same for c, or None if the cell
  has no c;
* ``gates [time, batch, gates * units]``: after `forward` the activated gates (of an Elman layer the
  pre-activations), and after `backward` the gradients of the pre-activations;
* ``input_gradient(layer, x_gradient)``: computes the gradient of x from the latter.

`backward` also reads what `forward` leaves in ``product [time + 1, batch, units]`` of an LSTM, o tanh(c)
after each step (without a projection, this is ``hidden``), and of a GRU in ``products [time, batch, 3
units]``, whose last block is the candidate's recurrent product with its bias, and in ``operand [time, batch,
units]``, r h.
"""

from typing import Any

import numpy as np

from rnnhw.network import Elman, Gru, Lstm, MinGru, Recurrent
from rnnhw.train.cells.elman import ElmanRun
from rnnhw.train.cells.gru import GruRun
from rnnhw.train.cells.lstm import LstmRun
from rnnhw.train.cells.mingru import MinGruRun

__all__ = ["RUNS", "Run", "make_run"]

Run = LstmRun | GruRun | ElmanRun | MinGruRun

RUNS: dict[type[Recurrent], Any] = {Lstm: LstmRun, Gru: GruRun, Elman: ElmanRun, MinGru: MinGruRun}
"""The class of workspaces for each kind of layer."""


def make_run(layer: Recurrent, steps: int, batch: int, dtype: np.dtype[Any]) -> Run:
    """Make the workspace of a layer for ``batch`` sequences of ``steps`` steps."""
    made: Run = RUNS[type(layer)](layer, steps, batch, dtype)
    return made
