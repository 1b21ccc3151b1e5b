"""Convert files and models of other tools to networks, and networks to ONNX files."""

from rnnhw.frontends.float_files import writer_for
from rnnhw.frontends.keras import from_keras
from rnnhw.frontends.onnx import load_graph, load_onnx, save_onnx
from rnnhw.frontends.read import FOREIGN_SUFFIXES, load_network, read_float, weight_inputs
from rnnhw.frontends.tflite import load_tflite
from rnnhw.frontends.torch import from_torch

__all__ = [
    "FOREIGN_SUFFIXES",
    "from_keras",
    "from_torch",
    "load_graph",
    "load_network",
    "load_onnx",
    "load_tflite",
    "read_float",
    "save_onnx",
    "weight_inputs",
    "writer_for",
]
