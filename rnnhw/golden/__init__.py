"""Values: the bit-exact integer reference in Numba, blind to any tiling."""

from rnnhw.golden.model import Trace, check_inputs, check_lengths, trace
from rnnhw.golden.run import check, run, run_stack
from rnnhw.golden.tflite import (
    TFLITE_ARITHMETICS,
    check_sequences,
    clipped_tflite,
    count_runs,
    dequantize_tflite,
    from_sequences,
    quantize_tflite,
    run_tflite,
    tflite_limits,
    to_sequences,
)

__all__ = [
    "TFLITE_ARITHMETICS",
    "Trace",
    "check",
    "check_inputs",
    "check_lengths",
    "check_sequences",
    "clipped_tflite",
    "count_runs",
    "dequantize_tflite",
    "from_sequences",
    "quantize_tflite",
    "run",
    "run_stack",
    "run_tflite",
    "tflite_limits",
    "to_sequences",
    "trace",
]
