"""Sigmoid and tanh, exhaustively over all 65,536 inputs."""

import itertools
import math

import pytest

from rnnhw.arith import SIGMOID_TABLE, sigmoid, tanh

INPUTS = range(-32768, 32768)
SIGMOID = [sigmoid(x) for x in INPUTS]
TANH = [tanh(x) for x in INPUTS]


def test_largest_errors_are_the_published_ones() -> None:
    sigmoid_error = max(
        abs(y - 32768 / (1 + math.exp(-x / 4096))) for x, y in zip(INPUTS, SIGMOID, strict=True)
    )
    tanh_error = max(abs(y - 32768 * math.tanh(x / 4096)) for x, y in zip(INPUTS, TANH, strict=True))
    assert 1.01 < sigmoid_error < 1.025
    assert 1.47 < tanh_error < 1.485


@pytest.mark.parametrize("values", [SIGMOID, TANH], ids=["sigmoid", "tanh"])
def test_monotone_and_within_int16(values: list[int]) -> None:
    assert all(a <= b for a, b in itertools.pairwise(values))
    assert all(-32768 <= y <= 32767 for y in values)


def test_ranges() -> None:
    assert (SIGMOID[0], SIGMOID[32768], SIGMOID[-1]) == (11, 16384, 32757)
    assert (TANH[0], TANH[32768], TANH[-1]) == (-32767, 0, 32767)


def test_symmetries() -> None:
    assert all(sigmoid(-x) in (32768 - sigmoid(x), 32767 - sigmoid(x)) for x in range(32768))
    assert all(tanh(-x) in (-tanh(x), -tanh(x) - 1) for x in range(32768))


def test_table_has_the_published_ends() -> None:
    assert len(SIGMOID_TABLE) == 256
    # First and last entries of sigmoid_table_uint16 in tflite-micro.
    assert SIGMOID_TABLE[:5] == (32768, 33451, 34133, 34813, 35493)
    assert SIGMOID_TABLE[-3:] == (65534, 65534, 65535)
