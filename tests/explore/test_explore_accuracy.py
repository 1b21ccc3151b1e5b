"""The accuracy of a sweep's network, by the width of its designs' weights."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnnhw import golden
from rnnhw.errors import InputError
from rnnhw.explore import Sweep, accuracy, record_files, run_sweep, sweep_from
from rnnhw.explore.accuracy import scored
from rnnhw.frontends import load_network
from rnnhw.network import load_integer, quantize_inputs
from rnnhw.published import find_folder
from rnnhw.quantize import quantize
from rnnhw.report import render_sweep
from rnnhw.train.tasks.digits import load_digits

FLOAT = find_folder("digits-lstm") / "model.onnx"
DATA = load_digits()
X, LABELS = DATA.test_x[:120], DATA.test_labels[:120]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    np.save(tmp_path / "x.npy", X)
    np.save(tmp_path / "labels.npy", LABELS)
    return tmp_path


def asked(folder: Path, model: str = str(FLOAT), **given: Any) -> Sweep:
    sides = {name: [1, 2, 4] for name in ("grid_rows", "grid_cols", "tile_rows", "tile_cols")}
    values = {
        "model": model,
        "steps": 8,
        "design": sides | {"fold": 1, "weight_bits": [8, 4]},
        "accuracy": {"data": "x.npy", "labels": "labels.npy"},
        "objectives": ["accuracy", "memory"],
    }
    return sweep_from(values | given, "s", folder)


def expected(bits: int) -> float:
    integer = quantize(load_network(FLOAT), X, weight_bits=bits)
    outputs, _ = golden.run(integer, quantize_inputs(X, integer))
    return float((outputs.argmax(axis=-1) == LABELS).mean())


def test_a_float_model_is_quantized_for_each_width(files: Path) -> None:
    sweep = scored(asked(files), files / "cache")
    assert sweep.accuracies == {4: expected(4), 8: expected(8)}
    assert sweep.accuracies[4] != sweep.accuracies[8]
    found = run_sweep(sweep)
    by_bits = np.where(found.columns["weight_bits"] == 8, sweep.accuracies[8], sweep.accuracies[4])
    assert (found.columns["accuracy"] == by_bits).all()
    front = found.front()
    assert front["accuracy"][0] == max(sweep.accuracies.values())
    written = record_files(found)
    assert ",accuracy,pareto\n" in written["results.csv"]
    assert re.search(r'"accuracy_by_weight_bits": {\s+"4": 0\.\d+,\s+"8": 0\.', written["manifest.json"])
    page = render_sweep(found)
    assert "the golden model on x.npy, with the labels labels.npy" in page and str(files) not in page


def test_a_constraint_leaves_only_designs_that_are_accurate_enough(files: Path) -> None:
    sweep = scored(asked(files), files / "cache")
    limit = (sweep.accuracies[4] + sweep.accuracies[8]) / 2
    found = run_sweep(scored(asked(files, constraints={"min_accuracy": limit}), files / "cache"))
    better = max(sweep.accuracies, key=lambda bits: sweep.accuracies[bits])
    assert set(found.columns["weight_bits"]) == {better}
    assert found.dropped[f"min_accuracy = {limit:g} is not met"] > 0


def test_an_integer_network_is_what_it_is(files: Path) -> None:
    network = load_integer(find_folder("digits-lstm") / "model.int8.safetensors")
    outputs, _ = golden.run(network, quantize_inputs(X, network))
    sweep = scored(asked(files, model="digits-lstm"), files / "cache")
    assert sweep.accuracies == {8: float((outputs.argmax(axis=-1) == LABELS).mean())}
    assert set(run_sweep(sweep).columns["weight_bits"]) == {8}


def test_what_is_scored_once_is_kept_by_its_content(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = scored(asked(files), files / "cache")
    calls = []
    monkeypatch.setattr(
        accuracy, "quantize", lambda *given, **named: calls.append(named) or quantize(*given, **named)
    )
    assert scored(asked(files), files / "cache").accuracies == first.accuracies and not calls
    np.save(files / "labels.npy", np.roll(LABELS, 1))
    other = scored(asked(files), files / "cache")
    assert other.accuracies[8] < 0.5 and len(calls) == 2
    assert other.digest != first.digest
    np.save(files / "labels.npy", LABELS)
    np.save(files / "x.npy", X[::-1])
    assert scored(asked(files), files / "cache").accuracies[8] < 0.5 and len(calls) == 4


def test_a_sweep_without_data_is_as_it_was(files: Path) -> None:
    plain = asked(files, accuracy=None, objectives=["latency"])
    assert scored(plain, files / "cache") == plain
    assert "accuracy" not in run_sweep(plain).columns
    assert not (files / "cache").exists()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"accuracy": {"data": "x.npy"}}, "accuracy is {'data': 'x.npy'}, not a table of data and labels"),
        ({"accuracy": {"data": 3, "labels": "y"}}, "accuracy.data is 3, not the path of a .npy file"),
        ({"model": "lstm:8:32:10"}, "accuracy needs a trained model"),
        (
            {"accuracy": None},
            r"objectives names accuracy, which needs data and labels in a table \[accuracy\]",
        ),
        (
            {"accuracy": None, "objectives": ["latency"], "constraints": {"min_accuracy": 0.9}},
            "constraints.min_accuracy names min_accuracy, which needs data and labels",
        ),
    ],
)
def test_what_a_file_gets_wrong_is_told(files: Path, given: dict[str, Any], told: str) -> None:
    with pytest.raises(InputError, match=told):
        asked(files, **given)


def test_data_that_do_not_suit_are_refused(files: Path) -> None:
    for name, array, told in (
        ("x.npy", X[:, :, :5], r"x.npy holds float32 \[120, 8, 5\], not float \[batch, time, 8\]"),
        ("x.npy", X[:7], "labels of 120 sequences, but the data have 7"),
        ("labels.npy", LABELS.astype(float), "labels.npy holds values, not classes"),
    ):
        before = (files / name).read_bytes()
        np.save(files / name, array)
        with pytest.raises(InputError, match=told):
            scored(asked(files), files / "cache")
        (files / name).write_bytes(before)
    (files / "x.npy").unlink()
    with pytest.raises(InputError, match="there is no array file at"):
        scored(asked(files), files / "cache")
