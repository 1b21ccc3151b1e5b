"""LiteRT's cell, layer normalization and dense layer, by hand and against real arithmetic."""

import math
import random

import numpy as np
import pytest

from rnnhw.arith import (
    inverse_square_root,
    layer_norm,
    litert_cell,
    litert_dense_output,
    litert_hidden,
    litert_preactivation,
    litert_projection,
    quantize_multiplier,
)


def test_only_the_input_part_of_a_preactivation_saturates() -> None:
    big, half = 2**31 - 1, (2**30, 0)
    assert litert_preactivation(big, *half, -100000, *half) == 32767 - 50000
    assert litert_preactivation(100000, *half, -big, *half) == -32768
    assert litert_preactivation(100000, *half, 100000, *half) == 32767


def test_cell_rounds_each_product_away_from_zero() -> None:
    # 32767 c / 2**15 keeps c for small c; i g 2**-15 at 2**-15 is 0.5 for i g = 2**14.
    assert litert_cell(128, 32767, 128, 7, -15, 32768) == 8
    assert litert_cell(128, 32767, -128, 7, -15, 32768) == 6
    assert litert_cell(128, 32767, -128, -7, -15, 32768) == -8
    assert litert_cell(32767, 32767, 32767, 32767, -15, 32768) == 32767
    assert litert_cell(32767, 32767, -32767, -32768, -15, 32768) == -32768
    assert litert_cell(32767, 32767, -32767, -32768, -15, 32767) == -32767
    assert litert_cell(32767, 32767, 32767, 32767, -12, 900) == 900


def test_hidden_and_projection_saturate_after_the_zero_point() -> None:
    multiplier, shift = quantize_multiplier(2.0**-30 / 0.0078125)
    assert litert_hidden(32756, 32767, -12, multiplier, shift, -5) == 123
    assert litert_hidden(32756, 32767, -12, multiplier, shift, 5) == 127
    assert litert_hidden(32756, -32768, -12, multiplier, shift, -5) == -128
    assert litert_projection(200, 2**30, 0, 10, 128) == 110
    assert litert_projection(400, 2**30, 0, 10, 128) == 127
    assert litert_projection(-400, 2**30, 0, 10, 60) == -60
    assert litert_projection(400, 2**30, 0, 10, 60) == 60


def test_inverse_square_root() -> None:
    rng = random.Random(1)
    some = [rng.randint(2, 2**31 - 1) for _ in range(900)]
    for value in [2, 3, 4, 5, 2**27, 2**29 - 1, 2**29, 2**31 - 1, *some]:
        multiplier, shift = inverse_square_root(value)
        assert multiplier < 2**31 and shift <= 0
        # Five Newton steps from 1 leave up to 3 % at the ends of the range.
        assert multiplier * 2.0 ** (shift - 31) == pytest.approx(value**-0.5, rel=0.03)
    assert inverse_square_root(1) == inverse_square_root(0) == (2**31 - 1, 0)


@pytest.mark.parametrize("units", [1, 2, 8, 64])
def test_layer_norm_is_close_to_a_real_one(units: int) -> None:
    rng = random.Random(units)
    scale = 2.0**-13
    for _ in range(50):
        values = [rng.randint(-20000, 20000) for _ in range(units)]
        weights = [rng.randint(-8000, 8000) for _ in range(units)]
        bias = [rng.randint(-(2**20), 2**20) for _ in range(units)]
        result = layer_norm(values, weights, bias, *quantize_multiplier(scale), 1)
        mean, deviation = np.mean(values), np.std(values)
        for k in range(units):
            real = (values[k] - mean) / deviation * weights[k] if units > 1 else 0.0
            exact = max(-32768, min(32767, (real + bias[k] / 1024) * scale * 4096))
            assert abs(result[k] - exact) < 2.5 + 0.03 * abs(real * scale * 4096)


def test_layer_norm_of_equal_values_uses_the_floor() -> None:
    # A deviation of 0: what is left of a value after its mean is 0, and only the bias counts.
    assert layer_norm([700] * 4, [9000] * 4, [1024 * k for k in range(4)], *quantize_multiplier(0.25), 3) == [
        0,
        1024,
        2048,
        3072,
    ]


def test_dense_is_float32_with_ties_to_even() -> None:
    assert [litert_dense_output(k, 0.5, 0, -128, 127) for k in (1, 3, 5, -1, -3)] == [0, 2, 2, 0, -2]
    assert litert_dense_output(9, 1.0, -3, -128, 127) == 6
    assert litert_dense_output(10**6, 1.0, -3, -128, 90) == 90
    assert litert_dense_output(-(10**6), 1.0, -3, -3, 127) == -3
    # 2**24 + 1 is no float32.
    assert litert_dense_output(2**24 + 1, 2.0**-20, 0, -128, 127) == 16


def test_dense_is_numpy_s_float32() -> None:
    rng = np.random.default_rng(2)
    for _ in range(5000):
        total, factor = int(rng.integers(-(2**31), 2**31)), np.float32(rng.uniform(1e-9, 1e-6))
        expected = int(np.rint(np.float32(total) * factor)) + 5
        assert litert_dense_output(total, float(factor), 5, -128, 127) == max(-128, min(127, expected))


def test_tanh_argument_has_the_cell_s_format() -> None:
    multiplier, shift = quantize_multiplier(2.0**-30 * 128)
    for exponent in range(-15, -8):
        c = int(0.4 * 2.0**-exponent)
        assert abs(litert_hidden(32756, c, exponent, multiplier, shift, 0) - 128 * math.tanh(0.4)) < 1
