"""Files: what Keras 2 wrote, and what is damaged, missing or hostile."""

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from damaged.keras_files import damaged_h5, damaged_keras
from keras_models import BATCH, TIME, TOLERANCE, by_keras, by_onnx, keras, normal, randomized, sequential

from rnnhw.errors import ModelError
from rnnhw.frontends.keras import hdf5, keras_to_onnx

layers, Input, Model = keras.layers, keras.Input, keras.Model


def keras_2_file(
    path: Path, config: dict[str, Any], weights: dict[str, list[np.ndarray]], version: str = "2.4.0"
) -> Path:
    """An ``.h5`` file as Keras 2 writes it."""
    with h5py.File(path, "w") as file:
        file.attrs["keras_version"], file.attrs["backend"] = version.encode(), b"tensorflow"
        file.attrs["model_config"] = json.dumps(config).encode()
        top = file.create_group("model_weights")
        for layer, arrays in weights.items():
            group = top.create_group(layer)
            names = [f"{layer}/{number}:0" for number in range(len(arrays))]
            group.attrs["weight_names"] = [name.encode() for name in names]
            for name, array in zip(names, arrays, strict=True):
                group[name] = array
    return path


def test_hard_sigmoid_of_keras_2(tmp_path: Path) -> None:
    """Before Keras 2.1: hard_sigmoid is 0.2 x + 0.5, a GRU resets before, there is no input layer."""
    function = lambda x: keras.ops.clip(0.2 * x + 0.5, 0, 1)  # noqa: E731
    options = {"units": 4, "recurrent_activation": "hard_sigmoid", "return_sequences": True}
    config = {
        "class_name": "Sequential",
        "config": [
            {"class_name": "GRU", "config": {"name": "gru", "batch_input_shape": [None, None, 3], **options}},
            {"class_name": "LSTM", "config": {"name": "lstm", **options}},
            {"class_name": "Activation", "config": {"name": "last", "activation": "hard_sigmoid"}},
        ],
    }
    twin = sequential(
        [
            layers.GRU(4, recurrent_activation=function, reset_after=False, return_sequences=True),
            layers.LSTM(4, recurrent_activation=function, return_sequences=True),
            layers.Activation(function),
        ]
    )
    weights = {name: layer.get_weights() for name, layer in zip(["gru", "lstm"], twin.layers, strict=False)}
    converted = keras_to_onnx(keras_2_file(tmp_path / "old.h5", config, weights))
    (found,) = by_onnx(converted, {"gru_input": normal(BATCH, TIME, 3)})
    assert np.abs(found - by_keras(twin, {"x": normal(BATCH, TIME, 3)})[0]).max() < TOLERANCE


