"""``.tflite`` models as ONNX models: each on onnxruntime against the file on LiteRT."""

from pathlib import Path

import numpy as np
import onnx
import pytest

from rnnhw.errors import ModelError
from rnnhw.frontends import tflite_to_onnx
from rnnhw.frontends.tflite.to_onnx import conversion_notes

pytest.importorskip("ai_edge_litert", reason="it writes and runs the models")
pytest.importorskip("onnxruntime", reason="it runs the converted models")
tf = pytest.importorskip("tflite_floats")
loops = pytest.importorskip("tflite_loops")
integer = pytest.importorskip("tflite_models")

ZOO = Path(__file__).parents[3] / "shared" / "zoo"


@pytest.fixture
def converted(tmp_path):
    """Write a draft, convert it, and check that the ONNX model is sound."""

    def convert(content):
        path = tmp_path / "model.tflite"
        path.write_bytes(content)
        model = tflite_to_onnx(path)
        onnx.checker.check_model(model, full_check=True)
        return model

    return convert


@pytest.fixture
def compare(converted):
    """Compare all outputs of a draft between the runtimes; returns the ONNX model."""

    def run(d, *outputs, inputs=None, tolerance=1e-5):
        content = d.build([d.x], outputs)
        x = d.rng.normal(0, 1, d.shape(d.x)).astype(np.float32) if inputs is None else inputs
        model = converted(content)
        for expected, found in zip(tf.run_litert(content, x), tf.run_onnx(model, x), strict=True):
            assert found.shape == expected.shape and found.dtype == expected.dtype
            assert np.allclose(found, expected, atol=tolerance, rtol=tolerance), np.abs(
                found - expected
            ).max()
        return model

    return run


def draft(*shape, seed=1):
    return tf.Draft(np.random.default_rng(seed), shape)


def kinds(model):
    return [node.op_type for node in model.graph.node]


ACTIVATED = [("none", 0), ("relu", 1), ("relu_n1_to_1", 2), ("relu6", 3)]


@pytest.mark.parametrize(("text", "activation"), ACTIVATED)
@pytest.mark.parametrize(
    ("name", "options"), [("ADD", "AddOptions"), ("SUB", "SubOptions"), ("MUL", "MulOptions")]
)
def test_arithmetic_with_an_activation(compare, name, options, text, activation):
    d = draft(2, 3, 4)
    y = d.add(
        name,
        [d.x, d.random(4, spread=3)],
        2,
        3,
        4,
        options=(options, {"fusedActivationFunction": activation}),
    )
    compare(d, y)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("LOGISTIC", None),
        ("TANH", None),
        ("RELU", None),
        ("RELU6", None),
        ("RELU_N1_TO_1", None),
        ("RELU_0_TO_1", None),
        ("ELU", None),
        ("HARD_SWISH", None),
        ("EXP", ("ExpOptions", {})),
        ("NEG", ("NegOptions", {})),
        ("ABS", ("AbsOptions", {})),
        ("SQUARE", ("SquareOptions", {})),
        ("FLOOR", None),
        ("CEIL", None),
        ("ROUND", None),
        ("SIN", None),
        ("COS", ("CosOptions", {})),
        ("LEAKY_RELU", ("LeakyReluOptions", {"alpha": 0.3})),
        ("GELU", ("GeluOptions", {"approximate": True})),
        ("SOFTMAX", ("SoftmaxOptions", {"beta": 0.5})),
        ("LOG_SOFTMAX", ("LogSoftmaxOptions", {})),
    ],
)
def test_functions_of_one_tensor(compare, name, options):
    d = draft(2, 3, 4)
    compare(d, d.add(name, [d.x], 2, 3, 4, options=options))


