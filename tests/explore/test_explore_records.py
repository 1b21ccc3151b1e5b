"""A sweep's records against `Design` and `count_cycles`, one design at a time."""

import csv
import dataclasses
import io
import itertools
import json
import time
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from rnnhw.design import Design
from rnnhw.errors import CapacityError, DesignError
from rnnhw.explore import (
    Records,
    Sweep,
    columns_of,
    load_sweep,
    manifest,
    record_files,
    records_csv,
    run_sweep,
)
from rnnhw.explore.sweep import FIELDS
from rnnhw.network import Cell, stack_shape
from rnnhw.schedule import check_fit, count_cycles

PUBLISHED = Path(__file__).parents[2] / "reports" / "digits" / "sweep.toml"
RANGES = {
    "grid_rows": (1, 2, 3, 5),
    "grid_cols": (1, 2, 3),
    "tile_rows": (1, 3, 4),
    "tile_cols": (1, 2),
    "fold": (1, 4),
    "weight_depth": (64, 300),
    "unit_depth": (10, 24),
    "input_depth": (2, 8),
    "state_depth": (7, 24),
    "clock_mhz": (50, 110),
    "contexts": (1,),
    "weight_bits": (4, 8),
    "state_slots": (1,),
    "lut_columns": (0,),
}
SMALL = Sweep(
    name="small",
    shape=stack_shape(Cell.LSTM, 5, 17, outputs=6),
    steps=4,
    ranges=RANGES,
    constraints={"max_macs": 160},
)
OTHERS = {
    "stack of GRUs": Sweep(
        name="grus",
        steps=9,
        shape=stack_shape(Cell.GRU, 7, 13, 20, outputs=5, every_step=True),
        cells=("gru",),
        ranges=RANGES
        | {
            "fold": (1, 3),
            "contexts": (1, 2, 3),
            "weight_depth": (200, 900),
            "unit_depth": (30, 64),
            "input_depth": (24,),
            "state_depth": (12, 120),
            "state_slots": (1, 2),
        },
    ),
    "resets before": Sweep(
        name="before",
        steps=3,
        shape=stack_shape(Cell.GRU, 7, 13, reset_after=False),
        cells=("gru", "elman"),
        ranges=RANGES
        | {
            "fold": (1, 3),
            "contexts": (1, 2),
            "weight_depth": (200, 900),
            "unit_depth": (30,),
            "state_depth": (12, 120),
            "state_slots": (1, 2),
            "weight_bits": (8,),
        },
    ),
    "tflm": Sweep(
        name="tflm", steps=5, shape=stack_shape(Cell.LSTM, 5, 17, outputs=6), ranges=RANGES, arithmetic="tflm"
    ),
    "8 bits of Elman": Sweep(
        name="elman",
        steps=3,
        shape=stack_shape(Cell.ELMAN, 9, 11, 5),
        cells=("elman",),
        network_bits=8,
        ranges=RANGES | {"fold": (1,), "state_slots": (2,)},
    ),
}


@pytest.fixture(scope="module")
def published() -> Records:
    return run_sweep(load_sweep(PUBLISHED))


@pytest.fixture(scope="module")
def small() -> Records:
    return run_sweep(SMALL)


def fields_of(records: Records, index: int) -> dict[str, int]:
    return {name: int(records.columns[name][index]) for name in RANGES}


def assert_row_is_the_design(records: Records, index: int) -> None:
    design = Design(
        **fields_of(records, index), cells=records.sweep.cells, arithmetic=records.sweep.arithmetic
    )
    cycles = count_cycles(records.sweep.shape, design, records.sweep.steps)
    row = {name: column[index] for name, column in records.columns.items()}
    assert row["cycles"] == cycles.total
    assert row["macs"] == design.macs
    assert row["memory_bytes"] == design.memory_bytes
    assert row["utilization"] == pytest.approx(cycles.utilization, rel=1e-12)
    assert row["latency_us"] == pytest.approx(cycles.total / design.clock_mhz, rel=1e-12)


def test_random_points_equal_the_schedule(published: Records) -> None:
    for index in np.random.default_rng(3).choice(len(published), 400, replace=False):
        assert_row_is_the_design(published, int(index))


def test_odd_points_equal_the_schedule(small: Records) -> None:
    for index in np.random.default_rng(4).choice(len(small), 300, replace=False):
        assert_row_is_the_design(small, int(index))


@pytest.mark.parametrize("name", list(OTHERS))
def test_points_of_other_networks_equal_the_schedule(name: str) -> None:
    found = run_sweep(OTHERS[name])
    for index in np.random.default_rng(5).choice(len(found), 150, replace=False):
        assert_row_is_the_design(found, int(index))


def reason(sweep: Sweep, fields: dict[str, int]) -> str | None:
    """Why a design is left out."""
    try:
        design = Design(**fields, cells=sweep.cells)
    except DesignError as error:
        if "fold is" in str(error):
            return "fold that does not divide the lanes"
        return "grid_rows above the columns per pass"
    if design.weight_bits < sweep.network_bits:
        return "weight_bits below the network's"
    try:
        check_fit(sweep.shape, design)
    except CapacityError as error:
        return f"{str(error).split('the design: ')[1].split()[0]} below the network's need"
    if design.macs > sweep.constraints.get("max_macs", design.macs):
        return f"max_macs = {sweep.constraints['max_macs']} is not met"
    return None


