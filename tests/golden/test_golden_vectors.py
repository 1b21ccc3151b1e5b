"""The golden model against recorded outputs of LiteRT, tflite-micro, onnxruntime: ``tests/vectors``."""

from pathlib import Path

import numpy as np
import pytest
from tflite_networks import run_tflite

from rnnhw import golden
from rnnhw.frontends import load_tflite, save_qdq, save_tflite
from rnnhw.network import dequantize_outputs, load_integer, quantize_inputs

VECTORS = Path(__file__).parent.parent / "vectors"
ONNX = sorted(path.stem for path in VECTORS.glob("*.onnx"))
TFLITE = sorted(path.stem for path in VECTORS.glob("*.tflite"))


@pytest.fixture(scope="module")
def recorded():
    with np.load(VECTORS / "recorded.npz") as arrays:
        return dict(arrays)


def test_every_model_was_recorded_and_nothing_is_large(recorded):
    micro = {key for key in recorded if key.endswith(".micro")}
    assert set(recorded) == (
        {f"{name}.{key}" for name in ONNX for key in ("x", "onnxruntime")}
        | {f"{name}.{key}" for name in TFLITE for key in ("x", "litert")}
        | micro
    )
    assert len(ONNX) >= 10 and len(TFLITE) >= 6 and len(micro) >= 3
    assert sum(path.stat().st_size for path in VECTORS.iterdir() if path.is_file()) < 200_000


def test_the_recorded_outputs_vary(recorded):
    for name, array in recorded.items():
        assert len(np.unique(array)) >= min(array.size // 2, 20), name


@pytest.mark.parametrize("name", ONNX)
def test_onnxruntime_gave_the_bits_of_native(recorded, name):
    network = load_integer(VECTORS / f"{name}.safetensors")
    y, _ = golden.run(network, quantize_inputs(recorded[f"{name}.x"], network))
    assert np.array_equal(dequantize_outputs(y, network), recorded[f"{name}.onnxruntime"])


@pytest.mark.parametrize("name", TFLITE)
@pytest.mark.parametrize(("arithmetic", "runtime"), [("litert", "litert"), ("tflm", "micro")])
def test_litert_and_tflite_micro_gave_the_bits_of_their_arithmetics(recorded, name, arithmetic, runtime):
    network = load_tflite(VECTORS / f"{name}.tflite")
    lacks = any(lstm.options for lstm in network.directions)
    assert lacks == (f"{name}.micro" not in recorded)
    if not (lacks and runtime == "micro"):
        y = run_tflite(network, recorded[f"{name}.x"], arithmetic)
        assert np.array_equal(y, recorded[f"{name}.{runtime}"])


def test_the_runtimes_differ_from_each_other(recorded):
    """Otherwise the vectors could not tell the arithmetics apart."""
    assert any(
        not np.array_equal(recorded[f"{name}.litert"], recorded[f"{name}.micro"])
        for name in TFLITE
        if f"{name}.micro" in recorded
    )


@pytest.mark.parametrize("name", ONNX)
def test_the_recorded_onnx_file_is_written_again(tmp_path, name):
    save_qdq(load_integer(VECTORS / f"{name}.safetensors"), tmp_path / "model.onnx")
    assert (tmp_path / "model.onnx").read_bytes() == (VECTORS / f"{name}.onnx").read_bytes()


@pytest.mark.parametrize("name", TFLITE)
def test_the_recorded_tflite_file_is_written_again(tmp_path, name):
    save_tflite(load_tflite(VECTORS / f"{name}.tflite"), tmp_path / "model.tflite")
    assert (tmp_path / "model.tflite").read_bytes() == (VECTORS / f"{name}.tflite").read_bytes()


@pytest.mark.parametrize("name", ONNX)
def test_onnxruntime_still_gives_what_was_recorded(recorded, name):
    onnxruntime = pytest.importorskip("onnxruntime")
    session = onnxruntime.InferenceSession(str(VECTORS / f"{name}.onnx"), providers=["CPUExecutionProvider"])
    assert np.array_equal(session.run(None, {"x": recorded[f"{name}.x"]})[0], recorded[f"{name}.onnxruntime"])
