"""The three LSTMs of STAC-ML Markets (Inference): shapes, cycles, the link, and the cycles on gateware."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from networks import random_inputs, random_network

from rnnhw.errors import InputError
from rnnhw.explore import Demand, choose_design, compare_stac, load_stac
from rnnhw.schedule import count_cycles
from rnnhw.sim import verify

TABLE = Path(__file__).parents[2] / "models" / "stac.toml"


@pytest.fixture(scope="module")
def table():
    return load_stac(TABLE)


@pytest.fixture(scope="module")
def found(table):
    return compare_stac(dataclasses.replace(table, macs=(1024, 16384)))


def test_shapes_have_the_published_parameters(table):
    """Weights by hand: four gates, each with the inputs and the units of the layer before."""
    assert [one.macs for one in table.workloads] == [
        4 * 100 * (100 + 100) * 2,
        4 * 200 * (250 + 200) + 2 * 4 * 200 * 400,
        4 * 1000 * (500 + 1000) + 3 * 4 * 1000 * 2000,
    ]
    assert [one.window for one in table.workloads] == [50, 100, 100]


def test_designs_keep_to_the_macs_and_their_own_is_no_slower(found, table):
    assert [(row.workload.name, row.macs) for row in found.rows] == [
        (one.name, macs) for one in table.workloads for macs in (1024, 16384)
    ]
    for row in found.rows:
        for times in (row.fixed, row.own):
            assert times.design.macs <= row.macs
            assert times.step_cycles >= row.workload.macs / times.design.macs
            assert times.window_cycles >= row.workload.window * row.workload.macs / times.design.macs
            assert times.design.clock_mhz == table.clock_mhz
        assert row.own.step_cycles <= row.fixed.step_cycles
    for macs in (1024, 16384):
        designs = {row.fixed.design for row in found.rows if row.macs == macs}
        assert len(designs) == 1, "one design runs all three networks"


def test_the_fixed_design_serves_the_small_networks_too(found):
    """Its mean slowdown is below that of the design with the fewest cycles in all."""
    rows = [row for row in found.rows if row.macs == 16384]
    shapes = [row.workload.shape for row in rows]
    demands = [Demand(shape=shape, steps=1) for shape in shapes]
    fewest = choose_design(demands, arithmetic="native", weight_bits=8, max_macs=16384).design
    own = [row.own.step_cycles for row in rows]
    fixed = [row.fixed.step_cycles for row in rows]
    in_all = [count_cycles(shape, fewest, 1).total for shape in shapes]
    assert np.mean(np.divide(fixed, own)) < np.mean(np.divide(in_all, own))


def test_the_link_is_added_and_stated(found, table):
    row = found.rows[0]
    assert row.own.link_us == pytest.approx(table.link.round_trip_us + 200 / table.link.bytes_per_us)
    assert row.own.total_us == pytest.approx(row.own.step_cycles / 250 + row.own.link_us)
    clock = row.own.equal_clock_mhz(4.6)
    assert row.own.step_cycles / clock + row.own.link_us == pytest.approx(4.6)
    assert row.own.equal_clock_mhz(table.link.round_trip_us) is None


def test_the_shortest_quoted_time(found, table):
    shortest = [found.fastest(one) for one in table.workloads]
    assert [pair and pair[1] for pair in shortest] == [4.6, 6.89, 31.0]
    without = dataclasses.replace(found, table=dataclasses.replace(table, reported=()))
    assert without.fastest(table.workloads[0]) is None


@pytest.mark.slow
def test_cycles_of_one_new_step_on_gateware(found, cache):
    """LSTM_A divided by four, on its design's tiles in a grid divided by four to each side: one new step.

    The checks are of streams that never stall, of random stalls, and of states in and out of single steps.
    """
    row = found.rows[0]
    rng = np.random.default_rng(14)
    design = dataclasses.replace(row.own.design, grid_rows=1, grid_cols=4)
    network = random_network(rng, 25, (25, 25))
    checks = verify(network, design, random_inputs(rng, 2, 1, 25), engines=["verilator"], cache=cache)
    assert all(check.passed for check in checks), checks
    shape = dataclasses.replace(row.workload, units=25, inputs=25).shape
    counted = count_cycles(shape, design, 1).total
    assert checks[0].cycles == (counted, counted)
    assert any("states" in check.streams and check.values for check in checks)


BROKEN = [
    ("units = 100", "units = 0", "units of LSTM_A is 0, not an integer of at least 1"),
    ("units = 100", "units = 1.5", "units of LSTM_A is 1.5, not an integer"),
    ("LSTM_A = 4.6", "LSTM_A = -4.6", "the time of GH200, hand-written kernels on LSTM_A is -4.6"),
    ("LSTM_A = 4.6", "LSTM_A = nan", "is nan, not a number above 0"),
    ("LSTM_A = 4.6", "LSTM_D = 4.6", "has a time of 'LSTM_D', which is no workload"),
    ("macs = [1024, 4096, 16384]", "macs = []", "no workload or no number of MACs"),
    ("macs = [1024, 4096, 16384]", "macs = 3", "not iterable"),
    ("clock_mhz = 250", "", "it has no 'clock_mhz'"),
    ("round_trip_us = 0.9", "round_trip_us = true", "round_trip_us is True, not a number above 0"),
    ("[link]", "[link", "not a readable table"),
    ("microseconds = { LSTM_A = 4.6 }", "microseconds = 4.6", "not a readable table"),
]


@pytest.mark.parametrize(("old", "new", "words"), BROKEN)
def test_a_broken_table_is_refused(tmp_path, old, new, words):
    text = TABLE.read_text()
    assert old in text
    path = tmp_path / "table.toml"
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(InputError, match=words):
        load_stac(path)


def test_a_missing_table_is_refused(tmp_path):
    with pytest.raises(InputError, match="not a readable table"):
        load_stac(tmp_path / "none.toml")
