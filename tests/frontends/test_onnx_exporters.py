"""Import of layouts and shape arithmetic as exporters write them, against the ONNX reference evaluator."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

from rnnhw.frontends import load_onnx
from rnnhw.train import forward

IN, H, OUT, B, T = 3, 4, 2, 5, 6
RNG = np.random.default_rng(8)
ARRAYS: dict[str, np.ndarray] = {
    "W": RNG.normal(size=(1, 4 * H, IN)),
    "R": RNG.normal(size=(1, 4 * H, H)),
    "B": RNG.normal(size=(1, 8 * H)),
    "V": RNG.normal(size=(OUT, H)),
    "Vt": RNG.normal(size=(H, OUT)),
    "b": RNG.normal(size=OUT),
    "b11": RNG.normal(size=(1, 1)),
    "P": np.ones((1, 3 * H)),
    "zero": np.zeros((1, B, H)),
    "one": np.full((1, B, H), 1e-3),
    "scalar_zero": np.zeros(()),
}
ARRAYS = {name: array.astype(np.float32) for name, array in ARRAYS.items()}
ARRAYS |= {
    "0": np.array([0]),
    "1": np.array([1]),
    "2": np.array([2]),
    "3": np.array([3]),
    "4": np.array([4]),
    "-1": np.array([-1]),
    "last": np.array(-1),
    "first": np.array(0),
    "rows": np.array([-1, H]),
    "keep": np.array([0, 0, -1]),
    "static": np.array([T, B, H]),
    "mixed": np.array([B, T, H]),
    "units": np.array([H]),
    "lengths": np.full(B, T, np.int32),
    "two": np.array([0, 1]),
    "flat": np.array([-1]),
}


def node(operator: str, inputs: str, outputs: str, **attributes: Any) -> NodeProto:
    """A node; names of inputs and outputs are separated by blanks, and ``_`` stands for one left out."""
    names = [[name if name != "_" else "" for name in text.split()] for text in (inputs, outputs)]
    return helper.make_node(operator, *names, name=f"{operator} of {outputs.split()[0]}", **attributes)


def lstm(inputs: str = "x W R B", outputs: str = "Y Yh", **attributes: Any) -> NodeProto:
    return node("LSTM", inputs, outputs, **({"hidden_size": H} | attributes))


SQUEEZE = node("Squeeze", "Yh 0", "h")
GEMM = node("Gemm", "h V b", "y", transB=1)


def graph(
    *nodes: NodeProto, shape: list[Any] | None = None, opset: int = 17, arrays: dict[str, Any] | None = None
) -> ModelProto:
    used = {name for entry in nodes for name in entry.input}
    known = ARRAYS | (arrays or {})
    return helper.make_model(
        helper.make_graph(
            list(nodes),
            "made",
            [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape or ["t", "b", IN])],
            [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
            [numpy_helper.from_array(array, name) for name, array in known.items() if name in used],
        ),
        opset_imports=[helper.make_opsetid("", opset)],
    )


def load(tmp_path: Path, model: ModelProto) -> Any:
    path = tmp_path / "made.onnx"
    path.write_bytes(model.SerializeToString())
    return load_onnx(path)


ZEROS = (
    node("Shape", "x", "s"),
    node("Gather", "s 1", "batch", axis=0),
    node("Concat", "1 batch units", "state", axis=0),
    node("ConstantOfShape", "state", "zeros"),
)
"""Zeros for the initial state as PyTorch's older exporter makes them for a free batch size."""

BATCH_FIRST = (
    node("Shape", "x", "s", start=0, end=1),
    node("Concat", "1 s units", "state", axis=0),
    node("Expand", "scalar_zero state", "expanded"),
    node("Slice", "expanded 0 1 0", "zeros"),
    node("Transpose", "x", "xt", perm=[1, 0, 2]),
    lstm("xt W R B _ zeros zeros"),
    node("Transpose", "Y", "Yt", perm=[0, 2, 1, 3]),
    node("Shape", "Yt", "s4", start=0),
    node("Slice", "s4 0 1", "st"),
    node("Slice", "s4 1 2", "sb"),
    node("Slice", "s4 2 3", "sd"),
    node("Slice", "s4 3 4", "su"),
    node("Mul", "sd su", "sdu"),
    node("Reshape", "sdu flat", "sh"),
    node("Concat", "st sb sh", "shape", axis=0),
    node("Reshape", "Yt shape", "Y3"),
    node("Transpose", "Y3", "Yb", perm=[1, 0, 2]),
)
"""An LSTM with ``batch_first`` as PyTorch's newer exporter writes it for a free batch size."""

