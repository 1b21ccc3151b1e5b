"""Values: the bit-exact integer reference in Numba, blind to any tiling."""

from rnnhw.golden.model import check_inputs, check_lengths, run
from rnnhw.golden.tflite import (
    DIALECTS,
    TfliteState,
    count_runs,
    dequantize_tflite,
    from_sequences,
    quantize_tflite,
    reset_state,
    run_tflite,
    run_tflm_stack,
    to_sequences,
)

__all__ = ["DIALECTS", "TfliteState", "check_inputs", "check_lengths", "count_runs", "dequantize_tflite",
           "from_sequences", "quantize_tflite", "reset_state", "run", "run_tflite", "run_tflm_stack",
           "to_sequences"]
