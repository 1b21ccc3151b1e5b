"""Whole models from live objects and both kinds of files."""

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from keras_models import (
    BATCH,
    TIME,
    TOLERANCE,
    by_keras,
    by_onnx,
    difference,
    keras,
    normal,
    randomized,
    sequential,
)
from random_keras import differences

from rnnhw.frontends import load_onnx
from rnnhw.frontends.keras import keras_to_onnx
from rnnhw.train import forward

layers, Input, Model = keras.layers, keras.Input, keras.Model

SOURCES = ["live", "keras", "h5"]


def source_of(model: Any, kind: str, folder: Path) -> Any:
    if kind == "live":
        return model
    path = folder / f"model.{kind}"
    model.save(path)
    return path


@pytest.mark.parametrize("kind", SOURCES)
def test_a_sequential_model(kind: str, tmp_path: Path) -> None:
    model = sequential(
        [
            layers.Masking(),
            layers.Bidirectional(layers.LSTM(4, return_sequences=True)),
            layers.Dropout(0.1),
            layers.TimeDistributed(layers.Dense(3, activation="relu")),
            layers.BatchNormalization(),
            layers.RNN([layers.GRUCell(2), layers.LSTMCell(3)]),
            layers.Dense(2, activation="softmax", name="classes"),
        ]
    )
    source = source_of(model, kind, tmp_path)
    assert difference(model, {"x": normal(BATCH, TIME, 3)}, source) < TOLERANCE
    graph = keras_to_onnx(source).graph
    assert [each.name for each in graph.input] == ["x"] and [each.name for each in graph.output] == [
        "classes"
    ]


@pytest.mark.parametrize("kind", SOURCES)
def test_a_functional_model(kind: str, tmp_path: Path) -> None:
    """Several inputs and outputs, a shared layer, and nested models that are called twice."""
    first, second = Input((None, 3), name="first"), Input((4,), name="second")
    x = Input((None, 3))
    nested = Model(x, layers.GRU(3, return_sequences=True)(x), name="nested")
    # Not all of its weights are trainable, so that an .h5 file has them in another order.
    stack = keras.Sequential(
        [Input((None, 3)), layers.Dense(4), layers.BatchNormalization(), layers.Dense(3)]
    )
    stack.layers[0].trainable = False
    h = nested(stack(stack(first)))
    y, state, carry = layers.LSTM(4, return_sequences=True, return_state=True)(
        h, initial_state=[second, second]
    )
    shared = layers.Dense(4, name="shared")
    last = layers.Add()([layers.LSTM(4)(y), state])
    model = randomized(Model([first, second], [shared(last), shared(carry), nested(h)]))
    inputs = {"first": normal(BATCH, TIME, 3), "second": normal(BATCH, 4)}
    source = source_of(model, kind, tmp_path)
    assert difference(model, inputs, source) < TOLERANCE
    converted = keras_to_onnx(source)
    assert [each.name for each in converted.graph.output] == ["shared", "shared_1", "nested"]
    # What is called twice has its weights once.
    assert sum("shared/kernel" in each.name for each in converted.graph.initializer) == 1


@pytest.mark.parametrize("kind", SOURCES)
def test_inputs_and_outputs_by_name(kind: str, tmp_path: Path) -> None:
    first, second = Input((None, 3), name="p"), Input((None, 3), name="q")
    inner = Model(
        {"q": second, "p": first}, {"z": layers.Subtract()([first, second]), "y": layers.LSTM(2)(second)}
    )
    a, b = Input((None, 3), name="a"), Input((None, 3), name="b")
    made = inner({"q": a, "p": b})
    model = randomized(Model({"a": a, "b": b}, {"u": made["z"], "t": layers.Dense(2)(made["y"])}))
    inputs = {"a": normal(BATCH, TIME, 3), "b": normal(BATCH, TIME, 3, seed=5)}
    assert difference(model, inputs, source_of(model, kind, tmp_path)) < TOLERANCE


@pytest.mark.parametrize("kind", SOURCES)
def test_models_in_models_in_models(kind: str, tmp_path: Path) -> None:
    x, members = Input((None, 2)), layers.Bidirectional(layers.GRU(2, return_sequences=True))
    inner = Model(x, layers.BatchNormalization()(members(x)))
    outer = keras.Sequential(
        [Input((None, 2)), inner, layers.LSTM(2, return_sequences=True, trainable=False)]
    )
    model = sequential([layers.Dense(2), outer, layers.GlobalMaxPooling1D()])
    assert difference(model, {"x": normal(BATCH, TIME, 3)}, source_of(model, kind, tmp_path)) < TOLERANCE


