"""Streams from Python: steps that are calls of their own, and states that are fed back from outside."""

from pathlib import Path

import numpy as np
import pytest
from onnx_models import IN, B, H, cell, model, node, sequences, squeezed

import rnnhw as package
from rnnhw import network
from rnnhw.errors import InputError, ModelError


def steps():
    return np.random.default_rng(1).standard_normal((2, 6, 3)).astype(np.float32)


def quantized(made, fed):
    Path("m.onnx").write_bytes(made.SerializeToString())
    return package.quantize("m.onnx", fed)


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def hosted(kind="GRU"):
    return model([cell(kind, "x", "Y Yh"), squeezed("Y", "a"), node("Sigmoid", "a", "y")])


def fed_back():
    """One step whose state goes in and out."""
    nodes = [cell("GRU", "x", "Y Yh", "", "_ h"), squeezed("Y", "y"), node("Identity", "Yh", "next")]
    return model(nodes, {"x": [1, B, IN], "h": [1, B, H]}, ("y", "next"))


@pytest.mark.parametrize("engine", ["golden", pytest.param("pysim", marks=pytest.mark.slow)])
def test_a_network_step_by_step_has_the_bits_of_whole_sequences(engine):
    x = steps()
    whole = package.run("gru:3:4", x)
    done = package.run("gru:3:4", x, engine=engine, design="tiny", streaming=True, reset=[2])
    again = package.run("gru:3:4", x[:, 2:])
    assert np.array_equal(done.outputs[:, :2], whole.outputs[:, :2])
    assert np.array_equal(done.outputs[:, 2:], again.outputs) and done.cycles > 0


def test_a_graph_step_by_step_is_the_command(rnnhw):
    x = sequences().transpose(1, 0, 2)
    integer = quantized(hosted(), x)
    network.save_integer_graph(integer, Path("q.safetensors"))
    np.save("X.npy", x)
    arguments = ("--input", "X.npy", "--output", "Y.npy", "--streaming", "--reset", "3")
    assert "wrote Y.npy" in rnnhw("run", "q.safetensors", *arguments)
    done = package.run(integer, x, streaming=True, reset=[3])
    assert np.array_equal(done.outputs, np.load("Y.npy"))
    assert not np.array_equal(done.outputs, package.run(integer, x).outputs)
    assert np.array_equal(package.run(integer, x, streaming=True).outputs, package.run(integer, x).outputs)


@pytest.mark.parametrize("engine", ["float", "golden"])
def test_outputs_that_are_fed_back(engine, rnnhw):
    calls = np.random.default_rng(2).normal(size=(5, B, 1, IN)).astype(np.float32)
    given = {"x": calls[0].transpose(1, 0, 2), "h": np.zeros((1, B, H), np.float32)}
    integer = quantized(fed_back(), given)
    found = "m.onnx" if engine == "float" else integer
    done = package.run(found, calls, engine=engine, stream={"next": "h"}, reset=[3])
    network.save_integer_graph(integer, Path("q.safetensors"))
    np.save("X.npy", calls)
    name = found if isinstance(found, str) else "q.safetensors"
    arguments = ("--input", "X.npy", "--output", "Y.npz", "--stream", "next:h", "--reset", "3")
    assert "wrote Y.npz" in rnnhw("run", name, "--engine", engine, *arguments)
    theirs = np.load("Y.npz")
    assert done.named.keys() == {"y", "next"} == set(theirs)
    assert all(np.array_equal(array, theirs[key]) for key, array in done.named.items())
    fresh = package.run(found, calls[3:], engine=engine, stream={"next": "h"})
    assert np.array_equal(done.outputs[3:], fresh.outputs)
    assert not np.array_equal(done.outputs[1], package.run(found, calls[1], engine=engine).outputs)


@pytest.mark.slow
def test_verify_step_by_step():
    x = sequences().transpose(1, 0, 2)[:1, :3]
    integer = quantized(hosted("RNN"), x)
    found = package.verify(integer, design="tiny", engine="pysim", sequences=1, steps=2, streaming=True, x=x)
    assert found.passed and [one.engine for one in found.whole] == ["golden", "pysim"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"streaming": True, "stream": {"a": "b"}}, "streaming keeps all states in the machine; stream"),
        ({"streaming": True, "engine": "float"}, "engine 'float' keeps no states between calls"),
        ({"reset": [1]}, "reset needs streaming or stream"),
        ({"stream": {"a": "b"}}, "has no inputs and outputs by name, which stream needs"),
        ({"streaming": True, "reset": [6]}, r"a reset comes before step 6; the steps are 0 \.\. 5"),
    ],
)
def test_refusals(options, message):
    with pytest.raises(InputError, match=message):
        package.run("gru:3:4", steps(), **options)


def test_refusals_of_graphs():
    integer = quantized(fed_back(), {"x": np.ones((1, B, IN), np.float32)})
    calls = np.ones((2, B, 1, IN), np.float32)
    with pytest.raises(InputError, match="stream feeds 'y' back to 'z'; network 'made' has the outputs y,"):
        package.run(integer, calls, stream={"y": "z"})
    with pytest.raises(InputError, match=r"a reset comes before call 2; the calls are 0 \.\. 1"):
        package.run(integer, calls, stream={"next": "h"}, reset=[2])
    with pytest.raises(InputError, match="the first axis of every array of x counts the calls"):
        package.run(integer, np.float32(1), stream={"next": "h"})
    backward = quantized(model([cell("GRU", "x", "Y", direction="reverse"), squeezed("Y", "y")]), sequences())
    with pytest.raises(ModelError, match="backward"):
        package.run(backward, sequences(), streaming=True)
