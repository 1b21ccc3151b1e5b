"""Training on data of one's own from the command line: files, settings, scores, raw data, and refusals."""

import json
import shlex
import subprocess
from pathlib import Path

import numpy as np
import pytest
from refusals import refused

from rnnhw.frontends import load_network

pytestmark = pytest.mark.slow
README = Path(__file__).parents[2] / "README.md"
FILES = ("curve.svg", "front_end.npz", "model.int8.safetensors", "model.onnx", "raw.int8.safetensors")
FORECAST = ("--target", "value", "--column", "load", "--window", "6", "--horizon", "2")


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three columns, of which one lacks some values."""
    hours = np.arange(300)
    degrees = 15 + 8 * np.sin(hours / 4)
    lines = ["hour,degrees,load"]
    for hour, warm in zip(hours, degrees, strict=True):
        lines.append(f"{hour % 24},{'' if hour % 50 == 17 else f'{warm:.1f}'},{40 + 2 * warm:.1f}")
    path = tmp_path_factory.mktemp("own") / "load.csv"
    path.write_text("\n".join(lines) + "\n")
    return path


@pytest.fixture(scope="module")
def folder(rnnhw_process, table: Path) -> Path:
    out = table.parent / "own"
    options = ("--units", "5", "--batch", "16", "--lr", "0.01", "--set", "clip_norm=2", "--epochs", "3")
    run = rnnhw_process("train", "--data", table, *FORECAST, *options, "--out", out)
    assert run.returncode == 0, run.stderr
    assert "replaced by the last one before it: degrees 6" in run.stdout
    assert "persistence" in run.stdout and "mean of training" in run.stdout
    return out


def test_folder_scores_and_settings(rnnhw_process, folder: Path, table: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == [*FILES, "scores.json"]
    record = json.loads((folder / "scores.json").read_text())
    assert record["settings"] == {
        "target": "value", "column": "load", "window": 6, "horizon": 2,
        "units": [5], "batch": 16, "learning_rate": 0.01, "clip_norm": 2.0,
    }  # fmt: skip
    run = rnnhw_process("score", "own", folder, "--data", table)
    assert run.returncode == 0, run.stderr
    for score in record["results"][0]["scores"]:
        assert f"{score['float']:.4g}" in run.stdout and f"{score['integer']:.4g}" in run.stdout


def test_the_raw_network_takes_the_data_themselves(rnnhw_process, folder: Path, table: Path) -> None:
    """Its error on the last 45 rows, from a file of plain windows, is the integer network's score."""
    rows = np.genfromtxt(table, delimiter=",", skip_header=1)
    for k in range(1, len(rows)):
        rows[k] = np.where(np.isnan(rows[k]), rows[k - 1], rows[k])
    first = np.arange(255, 300 - 6 - 2 + 1)
    np.save(table.parent / "X.npy", rows[first[:, None] + np.arange(6)])
    made = table.parent / "Y.npy"
    run = rnnhw_process(
        "run", folder / "raw.int8.safetensors", "--input", table.parent / "X.npy", "--output", made
    )
    assert run.returncode == 0, run.stderr
    error = np.sqrt(np.square(np.load(made)[:, 0] - rows[first + 7, 2]).mean())
    (score, _) = json.loads((folder / "scores.json").read_text())["results"][0]["scores"]
    assert score["integer"] == pytest.approx(error, rel=1e-4)


def test_settings_and_layers_of_other_tasks(rnnhw, tmp_path: Path) -> None:
    out = tmp_path / "digits"
    code, _, err = rnnhw(
        "train", "digits", "--out", out, "--epochs", "1", "--layers", "gru+before:6,elman+relu:5,dense:10"
    )
    assert code == 0, err
    network = load_network(out / "model.onnx")
    assert [layer.outputs for layer in network.layers] == [6, 5, 10]
    record = json.loads((out / "scores.json").read_text())
    assert record["settings"] == {"layers": "gru+before:6,elman+relu:5,dense:10"}
    code, _, err = rnnhw("train", "digits", "--out", out, "--epochs", "1", "--units", "7,6", "--cell", "gru")
    assert code == 0, err
    assert [layer.outputs for layer in load_network(out / "model.onnx").layers] == [7, 6, 10]


def test_refused_commands_leave_nothing(rnnhw, table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    own = ("train", "own", "--data", table, "--out", out)
    refused(rnnhw("train", "--out", out), "task own needs --data: a table (.csv) or arrays (.npz)")
    refused(rnnhw(*own), "data of your own need --target")
    refused(rnnhw(*own, *FORECAST, "--layers", "lstm:4,dense:3"), "the data need dense:1")
    refused(rnnhw(*own, *FORECAST, "--layers", "lstm:4,dense:1", "--cell", "gru"), "given twice")
    refused(rnnhw(*own, *FORECAST, "--layers", "lstm:4,dense:1", "--units", "4"), "given twice")
    refused(rnnhw(*own, *FORECAST, "--set", "units"), "'units' is not of the form NAME=VALUE")
    refused(rnnhw(*own, *FORECAST, "--set", "window=4"), "the setting window is given twice")
    refused(rnnhw(*own, *FORECAST, "--split", "2014"), "has no split '2014'; the splits are time")
    refused(rnnhw(*own, *FORECAST[:3], "x", *FORECAST[4:]), "--column is 'x', but")
    refused(
        rnnhw("train", "digits", "--out", out, "--window", "3"),
        "task digits has no setting window; it has batch, clip_norm",
    )
    refused(
        rnnhw("train", "dates", "--out", out, "--layers", "gru:4,dense:11"),
        "task dates has no setting layers",
    )
    assert not out.exists()


def test_the_commands_of_the_readme_word_for_word(rnnhw) -> None:
    """A table with missing values is made, trained on, quantized, and verified on the circuit."""
    section = README.read_text().split("## Data of your own\n")[1].split("\n## ")[0]
    lines = [line.strip() for line in section.splitlines() if line.startswith("    ")]
    assert [line.split()[0] for line in lines] == ["awk", "rnnhw", "rnnhw"]
    subprocess.run(["bash", "-c", lines[0]], check=True)
    rows = Path("load.csv").read_text().splitlines()
    assert len(rows) == 2001 and sum(",," in row for row in rows) == 21
    code, out, err = rnnhw(*shlex.split(lines[1])[1:])
    assert code == 0, err
    assert (
        "degrees 21" in out and "split time: 1,371 for training, 271 for validation, 271 for the test" in out
    )
    result = json.loads(Path("out/load/scores.json").read_text())["results"][0]
    error, share = (score["integer"] for score in result["scores"])
    baselines = {score["name"].split(":")[0]: score["value"] for score in result["baselines"][::2]}
    assert error < baselines["mean of training"] / 3 and error < baselines["persistence"] / 3 and share > 0.9
    code, out, err = rnnhw(*shlex.split(lines[2])[1:])
    assert code == 0, err
    assert "values: 0 mismatches" in out and "cycles: gateware = schedule" in out
