"""The training loop: Adam against NumPy, clipping, reproducibility, and what is refused."""

from typing import Any

import numpy as np
import pytest
from float_networks import float_network

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train import (
    Epoch,
    Parameters,
    Settings,
    Stack,
    initial_network,
    loss_and_gradients,
    train,
)
from rnnhw.train.loops.optimizers import adam_step


def task(count: int = 50) -> tuple[np.ndarray, np.ndarray]:
    """Data whose label says which of three features is largest in the first step, before steps of noise."""
    rng = np.random.default_rng(1)
    x = rng.normal(size=(count, 5, 3)).astype(np.float32)
    return x, x[:, 0].argmax(axis=1)


def start(seed: int = 0) -> Network:
    return initial_network("start", inputs=3, units=8, outputs=3, seed=seed)


def flat(network: Network) -> np.ndarray:
    return Parameters.of(network).flat


def test_training_learns() -> None:
    x, labels = task(200)
    epochs: list[Epoch] = []
    network, history = train(start(), x, labels, Settings(epochs=60), epochs.append)
    assert history == tuple(epochs)
    assert [epoch.epoch for epoch in history] == list(range(1, 61))
    assert history[0].loss > 0.8
    assert history[-1].loss < 0.2
    assert history[-1].accuracy > 0.94
    assert network.name == "start"


def test_training_is_reproducible_and_seeded() -> None:
    x, labels = task()
    before = flat(start())
    first = start()
    runs = [flat(train(first, x, labels, Settings(epochs=2, seed=seed))[0]) for seed in (0, 0, 1)]
    assert np.array_equal(runs[0], runs[1])
    assert not np.array_equal(runs[0], runs[2])
    assert np.array_equal(flat(first), before), "the network to begin with must stay as it is"
    assert not np.array_equal(runs[0], before)


@pytest.mark.parametrize("clip_norm", [1e-8, 1e-7, 1e3])
def test_first_step_clips_the_norm_of_the_whole_gradient(clip_norm: float) -> None:
    """Adam's steps depend on the gradients' scale only through epsilon, so the norm is clipped near 1e-8."""
    x, labels = task(10)
    double = initial_network("d", inputs=3, units=4, outputs=3, seed=0, dtype=np.float64)
    before = Parameters.of(double)
    gradients, space = before.zeros_like(), Stack(double, 5, 10, np.dtype(np.float64))
    # The order of the sequences changes only the last bits.
    space.x[:] = x.transpose(1, 0, 2)
    loss_and_gradients(before, labels, space, gradients)
    g = gradients.flat * min(1.0, clip_norm / np.linalg.norm(gradients.flat))
    settings = Settings(epochs=1, batch=10, learning_rate=0.25, clip_norm=clip_norm)
    moved = flat(train(double, x, labels, settings)[0]) - before.flat
    assert np.allclose(moved, -0.25 * g / (np.abs(g) + 1e-8), rtol=1e-6, atol=1e-12)


def test_learning_rate_falls_along_half_a_cosine() -> None:
    """Four steps on the whole set have rates of (1 + cos(pi k / 4)) / 2, with k = 0 .. 3."""
    x, labels = task(10)
    double = initial_network("d", inputs=3, units=4, outputs=3, seed=0, dtype=np.float64)
    expected = Parameters.of(double)
    gradients, space = expected.zeros_like(), Stack(double, 5, 10, np.dtype(np.float64))
    mean, square = np.zeros_like(expected.flat), np.zeros_like(expected.flat)
    space.x[:] = x.transpose(1, 0, 2)
    for k in range(4):
        loss_and_gradients(expected, labels, space, gradients)
        scale = min(1.0, 1.0 / float(np.linalg.norm(gradients.flat)))
        rate = 0.05 * (1 + np.cos(np.pi * k / 4)) / 2
        adam_step(expected.flat, gradients.flat, mean, square, scale, k + 1, rate, 0.0)
    trained, _ = train(double, x, labels, Settings(epochs=4, batch=10, learning_rate=0.05))
    assert np.allclose(flat(trained), expected.flat, rtol=1e-7, atol=1e-9)


def test_the_last_minibatch_may_be_short() -> None:
    x, labels = task(33)
    _, history = train(start(), x, labels, Settings(epochs=1, batch=32))
    assert history[0].accuracy * 33 == pytest.approx(round(history[0].accuracy * 33))


