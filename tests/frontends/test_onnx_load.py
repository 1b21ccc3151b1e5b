"""Import of graphs as other tools write them: what is read, and the messages of what is refused."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from rnnhw.errors import ModelError
from rnnhw.frontends import load_onnx
from rnnhw.train import forward

INPUTS, UNITS, OUTPUTS = 3, 4, 2


class Graph:
    """A graph under construction: nodes, initializers, and the LSTM's inputs and attributes."""

    def __init__(self) -> None:
        rng = np.random.default_rng(1)
        self.arrays: dict[str, np.ndarray] = {
            "W": rng.normal(size=(1, 4 * UNITS, INPUTS)).astype(np.float32),
            "R": rng.normal(size=(1, 4 * UNITS, UNITS)).astype(np.float32),
            "B": rng.normal(size=(1, 8 * UNITS)).astype(np.float32),
            "V": rng.normal(size=(OUTPUTS, UNITS)).astype(np.float32),
            "v": rng.normal(size=OUTPUTS).astype(np.float32),
        }
        self.nodes: list[onnx.NodeProto] = []
        self.input_shape: list[Any] = ["time", "batch", INPUTS]
        self.input_type = TensorProto.FLOAT
        self.outputs = ["y"]
        self.opset = 17

    def lstm(
        self,
        inputs: Sequence[str] = ("x", "W", "R", "B"),
        outputs: Sequence[str] = ("Y", "Y_h", "Y_c"),
        **attributes: Any,
    ) -> "Graph":
        self.nodes.append(
            helper.make_node("LSTM", inputs, outputs, "cell", **({"hidden_size": UNITS} | attributes))
        )
        return self

    def then(self, operator: str, inputs: Sequence[str], output: str, **attributes: Any) -> "Graph":
        self.nodes.append(helper.make_node(operator, inputs, [output], f"to_{output}", **attributes))
        return self

    def constant(self, name: str, value: Any) -> "Graph":
        self.arrays[name] = np.array(value)
        return self

    def head(self, h: str = "h") -> "Graph":
        return self.then("Gemm", [h, "V", "v"], "y", transB=1)

    def squeezed(self) -> "Graph":
        return self.constant("zero", [0]).then("Squeeze", ["Y_h", "zero"], "h")

    def save(self, path: Path, change: Callable[[onnx.ModelProto], object] | None = None) -> Path:
        x = helper.make_tensor_value_info("x", self.input_type, self.input_shape)
        ys = [helper.make_tensor_value_info(name, self.input_type, None) for name in self.outputs]
        arrays = [numpy_helper.from_array(array, name) for name, array in self.arrays.items()]
        graph = helper.make_graph(self.nodes, "g", [x], ys, arrays)
        model = helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", self.opset)])
        if change:
            change(model)
        path.write_bytes(model.SerializeToString())
        return path


def plain() -> Graph:
    return Graph().lstm().squeezed().head()


def gather_last_step() -> Graph:
    return (
        Graph()
        .lstm()
        .constant("one", [1])
        .then("Squeeze", ["Y", "one"], "all")
        .constant("minus_one", -1)
        .then("Gather", ["all", "minus_one"], "h", axis=0)
        .head()
    )


def pytorch_batch_first() -> Graph:
    graph = Graph().then("Transpose", ["x"], "turned", perm=[1, 0, 2])
    graph.input_shape = ["batch", "time", INPUTS]
    graph.lstm(["turned", "W", "R", "B"]).constant("one", [1]).then("Squeeze", ["Y", "one"], "all")
    graph.then("Transpose", ["all"], "by_batch", perm=[1, 0, 2])
    return graph.constant("minus_one", -1).then("Gather", ["by_batch", "minus_one"], "h", axis=1).head()


def reshape() -> Graph:
    return (
        Graph()
        .lstm()
        .constant("shape", [-1, UNITS])
        .then("Reshape", ["Y_h", "shape"], "g")
        .then("Identity", ["g"], "h")
        .head()
    )


