"""The report of ``rnnhw quantize``, and the message of ``rnnhw run`` about clipped inputs."""

import json
import re
from pathlib import Path

import numpy as np
import pytest
from float_networks import CELLS, float_network
from networks import design

from rnnhw.cli.quality import quality_text
from rnnhw.frontends import save_onnx
from rnnhw.network import Network, load_integer, quantized_network, save_integer
from rnnhw.quantize import IntegerRunner, clipped_inputs, measure_quality, quantize
from rnnhw.quantize.equalize import equalized


def printed(result: tuple[int, str, str]) -> str:
    """Standard output of a command line, which must succeed."""
    code, out, err = result
    assert code == 0, err
    return out


def inputs(ranges: list[float]) -> np.ndarray:
    return (np.random.default_rng(1).uniform(-1, 1, (6, 9, len(ranges))) * ranges).astype(np.float32)


def network(cell: str, units: list[int], outputs: int, features: int, dtype: type = np.float32) -> Network:
    return float_network(np.random.default_rng(0), cell, features, units, outputs, True, dtype=dtype)


def test_the_table_of_quantize(rnnhw, tmp_path: Path) -> None:
    ranges = [40.0, 1.0, 0.0, 1.0]
    save_onnx(network("lstm", [-5, 4], 3, 4), tmp_path / "n.onnx")
    np.save(tmp_path / "x.npy", inputs(ranges))
    command = (
        "quantize",
        tmp_path / "n.onnx",
        "--calibration",
        tmp_path / "x.npy",
        "--out",
        tmp_path / "q.safetensors",
    )
    text = printed(rnnhw(*command))
    lines = text.splitlines()
    first = next(k for k, line in enumerate(lines) if line.startswith("layer "))
    kinds = ["0 fwd LSTM 5", "0 bwd LSTM 5", "1 LSTM 4", "head dense 3"]
    for kind, line in zip(kinds, lines[first + 2 :], strict=False):
        assert " ".join(line.split()).startswith(f"{kind} ")
    assert "features have powers of two of their own:" in lines
    assert "inputs: 0 of 216 values clipped\n" in text and "6 sequences, 54" in text
    assert "warning: feature 2 is always zero" in text
    assert "wrote " in text
    assert printed(rnnhw(*command)) == text, "it is deterministic"
    assert len(set(load_integer(tmp_path / "q.safetensors").input_format.exponents)) > 1


@pytest.mark.slow
@pytest.mark.parametrize("scale", [1e-9, 1.0, 1e12])
@pytest.mark.parametrize("cell", CELLS)
def test_the_table_fits_110_and_80_columns(cell: str, scale: float) -> None:
    ranges = [scale * 1.234567e-3, scale, scale * 7.77, 0.0]
    made, x = network(cell, [-128, 100], 1234, 4, np.float64), inputs(ranges)
    for half in made.directions[:2]:
        half.input_weights[:] /= scale
    if cell == "mingru":  # whose h is as large as its inputs make it
        for half in made.directions:
            half.input_weights[:] /= 8
    integer = quantize(made, x)
    quality = measure_quality(made, integer, x)
    for width in (110, 80):
        assert max(map(len, quality_text(quality, width=width).splitlines())) <= width
    assert quality_text(quality) == quality_text(quality, width=110)


def clip_case(tmp_path: Path) -> tuple[Path, np.ndarray]:
    """A network with features up to 64 and up to 1, and inputs with 1 and 3 values that are clipped."""
    plain = quantize(network("gru", [4], 2, 2), inputs([60.0, 0.9]))
    made = quantized_network(name="clip", input_exponent=(1, 7), layers=plain.layers, every_step=True)
    save_integer(made, tmp_path / "q.safetensors")
    x = np.zeros((2, 5, 2), np.float32)
    # 63.75 and 0.99609375 round up to 128 steps; what lies just below is held.
    x[0, :3] = [[63.75, 0.99609375], [63.7, 0.996], [-64.2, -1.5]]
    x[1, :3] = [[-64.0, -1.0], [1.0, 7.0], [0.0, -1.003]]
    return tmp_path / "q.safetensors", x


def run_case(rnnhw, tmp_path: Path, x: np.ndarray, *more: object) -> tuple[str, dict[str, object]]:
    np.save(tmp_path / "x.npy", x)
    result = rnnhw(
        "run",
        tmp_path / "q.safetensors",
        "--input",
        tmp_path / "x.npy",
        "--output",
        tmp_path / "y.npy",
        "--stats",
        tmp_path / "s.json",
        *more,
    )
    return printed(result), json.loads((tmp_path / "s.json").read_text())


@pytest.mark.slow
def test_run_counts_clipped_inputs(rnnhw, tmp_path: Path) -> None:
    _, x = clip_case(tmp_path)
    text, stats = run_case(rnnhw, tmp_path, x)
    assert stats["clipped_inputs"] == 4
    assert "clipped 4 of 20 inputs (20 %), most of feature 1: 3, up to 7 where -1 .. 0.992 is held" in text


