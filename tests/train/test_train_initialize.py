"""Initial weights: their distributions, and the seed."""

import numpy as np

from rnnhw.network import Network
from rnnhw.train import Parameters, initial_network


def network(seed: int = 0, dtype: type = np.float64) -> Network:
    return initial_network("n", inputs=20, units=30, outputs=10, seed=seed, dtype=dtype)


def test_recurrent_weights_are_orthogonal() -> None:
    for gate in network().layers[0].recurrent_weights:
        assert np.allclose(gate @ gate.T, np.eye(30), atol=1e-12)
    gates = network().layers[0].recurrent_weights
    assert not np.allclose(gates[0], gates[1])


def test_input_and_head_weights_are_glorot_uniform() -> None:
    made = network()
    assert made.head is not None
    for weights, limit in (
        (made.layers[0].input_weights, np.sqrt(6 / 50)),
        (made.head.weights, np.sqrt(6 / 40)),
    ):
        assert 0.98 * limit < np.abs(weights).max() <= limit
        assert abs(weights.mean()) < 0.1 * limit


def test_only_the_forget_bias_is_one() -> None:
    made = network()
    assert np.array_equal(made.layers[0].bias, np.eye(4)[1][:, None] * np.ones((1, 30)))
    assert made.head is not None
    assert not made.head.bias.any()


def test_seed_and_dtype() -> None:
    assert np.array_equal(Parameters.of(network(4)).flat, Parameters.of(network(4)).flat)
    assert not np.array_equal(Parameters.of(network(4)).flat, Parameters.of(network(5)).flat)
    assert Parameters.of(network(dtype=np.float32)).flat.dtype == np.float32
