"""What is run: cells, layers, float and integer weights, operation and byte counts."""

from rnnhw.network.counts import (
    GATES,
    Cell,
    LayerShape,
    Shape,
    Work,
    shape_of,
    stack_shape,
    work_of,
)
from rnnhw.network.float import Bidirectional, Dense, Elman, Gru, Layer, Lstm, Network, Recurrent
from rnnhw.network.integer import IntegerLayer, IntegerNetwork
from rnnhw.network.integer_layers import (
    MAX_EXPONENT,
    MAX_OPERAND,
    IntegerBidirectional,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerLstm,
    IntegerRecurrent,
)
from rnnhw.network.state import State, check_state, zero_state
from rnnhw.network.store import load_integer, save_integer

__all__ = [
    "GATES",
    "MAX_EXPONENT",
    "MAX_OPERAND",
    "Bidirectional",
    "Cell",
    "Dense",
    "Elman",
    "Gru",
    "IntegerBidirectional",
    "IntegerDense",
    "IntegerElman",
    "IntegerGru",
    "IntegerLayer",
    "IntegerLstm",
    "IntegerNetwork",
    "IntegerRecurrent",
    "Layer",
    "LayerShape",
    "Lstm",
    "Network",
    "Recurrent",
    "Shape",
    "State",
    "Work",
    "check_state",
    "load_integer",
    "save_integer",
    "shape_of",
    "stack_shape",
    "work_of",
    "zero_state",
]
