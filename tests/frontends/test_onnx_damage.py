"""The smallest damaged files that once ended badly, and a few of ``tests/damaged_models.py``."""

import os
import subprocess
import sys

import numpy as np
import pytest
from damaged.children import GOOD, run_batch, write_sources
from onnx import ModelProto, TensorProto, helper, numpy_helper
from onnx_models import cell, model, node

from rnnhw.errors import ModelError
from rnnhw.frontends import load_graph


def refusal(made: ModelProto, tmp_path) -> str:
    path = tmp_path / "damaged.onnx"
    path.write_bytes(made.SerializeToString())
    with pytest.raises(ModelError) as caught:
        load_graph(path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def with_nodes(*nodes, **arrays):
    """A GRU behind nodes that compute the constant ``huge``, which is added to its input."""
    made = model([*nodes, node("Add", "x huge", "z"), cell("GRU", "z", "y")])
    made.graph.initializer.extend(numpy_helper.from_array(np.array(a), name) for name, a in arrays.items())
    return made


HUGE = {
    "Expand": with_nodes(node("Expand", "one s", "huge"), one=np.float32([1]), s=[2**40]),
    "ConstantOfShape": with_nodes(node("ConstantOfShape", "s", "huge"), s=[2**20, 2**20, 3]),
    "Tile": with_nodes(node("Tile", "one s", "huge"), one=np.float32([1]), s=[2**62]),
    "Pad": with_nodes(node("Pad", "one s", "huge"), one=np.float32([1]), s=[2**31, 2**31]),
    "Range": with_nodes(node("Range", "a b c", "huge"), a=np.float32(0), b=np.float32(1e10), c=np.float32(1)),
    "MatMul": with_nodes(
        node("Expand", "one s", "a"),
        node("Expand", "one t", "b"),
        node("MatMul", "a b", "huge"),
        one=np.float32([1]),
        s=[60000, 1],
        t=[1, 60000],
    ),
    "Concat": with_nodes(
        *(
            node("Concat", f"{f'v{k}' if k else 'one'} " * 2, f"v{k + 1}" if k < 39 else "huge", axis=0)
            for k in range(40)
        ),
        one=np.float32([1]),
    ),
}


@pytest.mark.parametrize("operator", HUGE)
def test_enormous_constants_are_refused_before_they_are_computed(tmp_path, operator):
    assert "compute constants of more than" in refusal(HUGE[operator], tmp_path)


def with_functions(bodies):
    made = model([node("F0", "x", "z", domain="mine"), cell("GRU", "z", "y")])
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("mine", 1)]
    for name, calls in bodies.items():
        nodes = [
            helper.make_node(call, [f"v{k}"], [f"v{k + 1}"], domain="mine" if call in bodies else "")
            for k, call in enumerate(calls)
        ]
        made.functions.append(helper.make_function("mine", name, ["v0"], [f"v{len(calls)}"], nodes, opsets))
    made.opset_import.append(opsets[1])
    return made


def test_functions_in_our_own_domain_are_limited_too(tmp_path):
    made = ModelProto.FromString(HUGE["Concat"].SerializeToString())
    opsets = [helper.make_opsetid("", 17)]
    made.functions.append(helper.make_function("rnnhw", "F", ["a"], ["b"], [node("Neg", "a", "b")], opsets))
    assert "compute constants of more than" in refusal(made, tmp_path)


@pytest.mark.parametrize("bodies", [{"F0": ["F0"]}, {"F0": ["Neg", "F1"], "F1": ["F2"], "F2": ["F1"]}])
def test_functions_that_call_themselves_are_refused(tmp_path, bodies):
    assert "calls itself" in refusal(with_functions(bodies), tmp_path)


def test_functions_that_stand_for_too_many_nodes_are_refused(tmp_path):
    bodies = {f"F{k}": [f"F{k + 1}"] * 4 for k in range(20)} | {"F20": ["Neg"]}
    assert "stand for more than" in refusal(with_functions(bodies), tmp_path)


