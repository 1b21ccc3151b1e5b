"""GRU, RNN, stacks and directions as exporters write them, against the ONNX reference evaluator and
onnxruntime; the ONNX project's own node tests."""

import importlib
import re
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

from rnnhw.frontends import load_onnx
from rnnhw.frontends.onnx import graph_of
from rnnhw.host import feed, run_graph
from rnnhw.train import forward, run_float_block

IN, H, OUT, B, T = 3, 4, 2, 5, 6
GATES = {"LSTM": 4, "GRU": 3, "RNN": 1}
RNG = np.random.default_rng(8)


def weights(operator: str, inputs: int, directions: int) -> list[np.ndarray]:
    g = GATES[operator]
    shapes = [(directions, g * H, inputs), (directions, g * H, H), (directions, 2 * g * H)]
    return [(0.5 * RNG.normal(size=shape)).astype(np.float32) for shape in shapes]


ARRAYS: dict[str, np.ndarray] = {
    "0": np.array([0]),
    "1": np.array([1]),
    "2": np.array([2]),
    "first": np.array(0),
    "second": np.array(1),
    "last": np.array(-1),
    "keep": np.array([0, 0, -1]),
    "rows": np.array([0, -1]),
    "forward": np.array([2, 3]),
    "both": np.array([0, 0, 2 * H]),
    "huge": np.array([2**63 - 1]),
    "-1": np.array([-1]),
    "axes01": np.array([0, 1]),
    "V": RNG.normal(size=(OUT, H)).astype(np.float32),
    "V2": RNG.normal(size=(OUT, 2 * H)).astype(np.float32),
    "b": RNG.normal(size=OUT).astype(np.float32),
}
for _operator in GATES:
    for _name, _inputs, _directions in (("", IN, 1), ("_2", H, 1), ("_b", IN, 2), ("_c", 2 * H, 1)):
        for _array, _values in zip("WRB", weights(_operator, _inputs, _directions), strict=True):
            ARRAYS[f"{_operator}{_array}{_name}"] = _values


def node(operator: str, inputs: str, outputs: str, **attributes: Any) -> NodeProto:
    names = [[name if name != "_" else "" for name in text.split()] for text in (inputs, outputs)]
    return helper.make_node(operator, *names, name=f"{operator} of {outputs.split()[-1]}", **attributes)


def cell(operator: str, x: str, outputs: str, suffix: str = "", **attributes: Any) -> NodeProto:
    names = " ".join(f"{operator}{name}{suffix}" for name in "WRB")
    return node(operator, f"{x} {names}", outputs, hidden_size=H, **attributes)


def graph(*nodes: NodeProto, outputs: tuple[str, ...] = ("y",)) -> ModelProto:
    used = {name for entry in nodes for name in entry.input}
    return helper.make_model(
        helper.make_graph(
            list(nodes),
            "made",
            [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, None, IN])],
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs],
            [numpy_helper.from_array(array, name) for name, array in ARRAYS.items() if name in used],
        ),
        ir_version=8,
        opset_imports=[helper.make_opsetid("", 17)],
    )


def load(tmp_path: Path, model: ModelProto) -> Any:
    path = tmp_path / "made.onnx"
    path.write_bytes(model.SerializeToString())
    return load_onnx(path)


def plain(o: str, **attributes: Any) -> list[NodeProto]:
    return [
        cell(o, "x", "Y Yh", **attributes),
        node("Squeeze", "Yh 0", "h"),
        node("Gemm", "h V b", "y", transB=1),
    ]


def stack(o: str) -> list[NodeProto]:
    return [cell(o, "x", "Y1 Yh1"), node("Squeeze", "Y1 1", "Y1s"), cell(o, "Y1s", "Y Yh", "_2")]


def joined(o: str, output: str) -> list[NodeProto]:
    """A layer with both directions in one operator, joined as PyTorch's exporter does."""
    return [
        cell(o, "x", "Y Yh", "_b", direction="bidirectional"),
        node("Transpose", "Y", "Yt", perm=[0, 2, 1, 3]),
        node("Reshape", "Yt keep", output),
    ]


def two_nodes(o: str) -> list[NodeProto]:
    """A layer with one operator per direction."""
    return [cell(o, "x", "Yf Yhf"), cell(o, "x", "Yr Yhr", direction="reverse")]


