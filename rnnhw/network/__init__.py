"""Networks: layers with float or integer weights, number formats, states, files, and counts of their work."""

from rnnhw.cells import Cell
from rnnhw.network.counts import (
    GATES,
    Choice,
    HostStep,
    LayerShape,
    Shape,
    Work,
    shape_of,
    stack_shape,
    work_of,
)
from rnnhw.network.float import Bidirectional, Dense, Elman, Gru, Layer, Lstm, MinGru, Network, Recurrent
from rnnhw.network.float_store import FLOAT_SUFFIXES, is_float_file, load_float, save_float
from rnnhw.network.formats import Affine, FixedPoint, Format
from rnnhw.network.host import Function, HostFunction
from rnnhw.network.integer import (
    Flatten,
    IntegerLayer,
    IntegerNetwork,
    LastStep,
    directions_of,
    last_step_chosen,
    quantized_network,
    reversals_of,
)
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
from rnnhw.network.interface import Interface
from rnnhw.network.matrices import matrices
from rnnhw.network.reals import (
    clipped_inputs,
    dequantize_inputs,
    dequantize_outputs,
    dequantize_state,
    input_limits,
    quantize_inputs,
    quantize_state,
)
from rnnhw.network.stack import DenseLayer, RecurrentLayer, Stack
from rnnhw.network.state import State, check_state, reset_state
from rnnhw.network.store import load_integer, save_integer
from rnnhw.network.tflite import TfliteDense
from rnnhw.network.tflite_constants import LitertOptions, LstmConstants, litert_options, lstm_constants
from rnnhw.network.tflite_lstm import LayerNorm, Peephole, Projection, TfliteLstm
from rnnhw.network.words import cell_in_words, is_in_words, shape_in_words

__all__ = [
    "FLOAT_SUFFIXES",
    "GATES",
    "MAX_EXPONENT",
    "MAX_OPERAND",
    "Affine",
    "Bidirectional",
    "Cell",
    "Choice",
    "Dense",
    "DenseLayer",
    "Elman",
    "FixedPoint",
    "Flatten",
    "Format",
    "Function",
    "Gru",
    "HostFunction",
    "HostStep",
    "IntegerBidirectional",
    "IntegerDense",
    "IntegerElman",
    "IntegerGru",
    "IntegerLayer",
    "IntegerLstm",
    "IntegerMinGru",
    "IntegerNetwork",
    "IntegerRecurrent",
    "Interface",
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
    "TfliteLstm",
    "Work",
    "cell_in_words",
    "check_state",
    "clipped_inputs",
    "dequantize_inputs",
    "dequantize_outputs",
    "dequantize_state",
    "directions_of",
    "input_limits",
    "is_float_file",
    "is_in_words",
    "last_step_chosen",
    "litert_options",
    "load_float",
    "load_integer",
    "lstm_constants",
    "matrices",
    "quantize_inputs",
    "quantize_state",
    "quantized_network",
    "reset_state",
    "reversals_of",
    "save_float",
    "save_integer",
    "shape_in_words",
    "shape_of",
    "stack_shape",
    "work_of",
]
