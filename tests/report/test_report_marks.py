"""Marks of figures: one shape for each kind, explained by the legend."""

import re

import pytest

from rnnhw.report.marks import BOUND, MARKS, MEASURED, MODELLED, OURS, QUOTED, draw_mark, mark_legend


def shape(kind: str) -> str:
    """The element of a mark, without its colours and places."""
    drawn = str(draw_mark(kind, 10, 10, "0"))
    return re.sub(r"[-\d.]+", "", drawn)


def test_no_two_kinds_look_alike() -> None:
    assert len({shape(kind) for kind in MARKS}) == len(MARKS)


@pytest.mark.parametrize("kind", [OURS, MODELLED, BOUND, MEASURED, QUOTED])
def test_a_mark_stands_at_its_place(kind: str) -> None:
    drawn = str(draw_mark(kind, 30, 70, "2", "what it is", size=4))
    assert drawn.count("<title>what it is</title>") == 1
    if kind in (MODELLED, BOUND):
        assert 'cx="30" cy="70" r="4"' in drawn
    elif kind == QUOTED:
        assert 'x="26" y="66" width="8" height="8"' in drawn
    else:
        places = [tuple(map(float, place)) for place in re.findall(r"[ML]([\d.]+) ([\d.]+)", drawn)]
        assert len(places) == 4
        for axis, middle in ((0, 30), (1, 70)):
            assert sum(place[axis] for place in places) / 4 == pytest.approx(middle)


def test_a_legend_has_each_mark_with_its_meaning() -> None:
    legend = str(mark_legend([OURS, BOUND]))
    assert MARKS[OURS] in legend and MARKS[BOUND] in legend and MARKS[QUOTED] not in legend
    assert legend.count("<svg") == 2 and "ring stroke-neutral" in legend
