"""A few of the random graphs of ``tests/onnx_graphs.py``, and the smallest ones that were divided wrongly."""

import numpy as np
import pytest
from onnx import numpy_helper
from onnx_graphs import Count, compare, random_graph
from onnx_models import IN, H, cell, model, node, sequences, squeezed


def with_array(made, name, array):
    made.graph.initializer.append(numpy_helper.from_array(np.asarray(array), name))
    return made


@pytest.mark.slow
def test_random_graphs_equal_onnxruntime(tmp_path):
    count = Count()
    for k in range(40):
        made, fed = random_graph(np.random.default_rng([3, k]))
        found = compare(made, fed, count, tmp_path)
        assert not found, f"{k} of seed 3: {found}"
    assert count.layers > 50 and count.parts > 40 and count.quantized > 30


def test_a_dense_layer_on_each_of_two_directions_is_one_by_itself(graph_checks):
    nodes = [
        cell("GRU", "x", "Y", "b", direction="bidirectional"),
        node("Transpose", "Y", "a", perm=[0, 2, 1, 3]),
        node("MatMul", "a V", "y"),
    ]
    graph = graph_checks.equal(model(nodes), sequences())
    assert [len(block.network.layers) for block in graph.machine_blocks if block.x.axes] == [1]


@pytest.mark.parametrize("shape", [(1, 2), (1, 1, 1, 2)])
def test_a_bias_of_a_higher_rank_gives_more_axes(graph_checks, shape):
    nodes = [cell("GRU", "x", "Y Yh"), node("Squeeze", "Yh 0", "h"), node("MatMul", "h V", "a")]
    made = model([*nodes, node("Add", "a bias", "y")])
    graph_checks.equal(with_array(made, "bias", np.ones(shape, np.float32)), sequences())


@pytest.mark.parametrize("operator", ["Reshape", "Squeeze", "Shape"])
def test_axes_of_a_dense_layer_by_itself_are_left_to_the_host(graph_checks, operator):
    last = {
        "Reshape": [node("Reshape", "a rows", "y")],
        "Squeeze": [node("Unsqueeze", "a 0", "b"), node("Squeeze", "b 0", "y")],
        "Shape": [
            node("Shape", "a", "s"),
            node("Slice", "s 1 end", "t"),
            node("ConstantOfShape", "t", "z"),
            node("Add", "z a", "y"),
        ],
    }[operator]
    nodes = [node("MatMul", "x W", "a"), *last, cell("GRU", "x", "Y Yh")]
    made = with_array(model(nodes, outputs=("y", "Yh")), "W", np.ones((IN, H), np.float32))
    graph_checks.equal(made, sequences())


def test_a_layer_that_begins_with_the_state_of_the_layer_below_is_another_part(graph_checks):
    nodes = [
        cell("GRU", "x", "Y Yh"),
        squeezed("Y", "a"),
        cell("GRU", "a", "Z", "2", "_ Yh"),
        squeezed("Z", "y"),
    ]
    assert len(graph_checks.equal(model(nodes), sequences()).machine_blocks) == 2


def test_two_stacks_that_give_each_other_states_are_divided(graph_checks):
    nodes = [
        cell("GRU", "x", "A Ah"),
        cell("RNN", "x", "B Bh"),
        squeezed("A", "a"),
        squeezed("B", "b"),
        node("Tanh", "Bh", "t"),
        cell("GRU", "a", "C", "2", "_ t"),
        cell("RNN", "b", "D", "2", "_ Ah"),
        node("Add", "C D", "y"),
    ]
    graph = graph_checks.equal(model(nodes), sequences())
    assert sum(len(block.network.layers) for block in graph.machine_blocks) == 4


def test_a_direction_that_begins_with_the_state_of_the_other_one_is_another_part(graph_checks):
    nodes = [
        cell("GRU", "x", "A Ah"),
        cell("GRU", "x", "B", "", "_ Ah", direction="reverse"),
        squeezed("A", "a"),
        squeezed("B", "b"),
        node("Concat", "a b", "y", axis=2),
    ]
    assert len(graph_checks.equal(model(nodes), sequences()).machine_blocks) == 2


@pytest.mark.parametrize("outputs", [("y",), ("y", "Yh")])
def test_one_direction_of_final_states_that_begin_with_others(graph_checks, outputs):
    nodes = [
        cell("GRU", "x", "Y Yh", "b", "_ start", direction="bidirectional"),
        node("Slice", "Yh 0 1 0", "y"),
    ]
    start = np.random.default_rng(1).normal(size=(2, 5, H)).astype(np.float32)
    graph_checks.equal(with_array(model(nodes, outputs=outputs), "start", start), sequences())


def test_a_constant_of_five_axes_belongs_to_the_host(graph_checks):
    nodes = [cell("GRU", "x", "Y Yh"), node("Mul", "Yh five", "y")]
    made = with_array(model(nodes), "five", np.ones((1, 2, 1, 1, 1), np.float32))
    assert len(graph_checks.equal(made, sequences()).host_blocks) == 1


def test_states_of_a_layer_without_outputs_are_given(graph_checks):
    """Names of nodes are equal and odd."""
    nodes = [cell("LSTM", "x", "_ h:0 c/é"), node("Add", "h:0 c/é", "y")]
    for entry in nodes:
        entry.name = "same\nname"
    graph_checks.equal(model(nodes), sequences())
