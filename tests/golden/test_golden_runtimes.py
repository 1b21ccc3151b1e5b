"""The golden model against tflite-micro and LiteRT: recorded vectors, and the runtimes where installed."""

from pathlib import Path

import numpy as np
import pytest
from tflite_models import litert, micro, random_model
from tflite_networks import run_tflite, states_of

from rnnhw.frontends import load_tflite
from rnnhw.network import reset_state

SHARED = Path(__file__).parent.parent.parent.parent / "shared"
ORACLE = SHARED / "oracle" / "tflite"
RECORDED = sorted(ORACLE.glob("*.tflite"))


@pytest.mark.skipif(not RECORDED, reason="no ../shared/oracle/tflite")
@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
@pytest.mark.parametrize(("arithmetic", "key"), [("litert", "Y"), ("tflm", "Ytflm")])
def test_recorded_outputs_and_states(path, arithmetic, key):
    network = load_tflite(path)
    with np.load(path.with_suffix(".npz")) as recorded:
        x, y, h, c = (recorded[name] for name in ("X", key, "lstm0_h", "lstm0_c"))
    state = reset_state(network, len(x) * network.interface.batch)
    assert np.array_equal(run_tflite(network, x, arithmetic, state=state), y)
    if arithmetic == "litert":
        assert np.array_equal(state.h[0].reshape(h.shape), h)
        assert np.array_equal(state.c[0].reshape(c.shape), c)


def saved(tmp_path, model):
    path = tmp_path / "model.tflite"
    path.write_bytes(model.content)
    return load_tflite(path)


@pytest.mark.parametrize("seed", range(60))
def test_random_models_on_litert(seed, tmp_path):
    pytest.importorskip("ai_edge_litert")
    rng = np.random.default_rng(seed)
    model = random_model(rng)
    network = saved(tmp_path, model)
    x = rng.integers(-128, 128, (3, *model.shape)).astype(np.int8)
    outputs, states = litert(model.content, x)
    state = reset_state(network, 3 * network.interface.batch)
    assert np.array_equal(run_tflite(network, x, "litert", state=state), outputs), model.text
    for n, after in enumerate(states):
        rows = slice(n * network.interface.batch, (n + 1) * network.interface.batch)
        for arrays, dtype in zip(states_of(network, state), (np.int8, np.int16), strict=True):
            given = [array for array in after if array.dtype == dtype]
            for have, want in zip(arrays, given, strict=True):
                assert np.array_equal(have[rows].ravel(), want.ravel()), model.text


@pytest.mark.parametrize("seed", range(60))
def test_random_models_on_tflite_micro_with_kept_state(seed, tmp_path):
    pytest.importorskip("ai_edge_litert")
    pytest.importorskip("tflite_micro")
    rng = np.random.default_rng(seed)
    model = random_model(rng)
    while not model.micro:
        model = random_model(rng)
    network = saved(tmp_path, model)
    x = rng.integers(-128, 128, (3, *model.shape)).astype(np.int8)
    assert np.array_equal(run_tflite(network, x, "tflm"), micro(model.content, x)), model.text
    state = reset_state(network, network.interface.batch)
    for given, expected in zip(x, micro(model.content, x, reset=False), strict=True):
        assert np.array_equal(run_tflite(network, given, "tflm", state=state), expected), model.text


PUBLIC = [
    "zoo/mnist_lstm_int8",
    "zoo/dtln_noise_suppression",
    "cases/tflite-micro-mnist-lstm/trained_lstm_int8",
]


@pytest.mark.parametrize("name", PUBLIC)
@pytest.mark.parametrize(("arithmetic", "runtime"), [("litert", litert), ("tflm", micro)])
def test_public_models(name, arithmetic, runtime):
    pytest.importorskip({"litert": "ai_edge_litert", "tflm": "tflite_micro"}[arithmetic])
    path = SHARED / f"{name}.tflite"
    if not path.is_file():
        pytest.skip(f"no ../shared/{name}.tflite")
    network, rng = load_tflite(path), np.random.default_rng(4)
    x = rng.normal(-60, 60, (200, *network.interface.input_shape)).clip(-128, 127).astype(np.int8)
    expected = runtime(path.read_bytes(), x)
    assert np.array_equal(run_tflite(network, x, arithmetic), expected[0] if runtime is litert else expected)
