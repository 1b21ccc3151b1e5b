"""Models with parts on the host, states and lengths by name, at the command line."""

import html
import json
import re
from pathlib import Path

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper
from onnx_models import ARRAYS, IN, B, H, T, cell, model, node, sequences, squeezed
from tflite_networks import random_dense, random_lstm, tflite_network

from rnnhw.cli.inspection import inspection, inspection_text, require_strict
from rnnhw.errors import ModelError
from rnnhw.frontends import load_graph
from rnnhw.host import feed, outputs_for_user, run_graph
from rnnhw.network import Affine, Function, HostFunction
from rnnhw.train import run_float_block


def hosted():
    """Two networks with the host between them and behind them."""
    return model(
        [
            cell("GRU", "x", "Y Yh"),
            squeezed("Y", "a"),
            node("Relu", "a", "b"),
            cell("LSTM", "b", "Z Zh Zc", "2"),
            node("Squeeze", "Zh 0", "h"),
            node("Gemm", "h V v", "z"),
            node("Softmax", "z", "y"),
        ]
    )


def streaming():
    nodes = [cell("LSTM", "x", "Y hn cn", more="_ h0 c0"), node("Sigmoid", "Y", "s"), squeezed("s", "y")]
    states = {"h0": [1, "b", H], "c0": [1, "b", H]}
    return model(nodes, {"x": ["t", "b", IN], **states}, ("y", "hn", "cn"))


def with_lengths():
    made = model(
        [cell("GRU", "x", "Y Yh", more="lens"), squeezed("Y", "y")], {"x": ["t", "b", IN], "lens": ["b"]}
    )
    made.graph.input[1].type.tensor_type.elem_type = TensorProto.INT32
    return made


