"""A step of training with the integers in place against one on floats, on shapes of networks in ``models/``.

Interleaved in one process, after warm-up; the median of the ratios of neighbouring steps.
"""

import time

import numpy as np
import pytest

from rnnhw.quantize import AwarePrecision
from rnnhw.train import FLOATS, Calibration, SequenceObjective, Settings, initial_network

ROUNDS = 20
WARM_UP = 3
SHAPES = {
    "mnist-lstm": ({"cell": "lstm", "inputs": 28, "units": (64, 32), "outputs": 10}, 28, 64),
    "speech-gru": (
        {"cell": "gru", "inputs": 24, "units": (48,), "outputs": 10, "bidirectional": True},
        40,
        64,
    ),
    "text-lstm": (
        {"cell": "lstm", "inputs": 65, "units": (240, 240), "outputs": 65, "every_step": True},
        64,
        32,
    ),
}


def objectives(name, bits):
    sizes, steps, batch = SHAPES[name]
    network = initial_network(name, seed=0, **sizes)
    random = np.random.default_rng(0)
    x = random.random((4 * batch, steps, network.inputs), np.float32)
    shape = x.shape[:2] if network.every_step else x.shape[:1]
    labels = random.integers(0, network.outputs, shape)
    precisions = FLOATS, AwarePrecision(network, Calibration(x=x), bits)
    settings = Settings(epochs=1, batch=batch)
    found = [SequenceObjective(network, x, labels, precision=one) for one in precisions]
    return [(one, one.batches(0, settings), settings) for one in found]


def seconds(objective, batches, settings, step):
    start = time.perf_counter()
    objective.step(batches[step % len(batches)], step, settings)
    return time.perf_counter() - start


@pytest.mark.parametrize("bits", [8, 4])
@pytest.mark.parametrize("name", SHAPES)
def test_cost_of_a_step(name, bits):
    floats, aware = objectives(name, bits)
    times = np.array([[seconds(*one, step) for one in (floats, aware)] for step in range(WARM_UP + ROUNDS)])
    ratio = np.median(times[WARM_UP:, 1] / times[WARM_UP:, 0])
    print(f"\n{name}, {bits} bits: {ratio:.2f} times a step on floats")
    assert np.isfinite(ratio)
