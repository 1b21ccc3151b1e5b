"""``rnnhw run MODEL.tflite`` as a user meets it."""

import json
from pathlib import Path

import numpy as np
import pytest
from refusals import refused
from tflite_floats import Draft, fused_lstm
from tflite_networks import random_lstm, random_network, run_tflite, tflite_network

from rnnhw.api.state import state_from
from rnnhw.cli.files import load_npz
from rnnhw.cli.state import save_network_state
from rnnhw.network import (
    clipped_inputs,
    dequantize_outputs,
    input_limits,
    quantize_inputs,
    reset_state,
)

ORACLE = Path(__file__).parent.parent.parent.parent / "shared" / "oracle" / "tflite"


@pytest.fixture
def network(monkeypatch):
    """A network that every name of a model loads."""
    made = random_network(np.random.default_rng(1), 3, 4, 2, batch=2, steps=5, directions=2)
    monkeypatch.setattr("rnnhw.cli.run.load_any", lambda *_: made)
    return made


def inputs(*runs):
    return np.random.default_rng(2).integers(-128, 128, (*runs, 2, 5, 3)).astype(np.int8)


@pytest.mark.slow
@pytest.mark.parametrize("arithmetic", ["tflm", "litert"])
def test_integers_give_integers(rnnhw, network, arithmetic):
    for x in (inputs(), inputs(4)):
        np.save("X.npy", x)
        code, *_ = rnnhw(
            "run", "m.tflite", "--input", "X.npy", "--output", "Y.npy", "--arithmetic", arithmetic
        )
        assert code == 0
        y = np.load("Y.npy")
        assert y.dtype == np.int8 and np.array_equal(y, run_tflite(network, x, arithmetic))


def test_reals_give_reals(rnnhw, network):
    x = np.random.default_rng(3).normal(size=(2, 5, 3))
    np.save("X.npy", x)
    assert rnnhw("run", "m.tflite", "--input", "X.npy", "--output", "Y.npy")[0] == 0
    expected = run_tflite(network, quantize_inputs(x, network), "tflm")
    assert np.array_equal(np.load("Y.npy"), dequantize_outputs(expected, network))


@pytest.mark.parametrize("arithmetic", ["tflm", "litert"])
def test_clipped_inputs_are_counted(network, arithmetic):
    """Each arithmetic has its own rounding: halves go away from zero, or to the even neighbour."""
    network = network.with_arithmetic(arithmetic)
    scale, zero = np.float32(network.input_format.scale), network.input_format.zero_point
    x = np.zeros((2, 5, 3), np.float32)
    x[0, 0] = (np.array([127.0, 127.6, 127.4]) - zero) * scale
    x[1, 4] = (np.array([-128.0, -1000.0, 1e9]) - zero) * scale
    assert clipped_inputs(x, network).tolist() == [0, 2, 1]
    low, high = input_limits(network)[0]
    assert quantize_inputs(np.array([low, high, low, high]), network).tolist() == [-128, 127] * 2
    assert not clipped_inputs(np.array([[[low, high, 0.0]]]), network).any()


def test_run_says_what_it_clips(monkeypatch, capsys, rnnhw, network):
    x = np.zeros((2, 5, 3), np.float32)
    x[0, :4, 1] = 1e6
    x[1, 0, 2] = -1e6
    np.save("X.npy", x)
    run = ("run", "m.tflite", "--input", "X.npy", "--output", "Y.npy")
    lines = []
    monkeypatch.setattr("rnnhw.cli.run.console.print", lambda text, **_: lines.append(text))
    assert rnnhw(*run, "--stats", "S.json")[0] == 0
    assert json.loads(Path("S.json").read_text())["clipped_inputs"] == 5
    assert lines[0].startswith("clipped 5 of 30 inputs (16.7 %), most of feature 1: 4, up to 1e+06 where -")
    np.save("X.npy", inputs())
    lines.clear()
    assert rnnhw(*run, "--stats", "S.json")[0] == 0
    assert json.loads(Path("S.json").read_text())["clipped_inputs"] == 0 and len(lines) == 1


def test_states_go_out_and_in(rnnhw, network):
    x = inputs()
    np.save("X.npy", x)
    run = ("run", "m.tflite", "--input", "X.npy", "--output", "Y.npy")
    assert rnnhw(*run, "--final-state", "F.npz")[0] == 0
    state = reset_state(network, 2)
    run_tflite(network, x, "tflm", state=state)
    with np.load("F.npz") as file:
        for name, array in (("h", state.h), ("c", state.c)):
            assert file[name].dtype == np.int16 and np.array_equal(file[name], array)
    assert rnnhw(*run, "--initial-state", "F.npz")[0] == 0
    assert np.array_equal(np.load("Y.npy"), run_tflite(network, x, "tflm", state=state))


