"""Operations of Keras 3 between layers, against Keras."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from keras_models import BATCH, TIME, TOLERANCE, by_onnx, difference, keras, normal

from rnnhw.errors import ModelError
from rnnhw.frontends.keras import keras_to_onnx

ops = keras.ops

FORMULAS: list[tuple[str, Callable[[Any, Any], Any]]] = [
    ("the last step", lambda x, y: x[:, -1, :]),
    ("the last step, shorter", lambda x, y: x[:, -1]),
    ("every second step", lambda x, y: x[:, ::2] * 2 + 1),
    ("backwards", lambda x, y: ops.flip(x, axis=1) + ops.flip(y, axis=-1)),
    ("some of the features", lambda x, y: x[..., 1:]),
    ("one feature", lambda x, y: x[..., 0]),
    ("a new axis", lambda x, y: x[:, 1:3, None]),
    ("numbers before tensors", lambda x, y: 1 - y / 3),
    ("means and products", lambda x, y: ops.mean(x * y, axis=1)),
    ("maxima", lambda x, y: ops.squeeze(ops.max(x, axis=1, keepdims=True), 1)),
    ("minima and sums", lambda x, y: ops.min(x, axis=-1) + ops.sum(y, axis=-1)),
    ("joined", lambda x, y: ops.concatenate([x, y], axis=-1)),
    ("stacked", lambda x, y: ops.stack([x[:, 0], y[:, 1]], axis=1)),
    ("products of matrices", lambda x, y: ops.softmax(x @ ops.transpose(y, (0, 2, 1)), axis=-1)),
    ("other shapes", lambda x, y: ops.reshape(ops.expand_dims(x[:, 0], 1), (-1, 3, 1))),
    ("functions", lambda x, y: ops.tanh(x) + ops.relu(y) - ops.sigmoid(-x)),
    ("more functions", lambda x, y: ops.log(ops.exp(x)) + ops.sqrt(ops.absolute(y))),
    ("the larger one", lambda x, y: ops.maximum(x, 0.5) - ops.minimum(y, x)),
]


@pytest.mark.parametrize(
    ("name", "formula"), FORMULAS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_formulas(name: str, formula: Callable[[Any, Any], Any], tmp_path: Path) -> None:
    x, y = keras.Input((None, 3), name="x"), keras.Input((None, 3), name="y")
    model = keras.Model([x, y], formula(x, y))
    inputs = {"x": normal(BATCH, TIME, 3), "y": normal(BATCH, TIME, 3, seed=5)}
    path = tmp_path / "model.keras"
    model.save(path)
    for source in (model, path):
        assert difference(model, inputs, source) < TOLERANCE


def test_comparisons_give_truth_values() -> None:
    x = keras.Input((None, 3), name="x")
    model = keras.Model(x, ops.logical_or(ops.any(ops.not_equal(x, 0.0), axis=-1), x[..., 0]))
    values = normal(BATCH, TIME, 3)
    values[1, 2] = values[3, 0] = 0
    (found,) = by_onnx(keras_to_onnx(model), {"x": values})
    assert found.dtype == bool and np.array_equal(found, values.any(axis=-1))


@pytest.mark.parametrize(
    ("formula", "message"),
    [
        (
            lambda x: ops.cumsum(x, axis=1),
            r"^Keras operation 'cumsum\w*' \(Cumsum\): this operation is not supported",
        ),
        (lambda x: x[0], r"\(GetItem\): it indexes with .*, which is not supported"),
        (lambda x: ops.reshape(x, (-1, 3)), r"\(Reshape\): newshape is \[-1, 3\], not -1 for the batch"),
    ],
)
def test_refusals(formula: Callable[[Any], Any], message: str) -> None:
    x = keras.Input((None, 3), name="x")
    with pytest.raises(ModelError, match=message):
        keras_to_onnx(keras.Model(x, formula(x)))
