"""Axes of drawings, and numbers formatted for people."""

import pytest

from rnnhw.report.axis import LogAxis, log_axis
from rnnhw.report.quantity import count, percent, quantity, seconds, spread


def test_decades_are_evenly_spaced() -> None:
    axis = LogAxis(1e-9, 1e-3, 100.0, 700.0)
    assert [round(axis.at(10.0**power)) for power in range(-9, -2)] == [100, 200, 300, 400, 500, 600, 700]


def test_an_axis_may_run_backwards() -> None:
    axis = log_axis([2.0, 50.0], 400.0, 0.0, room=2)
    assert axis.at(1.0) == pytest.approx(400.0) and axis.at(100.0) == pytest.approx(0.0)


@pytest.mark.parametrize(
    ("low", "high", "most", "ticks"),
    [
        (0.9, 11, 8, [1, 2, 5, 10]),
        (1, 1e6, 8, [1, 10, 1e2, 1e3, 1e4, 1e5, 1e6]),
        (1, 1e6, 4, [1, 1e2, 1e4, 1e6]),
        (3, 4, 8, [3, 4]),  # 1, 2 and 5 times a power of ten lie outside
        (3.1, 3.9, 8, []),
        (22.0, 41.0, 8, [30.0, 40.0]),
        (10.0, 19.0, 8, [10.0]),
        (0.0031, 0.0042, 2, [0.004]),
    ],
)
def test_ticks(low: float, high: float, most: int, ticks: list[float]) -> None:
    assert LogAxis(low, high, 0.0, 1.0).ticks(most) == ticks


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (3.01e-6, "3.01 µs"),
        (1.14875e-9, "1.15 ns"),
        (1e-4, "100 µs"),
        (9.999e-7, "1 µs"),
        (0.0, "0 s"),
        (12.0, "12 s"),
        (5e-16, "0.0005 ps"),
    ],
)
def test_seconds(value: float, words: str) -> None:
    assert seconds(value) == words


def test_other_numbers() -> None:
    assert quantity(1978.9e12, "op/s") == "1.98 Pop/s"
    assert quantity(1000, "") == "1 k"
    assert count(1234567) == "1\u202f234\u202f567"
    assert percent(0.97222) == "97.2\u202f%"
    assert spread((1745, 1745)) == "1\u202f745"
    assert spread((1745, 3, 20)) == "3 – 1\u202f745"
