"""Models of PyTorch as ONNX models: from ``.pt2`` files without PyTorch, and from modules."""

from rnnhw.frontends.torch.convert import pt2_to_onnx
from rnnhw.frontends.torch.live import makes_example, module_to_onnx
from rnnhw.frontends.torch.stack import from_torch

__all__ = ["from_torch", "makes_example", "module_to_onnx", "pt2_to_onnx"]
