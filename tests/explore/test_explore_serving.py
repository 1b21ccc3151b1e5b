"""Serving within a deadline: the chosen batch by an own search, costs by hand, and the sentence."""

import dataclasses

import pytest

from rnnhw.design import presets
from rnnhw.errors import InputError
from rnnhw.explore import SERVING_BATCHES, Machines, Serving, compare_machines, money, serve
from rnnhw.network import Cell, stack_shape
from rnnhw.roofline import Price, all_devices, find_device

DIGITS = stack_shape(Cell.LSTM, 8, 32, outputs=10)
SMALL = presets()["small"]


def price(name: str, per_hour: float) -> Price:
    return Price(machine=name, per_hour=per_hour, words="", source="", status="given", date="2026-01-31")


def machines(*names: str, design=SMALL) -> Machines:
    return compare_machines(
        network="digits",
        shape=DIGITS,
        steps=8,
        batches=[1],
        devices=[find_device(name, all_devices()) for name in names],
        design=design,
        design_name="small",
    )


def asked(found: Machines, deadline_ms: float, **prices: float) -> Serving:
    return serve(
        shape=DIGITS,
        steps=8,
        lines=found.lines,
        own=found.own,
        deadline_ms=deadline_ms,
        prices={name: price(name, value) for name, value in prices.items()},
    )


def test_the_batch_is_the_quickest_of_those_in_time() -> None:
    found = asked(machines("V100", "T4", "TPU v1"), 0.7)
    assert [one.batch for one in found.own.points] == list(SERVING_BATCHES) == [2**k for k in range(10)]
    for one in found.machines:
        in_time = [point for point in one.points if 2 * point.high <= 0.7e-3]
        late = [point for point in one.points if 2 * point.high > 0.7e-3]
        best = max((point.batch / point.seconds for point in in_time), default=None)
        assert (one.chosen.rate if one.chosen else None) == best
        assert bool(late) == (one.name == "V100")
    tighter = asked(machines("V100", "T4", "TPU v1"), 0.05)
    chosen = {one.name: one.chosen for one in tighter.machines}
    assert chosen["V100"] is None and chosen["TPU v1"].batch < 512


def test_ours_gains_nothing_from_batches_beyond_its_contexts() -> None:
    assert asked(machines("T4"), 100).own.chosen.batch == 1
    shared = dataclasses.replace(SMALL, contexts=4, state_depth=256)
    found = machines("T4", design=shared)
    own = asked(found, 100).own
    assert own.chosen.batch == 4
    assert own.chosen.response == pytest.approx(2 * found.own.cycles / (shared.clock_mhz * 1e6))
    assert own.precision == "int8" and f"{shared.clock_mhz:g} MHz assumed" in own.evidence


def test_costs_by_hand_and_in_order() -> None:
    found = asked(machines("H200", "TPU v5e"), 1, **{"ours": 0.01, "H200": 7.2})
    h200 = next(one for one in found.machines if one.name == "H200")
    rate = h200.chosen.batch / h200.chosen.seconds
    assert h200.cost == pytest.approx(7.2 / 3600 / rate * 1e6)
    low, high = h200.cost_range
    assert low < h200.cost < high
    assert [one.name for one in found.all][-1] == "TPU v5e"  # no price
    costs = [one.cost for one in found.all[:-1]]
    assert costs == sorted(costs)


def test_the_sentence_names_the_cheapest_and_the_cheapest_that_was_checked() -> None:
    found = machines("H200", "TPU v5e")
    words = asked(found, 1, **{"TPU v5e": 0.01, "H200": 7.2}).verdict
    assert words.startswith("Cheapest within 1 ms: TPU v5e (int8, modelled, unchecked on RNNs) with batch")
    assert "Cheapest whose model was checked: H200 (fp16, modelled, measured device)" in words
    assert "(price given)" in words
    assert asked(found, 1).verdict == "No machine with a price answers within 1 ms."
    only = asked(found, 1, **{"TPU v5e": 0.01}).verdict
    assert only.endswith("No machine whose model was checked has a price and answers in time.")
    assert asked(found, 1e-6, ours=1.0).own.chosen is None


@pytest.mark.parametrize("deadline", [0.0, -1.0, float("nan"), float("inf"), 1e7])
def test_a_deadline_has_limits(deadline: float) -> None:
    with pytest.raises(InputError, match=r"--deadline is .* ms, not above 0 and at most 1,000,000"):
        asked(machines("T4"), deadline)


def test_amounts_have_no_exponents() -> None:
    assert [money(value) for value in (1.04e-7, 0.0281, 12.3456, 1234.5)] == [
        "0.000000104",
        "0.0281",
        "12.3",
        "1,234",
    ]
