"""The arithmetic with power-of-two scales in Numba: whole sequences, bit for bit what `rnnhw.arith` says.

Integers are 64 bits wide inside, so that nothing can wrap: the widest value is an int32 sum shifted left by
8. There is one file per cell; each runs one sequence through one direction of a layer.
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
"""What runs one sequence through a layer, by the layer's class."""
