"""Low-rank factors: exact at full rank, of the least error on data below it, or refused."""

import dataclasses

import numpy as np
import pytest

from rnnhw.compress import factorable, factored
from rnnhw.errors import InputError
from rnnhw.network import Bidirectional, Gru, Lstm, Network
from rnnhw.train import forward, initial_network


def random_network(seed=3, bidirectional=False):
    """Two LSTM layers with a dense head, with weights that let h vary."""
    network = initial_network("it", inputs=3, units=[6, 5], outputs=4, seed=seed)
    if not bidirectional:
        return network
    first = network.layers[0]
    other = initial_network("other", inputs=3, units=[6], outputs=1, seed=seed + 1).layers[0]
    wide = initial_network("wide", inputs=12, units=[5], outputs=4, seed=seed + 2)
    layers = [Bidirectional(forward=first, backward=other), *wide.layers]
    return dataclasses.replace(network, layers=layers)


@pytest.fixture
def x():
    return np.random.default_rng(4).standard_normal((7, 9, 3)).astype(np.float32)


@pytest.mark.parametrize("bidirectional", [False, True])
def test_factors_of_full_rank_change_nothing(x, bidirectional):
    network = random_network(bidirectional=bidirectional)
    assert factorable(network) == [0, 1]
    made = factored(network, x, 1.0)
    assert [layer.projection.shape for layer in made.directions] == [
        (one.units, one.units) for one in network.directions
    ]
    np.testing.assert_allclose(forward(made, x).outputs, forward(network, x).outputs, atol=2e-5)


def test_a_rank_of_h_itself_is_enough(x):
    """Units that are copies of others: half the rank gives the same outputs, though the weights differ."""
    small = initial_network("small", inputs=3, units=[4], outputs=2, seed=8)
    lstm, head = small.layers
    random = np.random.default_rng(9).standard_normal((4, 8, 4)).astype(np.float32)
    doubled = Lstm(
        input_weights=np.concatenate([lstm.input_weights] * 2, axis=1),
        recurrent_weights=np.concatenate(
            [np.concatenate([lstm.recurrent_weights] * 2, axis=1) - random, random], 2
        ),
        bias=np.concatenate([lstm.bias] * 2, axis=1),
    )
    top = dataclasses.replace(head, weights=np.concatenate([head.weights, 0 * head.weights], axis=1))
    network = Network(name="doubled", layers=[doubled, top], every_step=small.every_step)
    np.testing.assert_allclose(forward(network, x).outputs, forward(small, x).outputs, atol=1e-5)
    made = factored(network, x, 0.5)
    assert made.layers[0].outputs == 4
    np.testing.assert_allclose(forward(made, x).outputs, forward(small, x).outputs, atol=1e-4)


def test_every_entry_of_a_projection_has_a_mean_square_of_one(x):
    made = factored(random_network(), x, 0.5)
    first = forward(random_network(), x).traces[0].hidden.reshape(-1, 6)
    np.testing.assert_allclose(((first @ made.layers[0].projection.T) ** 2).mean(axis=0), 1.0, rtol=1e-3)


def test_the_error_on_the_data_is_the_least(x):
    """Smaller than that of factors of the weights alone, which know no data."""
    network = random_network()
    first, second, _ = network.layers
    h = forward(network, x).traces[0].hidden.reshape(-1, 6)
    rows = np.concatenate([first.recurrent_weights.reshape(-1, 6), second.input_weights.reshape(-1, 6)])
    made = factored(network, x, 1 / 3)
    ours = np.concatenate(
        [made.layers[0].recurrent_weights.reshape(-1, 2), made.layers[1].input_weights.reshape(-1, 2)]
    )
    left, values, right = np.linalg.svd(rows)
    plain = (left[:, :2] * values[:2]) @ right[:2]
    error = np.square((rows - ours @ made.layers[0].projection) @ h.T).sum()
    assert error < 0.95 * np.square((rows - plain) @ h.T).sum()


def test_what_cannot_be_factored_stays_or_is_refused(x):
    network = random_network()
    network = dataclasses.replace(network, layers=network.layers[:2])
    assert factorable(network) == [0]  # the h of the second layer is the output
    made = factored(network, x, 0.5)
    assert made.outputs == network.outputs and made.layers[1].projection is None
    assert factorable(made) == []
    gru = initial_network("gru", inputs=3, units=[4], outputs=2, seed=1, cell="gru")
    assert isinstance(gru.layers[0], Gru)
    with pytest.raises(
        InputError, match="network 'gru' has no LSTM layer without a projection below another"
    ):
        factored(gru, x, 0.5)
    for share in (0.0, 1.5, float("nan")):
        with pytest.raises(
            InputError, match=f"the share of the rank is {share:g}, not above 0 and at most 1"
        ):
            factored(network, x, share)
    assert factored(network, np.zeros_like(x), 0.01).layers[0].outputs == 1
