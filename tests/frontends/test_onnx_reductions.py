"""Reductions over an axis of a single number, as Keras's exporter with PyTorch writes them."""

import numpy as np
import onnxruntime
import pytest
from onnx import ModelProto, TensorProto, helper, numpy_helper

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx import graph_of
from rnnhw.host import run_graph
from rnnhw.train import run_float_block

STEPS, INPUTS, UNITS = 5, 3, 4


def reduced(operator: str, opset: int, *, axes: list[int], places: object = 0) -> ModelProto:
    """A layer whose h is multiplied by what a reduction makes of sizes of the input."""
    rng = np.random.default_rng(1)
    arrays = {
        "W": rng.normal(size=(1, UNITS, INPUTS)).astype(np.float32),
        "R": rng.normal(size=(1, UNITS, UNITS)).astype(np.float32),
        "place": np.array(places),
        "axes": np.array(axes),
    }
    is_attribute = opset < (13 if operator == "ReduceSum" else 18)
    given, attributes = (["length"], {"axes": axes}) if is_attribute else (["length", "axes"], {})
    nodes = [
        helper.make_node("RNN", ["x", "W", "R"], ["Y", "h"], hidden_size=UNITS),
        helper.make_node("Shape", ["x"], ["shape"]),
        helper.make_node("Gather", ["shape", "place"], ["size"], axis=0),
        helper.make_node("Cast", ["size"], ["length"], to=TensorProto.FLOAT),
        helper.make_node(operator, given, ["number"], "reduction", keepdims=0, **attributes),
        helper.make_node("Mul", ["h", "number"], ["y"]),
    ]
    x = helper.make_tensor_value_info("x", TensorProto.FLOAT, [STEPS, "batch", INPUTS])
    y = helper.make_tensor_value_info("y", TensorProto.FLOAT, None)
    stored = [numpy_helper.from_array(array, name) for name, array in arrays.items()]
    graph = helper.make_graph(nodes, "g", [x], [y], stored)
    return helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", opset)])


def made_of(model: ModelProto) -> tuple[np.ndarray, np.ndarray]:
    """What a model gives here, and h of the layer in it."""
    x = np.random.default_rng(2).normal(size=(STEPS, 2, INPUTS)).astype(np.float32)
    bare = helper.make_model(
        helper.make_graph(
            model.graph.node[:1],
            "layer",
            model.graph.input,
            [helper.make_tensor_value_info("h", TensorProto.FLOAT, None)],
            model.graph.initializer,
        ),
        ir_version=8,
        opset_imports=model.opset_import,
    )
    (h,) = onnxruntime.InferenceSession(bare.SerializeToString()).run(None, {"x": x})
    return run_graph(graph_of(model, "reduced"), {"x": x}, run_float_block)["y"], h


@pytest.mark.parametrize("axes", [[0], [-1]])
@pytest.mark.parametrize(("operator", "opset"), [("ReduceMax", 17), ("ReduceMax", 20), ("ReduceSum", 13)])
def test_an_axis_of_a_number_is_left_out(operator: str, opset: int, axes: list[int]) -> None:
    model = reduced(operator, opset, axes=axes)
    with pytest.raises(Exception, match=r"axis must be in|out of bounds|INVALID|axes"):
        onnxruntime.InferenceSession(model.SerializeToString())
    y, h = made_of(model)
    np.testing.assert_allclose(y, STEPS * h, rtol=1e-5)


def test_an_axis_of_a_matrix_is_kept() -> None:
    y, h = made_of(reduced("ReduceMax", 20, axes=[0], places=[[0, 0, 2, 2], [2, 0, 0, 2]]))
    np.testing.assert_allclose(y, [STEPS, STEPS, STEPS, INPUTS] * h, rtol=1e-5)


def test_other_axes_of_a_number_are_refused() -> None:
    with pytest.raises(ModelError, match=r"onnxruntime refuses the model: .*reduction"):
        graph_of(reduced("ReduceMax", 20, axes=[1]), "reduced")