def matmul_and_add() -> Graph:
    graph = Graph().lstm().squeezed()
    graph.arrays["V_turned"] = np.ascontiguousarray(graph.arrays["V"].T)
    return graph.then("MatMul", ["h", "V_turned"], "m").then("Add", ["v", "m"], "y")


def zero_states() -> Graph:
    graph = Graph().constant("state", np.zeros((1, 5, UNITS), np.float32))
    return graph.lstm(["x", "W", "R", "B", "", "state", "state"]).squeezed().head()


def no_bias() -> Graph:
    graph = Graph().lstm(["x", "W", "R"]).squeezed()
    del graph.arrays["B"], graph.arrays["v"]
    return graph.then("Gemm", ["h", "V"], "y", transB=1)


def old_operator_set() -> Graph:
    """Before operator set 13, Squeeze took its axes as an attribute."""
    graph = Graph().lstm().then("Squeeze", ["Y_h"], "h", axes=[0]).head()
    graph.opset = 11
    return graph


def hidden_of_all_steps() -> Graph:
    return Graph().lstm().constant("one", [1]).then("Squeeze", ["Y", "one"], "y")


def named_defaults() -> Graph:
    return (
        Graph()
        .lstm(activations=["Sigmoid", "Tanh", "Tanh"], direction="forward", input_forget=0, layout=0)
        .squeezed()
        .head()
    )


@pytest.mark.parametrize(
    "make",
    [
        plain,
        gather_last_step,
        pytorch_batch_first,
        reshape,
        matmul_and_add,
        zero_states,
        no_bias,
        old_operator_set,
        hidden_of_all_steps,
        named_defaults,
    ],
)
def test_understood_graphs_mean_what_onnxruntime_says(tmp_path: Path, make: Callable[[], Graph]) -> None:
    graph = make()
    path = graph.save(tmp_path / "m.onnx")
    by_batch = np.random.default_rng(2).normal(size=(5, 6, INPUTS)).astype(np.float32)
    batch_first = graph.input_shape[0] == "batch"
    fed = by_batch if batch_first else np.ascontiguousarray(by_batch.transpose(1, 0, 2))
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    (expected,) = session.run(None, {"x": fed})
    if expected.ndim == 3:
        expected = expected.transpose(1, 0, 2)
    y = forward(load_onnx(path), by_batch).outputs
    assert y.shape == expected.shape
    assert np.abs(y - expected).max() < 1e-5


def test_layout_1_is_layout_0_turned(tmp_path: Path) -> None:
    """onnxruntime refuses layout 1, so it is compared with the same weights in layout 0."""
    graph = Graph().lstm(layout=1)
    graph.input_shape = ["batch", "time", INPUTS]
    graph.constant("one", [1]).then("Squeeze", ["Y_h", "one"], "h").head()
    one = load_onnx(graph.save(tmp_path / "one.onnx"))
    zero = load_onnx(plain().save(tmp_path / "zero.onnx"))
    x = np.random.default_rng(3).normal(size=(2, 4, INPUTS)).astype(np.float32)
    assert np.array_equal(forward(one, x).outputs, forward(zero, x).outputs)


def test_gates_are_reordered_and_biases_summed(tmp_path: Path) -> None:
    graph = plain()
    network = load_onnx(graph.save(tmp_path / "m.onnx"))
    w, b = graph.arrays["W"][0], graph.arrays["B"][0]
    for k, block in enumerate((0, 2, 3, 1)):
        rows = slice(block * UNITS, (block + 1) * UNITS)
        assert np.array_equal(network.layers[0].input_weights[k], w[rows])
        assert np.array_equal(network.layers[0].bias[k], b[: 4 * UNITS][rows] + b[4 * UNITS :][rows])


def with_array(name: str, array: np.ndarray) -> Graph:
    graph = plain()
    graph.arrays[name] = array
    return graph


def with_peepholes() -> Graph:
    graph = Graph().constant("P", np.zeros((1, 4 * UNITS), np.float32))
    return graph.lstm(["x", "W", "R", "B", "", "", "", "P"]).squeezed().head()