def test_run_counts_only_what_the_lengths_say(rnnhw, tmp_path: Path) -> None:
    _, x = clip_case(tmp_path)
    np.save(tmp_path / "lengths.npy", np.array([5, 1]))
    text, stats = run_case(rnnhw, tmp_path, x, "--lengths", tmp_path / "lengths.npy")
    assert stats["clipped_inputs"] == 3
    assert "clipped 3 of 12 inputs (25 %), most of feature 1: 2, up to -1.5 where" in text


@pytest.mark.parametrize("held", [True, False])
def test_run_says_zero_in_its_figures(rnnhw, tmp_path: Path, held: bool) -> None:
    _, x = clip_case(tmp_path)
    x = (x / 8) if held else np.full((2, 5, 2), -128, np.int8)
    text, stats = run_case(rnnhw, tmp_path, x)
    assert stats["clipped_inputs"] == 0 and "clipped" not in text


def test_outputs_are_those_of_clipped_inputs(rnnhw, tmp_path: Path) -> None:
    path, x = clip_case(tmp_path)
    run_case(rnnhw, tmp_path, x)
    made = load_integer(path)
    clipped = np.clip(x, [-64, -1], [63.5, 127 / 128])
    assert not clipped_inputs(clipped, made).any() and clipped_inputs(x, made).tolist() == [1, 3]
    assert np.array_equal(np.load(tmp_path / "y.npy"), IntegerRunner(made)(clipped)[0])


@pytest.fixture
def stack(tmp_path: Path) -> tuple[object, ...]:
    """The command line that quantizes a stack of three layers, without options."""
    save_onnx(network("lstm", [-5, 4], 3, 4), tmp_path / "n.onnx")
    np.save(tmp_path / "x.npy", inputs([1.0, 1.0, 1.0, 1.0]))
    files = ("--calibration", tmp_path / "x.npy", "--out", tmp_path / "q.safetensors")
    return "quantize", tmp_path / "n.onnx", *files


def test_bits_and_method_reach_the_network(rnnhw, stack, tmp_path: Path) -> None:
    text = printed(rnnhw(*stack, "--weight-bits", "8,4,8", "--method", "max"))
    lines = text.splitlines()
    first = next(k for k, line in enumerate(lines) if line.startswith("layer bits"))
    bits = [re.match(r"(?:\d (?:fwd|bwd)|\d|head) +(\d) ", line)[1] for line in lines[first + 2 : first + 6]]
    assert bits == ["8", "8", "4", "8"]
    assert "bits per weight 0 fwd: 8, 0 bwd: 8, 1: 4, head: 8; " in text
    made = load_integer(tmp_path / "q.safetensors")
    assert made.layer_weight_bits == (8, 4, 8)
    # c reaches more than a quarter of its range; with the default it leaves a spare bit.
    fraction = made.directions[0].cell_fraction
    printed(rnnhw(*stack))
    assert load_integer(tmp_path / "q.safetensors").directions[0].cell_fraction == fraction - 1


def test_a_budget_at_the_command_line(rnnhw, stack, tmp_path: Path) -> None:
    printed(rnnhw(*stack, "--weight-bits", "auto", "--budget", "90"))
    assert load_integer(tmp_path / "q.safetensors").layer_weight_bits == (4, 4, 4)
    assert "weights of 8 bits in all layers" in printed(
        rnnhw(*stack, "--weight-bits", "auto", "--budget", ".01")
    )


def test_json_holds_what_the_tables_show(rnnhw, stack, tmp_path: Path) -> None:
    facts = json.loads(printed(rnnhw(*stack, "--weight-bits", "8,8,4", "--json")))
    (part,) = facts["parts"]
    assert [one["weight_bits"] for one in part["choices"]] == [8, 8, 8, 4]
    assert all(0 < one["alone"] < 1 for one in part["choices"])
    assert part["layers"][-1]["output"]["error"] == part["outputs"]["error"]
    assert facts["method"] == "balanced" and facts["file"].endswith("q.safetensors")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--weight-bits", "8,4"), "bits per weight for 2 layers (8, 4), but the network has 3: 0, 1, head"),
        (
            ("--weight-bits", "8,5,8"),
            "--weight-bits holds '5'; it is 8, 4, 3 or 2, one of them per layer, or auto",
        ),
        (("--weight-bits", ""), "--weight-bits holds ''"),
        (("--budget", "3"), "--budget is for --weight-bits auto, not for '8'"),
        (("--weight-bits", "auto", "--budget", "0"), "the error budget is 0, not a number above 0"),
        (
            ("--method", "median"),
            "no calibration method 'median'; there are balanced, max, percentile, error",
        ),
    ],
)
def test_options_that_do_not_suit_are_refused(rnnhw, stack, tmp_path: Path, options, message: str) -> None:
    code, _, err = rnnhw(*stack, *options)
    assert code == 2 and message in " ".join(err.split())
    assert not (tmp_path / "q.safetensors").exists()


