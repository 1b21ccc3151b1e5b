"""The functions of ``import rnnhw``: the same bits as the commands, and refusals in a sentence."""

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest
from float_networks import float_network
from networks import design, random_network
from onnx_models import cell, model, node, sequences, squeezed

import rnnhw as package
from rnnhw.api import verify as verifying
from rnnhw.design import presets
from rnnhw.errors import CapacityError, DesignError, InputError, ModelError
from rnnhw.network import Graph, IntegerNetwork, Network, save_float, save_integer, save_integer_graph
from rnnhw.quantize import Budget, quantize_equalized

X = np.random.default_rng(1).standard_normal((4, 6, 3)).astype(np.float32)
TINY = design(1, 1, 1, 1, cells=("elman",), weight_depth=16, unit_depth=4, input_depth=4, state_depth=4)


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    np.save("X.npy", X)
    return tmp_path


def floats():
    return float_network(np.random.default_rng(2), "gru", 3, 4, outputs=2, dtype=np.float32)


def hosted():
    """A graph with an operator of the host behind the machine's part, in the layout of time before batch."""
    return model([cell("GRU", "x", "Y Yh"), squeezed("Y", "a"), node("Sigmoid", "a", "y")])


def onnx_file(made=None):
    Path("m.onnx").write_bytes((hosted() if made is None else made).SerializeToString())
    return "m.onnx"


# Loading.


def test_what_was_loaded_is_loaded_again():
    for found in (floats(), random_network(np.random.default_rng(1), 2, 3)):
        assert package.load(found) is found


def test_files_of_every_kind(here):
    assert isinstance(package.load(onnx_file()), Graph)
    save_float(floats(), Path("f.safetensors"))
    assert isinstance(package.load("f.safetensors"), Network)
    save_integer(package.load("gru:3:4"), Path("q.safetensors"))
    assert isinstance(package.load(Path("q.safetensors")), IntegerNetwork)


def test_what_is_no_model_is_refused():
    for wrong in (5, None, np.zeros(3), {"a": 1}):
        with pytest.raises(ModelError, match=r"^an? .* is no path, PyTorch module or Keras model$"):
            package.load(wrong)


# Quantizing.


@pytest.mark.parametrize("kind", ["network", "graph"])
def test_quantize_gives_the_bits_of_the_command(here, rnnhw, kind):
    """With options that change the bits: other bits per layer, and another way to calibrate."""
    if kind == "network":
        source = "f.safetensors"
        save_float(floats(), Path(source))
        x, save = X, save_integer
    else:
        source, x, save = onnx_file(), sequences(), save_integer_graph
    np.save("X.npy", x)
    bits = [4, 8] if kind == "network" else 4
    options = ["--weight-bits", "4,8" if kind == "network" else "4", "--method", "max"]
    rnnhw("quantize", source, "--calibration", "X.npy", "--out", "theirs.safetensors", *options)
    given = x.tolist() if kind == "network" else x
    made = package.quantize(source, given, weight_bits=bits, method="max")
    save(made, Path("ours.safetensors"))
    assert Path("ours.safetensors").read_bytes() == Path("theirs.safetensors").read_bytes()


def test_quantize_takes_a_budget_and_equalizes(here):
    network = float_network(np.random.default_rng(3), "elman_relu", 3, 4, outputs=2, dtype=np.float32)
    narrow = package.quantize(network, X, weight_bits=Budget(error=10.0))
    assert (
        narrow.weight_bits == 4
        and package.quantize(network, X, weight_bits=Budget(error=1e-6)).weight_bits == 8
    )
    scaled = package.quantize(network, X, equalize=True)
    save_integer(scaled, Path("a.safetensors"))
    save_integer(quantize_equalized(network, X).integer, Path("b.safetensors"))
    assert Path("a.safetensors").read_bytes() == Path("b.safetensors").read_bytes()


