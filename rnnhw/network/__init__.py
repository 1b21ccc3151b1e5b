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
    "MAX_EXPONENT",
    "MAX_OPERAND",
    "Dense",
    "Flatten",
    "IntegerDense",
    "IntegerLstm",
    "IntegerNetwork",
    "LastStep",
    "LayerNorm",
    "LitertOptions",
    "Lstm",
    "LstmConstants",
    "Network",
    "Peephole",
    "Projection",
    "Shape",
    "TfliteDense",
    "TfliteLayer",
    "TfliteLstm",
    "TfliteNetwork",
    "TfliteRecurrent",
    "TfliteTensor",
    "Work",
    "litert_options",
    "load_integer",
    "lstm_constants",
    "save_integer",
    "shape_of",
    "work_of",
]
