"""The command line as a user meets it: exit codes, sentences, and nothing left behind."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from refusals import refused

from rnnhw import golden
from rnnhw.design import presets
from rnnhw.network import load_integer

MODELS = Path(__file__).parent.parent.parent / "models"
DIGITS = MODELS / "digits-lstm"


@pytest.fixture
def x(tmp_path):
    path = tmp_path / "X.npy"
    np.save(path, np.random.default_rng(0).random((2, 3, 8), np.float32))
    return path


def test_help_needs_no_heavy_imports():
    script = (
        "import sys; sys.argv = ['rnnhw', '--help']\n"
        "from rnnhw.cli import main\n"
        "try:\n    main()\nexcept SystemExit: pass\n"
        "print(sorted({'numba', 'amaranth', 'matplotlib', 'onnx', 'sklearn'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip().endswith("[]")
    assert "verify" in run.stdout


@pytest.mark.slow
def test_golden_run_gives_integers_for_int8_and_reals_for_floats(rnnhw, x, tmp_path):
    network = load_integer(DIGITS / "model.int8.safetensors")
    quantized = np.clip(
        np.floor(np.load(x) * 2.0 ** np.array(network.input_format.exponents) + 0.5), -128, 127
    )
    np.save("Q.npy", quantized.astype(np.int8))
    expected, _ = golden.run(network, quantized.astype(np.int8))
    assert rnnhw("run", DIGITS, "--input", "Q.npy", "--output", "Y.npy", "--stats", "S.json")[0] == 0
    assert np.array_equal(np.load("Y.npy"), expected)
    assert np.load("Y.npy").dtype == np.int16
    assert rnnhw("run", DIGITS, "--input", x, "--output", "Z.npy")[0] == 0
    assert np.array_equal(np.load("Z.npy"), expected * 2.0**-network.output_exponent)
    stats = json.loads(Path("S.json").read_text())
    assert stats["cycles_are"] == "modelled"
    assert stats["cycles"] == sum(stats["cycles_per_sequence"])
    assert stats["macs"] == 2 * (3 * 4 * 32 * 40 + 320)


@pytest.mark.slow
def test_a_simulated_run_equals_golden(rnnhw, x, tmp_path):
    (tmp_path / "d.toml").write_text(presets()["tiny"].to_toml().replace("tile_cols = 2", "tile_cols = 8"))
    for engine in ("golden", "pysim"):
        assert (
            rnnhw(
                "run",
                DIGITS,
                "--input",
                x,
                "--output",
                f"{engine}.npy",
                "--engine",
                engine,
                "--design",
                "d.toml",
                "--stats",
                f"{engine}.json",
            )[0]
            == 0
        )
    assert np.array_equal(np.load("golden.npy"), np.load("pysim.npy"))
    counted, modelled = (json.loads(Path(f"{engine}.json").read_text()) for engine in ("pysim", "golden"))
    assert counted["cycles_per_sequence"] == modelled["cycles_per_sequence"]
    assert (counted["cycles_are"], modelled["cycles_are"]) == ("simulated", "modelled")


@pytest.mark.parametrize(
    ("array", "words"),
    [
        (np.zeros((3, 8), np.int8), ["rank 2"]),
        (np.zeros((1, 3, 9), np.int8), ["9 features", "takes 8"]),
        (np.zeros((1, 3, 9), np.float32), ["9 features", "takes 8"]),
        (np.zeros((1, 3, 8), np.int32), ["int32"]),
        (np.full((1, 3, 8), np.nan), ["24 values that are NaN"]),
        (np.zeros((0, 3, 8), np.int8), ["no sequence"]),
        (np.zeros((1, 0, 8), np.float32), ["no sequence, or no step"]),
        (np.zeros((1, 3, 8), "U3"), ["<U3"]),
    ],
)
def test_bad_inputs_are_refused_and_leave_nothing(rnnhw, tmp_path, array, words):
    np.save("bad.npy", array)
    refused(rnnhw("run", DIGITS, "--input", "bad.npy", "--output", "Y.npy", "--stats", "S.json"), *words)
    assert {path.name for path in tmp_path.iterdir()} == {"bad.npy"}


@pytest.mark.parametrize("content", [b"", b"\x93NUMPY", b"not an array at all", b"\x80\x04."])
def test_unreadable_arrays_are_refused(rnnhw, tmp_path, content):
    (tmp_path / "bad.npy").write_bytes(content)
    refused(rnnhw("run", DIGITS, "--input", "bad.npy", "--output", "Y.npy"), "bad.npy")


def test_bad_models_are_refused(rnnhw, x, tmp_path):
    good = (DIGITS / "model.int8.safetensors").read_bytes()
    (tmp_path / "cut.safetensors").write_bytes(good[:500])
    (tmp_path / "text.safetensors").write_text("hello")
    (tmp_path / "text.onnx").write_text("hello")
    (tmp_path / "empty").mkdir()
    for model, word in [
        ("none", "none"),
        ("cut.safetensors", "cut.safetensors"),
        ("empty", "empty"),
        ("text.safetensors", "text.safetensors"),
        ("text.onnx", "text.onnx"),
        (DIGITS / "model.onnx", "rnnhw quantize"),
    ]:
        refused(rnnhw("run", model, "--input", x, "--output", "Y.npy"), word)
    assert not Path("Y.npy").exists()


def test_bad_designs_are_refused(rnnhw, x, tmp_path):
    text = presets()["tiny"].to_toml()
    (tmp_path / "few.toml").write_text(text.replace("weight_depth = 512", "weight_depth = 300"))
    (tmp_path / "zero.toml").write_text(text.replace("tile_rows = 2", "tile_rows = 0"))
    (tmp_path / "odd.toml").write_text(text + "colour = 3\n")
    (tmp_path / "rows.toml").write_text(text.replace("grid_rows = 1", "grid_rows = 3"))
    for design, words in [
        ("few.toml", ["weight_depth is 300 and 352 are needed (52 short)", "weight_depth = 352"]),
        ("zero.toml", ["tile_rows is 0"]),
        ("odd.toml", ["'colour'"]),
        ("huge", ["tiny, small, medium"]),
        ("rows.toml", ["grid_rows = 2, or grid_cols = 2"]),
    ]:
        refused(rnnhw("run", DIGITS, "--input", x, "--output", "Y.npy", "--design", design), *words)
    assert not Path("Y.npy").exists()


def test_a_cache_that_cannot_be_is_one_sentence(rnnhw, x, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    refused(
        rnnhw("run", DIGITS, "--input", x, "--output", "Y.npy", "--engine", "verilator"),
        f"cannot write {tmp_path}/file/rnnhw/verilog-",
        f"{tmp_path}/file is not a folder",
    )
    assert not Path("Y.npy").exists()


def test_bad_outputs_are_refused_before_any_work(rnnhw, x, tmp_path):
    (tmp_path / "file").write_text("")
    for output in (tmp_path, "file/Y.npy"):
        refused(rnnhw("run", DIGITS, "--input", x, "--output", output), "cannot write")
    refused(rnnhw("verilog", "tiny", "--out", "file/a.v"), "cannot write")
    refused(rnnhw("train", "digits", "--out", "file"), "cannot write")


def test_other_mistakes(rnnhw, x):
    run = ("run", DIGITS, "--input", x, "--output", "Y.npy")
    refused(rnnhw(*run, "--engine", "spice"), "'spice'", "golden, pysim, verilator")
    refused(rnnhw(*run, "--vcd", "w.vcd"), "no waveforms")
    refused(rnnhw("verify", DIGITS, "--engine", "golden"), "'golden'")
    refused(rnnhw("train", "nothing", "--out", "m"), "'nothing'")
    refused(
        rnnhw("quantize", DIGITS / "model.onnx", "--calibration", "none.npy", "--out", "q.st"), "none.npy"
    )


@pytest.mark.slow
def test_quantize_makes_a_network_that_runs(rnnhw, x):
    assert rnnhw("quantize", DIGITS / "model.onnx", "--calibration", x, "--out", "q.safetensors")[0] == 0
    assert rnnhw("run", "q.safetensors", "--input", x, "--output", "Y.npy")[0] == 0
    assert np.load("Y.npy").shape == (2, 10)


@pytest.mark.slow
def test_verify_prints_the_claim(rnnhw, tmp_path):
    text = presets()["tiny"].to_toml()
    (tmp_path / "d.toml").write_text(text.replace("tile_cols = 2", "tile_cols = 8"))
    code, out, err = rnnhw(
        "verify", DIGITS, "--design", "d.toml", "--engine", "verilator", "--sequences", "2", "--steps", "2"
    )
    assert code == 0, err
    assert "values: 0 mismatches of 662" in out
    assert "cycles: gateware = schedule" in out


def test_sweep_writes_records_and_a_page(rnnhw, tmp_path):
    sweep = Path(__file__).parent.parent.parent / "reports" / "digits" / "sweep.toml"
    code, out, err = rnnhw("sweep", sweep, "--out", "s")
    assert code == 0, err
    assert sorted(path.name for path in (tmp_path / "s").iterdir()) == [
        "finished.sqlite",
        "index.html",
        "manifest.json",
        "results.csv",
    ]
    published = (sweep.parent / "results.csv").read_text()
    assert (tmp_path / "s" / "results.csv").read_text() == published
    assert f"{published.count(chr(10)) - 1} designs of 27648 counted" in out.replace(",", "")


@pytest.mark.slow
def test_report_explains_a_sequence(rnnhw, tmp_path):
    np.save(tmp_path / "D.npy", np.random.default_rng(0).random((2, 8, 8), np.float32))
    code, _, err = rnnhw(
        "report", DIGITS, "--out", "r.html", "--engine", "verilator", "--steps", 2, "--input", "D.npy"
    )
    assert code == 0, err
    page = (tmp_path / "r.html").read_text()
    assert "Inside one sequence" in page and page.count("<image") == 8
    assert "--input D.npy" in page


def test_report_refuses_inputs_it_cannot_explain(rnnhw, tmp_path, x):
    np.save(tmp_path / "W.npy", np.zeros((2, 3, 7), np.float32))
    refused(
        rnnhw("report", DIGITS, "--out", "r.html", "--input", "W.npy"),
        "W.npy holds float32 [2, 3, 7]",
        "not float [batch, time, 8]",
    )
    alone = tmp_path / "alone.int8.safetensors"
    alone.write_bytes((DIGITS / "model.int8.safetensors").read_bytes())
    refused(
        rnnhw("report", alone, "--out", "r.html", "--input", x),
        "needs the float network, but there is no file",
        "alone.onnx or ",
    )
    assert not (tmp_path / "r.html").exists()


def test_a_folder_of_several_networks_names_them(rnnhw):
    refused(
        rnnhw("verify", MODELS / "dates-gru"),
        "dates-gru holds no model.int8.safetensors; give one of",
        "dates-gru/decoder.int8.safetensors, ",
        "dates-gru/encoder.int8.safetensors",
    )


@pytest.mark.parametrize("text", ['{"made_from": {}}', "[]", "no JSON"])
def test_sweep_leaves_the_results_of_other_commands_alone(rnnhw, tmp_path, text):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "manifest.json").write_text(text)
    (tmp_path / "out" / "index.html").write_text("mine")
    (tmp_path / "s.toml").write_text("steps = 2\n")
    code, _, err = rnnhw("sweep", tmp_path / "s.toml", "--out", tmp_path / "out")
    assert code == 2 and "holds a manifest.json that is no sweep's; give another folder" in err
    assert (tmp_path / "out" / "index.html").read_text() == "mine"