@pytest.mark.parametrize("name", ["SQRT", "RSQRT", "LOG"])
def test_functions_of_positive_numbers(compare, name):
    d = draft(2, 5)
    squares = d.add("SQUARE", [d.x], 2, 5, options=("SquareOptions", {}))
    compare(d, d.add(name, [squares], 2, 5))


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("DIV", ("DivOptions", {})),
        ("MAXIMUM", ("MaximumMinimumOptions", {})),
        ("MINIMUM", ("MaximumMinimumOptions", {})),
        ("SQUARED_DIFFERENCE", ("SquaredDifferenceOptions", {})),
        ("FLOOR_DIV", ("FloorDivOptions", {})),
        ("FLOOR_MOD", ("FloorModOptions", {})),
        ("PRELU", None),
    ],
)
def test_functions_of_two_tensors(compare, name, options):
    d = draft(2, 3, 4)
    compare(d, d.add(name, [d.x, d.random(1, 1, 4, spread=2)], 2, 3, 4, options=options))


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("LESS", "LessOptions"),
        ("GREATER", "GreaterOptions"),
        ("LESS_EQUAL", "LessEqualOptions"),
        ("GREATER_EQUAL", "GreaterEqualOptions"),
        ("EQUAL", "EqualOptions"),
        ("NOT_EQUAL", "NotEqualOptions"),
    ],
)
def test_comparisons_choose(compare, name, options):
    d = draft(2, 4)
    condition = d.add(name, [d.x, d.const(0.1)], 2, 4, dtype=np.bool_, options=(options, {}))
    turned = d.add("LOGICAL_NOT", [condition], 2, 4, dtype=np.bool_, options=("LogicalNotOptions", {}))
    both = d.add("LOGICAL_OR", [condition, condition], 2, 4, dtype=np.bool_, options=("LogicalOrOptions", {}))
    y = d.add("SELECT_V2", [both, d.x, d.const(7.0)], 2, 4, options=("SelectV2Options", {}))
    z = d.add("SELECT", [turned, d.x, y], 2, 4, options=("SelectOptions", {}))
    as_number = d.add("CAST", [condition], 2, 4, options=("CastOptions", {}))
    compare(d, y, z, as_number)


def test_axes(compare):
    d = draft(2, 3, 1, 4)
    squeezed = d.add("SQUEEZE", [d.x], 2, 3, 4, options=("SqueezeOptions", {"squeezeDims": [2]}))
    every = d.add("SQUEEZE", [d.x], 2, 3, 4, options=("SqueezeOptions", {"squeezeDims": []}))
    turned = d.add("TRANSPOSE", [squeezed, d.const([2, 0, 1], np.int32)], 4, 2, 3)
    reversed_ = d.add("REVERSE_V2", [every, d.const([1], np.int32)], 2, 3, 4)
    wide = d.add("EXPAND_DIMS", [turned, d.const(-1, np.int32)], 4, 2, 3, 1)
    flat = d.add("RESHAPE", [wide, d.const([4, 6], np.int32)], 4, 6, options=("ReshapeOptions", {}))
    compare(d, flat, reversed_)


@pytest.mark.parametrize(
    ("begin", "end", "strides", "fields", "shape"),
    [
        ([0, 1, 0], [2, 3, 4], [1, 1, 1], {}, (2, 2, 4)),
        ([0, -1, 0], [0, 0, 0], [1, 1, 1], {"beginMask": 5, "endMask": 5, "shrinkAxisMask": 2}, (2, 4)),
        ([0, 1, 0], [0, 5, 0], [1, 2, 1], {"beginMask": 5, "endMask": 5}, (2, 2, 4)),
        ([0, 0, 0], [0, 0, 0], [1, -1, 1], {"beginMask": 7, "endMask": 7}, (2, 5, 4)),
        ([1, 2, 3], [2, 3, 4], [1, 1, 1], {"shrinkAxisMask": 7}, ()),
        ([1, 2, 0], [0, 0, 0], [1, 1, 1], {"beginMask": 4, "endMask": 4, "shrinkAxisMask": 3}, (4,)),
        ([1], [2], [1], {}, (1, 5, 4)),
        ([0, -4, 1], [2, -1, 100], [1, 1, 2], {}, (2, 3, 2)),
    ],
)
def test_strided_slices(compare, begin, end, strides, fields, shape):
    d = draft(2, 5, 4)
    parts = [d.const(part, np.int32) for part in (begin, end, strides)]
    compare(d, d.add("STRIDED_SLICE", [d.x, *parts], *shape, options=("StridedSliceOptions", fields)))


