"""Conversion of ``.tflite`` files to ONNX models, for files that are not loaded as integer networks."""

from rnnhw.frontends.tflite.to_onnx.convert import conversion_notes, tflite_to_onnx

__all__ = ["conversion_notes", "tflite_to_onnx"]
