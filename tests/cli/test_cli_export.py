"""``rnnhw export`` as a user meets it."""

from pathlib import Path

import numpy as np
import pytest
from float_networks import float_network
from tflite_models import litert, micro

from rnnhw import golden
from rnnhw.cli.models import load_model
from rnnhw.frontends import load_tflite
from rnnhw.network import dequantize_outputs, load_integer, quantize_inputs, save_float, save_integer
from rnnhw.quantize import quantize


def data():
    return np.random.default_rng(1).normal(size=(6, 5, 3)).astype(np.float32)


@pytest.fixture
def files(rnnhw):
    """A float network, its integer network, and data; and the command line in their folder."""
    made = float_network(np.random.default_rng(2), "lstm", 3, [4], 2, dtype=np.float32)
    save_float(made, Path("m.safetensors"))
    save_integer(quantize(made, data()), Path("m.int8.safetensors"))
    np.save("X.npy", data())
    return rnnhw


def onnxruntime_outputs(path, x):
    import onnxruntime

    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    return session.run(None, {"x": x})[0]


def test_onnx_of_an_integer_network(files):
    code, out, _ = files("export", "m.int8.safetensors", "--format", "onnx-qdq", "--out", "m.onnx")
    assert code == 0 and f"wrote m.onnx ({Path('m.onnx').stat().st_size} bytes)" in out
    network = load_integer(Path("m.int8.safetensors"))
    expected = dequantize_outputs(golden.run(network, quantize_inputs(data(), network))[0], network)
    assert np.array_equal(onnxruntime_outputs("m.onnx", data()), expected)


@pytest.mark.parametrize("model", ["lstm_coupled+peephole+projection=3:4:6", "mingru:4:5,6:3"])
def test_onnx_of_stacks_in_words(rnnhw, model):
    assert rnnhw("export", model, "--format", "onnx-qdq", "--out", "m.onnx")[0] == 0
    network = load_model(model)
    x = np.random.default_rng(3).normal(size=(2, 7, network.inputs)).astype(np.float32)
    expected = dequantize_outputs(golden.run(network, quantize_inputs(x, network))[0], network)
    assert np.array_equal(onnxruntime_outputs("m.onnx", x), expected)


def test_onnx_of_a_float_network_with_calibration(files):
    arguments = ("export", "m.safetensors", "--format", "onnx-qdq", "--out", "m.onnx")
    code, _, err = files(*arguments)
    assert code == 2 and "give typical inputs with --calibration X.npy" in err and not Path("m.onnx").exists()
    assert files(*arguments, "--calibration", "X.npy")[0] == 0
    assert files("export", "m.int8.safetensors", "--format", "onnx-qdq", "--out", "same.onnx")[0] == 0
    y = onnxruntime_outputs("m.onnx", data())
    assert np.array_equal(y, onnxruntime_outputs("same.onnx", data()))


def test_a_written_onnx_file_is_an_integer_network(files):
    assert files("export", "m.int8.safetensors", "--format", "onnx-qdq", "--out", "m.qdq.onnx")[0] == 0
    for model, out in (("m.int8.safetensors", "Y.npy"), ("m.qdq.onnx", "Z.npy")):
        assert files("run", model, "--input", "X.npy", "--output", out)[0] == 0
    assert np.array_equal(np.load("Y.npy"), np.load("Z.npy"))
    assert "lstm 3 -> 4" in files("inspect", "m.qdq.onnx")[1]
    code, _, err = files(
        "run", "m.qdq.onnx", "--input", "X.npy", "--output", "Z.npy", "--calibration", "X.npy"
    )
    assert code == 2 and "m.qdq.onnx holds an integer one" in err
    code, _, err = files("quantize", "m.qdq.onnx", "--calibration", "X.npy", "--out", "q.safetensors")
    assert code == 2 and "m.qdq.onnx holds an integer network, not a float model" in err


