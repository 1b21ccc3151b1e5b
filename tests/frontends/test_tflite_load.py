"""The import of ``.tflite`` files: what it accepts, and what it refuses with which message."""

import tracemalloc

import numpy as np
import pytest

from rnnhw.errors import ModelError
from rnnhw.frontends import load_tflite
from rnnhw.network import Flatten, LastStep, TfliteDense, TfliteLstm

tm = pytest.importorskip("tflite_models")
pytest.importorskip("ai_edge_litert", reason="its schema classes write the models")


HUGE = 2**31 - 1


class Draft:
    """A model of one LSTM, in which a test changes something before it is written."""

    def __init__(self, shape=(1, 4, 3), units=2, **options):
        self.rng = np.random.default_rng(1)
        self.b = tm.Builder()
        self.x = self.b.tensor("x", shape, np.int8, None, np.float32(0.02), 3)
        self.y = tm.lstm(self.b, self.rng, self.x, units, tm.Options(**options))
        self.out = self.y
        self.lstm = self.b.graph.operators[0]
        self.options = self.lstm.builtinOptions

    def tensor(self, name):
        return next(t for t in self.b.graph.tensors if t.name == name.encode())

    def bytes(self):
        return self.b.build([self.x], [self.out])


@pytest.fixture
def load(tmp_path):
    def read(draft):
        path = tmp_path / "model.tflite"
        path.write_bytes(draft if isinstance(draft, bytes) else draft.bytes())
        return load_tflite(path)

    return read


def kinds(network):
    return [type(layer).__name__ for layer in network.layers]


def test_one_lstm(load):
    draft = Draft(shape=(2, 4, 3), units=5, cell_exponent=-11, cell_clip=2.5)
    network = load(draft)
    assert (network.name, network.interface.batch, network.steps, network.inputs) == ("model", 2, 4, 3)
    assert network.interface.input_shape == (2, 4, 3) and network.input_format.zero_point == 3
    assert network.input_format.scale == float(np.float32(0.02))
    (lstm,) = network.directions
    assert (lstm.units, lstm.inputs, lstm.outputs, lstm.options) == (5, 3, 5, ())
    assert (lstm.cell_exponent, lstm.cell_clip) == (-11, 2.5)
    for k, gate in enumerate("ifco"):
        tensor = draft.tensor(f"R_{gate}")
        data = draft.b.model.buffers[tensor.buffer].data.view(np.int8)
        assert np.array_equal(lstm.recurrent_weights[k].ravel(), data)
        assert lstm.recurrent_weight_scales[k] == tensor.quantization.scale[0]
        bias = draft.b.model.buffers[draft.tensor(f"b_{gate}").buffer].data
        assert np.array_equal(lstm.bias[k], bias.view(np.int32))
    assert lstm.state_zero_point == draft.tensor("h").quantization.zeroPoint[0]
    row = lstm.input_weights[2, 1].astype(int)
    assert lstm.input_bias[2, 1] == int(lstm.bias[2, 1]) - 3 * row.sum()


def test_the_file_may_have_20_inputs_a_flat_state_and_no_intermediates(load):
    lstm = load(Draft(inputs_20=True, flat_state=True, no_intermediates=True)).directions[0]
    assert lstm.hidden_scale is None and lstm.options == ()


def test_options_of_the_lstm(load):
    draft = Draft(units=4, cifg=True, peephole=True, layer_norm=True, outputs=3, proj_clip=0.5)
    lstm = load(draft).directions[0]
    assert lstm.options == ("CIFG", "peephole", "projection", "layer normalization")
    assert lstm.outputs == 3 and lstm.projection.clip == 0.5
    assert not lstm.input_weights[0].any() and lstm.input_weights[1:].all(axis=(1, 2)).any()


