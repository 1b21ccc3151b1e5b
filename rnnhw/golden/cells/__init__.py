"""The arithmetic with power-of-two scales, in Numba on whole sequences; `rnnhw.arith.cells` defines it.

Integers are 64 bits wide inside, so that nothing can wrap: the widest value is an int32 sum shifted left by
8. There is one file per cell, whose function computes one direction of a layer along one sequence.
"""

from typing import Any

from rnnhw.golden.cells.dense import dense_outputs
from rnnhw.golden.cells.elman import run_elman
from rnnhw.golden.cells.gru import run_gru
from rnnhw.golden.cells.lstm import run_lstm
from rnnhw.golden.cells.mingru import run_mingru
from rnnhw.network import IntegerElman, IntegerGru, IntegerLstm, IntegerMinGru

__all__ = ["RUNS", "dense_outputs"]

RUNS: dict[type, Any] = {
    IntegerLstm: run_lstm,
    IntegerGru: run_gru,
    IntegerElman: run_elman,
    IntegerMinGru: run_mingru,
}
"""Functions that compute one direction of a layer along one sequence, by the layer's class.

Each takes ``(layer, x, h, c)``: x int8 ``[time, inputs]``, and the initial states h and c, int16 arrays that
are overwritten with the final states. It returns h of every step, int8 ``[time, outputs]``, and c of every
step, int16 ``[time, units]``, or None for a cell without c.
"""