def test_quantize_refuses(here):
    network, integer = floats(), package.load("lstm:3:4")
    for arguments, message in (
        ((integer, X), "network 'lstm:3:4' is an integer network already"),
        ((network, X[0]), r"calibration holds float32 \[6, 3\], not float \[batch, time, 3\]"),
        ((network, {"x": X}), "calibration holds arrays by name; network 'random' takes one array"),
        ((network, "X.npy"), "calibration is of type str, not an array of numbers"),
    ):
        with pytest.raises(InputError, match=message):
            package.quantize(*arguments)
    with pytest.raises(
        InputError, match="network 'random' has no inputs for initial states; leave state out"
    ):
        package.quantize(network, X, state={"h": X})


# Running.


@pytest.mark.parametrize("engine", ["golden", "float"])
def test_run_gives_what_the_command_writes(here, rnnhw, engine):
    np.save("L.npy", [6, 2, 5, 1])
    more = ["--design", "small", "--stats", "s.json"] if engine == "golden" else []
    given = ["--input", "X.npy", "--lengths", "L.npy", "--output", "Y.npy", "--final-state", "F.npz"]
    rnnhw("run", "lstm:3:4:2", *given, "--engine", engine, *more)
    done = package.run(
        "lstm:3:4:2",
        X,
        lengths=[6, 2, 5, 1],
        engine=engine,
        wants_state=True,
        design="small" if more else None,
    )
    assert np.array_equal(done.outputs, np.load("Y.npy"))
    with np.load("F.npz") as state:
        assert all(np.array_equal(done.state[name], state[name]) for name in ("h", "c"))
    if more:
        stats = json.loads(Path("s.json").read_text())
        assert done.cycles_per_sequence.tolist() == stats["cycles_per_sequence"]
        assert (done.cycles, done.loading_cycles) == (stats["cycles"], stats["loading_cycles"])
        assert done.clipped == stats["clipped_inputs"]
    else:
        assert done.cycles_are == "none" and done.cycles == 0 and not done.cycles_per_sequence.size


def test_run_gives_all_outputs_of_a_graph_and_the_cycles_of_its_parts(here, rnnhw):
    x = sequences()
    np.save("X.npy", x)
    integer = package.quantize(onnx_file(), x)
    save_integer_graph(integer, Path("q.safetensors"))
    rnnhw("run", "q.safetensors", "--input", "X.npy", "--output", "Y.npy", "--stats", "s.json")
    done = package.run(integer, x, design="small")
    assert np.array_equal(done.outputs, np.load("Y.npy")) and list(done.named) == ["y"]
    stats = json.loads(Path("s.json").read_text())
    assert package.run(integer, x, design=stats[0]["design"]).cycles == sum(one["cycles"] for one in stats)
    exact = package.run("m.onnx", x, engine="float").outputs
    assert 0 < np.abs(exact - done.outputs).max() < 0.05


def test_run_counts_clipped_inputs():
    assert package.run("lstm:3:4", X).clipped == 0
    x = np.where(X > 1, 1e3, X)
    assert package.run("lstm:3:4", x).clipped == int((X > 1).sum())
    assert package.run("lstm:3:4", x, lengths=[2] * 4).clipped == int((X[:, :2] > 1).sum()) > 0


def test_a_float_network_runs_in_floats_alone():
    network = floats()
    exact = package.run(network, X, engine="float").outputs
    integer = package.quantize(network, X)
    assert 0 < np.abs(exact - package.run(integer, X).outputs).max() < 0.05
    with pytest.raises(
        InputError, match="'random' is a float network, which engine 'golden' cannot run; quantize"
    ):
        package.run(network, X)
    first = package.run(network, X[:, :3], engine="float", wants_state=True)
    rest = package.run(network, X[:, 3:], engine="float", state=first.state)
    assert np.allclose(rest.outputs, exact, atol=1e-6)
    with pytest.raises(InputError, match="state holds h, not h and c"):
        package.run(network, X, engine="float", state={"h": X})


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"engine": "gpu"}, "no engine 'gpu'; there are"),
        (
            {"engine": "float", "design": "tiny"},
            "engine 'float' has no cycles, so that a design is not for it",
        ),
        ({"lengths": [1, 2]}, "there are 2 lengths for 4 sequences"),
        ({"lengths": [1, 2, 3, 9]}, "a length is 9, not within 1 .. 6"),
        ({"state": {"h": np.zeros((1, 4, 4))}}, "state holds h, not h and c"),
        (
            {"design": 5},
            r"the design is of type int, not a Design, a preset \(tiny, small, .*, ecp5-25k, .*\) or",
        ),
    ],
)
def test_run_refuses(more, message):
    with pytest.raises(InputError, match=message):
        package.run("lstm:3:4", X, **more)


