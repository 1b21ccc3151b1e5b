"""Shares of zeros as an axis of a sweep: what is predicted of them is what pruned networks take."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.explore import confirm, records_csv, run_sweep, sweep_from
from rnnhw.explore.blocks import design_at, try_designs
from rnnhw.explore.confirm import confirm_best
from rnnhw.explore.energy import counts_of, memory_bits
from rnnhw.explore.points import points_of
from rnnhw.network import balanced_shape, shape_of
from rnnhw.report import render_sweep
from rnnhw.schedule import best_plan, check_fit, count_cycles, runs_of
from rnnhw.sim import network_like, with_balanced_zeros

SIDES = {name: [1, 2, 4] for name in ("grid_rows", "grid_cols", "tile_rows", "tile_cols")}


def asked(zeros: Any, **given: Any) -> Any:
    design = SIDES | {"fold": [1, 4], "contexts": [1, 2], "weight_bits": [8, 4]} | given.pop("design", {})
    values = {"name": "s", "model": "lstm:16:24,20:10", "steps": 12, "design": design} | given
    return sweep_from(values if zeros is None else values | {"zeros": zeros}, "s")


def test_each_design_holds_the_network_pruned_for_it_and_takes_as_many_cycles() -> None:
    sweep = asked([0, 0.5, 0.9])
    assert sweep.designs == 3 * 3**4 * 8
    found = run_sweep(sweep).columns
    rng = np.random.default_rng(5)
    dense = network_like(sweep.shape, arithmetic="native", weight_bits=4, steps=12, seed=1)
    for row in rng.choice(len(found["macs"]), 120, replace=False):
        design, share = design_at(sweep, found, row), float(found["zeros"][row])
        network = with_balanced_zeros(rng, dense, design, share) if share else dense
        assert bool(design.kept_depth) == bool(share)
        check_fit(shape_of(network), design)
        counted = count_cycles(shape_of(network), design, 12)
        assert found["cycles"][row] == counted.total
        # Some of the weights in a word are zero, and do not count as useful on such a design.
        assert found["utilization"][row] == pytest.approx(counted.utilization, rel=0.15)
        assert found["memory_bytes"][row] == design.memory_bytes


def test_the_whole_network_is_what_a_sweep_without_the_axis_finds() -> None:
    (plain, both) = (run_sweep(asked(zeros)).columns for zeros in (None, [0.5, 0]))
    whole = both["zeros"] == 0
    assert "zeros" not in plain and whole.sum() == len(plain["macs"])
    for name in set(plain) - {"pareto"}:
        assert (both[name][whole] == plain[name]).all(), name
    assert not both["kept_depth"][whole].any() and both["kept_depth"][~whole].all()


def test_more_zeros_take_fewer_cycles_and_less_energy() -> None:
    found = run_sweep(asked([0.5, 0.75, 0.9], design={"fold": 1, "tile_rows": 1})).columns
    half, most = (found["zeros"] == share for share in (0.5, 0.9))
    for name in ("cycles", "memory_bytes", "energy_uj"):
        assert (found[name][most] <= found[name][half]).all() and (
            found[name][most] < found[name][half]
        ).any()


def test_slots_and_bits_are_those_of_the_phases() -> None:
    sweep = asked([0.75])
    found = run_sweep(sweep).columns
    design = design_at(sweep, found, len(found["macs"]) // 2)
    shape, expected = balanced_shape(sweep.shape, 0.75), {"slots": 0, "keeping": 0}
    for run in runs_of(shape):
        for part in run.parts:
            _, plan = best_plan(part.shape, design, 12)
            for phase, times in [(one, 12) for one in plan.body] + [(one, 1) for one in plan.tail]:
                name = "keeping" if phase.keeps else "slots"
                expected[name] += times * int(phase.tiles * phase.slices) * design.contexts
    counts = counts_of(shape, design, 12)
    assert {name: int(counts[name]) for name in expected} == expected
    alone = dict.fromkeys(counts, 0)
    elements, columns = design.units * design.columns, design.columns
    word = design.lanes * design.weight_bits + design.index_bits + 8
    assert memory_bits(design, alone | {"slots": 10}) == 10 * elements * word
    assert memory_bits(design, alone | {"keeping": 10}) == 10 * (8 * columns + 8 * elements)


def test_designs_with_too_many_columns_or_too_few_words_are_counted() -> None:
    wide = asked([0.5], model="lstm:3:24", design={"tile_cols": [2, 4], "grid_cols": 1})
    tried = try_designs(wide, np.arange(wide.designs))
    assert (tried.columns["tile_cols"] == 2).all()
    (reason,) = (words for words in tried.dropped if "operands" in words)
    assert tried.dropped[reason] > 0
    # The 24 inputs of one unit are kept in 32 words, and half of its 25 weights would need fewer.
    one = dict.fromkeys(SIDES, 1)
    short = asked([0.5], model="lstm:24:1", design=one | {"weight_depth": [16, 32], "weight_bits": 8})
    tried = try_designs(short, np.arange(short.designs))
    assert (tried.columns["weight_depth"] == 32).all() and tried.dropped
    free = asked([0.5], model="lstm:24:1", design=one | {"weight_bits": [8, 4]})
    found = run_sweep(free).columns
    assert sorted(set((found["weight_depth"] * (8 // found["weight_bits"])).tolist())) == [32]


def test_a_search_looks_at_shares_too() -> None:
    for method in ("random", "evolutionary"):
        sweep = asked([0, 0.5, 0.75], search={"method": method, "points": 300})
        assert set(run_sweep(sweep).columns["zeros"].tolist()) == {0, 0.5, 0.75}
        assert max(points_of(sweep)) < sweep.designs


def test_the_page_and_the_file_name_the_share() -> None:
    records = run_sweep(asked([0, 0.875], objectives=["memory", "latency"]))
    header, first, *_ = records_csv(records).splitlines()
    names = header.split(",")
    assert names[names.index("zeros") + 1] == "kept_depth" and first.split(",")[names.index("zeros")] == "0"
    page = render_sweep(records)
    assert "87.5 % zeros" in page and "0 % zeros" in page
    # What is pruned must not look like the network that the other machines run.
    assert re.search(r"on the network with [\d.]+ % zeros, has the least memory", page)
    assert "other machines on the whole network" in page


def test_the_best_design_is_simulated_with_a_network_pruned_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confirm, "ENGINE", "pysim")
    records = run_sweep(
        asked([0.75], model="lstm:6:8", steps=3, objectives=["latency"], design={"contexts": 1, "fold": 1})
    )
    (found,) = confirm_best(records, 1, cache=tmp_path)
    assert found.design.kept_depth
    assert found.is_exact and found.values


def test_digests_tell_shares_apart() -> None:
    digests = {asked(zeros).digest for zeros in (None, [0], [0.5], [0, 0.5])}
    assert len(digests) == 4


@pytest.mark.parametrize(
    ("zeros", "given", "named"),
    [
        (0.5, {}, r"zeros is 0.5, not a list of 1 .. 64 shares such as \[0, 0.75\]"),
        ([], {}, r"zeros is \[\], not a list"),
        ([1], {}, "zeros holds 1, not a share from 0 to below 1"),
        ([-0.1], {}, "zeros holds -0.1, not a share"),
        ([True], {}, "zeros holds True, not a share"),
        (["0.5"], {}, "zeros holds '0.5', not a share"),
        ([float("nan")], {}, "zeros holds nan, not a share"),
        ([0, 0.99], {}, "zeros holds 0.99, which leaves none of the 16 words of a unit"),
        ([0, 0.5], {"design": {"arithmetic": "tflm"}}, "zeros holds 0.5, but networks in tflm arithmetic"),
        ([0.5], {"design": {"kept_depth": 8}}, r"kept_depth is 8, but .* it is 0; zeros = \[0, 0.75\] tries"),
        ([0.5], {"design": {"delta_depth": 8}}, "delta_depth is 8, but delta_depth is not an axis"),
    ],
)
def test_bad_shares_are_refused(zeros: Any, given: Any, named: str) -> None:
    with pytest.raises(InputError, match=f"^s: .*{named}"):
        asked(zeros, **given)
