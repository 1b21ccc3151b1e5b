"""``torch.compile`` as a backend: a layer written in PyTorch, whose step is compiled.

``torch.compile`` leaves PyTorch's own recurrent layers to cuDNN and oneDNN, which the backend torch times.
Here the inputs of all steps are multiplied at once, and a loop calls the compiled step. On a GPU the whole
layer is captured as a CUDA graph where possible.
"""

from collections.abc import Callable
from typing import Any

from rnnhw.errors import EngineError, InputError
from rnnhw.measure.backends.backend import Prepared
from rnnhw.measure.backends.torch_probes import torch_probes
from rnnhw.measure.backends.with_torch import TorchDevice, captured, torch_device
from rnnhw.measure.ceilings import Probe
from rnnhw.roofline import RnnWork

__all__ = ["backend"]


class _Compiled:
    def __init__(self, on: TorchDevice) -> None:
        self.on, self.name, self.versions = on, on.name, on.versions

    def probes(self, precision: str) -> dict[str, Probe]:
        on = self.on
        return torch_probes(on.torch, on.tensors("torch.compile", precision), on.wait)

    def prepare(self, work: RnnWork, precision: str) -> Prepared:
        torch, on, where = self.on.torch, self.on, self.on.tensors("torch.compile", precision)
        if work.direction != "forward":
            raise InputError(f"backend torch.compile times forward, not {work.direction}")
        inputs, wide = work.inputs or work.hidden, work.gates * work.hidden
        x = torch.randn(work.steps, work.batch, inputs, **where)
        input_weights = torch.randn(inputs, wide, **where) * 0.05
        recurrent_weights = torch.randn(work.hidden, wide, **where) * 0.05
        biases = torch.zeros(wide, **where)
        zero = torch.zeros(work.batch, work.hidden, **where)
        result = torch.empty(work.steps, work.batch, work.hidden, **where)
        # Each shape is compiled anew; beyond a few shapes of one function PyTorch would refuse.
        torch.compiler.reset()
        step = torch.compile(_step(torch, work.cell), dynamic=False, fullgraph=True)

        def layer() -> None:
            with torch.no_grad():
                products = torch.addmm(biases, x.flatten(0, 1), input_weights).unflatten(0, x.shape[:2])
                h = c = zero
                for now in range(work.steps):
                    h, c = step(products[now], h, c, recurrent_weights)
                    result[now] = h

        try:
            layer()
        except RuntimeError as error:
            raise EngineError(f"torch.compile failed: {str(error)[:200]}") from None

        def run() -> None:
            layer()
            on.wait()

        replay = captured(on, layer) if on.device == "cuda" else None
        return Prepared(replay, "compiled, graph") if replay else Prepared(run, "compiled")


def _step(torch: Any, cell: str) -> Callable[..., tuple[Any, Any]]:
    """Build the function (product of inputs, h, c, recurrent weights) -> (h, c) of one step.

    The GRU applies its reset gate after the recurrent product, as cuDNN does.
    """

    def vanilla(a: Any, h: Any, c: Any, weights: Any) -> tuple[Any, Any]:
        return torch.tanh(a + h @ weights), c

    def gru(a: Any, h: Any, c: Any, weights: Any) -> tuple[Any, Any]:
        a_r, a_z, a_n = a.chunk(3, -1)
        b_r, b_z, b_n = (h @ weights).chunk(3, -1)
        update = torch.sigmoid(a_z + b_z)
        return (1 - update) * torch.tanh(a_n + torch.sigmoid(a_r + b_r) * b_n) + update * h, c

    def lstm(a: Any, h: Any, c: Any, weights: Any) -> tuple[Any, Any]:
        i, f, g, o = (a + h @ weights).chunk(4, -1)
        c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        return torch.sigmoid(o) * torch.tanh(c), c

    return {"vanilla": vanilla, "gru": gru, "lstm": lstm}[cell]


def backend(device: str) -> _Compiled:
    """The backend on the processor, or on the first GPU."""
    return _Compiled(torch_device("torch.compile", device))
