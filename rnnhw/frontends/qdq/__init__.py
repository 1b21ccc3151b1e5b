"""Write integer networks as ONNX files that other runtimes run to the same bits, and read them back."""

from rnnhw.frontends.qdq.load import is_integer_onnx, load_qdq
from rnnhw.frontends.qdq.save import save_qdq
from rnnhw.frontends.qdq.whole import save_qdq_graph

__all__ = ["is_integer_onnx", "load_qdq", "save_qdq", "save_qdq_graph"]
