"""The story of a network agrees with the modules that its parts come from."""

import dataclasses
from types import SimpleNamespace

import pytest

from rnnhw.design import presets, state_cycles
from rnnhw.errors import CapacityError
from rnnhw.explore import Story, tell_story
from rnnhw.network import Cell, stack_shape
from rnnhw.schedule import count_cycles

DIGITS = stack_shape(Cell.LSTM, 8, 32, outputs=10)
TINY = presets()["tiny"]
TOTAL = count_cycles(DIGITS, TINY, 8).total


def check(
    mismatches: int = 0,
    cycles: tuple[int, ...] = (TOTAL, TOTAL),
    scheduled: tuple[int, ...] | None = (TOTAL, TOTAL),
) -> SimpleNamespace:
    return SimpleNamespace(
        engine="pysim",
        streams="never stall",
        sequences=2,
        values=20,
        mismatches=mismatches,
        cycles=cycles,
        scheduled_cycles=scheduled,
    )


def tell(*checks: SimpleNamespace) -> Story:
    return tell_story(network="digits", shape=DIGITS, steps=8, design=TINY, design_name="tiny", checks=checks)


def test_parts_add_up_to_the_total() -> None:
    story = tell()
    assert len(story.parts) == 6
    assert sum(value for _, value in story.parts) == story.cycles.total == TOTAL


def test_stages_add_up_to_the_latency() -> None:
    assert sum(stage.cycles for stage in tell().stages) == state_cycles(TINY)


def test_the_point_by_hand() -> None:
    point = tell().point
    operations = 2 * (8 * 5120 + 320)
    assert point.seconds == pytest.approx(TOTAL / 50e6)
    assert point.rate == pytest.approx(operations / (TOTAL / 50e6))
    assert point.peak == pytest.approx(2 * 16 * 50e6)
    assert point.rate / point.peak == pytest.approx(tell().cycles.utilization)
    assert point.intensity == pytest.approx(operations / (64 + 10))


def test_a_design_of_contexts_is_set_beside_as_many_sequences() -> None:
    shared = dataclasses.replace(TINY, contexts=3, state_depth=64)
    told = tell_story(network="digits", shape=DIGITS, steps=8, design=shared, design_name="tiny")
    operations = 3 * 2 * (8 * 5120 + 320)
    assert told.point.rate == pytest.approx(operations / told.point.seconds)
    assert told.point.rate / told.point.peak == pytest.approx(told.cycles.utilization)
    assert told.point.intensity == pytest.approx(operations / (3 * (64 + 10)))
    assert {bound.operations for bound in told.bounds} == {operations}


def test_fields_are_shown_as_text() -> None:
    shown = {name: value for name, value, _, _ in tell().fields}
    assert shown["cells"] == "lstm, gru, elman"
    assert shown["contexts"] == "1" and shown["arithmetic"] == "native"
    assert set(shown) == {field.name for field in dataclasses.fields(TINY)}


@pytest.mark.parametrize(
    ("checks", "values", "mismatches", "equal"),
    [
        ([], 0, 0, None),
        ([check()], 20, 0, True),
        ([check(), check(mismatches=3, cycles=(1, 2), scheduled=None)], 40, 3, True),
        ([check(cycles=(1, 2), scheduled=None)], 20, 0, None),
        ([check(cycles=(1, 2), scheduled=(1, 2))], 20, 0, True),
        ([check(cycles=(1, 2), scheduled=(2, 1))], 20, 0, False),
        ([check(), check(cycles=(TOTAL, TOTAL + 1))], 40, 0, False),
        ([check(cycles=(TOTAL - 1, TOTAL)), check()], 40, 0, False),
    ],
)
def test_claims(checks: list[SimpleNamespace], values: int, mismatches: int, equal: bool | None) -> None:
    story = tell(*checks)
    assert (story.values, story.mismatches, story.cycles_equal) == (values, mismatches, equal)


def test_a_network_that_does_not_fit_has_no_story() -> None:
    with pytest.raises(CapacityError):
        tell_story(
            network="big", shape=stack_shape(Cell.LSTM, 8, 512), steps=1, design=TINY, design_name="tiny"
        )
