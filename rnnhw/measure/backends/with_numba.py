"""The float kernels of `rnnhw.train` as a backend: forward passes in 32 bits on the processor."""

import importlib.metadata
import platform
from typing import Any

import numpy as np

from rnnhw.errors import InputError
from rnnhw.measure.backends.backend import Prepared
from rnnhw.measure.ceilings import Probe
from rnnhw.measure.processor import numpy_probes, processor_name
from rnnhw.network import Elman, Gru, Lstm, Network, Recurrent
from rnnhw.roofline import RnnWork
from rnnhw.train import forward

__all__ = ["backend"]


class _Numba:
    name = processor_name()
    versions = (
        f"numba {importlib.metadata.version('numba')}, numpy {np.__version__}, "
        f"python {platform.python_version()}"
    )

    def prepare(self, work: RnnWork, precision: str) -> Prepared:
        if work.direction != "forward" or precision != "fp32":
            raise InputError(f"backend numba runs forward in fp32, not {work.direction} in {precision}")
        rng = np.random.default_rng(0)

        def weights(*shape: int) -> np.ndarray:
            return rng.uniform(-0.05, 0.05, shape).astype(np.float32)

        inputs, hidden = work.inputs or work.hidden, work.hidden
        products: dict[str, Any] = {
            "input_weights": weights(work.gates, hidden, inputs),
            "recurrent_weights": weights(work.gates, hidden, hidden),
        }
        bias = weights(work.gates, hidden)
        layer: Recurrent
        if work.cell == "lstm":
            layer = Lstm(**products, bias=bias)
        elif work.cell == "gru":
            layer = Gru(**products, input_bias=bias, recurrent_bias=bias, reset_after=True)
        else:
            layer = Elman(**products, bias=bias, activation="tanh")
        network = Network(name="timed", layers=[layer], every_step=True)
        x = weights(work.batch, work.steps, inputs)

        def run() -> None:
            forward(network, x)

        return Prepared(run, "compiled")

    def probes(self, precision: str) -> dict[str, Probe]:
        return numpy_probes()


def backend(device: str) -> _Numba:
    """The backend on the processor."""
    if device != "cpu":
        raise InputError(f"backend numba runs on cpu, not {device}")
    return _Numba()