def test_parts(compare):
    d = draft(2, 6, 4)
    two = d.several(
        "SPLIT", [d.const(1, np.int32), d.x], (2, 3, 4), (2, 3, 4), options=("SplitOptions", {"numSplits": 2})
    )
    sizes, axis = d.const([1, 3], np.int32), d.const(2, np.int32)
    uneven = d.several(
        "SPLIT_V", [two[0], sizes, axis], (2, 3, 1), (2, 3, 3), options=("SplitVOptions", {"numSplits": 2})
    )
    steps = d.several("UNPACK", [two[1]], *[(2, 4)] * 3, options=("UnpackOptions", {"num": 3, "axis": 1}))
    packed = d.add("PACK", steps[::-1], 2, 4, 3, options=("PackOptions", {"valuesCount": 3, "axis": -1}))
    fields = {"axis": -1}
    joined = d.add("CONCATENATION", uneven[::-1], 2, 3, 4, options=("ConcatenationOptions", fields))
    part = d.add("SLICE", [d.x, d.const([0, 2, 1], np.int32), d.const([-1, 3, 2], np.int32)], 2, 3, 2)
    rows = d.add("GATHER", [d.x, d.const([3, 0], np.int32)], 2, 2, 4, options=("GatherOptions", {"axis": 1}))
    put = d.add("DYNAMIC_UPDATE_SLICE", [d.x, d.random(1, 2, 3), d.const([9, 3, 1], np.int32)], 2, 6, 4)
    compare(d, packed, joined, part, rows, put)


def test_integers_and_embeddings(compare):
    d = tf.Draft(np.random.default_rng(1), (4,), np.int32)
    looked_up = d.add("EMBEDDING_LOOKUP", [d.x, d.random(7, 3)], 4, 3)
    as_index = d.add("EXPAND_DIMS", [d.x, d.const(1, np.int32)], 4, 1, dtype=np.int32)
    taken = d.add("GATHER_ND", [d.random(7, 2), as_index], 4, 2)
    rest = d.add("FLOOR_MOD", [d.x, d.const(3, np.int32)], 4, dtype=np.int32, options=("FloorModOptions", {}))
    rank = d.add("RANK", [looked_up], dtype=np.int32, options=("RankOptions", {}))
    count = d.add("RANGE", [d.const(0, np.int32), d.const(9, np.int32), rank], 5, dtype=np.int32)
    long = d.add("CAST", [rest], 4, dtype=np.int64, options=("CastOptions", {}))
    total = d.add("ADD_N", [taken, taken, taken], 4, 2, options=("AddNOptions", {}))
    power = d.add("POW", [d.const([2.0]), total], 4, 2, options=("PowOptions", {}))
    given = np.array([3, 0, 6, 2], np.int32)
    compare(d, looked_up, rest, count, long, power, inputs=given)


@pytest.mark.parametrize(
    ("name", "parts", "shape", "options", "message"),
    [
        ("EXPAND_DIMS", [[0, 1]], (1, 2, 3), None, "input 1 .* holds 2 integers, not one"),
        ("EXPAND_DIMS", [5], (1, 2, 3), None, "there is no axis 5 of 3"),
        ("TRANSPOSE", [[0, 0]], (2, 3), None, r"it orders 2 axes by \[0, 0\]"),
        ("SLICE", [[0, 0], [1]], (1, 3), None, r"begins \[0, 0\] and sizes \[1\] for 2 axes"),
        ("GATHER", [[0]], (1, 3), ("GatherOptions", {"batchDims": 1}), "option batch_dims is not supported"),
        ("SOFTMAX", [], (2, 3), ("SoftmaxOptions", {"beta": np.inf}), "an option is inf"),
        ("SOFTMAX", [], (2, 3), ("GatherOptions", {}), "it has options of another kind"),
        ("CAST", [], (2, 3), ("CastOptions", {}), "is int16, which is not supported"),
        ("MEAN", [[7]], (3,), ("ReducerOptions", {}), "there is no axis 7 of 2"),
        (
            "CONCATENATION",
            [],
            (2, 3),
            ("ConcatenationOptions", {"fusedActivationFunction": 1}),
            "a fused activ",
        ),
        ("STRIDED_SLICE", [[0], [1], [0]], (1, 3), ("StridedSliceOptions", {}), r"strides \[0\] for 2 axes"),
        ("STRIDED_SLICE", [[0], [1], [1]], (1, 3), ("StridedSliceOptions", {"newAxisMask": 1}), "new axes"),
    ],
)
def test_refusals_name_operator_and_reason(converted, name, parts, shape, options, message):
    d = draft(2, 3)
    dtype = np.int16 if name == "CAST" else np.float32
    y = d.add(name, [d.x, *(d.const(part, np.int32) for part in parts)], *shape, dtype=dtype, options=options)
    with pytest.raises(ModelError, match=message):
        converted(d.build([d.x], [y]))


