"""Import of int8 ``.tflite`` models as integer networks."""

from rnnhw.frontends.tflite.load import load_tflite

__all__ = ["load_tflite"]
