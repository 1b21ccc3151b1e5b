"""What is run: cells, layers, float and integer weights, operation and byte counts."""

from rnnhw.cells import Cell
from rnnhw.network.counts import (
    GATES,
    Choice,
    LayerShape,
    Shape,
    Work,
    shape_of,
    stack_shape,
    work_of,
)
from rnnhw.network.float import Bidirectional, Dense, Elman, Gru, Layer, Lstm, MinGru, Network, Recurrent
from rnnhw.network.integer import IntegerLayer, IntegerNetwork
from rnnhw.network.integer_layers import (
    MAX_EXPONENT,
    MAX_OPERAND,
    IntegerBidirectional,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerLstm,
    IntegerMinGru,
    IntegerRecurrent,
)
from rnnhw.network.matrices import matrices
from rnnhw.network.stack import DenseLayer, RecurrentLayer, Stack
from rnnhw.network.state import State, check_state, reset_state
from rnnhw.network.store import load_integer, save_integer
from rnnhw.network.tflite import (
    Flatten,
    LastStep,
    TfliteDense,
    TfliteLayer,
    TfliteNetwork,
    TfliteRecurrent,
    TfliteTensor,
)
from rnnhw.network.tflite_constants import LitertOptions, LstmConstants, litert_options, lstm_constants
from rnnhw.network.tflite_lstm import LayerNorm, Peephole, Projection, TfliteLstm

__all__ = [
    "GATES",
    "MAX_EXPONENT",
    "MAX_OPERAND",
    "Bidirectional",
    "Cell",
    "Choice",
    "Dense",
    "DenseLayer",
    "Elman",
    "Flatten",
    "Gru",
    "IntegerBidirectional",
    "IntegerDense",
    "IntegerElman",
    "IntegerGru",
    "IntegerLayer",
    "IntegerLstm",
    "IntegerMinGru",
    "IntegerNetwork",
    "IntegerRecurrent",
    "LastStep",
    "Layer",
    "LayerNorm",
    "LayerShape",
    "LitertOptions",
    "Lstm",
    "LstmConstants",
    "MinGru",
    "Network",
    "Peephole",
    "Projection",
    "Recurrent",
    "RecurrentLayer",
    "Shape",
    "Stack",
    "State",
    "TfliteDense",
    "TfliteLayer",
    "TfliteLstm",
    "TfliteNetwork",
    "TfliteRecurrent",
    "TfliteTensor",
    "Work",
    "check_state",
    "litert_options",
    "load_integer",
    "lstm_constants",
    "matrices",
    "reset_state",
    "save_integer",
    "shape_of",
    "stack_shape",
    "work_of",
]
