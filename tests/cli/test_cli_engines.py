"""``rnnhw run --engine``: every model on the engines that need no simulator, and what they refuse."""

import sys
from pathlib import Path

import numpy as np
import pytest
from float_networks import float_network
from tflite_networks import random_network
from typer.testing import CliRunner

from rnnhw.cli import main
from rnnhw.cli.app import app
from rnnhw.frontends import save_onnx
from rnnhw.network import save_integer
from rnnhw.quantize import quantize
from rnnhw.sim import ENGINES

RUN = ("--input", "X.npy", "--output", "Y.npy")


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    """Run ``rnnhw run`` in an empty folder; returns exit code and stderr."""
    monkeypatch.chdir(tmp_path)

    def command(*arguments):
        monkeypatch.setattr(sys, "argv", ["rnnhw", "run", *map(str, arguments)])
        try:
            main()
            code = 0
        except SystemExit as stop:
            code = stop.code or 0
        return code, capsys.readouterr().err

    return command


def both(run, *model):
    """Outputs of the golden model and of the float reference."""
    found = []
    for engine in ("golden", "float"):
        code, err = run(*model, *RUN, "--engine", engine)
        assert code == 0, err
        found.append(np.load("Y.npy"))
    return found


def test_an_onnx_and_the_integer_file_that_was_made_of_it(run):
    network = float_network(np.random.default_rng(3), "lstm", 3, [4], 2, scale=0.4, dtype=np.float32)
    x = np.random.default_rng(1).normal(size=(4, 5, 3)).astype(np.float32)
    save_onnx(network, Path("n.onnx"))
    save_integer(quantize(network, x), Path("n.safetensors"))
    np.save("X.npy", x)
    for model in (("n.onnx", "--calibration", "X.npy"), ("n.safetensors",)):
        integers, reals = both(run, *model)
        assert reals.dtype == np.float32 and 0 < np.abs(integers - reals).max() < 0.05


def test_a_tflite(run, monkeypatch):
    made = random_network(np.random.default_rng(1), 3, 4, batch=2, steps=5, directions=2, time_major=True)
    monkeypatch.setattr("rnnhw.cli.run.load_any", lambda *_: made)
    x = np.random.default_rng(2).integers(-128, 128, (5, 2, 3)).astype(np.int8)
    np.save("X.npy", x)
    integers, reals = both(run, "m.tflite")
    assert reals.shape == integers.shape == (5, 2, 8) and integers.dtype == np.int8
    assert reals.dtype == np.float32 and np.abs(reals).max() < 1


def test_a_stack_in_words_with_states(run):
    np.save("X.npy", np.random.default_rng(2).normal(size=(2, 6, 3)).astype(np.float32))
    integers, reals = both(run, "gru:3:4")
    assert np.abs(integers - reals).max() < 0.1
    whole = reals.copy()
    x = np.load("X.npy")
    for k, state in ((0, ("--final-state", "F.npz")), (3, ("--initial-state", "F.npz"))):
        np.save("X.npy", x[:, k : k + 3])
        assert run("gru:3:4", *RUN, "--engine", "float", *state)[0] == 0
        assert np.allclose(np.load("Y.npy"), whole[:, k : k + 3], atol=2e-4)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--engine", "spice"), "no engine 'spice'; there are board, float, golden, pysim, verilator"),
        (("--engine", "float", "--stats", "S.json"), "engine 'float' has no cycles, so that --design and"),
        (("--engine", "float", "--design", "tiny"), "engine 'float' has no cycles, so that --design and"),
        (("--engine", "float", "--vcd", "w.vcd"), "engine 'float' has no waveforms; --vcd needs pysim or"),
        (("--arithmetic", "litert"), "no arithmetic 'litert'; there is native for 'lstm:3:4'"),
    ],
)
def test_refusals(run, arguments, message):
    np.save("X.npy", np.zeros((1, 2, 3), np.int8))
    code, err = run("lstm:3:4", *RUN, *arguments)
    assert code == 2 and len(err.strip().splitlines()) == 1 and message in err
    assert not Path("Y.npy").exists()


def test_the_help_names_every_engine():
    text = CliRunner().invoke(app, ["run", "--help"], terminal_width=200).output
    assert all(name in text for name in ENGINES)