def test_a_functional_model_of_keras_2(tmp_path: Path) -> None:
    """Initial states are more inputs, models count their calls from 1, and weights that rest come last."""

    def layer(kind: str, name: str, calls: list[Any], **config: Any) -> dict[str, Any]:
        return {"class_name": kind, "config": {"name": name, **config}, "name": name, "inbound_nodes": calls}

    inner = {
        "name": "inner",
        "layers": [
            layer("InputLayer", "i", [], batch_input_shape=[None, None, 3]),
            layer("Dense", "d", [[["i", 0, 0, {}]]], units=3),
            layer("BatchNormalization", "b", [[["d", 0, 0, {}]]], axis=[2]),
            layer("Dense", "e", [[["b", 0, 0, {}]]], units=3, trainable=False),
        ],
        "input_layers": [["i", 0, 0]],
        "output_layers": [["e", 0, 0]],
    }
    config = {
        "name": "model",
        "layers": [
            layer("InputLayer", "x", [], batch_input_shape=[None, None, 3]),
            layer("InputLayer", "s", [], batch_input_shape=[None, 4]),
            {
                "class_name": "Model",
                "config": inner,
                "name": "inner",
                "inbound_nodes": [[["x", 0, 0, {}]], [["inner", 1, 0, {}]]],
            },
            layer("Masking", "m", [[["inner", 2, 0, {}]]], mask_value=0.0),
            layer(
                "Bidirectional",
                "both",
                [[["m", 0, 0, {}]]],
                layer={
                    "class_name": "LSTM",
                    "config": {"name": "lstm", "units": 2, "return_sequences": True},
                },
            ),
            layer(
                "LSTM",
                "top",
                [[["both", 0, 0, {}], ["s", 0, 0, {}], ["s", 0, 0, {}]]],
                units=4,
                return_state=True,
            ),
        ],
        "input_layers": [["x", 0, 0], ["s", 0, 0]],
        "output_layers": [["top", 0, 0], ["top", 0, 2], ["inner", 1, 0]],
    }
    x, s, i = Input((None, 3), name="x"), Input((4,), name="s"), Input((None, 3))
    rest = layers.Dense(3, trainable=False)
    twin_inner = Model(i, rest(layers.BatchNormalization()(layers.Dense(3)(i))))
    both = layers.Bidirectional(layers.LSTM(2, return_sequences=True))
    top = layers.LSTM(4, return_state=True)
    first = twin_inner(x)
    y, _, c = top(both(layers.Masking()(twin_inner(first))), initial_state=[s, s])
    twin = randomized(Model([x, s], [y, c, first]))
    dense, normalized = twin_inner.layers[1].get_weights(), twin_inner.layers[2].get_weights()
    weights = {
        "inner": [*dense, *normalized[:2], *normalized[2:], *rest.get_weights()],
        "both": both.get_weights(),
        "top": top.get_weights(),
    }
    path = keras_2_file(tmp_path / "old.h5", {"class_name": "Model", "config": config}, weights)
    inputs = {"x": normal(BATCH, TIME, 3), "s": normal(BATCH, 4)}
    found, wanted = by_onnx(keras_to_onnx(path), inputs), by_keras(twin, inputs)
    assert max(np.abs(one - other).max() for one, other in zip(found, wanted, strict=True)) < TOLERANCE


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a model in both kinds of files."""
    folder = tmp_path_factory.mktemp("keras")
    model = sequential(
        [layers.Bidirectional(layers.GRU(3, name="gru"), name="both"), layers.Dense(2, name="top")]
    )
    model.save(folder / "model.keras")
    model.save(folder / "model.h5")
    model.save_weights(folder / "model.weights.h5")
    return folder


def repacked(source: Path, target: Path, changes: dict[str, Any], method: int = zipfile.ZIP_STORED) -> Path:
    """A ``.keras`` file with some parts changed, or left out where the change is None."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", method) as new:
        for name in old.namelist():
            content = changes.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return target


def with_weight(source: Path, target: Path, name: str, change: Callable[[h5py.File], None]) -> Path:
    """A ``.keras`` file with changed weights."""
    inner = target.with_suffix(".inner")
    with zipfile.ZipFile(source) as archive:
        inner.write_bytes(archive.read("model.weights.h5"))
    with h5py.File(inner, "r+") as file:
        change(file)
    return repacked(source, target, {"model.weights.h5": inner.read_bytes()})


KERNEL = "layers/bidirectional/forward_layer/cell/vars/0"


def replaced(value: np.ndarray | None) -> Callable[[h5py.File], None]:
    def change(file: h5py.File) -> None:
        del file[KERNEL]
        if value is not None:
            file[KERNEL] = value

    return change


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (
            None,
            r"\(GRU\): there is no '/layers/bidirectional/forward_layer/cell/vars/0' in its model.weights",
        ),
        (np.zeros((3, 8)), r"'forward_gru' \(GRU\): its kernel has shape \[3, 8\], not \[3, 9\]"),
        (np.zeros((4, 9)), r"its kernel has shape \[4, 9\], not \[3, 9\]"),
        (np.full((3, 9), np.nan), r"its kernel holds 27 values that are NaN or infinite"),
        (np.full((3, 9), 1e39), r"its kernel holds 27 values that are NaN or infinite"),
        (np.array(["text"] * 27, dtype="S4").reshape(3, 9), r"there is no '/layers/bidirectional/forward"),
    ],
)
def test_weights_that_are_missing_or_wrong(files: Path, tmp_path: Path, value: Any, message: str) -> None:
    path = with_weight(files / "model.keras", tmp_path / "changed.keras", KERNEL, replaced(value))
    with pytest.raises(ModelError, match=rf"^{tmp_path}/changed.keras: Keras layer .*{message}"):
        keras_to_onnx(path)


