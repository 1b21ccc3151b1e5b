"""Files of other tools to networks, and back."""

from rnnhw.frontends.onnx import load_onnx, save_onnx
from rnnhw.frontends.tflite import load_tflite

__all__ = ["load_onnx", "load_tflite", "save_onnx"]
