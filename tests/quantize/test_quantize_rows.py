"""Power-of-two exponents and quantized rows, against a search over all exponents."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnhw.errors import ModelError
from rnnhw.quantize.methods import METHODS, best_exponent, round_half_up, safe_exponent
from rnnhw.quantize.rows import quantize_row, quantize_rows

magnitudes = st.floats(1e-30, 1e30)
rows = (
    st.lists(st.floats(-1e6, 1e6).filter(lambda r: r == 0 or abs(r) > 1e-30), min_size=1, max_size=6)
    .filter(any)
    .map(lambda row: np.array(row, np.float64))
)


@given(largest=magnitudes, limit=st.sampled_from([127, 2**15 - 1]))
def test_safe_exponent_is_the_largest_that_fits(largest: float, limit: int) -> None:
    e = safe_exponent(largest, limit)
    assert math.ldexp(largest, e) <= limit < math.ldexp(largest, e + 1)


@pytest.mark.parametrize(("largest", "exponent"), [(127.0, 0), (127.5, -1), (1.0, 6), (0.5, 7), (64.0, 0)])
def test_safe_exponent_by_hand(largest: float, exponent: int) -> None:
    assert safe_exponent(largest, 127) == exponent


def test_round_half_up() -> None:
    assert round_half_up(np.array([-1.5, -0.5, 0.5, 1.5]), 0).tolist() == [-1, 0, 1, 2]
    assert round_half_up(np.array([0.25]), 3).tolist() == [2]
    assert round_half_up(np.array([1e300]), 2000).tolist() == [math.inf]


def squared_error(row: np.ndarray, e: int) -> float:
    real = np.clip(np.floor(row * 2.0**e + 0.5), -127, 127) / 2.0**e
    return float(((row - real) ** 2).sum())


@given(row=rows)
def test_best_exponent_errs_least_of_the_two(row: np.ndarray) -> None:
    coarse = safe_exponent(float(np.abs(row).max()), 127)
    e = best_exponent(row, -127, 127, 10**4)
    assert e in (coarse, coarse + 1)
    other = 2 * coarse + 1 - e
    assert squared_error(row, e) <= squared_error(row, other) * (1 + 1e-9)


def test_best_exponent_by_hand() -> None:
    """One value is 1.01, many are 1/128: clipping the large one by 0.02 lets the small ones be held."""
    assert best_exponent(np.array([1.01] + [1 / 128] * 200), -127, 127, 40) == 7
    assert best_exponent(np.array([1.9] + [1 / 128] * 200), -127, 127, 40) == 6
    assert best_exponent(np.array([1e-9]), -127, 127, 20) == 20


@given(row=rows, bias=st.floats(-1e4, 1e4), largest=st.sampled_from([127, 7]))
def test_rows_are_within_half_a_step_unless_clipped(row: np.ndarray, bias: float, largest: int) -> None:
    made = quantize_row(row, bias, 7, (-100, 60), largest, "a row")
    scaled = np.ldexp(row, made.exponent)
    inside = np.abs(scaled) <= largest
    assert np.abs(made.weights).max() <= largest
    assert np.abs(made.weights - scaled)[inside].max(initial=0) <= 0.5
    assert np.abs(scaled).max() < 2 * (largest + 0.5)
    assert abs(made.bias - math.ldexp(bias, made.exponent + 7)) <= 0.5
    assert np.abs(made.weights).sum() * 128 + abs(made.bias) < 2**31


def test_a_large_bias_lowers_the_exponent_and_is_never_clipped() -> None:
    made = quantize_row(np.array([1e-6]), 100.0, 7, (-10, 40), 127, "a row")
    assert made.bias == math.ldexp(100.0, made.exponent + 7)
    assert 2**29 < made.bias < 2**31
    assert made.weights.tolist() == [round(1e-6 * 2**made.exponent)]


def test_zero_rows_hold_their_bias_as_finely_as_they_can() -> None:
    made = quantize_row(np.zeros(3), 0.3, 7, (-3, 12), 127, "a row")
    assert (made.exponent, made.weights.tolist()) == (12, [0, 0, 0])
    assert made.bias == math.floor(0.3 * 2**19 + 0.5)


def test_exponents_stay_within_what_the_shifts_allow() -> None:
    assert quantize_row(np.array([1e-9]), 0.0, 7, (-3, 12), 127, "a row").exponent == 12
    assert quantize_row(np.array([1000.0]), 0.0, 7, (-3, 12), 127, "a row").exponent == -3
    with pytest.raises(ModelError, match=r"a row holds a weight of 2.04e\+03; at most 1.02e\+03 can be"):
        quantize_row(np.array([2040.0]), 0.0, 7, (-3, 12), 127, "a row")
    with pytest.raises(ModelError, match=r"a row has a bias of 1e\+09, too large for an accumulator"):
        quantize_row(np.array([1.0]), 1e9, 7, (-3, 12), 127, "a row")


@settings(deadline=None)  # the first call compiles
@given(
    seed=st.integers(0, 2**32 - 1),
    spread=st.floats(-14, 14),
    method=st.sampled_from(METHODS),
    largest=st.sampled_from([127, 7, 3, 1]),
)
def test_rows_together_are_those_one_by_one(seed: int, spread: float, method: str, largest: int) -> None:
    """Also zeros, rows that only the coarsest exponent holds, and biases that ask for a coarser one."""
    rng = np.random.default_rng(seed)
    weights = rng.normal(size=(12, 5)) * 2.0 ** rng.uniform(spread - 4, spread + 4, (12, 1))
    weights[rng.random(weights.shape) < 0.3] = 0
    bias = rng.normal(size=12) * 10.0 ** rng.uniform(-3, 7, 12)
    given = 7, (-3, 12), largest
    try:
        ones = [
            quantize_row(row, float(b), *given, "a row", method) for row, b in zip(weights, bias, strict=True)
        ]
    except ModelError as error:
        with pytest.raises(ModelError) as raised:
            quantize_rows(weights, bias, *given, lambda r: "a row", method)
        assert str(raised.value) == str(error)
        return
    made = quantize_rows(weights, bias, *given, lambda r: "a row", method)
    assert [row.exponent for row in ones] == made.exponent.tolist()
    assert [row.bias for row in ones] == made.bias.tolist()
    np.testing.assert_array_equal(np.stack([row.weights for row in ones]), made.weights)
