"""What designs cost, by the prices of devices that a sweep gives."""

from typing import Any

import numpy as np
import pytest

from rnnhw.errors import CapacityError, InputError
from rnnhw.explore import Sweep, record_files, run_sweep, sweep_from
from rnnhw.explore.answer import answer_to
from rnnhw.explore.resources import limits_of
from rnnhw.flow import device_named
from rnnhw.report import render_sweep

PRICES = {"ecp5-85k": 40, "ecp5-25k": 12.5, "ecp5-45k": 20}


def asked(**given: Any) -> Sweep:
    sides = {name: [1, 2, 4, 8] for name in ("grid_rows", "grid_cols", "tile_rows", "tile_cols")}
    values = {
        "model": "gru:16:32:4",
        "steps": 8,
        "fpga": "ecp5-85k",
        "design": sides | {"fold": [1, 3]},
        "prices": PRICES,
        "objectives": ["cost", "latency"],
    }
    return sweep_from({key: value for key, value in (values | given).items() if value is not None}, "s")


def fits(columns: dict[str, Any], name: str) -> Any:
    return np.all([columns[kind] <= most for kind, most in limits_of(device_named(name)).items()], axis=0)


def test_a_design_costs_what_the_cheapest_device_does_that_it_fits() -> None:
    found = run_sweep(asked())
    small, middle = (fits(found.columns, name) for name in ("ecp5-25k", "ecp5-45k"))
    assert set(found.columns["cost"].tolist()) == {12.5, 20.0, 40.0}
    assert (found.columns["cost"] == np.where(small, 12.5, np.where(middle, 20.0, 40.0))).all()
    # Each price is on the front with its quickest design, the cheapest first.
    front = found.front()
    assert front["cost"].tolist() == sorted(front["cost"].tolist()) and set(front["cost"]) == {12.5, 20, 40}
    for price in (12.5, 20.0, 40.0):
        affordable = found.columns["latency_us"][found.columns["cost"] <= price]
        assert front["latency_us"][front["cost"] == price].min() == affordable.min()


def test_a_large_device_may_be_the_cheapest() -> None:
    assert set(run_sweep(asked(prices=PRICES | {"ecp5-85k": 10})).columns["cost"].tolist()) == {10.0}


def test_what_it_may_cost_is_a_constraint() -> None:
    found = run_sweep(asked(constraints={"max_cost": 20}))
    assert found.columns["cost"].max() == 20
    assert found.dropped["max_cost = 20 is not met"] > 0
    with pytest.raises(CapacityError, match=r"max_cost = 12, and the nearest is 12\.5$"):
        run_sweep(asked(constraints={"max_cost": 12}))


def test_files_and_page_say_what_was_given() -> None:
    found = run_sweep(asked())
    files = record_files(found)
    header, first, *_ = files["results.csv"].splitlines()
    assert header.endswith(",fmax_mhz,cost,pareto") and first.split(",")[-2] in ("12.5", "20", "40")
    assert '"ecp5-25k": 12.5' in files["manifest.json"]
    assert "and fits ecp5-25k, which costs 12.5" in answer_to(found).sentence
    assert "ecp5-25k 12.5, ecp5-45k 20, ecp5-85k 40" in render_sweep(found, [])
    plain = run_sweep(asked(prices=None, objectives=["latency"]))
    assert "cost" not in plain.columns and "prices" not in record_files(plain)["manifest.json"]
    assert len({asked().digest, asked(prices=PRICES | {"ecp5-25k": 13}).digest}) == 2


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"prices": {}}, "prices is {}, not a table of devices and their prices"),
        ({"prices": 3}, "prices is 3, not a table"),
        ({"fpga": None}, "prices needs a device"),
        ({"prices": {"ecp5-58k": 1}}, "prices names 'ecp5-58k'; there are .*did you mean 'ecp5-85k'"),
        ({"prices": PRICES | {"ice40up5k": 5}}, "prices names ice40up5k, on which designs take other"),
        ({"fpga": "ice40up5k", "prices": {"ice40hx8k": 5}}, "names ice40hx8k, on which designs take other"),
        ({"prices": PRICES | {"ecp5-25k": "5"}}, "prices.ecp5-25k is '5', not a number above 0"),
        ({"prices": PRICES | {"ecp5-25k": 0}}, "prices.ecp5-25k is 0, not a number above 0"),
        ({"prices": {"ecp5-25k": 5}}, "prices has no price of ecp5-85k"),
        ({"prices": None}, "objectives names cost, which needs prices of devices in a table .prices."),
        ({"prices": None, "objectives": ["lut"], "constraints": {"max_cost": 3}}, "which needs prices"),
    ],
)
def test_prices_are_checked(given: dict[str, Any], named: str) -> None:
    with pytest.raises(InputError, match=named):
        asked(**given)
