"""Graphs whose inner blocks read nothing but zeros."""

import numpy as np
import pytest
from onnx_models import ARRAYS, cell, model, node, sequences, squeezed

from rnnhw import golden
from rnnhw.errors import InputError
from rnnhw.frontends.onnx import graph_of
from rnnhw.host import feed
from rnnhw.network import BlockInputs, dequantize_outputs, quantize_inputs
from rnnhw.quantize import quantize_graph
from rnnhw.sim import run_on_engine
from rnnhw.train import run_float_block


def dead():
    """Behind the first layer, a ReLU that is never active, and then a layer and a dense layer."""
    ARRAYS["ten"] = np.float32(10).reshape(1)
    nodes = [cell("GRU", "x", "Y Yh"), squeezed("Y", "a"), node("Sub", "a ten", "b"), node("Relu", "b", "c")]
    nodes += [cell("LSTM", "c", "Z Zh Zc", "2"), squeezed("Z", "d"), node("MatMul", "c V", "e")]
    return graph_of(
        model([*nodes, node("Relu", "d", "y"), node("Exp", "e", "z")], outputs=("y", "z")), "dead"
    )


def test_blocks_that_read_only_zeros_get_a_scale_and_a_warning(tmp_path):
    graph = dead()
    fed = feed(graph, sequences())
    integer, qualities, exact = quantize_graph(graph, fed)
    noted = [one.label for one in qualities if "zero in all of the calibration data" in one.note]
    assert noted == ["LSTM node 'LSTM_Zc'", "MatMul node 'MatMul_e'"]
    found = run_on_engine("golden", integer, {}, fed, cache=tmp_path).outputs
    for name, array in exact.items():
        assert np.abs(found[name] - array).max() < 0.02, name
    again, _, _ = quantize_graph(graph, fed)
    scales = [[block.network.input_format for block in one.machine_blocks] for one in (integer, again)]
    assert scales[0] == scales[1]
    # Values within -1 .. 1, which never came in the calibration data, are computed well.
    position = next(k for k, block in enumerate(graph.blocks) if block is graph.machine_blocks[1])
    x = np.random.default_rng(5).uniform(-1, 1, (5, 6, 4)).astype(np.float32)
    wanted = run_float_block(position, graph.blocks[position], BlockInputs(x=x)).y
    network = integer.blocks[position].network
    outputs, _ = golden.run(network, quantize_inputs(x, network))
    assert np.abs(dequantize_outputs(outputs, network) - wanted).max() < 0.03 < wanted.std()


def test_a_model_that_is_given_only_zeros_is_refused():
    graph = dead()
    with pytest.raises(InputError, match=r"GRU node 'GRU_Yh': .*all zero"):
        quantize_graph(graph, feed(graph, 0 * sequences()))
