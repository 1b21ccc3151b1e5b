"""PyTorch as a backend: cuDNN on NVIDIA GPUs, oneDNN on processors.

Inference on a GPU is captured as a CUDA graph where the library allows it, so that Python's launch time is
not measured; training is run eagerly. ``backward_data`` computes the gradient of the input alone, with frozen
weights, and ``backward`` those of input and weights. Both are timed without the forward pass: its autograd
graph is retained.
"""

from typing import Any

from rnnhw.errors import EngineError, InputError
from rnnhw.measure.backends.backend import Prepared, require
from rnnhw.measure.processor import processor_name
from rnnhw.roofline import RnnWork

__all__ = ["backend"]

CELLS = {"lstm": "LSTM", "gru": "GRU", "vanilla": "RNN"}
TYPES = {"fp32": "float32", "tf32": "float32", "fp16": "float16", "bf16": "bfloat16"}
SETTLE = 3
"""Runs before a capture, in which the library chooses its kernels and allocates its workspace."""


class _Torch:
    def __init__(self, torch: Any, device: str) -> None:
        self.torch, self.device = torch, device
        self.name = torch.cuda.get_device_name() if device == "cuda" else processor_name()
        parts = [f"torch {torch.__version__}"]
        if device == "cuda":
            parts += [f"cuda {torch.version.cuda}", f"cudnn {torch.backends.cudnn.version()}"]
        else:
            parts.append(f"{torch.get_num_threads()} threads")
        self.versions = ", ".join(parts)

    def prepare(self, work: RnnWork, precision: str) -> Prepared:
        torch = self.torch
        if precision not in TYPES or (precision == "tf32" and self.device == "cpu"):
            raise InputError(
                f"backend torch on {self.device} has no {precision}; there are fp32, fp16, bf16 "
                "and, on cuda, tf32"
            )
        if work.direction == "backward_weights":
            raise InputError("backend torch times backward_weights only with backward_data: backward")
        torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = precision == "tf32"
        inputs = work.inputs or work.hidden
        torch.manual_seed(0)
        where = {"device": self.device, "dtype": getattr(torch, TYPES[precision])}
        layer = getattr(torch.nn, CELLS[work.cell])(inputs, work.hidden, **where)
        x = torch.randn(work.steps, work.batch, inputs, **where)
        if work.direction == "forward":
            return self._forward(layer, x)
        return self._backward(layer, x, weights=work.direction == "backward")

    def _wait(self) -> None:
        if self.device == "cuda":
            self.torch.cuda.synchronize()

    def _forward(self, layer: Any, x: Any) -> Prepared:
        torch = self.torch
        layer.eval()

        def eager() -> None:
            with torch.inference_mode():
                layer(x)
            self._wait()

        if self.device == "cpu":
            return Prepared(eager, "eager")
        for _ in range(SETTLE):
            eager()
        graph = torch.cuda.CUDAGraph()
        try:
            with torch.no_grad(), torch.cuda.graph(graph):
                layer(x)
        except RuntimeError:  # the library cannot be captured for this layer
            return Prepared(eager, "eager")

        def replay() -> None:
            graph.replay()
            self._wait()

        return Prepared(replay, "graph")

    def _backward(self, layer: Any, x: Any, *, weights: bool) -> Prepared:
        torch = self.torch
        layer.train()
        x.requires_grad_()
        for parameter in layer.parameters():
            parameter.requires_grad_(weights)
        result = layer(x)[0]
        upstream = torch.randn_like(result)
        wanted = [x, *layer.parameters()] if weights else [x]

        def run() -> None:
            torch.autograd.grad(result, wanted, upstream, retain_graph=True)
            self._wait()

        return Prepared(run, "eager")


def backend(device: str) -> _Torch:
    """The backend on the processor, or on the first GPU."""
    torch = require("torch", "torch")
    if device == "cuda" and not torch.cuda.is_available():
        raise EngineError("torch sees no CUDA device; choose --device cpu")
    return _Torch(torch, device)
