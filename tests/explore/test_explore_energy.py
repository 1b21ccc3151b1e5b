"""Energies of designs: what is counted, one design at a time and many, and as objective and constraint."""

from typing import Any

import numpy as np
import pytest

from rnnhw.design import Design, fpga_presets, unit_parameters
from rnnhw.design.fields import bits_of
from rnnhw.design.limits import NAMES
from rnnhw.errors import CapacityError
from rnnhw.explore import Records, run_sweep, sweep_from
from rnnhw.explore.blocks import design_at, try_designs
from rnnhw.explore.energy import counts_of, memory_bits, products
from rnnhw.explore.figures import ENERGIES
from rnnhw.explore.sweep import FIELDS
from rnnhw.network import Cell, shape_in_words, stack_shape
from rnnhw.report import render_sweep
from rnnhw.schedule import best_plan, runs_of

SHAPES = {
    "head": shape_in_words("lstm:16:48:10"),
    "every step": stack_shape(Cell.GRU, 9, 20, 12, outputs=5, every_step=True),
    "resets before": stack_shape(Cell.GRU, 9, 20, reset_after=False),
    "mingru": stack_shape(Cell.MINGRU, 9, 20, outputs=4),
    "elman": stack_shape(Cell.ELMAN, 9, 20),
}


def wide(shape: Any, **fields: Any) -> Design:
    cells = tuple(sorted({str(layer.cell) for layer in shape.layers if layer.cell is not Cell.DENSE}))
    numbers = {"grid_rows": 2, "grid_cols": 3, "tile_rows": 2, "tile_cols": 2, "fold": 1, "clock_mhz": 50}
    depths = {"weight_depth": 4000, "unit_depth": 400, "input_depth": 60, "state_depth": 400}
    return Design(**{**numbers, **depths, "cells": cells, "contexts": 2, **fields})


@pytest.mark.parametrize("name", list(SHAPES))
def test_counts_are_those_of_the_phases_that_the_schedule_runs(name: str) -> None:
    shape, steps = SHAPES[name], 7
    design = wide(shape)
    expected = dict.fromkeys(("slots", "keeping", "changes", "finished", "kept", "emitted", "inputs"), 0)
    for run in runs_of(shape):
        for part in run.parts:
            _, plan = best_plan(part.shape, design, run.steps(steps))
            for phase, times in [(one, steps) for one in plan.body] + [(one, 1) for one in plan.tail]:
                tiles = times * int(phase.tiles) * design.contexts
                expected["slots"] += tiles * int(phase.slices)
                expected["finished" if phase.finish else "kept"] += tiles
                expected["emitted"] += tiles * phase.emit
                if phase.reads is None:
                    expected["inputs"] += times * design.contexts * int(phase.slices)
    found = counts_of(shape, design, steps)
    assert {key: int(value) for key, value in found.items()} == expected


def test_bits_and_products_of_a_design_by_hand() -> None:
    design = wide(SHAPES["elman"], contexts=1, tile_cols=3, lut_columns=1)
    counts = {
        "slots": 100,
        "keeping": 0,
        "changes": 0,
        "finished": 20,
        "kept": 10,
        "emitted": 5,
        "inputs": 30,
    }
    units, columns = 4, 9
    weights = 100 * units * columns * 8
    activations = 100 * columns * 8 + 30 * columns * 8
    sums = 2 * 10 * units * 28  # 8 + 8 bits, and 9 columns of up to 400 slices
    of_unit = bits_of(unit_parameters(design)) + 2 * 32 + 8 + 26
    assert (
        memory_bits(design, counts)
        == weights + activations + sums + 20 * units * of_unit + 2 * 5 * units * 16
    )
    # One column of three is made of tables. The cell pipelines have the slope of their activation alone.
    extra = products(design, counts | {"slots": 0})
    assert products(design, counts) - extra == 100 * 4 * 6
    assert extra >= 20 * 2


def small(**given: Any) -> Any:
    sides = {name: [1, 2, 4] for name in ("grid_rows", "grid_cols", "tile_rows", "tile_cols")}
    design = sides | {"fold": [1, 4], "contexts": [1, 2], "weight_bits": [8, 4]}
    values = {"name": "s", "model": "lstm:16:48:10", "steps": 20, "fpga": "ecp5-85k", "design": design}
    return sweep_from(values | given, "s")