@pytest.mark.parametrize("kind", SOURCES)
def test_a_model_that_was_built_by_its_first_call(kind: str, tmp_path: Path) -> None:
    model = keras.Sequential([layers.LSTM(4, name="first"), layers.Dense(2)])
    x = normal(BATCH, TIME, 3)
    model(x)
    randomized(model)
    (found,) = by_onnx(keras_to_onnx(source_of(model, kind, tmp_path)), {model._layers[0].name: x})
    assert np.abs(found - by_keras(model, {"": x})[0]).max() < TOLERANCE


def test_a_list_of_layers() -> None:
    model = sequential([layers.GRU(4, return_sequences=True), layers.LSTM(3), layers.Dense(2, name="top")])
    converted = keras_to_onnx(model.layers)
    (given,) = converted.graph.input
    (found,) = by_onnx(converted, {given.name: normal(BATCH, TIME, 3)})
    assert np.abs(found - by_keras(model, {"x": normal(BATCH, TIME, 3)})[0]).max() < TOLERANCE
    assert [each.name for each in converted.graph.output] == ["top"]


def test_objects_that_only_look_like_layers() -> None:
    """Configuration and weights are all that is asked for: no shapes, no units, no Keras."""
    rng = np.random.default_rng(0)

    def layer(kind: str, weights: list[np.ndarray], **config: Any) -> Any:
        members = {"get_config": lambda self: config, "get_weights": lambda self: weights, "name": "same"}
        return type(kind, (), members)()

    def cell(inputs: int) -> list[np.ndarray]:
        return [rng.normal(size=shape) for shape in ((inputs, 16), (4, 16), (16,))]

    stack = [
        layer("LSTM", cell(3), return_sequences=True, activation="tanh", recurrent_activation="sigmoid"),
        layer("LSTM", cell(4), return_sequences=True),
        layer("GlobalAveragePooling1D", []),
        layer("Dense", [rng.normal(size=(4, 2)), np.zeros(2)], activation="softmax"),
    ]
    converted = keras_to_onnx(stack)
    (found,) = by_onnx(converted, {converted.graph.input[0].name: normal(BATCH, TIME, 3)})
    assert np.allclose(found.sum(axis=1), 1, atol=1e-6)
    first, second = (each.get_weights() for each in stack[:2])
    by_name = {each.name: onnx.numpy_helper.to_array(each) for each in converted.graph.initializer}
    assert by_name["same/same/W"].shape == (1, 16, 3) and first[0].shape == (3, 16)
    assert np.allclose(by_name["same/same/R_1"][0, :4], second[1][:, :4].T)


def test_the_batch_is_free_and_float32_is_all() -> None:
    model = keras.Sequential(
        [Input(batch_shape=(2, TIME, 3), dtype="float64", name="x"), layers.GRU(3, dtype="float64")]
    )
    converted = keras_to_onnx(randomized(model))
    assert by_onnx(converted, {"x": normal(5, TIME, 3)})[0].shape == (5, 3)
    assert {each.data_type for each in converted.graph.initializer} <= {
        onnx.TensorProto.FLOAT,
        onnx.TensorProto.INT64,
    }
    assert (converted.opset_import[0].version, converted.opset_import[0].domain) == (22, "")


@pytest.mark.parametrize("kind", ["LSTM", "GRU", "SimpleRNN"])
def test_plain_stacks_are_recognized_by_the_importer(kind: str, tmp_path: Path) -> None:
    def cell(units: int, *, sequences: bool) -> Any:
        return getattr(layers, kind)(units, return_sequences=sequences)

    x = normal(BATCH, TIME, 3)
    for sequences in (True, False):
        for members in (
            [cell(4, sequences=True), layers.Dropout(0.5), cell(3, sequences=sequences), layers.Dense(2)],
            [
                layers.Bidirectional(cell(4, sequences=True)),
                layers.Bidirectional(cell(3, sequences=sequences)),
            ],
        ):
            model = sequential(members)
            path = tmp_path / "model.onnx"
            path.write_bytes(keras_to_onnx(model).SerializeToString())
            ours = forward(load_onnx(path), x).outputs
            assert np.abs(ours - by_keras(model, {"x": x})[0]).max() < TOLERANCE


@pytest.mark.parametrize("seed", range(8))
def test_random_models(seed: int, tmp_path: Path) -> None:
    """More of them: ``python tests/frontends/keras/random_keras.py 60``."""
    found = differences(seed, tmp_path)
    assert max(found.values()) < TOLERANCE, (seed, found)
