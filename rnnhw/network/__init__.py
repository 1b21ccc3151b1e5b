"""What is run: cells, layers, float and integer weights, operation and byte counts."""

from rnnhw.network.counts import Shape, Work, shape_of, work_of
from rnnhw.network.float import Dense, Lstm, Network
from rnnhw.network.integer import (
    MAX_EXPONENT,
    MAX_OPERAND,
    IntegerDense,
    IntegerLstm,
    IntegerNetwork,
)
from rnnhw.network.store import load_integer, save_integer

__all__ = [
    "MAX_EXPONENT",
    "MAX_OPERAND",
    "Dense",
    "IntegerDense",
    "IntegerLstm",
    "IntegerNetwork",
    "Lstm",
    "Network",
    "Shape",
    "Work",
    "load_integer",
    "save_integer",
    "shape_of",
    "work_of",
]
