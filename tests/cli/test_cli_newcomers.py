"""What a newcomer gives by mistake, and the sentence that says what is meant instead."""

from pathlib import Path

import numpy as np
import pytest

from rnnhw.cli.cross_checks import print_checks
from rnnhw.sentences import counted
from rnnhw.sim import Check

TABLE = "hour,degrees,load\n" + "".join(f"{h % 24},{h % 7},{h % 5}\n" for h in range(60))


@pytest.fixture
def here(rnnhw):
    """The command line, in a folder with a table, typical inputs, an array and a design."""
    from rnnhw.design import presets

    Path("load.csv").write_text(TABLE)
    np.save("X.npy", np.random.default_rng(1).normal(size=(6, 8, 8)).astype(np.float32))
    Path("design.toml").write_text(presets()["small"].to_toml())
    return rnnhw


def refused(command, *arguments):
    code, _, err = command(*arguments)
    assert code == 2 and err.count("\n") == 1, err
    return err


@pytest.mark.parametrize(
    "arguments",
    [
        ("inspect", "load.csv"),
        ("design", "load.csv", "--macs", "64", "--out", "d.toml"),
        ("verify", "load.csv"),
        ("quantize", "load.csv", "--calibration", "X.npy", "--out", "q.safetensors"),
        ("run", "load.csv", "--input", "X.npy", "--output", "Y.npy"),
    ],
)
def test_a_table_is_no_model(here, arguments):
    assert "load.csv is no model: a model is a .onnx, .keras, .h5, .pt2, .tflite" in refused(here, *arguments)


@pytest.mark.parametrize("model", ["digits-lstm", "gru:8:4:2"])
def test_quantize_takes_names_and_stacks_in_words(here, model):
    assert here("quantize", model, "--calibration", "X.npy", "--out", "q.safetensors")[0] == 0
    assert here("run", "q.safetensors", "--input", "X.npy", "--output", "Y.npy")[0] == 0
    assert np.load("Y.npy").shape[0] == 6


def test_a_table_of_no_layers_and_a_design_that_is_no_sweep(here):
    found = refused(here, "roofline", "--validate", "load.csv")
    assert "it has hour, degrees, load; a table of layers has type, hidden" in found
    assert "describes a design; a sweep names a model" in refused(here, "sweep", "design.toml", "--out", "o")


def test_data_of_another_form(here):
    found = refused(here, "train", "own", "--data", "X.npy", "--out", "t")
    assert "X.npy holds one array; give an .npz with x [sequences, steps, features] and y" in found
    settings = ("--target", "value", "--column", "load", "--window", "4", "--horizon", "5000", "--out", "t")
    found = refused(here, "train", "own", "--data", "load.csv", *settings)
    assert "--horizon is 5,000, but the longest run of rows of load.csv has" in found


@pytest.mark.parametrize(
    ("number", "words", "text"),
    [
        (1, ("part",), "1 part"),
        (0, ("part",), "0 parts"),
        (1234, ("weight",), "1,234 weights"),
        (1, ("design holds", "designs hold"), "1 design holds"),
        (2, ("design holds", "designs hold"), "2 designs hold"),
    ],
)
def test_numbers_with_their_nouns(number, words, text):
    assert counted(number, *words) == text


def test_the_table_of_checks_is_whole_in_80_columns(capsys, monkeypatch):
    check = Check(
        engine="verilator",
        streams="unequal lengths and given states, stalled streams",
        sequences=4,
        values=1234567,
        mismatches=0,
        cycles=(123456, 234567),
        scheduled_cycles=(123456, 234567),
    )
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("rnnhw.cli.tables.console.width", 80)
    print_checks([check])
    printed = capsys.readouterr().out
    assert "\u2026" not in printed and max(map(len, printed.splitlines())) <= 80
    assert all(word in printed for word in ("verilator", "ok", "lengths", "1,234,567", "234567"))


def test_a_design_is_for_the_steps_that_a_model_fixes(here):
    assert here("export", "lstm:3:4:2", "--format", "tflite", "--out", "m.tflite")[0] == 0
    _, out, err = here("design", "m.tflite", "--macs", "16", "--out", "d.toml")
    assert "(steps 16, " in out, err
