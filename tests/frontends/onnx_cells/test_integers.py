"""Polynomials of sizes, and how rows lie in the axes of a tensor."""

import pytest

from rnnhw.frontends.onnx.cells.integers import named, number
from rnnhw.frontends.onnx.cells.layout import align, groups_of, reordered, reshaped, sizes

BATCH, TIME = named("batch"), named("time")


def test_arithmetic():
    assert number(2) + number(3) == number(5) and (number(2) - number(2)).value == 0
    assert BATCH * number(2) - BATCH - BATCH == number(0)
    assert BATCH * TIME == TIME * BATCH and (BATCH + number(1)).value is None
    assert (BATCH * number(6)) // number(3) == BATCH * number(2)
    assert number(19) // number(4) == number(4)
    for left, right in ((BATCH, number(2)), (BATCH, BATCH), (number(1), number(0))):
        with pytest.raises(ValueError, match="is not"):
            left // right


def test_a_linear_part():
    assert (number(4) - TIME + BATCH).linear_in("time") == (-1, number(4) + BATCH)
    assert (TIME * BATCH).linear_in("time") is None
    assert number(7).linear_in("time") == (0, number(7))


def test_large_ones_are_not_bounded():
    value = BATCH + TIME
    assert value.is_bounded
    for _ in range(5):
        value = value * value
    assert not value.is_bounded and not (number(2**62) * number(4)).is_bounded


def test_layouts():
    rows, groups = groups_of((number(1), BATCH, number(5), number(8)))
    assert (rows, groups) == ((BATCH, number(5)), (0, 1, 1))
    assert sizes(rows, (2, 0)) == [BATCH * number(5), number(1)]
    assert reordered(groups, [2, 0, 1]) == ((1, 0, 1), (1, 0))


@pytest.mark.parametrize(
    ("left", "right", "both"),
    [
        ((1,), (0,), (1,)),
        ((1,), (), (1,)),
        ((0, 1), (1,), (0, 1)),
        ((1, 0), (0, 1), None),  # an outer sum
        ((2,), (1, 1), None),
        ((2,), (2,), (2,)),
    ],
)
def test_broadcasting(left, right, both):
    assert align(left, right) == align(right, left) == both


@pytest.mark.parametrize(
    ("target", "groups"),
    [
        ([-1], (2,)),
        ([BATCH, -1], (1, 1)),
        ([1, -1, 5], (0, 1, 1)),
        ([BATCH * number(5), 1], (2, 0)),
        ([5, BATCH], None),  # the other way round
        ([BATCH], None),
        ([-1, BATCH, 5], (0, 1, 1)),
    ],
)
def test_reshaping(target, groups):
    wanted = [number(size) if isinstance(size, int) else size for size in target]
    assert reshaped((BATCH, number(5)), wanted) == groups
