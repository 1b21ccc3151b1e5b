"""The import of operators without weights: which layers of the host they become, and what is refused."""

from pathlib import Path

import numpy as np
import pytest

from rnnhw.errors import ModelError
from rnnhw.frontends import load_tflite
from rnnhw.network import Affine, Function, HostFunction, shape_of, work_of

tm = pytest.importorskip("tflite_models")
pytest.importorskip("ai_edge_litert", reason="its schema classes write the models")

SHARED = Path(__file__).parents[3] / "shared"


class Draft:
    """A model of one LSTM of 2 sequences with 4 steps, on which a test builds."""

    def __init__(self, units=3):
        self.rng, self.b = np.random.default_rng(3), tm.Builder()
        self.x = self.b.tensor("x", (2, 4, 3), np.int8, None, np.float32(0.02), 3)
        self.y = tm.lstm(self.b, self.rng, self.x, units)

    def function(self, x, name, **fields):
        return tm.function(self.b, self.rng, x, name, **fields)


@pytest.fixture
def load(tmp_path):
    def read(draft, out):
        path = tmp_path / "model.tflite"
        path.write_bytes(draft.b.build([draft.x], [out]))
        return load_tflite(path)

    return read


@pytest.mark.parametrize("name", ["LOGISTIC", "TANH", "RELU", "RELU6", "SOFTMAX"])
def test_a_function_at_the_end(load, name):
    d = Draft()
    y = tm.dense(d.b, d.rng, tm.last_step(d.b, d.y), 5)
    out = d.function(y, name, beta=0.5)
    network = load(d, out)
    layer = network.layers[-1]
    assert isinstance(layer, HostFunction) and layer.function == name.lower()
    assert layer.input_formats == (Affine(*map(float, d.b.quantization(y))),)
    assert layer.output_format == network.output_format == Affine(*map(float, d.b.quantization(out)))
    assert layer.beta == (0.5 if name == "SOFTMAX" else 1.0)
    assert (network.outputs, network.head.outputs, network.interface.output_shape) == (5, 5, (2, 5))
    work = work_of(shape_of(network))
    assert (work.host_values_per_step, work.host_values_per_sequence_end) == (0, 5)


def test_functions_between_layers_and_work_of_every_step(load):
    d = Draft()
    y = tm.lstm(d.b, d.rng, d.function(d.y, "TANH"), 4)
    network = load(d, d.function(y, "LOGISTIC"))
    kinds = [type(layer).__name__ for layer in network.layers]
    assert kinds == ["TfliteLstm", "HostFunction", "TfliteLstm", "HostFunction"]
    assert network.every_step and network.head is None
    work = work_of(shape_of(network))
    assert (work.host_values_per_step, work.host_values_per_sequence_end) == (7, 0)


@pytest.mark.parametrize("last", [False, True])
def test_the_sum_of_two_directions(load, last):
    d = Draft()
    back = tm.lstm(d.b, d.rng, tm.reverse(d.b, d.x), 3)
    pair = [tm.last_step(d.b, d.y), tm.last_step(d.b, back)] if last else [d.y, tm.reverse(d.b, back)]
    network = load(d, tm.dense(d.b, d.rng, tm.add(d.b, d.rng, *pair), 2))
    kinds = [type(layer).__name__ for layer in network.layers]
    assert kinds == ["IntegerBidirectional", *(["LastStep"] if last else []), "HostFunction", "TfliteDense"]
    layer = network.layers[-2]
    assert layer.function is Function.ADD and (layer.inputs, layer.outputs) == (6, 3)
    assert [one.zero_point for one in layer.input_formats] == [d.b.quantization(one)[1] for one in pair]


def options(**fields):
    return lambda d: [setattr(d.b.graph.operators[-1].builtinOptions, *item) for item in fields.items()]


def quantized(name, **fields):
    def change(d):
        tensor = next(one for one in d.b.graph.tensors if one.name == name)
        for field, value in fields.items():
            setattr(tensor.quantization, field, [value])

    return change


@pytest.mark.parametrize(
    ("name", "change", "message"),
    [
        ("SOFTMAX", options(beta=0.0), r"SOFTMAX \(operator 1\): softmax takes scale 0, not within"),
        ("SOFTMAX", options(beta=float("nan")), "softmax takes scale nan"),
        ("SOFTMAX", quantized(b"function", scale=0.01), "softmax gives scale 0.01 and zero point -128, not"),
        ("LOGISTIC", quantized(b"function", zeroPoint=0), "zero point 0, not 0.00390625 and -128"),
        ("TANH", quantized(b"y", scale=9.0), "tanh takes scale 9, not within"),
        ("RELU", quantized(b"function", scale=1e-9), "relu scales its input by"),
        ("RELU", lambda d: d.b.graph.operators[-1].inputs.append(0), "has 2 inputs, not one"),
        ("RELU", lambda d: setattr(d.b.graph.operators[-1], "outputs", []), "has 0 outputs, not one"),
    ],
)
def test_refusals(load, name, change, message):
    d = Draft()
    out = d.function(d.y, name)
    change(d)
    with pytest.raises(ModelError, match=message):
        load(d, out)


def test_other_sums_are_refused(load):
    d = Draft()
    out = tm.add(d.b, d.rng, d.y, tm.lstm(d.b, d.rng, d.y, 3))
    with pytest.raises(ModelError, match=r"ADD \(operator 2\) joins other values than the two directions"):
        load(d, out)
    d = Draft()
    out = tm.add(d.b, d.rng, d.y, tm.reverse(d.b, tm.lstm(d.b, d.rng, tm.reverse(d.b, d.x), 4)))
    with pytest.raises(ModelError, match=r"adds values of shapes \[2, 4, 3\] and \[2, 4, 4\]"):
        load(d, out)
    d = Draft()
    out = tm.add(d.b, d.rng, d.y, tm.reverse(d.b, tm.lstm(d.b, d.rng, tm.reverse(d.b, d.x), 3)))
    options(fusedActivationFunction=1)(d)
    with pytest.raises(ModelError, match="or an activation, which is not supported"):
        load(d, out)


@pytest.mark.parametrize(
    ("file", "kinds"),
    [
        ("zoo/mnist_lstm_int8.tflite", "TfliteLstm Flatten TfliteDense HostFunction"),
        ("zoo/dtln_noise_suppression.tflite", "TfliteLstm TfliteLstm TfliteDense HostFunction"),
    ],
)
def test_public_models_load(file, kinds):
    if not (SHARED / file).is_file():
        pytest.skip(f"no ../shared/{file}")
    assert [type(layer).__name__ for layer in load_tflite(SHARED / file).layers] == kinds.split()