GRAPHS = {
    "last": lambda o: plain(o),
    "stack": lambda o: [*stack(o), node("Squeeze", "Yh 0", "h"), node("Gemm", "h V b", "y", transB=1)],
    "stack, every step": lambda o: [*stack(o), node("Squeeze", "Y 1", "y")],
    "states of all layers": lambda o: [
        *stack(o),
        node("Concat", "Yh1 Yh", "states", axis=0),
        node("Gather", "states last", "h", axis=0),
        node("Gemm", "h V b", "y", transB=1),
    ],
    "a slice of states": lambda o: [
        *stack(o),
        node("Concat", "Yh1 Yh", "states", axis=0),
        node("Slice", "states 1 2 0", "one"),
        node("Squeeze", "one 0", "h"),
        node("Gemm", "h V b", "y", transB=1),
    ],
    "two directions": lambda o: joined(o, "y"),
    "two directions, all of a slice": lambda o: [*joined(o, "Yj"), node("Slice", "Yj 0 huge 1", "y")],
    "two directions, static": lambda o: [
        cell(o, "x", "Y", "_b", direction="bidirectional"),
        node("Transpose", "Y", "Yt", perm=[0, 2, 1, 3]),
        node("Reshape", "Yt both", "y"),
    ],
    "two directions below": lambda o: [
        *joined(o, "Yj"),
        cell(o, "Yj", "Z Zh", "_c"),
        node("Squeeze", "Zh 0", "y"),
    ],
    "states of two directions": lambda o: [
        *joined(o, "unused"),
        node("Transpose", "Yh", "Yht", perm=[1, 0, 2]),
        node("Reshape", "Yht rows", "h"),
        node("Gemm", "h V2 b", "y", transB=1),
    ],
    "states of two directions, joined": lambda o: [
        *joined(o, "unused"),
        node("Gather", "Yh first", "hf", axis=0),
        node("Gather", "Yh second", "hr", axis=0),
        node("Concat", "hf hr", "h", axis=1),
        node("Gemm", "h V2 b", "y", transB=1),
    ],
    "an operator a direction": lambda o: [
        *two_nodes(o),
        node("Squeeze", "Yf 1", "Yfs"),
        node("Squeeze", "Yr 1", "Yrs"),
        node("Concat", "Yfs Yrs", "y", axis=2),
    ],
    "an operator a direction, last": lambda o: [
        *two_nodes(o),
        node("Squeeze", "Yhf 0", "hf"),
        node("Squeeze", "Yhr 0", "hr"),
        node("Concat", "hf hr", "y", axis=-1),
    ],
}


@pytest.mark.parametrize("operator", GATES)
@pytest.mark.parametrize("name", GRAPHS)
def test_graphs_compute_what_the_onnx_reference_does(tmp_path: Path, name: str, operator: str) -> None:
    model = graph(*GRAPHS[name](operator))
    check(model, load(tmp_path, model))


def check(model: ModelProto, network: Any) -> None:
    x = np.random.default_rng(1).normal(size=(B, T, IN)).astype(np.float32)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    (y, *_) = session.run(None, {"x": np.ascontiguousarray(x.transpose(1, 0, 2))})
    ours = forward(network, x).outputs
    if ours.ndim == 3:
        y = y.transpose(1, 0, 2)
    assert y.shape == ours.shape
    assert np.abs(y - ours).max() < 2e-5


@pytest.mark.parametrize("linear_before_reset", [0, 1])
def test_both_gru_conventions(tmp_path: Path, linear_before_reset: int) -> None:
    model = graph(*plain("GRU", linear_before_reset=linear_before_reset))
    network = load(tmp_path, model)
    assert network.layers[0].reset_after is bool(linear_before_reset)
    check(model, network)


@pytest.mark.parametrize("activation", ["Tanh", "Relu"])
def test_both_rnn_activations(tmp_path: Path, activation: str) -> None:
    model = graph(*plain("RNN", activations=[activation]))
    network = load(tmp_path, model)
    assert network.layers[0].activation == activation.lower()
    check(model, network)


@pytest.mark.parametrize("operator", GATES)
def test_layout_1_is_that_of_the_reference(tmp_path: Path, operator: str) -> None:
    """Layout 1 is compared with the ONNX reference evaluator, because onnxruntime refuses it."""
    model = graph(cell(operator, "x", "Y Yh", layout=1), node("Squeeze", "Y 2", "y"))
    x = np.random.default_rng(1).normal(size=(B, T, IN)).astype(np.float32)
    (y,) = ReferenceEvaluator(model).run(None, {"x": x})
    assert np.abs(forward(load(tmp_path, model), x).outputs - y).max() < 1e-5


def test_final_states_may_stand_beside_the_output(tmp_path: Path) -> None:
    model = graph(cell("LSTM", "x", "Y Yh Yc"), node("Squeeze", "Y 1", "y"), outputs=("y", "Yh", "Yc"))
    check(model, load(tmp_path, model))