def with_lengths() -> Graph:
    graph = Graph().constant("lengths", np.ones(5, np.int32))
    return graph.lstm(["x", "W", "R", "B", "lengths"]).squeezed().head()


def with_state() -> Graph:
    graph = Graph().constant("state", np.ones((1, 5, UNITS), np.float32))
    return graph.lstm(["x", "W", "R", "B", "", "", "state"]).squeezed().head()


def with_two() -> Graph:
    graph = Graph().lstm().constant("one", [1]).then("Squeeze", ["Y", "one"], "z")
    return graph.lstm(["z", "W", "R", "B"], ["", "Z_h"]).squeezed().head()


def with_outputs() -> Graph:
    graph = plain()
    graph.outputs = ["h", "y"]
    return graph


def first_step() -> Graph:
    return (
        Graph()
        .lstm()
        .constant("one", [1])
        .then("Squeeze", ["Y", "one"], "all")
        .constant("first", 0)
        .then("Gather", ["all", "first"], "h", axis=0)
        .head()
    )


def cell_state() -> Graph:
    return Graph().lstm().constant("zero", [0]).then("Squeeze", ["Y_c", "zero"], "h").head()


def integer_input() -> Graph:
    graph = plain()
    graph.input_type = TensorProto.INT64
    return graph


REFUSED: list[tuple[Callable[[], Graph], str]] = [
    (
        lambda: Graph().lstm(direction="reverse").squeezed().head(),
        r"more than one stack of layers: Squeeze node 'to_h' is left to the host",
    ),
    (
        lambda: Graph().lstm(direction="bidirectional").squeezed().head(),
        r"Dimension of input 0 must be 1 instead of 2",
    ),
    (
        lambda: Graph().lstm(direction="sideways").squeezed().head(),
        r"Invalid 'direction' argument of 'sideways'",
    ),
    (lambda: Graph().lstm(clip=3.0).squeezed().head(), "attribute 'clip' is not supported"),
    (lambda: Graph().lstm(input_forget=2).squeezed().head(), "input_forget 2 is not 0 or 1"),
    (
        lambda: Graph().lstm(linear_before_reset=1).squeezed().head(),
        r"Unrecognized attribute: linear_",
    ),
    (
        lambda: Graph().lstm(activations=["Sigmoid", "Relu", "Tanh"]).squeezed().head(),
        "activations Sigmoid, Relu, Tanh are not supported",
    ),
    (lambda: Graph().lstm(layout=2).squeezed().head(), r"layout == 1"),
    (
        lambda: Graph().lstm(hidden_size=5).squeezed().head(),
        r"unification between 4 and 5",
    ),
    (lambda: Graph().lstm(unheard_of=1).squeezed().head(), r"Unrecognized attribute: unheard"),
    (
        with_peepholes,
        r"LSTM node 'cell': P has shape \[1, 16\], not \[1, 12\]",
    ),
    (
        with_lengths,
        r"it has initial states, lengths or a layer|Identity node 'constant lengths .*' is left to the host",
    ),
    (with_state, r"it has initial states, lengths or a layer that runs backward in time"),
    (with_two, r"LSTM node .*: its input has 4 features a step, but W takes 3"),
    (with_outputs, r"Squeeze node 'to_h' is left to the host"),
    (first_step, "takes index 0 of the time axis; only the last step is supported"),
    (cell_state, r"Squeeze node 'to_h' is left to the host"),
    (integer_input, r"Type 'tensor.int64.' of input parameter"),
    (
        lambda: Graph().lstm().squeezed().then("Relu", ["h"], "y"),
        r"Relu node 'to_y' is left to the host .the machine has no such operator",
    ),
    (
        lambda: Graph().lstm().squeezed().then("Gemm", ["h", "V", "v"], "y", transB=1, alpha=2.0),
        "alpha is 2.0, and only 1 is supported",
    ),
    (
        lambda: Graph().lstm(["x", "W", "x", "B"]).squeezed().head(),
        "R 'x' is not stored in the file as an initializer",
    ),
    (
        lambda: with_array("W", np.full((1, 4 * UNITS, INPUTS), np.nan, np.float32)),
        "'W' holds 48 values that are NaN or infinite",
    ),
    (
        lambda: with_array("V", np.full((OUTPUTS, UNITS), np.inf, np.float32)),
        "dense weights holds 8 values that are NaN or infinite",
    ),
    (
        lambda: with_array("R", np.zeros((1, 4 * UNITS, UNITS))),
        r"bound to different types .tensor.float. and tensor.double",
    ),
    (lambda: with_array("B", np.zeros((1, 4 * UNITS), np.float32)), r"B has shape \[1, 16\], not \[1, 32\]"),
    (lambda: with_array("W", np.zeros((2, 4 * UNITS, INPUTS), np.float32)), r"W has shape \[2, 16, 3\]"),
    (
        lambda: with_array("V", np.zeros((OUTPUTS, 7), np.float32)),
        r"between 7 and 4",
    ),
]


