"""Read and write ONNX files."""

from rnnhw.frontends.onnx.load import load_onnx
from rnnhw.frontends.onnx.save import save_onnx

__all__ = ["load_onnx", "save_onnx"]
