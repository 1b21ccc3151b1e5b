"""Large and hostile graphs: bounded time and memory, no recursion, and no exception."""

import time

import numpy as np
import pytest
from cell_graphs import IN, B, Graph, H, assert_same
from cell_spellings import Cell, Spelling, stacked, unroll
from google.protobuf.message import DecodeError
from onnx import ModelProto, TensorProto, helper

from rnnhw.frontends.onnx.cells import recognize_cells

NODES = 10_000
GRAPHS = {}


def large(build):
    GRAPHS[build.__name__] = build
    return build


@large
def sigmoids(g):
    x = g.input("x", [B, H])
    for _ in range(NODES):
        x = g("Sigmoid", x)
    return x


@large
def squares(g):
    x = g.input("x", [B, H])
    for _ in range(NODES):
        x = g("Mul", x, x)
    return x


@large
def a_sum_of_many(g):
    total, y = g.input("x", [B, H]), g.input("y", [B, H])
    for k in range(NODES // 2):
        total = g("Add", total, g("Tanh", y) if k % 2 else y)
    return total


@large
def slices_of_slices(g):
    x = g.input("x", [B, NODES])
    for _ in range(NODES // 2 - 1):
        x = g.slice(g("Sigmoid", x), 1, 1, 2**31 - 1)
    return x


@large
def growing_joins(g):
    x = y = g.input("x", [B, 2])
    parts = []
    for _ in range(NODES // 4):
        y = g("Concat", y, x, axis=1)
        parts.append(g.slice(y, 1, 0, 2))
    return g("Sum", *parts)


@large
def growing_stacks(g):
    x = y = g.input("x", [1, B, 2])
    for _ in range(NODES // 2):
        y = g("Concat", y, x, axis=0)
    return y


@large
def scaled_products(g):
    x = g.input("x", [B, 1000])
    matrix = g.constant(np.ones((1000, 1000), np.float32) + np.eye(1000, dtype=np.float32))
    parts = [
        g.slice(g("Mul", g("MatMul", x, matrix), np.array(1 + k, np.float32)), 1, k % 100, 100 + k % 100)
        for k in range(NODES // 4)
    ]
    return g("Sum", *parts)


@large
def doubled_constants(g):
    array = g.constant(np.ones((2, 2), np.float32))
    for _ in range(40):
        array = g("Concat", array, array, axis=0)
    return g("Identity", g.input("x", [2, 2]))


@large
def growing_sizes(g):
    x = g.input("x", ["a", "b"])
    size = shape = g("Shape", x)
    for k in range(NODES):
        size = g("Mul", size, shape) if k % 2 else g("Add", size, shape)
    return g("Expand", x, size)


@large
def long_shapes(g):
    shape = total = g.constant(np.arange(1000))
    for _ in range(NODES):
        total = g("Add", total, shape)
    return g("Cast", total, to=TensorProto.FLOAT)


def assert_grows_with(size, seconds):
    """``seconds(size)`` is below 8 times that of a quarter, in one of three tries; a square is 16 times.

    Both are measured one after the other, so that a busy machine slows both down.
    """
    ratios = []
    while len(ratios) < 3 and (not ratios or ratios[-1] >= 8):
        small = seconds(size // 4)
        ratios.append(seconds(size) / small)
    assert ratios[-1] < 8, ratios


@pytest.mark.slow
@pytest.mark.parametrize("build", GRAPHS.values(), ids=GRAPHS)
def test_graphs_of_ten_thousand_nodes(build, monkeypatch):
    """They are left as they are, and take about four times as long as a quarter of the nodes."""

    def seconds(nodes):
        monkeypatch.setitem(globals(), "NODES", nodes)
        g = Graph()
        g.output(build(g))
        model = g.model()
        start = time.process_time()
        assert recognize_cells(model) is model
        return time.process_time() - start

    assert_grows_with(NODES, seconds)


@pytest.mark.slow
def test_a_sequence_of_700_steps():
    """It has 10,000 nodes, and its steps lie in each other; it takes four times as long as 175 steps."""
    made = []

    def seconds(steps):
        g, cell = Graph(), Cell("LSTM", Spelling(products="one bias"), seed=61, units=8)
        x = g.input("x", [B, steps, IN])
        xs = [g("Gather", x, np.array(t), axis=1) for t in range(steps)]
        zeros = g.constant(np.zeros((B, 8), np.float32))
        outputs, _ = unroll(g, cell, xs, zeros, zeros)
        g.output(stacked(g, outputs, 1))
        model = g.model()
        start = time.process_time()
        after = recognize_cells(model)
        took = time.process_time() - start
        made.append((len(g.nodes), model, after))
        return took

    assert_grows_with(700, seconds)
    nodes, model, after = made[-1]
    assert nodes > NODES
    assert [node.op_type for node in after.graph.node] == ["Transpose", "LSTM", "Squeeze", "Transpose"]
    assert_same(model, after)


@pytest.mark.slow
def test_a_hundred_layers():
    g = Graph()
    xs = [g.input(f"x{t}", [B, H]) for t in range(3)]
    zeros = g.constant(np.zeros((B, H), np.float32))
    for k in range(100):
        xs, _ = unroll(g, Cell("GRU", Spelling(), seed=k, inputs=H), xs, zeros)
    g.output(xs[-1])
    after = recognize_cells(g.model())
    assert [node.op_type for node in after.graph.node].count("GRU") == 100
    assert_same(g.model(), after)


def damaged(**changes):
    g = Graph()
    x, h = g.input("x", [B, IN]), g.input("h", [B, H])
    new, _ = Cell("RNN", Spelling(), seed=62).step(g, x, h)
    g.output(new)
    model = g.model()
    for node in model.graph.node:
        if node.op_type == changes.get("node"):
            changes["change"](node)
    return model


def attribute(name, value):
    return lambda node: node.attribute.append(helper.make_attribute(name, value))


def first_attribute(name, value):
    return lambda node: node.attribute[0].CopyFrom(helper.make_attribute(name, value))


CHANGES = {
    "an attribute of another type": ("Gemm", first_attribute("transB", "x")),
    "an attribute of another name": ("Gemm", attribute("gamma", 2.0)),
    "too few inputs": ("Gemm", lambda node: node.input.pop()),
    "too many inputs": ("Tanh", lambda node: node.input.append("x")),
    "no output": ("Split", lambda node: node.output.pop()),
    "an axis that is not there": ("Split", first_attribute("axis", 9)),
    "an unknown operator": ("Tanh", lambda node: setattr(node, "op_type", "Tan h")),
    "another domain": ("Tanh", lambda node: setattr(node, "domain", "com.example")),
    "a value that is not there": ("Tanh", lambda node: node.input.__setitem__(0, "nowhere")),
    "a name that is taken": ("Tanh", lambda node: node.output.__setitem__(0, "x")),
}


@pytest.mark.parametrize("name", CHANGES)
def test_invalid_nodes_are_left_alone(name):
    operator, change = CHANGES[name]
    model = damaged(node=operator, change=change)
    after = recognize_cells(model)
    if name != "too few inputs":  # the bias of Gemm is optional
        assert after is model


def test_invalid_models_are_left_alone():
    for model in (ModelProto(), damaged()):
        model.graph.ClearField("node")
        assert recognize_cells(model) is model
    model = damaged()
    model.opset_import[0].version = 6
    assert recognize_cells(model) is model
    model = damaged()
    for tensor in model.graph.initializer:
        tensor.raw_data = tensor.raw_data[:-1]
    assert recognize_cells(model) is model


def test_weights_outside_the_file_and_other_types_stay():
    model = damaged()
    for tensor in model.graph.initializer:
        tensor.data_location = TensorProto.EXTERNAL
    assert recognize_cells(model) is model
    model = damaged()
    for value in model.graph.input:
        value.type.tensor_type.elem_type = TensorProto.DOUBLE
    assert recognize_cells(model) is model


def test_weights_that_are_inputs_too_may_be_given_when_the_model_runs():
    model = damaged()
    model.graph.input.extend(
        helper.make_tensor_value_info(tensor.name, tensor.data_type, list(tensor.dims))
        for tensor in model.graph.initializer
    )
    assert recognize_cells(model) is model
    model.ir_version = 3  # before version 4, every initializer had to be an input
    assert recognize_cells(model) is not model


@pytest.mark.parametrize("seed", range(3))
def test_changed_bytes(seed):
    """Whatever a file holds: a model comes back, and no exception."""
    print(f"seed {seed}")
    rng, text = np.random.default_rng(seed), damaged().SerializeToString()
    parsed = 0
    for _ in range(300):
        changed = bytearray(text)
        for place in rng.integers(len(text), size=rng.integers(1, 5)):
            changed[place] = rng.integers(256)
        try:
            model = ModelProto.FromString(bytes(changed))
        except DecodeError:
            continue
        parsed += 1
        assert isinstance(recognize_cells(model), ModelProto)
    assert parsed > 50