def test_stack_with_both_directions_and_heads(load):
    d = Draft(shape=(1, 6, 3), units=4)
    back = tm.lstm(d.b, d.rng, tm.reverse(d.b, d.y), 5)
    ahead = tm.lstm(d.b, d.rng, d.y, 5)
    both = tm.concatenate(d.b, [ahead, tm.reverse(d.b, back)])
    d.out = tm.dense(d.b, d.rng, tm.last_step(d.b, both), 3, activation="relu")
    network = load(d)
    assert kinds(network) == ["TfliteLstm", "IntegerBidirectional", "LastStep", "TfliteDense"]
    flags = [(lstm.reverse_input, lstm.reverse_output) for lstm in network.directions]
    assert flags == [(False, False), (False, False), (True, True)]
    dense = network.layers[-1]
    assert dense.minimum == dense.output_zero_point and dense.maximum == 127
    assert dense.weight_scales.shape == (3,)
    assert network.interface.output_shape == (1, 3)


def test_the_last_steps_of_both_directions(load):
    d = Draft(shape=(1, 6, 3), units=4)
    back = tm.lstm(d.b, d.rng, tm.reverse(d.b, d.x), 4)
    d.out = tm.concatenate(d.b, [tm.last_step(d.b, d.y), tm.last_step(d.b, back, begin=5)])
    network = load(d)
    assert kinds(network) == ["IntegerBidirectional", "LastStep"]
    flags = [(lstm.reverse_input, lstm.reverse_output) for lstm in network.directions]
    assert flags == [(False, False), (True, False)]


@pytest.mark.parametrize("keep", [True, False])
def test_dense_on_every_step_and_reshapes(load, keep):
    d = Draft(shape=(2, 6, 3), units=4)
    y = tm.dense(d.b, d.rng, d.y, 5, keep=keep, bias=False, per_channel=False)
    d.out = tm.reshape(d.b, y, [1, 12, 5])
    network = load(d)
    assert kinds(network) == ["TfliteLstm", "TfliteDense"] and network.interface.output_shape == (1, 12, 5)
    assert not network.layers[1].bias.any()


def test_flatten_by_reshape(load):
    d = Draft(shape=(2, 6, 3), units=4)
    d.out = tm.dense(d.b, d.rng, tm.reshape(d.b, d.y, [2, 24]), 5)
    network = load(d)
    assert [type(layer) for layer in network.layers] == [TfliteLstm, Flatten, TfliteDense]


def test_a_model_of_reals(load, tmp_path):
    b, rng = tm.Builder(), np.random.default_rng(2)
    x = b.tensor("real", [1, 4, 3], np.float32)
    q = b.operator("QUANTIZE", [x], [b.tensor("q", [1, 4, 3], np.int8, None, np.float32(0.03), -9)])
    y = tm.last_step(b, tm.lstm(b, rng, q, 4))
    z = b.operator("DEQUANTIZE", [y], [b.tensor("out", [1, 4], np.float32)], version=2)
    network = load(b.build([x], [z]))
    assert network.interface.takes_reals and network.interface.gives_reals
    assert (network.input_format.scale, network.input_format.zero_point) == (float(np.float32(0.03)), -9)
    assert isinstance(network.layers[-1], LastStep)


def changed(**fields):
    def change(draft):
        for name, value in fields.items():
            setattr(draft.options, name, value)

    return change


def at(tensor, field, value):
    def change(draft):
        target = draft.tensor(tensor)
        for name in field.split(".")[:-1]:
            target = getattr(target, name)
        setattr(target, field.split(".")[-1], value)

    return change


def input_to(index, value):
    def change(draft):
        draft.lstm.inputs[index] = value

    return change


