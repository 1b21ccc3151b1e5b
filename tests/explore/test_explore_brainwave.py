"""Brainwave's published layers: utilization of the budget, latency, and the same cycles on gateware."""

from pathlib import Path

import numpy as np
import pytest
from networks import random_inputs, random_network

from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.explore import compare_brainwave, load_workloads
from rnnhw.sim import verify

TABLE = Path(__file__).parents[2] / "models" / "brainwave.toml"


@pytest.fixture(scope="module")
def native():
    table = load_workloads(TABLE)
    return compare_brainwave(table.pop("workloads"), **table, arithmetic="native")


def test_utilization_over_the_budget(native):
    assert len(native.rows) == 11
    assert native.mean_utilization(0) == pytest.approx(0.166, abs=0.001)
    assert native.mean_utilization(1) >= 0.58
    assert native.mean_utilization(2) >= 0.70


def test_latency_is_below_brainwaves(native):
    assert native.state_cycles <= 45
    for workload, fixed, best in native.rows:
        assert best.milliseconds < workload.brainwave_ms
        assert best.milliseconds <= fixed.milliseconds
        if workload.name != "GRU 2816":
            assert fixed.milliseconds < workload.brainwave_ms


def test_designs_keep_to_the_budget(native):
    for _, fixed, best in native.rows:
        for ours in (fixed, best):
            assert ours.design.macs <= native.macs
            assert min(ours.design.tile_rows, ours.design.tile_cols) >= 4


def test_tflm_has_the_lstms():
    table = load_workloads(TABLE)
    found = compare_brainwave(table.pop("workloads"), **table, arithmetic="tflm")
    assert [workload.cell for workload, _, _ in found.rows] == ["lstm"] * 5
    assert found.state_cycles == 46


@pytest.mark.parametrize(("grid_rows", "grid_cols"), [(3, 2), (2, 2)])
def test_cycles_of_the_same_grid_scaled_down(grid_rows, grid_cols, cache):
    """4 x 4 tiles in grids of much the same proportions; the first one has 384 MACs."""
    rng = np.random.default_rng(grid_rows)
    machine = Design(
        grid_rows=grid_rows,
        grid_cols=grid_cols,
        tile_rows=4,
        tile_cols=4,
        fold=1,
        weight_depth=128,
        unit_depth=64,
        input_depth=16,
        state_depth=32,
        clock_mhz=250,
        cells=("lstm", "gru"),
    )
    for cell in ("lstm", "gru"):
        network = random_network(rng, 48, 48, cell=cell)
        for check in verify(
            network, machine, random_inputs(rng, 2, 3, 48), engines=["verilator"], cache=cache
        ):
            assert check.passed, check


def test_a_broken_table_is_refused(tmp_path):
    path = tmp_path / "table.toml"
    path.write_text("macs = 1\nclock_mhz = 2\nsource = ''\n[[workload]]\ncell = 'gru'\n")
    with pytest.raises(InputError, match="not a readable table of workloads"):
        load_workloads(path)
    with pytest.raises(InputError, match="not a readable table"):
        load_workloads(tmp_path / "none.toml")
    table = load_workloads(TABLE)
    with pytest.raises(InputError, match="no arithmetic 'float'"):
        compare_brainwave(table.pop("workloads"), **table, arithmetic="float")
