"""Forward values against a naive LSTM, gradients against finite differences in float64."""

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.network import Dense, Lstm, Network
from rnnhw.train import Parameters, Workspace, accuracy, forward, loss_and_gradients

Array = np.ndarray


def random_network(
    rng: np.random.Generator, inputs: int, units: int, outputs: int, dtype: type = np.float64
) -> Network:
    layers: list[Lstm | Dense] = [Lstm(
        input_weights=rng.normal(size=(4, units, inputs)).astype(dtype),
        recurrent_weights=rng.normal(size=(4, units, units)).astype(dtype),
        bias=rng.normal(size=(4, units)).astype(dtype))]
    if outputs:
        layers.append(Dense(weights=rng.normal(size=(outputs, units)).astype(dtype),
                            bias=rng.normal(size=outputs).astype(dtype)))
    return Network(name="random", layers=layers)


def naive(network: Network, x: Array) -> tuple[Array, Array]:
    """h and c of every step of one sequence ``[time, inputs]``, straight from the equations."""
    lstm = network.lstm
    h, c = np.zeros(lstm.units), np.zeros(lstm.units)
    hidden, cell = [], []
    for step in x:
        i, f, g, o = (
            lstm.input_weights[k] @ step + lstm.recurrent_weights[k] @ h + lstm.bias[k]
            for k in range(4))
        c = c / (1 + np.exp(-f)) + np.tanh(g) / (1 + np.exp(-i))
        h = np.tanh(c) / (1 + np.exp(-o))
        hidden.append(h)
        cell.append(c)
    return np.array(hidden), np.array(cell)


@pytest.mark.parametrize(("batch", "time", "inputs", "units", "outputs"), [
    (1, 1, 1, 1, 0), (1, 1, 1, 1, 1), (1, 6, 3, 4, 2), (5, 1, 2, 7, 3), (3, 9, 4, 5, 0),
])
@pytest.mark.parametrize(("dtype", "tolerance"), [(np.float64, 1e-13), (np.float32, 5e-6)])
def test_forward_is_the_equations(
    batch: int, time: int, inputs: int, units: int, outputs: int, dtype: type, tolerance: float
) -> None:
    rng = np.random.default_rng(units)
    network = random_network(rng, inputs, units, outputs, dtype)
    x = rng.normal(size=(batch, time, inputs)).astype(dtype)
    result = forward(network, x)
    assert result.hidden.shape == result.cell.shape == (batch, time, units)
    assert result.outputs.dtype == result.hidden.dtype == dtype
    for b in range(batch):
        hidden, cell = naive(network, x[b].astype(np.float64))
        assert np.abs(result.hidden[b] - hidden).max() < tolerance
        assert np.abs(result.cell[b] - cell).max() < tolerance
        expected = hidden
        if network.head:
            expected = network.head.weights @ hidden[-1] + network.head.bias
        assert np.abs(result.outputs[b] - expected).max() < 4 * tolerance


def test_forward_takes_any_memory_order_and_dtype() -> None:
    rng = np.random.default_rng(1)
    network = random_network(rng, 3, 4, 2)
    x = rng.normal(size=(6, 5, 3)).astype(np.float32)
    plain = forward(network, x.astype(np.float64)).outputs
    assert np.array_equal(forward(network, x).outputs, plain)
    strided = np.asfortranarray(x)
    assert np.array_equal(forward(network, strided).outputs, plain)


def test_huge_preactivations_saturate_without_nan() -> None:
    lstm = Lstm(input_weights=np.full((4, 1, 1), 1e30, np.float32),
                recurrent_weights=np.full((4, 1, 1), -1e30, np.float32),
                bias=np.zeros((4, 1), np.float32))
    result = forward(Network(name="huge", layers=[lstm]), np.ones((1, 3, 1), np.float32))
    assert np.isfinite(result.hidden).all()
    assert result.hidden[0, 0, 0] == pytest.approx(np.tanh(1.0))


