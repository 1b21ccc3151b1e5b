"""Optimizers against their equations in NumPy and against PyTorch's, and schedules of learning rates."""

import math

import numpy as np
import pytest

from rnnhw.train.loops.optimizers import adam_step, learning_rate, norm, sgd_step


@pytest.mark.parametrize("decay", [0.0, 0.3])
def test_adam_is_its_equations(decay: float) -> None:
    rng = np.random.default_rng(2)
    values = rng.normal(size=7)
    expected, m, v = values.copy(), np.zeros(7), np.zeros(7)
    mean, square = np.zeros(7), np.zeros(7)
    for step in range(1, 6):
        gradient = rng.normal(size=7)
        m = 0.9 * m + 0.1 * (0.5 * gradient)
        v = 0.999 * v + 0.001 * (0.5 * gradient) ** 2
        change = (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
        expected -= 0.01 * (change + decay * expected)
        adam_step(values, gradient, mean, square, 0.5, step, 0.01, decay)
    assert np.allclose(values, expected, rtol=1e-12, atol=0)


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("Adam", {}),
        ("AdamW", {"weight_decay": 0.1}),
        ("SGD", {"momentum": 0.9}),
        ("SGD", {"momentum": 0.5, "weight_decay": 0.2}),
    ],
)
def test_steps_are_pytorchs(kind: str, options: dict[str, float]) -> None:
    torch = pytest.importorskip("torch")
    rng = np.random.default_rng(3)
    values = rng.normal(size=11)
    theirs = torch.nn.Parameter(torch.tensor(values.copy()))
    optimizer = getattr(torch.optim, kind)([theirs], lr=0.05, **options)
    slots = np.zeros((2, 11))
    decay = options.get("weight_decay", 0.0)
    for step in range(1, 8):
        gradient = rng.normal(size=11)
        theirs.grad = torch.tensor(gradient)
        optimizer.step()
        if kind == "SGD":
            sgd_step(values, gradient, slots[0], 1.0, options["momentum"], 0.05, decay)
        else:
            adam_step(values, gradient, slots[0], slots[1], 1.0, step, 0.05, decay)
    assert np.allclose(values, theirs.detach().numpy(), rtol=1e-10, atol=1e-12)


def test_norm() -> None:
    values = np.random.default_rng(4).normal(size=1001).astype(np.float32)
    assert norm(values) == pytest.approx(math.sqrt((values.astype(np.float64) ** 2).sum()), rel=1e-14)
    assert math.isnan(norm(np.array([1.0, np.nan])))
    assert norm(np.full(4, 3e38, np.float32)) == pytest.approx(6e38, rel=1e-6)


@pytest.mark.parametrize(
    ("schedule", "rates"),
    [
        ("constant", [0.5, 1.0, 1.0, 1.0, 1.0, 1.0]),
        ("linear", [0.5, 1.0, 1.0, 0.75, 0.5, 0.25]),
        ("cosine", [0.5, 1.0, 1.0, 0.5 + 0.5 * math.sqrt(0.5), 0.5, 0.5 - 0.5 * math.sqrt(0.5)]),
    ],
)
def test_learning_rates_by_hand(schedule: str, rates: list[float]) -> None:
    assert [learning_rate(schedule, 2.0, k, 6, 2) / 2 for k in range(6)] == pytest.approx(rates)
