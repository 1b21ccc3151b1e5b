"""Graphs of whole sequences as graphs of one step: to the same bits, or refused by name."""

import dataclasses

import numpy as np
import pytest
from onnx_models import ARRAYS, IN, B, H, T, cell, model, node, sequences, squeezed

from rnnhw.design import presets
from rnnhw.errors import InputError, ModelError
from rnnhw.frontends import module_to_onnx, one_step_graph, read_float
from rnnhw.frontends.onnx import graph_of
from rnnhw.host import feed
from rnnhw.quantize import quantize_graph
from rnnhw.sim import run_on_engine, stream_on_engine

FIRST = [cell("LSTM", "x", "Y Yh Yc"), squeezed("Y", "a")]
"""A layer that gives ``a [time, batch, units]``."""


def integer(nodes, inputs=None, outputs=("y",), x=None, **more):
    """The quantized graph of some nodes, and its inputs."""
    graph = graph_of(model(nodes, inputs, outputs), "made")
    fed = feed(graph, sequences() if x is None else x, **more)
    return quantize_graph(graph, fed)[0], fed


def assert_same(graph, fed, cache, engine="golden", resets=(), designs=None):
    """Step by step, the outputs are those of the whole sequences between the resets."""
    streamed = one_step_graph(graph)
    result = stream_on_engine(engine, streamed, designs or {}, fed, cache=cache, resets=resets)
    axes = {port.name: port.axes.index("time") for port in graph.inputs if "time" in port.axes}
    ends, parts = [*resets, next(fed[name].shape[axis] for name, axis in axes.items())], []
    for start, end in zip([0, *resets], ends, strict=True):
        cut = {
            name: np.take(array, range(start, end), axis=axes[name]) if name in axes else array
            for name, array in fed.items()
        }
        parts.append(run_on_engine("golden", graph, {}, cut, cache=cache).outputs)
    for name, array in result.outputs.items():
        axis = streamed.step_outputs.get(name)
        whole = parts[-1][name] if axis is None else np.concatenate([one[name] for one in parts], axis=axis)
        assert np.array_equal(array, whole), name
    return result


STEP_BY_STEP = {
    "nothing": [node("Identity", "a", "y")],
    "functions": [node("Sigmoid", "a", "b"), node("Mul", "b v4", "c"), node("Softmax", "c", "y", axis=2)],
    "another layer": [node("Relu", "a", "b"), cell("GRU", "b", "Z Zh", "2"), squeezed("Z", "y")],
    "matrices": [node("MatMul", "a V", "b"), node("Tanh", "b", "y")],
    "other order": [node("Transpose", "a", "b", perm=[1, 2, 0]), node("Relu", "b", "y")],
    "merged axes": [node("Relu", "a", "b"), node("Reshape", "b rows", "c"), node("Exp", "c", "d"),
                    node("Shape", "a", "s"), node("Reshape", "d s", "y")],
    "fixed sizes": [node("Relu", "a", "b"), node("Reshape", "b pairs", "c"), node("Exp", "c", "y")],
    "one feature": [node("Relu", "a", "b"), node("Slice", "b 0 1 2", "y")],
    "more features": [node("Relu", "a", "b"), node("Concat", "a b", "y", axis=2)],
    "mean of a step": [node("Relu", "a", "b"), node("ReduceMean", "b", "y", axes=[2], keepdims=0)],
    "one step at a time": [node("Transpose", "a", "b", perm=[1, 2, 0]), node("Conv", "b kernel1", "y")],
    "one axis more": [node("Relu", "a", "b"), node("Unsqueeze", "b 1", "c"), node("Squeeze", "c 1", "y")],
    "layers side by side": [node("Relu", "a", "b"), node("MatMul", "b U", "c"), node("Add", "c x", "y")],
}  # fmt: skip

EXTRA = {
    "v4": np.arange(1, 5, dtype=np.float32),
    "pairs": np.array([T, B, 2, 2]),
    "kernel1": np.ones((2, H, 1), np.float32),
    "kernel2": np.ones((2, H, 2), np.float32),
    "all": np.array([0, -1]),
    "zero": np.array(0),
    "half": np.array([0.5], np.float32),
    "learned4": np.full((1, B, H), 0.25, np.float32),
    "row": np.array([1, H]),
    "square": np.array([2, 2]),
    "steps": np.arange(T, dtype=np.float32).reshape(T, 1, 1),
    "2": np.array([2]),
}


