"""Every command takes a network by any of its names."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from rnnhw.api.designs import design_named
from rnnhw.cli.calibration import shape_like
from rnnhw.cli.models import find_float, load_model, shape_named
from rnnhw.design import presets
from rnnhw.errors import InputError, ModelError
from rnnhw.frontends import save_onnx
from rnnhw.network import Cell, save_float, save_integer, shape_of, stack_shape
from rnnhw.quantize import quantize
from rnnhw.schedule import check_fit, fits
from rnnhw.train import initial_network

TFLITE = Path(__file__).parents[3] / "shared" / "oracle" / "tflite" / "syn_batch3.tflite"

DESIGN = """grid_rows = 1
grid_cols = 1
tile_rows = 2
tile_cols = 2
fold = 1
weight_depth = 4096
unit_depth = 256
input_depth = 64
state_depth = 256
clock_mhz = 50
"""


def float_network():
    return initial_network("small", inputs=3, units=4, outputs=2, seed=1, every_step=True)


def calibration():
    return np.random.default_rng(1).standard_normal((4, 6, 3)).astype(np.float32)


@pytest.fixture(params=["words", "onnx", "float", "integer", "tflite"])
def named(request, tmp_path):
    """A name of a network, the options that go with it, its shape, and a design that holds it."""
    text = DESIGN + f'arithmetic = "{"tflm" if request.param == "tflite" else "native"}"\n'
    (tmp_path / "design.toml").write_text(text)
    if request.param == "words":
        return "lstm:3:4,5:2", (), shape_named("lstm:3:4,5:2")
    if request.param == "tflite":
        if not TFLITE.is_file():
            pytest.skip("no ../shared/oracle/tflite")
        return str(TFLITE), (), shape_of(load_model(str(TFLITE)))
    np.save(tmp_path / "C.npy", calibration())
    save_onnx(float_network(), tmp_path / "m.onnx")
    if request.param == "float":
        save_float(float_network(), tmp_path / "m.safetensors")
        return "m.safetensors", ("--calibration", "C.npy"), shape_of(float_network())
    if request.param == "onnx":
        return "m.onnx", ("--calibration", "C.npy"), shape_of(float_network())
    save_integer(quantize(float_network(), calibration()), tmp_path / "m.safetensors")
    return "m.safetensors", (), shape_of(float_network())


def test_verify_run_report_and_roofline_take_it(rnnhw, named):
    name, options, shape = named
    wanted = load_model(name).interface.input_shape if name.endswith(".tflite") else (2, 5, shape.inputs)
    np.save("X.npy", np.random.default_rng(2).standard_normal(wanted).astype(np.float32))
    code, out, err = rnnhw(
        "verify",
        name,
        *options,
        "--design",
        "design.toml",
        "--engine",
        "verilator",
        "--sequences",
        1,
        "--steps",
        2,
    )
    assert code == 0 and "cycles: gateware = schedule" in out, err
    code, out, err = rnnhw(
        "run",
        name,
        *options,
        "--input",
        "X.npy",
        "--output",
        "Y.npy",
        "--design",
        "design.toml",
        "--stats",
        "S.json",
    )
    assert code == 0 and "cycles" in out and Path("S.json").is_file(), err
    code, _, err = rnnhw(
        "report",
        name,
        *options,
        "--out",
        "r.html",
        "--design",
        "design.toml",
        "--engine",
        "verilator",
        "--steps",
        2,
    )
    assert code == 0 and "values: 0 mismatches" in Path("r.html").read_text(), err
    code, _, err = rnnhw("roofline", name, "--device", "Tesla V100", "--design", "design.toml")
    assert code == 0, err


def test_golden_needs_no_design(rnnhw):
    """This works also for a network that does not fit the default design."""
    np.save("X.npy", np.zeros((1, 2, 300), np.float32))
    code, out, err = rnnhw("run", "lstm:300:600", "--input", "X.npy", "--output", "Y.npy")
    assert code == 0 and "cycles" not in out and np.load("Y.npy").shape == (1, 2, 600), err
    code, _, err = rnnhw("run", "lstm:300:600", "--input", "X.npy", "--output", "Y.npy", "--design", "tiny")
    assert code == 2 and "weight_depth" in err


def test_a_stack_in_words_has_the_same_weights_every_time():
    once, again = load_model("gru:3:4,4:2"), load_model("gru:3:4,4:2")
    for one, other in zip(once.layers[:2], again.layers[:2], strict=True):
        assert np.array_equal(one.input_weights, other.input_weights)
        assert one.input_weights.any()
    assert shape_of(once) == shape_named("gru:3:4,4:2") and not once.every_step
    assert load_model("elman:3:4").every_step


def test_refusals(tmp_path):
    save_onnx(float_network(), tmp_path / "m.onnx")
    np.save(tmp_path / "C.npy", calibration()[:, :, :2])
    with pytest.raises(ModelError, match=r"holds a float network; give typical inputs with --calibration"):
        load_model(str(tmp_path / "m.onnx"))
    with pytest.raises(InputError, match=r"input 'x' .* was given shape \[4, 6, 2\]"):
        load_model(str(tmp_path / "m.onnx"), tmp_path / "C.npy")
    with pytest.raises(InputError, match="lstm:3:4 is a stack in words"):
        load_model("lstm:3:4", tmp_path / "C.npy")
    save_float(float_network(), tmp_path / "m.safetensors")
    with pytest.raises(ModelError, match=r"m.safetensors holds a float network; give typical inputs with"):
        load_model(str(tmp_path / "m.safetensors"))
    save_integer(quantize(float_network(), calibration()), tmp_path / "q.safetensors")
    with pytest.raises(InputError, match=r"q.safetensors holds an integer one"):
        load_model(str(tmp_path / "q.safetensors"), tmp_path / "C.npy")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("lstm:3:x", "'lstm:3:x' is not a stack in words: CELL:INPUTS:UNITS"),
        ("lstm:3", "is not a stack in words"),
        ("lstm:3:4:5:6", "is not a stack in words"),
        ("lstm:3:1_0", "is not a stack in words"),
        ("lstm:3: 4", "is not a stack in words"),
        ("lstm:3:\N{FULLWIDTH DIGIT FOUR}", "is not a stack in words"),
        ("lstm:0:4", "has a size that is not within 1 .. 131072"),
        ("lstm:3:4:-1", "has a size"),
        ("rnn:3:4", "'rnn' is no cell; there are lstm, lstm_coupled, gru, elman, mingru"),
        ("lstm+peep:3:4", "has option 'peep'; there are peephole and projection=WIDTH"),
        ("lstm+:3:4", "has option ''; there are"),
        ("lstm+projection:3:4", "has option 'projection'; there are"),
        ("lstm+projection=:3:4", "has a projection of '', not within 1 .. 131072"),
        ("lstm+projection=0:3:4", "has a projection of '0', not within"),
        ("lstm+projection=200000:3:4", "has a projection of '200000', not within"),
        (f"lstm+projection={5000 * '9'}:3:4", "9', not within 1 .. 131072"),
        ("lstm+projection=2+projection=2:3:4", "has an option twice"),
        ("lstm_coupled+peephole+peephole:3:4", "has an option twice"),
        ("gru+peephole:3:4", "gives options to gru; only lstm and lstm_coupled have any"),
        ("mingru+projection=2:3:4", "gives options to mingru; only lstm"),
    ],
)
def test_refused_stacks_in_words(words, message):
    for read in (load_model, shape_named):
        with pytest.raises(InputError, match=message):
            read(words)


STACKS = {
    "mingru:64:64": stack_shape(Cell.MINGRU, 64, 64),
    "mingru:3:4,5:2": stack_shape(Cell.MINGRU, 3, 4, 5, outputs=2),
    "lstm_coupled:64:64": stack_shape(Cell.LSTM_COUPLED, 64, 64),
    "lstm+peephole:64:64": stack_shape(Cell.LSTM, 64, 64, has_peepholes=True),
    "lstm+projection=32:64:64,48:10": stack_shape(Cell.LSTM, 64, 64, 48, outputs=10, projection=32),
    "lstm_coupled+peephole+projection=16:8:24": stack_shape(
        Cell.LSTM_COUPLED, 8, 24, has_peepholes=True, projection=16
    ),
}


@pytest.mark.parametrize("words", STACKS)
def test_a_stack_in_words_of_every_cell_and_option(words):
    assert shape_named(words) == shape_of(load_model(words)) == STACKS[words]


@pytest.mark.slow
@pytest.mark.parametrize("words", ["mingru:3:4,5:2", "lstm_coupled+peephole+projection=3:5:4,6:2"])
def test_every_command_takes_a_stack_of_every_cell(rnnhw, words):
    shape = shape_named(words)
    cell = str(shape.layers[0].cell)
    carries = f'cells = ["{cell}"]\nlstm_options = ["peephole", "projection"]\n'
    Path("d.toml").write_text(DESIGN + (carries if cell != "mingru" else 'cells = ["mingru"]\n'))
    np.save("X.npy", np.random.default_rng(2).standard_normal((2, 3, shape.inputs)).astype(np.float32))
    small = ("--design", "d.toml", "--engine", "verilator")
    code, out, err = rnnhw("verify", words, *small, "--sequences", 1, "--steps", 2)
    assert code == 0 and "cycles: gateware = schedule" in out, err
    code, _, err = rnnhw(
        "run", words, *small[:2], "--input", "X.npy", "--output", "Y.npy", "--stats", "S.json"
    )
    assert code == 0 and np.load("Y.npy").shape == (2, 2), err
    code, _, err = rnnhw("report", words, "--out", "r.html", *small, "--steps", 2)
    page = Path("r.html").read_text()
    assert code == 0 and "values: 0 mismatches" in page and "No times are modelled: the device" in page, err


@pytest.mark.parametrize("words", ["mingru:3:4,5:2", "lstm_coupled+peephole+projection=3:5:4,6:2"])
def test_what_does_not_know_a_cell_says_so(rnnhw, words):
    cell = str(shape_named(words).layers[0].cell)
    for command in (
        ("roofline", words, "--design", "full"),
        ("plan", words),
        ("measure", words, "--backend", "numba", "--output", "m.csv"),
    ):
        code, _, err = rnnhw(*command)
        known = (
            f"the device models of roofline know plain lstm, gru, elman layers, not a layer of cell '{cell}'"
        )
        assert code == 2 and known in err and len(err.splitlines()) == 1, err
    code, _, err = rnnhw("verify", words, "--design", "tiny", "--engine", "verilator")
    assert code == 2 and f"a layer of cell '{cell}'" in err, err


@pytest.mark.parametrize(
    ("words", "preset"),
    [
        ("lstm:3:4", "tiny"),
        ("lstm:3:60", "small"),
        ("lstm:3:200", "medium"),
        ("mingru:3:4", "full"),
        ("lstm_coupled:3:4", "full"),
        ("lstm+peephole:3:4", "full"),
        ("lstm+projection=2:3:4", "full"),
    ],
)
def test_the_default_design_is_the_smallest_preset_that_holds_the_network(words, preset):
    assert design_named(None, [load_model(words)]) == (preset, presets()[preset])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("lstm:3:600", "medium with weight_depth = 1482, unit_depth = 150, state_depth = 38"),
        ("lstm+peephole:3:200", "full with weight_depth = 2550"),
        ("mingru:3:2000", "full with unit_depth = 1000, state_depth = 500"),
    ],
)
def test_a_preset_is_enlarged_for_a_network_that_none_holds(words, name):
    """The depths are the least that hold the network: one less of any of them does not."""
    network = load_model(words)
    found, design = design_named(None, [network])
    assert found == name
    check_fit(shape_of(network), design)
    for field in ("weight_depth", "unit_depth", "state_depth"):
        if field in name:
            less = dataclasses.replace(design, **{field: getattr(design, field) - 1})
            assert not fits(shape_of(network), less)


def test_an_explanation_needs_a_float_network(rnnhw, tmp_path):
    """It is the model itself, or lies beside the integer one in either form."""
    made = initial_network("small", inputs=3, units=4, outputs=2, seed=1, cell="mingru")
    save_float(made, tmp_path / "m.safetensors")
    save_integer(quantize(made, calibration()), tmp_path / "m.int8.safetensors")
    for model in ("m.safetensors", "m.int8.safetensors"):
        assert find_float(str(tmp_path / model)) == tmp_path / "m.safetensors"
    (tmp_path / "m.safetensors").unlink()
    with pytest.raises(
        ModelError, match=r"needs the float network, but there is no file .*m.onnx or .*m.safe"
    ):
        find_float(str(tmp_path / "m.int8.safetensors"))


def test_sizes_of_branches_follow_from_sequences_whatever_the_order_of_arrays():
    given = {"rate": np.array(16000), "lengths": np.array([4, 4]), "x": np.zeros((2, 512), np.float32)}
    assert shape_like(given) == shape_like(dict(reversed(given.items())))
    assert shape_like(given) == {"rate": (), "lengths": (2,), "x": (2, 512)}
    assert shape_like(given["x"]) == (2, 512) and shape_like(None) is None


@pytest.mark.parametrize("command", ["roofline", "plan"])
def test_a_float_network_has_no_zeros_that_a_machine_could_leave_out(rnnhw, command):
    """Its integers may have some; cycles without them would not be those of the machine."""
    Path("d.toml").write_text(DESIGN + "kept_depth = 16\n")
    network = float_network()
    save_float(network, Path("m.safetensors"))
    save_integer(quantize(network, calibration()), Path("m.int8.safetensors"))
    code, _, err = rnnhw(command, "m.safetensors", "--design", "d.toml")
    wanted = "kept_depth is 16, and which weights of m.safetensors are zero is known of its integers only"
    assert code == 2 and err.startswith(f"rnnhw: {wanted}") and len(err.splitlines()) == 1
    for name in ("m.int8.safetensors", "lstm:3:4:2"):
        code, _, err = rnnhw(command, name, "--design", "d.toml")
        assert code == 0, err
