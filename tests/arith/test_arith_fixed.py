"""Rounding, saturation and formats against exact rationals."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnhw.arith import (
    ACTIVATION,
    HIDDEN,
    MAX_SHIFT,
    MIN_SHIFT,
    PREACTIVATION,
    Format,
    requantize,
    saturate,
    shift_round,
)

shifts = st.integers(MIN_SHIFT, MAX_SHIFT)
int32 = st.integers(-(2**31), 2**31 - 1)


def rounded_half_up(value: Fraction) -> int:
    return math.floor(value + Fraction(1, 2))


@given(value=int32, shift=shifts)
def test_shift_round_is_division_rounded_half_up(value: int, shift: int) -> None:
    assert shift_round(value, shift) == rounded_half_up(Fraction(value) / Fraction(2) ** shift)


@pytest.mark.parametrize(
    ("value", "shift", "result"),
    [
        (1, 1, 1),
        (-1, 1, 0),
        (3, 1, 2),
        (-3, 1, -1),
        (5, 0, 5),
        (-5, -2, -20),
        (-1, 32, 0),
        (2**31, 32, 1),
    ],
)
def test_halves_round_up(value: int, shift: int, result: int) -> None:
    assert shift_round(value, shift) == result


@given(value=st.integers(-(2**40), 2**40), bits=st.integers(2, 32))
def test_saturate_gives_the_nearest_integer_of_the_format(value: int, bits: int) -> None:
    low, high = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
    result = saturate(value, bits)
    assert low <= result <= high
    assert result == value or (value > high == result) or (value < low == result)


@given(input_sum=int32, input_shift=shifts, recurrent_sum=int32, recurrent_shift=shifts)
def test_requantize_rounds_each_part_and_saturates_once(
    input_sum: int, input_shift: int, recurrent_sum: int, recurrent_shift: int
) -> None:
    exact = rounded_half_up(Fraction(input_sum) / Fraction(2) ** input_shift) + rounded_half_up(
        Fraction(recurrent_sum) / Fraction(2) ** recurrent_shift
    )
    expected = min(max(exact, -32768), 32767)
    assert requantize(input_sum, input_shift, recurrent_sum, recurrent_shift) == expected


def test_requantize_does_not_saturate_the_parts() -> None:
    assert requantize(40000, 0, -30000, 0) == 10000


def test_requantize_does_not_round_the_sum() -> None:
    assert requantize(1, 1, 1, 1) == 2


@pytest.mark.parametrize(
    ("form", "bits", "fraction"),
    [
        (PREACTIVATION, 16, 12),
        (ACTIVATION, 16, 15),
        (HIDDEN, 8, 7),
    ],
)
def test_formats_of_the_contract(form: Format, bits: int, fraction: int) -> None:
    assert (form.bits, form.fraction) == (bits, fraction)
    assert (form.minimum, form.maximum) == (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


@given(real=st.floats(-1e6, 1e6), bits=st.integers(2, 16), fraction=st.integers(-8, 20))
def test_format_quantizes_to_the_nearest_integer(real: float, bits: int, fraction: int) -> None:
    form = Format(bits, fraction)
    # The addition of 1/2 is a float's: away from ties by less than its rounding either side is right.
    scaled = Fraction(real) * Fraction(2) ** fraction
    allowed = {
        saturate(rounded_half_up(scaled + nudge), bits)
        for nudge in (-Fraction(1, 2**20), Fraction(0), Fraction(1, 2**20))
    }
    assert form.quantize(real) in allowed


def test_format_quantizes_halves_up_and_saturates() -> None:
    assert [HIDDEN.quantize(k / 256) for k in (-3, -1, 1, 3)] == [-1, 0, 1, 2]
    assert (HIDDEN.quantize(1.0), HIDDEN.quantize(-1.5)) == (127, -128)
    assert (HIDDEN.quantize(math.inf), HIDDEN.quantize(-math.inf)) == (127, -128)
    assert HIDDEN.real(-128) == -1.0