def test_links_to_other_files_are_not_followed(files: Path, tmp_path: Path) -> None:
    with h5py.File(tmp_path / "other.h5", "w") as other:
        other["kernel"] = np.zeros((3, 9), np.float32)

    def linked(file: h5py.File) -> None:
        del file[KERNEL]
        file[KERNEL] = h5py.ExternalLink(tmp_path / "other.h5", "kernel")

    def outside(file: h5py.File) -> None:
        del file[KERNEL]
        raw = tmp_path / "raw"
        raw.write_bytes(bytes(3 * 9 * 4))
        file.create_dataset(KERNEL, (3, 9), "f4", external=[(raw, 0, 108)])

    for change in (linked, outside):
        path = with_weight(files / "model.keras", tmp_path / "changed.keras", KERNEL, change)
        with pytest.raises(ModelError, match="there is no '/layers/bidirectional/forward_layer/cell/vars/0'"):
            keras_to_onnx(path)


def test_more_weights_than_the_file_has_bytes_for(files: Path, tmp_path: Path) -> None:
    def promised(file: h5py.File) -> None:
        del file[KERNEL]
        file.create_dataset(KERNEL, (10**6, 10**6), "f4", chunks=(10, 10))

    path = with_weight(files / "model.keras", tmp_path / "changed.keras", KERNEL, promised)
    with pytest.raises(ModelError, match="promises more than 40000000000"):
        keras_to_onnx(path)


def test_files_that_are_none(files: Path, tmp_path: Path) -> None:
    def refused(name: str, content: bytes | None, message: str) -> None:
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(ModelError, match=message) as caught:
            keras_to_onnx(path)
        assert str(caught.value).startswith(str(path)) and "\n" not in str(caught.value)

    whole = (files / "model.keras").read_bytes()
    refused("missing.keras", None, "missing.keras cannot be read: No such file or directory$")
    refused("text.keras", b"text", "text.keras is no .keras file: it is no zip archive$")
    refused("half.keras", whole[: len(whole) // 2], "half.keras is no .keras file: it is no zip archive$")
    refused("text.h5", b"text", "text.h5 is no HDF5 file$")
    refused(
        "half.h5",
        (files / "model.h5").read_bytes()[:5000],
        "half.h5 is damaged: the HDF5 library cannot read it$",
    )
    refused(
        "weights.h5",
        (files / "model.weights.h5").read_bytes(),
        "weights.h5 holds no Keras model, but weights",
    )
    with pytest.raises(ModelError, match="cannot be read: it is no regular file"):
        keras_to_onnx(tmp_path)


def test_an_h5_file_may_have_any_name(files: Path, tmp_path: Path) -> None:
    """Before Keras 2.12, ``model.save("x.keras")`` wrote HDF5."""
    (tmp_path / "old.keras").write_bytes((files / "model.h5").read_bytes())
    (found,) = by_onnx(keras_to_onnx(tmp_path / "old.keras"), {"x": normal(BATCH, TIME, 3)})
    (wanted,) = by_onnx(keras_to_onnx(files / "model.keras"), {"x": normal(BATCH, TIME, 3)})
    assert np.array_equal(found, wanted)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"config.json": None}, "is no .keras file: it has no config.json$"),
        ({"model.weights.h5": None}, "is no .keras file: it has no model.weights.h5$"),
        ({"config.json": b"{"}, "changed.keras: its config.json is no JSON$"),
        ({"config.json": b"\xff"}, "changed.keras: its config.json is no JSON$"),
        ({"config.json": b"[" * 100_000}, "changed.keras: its config.json is no JSON$"),
        ({"config.json": b"[]"}, r"changed.keras: \[\] is no configuration of a Keras layer$"),
        (
            {"config.json": b"[" + b"{}," * 300_000 + b"{}]"},
            "changed.keras: its config.json holds more than 300000 values, more than a Keras model$",
        ),
        (
            {"metadata.json": b"7", "config.json": b'{"class_name": "Dense", "config": {}}'},
            "is no Sequential or",
        ),
        ({"model.weights.h5": b"text"}, "is damaged: its model.weights.h5 is no HDF5 file$"),
    ],
)
def test_parts_that_are_missing_or_wrong(
    files: Path, tmp_path: Path, changes: dict[str, Any], message: str
) -> None:
    with pytest.raises(ModelError, match=message):
        keras_to_onnx(repacked(files / "model.keras", tmp_path / "changed.keras", changes))


