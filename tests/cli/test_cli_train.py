"""Training from the command line: what it writes, that it survives kill -9, and what it refuses."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rnnhw.network import load_float

pytestmark = pytest.mark.slow
FILES = ("curve.svg", "model.int8.safetensors", "model.onnx", "scores.json")
EPOCHS = "30"


def refused(run: subprocess.CompletedProcess[str], *words: str) -> None:
    assert run.returncode == 2, run.stderr
    assert len(run.stderr.strip().splitlines()) == 1, run.stderr
    for word in words:
        assert word in run.stderr


@pytest.fixture(scope="module")
def whole(rnnhw_process, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a training that was not interrupted."""
    out = tmp_path_factory.mktemp("whole") / "digits"
    run = rnnhw_process("train", "digits", "--out", out, "--epochs", EPOCHS)
    assert run.returncode == 0, run.stderr
    return out


def test_folder_and_scores(rnnhw_process, whole: Path) -> None:
    assert sorted(path.name for path in whole.iterdir()) == sorted(FILES)
    header = json.loads((whole / "scores.json").read_text())
    assert (header["task"], header["seed"], header["epochs"]) == ("digits", 0, int(EPOCHS))
    (score,) = header["results"][0]["scores"]
    assert score["float"] > 90 and abs(score["float"] - score["integer"]) <= 1
    run = rnnhw_process("score", "digits", whole)
    assert run.returncode == 0, run.stderr
    assert f"{score['float']:.2f}" in run.stdout and f"{score['integer']:.2f}" in run.stdout


def test_a_cell_that_onnx_lacks_is_written_as_safetensors(rnnhw_process, tmp_path: Path) -> None:
    """Also over a folder of another cell, whose float network does not stay behind."""
    out = tmp_path / "digits"
    for cell, kept in (("lstm_coupled+peephole", "model.onnx"), ("mingru", "model.safetensors")):
        run = rnnhw_process("train", "digits", "--out", out, "--epochs", "2", "--cell", cell)
        assert run.returncode == 0, run.stderr
        files = {*FILES} - {"model.onnx"} | {kept}
        assert {path.name for path in out.iterdir()} == files
        assert json.loads((out / "scores.json").read_text())["cell"] == cell
        run = rnnhw_process("score", "digits", out)
        assert run.returncode == 0, run.stderr
    network = load_float(out / "model.safetensors")
    assert network.name == "digits-mingru" and [layer.outputs for layer in network.layers] == [32, 10]


def test_refused_cells(rnnhw_process, tmp_path: Path) -> None:
    out = tmp_path / "digits"
    for cell, words in (
        ("rnn", "'rnn' is no cell; there are lstm, lstm_coupled, gru, elman, mingru"),
        ("gru+peephole", "gives options to gru; only lstm and lstm_coupled have any"),
    ):
        refused(rnnhw_process("train", "digits", "--out", out, "--cell", cell), words)
    refused(
        rnnhw_process("train", "dates", "--out", out, "--cell", "mingru"),
        "task 'dates' can be trained with gru or elman, not with mingru",
    )
    assert not out.exists()


def wait_for_change(path: Path, before: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until a file is newer than it was, or the process has ended."""
    while process.poll() is None and (not path.exists() or path.stat().st_mtime_ns == before):
        time.sleep(0.002)


def test_killed_at_any_moment_it_resumes_to_the_same_bytes(whole: Path, tmp_path: Path) -> None:
    """Kill a training with SIGKILL at random moments, each after a new checkpoint; then let it end."""
    seed, kills = 4, 4
    moments, out = random.Random(seed), tmp_path / "digits"
    checkpoint = out / "checkpoint-standard-1.safetensors"
    command = [
        sys.executable,
        "-m",
        "rnnhw",
        "train",
        "digits",
        "--out",
        str(out),
        "--epochs",
        EPOCHS,
        "--resume",
    ]
    for kill in range(kills):
        before = checkpoint.stat().st_mtime_ns if checkpoint.exists() else 0
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for_change(checkpoint, before, process)
        time.sleep(moments.uniform(0.0, 0.05))
        assert process.poll() is None, f"seed {seed}: it ended before kill {kill}"
        process.send_signal(signal.SIGKILL)
        process.wait()
    (out / f".{checkpoint.name}.half.part").write_bytes(b"what a kill within a write leaves")
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert sorted(path.name for path in out.iterdir()) == sorted(FILES)
    for name in FILES:
        assert (out / name).read_bytes() == (whole / name).read_bytes(), f"seed {seed}: {name} differs"


KILLED = Path(__file__).parents[1] / "killed.py"
SHARES = ("--epochs", "2", "--fraction", "0.1,1")


def killed(out: Path, moment: str) -> subprocess.CompletedProcess[str]:
    """Train, and be killed at a moment after the last of four checkpoints."""
    command = [sys.executable, KILLED, 4, moment, "train", "digits", "--out", out, *SHARES]
    return subprocess.run([str(part) for part in command], capture_output=True, text=True)


@pytest.fixture(scope="module")
def shares(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files that training on two fractions of the data writes."""
    out = tmp_path_factory.mktemp("shares") / "digits"
    run = killed(out, "-1")
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout.splitlines()[-1])["checkpoints"] == 4
    return {path.name: path.read_bytes() for path in out.iterdir()}