@pytest.mark.parametrize(("make", "message"), REFUSED, ids=[message[:40] for _, message in REFUSED])
def test_refusals(tmp_path: Path, make: Callable[[], Graph], message: str) -> None:
    path = make().save(tmp_path / "m.onnx")
    with pytest.raises(ModelError, match=message) as raised:
        load_onnx(path)
    assert str(raised.value).startswith(str(path)) and "\n" not in str(raised.value)


def outside(model: onnx.ModelProto) -> None:
    tensor = model.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="weights.bin")


def too_short(model: onnx.ModelProto) -> None:
    model.graph.initializer[0].raw_data = model.graph.initializer[0].raw_data[:-4]


def negative(model: onnx.ModelProto) -> None:
    model.graph.initializer[0].dims[:] = [-1, -16, 3]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (outside, "tensor 'W' is stored in 'weights.bin', but there is no such file beside the model"),
        (too_short, r"tensor 'W' holds 47 values, which do not fill its shape \[1, 16, 3\]"),
        (negative, r"tensor 'W' holds 48 values, which do not fill its shape \[-1, -16, 3\]"),
        (lambda model: model.graph.node[0].ClearField("op_type"), "Field 'op_type' of 'node' is requir"),
        (
            lambda model: setattr(model.graph.node[0], "domain", "com.microsoft"),
            "onnxruntime refuses the model: it knows no operator com.microsoft:LSTM$",
        ),
        (
            lambda model: setattr(model.graph.node[0], "op_type", "Unheard"),
            r"onnxruntime refuses the model: it knows no operator Unheard of operator set \d+$",
        ),
        (lambda model: setattr(model.opset_import[0], "version", 6), r"operator set 6, not 7 \.\. "),
        (lambda model: setattr(model.opset_import[0], "version", 999), "operator set 999, not 7"),
        (lambda model: model.ClearField("graph"), "holds no ONNX graph, or an empty one"),
    ],
)
def test_broken_files(tmp_path: Path, change: Callable[[onnx.ModelProto], object], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        load_onnx(plain().save(tmp_path / "m.onnx", change))


def test_missing_and_foreign_files(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no model file at .*m\.onnx"):
        load_onnx(tmp_path / "m.onnx")
    with pytest.raises(ModelError, match="no model file at"):
        load_onnx(tmp_path)
    (tmp_path / "m.onnx").write_bytes(b"not a protocol buffer at all")
    with pytest.raises(ModelError, match="is not an ONNX file, or is damaged"):
        load_onnx(tmp_path / "m.onnx")
    (tmp_path / "m.onnx").write_bytes(b"")
    with pytest.raises(ModelError, match="holds no ONNX graph, or an empty one"):
        load_onnx(tmp_path / "m.onnx")


@pytest.mark.parametrize(
    ("given", "title"),
    [("g", "g"), ("", "speaker"), ("main_graph", "speaker"), ("torch-jit-export", "speaker")],
)
def test_a_network_is_called_as_its_file_where_the_graph_has_no_name_of_its_own(given, title, tmp_path):
    path = plain().save(tmp_path / "speaker.onnx", lambda model: setattr(model.graph, "name", given))
    assert load_onnx(path).name == title