@pytest.mark.parametrize(
    ("sweep", "reasons"),
    [
        (SMALL, 6),
        (OTHERS["resets before"], 5),
        (OTHERS["8 bits of Elman"], 6),
        (dataclasses.replace(SMALL, ranges=RANGES | {"fold": (1, 2, 3, 4)}), 7),
    ],
    ids=["small", "before", "elman", "folds"],
)
def test_every_design_is_kept_or_counted_under_its_reason(sweep: Sweep, reasons: int) -> None:
    found, kept, refused = run_sweep(sweep), [], Counter()
    for values in itertools.product(*(sweep.ranges[name] for name in FIELDS)):
        fields = dict(zip(FIELDS, values, strict=True))
        why = reason(sweep, fields)
        if why is None:
            kept.append(fields)
        else:
            refused[why] += 1
    assert dict(found.dropped) == dict(refused)
    assert len(refused) == reasons
    assert [fields_of(found, index) for index in range(len(found))] == kept


def test_ten_thousand_designs_of_a_stack_take_less_than_ten_seconds() -> None:
    wide = RANGES | {
        "grid_rows": (1, 2, 4, 8),
        "grid_cols": (1, 2, 3, 4, 6, 8),
        "tile_rows": (1, 2, 4, 8),
        "tile_cols": (1, 2, 4, 8),
        "fold": (1, 2, 4),
        "weight_depth": (4000, 30000, 60000),
        "unit_depth": (400, 4000),
        "input_depth": (300,),
        "state_depth": (3000,),
        "state_slots": (8,),
        "lut_columns": (0,),
        "contexts": (1, 4),
        "clock_mhz": (100,),
        "weight_bits": (8,),
    }
    sweep = Sweep(
        name="wide", steps=50, ranges=wide, shape=stack_shape(Cell.LSTM, 40, 128, 128, 128, outputs=10)
    )
    assert sweep.designs > 10_000
    start = time.perf_counter()
    found = run_sweep(sweep)
    assert time.perf_counter() - start < 10
    for index in np.random.default_rng(6).choice(len(found), 20, replace=False):
        assert_row_is_the_design(found, int(index))


def test_no_design_beats_the_front(published: Records) -> None:
    costs = [published.columns[name] for name in ("latency_us", "macs", "memory_bytes")]
    front = published.columns["pareto"]
    assert 5 < front.sum() < len(published) / 10
    for index in range(0, len(published), 97):
        no_worse = np.all([cost <= cost[index] for cost in costs], axis=0)
        better = np.any([cost < cost[index] for cost in costs], axis=0)
        assert front[index] == (not (no_worse & better).any())


def test_front_is_sorted_by_latency(published: Records) -> None:
    latency = published.front()["latency_us"]
    assert len(latency) == published.columns["pareto"].sum()
    assert (np.diff(latency) >= 0).all()


def test_progress_ends_at_all_designs() -> None:
    seen: list[tuple[int, int]] = []
    run_sweep(SMALL, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (SMALL.designs, SMALL.designs)


def test_chunks_change_nothing(monkeypatch: pytest.MonkeyPatch, small: Records) -> None:
    monkeypatch.setattr("rnnhw.explore.points.BLOCK", 17)
    again = run_sweep(SMALL)
    assert records_csv(again) == records_csv(small)
    assert again.dropped == small.dropped


def test_a_sweep_without_any_design_is_refused_and_leaves_no_store(tmp_path: Path) -> None:
    ranges = {**RANGES, "state_depth": (1,), "grid_cols": (1,)}
    tight = Sweep(name="tight", shape=SMALL.shape, steps=4, ranges=ranges)
    with pytest.raises(CapacityError, match="none of the 1536 designs of sweep 'tight'"):
        run_sweep(tight, store=tmp_path / "finished.sqlite")
    assert not list(tmp_path.iterdir())


def test_csv_reads_back(small: Records) -> None:
    rows = list(csv.DictReader(io.StringIO(records_csv(small))))
    assert tuple(rows[0]) == columns_of(SMALL)
    assert len(rows) == len(small)
    assert [int(row["cycles"]) for row in rows] == small.columns["cycles"].tolist()
    assert [row["pareto"] == "1" for row in rows] == small.columns["pareto"].tolist()
    assert np.allclose([float(row["latency_us"]) for row in rows], small.columns["latency_us"], rtol=1e-5)


def test_files_are_the_same_every_time(small: Records) -> None:
    texts = record_files(small)
    assert texts == record_files(run_sweep(SMALL)) and set(texts) == {"manifest.json", "results.csv"}
    written = json.loads(texts["manifest.json"])
    assert written == manifest(small)
    assert written["kept"] + sum(written["dropped"].values()) == written["designs"] == SMALL.designs
