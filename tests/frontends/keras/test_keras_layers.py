"""Layers that are not recurrent, each against Keras."""

from typing import Any

import numpy as np
import pytest
from keras_models import BATCH, TIME, TOLERANCE, by_onnx, difference, keras, normal, randomized, sequential

from rnnhw.errors import ModelError
from rnnhw.frontends.keras import keras_to_onnx

layers, Input, Model = keras.layers, keras.Input, keras.Model

FREE, FIXED = (None, 3), (TIME, 3)
FUNCTIONS = [
    "celu", "elu", "exponential", "gelu", "hard_shrink", "hard_sigmoid", "hard_silu", "hard_tanh",
    "leaky_relu", "linear", "log_sigmoid", "log_softmax", "mish", "relu", "relu6", "selu", "sigmoid",
    "silu", "soft_shrink", "softmax", "softplus", "softsign", "sparse_sigmoid", "tanh", "tanh_shrink",
]  # fmt: skip


def check(members: list[Any], shape: tuple[int | None, ...] = FREE) -> None:
    x = normal(BATCH, *(TIME if size is None else size for size in shape))
    assert difference(sequential(members, shape), {"x": x}) < TOLERANCE


@pytest.mark.parametrize("function", FUNCTIONS)
def test_activation_functions(function: str) -> None:
    check([layers.Dense(5, activation=function)])
    check([layers.Activation(function)])


@pytest.mark.parametrize(
    "layer",
    [
        layers.ReLU(),
        layers.ReLU(max_value=0.5),
        layers.ReLU(negative_slope=0.1),
        layers.ReLU(threshold=0.4),
        layers.ReLU(max_value=0.5, negative_slope=0.1, threshold=0.2),
        layers.LeakyReLU(),
        layers.LeakyReLU(negative_slope=0.05),
        layers.ELU(0.5),
        layers.Softmax(),
        layers.Softmax(axis=1),
        layers.PReLU(shared_axes=[1]),
        layers.Dense(4, activation=layers.ReLU(max_value=0.3)),
        layers.Dense(4, use_bias=False),
    ],
    ids=lambda layer: layer.name,
)
def test_activation_layers_and_dense_ones(layer: Any) -> None:
    check([layer])


@pytest.mark.parametrize(
    ("layer", "shape"),
    [
        (layers.BatchNormalization(), FREE),
        (layers.BatchNormalization(axis=1), FIXED),
        (layers.BatchNormalization(scale=False), FREE),
        (layers.BatchNormalization(scale=False, center=False, epsilon=0.1), FREE),
        (layers.LayerNormalization(), FREE),
        (layers.LayerNormalization(axis=[1, 2]), FIXED),
        (layers.LayerNormalization(scale=False, center=False), FREE),
        (layers.Normalization(), FREE),
        (layers.Normalization(axis=None), FREE),
        (layers.Normalization(axis=(1, 2)), FIXED),
        (layers.Normalization(mean=[1.0, 2, 3], variance=[1.0, 2, 3]), FREE),
        (layers.Normalization(mean=[1.0, 2, 3], variance=[1.0, 2, 3], invert=True), FREE),
        (layers.Normalization(mean=2.0, variance=3.0), FREE),
        (layers.Normalization(axis=None, mean=2.0, variance=3.0), FREE),
        (layers.Rescaling(2.0, -1), FREE),
        (layers.Rescaling([1.0, 2, 3], [0.0, 1, 2]), FREE),
        (layers.PReLU(), FIXED),
    ],
    ids=str,
)
def test_normalization(layer: Any, shape: tuple[int | None, ...]) -> None:
    check([layer], shape)


@pytest.mark.parametrize(
    ("members", "shape"),
    [
        ([layers.Flatten(), layers.Dense(3)], FIXED),
        ([layers.Flatten(data_format="channels_first")], FIXED),
        ([layers.Reshape((3, 7))], FIXED),
        ([layers.Reshape((-1, 7))], FIXED),
        ([layers.Dense(4), layers.Reshape((-1, 2)), layers.GRU(2)], FREE),
        ([layers.Permute((2, 1))], FIXED),
        ([layers.RepeatVector(5), layers.LSTM(3, return_sequences=True)], (3,)),
        ([layers.ZeroPadding1D(2)], FREE),
        ([layers.ZeroPadding1D((0, 3))], FIXED),
        ([layers.Cropping1D((1, 2))], FREE),
        ([layers.Cropping1D((2, 0))], FIXED),
        ([layers.UpSampling1D(3)], FREE),
    ],
    ids=lambda value: "-".join(each.name for each in value) if isinstance(value, list) else str(value),
)
def test_shapes(members: list[Any], shape: tuple[int | None, ...]) -> None:
    check(members, shape)


@pytest.mark.parametrize("padding", ["valid", "same", "causal"])
@pytest.mark.parametrize(("strides", "dilation"), [(1, 1), (2, 1), (3, 1), (1, 2)])
def test_convolution(padding: str, strides: int, dilation: int) -> None:
    options = {"strides": strides, "dilation_rate": dilation, "padding": padding, "activation": "relu"}
    for size, shape in ((2, FREE), (3, FIXED), (4, FREE)):
        check([layers.Conv1D(4, size, **options)], shape)