def test_functions_that_are_called_twice_are_read(tmp_path):
    bodies = {"F0": ["F1", "F2", "F1"], "F1": ["Neg", "F2"], "F2": ["Tanh"]}
    path = tmp_path / "good.onnx"
    path.write_bytes(with_functions(bodies).SerializeToString())
    assert len(load_graph(path).host_blocks[0].operators) == 5


def test_nodes_in_a_wrong_order_that_onnxruntime_does_not_sort(tmp_path):
    """It has no GRU of float64."""
    made = model([cell("GRU", "x", "y", "", "_ h"), node("Tanh", "before", "h")], {"x": [2, 2, 3]})
    made.graph.input.append(helper.make_tensor_value_info("before", TensorProto.DOUBLE, [1, 2, 4]))
    for value in (*made.graph.input, *made.graph.output):
        value.type.tensor_type.elem_type = TensorProto.DOUBLE
    for tensor in made.graph.initializer:
        array = numpy_helper.to_array(tensor).astype(np.float64)
        tensor.CopyFrom(numpy_helper.from_array(array, tensor.name))
    assert "which nothing before it gives" in refusal(made, tmp_path)


def test_weights_that_are_not_finite_any_more_cause_no_warnings(tmp_path):
    made = model([node("MatMul", "x W", "a"), node("Mul", "a c", "z"), cell("GRU", "z", "y")])
    for name, array in {"W": np.full((3, 3), np.inf), "c": np.zeros(3)}.items():
        made.graph.initializer.append(numpy_helper.from_array(array.astype(np.float32), name))
    assert "NaN or infinite" in refusal(made, tmp_path)


@pytest.mark.parametrize("place", ["a" * 5000, "\0"])
def test_places_of_data_that_are_no_names_of_files(tmp_path, place):
    made = model([cell("GRU", "x", "y")])
    tensor = made.graph.initializer[0]
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value=place)
    assert "no name of a file" in refusal(made, tmp_path)


def test_text_that_is_not_utf_8_is_refused_and_nothing_is_printed(tmp_path, capfd):
    content = model([cell("GRU", "text", "y")], {"text": ["t", "b", 3]}).SerializeToString()
    path = tmp_path / "damaged.onnx"
    path.write_bytes(content.replace(b"text", b"te\xc1t"))
    with pytest.raises(ModelError, match="UTF-8"):
        load_graph(path)
    assert capfd.readouterr() == ("", "")


def test_a_tensor_of_another_type_that_does_not_fill_its_shape(tmp_path):
    made = model([cell("GRU", "x", "y")])
    tensor = numpy_helper.from_array(np.zeros(12, np.float16), "half")
    tensor.dims[:] = [5]
    made.graph.initializer.append(tensor)
    assert "'half'" in refusal(made, tmp_path)


def test_reading_leaves_nothing_in_the_folder_for_temporary_files(tmp_path):
    """onnxruntime would leave a file there when it is imported."""
    path, scratch = tmp_path / "good.onnx", tmp_path / "scratch"
    scratch.mkdir()
    path.write_bytes(model([cell("GRU", "x", "y")]).SerializeToString())
    code = "import sys, pathlib, rnnhw.frontends as f; f.load_graph(pathlib.Path(sys.argv[1]))"
    environment = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    subprocess.run(
        [sys.executable, "-c", code, path], env={**environment, "TMPDIR": str(scratch)}, check=True
    )
    assert list(scratch.iterdir()) == []


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "count"), [("onnx", 150), ("safetensors", 100)])
def test_damaged_files_end_in_a_result_or_a_sentence(tmp_path, monkeypatch, kind, count):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    write_sources(kind, 3, tmp_path, 8)
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setenv("ORT_DISABLE_TELEMETRY", "1")
    outcomes = dict(run_batch(kind, 3, 0, count, tmp_path))
    assert len(outcomes) == count
    assert {number: text for number, text in outcomes.items() if text not in GOOD} == {}
    assert {"refused", "run, quantized"} <= set(outcomes.values())
