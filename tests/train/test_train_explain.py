"""Explanations: gradients by finite differences, gates by the cells' equations."""

import numpy as np
import pytest
from float_networks import CELLS, float_network

from rnnhw.errors import InputError
from rnnhw.train import explain, forward


def example(cell, units=4, **options):
    rng = np.random.default_rng(3)
    return float_network(rng, cell, 3, units, **options), rng.normal(size=(6, 3))


@pytest.mark.parametrize("every_step", [False, True])
@pytest.mark.parametrize("cell", CELLS)
def test_attribution_is_gradient_times_input(cell, every_step):
    network, x = example(cell, [4, -3], outputs=5, every_step=every_step)
    found = explain(network, x, output=2)

    def value(x):
        return forward(network, x[None]).outputs.reshape(-1, 5)[-1, 2]

    assert found.value == value(x) and found.output == 2
    for t, j in ((0, 0), (3, 1), (5, 2)):
        up, down = x.copy(), x.copy()
        up[t, j] += 1e-5
        down[t, j] -= 1e-5
        gradient = (value(up) - value(down)) / 2e-5
        assert found.attribution[t, j] == pytest.approx(x[t, j] * gradient, abs=1e-8)


def test_largest_output_is_explained_by_default():
    network, x = example("lstm", outputs=5)
    assert explain(network, x).output == forward(network, x[None]).outputs[0].argmax()


def test_gates_make_the_states_of_an_lstm():
    network, x = example("lstm", [4, 3])
    for layer in explain(network, x).layers:
        gates, before = layer.gates, np.vstack([np.zeros_like(layer.cell[:1]), layer.cell[:-1]])
        assert list(gates) == ["input", "forget", "cell", "output"]
        assert np.allclose(layer.cell, gates["forget"] * before + gates["input"] * gates["cell"], atol=1e-12)
        assert np.allclose(layer.hidden, gates["output"] * np.tanh(layer.cell), atol=1e-12)


@pytest.mark.parametrize("cell", ["gru", "gru_reset_before"])
def test_gates_make_the_states_of_a_gru_in_both_directions(cell):
    network, x = example(cell, -4)
    forwards, backwards = explain(network, x).layers
    assert (forwards.label, backwards.label) == ("layer 0, gru, forward", "layer 0, gru, backward")
    zeros = np.zeros((1, 4))
    for layer, before in (
        (forwards, np.vstack([zeros, forwards.hidden[:-1]])),
        (backwards, np.vstack([backwards.hidden[1:], zeros])),
    ):
        update, candidate = layer.gates["update"], layer.gates["candidate"]
        assert np.allclose(layer.hidden, update * before + (1 - update) * candidate, atol=1e-12)


def test_gates_make_the_states_of_a_mingru():
    network, x = example("mingru", 4)
    (layer,) = explain(network, x).layers
    assert layer.label == "layer 0, mingru" and list(layer.gates) == ["update", "candidate"]
    before = np.vstack([np.zeros((1, 4)), layer.hidden[:-1]])
    update, candidate = layer.gates["update"], layer.gates["candidate"]
    assert np.allclose(layer.hidden, (1 - update) * before + update * candidate, atol=1e-12)


def test_states_are_those_of_forward():
    network, x = example("elman_tanh", -4)
    traces = forward(network, x[None]).traces
    for layer, trace in zip(explain(network, x).layers, traces, strict=True):
        assert np.array_equal(layer.hidden, trace.hidden[0])
        assert layer.gates == {} and layer.cell is None


def test_refusals():
    network, x = example("lstm", outputs=5)
    with pytest.raises(InputError, match=r"has rank 3, not 2 \[time, features\]"):
        explain(network, x[None])
    with pytest.raises(InputError, match=r"output 5 is not within 0 .. 4, those of 'random'"):
        explain(network, x, output=5)