@pytest.fixture
def saved(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    np.save("X.npy", sequences())

    def save(made):
        Path("m.onnx").write_bytes(made.SerializeToString())
        return "m.onnx"

    return save


def exact(path, **more):
    """Outputs of the float graph on X.npy, for the user."""
    graph = load_graph(Path(path))
    fed = feed(graph, np.load("X.npy"), **more)
    return outputs_for_user(graph, run_graph(graph, fed, run_float_block), more.get("lengths"))


def test_quantize_run_and_verify(rnnhw, saved):
    path = saved(hosted())
    code, out, err = rnnhw("quantize", path, "--calibration", "X.npy", "--out", "q.safetensors")
    assert code == 0, err
    assert "outputs differ by" in out and "output 'y' of the whole model: error" in out
    assert len(re.findall(r"^layer +kind\b", out, re.M)) == 2
    code, out, err = rnnhw("run", "q.safetensors", "--input", "X.npy", "--output", "Y.npy")
    assert code == 0 and "2 parts on engine golden, 2 operators on the host" in out, err
    assert np.abs(np.load("Y.npy") - exact(path)["y"]).max() < 0.02
    command = ("run", path, "--calibration", "X.npy", "--input", "X.npy", "--output", "Z.npy")
    code, _, err = rnnhw(*command, "--engine", "pysim", "--design", "tiny", "--stats", "S.json")
    assert code == 0, err
    assert np.array_equal(np.load("Y.npy"), np.load("Z.npy"))
    first, second = json.loads(Path("S.json").read_text())
    assert first["cycles_are"] == "simulated" and first["cycles"] > 0 and second["macs"] > 0
    code, out, err = rnnhw(
        "verify",
        "q.safetensors",
        "--engine",
        "verilator",
        "--input",
        "X.npy",
        "--design",
        "tiny",
        "--steps",
        2,
    )
    assert code == 0, err
    assert out.count("cycles: gateware = schedule") == 3 and "the whole model: 0 of 10 values differ" in out


def test_the_float_engine_needs_no_calibration(rnnhw, saved):
    path = saved(hosted())
    code, _, err = rnnhw("run", path, "--input", "X.npy", "--output", "Y.npz", "--engine", "float")
    assert code == 0, err
    assert np.array_equal(np.load("Y.npz")["y"], exact(path)["y"])
    code, _, err = rnnhw(
        "run", path, "--input", "X.npy", "--output", "Y.npy", "--engine", "float", "--design", "tiny"
    )
    assert (code == 2 and "engine 'float' has no cycles" in err) or "--calibration" in err


def test_states_by_name_and_streams(rnnhw, saved):
    """Frame by frame, with the states fed back, gives the bits of the whole sequences."""
    path = saved(streaming())
    rng = np.random.default_rng(2)
    states = {name: rng.normal(0, 0.5, (1, B, H)).astype(np.float32) for name in ("h0", "c0")}
    np.savez("state.npz", **states)
    assert rnnhw("quantize", path, "--calibration", "X.npy", "--out", "q.safetensors")[0] == 0
    run = ("run", "q.safetensors", "--initial-state", "state.npz", "--final-state", "end.npz")
    code, _, err = rnnhw(*run, "--input", "X.npy", "--output", "Y.npy")
    assert code == 0, err
    end = dict(np.load("end.npz"))
    assert set(end) == {"hn", "cn"} and end["cn"].shape == (1, B, H)
    assert np.abs(np.load("Y.npy") - exact(path, states=states)["y"]).max() < 0.02
    np.save("frames.npy", np.load("X.npy").transpose(1, 0, 2)[:, :, None])
    code, out, err = rnnhw(
        *run, "--input", "frames.npy", "--output", "Z.npy", "--stream", "hn:h0", "--stream", "cn:c0"
    )
    assert code == 0 and f"{T} calls" in out, err
    assert np.array_equal(np.load("Z.npy")[:, :, 0].transpose(1, 0, 2), np.load("Y.npy"))
    assert all(np.array_equal(array, end[name]) for name, array in np.load("end.npz").items())
    code, _, err = rnnhw(*run, "--input", "X.npy", "--output", "Y.npy", "--stream", "hn:c1")
    assert code == 2 and "--stream 'hn:c1' is not OUT:IN with an output of cn, hn, y" in err


@pytest.mark.slow
def test_whole_sequences_step_by_step(rnnhw, saved):
    """The machine keeps its states between calls; a reset is that of another recording."""
    path = saved(streaming())
    assert rnnhw("quantize", path, "--calibration", "X.npy", "--out", "q.safetensors")[0] == 0
    run = ("run", "q.safetensors", "--input", "X.npy")
    assert rnnhw(*run, "--output", "Y.npy", "--final-state", "end.npz")[0] == 0
    code, out, err = rnnhw(*run, "--output", "Z.npy", "--final-state", "last.npz", "--streaming")
    assert code == 0 and f"{T} calls, 1 part on engine golden" in out, err
    assert np.array_equal(np.load("Y.npy"), np.load("Z.npy"))
    assert all(np.array_equal(array, np.load("end.npz")[name]) for name, array in np.load("last.npz").items())
    more = ("--engine", "pysim", "--design", "tiny", "--reset", "2", "--reset", "4", "--stats", "S.json")
    code, _, err = rnnhw(*run, "--output", "Z.npy", "--streaming", *more)
    assert code == 0, err
    for start in (0, 2, 4):
        np.save("part.npy", np.load("X.npy")[:, start : start + 2])
        part = ("run", "q.safetensors", "--input", "part.npy", "--output", "Y.npy")
        assert rnnhw(*part)[0] == 0
        assert np.array_equal(np.load("Y.npy"), np.load("Z.npy")[:, start : start + 2])
    (figures,) = json.loads(Path("S.json").read_text())
    assert figures["cycles_are"] == "simulated" and len(set(figures["cycles_per_sequence"])) == 1
    verify = ("verify", "q.safetensors", "--streaming", "--engine", "pysim", "--design", "tiny")
    code, out, err = rnnhw(*verify, "--input", "X.npy", "--steps", 2, "--sequences", 1)
    assert code == 0, err
    assert "pysim, the whole model, step by step: 0 of 160 values differ" in out and "random stalls" in out


def test_what_streaming_refuses(rnnhw, saved):
    path = saved(hosted())
    run = ("run", path, "--calibration", "X.npy", "--input", "X.npy", "--output", "Y.npy", "--streaming")
    code, _, err = rnnhw(*run)
    assert code == 2 and "LSTM node 'LSTM_Zc': layer 1 of 3 keeps only the last step of a sequence" in err
    assert not Path("Y.npy").exists()
    assert "--streaming keeps all states in the machine" in rnnhw(*run, "--stream", "y:x")[2]
    assert "engine 'float' keeps no states" in rnnhw(*run, "--engine", "float")[2]
    path = saved(streaming())
    run = ("run", path, "--calibration", "X.npy", "--input", "X.npy", "--output", "Y.npy", "--streaming")
    np.save("L.npy", np.ones(B, int))
    code, _, err = rnnhw(*run, "--lengths", "L.npy")
    assert code == 2 and "with --streaming, a stream has no length" in err
    code, _, err = rnnhw(*run, "--reset", T)
    assert code == 2 and f"a reset comes before step {T}; the steps are 0 .. {T - 1}" in err
    code, _, err = rnnhw("run", "lstm:3:4", "--input", "X.npy", "--output", "Y.npy", "--reset", 1)
    assert code == 2 and "--reset needs --streaming" in err
    code, _, err = rnnhw("verify", "--random", 1, "--streaming")
    assert code == 2 and "--streaming is for a model" in err
    assert not Path("Y.npy").exists()


def test_lengths_by_option(rnnhw, saved):
    path = saved(with_lengths())
    lengths = np.array([6, 1, 3, 5, 2])
    np.save("L.npy", lengths)
    more = ("--lengths", "L.npy")
    assert rnnhw("quantize", path, "--calibration", "X.npy", "--out", "q.safetensors", *more)[0] == 0
    code, _, err = rnnhw("run", "q.safetensors", "--input", "X.npy", "--output", "Y.npy", *more)
    assert code == 0, err
    y = np.load("Y.npy")
    assert np.abs(y - exact(path, lengths=lengths)["y"]).max() < 0.02
    assert not y[np.arange(T) >= lengths[:, None]].any()
    np.save("L.npy", lengths + 1)
    code, _, err = rnnhw("run", "q.safetensors", "--input", "X.npy", "--output", "Y.npy", *more)
    assert code == 2 and "the lengths 'lens' are 2 .. 7, not within 0 .. 6" in err


def test_inspect(rnnhw, saved):
    path = saved(hosted())
    code, out, err = rnnhw("inspect", path)
    assert code == 0, err
    assert "part 1 on the machine" in out and "Relu node 'Relu_b': the machine has no such operator" in out
    code, out, err = rnnhw("inspect", path, "--json")
    found = json.loads(out)
    assert [part["where"] for part in found["parts"]] == ["machine", "host", "machine", "host"]
    assert found["parts"][0]["layers"] == [
        {"cell": "gru", "inputs": IN, "units": H, "directions": 1, "reset_after": False}
    ]
    assert found["share_of_weights_on_machine"] == 1.0
    code, _, err = rnnhw("inspect", path, "--strict")
    assert code == 2 and "Relu node 'Relu_b' runs on the host between parts of the machine" in err
    assert rnnhw("inspect", saved(streaming()), "--strict")[0] == 0
    code, out, _ = rnnhw("inspect", "lstm:3:4,2")
    assert code == 0 and "lstm 3 -> 4" in out


def branched():
    """A layer in one branch of an If that the value of an input decides, and an If inside it by sizes."""

    def graph(name, nodes):
        return helper.make_graph(nodes, name, [], [helper.make_tensor_value_info("out", 1, None)])

    inner = [
        node("Shape", "x", "s"),
        node("Gather", "s 0", "steps"),
        node("Equal", "steps 1", "single"),
        node(
            "If",
            "single",
            "out",
            then_branch=graph("t", [node("Squeeze", "Y 0", "out")]),
            else_branch=graph("e", [node("Identity", "Y", "out")]),
        ),
    ]
    layer = graph("layer", [cell("LSTM", "x", "Y Yh Yc"), *inner])
    none = graph("none", [node("Neg", "x", "n"), node("Neg", "n", "out")])
    made = model(
        [node("Greater", "sr limit", "fast"), node("If", "fast", "y", then_branch=layer, else_branch=none)],
        {"x": ["t", "b", IN], "sr": []},
    )
    names = ("LSTMW", "LSTMR", "LSTMB", "0", "1")
    stored = {name: ARRAYS[name] for name in names} | {"limit": np.float32(8000)}
    made.graph.initializer.extend(numpy_helper.from_array(array, name) for name, array in stored.items())
    return made


def test_inspect_shows_undecided_branches(rnnhw, saved):
    path = saved(branched())
    code, out, err = rnnhw("inspect", path)
    assert code == 0, err
    lines = out.splitlines()
    assert "If node 'If_y', undecided: it depends on the values of sr; give --set sr=VALUE" in lines
    assert "  then: LSTM, Shape, Gather, Equal, If" in lines and "  else: 2 Neg" in lines
    assert (
        "    If node 'If_out', undecided: it depends on the sizes of x; the host decides it while it runs"
        in lines
    )
    found = json.loads(rnnhw("inspect", path, "--json")[1])
    assert found["undecided"][0]["depends_on_values_of"] == ["sr"] and "If node 'If_y'" in found["refused"]
    code, out, err = rnnhw("inspect", path, "--set", "sr=16000")
    assert code == 0 and "depends on the values" not in out and "depends on the sizes of x" in out, err
    assert "lstm 3 -> 4" in out
    code, _, err = rnnhw("inspect", path, "--set", "sr=1")
    assert code == 2 and "it holds no recurrent layer" in err
    code, _, err = rnnhw("inspect", path, "--strict")
    assert code == 2 and "its only recurrent layers are inside If node 'If_y'" in err


def test_inspect_lists_the_functions_of_a_tflite(rnnhw, saved):
    """The committed vectors hold a network without functions, and here is one with two."""
    rng = np.random.default_rng(1)
    functions = [
        HostFunction(
            function=Function.TANH,
            inputs=4,
            input_formats=(Affine(0.0625, 3),),
            output_format=Affine(2.0**-7, 0),
        ),
        HostFunction(
            function=Function.SOFTMAX,
            inputs=2,
            input_formats=(Affine(0.0625, 3),),
            output_format=Affine(2.0**-8, -128),
        ),
    ]
    layers = [
        random_lstm(rng, 3, 4),
        functions[0],
        random_dense(rng, 4, 2, minimum=-128, maximum=127),
        functions[1],
    ]
    found = inspection(tflite_network(layers, (1, 6, 3), (1, 6, 2), batch=1, steps=6, y=(2.0**-8, -128)))
    text = "\n".join(inspection_text(found))
    assert "on the host, behind layer 1: tanh of 4 values: the machine has no such operator" in text
    assert "on the host, behind layer 2: softmax of 2 values" in text
    between, last = found["parts"][0]["host_functions"]
    assert (between["function"], last["layers_before"]) == ("tanh", 2)
    network = tflite_network(layers, (1, 6, 3), (1, 6, 2), batch=1, steps=6, y=(2.0**-8, -128))
    with pytest.raises(ModelError, match="tanh of 4 values runs on the host between layers"):
        require_strict(network)


SWEEP = """
model = "MODEL"
steps = 2
[design]
grid_rows = [1, 2]
grid_cols = 1
tile_rows = 2
tile_cols = 2
fold = 1
weight_depth = 512
unit_depth = 64
input_depth = 16
state_depth = 32
clock_mhz = 50
cells = ["lstm", "gru"]
"""


@pytest.mark.slow
def test_pages_say_which_parts_they_count(rnnhw, saved):
    """Of one part with layers, and a dense layer and operators beside it; several such parts are refused."""
    made = streaming()
    made.graph.node.extend([node("MatMul", "y V", "z"), node("Tanh", "z", "more")])
    made.graph.initializer.append(numpy_helper.from_array(ARRAYS["V"], "V"))
    made.graph.output.append(helper.make_tensor_value_info("more", 1, None))
    for path, other in ((saved(made), False), ("two.onnx", True)):
        if other:
            Path(path).write_bytes(hosted().SerializeToString())
        Path("sweep.toml").write_text(SWEEP.replace("MODEL", path))
        commands = {
            "m.html": ("roofline", path, "--output", "m.html"),
            "s/index.html": ("sweep", "sweep.toml", "--out", "s"),
            "r.html": (
                *("report", path, "--calibration", "X.npy", "--out", "r.html", "--steps", 1),
                *("--design", "tiny", "--engine", "pysim"),
            ),
        }
        for page, command in commands.items():
            code, out, err = rnnhw(*command)
            if other:
                assert code == 2 and "(GRU node 'GRU_Yh'; LSTM node 'LSTM_Zc'); one is wanted here" in err
                continue
            assert code == 0, err
            for text in (" ".join(out.split()), html.unescape(Path(page).read_text())):
                assert "The figures count LSTM node 'LSTM_cn' alone, and not MatMul node 'MatMul_z'" in text
                assert "on the machine, nor 3 operators on the host (Sigmoid, Squeeze, Tanh)." in text


def test_weights_as_inputs(rnnhw, saved):
    made = model([cell("GRU", "x", "Y Yh"), squeezed("Y", "y")])
    weights = {}
    for name in ("GRUW", "GRUR", "GRUB"):
        tensor = next(one for one in made.graph.initializer if one.name == name)
        made.graph.initializer.remove(tensor)
        value = made.graph.input.add(name=name)
        value.type.tensor_type.elem_type = TensorProto.FLOAT
        for size in tensor.dims:
            value.type.tensor_type.shape.dim.add(dim_value=size)
        weights[name] = ARRAYS[name]
    path = saved(made)
    code, out, err = rnnhw("inspect", path)
    assert code == 0 and "the weights GRUW, GRUR, GRUB are inputs of the graph" in out, err
    np.savez("W.npz", **weights)
    run = ("run", path, "--input", "X.npy", "--output", "Y.npy", "--engine", "float")
    code, _, err = rnnhw(*run, "--initializers", "W.npz")
    assert code == 0, err
    np.savez("W.npz", **{**weights, "GRUR": weights["GRUR"][:, :, :3]})
    code, _, err = rnnhw(*run, "--initializers", "W.npz")
    assert code == 2 and "the input 'GRUR' has shape [1, 12, 4], and [1, 12, 3] is given" in err


@pytest.mark.parametrize("setting", ["sr", "sr=", "sr=a", "=1"])
def test_bad_settings(rnnhw, saved, setting):
    code, _, err = rnnhw("inspect", saved(hosted()), "--set", setting)
    assert code == 2 and ("is not of the form NAME=NUMBER" in err or "no input ''" in err)


def test_bad_inputs(rnnhw, saved):
    path = saved(hosted())
    assert rnnhw("quantize", path, "--calibration", "X.npy", "--out", "q.safetensors")[0] == 0
    run = ("run", "q.safetensors", "--output", "Y.npy", "--input")
    np.savez("X.npz", z=sequences())
    code, _, err = rnnhw(*run, "X.npz")
    assert code == 2 and "has no input 'z'; its inputs are 'x' float32 [t, b, 3]" in err
    np.save("bad.npy", sequences(width=4))
    code, _, err = rnnhw(*run, "bad.npy")
    assert code == 2 and "was given shape [6, 5, 4]" in err
    Path("bad.npz").write_bytes(b"PK\x03\x04 is no archive")
    code, _, err = rnnhw(*run, "bad.npz")
    assert code == 2 and "is not a readable .npz" in err
    assert not Path("Y.npy").exists()
    clipped = np.clip(sequences(), -1, 1)
    clipped[0, 0, 0] = 50
    np.save("far.npy", clipped)
    code, out, _ = rnnhw(*run, "far.npy")
    assert code == 0 and "clipped 1 of 90 inputs" in out


def test_damaged_files_of_other_kinds(rnnhw, tmp_path, monkeypatch):
    """Numbers of thousands of digits, tables where names belong, years beyond the calendar, huge cases."""
    monkeypatch.chdir(tmp_path)
    np.save("X.npy", np.zeros((1, 2, 3), np.float32))
    Path("d.toml").write_text(f"grid_rows = {'9' * 5000}\n")
    run = ("run", "lstm:3:4", "--input", "X.npy", "--output", "Y.npy")
    code, _, err = rnnhw(*run, "--design", "d.toml")
    assert code == 2 and "d.toml" in err and len(err) < 1100
    Path("g.toml").write_text('[sources]\na = "b"\n["GPU X"]\nkind = ["gpu"]\n')
    code, _, err = rnnhw("roofline", "lstm:3:4", "--all", "--devices", "g.toml")
    assert code == 2 and "kind is ['gpu']" in err
    case = {
        **{"design": {}, "kinds": ["lstm"], "units": [4], "inputs": 2**31 - 1, "outputs": 2},
        **{"every_step": False, "steps": 7, "batch": 4, "seed": 1},
    }
    code, _, err = rnnhw("verify", "--case", json.dumps(case))
    assert code == 2 and "the case has up to 68,719,476,848 weights; at most 16,777,216 are tried" in err
    Path("X.npy").write_bytes(b"\x93NUMPY\x01\x00\x76\x00" + b"{'descr': (" + b" " * 106 + b"\n")
    code, _, err = rnnhw(*run)
    assert code == 2 and "X.npy is not a readable .npy array" in err


def test_each_part_alone_is_told(rnnhw, saved):
    """The error of the whole model by each part on the machine alone."""
    path = saved(hosted())
    options = ("--calibration", "X.npy", "--out", "q.safetensors", "--weight-bits", "8,4,4")
    code, out, err = rnnhw("quantize", path, *options)
    assert code == 0, err
    shares = [float(one) for one in re.findall(r"alone computes in integers.* errs by ([0-9.]+) %", out)]
    (together,) = map(float, re.findall(r"output 'y' of the whole model: error ([0-9.]+) %", out))
    assert len(shares) == 2 and min(shares) > 0
    assert max(shares) < 1.5 * together and together < 1.5 * sum(shares)
    assert out.count("An integer q means q / 2**exponent") == 1


def test_tflite_says_what_of_the_model_it_lacks(rnnhw, saved):
    """The file holds the LSTM; the softmax behind it is left out, and named."""
    nodes = [cell("LSTM", "x", "Y Yh"), squeezed("Y", "s"), node("Softmax", "s", "y")]
    path = saved(model(nodes))
    code, out, err = rnnhw(
        "export", path, "--format", "tflite", "--calibration", "X.npy", "--out", "m.tflite"
    )
    assert code == 0 and "The file holds LSTM node" in out and "Softmax)." in out, err
