"""Float network to integer network: post-training quantization in our own arithmetic, and for LiteRT."""

from rnnhw.network import (
    clipped_inputs,
    dequantize_outputs,
    dequantize_state,
    input_limits,
    quantize_inputs,
    quantize_state,
)
from rnnhw.quantize.concerns import concerns, in_words
from rnnhw.quantize.graph import BlockQuality, quantize_graph
from rnnhw.quantize.post import quantize
from rnnhw.quantize.quality import FeatureQuality, LayerQuality, Quality, Range, Values, measure_quality
from rnnhw.quantize.runner import IntegerRunner
from rnnhw.quantize.tflite import quantize_tflite

__all__ = [
    "BlockQuality",
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
    "quantize_graph",
    "quantize_inputs",
    "quantize_state",
    "quantize_tflite",
]
