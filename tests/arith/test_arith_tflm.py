"""The cell of tflite-micro against its equations in exact rationals, and against real arithmetic."""

import itertools
import math
import random
from fractions import Fraction

import pytest

from rnnhw.arith import (
    MAX_CELL_EXPONENT,
    MIN_CELL_EXPONENT,
    SIGMOID_TABLE,
    cell_tanh,
    multiply_quantized,
    quantize_multiplier,
    sigmoid,
    tanh,
    tflm_dense_output,
    tflm_lstm_unit,
    tflm_preactivation,
)

EXPONENTS = range(MIN_CELL_EXPONENT, MAX_CELL_EXPONENT + 1)


def clamp(value: int, limit: int) -> int:
    return max(-limit, min(limit - 1, value))


def test_at_twelve_bits_the_cell_has_the_gates_tanh() -> None:
    assert all(cell_tanh(c, -12) == tanh(c) for c in range(-32768, 32768))


@pytest.mark.parametrize("exponent", EXPONENTS)
def test_cell_tanh_is_close_to_tanh_and_rises(exponent: int) -> None:
    values = [cell_tanh(c, exponent) for c in range(-32768, 32768)]
    assert all(a <= b for a, b in itertools.pairwise(values))
    largest = max(
        abs(value - 32768 * math.tanh(c * 2.0**exponent))
        for c, value in zip(range(-32768, 32768), values, strict=True)
    )
    assert 1 < largest < 2.5


def test_cell_tanh_by_hand() -> None:
    # At -13 the position is half of 3 c, halves up: 3/2 to 2 and -3/2 to -1.
    assert [cell_tanh(c, -13) for c in (1, -1)] == [tanh_of_position(2), tanh_of_position(-1)]
    assert [cell_tanh(c, -15) for c in (4, -4)] == [tanh_of_position(2), tanh_of_position(-1)]
    assert cell_tanh(32767, -9) == 32767 and cell_tanh(-32768, -9) == -32767


def tanh_of_position(position: int) -> int:
    """Tanh near 0 from the table's first two entries; ``position`` counts 3 * 2**12 per unit of x."""
    first, second = SIGMOID_TABLE[:2]
    value = first * 256 + (second - first) * abs(position)
    return (value - 2**23 + 128) >> 8 if position >= 0 else (2**23 - value + 127) >> 8


def test_each_part_of_a_preactivation_saturates() -> None:
    big, half = 2**31 - 1, (2**30, 0)
    assert tflm_preactivation(big, *half, -big, *half) == 32767 - 32768
    assert tflm_preactivation(big, *half, big, *half) == 32767
    assert tflm_preactivation(-big, *half, -big, *half) == -32768
    assert tflm_preactivation(5, 2**30, -1, -5, 2**30, 0) == 2 - 2


def exact_unit(gates: tuple[int, ...], c: int, exponent: int, clip: int, factor: float, zero: int):
    i, f, o = (sigmoid(gates[k]) for k in (0, 1, 3))

    def rounded(value: int, shift: int) -> int:
        """Divide by 2**shift as a quantized multiplier: round half up first, then half away from zero."""
        high = Fraction(math.floor(Fraction(value, 2) + Fraction(1, 2)), 2 ** (shift - 1))
        return math.floor(abs(high) + Fraction(1, 2)) * (1 if high >= 0 else -1)

    kept = clamp(rounded(f * c, 15), 32768)
    added = clamp(rounded(i * tanh(gates[2]), 30 + exponent), 32768)
    c = max(-clip, min(clip, clamp(kept + added, 32768)))
    product = multiply_quantized(o * cell_tanh(c, exponent), *quantize_multiplier(factor))
    return c, clamp(product + zero, 128)


@pytest.mark.parametrize("exponent", EXPONENTS)
def test_unit_is_its_equations(exponent: int) -> None:
    rng = random.Random(exponent)
    seen = set()
    for _ in range(3000):
        gates = tuple(rng.choice((-32768, 32767, 0, rng.randint(-32768, 32767))) for _ in range(4))
        c = rng.choice((-32768, 32767, rng.randint(-32768, 32767), rng.randint(-9, 9)))
        clip = rng.choice((32768, 32767, 0, rng.randint(1, 32767)))
        zero, factor = rng.randint(-128, 127), 2.0**-30 / rng.uniform(0.003, 0.01)
        multiplier, shift = quantize_multiplier(factor)
        result = tflm_lstm_unit(
            gates,
            c,
            cell_exponent=exponent,
            cell_clip=clip,
            hidden_shift=shift,
            hidden_multiplier=multiplier,
            hidden_zero_point=zero,
        )
        assert result == exact_unit(gates, c, exponent, clip, factor, zero)
        seen |= {result[0] == clip, result[0] == -clip, result[1] in (-128, 127)}
    assert seen == {True, False}


def test_unit_is_close_to_a_real_lstm() -> None:
    rng = random.Random(7)
    scale, zero = 0.008, -5
    multiplier, shift = quantize_multiplier(2.0**-30 / scale)
    for _ in range(2000):
        gates = tuple(rng.randint(-16000, 16000) for _ in range(4))
        c = rng.randint(-8000, 8000)
        i, f, o = (1 / (1 + math.exp(-gates[k] / 4096)) for k in (0, 1, 3))
        real_c = f * c / 2048 + i * math.tanh(gates[2] / 4096)
        new_c, new_h = tflm_lstm_unit(
            gates,
            c,
            cell_exponent=-11,
            cell_clip=32768,
            hidden_shift=shift,
            hidden_multiplier=multiplier,
            hidden_zero_point=zero,
        )
        assert abs(new_c / 2048 - real_c) < 1.2 / 2048
        expected = max(-128, min(127, o * math.tanh(real_c) / scale + zero))
        assert abs(expected - new_h) < 0.7


def test_dense_output_clamps_after_the_zero_point() -> None:
    half = (2**30, 0)
    assert tflm_dense_output(100, *half, -3, -128, 127) == 47
    assert tflm_dense_output(1000, *half, -3, -128, 127) == 127
    assert tflm_dense_output(-1000, *half, -3, -3, 127) == -3
    assert tflm_dense_output(1000, *half, -3, -3, 90) == 90
