"""Write integer networks as ONNX files that other runtimes run to the same bits."""

from rnnhw.frontends.qdq.save import save_qdq

__all__ = ["save_qdq"]
