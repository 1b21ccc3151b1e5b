"""Import of Keras layers: their weights and conventions."""

import os
from typing import Any

import numpy as np
import pytest

from rnnhw.frontends import from_keras
from rnnhw.golden import run
from rnnhw.quantize import quantize, quantize_inputs
from rnnhw.train import forward

os.environ.setdefault("KERAS_BACKEND", "torch")  # Keras would look for TensorFlow, which is not installed
keras = pytest.importorskip(
    "keras", reason="Keras or torch is missing: pip install rnnhw[frameworks]", exc_type=ImportError
)

# On this backend Keras gives arrays by a method that lacks NumPy 2's argument `copy`; NumPy warns of that.
pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings(
        "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning:keras.src.backend"
    ),
]

IN, H, OUT = 3, 5, 2
CELLS = [
    ("LSTM", {}),
    ("LSTM", {"use_bias": False}),
    ("GRU", {}),
    ("GRU", {"reset_after": False}),
    ("GRU", {"use_bias": False}),
    ("SimpleRNN", {}),
    ("SimpleRNN", {"activation": "relu"}),
]


def inputs() -> np.ndarray:
    return np.random.default_rng(1).normal(size=(4, 6, IN)).astype(np.float32)


def randomized(model: Any) -> Any:
    """Make all weights random: Keras begins with zero biases, which would hide mistakes."""
    rng = np.random.default_rng(2)
    model.set_weights(
        [(0.5 * rng.normal(size=weight.shape)).astype(np.float32) for weight in model.get_weights()]
    )
    return model


def cell(kind: str, options: dict[str, Any], every_step: bool, **more: Any) -> Any:
    return getattr(keras.layers, kind)(H, return_sequences=every_step, **options, **more)


@pytest.mark.parametrize("every_step", [True, False])
@pytest.mark.parametrize("use", ["plain", "head", "stack", "bidirectional"])
@pytest.mark.parametrize(("kind", "options"), CELLS, ids=str)
def test_models(kind: str, options: dict[str, Any], use: str, every_step: bool) -> None:
    layers = [keras.Input((None, IN))]
    match use:
        case "stack":
            layers += [cell(kind, options, True), keras.layers.Dropout(0.5), cell(kind, options, every_step)]
        case "bidirectional":
            layers += [keras.layers.Bidirectional(cell(kind, options, every_step))]
        case _:
            layers += [cell(kind, options, every_step)]
    if use != "plain":
        layers.append(keras.layers.Dense(OUT))
    model = randomized(keras.Sequential(layers))
    x = inputs()
    y = keras.ops.convert_to_numpy(model(x))
    ours = forward(from_keras(model.layers), x).outputs
    assert ours.shape == y.shape
    assert np.abs(ours - y).max() < 2e-6


def test_an_integer_gru_that_resets_before_is_within_2_lsb() -> None:
    """Root mean square error over all steps of 50 sequences, in LSB of the int8 hidden state."""
    keras.utils.set_random_seed(3)
    model = keras.Sequential(
        [keras.Input((None, 6)), keras.layers.GRU(24, reset_after=False, return_sequences=True)]
    )
    x = np.random.default_rng(5).uniform(-1, 1, (50, 40, 6)).astype(np.float32)
    integer = quantize(from_keras(model.layers), x)
    made, _ = run(integer, quantize_inputs(x, integer))
    assert np.sqrt(((made - 128 * keras.ops.convert_to_numpy(model(x))) ** 2).mean()) < 2