@pytest.fixture(autouse=True)
def extra(monkeypatch):
    for name, array in EXTRA.items():
        monkeypatch.setitem(ARRAYS, name, array)


@pytest.mark.parametrize("nodes", STEP_BY_STEP.values(), ids=STEP_BY_STEP)
def test_operators_of_one_step_give_the_bits_of_the_whole(nodes, tmp_path):
    fixed = {"x": [T, B, IN]} if nodes[1:2] and "pairs" in nodes[1].input else None
    graph, fed = integer([*FIRST, *nodes], fixed)
    assert_same(graph, fed, tmp_path, resets=() if fixed else (4,))


ACROSS_STEPS = [
    ([node("ReduceMean", "a", "y", axes=[0])], "ReduceMean node 'ReduceMean_y' reduces over all steps"),
    ([node("Softmax", "a", "y", axis=0)], "Softmax node 'Softmax_y' works along the steps"),
    ([node("CumSum", "a zero", "y")], "CumSum node 'CumSum_y' works along the steps"),
    (
        [node("Transpose", "a", "b", perm=[1, 2, 0]), node("Conv", "b kernel2", "y")],
        "Conv node 'Conv_y' looks at windows of 2 steps",
    ),
    (
        [node("Relu", "a", "b"), node("Slice", "b 0 1 0", "y")],
        "Slice node 'Slice_y' takes some of the steps",
    ),
    ([node("Add", "a steps", "y")], "Add node 'Add_y' reads a constant that differs from step to step"),
    (
        [
            node("Transpose", "a", "q", perm=[1, 0, 2]),
            node("Transpose", "a", "k", perm=[1, 2, 0]),
            node("MatMul", "q k", "y"),
        ],
        "MatMul node 'MatMul_y' multiplies different steps with each other",
    ),
    (
        [
            node("Shape", "a", "s"),
            node("Cast", "s", "f", to=1),
            node("Gather", "f last", "g"),
            node("Mul", "a g", "y"),
        ],
        "Mul node 'Mul_y' computes with the number of steps",
    ),
    (
        [
            node("Transpose", "a", "b", perm=[1, 0, 2]),
            node("Reshape", "b all", "c"),
            node("ReduceSum", "c 1", "y"),
        ],
        "ReduceSum node 'ReduceSum_y' reduces over all steps",
    ),
    (
        [node("Transpose", "a", "b", perm=[1, 0, 2]), node("Reshape", "b all", "y")],
        "the output 'y' has no axis of its own for the steps",
    ),
    ([node("Gather", "a last", "y")], "LSTM node 'LSTM_Yc': layer 1 of 2 keeps only the last step"),
    ([node("TopK", "a 1", "y i")], "TopK node 'TopK_i' is not known to work on each step by itself"),
    (
        [cell("RNN", "a", "Z Zh", "2", activations=["Sigmoid"]), squeezed("Z", "y")],
        "RNN node 'RNN_Zh' keeps a state, and only the machine keeps states",
    ),
    (
        [node("Relu", "Yh", "b"), cell("GRU", "a", "Z Zh", "2", more="_ b"), squeezed("Z", "y")],
        "GRU node 'GRU_Zh' begins with the state 'b', which depends on the sequence",
    ),
    ([node("Add", "a Yh", "y")], "Add node 'Add_y' combines steps with states after the last step"),
]


@pytest.mark.parametrize(("nodes", "message"), ACROSS_STEPS)
def test_operators_across_steps_are_refused_by_name(nodes, message):
    graph, _ = integer([*FIRST, *nodes])
    with pytest.raises(ModelError, match=message):
        one_step_graph(graph)


