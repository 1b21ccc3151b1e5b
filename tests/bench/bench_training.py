"""Forward and backpropagation through time against PyTorch, on the same work and threads.

Interleaved in one process, after warm-up; the median of the ratios of neighbouring runs.
"""

import math
import time

import numba
import numpy as np
import pytest

from rnnhw.network import Elman, Gru, Lstm, Network
from rnnhw.train import Parameters, Stack

torch = pytest.importorskip("torch", reason="the benchmark compares with torch==2.13.0")

SHAPES = (
    (28, 64, 28, 32),
    (28, 64, 28, 128),
    (128, 128, 64, 1),
    (128, 128, 64, 32),
    (256, 256, 100, 32),
    (512, 512, 50, 32),
    (512, 512, 25, 1),
    (1024, 1024, 25, 1),
)
THREADS = 2
ROUNDS = 25
WARM_UP = 3


def layer(cell, inputs, units, random):
    """A layer with weights of PyTorch's initial size."""

    def draw(*shape):
        return (random.random(shape, np.float32) * 2 - 1) / np.float32(math.sqrt(units))

    if cell == "LSTM":
        return Lstm(
            input_weights=draw(4, units, inputs), recurrent_weights=draw(4, units, units), bias=draw(4, units)
        )
    if cell == "GRU":
        return Gru(
            input_weights=draw(3, units, inputs),
            recurrent_weights=draw(3, units, units),
            input_bias=draw(3, units),
            recurrent_bias=draw(3, units),
            reset_after=True,
        )
    return Elman(
        input_weights=draw(1, units, inputs),
        recurrent_weights=draw(1, units, units),
        bias=draw(1, units),
        activation="tanh",
    )


class Ours:
    """One layer of rnnhw's training engine."""

    def __init__(self, cell, inputs, units, x, gradient):
        network = Network(
            name="bench", layers=[layer(cell, inputs, units, np.random.default_rng(0))], every_step=True
        )
        self._parameters = Parameters.of(network)
        self._gradients = self._parameters.zeros_like()
        self._stack = Stack(network, *x.shape[:2], np.dtype(np.float32))
        self._stack.x[:] = x
        self._gradient = gradient

    def forward(self):
        self._stack.forward(self._parameters.network)

    def both(self):
        self.forward()
        self._stack.outputs_gradient[:] = self._gradient
        self._stack.backward(self._parameters.network, self._gradients.network)


class Theirs:
    """One layer of PyTorch."""

    def __init__(self, cell, inputs, units, x, gradient):
        torch.set_num_threads(THREADS)
        self._layer = {"LSTM": torch.nn.LSTM, "GRU": torch.nn.GRU, "RNN": torch.nn.RNN}[cell](inputs, units)
        self._x, self._gradient = torch.from_numpy(x), torch.from_numpy(gradient)

    def forward(self):
        with torch.no_grad():
            self._layer(self._x)

    def both(self):
        self._layer.zero_grad(set_to_none=True)
        self._layer(self._x)[0].backward(self._gradient)


def seconds(function, repeats):
    begin = time.perf_counter()
    for _ in range(repeats):
        function()
    return (time.perf_counter() - begin) / repeats


def compare(ours, theirs):
    """Median times of both in milliseconds, and the median ratio of neighbouring runs."""
    for _ in range(WARM_UP):
        once = seconds(ours, 1)
        seconds(theirs, 1)
    repeats = max(1, int(0.02 / once))
    pairs = np.array([(seconds(ours, repeats), seconds(theirs, repeats)) for _ in range(ROUNDS)])
    return *(1e3 * np.median(pairs, axis=0)), float(np.median(pairs[:, 1] / pairs[:, 0]))


@pytest.mark.parametrize("cell", ["LSTM", "GRU", "RNN"])
def test_speed_against_pytorch(cell):
    numba.set_num_threads(min(THREADS, numba.config.NUMBA_NUM_THREADS))
    print(f"\n{cell}: input, hidden, steps, batch | forward: ms ours, torch, ratio | with backward: the same")
    ratios = {"forward": [], "both": []}
    for inputs, units, steps, batch in SHAPES:
        random = np.random.default_rng(1)
        x = random.standard_normal((steps, batch, inputs), np.float32)
        gradient = random.standard_normal((steps, batch, units), np.float32)
        ours, theirs = (side(cell, inputs, units, x, gradient) for side in (Ours, Theirs))
        cells = []
        for name in ratios:
            mine, other, ratio = compare(getattr(ours, name), getattr(theirs, name))
            ratios[name].append(ratio)
            cells.append(f"{mine:9.3f} {other:9.3f} {ratio:5.2f}")
        print(f"{inputs:5} {units:5} {steps:4} {batch:4} | {cells[0]} | {cells[1]}")
    for name, values in ratios.items():
        mean = math.exp(np.mean(np.log(values)))
        print(f"{cell} {name}: geometric mean {mean:.2f}, least {min(values):.2f}")
