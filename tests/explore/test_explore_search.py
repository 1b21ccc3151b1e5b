"""Searches against trying all, constraints that exclude each other, and sweeps that are killed or fail."""

import dataclasses
import sqlite3
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import moocore
import numpy as np
import pytest

from rnnhw.errors import CapacityError, EngineError, InputError, OutputError
from rnnhw.explore import Sweep, blocks, record_files, run_sweep, sweep_from
from rnnhw.explore.blocks import design_at
from rnnhw.explore.figures import costs_of
from rnnhw.flow import device_named, predict_costs

DESIGN = {
    "grid_rows": [1, 2, 3, 4, 6, 8],
    "grid_cols": list(range(1, 17)),
    "tile_rows": [1, 2, 4, 8],
    "tile_cols": [1, 2, 4, 8],
    "fold": [1, 2, 4],
    "contexts": [1, 2, 4],
    "weight_bits": [4, 8],
    "clock_mhz": 100,
}
BASE: dict[str, Any] = {"name": "s", "model": "lstm:16:48:10", "steps": 20, "design": DESIGN}


def swept(**more: Any) -> Sweep:
    return sweep_from(BASE | more, "sweep")


def small(**more: Any) -> Sweep:
    return swept(design=DESIGN | {"grid_cols": [1, 2, 4], "contexts": 1}, **more)


def volume(sweep: Sweep, reference: np.ndarray) -> float:
    """Hypervolume of a sweep's front, in logarithms, below a point that is worse than all."""
    front = run_sweep(sweep).front()
    costs = np.log(np.stack(costs_of(sweep.objectives, front), axis=1))
    return float(moocore.hypervolume(costs, ref=reference))


@pytest.mark.slow
def test_an_evolution_comes_close_to_trying_all_and_a_sample_does_not() -> None:
    exhaustive = swept(results="front")
    front = run_sweep(exhaustive).front()
    costs = np.log(np.stack(costs_of(exhaustive.objectives, front), axis=1))
    reference = costs.max(axis=0) + 0.5
    best = float(moocore.hypervolume(costs, ref=reference))
    ratios = {
        method: volume(swept(results="front", search={"method": method, "points": 3000}), reference) / best
        for method in ("evolutionary", "random")
    }
    assert exhaustive.designs == 27_648
    assert ratios["random"] < ratios["evolutionary"] <= 1 + 1e-9
    assert ratios["evolutionary"] > 0.99


@pytest.mark.parametrize("method", ["random", "evolutionary"])
def test_a_search_depends_on_its_seed_alone(method: str) -> None:
    first, again, other = (
        run_sweep(swept(search={"method": method, "points": 400, "seed": seed})) for seed in (1, 1, 2)
    )
    assert record_files(first) == record_files(again)
    assert record_files(first)["results.csv"] != record_files(other)["results.csv"]
    assert first.tried >= 400 and first.tried < first.sweep.designs


def test_a_search_of_all_is_exhaustive() -> None:
    points = {"method": "random", "points": small().designs}
    assert (
        record_files(run_sweep(small(search=points)))["results.csv"]
        == (record_files(run_sweep(small()))["results.csv"])
    )


def test_the_front_alone_is_the_front_of_all() -> None:
    objectives = ["throughput", "utilization", "memory"]
    every, front = (run_sweep(swept(objectives=objectives, results=results)) for results in ("all", "front"))
    assert front.kept == every.kept == len(every) > len(front)
    assert front.columns["pareto"].all()
    for name, column in every.front().items():
        assert (front.front()[name] == column).all(), name
    assert (np.diff(front.front()["sequences_per_s"]) <= 0).all()


def test_constraints_are_met_and_counted() -> None:
    free = run_sweep(small())
    limits = {"max_macs": 64, "min_utilization": 0.8}
    found = run_sweep(small(constraints=limits))
    met = (free.columns["macs"] <= 64) & (free.columns["utilization"] >= 0.8)
    assert len(found) == met.sum() > 0
    assert sum(found.dropped.values()) + found.kept == found.tried
    assert {"max_macs = 64 is not met", "min_utilization = 0.8 is not met"} <= set(found.dropped)


