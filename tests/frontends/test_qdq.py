"""Quantized ``.onnx`` files: what they hold, and their bits in onnxruntime and ONNX's reference evaluator."""

import dataclasses

import numpy as np
import onnx
import onnxruntime
import pytest
from networks import CELLS, random_cell, random_head, random_inputs, random_network
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator
from tflite_networks import random_network as random_tflite

from rnnhw import arith, golden
from rnnhw.errors import ModelError
from rnnhw.frontends import save_qdq
from rnnhw.frontends.qdq.graph import Graph, Value
from rnnhw.frontends.qdq.numbers import positive, shifted, sigmoid, tanh
from rnnhw.network import (
    IntegerDense,
    IntegerNetwork,
    LastStep,
    dequantize_inputs,
    dequantize_outputs,
    quantize_inputs,
    quantized_network,
)


def onnxruntime_outputs(content, x, level=onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL):
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = level
    session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    return session.run(None, {"x": x})[0]


def saved(tmp_path, network):
    save_qdq(network, tmp_path / "model.onnx")
    return (tmp_path / "model.onnx").read_bytes()


def golden_outputs(network, x):
    return dequantize_outputs(golden.run(network, quantize_inputs(x, network))[0], network)


# Numbers.


def evaluated(function, x):
    """A function of `rnnhw.frontends.qdq.numbers` on float64 values, in onnxruntime."""
    graph = Graph()
    y = function(Value(graph, "x"))
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "function",
            [helper.make_tensor_value_info("x", TensorProto.DOUBLE, [None])],
            [helper.make_tensor_value_info(y.name, TensorProto.DOUBLE, [None])],
            list(graph.constants.values()),
        ),
        opset_imports=[helper.make_opsetid("", 21)],
        ir_version=10,
    )
    return onnxruntime_outputs(model.SerializeToString(), x)


@pytest.mark.parametrize(
    ("function", "oracle"), [(sigmoid, arith.sigmoid), (tanh, arith.tanh), (positive, arith.positive)]
)
def test_activations_are_those_of_arith_for_all_inputs(function, oracle):
    x = np.arange(-32768, 32768)
    assert evaluated(function, x.astype(float)).tolist() == [oracle(v) for v in x.tolist()]


@pytest.mark.parametrize("shift", [-8, 0, 1, 32])
def test_shifts_round_halves_up(shift):
    half = 1 << max(shift - 1, 0)
    x = [*range(-5, 6), half, -half, 3 * half, -3 * half, 2**31 - 1, -(2**31)]
    found = evaluated(lambda value: shifted(value, shift), np.array(x, float))
    assert found.tolist() == [arith.shift_round(v, shift) for v in x]


# Networks.


@pytest.mark.parametrize("cell", CELLS)
def test_every_cell_in_onnxruntime_and_in_the_reference_evaluator(tmp_path, cell):
    rng = np.random.default_rng(len(cell))
    network = random_network(rng, 3, [-4, 3], 2, cell=cell, every_step=True)
    content = saved(tmp_path, network)
    x = dequantize_inputs(random_inputs(rng, 3, 6, 3), network).astype(np.float32)
    expected = golden_outputs(network, x)
    assert len(np.unique(expected)) > 1
    for level in (
        onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL,
        onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL,
    ):
        assert np.array_equal(onnxruntime_outputs(content, x, level), expected)
    (y,) = ReferenceEvaluator(onnx.load_from_string(content)).run(None, {"x": x})
    assert np.array_equal(y, expected)


@pytest.mark.parametrize("cell", CELLS)
def test_extreme_weights_biases_and_shifts(tmp_path, cell):
    rng = np.random.default_rng(7)
    for units in ([3], [-5, 4]):
        network = random_network(rng, 4, units, 3, cell=cell, every_step=True, extreme=True)
        x = dequantize_inputs(random_inputs(rng, 5, 7, 4), network).astype(np.float32)
        assert np.array_equal(onnxruntime_outputs(saved(tmp_path, network), x), golden_outputs(network, x))


@pytest.mark.parametrize("every_step", [False, True])
@pytest.mark.parametrize("outputs", [0, 2])
def test_the_output_is_that_of_every_step_or_of_each_directions_last(tmp_path, outputs, every_step):
    rng = np.random.default_rng(8)
    network = random_network(rng, 3, [2, -4], outputs, cell="gru", every_step=every_step)
    x = rng.normal(size=(3, 6, 3)).astype(np.float32)
    y = onnxruntime_outputs(saved(tmp_path, network), x)
    expected = golden_outputs(network, x)
    assert y.shape == expected.shape and y.dtype == np.float32 and np.array_equal(y, expected)


def test_the_last_step_of_both_directions(tmp_path):
    made = random_network(np.random.default_rng(9), 3, [-4], 2, cell="lstm", every_step=False)
    layer, _, head = made.layers
    network = dataclasses.replace(made, layers=[layer, LastStep(), head])
    x = np.random.default_rng(1).normal(size=(3, 6, 3)).astype(np.float32)
    assert np.array_equal(onnxruntime_outputs(saved(tmp_path, network), x), golden_outputs(network, x))
    assert not np.array_equal(golden_outputs(network, x), golden_outputs(made, x))