@pytest.fixture(scope="module")
def found() -> Records:
    return run_sweep(small())


def test_many_designs_have_the_energies_of_each(found: Records) -> None:
    for row in np.random.default_rng(1).choice(len(found), 40, replace=False):
        design = design_at(found.sweep, found.columns, int(row))
        fields = {name: getattr(design, name) for name in FIELDS}
        one = run_sweep(small(design=fields))
        for name in ENERGIES:
            assert one.columns[name][0] == pytest.approx(found.columns[name][row], rel=1e-12)


def test_energy_is_the_sum_of_its_parts_inside_its_range(found: Records) -> None:
    columns = found.columns
    parts = sum(columns[name] for name in ("memory_uj", "multiplier_uj", "control_uj", "static_uj"))
    assert np.allclose(columns["energy_uj"], parts, rtol=1e-12)
    assert (columns["energy_least_uj"] < columns["energy_uj"]).all()
    assert (columns["energy_uj"] < columns["energy_most_uj"]).all()
    assert np.allclose(
        columns["power_mw"], 1e-3 * columns["energy_uj"] * columns["sequences_per_s"], rtol=1e-12
    )
    # 233.2 mW for as long as a sequence of each context takes.
    static = 233.2e-3 * columns["latency_us"] / columns["contexts"]
    assert np.allclose(columns["static_uj"], static, rtol=1e-12)


def test_energy_is_an_objective_and_power_a_constraint(found: Records) -> None:
    limit = float(np.median(found.columns["power_mw"]))
    asked = run_sweep(
        small(objectives=["energy", "power"], constraints={"max_power_mw": limit}, results="front")
    )
    assert asked.kept == int((found.columns["power_mw"] <= limit).sum())
    allowed = found.columns["energy_uj"][found.columns["power_mw"] <= limit]
    assert asked.front()["energy_uj"][0] == allowed.min()
    with pytest.raises(CapacityError, match="meets max_power_mw = 1, and the nearest is 2"):
        run_sweep(small(constraints={"max_power_mw": 1.0}))


def test_blocks_compute_energies_where_they_are_asked_for() -> None:
    points = np.arange(10)
    for given, has in (
        ({}, False),
        ({"objectives": ["power"]}, True),
        ({"constraints": {"max_energy_uj": 9.0}}, True),
    ):
        sweep = small(**given)
        assert sweep.has_energy == has
        assert ("energy_uj" in try_designs(sweep, points, complete=False).columns) == has
        assert "energy_uj" in try_designs(sweep, points).columns


def test_without_an_fpga_it_is_that_of_a_chip(found: Records) -> None:
    chip = run_sweep(small(fpga=""))
    assert (chip.columns["control_uj"] == 0).all() and (chip.columns["static_uj"] == 0).all()
    assert (chip.columns["energy_uj"] > 0).all()
    assert chip.columns["energy_uj"].max() < found.columns["energy_uj"].min()


def test_the_range_holds_what_a_similar_design_was_measured_to_take() -> None:
    # Eciton, an LSTM with 8-bit weights on an iCE40 UP5K, takes 17 mW under load (Chen and others, FPL 2021).
    preset = fpga_presets()["ice40up5k"]
    fields: dict[str, Any] = {name: getattr(preset, name) for name in FIELDS}
    fields |= {
        name: list(value) if isinstance(value := getattr(preset, name), tuple) else value for name in NAMES
    }
    one = run_sweep(
        sweep_from({"model": "gru:16:32:10", "steps": 100, "fpga": "ice40up5k", "design": fields}, "s")
    )
    row = {name: float(one.columns[name][0]) for name in ENERGIES}
    scale = row["power_mw"] / row["energy_uj"]
    assert scale * row["energy_least_uj"] < 17 < scale * row["energy_most_uj"]


def test_the_page_says_where_energies_come_from(found: Records) -> None:
    page = render_sweep(found)
    for words in ("Kuon and Rose", "tinyVision.ai", "Horowitz", "energy_least_uj", "(remembered)"):
        assert words in page
