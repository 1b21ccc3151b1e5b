"""Read and write ONNX files."""

from rnnhw.frontends.onnx.load import load_onnx
from rnnhw.frontends.onnx.save import onnx_lacks, save_onnx

__all__ = ["load_onnx", "onnx_lacks", "save_onnx"]