HOSTED: list[tuple[str, list[NodeProto]]] = [
    (
        r"GRU of Yh': activations Sigmoid, Relu are not supported, only Sigmoid, Tanh",
        plain("GRU", activations=["Sigmoid", "Relu"]),
    ),
    (
        r"RNN of Yh': activations Affine are not supported, only Tanh and Relu",
        plain("RNN", activations=["Affine"]),
    ),
    (r"^$", plain("RNN", activations=["Tanh", "Tanh"])),
    (r"RNN of Yh': activations Elu, Tanh are not supported", plain("RNN", activations=["Elu", "Tanh"])),
    (r"GRU of Yh': attribute 'clip' is not supported", plain("GRU", clip=1.0)),
    (r"This is an invalid model", plain("GRU", input_forget=1)),
    (r"GRU of Yh': linear_before_reset 2 is not 0 or 1", plain("GRU", linear_before_reset=2)),
    (r"GRU of Yh': attribute 'activation_alpha' is not supported", plain("GRU", activation_alpha=[1.0])),
    (
        r"Gather of y': takes the last step of a reverse direction",
        [*joined("GRU", "Yj"), node("Gather", "Yj last", "y", axis=0)],
    ),
    (
        r"^$",
        [cell("GRU", "x", "Y Yh", "_b", direction="bidirectional"), node("Identity", "Y", "y")],
    ),
    (
        r"Dimension of input 1 must be 1",
        [cell("GRU", "x", "Y Yh", "_b", direction="bidirectional"), node("Squeeze", "Y 1", "y")],
    ),
    (
        r"Gather of y': it moves values that are on the host",
        [cell("GRU", "x", "Y Yh", "_b", direction="bidirectional"), node("Gather", "Y first", "y", axis=1)],
    ),
    (
        r"reshapes \[time, direction, batch, units\] to \[0, 0, -1\]; only dropping",
        [cell("GRU", "x", "Y", "_b", direction="bidirectional"), node("Reshape", "Y keep", "y")],
    ),
    (r"Concat of y': joins the time axis", [*two_nodes("GRU"), node("Concat", "Yf Yr", "y", axis=0)]),
    (
        r"Concat node 'Concat of y'",
        [
            *two_nodes("GRU"),
            node("Squeeze", "Yhf 0", "hf"),
            node("Squeeze", "Yhr 0", "hr"),
            node("Concat", "hr hf", "y", axis=1),
        ],
    ),
    (
        r"Concat node 'Concat of y'",
        [
            *stack("GRU"),
            node("Squeeze", "Yh1 0", "a"),
            node("Squeeze", "Yh 0", "c"),
            node("Concat", "a c", "y", axis=1),
        ],
    ),
    (
        r"All inputs to Concat must have same rank",
        [*two_nodes("GRU"), node("Squeeze", "Yhf 0", "hf"), node("Concat", "hf Yhr", "y", axis=1)],
    ),
    (
        r"Slice of y': takes 0 .. 1 of the time axis",
        [cell("GRU", "x", "Y Yh"), node("Squeeze", "Y 1", "Ys"), node("Slice", "Ys 0 1 0", "y")],
    ),
    (
        r"Slice of y': is not a slice of one axis in steps of 1",
        [cell("GRU", "x", "Y Yh"), node("Slice", "Y axes01 axes01 axes01", "y")],
    ),
    (
        r"^Squeeze node 'Squeeze of h': it moves values that are on the host$",
        plain("GRU", direction="reverse"),
    ),
]


@pytest.mark.parametrize(("message", "nodes"), HOSTED)
def test_what_the_machine_does_not_run(graph_checks: Any, message: str, nodes: Any) -> None:
    x = np.random.default_rng(1).normal(size=(B, T, IN)).astype(np.float32)
    assert re.search(message, graph_checks.reasons(graph(*nodes), x))


def onnx_node_tests() -> list[Any]:
    """The ONNX package's node tests of recurrent operators, made offline by importing its case modules."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other operators' cases overflow on purpose
        for name in ("lstm", "gru", "rnn"):
            importlib.import_module(f"onnx.backend.test.case.node.{name}")
        cases = onnx.backend.test.case.node.collect_testcases(None)
    return [case for case in cases if case.model.graph.node[0].op_type in GATES]


def test_the_node_tests_are_those_known() -> None:
    assert len(onnx_node_tests()) == 18


@pytest.mark.parametrize("case", onnx_node_tests(), ids=lambda case: case.name)
def test_onnx_node_tests(case: Any) -> None:
    """A node test has its weights as inputs, which are given as constants; the machine runs the operator."""
    (given, expected) = case.data_sets[0]
    names = [value.name for value in case.model.graph.input]
    arrays = dict(zip(names, given, strict=True))
    inputs = {
        name: arrays.pop(name) for name in ("X", "sequence_lens", "initial_h", "initial_c") if name in arrays
    }
    imported = graph_of(ModelProto.FromString(case.model.SerializeToString()), case.name, values=arrays)
    assert len(imported.machine_blocks) == 1
    outputs = run_graph(imported, feed(imported, inputs), run_float_block)
    assert len(outputs) == len(expected)
    for port, array in zip(imported.outputs, expected, strict=True):
        assert outputs[port.name].shape == array.shape
        assert np.abs(outputs[port.name] - array).max() < 1e-5