def test_a_model_without_an_input_for_lengths_takes_them(rnnhw, stack, tmp_path: Path) -> None:
    """What lies beyond a sequence does not count: it would be clipped, and give the input a coarser scale."""
    x, lengths = np.load(tmp_path / "x.npy"), np.arange(6) + 3
    x[np.arange(9) >= lengths[:, None]] = 100.0
    np.save(tmp_path / "x.npy", x)
    np.save(tmp_path / "lengths.npy", lengths)
    text = printed(rnnhw(*stack, "--lengths", tmp_path / "lengths.npy"))
    assert "6 sequences, 33 steps" in " ".join(text.split())
    assert set(load_integer(tmp_path / "q.safetensors").input_format.exponents) == {7}


def test_equalization_is_told(rnnhw, tmp_path: Path) -> None:
    made = network("elman_relu", [12], 3, 4)
    uneven = equalized(made, {0: (0, -6, -3, 0, -5, -1, -4, -2, -6, 0, -2, -3)})
    np.save(tmp_path / "x.npy", inputs([1.0, 1.0, 1.0, 1.0]))
    saved = []
    for one in (made, uneven):
        save_onnx(one, tmp_path / "n.onnx")
        out = tmp_path / f"q{len(saved)}.safetensors"
        files = ("--calibration", tmp_path / "x.npy", "--out", out, "--equalize")
        text = printed(rnnhw("quantize", tmp_path / "n.onnx", *files))
        saved.append(load_integer(out))
    assert "equalized: units of layer 0 times 2**0 .. 2**" in text
    exponents = [one.directions[0].hidden_exponent for one in saved]
    assert abs(exponents[0] - exponents[1]) <= 1


def test_thresholds_make_a_delta_network_that_runs_on_its_design(rnnhw, tmp_path: Path) -> None:
    """From a float model to `run` and `verify`; a design without ``delta_depth`` is refused by name."""
    save_onnx(network("lstm", [4], 3, 4), tmp_path / "n.onnx")
    np.save(tmp_path / "x.npy", inputs([1.0] * 4))
    (tmp_path / "delta.toml").write_text(design(1, 1, 2, 2, delta_depth=16).to_toml())
    (tmp_path / "dense.toml").write_text(design(1, 1, 2, 2).to_toml())
    made = tmp_path / "q.safetensors"
    stack = ("quantize", tmp_path / "n.onnx", "--calibration", tmp_path / "x.npy", "--out", made)
    printed(rnnhw(*stack, "--threshold", "9", "--input-threshold", "2"))
    layer, head = load_integer(made).stages
    assert (layer.input_threshold, layer.hidden_threshold, head.input_threshold) == (2, 9, 9)
    shown = printed(rnnhw("inspect", made))
    made_again = "what it makes, when it changes by more than 9"
    assert f"lstm 4 -> 4, inputs read again when they change by more than 2, {made_again}" in shown
    assert "dense 4 -> 3, inputs read again when they change by more than 9" in shown
    assert "cycles: gateware = schedule" in printed(
        rnnhw(
            *("verify", made, "--design", tmp_path / "delta.toml", "--engine", "verilator"),
            *("--sequences", "1", "--steps", "3"),
        )
    )
    run = ("run", made, "--input", tmp_path / "x.npy", "--stats", tmp_path / "stats.json")
    printed(rnnhw(*run, "--design", tmp_path / "delta.toml", "--output", tmp_path / "y.npy"))
    stats = json.loads((tmp_path / "stats.json").read_text())
    assert stats["utilization"] is None and len(set(stats["cycles_per_sequence"])) > 1
    code, _, err = rnnhw(*run, "--design", tmp_path / "dense.toml", "--output", tmp_path / "y.npy")
    assert code == 2 and "it needs a design with a delta_depth above 0" in err
    for words in (("design", made), ("explore", made, "--fpga", "ecp5-85k", "--out", tmp_path / "found")):
        code, _, err = rnnhw(*words)
        assert code == 2 and "no design can be chosen without them" in err
    code, out, err = rnnhw("report", made, "--design", tmp_path / "delta.toml", "--out", tmp_path / "r.html")
    assert code == 2 and "cycles follow from what changes in the data" in err and not out
    assert "set delta_depth = 0" not in err
    code, _, err = rnnhw("roofline", made, "--design", "tiny")
    assert code == 2 and "it needs a design with a delta_depth above 0" in err
    code, _, err = rnnhw(*stack, "--threshold", "128")
    assert code == 2 and "128, not within 0 .. 127" in err