@pytest.mark.parametrize(("batch", "time"), [(1, 1), (4, 6)])
def test_gradients_are_finite_differences(batch: int, time: int) -> None:
    rng = np.random.default_rng(2)
    inputs, units, outputs = 3, 4, 5
    parameters = Parameters.of(random_network(rng, inputs, units, outputs))
    gradients, unused = parameters.zeros_like(), parameters.zeros_like()
    space = Workspace(time, batch, inputs, units, outputs, np.dtype(np.float64))
    space.x[:] = rng.normal(size=space.x.shape)
    labels = rng.integers(0, outputs, batch)
    loss_and_gradients(parameters, labels, space, gradients)
    step = 1e-5
    numeric = np.empty_like(parameters.flat)
    for k in range(parameters.flat.size):
        kept = parameters.flat[k]
        losses = []
        for value in (kept + step, kept - step):
            parameters.flat[k] = value
            losses.append(loss_and_gradients(parameters, labels, space, unused)[0])
        parameters.flat[k] = kept
        numeric[k] = (losses[0] - losses[1]) / (2 * step)
    scale = np.abs(numeric).max()
    assert scale > 1e-2
    assert np.abs(gradients.flat - numeric).max() < 1e-7 * scale
    # Measured over the entries themselves: each is right to 1e-6 of its own size, where it has one.
    sizable = np.abs(numeric) > 1e-3 * scale
    relative = np.abs(gradients.flat - numeric)[sizable] / np.abs(numeric[sizable])
    assert relative.max() < 1e-6


def test_loss_and_hits() -> None:
    network = random_network(np.random.default_rng(3), 2, 3, 4)
    parameters = Parameters.of(network)
    space = Workspace(5, 8, 2, 3, 4, np.dtype(np.float64))
    x = np.random.default_rng(4).normal(size=(8, 5, 2))
    space.x[:] = x.transpose(1, 0, 2)
    labels = np.arange(8) % 4
    loss, hits = loss_and_gradients(parameters, labels, space, parameters.zeros_like())
    logits = forward(network, x).outputs
    exact = np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(8), labels]
    assert loss == pytest.approx(exact.mean(), rel=1e-12)
    assert hits == (logits.argmax(axis=1) == labels).sum()
    assert accuracy(logits, labels) == hits / 8


def test_parameters_round_trip() -> None:
    network = random_network(np.random.default_rng(5), 2, 3, 4)
    back = Parameters.of(network).network("again")
    assert back.name == "again"
    assert np.array_equal(back.lstm.input_weights, network.lstm.input_weights)
    assert np.array_equal(back.lstm.recurrent_weights, network.lstm.recurrent_weights)
    assert np.array_equal(back.lstm.bias, network.lstm.bias)
    assert back.head is not None and network.head is not None
    assert np.array_equal(back.head.weights, network.head.weights)
    assert np.array_equal(back.head.bias, network.head.bias)


def test_a_network_without_a_head_cannot_be_trained() -> None:
    with pytest.raises(InputError, match="network 'random' has no dense head to train"):
        Parameters.of(random_network(np.random.default_rng(6), 2, 3, 0))


@pytest.mark.parametrize(("x", "message"), [
    (np.zeros((1, 2, 3), np.int8), "the input is int8, not a float array"),
    (np.zeros((2, 3)), r"the input has rank 2, not 3 \[batch, time, features\]"),
    (np.zeros((1, 2, 4)), "the input has 4 features a step; network 'random' takes 3"),
    (np.zeros((0, 2, 3)), r"the input has shape \[0, 2, 3\]: no sequence, or no step"),
    (np.zeros((2, 0, 3)), r"the input has shape \[2, 0, 3\]: no sequence, or no step"),
])
def test_forward_refusals(x: Array, message: str) -> None:
    with pytest.raises(InputError, match=message):
        forward(random_network(np.random.default_rng(7), 3, 2, 0), x)
