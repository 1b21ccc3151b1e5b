"""Random Keras models, saved in both formats and compared with Keras; run by hand with a number of models.

python tests/frontends/keras/random_keras.py 60
"""

import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from keras_models import TOLERANCE, by_keras, by_onnx, keras, randomized

from rnnhw.frontends.keras import keras_to_onnx

layers = keras.layers

FUNCTIONS = ["tanh", "relu", "sigmoid", "hard_sigmoid", "softsign", "elu", "leaky_relu", "linear"]


class Maker:
    """Makes one model, by the choices of a random number generator."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        self.time = int(self.rng.integers(3, 9))

    def pick(self, *choices: Any) -> Any:
        return choices[self.rng.integers(len(choices))]

    def chance(self, share: float) -> bool:
        return bool(self.rng.random() < share)

    def size(self, most: int = 6) -> int:
        return int(self.rng.integers(1, most + 1))

    def options(self, kind: str) -> dict[str, Any]:
        found: dict[str, Any] = {"units": self.size(), "use_bias": not self.chance(0.2)}
        if self.chance(0.3):
            found["activation"] = self.pick(*FUNCTIONS)
        if kind.startswith(("LSTM", "GRU")) and self.chance(0.3):
            found["recurrent_activation"] = self.pick("sigmoid", "hard_sigmoid", "tanh", "softsign")
        if kind.startswith("GRU"):
            found["reset_after"] = self.chance(0.5)
        return found

    def cell(self) -> Any:
        kind = self.pick("LSTMCell", "GRUCell", "SimpleRNNCell")
        return getattr(layers, kind)(**self.options(kind))

    def recurrent(self, *, sequences: bool, may_wrap: bool = True) -> Any:
        way = self.pick("layer", "layer", "layer", "cell", "cells", "both", "both")
        common = {"return_sequences": sequences, "go_backwards": way != "both" and self.chance(0.2)}
        if self.chance(0.1):
            common["zero_output_for_mask"] = True
        if way == "cell":
            return layers.RNN(self.cell(), **common)
        if way == "cells":
            return layers.RNN([self.cell() for _ in range(1 + self.size(2))], **common)
        kind = self.pick("LSTM", "GRU", "SimpleRNN")
        layer = getattr(layers, kind)(**self.options(kind), **common, dropout=self.pick(0.0, 0.3))
        if way == "layer" or not may_wrap:
            return layer
        return layers.Bidirectional(layer, merge_mode=self.pick("concat", "concat", "sum", "mul", "ave"))

    def stepwise(self) -> Any:
        """A layer between recurrent ones."""
        return self.pick(
            lambda: layers.Dropout(0.4),
            lambda: layers.BatchNormalization(scale=self.chance(0.7), center=self.chance(0.7)),
            lambda: layers.LayerNormalization(),
            lambda: layers.TimeDistributed(layers.Dense(self.size(), activation=self.pick(*FUNCTIONS))),
            lambda: layers.Dense(
                self.size(), use_bias=self.chance(0.7), activation=self.pick(*FUNCTIONS, "gelu")
            ),
            lambda: layers.Activation(self.pick(*FUNCTIONS)),
            lambda: layers.ReLU(max_value=self.pick(None, 1.0), negative_slope=self.pick(0.0, 0.1)),
            lambda: layers.Rescaling(2.0, offset=-0.5),
            lambda: layers.SpatialDropout1D(0.2),
        )()

    def local(self) -> list[Any]:
        """Layers that look at neighbouring steps, and lose a mask."""
        return self.pick(
            lambda: [
                layers.Conv1D(
                    self.size(),
                    self.size(3),
                    padding=self.pick("same", "causal"),
                    dilation_rate=self.size(2),
                    activation=self.pick("relu", "linear"),
                )
            ],
            lambda: [layers.ZeroPadding1D((1, 2)), layers.Conv1D(3, 3, strides=2), layers.ReLU()],
            lambda: [layers.MaxPooling1D(2, strides=self.size(2), padding="same")],
            lambda: [layers.ZeroPadding1D(1), layers.AveragePooling1D(2)],
        )()

    def ending(self, x: Any) -> Any:
        """From a sequence to what a model gives out."""
        way = self.pick("sequence", "last", "last", "average", "maximum", "index")
        if way == "last":
            x = self.recurrent(sequences=False)(x)
        elif way == "average":
            x = layers.GlobalAveragePooling1D()(x)
        elif way == "maximum":
            x = layers.GlobalMaxPooling1D()(x)
        elif way == "index":
            x = x[:, -1, :]
        for _ in range(self.size(2) - 1):
            x = layers.Dense(self.size(), activation="relu")(x)
        return layers.Dense(self.size(), activation=self.pick("linear", "softmax", "sigmoid"))(x)

    def body(self, x: Any) -> Any:
        for _ in range(self.size(3)):
            x = self.recurrent(sequences=True)(x)
            for _ in range(self.size(3) - 1):
                x = self.stepwise()(x)
        return x

    def input(self, name: str) -> tuple[Any, Any, np.ndarray]:
        """An input, the sequence that begins with it, and values for it."""
        time = self.pick(None, self.time)
        if self.chance(0.25):
            given = keras.Input((time,), dtype=self.pick("int32", "float32"), name=name)
            values = self.rng.integers(0, 9, (4, self.time))
            values[:, -1] = 1  # an average of no steps is not a number
            masks = self.chance(0.5)
            return given, layers.Embedding(9, self.size(), mask_zero=masks)(given), values.astype(given.dtype)
        features = self.size()
        given = keras.Input((time, features), name=name)
        values = self.rng.normal(size=(4, self.time, features)).astype(np.float32)
        x = given
        if self.chance(0.4):
            values[self.rng.random((4, self.time)) < 0.3] = 0
            values[:, -1] = 1
            x = layers.Masking()(x)
        if self.chance(0.2):
            for layer in self.local():
                x = layer(x)
        return given, x, values

    def encoder_decoder(self) -> tuple[Any, dict[str, np.ndarray]]:
        """A layer that begins with the states of another one."""
        first, x, values = self.input("source")
        second, y, others = self.input("target")
        kind, units = self.pick("LSTM", "GRU", "SimpleRNN"), self.size()
        _, *states = getattr(layers, kind)(units, return_state=True)(x)
        y = getattr(layers, kind)(units, return_sequences=True)(y, initial_state=states)
        return keras.Model([first, second], [self.ending(y), *states]), {"source": values, "target": others}

    def shared(self) -> tuple[Any, dict[str, np.ndarray]]:
        """A nested model that is used twice, merged, with two outputs."""
        time, features = self.pick(None, self.time), self.size()
        inner_input = keras.Input((None, features))
        inner = keras.Model(inner_input, layers.Dense(features)(self.body(inner_input)), name="inner")
        first, second = (keras.Input((time, features), name=name) for name in ("first", "second"))
        merge = self.pick(layers.Add, layers.Subtract, layers.Average, layers.Maximum, layers.Concatenate)()
        joined = merge([inner(first), inner(second)])
        model = keras.Model([first, second], {"one": self.ending(joined), "two": self.ending(inner(first))})
        shape = (4, self.time, features)
        return model, {name: self.rng.normal(size=shape).astype(np.float32) for name in ("first", "second")}

    def model(self) -> tuple[Any, dict[str, np.ndarray]]:
        way = self.pick("stack", "stack", "stack", "stack", "encoder_decoder", "shared")
        if way != "stack":
            return getattr(self, way)()
        given, x, values = self.input("x")
        model = keras.Model(given, self.ending(self.body(x)))
        if self.chance(0.5) and not any(one.name.startswith("get_item") for one in model.operations):
            model = keras.Sequential(model.layers)
        return model, {"x": values}


def random_model(seed: int) -> tuple[Any, dict[str, np.ndarray]]:
    """A model with random weights, and inputs for it."""
    model, inputs = Maker(seed).model()
    return randomized(model, scale=0.4, seed=seed), inputs


def differences(seed: int, folder: Path) -> dict[str, float]:
    """Largest difference from Keras of the same model from each kind of file and the live object."""
    model, inputs = random_model(seed)
    wanted = by_keras(model, inputs)
    found = {}
    for suffix in (".keras", ".h5", ""):
        source = folder / f"{seed}{suffix}" if suffix else model
        if suffix:
            model.save(source)
        ours = by_onnx(keras_to_onnx(source), inputs)
        assert [each.shape for each in ours] == [each.shape for each in wanted], (seed, suffix)
        scale = max(1.0, max(float(np.abs(each).max()) for each in wanted))
        pairs = zip(ours, wanted, strict=True)
        found[suffix or "live"] = max(float(np.abs(one - other).max()) for one, other in pairs) / scale
    return found


def main() -> None:
    """Compare as many models as the first argument says, and tell which layers they had."""
    kinds: Counter[str] = Counter()
    worst, failed = 0.0, 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(int(sys.argv[1])):
            found = differences(seed, Path(folder))
            kinds.update(type(layer).__name__ for layer in random_model(seed)[0].layers)
            worst = max(worst, *found.values())
            if max(found.values()) >= TOLERANCE:
                failed += 1
                print(f"seed {seed}: {found}")
    print(f"{sys.argv[1]} models, {failed} differ, largest difference {worst:.1e}; layers: {dict(kinds)}")


if __name__ == "__main__":
    main()
