"""Convert files and models of other tools to networks, and networks to files that others read."""

from rnnhw.frontends.float_files import writer_for
from rnnhw.frontends.keras import from_keras, keras_to_onnx
from rnnhw.frontends.onnx import UndecidedBranch, load_graph, load_onnx, one_step_graph, save_onnx
from rnnhw.frontends.qdq import is_integer_onnx, load_qdq, save_qdq, save_qdq_graph
from rnnhw.frontends.read import (
    FOREIGN_SUFFIXES,
    is_integer_tflite,
    load_network,
    load_part,
    model_branches,
    read_float,
    weight_inputs,
)
from rnnhw.frontends.scaled import scaled_graph
from rnnhw.frontends.tflite import load_tflite, save_tflite, tflite_to_onnx
from rnnhw.frontends.torch import from_torch, module_to_onnx

__all__ = [
    "FOREIGN_SUFFIXES",
    "UndecidedBranch",
    "from_keras",
    "from_torch",
    "is_integer_onnx",
    "is_integer_tflite",
    "keras_to_onnx",
    "load_graph",
    "load_network",
    "load_onnx",
    "load_part",
    "load_qdq",
    "load_tflite",
    "model_branches",
    "module_to_onnx",
    "one_step_graph",
    "read_float",
    "save_onnx",
    "save_qdq",
    "save_qdq_graph",
    "save_tflite",
    "scaled_graph",
    "tflite_to_onnx",
    "weight_inputs",
    "writer_for",
]
