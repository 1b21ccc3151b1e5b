"""Post-training quantization: from a float network to an integer network in ``native`` arithmetic."""

from rnnhw.quantize.concerns import concerns, in_words
from rnnhw.quantize.post import quantize
from rnnhw.quantize.quality import FeatureQuality, LayerQuality, Quality, Range, Values, measure_quality
from rnnhw.quantize.runner import IntegerRunner
from rnnhw.quantize.values import (
    clipped_inputs,
    dequantize_outputs,
    dequantize_state,
    input_limits,
    quantize_inputs,
    quantize_state,
)

__all__ = [
    "FeatureQuality",
    "IntegerRunner",
    "LayerQuality",
    "Quality",
    "Range",
    "Values",
    "clipped_inputs",
    "concerns",
    "dequantize_outputs",
    "dequantize_state",
    "in_words",
    "input_limits",
    "measure_quality",
    "quantize",
    "quantize_inputs",
    "quantize_state",
]
