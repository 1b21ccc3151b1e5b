"""Graphs of blocks, and their files."""

import json
from typing import Any

import numpy as np
import pytest
import safetensors
import safetensors.numpy
from onnx_models import IN, B, H, cell, model, node, sequences, squeezed

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx import graph_of
from rnnhw.host import feed
from rnnhw.network import (
    Graph,
    HostBlock,
    Port,
    is_graph_file,
    load_integer_graph,
    save_integer_graph,
)
from rnnhw.quantize import quantize_graph
from rnnhw.sim import run_on_engine


@pytest.fixture(scope="module")
def made() -> tuple[Graph, dict[str, np.ndarray]]:
    nodes = [
        cell("LSTM", "x", "Y hn cn", more="_ h0 learned"),
        node("Sigmoid", "Y", "s"),
        squeezed("s", "a"),
        node("MatMul", "a V", "y"),
    ]
    inputs: dict[str, Any] = {"x": ["t", "b", IN], "h0": [1, "b", H]}
    graph = graph_of(model(nodes, inputs, ("y", "hn", "cn")), "m")
    fed = feed(graph, sequences())
    return quantize_graph(graph, fed)[0], fed


def test_files_keep_everything(made: Any, tmp_path: Any) -> None:
    graph, fed = made
    path = tmp_path / "m.safetensors"
    save_integer_graph(graph, path)
    again = load_integer_graph(path)
    assert is_graph_file(path)
    assert again.inputs == graph.inputs and again.outputs == graph.outputs
    save_integer_graph(again, tmp_path / "again.safetensors")
    assert (tmp_path / "again.safetensors").read_bytes() == path.read_bytes()
    ours, theirs = (run_on_engine("golden", one, {}, fed, cache=tmp_path).outputs for one in (graph, again))
    assert all(np.array_equal(array, theirs[name]) for name, array in ours.items())


CHANGES: list[tuple[str, Any]] = [
    ("a block is of kind 'gpu'", lambda h, a: h["blocks"][0].update(kind="gpu")),
    ("nothing gives the tensor", lambda h, a: h["blocks"].reverse() or _swap(a)),
    ("arrays not expected", lambda h, a: a.update(more=np.zeros(1))),
    ("names directions that it does not have", lambda h, a: h["blocks"][0]["final"][0].update(first=1)),
    ("is not of h or c", lambda h, a: h["blocks"][0]["initial"][0].update(state="d")),
    ("has neither a tensor nor a constant", lambda h, a: h["blocks"][0]["initial"][0].update(tensor="")),
    ("there is no element type 'float33'", lambda h, a: h["inputs"][0].update(dtype="float33")),
    ("there is no element type 'object'", lambda h, a: h["inputs"][0].update(dtype="object")),
    ("there is no element type '.ud800'", lambda h, a: h["inputs"][0].update(dtype="\ud800")),
    ("shape and axes differ in rank", lambda h, a: h["outputs"][0].update(axes=["batch"])),
    ("a host block does not hold one model", lambda h, a: a.pop("1/model")),
    ("header entry 'name' is 3", lambda h, a: h.update(name=3)),
    ("nothing gives the output", lambda h, a: h["outputs"][0].update(name="z")),
    ("reads a tensor of axes", lambda h, a: h["blocks"][0]["x"].update(axes=["batch", "time", "time"])),
    ("gives 1 directions and axes", lambda h, a: h["blocks"][0]["y"].update(axes=["batch", "features"])),
    ("gives 3 directions and axes", lambda h, a: h["blocks"][0]["y"].update(directions=3)),
    ("a block is of kind 'xxx", lambda h, a: h["blocks"][0].update(kind="x" * 5000)),
    ("header entry 'version' is None", lambda h, a: h["blocks"][0]["network"].pop("version")),
    ("has format version 99", lambda h, a: h["blocks"][0]["network"].update(version=99)),
    ("has format version 'xxx", lambda h, a: h.update(version="x" * 5000)),
    ("array 0.bias is missing", lambda h, a: a.pop("0/0.bias")),
]


def _swap(arrays: dict[str, Any]) -> None:
    for name in [name for name in arrays if name.startswith(("0/", "2/"))]:
        number, rest = name.split("/")
        arrays[f"_{2 - int(number)}/{rest}"] = arrays.pop(name)
    for name in [name for name in arrays if name.startswith("_")]:
        arrays[name[1:]] = arrays.pop(name)


@pytest.mark.parametrize(("message", "change"), CHANGES, ids=[message[:30] for message, _ in CHANGES])
def test_damaged_files(made: Any, tmp_path: Any, message: str, change: Any) -> None:
    path = tmp_path / "m.safetensors"
    save_integer_graph(made[0], path)
    with safetensors.safe_open(path, framework="numpy") as file:
        header = json.loads(file.metadata()["rnnhw"])
    arrays = safetensors.numpy.load_file(path)
    change(header, arrays)
    path.write_bytes(safetensors.numpy.save(arrays, metadata={"rnnhw": json.dumps(header)}))
    with pytest.raises(ModelError, match=message) as raised:
        load_integer_graph(path)
    assert str(raised.value).startswith(str(path)) and len(str(raised.value)) < 1000


def test_blocks_must_follow_each_other() -> None:
    port = Port(name="x", dtype="float32", shape=("b",), axes=("batch",))
    block = HostBlock(model=b"", inputs=("z",), outputs=("y",))
    with pytest.raises(ModelError, match="nothing gives the tensor 'z'"):
        Graph(name="g", inputs=(port,), outputs=(), blocks=[block])
    assert port.order == (0,) and not port.is_sequence and port.fixed_batch is None
    turned = Port(name="x", dtype="float32", shape=("t", "c", B), axes=("time", "", "batch"))
    assert turned.order == (2, 0, 1) and turned.is_sequence and turned.fixed_batch == B
