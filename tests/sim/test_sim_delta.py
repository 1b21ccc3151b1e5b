"""Machines that keep changes: values, cycles, and what an activation that does not change saves."""

import dataclasses

import numpy as np
import pytest
from networks import design, random_network, slow_inputs

from rnnhw.errors import InputError
from rnnhw.network import with_thresholds
from rnnhw.sim import draw_cases, parse_case, run, run_case, verify
from rnnhw.sim.batches import Stepwise
from rnnhw.sim.random_cases import NETWORKS_PER_DESIGN

MACHINE = design(1, 1, 2, 2, delta_depth=24)


def network(cell="lstm"):
    return random_network(np.random.default_rng(7), 6, [8], 3, cell=cell, every_step=True)


@pytest.mark.parametrize("threshold", [0, 10])
def test_pysim_gives_the_values_and_cycles_too(cache, threshold):
    delta = with_thresholds(network(), threshold, threshold)
    expected, found = (
        run(engine, delta, MACHINE, slow_inputs(1), cache=cache) for engine in ("golden", "pysim")
    )
    assert (found.outputs == expected.outputs).all() and list(found.cycles) == list(expected.cycles)


def test_without_thresholds_values_are_those_of_a_dense_machine(cache):
    dense = dataclasses.replace(MACHINE, delta_depth=0)
    outputs = [
        run("verilator", network(), machine, slow_inputs(), cache=cache).outputs
        for machine in (dense, MACHINE)
    ]
    assert (outputs[0] == outputs[1]).all()


def test_a_larger_threshold_takes_fewer_cycles(cache):
    cycles = []
    for threshold in (0, 20, 127):
        delta = with_thresholds(network(), threshold, threshold)
        free, *others = verify(delta, MACHINE, slow_inputs(), engines=["verilator"], cache=cache)
        assert free.passed and all(check.passed for check in others)
        cycles.append(free.cycles[0])
    assert cycles[0] > cycles[1] > cycles[2]


def test_steps_that_are_commands_are_refused(cache):
    with pytest.raises(InputError, match="delta_depth is 24: each command begins without last values"):
        run("golden", network(), MACHINE, slow_inputs(), cache=cache, stepwise=Stepwise())


TWO_LAYERS = """{"design": {"grid_rows": 1, "grid_cols": 2, "tile_rows": 3, "tile_cols": 3, "fold": 4,
"weight_depth": 4096, "unit_depth": 512, "input_depth": 512, "state_depth": 1024, "clock_mhz": 100,
"cells": ["lstm", "lstm_coupled", "gru", "elman"], "lstm_options": ["projection"], "arithmetic": "native",
"pipeline": "long", "contexts": 1, "weight_bits": 8, "state_slots": 8, "lut_columns": 2, "delta_depth": 512},
"kinds": ["elman_relu", "lstm_coupled+projection"], "units": [-1, 2], "inputs": 2, "outputs": 39,
"every_step": true, "steps": 1, "batch": 2, "seed": 14150285}"""


def test_random_kept_sums_stand_while_units_are_taken(cache):
    """The next layer's first phase reads its sums of the step before while the last tile's are still used."""
    outcome = run_case(parse_case(TWO_LAYERS.replace("\n", " ")), "verilator", cache)
    assert outcome.passed, outcome.what


def test_random_cases_of_the_first_designs_that_keep_changes(cache):
    """Of `rnnhw verify --random 300 --seed 1`: cases of the first two such designs.

    In case 132, a bank holds values of another network in places that the layer does not have.
    """
    cases = [case for case in draw_cases(133, 1) if case.design["delta_depth"]]
    assert {case.design["pipeline"] for case in cases} == {"short", "long"}
    for case in [*cases[:4], cases[NETWORKS_PER_DESIGN], cases[-1]]:
        outcome = run_case(case, "verilator", cache)
        assert outcome.passed, (outcome.what, case.text())
