"""The native cell against its equations in exact rationals, and against real arithmetic."""

import math
import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnhw.arith import (
    LSTM_GATES,
    MAX_CELL_FRACTION,
    MAX_STATE_FRACTION,
    MIN_CELL_FRACTION,
    MIN_STATE_FRACTION,
    cell_to_preactivation,
    coupled_unit,
    dense_output,
    lstm_unit,
    mingru_unit,
    peephole,
    positive,
    projected_hidden,
    sigmoid,
    tanh,
)

int16 = st.integers(-32768, 32767)
fractions = st.integers(MIN_CELL_FRACTION, MAX_CELL_FRACTION)


def nearest(value: Fraction, bits: int) -> int:
    integer = math.floor(value + Fraction(1, 2))
    return min(max(integer, -(2 ** (bits - 1))), 2 ** (bits - 1) - 1)


def exact_unit(gates: tuple[int, int, int, int], c: int, cell_fraction: int) -> tuple[int, int]:
    """The cell's equations on the real values of all integers, scaled back to integers at the end."""
    one = Fraction(1, 2**15)
    i, f, o = (sigmoid(gates[LSTM_GATES.index(name)]) * one for name in ("input", "forget", "output"))
    g = tanh(gates[LSTM_GATES.index("cell")]) * one
    scale = Fraction(2**cell_fraction)
    c = nearest((f * (c / scale) + i * g) * scale, 16)
    h = o * tanh(nearest(c / scale * 4096, 16)) * one
    return c, nearest(h * 128, 8)


@given(gates=st.tuples(int16, int16, int16, int16), c=int16, p=fractions)
def test_unit_is_its_equations(gates: tuple[int, int, int, int], c: int, p: int) -> None:
    assert lstm_unit(gates, c, p) == exact_unit(gates, c, p)


@pytest.mark.parametrize("p", range(MIN_CELL_FRACTION, MAX_CELL_FRACTION + 1))
def test_unit_is_its_equations_on_many_seeded_cases(p: int) -> None:
    rng = random.Random(p)
    extremes = (-32768, -1, 0, 1, 32767)
    for _ in range(4000):
        a = tuple(
            rng.choice(extremes) if rng.random() < 0.2 else rng.randint(-32768, 32767) for _ in range(5)
        )
        assert lstm_unit(a[:4], a[4], p) == exact_unit(a[:4], a[4], p)


def test_unit_is_close_to_a_real_lstm() -> None:
    rng = random.Random(7)
    for _ in range(2000):
        gates = tuple(rng.randint(-16000, 16000) for _ in range(4))
        c = rng.randint(-8000, 8000)
        i, f, o = (1 / (1 + math.exp(-gates[k] / 4096)) for k in (0, 1, 3))
        real_c = f * c / 2048 + i * math.tanh(gates[2] / 4096)
        real_h = o * math.tanh(real_c)
        new_c, new_h = lstm_unit(gates, c, 11)
        assert abs(new_c / 2048 - real_c) < 1 / 2048
        assert abs(min(real_h, 127 / 128) - new_h / 128) < 0.6 / 128


@given(c=int16, p=fractions)
def test_cell_to_preactivation_keeps_the_value(c: int, p: int) -> None:
    assert cell_to_preactivation(c, p) == nearest(Fraction(c, 2**p) * 4096, 16)


def test_cell_saturates_at_both_ends() -> None:
    assert lstm_unit((32767, 32767, 32767, 32767), 32767, 15)[0] == 32767
    assert lstm_unit((32767, 32767, -32768, 32767), -32768, 15)[0] == -32768


@given(total=st.integers(-(2**31), 2**31 - 1), shift=st.integers(-8, 32))
def test_dense_output(total: int, shift: int) -> None:
    assert dense_output(total, shift) == nearest(Fraction(total) / Fraction(2) ** shift, 16)


@given(a=int16, c=int16, weight=st.integers(-127, 127), shift=st.integers(-8, 32))
def test_a_peephole_is_its_equation(a: int, c: int, weight: int, shift: int) -> None:
    seen = math.floor(Fraction(weight * c) / Fraction(2) ** shift + Fraction(1, 2))
    assert peephole(a, c, (weight, shift)) == nearest(Fraction(a + seen), 16)


@given(gates=st.tuples(int16, int16, int16), c=int16, p=fractions)
def test_coupled_gates_are_an_lstm_whose_gates_add_up_to_one(
    gates: tuple[int, int, int], c: int, p: int
) -> None:
    i, one = sigmoid(gates[0]), Fraction(1, 2**15)
    scale = Fraction(2**p)
    kept = (1 - i * one) * (c / scale) + i * one * tanh(gates[2]) * one
    new_c = nearest(kept * scale, 16)
    h = sigmoid(gates[1]) * one * tanh(cell_to_preactivation(new_c, p)) * one
    assert coupled_unit(gates, c, p) == (new_c, nearest(h * 128, 8))


def test_the_output_gate_sees_the_new_cell_state_and_the_others_the_old_one() -> None:
    gates, c, p = (400, -300, 2000, 100), 8000, 11
    seen = (64, 3), (-50, 2), (30, 1)
    plain = tuple(peephole(gates[k], c, seen[j]) for k, j in ((0, 0), (1, 1)))
    new_c, _ = lstm_unit((*plain, gates[2], 0), c, p)
    o = peephole(gates[3], new_c, seen[2])
    assert lstm_unit(gates, c, p, seen) == lstm_unit((*plain, gates[2], o), c, p)


def test_positive_is_the_published_function() -> None:
    """Feng 2024: x + 1/2 for x >= 0 and the sigmoid below, within 1.1 steps of 2**-12 for all int16."""
    for x in range(-32768, 32768):
        real = x / 4096 + 0.5 if x >= 0 else 1 / (1 + math.exp(-x / 4096))
        assert abs(positive(x) - min(real * 4096, 32767)) < 1.1
    assert [positive(x) for x in (-32768, -1, 0, 30719, 30720, 32767)] == [1, 2048, 2048, 32767, 32767, 32767]


@given(z=int16, a=int16, h=int16, p=st.integers(MIN_STATE_FRACTION, MAX_STATE_FRACTION))
def test_a_mingru_unit_is_its_equation(z: int, a: int, h: int, p: int) -> None:
    share, scale = Fraction(sigmoid(z), 2**15), Fraction(2**p)
    n = Fraction(nearest(Fraction(positive(a), 4096) * scale, 16))
    assert mingru_unit(z, a, h, p) == nearest((1 - share) * h + share * n, 16)


@given(total=st.integers(-(2**31), 2**31 - 1), shift=st.integers(-8, 32))
def test_a_projected_h_is_the_upper_half_of_an_int16(total: int, shift: int) -> None:
    assert projected_hidden(total, shift) == nearest(Fraction(dense_output(total, shift), 256), 8)
