"""Thresholds as an axis of a sweep: what is predicted of them is what delta networks take on the data."""

import dataclasses
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnnhw import golden
from rnnhw.cells import Product
from rnnhw.errors import InputError
from rnnhw.explore import Sweep, confirm, record_files, records_csv, run_sweep, sweep_from
from rnnhw.explore.accuracy import changing_sequences, scored
from rnnhw.explore.blocks import design_at, try_designs
from rnnhw.explore.confirm import confirm_best
from rnnhw.explore.energy import counts_of, memory_bits
from rnnhw.explore.thresholds import Changing, changed_macs, summed_slices
from rnnhw.frontends import load_network
from rnnhw.gateware.layouts import accumulators
from rnnhw.network import load_integer, quantize_inputs, shape_of, with_thresholds
from rnnhw.published import find_folder
from rnnhw.quantize import quantize
from rnnhw.report import render_sweep
from rnnhw.schedule import check_fit
from rnnhw.sim import run
from rnnhw.train.tasks.digits import load_digits

FLOAT = find_folder("digits-lstm") / "model.onnx"
INTEGER = find_folder("digits-lstm") / "model.int8.safetensors"
DATA = load_digits()
X, LABELS = DATA.test_x[:40], DATA.test_labels[:40]
SIDES = {name: [1, 2, 4] for name in ("grid_rows", "grid_cols", "tile_rows", "tile_cols")}


@pytest.fixture
def files(tmp_path: Path) -> Path:
    np.save(tmp_path / "x.npy", X)
    np.save(tmp_path / "labels.npy", LABELS)
    return tmp_path


def asked(folder: Path, thresholds: Any, **given: Any) -> Sweep:
    values = {
        "name": "s",
        "model": str(FLOAT),
        "steps": 8,
        "design": SIDES | {"fold": [1, 4], "contexts": [1, 2], "weight_bits": [8, 4]},
        "accuracy": {"data": "x.npy", "labels": "labels.npy"},
    }
    values |= {"thresholds": thresholds} if thresholds is not None else {}
    return sweep_from({name: one for name, one in (values | given).items() if one is not None}, "s", folder)


def found_of(folder: Path, *arguments: Any, **given: Any) -> Any:
    return run_sweep(scored(asked(folder, *arguments, **given), folder / "cache"))


def test_each_design_takes_the_cycles_of_its_delta_network(files: Path) -> None:
    records = found_of(files, [0, 6, 30])
    found, rng = records.columns, np.random.default_rng(3)
    changing = np.flatnonzero(found["threshold"])
    assert 0 < len(changing) < len(found["macs"]) and (found["contexts"][changing] == 1).all()
    integers = {bits: quantize(load_network(FLOAT), X, weight_bits=bits) for bits in (4, 8)}
    for row in rng.choice(changing, 40, replace=False):
        design, threshold = design_at(records.sweep, found, row), int(found["threshold"][row])
        network = with_thresholds(integers[design.weight_bits], threshold, threshold)
        check_fit(shape_of(network), design)
        x = quantize_inputs(X, network)
        cycles = run("golden", network, design, x[:10], cache=files).cycles
        assert found["cycles"][row] == round(float(cycles.mean()))
        outputs, _ = golden.run(network, x)
        assert found["accuracy"][row] == (outputs.argmax(axis=-1) == LABELS).mean()
        assert found["memory_bytes"][row] == design.memory_bytes


def test_without_thresholds_all_is_as_in_a_sweep_without_the_axis(files: Path) -> None:
    plain, both = (found_of(files, thresholds).columns for thresholds in (None, [0, 12]))
    whole = both["threshold"] == 0
    assert "threshold" not in plain and whole.sum() == len(plain["macs"])
    for name in set(plain) - {"pareto"}:
        assert (both[name][whole] == plain[name]).all(), name
    assert not both["delta_depth"][whole].any() and both["delta_depth"][~whole].all()