@pytest.mark.parametrize("name", ["MEAN", "SUM", "REDUCE_MAX", "REDUCE_MIN", "REDUCE_PROD"])
@pytest.mark.parametrize("keeps", [True, False])
def test_reductions(compare, name, keeps):
    d = draft(2, 3, 4)
    shape = (2, 1, 4) if keeps else (2, 4)
    options = ("ReducerOptions", {"keepDims": keeps})
    compare(d, d.add(name, [d.x, d.const([1], np.int32)], *shape, options=options))


@pytest.mark.parametrize(("name", "options"), [("ARG_MAX", "ArgMaxOptions"), ("ARG_MIN", "ArgMinOptions")])
def test_indices_of_extremes(compare, name, options):
    d = draft(2, 3, 4)
    y = d.add(name, [d.x, d.const(-1, np.int32)], 2, 3, dtype=np.int32, options=(options, {"outputType": 2}))
    compare(d, y)


def test_shapes_are_constants(compare):
    """The batch size of a shape, as Keras's layers ask for it to make initial states."""
    d = draft(2, 3, 4)
    shape = d.add("SHAPE", [d.x], 3, dtype=np.int32, options=("ShapeOptions", {"outType": 2}))
    one = [d.const([k], np.int32) for k in (0, 1, 1)]
    options = ("StridedSliceOptions", {"shrinkAxisMask": 1})
    batch = d.add("STRIDED_SLICE", [shape, *one], dtype=np.int32, options=options)
    size = d.add(
        "PACK", [batch, d.const(5, np.int32)], 2, dtype=np.int32, options=("PackOptions", {"valuesCount": 2})
    )
    zeros = d.add("FILL", [size, d.const(0.25)], 2, 5)
    y = d.add("CONCATENATION", [zeros, d.dense(d.add("SUM", [d.x, d.const([1], np.int32)], 2, 4), 3)], 2, 8)
    d.graph.operators[-1].builtinOptions = d.s.ConcatenationOptionsT()
    d.graph.operators[-1].builtinOptions.axis = 1
    d.graph.operators[-1].builtinOptionsType = d.s.BuiltinOptions.ConcatenationOptions
    model = compare(d, y)
    assert kinds(model) == ["ReduceSum", "Gemm", "Concat", "Identity"]


def test_paddings_and_repetitions(compare):
    d = draft(2, 3)
    pads = d.const([[1, 0], [2, 1]], np.int32)
    padded = d.add("PAD", [d.x, pads], 3, 6)
    filled = d.add("PADV2", [d.x, pads, d.const(2.5)], 3, 6, options=("PadV2Options", {}))
    mirrored = d.add(
        "MIRROR_PAD", [d.x, d.const([[0, 0], [2, 1]], np.int32)], 2, 6, options=("MirrorPadOptions", {})
    )
    tiled = d.add("TILE", [d.x, d.const([2, 1], np.int32)], 4, 3, options=("TileOptions", {}))
    spread = d.add(
        "BROADCAST_TO",
        [d.x, d.const([4, 2, 3], np.int32)],
        4,
        2,
        3,
        options=("BroadcastToOptions", {}),
        version=2,
    )
    zeros = d.add("ZEROS_LIKE", [d.x], 2, 3, options=("ZerosLikeOptions", {}))
    compare(d, padded, filled, mirrored, tiled, spread, zeros)


@pytest.mark.parametrize("keep", [True, False])
@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("shape", [(4, 6), (2, 3, 6)])
def test_dense_layers(compare, shape, keep, bias):
    d = draft(*shape)
    out = (*shape[:-1], 5) if keep else (int(np.prod(shape[:-1])), 5)
    ids = [d.x, d.random(5, 6), d.random(5) if bias else -1]
    options = ("FullyConnectedOptions", {"keepNumDims": keep, "fusedActivationFunction": 1})
    compare(d, d.add("FULLY_CONNECTED", ids, *out, options=options, version=5 if keep else 1))


def test_a_dense_layer_flattens_and_a_product_transposes(compare):
    d = draft(2, 3, 4)
    flat = d.add("FULLY_CONNECTED", [d.x, d.random(5, 12), -1], 2, 5, options=("FullyConnectedOptions", {}))
    options = ("BatchMatMulOptions", {"adjY": True})
    product = d.add("BATCH_MATMUL", [d.x, d.random(2, 6, 4)], 2, 3, 6, options=options)
    compare(d, flat, product)


