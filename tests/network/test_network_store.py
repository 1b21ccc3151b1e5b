"""Integer networks on disk: round trips, and damaged files that may only give a `ModelError`."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy

from rnnhw.errors import ModelError
from rnnhw.network import IntegerDense, IntegerLstm, IntegerNetwork, load_integer, save_integer


def network(outputs: int) -> IntegerNetwork:
    rng = np.random.default_rng(9)

    def weights(*shape: int) -> np.ndarray:
        return rng.integers(-127, 128, shape).astype(np.int8)

    layers: list[IntegerLstm | IntegerDense] = [IntegerLstm(
        input_weights=weights(4, 2, 3), recurrent_weights=weights(4, 2, 2),
        bias=rng.integers(-9999, 9999, (4, 2)).astype(np.int32),
        input_shift=rng.integers(-8, 33, (4, 2)).astype(np.int8),
        recurrent_shift=rng.integers(-8, 33, (4, 2)).astype(np.int8), cell_fraction=13)]
    if outputs:
        layers.append(IntegerDense(
            weights=weights(outputs, 2), bias=rng.integers(-9, 9, outputs).astype(np.int32),
            shift=rng.integers(-8, 33, outputs).astype(np.int8), output_exponent=-3))
    return IntegerNetwork(name="two", input_exponent=5, layers=layers)


def same_layer(a: object, b: object) -> bool:
    fields = zip(vars(a).items(), vars(b).items(), strict=True)
    return all(name == other and np.array_equal(x, y) and np.asarray(x).dtype == np.asarray(y).dtype
               for (name, x), (other, y) in fields)


@pytest.mark.parametrize("outputs", [0, 4])
def test_round_trip(tmp_path: Path, outputs: int) -> None:
    saved = network(outputs)
    save_integer(saved, tmp_path / "n.safetensors")
    loaded = load_integer(tmp_path / "n.safetensors")
    assert (loaded.name, loaded.input_exponent) == ("two", 5)
    assert len(loaded.layers) == len(saved.layers)
    assert all(same_layer(a, b) for a, b in zip(saved.layers, loaded.layers, strict=True))


def test_same_network_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.safetensors", tmp_path / "b.safetensors"
    save_integer(network(4), first)
    save_integer(load_integer(first), second)
    assert first.read_bytes() == second.read_bytes()


def rewrite(path: Path, change: Any) -> None:
    """Save a network with its header entries and arrays changed by ``change(header, arrays)``."""
    save_integer(network(4), path)
    arrays = safetensors.numpy.load_file(path)
    with safetensors.safe_open(path, framework="numpy") as file:
        header = json.loads(file.metadata()["rnnhw"])
    change(header, arrays)
    path.write_bytes(safetensors.numpy.save(arrays, metadata={"rnnhw": json.dumps(header)}))


@pytest.mark.parametrize(("change", "message"), [
    (lambda h, a: h.update(format="other"), "the header is not that of an integer network of rnnhw"),
    (lambda h, a: h.update(version=2), "has format version 2; this rnnhw reads version 1"),
    (lambda h, a: h.update(dialect="tflm"), "is in dialect 'tflm', not 'native'"),
    (lambda h, a: h.pop("input_exponent"), "header entry 'input_exponent' is None, not an integer"),
    (lambda h, a: h.update(cell_fraction="11"), "header entry 'cell_fraction' is '11', not an integer"),
    (lambda h, a: h.update(cell_fraction=True), "header entry 'cell_fraction' is True"),
    (lambda h, a: h.update(cell_fraction=3), "the cell state has 3 fraction bits"),
    (lambda h, a: h.pop("output_exponent"), "arrays missing or not expected: dense.bias, dense.shift"),
    (lambda h, a: a.pop("lstm.bias"), "arrays missing or not expected: lstm.bias"),
    (lambda h, a: a.update(extra=np.zeros(1)), "arrays missing or not expected: extra"),
    (lambda h, a: a.update({"lstm.bias": np.zeros((4, 2))}), "LSTM bias has dtype float64, not int32"),
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
    save_integer(network(4), path)
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
