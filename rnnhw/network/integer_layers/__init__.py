"""Layers with integer weights and power-of-two scales."""

from rnnhw.network.integer_layers.bidirectional import IntegerBidirectional, IntegerRecurrent
from rnnhw.network.integer_layers.checks import MAX_EXPONENT, MAX_OPERAND, check_exponent
from rnnhw.network.integer_layers.dense import IntegerDense
from rnnhw.network.integer_layers.elman import IntegerElman
from rnnhw.network.integer_layers.gru import IntegerGru
from rnnhw.network.integer_layers.lstm import IntegerLstm
from rnnhw.network.integer_layers.mingru import IntegerMinGru

__all__ = [
    "MAX_EXPONENT",
    "MAX_OPERAND",
    "IntegerBidirectional",
    "IntegerDense",
    "IntegerElman",
    "IntegerGru",
    "IntegerLstm",
    "IntegerMinGru",
    "IntegerRecurrent",
    "check_exponent",
]
