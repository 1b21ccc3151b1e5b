"""The golden model against recorded outputs of LiteRT, tflite-micro, onnxruntime: ``tests/vectors``."""

from pathlib import Path

import numpy as np
import pytest
from tflite_networks import run_tflite
from written_files import state_tensors, unlike

from rnnhw import golden
from rnnhw.frontends import load_qdq, load_tflite, save_qdq, save_tflite
from rnnhw.network import (
    Graph,
    dequantize_outputs,
    dequantize_state,
    load_integer,
    quantize_inputs,
    quantize_state,
    reset_state,
)

VECTORS = Path(__file__).parent.parent / "vectors"
ONNX = sorted(path.stem for path in VECTORS.glob("*.onnx"))
TFLITE = sorted(path.stem for path in VECTORS.glob("*.tflite"))
OPTIONS = (("states", "initial_"), ("lengths", "lengths"))
"""Options of written files, and how the names of the tensors begin that follow from them."""


def more_tensors(name):
    """Inputs and outputs of a recorded ``.onnx`` beside x and y."""
    found = load_qdq(VECTORS / f"{name}.onnx")
    ports = (*found.inputs, *found.outputs) if isinstance(found, Graph) else ()
    return {port.name for port in ports} - {"x", "y"}


@pytest.fixture(scope="module")
def recorded():
    with np.load(VECTORS / "recorded.npz") as arrays:
        return dict(arrays)


def test_every_model_was_recorded_and_nothing_is_large(recorded):
    micro = {key for key in recorded if key.endswith(".micro")}
    assert set(recorded) == (
        {f"{name}.{key}" for name in ONNX for key in ("x", "onnxruntime", *more_tensors(name))}
        | {f"{name}.{key}" for name in TFLITE for key in ("x", "litert")}
        | micro
    )
    assert len(ONNX) >= 10 and len(TFLITE) >= 6 and len(micro) >= 3
    assert sum(path.stat().st_size for path in VECTORS.iterdir() if path.is_file()) < 300_000


def test_the_recorded_outputs_vary(recorded):
    for name, array in recorded.items():
        if not name.endswith(".lengths"):
            assert len(np.unique(array)) >= min(array.size // 2, 20), name


@pytest.mark.parametrize("name", ONNX)
def test_onnxruntime_gave_the_bits_of_native(recorded, name):
    network = load_integer(VECTORS / f"{name}.safetensors")
    x, lengths = recorded[f"{name}.x"], recorded.get(f"{name}.lengths")
    state = None
    if f"{name}.initial_h_0" in recorded:
        h, c = dequantize_state(reset_state(network, len(x)), network)
        for tensor, view in state_tensors(network, h, c, "initial").items():
            view[...] = recorded[f"{name}.{tensor}"]
        state = quantize_state(h, c, network)
    y, end = golden.run(network, quantize_inputs(x, network), lengths=lengths, state=state)
    assert np.array_equal(dequantize_outputs(y, network), recorded[f"{name}.onnxruntime"])
    for tensor, array in state_tensors(network, *dequantize_state(end, network), "final").items():
        assert state is None or np.array_equal(array, recorded[f"{name}.{tensor}"])


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
    given = {key: any(tensor.startswith(start) for tensor in more_tensors(name)) for key, start in OPTIONS}
    save_qdq(load_integer(VECTORS / f"{name}.safetensors"), tmp_path / "model.onnx", **given)
    assert (tmp_path / "model.onnx").read_bytes() == (VECTORS / f"{name}.onnx").read_bytes()


@pytest.mark.parametrize("name", TFLITE)
def test_the_recorded_tflite_file_is_written_again(tmp_path, name):
    save_tflite(load_tflite(VECTORS / f"{name}.tflite"), tmp_path / "model.tflite")
    assert (tmp_path / "model.tflite").read_bytes() == (VECTORS / f"{name}.tflite").read_bytes()


@pytest.mark.parametrize("name", ONNX)
def test_onnxruntime_still_gives_what_was_recorded(recorded, name):
    onnxruntime = pytest.importorskip("onnxruntime")
    session = onnxruntime.InferenceSession(str(VECTORS / f"{name}.onnx"), providers=["CPUExecutionProvider"])
    fed = {one.name: recorded[f"{name}.{one.name}"] for one in session.get_inputs()}
    for one, array in zip(session.get_outputs(), session.run(None, fed), strict=True):
        key = "onnxruntime" if one.name == "y" else one.name
        assert np.array_equal(array, recorded[f"{name}.{key}"])


@pytest.mark.parametrize("name", ONNX)
def test_the_recorded_onnx_file_is_read_as_the_network_it_was_written_of(name):
    found = load_qdq(VECTORS / f"{name}.onnx")
    assert isinstance(found, Graph) == bool(more_tensors(name))
    network = found.only_network if isinstance(found, Graph) else found
    assert unlike(network, load_integer(VECTORS / f"{name}.safetensors")) == []
