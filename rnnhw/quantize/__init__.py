"""Float network to integer network: post-training quantization in our own arithmetic, and for LiteRT."""

from rnnhw.network import (
    clipped_inputs,
    dequantize_outputs,
    dequantize_state,
    input_limits,
    quantize_inputs,
    quantize_state,
)
from rnnhw.quantize.aware.precision import AwarePrecision
from rnnhw.quantize.budget import Budget, bits_within
from rnnhw.quantize.choices import Choice, LayerChoices
from rnnhw.quantize.concerns import concerns, in_words
from rnnhw.quantize.equalize import Equalization, quantize_equalized
from rnnhw.quantize.graph import BlockQuality, quantize_graph
from rnnhw.quantize.methods import METHODS, check_method
from rnnhw.quantize.post import quantize
from rnnhw.quantize.quality import FeatureQuality, LayerQuality, Quality, Range, Values, measure_quality
from rnnhw.quantize.runner import IntegerRunner
from rnnhw.quantize.tflite import quantize_tflite

__all__ = [
    "METHODS",
    "AwarePrecision",
    "BlockQuality",
    "Budget",
    "Choice",
    "Equalization",
    "FeatureQuality",
    "IntegerRunner",
    "LayerChoices",
    "LayerQuality",
    "Quality",
    "Range",
    "Values",
    "bits_within",
    "check_method",
    "clipped_inputs",
    "concerns",
    "dequantize_outputs",
    "dequantize_state",
    "in_words",
    "input_limits",
    "measure_quality",
    "quantize",
    "quantize_equalized",
    "quantize_graph",
    "quantize_inputs",
    "quantize_state",
    "quantize_tflite",
]
