"""Float networks on disk: round trips of every cell, and damaged files that may only give a `ModelError`."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
from float_networks import CELLS, VARIANTS, float_network

from rnnhw.errors import ModelError
from rnnhw.network import Network, is_float_file, load_float, load_integer, save_float


def network(cell: str = "lstm", units: Any = (2,), outputs: int = 4, dtype: type = np.float32) -> Network:
    made = float_network(np.random.default_rng(9), cell, 3, list(units), outputs, dtype=dtype)
    return dataclasses.replace(made, name="two")


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize(("units", "outputs"), [((3, 2), 0), ((-2, 3), 4)])
@pytest.mark.parametrize("cell", [*CELLS, *VARIANTS])
def test_round_trip(tmp_path: Path, cell: str, units: tuple[int, ...], outputs: int, dtype: type) -> None:
    saved = network(cell, units, outputs, dtype)
    save_float(saved, tmp_path / "n.safetensors")
    assert is_float_file(tmp_path / "n.safetensors")
    loaded = load_float(tmp_path / "n.safetensors")
    assert (loaded.name, loaded.every_step) == ("two", not outputs)
    assert [type(layer) for layer in loaded.layers] == [type(layer) for layer in saved.layers]
    pairs = list(zip(saved.directions, loaded.directions, strict=True))
    for before, after in [*pairs, *([(saved.head, loaded.head)] if outputs else [])]:
        for name, value in vars(before).items():
            other = getattr(after, name)
            assert np.array_equal(other, value) and np.asarray(other).dtype == np.asarray(value).dtype, name


def test_same_network_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.safetensors", tmp_path / "b.safetensors"
    save_float(network("lstm_all", (2, -3)), first)
    save_float(load_float(first), second)
    assert first.read_bytes() == second.read_bytes()


def rewrite(path: Path, change: Any) -> None:
    """Save a network with its header entries and arrays changed by ``change(header, arrays)``."""
    save_float(network("lstm_all", (2, -3)), path)
    arrays = safetensors.numpy.load_file(path)
    with safetensors.safe_open(path, framework="numpy") as file:
        header = json.loads(file.metadata()["rnnhw"])
    change(header, arrays)
    path.write_bytes(safetensors.numpy.save(arrays, metadata={"rnnhw": json.dumps(header)}))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda h, a: h.update(format="other"), "the header is not that of a float network of rnnhw"),
        (lambda h, a: h.update(version=2), "has format version 2; this rnnhw reads version 1"),
        (lambda h, a: h.update(version=True), "has format version True; this rnnhw reads version 1"),
        (lambda h, a: h.update(name=3), "header entry 'name' is 3, not of type str"),
        (lambda h, a: h.update(every_step=1), "header entry 'every_step' is 1, not of type bool"),
        (lambda h, a: h["layers"][0].update(kind="rnn"), "layer 0 is of kind 'rnn', not lstm, gru, elman, m"),
        (
            lambda h, a: h["layers"][0].update(coupled=1),
            "layer 0: header entry 'coupled' is 1, not of type b",
        ),
        (lambda h, a: a.pop("1.forward.bias"), "array 1.forward.bias is missing"),
        (lambda h, a: a.pop("0.projection"), "layer 0: LSTM recurrent weights has shape"),
        (lambda h, a: a.update({"0.peephole": np.zeros(1)}), "arrays not expected: 0.peephole"),
        (lambda h, a: a["1.backward.bias"].fill(np.nan), "layer 1.backward: LSTM bias holds 12 values that"),
        (
            lambda h, a: a.update({"2.bias": np.zeros(4, np.int8)}),
            "layer 2: dense bias has dtype int8, not a",
        ),
        (lambda h, a: a.update({"2.bias": np.zeros(3)}), r"layer 2: dense bias has shape \[3\], not \[4\]"),
        (lambda h, a: h["layers"].pop(0), "array 0.forward"),
    ],
)
def test_refusals(tmp_path: Path, change: Any, message: str) -> None:
    path = tmp_path / "n.safetensors"
    rewrite(path, change)
    with pytest.raises(ModelError, match=message) as caught:
        load_float(path)
    assert str(path) in str(caught.value) and "\n" not in str(caught.value)


def test_a_float_file_is_no_integer_one(tmp_path: Path) -> None:
    save_float(network(), tmp_path / "n.safetensors")
    with pytest.raises(ModelError, match="the header is not that of an integer network of rnnhw"):
        load_integer(tmp_path / "n.safetensors")


def test_missing_and_foreign_files(tmp_path: Path) -> None:
    path = tmp_path / "n.safetensors"
    for read in (load_float, is_float_file):
        with pytest.raises(ModelError, match=r"no model file at .*n\.safetensors"):
            read(path)
    path.write_bytes(b"")
    for read in (load_float, is_float_file):
        with pytest.raises(ModelError, match="is not a readable safetensors file"):
            read(path)
    path.write_bytes(safetensors.numpy.save({"a": np.zeros(2)}))
    assert not is_float_file(path)
    with pytest.raises(ModelError, match="is a safetensors file, but not a float network"):
        load_float(path)
    for text in ("[" * 100000, "3", '{"format": []}'):
        path.write_bytes(safetensors.numpy.save({"a": np.zeros(2)}, metadata={"rnnhw": text}))
        assert not is_float_file(path)


def test_damaged_files_give_model_errors_only(tmp_path: Path) -> None:
    path = tmp_path / "n.safetensors"
    save_float(network("lstm_all", (2, -1)), path)
    good = path.read_bytes()
    rng = np.random.default_rng(11)
    damaged = [good[:cut] for cut in range(0, len(good), 7)]
    for _ in range(1000):
        content = bytearray(good)
        for position in rng.integers(0, len(good) - 900, rng.integers(1, 3)):
            content[position] = rng.integers(256)
        damaged.append(bytes(content))
    refused = 0
    for content in damaged:
        path.write_bytes(content)
        try:
            load_float(path)
        except ModelError:
            refused += 1
    assert refused > len(damaged) // 2