def test_arguments_by_name_that_are_a_tensor(tmp_path: Path) -> None:
    """A dictionary may stand for a tensor, which is no arguments by name."""
    x = Input((None, 3))
    Model(x, layers.LSTM(2)(x)).save(tmp_path / "model.keras")
    with zipfile.ZipFile(tmp_path / "model.keras") as archive:
        config = json.loads(archive.read("config.json"))
    (call,) = config["config"]["layers"][1]["inbound_nodes"]
    call["kwargs"] = call["args"][0]
    changed = {"config.json": json.dumps(config).encode()}
    with pytest.raises(ModelError, match=r"\(LSTM\): it is called in a way that cannot be read"):
        keras_to_onnx(repacked(tmp_path / "model.keras", tmp_path / "changed.keras", changed))


def test_archives_that_unpack_to_much_more(files: Path, tmp_path: Path) -> None:
    for name in ("config.json", "model.weights.h5"):
        changes = {name: bytes(50_000_000)}
        path = repacked(files / "model.keras", tmp_path / "bomb.keras", changes, zipfile.ZIP_DEFLATED)
        assert path.stat().st_size < 200_000
        with pytest.raises(
            ModelError, match=rf"bytes, but its {name} would have 50000000, which is too many$"
        ):
            keras_to_onnx(path)


def test_files_of_more_than_2_gb(tmp_path: Path) -> None:
    path = tmp_path / "large.h5"
    with path.open("wb") as file:
        file.truncate((2 << 30) + 1)  # a hole: it takes no space
    with pytest.raises(ModelError, match=r"large.h5 has 2147483649 bytes, more than 2147483648$"):
        keras_to_onnx(path)


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.kill(os.getpid(), 11)",
        "import resource; resource.setrlimit(0, (1, 1))\nwhile True: pass",
    ],
)
def test_the_hdf5_library_crashes_or_does_not_end(
    files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    (tmp_path / "program.py").write_text(program)
    monkeypatch.setattr(hdf5, "_PROGRAM", tmp_path / "program.py")
    with pytest.raises(
        ModelError, match=r"model.h5 is damaged: the HDF5 library crashes on it or does not end$"
    ):
        keras_to_onnx(files / "model.h5")


@pytest.mark.parametrize(("suffix", "damage"), [("keras", damaged_keras), ("h5", damaged_h5)])
def test_damaged_files_give_a_model_or_a_sentence(
    files: Path, tmp_path: Path, suffix: str, damage: Any
) -> None:
    """More of them: ``python tests/damaged_models.py keras 10000``."""
    content, path = (files / f"model.{suffix}").read_bytes(), tmp_path / f"damaged.{suffix}"
    refused = 0
    for seed in range(12):
        path.write_bytes(damage(np.random.default_rng(seed), content))
        before = set(os.listdir(tmp_path))
        try:
            keras_to_onnx(path)
        except ModelError as error:
            assert "\n" not in str(error) and len(str(error)) < 500, seed
            refused += 1
        assert set(os.listdir(tmp_path)) == before
    assert 0 < refused < 12
