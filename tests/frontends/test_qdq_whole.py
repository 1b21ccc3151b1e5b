"""Whole models as one quantized ``.onnx`` file: machine parts in integers, host parts in reals between them.

``PYTHONPATH=tests python tests/frontends/test_qdq_whole.py 200 1`` tries 200 random graphs.
"""

import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import ModelProto, TensorProto, helper
from onnx_graphs import random_graph
from onnx_models import cell, model, node, sequences, squeezed

from rnnhw.errors import InputError, ModelError
from rnnhw.frontends import save_qdq_graph
from rnnhw.frontends.onnx import graph_of
from rnnhw.host import feed
from rnnhw.network import IntegerNetwork
from rnnhw.quantize import quantize_graph
from rnnhw.sim import run_on_engine


def onnxruntime_outputs(path, given):
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    names = [value.name for value in session.get_outputs()]
    return dict(zip(names, session.run(names, given), strict=True))


def assert_same_bits(graph, given, folder):
    """What onnxruntime gives for the written file is what the golden model and the host give."""
    save_qdq_graph(graph, folder / "whole.onnx")
    onnx.checker.check_model(str(folder / "whole.onnx"))
    wanted = run_on_engine("golden", graph, {}, given, cache=folder).outputs
    found = onnxruntime_outputs(folder / "whole.onnx", given)
    assert set(found) == set(wanted)
    for name, array in wanted.items():
        assert found[name].dtype == array.dtype and np.array_equal(found[name], array), name


def quantized(made, fed):
    graph = graph_of(ModelProto.FromString(made.SerializeToString()), "m")
    given = feed(graph, {port.name: fed[port.name] for port in graph.inputs})
    return quantize_graph(graph, given)[0], given


def softmax_model():
    nodes = [cell("LSTM", "x", "Y Yh"), squeezed("Y", "a"), node("MatMul", "a V", "b")]
    return model([*nodes, node("Softmax", "b", "y", axis=-1)])


def test_a_softmax_on_the_host(tmp_path):
    graph, given = quantized(softmax_model(), {"x": sequences()})
    assert graph.host_blocks and graph.machine_blocks
    assert_same_bits(graph, given, tmp_path)
    first = (tmp_path / "whole.onnx").read_bytes()
    save_qdq_graph(graph, tmp_path / "again.onnx")
    assert (tmp_path / "again.onnx").read_bytes() == first


@pytest.mark.parametrize("direction", ["reverse", "bidirectional"])
@pytest.mark.parametrize("kind", ["LSTM", "GRU"])
def test_lengths_states_and_directions(kind, direction, tmp_path):
    suffix = "b" if direction == "bidirectional" else ""
    nodes = [
        cell(kind, "x", "Y Yh", suffix, "lengths", direction=direction),
        node("Tanh", "Yh", "h"),
        node("Sigmoid", "Y", "y"),
    ]
    made = model(nodes, outputs=("y", "h"))
    x = sequences()
    lengths = np.array([x.shape[0], *([2] * (x.shape[1] - 1))], np.int32)
    made.graph.input.append(helper.make_tensor_value_info("lengths", TensorProto.INT32, ["b"]))
    graph, given = quantized(made, {"x": x, "lengths": lengths})
    assert any(block.lengths for block in graph.machine_blocks)
    assert_same_bits(graph, given, tmp_path)


def tried(seed, folder):
    """Whether the parts of a random graph were written; those that no machine part is in are not."""
    made, fed = random_graph(np.random.default_rng(seed))
    try:
        graph, given = quantized(made, fed)
    except (ModelError, InputError):
        return False
    if not all(isinstance(block.network, IntegerNetwork) for block in graph.machine_blocks):
        with pytest.raises(ModelError, match="is in reals; only integer networks are exported"):
            save_qdq_graph(graph, folder / "whole.onnx")
        return False
    assert_same_bits(graph, given, folder)
    return True


@pytest.mark.slow
def test_random_graphs(tmp_path):
    written = [tried([6, k], tmp_path) for k in range(12)]
    assert sum(written) > 6


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        done = [tried([int(sys.argv[2]), k], Path(folder)) for k in range(int(sys.argv[1]))]
    print(f"{sum(done)} of {len(done)} written, all with the same bits")
