"""Random verification: the cases that it draws, and how it shrinks a case that fails."""

import dataclasses
import json

import pytest

from rnnhw.design import CELL_LANES, LSTM_OPTIONS
from rnnhw.errors import InputError
from rnnhw.sim import draw_cases, parse_case, run_case, shrink
from rnnhw.sim import random_cases as module
from rnnhw.sim.random_networks import kinds_of


def test_fifty_random_cases_pass(cache):
    """These are the first cases of `rnnhw verify --random 300 --seed 1`."""
    for case in draw_cases(50, 1):
        outcome = run_case(case, "verilator", cache)
        assert outcome.passed, (outcome.what, case.text())


def test_the_same_seed_draws_the_same_cases_and_they_vary():
    cases = list(draw_cases(300, 4))
    assert cases == list(draw_cases(300, 4))
    assert {kind for case in cases for kind in case.kinds} == {
        *kinds_of(tuple(CELL_LANES), LSTM_OPTIONS),
    }
    for name, count in (("steps", 8), ("batch", 5), ("every_step", 2)):
        assert len({getattr(case, name) for case in cases}) == count
    assert {len(case.kinds) for case in cases} == {1, 2, 3}
    assert {(case.design["arithmetic"], case.design["kept_depth"] > 0) for case in cases} == {
        ("native", False),
        ("native", True),
        ("tflm", False),
        ("tflm", True),
    }
    assert {case.design["pipeline"] for case in cases if case.design["delta_depth"]} == {"short", "long"}
    assert any(units < 0 for case in cases for units in case.units)
    assert max(abs(units) for case in cases for units in case.units) == 40


def test_a_case_is_its_text():
    for case in draw_cases(3, 5):
        assert parse_case(case.text()) == case


def test_a_failing_case_is_made_as_small_as_it_goes(monkeypatch, cache):
    case = next(case for case in draw_cases(200, 6) if len(case.kinds) == 3 and case.steps > 4)

    def fails_with_three_steps(case, engine, cache):
        return module.Outcome(case=case, error="wrong" if case.steps >= 3 else "")

    monkeypatch.setattr(module, "run_case", fails_with_three_steps)
    smallest = shrink(module.Outcome(case=case, error="wrong"), "verilator", cache).case
    assert (smallest.steps, smallest.batch, smallest.inputs, smallest.outputs) == (3, 1, 1, 0)
    assert smallest.units == (1,)
    assert smallest.design == case.design


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kinds": ["lstm", "tree"]}, "kinds name 'tree'"),
        ({"steps": 0}, "steps is 0, not an integer of 1 or more"),
        ({"units": [0]}, "units are"),
        ({"units": "many"}, "units is 'many', not a list"),
        ({"design": {"grid_rows": 1}}, "design"),
        ({"design": 3}, "design is 3, not an object"),
        ({"seed": -1}, "seed is -1"),
        ({"every_step": 1}, "every_step is of type int, not true or false"),
    ],
)
def test_cases_that_cannot_be_built_are_refused(change, said):
    case = next(iter(draw_cases(1, 7)))
    values = dataclasses.asdict(case) | change
    with pytest.raises(InputError, match=said):
        parse_case(json.dumps(values))


def test_a_case_is_refused_that_cannot_be_written_again():
    values = dataclasses.asdict(next(iter(draw_cases(1, 7))))
    nested = json.dumps(values | {"every_step": "it"}).replace('"it"', "[" * 900 + "]" * 900)
    with pytest.raises(InputError, match="every_step is of type list"):
        parse_case(nested)


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"design": {}}', "[" * 10000])
def test_what_is_no_case_is_refused(text):
    with pytest.raises(InputError, match="the case"):
        parse_case(text)