def test_onnx_with_states_and_lengths(files):
    arguments = ("export", "m.int8.safetensors", "--format", "onnx-qdq", "--out", "s.onnx", "--states")
    code, out, _ = files(*arguments, "--lengths")
    assert code == 0 and "takes float32 [batch, time, features], lengths, initial states;" in out
    np.save("L.npy", np.arange(6) % 5 + 1)
    np.savez("I.npz", initial_h_0=np.full((1, 6, 4), 0.5), initial_c_0=np.full((1, 6, 4), -0.25))
    more = ("--lengths", "L.npy", "--initial-state", "I.npz")
    assert files("run", "s.onnx", "--input", "X.npy", "--output", "Y.npz", *more)[0] == 0
    import onnxruntime

    session = onnxruntime.InferenceSession("s.onnx", providers=["CPUExecutionProvider"])
    states = {name: array.astype(np.float32) for name, array in np.load("I.npz").items()}
    given = session.run(None, {"x": data(), "lengths": np.load("L.npy"), **states})
    with np.load("Y.npz") as found:
        for port, array in zip(session.get_outputs(), given, strict=True):
            assert np.array_equal(found[port.name], array), port.name
    code, _, err = files(*arguments[:3], "tflite", *arguments[4:])
    assert code == 2 and "--states and --lengths are for onnx-qdq" in err


@pytest.mark.parametrize("model", ["m.safetensors", "m.int8.safetensors"])
def test_tflite_of_the_float_network_or_of_the_one_beside_the_integer_one(files, model):
    pytest.importorskip("ai_edge_litert")
    pytest.importorskip("tflite_micro")
    arguments = ("export", model, "--format", "tflite", "--out", "m.tflite")
    code, _, err = files(*arguments)
    assert code == 2 and "to quantize the float network for .tflite, give typical inputs with --cali" in err
    code, out, _ = files(*arguments, "--calibration", "X.npy")
    assert code == 0
    assert (
        "takes int8 [1, 5, 3]; LiteRT gives the bits of arithmetic litert, tflite-micro those of tflm" in out
    )
    network, content = load_tflite(Path("m.tflite")), Path("m.tflite").read_bytes()
    x = quantize_inputs(data(), network)
    for arithmetic, y in (("litert", litert(content, x[:, None])[0]), ("tflm", micro(content, x[:, None]))):
        assert np.array_equal(golden.run(network.with_arithmetic(arithmetic), x)[0], y[:, 0])


def test_tflite_of_a_tflite_and_of_a_stack_in_words(rnnhw):
    code, out, _ = rnnhw(
        "export", "lstm_coupled+peephole:3:4:2", "--format", "tflite", "--out", "words.tflite"
    )
    assert code == 0 and "tflite-micro does not run it: it has no CIFG and no peephole" in out
    assert rnnhw("export", "words.tflite", "--format", "tflite", "--out", "again.tflite")[0] == 0
    assert rnnhw("export", "again.tflite", "--format", "tflite", "--out", "words.tflite")[0] == 0
    assert load_tflite(Path("words.tflite")).directions[0].options == ("CIFG", "peephole")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("m.int8.safetensors", "--format", "tf"), "there is no format 'tf'; there are onnx-qdq and tflite"),
        (("gru:3:4", "--format", "tflite"), "layer 0 of network 'gru:3:4' is of GRU; the LSTM is the only"),
        (
            ("mingru:3:4", "--format", "tflite"),
            "is of minGRU; the LSTM is the only recurrent layer of an int8",
        ),
        (("lstm:3:4", "--format", "tflite", "--calibration", "X.npy"), "lstm:3:4 is a stack in words"),
        (("none", "--format", "tflite"), "no model at none"),
        (("m.int8.safetensors", "--format", "tflite"), "holds a network of arithmetic native; to quantize"),
    ],
)
def test_refusals_leave_no_file(files, arguments, message):
    code, out, err = files("export", *arguments, "--out", "out.file")
    assert code == 2 and message in err and not out
    assert sorted(path.name for path in Path().iterdir()) == ["X.npy", "m.int8.safetensors", "m.safetensors"]