def test_a_design_fits_the_fpga() -> None:
    found = run_sweep(small(fpga="ecp5-25k"))
    assert (found.columns["dsp"] <= 28).all() and (found.columns["bram"] <= 56).all()
    assert "more dsp than the 28 of ecp5-25k" in found.dropped
    for row in (0, len(found) // 2, len(found) - 1):
        design = design_at(found.sweep, found.columns, row)
        costs = predict_costs(design, device_named("ecp5-25k"))
        assert found.columns["dsp"][row] == costs.exact["DSP"]
        assert found.columns["bram"][row] == costs.exact["BRAM"]
        assert found.columns["lut"][row] == round(float(costs.modelled["LUT4"].value))
        assert found.columns["fmax_mhz"][row] == pytest.approx(float(costs.modelled["MHz"].value))


def test_a_clock_is_predicted_for_an_fpga_and_assumed_elsewhere() -> None:
    design = {name: value for name, value in DESIGN.items() if name != "clock_mhz"} | {"grid_cols": [1, 2]}
    found = run_sweep(swept(design=design, fpga="ecp5-85k"))
    assert (found.columns["clock_mhz"] == np.floor(found.columns["fmax_mhz"])).all()
    assert len(set(found.columns["clock_mhz"].tolist())) > 1
    assert found.columns["latency_us"] == pytest.approx(found.columns["cycles"] / found.columns["clock_mhz"])
    assert set(run_sweep(swept(design=design)).columns["clock_mhz"].tolist()) == {100}
    with pytest.raises(InputError, match="clock_mhz is 'predicted', which needs an FPGA"):
        swept(design=DESIGN | {"clock_mhz": "predicted"})


def test_columns_that_multiply_in_tables_are_within_the_tile() -> None:
    found = run_sweep(small(fpga="ecp5-85k"))
    more = run_sweep(swept(design=DESIGN | {"grid_cols": [1, 2, 4], "contexts": 1, "lut_columns": [0, 2]}))
    assert more.dropped["lut_columns above tile_cols"] > 0
    assert (more.columns["lut_columns"] <= more.columns["tile_cols"]).all()
    assert found.columns["lut_columns"].max() == 0 < more.columns["lut_columns"].max()


def test_what_synthesis_would_lose_is_left_out() -> None:
    narrow = DESIGN | {
        "clock_mhz": 10,
        "grid_cols": [1, 2],
        "tile_rows": 1,
        "weight_bits": [8, 4],
        "lut_columns": [0, 1],
    }
    reason = "4-bit weights in a long pipeline, whose products synthesis loses on ice40up5k"
    fits = {"fpga": "ice40up5k", "model": "mingru:4:8:4"}
    found = run_sweep(swept(design=narrow | {"tile_cols": 1, "pipeline": "long"}, **fits))
    short = run_sweep(swept(design=narrow | {"tile_cols": 1}, **fits))
    kept = found.columns["weight_bits"] == 8
    assert (kept | (found.columns["lut_columns"] == 1)).all() and kept.any() and not kept.all()
    assert found.dropped[reason] > 0 and reason not in short.dropped


@pytest.mark.parametrize(
    ("constraints", "named"),
    [
        ({"max_latency_us": 0.001}, r"meets max_latency_us = 0.001, and the nearest is \d"),
        ({"max_macs": 16, "max_latency_us": 10}, "meets max_latency_us = 10 and max_macs = 16; they exclude"),
        (
            {"min_utilization": 0.1, "max_macs": 16, "max_latency_us": 10},
            "meets max_latency_us = 10 and max_macs = 16; they exclude",
        ),
    ],
)
def test_constraints_that_exclude_each_other_are_named(constraints: dict[str, float], named: str) -> None:
    with pytest.raises(CapacityError, match=named):
        run_sweep(small(constraints=constraints))


def test_the_nearest_figure_is_of_designs_that_fit_the_fpga() -> None:
    free = run_sweep(small(fpga="ecp5-25k"))
    quickest = free.columns["latency_us"].min()
    assert run_sweep(small()).columns["latency_us"].min() < 0.5 * quickest
    with pytest.raises(CapacityError, match=r"max_latency_us = 0.001, and the nearest is \d") as told:
        run_sweep(small(fpga="ecp5-25k", constraints={"max_latency_us": 0.001}))
    nearest = float(str(told.value).rsplit(" ", 1)[1])
    assert quickest <= nearest < 1.0001 * quickest
    assert run_sweep(small(fpga="ecp5-25k", constraints={"max_latency_us": nearest})).kept >= 1


def test_constraints_that_exclude_each_other_come_with_limits_that_can_be_met() -> None:
    quickest = float(run_sweep(small(fpga="ecp5-25k")).columns["latency_us"].min())
    asked = {"max_latency_us": 0.8 * quickest}
    with pytest.raises(CapacityError, match="they exclude each other; with max_latency_us = ") as told:
        run_sweep(small(fpga="ecp5-25k", constraints=asked))
    nearest = float(str(told.value).split("with max_latency_us = ")[1].split()[0])
    assert run_sweep(small(fpga="ecp5-25k", constraints={"max_latency_us": nearest})).kept >= 1
    with pytest.raises(CapacityError, match="they exclude each other; with max_macs") as told:
        run_sweep(small(constraints={"max_macs": 16, "min_sequences_per_s": 1e5}))
    most, least = (float(words.split()[0]) for words in str(told.value).split(" = ")[-2:])
    for limits in ({"max_macs": most, "min_sequences_per_s": 1e5}, {"min_sequences_per_s": least}):
        assert run_sweep(small(constraints={"max_macs": 16} | limits)).kept >= 1


def test_what_a_nearest_figure_lacks_beside_is_told() -> None:
    with pytest.raises(CapacityError) as told:
        run_sweep(small(fpga="ice40up5k", constraints={"max_latency_us": 0.001}))
    beside = "(of one that otherwise does not fit ice40up5k)"
    assert f"max_bram = 30 of ice40up5k, and the nearest is 31 {beside}" in str(told.value)
    with pytest.raises(CapacityError, match=r"nearest is 4 \(of one that misses another constraint\)"):
        run_sweep(small(constraints={"max_macs": 1, "max_latency_us": 0.001}))


class Killed(Exception):
    """What ends the sweep in place of a signal."""


def killed_after(count: int) -> Callable[[int, int], None]:
    calls = iter(range(count))

    def told(done: int, total: int) -> None:
        if next(calls, None) is None:
            raise Killed

    return told


def test_a_killed_sweep_goes_on_and_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rnnhw.explore.points.BLOCK", 100)
    monkeypatch.setattr("rnnhw.explore.store.BLOCK", 100)
    path, whole = tmp_path / "s.sqlite", record_files(run_sweep(small()))
    for _ in range(3):
        with pytest.raises(Killed):
            run_sweep(small(), killed_after(4), store=path)
    seen: list[int] = []
    found = run_sweep(small(), lambda done, total: seen.append(done), store=path)
    assert record_files(found) == whole
    assert seen[0] > 1200
    seen.clear()
    assert record_files(run_sweep(small(), lambda done, total: seen.append(done), store=path)) == whole
    assert seen == [found.tried]


def test_a_store_of_another_sweep_or_version_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "s.sqlite"
    run_sweep(small(), store=path)
    with pytest.raises(OutputError, match=r"s.sqlite is of another sweep \(sweep [0-9a-f]+, not"):
        run_sweep(small(steps=21), store=path)
    monkeypatch.setattr("rnnhw.explore.store.__version__", "9.9")
    with pytest.raises(OutputError, match=r"of another version of rnnhw \(rnnhw 0"):
        run_sweep(small(), store=path)
    monkeypatch.undo()
    counted = blocks.sweep_cycles
    monkeypatch.setattr(
        blocks, "sweep_cycles", lambda *given: {name: 2 * value for name, value in counted(*given).items()}
    )
    with pytest.raises(OutputError, match=r"s.sqlite is of a version with other figures \(models"):
        run_sweep(small(), store=path)
    monkeypatch.undo()
    path.write_text("no database, but a text that is long enough to be looked at as one" * 20)
    with pytest.raises(OutputError, match="file is not a database"):
        run_sweep(small(), store=path)


def test_a_full_disk_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnnhw.explore.points.BLOCK", 100)
    monkeypatch.setattr("rnnhw.explore.store.BLOCK", 100)
    connect = sqlite3.connect

    def tiny(*given: Any, **named: Any) -> sqlite3.Connection:
        database = connect(*given, **named)
        database.execute("PRAGMA max_page_count = 6")
        return database

    path = tmp_path / "s.sqlite"
    with monkeypatch.context() as patched:
        patched.setattr("sqlite3.connect", tiny)
        with pytest.raises(
            OutputError, match=r"s.sqlite: database or disk is full; nothing that was finished"
        ):
            run_sweep(small(), store=path)
    seen: list[int] = []
    found = run_sweep(small(), lambda done, total: seen.append(done), store=path)
    assert seen[0] > 100
    assert record_files(found) == record_files(run_sweep(small()))


def test_a_point_that_fails_is_a_row_with_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    try_designs = blocks.try_designs

    def failing(sweep: Sweep, points: np.ndarray, **named: bool) -> blocks.Tried:
        if 700 in points:
            raise ValueError("no figure")
        return try_designs(sweep, points, **named)

    monkeypatch.setattr(blocks, "try_designs", failing)
    path = tmp_path / "s.sqlite"
    for _ in range(2):
        found = run_sweep(small(), store=path)
        assert found.failed == {700: "ValueError: no figure"}
        assert found.kept + sum(found.dropped.values()) + 1 == found.tried
        assert '"700": "ValueError: no figure"' in record_files(found)["manifest.json"]


@pytest.mark.slow
def test_processes_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnnhw.explore.points.BLOCK", 300)
    found = run_sweep(
        small(), executor=lambda: ProcessPoolExecutor(2, mp_context=get_context("spawn")), in_flight=3
    )
    assert record_files(found) == record_files(run_sweep(small()))


class Losing(Executor):
    """Runs blocks, of which some are lost as if their process were killed."""

    def __init__(self, lose: int) -> None:
        self._pool, self._lose = ThreadPoolExecutor(1), lose

    def submit(self, *given: Any, **named: Any) -> Future[Any]:  # type: ignore[override]
        self._lose -= 1
        if self._lose < 0:
            raise BrokenProcessPool
        if self._lose == 0:
            lost: Future[Any] = Future()
            lost.set_exception(BrokenProcessPool())
            return lost
        return self._pool.submit(*given, **named)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._pool.shutdown(wait, cancel_futures=cancel_futures)


def test_blocks_of_killed_processes_are_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = record_files(run_sweep(small()))
    monkeypatch.setattr("rnnhw.explore.points.BLOCK", 100)
    lives = iter([3, 5, 10**9])
    assert record_files(run_sweep(small(), executor=lambda: Losing(next(lives)))) == whole
    with pytest.raises(EngineError, match="were killed 6 times"):
        run_sweep(small(), executor=lambda: Losing(2))


def test_a_digest_tells_questions_apart() -> None:
    questions = [
        small(),
        small(fpga="ecp5-25k"),
        small(constraints={"max_macs": 64}),
        small(objectives=["latency"]),
        small(search={"method": "random", "points": 10}),
        small(results="front"),
    ]
    assert len({one.digest for one in questions}) == len(questions)
    assert dataclasses.replace(small(), name="other").digest == small().digest


def test_a_clock_above_the_predicted_one_is_not_kept() -> None:
    sides = DESIGN | {"grid_cols": [1, 2, 4], "contexts": 1}

    def found(fpga: str, clock: Any) -> Any:
        return run_sweep(swept(fpga=fpga, design=sides | {"clock_mhz": clock}))

    kept = found("ecp5-85k", [20, 60, 100, 400])
    assert (kept.columns["clock_mhz"] <= kept.columns["fmax_mhz"]).all()
    assert {20, 60} <= set(kept.columns["clock_mhz"].tolist()) and 400 not in kept.columns["clock_mhz"]
    assert kept.dropped["max_clock_mhz = the predicted fmax_mhz is not met"] > 0
    with pytest.raises(
        CapacityError, match="meets max_clock_mhz = the predicted fmax_mhz, and the nearest is 400"
    ):
        found("ecp5-85k", 400)
    # Where no clock is predicted, the given one is taken.
    assert (found("", 400).columns["clock_mhz"] == 400).all()