def test_float64_is_kept() -> None:
    x, labels = task(10)
    double = initial_network("d", inputs=3, units=4, outputs=3, seed=0, dtype=np.float64)
    network, _ = train(double, x, labels, Settings(epochs=1))
    assert network.layers[0].input_weights.dtype == np.float64


def test_divergence_is_one_sentence() -> None:
    x, labels = task()
    with pytest.raises(
        InputError,
        match=r"training diverged in step \d+, epoch \d+: the loss is "
        r"(nan|inf|\d\S*), the largest gradient (nan|inf|\d\S*) "
        r"\(layer [01], .*\); "
        r"a learning rate below 1e\+38 may help",
    ):
        train(start(), x, labels, Settings(epochs=5, learning_rate=1e38))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"epochs": 0}, "epochs is 0, not 1 or more"),
        ({"batch": 0}, "batch is 0, not 1 or more"),
        ({"learning_rate": 0.0}, "learning_rate is 0.0, not a positive number"),
        ({"learning_rate": float("nan")}, "learning_rate is nan, not a positive number"),
        ({"clip_norm": float("inf")}, "clip_norm is inf, not a positive number"),
        ({"seed": -1}, "seed is -1, not 0 or more"),
        ({"warmup": -1}, "warmup is -1, not 0 or more"),
        ({"weight_decay": -0.1}, "weight_decay is -0.1, not 0 or more"),
        ({"dropout": 1.0}, r"dropout is 1.0, not within 0 \.\. 1, below 1"),
        ({"momentum": -0.5}, "momentum is -0.5, not within"),
        ({"optimizer": "lion"}, "optimizer is 'lion', not adam, adamw, sgd"),
        ({"schedule": "step"}, "schedule is 'step', not constant, linear, cosine"),
    ],
)
def test_settings_refusals(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        Settings(**({"epochs": 1} | changes))


@pytest.mark.parametrize(
    ("x", "labels", "message"),
    [
        (np.zeros((2, 5, 4)), np.zeros(2, int), r"shape \[2, 5, 4\], not \[batch, time, 3\]"),
        (np.zeros((0, 5, 3)), np.zeros(0, int), r"shape \[0, 5, 3\]"),
        (np.full((2, 5, 3), np.nan), np.zeros(2, int), "holds values that are NaN or infinite"),
        (np.zeros((2, 5, 3)), np.zeros(3, int), r"not integers of shape \[2\]"),
        (np.zeros((2, 5, 3)), np.zeros(2), r"the targets have shape \[2\], not \[2, 3\]"),
        (np.zeros((2, 5, 3)), np.full((2, 3), np.inf), "the targets hold values that are infinite"),
        (np.zeros((2, 5, 3)), np.array([0, 3]), r"the labels lie in 0 \.\. 3, not within 0 \.\. 2"),
        (np.zeros((2, 5, 3)), np.array([-1, 0]), r"the labels lie in -1 \.\. 0"),
    ],
)
def test_data_refusals(x: np.ndarray, labels: np.ndarray, message: str) -> None:
    with pytest.raises(InputError, match=message):
        train(start(), x, labels, Settings(epochs=1))


def test_every_step_of_unequal_sequences_is_learned() -> None:
    """Labels say which feature was largest one step before; values beyond a sequence's end have no effect."""
    rng = np.random.default_rng(3)
    x = rng.normal(size=(200, 6, 3)).astype(np.float32)
    labels = np.concatenate([np.zeros((200, 1), int), x[:, :-1].argmax(axis=2)], axis=1)
    lengths = rng.integers(2, 7, 200)
    beyond = np.arange(6) >= lengths[:, None]
    layers = float_network(rng, "gru", 3, 12, 3, every_step=True, dtype=np.float32)
    settings = Settings(epochs=40, batch=20)
    network, history = train(layers, x, labels, settings, lengths=lengths)
    assert history[-1].accuracy > 0.9 > history[0].accuracy
    x[beyond], labels[beyond] = 99.0, -7
    again, _ = train(layers, x, labels, settings, lengths=lengths)
    assert np.array_equal(flat(again), flat(network))


def test_a_network_without_a_head_cannot_be_trained() -> None:
    network = float_network(np.random.default_rng(6), "lstm", 3, 2)
    with pytest.raises(InputError, match="network 'random' has no dense head to train"):
        train(network, *task(), Settings(epochs=1))


def test_dropout_is_drawn_by_the_seed_and_scales_what_is_kept() -> None:
    x, labels = task(40)
    stacked = initial_network("two", inputs=3, units=[8, 6], outputs=3, seed=0)
    runs = [
        flat(train(stacked, x, labels, Settings(epochs=2, seed=seed, dropout=dropout))[0])
        for seed, dropout in ((0, 0.0), (0, 0.5), (0, 0.5), (1, 0.5))
    ]
    assert np.array_equal(runs[1], runs[2])
    assert not np.array_equal(runs[0], runs[1]) and not np.array_equal(runs[1], runs[3])
    stack = Stack(stacked, 5, 40, np.dtype(np.float32))
    stack.x[:] = x.transpose(1, 0, 2)
    outputs = []
    for trial in range(400):
        stack.draw_masks(np.random.default_rng(trial), 0.3)
        stack.forward(Parameters.of(stacked).network)
        outputs.append(stack.outputs.copy())
    stack.draw_masks(np.random.default_rng(0), 0.0)
    stack.forward(Parameters.of(stacked).network)
    assert np.abs(np.mean(outputs, axis=0) - stack.outputs).max() < 0.05
    assert np.std(outputs, axis=0).min() > 0.01


def test_gradients_with_dropout_are_finite_differences() -> None:
    """Gradients with fixed dropout masks; the loss is a weighted sum of the outputs."""
    rng = np.random.default_rng(3)
    for every_step in (True, False):
        parameters = Parameters.of(float_network(rng, "lstm", 2, [3, -2, 3], 2, every_step))
        stack = Stack(parameters.network, 4, 3, np.dtype(np.float64))
        stack.x[:] = rng.normal(size=stack.x.shape)
        stack.draw_masks(rng, 0.4)
        weights, direction = rng.normal(size=stack.outputs.shape), rng.normal(size=parameters.flat.size)
        values = []
        for step in (1e-5, -1e-5):
            parameters.flat += step * direction
            stack.forward(parameters.network)
            values.append(float((stack.outputs * weights).sum()))
            parameters.flat -= step * direction
        stack.forward(parameters.network)
        stack.outputs_gradient[:] = weights
        found = parameters.zeros_like()
        stack.backward(parameters.network, found.network)
        assert found.flat @ direction == pytest.approx((values[0] - values[1]) / 2e-5, rel=1e-6)


def test_targets_are_fitted_where_they_count() -> None:
    """Targets are a feature's running mean at every step; steps with NaN or beyond the end do not count."""
    rng = np.random.default_rng(4)
    x = rng.normal(size=(120, 8, 1)).astype(np.float32)
    targets = np.cumsum(x, axis=1) / np.arange(1, 9)[None, :, None]
    targets[:, ::3] = np.nan
    lengths = rng.integers(3, 9, 120)
    made = initial_network("mean", inputs=1, units=12, outputs=1, seed=0, cell="gru", every_step=True)
    network, history = train(made, x, targets, Settings(epochs=30, learning_rate=0.02), lengths=lengths)
    assert history[-1].loss < 0.05 * history[0].loss and history[-1].accuracy == 0
    x[np.arange(8) >= lengths[:, None]] = 5.0
    again, _ = train(made, x, targets, Settings(epochs=30, learning_rate=0.02), lengths=lengths)
    assert np.array_equal(flat(again), flat(network))


def test_early_stopping_gives_the_best_epochs_parameters() -> None:
    x, labels = task(60)
    seen: list[np.ndarray] = []
    scores = iter([5.0, 3.0, 4.0, 3.5, 3.2, 1.0])

    def validate(network: Network) -> float:
        seen.append(flat(network).copy())
        return next(scores)

    network, history = train(start(), x, labels, Settings(epochs=9, patience=3), validate=validate)
    assert [epoch.validation for epoch in history] == [5.0, 3.0, 4.0, 3.5, 3.2]
    assert np.array_equal(flat(network), seen[1])


def test_scores_that_are_only_recorded_change_nothing() -> None:
    x, labels = task(60)
    settings = Settings(epochs=3, keeps_best=False)
    plain, _ = train(start(), x, labels, settings)
    network, history = train(start(), x, labels, settings, validate=lambda network: float(network.inputs))
    assert [epoch.validation for epoch in history] == [float(network.inputs)] * 3
    assert np.array_equal(flat(network), flat(plain))
