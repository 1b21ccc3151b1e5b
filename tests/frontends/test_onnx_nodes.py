"""A few of the random operators of ``tests/onnx_nodes.py``; as a program it makes as many as one likes."""

import numpy as np
import pytest
from onnx import helper
from onnx_models import cell, model, sequences
from onnx_nodes import Count, compare, described, random_case


@pytest.mark.slow
def test_random_operators_equal_onnxruntime(tmp_path):
    count = Count()
    for k in range(30):
        case = random_case(np.random.default_rng([2, k]))
        found = compare(case, count, tmp_path)
        assert not found, f"{k} of seed 2: {found}: {described(case)}"
    assert count.cases == 30 and count.machine > 15 and count.host.total() > 3


@pytest.mark.parametrize("kind", ["LSTM", "GRU", "RNN"])
def test_hidden_size_follows_from_the_weights(graph_checks, kind):
    entry = cell(kind, "x", "y")
    entry.attribute.remove(next(one for one in entry.attribute if one.name == "hidden_size"))
    graph = graph_checks.equal(model([entry]), sequences())
    assert len(graph.machine_blocks) == 1


def test_activations_of_an_rnn_may_be_written_in_lower_case(graph_checks):
    graph = graph_checks.equal(model([cell("RNN", "x", "y", activations=["relu"])]), sequences())
    assert graph.machine_blocks[0].network.layers[0].activation == "relu"


@pytest.mark.parametrize("layout", [0, 1])
def test_an_input_without_a_shape_has_the_rank_that_its_operator_wants(graph_checks, layout):
    made = model([cell("GRU", "x", "y", layout=layout)])
    made.graph.input[0].CopyFrom(helper.make_tensor_value_info("x", 1, None))
    graph = graph_checks.equal(made, {"x": sequences()})
    assert len(graph.inputs[0].shape) == 3 and graph.inputs[0].is_sequence
    assert len(graph.machine_blocks) == 1


def test_an_rnn_of_one_direction_may_have_the_default_activations_of_two(graph_checks):
    """onnxruntime writes them so; weights that are also listed as inputs stay as they are."""
    made = model([cell("RNN", "x", "y", activations=["Tanh", "Tanh"])])
    made.graph.input.append(helper.make_tensor_value_info("RNNR", 1, [1, 4, 4]))
    assert len(graph_checks.equal(made, {"x": sequences()}).machine_blocks) == 1
