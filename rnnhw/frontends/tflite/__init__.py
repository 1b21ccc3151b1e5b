"""Import of ``.tflite`` models: int8 ones as integer networks, and all others as ONNX models of reals."""

from rnnhw.frontends.tflite.load import load_tflite
from rnnhw.frontends.tflite.to_onnx import conversion_notes, tflite_to_onnx

__all__ = ["conversion_notes", "load_tflite", "tflite_to_onnx"]
