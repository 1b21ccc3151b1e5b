"""Outputs that would replace an input or one another are refused by every command, before any work."""

import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from rnnhw.cli.files import check_paths
from rnnhw.design import presets
from rnnhw.errors import OutputError

DIGITS = Path(__file__).parents[2] / "models" / "digits-lstm"

COMMANDS = [
    # words with * at the two that are one file; what the sentence calls them
    ("run m.int8.safetensors --input *X.npy --output *", "--output", "--input"),
    ("run *m.int8.safetensors --input X.npy --output *", "--output", "the model"),
    ("run *m.tflite --input X.npy --output *", "--output", "the model"),
    ("run m.tflite --input X.npy --output Y --stats *S --vcd *", "--stats", "--vcd"),
    (
        "run m.tflite --input X.npy --output Y --initial-state *I.npz --final-state *",
        "--final-state",
        "--initial-state",
    ),
    ("run m.tflite --input X.npy --output Y --design *d.toml --stats *", "--stats", "--design"),
    ("run m.int8.safetensors --input X.npy --output *Y --stats *", "--output", "--stats"),
    ("run m.int8.safetensors --input X.npy --output *Y --vcd *", "--output", "--vcd"),
    (
        "run m.int8.safetensors --input X.npy --output Y --stats *S --final-state *",
        "--stats",
        "--final-state",
    ),
    ("run m.int8.safetensors --input X.npy --output Y --lengths *L.npy --stats *", "--stats", "--lengths"),
    (
        "run m.int8.safetensors --input X.npy --output Y --initial-state *I.npz --final-state *",
        "--final-state",
        "--initial-state",
    ),
    (
        "run m.int8.safetensors --input X.npy --output Y --design *d.toml --final-state *",
        "--final-state",
        "--design",
    ),
    ("verilog tiny --out *v.json *", "--out", "its manifest"),
    ("verilog *d.toml --out *", "--out", "the design"),
    ("quantize *m.onnx --calibration X.npy --out *", "--out", "the model"),
    ("quantize m.onnx --calibration *X.npy --out *", "--out", "--calibration"),
    ("report *m.int8.safetensors --out *", "--out", "the model"),
    ("report m.int8.safetensors --input *X.npy --out *", "--out", "--input"),
    ("report m.int8.safetensors --input X.npy --out m.onnx", "--out", "the model"),
    ("report m.int8.safetensors --design *d.toml --out *", "--out", "--design"),
    ("plan *m.int8.safetensors --csv *", "--csv", "the model"),
    ("plan *m.onnx --csv *", "--csv", "the model"),
    ("plan lstm:4:4 --csv *p --figure *", "--csv", "--figure"),
    ("plan lstm:4:4 --own-devices *d.toml --figure *", "--figure", "--own-devices"),
    ("roofline m.int8.safetensors --measured r1.csv --measured *r2.csv --output *", "--output", "--measured"),
    ("roofline m.int8.safetensors --input *X.npy --output *", "--output", "--input"),
    ("roofline m.int8.safetensors --design *d.toml --output *", "--output", "--design"),
    ("roofline m.int8.safetensors --devices *d.toml --output *", "--output", "--devices"),
    ("roofline *m.int8.safetensors --output *", "--output", "the model"),
    ("roofline --csv *r1.csv --output *", "--output", "--csv"),
    ("roofline --csv r1.csv --devices *d.toml --output *", "--output", "--devices"),
    ("roofline --fit r1.csv --fit *r2.csv --output *", "--output", "--fit"),
    ("roofline --validate *r1.csv --output *", "--output", "--validate"),
    ("measure m.int8.safetensors --backend numba --output *r.csv --figures *", "--output", "--figures"),
    ("measure *m.onnx --backend numba --output *", "--output", "the model"),
    ("sweep results.csv --out .", "results.csv", "the sweep"),
    ("study-parallel --out . --measured results.json", "results.json", "--measured"),
    ("train text --data curve.svg --out .", "curve.svg", "--data"),
    ("train text --data checkpoint-standard-1.safetensors --out .", "the checkpoint", "--data"),
]


@pytest.fixture
def small_files(rnnhw, monkeypatch, tmp_path):
    """Small files in the folder that ``rnnhw`` runs in, and the cache there too."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shutil.copy(DIGITS / "model.int8.safetensors", "m.int8.safetensors")
    shutil.copy(DIGITS / "model.onnx", "m.onnx")
    np.save("X.npy", np.zeros((1, 2, 8), np.float32))
    Path("d.toml").write_text(presets()["tiny"].to_toml())
    for name in (
        "m.tflite",
        "m.csv",
        "I.npz",
        "L.npy",
        "r1.csv",
        "r2.csv",
        "results.csv",
        "results.json",
        "curve.svg",
    ):
        Path(name).write_text("")
    Path("checkpoint-standard-1.safetensors").write_text("To be, or not to be, that is. " * 1000)


def contents():
    return {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_every_command_refuses(rnnhw, small_files, words):
    line, first, second = words
    one = next((word[1:] for word in line.split() if word[0] == "*" and len(word) > 1), "")
    command = [one if word == "*" else word.lstrip("*") for word in line.split()]
    if line.startswith("verilog tiny"):
        command.pop()  # the manifest's name is made of the output's
    before = contents()
    code, _, err = rnnhw(*command)
    assert code == 2 and len(err.splitlines()) == 1, err
    assert err.startswith(
        (f"rnnhw: {first} is the same file as {second}, ", f"rnnhw: {first} and {second} are the same file, ")
    ), err
    assert contents() == before


def refused(outputs, inputs, words):
    with pytest.raises(OutputError, match=words):
        check_paths(outputs, inputs)


def test_links_and_other_spellings_are_seen_through(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("x").write_text("")
    Path("folder").mkdir()
    Path("link").symlink_to("x")
    Path("way").symlink_to("folder")
    Path("dangling").symlink_to("new")
    Path("round").symlink_to("round")
    os.link("x", "hard")
    for other in ("x", "./x", "folder/../x", "link", "hard", str(tmp_path / "x")):
        refused({"--a": Path(other)}, {"--b": Path("x")}, "--a is the same file as --b, x, which")
        refused({"--a": Path(other), "--c": Path("x")}, {}, "--a and --c are the same file, x; one")
    for one, other in (
        ("folder/y", "way/y"),
        ("new", "dangling"),
        ("way/y", "./folder/../folder/y"),
        ("y", "Y"),
        ("none/y", "None/Y"),
        ("none/y", "none/../none/y"),
    ):
        refused({"--a": Path(one), "--b": Path(other)}, {}, "--a and --b are the same file")
    check_paths(
        {"--a": Path("y"), "--b": Path("x"), "--c": None, "--d": Path("folder/x")},
        {"--e": Path("none"), "--f": [Path("folder"), Path("round")], "--g": None},
    )


def test_what_is_no_file_is_no_output(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    refused({"--a": tmp_path / "pipe"}, {}, "cannot write .*pipe: it is no regular file")
    refused({"--a": tmp_path}, {}, "it is a folder")


def test_what_killed_runs_left_is_removed_at_the_next_start(tmp_path):
    left = [tmp_path / name for name in (".y.abc.part", "..y.abc.part.def.part")]
    kept = [tmp_path / name for name in (".y.swp", ".yy.abc.part", "y.part", ".x.y.abc.part")]
    for path in (*left, *kept):
        path.write_text("")
    check_paths({"--a": tmp_path / "y"}, {}, writes=False)
    assert all(path.exists() for path in left)
    check_paths({"--a": tmp_path / "y"}, {})
    assert sorted(tmp_path.iterdir()) == sorted(kept)
