"""Values: the bit-exact integer reference in Numba, blind to any tiling."""

from rnnhw.golden.model import Trace, check_inputs, check_lengths, run, trace
from rnnhw.golden.tflite import (
    TFLITE_ARITHMETICS,
    TfliteState,
    clipped_tflite,
    count_runs,
    dequantize_tflite,
    from_sequences,
    quantize_tflite,
    reset_state,
    run_tflite,
    run_tflm_stack,
    tflite_limits,
    to_sequences,
)

__all__ = ["TFLITE_ARITHMETICS", "TfliteState", "Trace", "check_inputs", "check_lengths", "clipped_tflite",
           "count_runs", "dequantize_tflite", "from_sequences", "quantize_tflite", "reset_state", "run",
           "run_tflite", "run_tflm_stack", "tflite_limits", "to_sequences", "trace"]
