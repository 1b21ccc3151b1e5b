"""Convert files and models of other tools to networks, and networks to ONNX files."""

from rnnhw.frontends.float_files import load_network, writer_for
from rnnhw.frontends.keras import from_keras
from rnnhw.frontends.onnx import load_onnx, save_onnx
from rnnhw.frontends.tflite import load_tflite, tflite_to_onnx
from rnnhw.frontends.torch import from_torch

__all__ = [
    "from_keras",
    "from_torch",
    "load_network",
    "load_onnx",
    "load_tflite",
    "save_onnx",
    "tflite_to_onnx",
    "writer_for",
]