GRAPHS: dict[str, tuple[str, list[Any] | None, tuple[NodeProto, ...]]] = {
    "last state": ("TBI", None, (lstm(), SQUEEZE, GEMM)),
    "no bias": ("TBI", None, (lstm("x W R"), SQUEEZE, node("Gemm", "h Vt", "y"))),
    "state first": ("TBI", None, (lstm(), node("Gather", "Yh first", "h", axis=0), GEMM)),
    "matmul, add": ("TBI", None, (lstm(), SQUEEZE, node("MatMul", "h Vt", "v"), node("Add", "b v", "y"))),
    "matmul of three axes": (
        "TBI",
        None,
        (lstm(), node("MatMul", "Yh Vt", "v"), node("Add", "v b", "w"), node("Squeeze", "w 0", "y")),
    ),
    "two biases": (
        "TBI",
        None,
        (lstm(), SQUEEZE, node("Gemm", "h V b", "v", transB=1), node("Add", "v b", "y")),
    ),
    "part of a shape": (
        "TBI",
        None,
        (
            lstm(),
            node("Squeeze", "Y 1", "Y3"),
            node("Shape", "Y3", "tb", start=0, end=2),
            node("Concat", "tb units", "shape", axis=0),
            node("Reshape", "Y shape", "y"),
        ),
    ),
    "scalar bias": ("TBI", None, (lstm(), SQUEEZE, node("Gemm", "h V b11", "y", transB=1))),
    "defaults spelled out": (
        "TBI",
        None,
        (
            lstm(
                "x W R B _ zero zero",
                "Y Yh Yc",
                direction="forward",
                input_forget=0,
                layout=0,
                activations=["Sigmoid", "Tanh", "Tanh"],
            ),
            SQUEEZE,
            node("Gemm", "h V b", "y", transB=1, alpha=1.0, beta=1.0, transA=0),
        ),
    ),
    "zeros of a free batch": ("TBI", None, (*ZEROS, lstm("x W R B _ zeros zeros"), SQUEEZE, GEMM)),
    "reshaped state": ("TBI", None, (lstm(), node("Reshape", "Yh rows", "h"), GEMM)),
    "layout 1": ("BTI", None, (lstm(layout=1), node("Squeeze", "Yh 1", "h"), GEMM)),
    "layout 1, all steps": ("BTI", None, (lstm(layout=1), node("Squeeze", "Y 2", "y"))),
    "all steps": ("TBI", None, (lstm(outputs="Y"), node("Squeeze", "Y 1", "y"))),
    "all steps, reshaped": (
        "TBI",
        None,
        (lstm(outputs="Y"), node("Transpose", "Y", "Yt", perm=[0, 2, 1, 3]), node("Reshape", "Yt keep", "y")),
    ),
    "all steps, static": ("TBI", [T, B, IN], (lstm(outputs="Y"), node("Reshape", "Y static", "y"))),
    "last of all steps": (
        "TBI",
        None,
        (lstm(), node("Squeeze", "Y 1", "Y3"), node("Gather", "Y3 last", "h"), GEMM),
    ),
    "batch first": ("BTI", None, (*BATCH_FIRST, node("Gather", "Yb last", "h", axis=1), GEMM)),
    "batch first, all steps": ("BTI", None, (*BATCH_FIRST, node("Identity", "Yb", "y"))),
    "last state, no head": ("TBI", None, (lstm(), node("Squeeze", "Yh 0", "y"))),
    "head on every step": (
        "TBI",
        None,
        (lstm(), node("Squeeze", "Y 1", "Y3"), node("MatMul", "Y3 Vt", "v"), node("Add", "v b", "y")),
    ),
    "head on every step, then the last": (
        "TBI",
        None,
        (
            lstm(),
            node("Squeeze", "Y 1", "Y3"),
            node("MatMul", "Y3 Vt", "v"),
            node("Add", "v b", "w"),
            node("Gather", "w last", "y", axis=0),
        ),
    ),
    "head before the direction goes": (
        "TBI",
        None,
        (lstm(), node("MatMul", "Y Vt", "v"), node("Add", "v b", "w"), node("Squeeze", "w 1", "y")),
    ),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_graphs_compute_what_the_onnx_reference_does(tmp_path: Path, name: str) -> None:
    order, shape, nodes = GRAPHS[name]
    model = graph(*nodes, shape=shape or [None, None, IN])
    network = load(tmp_path, model)
    x = np.random.default_rng(1).normal(size=(B, T, IN)).astype(np.float32)
    given = x if order == "BTI" else x.transpose(1, 0, 2)
    (y,) = ReferenceEvaluator(model).run(None, {"x": np.ascontiguousarray(given)})
    ours = forward(network, x).outputs
    if ours.ndim == 3 and order == "TBI":
        y = y.transpose(1, 0, 2)
    assert y.shape == ours.shape
    assert np.abs(y - ours).max() < 1e-5


def test_older_operator_set(tmp_path: Path) -> None:
    """Before version 13 Squeeze had its axes as an attribute, and shapes were Constant nodes."""
    shape = helper.make_node("Constant", [], ["shape"], value=numpy_helper.from_array(np.array([0, 0, -1])))
    model = graph(
        lstm(outputs="Y"),
        node("Squeeze", "Y", "Y3", axes=[1]),
        shape,
        node("Reshape", "Y3 shape", "y"),
        opset=11,
    )
    network = load(tmp_path, model)
    assert (network.name, network.inputs, network.outputs, network.every_step) == ("made", IN, H, True)


def test_a_graph_without_name_is_called_after_its_file(tmp_path: Path) -> None:
    model = graph(lstm(), SQUEEZE, GEMM)
    model.graph.name = ""
    assert load(tmp_path, model).name == "made"


HEAD = (SQUEEZE, GEMM)
HOSTED: list[tuple[str, tuple[NodeProto, ...]]] = [
    (r"attribute 'activation_alpha' is not supported", (lstm(activation_alpha=[0.1]), *HEAD)),
    (r"", (lstm("x W R B _ one zero"), *HEAD)),
    (
        r"",
        (node("Expand", "ones state4", "z"), lstm("x W R B _ z"), *HEAD),
    ),
    (
        r"",
        (
            node("ConstantOfShape", "state4", "z", value=numpy_helper.from_array(np.ones(1, np.float32))),
            lstm("x W R B _ z"),
            *HEAD,
        ),
    ),
    (r"reshapes \[time, direction, batch, units\] to \[0, 0, -1\]", (lstm(), node("Reshape", "Y keep", "y"))),
    (
        r"refuses the host's part: .* Reshape node",
        (
            lstm(),
            node("Shape", "Y", "s"),
            node("Slice", "s 3 4", "u"),
            node("Mul", "u 4", "m"),
            node("Slice", "s 0 1", "t"),
            node("Slice", "s 2 3", "b1"),
            node("Concat", "t b1 m", "shape", axis=0),
            node("Reshape", "Y shape", "y"),
        ),
    ),
    (r"Input W must have shape", (node("Identity", "x", "xw"), lstm("x xw R B"), *HEAD)),
    (r"R has shape \[1, 16, 3\], not \[1, 16, 4\]", (lstm("x W W B"), *HEAD)),
    (r"Node input 'nothing' is not a graph input", (lstm("nothing W R B"), *HEAD)),
    (
        r"holds no recurrent layer that is known",
        (lstm("W W R B"), *HEAD),
    ),
    (
        r"GRU of Y': W has shape \[1, 16, 3\]",
        (node("GRU", "x W R B", "Y Yh"), *HEAD),
    ),
    (
        r"^Softmax node 'Softmax of y': the machine has no such operator$",
        (lstm(), SQUEEZE, node("Gemm", "h V b", "v", transB=1), node("Softmax", "v", "y")),
    ),
    (r"GEMM: Dimension mismatch", (lstm(), SQUEEZE, node("Gemm", "h V b", "y", transA=1, transB=1))),
    (r"Gemm: Invalid bias shape", (lstm(), SQUEEZE, node("Gemm", "h V three", "y", transB=1))),
    (r"Gemm: Invalid bias shape", (lstm(), SQUEEZE, node("Gemm", "h V column", "y", transB=1))),
    (
        r"bound to different types",
        (lstm(), SQUEEZE, node("Gemm", "h V double", "y", transB=1)),
    ),
    (
        r"GEMM: Dimension mismatch",
        (lstm(), SQUEEZE, node("Identity", "h", "h2"), node("Gemm", "h h2", "y")),
    ),
    (r"expected to have rank 2 but has rank 3", (lstm(), node("Gemm", "Yh V b", "y", transB=1))),
    (
        r"^$",
        (lstm(), node("MatMul", "Y Vt", "y")),
    ),
    (
        r"^Squeeze node 'Squeeze of c': it moves values that are on the host$",
        (lstm(outputs="Y Yh Yc"), node("Squeeze", "Yc 0", "c"), node("Gemm", "c V b", "y", transB=1)),
    ),
    (
        r"^$",
        (lstm(), SQUEEZE, node("MatMul", "h Vt", "v"), node("MatMul", "v V", "y")),
    ),
    (r"Incompatible dimensions", (lstm(), SQUEEZE, node("Add", "h b", "y"))),
    (
        r"^Squeeze node 'Squeeze of y'",
        (lstm(outputs="Y Yh Yc"), node("Squeeze", "Yc 0", "y")),
    ),
    (r"holds no recurrent layer that is known", (node("Identity", "x", "y"),)),
    (r"Graph output \(y\) does not exist", (lstm(),)),
    (r"Squeeze node", (lstm(), node("Squeeze", "Yh 1", "h"), GEMM)),
    (r"Unexpected axis value: 3", (lstm(), node("Squeeze", "Yh 3", "h"), GEMM)),
    (r"expected to have rank 2 but has rank 3", (lstm(), node("Gather", "Yh two", "h"), GEMM)),
    (
        r"reshapes \[time, direction, batch, units\] to \[5, 6, 4\]; only dropping the direction",
        (lstm(), node("Reshape", "Y mixed", "y")),
    ),
    (
        r"reshapes \[time, direction, batch, units\] to \[batch, time, units\]",
        (
            lstm(),
            node("Shape", "Y", "s"),
            node("Gather", "s 2", "s2"),
            node("Gather", "s 0", "s0"),
            node("Gather", "s -1", "s3"),
            node("Concat", "s2 s0 s3", "shape", axis=0),
            node("Reshape", "Y shape", "y"),
        ),
    ),
    (
        r"reshapes .* to \[time, batch \* units, 1\]",
        (
            lstm(),
            node("Shape", "Y", "s"),
            node("Slice", "s 2 3", "s2"),
            node("Slice", "s 3 4", "s3"),
            node("Slice", "s 0 1", "s0"),
            node("Mul", "s2 s3", "m"),
            node("Concat", "s0 m 1", "t", axis=0),
            node("Reshape", "Y t", "y"),
        ),
    ),
    (
        r"perm for Transpose has repeated value",
        (lstm(), node("Transpose", "Yh", "h", perm=[0, 0, 1]), GEMM),
    ),
    (r"Duplicate definition of name \(Y\)", (lstm(), node("Identity", "x", "Y"), *HEAD)),
    (r"This is an invalid model", (lstm(outputs="Y Yh Yc Yx"), *HEAD)),
]
EXTRA = {
    "three": np.zeros(3, np.float32),
    "column": np.zeros((2, 1), np.float32),
    "double": np.zeros(2),
    "ones": np.ones((), np.float32),
    "state4": np.array([1, B, H]),
}


@pytest.mark.parametrize(("message", "nodes"), HOSTED)
def test_what_the_machine_does_not_run(graph_checks: Any, message: str, nodes: Any) -> None:
    x = np.random.default_rng(1).normal(size=(B, T, IN)).astype(np.float32)
    assert re.search(message, graph_checks.reasons(graph(*nodes, arrays=EXTRA), x))