@pytest.mark.parametrize(("padding", "shape"), [(0, (1, 3, 4, 6)), (1, (1, 3, 3, 6))])
def test_convolutions(compare, padding, shape):
    d = draft(1, 7, 8, 3)
    fields = {"padding": padding, "strideH": 2, "strideW": 2, "fusedActivationFunction": 1}
    height = shape[1] + (padding == 0)
    y = d.add(
        "CONV_2D",
        [d.x, d.random(6, 2, 3, 3), d.random(6)],
        1,
        height,
        *shape[2:],
        options=("Conv2DOptions", fields),
    )
    fields = {"padding": 0, "strideH": 1, "strideW": 1, "depthMultiplier": 2}
    z = d.add(
        "DEPTHWISE_CONV_2D",
        [d.x, d.random(1, 3, 2, 6), d.random(6)],
        *(1, 7, 8, 6),
        options=("DepthwiseConv2DOptions", fields),
    )
    pools = {"padding": padding, "strideH": 2, "strideW": 3, "filterHeight": 3, "filterWidth": 2}
    out = (1, 4, 3, 6) if padding == 0 else (1, 3, 3, 6)
    most, mean = (
        d.add(name, [z], *out, options=("Pool2DOptions", pools))
        for name in ("MAX_POOL_2D", "AVERAGE_POOL_2D")
    )
    compare(d, y, z, most, mean)


PLAIN = ["Transpose", "LSTM", "Squeeze", "Transpose", "Identity"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, PLAIN),
        ({"time_major": True}, ["LSTM", "Squeeze", "Identity"]),
        ({"peephole": True}, PLAIN),
        ({"coupled": True}, PLAIN),
        ({"coupled": True, "peephole": True}, PLAIN),
        ({"cell_clip": 5.0}, PLAIN),
        ({"cell_clip": 0.4}, ["Transpose", "Scan", "Transpose", "Identity"]),
        ({"outputs": 2}, ["Transpose", "Scan", "Transpose", "Identity"]),
        ({"outputs": 3, "proj_clip": 0.2, "coupled": True}, ["Transpose", "Scan", "Transpose", "Identity"]),
        ({"norm": True, "peephole": True}, ["Transpose", "Scan", "Transpose", "Identity"]),
    ],
)
def test_fused_lstms(compare, fields, expected):
    d = draft(5, 2, 3) if fields.get("time_major") else draft(2, 5, 3)
    y = tf.fused_lstm(d, d.x, 4, **fields)
    model = compare(d, y, tolerance=2e-6)
    assert kinds(model) == expected
    assert "the clip of c" not in " ".join(conversion_notes(model))


def test_the_clip_of_long_sequences_is_noted(converted):
    d = draft(1, 12, 3)
    model = converted(d.build([d.x], [tf.fused_lstm(d, d.x, 4)]))
    assert "the clip of c to 10 is left out" in conversion_notes(model)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({}, ["LSTM"]),
        ({"merged": False}, ["LSTM"]),
        ({"time_major": True, "peephole": True}, ["LSTM"]),
        ({"cell_clip": 0.4}, ["Scan", "Scan"]),
        ({"outputs": 2}, ["Scan", "Scan"]),
    ],
)
def test_bidirectional_lstms(compare, fields, kind):
    # LiteRT reads beyond its states where sequences of a batch come first and outputs are merged.
    d = draft(5, 2, 3) if fields.get("time_major") else draft(1, 5, 3)
    model = compare(d, *tf.both_lstm(d, d.x, 4, **fields), tolerance=2e-6)
    assert [name for name in kinds(model) if name in ("LSTM", "Scan")] == kind