def test_layers_of_different_cells_and_a_dense_layer_alone(tmp_path):
    rng = np.random.default_rng(10)
    x = rng.normal(size=(2, 5, 3)).astype(np.float32)
    mixed = [random_cell(rng, "mingru", 3, 4), random_cell(rng, "lstm_all", 4, 6)]
    mixed.append(random_cell(rng, "elman_relu", mixed[-1].outputs, 2))
    for layers, every_step in (
        (mixed, True),
        ([random_head(rng, 3, 2)], True),
        ([random_head(rng, 3, 2)], False),
    ):
        network = quantized_network(name="", layers=layers, input_exponent=5, every_step=every_step)
        assert np.array_equal(onnxruntime_outputs(saved(tmp_path, network), x), golden_outputs(network, x))


def identity(exponents):
    """A network that gives its integer inputs."""
    count = len(exponents)
    dense = IntegerDense(
        weights=np.eye(count, dtype=np.int8),
        bias=np.zeros(count, np.int32),
        shift=np.zeros(count, np.int8),
        output_exponent=0,
    )
    return quantized_network(name="x", layers=[dense], input_exponent=exponents, every_step=True)


def test_inputs_are_rounded_halves_up_and_saturate(tmp_path):
    content = saved(tmp_path, identity((1, 1)))
    below_half = np.nextafter(np.float32(0.25), np.float32(0))  # float32 would round 2 x + 1/2 up to 1
    x = np.array([[[0.25, 0.75], [-0.25, -0.75], [below_half, 1e38], [1e-45, -1e38]]], np.float32)
    assert onnxruntime_outputs(content, x).tolist() == [[[1, 2], [0, -1], [0, 127], [0, -128]]]


@pytest.mark.parametrize("exponents", [(3, -2, 0), (40, -40, 7), (40, 40, 40), (-40, -40, -40)])
def test_each_feature_has_its_own_scale(tmp_path, exponents):
    network = identity(exponents)
    rng = np.random.default_rng(11)
    x = (rng.integers(-300, 300, (4, 8, 3)) / 2 * np.ldexp(1.0, -np.array(exponents))).astype(np.float32)
    found = onnxruntime_outputs(saved(tmp_path, network), x)
    assert np.array_equal(found, quantize_inputs(x, network))
    assert set(np.unique(found)) >= {-128, 127}


# Files.


def test_the_file_holds_plain_operators_and_weights_with_their_real_scales(tmp_path):
    network = random_network(np.random.default_rng(12), 3, 4, 2, cell="lstm")
    model = onnx.load_from_string(saved(tmp_path, network))
    onnx.checker.check_model(model, full_check=True)
    assert [(entry.domain, entry.version) for entry in model.opset_import] == [("", 21)]
    assert not model.functions and {node.domain for node in model.graph.node} == {""}
    held = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    lstm = network.layers[0]
    assert np.array_equal(held["layer_0/forward/input_weights"], lstm.input_weights.reshape(16, 3))
    # A sum shifted by s has 12 fraction bits, and the inputs have 7.
    scales = np.ldexp(1.0, -(lstm.input_shift.ravel().astype(int) + 12 - 7))
    assert np.array_equal(held["layer_0/forward/input_weights_scale"], scales)
    assert held["x_scale"] == 2**-7 and held["y_scale"] == 2**-10


def test_narrow_weights_take_4_bits(tmp_path):
    network = random_network(np.random.default_rng(13), 3, 5, 2, cell="gru", bits=4, every_step=True)
    assert network.weight_bits == 4
    content = saved(tmp_path, network)
    graph = onnx.load_from_string(content).graph
    kinds = {t.name: t.data_type for t in graph.initializer if t.name.endswith("weights")}
    assert len(kinds) == 3 and set(kinds.values()) == {TensorProto.INT4}
    x = np.random.default_rng(1).normal(size=(2, 5, 3)).astype(np.float32)
    assert np.array_equal(onnxruntime_outputs(content, x), golden_outputs(network, x))


def test_layers_have_bits_of_their_own(tmp_path):
    rng = np.random.default_rng(16)
    wide, narrow = (random_network(rng, 3, [5, -4], 2, cell="lstm", bits=bits) for bits in (8, 4))
    mixed = dataclasses.replace(wide, layers=[wide.layers[0], narrow.layers[1], *wide.layers[2:]])
    content = saved(tmp_path, mixed)
    kinds = {t.name: t.data_type for t in onnx.load_from_string(content).graph.initializer}
    assert kinds["layer_0/forward/recurrent_weights"] == kinds["layer_2/weights"] == TensorProto.INT8
    assert kinds["layer_1/backward/input_weights"] == TensorProto.INT4
    x = rng.normal(size=(2, 5, 3)).astype(np.float32)
    assert np.array_equal(onnxruntime_outputs(content, x), golden_outputs(mixed, x))


def test_the_same_network_gives_the_same_bytes(tmp_path):
    made = [random_network(np.random.default_rng(14), 3, [-4], 2, cell="lstm_all") for _ in range(2)]
    assert saved(tmp_path, made[0]) == saved(tmp_path, made[1])


def test_other_arithmetics_are_refused_and_leave_no_file(tmp_path):
    network = random_tflite(np.random.default_rng(15), 3, 4)
    with pytest.raises(
        ModelError, match="is in arithmetic 'tflm'; only networks of arithmetic 'native' can be"
    ):
        save_qdq(network, tmp_path / "model.onnx")
    assert isinstance(network, IntegerNetwork) and not list(tmp_path.iterdir())
