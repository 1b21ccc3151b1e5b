"""Products against NumPy, for sizes that end within tiles and panels; results do not depend on threads."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from rnnhw.train.kernels import passes
from rnnhw.train.kernels.passes import GradientSpace, Packed, aligned
from rnnhw.train.kernels.tile import WIDTH

SIZES = [1, 2, 5, 6, 7, WIDTH - 1, WIDTH, WIDTH + 1, 2 * WIDTH + 3]


def random(shape: tuple[int, ...], dtype: type, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=shape).astype(dtype)


@pytest.mark.parametrize(("dtype", "tolerance"), [(np.float32, 1e-5), (np.float64, 1e-13)])
@pytest.mark.parametrize("columns", SIZES)
def test_products_with_packed_rows_and_columns(columns: int, dtype: type, tolerance: float) -> None:
    for rows, steps in [(1, 1), (5, 17), (6, 16), (13, 40)]:
        a, w = random((rows, steps), dtype), random((columns, steps), dtype, 1)
        for take, given in (("take_rows", w), ("take_columns", np.ascontiguousarray(w.T))):
            packed = Packed(columns, steps, np.dtype(dtype))
            getattr(packed, take)(given)
            out = np.full((rows, columns), np.nan, dtype)
            packed.multiply(a, out)
            assert np.abs(out - a.astype(float) @ w.T).max() < tolerance * steps


def test_no_rows_give_no_results() -> None:
    packed = Packed(3, 4, np.dtype(np.float32))
    packed.take_rows(random((3, 4), np.float32))
    out = np.empty((0, 3), np.float32)
    packed.multiply(np.empty((0, 4), np.float32), out)
    assert out.size == 0


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("columns", [1, 5, 6, 7, 20, WIDTH // 2 + 1, WIDTH + 6])
def test_gradients_of_weights_and_biases(columns: int, dtype: type) -> None:
    tolerance = 1e-4 if dtype == np.float32 else 1e-12
    for steps, rows in [(1, 1), (9, WIDTH), (40, WIDTH + 5), (17, 2 * WIDTH + 1), (300, 487)]:
        a, b = random((steps, rows), dtype), random((steps, columns), dtype, 1)
        space = GradientSpace(columns, np.dtype(dtype))
        out, total = np.full((rows, columns), np.nan, dtype), np.full(rows, np.nan, dtype)
        space.weights(a, b, out, total)
        assert np.abs(out - a.T.astype(float) @ b).max() < tolerance
        assert np.abs(total - a.sum(axis=0, dtype=float)).max() < tolerance


def test_some_rows_of_a_gradient() -> None:
    a, b = random((9, 3 * WIDTH), np.float64), random((9, 4), np.float64, 1)
    out = np.zeros((3 * WIDTH, 4))
    total = np.zeros(3 * WIDTH)
    GradientSpace(4, np.dtype(np.float64)).weights(a, b, out, total, 5, 2 * WIDTH)
    assert np.allclose(total[5 : 2 * WIDTH], a.sum(axis=0)[5 : 2 * WIDTH], rtol=0, atol=1e-12)
    assert not total[:5].any() and not total[2 * WIDTH :].any()
    assert np.allclose(out[5 : 2 * WIDTH], (a.T @ b)[5 : 2 * WIDTH], rtol=0, atol=1e-12)
    assert not out[:5].any() and not out[2 * WIDTH :].any()


def test_every_sum_is_the_same_whoever_makes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows of a large product are equal computed alone or among others, with one thread or with all."""
    a, w = random((37, 50), np.float32), random((3 * WIDTH + 9, 50), np.float32, 1)
    results, gradients = [], []
    for least_work in (1, 10**12):
        monkeypatch.setattr(passes, "_LEAST_WORK", least_work)
        packed = Packed(len(w), 50, np.dtype(np.float32))
        packed.take_rows(w)
        out = np.empty((37, len(w)), np.float32)
        packed.multiply(a, out)
        results.append(out)
        alone = np.empty((1, len(w)), np.float32)
        packed.multiply(a[20:21], alone)
        assert np.array_equal(alone[0], out[20])
        gradient = np.empty((len(w), 50), np.float32)
        GradientSpace(50, np.dtype(np.float32)).weights(out, a, gradient)
        gradients.append(gradient)
    assert np.array_equal(*results) and np.array_equal(*gradients)


def test_alignment() -> None:
    for shape in [(3,), (5, 7), (0, 4)]:
        for dtype in (np.float32, np.float64):
            made = aligned(shape, np.dtype(dtype))
            assert made.shape == shape and made.dtype == dtype
            assert made.size == 0 or made.ctypes.data % 64 == 0


WITH_THREADS = """
import rnnhw.train.kernels.product
from numba import njit, prange

@njit(parallel=True, cache=True)
def total(x):
    found = 0.0
    for k in prange(x.size):
        found += x[k]
    return found
"""
CALLER = """
from numba import njit
from inner import total

@njit(cache=True)
def outer(x):
    return total(x) + 1
"""


def test_cached_functions_that_call_one_with_threads_find_them(tmp_path: Path) -> None:
    """One process compiles what has threads, the next one its caller, and the third one nothing."""
    (tmp_path / "inner.py").write_text(WITH_THREADS)
    (tmp_path / "outer.py").write_text(CALLER)
    for call, expected in (("inner import total as f", "6.0"), *(("outer import outer as f", "7.0"),) * 2):
        command = f"import numpy as np; from {call}; print(f(np.array([1.0, 2.0, 3.0])))"
        result = subprocess.run(
            [sys.executable, "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert (result.returncode, result.stdout.strip()) == (0, expected), result.stderr
