"""Float network to integer network: post-training quantization in the ``native`` dialect."""

from rnnhw.quantize.post import quantize
from rnnhw.quantize.runner import IntegerRunner
from rnnhw.quantize.values import dequantize_outputs, dequantize_state, quantize_inputs, quantize_state

__all__ = ["IntegerRunner", "dequantize_outputs", "dequantize_state", "quantize", "quantize_inputs",
           "quantize_state"]
