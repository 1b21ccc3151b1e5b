"""Values: the bit-exact integer reference in Numba, blind to any tiling."""

from rnnhw.golden.model import State, check_inputs, run, zero_state
from rnnhw.golden.tflite import (
    DIALECTS,
    TfliteState,
    count_runs,
    dequantize_tflite,
    quantize_tflite,
    reset_state,
    run_tflite,
)

__all__ = ["DIALECTS", "State", "TfliteState", "check_inputs", "count_runs", "dequantize_tflite",
           "quantize_tflite", "reset_state", "run", "run_tflite", "zero_state"]
