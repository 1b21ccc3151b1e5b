"""Times of training kernels on one rank: whole layers, layers cut by units, and updates of parameters."""

from collections.abc import Callable

import numpy as np

from rnnhw.measure.fit import fit_line, least
from rnnhw.network import Network
from rnnhw.parallel.ranks import Ranks
from rnnhw.parallel.units import Units
from rnnhw.roofline import terms
from rnnhw.train import Parameters, Stack, initial_network
from rnnhw.train.loops.optimizers import adam_step

__all__ = ["KERNELS", "accumulate_seconds", "cut_layer", "fit_kernels", "update_seconds", "whole_layer"]

KERNELS = (
    (32, 48, 24, 16),
    (96, 64, 40, 40),
    (160, 160, 20, 24),
    (64, 320, 16, 48),
    (224, 96, 36, 32),
    (320, 224, 12, 40),
    (48, 120, 30, 72),
    (192, 288, 26, 20),
    (96, 144, 5, 6),
)
"""(inputs, units, steps, batch) of the layers that kernels are timed on; most do not fit in caches."""


def _layer(inputs: int, units: int) -> Network:
    """A network of one LSTM layer with random weights and no head."""
    made = initial_network("kernel", inputs=inputs, units=units, outputs=1, seed=0)
    return Network(name="kernel", layers=made.recurrent, every_step=True)


def fit_kernels(
    make: Callable[..., tuple[Callable[[], None], ...]], clock: Callable[[], float]
) -> list[tuple[float, ...]]:
    """Time the functions that ``make`` returns for each of `KERNELS`, and fit their times.

    Returns
    -------
    list of tuple of float
        For each function that ``make`` returns, the coefficients of `rnnhw.roofline.terms` in seconds.
    """
    rows, times = [], []
    for sizes in KERNELS:
        # The width of the fed-back state and the number of computed units are the same for a whole layer.
        rows.append(terms(sizes[0], sizes[1], *sizes[1:]))
        times.append([least(run, clock) for run in make(*sizes)])
    return [
        tuple(float(value) for value in fit_line(np.array(rows), np.array(column)))
        for column in zip(*times, strict=True)
    ]


def whole_layer(inputs: int, units: int, steps: int, batch: int) -> tuple[Callable[[], None], ...]:
    """Three functions to time on a whole layer.

    A forward pass; forward and backward; forward and backward with the gradient of x.
    """
    network = _layer(inputs, units)
    stack = Stack(network, steps, batch, np.dtype(np.float32))
    parameters = Parameters.of(network)
    gradients = parameters.zeros_like()
    stack.x[:] = np.random.default_rng(0).standard_normal(stack.x.shape, np.float32)
    stack.outputs_gradient[:] = 1e-3

    def forward() -> None:
        stack.forward(parameters.network)

    def both() -> None:
        stack.forward(parameters.network)
        stack.backward(parameters.network, gradients.network)

    def all_three() -> None:
        stack.forward(parameters.network)
        stack.backward(parameters.network, gradients.network, wants_x=True)

    return forward, both, all_three


def cut_layer(ranks: Ranks) -> Callable[..., tuple[Callable[[], None], ...]]:
    """Make the two functions to time on a layer as tensor parallelism runs it, here on one rank.

    They are a forward pass, and forward and backward with the gradient of x.
    """

    def make(inputs: int, units: int, steps: int, batch: int) -> tuple[Callable[[], None], ...]:
        network = _layer(inputs, units)
        model = Units(network, ranks, np.dtype(np.float32))
        model.take(network)
        x = np.random.default_rng(0).standard_normal((steps, batch, inputs), np.float32)
        gradient = np.full((steps, batch, units), 1e-3, np.float32)

        def forward() -> None:
            model.forward(x, np.full(batch, steps))

        def both() -> None:
            forward()
            model.backward(gradient, wants_x=True)

        return forward, both

    return make


def update_seconds(clock: Callable[[], float]) -> float:
    """Seconds per parameter of an update by Adam."""
    size = 1 << 18
    values, gradient, mean, square = (np.zeros(size, np.float32) for _ in range(4))
    return least(lambda: adam_step(values, gradient, mean, square, 1.0, 1, 1e-6, 0.0), clock) / size


def accumulate_seconds(clock: Callable[[], float]) -> float:
    """Seconds per parameter of clearing the gradients of a micro-batch and adding them to the total."""
    size = 1 << 20
    total, part = np.zeros(size, np.float32), np.zeros(size, np.float32)

    def run() -> None:
        part[:] = 0
        np.add(total, part, out=total)

    return least(run, clock) / size
