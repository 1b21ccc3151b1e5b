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

from rnnhw.network import Elman, Gru, Lstm, MinGru, Recurrent
from rnnhw.train.cells.elman import ElmanRun
from rnnhw.train.cells.gru import GruRun
from rnnhw.train.cells.lstm import LstmRun
from rnnhw.train.cells.mingru import MinGruRun

__all__ = ["RUNS", "Run", "make_run"]

Run = LstmRun | GruRun | ElmanRun | MinGruRun

RUNS: dict[type[Recurrent], Any] = {Lstm: LstmRun, Gru: GruRun, Elman: ElmanRun, MinGru: MinGruRun}
"""The workspace that suits a cell."""


def make_run(layer: Recurrent, steps: int, batch: int, dtype: np.dtype[Any]) -> Run:
    """The workspace that suits ``layer``."""
    made: Run = RUNS[type(layer)](layer, steps, batch, dtype)
    return made
