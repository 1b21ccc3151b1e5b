"""Quantized models of other programs: the scales that they keep, and what is said of the others."""

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper
from onnx_models import GATES, IN, OUT, H, T

import rnnhw
from rnnhw import golden
from rnnhw.errors import ModelError
from rnnhw.frontends.onnx import graph_of
from rnnhw.host import feed, run_graph
from rnnhw.network import IntegerNetwork, quantize_inputs
from rnnhw.quantize import quantize_graph
from rnnhw.train import run_float_block

ORDER = {"LSTM": [0, 2, 3, 1], "GRU": [1, 0, 2], "RNN": [0]}
"""Of our gates in the operators' order."""


class Draft:
    """A model that grows: nodes and initializers, and integers with scales in the place of weights."""

    def __init__(self):
        self.nodes, self.stored = [], []

    def store(self, name, array):
        self.stored.append(numpy_helper.from_array(np.asarray(array), name))
        return name

    def node(self, operator, inputs, output, **attributes):
        self.nodes.append(
            helper.make_node(operator, inputs, [output], name=f"{operator}_{output}", **attributes)
        )
        return output

    def held(self, name, integers, scale, zero=0, **attributes):
        """Stored integers with scales."""
        scale = np.asarray(scale, np.float32)
        zero = np.broadcast_to(np.asarray(zero, integers.dtype), scale.shape)
        names = [
            self.store(f"{name}_q", integers),
            self.store(f"{name}_s", scale),
            self.store(f"{name}_z", zero),
        ]
        return self.node("DequantizeLinear", names, name, **attributes)

    def rounded(self, x, exponent=None, *, scale=None, dtype=np.int8, zero=0, clip=None):
        """A value that is rounded."""
        scale = np.float32(2.0**-exponent if scale is None else scale)
        names = [self.store(f"{x}_s", scale), self.store(f"{x}_z", np.array(zero, dtype))]
        y = self.node("QuantizeLinear", [x, *names], f"{x}_q")
        if clip:
            limits = [self.store(f"{x}_{k}", np.array(limit, dtype)) for k, limit in enumerate(clip)]
            y = self.node("Clip", [y, *limits], f"{x}_c")
        return self.node("DequantizeLinear", [y, *names], f"{x}_r")

    def recurrent(self, kind, x, w, r, b, y="Y", directions=1):
        more = {"direction": "bidirectional"} if directions == 2 else {}
        self.nodes.append(
            helper.make_node(kind, [x, w, r, b], [y], name=f"{kind}_{y}", hidden_size=H, **more)
        )
        self.store(f"{y}_rows", np.array([0, 0, -1]))
        turned = self.node("Transpose", [y], f"{y}_t", perm=[0, 2, 1, 3])
        return self.node("Reshape", [turned, f"{y}_rows"], f"{y}_h")

    def model(self, y, outputs=None, inputs=("t", "b", IN), opset=21):
        self.node("Identity", [y], "y")
        graph = helper.make_graph(
            self.nodes,
            "quantized",
            [helper.make_tensor_value_info("x", TensorProto.FLOAT, inputs)],
            [helper.make_tensor_value_info("y", TensorProto.FLOAT, outputs)],
            self.stored,
        )
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=10)


def data(rng=None, scale=1.0):
    return (scale * (rng or np.random.default_rng(1)).normal(size=(6, T, IN))).astype(np.float32)


def quantized(made, x=None, weight_bits=8):
    """The graph, its integer network, and sentences on what is lost."""
    graph = graph_of(made, "m")
    integer, (quality,), _ = quantize_graph(
        graph, feed(graph, data() if x is None else x), weight_bits=weight_bits
    )
    network = integer.machine_blocks[0].network
    assert isinstance(network, IntegerNetwork)
    return graph, network, list(quality.notes)


def turned(x):
    """Sequences as the models read them: ``[time, batch, features]``."""
    return np.ascontiguousarray(x.transpose(1, 0, 2))