@pytest.mark.parametrize(
    ("nodes", "message"),
    [
        (
            [cell("GRU", "x", "Y Yh", "b", direction="bidirectional"), node("Relu", "Y", "y")],
            "runs in both dir",
        ),
        ([cell("GRU", "x", "Y Yh", direction="reverse"), node("Relu", "Y", "y")], "runs backward in time"),
    ],
)
def test_layers_that_run_backward_are_refused_by_name(nodes, message):
    graph, _ = integer(nodes)
    with pytest.raises(ModelError, match=f"GRU node 'GRU_Yh'.* {message}"):
        one_step_graph(graph)


def states_outside():
    """States are inputs and outputs, of which the host makes something."""
    nodes = [
        node("Mul", "state half", "h"),
        cell("LSTM", "x", "Y Yh Yc", more="_ h learned4"),
        squeezed("Y", "a"),
        node("Sigmoid", "a", "y"),
        node("Neg", "Yh", "end"),
        node("Exp", "Yc", "cell"),
    ]
    return nodes, {"x": ["t", "b", IN], "state": [1, "b", H]}, ("y", "end", "cell")


def test_states_are_read_at_the_beginning_and_after_resets_and_given_at_the_end(tmp_path):
    state = np.random.default_rng(1).normal(0, 1, (1, B, H)).astype(np.float32)
    graph, fed = integer(*states_outside(), states={"state": state})
    streamed = one_step_graph(graph)
    assert [len(streamed.begin), len(streamed.blocks), len(streamed.end)] == [1, 2, 1]
    assert set(streamed.step_outputs) == {"y"}
    assert_same(graph, fed, tmp_path, resets=(2, 3))


def test_zero_states_are_not_loaded(tmp_path):
    nodes = [cell("LSTM", "x", "Y hn cn", more="_ h0 c0"), node("Sigmoid", "Y", "s"), squeezed("s", "y")]
    states = {"h0": [1, "b", H], "c0": [1, "b", H]}
    graph, fed = integer(nodes, {"x": ["t", "b", IN], **states}, ("y", "hn"))
    designs = {position: presets()["tiny"] for position in range(len(graph.blocks))}
    loads = []
    for value in (0, 0.5):
        fed = fed | {"h0": np.full((1, B, H), value, np.float32)}
        result = assert_same(graph, fed, tmp_path, designs=designs)
        loads.append(sum(result.runs[0].result.loading_cycles))
    assert loads[0] < loads[1]


def test_a_graph_of_one_step_is_called_once_for_each(tmp_path):
    """Its shapes may be fixed, the steps of its outputs unknown; the bits are those of states fed back."""
    nodes = [
        cell("LSTM", "x", "Y hn cn", more="_ h0 c0"),
        node("Reshape", "Y row", "a"),
        node("Softmax", "a", "b", axis=-1),
        node("Reshape", "b square", "y"),
    ]
    inputs = {"x": [1, 1, IN], "h0": [1, 1, H], "c0": [1, 1, H]}
    graph, _ = integer(nodes, inputs, ("y", "hn", "cn"), sequences()[:1, :1])
    streamed = one_step_graph(graph)
    assert streamed.has_one_step and streamed.new_axes == {"y"}
    fed = feed(graph, sequences(seed=3)[:1])
    result = stream_on_engine("golden", streamed, {}, fed, cache=tmp_path)
    state, outputs = {"h0": fed["h0"], "c0": fed["c0"]}, []
    for step in range(T):
        made = run_on_engine("golden", graph, {}, {"x": fed["x"][step : step + 1], **state}, cache=tmp_path)
        state = {"h0": made.outputs["hn"], "c0": made.outputs["cn"]}
        outputs.append(made.outputs["y"])
    assert np.array_equal(result.outputs["y"], np.stack(outputs))
    assert np.array_equal(result.outputs["hn"], state["h0"])
    assert np.array_equal(result.outputs["cn"], state["c0"])


def test_an_input_that_only_the_caller_can_feed_back_is_refused():
    """A model of one step that keeps the input of the step before."""
    nodes = [node("Add", "x before", "a"), cell("GRU", "a", "Y Yh"), squeezed("Y", "y")]
    nodes.append(node("Identity", "x", "next"))
    graph, _ = integer(
        nodes, {"x": [1, 1, IN], "before": [1, IN]}, ("y", "next"), {
            "x": np.ones((1, 1, IN), np.float32), "before": np.ones((1, IN), np.float32)
        },
    )  # fmt: skip
    with pytest.raises(ModelError, match=r"the input 'before' has no axis of steps .* with --stream OUT:IN"):
        one_step_graph(graph)


