"""A damaged ``.tflite`` file is refused with one sentence, or loads as a complete network or ONNX model."""

import math
import resource
import time
from pathlib import Path

import numpy as np
import pytest
from damaged.tflite_files import damaged_tflite
from tflite_floats import Draft, both_lstm, fused_lstm, rnn
from tflite_loops import loop_layer
from tflite_models import random_model
from tflite_networks import run_tflite

from rnnhw.errors import ModelError
from rnnhw.frontends import load_tflite, tflite_to_onnx

ORACLE = Path(__file__).parent.parent.parent.parent / "shared" / "oracle" / "tflite"
COUNT = 400


def recorded_models():
    return [path.read_bytes() for path in sorted(ORACLE.glob("*.tflite"))]


def written_models():
    pytest.importorskip("ai_edge_litert")
    return [random_model(np.random.default_rng(seed)).content for seed in range(8)]


@pytest.mark.parametrize("models", [recorded_models, written_models])
def test_damaged_files_end_in_a_sentence_or_load(tmp_path, models):
    rng, contents = np.random.default_rng(5), models()
    if not contents:
        pytest.skip("no ../shared/oracle/tflite")
    path, loaded = tmp_path / "damaged.tflite", 0
    for k in range(COUNT):
        path.write_bytes(damaged_tflite(rng, contents[k % len(contents)]))
        try:
            network = load_tflite(path)
        except ModelError as error:
            assert str(error).startswith(str(path)) and "\n" not in str(error)
            continue
        loaded += 1
        if math.prod(network.interface.input_shape) < 10000 and not network.directions[0].options:
            try:
                run_tflite(network, np.zeros(network.interface.input_shape, np.int8), "tflm")
            except ModelError:
                pass
    assert COUNT // 20 < loaded < COUNT // 2


def draft(seed):
    return Draft(np.random.default_rng(seed), (2, 5, 3))


def real_models():
    """Drafts of models of reals, and their outputs: operators, loops and integer weights."""
    pytest.importorskip("ai_edge_litert")
    made = []
    for cell, style, bound in (
        ("gru", "update", "both"),
        ("lstm", "slices", "one"),
        ("gru", "slices", "sum"),
    ):
        d = draft(len(made))
        made.append((d, [loop_layer(d, d.x, 4, cell, style=style, bound=bound)]))
    for layer in (
        lambda d: [fused_lstm(d, d.x, 4, peephole=True, hybrid=True)],
        lambda d: [fused_lstm(d, d.x, 4, outputs=2, norm=True)],
        lambda d: both_lstm(d, d.x, 4),
        lambda d: [rnn(d, d.x, 4, "relu6")],
    ):
        d = draft(len(made))
        made.append((d, layer(d)))
    return made


def convert(path):
    """Convert a file: whether that succeeds. It must not take long, and a refusal is one sentence."""
    start = time.monotonic()
    try:
        tflite_to_onnx(path)
    except ModelError as error:
        assert str(error).startswith(str(path)) and "\n" not in str(error) and len(str(error)) < 700
        return False
    finally:
        assert time.monotonic() - start < 10
    return True


@pytest.mark.slow
def test_damaged_files_are_converted_or_refused(tmp_path):
    contents = [d.build([d.x], outputs) for d, outputs in real_models()] + written_models()[:3]
    rng, path, done = np.random.default_rng(6), tmp_path / "damaged.tflite", 0
    for k in range(COUNT):
        path.write_bytes(damaged_tflite(rng, contents[k % len(contents)]))
        done += convert(path)
    assert COUNT // 20 < done < COUNT // 2


def nest(d, depth, around):
    """A loop over nothing in a loop over nothing, each twice, ``depth`` deep."""
    with d.subgraph("condition") as condition:
        one = d.tensor("x", (1,), np.float32)
        d.graph.inputs = [one]
        d.graph.outputs = [
            d.add("LESS", [one, d.const([1.0])], 1, dtype=np.bool_, options=("LessOptions", {}))
        ]
    with d.subgraph("body") as body:
        d.graph.inputs = [d.tensor("x", (1,), np.float32)]
        value = d.graph.inputs[0]
        if depth:
            for _ in range(2):
                value = nest(d, depth - 1, value)
        d.graph.outputs = [d.add("EXP", [value], 1)]
    fields = {"condSubgraphIndex": condition, "bodySubgraphIndex": body}
    return d.add("WHILE", [around], 1, options=("WhileOptions", fields))


def shared_body(d, depth):
    """As `nest`, but all loops of one depth have the same graphs, so that the file stays small."""
    index = 0
    for level in range(depth + 1):
        with d.subgraph("condition") as condition:
            one = d.tensor("x", (1,), np.float32)
            d.graph.inputs = [one]
            d.graph.outputs = [d.add("LESS", [one, d.const([1.0])], 1, dtype=np.bool_)]
        with d.subgraph("body") as body:
            value = d.tensor("x", (1,), np.float32)
            d.graph.inputs = [value]
            for _ in range(20 if level else 0):
                fields = {"condSubgraphIndex": index[0], "bodySubgraphIndex": index[1]}
                value = d.add("WHILE", [value], 1, options=("WhileOptions", fields))
            d.graph.outputs = [d.add("EXP", [value], 1)]
        index = (condition, body)
    fields = {"condSubgraphIndex": index[0], "bodySubgraphIndex": index[1]}
    return d.add("WHILE", [d.x], 1, options=("WhileOptions", fields))


def itself(d):
    with d.subgraph("body") as body:
        d.graph.inputs = [d.tensor("x", (1,), np.float32)]
        fields = {"condSubgraphIndex": body, "bodySubgraphIndex": body}
        d.graph.outputs = [d.add("WHILE", d.graph.inputs, 1, options=("WhileOptions", fields))]
    return d.add(
        "WHILE", [d.x], 1, options=("WhileOptions", {"condSubgraphIndex": body, "bodySubgraphIndex": body})
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda d: nest(d, 2, d.x), None),
        (lambda d: shared_body(d, 12), "more than 8 loops in it are inside each other"),
        (lambda d: shared_body(d, 6), "an ONNX graph of more than 40000 nodes"),
        (itself, "consists of graph 1, which is around it or does not exist"),
        (lambda d: d.add("FILL", [d.const([2**30] * 8, np.int32), d.const(1.0)], 1), None),
        (lambda d: d.add("FILL", [d.const([1] * 90, np.int32), d.const(1.0)], 1), "makes a tensor of shape"),
    ],
)
def test_bombs(tmp_path, make, message):
    pytest.importorskip("ai_edge_litert")
    d, path = Draft(np.random.default_rng(1), (1,)), tmp_path / "bomb.tflite"
    path.write_bytes(d.build([d.x], [make(d)]))
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    if message is None:
        tflite_to_onnx(path)
    else:
        with pytest.raises(ModelError, match=message):
            tflite_to_onnx(path)
    assert time.monotonic() - start < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 500_000