def test_a_tflite_is_refused_as_onnx(rnnhw):
    assert rnnhw("export", "lstm:3:4", "--format", "tflite", "--out", "m.tflite")[0] == 0
    code, _, err = rnnhw("export", "m.tflite", "--format", "onnx-qdq", "--out", "m.onnx")
    assert code == 2 and "is in arithmetic 'tflm'; only networks of arithmetic 'native' can be written" in err


@pytest.mark.parametrize(
    ("model", "out"), [("m.int8.safetensors", "m.int8.safetensors"), ("m.int8.safetensors", "m.safetensors")]
)
def test_a_network_is_not_replaced(files, model, out):
    before = Path(out).read_bytes()
    code, _, err = files("export", model, "--format", "tflite", "--calibration", "X.npy", "--out", out)
    assert code == 2 and "which it would replace" in err and Path(out).read_bytes() == before


def test_a_quantized_model_says_which_scales_it_keeps(rnnhw):
    from onnx import TensorProto, helper, numpy_helper

    rng = np.random.default_rng(5)
    arrays = {
        "W_q": rng.integers(-40, 41, (1, 12, 3)).astype(np.int8),
        "W_s": np.float32(2**-6),
        "R_q": rng.integers(-40, 41, (1, 12, 4)).astype(np.int8),
        "R_s": np.float32(0.017),
    }
    nodes = [helper.make_node("DequantizeLinear", [f"{name}_q", f"{name}_s"], [name]) for name in "WR"]
    nodes.append(helper.make_node("GRU", ["x", "W", "R"], ["Y"], "gru", hidden_size=4))
    ports = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
        for name, shape in (("x", ["t", "b", 3]), ("Y", ["t", 1, "b", 4]))
    ]
    stored = [numpy_helper.from_array(np.asarray(array), name) for name, array in arrays.items()]
    graph = helper.make_graph(nodes, "quantized", ports[:1], ports[1:], stored)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    Path("q.onnx").write_bytes(made.SerializeToString())
    np.save("X.npy", data())
    sentences = [
        "'W_q' of GRU node 'gru' keeps its integers and scales",
        "'R_q' of GRU node 'gru' is held as integers, but its scale 0.017 is no power of two;",
    ]
    _, out, _ = rnnhw("inspect", "q.onnx")
    assert all(sentence in out for sentence in sentences)
    arguments = ("quantize", "q.onnx", "--calibration", "X.npy", "--out", "q.safetensors")
    _, out, _ = rnnhw(*arguments)
    assert all(sentence in " ".join(out.split()) for sentence in sentences)
    integers = arrays["W_q"].reshape(3, 4, 3)[[1, 0, 2]]
    assert np.array_equal(load_integer(Path("q.safetensors")).layers[0].input_weights, integers)
    _, out, _ = rnnhw(*arguments, "--weight-bits", "4")
    assert "12 of 12 rows of the input weights of direction 0 do not keep their scales" in out


def test_a_model_with_a_softmax_on_the_host_is_written_whole(rnnhw):
    import onnx
    from onnx_models import cell, model, node, sequences, squeezed

    nodes = [cell("GRU", "x", "Y Yh"), squeezed("Y", "a"), node("Softmax", "a", "y", axis=-1)]
    onnx.save(model(nodes), "m.onnx")
    x = sequences()
    np.save("X.npy", x.transpose(1, 0, 2))
    assert rnnhw("quantize", "m.onnx", "--calibration", "X.npy", "--out", "q.safetensors")[0] == 0
    code, out, _ = rnnhw("export", "q.safetensors", "--format", "onnx-qdq", "--out", "w.onnx")
    assert code == 0 and "1 part in integers" in out and "1 part of the host in float operators" in out
    assert rnnhw("run", "q.safetensors", "--input", "X.npy", "--output", "Y.npy")[0] == 0
    assert np.array_equal(onnxruntime_outputs("w.onnx", x), np.load("Y.npy").transpose(1, 0, 2))
    code, _, err = rnnhw("export", "q.safetensors", "--format", "onnx-qdq", "--lengths", "--out", "l.onnx")
    assert code == 2 and "a whole model keeps its own states and lengths" in err
    assert not Path("l.onnx").exists()
