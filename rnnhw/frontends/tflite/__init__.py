"""Read ``.tflite`` models: int8 ones as integer networks, others as ONNX models of reals. Write int8 ones."""

from rnnhw.frontends.tflite.load import load_tflite
from rnnhw.frontends.tflite.save import save_tflite
from rnnhw.frontends.tflite.to_onnx import conversion_notes, tflite_to_onnx

__all__ = ["conversion_notes", "load_tflite", "save_tflite", "tflite_to_onnx"]
