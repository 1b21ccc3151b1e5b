"""Convert files and models of other tools to networks, and networks to files that others read."""

from rnnhw.frontends.float_files import load_network, writer_for
from rnnhw.frontends.keras import from_keras
from rnnhw.frontends.onnx import load_onnx, save_onnx
from rnnhw.frontends.qdq import save_qdq
from rnnhw.frontends.tflite import load_tflite, save_tflite
from rnnhw.frontends.torch import from_torch

__all__ = [
    "from_keras",
    "from_torch",
    "load_network",
    "load_onnx",
    "load_tflite",
    "save_onnx",
    "save_qdq",
    "save_tflite",
    "writer_for",
]
