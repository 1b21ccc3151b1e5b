"""Quantized multipliers against their definition in exact rationals."""

import math
import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnhw.arith import MAX_LEFT_SHIFT, MAX_RIGHT_SHIFT, multiply_quantized, quantize_multiplier, shift_away

int32 = st.integers(-(2**31), 2**31 - 1)


def half_up(value: Fraction) -> int:
    return math.floor(value + Fraction(1, 2))


def half_away(value: Fraction) -> int:
    return half_up(abs(value)) * (1 if value >= 0 else -1)


@given(real=st.floats(2.0**-31, 2.0**20))
def test_multiplier_is_the_nearest_of_31_bits(real: float) -> None:
    multiplier, shift = quantize_multiplier(real)
    assert 2**30 <= multiplier < 2**31
    error = abs(Fraction(multiplier) * Fraction(2) ** (shift - 31) - Fraction(real))
    assert error <= Fraction(2) ** (shift - 32)


def test_multipliers_by_hand() -> None:
    assert quantize_multiplier(1.0) == (2**30, 1)
    assert quantize_multiplier(0.75) == (3 * 2**29, 0)
    assert quantize_multiplier(2.0**-15) == (2**30, -14)
    assert quantize_multiplier(1 - 2.0**-40) == (2**30, 1)  # rounds up to a power of two
    assert quantize_multiplier(0.5 + 2.0**-32) == (2**30 + 1, 0)  # a half rounds up
    assert quantize_multiplier(0.0) == (0, 0)
    assert quantize_multiplier(2.0**-32) == (2**30, -31)
    assert quantize_multiplier(2.0**-33) == (0, 0)


@given(value=st.integers(-(2**40), 2**40), shift=st.integers(0, 40))
def test_shift_away(value: int, shift: int) -> None:
    assert shift_away(value, shift) == half_away(Fraction(value, 2**shift))


def exact(value: int, multiplier: int, shift: int) -> int:
    if shift > 0:
        value = (value * 2**shift + 2**31) % 2**32 - 2**31
    high = half_up(Fraction(value * multiplier, 2**31))
    return half_away(Fraction(high, 2 ** max(0, -shift)))


@given(
    value=int32, multiplier=st.integers(2**30, 2**31 - 1), shift=st.integers(-MAX_RIGHT_SHIFT, MAX_LEFT_SHIFT)
)
def test_product_rounds_twice(value: int, multiplier: int, shift: int) -> None:
    assert multiply_quantized(value, multiplier, shift) == exact(value, multiplier, shift)


def test_product_on_many_seeded_cases() -> None:
    rng = random.Random(1)
    for _ in range(20000):
        value = rng.choice((-(2**31), 2**31 - 1, rng.randint(-99, 99), rng.randint(-(2**31), 2**31 - 1)))
        multiplier = rng.choice((0, 2**30, 2**31 - 1, rng.randint(2**30, 2**31 - 1)))
        shift = rng.randint(-MAX_RIGHT_SHIFT, MAX_LEFT_SHIFT)
        assert multiply_quantized(value, multiplier, shift) == exact(value, multiplier, shift)


@pytest.mark.parametrize(
    ("value", "multiplier", "shift", "result"),
    [
        (1, 2**30, 0, 1),
        (-1, 2**30, 0, 0),  # a half goes up after the product
        (2, 2**30, -1, 1),
        (-2, 2**30, -1, -1),  # and away from zero after the shift
        (5, 2**30, -1, 2),  # 2.5 to 3, then 1.5 to 2, where rounding once gives 1
        (1 << 30, 2**30, 2, 0),
        (1 << 29, 2**30, 2, -(2**30)),  # the left shift wraps
    ],
)
def test_products_by_hand(value: int, multiplier: int, shift: int, result: int) -> None:
    assert multiply_quantized(value, multiplier, shift) == result