@pytest.mark.parametrize("time_major", [False, True])
@pytest.mark.parametrize("last", [False, True])
def test_reversals_around_a_layer_are_its_direction(compare, time_major, last):
    """As Keras's Bidirectional is converted; of its last step, the backward direction's is the first one."""
    d = draft(4, 2, 3) if time_major else draft(2, 4, 3)
    axis = 0 if time_major else 1
    turned = d.add("REVERSE_V2", [d.x, d.const([axis], np.int32)], *d.shape(d.x))
    ahead = tf.fused_lstm(d, d.x, 4, time_major=time_major)
    back = tf.fused_lstm(d, turned, 4, time_major=time_major)
    both = [ahead, back]
    if last:
        both = [integer_step(d, one, axis) for one in both]
    else:
        both[1] = d.add("REVERSE_V2", [back, d.const([axis], np.int32)], *d.shape(back))
    shape = d.shape(both[0])
    y = d.add(
        "CONCATENATION", both, *shape[:-1], 8, options=("ConcatenationOptions", {"axis": len(shape) - 1})
    )
    model = compare(d, y, tolerance=2e-6)
    assert "Slice" not in kinds(model)
    directions = [
        attribute.s
        for node in model.graph.node
        for attribute in node.attribute
        if attribute.name == "direction"
    ]
    assert directions == [b"forward", b"reverse"]


def integer_step(d, x, axis):
    """The last step, as a slice of one index."""
    ids = [
        x,
        *(d.const([k if n == axis else 0 for n in range(3)], np.int32) for k in (-1, 0)),
        d.const([1] * 3, np.int32),
    ]
    mask = 7 & ~(1 << axis)
    fields = {"beginMask": mask, "endMask": mask, "shrinkAxisMask": 1 << axis}
    shape = [n for k, n in enumerate(d.shape(x)) if k != axis]
    return d.add("STRIDED_SLICE", ids, *shape, options=("StridedSliceOptions", fields))


@pytest.mark.parametrize("make", [tf.rnn, lambda d, x, units, _: tf.fused_lstm(d, x, units, outputs=2)])
def test_a_reversal_before_a_layer_alone(compare, make):
    d = draft(2, 4, 3)
    turned = d.add("REVERSE_V2", [d.x, d.const([1], np.int32)], 2, 4, 3)
    compare(d, make(d, turned, 4, "tanh"), turned, tolerance=2e-6)


def test_a_bidirectional_operator_on_a_reversed_input(compare):
    d = draft(5, 2, 3)
    turned = d.add("REVERSE_V2", [d.x, d.const([0], np.int32)], 5, 2, 3)
    compare(
        d,
        *tf.both_lstm(d, turned, 4, time_major=True),
        *tf.both_rnn(d, turned, 4, 3, time_major=True),
        tolerance=2e-6,
    )


@pytest.mark.parametrize("activation", ["tanh", "relu", "none", "relu6"])
@pytest.mark.parametrize("time_major", [False, True])
def test_elman_layers(compare, activation, time_major):
    d = draft(2, 4, 3)
    model = compare(d, tf.rnn(d, d.x, 4, activation, time_major=time_major))
    assert ("Scan" if activation == "relu6" else "RNN") in kinds(model)


@pytest.mark.parametrize("merged", [True, False])
@pytest.mark.parametrize("time_major", [False, True])
def test_bidirectional_elman_layers(compare, merged, time_major):
    d = draft(2, 4, 3)
    compare(d, *tf.both_rnn(d, d.x, 4, 3, merged=merged, time_major=time_major))


def test_single_steps(compare):
    d = draft(2, 3)
    h, c = (d.tensor(name, (2, 4), np.float32, variable=True) for name in "hc")
    compare(d, tf.rnn_step(d, d.x, 4), *tf.lstm_step(d, d.x, h, c, 4))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda o, t: setattr(o.builtinOptions, "fusedActivationFunction", 3), "activation function 3"),
        (
            lambda o, t: setattr(o.builtinOptions, "cellClip", -1.0),
            r"a clip is -1\.0, not 0 or a positive number",
        ),
        (
            lambda o, t: setattr(o.builtinOptions, "diagonalRecurrentTensors", True),
            "diagonal_recurrent_tensors",
        ),
        (lambda o, t: setattr(t[o.inputs[18]], "isVariable", False), "its state h is not a variable tensor"),
        (lambda o, t: setattr(t[o.inputs[2]], "isVariable", True), "input 2 .* is not constant"),
        (lambda o, t: setattr(t[o.inputs[2]], "shape", [3, 4]), r"is float32 \[3, 4\], not reals \[4, 3\]"),
        (lambda o, t: setattr(t[o.inputs[8]], "shape", [2, 8]), "2 units and 8 outputs, but no projection"),
        (lambda o, t: setattr(t[o.inputs[0]], "shape", [10, 3]), r"has shape \[10, 3\], not three axes"),
        (lambda o, t: o.inputs.__setitem__(13, o.inputs[0]), r"input 13 \(tensor 0 'x'\) is not constant"),
    ],
)
def test_lstms_refused(converted, change, message):
    d = draft(2, 5, 3)
    y = tf.fused_lstm(d, d.x, 4)
    change(d.graph.operators[0], d.graph.tensors)
    with pytest.raises(ModelError, match=message):
        converted(d.build([d.x], [y]))


