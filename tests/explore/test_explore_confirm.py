"""Designs that are simulated and built after a sweep: predicted beside actual figures."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from rnnhw.errors import CapacityError, InputError
from rnnhw.explore import Records, confirm, run_sweep, sweep_from
from rnnhw.explore.confirm import confirm_best
from rnnhw.network import Cell, LayerShape, Shape, shape_in_words, shape_of, stack_shape
from rnnhw.report import render_sweep
from rnnhw.sim import network_like
from rnnhw.sim.engines import run

SHAPES = [
    shape_in_words("lstm:5:7,6:4"),
    shape_in_words("lstm+peephole+projection=3:5:7:4"),
    stack_shape(Cell.GRU, 5, 7, outputs=3, every_step=True),
    stack_shape(Cell.GRU, 5, 7, reset_after=False),
    stack_shape(Cell.LSTM_COUPLED, 5, 7),
    stack_shape(Cell.MINGRU, 5, 7, outputs=2),
    Shape(
        layers=(
            LayerShape(cell=Cell.GRU, inputs=4, units=5, directions=2),
            LayerShape(cell=Cell.GRU, inputs=10, units=3),
        ),
        every_step=True,
    ),
]


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_a_random_network_has_the_shape_that_is_asked_for(shape: Shape) -> None:
    network = network_like(shape, arithmetic="native", weight_bits=4, steps=3, seed=1)
    assert shape_of(network) == shape
    assert network.weight_bits == 4


def test_a_random_network_of_tflite_has_it_too() -> None:
    shape = shape_in_words("lstm:5:7,6:4")
    network = network_like(shape, arithmetic="tflm", weight_bits=8, steps=3, seed=1)
    assert network.arithmetic == "tflm"
    assert [(one.inputs, one.units) for one in shape_of(network).layers] == [(5, 7), (7, 6), (6, 4)]


def test_what_is_no_plain_stack_is_refused() -> None:
    odd = LayerShape(cell=Cell.GRU, inputs=4, units=5, reverses=((True, True),))
    with pytest.raises(InputError, match="is no plain stack"):
        network_like(
            Shape(layers=(odd,), every_step=True), arithmetic="native", weight_bits=8, steps=3, seed=1
        )


def small(**given: Any) -> Records:
    sides = {"grid_rows": 1, "grid_cols": [1, 2], "tile_rows": 1, "tile_cols": 1, "fold": 1, "contexts": 2}
    values = {"name": "s", "model": "elman:2:3:2", "steps": 3, "fpga": "ice40up5k", "design": sides}
    return run_sweep(sweep_from(values | given, "s"))


USED = {"LUT4": 2000, "FF": 1000, "LC": 2500, "DSP": 3, "BRAM": 9, "SPRAM": 0}


def made(design: Any, device: Any, *, mhz: float, seeds: Any, cache: Path, told: Any) -> Any:
    told("synthesis")
    assert mhz == design.clock_mhz
    return SimpleNamespace(
        device=device, resources=SimpleNamespace(used=USED), median_mhz=30.0, tools=("yosys 1", "nextpnr 2")
    )


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Simulated by pysim, and a build that is made up."""
    monkeypatch.setattr(confirm, "ENGINE", "pysim")
    monkeypatch.setattr(confirm, "build_design", made)


@pytest.mark.usefixtures("quick")
def test_the_best_are_simulated_and_built(tmp_path: Path) -> None:
    records = small(objectives=["latency", "macs"])
    lines: list[str] = []
    first, second = confirm_best(records, 5, cache=tmp_path, told=lines.append)
    front = records.front()
    assert (first.design.grid_cols, second.design.grid_cols) == (2, 1)
    assert first.is_exact and second.is_exact
    # Four commands of two contexts with two outputs each.
    assert (first.values, first.mismatches, first.steps) == (16, 0, 3)
    assert first.rows[0] == ("cycles", front["cycles"][0], front["cycles"][0])
    predicted = {name: value for name, value, _ in first.rows}
    assert predicted["lut"] == front["lut"][0] and predicted["fmax_mhz"] == front["fmax_mhz"][0]
    actual = {name: value for name, _, value in first.rows}
    assert (actual["lut"], actual["bram"], actual["fmax_mhz"]) == (2000, 9, 30.0)
    assert first.facts()["tools"] == ["yosys 1", "nextpnr 2"]
    assert lines[0].startswith("1: simulation of") and lines[-1] == "2: synthesis"
    page = render_sweep(records, (), (first, second))
    assert "Predicted and actual" in page and "0 of 16" in page
    assert "Predicted and actual" not in render_sweep(records)


@pytest.mark.usefixtures("quick")
def test_a_long_sequence_is_cut_and_predicted_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confirm, "MOST_CYCLES", 150)
    (found,) = confirm_best(small(steps=400, fpga="", objectives=["latency"]), 1, cache=tmp_path)
    assert found.is_exact and found.steps < 10 and found.rows[0][1] < 400
    assert [name for name, _, _ in found.rows] == ["cycles"] and not found.tools


@pytest.mark.usefixtures("quick")
def test_what_does_not_fit_and_what_differs_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*given: Any, **named: Any) -> Any:
        raise CapacityError("the design takes too much")

    def wrong(engine: str, *given: Any, **named: Any) -> Any:
        result = run(engine, *given, **named)
        outputs = result.outputs + (engine == "pysim")
        return SimpleNamespace(outputs=outputs, cycles=result.cycles)

    monkeypatch.setattr(confirm, "build_design", full)
    records = small(objectives=["latency"])
    (found,) = confirm_best(records, 1, cache=tmp_path)
    assert found.refused == "the design takes too much" and found.is_exact
    assert "not built: the design takes too much" in render_sweep(records, (), (found,))
    monkeypatch.setattr(confirm, "run", wrong)
    (found,) = confirm_best(records, 1, cache=tmp_path)
    assert found.mismatches == found.values == 16 and not found.is_exact


def test_a_count_of_cycles_that_differs_is_not_exact(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(engine: str, *given: Any, **named: Any) -> Any:
        result = run("golden", *given, **named)
        return SimpleNamespace(outputs=result.outputs, cycles=result.cycles + np.int64(engine != "golden"))

    monkeypatch.setattr(confirm, "run", late)
    (found,) = confirm_best(small(fpga=""), 1, cache=tmp_path)
    assert not found.mismatches and not found.is_exact
    assert json.dumps(found.facts())