def test_an_integer_model_and_shorter_sequences(files: Path) -> None:
    records = found_of(files, [9], model=str(INTEGER), steps=5, design=SIDES | {"fold": 1})
    network = with_thresholds(load_integer(INTEGER), 9, 9)
    found, row = records.columns, len(records) // 2
    x = quantize_inputs(X[:10, :5], network)
    cycles = run("golden", network, design_at(records.sweep, found, row), x, cache=files).cycles
    assert found["cycles"][row] == round(float(cycles.mean()))


def test_slots_bits_and_useful_work_follow_from_the_changes(files: Path) -> None:
    records = found_of(files, [10], design=SIDES | {"fold": 1})
    sweep, found = records.sweep, records.columns
    row = len(records) - 3
    design, changes = design_at(sweep, found, row), sweep.changing[8, 10].changes
    counts = counts_of(sweep.shape, design, 8, changes)
    (lstm, head), columns, units = sweep.shape.layers, design.columns, design.units
    slots = useful = changed = 0.0
    for (of_pass,) in changes:
        for layer, of_layer in zip((lstm, head), of_pass, strict=True):
            for one in of_layer.values():
                fullest = [max(1, *(step[k::columns].sum() for k in range(columns))) for step in one]
                rows = layer.units if layer is lstm else -(-layer.units // design.lanes)
                tiles = -(-rows // units)
                slots += tiles * sum(fullest) / len(changes)
                useful += one.sum() * layer.units * (4 if layer is lstm else 1) / len(changes)
                changed += one.sum() / len(changes)
    assert (counts["slots"], counts["changes"]) == (pytest.approx(slots), pytest.approx(changed))
    assert changed_macs(sweep.shape, changes) == pytest.approx(useful)
    assert found["utilization"][row] == pytest.approx(useful / (design.macs * found["cycles"][row]))
    alone = dict.fromkeys(counts, 0)
    entry, lanes = 9 + (design.delta_depth - 1).bit_length(), design.lanes
    assert memory_bits(design, alone | {"slots": 7}) == 7 * columns * (units * lanes * 8 + entry)
    assert memory_bits(design, alone | {"keeping": 7}) == 7 * columns * 24
    assert memory_bits(design, alone | {"changes": 7}) == 7 * entry
    sums = units * lanes * accumulators(design).elem_shape.width
    assert memory_bits(design, alone | {"kept": 1}) == 3 * sums
    dense = dataclasses.replace(design, delta_depth=0)
    of_units = memory_bits(dense, alone | {"finished": 1})
    assert memory_bits(design, alone | {"finished": 1}) == 2 * sums + of_units


def test_the_mean_of_slices_is_over_sequences() -> None:
    changed = [np.array([[1, 0, 1, 1], [0, 0, 0, 0]], bool), np.ones((2, 4), bool)]
    assert summed_slices(changed, np.array([1, 2, 4])).tolist() == [(3 + 1 + 4 + 4) / 2, (2 + 1 + 4) / 2, 2]


def test_energy_and_cycles_shrink_with_the_threshold(files: Path) -> None:
    found = found_of(files, [2, 40], design=SIDES | {"fold": 1}).columns
    low, high = (found["threshold"] == threshold for threshold in (2, 40))
    for name in ("cycles", "energy_uj"):
        assert (found[name][high] < found[name][low]).all()


def test_designs_that_cannot_keep_changes_are_counted(files: Path) -> None:
    sweep = scored(asked(files, [5], design=SIDES | {"fold": 1, "contexts": [1, 2]}), files / "cache")
    tried = try_designs(sweep, np.arange(sweep.designs))
    (reason,) = (words for words in tried.dropped if "several contexts" in words)
    assert tried.dropped[reason] == 81 - tried.dropped.get("grid_rows above the columns per pass", 0) // 2


def test_a_threshold_that_no_design_can_have_leaves_the_others(files: Path) -> None:
    design = SIDES | {"fold": 1, "contexts": 2}
    records = found_of(files, [0, 5], design=design, objectives=["energy"])
    assert not records.failed and not records.columns["threshold"].any()
    assert records.kept + sum(records.dropped.values()) == records.tried


def test_the_page_and_the_files_say_what_the_cycles_are_of(files: Path) -> None:
    records = found_of(files, [12, 30], objectives=["latency", "accuracy"])
    written = record_files(records)
    assert ",threshold,delta_depth,macs," in records_csv(records)
    assert (
        '"cycles_with_a_threshold_are": "mean of the first 10 sequences of the data"'
        in written["manifest.json"]
    )
    page = render_sweep(records)
    assert "on the network with threshold" in page and "other machines on the whole network" in page
    assert "threshold 12" in page and "the rounded mean of the first 10 sequences of x.npy" in page


def test_the_best_are_simulated_on_the_data(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confirm, "ENGINE", "pysim")
    monkeypatch.setattr("rnnhw.explore.accuracy.SEQUENCES", 2)
    records = found_of(
        files, [25], steps=3, objectives=["macs"], design=dict.fromkeys(SIDES, 1) | {"fold": 4}
    )
    (found,) = confirm_best(records, 1, cache=files)
    assert found.is_exact and found.values == 2 * 10 and found.design.delta_depth
    network, x = changing_sequences(records.sweep, 8, 25)
    assert x.shape[:2] == (2, 3) and shape_of(network).has_thresholds


def test_digests_tell_thresholds_and_data_apart(files: Path) -> None:
    one, other = (scored(asked(files, thresholds), files / "cache") for thresholds in ([4], [5]))
    assert one.digest != other.digest and one.digest == pickle.loads(pickle.dumps(one)).digest
    np.save(files / "x.npy", np.roll(X, 1, axis=1))
    changed = scored(asked(files, [4]), files / "cache")
    assert changed.digest != one.digest
    assert dataclasses.replace(one, thresholds=(4, 9)).digest != one.digest
    (of_layers, *_), *_ = changes = [[[{Product.INPUT: np.zeros((2, 3), bool)}]] for _ in range(2)]
    before = Changing(accuracy=0.5, changes=changes).digest
    of_layers[0][Product.INPUT][1, 2] = True
    assert Changing(accuracy=0.5, changes=changes).digest != before


@pytest.mark.parametrize(
    ("thresholds", "given", "named"),
    [
        (8, {}, r"thresholds is 8, not a list such as \[0, 8, 16\]"),
        ([], {}, r"thresholds is \[\], not a list"),
        ([-1], {}, "thresholds holds -1, not an integer within 0 .. 127"),
        ([128], {}, "thresholds holds 128, not an integer"),
        ([1.5], {}, "thresholds holds 1.5, not an integer"),
        ([True], {}, "thresholds holds True, not an integer"),
        ([0, 3], {"accuracy": None}, "thresholds holds 3, but cycles follow from what changes in data"),
        ([3], {"zeros": [0, 0.5]}, "zeros holds 0.5, and the accuracy of a network with zeros follows"),
        (
            [3],
            {"design": SIDES | {"fold": 1, "delta_depth": 8}},
            r"delta_depth is 8, .*thresholds = \[0, 8\] tries it",
        ),
    ],
)
def test_bad_thresholds_are_refused(files: Path, thresholds: Any, given: Any, named: str) -> None:
    with pytest.raises(InputError, match=f"^s: .*{named}"):
        asked(files, thresholds, **given)


def test_data_that_are_too_short_are_refused(files: Path) -> None:
    with pytest.raises(
        InputError, match="has sequences of 8 steps; with thresholds it needs the 9 of the sweep"
    ):
        found_of(files, [3], steps=9)
    found_of(files, [0], steps=9, design=dict.fromkeys(SIDES, 1) | {"fold": 1})
