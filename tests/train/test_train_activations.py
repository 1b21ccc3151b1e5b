"""The stated errors of the activation functions, and their values for extreme floats."""

from typing import Any

import numpy as np
import pytest
from numba import njit

from rnnhw.train.kernels.activations import sigmoid, tanh
from rnnhw.train.kernels.vector import lanes, load, store


@njit
def apply(x: Any, out: Any, which: int) -> None:
    width = lanes(x)
    for start in range(0, x.size, width):
        count = min(width, x.size - start)
        value = load(x, start, count)
        store(out, start, count, tanh(value) if which == 0 else sigmoid(value))


def run(x: np.ndarray, which: int) -> np.ndarray:
    out = np.full_like(x, 7)
    apply(x, out, which)
    return out


def all_floats(stride: int) -> np.ndarray:
    """Every ``stride``-th finite float32, positive and negative."""
    values = np.arange(0, 2**32, stride, dtype=np.uint64).astype(np.uint32).view(np.float32)
    return values[np.isfinite(values)]


def test_tanh_is_within_its_stated_error() -> None:
    """Relative errors over a sample of float32; the bound was measured over all where tanh is not x or 1."""
    x = all_floats(997)
    y, exact = run(x, 0), np.tanh(x.astype(np.float64))
    nonzero = exact != 0
    assert np.abs(y[nonzero] / exact[nonzero] - 1).max() < 3.3e-7
    assert np.abs(y).max() <= 1
    dense = np.linspace(-9.5, 9.5, 2_000_001, dtype=np.float32)
    exact = np.tanh(dense.astype(np.float64))
    assert np.abs(run(dense, 0)[exact != 0] / exact[exact != 0] - 1).max() < 3.3e-7


def test_sigmoid_is_within_its_stated_error() -> None:
    x = np.concatenate([all_floats(9973), np.linspace(-30, 30, 2_000_001, dtype=np.float32)])
    with np.errstate(over="ignore"):
        exact = 1 / (1 + np.exp(-x.astype(np.float64)))
    y = run(x, 1)
    assert np.abs(y - exact).max() < 1.8e-7
    assert y.min() >= 0 and y.max() <= 1


def test_float64_is_the_librarys() -> None:
    x = np.linspace(-40, 40, 999)
    assert np.abs(run(x, 0) - np.tanh(x)).max() <= 2.3e-16
    assert np.abs(run(x, 1) - 1 / (1 + np.exp(-x))).max() < 4e-16


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_ends(dtype: type) -> None:
    x = np.array([np.nan, np.inf, -np.inf, 0.0, 1e30, -1e30], dtype)
    assert np.array_equal(run(x, 0), [np.nan, 1, -1, 0, 1, -1], equal_nan=True)
    assert np.array_equal(run(x, 1), [np.nan, 1, 0, 0.5, 1, 0], equal_nan=True)


@pytest.mark.parametrize("size", range(1, 40))
def test_nothing_beyond_the_end_is_touched(size: int) -> None:
    space = np.full(64, 5, np.float32)
    apply(np.zeros(size, np.float32), space[:size], 0)
    assert not space[:size].any() and (space[size:] == 5).all()