def onnxruntime_outputs(made, x):
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(
        made.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    return session.run(None, {"x": x})[0]


def weights(rng, kind, directions, most=40):
    """Integers of W and R; with less than 64 steps, scales of half the size would hold them too."""
    rows = GATES[kind] * H
    return (rng.integers(-most, most + 1, (directions, rows, width)).astype(np.int8) for width in (IN, H))


@pytest.mark.parametrize("directions", [1, 2])
@pytest.mark.parametrize("per_row", [False, True])
@pytest.mark.parametrize("kind", ["LSTM", "GRU", "RNN"])
def test_integers_and_scales_that_are_powers_of_two_are_kept(kind, per_row, directions):
    rng = np.random.default_rng(GATES[kind] + directions)
    draft, rows = Draft(), GATES[kind] * H
    w, r = weights(rng, kind, directions)
    if per_row and directions == 1:
        exponents, more = rng.integers(5, 9, rows), {"axis": 1}
    else:
        exponents, more = np.array(6), {}
    scale = 2.0**-exponents
    x = draft.rounded("x", 5)
    names = draft.held("W", w, scale, **more), draft.held("R", r, scale, **more)
    bias = rng.integers(-2000, 2000, (directions, 2 * rows)).astype(np.int32)
    y = draft.recurrent(kind, x, *names, draft.held("B", bias, 2.0**-11), directions=directions)
    graph, network, lost = quantized(draft.model(draft.rounded(y, 7)))
    assert lost == [] and not graph.host_blocks and network.input_format.exponents == (5,) * IN
    layer = network.layers[0]
    halves = [layer] if directions == 1 else [layer.forward, layer.backward]
    expected = np.broadcast_to(exponents, rows).reshape(-1, H)[ORDER[kind]]
    for d, half in enumerate(halves):
        assert np.array_equal(half.input_weights, w[d].reshape(-1, H, IN)[ORDER[kind]])
        assert np.array_equal(half.recurrent_weights, r[d].reshape(-1, H, H)[ORDER[kind]])
        assert np.array_equal(half.input_shift, expected + 5 - 12)
        assert np.array_equal(half.recurrent_shift, expected + 7 - 12)
        if not per_row and kind != "GRU":  # the biases have the scale of the sums then
            both = bias[d].reshape(2, -1, H).sum(axis=0)[ORDER[kind]]
            assert np.array_equal(half.bias, both)
    label = f"of {kind} node '{kind}_Y'"
    assert graph.notes == (
        "'x' keeps its scale 0.03125",
        f"'W_q' {label} keeps its integers and scales",
        f"'R_q' {label} keeps its integers and scales",
        "'Y_h' keeps its scale 0.0078125",
    )


def test_without_a_scale_of_the_input_it_gets_one_for_all_features():
    """Scales of single features would change the integers of the weights."""
    draft, rng = Draft(), np.random.default_rng(2)
    w, r = weights(rng, "LSTM", 1)
    names = draft.held("W", w, 2.0**-6), draft.held("R", r, 2.0**-6)
    bias = draft.store("B", np.zeros((1, 8 * H), np.float32))
    x = data() * np.array([1, 1e-3, 1], np.float32)
    _, network, lost = quantized(draft.model(draft.recurrent("LSTM", "x", *names, bias)), x)
    assert len(set(network.input_format.exponents)) == 1 and lost == []
    assert np.array_equal(network.layers[0].input_weights, w[0].reshape(4, H, IN)[ORDER["LSTM"]])


def test_scales_are_kept_from_python_too(tmp_path):
    draft = Draft()
    (tmp_path / "m.onnx").write_bytes(draft.model(lstm(draft, draft.rounded("x", 4))).SerializeToString())
    network = rnnhw.quantize(tmp_path / "m.onnx", data())
    assert isinstance(network, IntegerNetwork) and network.input_format.exponents == (4,) * IN
    assert (network.layers[0].input_shift == 6 + 4 - 12).all()


def test_weights_as_brevitas_writes_them():
    """Reals that are rounded by row and clipped to a narrow range."""
    draft, rng = Draft(), np.random.default_rng(3)
    names = {}
    for name, width in (("W", IN), ("R", H)):
        reals = rng.normal(size=(1, 4 * H, width)).astype(np.float32)
        scale = 2.0 ** np.ceil(np.log2(np.abs(reals[0]).max(axis=1) / 127))
        given = [
            draft.store(name, reals),
            draft.store(f"{name}_s", scale.astype(np.float32)),
            draft.store(f"{name}_z", np.zeros(4 * H, np.int8)),
        ]
        integers = draft.node("QuantizeLinear", given, f"{name}_q", axis=1)
        limits = [draft.store(f"{name}_{k}", np.array(limit, np.int8)) for k, limit in enumerate((-127, 127))]
        clipped = draft.node("Clip", [integers, *limits], f"{name}_c")
        draft.node("DequantizeLinear", [clipped, *given[1:]], f"{name}_r", axis=1)
        names[name] = np.rint(reals[0] / scale[:, None]), -np.log2(scale).astype(int)
    bias = draft.store("B", np.zeros((1, 8 * H), np.float32))
    x = draft.rounded("x", 4, clip=(-128, 127))
    graph, network, lost = quantized(draft.model(draft.recurrent("LSTM", x, "W_r", "R_r", bias)))
    layer = network.layers[0]
    for (integers, exponents), found, shift, operand in (
        (names["W"], layer.input_weights, layer.input_shift, 4),
        (names["R"], layer.recurrent_weights, layer.recurrent_shift, 7),
    ):
        assert np.array_equal(found, integers.reshape(4, H, -1)[ORDER["LSTM"]])
        assert np.array_equal(shift, exponents.reshape(4, H)[ORDER["LSTM"]] + operand - 12)
    assert lost == [] and "'W_c' of LSTM node 'LSTM_Y' keeps its integers and scales" in graph.notes


def test_scales_follow_weights_that_are_moved():
    """Exporters reorder gates by Slice and Concat, and add the axis of directions."""
    draft, rng = Draft(), np.random.default_rng(4)
    w, r = weights(rng, "GRU", 1)
    exponents = rng.integers(5, 9, 3 * H)
    draft.held("V", np.ascontiguousarray(w[0].T), 2.0**-exponents, axis=1)
    for name, values in {"first": [0], "axis": [0], "middle": [H], "end": [3 * H]}.items():
        draft.store(name, np.array(values))
    turned = draft.node("Transpose", ["V"], "Vt", perm=[1, 0])
    parts = [
        draft.node("Slice", [turned, "middle", "end", "axis"], "Vz"),
        draft.node("Slice", [turned, "first", "middle", "axis"], "Vr"),
    ]
    joined = draft.node("Concat", parts, "Vj", axis=0)
    names = draft.node("Unsqueeze", [joined, "axis"], "W"), draft.held("R", r, 2.0**-6)
    bias = draft.store("B", np.zeros((1, 6 * H), np.float32))
    graph, network, lost = quantized(draft.model(draft.recurrent("GRU", "x", *names, bias)))
    order = np.roll(np.arange(3 * H), -H)
    layer = network.layers[0]
    assert np.array_equal(layer.input_weights, w[0][order].reshape(3, H, IN)[ORDER["GRU"]]) and lost == []
    shift = exponents[order].reshape(3, H)[ORDER["GRU"]] + network.input_format.exponents[0] - 12
    assert np.array_equal(layer.input_shift, shift)
    assert "'V_q' of GRU node 'GRU_Y' keeps its integers and scales" in graph.notes


@pytest.mark.parametrize("operator", ["MatMul", "Gemm"])
def test_a_dense_layer_gives_the_integers_of_onnxruntime(operator):
    """But for halves, which ONNX rounds to even, and for what int8 does not hold, but the machine's int16."""
    draft, rng = Draft(), np.random.default_rng(5)
    w = rng.integers(-60, 61, (IN, OUT)).astype(np.int8)
    bias = rng.integers(-3000, 3000, OUT).astype(np.int32)
    x = draft.rounded("x", 5)
    names = (
        draft.held("V", w, 2.0 ** -np.array([7, 6]), axis=1),
        draft.held("v", bias, 2.0 ** -np.array([12, 11]), axis=0),
    )
    if operator == "Gemm":
        y = draft.node("Gemm", [x, *names], "d")
    else:
        y = draft.node("Add", [draft.node("MatMul", [x, names[0]], "m"), names[1]], "d")
    lstm = [draft.store(f"L{k}", np.zeros((1, 4 * H, n), np.float32)) for k, n in enumerate((OUT, H))]
    lstm.append(draft.store("L2", np.zeros((1, 8 * H), np.float32)))
    made = draft.model(draft.rounded(y, 5), inputs=("n", IN))
    made.graph.output[0].type.tensor_type.shape.Clear()
    wide = data(rng, 2.0).reshape(-1, IN)
    expected = onnxruntime_outputs(made, wide) * 32
    # A recurrent layer elsewhere makes it a model that can be read.
    made.graph.input.append(helper.make_tensor_value_info("s", TensorProto.FLOAT, ["t", "b", OUT]))
    made.graph.node.append(helper.make_node("LSTM", ["s", *lstm], ["Y"], "lstm", hidden_size=H))
    made.graph.output.append(helper.make_tensor_value_info("Y", TensorProto.FLOAT, None))
    graph = graph_of(made, "m")
    s = np.ones((T, 1, OUT), np.float32)
    integer, qualities, _ = quantize_graph(graph, {"x": wide, "s": s})
    block = next(block for block in integer.machine_blocks if not block.x.axes)
    network = block.network
    assert np.array_equal(network.layers[0].weights, w.T) and network.output_exponent == 5
    assert np.array_equal(network.layers[0].bias, bias)
    assert all(list(quality.notes) == [] for quality in qualities)
    found = golden.run(network, quantize_inputs(wide[:, None], network))[0][:, 0]
    sums = quantize_inputs(wide, network).astype(int) @ w.astype(int) + bias
    plain = (np.abs(found) < 128) & ~(sums % (1 << np.array([7, 6])) == 1 << np.array([6, 5]))
    assert plain.sum() > 20 and np.array_equal(found[plain], expected[plain])


# What is not kept, and what the host keeps.


def lstm(draft, x="x", scale=2.0**-6, seed=6, most=127, dtype=np.int8, zero=0, **more):
    """An LSTM whose weights are held as integers; returns its outputs."""
    rng = np.random.default_rng(seed)
    low = 0 if np.dtype(dtype).kind == "u" else -most
    w, r = (rng.integers(low, most + 1, (1, 4 * H, n), endpoint=False).astype(dtype) for n in (IN, H))
    names = draft.held("W", w, scale, zero, **more), draft.held("R", r, scale, zero, **more)
    return draft.recurrent("LSTM", x, *names, draft.store("B", np.zeros((1, 8 * H), np.float32)))


def test_other_scales_are_said_to_be_replaced():
    draft = Draft()
    x = draft.rounded("x", scale=0.03)
    y = draft.rounded(lstm(draft, x, scale=0.017), 6)
    graph, _network, lost = quantized(draft.model(y))
    node = "LSTM node 'LSTM_Y'"
    label = f"of {node} is held as integers, but its scale 0.017 is no power of two"
    assert graph.notes == (
        "'x' is rounded in the file, but its scale 0.03 is no power of two; the input is quantized anew",
        f"'W_q' {label}; it is quantized anew",
        f"'R_q' {label}; it is quantized anew",
        f"'Y_h' is rounded in the file, but its scale is {2**-6}; h of {node} has the scale {2**-7}",
    )
    assert lost == [] and not graph.host_blocks and graph.machine_blocks[0].own is None


def test_integers_that_int8_weights_cannot_have_are_quantized_anew_row_by_row():
    draft, rng = Draft(), np.random.default_rng(7)
    w = rng.integers(-127, 128, (1, 4 * H, IN)).astype(np.int8)
    w[0, 3, 1] = -128
    r = draft.store("R", rng.normal(size=(1, 4 * H, H)).astype(np.float32))
    bias = draft.store("B", np.zeros((1, 8 * H), np.float32))
    y = draft.recurrent("LSTM", "x", draft.held("W", w, 2.0**-7), r, bias)
    graph, network, lost = quantized(draft.model(y))
    (note,) = graph.notes
    assert note.startswith("'W_q' of LSTM node 'LSTM_Y' is held as integers, but it holds 128 steps, and")
    assert note.endswith("; 1 of 16 rows are quantized anew")
    differ = (network.layers[0].input_weights != w[0].reshape(4, H, IN)[ORDER["LSTM"]]).any(axis=2)
    assert differ.sum() == 1 and differ[0, 3] and lost == []


def test_unsigned_integers_around_their_zero_point_are_those_of_int8():
    draft = Draft()
    x = draft.rounded("x", 5, dtype=np.uint8, zero=128)
    y = lstm(draft, x, dtype=np.uint8, zero=128, most=255)
    _graph, network, _ = quantized(draft.model(y))
    stored = {one.name: numpy_helper.to_array(one) for one in draft.stored}
    integers = stored["W_q"].astype(int) - 128
    found, expected = network.layers[0].input_weights, integers[0].reshape(4, H, IN)[ORDER["LSTM"]]
    kept = (np.abs(expected) < 128).all(axis=2)
    assert np.array_equal(found[kept], expected[kept]) and kept.sum() > 12
    assert network.input_format.exponents == (5,) * IN


@pytest.mark.parametrize("zero", [0, 20, 240, 255])
def test_rounding_that_may_stand_for_a_relu_stays_on_the_host(zero):
    draft = Draft()
    y = draft.rounded(lstm(draft), 7, dtype=np.uint8, zero=zero)
    made = draft.model(y)
    graph, _, _ = quantized(made)
    (host,) = graph.host_blocks
    assert "which may stand for a ReLU" in host.operators[-1].reason
    reals = run_graph(graph, feed(graph, data()), run_float_block)["y"]
    assert np.abs(reals - onnxruntime_outputs(made, turned(data()))).max() < 1e-6


@pytest.mark.parametrize("scale", [0.0, -0.03, 1e-40])
def test_scales_that_round_nothing_stay_on_the_host(scale):
    draft = Draft()
    made = draft.model(lstm(draft, draft.rounded("x", scale=scale)))
    graph = graph_of(made, "m")
    assert f"its scale is {np.float32(scale):g}" in graph.host_blocks[0].operators[0].reason
    reals = run_graph(graph, feed(graph, data()), run_float_block)["y"]
    assert np.abs(reals - onnxruntime_outputs(made, turned(data()))).max() < 1e-6


@pytest.mark.parametrize("scale", [np.nan, np.inf])
def test_scales_of_values_that_are_not_finite_are_refused(scale):
    draft = Draft()
    with pytest.raises(ModelError, match="QuantizeLinear_x_q': its scales hold 1 value that is NaN"):
        graph_of(draft.model(lstm(draft, draft.rounded("x", scale=scale))), "m")


@pytest.mark.parametrize("clip", [(-8, 7), (-100, 100)])
def test_rounding_to_less_than_8_bits_stays_on_the_host(clip):
    draft = Draft()
    graph, _network, _ = quantized(draft.model(lstm(draft, draft.rounded("x", 2, clip=clip))))
    assert f"take {clip[1] - clip[0] + 1} steps" in graph.host_blocks[0].operators[-1].reason


def test_scales_with_which_integers_do_not_fit_are_said_when_they_are_lost():
    draft = Draft()
    _graph, network, lost = quantized(draft.model(lstm(draft)), weight_bits=4)
    assert network.weight_bits == 4 and len(lost) == 2
    assert lost[0].startswith("16 of 16 rows of the input weights of direction 0 do not keep their scales")
    draft = Draft()
    _, _, lost = quantized(draft.model(lstm(draft, scale=2.0**-40)))
    assert any("recurrent weights" in line for line in lost)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("symmetric", [False, True])
def test_models_of_quantize_static(tmp_path, symmetric):
    from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static

    class Reader(CalibrationDataReader):
        def __init__(self):
            self.left = [{"x": one[:, None]} for one in data()]

        def get_next(self):
            return self.left.pop() if self.left else None

    draft, rng = Draft(), np.random.default_rng(8)
    for name, shape in (
        ("W", (1, 4 * H, IN)),
        ("R", (1, 4 * H, H)),
        ("B", (1, 8 * H)),
        ("V", (H, OUT)),
        ("v", OUT),
    ):
        draft.store(name, rng.normal(0, 0.5, shape).astype(np.float32))
    y = draft.node(
        "Add", [draft.node("MatMul", [draft.recurrent("LSTM", "x", "W", "R", "B"), "V"], "m"), "v"], "d"
    )
    made = draft.model(y, opset=17)
    made.ir_version = 8
    (tmp_path / "m.onnx").write_bytes(made.SerializeToString())
    more = {}
    if symmetric:
        operators = ["LSTM", "MatMul", "Add", "Reshape", "Transpose"]
        more = {"op_types_to_quantize": operators, "activation_type": QuantType.QInt8, "per_channel": True}
        more["extra_options"] = {"ActivationSymmetric": True, "WeightSymmetric": True}
    quantize_static(
        str(tmp_path / "m.onnx"), str(tmp_path / "q.onnx"), Reader(), quant_format=QuantFormat.QDQ, **more
    )
    from rnnhw.frontends import load_graph

    graph = load_graph(tmp_path / "q.onnx")
    assert len(graph.machine_blocks) == 1 and not graph.host_blocks
    assert any("'V_quantized' of MatMul node" in note and "quantized anew" in note for note in graph.notes)
    assert any("'W_quantized' of LSTM node" in note for note in graph.notes) == symmetric
    _integer, _, reals = quantize_graph(graph, feed(graph, data()))
    exact = onnxruntime_outputs(made, turned(data()))
    assert np.abs(reals["y"] - exact).max() < 0.1 * np.abs(exact).max()


# Damage.


def damaged(change):
    """A model with weights that are held as integers, and a change to it."""
    draft = Draft()
    made = draft.model(lstm(draft, scale=2.0 ** -np.arange(5, 5 + 4 * H), axis=1))
    node = next(one for one in made.graph.node if one.output[0] == "W")
    tensors = {one.name: one for one in made.graph.initializer}
    change(node, {name: tensors[f"W_{name}"] for name in "qsz"})
    return made


def put(**arrays):
    def change(node, held):
        for name, array in arrays.items():
            held[name].CopyFrom(numpy_helper.from_array(array, held[name].name))

    return change


def axis(value):
    return lambda node, held: setattr(node.attribute[0], "i", value)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (axis(7), "scales of shape [16] for values of shape [1, 16, 3]"),
        (axis(-4), "scales of shape [16]"),
        (axis(2), "scales of shape [16]"),
        (put(s=np.ones((4, 4), np.float32)), "scales of shape [4, 4] for values"),
        (put(s=np.ones(3, np.float32)), "scales of shape [3] for values"),
        (put(s=np.ones(16)), "its scales are float64"),
        (put(s=np.full(16, np.nan, np.float32)), "its scales hold 16 values that are NaN or infinite"),
        (put(s=np.full(16, np.inf, np.float32)), "its scales hold 16 values that are NaN or infinite"),
        (put(z=np.zeros(16, np.uint8)), "the zero points are uint8 [16], where the values are int8"),
        (put(z=np.zeros(3, np.int8)), "the zero points are int8 [3], where"),
        (put(q=np.zeros((1, 16, 3), np.float32)), "its values are float32, which are no integers"),
        (put(q=np.zeros((1, 16), np.int8)), "W has shape [1, 16] and R [1, 16, 4], not"),
        (lambda node, held: node.attribute.append(helper.make_attribute("block_size", 2)), "scales of shape"),
        (lambda node, held: node.input.remove("W_s"), "its scales are int8"),
        (lambda node, held: node.input.__setitem__(1, ""), "does not have values, scales and at most zero"),
    ],
)
def test_damaged_scales_are_refused_as_by_onnxruntime(change, message):
    made = damaged(change)
    with pytest.raises(ModelError) as caught:
        graph_of(made, "m")
    assert message in str(caught.value) and len(str(caught.value)) < 300
    try:
        theirs = onnxruntime_outputs(made, np.zeros((T, 1, IN), np.float32))
    except Exception:  # onnxruntime's exceptions have no common class of their own
        theirs = None
    assert (theirs is None) == ("NaN" not in message)
