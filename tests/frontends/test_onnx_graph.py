"""Graphs of blocks: what the machine runs of them, against onnxruntime running the whole model."""

from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper
from onnx_models import ARRAYS, GATES, IN, OUT, B, H, T, cell, model, node, sequences, squeezed

from rnnhw.errors import InputError, ModelError
from rnnhw.frontends import load_graph
from rnnhw.frontends.onnx import graph_of
from rnnhw.host import feed, outputs_for_user, run_graph, run_original
from rnnhw.network import Bidirectional, Dense, Network
from rnnhw.quantize import quantize_graph
from rnnhw.sim import run_on_engine
from rnnhw.train import run_float_block

# Nodes of each graph, and what it becomes: the numbers of layers of each machine block, and the operators
# that are left to the host.
GRAPHS: dict[str, tuple[list[NodeProto], list[int], list[str]]] = {
    "softmax at the end": (
        [
            cell("LSTM", "x", "Y Yh Yc"),
            node("Squeeze", "Yh 0", "h"),
            node("Gemm", "h V v", "z"),
            node("Softmax", "z", "y"),
        ],
        [2],
        ["Softmax"],
    ),
    "host between layers": (
        [
            cell("GRU", "x", "Y Yh"),
            squeezed("Y", "a"),
            node("Sigmoid", "a", "b"),
            cell("LSTM", "b", "Z Zh Zc", "2"),
            squeezed("Z", "y"),
        ],
        [1, 1],
        ["Sigmoid"],
    ),
    "residual": (
        [
            cell("GRU", "x", "Y Yh"),
            squeezed("Y", "a"),
            cell("GRU", "a", "Z Zh", "2"),
            squeezed("Z", "b"),
            node("Add", "a b", "y"),
        ],
        [1, 1],
        ["Squeeze", "Add"],
    ),
    "two layers on one input": (
        [
            cell("GRU", "x", "Y Yh"),
            cell("LSTM", "x", "Z Zh Zc"),
            node("Add", "Y Z", "s"),
            squeezed("s", "y"),
        ],
        [1, 1],
        ["Add", "Squeeze"],
    ),
    "two layers on one layer": (
        [
            cell("GRU", "x", "Y Yh"),
            squeezed("Y", "a"),
            cell("GRU", "a", "Z1 Zh1", "2"),
            cell("LSTM", "a", "Z2 Zh2 Zc2", "2"),
            node("Add", "Z1 Z2", "s"),
            squeezed("s", "y"),
        ],
        [1, 1, 1],
        ["Squeeze", "Add", "Squeeze"],
    ),
    "dense between layers": (
        [
            cell("GRU", "x", "Y Yh"),
            squeezed("Y", "a"),
            node("MatMul", "a U", "b"),
            cell("LSTM", "b", "Z Zh Zc"),
            squeezed("Z", "y"),
        ],
        [2, 1],
        [],
    ),
    "sum of directions": (
        [
            cell("LSTM", "x", "Y Yh Yc", "b", direction="bidirectional"),
            node("ReduceSum", "Y 1", "y", keepdims=0),
        ],
        [1],
        ["ReduceSum"],
    ),
    "reverse alone": ([cell("LSTM", "x", "Y Yh Yc", direction="reverse"), squeezed("Y", "y")], [1], []),
    "reverse between layers": (
        [
            cell("GRU", "x", "Y1 Yh1"),
            squeezed("Y1", "a"),
            cell("GRU", "a", "Y2 Yh2", "2", direction="reverse"),
            squeezed("Y2", "b"),
            cell("GRU", "b", "Y3 Yh3", "2"),
            squeezed("Y3", "y"),
        ],
        [1, 1, 1],
        ["Squeeze"],
    ),
    "last step by slice": (
        [
            cell("RNN", "x", "Y Yh"),
            squeezed("Y", "a"),
            node("Slice", "a -1 end 0", "b"),
            node("Squeeze", "b 0", "y"),
        ],
        [1],
        [],
    ),
    "mean over time": (
        [
            cell("LSTM", "x", "Y Yh Yc"),
            squeezed("Y", "a"),
            node("ReduceMean", "a", "y", axes=[0], keepdims=0),
        ],
        [1],
        ["ReduceMean"],
    ),
    "cell state": ([cell("LSTM", "x", "Y Yh Yc"), node("Squeeze", "Yc 0", "y")], [1], ["Squeeze"]),
    "an unsupported cell beside others": (
        [
            cell("GRU", "x", "Y Yh"),
            squeezed("Y", "a"),
            cell("GRU", "a", "Z Zh", "2", activations=["HardSigmoid", "Tanh"]),
            squeezed("Z", "y"),
        ],
        [1],
        ["GRU", "Squeeze"],
    ),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_graphs_are_divided_and_equal_the_original(graph_checks: Any, name: str) -> None:
    nodes, layers, hosted = GRAPHS[name]
    graph = graph_checks.equal(model(nodes), sequences())
    assert [len(block.network.layers) for block in graph.machine_blocks] == layers
    left = [one.label.split()[0] for block in graph.host_blocks for one in block.operators]
    assert left == hosted


def test_every_state_is_read_and_given(graph_checks: Any) -> None:
    """States of two layers are inputs and outputs; the layers stay one block."""
    states = {f"{s}{k}": [1, "b", H] for k in (1, 2) for s in "hc"}
    nodes = [
        cell("LSTM", "x", "Y1 hn1 cn1", more="_ h1 c1"),
        squeezed("Y1", "a"),
        cell("LSTM", "a", "Y2 hn2 cn2", "2", more="_ h2 c2"),
        squeezed("Y2", "y"),
    ]
    made = model(nodes, {"x": ["t", "b", IN], **states}, ("y", "hn1", "cn1", "hn2", "cn2"))
    rng = np.random.default_rng(5)
    given = {name: rng.normal(size=(1, B, H)).astype(np.float32) for name in states}
    graph = graph_checks.equal(made, {"x": sequences().transpose(1, 0, 2), **given})
    assert len(graph.blocks) == 1 and not graph.is_plain
    zero = feed(graph, sequences())
    assert not any(zero[name].any() for name in states)
    fed = feed(graph, sequences(), states=given)
    assert all(np.array_equal(fed[name], given[name]) for name in states)


def test_a_learned_state_is_for_any_number_of_sequences(graph_checks: Any) -> None:
    graph = graph_checks.equal(
        model([cell("GRU", "x", "Y Yh", more="_ learned"), squeezed("Y", "y")], {"x": ["t", 1, IN]}),
        sequences()[:1],
    )
    (link,) = graph.machine_blocks[0].initial
    assert np.array_equal(link.constant, ARRAYS["learned"])
    outputs = run_graph(graph, feed(graph, sequences()), run_float_block)
    assert outputs["y"].shape == (T, B, H)


@pytest.mark.parametrize("direction", ["forward", "reverse", "bidirectional"])
@pytest.mark.parametrize("kind", GATES)
def test_lengths(graph_checks: Any, kind: str, direction: str) -> None:
    suffix = "b" if direction == "bidirectional" else ""
    nodes = [cell(kind, "x", "y yh", suffix, "lengths", direction=direction)]
    made = model(nodes, {"x": ["t", "b", IN], "lengths": ["b"]}, ("y", "yh"))
    made.graph.input[1].type.tensor_type.elem_type = TensorProto.INT32
    lengths = np.array([6, 1, 3, 5, 2])
    given = {"x": sequences().transpose(1, 0, 2), "lengths": lengths.astype(np.int32)}
    graph = graph_checks.equal(made, given)
    assert graph.machine_blocks[0].lengths == "lengths"
    assert np.array_equal(feed(graph, sequences(), lengths=lengths)["lengths"], lengths)
    assert (feed(graph, sequences())["lengths"] == T).all()


def test_outputs_beyond_a_length_are_zero_for_the_user() -> None:
    nodes = [
        cell("GRU", "x", "Y Yh", more="lengths"),
        squeezed("Y", "a"),
        node("MatMul", "a V", "b"),
        node("Add", "b v", "y"),
    ]
    made = model(nodes, {"x": ["t", "b", IN], "lengths": ["b"]})
    made.graph.input[1].type.tensor_type.elem_type = TensorProto.INT32
    graph, lengths = graph_of(made, "m"), np.array([6, 1, 3, 5, 2])
    fed = feed(graph, sequences(), lengths=lengths)
    ours = run_graph(graph, fed, run_float_block)
    assert np.abs(ours["y"] - run_original(graph, fed)["y"]).max() < 1e-5
    y = outputs_for_user(graph, ours, lengths)["y"]
    assert y.shape == (B, T, OUT)
    inside = np.arange(T) < lengths[:, None]
    assert not y[~inside].any() and y[inside].any(axis=-1).all()


def test_tokens_through_an_embedding(graph_checks: Any) -> None:
    nodes = [node("Gather", "table tokens", "x"), cell("GRU", "x", "Y Yh"), squeezed("Y", "y")]
    made = model(nodes, {"tokens": ["t", "b"]}, integers=("tokens",))
    tokens = np.random.default_rng(1).integers(0, 7, (B, T))
    graph = graph_checks.equal(made, tokens)
    assert graph.inputs[0].axes == ("time", "batch")
    with pytest.raises(InputError, match=r"'tokens' int64 \[t, b\] does not take float32 \[6, 5\]"):
        feed(graph, tokens.astype(np.float32))


def test_batch_of_a_fixed_size_is_run_several_times(graph_checks: Any) -> None:
    nodes = [cell("GRU", "x", "Y Yh"), node("Sigmoid", "Y", "s"), squeezed("s", "y")]
    single = model(nodes, {"x": [T, 1, IN]})
    graph = graph_checks.equal(single, sequences())
    free = run_graph(
        graph_checks.equal(model(nodes), sequences()), {"x": sequences().transpose(1, 0, 2)}, run_float_block
    )
    ours = run_graph(graph, feed(graph, sequences()), run_float_block)
    assert np.abs(ours["y"] - free["y"]).max() < 1e-6
    pair = graph_of(model(nodes, {"x": [T, 2, IN]}), "m")
    with pytest.raises(InputError, match="takes 2 sequences at a time, and 5 is not a multiple of that"):
        run_graph(pair, feed(pair, sequences()), run_float_block)


def test_both_directions_stay_one_layer(graph_checks: Any) -> None:
    nodes = [
        cell("LSTM", "x", "Y Yh Yc", "b", direction="bidirectional"),
        node("Transpose", "Y", "Yt", perm=[0, 2, 1, 3]),
        node("Reshape", "Yt joined", "a"),
        cell("GRU", "a", "Z Zh", "c"),
        node("Squeeze", "Zh 0", "h"),
        node("Gemm", "h V v", "y"),
    ]
    ARRAYS["joined"] = np.array([0, 0, -1])
    graph = graph_checks.equal(model(nodes), sequences())
    network = graph.only_network
    assert isinstance(network, Network) and graph.is_plain
    assert [type(layer) for layer in network.layers[::2]] == [Bidirectional, Dense]


def test_dense_by_reshape_keeps_the_axes_of_the_output() -> None:
    ARRAYS["apart"] = np.array([T, B, OUT])
    nodes = [
        cell("LSTM", "x", "Y Yh Yc"),
        squeezed("Y", "a"),
        node("Reshape", "a rows", "m"),
        node("Gemm", "m V v", "z"),
        node("Reshape", "z apart", "y"),
    ]
    graph = graph_of(model(nodes, {"x": [T, B, IN]}), "m")
    assert graph.outputs[0].axes == ("time", "batch", "")


def test_inputs_and_outputs_by_name() -> None:
    graph = graph_of(model([cell("GRU", "x", "Y Yh"), squeezed("Y", "y")]), "m")
    with pytest.raises(InputError, match=r"has no input 'z'; its inputs are 'x' float32 \[t, b, 3\]"):
        feed(graph, {"z": sequences()})
    with pytest.raises(InputError, match=r"'x' .* was given shape \[6, 5, 4\]"):
        feed(graph, sequences(width=4))
    bad = sequences()
    bad[0, 0, 0] = np.nan
    with pytest.raises(InputError, match="'x' holds 1 value that is NaN or infinite"):
        feed(graph, bad)
    with pytest.raises(InputError, match="has no input for lengths"):
        feed(graph, sequences(), lengths=np.array([1] * B))


def test_external_data(tmp_path: Any) -> None:
    made = model([cell("GRU", "x", "Y Yh"), squeezed("Y", "y")])
    folder = tmp_path / "folder"
    folder.mkdir()
    blob = b""
    for tensor in made.graph.initializer:
        if tensor.name.startswith("GRU"):
            tensor.data_location = TensorProto.EXTERNAL
            for key, value in (
                ("location", "w.bin"),
                ("offset", len(blob)),
                ("length", len(tensor.raw_data)),
            ):
                tensor.external_data.add(key=key, value=str(value))
            blob += tensor.raw_data
            tensor.ClearField("raw_data")
    path = folder / "m.onnx"
    path.write_bytes(made.SerializeToString())
    with pytest.raises(ModelError, match=r"stored in 'w.bin', but there is no such file"):
        load_graph(path)
    (folder / "w.bin").write_bytes(blob)
    graph = load_graph(path)
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    fed = feed(graph, sequences())
    (theirs,) = session.run(None, fed)
    assert np.abs(run_graph(graph, fed, run_float_block)["y"] - theirs).max() < 1e-5
    (folder / "w.bin").write_bytes(blob[:-4])
    with pytest.raises(ModelError, match=r"needs .* bytes of 'w.bin', which has"):
        load_graph(path)
    (tmp_path / "w.bin").write_bytes(blob)
    for place in ("../w.bin", str(tmp_path / "w.bin"), ""):
        for tensor in made.graph.initializer:
            for entry in tensor.external_data:
                if entry.key == "location":
                    entry.value = place
        path.write_bytes(made.SerializeToString())
        with pytest.raises(ModelError, match="is not inside the folder of the model"):
            load_graph(path)


def test_branches_follow_from_a_value_and_from_sizes() -> None:
    """An If over an LSTM is decided by an input that is set, or by the sizes of the sequences."""
    then = helper.make_graph(
        [cell("GRU", "x", "Ya Yha"), squeezed("Ya", "yt")],
        "then",
        [],
        [helper.make_tensor_value_info("yt", TensorProto.FLOAT, None)],
    )
    other = helper.make_graph(
        [cell("LSTM", "x", "Yb Yhb Ycb"), squeezed("Yb", "ye")],
        "else",
        [],
        [helper.make_tensor_value_info("ye", TensorProto.FLOAT, None)],
    )
    weights = [
        name for name in ARRAYS if name[:3] in ("GRU", "LST") and len(name) in (4, 5) and name[-1] in "WRB"
    ]

    def whole(condition: list[NodeProto], inputs: dict[str, list[Any]]) -> ModelProto:
        made = model(
            [*condition, helper.make_node("If", ["c"], ["y"], "branch", then_branch=then, else_branch=other)],
            inputs,
        )
        for name in [*weights, "1"]:
            if name not in {value.name for value in made.graph.initializer}:
                made.graph.initializer.append(numpy_helper.from_array(ARRAYS[name], name))
        return made

    ARRAYS["rate"] = np.array(16000)
    by_value = [node("Equal", "sr rate", "c")]
    inputs: dict[str, list[Any]] = {"x": ["t", "b", IN], "sr": []}

    def made() -> ModelProto:
        found = whole(by_value, inputs)
        found.graph.input[1].type.tensor_type.elem_type = TensorProto.INT64
        return found

    with pytest.raises(ModelError, match="its only recurrent layers are inside If node 'branch'"):
        graph_of(made(), "m")
    for rate, kind in ((16000, "Gru"), (8000, "Lstm")):
        graph = graph_of(made(), "m", values={"sr": np.array(rate)})
        assert type(graph.only_network.layers[0]).__name__ == kind
    with pytest.raises(InputError, match="the graph has no input 'rs'; its inputs are x, sr"):
        graph_of(made(), "m", values={"rs": np.array(1)})
    ARRAYS["T"] = np.array(T)
    ARRAYS["none"] = np.array(1)
    by_size = [node("Shape", "x", "s"), node("Gather", "s none", "n"), node("Equal", "n T", "c")]
    for steps, kind in ((T, "Gru"), (T - 1, "Lstm")):
        graph = graph_of(whole(by_size, {"x": ["t", "b", IN]}), "m", like=(B, steps, IN))
        assert type(graph.only_network.layers[0]).__name__ == kind


@pytest.mark.parametrize("names", [("b", "t"), ("", "")])
def test_branches_follow_from_sizes_of_inputs_by_name(names: tuple[str, str]) -> None:
    """A state has as many axes as the sequences, and may come first."""
    batch, time = names
    recurrent = cell("GRU", "x", "Y Yh", "", "_ h")
    branches = []
    for k, nodes in enumerate(
        ([recurrent, squeezed("Y", "a")], [cell("LSTM", "x", "Y"), squeezed("Y", "a")])
    ):
        weights = {name for entry in nodes for name in entry.input if name in ARRAYS}
        stored = [numpy_helper.from_array(ARRAYS[name], name) for name in weights]
        out = helper.make_tensor_value_info("a", TensorProto.FLOAT, None)
        branches.append(helper.make_graph(nodes, f"branch {k}", [], [out], stored))
    shape = [node("Shape", "x", "s"), node("Gather", "s first", "n"), node("Equal", "n wanted", "c")]
    choice = helper.make_node("If", ["c"], ["y"], "branch", then_branch=branches[0], else_branch=branches[1])
    inputs: dict[str, list[Any]] = {"h": [1, batch or None, H], "x": [time or None, batch or None, IN]}
    for steps, kind in ((T, "Gru"), (T - 1, "Lstm")):
        made = model([*shape, choice], inputs)
        for name, value in (("first", 0), ("wanted", T)):
            made.graph.initializer.append(numpy_helper.from_array(np.array(value), name))
        graph = graph_of(made, "m", like={"h": (1, 7, H), "x": (steps, 7, IN)})
        (block,) = graph.machine_blocks
        assert type(block.network.layers[0]).__name__ == kind
        assert graph.inputs[1].shape == (steps, 1, IN) and graph.inputs[0].shape == (1, 1, H)


def test_a_graph_without_layers_is_refused() -> None:
    with pytest.raises(ModelError, match="it holds no recurrent layer that is known here"):
        graph_of(model([node("Relu", "x", "y")]), "m")


def test_half_precision(graph_checks: Any) -> None:
    """Exporters write float16 weights; onnxruntime has no recurrent operators for them."""
    made = model(
        [cell("LSTM", "x", "Y Yh Yc"), squeezed("Y", "a"), node("Cast", "a", "y", to=TensorProto.FLOAT16)]
    )
    exact = graph_checks.equal(model([cell("LSTM", "x", "Y Yh Yc"), squeezed("Y", "y")]), sequences())
    for tensor in made.graph.initializer:
        if tensor.data_type == TensorProto.FLOAT:
            half = numpy_helper.to_array(tensor).astype(np.float16)
            tensor.CopyFrom(numpy_helper.from_array(half, tensor.name))
    for value in (*made.graph.input, *made.graph.output):
        value.type.tensor_type.elem_type = TensorProto.FLOAT16
    graph = graph_checks.equal(made, sequences())
    assert graph.notes == ("float16 is computed in float32",) and graph.inputs[0].dtype == "float32"
    ours, wide = graph.only_network.layers[0], exact.only_network.layers[0]
    assert 0 < np.abs(ours.input_weights - wide.input_weights).max() < 1e-3


@pytest.mark.parametrize("scales", [1, 16])
def test_weights_with_scales(graph_checks: Any, scales: int) -> None:
    """QDQ models store integers and dequantize them; here with one scale, or one per row."""
    made = model([cell("LSTM", "x", "Y Yh Yc"), squeezed("Y", "y")])
    rng = np.random.default_rng(3)
    weights = next(one for one in made.graph.initializer if one.name == "LSTMW")
    integers = rng.integers(-127, 128, (1, 16, IN)).astype(np.int8)
    scale = rng.uniform(0.001, 0.01, scales).astype(np.float32)
    zero_point = rng.integers(-3, 4, scales).astype(np.int8)
    weights.CopyFrom(numpy_helper.from_array(integers, "integers"))
    for name, array in (("scale", scale), ("zero_point", zero_point)):
        shaped = array if scales > 1 else array.reshape(())
        made.graph.initializer.append(numpy_helper.from_array(shaped, name))
    made.graph.node.insert(0, node("DequantizeLinear", "integers scale zero_point", "LSTMW", axis=1))
    graph = graph_checks.equal(made, sequences())
    assert "is held as integers, but its scale" in graph.notes[0]
    order = [0, 2, 3, 1]  # ONNX has i, o, f, c
    found = graph.only_network.layers[0].input_weights
    exact = (integers[0] - zero_point[:, None].astype(np.int16)) * scale[:, None]
    assert np.abs(found - exact.reshape(4, H, IN)[order]).max() < 1e-7


def test_lstms_with_integer_weights_of_onnxruntime() -> None:
    from onnxruntime.quantization import quantize_dynamic

    made = model([cell("LSTM", "x", "Y Yh Yc"), squeezed("Y", "y")])
    exact = graph_of(ModelProto.FromString(made.SerializeToString()), "m").only_network.layers[0]
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "m.onnx"
        path.write_bytes(made.SerializeToString())
        quantize_dynamic(str(path), str(path.with_name("q.onnx")))
        graph = load_graph(path.with_name("q.onnx"))
    assert (
        graph.notes[0]
        == "DynamicQuantizeLSTM rounds its activations in every call; here it is an LSTM of reals"
    )
    assert all("no power of two; it is quantized anew" in note for note in graph.notes[1:])
    found = graph.only_network.layers[0]
    step = np.abs(exact.input_weights).max() / 100
    assert 0 < np.abs(found.input_weights - exact.input_weights).max() < step
    assert 0 < np.abs(found.recurrent_weights - exact.recurrent_weights).max() < step


def test_states_that_do_not_fit_are_refused() -> None:
    nodes = [cell("LSTM", "x", "y", more="_ h c")]
    with pytest.raises(ModelError, match=r"initial_c is 3 wide, but the weights are for 4; .* a projection$"):
        graph_of(model(nodes, {"x": ["t", "b", IN], "h": [1, "b", H], "c": [1, "b", 3]}), "m")
    with pytest.raises(ModelError, match=r"initial_h is 3 wide, but the weights are for 4$"):
        graph_of(model(nodes, {"x": ["t", "b", IN], "h": [1, "b", 3], "c": [1, "b", H]}), "m")


def test_a_batch_that_is_fixed_inside_is_refused_by_the_name_of_the_node() -> None:
    nodes = [
        cell("GRU", "x", "Y Yh"),
        squeezed("Y", "a"),
        node("Reshape", "a one", "b"),
        node("Sigmoid", "b", "y"),
    ]
    made = model(nodes)
    made.graph.initializer.append(numpy_helper.from_array(np.array([T, 1, H]), "one"))
    graph = graph_of(made, "m")
    assert run_graph(graph, feed(graph, sequences()[:1]), run_float_block)["y"].shape == (T, 1, H)
    with pytest.raises(
        InputError, match=f"Reshape_b.*it was given {B} sequences at once, and may be made for one"
    ):
        run_graph(graph, feed(graph, sequences()), run_float_block)


@pytest.mark.parametrize("is_constant", [False, True])
@pytest.mark.parametrize("kind", ["LSTM", "GRU"])
def test_lengths_may_be_constant_and_zero(kind: str, is_constant: bool, tmp_path: Path) -> None:
    """onnxruntime gives zeros as final states of a sequence of no steps; here they are the initial ones."""
    finals = "Yh Yc" if kind == "LSTM" else "Yh"
    states = {name: [1, "b", H] for name in ("h", "c")[: len(finals.split())]}
    nodes = [cell(kind, "x", f"Y {finals}", "", f"lens {' '.join(states)}"), squeezed("Y", "y")]
    made = model(nodes, {"x": ["t", "b", IN], **states}, ("y", *finals.split()))
    lengths = np.array([0, *[3] * (B - 1)], np.int32)
    if is_constant:
        made.graph.initializer.append(numpy_helper.from_array(lengths, "lens"))
    else:
        made.graph.input.append(helper.make_tensor_value_info("lens", TensorProto.INT32, ["b"]))
    graph = graph_of(made, "m")
    assert len(graph.machine_blocks) == 1
    rng = np.random.default_rng(7)
    begin = {name: rng.normal(size=(1, B, H)).astype(np.float32) for name in states}
    fed = feed(graph, sequences(), lengths=None if is_constant else lengths, states=begin)
    exact, ours = run_original(graph, fed), run_graph(graph, fed, run_float_block)
    for name, start in zip(finals.split(), begin.values(), strict=True):
        exact[name][:, 0] = start[:, 0]
    for name, theirs in exact.items():
        np.testing.assert_allclose(ours[name], theirs, atol=1e-5)
    integer = quantize_graph(graph, fed)[0]
    found = run_on_engine("golden", integer, {}, fed, cache=tmp_path).outputs
    assert not found["y"][:, 0].any() and np.array_equal(found["Yh"][:, 0], begin["h"][:, 0])
