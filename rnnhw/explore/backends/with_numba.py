"""The float reference of `rnnhw.train` as a backend: LSTM, forward, 32 bits, on the processor."""

import importlib.metadata
import platform

import numpy as np

from rnnhw.errors import InputError
from rnnhw.explore.backends.backend import Prepared
from rnnhw.explore.backends.processor import processor_name
from rnnhw.network import Lstm, Network
from rnnhw.roofline import RnnWork
from rnnhw.train import forward

__all__ = ["backend"]


class _Numba:
    name = processor_name()
    versions = (f"numba {importlib.metadata.version('numba')}, numpy {np.__version__}, "
                f"python {platform.python_version()}")

    def prepare(self, work: RnnWork, precision: str) -> Prepared:
        if work.cell != "lstm" or work.direction != "forward" or precision != "fp32":
            raise InputError(f"backend numba runs lstm forward in fp32, not {work.cell} {work.direction} in "
                             f"{precision}")
        rng = np.random.default_rng(0)

        def weights(*shape: int) -> np.ndarray:
            return rng.uniform(-0.05, 0.05, shape).astype(np.float32)

        inputs = work.inputs or work.hidden
        layer = Lstm(input_weights=weights(4, work.hidden, inputs), bias=weights(4, work.hidden),
                     recurrent_weights=weights(4, work.hidden, work.hidden))
        network = Network(name="timed", layers=[layer], every_step=True)
        x = weights(work.batch, work.steps, inputs)
        return Prepared(lambda: (forward(network, x), None)[1], "compiled")


def backend(device: str) -> _Numba:
    """The backend on the processor."""
    if device != "cpu":
        raise InputError(f"backend numba runs on cpu, not {device}")
    return _Numba()
