"""Masks: sequences with masked steps at the end, in the middle, at the beginning, and everywhere."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from keras_models import (
    BATCH,
    TIME,
    TOLERANCE,
    by_keras,
    difference,
    gaps,
    keras,
    normal,
    operators,
    randomized,
)
from keras_models import sequential as built

from rnnhw.errors import ModelError
from rnnhw.frontends.keras import keras_to_onnx

layers, Input, Model = keras.layers, keras.Input, keras.Model

OPTIONS = [
    {},
    {"return_sequences": True},
    {"return_sequences": True, "go_backwards": True},
    {"go_backwards": True, "return_state": True},
    {"return_sequences": True, "return_state": True, "zero_output_for_mask": True},
    {"zero_output_for_mask": True},
    {"zero_output_for_mask": True, "go_backwards": True},
]


def masked(*members: Any) -> Any:
    return built([layers.Masking(), *members])


def sentences(dtype: str = "int32") -> np.ndarray:
    """Numbers of words; some are 0."""
    words = np.random.default_rng(4).integers(0, 6, (BATCH, TIME)).astype(dtype)
    words[2] = 0
    words[0, 4:] = 0
    return words


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("kind", ["LSTM", "GRU", "SimpleRNN"])
def test_every_pattern_of_masked_steps(kind: str, options: dict[str, Any]) -> None:
    assert difference(masked(getattr(layers, kind)(4, **options)), {"x": gaps()}) < TOLERANCE


@pytest.mark.parametrize("value", [0.0, -1.5])
def test_masking_makes_zeros_of_masked_steps(value: float) -> None:
    x = gaps()
    x[x == 0] = value
    x[1, 2, 1] = 9  # this step is kept, because not all of its features have the value
    assert difference(built([layers.Masking(value), layers.Dense(2, use_bias=False)]), {"x": x}) < TOLERANCE
    assert difference(built([layers.Masking(value), layers.GRU(3)]), {"x": x}) < TOLERANCE


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"return_sequences": True},
        {"return_sequences": True, "return_state": True},
        {"return_state": True},
    ],
    ids=str,
)
@pytest.mark.parametrize("merge", ["concat", "sum", "mul", "ave", None])
def test_bidirectional_layers(merge: str | None, options: dict[str, Any]) -> None:
    layer = layers.Bidirectional(layers.GRU(4, **options), merge_mode=merge)
    assert difference(masked(layer), {"x": gaps()}) < TOLERANCE


def test_directions_of_different_kinds() -> None:
    for forward, backward in ((False, True), (True, False)):
        layer = layers.Bidirectional(
            layers.LSTM(4, return_sequences=True, go_backwards=forward),
            backward_layer=layers.GRU(5, return_sequences=True, go_backwards=backward),
        )
        assert difference(masked(layer), {"x": gaps()}) < TOLERANCE


def test_a_chain_of_layers_follows_the_mask_of_its_input() -> None:
    model = masked(
        layers.LSTM(4, return_sequences=True),
        layers.Dropout(0.5),
        layers.Bidirectional(layers.GRU(3, return_sequences=True)),
        layers.RNN([layers.LSTMCell(3), layers.GRUCell(4)], return_sequences=True),
        layers.TimeDistributed(layers.Dense(3)),
        layers.BatchNormalization(),
        layers.LayerNormalization(),
        layers.GRU(3, go_backwards=True, return_sequences=True),
        layers.LSTM(2),
    )
    assert difference(model, {"x": gaps()}) < TOLERANCE
    # Packed before the first layer, before the layers that follow others than recurrent ones, and put back.
    assert operators(keras_to_onnx(model)).count("GatherND") < 8


@pytest.mark.parametrize("masks", [True, False])
@pytest.mark.parametrize("dtype", ["int32", "float32"])
def test_embeddings(dtype: str, masks: bool) -> None:
    members = [layers.Embedding(6, 3, mask_zero=masks), layers.LSTM(4, return_sequences=True), layers.GRU(2)]
    model = built(members, (None,), dtype)
    assert difference(model, {"x": sentences(dtype)}) < TOLERANCE


def test_layers_that_cannot_follow_a_mask_lose_it() -> None:
    for layer in (layers.Conv1D(3, 2, padding="same"), layers.MaxPooling1D(1), layers.ZeroPadding1D(1)):
        assert difference(masked(layer, layers.GRU(3)), {"x": gaps()}) < TOLERANCE


def test_an_average_over_time_is_of_the_kept_steps() -> None:
    x = gaps()
    x[2, 3] = 1  # an average of no steps is not a number
    assert difference(masked(layers.GlobalAveragePooling1D()), {"x": x}) < TOLERANCE
    assert difference(masked(layers.GlobalAveragePooling1D(keepdims=True)), {"x": x}) < TOLERANCE


@pytest.mark.parametrize("both", [True, False])
@pytest.mark.parametrize("kind", ["Add", "Subtract", "Average", "Concatenate"])
def test_merged_sequences(kind: str, both: bool, tmp_path: Path) -> None:
    first, second = Input((None, 3), name="first"), Input((None, 3), name="second")
    kept = layers.Masking()(second) if both else second
    merged = getattr(layers, kind)()([layers.Masking()(first), kept])
    model = randomized(Model([first, second], layers.LSTM(3, return_sequences=True)(merged)))
    inputs = {"first": gaps(), "second": gaps(seed=5)[::-1].copy()}
    for suffix in ("keras", "h5"):
        model.save(tmp_path / f"model.{suffix}")
        assert difference(model, inputs, tmp_path / f"model.{suffix}") < TOLERANCE


@pytest.mark.parametrize("both", [True, False])
def test_sequences_that_are_joined_in_time(both: bool) -> None:
    first, second = Input((None, 3), name="first"), Input((None, 3), name="second")
    kept = layers.Masking()(second) if both else second
    joined = layers.Concatenate(axis=1)([layers.Masking()(first), kept])
    model = randomized(Model([first, second], layers.LSTM(3)(joined)))
    assert difference(model, {"first": gaps(), "second": gaps(seed=5)[::-1].copy()}) < TOLERANCE


def test_a_mask_that_is_an_argument(tmp_path: Path) -> None:
    x, mask, state = Input((None, 3), name="x"), Input((None,), dtype="bool", name="m"), Input((4,), name="s")
    outputs = [
        layers.LSTM(4)(x, mask=mask),
        *layers.GRU(4, return_sequences=True, return_state=True)(x, mask=mask, initial_state=state),
        layers.GlobalAveragePooling1D()(x, mask=mask),
    ]
    model = randomized(Model([x, mask, state], outputs))
    kept = np.array([[1, 1, 1, 0, 1, 0, 0], [0, 0, 0, 0, 0, 0, 1], [1] * 7, [0, 1, 1, 1, 0, 0, 0]], bool)
    inputs = {"x": normal(BATCH, TIME, 3), "m": kept, "s": normal(BATCH, 4)}
    model.save(tmp_path / "model.keras")
    assert difference(model, inputs, tmp_path / "model.keras") < TOLERANCE


def test_a_sequence_without_kept_steps_keeps_its_initial_state() -> None:
    x, mask, state = Input((None, 3), name="x"), Input((None,), dtype="bool", name="m"), Input((4,), name="s")
    outputs = layers.GRU(4, return_state=True)(x, mask=mask, initial_state=state)
    model = randomized(Model([x, mask, state], outputs))
    inputs = {"x": normal(BATCH, TIME, 3), "m": np.zeros((BATCH, TIME), bool), "s": normal(BATCH, 4)}
    output, final = by_keras(model, inputs)
    assert not output.any() and np.array_equal(final, inputs["s"])
    assert difference(model, inputs) == 0


def test_keras_3_ignores_the_mask_of_a_layer_with_initial_states() -> None:
    x, state = Input((None, 3), name="x"), Input((4,), name="s")
    model = randomized(Model([x, state], layers.GRU(4)(layers.Masking()(x), initial_state=state)))
    assert difference(model, {"x": gaps(), "s": normal(BATCH, 4)}) < TOLERANCE


@pytest.mark.parametrize("kind", ["Maximum", "Minimum", "Multiply"])
def test_merges_that_versions_of_keras_compute_differently_are_refused(kind: str) -> None:
    first, second = Input((None, 3), name="first"), Input((None, 3), name="second")
    merged = getattr(layers, kind)(name="mine")([layers.Masking()(first), layers.Masking()(second)])
    with pytest.raises(ModelError, match=rf"^Keras layer 'mine' \({kind}\): its sequences are masked, which"):
        keras_to_onnx(Model([first, second], merged))


def test_a_layer_that_would_get_the_mask_of_one_step_is_refused() -> None:
    words = Input((None,), name="w")
    steps = layers.TimeDistributed(layers.Reshape((1, 3)))(layers.Embedding(4, 3, mask_zero=True)(words))
    assert difference(randomized(Model(words, steps)), {"w": sentences("float32") % 4}) < TOLERANCE
    model = Model(words, layers.TimeDistributed(layers.GRU(3, name="inner"), name="outer")(steps))
    message = (
        r"^Keras layer 'outer' \(TimeDistributed\): Keras layer 'inner' \(GRU\) in it cannot follow the mask"
    )
    with pytest.raises(ModelError, match=message):
        keras_to_onnx(model)
