"""Float network to integer network: post-training quantization in the ``native`` dialect."""

from rnnhw.quantize.post import dequantize_outputs, quantize, quantize_inputs

__all__ = ["dequantize_outputs", "quantize", "quantize_inputs"]