def test_run_refuses_inputs_by_name_and_designs_that_do_not_hold_it():
    with pytest.raises(InputError, match="network 'lstm:3:4' has no inputs by name; give one array"):
        package.run("lstm:3:4", {"x": X})
    with pytest.raises(CapacityError, match="needs 'lstm' in its cells"):
        package.run("lstm:3:4", X, design=TINY)


# Verifying.


@pytest.mark.slow
def test_verify_says_what_differs(monkeypatch, tmp_path):
    network = package.load("elman:2:2")

    def check(**more):
        return package.verify(
            network, design=TINY, engine="pysim", sequences=1, steps=2, cache=tmp_path, **more
        )

    seen = []
    good = check(progress=seen.append)
    assert good.passed and good.mismatches == 0 and good.values > 0 and good.cycles_compared > 0
    assert str(good).startswith("values: 0 mismatches of ") and "gateware = schedule" in str(good)
    assert len(seen) == len(good.checks) == 5

    spoiled = [dataclasses.replace(good.checks[0], mismatches=3), *good.checks[1:]]
    monkeypatch.setattr(verifying, "verify_network", lambda *_, **more: spoiled)
    bad = check()
    assert not bad.passed and bad.mismatches == 3


def test_cycles_that_differ_are_said():
    check = verifying.Check(
        engine="pysim",
        streams="never stall",
        sequences=1,
        values=4,
        mismatches=0,
        cycles=(7,),
        scheduled_cycles=(8,),
    )
    found = verifying.Verification(parts=(verifying.PartChecks(part="a", design="tiny", checks=(check,)),))
    assert not found.passed and found.cycles_compared == 1
    assert str(found) == "values: 0 mismatches of 4; cycles: gateware and schedule differ in some of 1"


@pytest.mark.slow
def test_verify_runs_a_whole_graph_on_the_given_inputs(here):
    x = sequences()[:1, :2]
    integer = package.quantize(onnx_file(), sequences())
    depths = {"weight_depth": 512, "unit_depth": 32, "input_depth": 16, "state_depth": 32}
    small = design(1, 1, 1, 1, cells=("gru",), **depths)
    found = package.verify(integer, design=small, engine="pysim", sequences=1, steps=2, x=x, cache=here)
    assert found.passed and found.whole[0].values == package.run(integer, x).outputs.size
    assert [part.design for part in found.parts] == ["the given design"]


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"engine": ["pysim", "float"]}, "cannot cross-check with engine 'float'"),
        ({"sequences": 0}, "sequences is 0 and steps is 5, but both must be at least 1"),
        ({"x": {"x": X}}, "network 'lstm:3:4' has no inputs by name; give one array"),
    ],
)
def test_verify_refuses(more, message):
    with pytest.raises(InputError, match=message):
        package.verify("lstm:3:4", **more)


def test_verify_refuses_a_float_network():
    with pytest.raises(InputError, match="'random' is a float network, which has no gateware; quantize it"):
        package.verify(floats())


# Designs, sweeps and other machines.


def test_the_verilog_of_a_preset_is_that_of_its_design(monkeypatch):
    asked = []
    monkeypatch.setattr("rnnhw.api.verilog.export_verilog", asked.append)
    for one in ("small", presets()["small"]):
        package.to_verilog(one)
    assert asked == [presets()["small"]] * 2
    with pytest.raises(DesignError, match="no design 'huge'"):
        package.to_verilog("huge")


SPEC = {
    "steps": 5,
    "design": {
        **{"grid_rows": (1, 2), "grid_cols": range(1, 4), "tile_rows": 2, "tile_cols": 2, "fold": [1, 2]},
        **{"weight_depth": 64, "unit_depth": 16, "input_depth": 8, "state_depth": 16, "clock_mhz": 50},
    },
}


