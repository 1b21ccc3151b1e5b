"""Read and write ONNX files."""

from rnnhw.frontends.onnx.load import graph_of, load_graph, load_onnx, onnx_weight_inputs
from rnnhw.frontends.onnx.save import onnx_lacks, save_onnx
from rnnhw.frontends.onnx.streaming import one_step_graph

__all__ = [
    "graph_of",
    "load_graph",
    "load_onnx",
    "one_step_graph",
    "onnx_lacks",
    "onnx_weight_inputs",
    "save_onnx",
]
