"""PyTorch as a backend: cuDNN on NVIDIA GPUs, oneDNN on processors.

Inference on a GPU is captured as a CUDA graph where the library allows it, so that Python's launch time is
not measured; training is run eagerly. ``backward_data`` computes the gradient of the input alone, with frozen
weights, and ``backward`` those of input and weights. Both are timed without the forward pass: its autograd
graph is retained. Times are those of the processor's clock until the GPU has finished, as a user waits for
them, and not those between two events on the GPU.
"""

from collections.abc import Callable
from typing import Any

from rnnhw.errors import EngineError, InputError
from rnnhw.measure.backends.backend import Prepared, require
from rnnhw.measure.backends.torch_probes import torch_probes
from rnnhw.measure.ceilings import Probe
from rnnhw.measure.processor import processor_name
from rnnhw.roofline import RnnWork

__all__ = ["TorchDevice", "backend", "captured", "torch_device"]

CELLS = {"lstm": "LSTM", "gru": "GRU", "vanilla": "RNN"}
TYPES = {"fp32": "float32", "tf32": "float32", "fp16": "float16", "bf16": "bfloat16"}
SETTLE = 3
"""Runs before a capture, in which the library chooses its kernels and allocates its workspace."""


class TorchDevice:
    """PyTorch and the device that it uses: "cpu" or "cuda"."""

    def __init__(self, torch: Any, device: str) -> None:
        self.torch, self.device = torch, device
        self.name: str = torch.cuda.get_device_name() if device == "cuda" else processor_name()
        parts = [f"torch {torch.__version__}"]
        if device == "cuda":
            parts += [f"cuda {torch.version.cuda}", f"cudnn {torch.backends.cudnn.version()}"]
        else:
            parts.append(f"{torch.get_num_threads()} threads")
        self.versions = ", ".join(parts)

    def tensors(self, backend: str, precision: str) -> dict[str, Any]:
        """Keyword arguments of tensors of a precision, which is also set for products.

        Raises
        ------
        InputError
            If the device has no such precision.
        """
        torch = self.torch
        if precision not in TYPES or (precision == "tf32" and self.device == "cpu"):
            raise InputError(
                f"backend {backend} on {self.device} has no {precision}; there are fp32, fp16, bf16 "
                "and, on cuda, tf32"
            )
        torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = precision == "tf32"
        torch.manual_seed(0)
        return {"device": self.device, "dtype": getattr(torch, TYPES[precision])}

    def wait(self) -> None:
        """Return when the device has finished."""
        if self.device == "cuda":
            self.torch.cuda.synchronize()


def torch_device(backend: str, device: str) -> TorchDevice:
    """PyTorch on the processor, or on the first GPU."""
    torch = require(backend, "torch", 'pip install ".[torch]"')
    if device == "cuda" and not torch.cuda.is_available():
        raise EngineError("torch sees no CUDA device; choose --device cpu")
    return TorchDevice(torch, device)


def captured(on: TorchDevice, run: Callable[[], object]) -> Callable[[], None] | None:
    """A function that replays ``run`` as a CUDA graph and waits; None if it cannot be captured."""
    torch = on.torch
    for _ in range(SETTLE):
        run()
    on.wait()
    graph = torch.cuda.CUDAGraph()
    try:
        with torch.no_grad(), torch.cuda.graph(graph):
            run()
    except RuntimeError:
        return None

    def replay() -> None:
        graph.replay()
        on.wait()

    return replay


class _Torch:
    def __init__(self, on: TorchDevice) -> None:
        self.on, self.name, self.versions = on, on.name, on.versions

    def probes(self, precision: str) -> dict[str, Probe]:
        on = self.on
        return torch_probes(on.torch, on.tensors("torch", precision), on.wait)

    def prepare(self, work: RnnWork, precision: str) -> Prepared:
        torch, where = self.on.torch, self.on.tensors("torch", precision)
        if work.direction == "backward_weights":
            raise InputError("backend torch times backward_weights only with backward_data: backward")
        inputs = work.inputs or work.hidden
        layer = getattr(torch.nn, CELLS[work.cell])(inputs, work.hidden, **where)
        x = torch.randn(work.steps, work.batch, inputs, **where)
        if work.direction == "forward":
            return self._forward(layer, x)
        return self._backward(layer, x, weights=work.direction == "backward")

    def _forward(self, layer: Any, x: Any) -> Prepared:
        torch, on = self.on.torch, self.on
        layer.eval()

        def eager() -> None:
            with torch.inference_mode():
                layer(x)
            on.wait()

        def once() -> None:
            with torch.no_grad():
                layer(x)

        replay = captured(on, once) if on.device == "cuda" else None
        return Prepared(replay, "graph") if replay else Prepared(eager, "eager")

    def _backward(self, layer: Any, x: Any, *, weights: bool) -> Prepared:
        torch, on = self.on.torch, self.on
        layer.train()
        x.requires_grad_()
        for parameter in layer.parameters():
            parameter.requires_grad_(weights)
        result = layer(x)[0]
        upstream = torch.randn_like(result)
        wanted = [x, *layer.parameters()] if weights else [x]

        def run() -> None:
            torch.autograd.grad(result, wanted, upstream, retain_graph=True)
            on.wait()

        return Prepared(run, "eager")


def backend(device: str) -> _Torch:
    """The backend on the processor, or on the first GPU."""
    return _Torch(torch_device("torch", device))
