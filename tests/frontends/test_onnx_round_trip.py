"""Networks written to ``.onnx`` and read again, and float results against onnxruntime's on these files."""

import dataclasses
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from float_networks import CELLS, float_cell, float_network

from rnnhw.errors import ModelError, OutputError
from rnnhw.frontends import load_onnx, save_onnx
from rnnhw.network import Bidirectional, Lstm, Network
from rnnhw.train import forward

SAVED = (*(cell for cell in CELLS if cell != "mingru"), "lstm_peepholes", "lstm_coupled")


def random_network(
    seed: int, inputs: int, units: int | list[int], outputs: int, dtype: type = np.float32, cell: str = "lstm"
) -> Network:
    made = float_network(np.random.default_rng(seed), cell, inputs, units, outputs, scale=1.0, dtype=dtype)
    return dataclasses.replace(made, name="some net")


def run_onnxruntime(path: Path, x: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    (y,) = session.run(None, {session.get_inputs()[0].name: x})
    return y


@pytest.mark.parametrize(
    ("batch", "time", "inputs", "units", "outputs"),
    [
        (1, 1, 1, 1, 0),
        (1, 1, 1, 1, 1),
        (3, 5, 4, 6, 2),
        (2, 9, 3, 16, 0),
        (7, 2, 8, 5, 10),
    ],
)
def test_forward_equals_onnxruntime(
    tmp_path: Path, batch: int, time: int, inputs: int, units: int, outputs: int
) -> None:
    network = random_network(units, inputs, units, outputs)
    x = np.random.default_rng(1).normal(size=(batch, time, inputs)).astype(np.float32)
    save_onnx(network, tmp_path / "m.onnx")
    y = forward(network, x).outputs
    expected = run_onnxruntime(tmp_path / "m.onnx", x)
    assert y.shape == expected.shape
    assert np.abs(y - expected).max() < 1e-5


@pytest.mark.parametrize("every_step", [True, False])
@pytest.mark.parametrize(("units", "outputs"), [([4], 0), ([4, 3], 2), ([-4], 0), ([-3, 2, -4], 2)])
@pytest.mark.parametrize("cell", SAVED)
def test_every_cell_equals_onnxruntime(
    tmp_path: Path, cell: str, units: list[int], outputs: int, every_step: bool
) -> None:
    network = float_network(np.random.default_rng(1), cell, 3, units, outputs, every_step, dtype=np.float32)
    x = np.random.default_rng(2).normal(size=(4, 6, 3)).astype(np.float32)
    save_onnx(network, tmp_path / "m.onnx")
    loaded = load_onnx(tmp_path / "m.onnx")
    y = forward(loaded, x).outputs
    expected = run_onnxruntime(tmp_path / "m.onnx", x)
    assert y.shape == expected.shape
    assert np.abs(y - expected).max() < 1e-5 * max(1.0, np.abs(expected).max())
    assert np.array_equal(y, forward(network, x).outputs)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize(("units", "outputs"), [([4], 0), ([4], 3), ([4, -3, 2], 3)])
@pytest.mark.parametrize("cell", SAVED)
def test_round_trip_keeps_every_bit(
    tmp_path: Path, cell: str, units: list[int], outputs: int, dtype: type
) -> None:
    network = random_network(2, 3, units, outputs, dtype, cell)
    save_onnx(network, tmp_path / "m.onnx")
    onnx.checker.check_model(tmp_path / "m.onnx", full_check=True)
    loaded = load_onnx(tmp_path / "m.onnx")
    assert (loaded.name, loaded.every_step) == ("some net", network.every_step)
    assert [type(layer) for layer in loaded.layers] == [type(layer) for layer in network.layers]
    pairs = list(zip(network.directions, loaded.directions, strict=True))
    if network.head:
        pairs.append((network.head, loaded.head))
    for before, after in pairs:
        for name, value in vars(before).items():
            assert np.array_equal(getattr(after, name), value), name
            assert not isinstance(value, np.ndarray) or getattr(after, name).dtype == dtype


@pytest.mark.parametrize("units", [[4], [-3, 5]])
def test_coupled_gates_with_peepholes_equal_onnxruntime(tmp_path: Path, units: list[int]) -> None:
    """onnxruntime couples as we do: f = 1 - i, so that what belongs to the forget gate has no effect."""
    rng = np.random.default_rng(1)
    network = float_network(rng, "lstm_coupled", 3, units, dtype=np.float32)

    def with_peepholes(layer: Lstm) -> Lstm:
        peepholes = rng.normal(size=(3, layer.units)).astype(np.float32)
        return dataclasses.replace(layer, peepholes=peepholes)

    layers = [
        Bidirectional(forward=with_peepholes(layer.forward), backward=with_peepholes(layer.backward))
        if isinstance(layer, Bidirectional)
        else with_peepholes(layer)
        for layer in network.layers
    ]
    network = dataclasses.replace(network, layers=layers)
    x = np.random.default_rng(2).normal(size=(4, 6, 3)).astype(np.float32)
    save_onnx(network, tmp_path / "m.onnx")
    loaded = load_onnx(tmp_path / "m.onnx")
    for before, after in zip(network.directions, loaded.directions, strict=True):
        assert after.coupled and np.array_equal(before.peepholes, after.peepholes)
    assert np.abs(run_onnxruntime(tmp_path / "m.onnx", x) - forward(loaded, x).outputs).max() < 1e-5


def test_same_network_same_bytes(tmp_path: Path) -> None:
    save_onnx(random_network(3, 3, 4, 2), tmp_path / "a.onnx")
    save_onnx(load_onnx(tmp_path / "a.onnx"), tmp_path / "b.onnx")
    assert (tmp_path / "a.onnx").read_bytes() == (tmp_path / "b.onnx").read_bytes()


def test_save_refusals(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="it is a folder"):
        save_onnx(random_network(3, 3, 4, 2), tmp_path)
    half = random_network(3, 3, 4, 2, np.float16)
    with pytest.raises(ModelError, match="network 'some net' has weights of float16; an ONNX file"):
        save_onnx(half, tmp_path / "m.onnx")


def test_what_the_operators_have_not_is_not_written(tmp_path: Path) -> None:
    projected = float_network(np.random.default_rng(1), "lstm_projection", 3, 4)
    with pytest.raises(ModelError, match="an LSTM with a projection cannot be written"):
        save_onnx(projected, tmp_path / "m.onnx")
    with pytest.raises(ModelError, match="a minGRU has no operator in ONNX; it is saved as safetensors"):
        save_onnx(float_network(np.random.default_rng(1), "mingru", 3, 4), tmp_path / "m.onnx")
    halves = [float_cell(np.random.default_rng(1), cell, 3, 4) for cell in ("gru", "gru_reset_before")]
    mixed = Network(name="m", layers=[Bidirectional(forward=halves[0], backward=halves[1])], every_step=True)
    with pytest.raises(ModelError, match="whose directions differ in their kind of gates"):
        save_onnx(mixed, tmp_path / "m.onnx")
    assert not list(tmp_path.iterdir())


def test_damaged_files_give_model_errors_only(tmp_path: Path) -> None:
    """Files that are cut off anywhere, or have bytes changed, dropped or added."""
    path = tmp_path / "m.onnx"
    save_onnx(random_network(4, 2, 1, 2), path)
    good = path.read_bytes()
    rng = np.random.default_rng(5)
    damaged = [good[:cut] for cut in range(0, len(good), 3)]
    for position in range(len(good)):
        changed = bytearray(good)
        changed[position] = rng.integers(256)
        damaged.append(bytes(changed))
    for _ in range(600):
        changed = bytearray(good)
        for position in rng.integers(0, len(good) - 4, rng.integers(2, 5)):
            match rng.integers(3):
                case 0:
                    changed[position] ^= 1 << rng.integers(8)
                case 1:
                    del changed[position]
                case _:
                    changed.insert(position, rng.integers(256))
        damaged.append(bytes(changed))
    refused = 0
    for content in damaged:
        path.write_bytes(content)
        try:
            load_onnx(path)
        except ModelError:
            refused += 1
    assert refused > len(damaged) // 3
