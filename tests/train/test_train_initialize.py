"""Initial weights: their distributions, and the seed."""

import numpy as np
import pytest

from rnnhw.errors import InputError
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


def test_mingru_has_input_weights_alone() -> None:
    made = initial_network("n", inputs=20, units=30, outputs=10, seed=0, cell="mingru")
    (layer, _) = made.layers
    assert layer.input_weights.shape == (2, 30, 20) and 0 < np.abs(layer.input_weights).max() <= np.sqrt(
        6 / 50
    )
    assert not layer.bias.any()


@pytest.mark.parametrize("projection", [0, 7, 40])
@pytest.mark.parametrize("has_peepholes", [False, True])
@pytest.mark.parametrize("cell", ["lstm", "lstm_coupled"])
def test_options_of_an_lstm(cell: str, has_peepholes: bool, projection: int) -> None:
    options = {"cell": cell, "has_peepholes": has_peepholes, "projection": projection, "dtype": np.float64}
    made = initial_network("n", inputs=20, units=[30, 25], outputs=10, seed=0, **options)
    layer = made.layers[0]
    assert [below.outputs for below in made.layers] == ([projection] * 2 if projection else [30, 25]) + [10]
    width = layer.outputs
    for gate in layer.recurrent_weights:
        product = gate.T @ gate if width <= 30 else gate @ gate.T
        assert np.allclose(product, np.eye(min(30, width)), atol=1e-12)
    kept, biased = (1, 1.0) if cell == "lstm" else (0, -1.0)
    assert layer.coupled == (cell == "lstm_coupled")
    assert np.array_equal(layer.bias, biased * np.eye(4)[kept][:, None] * np.ones((1, 30)))
    assert (layer.peepholes is not None) == has_peepholes
    if has_peepholes:
        assert 0 < np.abs(layer.peepholes).max() <= np.sqrt(6 / 33)
    if projection:
        assert 0 < np.abs(layer.projection).max() <= np.sqrt(6 / (30 + projection))


@pytest.mark.parametrize("option", [{"has_peepholes": True}, {"projection": 3}])
def test_only_an_lstm_has_options(option: dict) -> None:
    with pytest.raises(InputError, match="only LSTM cells have peepholes or a projection, not mingru"):
        initial_network("n", inputs=2, units=3, outputs=1, seed=0, cell="mingru", **option)


def test_seed_and_dtype() -> None:
    assert np.array_equal(Parameters.of(network(4)).flat, Parameters.of(network(4)).flat)
    assert not np.array_equal(Parameters.of(network(4)).flat, Parameters.of(network(5)).flat)
    assert Parameters.of(network(dtype=np.float32)).flat.dtype == np.float32
