"""Recurrent layers: options, activation functions, cells and states, against Keras."""

from typing import Any

import numpy as np
import pytest
from keras_models import (
    BATCH,
    FEATURES,
    TIME,
    TOLERANCE,
    by_keras,
    difference,
    gaps,
    keras,
    normal,
    operators,
    randomized,
    sequential,
)

from rnnhw.errors import ModelError
from rnnhw.frontends.keras import keras_to_onnx

layers, Input, Model = keras.layers, keras.Input, keras.Model

KINDS = ("LSTM", "GRU", "SimpleRNN")
OPTIONS = [
    {},
    {"return_sequences": True},
    {"go_backwards": True},
    {"go_backwards": True, "return_sequences": True},
    {"use_bias": False},
    {"return_state": True},
    {"return_state": True, "return_sequences": True, "go_backwards": True},
    {"unroll": False, "dropout": 0.5, "recurrent_dropout": 0.5},
]
FUNCTIONS = ["relu", "linear", "elu", "softsign", "softplus", "leaky_relu", "hard_sigmoid", "sparse_sigmoid"]


def plain() -> dict[str, np.ndarray]:
    return {"x": normal(BATCH, TIME, FEATURES)}


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_options(kind: str, options: dict[str, Any]) -> None:
    model = sequential([getattr(layers, kind)(4, **options)])
    assert difference(model, plain()) < TOLERANCE


@pytest.mark.parametrize(
    "options", [{"reset_after": False}, {"reset_after": False, "use_bias": False}], ids=str
)
def test_a_gru_that_resets_before_the_product(options: dict[str, Any]) -> None:
    assert difference(sequential([layers.GRU(4, **options)]), plain()) < TOLERANCE


@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_activation_functions(kind: str, function: str) -> None:
    models = [sequential([getattr(layers, kind)(4, activation=function)])]
    if kind != "SimpleRNN":
        recurrent = getattr(layers, kind)(4, activation="hard_sigmoid", recurrent_activation=function)
        models.append(randomized(sequential([recurrent]), scale=0.2))
    for model in models:
        assert difference(model, plain()) < TOLERANCE


def test_an_activation_layer_as_a_function() -> None:
    function = layers.LeakyReLU(negative_slope=0.1)
    model = sequential([layers.LSTM(4, activation=function, recurrent_activation="hard_sigmoid")])
    assert difference(model, plain()) < TOLERANCE


@pytest.mark.parametrize("function", ["selu", "softmax", "gelu", "relu6", "exponential"])
def test_functions_that_onnx_has_not_are_refused_by_name(function: str) -> None:
    model = sequential([layers.GRU(4, activation=function, name="mine")])
    with pytest.raises(
        ModelError,
        match=rf"^Keras layer 'mine' \(GRU\): activation '{function}' is not supported in a recurrent",
    ):
        keras_to_onnx(model)


@pytest.mark.parametrize("options", [{}, {"go_backwards": True}, {"return_state": True}], ids=str)
def test_cells_and_stacked_cells(options: dict[str, Any]) -> None:
    for cells in (
        layers.GRUCell(4),
        [layers.LSTMCell(3), layers.GRUCell(4), layers.SimpleRNNCell(2, activation="relu")],
    ):
        model = sequential([layers.RNN(cells, return_sequences=True, **options)])
        assert difference(model, plain()) < TOLERANCE
        assert operators(keras_to_onnx(model)).count("GRU") == 1


def test_a_stateful_layer_begins_at_zero() -> None:
    model = randomized(
        Model(x := Input(batch_shape=(BATCH, TIME, FEATURES), name="x"), layers.GRU(3, stateful=True)(x))
    )
    first, _second = by_keras(model, plain())[0], by_keras(model, plain())[0]
    model.layers[-1].reset_state()
    assert np.abs(first - _second).max() > 0.01  # Keras goes on where it was; the graph has no memory
    assert difference(model, plain()) < TOLERANCE


def test_initial_states_of_another_layer(tmp_path: Any) -> None:
    x, y = Input((None, 3), name="x"), Input((None, 2), name="y")
    _, h, c = layers.LSTM(4, return_state=True)(x)
    outputs = [
        layers.LSTM(4, return_sequences=True)(y, initial_state=[h, c]),
        layers.GRU(4, go_backwards=True)(x, initial_state=h),
        *layers.Bidirectional(layers.GRU(4, return_sequences=True, return_state=True))(
            x, initial_state=[h, c]
        ),
        *layers.RNN([layers.LSTMCell(4), layers.GRUCell(4)], return_state=True)(x, initial_state=[[h, c], h])[
            :1
        ],
    ]
    model = randomized(Model([x, y], outputs))
    inputs = {"x": normal(BATCH, TIME, 3), "y": normal(BATCH, 5, 2)}
    assert difference(model, inputs) < TOLERANCE
    model.save(tmp_path / "model.keras")
    assert difference(model, inputs, tmp_path / "model.keras") < TOLERANCE


@pytest.mark.parametrize("kind", KINDS)
def test_layers_are_operators_of_onnx_in_the_plain_form(kind: str) -> None:
    """What importers recognize: time first, between Transposes, with few attributes."""
    model = keras_to_onnx(sequential([getattr(layers, kind)(4, return_sequences=True), layers.Dense(2)]))
    operator = {"SimpleRNN": "RNN"}.get(kind, kind)
    assert operators(model) == ["Transpose", operator, "Squeeze", "Transpose", "MatMul", "Add", "Identity"]
    (node,) = [node for node in model.graph.node if node.op_type == operator]
    attributes = {attribute.name for attribute in node.attribute}
    assert attributes == {"hidden_size", "direction"} | ({"linear_before_reset"} if kind == "GRU" else set())
    dims = [
        [dim.dim_param or dim.dim_value for dim in each.type.tensor_type.shape.dim]
        for each in model.graph.input
    ]
    assert dims == [["batch", "time", FEATURES]]
    assert [each.name for each in model.graph.output] == [
        "dense" if kind is None else model.graph.output[0].name
    ]


def test_lengths_are_only_where_masks_are() -> None:
    model = keras_to_onnx(
        sequential([layers.Masking(), layers.LSTM(4, return_sequences=True), layers.GRU(3)])
    )
    # Packed once: the second layer reads what the first one gives out.
    assert operators(model).count("GatherND") == 1
    lengths = [node.input[4] for node in model.graph.node if node.op_type in ("LSTM", "GRU")]
    assert lengths[0] == lengths[1] != ""
    assert np.isfinite(difference(sequential([layers.Masking(), layers.LSTM(4)]), {"x": gaps()}))
