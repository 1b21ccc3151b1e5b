"""The rule of bounded staleness, on cases worked out by hand."""

import pytest

from rnnhw.parallel.order import due


@pytest.mark.parametrize(
    ("bound", "version", "arrived", "busy", "places"),
    [
        (0, 5, [5], [5], []),
        (0, 5, [5, 5], [], [0, 1]),
        (1, 5, [5], [5], [0]),
        (1, 6, [5], [5, 6], []),
        (1, 6, [5, 6, 5], [6], [0, 2]),
        (3, 6, [6, 5], [4], [0]),
        (4, 6, [], [6], []),
    ],
)
def test_rule_by_hand(bound, version, arrived, busy, places):
    assert due(bound, version, arrived, busy) == places