@pytest.mark.parametrize(
    "moment",
    [
        "0",
        "2000",
        "os.remove scores.json",
        "os.rename model.onnx",
        "os.rename scores.json",
        "os.remove checkpoint-standard-0.1.safetensors",
        "os.remove checkpoint-standard-1.safetensors",
    ],
)
def test_killed_between_the_last_step_and_the_last_file_it_resumes(
    rnnhw_process, shares: dict[str, bytes], tmp_path: Path, moment: str
) -> None:
    """At any moment there is either everything needed to resume, or everything that training writes."""
    out = tmp_path / "digits"
    out.mkdir()
    (out / "scores.json").write_text("of an earlier training")
    assert killed(out, moment).returncode == -signal.SIGKILL
    left = {path.name: path.read_bytes() for path in out.iterdir()}
    if left.get("scores.json") == shares["scores.json"]:
        assert shares.items() <= left.items()
    else:
        assert {f"checkpoint-standard-{share}.safetensors" for share in ("0.1", "1")} <= set(left)
    run = rnnhw_process("train", "digits", "--out", out, *SHARES, "--resume")
    assert run.returncode == 0, run.stderr
    assert {path.name: path.read_bytes() for path in out.iterdir()} == shares


def test_several_fractions_make_a_figure(rnnhw_process, tmp_path: Path) -> None:
    out = tmp_path / "digits"
    run = rnnhw_process("train", "digits", "--out", out, "--epochs", 2, "--fraction", "1,0.1")
    assert run.returncode == 0, run.stderr
    results = json.loads((out / "scores.json").read_text())["results"]
    assert [result["fraction"] for result in results] == [0.1, 1.0]
    assert results[0]["scores"][0]["float"] < results[1]["scores"][0]["float"]
    assert (out / "fractions.svg").read_text().startswith("<?xml")


def test_shares_that_are_almost_the_same_keep_apart(rnnhw_process, tmp_path: Path) -> None:
    """Fractions 0.5 and 0.5000001 of the 1437 digits are 718 and 719 of them."""
    run = rnnhw_process(
        "train", "digits", "--out", tmp_path / "out", "--epochs", 1, "--fraction", "0.5,0.5000001"
    )
    assert run.returncode == 0, run.stderr
    results = json.loads((tmp_path / "out" / "scores.json").read_text())["results"]
    assert [result["fraction"] for result in results] == [0.5, 0.5000001]


def test_leftover_checkpoint_needs_a_word(rnnhw_process, tmp_path: Path) -> None:
    (tmp_path / "checkpoint-standard-1.safetensors").write_bytes(b"not one")
    refused(
        rnnhw_process("train", "digits", "--out", tmp_path), "holds training that was interrupted", "--resume"
    )
    refused(rnnhw_process("train", "digits", "--out", tmp_path, "--resume"), "is not a readable checkpoint")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["train", "chess"], "no task 'chess'; there are digits"),
        (["train", "digits", "--data", "x"], "the digits come with scikit-learn, not from x"),
        (["train", "digits", "--split", "odd"], "no split 'odd'; the splits are standard, and all"),
        (["train", "digits", "--fraction", "0.1,2"], "--fraction is 2, but must be above 0 and at most 1"),
        (
            ["train", "digits", "--fraction", "much"],
            "--fraction is 'much', but must be numbers separated by commas",
        ),
        (["train", "mnist"], "task mnist needs --data"),
    ],
)
def test_refusals(rnnhw_process, tmp_path: Path, arguments: list[str], words: str) -> None:
    refused(rnnhw_process(*arguments, "--out", tmp_path / "out"), words)
    assert not os.listdir(tmp_path)


def test_scoring_refuses_other_folders(rnnhw_process, whole: Path, tmp_path: Path) -> None:
    refused(rnnhw_process("score", "digits", tmp_path), "is not a folder that rnnhw train wrote")
    (tmp_path / "scores.json").write_text("{}")
    refused(rnnhw_process("score", "digits", tmp_path), "does not name a task and a split")
    (tmp_path / "scores.json").write_text((whole / "scores.json").read_text().replace("digits", "mnist", 1))
    refused(rnnhw_process("score", "digits", tmp_path), "holds networks of task 'mnist', not 'digits'")


def test_front_ends_that_are_damaged_or_missing_are_refused(rnnhw_process, tmp_path: Path) -> None:
    text, folder = tmp_path / "t.txt", tmp_path / "text"
    text.write_text("to be or not to be, that is the question. " * 300)
    shutil.copytree(Path(__file__).parents[2] / "models" / "text-lstm", folder)
    whole = (folder / "front_end.npz").read_bytes()
    (folder / "front_end.npz").write_bytes(whole[:60])
    refused(
        rnnhw_process("score", "text", folder, "--data", text),
        "front_end.npz is neither a front end nor an .npz",
    )
    (folder / "front_end.npz").unlink()
    refused(rnnhw_process("score", "text", folder, "--data", text), "front_end.npz holds no characters")