@pytest.mark.parametrize("cell", ["gru", "lstm"])
@pytest.mark.parametrize("style", ["update", "slices"])
@pytest.mark.parametrize("sequences", [True, False])
@pytest.mark.parametrize("bound", ["both", "one", "sum"])
def test_loops(compare, cell, style, sequences, bound):
    d = draft(2, 5, 3)
    y = loops.loop_layer(d, d.x, 4, cell, style=style, sequences=sequences, bound=bound)
    model = compare(d, y, tolerance=2e-6)
    (loop,) = [node for node in model.graph.node if node.op_type == "Loop"]
    body = loop.attribute[0].g
    if bound == "sum":
        assert len(body.input) > 4 and not loop.input[0]
    else:
        # Only the states are carried, the outputs are collected, and the counters are left out.
        states = 1 if cell == "gru" else 2
        assert len(body.input) == 2 + states and len(body.output) == 2 + states
        assert not {"Add_1", "Less"}.intersection(node.op_type for node in body.node)


@pytest.mark.parametrize("read", ["strided slice", "slice"])
@pytest.mark.parametrize("cell", ["gru", "lstm"])
def test_other_ways_to_read_a_step(compare, cell, read):
    d = draft(2, 5, 3)
    compare(d, loops.loop_layer(d, d.x, 4, cell, read=read), tolerance=2e-6)


@pytest.mark.parametrize("read", ["unpack", "slice", "split"])
@pytest.mark.parametrize("cell", ["gru", "lstm"])
def test_unrolled_layers(compare, cell, read):
    d = draft(2, 4, 3)
    compare(d, loops.unrolled_layer(d, d.x, 5, cell, read=read), tolerance=2e-6)


def test_weights_of_float16(compare):
    d = draft(2, 3)
    weights = d.const(d.rng.normal(0, 0.5, (4, 3)), np.float16)
    weights = d.add("DEQUANTIZE", [weights], 4, 3, version=3)
    compare(d, d.add("FULLY_CONNECTED", [d.x, weights, -1], 2, 4, options=("FullyConnectedOptions", {})))


@pytest.mark.parametrize("scales", [1, 4])
def test_hybrid_weights_are_those_of_the_float_twin(converted, scales):
    """LiteRT rounds what meets int8 weights to int8 too; with the same weights as reals it does not."""
    d = draft(2, 5, 3)
    lstm = tf.fused_lstm(d, d.x, 6, hybrid=True)
    last = d.add("GATHER", [lstm, d.const(4, np.int32)], 2, 6, options=("GatherOptions", {"axis": 1}))
    scale = d.rng.uniform(0.005, 0.01, scales).astype(np.float32)
    weights = d.const(d.rng.integers(-127, 128, (4, 6)), np.int8, scale=scale)
    y = d.add(
        "FULLY_CONNECTED",
        [last, weights, d.random(4)],
        2,
        4,
        options=("FullyConnectedOptions", {}),
        version=3,
    )
    content, x = d.build([d.x], [y]), d.rng.normal(0, 1, (2, 5, 3)).astype(np.float32)
    model = converted(content)
    (found,), (twin,), (own,) = (
        tf.run_onnx(model, x),
        tf.run_litert(tf.float_twin(content), x),
        tf.run_litert(content, x),
    )
    assert np.allclose(found, twin, atol=2e-6)
    assert 1e-5 < np.abs(found - own).max() < 0.05
    assert any("weights are quantized" in note for note in conversion_notes(model))