def test_convolution_in_groups_and_of_channels_first() -> None:
    check([layers.Conv1D(6, 3, groups=3, use_bias=False)])
    check([layers.Conv1D(6, 3, data_format="channels_first")], (3, 7))


@pytest.mark.parametrize("padding", ["valid", "same"])
@pytest.mark.parametrize("kind", ["MaxPooling1D", "AveragePooling1D"])
def test_pooling(kind: str, padding: str) -> None:
    for size, strides in ((2, None), (3, 1), (3, 2), (2, 3)):
        check([getattr(layers, kind)(size, strides=strides, padding=padding)])
    check([getattr(layers, kind)(2, padding=padding, data_format="channels_first")], (3, 7))


def test_an_average_does_not_count_the_padding() -> None:
    """As TensorFlow and JAX have it; on torch, Keras repeats the last step where it pads an odd number."""
    model = sequential([layers.AveragePooling1D(4, strides=3, padding="same")], (7, 1))
    (found,) = by_onnx(keras_to_onnx(model), {"x": np.arange(7, dtype=np.float32).reshape(1, 7, 1)})
    assert found.ravel().tolist() == [1.0, 3.5, 5.5]  # means of 0..2, 2..5 and 5..6


@pytest.mark.parametrize("keep", [True, False])
@pytest.mark.parametrize("kind", ["GlobalAveragePooling1D", "GlobalMaxPooling1D"])
def test_pooling_over_all_steps(kind: str, keep: bool) -> None:
    check([getattr(layers, kind)(keepdims=keep)])
    check([getattr(layers, kind)(keepdims=keep, data_format="channels_first")], (3, 7))


def test_images() -> None:
    check(
        [
            layers.Conv2D(4, 3, padding="same", strides=2),
            layers.MaxPooling2D(),
            layers.AveragePooling2D((1, 2), padding="same"),
            layers.ZeroPadding2D(((0, 1), (2, 3))),
            layers.Cropping2D(1),
            layers.Flatten(),
        ],
        (12, 14, 2),
    )
    check([layers.Conv2D(4, 3), layers.GlobalAveragePooling2D()], (12, 14, 2))
    check([layers.GlobalMaxPooling2D(keepdims=True)], (12, 14, 2))


def test_layers_in_every_step() -> None:
    check([layers.TimeDistributed(layers.Dense(4, activation="softmax"))])
    check([layers.TimeDistributed(layers.BatchNormalization())], FIXED)
    check([layers.TimeDistributed(layers.LayerNormalization())])
    images = [
        layers.TimeDistributed(layers.Conv2D(2, 3)),
        layers.TimeDistributed(layers.MaxPooling2D()),
        layers.TimeDistributed(layers.Flatten()),
    ]
    check([*images, layers.LSTM(4)], (5, 8, 9, 1))
    pooled = [
        layers.TimeDistributed(layers.Conv1D(2, 3)),
        layers.TimeDistributed(layers.GlobalMaxPooling1D()),
    ]
    check([*pooled, layers.LSTM(4)], (None, 8, 2))
    check([layers.TimeDistributed(layers.LSTM(4)), layers.LSTM(3)], (None, 6, 2))
    inner = keras.Sequential([Input((6, 2)), layers.GRU(3), layers.Dense(2)])
    check([layers.TimeDistributed(inner), layers.LSTM(3)], (None, 6, 2))


def test_layers_that_do_nothing_when_a_model_is_used() -> None:
    noise = [
        layers.GaussianNoise(0.5),
        layers.GaussianDropout(0.5),
        layers.AlphaDropout(0.5),
        layers.SpatialDropout1D(0.5),
        layers.Dropout(0.5),
        layers.ActivityRegularization(),
        layers.Identity(),
    ]
    check([*noise, layers.GRU(3)])


@pytest.mark.parametrize(
    "kind", ["Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate"]
)
def test_merges(kind: str) -> None:
    first, second = Input((None, 3), name="first"), Input((None, 3), name="second")
    model = Model([first, second], getattr(layers, kind)()([first, second]))
    inputs = {"first": normal(BATCH, TIME, 3), "second": normal(BATCH, TIME, 3, seed=5)}
    assert difference(model, inputs) < TOLERANCE


def test_merges_of_tensors_with_fewer_axes() -> None:
    first, second = Input((None, 3), name="first"), Input((3,), name="second")
    model = Model([first, second], [layers.Add()([second, first]), layers.Multiply()([first, second])])
    assert difference(model, {"first": normal(BATCH, TIME, 3), "second": normal(BATCH, 3)}) < TOLERANCE


def test_integers_become_floats() -> None:
    model = sequential([layers.Dense(3)], (4,), "int32")
    assert difference(model, {"x": np.arange(8, dtype=np.int32).reshape(2, 4)}) < TOLERANCE


@pytest.mark.parametrize(
    ("layer", "shape", "message"),
    [
        (
            layers.LayerNormalization(axis=1),
            FIXED,
            r"\(LayerNormalization\): axis is \[?1\]?, not the last axes",
        ),
        (layers.LayerNormalization(axis=[1]), FIXED, r"axis is \[?1\]?, not the last axes of its input"),
    ],
)
def test_settings_that_are_refused(layer: Any, shape: tuple[int | None, ...], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        keras_to_onnx(randomized(sequential([layer], shape)))
