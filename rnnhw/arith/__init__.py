"""The arithmetic contract: formats, rounding, saturation, requantization and activation tables.

Everything here works on Python integers, which neither wrap nor overflow, and imports nothing else of
rnnhw. It is the oracle that both the golden model and the gateware are checked against.
"""

from rnnhw.arith.activation import SIGMOID_TABLE, positive, sigmoid, tanh
from rnnhw.arith.arithmetics import ARITHMETICS, LITERT, NATIVE, TFLM, Arithmetic
from rnnhw.arith.cells.dense import dense_output
from rnnhw.arith.cells.elman import elman_unit
from rnnhw.arith.cells.gru import GRU_GATES, gru_unit, operand_of_state, reset_hidden
from rnnhw.arith.cells.lstm import (
    LSTM_GATES,
    MAX_CELL_FRACTION,
    MIN_CELL_FRACTION,
    cell_to_preactivation,
    coupled_unit,
    lstm_unit,
    peephole,
    projected_hidden,
)
from rnnhw.arith.cells.mingru import MAX_STATE_FRACTION, MIN_STATE_FRACTION, mingru_unit
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
from rnnhw.arith.gemmlowp import gemmlowp_logistic, gemmlowp_tanh
from rnnhw.arith.gemmlowp32 import exp_negative32, logistic32, one_over_one_plus, tanh32
from rnnhw.arith.litert import (
    inverse_square_root,
    layer_norm,
    litert_cell,
    litert_dense_output,
    litert_hidden,
    litert_preactivation,
    litert_projection,
)
from rnnhw.arith.litert_functions import (
    litert_add,
    litert_add_factors,
    litert_logistic,
    litert_softmax,
    litert_softmax_exponentials,
    litert_tanh,
)
from rnnhw.arith.multiplier import (
    MAX_LEFT_SHIFT,
    MAX_RIGHT_SHIFT,
    multiply_quantized,
    quantize_multiplier,
    shift_away,
)
from rnnhw.arith.tflm import (
    MAX_CELL_EXPONENT,
    MIN_CELL_EXPONENT,
    cell_tanh,
    tflm_dense_output,
    tflm_lstm_unit,
    tflm_preactivation,
)
from rnnhw.arith.tflm_functions import (
    softmax_exponentials,
    softmax_factor,
    tflm_add,
    tflm_logistic,
    tflm_relu,
    tflm_softmax,
    tflm_tanh,
)

__all__ = [
    "ACTIVATION",
    "ARITHMETICS",
    "GRU_GATES",
    "HIDDEN",
    "LITERT",
    "LSTM_GATES",
    "MAX_CELL_EXPONENT",
    "MAX_CELL_FRACTION",
    "MAX_LEFT_SHIFT",
    "MAX_RIGHT_SHIFT",
    "MAX_SHIFT",
    "MAX_STATE_FRACTION",
    "MIN_CELL_EXPONENT",
    "MIN_CELL_FRACTION",
    "MIN_SHIFT",
    "MIN_STATE_FRACTION",
    "NATIVE",
    "PREACTIVATION",
    "SIGMOID_TABLE",
    "TFLM",
    "Arithmetic",
    "Format",
    "cell_tanh",
    "cell_to_preactivation",
    "coupled_unit",
    "dense_output",
    "elman_unit",
    "exp_negative32",
    "gemmlowp_logistic",
    "gemmlowp_tanh",
    "gru_unit",
    "inverse_square_root",
    "layer_norm",
    "litert_add",
    "litert_add_factors",
    "litert_cell",
    "litert_dense_output",
    "litert_hidden",
    "litert_logistic",
    "litert_preactivation",
    "litert_projection",
    "litert_softmax",
    "litert_softmax_exponentials",
    "litert_tanh",
    "logistic32",
    "lstm_unit",
    "mingru_unit",
    "multiply_quantized",
    "one_over_one_plus",
    "operand_of_state",
    "peephole",
    "positive",
    "projected_hidden",
    "quantize_multiplier",
    "requantize",
    "reset_hidden",
    "saturate",
    "shift_away",
    "shift_round",
    "sigmoid",
    "softmax_exponentials",
    "softmax_factor",
    "tanh",
    "tanh32",
    "tflm_add",
    "tflm_dense_output",
    "tflm_logistic",
    "tflm_lstm_unit",
    "tflm_preactivation",
    "tflm_relu",
    "tflm_softmax",
    "tflm_tanh",
]
