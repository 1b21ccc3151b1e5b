"""What tests of Keras models share: models with random weights, and the comparison with Keras."""

import os
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest

from rnnhw.frontends.keras import keras_to_onnx

os.environ.setdefault("KERAS_BACKEND", "torch")  # Keras would look for TensorFlow, which is not installed
keras = pytest.importorskip(
    "keras", reason="Keras or torch is missing: pip install rnnhw[frameworks]", exc_type=ImportError
)

TOLERANCE = 1e-5
BATCH, TIME, FEATURES = 4, 7, 3
onnxruntime.set_default_logger_severity(3)


def normal(*shape: int, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def gaps(*shape: int, seed: int = 1) -> np.ndarray:
    """Sequences with masked steps at the end, in the middle, at the beginning, and everywhere."""
    x = normal(*(shape or (BATCH, TIME, FEATURES)), seed=seed)
    x[0, 5:] = 0
    x[1, 2] = 0
    x[2, :] = 0
    x[3, :3] = 0
    return x


def randomized(model: Any, *, scale: float = 0.5, seed: int = 2) -> Any:
    """Make all weights random: Keras begins with zero biases, which would hide mistakes."""
    rng = np.random.default_rng(seed)
    weights = []
    for variable in model.weights:
        weight = scale * rng.normal(size=variable.shape)
        if "variance" in variable.name:
            weight = np.abs(weight) + 0.5
        weights.append(np.array(5) if variable.name == "count" else weight.astype(np.float32))
    model.set_weights(weights)
    for layer in model.layers:
        if isinstance(layer, keras.layers.Normalization):
            layer.finalize_state()
    return model


def sequential(
    layers: list[Any], shape: tuple[int | None, ...] = (None, FEATURES), dtype: str = "float32"
) -> Any:
    return randomized(keras.Sequential([keras.Input(shape, dtype=dtype, name="x"), *layers]))


def by_keras(model: Any, inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
    """What Keras computes: all outputs in order."""
    given = inputs if len(inputs) > 1 else next(iter(inputs.values()))
    outputs = model(given)
    return [keras.ops.convert_to_numpy(each) for each in keras.tree.flatten(outputs)]


def by_onnx(model: onnx.ModelProto, inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
    onnx.checker.check_model(model, full_check=True)
    session = onnxruntime.InferenceSession(model.SerializeToString())
    return session.run(None, inputs)


def difference(model: Any, inputs: dict[str, np.ndarray], source: Any = None) -> float:
    """Largest difference of the converted model from Keras; ``source`` is the model itself or its file."""
    wanted = by_keras(model, inputs)
    found = by_onnx(keras_to_onnx(model if source is None else source), inputs)
    assert [each.shape for each in found] == [each.shape for each in wanted]
    return max(float(np.abs(ours - theirs).max()) for ours, theirs in zip(found, wanted, strict=True))


def operators(model: onnx.ModelProto) -> list[str]:
    return [node.op_type for node in model.graph.node]
