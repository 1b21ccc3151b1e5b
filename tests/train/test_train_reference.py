"""Forward values against naive equations, one sequence and one unit at a time."""

import numpy as np
import pytest
from float_networks import CELLS, VARIANTS, float_network

from rnnhw.errors import InputError
from rnnhw.network import Bidirectional, Gru, Lstm, MinGru, Network, Recurrent
from rnnhw.train import State, accuracy, forward

Array = np.ndarray


def sigmoid(a: Array) -> Array:
    return 1 / (1 + np.exp(-a))


def naive_cell(layer: Recurrent, x: Array, h: Array, c: Array) -> tuple[list[Array], list[Array]]:
    """h and c of every step of one sequence ``[time, inputs]``, by the equations in the docstrings."""
    w, r = layer.input_weights, getattr(layer, "recurrent_weights", None)
    hidden, cell = [], []
    for step in x:
        if isinstance(layer, Lstm):
            p = np.zeros((3, layer.units)) if layer.peepholes is None else layer.peepholes
            a = [w[k] @ step + r[k] @ h + layer.bias[k] for k in range(4)]
            i = sigmoid(a[0] + p[0] * c)
            f = 1 - i if layer.coupled else sigmoid(a[1] + p[1] * c)
            c = f * c + i * np.tanh(a[2])
            h = sigmoid(a[3] + p[2] * c) * np.tanh(c)
            if layer.projection is not None:
                h = layer.projection @ h
        elif isinstance(layer, Gru):
            b, d = layer.input_bias, layer.recurrent_bias
            reset = sigmoid(w[0] @ step + b[0] + r[0] @ h + d[0])
            update = sigmoid(w[1] @ step + b[1] + r[1] @ h + d[1])
            inner = reset * (r[2] @ h + d[2]) if layer.reset_after else r[2] @ (reset * h) + d[2]
            h = update * h + (1 - update) * np.tanh(w[2] @ step + b[2] + inner)
        elif isinstance(layer, MinGru):
            update = sigmoid(w[0] @ step + layer.bias[0])
            a = w[1] @ step + layer.bias[1]
            h = (1 - update) * h + update * np.where(a >= 0, a + 0.5, sigmoid(a))
        else:
            a = w[0] @ step + r[0] @ h + layer.bias[0]
            h = np.tanh(a) if layer.activation == "tanh" else np.maximum(a, 0)
        hidden.append(h)
        cell.append(c)
    return hidden, cell


def naive(network: Network, x: Array, state: list[tuple[Array, Array]]) -> tuple[Array, list]:
    """Outputs and final states (one pair per direction) of one sequence."""
    values, final = x, []
    for layer in network.recurrent:
        halves = [layer.forward, layer.backward] if isinstance(layer, Bidirectional) else [layer]
        ran = [
            naive_cell(half, values[::-1] if k else values, *state[len(final) + k])
            for k, half in enumerate(halves)
        ]
        final += [(hidden[-1], cell[-1]) for hidden, cell in ran]
        last = np.concatenate([hidden[-1] for hidden, _ in ran])
        turned = [hidden[::-1] if k else hidden for k, (hidden, _) in enumerate(ran)]
        values = np.concatenate([np.array(hidden) for hidden in turned], axis=1)
    top = values if network.every_step else last
    return (top if network.head is None else top @ network.head.weights.T + network.head.bias), final


SHAPES = {
    "one": (4, 0),
    "one with a head": (3, 2),
    "stack": ([4, 3, 5], 2),
    "two directions": (-3, 0),
    "all": ([-3, 4, -2], 3),
}


@pytest.mark.parametrize("every_step", [True, False])
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("cell", [*CELLS, *VARIANTS])
def test_forward_is_the_equations(cell: str, shape: str, every_step: bool) -> None:
    rng = np.random.default_rng(len(cell) + len(shape))
    network = float_network(rng, cell, 3, *SHAPES[shape], every_step=every_step)
    lengths = np.array([4, 7, 1, 7])
    x = rng.normal(size=(4, 7, 3))
    x[0, 4:] = np.nan
    width = max(layer.units for layer in network.directions)
    h, c = rng.normal(size=(2, len(network.directions), 4, width))
    result = forward(network, x, lengths=lengths, state=State(h=h, c=c))
    assert result.outputs.shape == ((4, 7) if every_step else (4,)) + (network.outputs,)
    for b, length in enumerate(lengths):
        state = [
            (h[k, b, : layer.outputs], c[k, b, : layer.units]) for k, layer in enumerate(network.directions)
        ]
        outputs, final = naive(network, x[b, :length], state)
        made = result.outputs[b, :length] if every_step else result.outputs[b]
        assert np.abs(made - outputs).max() < 1e-12
        assert not every_step or not result.outputs[b, length:].any()
        for k, (layer, (last_h, last_c)) in enumerate(zip(network.directions, final, strict=True)):
            assert np.abs(result.state.h[k, b, : layer.outputs] - last_h).max() < 1e-12
            assert not result.state.h[k, b, layer.outputs :].any()
            if isinstance(layer, Lstm):
                assert np.abs(result.state.c[k, b, : layer.units] - last_c).max() < 1e-12
            else:
                assert not result.state.c[k].any()


