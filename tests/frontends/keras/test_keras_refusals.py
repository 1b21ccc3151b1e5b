"""What is refused, and the sentences that say why."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from keras_models import keras, sequential

from rnnhw.errors import ModelError
from rnnhw.frontends.keras import keras_to_onnx

layers, Input, Model = keras.layers, keras.Input, keras.Model


@keras.saving.register_keras_serializable(package="Mine")
class Doubled(keras.layers.Layer):
    def call(self, x: Any) -> Any:
        return 2 * x


@keras.saving.register_keras_serializable(package="Mine")
class LSTM(keras.layers.LSTM):
    """Has the name of one of Keras's own layers."""


@keras.saving.register_keras_serializable(package="Mine")
def doubled(x: Any) -> Any:
    return 2 * x


class SelfMade(keras.Model):
    def call(self, x: Any) -> Any:
        return x


UNKNOWN = [
    (
        lambda: layers.Lambda(lambda x: x, output_shape=(None, 3)),
        r"'mine' \(Lambda\): this class of layers is not",
    ),
    (
        lambda: layers.UnitNormalization(),
        r"'mine' \(UnitNormalization\): this class of layers is not supported",
    ),
    (
        lambda: layers.RNN(Cell(3)),
        r"'\w+' \((Mine>)?Cell\): '.*Cell' is a custom class, which is not supported",
    ),
    (lambda: Doubled(), r"'mine' \((Mine>)?Doubled\): '.*Doubled' is a custom class, which is not supported"),
    (lambda: LSTM(3), r"'mine' \((Mine>)?LSTM\): '.*LSTM' is a custom class, which is not supported"),
    (
        lambda: layers.TimeDistributed(layers.UnitNormalization(name="in")),
        r"'in' \(UnitNormalization\): this class",
    ),
]


@keras.saving.register_keras_serializable(package="Mine")
class Cell(keras.layers.GRUCell):
    pass