def test_a_graph_without_steps_is_refused():
    """As of models that take the samples of a signal."""
    nodes = [node("Unsqueeze", "s 1", "x"), cell("GRU", "x", "Y Yh"), squeezed("Y", "y")]
    graph, _ = integer(nodes, {"s": ["t", IN]}, ("y",), {"s": np.ones((4, IN), np.float32)})
    port = dataclasses.replace(graph.inputs[0], axes=("", ""))
    with pytest.raises(ModelError, match=r"no input with an axis of steps that is known.*'s' \[t, 3\]"):
        one_step_graph(dataclasses.replace(graph, inputs=(port,)))


def test_pysim(tmp_path):
    nodes = [*FIRST, node("Relu", "a", "b"), cell("GRU", "b", "Z Zh", "2"), squeezed("Z", "y")]
    graph, fed = integer(nodes, x=sequences()[:2, :3])
    designs = {position: presets()["tiny"] for position in range(len(graph.blocks))}
    ours, theirs = (
        assert_same(graph, fed, tmp_path, engine, resets=(2,), designs=designs)
        for engine in ("golden", "pysim")
    )
    for one, other in zip(ours.runs, theirs.runs, strict=True):
        assert one.result.cycles.tolist() == other.result.cycles.tolist()
        assert one.result.loading_cycles == other.result.loading_cycles


def test_inputs_without_steps_and_lengths(tmp_path):
    nodes = [cell("GRU", "x", "Y Yh", more="lens"), squeezed("Y", "a"), node("Relu", "a", "y")]
    made = model(nodes, {"x": ["t", "b", IN], "lens": ["b"]})
    made.graph.input[1].type.tensor_type.elem_type = 6
    graph = graph_of(made, "made")
    fed = feed(graph, sequences())
    graph, _, _ = quantize_graph(graph, fed)
    assert_same(graph, fed, tmp_path)
    with pytest.raises(InputError, match="a stream has no lengths; 'lens' must be 6"):
        assert_same(graph, fed | {"lens": np.array([6, 1, 3, 5, 2], np.int32)}, tmp_path)


@pytest.mark.slow
def test_a_stack_of_pytorch(tmp_path):
    """Fixed sizes, a part between two parts, and a head with an activation function."""
    torch = pytest.importorskip("torch")

    class Stack(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.lstm = torch.nn.LSTM(IN, 6, num_layers=2, batch_first=True)
            self.norm = torch.nn.LayerNorm(6)
            self.gru = torch.nn.GRU(6, H, batch_first=True)
            self.head = torch.nn.Linear(H, 2)

        def forward(self, x):
            z, _ = self.gru(torch.nn.functional.gelu(self.norm(self.lstm(x)[0])))
            return torch.sigmoid(self.head(z))

    torch.manual_seed(1)
    x = sequences()
    graph = graph_of(module_to_onnx(Stack().eval(), (torch.from_numpy(x),)), "stack")
    fed = feed(graph, x)
    integer, _, _ = quantize_graph(graph, fed)
    assert_same(integer, fed, tmp_path)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_stack_of_keras(tmp_path, monkeypatch):
    monkeypatch.setenv("KERAS_BACKEND", "torch")  # Keras would look for TensorFlow, which is not installed
    keras = pytest.importorskip("keras")
    layers = keras.layers
    made = keras.Sequential(
        [
            keras.Input((None, IN)),
            layers.GRU(6, return_sequences=True),
            layers.LayerNormalization(),
            layers.LSTM(H, return_sequences=True),
            layers.TimeDistributed(layers.Dense(3, activation="softmax")),
        ]
    )
    made.save(tmp_path / "made.keras")
    graph = read_float(tmp_path / "made.keras")
    fed = feed(graph, sequences())
    integer, _, _ = quantize_graph(graph, fed)
    assert_same(integer, fed, tmp_path, resets=(2,))