@pytest.mark.parametrize("cell", ["lstm", "gru"])
def test_traces_are_in_the_order_of_time(cell: str) -> None:
    rng = np.random.default_rng(1)
    network = float_network(rng, cell, 3, [-4, 2])
    x, lengths = rng.normal(size=(3, 5, 3)), np.array([5, 3, 5])
    traces = forward(network, x, lengths=lengths).traces
    assert [trace.hidden.shape for trace in traces] == [(3, 5, 4), (3, 5, 4), (3, 5, 2)]
    assert all((trace.cell is not None) == (cell == "lstm") for trace in traces)
    zeros = np.zeros(4)
    layer = network.layers[0]
    assert isinstance(layer, Bidirectional)
    hidden, cells = naive_cell(layer.backward, x[1, :3][::-1], zeros, zeros)
    assert np.abs(traces[1].hidden[1, :3] - np.array(hidden[::-1])).max() < 1e-12
    assert not traces[1].hidden[1, 3:].any()
    if cell == "lstm":
        assert np.abs(traces[1].cell[1, :3] - np.array(cells[::-1])).max() < 1e-12


@pytest.mark.parametrize("cell", CELLS)
def test_float32_is_kept_and_close(cell: str) -> None:
    network = float_network(np.random.default_rng(2), cell, 3, [4, -3], 2, dtype=np.float32)
    double = float_network(np.random.default_rng(2), cell, 3, [4, -3], 2)
    x = np.random.default_rng(3).normal(size=(4, 9, 3)).astype(np.float32)
    result = forward(network, x)
    assert result.outputs.dtype == result.state.h.dtype == result.traces[0].hidden.dtype == np.float32
    assert np.abs(result.outputs - forward(double, x).outputs).max() < 2e-5


def test_forward_takes_any_memory_order_and_dtype() -> None:
    rng = np.random.default_rng(1)
    network = float_network(rng, "lstm", 3, 4, 2)
    x = rng.normal(size=(6, 5, 3)).astype(np.float32)
    plain = forward(network, x.astype(np.float64)).outputs
    assert np.array_equal(forward(network, x).outputs, plain)
    assert np.array_equal(forward(network, np.asfortranarray(x)).outputs, plain)


def test_huge_preactivations_saturate_without_nan() -> None:
    lstm = Lstm(
        input_weights=np.full((4, 1, 1), 1e30, np.float32),
        recurrent_weights=np.full((4, 1, 1), -1e30, np.float32),
        bias=np.zeros((4, 1), np.float32),
    )
    network = Network(name="huge", layers=[lstm], every_step=True)
    result = forward(network, np.ones((1, 3, 1), np.float32))
    assert np.isfinite(result.outputs).all()
    assert result.outputs[0, 0, 0] == pytest.approx(np.tanh(1.0))


def test_accuracy() -> None:
    outputs = np.array([[0.0, 1.0], [3.0, 2.0], [0.0, 1.0], [5.0, 6.0]])
    assert accuracy(outputs, np.array([1, 1, 1, 1])) == 0.75
    assert accuracy(outputs.astype(np.int16)[:, None], np.array([[1], [0], [0], [1]])) == 0.75


@pytest.mark.parametrize(
    ("x", "message"),
    [
        (np.zeros((1, 2, 3), np.int8), "the input is int8, not a float array"),
        (np.zeros((2, 3)), r"the input has rank 2, not 3 \[batch, time, features\]"),
        (np.zeros((1, 2, 4)), "the input has 4 features a step; network 'random' takes 3"),
        (np.zeros((0, 2, 3)), r"the input has shape \[0, 2, 3\]: no sequence, or no step"),
        (np.zeros((2, 0, 3)), r"the input has shape \[2, 0, 3\]: no sequence, or no step"),
    ],
)
def test_forward_refusals(x: Array, message: str) -> None:
    with pytest.raises(InputError, match=message):
        forward(float_network(np.random.default_rng(7), "lstm", 3, 2), x)


@pytest.mark.parametrize(
    ("lengths", "message"),
    [
        (np.array([1, 2, 3]), r"the lengths are int64 of shape \[3\], not integers of shape \[2\]"),
        (np.array([1.0, 2.0]), r"the lengths are float64 of shape \[2\]"),
        (np.array([0, 2]), r"the lengths lie in 0 \.\. 2, not within 1 \.\. 4"),
        (np.array([1, 5]), r"the lengths lie in 1 \.\. 5, not within 1 \.\. 4"),
    ],
)
def test_length_refusals(lengths: Array, message: str) -> None:
    with pytest.raises(InputError, match=message):
        forward(float_network(np.random.default_rng(7), "lstm", 3, 2), np.zeros((2, 4, 3)), lengths=lengths)


@pytest.mark.parametrize(
    ("h", "c", "message"),
    [
        (np.zeros((1, 2, 3)), np.zeros((2, 2, 3)), r"state's h has shape \[1, 2, 3\], not \[2, 2, 3\]"),
        (np.zeros((2, 2, 3)), np.zeros((2, 2, 2)), r"state's c has shape \[2, 2, 2\], not \[2, 2, 3\]"),
        (np.full((2, 2, 3), np.nan), np.zeros((2, 2, 3)), "state's h holds values that are NaN"),
    ],
)
def test_state_refusals(h: Array, c: Array, message: str) -> None:
    network = float_network(np.random.default_rng(7), "lstm", 3, [3, 2])
    with pytest.raises(InputError, match=message):
        forward(network, np.zeros((2, 4, 3)), state=State(h=h, c=c))
