"""What quantize prints."""

from pathlib import Path

import numpy as np
import pytest
from float_networks import CELLS, float_network
from typer.testing import CliRunner

from rnnhw.cli.app import app
from rnnhw.cli.quality import quality_text
from rnnhw.frontends import save_onnx
from rnnhw.network import Network, load_integer
from rnnhw.quantize import measure_quality, quantize


def rnnhw(*arguments: object) -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def inputs(ranges: list[float]) -> np.ndarray:
    return (np.random.default_rng(1).uniform(-1, 1, (6, 9, len(ranges))) * ranges).astype(np.float32)


def network(cell: str, units: list[int], outputs: int, features: int, dtype: type = np.float32) -> Network:
    return float_network(np.random.default_rng(0), cell, features, units, outputs, True, dtype=dtype)


def test_the_table_of_quantize(tmp_path: Path) -> None:
    ranges = [40.0, 1.0, 0.0, 1.0]
    save_onnx(network("lstm", [-5, 4], 3, 4), tmp_path / "n.onnx")
    np.save(tmp_path / "x.npy", inputs(ranges))
    command = ("quantize", tmp_path / "n.onnx", "--calibration", tmp_path / "x.npy", "--out",
               tmp_path / "q.safetensors")
    text = rnnhw(*command)
    lines = text.splitlines()
    first = next(k for k, line in enumerate(lines) if line.startswith("layer "))
    assert [line[:17].split() for line in lines[first + 1:first + 5]] == [
        ["0", "fwd", "LSTM", "5"], ["0", "bwd", "LSTM", "5"], ["1", "LSTM", "4"], ["head", "dense", "3"]]
    assert "features have powers of two of their own:" in lines
    assert "inputs: 0 of 216 values clipped\n" in text and "6 sequences, 54" in text
    assert "warning: feature 2 is always zero" in text
    assert "wrote " in text
    assert rnnhw(*command) == text, "it is deterministic"
    assert len(set(load_integer(tmp_path / "q.safetensors").input_exponents)) > 1


@pytest.mark.parametrize("scale", [1e-9, 1.0, 1e12])
@pytest.mark.parametrize("cell", CELLS)
def test_the_table_fits_110_columns(cell: str, scale: float) -> None:
    ranges = [scale * 1.234567e-3, scale, scale * 7.77, 0.0]
    made, x = network(cell, [-128, 100], 1234, 4, np.float64), inputs(ranges)
    for half in made.directions[:2]:
        half.input_weights[:] /= scale
    integer = quantize(made, x)
    lines = quality_text(measure_quality(made, integer, x)).splitlines()
    assert max(map(len, lines)) <= 110
