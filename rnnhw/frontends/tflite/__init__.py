"""Int8 ``.tflite`` models to networks."""

from rnnhw.frontends.tflite.load import load_tflite

__all__ = ["load_tflite"]
