"""The arithmetic contract: formats, rounding, saturation, requantization and activation tables.

Everything here works on Python integers, which neither wrap nor overflow, and imports nothing of
rnnhw: it is what the golden model and the gateware are both checked against.
"""

from rnnhw.arith.activation import SIGMOID_TABLE, sigmoid, tanh
from rnnhw.arith.fixed import (
    ACTIVATION,
    HIDDEN,
    MAX_SHIFT,
    MIN_SHIFT,
    PREACTIVATION,
    Format,
    requantize,
    saturate,
    shift_round,
)
from rnnhw.arith.native import (
    GRU_GATES,
    LSTM_GATES,
    MAX_CELL_FRACTION,
    MIN_CELL_FRACTION,
    cell_to_preactivation,
    dense_output,
    elman_unit,
    gru_unit,
    lstm_unit,
    operand_of_state,
    reset_hidden,
)

__all__ = [
    "ACTIVATION",
    "GRU_GATES",
    "HIDDEN",
    "LSTM_GATES",
    "MAX_CELL_FRACTION",
    "MAX_SHIFT",
    "MIN_CELL_FRACTION",
    "MIN_SHIFT",
    "PREACTIVATION",
    "SIGMOID_TABLE",
    "Format",
    "cell_to_preactivation",
    "dense_output",
    "elman_unit",
    "gru_unit",
    "lstm_unit",
    "operand_of_state",
    "requantize",
    "reset_hidden",
    "saturate",
    "shift_round",
    "sigmoid",
    "tanh",
]
