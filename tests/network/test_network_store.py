"""Integer networks in files: round trips, and damaged files, which may raise nothing but `ModelError`."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
from networks import CELLS, random_network

from rnnhw.errors import ModelError
from rnnhw.network import IntegerBidirectional, IntegerNetwork, load_integer, quantized_network, save_integer


def network(cell: str = "lstm", units: tuple[int, ...] = (2,), outputs: int = 4) -> IntegerNetwork:
    made = random_network(np.random.default_rng(9), 3, list(units), outputs, cell=cell)
    return quantized_network(name="two", input_exponent=5, layers=made.stages, every_step=made.every_step)


def same_layer(a: object, b: object) -> bool:
    if isinstance(a, IntegerBidirectional):
        return same_layer(a.forward, b.forward) and same_layer(a.backward, b.backward)
    fields = zip(vars(a).items(), vars(b).items(), strict=True)
    return type(a) is type(b) and all(
        name == other and np.array_equal(x, y) and np.asarray(x).dtype == np.asarray(y).dtype
        for (name, x), (other, y) in fields
    )


@pytest.mark.parametrize("units", [(2,), (3, 2), (-2, 3), (2, -3)])
@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("outputs", [0, 4])
def test_round_trip(tmp_path: Path, cell: str, units: tuple[int, ...], outputs: int) -> None:
    saved = network(cell, units, outputs)
    save_integer(saved, tmp_path / "n.safetensors")
    loaded = load_integer(tmp_path / "n.safetensors")
    assert (loaded.name, loaded.every_step) == ("two", not outputs)
    assert loaded.input_format.exponents == (5, 5, 5)
    assert len(loaded.layers) == len(saved.layers)
    assert all(same_layer(a, b) for a, b in zip(saved.layers, loaded.layers, strict=True))


def test_same_network_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.safetensors", tmp_path / "b.safetensors"
    save_integer(network("gru", (2, -3)), first)
    save_integer(load_integer(first), second)
    assert first.read_bytes() == second.read_bytes()


def test_an_exponent_for_each_feature(tmp_path: Path) -> None:
    """The file has version 3; with one exponent for all features it stays version 2."""
    plain = network()
    own = quantized_network(name="two", input_exponent=(5, -3, 40), layers=plain.stages, every_step=False)
    save_integer(own, tmp_path / "n.safetensors")
    assert load_integer(tmp_path / "n.safetensors").input_format.exponents == (5, -3, 40)
    for saved, version in ((own, 3), (plain, 2)):
        save_integer(saved, tmp_path / "n.safetensors")
        with safetensors.safe_open(tmp_path / "n.safetensors", framework="numpy") as file:
            assert json.loads(file.metadata()["rnnhw"])["version"] == version


def rewrite(path: Path, change: Any, bidirectional: bool = False) -> None:
    """Save a network with its header entries and arrays changed by ``change(header, arrays)``."""
    save_integer(network("gru", (2, -3)) if bidirectional else network(), path)
    arrays = safetensors.numpy.load_file(path)
    with safetensors.safe_open(path, framework="numpy") as file:
        header = json.loads(file.metadata()["rnnhw"])
    change(header, arrays)
    path.write_bytes(safetensors.numpy.save(arrays, metadata={"rnnhw": json.dumps(header)}))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda h, a: h.update(format="other"), "the header is not that of an integer network of rnnhw"),
        (lambda h, a: h.update(version=1), "has format version 1; this rnnhw reads versions 2 to 5"),
        (lambda h, a: h.update(dialect="tflm"), "the arithmetic is 'tflm', not 'native'"),
        (lambda h, a: h.pop("input_exponent"), "header entry 'input_exponent' is None, not of type int"),
        (lambda h, a: h.update(input_exponent=[1, 2, 3]), r"is \[1, 2, 3\], not of type int"),
        (lambda h, a: h.update(version=3), "header entry 'input_exponent' is 5, not of type list"),
        (
            lambda h, a: h.update(version=3, input_exponent=[1, 2]),
            "network 'two' has 2 input exponents for 3 f",
        ),
        (
            lambda h, a: h.update(version=3, input_exponent=[]),
            "network 'two' has 0 input exponents for 3 feat",
        ),
        (lambda h, a: h.update(version=3, input_exponent=[1, 2, 41]), "the input exponent is 41, not within"),
        (
            lambda h, a: h.update(version=3, input_exponent=[1, True, 3]),
            "'input_exponent' holds True, not of t",
        ),
        (lambda h, a: h.update(version=3, input_exponent=[1, 2.0, 3]), "holds 2.0, not of type"),
        (lambda h, a: h.update(every_step=1), "header entry 'every_step' is 1, not of type bool"),
        (lambda h, a: h.update(layers={}), "header entry 'layers' is {}, not of type list"),
        (lambda h, a: h.update(layers=[]), "arrays not expected: 0.bias, 0.input_shift"),
        (lambda h, a: (h.update(layers=[]), a.clear()), "network 'two' has no layer"),
        (
            lambda h, a: h["layers"].insert(0, 3),
            "layer 0 is of kind None, not lstm, gru, elman, mingru, dense or bidir",
        ),
        (lambda h, a: h["layers"][0].update(kind=["lstm"]), r"layer 0 is of kind \['lstm'\], not lstm"),
        (lambda h, a: h["layers"][0].update(kind="gru"), "array 0.candidate_bias is missing"),
        (
            lambda h, a: h["layers"][0].update(cell_fraction="11"),
            "layer 0: header entry 'cell_fraction' is '11'",
        ),
        (lambda h, a: h["layers"][0].update(cell_fraction=True), "'cell_fraction' is True, not of type int"),
        (lambda h, a: h["layers"][0].update(cell_fraction=16), "the cell state has 16 fraction bits"),
        (lambda h, a: h["layers"].pop(), "arrays not expected: 1.bias, 1.shift, 1.weights"),
        (lambda h, a: a.pop("0.bias"), "array 0.bias is missing"),
        (lambda h, a: a.update(extra=np.zeros(1)), "arrays not expected: extra"),
        (lambda h, a: a.update({"0.bias": np.zeros((4, 2))}), "LSTM bias has dtype float64, not int32"),
    ],
)
def test_refusals(tmp_path: Path, change: Any, message: str) -> None:
    path = tmp_path / "n.safetensors"
    rewrite(path, change)
    with pytest.raises(ModelError, match=message):
        load_integer(path)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda h, a: h["layers"][1].pop("backward"), "layer 1.backward is of kind None"),
        (
            lambda h, a: h["layers"][1].update(forward={"kind": "bidirectional"}),
            "layer 1.forward is of kind 'bidirectional'",
        ),
        (
            lambda h, a: h["layers"][1]["forward"].update(reset_after=0),
            "layer 1.forward: header entry 'reset_after' is 0",
        ),
        (lambda h, a: a.pop("1.backward.bias"), "array 1.backward.bias is missing"),
        (
            lambda h, a: (
                h["layers"][1].update(forward={"kind": "dense", "output_exponent": 0}),
                a.update(
                    {"1.forward.weights": np.ones((3, 2), np.int8), "1.forward.shift": np.zeros(3, np.int8)}
                ),
                a.update({"1.forward.bias": np.zeros(3, np.int32)}),
            ),
            "layer 1: a direction of a bidirectional layer is dense",
        ),
    ],
)
def test_refusals_of_two_directions(tmp_path: Path, change: Any, message: str) -> None:
    path = tmp_path / "n.safetensors"
    rewrite(path, change, bidirectional=True)
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
    save_integer(network("gru", (2, -1)), path)
    good = path.read_bytes()
    rng = np.random.default_rng(11)
    damaged = [good[:cut] for cut in range(0, len(good), 7)]
    for _ in range(1500):
        content = bytearray(good)
        # The header is most of the meaning of such a file, so most changes go there.
        reach = len(good) if rng.random() < 0.2 else len(good) - 300
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
