"""Integer networks on disk: round trips, and damaged files that may only give a `ModelError`."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
from networks import random_network

from rnnhw.errors import ModelError
from rnnhw.network import IntegerNetwork, load_integer, save_integer


def network(cell: str = "lstm", outputs: int = 4) -> IntegerNetwork:
    made = random_network(np.random.default_rng(9), 3, [-2, 3], outputs, cell)
    return dataclasses.replace(made, name="two", input_exponent=5)


def halves(network: IntegerNetwork) -> list[object]:
    return [*network.directions, *([network.head] if network.head else [])]


def same_layer(a: object, b: object) -> bool:
    fields = zip(vars(a).items(), vars(b).items(), strict=True)
    return all(name == other and np.array_equal(x, y) and np.asarray(x).dtype == np.asarray(y).dtype
               for (name, x), (other, y) in fields)


@pytest.mark.parametrize("outputs", [0, 4])
@pytest.mark.parametrize("cell", ["lstm", "gru", "gru_reset_before", "elman_tanh", "elman_relu"])
def test_round_trip(tmp_path: Path, cell: str, outputs: int) -> None:
    saved = network(cell, outputs)
    save_integer(saved, tmp_path / "n.safetensors")
    loaded = load_integer(tmp_path / "n.safetensors")
    assert (loaded.name, loaded.input_exponent, loaded.every_step) == ("two", 5, not outputs)
    assert [type(layer) for layer in loaded.layers] == [type(layer) for layer in saved.layers]
    assert all(same_layer(a, b) for a, b in zip(halves(saved), halves(loaded), strict=True))


def test_same_network_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.safetensors", tmp_path / "b.safetensors"
    save_integer(network(), first)
    save_integer(load_integer(first), second)
    assert first.read_bytes() == second.read_bytes()


def rewrite(path: Path, change: Any) -> None:
    """Save a network with its header entries and arrays changed by ``change(header, arrays)``."""
    save_integer(network(), path)
    arrays = safetensors.numpy.load_file(path)
    with safetensors.safe_open(path, framework="numpy") as file:
        header = json.loads(file.metadata()["rnnhw"])
    change(header, arrays)
    path.write_bytes(safetensors.numpy.save(arrays, metadata={"rnnhw": json.dumps(header)}))


@pytest.mark.parametrize(("change", "message"), [
    (lambda h, a: h.update(format="other"), "the header is not that of an integer network of rnnhw"),
    (lambda h, a: h.update(version=1), "has format version 1; this rnnhw reads version 2"),
    (lambda h, a: h.update(dialect="tflm"), "is in dialect 'tflm', not 'native'"),
    (lambda h, a: h.pop("input_exponent"), "header entry 'input_exponent' is None, not of type int"),
    (lambda h, a: h.update(every_step=1), "header entry 'every_step' is 1, not of type bool"),
    (lambda h, a: h.update(layers={}), "header entry 'layers' is {}, not of type list"),
    (lambda h, a: h.update(layers=[]), "arrays not expected: 0.backward.bias"),
    (lambda h, a: h["layers"][1].update(cell_fraction="11"), "layer 1: header entry 'cell_fraction' is '11'"),
    (lambda h, a: h["layers"][1].update(cell_fraction=True), "layer 1: header entry 'cell_fraction' is True"),
    (lambda h, a: h["layers"][1].update(cell_fraction=3), "the cell state has 3 fraction bits"),
    (lambda h, a: h["layers"][1].update(kind="rnn"), "layer 1 is of kind 'rnn', not lstm, gru, elman, dense"),
    (lambda h, a: h["layers"][1].update(kind=["lstm"]), r"layer 1 is of kind \['lstm'\]"),
    (lambda h, a: h["layers"][0].pop("forward"), r"layer 0\.forward is of kind None"),
    (lambda h, a: h["layers"][0].update(backward=h["layers"][2]), "array 0.backward.weights is missing"),
    (lambda h, a: h.update(layers=h["layers"][:2]), "arrays not expected: 2.bias, 2.shift, 2.weights"),
    (lambda h, a: a.pop("1.bias"), "array 1.bias is missing"),
    (lambda h, a: a.update(extra=np.zeros(1)), "arrays not expected: extra"),
    (lambda h, a: a.update({"1.bias": np.zeros((4, 3))}), "LSTM bias has dtype float64, not int32"),
])
def test_refusals(tmp_path: Path, change: Any, message: str) -> None:
    path = tmp_path / "n.safetensors"
    rewrite(path, change)
    with pytest.raises(ModelError, match=message):
        load_integer(path)


def test_missing_and_foreign_files(tmp_path: Path) -> None:
    path = tmp_path / "n.safetensors"
    with pytest.raises(ModelError, match=r"no model file at .*n\.safetensors"):
        load_integer(path)
    with pytest.raises(ModelError, match="no model file"):
        load_integer(tmp_path)
    path.write_bytes(b"")
    with pytest.raises(ModelError, match="is not a readable safetensors file"):
        load_integer(path)
    path.write_bytes(safetensors.numpy.save({"a": np.zeros(2)}))
    with pytest.raises(ModelError, match="is a safetensors file, but not an integer network"):
        load_integer(path)
    path.write_bytes(safetensors.numpy.save({"a": np.zeros(2)}, metadata={"rnnhw": "[" * 100000}))
    with pytest.raises(ModelError, match="the header is not that of an integer network"):
        load_integer(path)


def test_damaged_files_give_model_errors_only(tmp_path: Path) -> None:
    path = tmp_path / "n.safetensors"
    save_integer(network(), path)
    good = path.read_bytes()
    rng = np.random.default_rng(11)
    damaged = [good[:cut] for cut in range(0, len(good), 7)]
    for _ in range(1500):
        content = bytearray(good)
        # The header is most of the meaning of such a file, so most changes go there.
        reach = len(good) if rng.random() < 0.2 else len(good) - 150
        for position in rng.integers(0, reach, rng.integers(1, 3)):
            content[position] = rng.integers(256)
        damaged.append(bytes(content))
    refused = 0
    for content in damaged:
        path.write_bytes(content)
        try:
            load_integer(path)
        except ModelError:
            refused += 1
    assert refused > len(damaged) // 2