def test_refusals(rnnhw, network):
    np.save("X.npy", inputs())
    run = ("run", "m.tflite", "--input", "X.npy", "--output", "Y.npy")
    refused(rnnhw(*run, "--arithmetic", "cmsis"), "no arithmetic 'cmsis'; there are tflm, litert")
    refused(rnnhw(*run, "--engine", "spice"), "'spice'")
    refused(rnnhw(*run, "--final-state", "."), "cannot write .: it is a folder")
    refused(rnnhw(*run, "--initial-state", "S.npz"), "no array file at S.npz")
    Path("S.npz").write_bytes(b"PK\3\4 no zip")
    refused(rnnhw(*run, "--initial-state", "S.npz"), "S.npz is not a readable .npz of arrays")
    np.save("S.npy", np.zeros(3))
    refused(rnnhw(*run, "--initial-state", "S.npy"), "S.npy is not a readable .npz of arrays")
    h, c = np.zeros((2, 2, 4), np.int8), np.zeros((2, 2, 4), np.int16)
    np.savez("S.npz", h=h)
    refused(rnnhw(*run, "--initial-state", "S.npz"), "S.npz holds h, not h and c")
    np.savez("S.npz", h=h, c=c[:1])
    refused(rnnhw(*run, "--initial-state", "S.npz"), "c is int16 [1, 2, 4], not integer [2, 2, 4]")
    np.savez("S.npz", h=h.astype(float), c=c)
    refused(rnnhw(*run, "--initial-state", "S.npz"), "h is float64 [2, 2, 4], not integer [2, 2, 4]")
    np.save("X.npy", np.zeros((5, 3), np.int8))
    refused(rnnhw(*run), "the input has shape [5, 3]; model 'random' takes [2, 5, 3], or [runs, 2, 5, 3]")
    np.save("X.npy", np.full((2, 5, 3), np.nan))
    refused(rnnhw(*run), "the input holds 30 values that are NaN or infinite")
    np.save("X.npy", np.zeros((2, 5, 3), np.int16))
    refused(rnnhw(*run), "the input has dtype int16, not int8")
    assert not Path("Y.npy").exists()


def test_a_file_that_is_none(rnnhw):
    np.save("X.npy", inputs())
    Path("m.tflite").write_bytes(b"hello")
    refused(rnnhw("run", "m.tflite", "--input", "X.npy", "--output", "Y.npy"), "m.tflite is not a .tflite")


@pytest.mark.slow
@pytest.mark.skipif(not ORACLE.is_dir(), reason="no ../shared/oracle/tflite")
def test_recorded_vectors_from_the_command_line(rnnhw):
    with np.load(ORACLE / "syn_batch3.npz") as recorded:
        x, y, h, c = (recorded[name] for name in ("X", "Y", "lstm0_h", "lstm0_c"))
    np.save("X.npy", x)
    assert (
        rnnhw(
            "run",
            ORACLE / "syn_batch3.tflite",
            "--input",
            "X.npy",
            "--output",
            "Y.npy",
            "--arithmetic",
            "litert",
            "--final-state",
            "F.npz",
        )[0]
        == 0
    )
    assert np.array_equal(np.load("Y.npy"), y)
    with np.load("F.npz") as state:
        assert np.array_equal(state["h"], h.reshape(1, -1, 8))
        assert np.array_equal(state["c"], c.reshape(1, -1, 8))


def test_states_of_unequal_widths_are_padded(tmp_path):
    """The states are those of an LSTM with a projection from 4 units to 2, and of one of 3 units above."""
    rng = np.random.default_rng(5)
    lstms = [random_lstm(rng, 3, 4, outputs=2), random_lstm(rng, 2, 3)]
    net = tflite_network(lstms, (1, 2, 3), (1, 2, 3), batch=1, steps=2)
    state = reset_state(net, 1)
    assert state.h.shape == (2, 1, 3) and state.c.shape == (2, 1, 4)
    state.c[0] = 7
    save_network_state(tmp_path / "s.npz", net, state, is_real=True)
    again = state_from(load_npz(tmp_path / "s.npz"), net, 1, is_real=True, name="s.npz")
    assert np.array_equal(again.h, state.h) and np.array_equal(again.c, state.c)


@pytest.mark.slow
def test_a_model_of_reals_is_quantized(rnnhw):
    rng = np.random.default_rng(3)
    draft = Draft(rng, (1, 5, 3))
    Path("f.tflite").write_bytes(draft.build([draft.x], [fused_lstm(draft, draft.x, 4)]))
    np.save("X.npy", rng.normal(size=(4, 5, 3)).astype(np.float32))
    code, out, err = rnnhw("quantize", "f.tflite", "--calibration", "X.npy", "--out", "q.safetensors")
    assert code == 0 and "wrote q.safetensors" in out, err
    code, out, err = rnnhw("inspect", "q.safetensors")
    assert code == 0 and "lstm 3 -> 4" in out, err


@pytest.mark.slow
def test_what_quantize_refuses_of_a_tflite(rnnhw):
    np.save("X.npy", np.zeros((4, 5, 3), np.float32))
    given = ("--calibration", "X.npy", "--out", "q.safetensors")
    Path("d.tflite").write_bytes(b"hello")
    refused(rnnhw("quantize", "d.tflite", *given), "d.tflite is not a .tflite that can be read")
    assert rnnhw("export", "lstm:3:4:2", "--format", "tflite", "--out", "i.tflite")[0] == 0
    refused(rnnhw("quantize", "i.tflite", *given), "i.tflite holds an integer network, not a float model")
