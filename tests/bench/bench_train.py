"""The float engine against PyTorch on this machine: the same float32 work, runs interleaved.

Forward is inference; forward and backward give the gradients of all weights and biases for a gradient of each
step's output. Times are the shortest of many runs, because what else the machine does can only lengthen them.
"""

import time
from collections.abc import Callable

import numpy as np
import pytest

from rnnhw.frontends import from_torch
from rnnhw.train import Parameters, Stack

torch = pytest.importorskip("torch")

SHAPES = [(28, 64, 28, 32), (28, 64, 28, 128), (128, 128, 64, 1), (128, 128, 64, 32), (256, 256, 100, 32),
          (512, 512, 50, 32), (512, 512, 25, 1), (1024, 1024, 25, 1)]
"""Inputs, units, steps, batch."""

ROUNDS = 5
SECONDS_A_ROUND = 0.2


def seconds(function: Callable[[], None], spent: list[float]) -> None:
    """Time runs for a while."""
    end = time.perf_counter() + SECONDS_A_ROUND
    while not spent or time.perf_counter() < end:
        start = time.perf_counter()
        function()
        spent.append(time.perf_counter() - start)


class Contest:
    """One shape: the same weights and data on both sides."""

    def __init__(self, kind: str, shape: tuple[int, int, int, int]) -> None:
        inputs, units, steps, batch = shape
        torch.manual_seed(0)
        self.module = getattr(torch.nn, kind)(inputs, units)
        self.x, self.gradient = torch.randn(steps, batch, inputs), torch.randn(steps, batch, units)
        self.parameters = Parameters.of(from_torch(self.module))
        self.found = self.parameters.zeros_like()
        self.stack = Stack(self.parameters.network, steps, batch, np.dtype(np.float32))
        self.stack.x[:] = self.x.numpy()
        self.stack.outputs_gradient[:] = self.gradient.numpy()

    def torch_forward(self) -> None:
        with torch.no_grad():
            self.module(self.x)

    def torch_both(self) -> None:
        self.module.zero_grad(set_to_none=False)
        self.module(self.x)[0].backward(self.gradient)

    def forward(self) -> None:
        self.stack.forward(self.parameters.network)

    def both(self) -> None:
        self.forward()
        self.stack.backward(self.parameters.network, self.found.network)

    def check(self) -> None:
        """Both sides must have computed the same."""
        self.both()
        self.torch_both()
        with torch.no_grad():
            y = self.module(self.x)[0].numpy()
        assert np.abs(self.stack.outputs - y).max() < 1e-5
        theirs = self.module.weight_hh_l0.grad.numpy()
        ours = self.found.network.directions[0].recurrent_weights.reshape(theirs.shape)
        assert np.abs(ours - theirs).max() < 1e-4 * np.abs(theirs).max()

    def times(self) -> list[float]:
        """Seconds: PyTorch's and ours forward, PyTorch's and ours forward and backward."""
        functions = [self.torch_forward, self.forward, self.torch_both, self.both]
        spent: list[list[float]] = [[] for _ in functions]
        for _ in range(ROUNDS):
            for function, record in zip(functions, spent, strict=True):
                seconds(function, record)
        return [min(record) for record in spent]


@pytest.mark.parametrize("kind", ["LSTM", "GRU", "RNN"])
def test_speed(kind: str) -> None:
    threads = torch.get_num_threads()
    print(f"\n{kind}, PyTorch {torch.__version__}, {threads} threads; ms, ratio = PyTorch's time / ours")
    print(f"{'(input, hidden, steps, batch)':32} {'forward':>24} {'forward + backward':>30}")
    ratios = []
    for shape in SHAPES:
        contest = Contest(kind, shape)
        contest.check()
        a, b, c, d = (1e3 * value for value in contest.times())
        ratios.append((a / b, c / d))
        print(f"{shape!s:32} {a:9.3f} {b:8.3f} {a / b:6.2f} {c:13.3f} {d:9.3f} {c / d:6.2f}", flush=True)
    means = np.exp(np.log(ratios).mean(axis=0))
    print(f"{'geometric mean':50} {means[0]:6.2f} {means[1]:30.2f}")
    assert means[1] > 1, "training is slower than PyTorch's"