def test_a_sweep_gives_the_records_of_the_command(here, rnnhw):
    numbers = "\n".join(
        f"{name} = {list(value) if isinstance(value, tuple | range) else value}"
        for name, value in SPEC["design"].items()
    )
    Path("s.toml").write_text(f'model = "lstm:3:4:2"\nsteps = 5\n[design]\n{numbers}\n')
    rnnhw("sweep", "s.toml", "--out", "out")
    theirs = np.genfromtxt("out/results.csv", delimiter=",", names=True)
    for found in (package.sweep({**SPEC, "model": "lstm:3:4:2"}), package.sweep("s.toml")):
        assert np.array_equal(found.columns["cycles"], theirs["cycles"]) and len(found) == 12


def test_a_sweep_takes_a_network():
    by_words = package.sweep({**SPEC, "model": "lstm:3:4:2"})
    found = package.sweep({**SPEC, "model": package.load("lstm:3:4:2")})
    assert np.array_equal(found.columns["cycles"], by_words.columns["cycles"])
    # Weights of 8 bits do not go into designs with narrower ones; of a shape in words nothing is known.
    narrow = {**SPEC, "design": {**SPEC["design"], "weight_bits": [4, 8]}}
    assert package.sweep({**narrow, "model": package.load("lstm:3:4:2")}).dropped == {
        "weight_bits below the network's": 12
    }
    assert not package.sweep({**narrow, "model": "lstm:3:4:2"}).dropped


def test_a_sweep_refuses():
    for spec, message in (
        (SPEC, "sweep: give either model or network, not neither"),
        ({**SPEC, "model": "lstm:3:4", "cost": 1}, "sweep: unknown key 'cost'"),
        (5, "the sweep is of type int, not a mapping or the path of a TOML file"),
    ):
        with pytest.raises(InputError, match=message):
            package.sweep(spec)


def test_roofline_gives_the_estimates_of_the_command(rnnhw):
    given = ["--device", "T4", "--batch", "1,16", "--steps", 20, "--design", "small"]
    text = rnnhw("roofline", "lstm:3:4:2", *given)
    found = package.roofline("lstm:3:4:2", devices="T4", batches=[1, 16], steps=20, design="small")
    assert f"{found.lines[0].estimates[0].seconds * 1e6:.3g} us" in text
    assert f"{found.own.seconds[1] * 1e6:.3g} us" in text or f"{found.own.seconds[1] * 1e3:.3g} ms" in text
    assert len(package.roofline("lstm:3:4:2", devices="all").lines) == len(
        package.roofline(floats(), devices="all").lines
    )


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"devices": "H2000"}, "H2000"),
        ({"batches": [0]}, "batches is 0, but must be an integer of at least 1"),
        ({"steps": 1.5}, "steps is 1.5, but must be an integer of at least 1"),
        ({"precision": "fp7"}, "fp7"),
    ],
)
def test_roofline_refuses(more, message):
    with pytest.raises(InputError, match=message):
        package.roofline("lstm:3:4", **more)


# PyTorch.


@pytest.mark.slow
def test_a_module_with_a_forward_of_its_own_takes_its_data_as_an_example():
    """The classic: the last step of an RNN, and a linear layer."""
    torch = pytest.importorskip("torch")

    class Net(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.rnn = torch.nn.RNN(3, 8, batch_first=True)
            self.fc = torch.nn.Linear(8, 2)

        def forward(self, x):
            return self.fc(self.rnn(x)[0][:, -1, :])

    torch.manual_seed(1)
    net, x = Net(), torch.from_numpy(X)
    with pytest.raises(ModelError, match="no example input can be made for a Net; give example_inputs"):
        package.load(net)
    exact = net(x).detach().numpy()
    # One sequence is enough: the batch stays free.
    integer = package.quantize(net, x[:1])
    assert package.run(integer, x).outputs.shape == exact.shape
    assert np.abs(package.run(package.quantize(net, x), x).outputs - exact).max() < 0.05
    assert np.allclose(package.run(net, x, engine="float").outputs, exact, atol=1e-5)
