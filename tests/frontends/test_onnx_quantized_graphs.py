"""Random graphs of ``tests/onnx_graphs.py`` whose weights are held as integers and whose values are rounded.

``PYTHONPATH=tests python tests/frontends/test_onnx_quantized_graphs.py 500 1`` tries 500 of them.
"""

import sys

import numpy as np
import pytest
from onnx import ModelProto, helper, numpy_helper
from onnx_graphs import expected, random_graph
from onnx_nodes import distance

from rnnhw.errors import InputError, ModelError
from rnnhw.frontends.onnx import graph_of
from rnnhw.host import feed, run_graph
from rnnhw.network import has_layers
from rnnhw.quantize import quantize_graph
from rnnhw.sim import run_on_engine
from rnnhw.train import run_float_block

STEP = 2.0**-11
"""Of rounded values, which are int16. The machine's parts leave this rounding out."""

MOST = 0.02


def held(rng, model):
    """Some stored weights become integers with scales, one for all or one for each row."""
    nodes = []
    for tensor in list(model.graph.initializer):
        array = numpy_helper.to_array(tensor)
        if array.dtype != np.float32 or rng.random() < 0.4:
            continue
        axis = int(rng.integers(array.ndim)) if array.ndim and rng.random() < 0.5 else None
        count = () if axis is None else (array.shape[axis],)
        scale = (2.0 ** -rng.integers(5, 8, count)).astype(np.float32)
        step = scale.reshape([-1 if k == axis else 1 for k in range(array.ndim)]) if count else scale
        model.graph.initializer.remove(tensor)
        names = [f"{tensor.name} held", f"{tensor.name} scale", f"{tensor.name} zero"]
        integers = np.clip(np.rint(array / step), -128, 127).astype(np.int8)
        for name, one in zip(names, (integers, scale, np.zeros(count, np.int8)), strict=True):
            model.graph.initializer.append(numpy_helper.from_array(one, name))
        more = {} if axis is None else {"axis": axis}
        nodes.append(helper.make_node("DequantizeLinear", names, [tensor.name], **more))
    return nodes


def rounded(rng, model):
    """Let some operators read rounded values; returns the nodes of the new graph in their order."""
    names = [f"zero of int{bits}" for bits in (8, 16)] + ["step"]
    stored = (np.array(0, np.int8), np.array(0, np.int16), np.array(STEP, np.float32))
    known = {one.name for one in model.graph.initializer}
    nodes = held(rng, model)
    for name, one in zip(names, stored, strict=True):
        model.graph.initializer.append(numpy_helper.from_array(one, name))
    made = set()
    for node in model.graph.node:
        for k, name in enumerate(node.input):
            if not name or name in known or rng.random() < 0.7:
                continue
            if name not in made:
                made.add(name)
                pair = ("QuantizeLinear", name, f"{name} q"), ("DequantizeLinear", f"{name} q", f"{name} r")
                nodes += [
                    helper.make_node(operator, [x, "step", names[1]], [y], domain="com.microsoft")
                    for operator, x, y in pair
                ]
            node.input[k] = f"{name} r"
        nodes.append(node)
    graph = helper.make_graph(nodes, "rounded", [], [])
    model.graph.ClearField("node")
    model.graph.node.extend(graph.node)
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))


def compare(seed, folder):
    """Import a random model; returns the largest error of its float graph, and the sentences about it."""
    rng = np.random.default_rng(seed)
    model, fed = random_graph(rng)
    rounded(rng, model)
    exact = expected(model, fed)
    graph = graph_of(ModelProto.FromString(model.SerializeToString()), "m")
    given = feed(graph, {port.name: fed[port.name] for port in graph.inputs})
    ours = run_graph(graph, given, run_float_block)
    error = max(distance(ours[name], theirs) for name, theirs in exact.items())
    if any(has_layers(block) for block in graph.machine_blocks):
        try:
            integer, qualities, _ = quantize_graph(graph, given)
        except (ModelError, InputError) as refused:
            return error, [*graph.notes, str(refused)]
        found = run_on_engine("golden", integer, {}, given, cache=folder).outputs
        assert all(np.isfinite(one).all() for one in found.values())
        return error, [*graph.notes, *(note for one in qualities for note in one.notes)]
    return error, list(graph.notes)


@pytest.mark.slow
def test_random_graphs_with_rounded_values(tmp_path):
    sentences = []
    for k in range(25):
        error, more = compare([4, k], tmp_path)
        assert error < MOST, k
        sentences += more
    assert sum("keeps its integers and scales" in one for one in sentences) > 10
    assert sum("which int8 does not hold" in one for one in sentences) > 10


if __name__ == "__main__":
    from pathlib import Path

    for k in range(int(sys.argv[1])):
        error, _ = compare([int(sys.argv[2]), k], Path())
        if error >= MOST:
            print(f"{k}: {error}", flush=True)