def test_weights_of_int4(converted):
    d = draft(2, 3)
    values = np.array([[-7, 7, 1], [0, -8, 3]], np.int8)
    weights = d.tensor("W", (2, 3), np.int8, np.zeros(6), np.float32(0.25))
    d.graph.tensors[weights].type = d.s.TensorType.INT4
    nibbles = values.reshape(-1, 2).astype(np.uint8) & 15
    d.model.buffers[d.graph.tensors[weights].buffer].data = nibbles[:, 0] | nibbles[:, 1] << 4
    y = d.add("FULLY_CONNECTED", [d.x, weights, -1], 2, 2, options=("FullyConnectedOptions", {}))
    x = d.rng.normal(0, 1, (2, 3)).astype(np.float32)
    (found,) = tf.run_onnx(converted(d.build([d.x], [y])), x)
    assert np.allclose(found, x @ (0.25 * values).T, atol=1e-6)


def test_integer_models_compute_with_reals(converted):
    """Structures that the integer loader does not take, such as a product of two layers."""
    rng, b = np.random.default_rng(4), integer.Builder()
    x = b.tensor("x", (1, 6, 3), np.int8, None, np.float32(0.02), 3)
    options = integer.Options(spread=0.3)
    pair = [integer.lstm(b, rng, x, 4, options) for _ in range(2)]
    y = b.tensor("product", (1, 6, 4), np.int8, None, np.float32(1 / 128), 0)
    y = b.operator("MUL", pair, [y], ("MulOptions", {}), version=2)
    content = b.build([x], [integer.function(b, rng, y, "LOGISTIC")])
    given = rng.integers(-128, 128, (1, 6, 3)).astype(np.int8)
    model = converted(content)
    (found,) = tf.run_onnx(model, (given.astype(np.float32) - 3) * np.float32(0.02))
    expected = (tf.run_litert(content, given)[0].astype(float) + 128) / 256
    assert found.shape == expected.shape and np.abs(found - expected).max() < 0.02
    assert conversion_notes(model)[0].startswith("the model is quantized; here it computes with reals")


def public(name):
    path = ZOO / name
    if not path.is_file():
        pytest.skip(f"no ../shared/zoo/{name}")
    return path.read_bytes()


def test_a_public_float_model(converted):
    content, rng = public("mnist_lstm_float.tflite"), np.random.default_rng(1)
    model = converted(content)
    for _ in range(20):
        x = rng.uniform(0, 1, (1, 28, 28)).astype(np.float32)
        (found,), (expected,) = tf.run_onnx(model, x), tf.run_litert(content, x)
        assert np.abs(found - expected).max() < 5e-6


def test_a_public_unrolled_hybrid_model_with_states(converted):
    """LiteRT rounds activations to int8 in each call; its float twin shows that nothing else differs."""
    content, rng = public("dtln_model_quant_1.tflite"), np.random.default_rng(1)
    model, twin = converted(content), tf.float_twin(content)
    assert [value.name for value in model.graph.input] == ["input_2", "input_3"]
    assert [value.name for value in model.graph.output] == ["Identity", "Identity_1"]
    states, error = [np.zeros((1, 2, 128, 2), np.float32)] * 3, 0.0
    for _ in range(30):
        x = np.abs(rng.normal(0, 1, (1, 1, 257))).astype(np.float32)
        found = [
            tf.run_onnx(model, x, states[0]),
            tf.run_litert(twin, x, states[1]),
            tf.run_litert(content, x, states[2]),
        ]
        states = [one[1] for one in found]
        for one, other in zip(found[0], found[1], strict=True):
            assert np.abs(one - other).max() < 1e-5
        error = max(error, np.abs(found[0][0] - found[2][0]).max())
    assert 0.001 < error < 0.1


@pytest.mark.parametrize(
    "make",
    [
        lambda d: tf.both_rnn(d, d.x, 4, 3)[0],
        lambda d: tf.both_lstm(d, d.x, 4)[0],
        lambda d: tf.fused_lstm(d, d.x, 4),
        lambda d: d.several("UNPACK", [d.x], (5, 3), options=("UnpackOptions", {"num": 1}))[0],
        lambda d: d.add("RELU", [d.x], 1, 5, 3),
    ],
)
def test_operators_without_outputs_are_refused(converted, make):
    d = draft(1, 5, 3)
    y = make(d)
    d.graph.operators[0].outputs = []
    with pytest.raises(ModelError, match=r"it has no output 0|it makes 0 parts of 1"):
        converted(d.build([d.x], [y]))


def test_unknown_operators_are_named(converted):
    d = draft(2, 3)
    with pytest.raises(ModelError, match=r"model\.tflite: operator SVDF \(operator 0\) is not supported"):
        converted(d.build([d.x], [d.add("SVDF", [d.x], 2, 3)]))
