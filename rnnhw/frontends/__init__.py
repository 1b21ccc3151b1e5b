"""Files of other tools to networks, and back."""

from rnnhw.frontends.onnx import load_onnx, save_onnx

__all__ = ["load_onnx", "save_onnx"]
