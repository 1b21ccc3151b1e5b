"""Frameworks as backends, and the measured figures of the processor."""

import dataclasses
import sys
from pathlib import Path

import pytest

from rnnhw.errors import EngineError, InputError
from rnnhw.measure import device_file, load_backend, processor_name
from rnnhw.roofline import RnnWork, load_devices


def test_numba_backend_runs_what_it_says() -> None:
    runner = load_backend("numba", "cpu")
    for cell in ("vanilla", "gru", "lstm"):
        prepared = runner.prepare(RnnWork(cell=cell, hidden=8, inputs=4, batch=2, steps=3), "fp32")
        prepared.run()
    assert prepared.mode == "compiled" and "numba" in runner.versions and runner.name == processor_name()
    for work, precision in (
        (RnnWork(cell="lstm", hidden=8, batch=2, steps=3), "fp16"),
        (RnnWork(cell="lstm", hidden=8, batch=2, steps=3, direction="backward"), "fp32"),
    ):
        with pytest.raises(InputError, match="backend numba runs forward in fp32"):
            runner.prepare(work, precision)
    with pytest.raises(InputError, match="runs on cpu, not cuda"):
        load_backend("numba", "cuda")


@pytest.mark.parametrize("name", ["torch", "jax"])
def test_missing_libraries_say_what_to_install(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(EngineError, match=f"backend {name} needs {name}.*pip install {name}"):
        load_backend(name, "cpu")


@pytest.mark.parametrize("precision", ["fp32", "bf16"])
@pytest.mark.parametrize("direction", ["forward", "backward_data", "backward"])
@pytest.mark.parametrize("cell", ["lstm", "gru", "vanilla"])
def test_torch_runs_every_cell_and_direction(cell: str, direction: str, precision: str) -> None:
    pytest.importorskip("torch")
    runner = load_backend("torch", "cpu")
    work = RnnWork(cell=cell, hidden=8, inputs=4, batch=2, steps=3, direction=direction)
    prepared = runner.prepare(work, precision)
    prepared.run()
    prepared.run()
    assert prepared.mode == "eager"
    with pytest.raises(InputError, match="has no tf32"):
        runner.prepare(work, "tf32")


@pytest.mark.slow
@pytest.mark.parametrize("cell", ["lstm", "gru", "vanilla"])
def test_jax_runs_every_cell(cell: str) -> None:
    pytest.importorskip("jax")
    runner = load_backend("jax", "cpu")
    work = RnnWork(cell=cell, hidden=8, inputs=4, batch=2, steps=3)
    runner.prepare(work, "fp32").run()
    with pytest.raises(InputError, match="times forward"):
        runner.prepare(dataclasses.replace(work, direction="backward"), "fp32")


def test_the_processor_makes_a_file_of_devices(tmp_path: Path) -> None:
    ticks = iter(range(1000))
    path = tmp_path / "cpu.toml"
    path.write_text(device_file(lambda: float(next(ticks)), "2026-11-24"))
    (device,) = load_devices(path)
    assert device.kind == "cpu" and device.figures["fp32_tops"].status == "measured"
    assert device.figure("memory_gbps") == pytest.approx(2 * 2**28 / 1e9, rel=1e-3)
