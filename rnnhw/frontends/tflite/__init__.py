"""Read and write int8 ``.tflite`` models as integer networks."""

from rnnhw.frontends.tflite.load import load_tflite
from rnnhw.frontends.tflite.save import save_tflite

__all__ = ["load_tflite", "save_tflite"]
