"""Read and write ONNX files."""

from rnnhw.frontends.onnx.load import branches_of, graph_of, load_graph, load_onnx, onnx_weight_inputs
from rnnhw.frontends.onnx.save import onnx_lacks, save_onnx
from rnnhw.frontends.onnx.streaming import one_step_graph
from rnnhw.frontends.onnx.undecided import Branch, UndecidedBranch

__all__ = [
    "Branch",
    "UndecidedBranch",
    "branches_of",
    "graph_of",
    "load_graph",
    "load_onnx",
    "one_step_graph",
    "onnx_lacks",
    "onnx_weight_inputs",
    "save_onnx",
]