@pytest.mark.parametrize("source", ["live", "keras", "h5"])
@pytest.mark.parametrize(("make", "message"), UNKNOWN)
def test_unknown_and_custom_layers_by_name_and_class(
    make: Any, message: str, source: str, tmp_path: Path
) -> None:
    layer = make()
    layer.name = "mine"
    model: Any = keras.Sequential([Input((None, 3)), layers.LSTM(3, return_sequences=True), layer])
    if source != "live":
        path = tmp_path / f"model.{source}"
        model.save(path)
        model = path
    with pytest.raises(ModelError, match=rf"^(.*model.\w+: )?Keras layer {message}") as caught:
        keras_to_onnx(model)
    assert "lstm'" not in str(caught.value)  # the layer below is not to blame


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: layers.Dense(3, activation=doubled), r"\(Dense\): activation '.*doubled' is not supported"),
        (
            lambda: layers.GRU(3, recurrent_activation="softmax"),
            "recurrent_activation 'softmax' is not supported in a",
        ),
        (lambda: layers.Dense(3, activation="glu"), "activation 'glu' is not supported"),
    ],
)
def test_settings_that_are_not_supported(make: Any, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        keras_to_onnx(sequential([make()]))


def test_layers_that_are_called_in_training() -> None:
    x = Input((None, 3))
    model = Model(x, layers.Dropout(0.5, name="mine")(x, training=True))
    with pytest.raises(
        ModelError, match=r"^Keras layer 'mine' \(Dropout\): it is called with training=True, which"
    ):
        keras_to_onnx(model)


def test_models_that_were_never_built() -> None:
    with pytest.raises(ModelError, match=r"\(LSTM\): it has 0 weights, not 3: was it built\?$"):
        keras_to_onnx(keras.Sequential([layers.LSTM(3)]))
    with pytest.raises(ModelError, match=r"the shape of its input is not known: the model was never built$"):
        keras_to_onnx(keras.Sequential([layers.Activation("relu")]))


def test_objects_that_are_no_models() -> None:
    for source, message in (
        (
            SelfMade(),
            "a Keras model of class 'SelfMade' is not supported, only Sequential and Functional models",
        ),
        ([], "there is no Keras layer"),
        ([object()], "a Keras layer 'object' does not answer get_config"),
        ("model.keras", "a Keras model of class 'str' is not supported"),
    ):
        with pytest.raises(ModelError, match=message):
            keras_to_onnx(source)


def stub(kind: str, weights: list[np.ndarray] | None = None, **config: Any) -> Any:
    members = {
        "get_config": lambda self: config,
        "get_weights": lambda self: weights or [],
        "name": kind.lower(),
    }
    return type(kind, (), members)()


def configured(kind: str, **config: Any) -> dict[str, Any]:
    return {"class_name": kind, "config": config}


def lstm() -> Any:
    rng = np.random.default_rng(0)
    weights = [rng.normal(size=shape) for shape in ((3, 16), (4, 16), (16,))]
    return stub("LSTM", weights, return_sequences=True, activation="tanh", recurrent_activation="sigmoid")


@pytest.mark.parametrize(
    ("layer", "message"),
    [
        (
            stub("TimeDistributed", [np.ones((4, 2))]),
            r"'timedistributed' \(TimeDistributed\): its configuration has no",
        ),
        (stub("RNN", [np.ones((4, 16))]), r"'rnn' \(RNN\): its configuration has no cell"),
        (
            stub("RNN", cell=configured("StackedRNNCells", cells=[configured("Dense", name="d")])),
            r"'d' \(Dense\): this class of cells is not supported",
        ),
        (stub("Lambda"), r"'lambda' \(Lambda\): this class of layers is not supported"),
        (
            stub("Dense", [np.ones((5, 2)), np.ones(2)]),
            r"'dense' \(Dense\): its kernel has shape \[5, 2\], not \[4, 2\]",
        ),
        (stub("Dense", []), r"'dense' \(Dense\): it has 0 weights, not 2: was it built"),
        (stub("Reshape"), r"'reshape' \(Reshape\): target_shape is None"),
        (
            stub("BatchNormalization", [np.ones(4)] * 4, epsilon=-2.0),
            r"'batchnormalization' .*: the sum of its moving_variance and epsilon is not above 0",
        ),
        (
            stub("BatchNormalization", [np.full(4, 3e38), *[np.zeros(4)] * 3], epsilon=1e-10),
            r"'batchnormalization' .*: its factor holds 4 values that are NaN or infinite",
        ),
        (stub("Rescaling", scale=1e39), r"'rescaling' \(Rescaling\): scale is 1e\+39, not finite numbers"),
        (
            stub("LayerNormalization", [np.ones(4)] * 2, epsilon=10**400),
            r"'layernormalization' .*: epsilon is 10+ \.\.\., not a finite number",
        ),
        (stub("Conv1D", [np.ones((2, 4, 5)), np.ones(5)]), r"'conv1d' \(Conv1D\): kernel_size is None"),
    ],
)
def test_the_layer_that_is_wrong_is_the_one_that_is_named(layer: Any, message: str) -> None:
    """Whatever a configuration lacks: no KeyError, and no sentence that blames the layer below."""
    with pytest.raises(ModelError, match=rf"^Keras layer {message}"):
        keras_to_onnx([lstm(), layer])


def test_public_cases_of_unknown_layers(capsys: pytest.CaptureFixture[str]) -> None:
    case = Path(__file__).parents[4] / "shared/cases/keras-unknown-layers/case.py"
    if not case.is_file():
        pytest.skip("no ../shared/cases/keras-unknown-layers")
    exec(compile(case.read_text(), str(case), "exec"), {"__name__": "case"})
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 5
    for line, kind in zip(lines, ["TimeDistributed", "RNN", "Dense", None, None], strict=True):
        # The average and the activation are supported now. What is refused is named, and is not the LSTM.
        wanted = " accepted" if kind is None else f"ModelError: Keras layer '{kind.lower()}'"
        assert wanted in line, line


def test_keras_is_not_imported() -> None:
    """In a process of its own, because this one has imported Keras."""
    code = "import sys, rnnhw.frontends.keras; print(*{'keras', 'torch', 'h5py'}.intersection(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
