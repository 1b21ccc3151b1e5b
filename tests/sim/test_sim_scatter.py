"""Machines whose elements keep sums: values, cycles, and what zeros and unchanged activations save."""

import dataclasses

import numpy as np
import pytest
from networks import design, random_network, slow_inputs

from rnnhw.network import with_thresholds
from rnnhw.sim import draw_cases, parse_case, run, run_case, verify
from rnnhw.sim.random_cases import NETWORKS_PER_DESIGN, SCATTER_TILES

MACHINE = design(1, 1, 2, 2, delta_depth=24, scatter_depth=8)


def network(tiles):
    """An LSTM of 16 units, whose operands have weights of ``tiles`` of 8 tiles in each row of elements."""
    found = random_network(np.random.default_rng(7), 6, [16], 3, every_step=True)
    (layer, head) = found.layers

    def thinned(weights):
        tile, operand = np.arange(16)[:, None] // 2, np.arange(weights.shape[-1])
        return np.where((tile + operand) % 8 < tiles, weights, 0).astype(np.int8)

    parts = {name: thinned(getattr(layer, name)) for name in ("input_weights", "recurrent_weights")}
    return dataclasses.replace(found, layers=[dataclasses.replace(layer, **parts), head])


@pytest.mark.parametrize("threshold", [0, 10])
def test_pysim_gives_the_values_and_cycles_too(cache, threshold):
    delta = with_thresholds(network(3), threshold, threshold)
    expected, found = (
        run(engine, delta, MACHINE, slow_inputs(1), cache=cache) for engine in ("golden", "pysim")
    )
    assert (found.outputs == expected.outputs).all() and list(found.cycles) == list(expected.cycles)


def test_without_thresholds_values_are_those_of_a_dense_machine(cache):
    dense = dataclasses.replace(MACHINE, delta_depth=0, scatter_depth=0)
    outputs = [
        run("verilator", network(3), machine, slow_inputs(), cache=cache).outputs
        for machine in (dense, MACHINE)
    ]
    assert (outputs[0] == outputs[1]).all()


def test_zeros_and_thresholds_take_fewer_cycles_together(cache):
    cycles = []
    for tiles, threshold in ((8, 0), (2, 0), (8, 30), (2, 30)):
        delta = with_thresholds(network(tiles), threshold, threshold)
        free, *others = verify(delta, MACHINE, slow_inputs(), engines=["verilator"], cache=cache)
        assert free.passed and all(check.passed for check in others)
        cycles.append(free.cycles[0])
    whole, zeros, thresholds, both = cycles
    assert both < zeros < whole and both < thresholds < whole


LOADED_WHILE_SUMS_ARE_CLEARED = """{"design": {"grid_rows": 1, "grid_cols": 1, "tile_rows": 1,
"tile_cols": 2, "fold": 2, "weight_depth": 4096, "unit_depth": 512, "input_depth": 512, "state_depth": 1024,
"clock_mhz": 100, "cells": ["lstm", "elman"], "lstm_options": ["peephole", "projection"],
"arithmetic": "native", "pipeline": "long", "contexts": 1, "weight_bits": 8, "state_slots": 8,
"lut_columns": 2, "kept_depth": 0, "delta_depth": 512, "scatter_depth": 64},
"kinds": ["lstm+peephole+projection"], "units": [-1], "inputs": 3, "outputs": 1, "every_step": false,
"steps": 4, "batch": 1, "seed": 2069944213}"""


def test_a_short_load_does_not_start_before_all_sums_are_cleared(cache):
    """It would be done before, and the first phase would begin later than the schedule says."""
    outcome = run_case(parse_case(LOADED_WHILE_SUMS_ARE_CLEARED.replace("\n", " ")), "verilator", cache)
    assert outcome.passed, outcome.what


def test_random_cases_of_the_first_designs_that_keep_changes(cache):
    """Of `rnnhw verify --random 300 --seed 1`: two cases of the first two such designs, with sums besides."""
    cases = [case for case in draw_cases(133, 1) if case.design["delta_depth"]]
    chosen = [*cases[:2], *cases[NETWORKS_PER_DESIGN : NETWORKS_PER_DESIGN + 2]]
    assert {case.design["pipeline"] for case in chosen} == {"short", "long"}
    for case in chosen:
        scattering = dataclasses.replace(case, design=case.design | {"scatter_depth": SCATTER_TILES})
        outcome = run_case(scattering, "verilator", cache)
        assert outcome.passed, (outcome.what, scattering.text())