REFUSED = [
    (changed(fusedActivationFunction=1), r"LSTM .operator 0.: fused_activation_function is 1, not 4 .TANH."),
    (changed(asymmetricQuantizeInputs=True), "option asymmetric_quantize_inputs is not supported"),
    (changed(diagonalRecurrentTensors=True), "option diagonal_recurrent_tensors is not supported"),
    (changed(cellClip=-1.0), "option cell_clip is -1.0, not 0 or a positive number"),
    (changed(cellClip=float("nan")), "option cell_clip is nan"),
    (changed(cellClip=float("inf")), "option cell_clip is inf"),
    (changed(timeMajor=True), r"the state h .* has shape \[1, 2\], not \[4, 2\]"),
    (at("W_f", "shape", [3, 2]), r"forget input weights \(tensor \d+ 'W_f'\) has shape \[3, 2\], not"),
    (at("W_f", "type", 3), r"forget input weights \(tensor \d+ 'W_f'\) is uint8, not int8"),
    (at("W_f", "buffer", 0), "holds 0 bytes, not 6"),
    (at("W_f", "buffer", 99), "has buffer 99 of"),
    (at("R_c", "quantization.zeroPoint", [1]), r"weights \(tensor \d+ 'R_c'\) has zero point 1, not 0"),
    (at("R_c", "quantization.scale", [0.1, 0.2]), "has 2 scales and 1 zero points, not one of each"),
    (at("R_c", "quantization", None), "has 0 scales and 0 zero points"),
    (at("R_c", "quantization.scale", [-0.5]), "scale of the LSTM's recurrent weights is -0.5, not a"),
    (at("R_c", "quantization.scale", [float("nan")]), "is nan, not a positive float32"),
    (at("R_c", "quantization.scale", [0.0]), "is 0.0, not a positive float32"),
    (at("b_o", "type", 9), "output bias .* is int8, not int32"),
    (at("h", "isVariable", False), r"the state h \(tensor \d+ 'h'\) is not variable"),
    (at("c", "isVariable", False), r"the cell state \(tensor \d+ 'c'\) is not variable"),
    (at("c", "quantization.scale", [0.0003]), "which is no power of two"),
    (at("c", "quantization.scale", [2.0**-8]), r"the cell state's scale is 2\*\*-8, not 2\*\*-15 .. 2\*\*-9"),
    (at("c", "quantization.zeroPoint", [4]), "the cell state .* has zero point 4, not 0"),
    (at("c", "type", 9), "the cell state .* is int8, not int16"),
    (at("h", "quantization.zeroPoint", [200]), "zero point of the LSTM's state is 200, not within -128"),
    (at("x", "type", 0), "is float32, not int8"),
    (at("x", "shape", [1, 12]), "has shape .1, 12., not three axes"),
    (at("y", "shape", [1, 4, 3]), r"the output .* has shape \[1, 4, 3\], not \[1, 4, 2\]"),
    (at("hidden", "type", 7), "the fifth intermediate .* is int16, not int8"),
    (input_to(2, -1), "has no forget input weights"),
    (input_to(5, -1), "has no input recurrent weights"),
    (input_to(1, -1), "no input weights of the input gate, but recurrent weights or a bias"),
    (input_to(10, 1), "some peephole weights, but not all"),
    (input_to(21, 1), "some layer normalization weights, but not all"),
    (input_to(17, 1), "a projection bias, but no projection weights"),
    (input_to(0, 1), "reads tensor 1 .*, which does not come from the model's input"),
    (input_to(19, -1), "has no the cell state"),
    (at("y", "shape", [1] * 9), r"tensor \d+ 'y' has 9 axes, or one of a negative length"),
    (at("y", "shape", [1, -4, 2]), r"tensor \d+ 'y' has 3 axes, or one of a negative length"),
]


@pytest.mark.parametrize(("change", "message"), REFUSED, ids=range(len(REFUSED)))
def test_what_an_lstm_must_not_be(load, change, message):
    draft = Draft()
    change(draft)
    with pytest.raises(ModelError, match=message) as refused:
        load(draft)
    assert "model.tflite: " in str(refused.value) or "can be read: " in str(refused.value)


@pytest.mark.parametrize(
    ("shapes", "message"),
    [
        (
            {"x": [1, 4, HUGE], **{f"W_{gate}": [2, HUGE] for gate in "ifco"}},
            f"holds 6 bytes, not {2 * HUGE}",
        ),
        (
            {f"{name}_{gate}": [HUGE, width] for name, width in (("W", 3), ("R", 2)) for gate in "ifco"},
            f"holds 6 bytes, not {3 * HUGE}",
        ),
        ({"W": [HUGE, 2], "b": [HUGE], "dense": [1, 4, HUGE]}, f"holds 8 bytes, not {2 * HUGE}"),
    ],
)
def test_claims_of_shapes_allocate_nothing(load, shapes, message):
    d = Draft()
    d.out = tm.dense(d.b, d.rng, d.y, 4, per_channel=False)
    for name, shape in shapes.items():
        d.tensor(name).shape = shape
    content = d.bytes()
    tracemalloc.start()
    with pytest.raises(ModelError, match=message):
        load(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10**7


def test_sums_that_overflow_are_refused(load):
    draft = Draft()
    bias = draft.b.model.buffers[draft.tensor("b_i").buffer]
    bias.data = np.array([0, 2**31 - 1], np.int32).view(np.uint8)
    with pytest.raises(ModelError, match="LSTM input sums can reach 2147"):
        load(draft)


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("GELU", ("GeluOptions", {}), r"operator GELU \(operator 1\) is not supported"),
        ("MUL", ("MulOptions", {}), r"operator MUL \(operator 1\) is not supported; of the ways to merge"),
        ("STABLEHLO_ADD", None, r"operator operator number \d+ \(operator 1\) is not supported"),
    ],
)
def test_operators_are_refused_by_name(load, name, options, message):
    d = Draft()
    d.out = d.b.operator(name, [d.y], [tm.same(d.b, d.y, d.b.shape(d.y), "z")], options)
    with pytest.raises(ModelError, match=message):
        load(d)


@pytest.mark.parametrize(("axis", "begin"), [(1, 0), (1, 2), (2, -1), (0, -1)])
def test_other_slices_are_refused(load, axis, begin):
    d = Draft(shape=(2, 4, 3))
    d.out = tm.last_step(d.b, d.y, axis, begin)
    with pytest.raises(ModelError, match="it does not keep the last step and all of the other axes"):
        load(d)


def test_an_lstm_on_the_last_step_is_refused(load):
    d = Draft()
    d.out = tm.lstm(d.b, d.rng, tm.reshape(d.b, tm.last_step(d.b, d.y), [1, 1, 2]), 2)
    with pytest.raises(ModelError, match="reads 1 sequences of 1 steps, which is not what"):
        load(d)


def test_other_concatenations_are_refused(load):
    d = Draft()
    d.out = tm.concatenate(d.b, [d.y, tm.lstm(d.b, d.rng, d.y, 2)])
    with pytest.raises(ModelError, match="joins other values than the two directions"):
        load(d)


def test_a_reversal_along_another_axis_is_refused(load):
    d = Draft(shape=(2, 4, 3))
    d.out = tm.lstm(d.b, d.rng, tm.reverse(d.b, d.y, 0), 2)
    with pytest.raises(ModelError, match="reversed along axis 0, which is not time"):
        load(d)


def test_a_shared_state_is_refused(load):
    d = Draft(units=3)
    d.out = tm.lstm(d.b, d.rng, d.y, 3)
    d.b.graph.operators[1].inputs[19] = d.lstm.inputs[19]
    with pytest.raises(ModelError, match="shares its state"):
        load(d)


def test_dense_refusals(load):
    for change, message in (
        (lambda op, w: setattr(op.builtinOptions, "fusedActivationFunction", 4), "fused_activation_function"),
        (lambda op, w: setattr(op.builtinOptions, "weightsFormat", 1), "option weights_format"),
        (lambda op, w: setattr(w.quantization, "zeroPoint", [1]), "zero point that is not 0"),
        (lambda op, w: setattr(w.quantization, "scale", [0.1, 0.2]), "have 2 scales, not 1 or 4"),
        (lambda op, w: setattr(w, "shape", [2, 4]), "weights for 4 inputs, but reads a value of shape"),
    ):
        d = Draft()
        d.out = tm.dense(d.b, d.rng, d.y, 4, per_channel=False, bias=False)
        change(d.b.graph.operators[1], d.tensor("W"))
        with pytest.raises(ModelError, match=message):
            load(d)


def test_no_model_at_all(tmp_path):
    with pytest.raises(ModelError, match="no model file at"):
        load_tflite(tmp_path / "none.tflite")
    for content in (b"", b"\0" * 40, b"\x14\0\0\0TFL3", b"PK\3\4" + b"\0" * 100):
        (tmp_path / "bad.tflite").write_bytes(content)
        with pytest.raises(ModelError, match=r"is not a \.tflite that can be read"):
            load_tflite(tmp_path / "bad.tflite")
