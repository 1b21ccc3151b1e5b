"""Frameworks as backends, and the measured figures of the processor."""

import dataclasses
import sys
import time
import tomllib
from pathlib import Path

import onnxruntime
import pytest

from rnnhw.errors import EngineError, InputError
from rnnhw.measure import device_file, load_backend, measure_ceilings, processor_name
from rnnhw.measure.backends.with_torch_compile import _step
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


@pytest.mark.parametrize("name", ["torch", "torch.compile", "jax"])
def test_missing_libraries_say_what_to_install(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    library = name.split(".")[0]
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(EngineError, match=rf'backend {name} needs {library}.*pip install "\.\[{library}\]"'):
        load_backend(name, "cpu")


def test_the_extras_exist() -> None:
    path = Path(__file__).parent.parent.parent / "pyproject.toml"
    extras = tomllib.loads(path.read_text())["project"]["optional-dependencies"]
    assert {"torch", "jax"} <= set(extras)


def test_a_processor_without_a_gpu_is_told() -> None:
    if "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
        with pytest.raises(EngineError, match=r"has no CUDAExecutionProvider.*onnxruntime-gpu"):
            load_backend("onnxruntime", "cuda")
    torch = pytest.importorskip("torch")
    if not torch.cuda.is_available():
        with pytest.raises(EngineError, match="torch sees no CUDA device; choose --device cpu"):
            load_backend("torch.compile", "cuda")


@pytest.mark.parametrize("cell", ["lstm", "gru", "vanilla"])
def test_onnxruntime_runs_every_cell(cell: str) -> None:
    runner = load_backend("onnxruntime", "cpu")
    work = RnnWork(cell=cell, hidden=8, inputs=4, batch=2, steps=3)
    prepared = runner.prepare(work, "fp32")
    prepared.run()
    assert prepared.mode == "eager" and "onnxruntime" in runner.versions
    with pytest.raises(InputError, match="backend onnxruntime on cpu has no fp16; there are fp32"):
        runner.prepare(work, "fp16")
    with pytest.raises(InputError, match="backend onnxruntime times forward, not backward"):
        runner.prepare(dataclasses.replace(work, direction="backward"), "fp32")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["torch", "jax", "onnxruntime", "numba"])
def test_ceilings_are_those_of_a_machine(name: str) -> None:
    """Copies, products and launches within what processors can do, by two orders of magnitude."""
    pytest.importorskip(name)
    found = measure_ceilings(load_backend(name, "cpu").probes("fp32"), time.perf_counter)
    assert set(found) == {"copy_gbps", "product_tops"} | ({"launch_us"} if name != "numba" else set())
    assert 0.2 < found["copy_gbps"] < 2000 and 1e-3 < found["product_tops"] < 20
    assert 0.01 < found.get("launch_us", 1.0) < 1000


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


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:.*torch.jit:DeprecationWarning")  # of PyTorch's own compiler
def test_torch_compile_computes_what_pytorch_does() -> None:
    """The layer whose step is compiled gives what PyTorch's own layer gives."""
    torch = pytest.importorskip("torch")
    for cell, layer in (("lstm", torch.nn.LSTM), ("gru", torch.nn.GRU), ("vanilla", torch.nn.RNN)):
        torch.manual_seed(1)
        own = layer(3, 4, bias=False)
        x, h, c = torch.randn(5, 2, 3), torch.zeros(2, 4), torch.zeros(2, 4)
        step = _step(torch, cell)
        for now in range(5):
            h, c = step(x[now] @ own.weight_ih_l0.T, h, c, own.weight_hh_l0.T)
        assert torch.allclose(h, own(x)[0][-1], atol=1e-6), cell
    runner = load_backend("torch.compile", "cpu")
    work = RnnWork(cell="gru", hidden=8, inputs=4, batch=2, steps=3)
    with pytest.raises(InputError, match=r"backend torch\.compile times forward, not backward"):
        runner.prepare(dataclasses.replace(work, direction="backward"), "fp32")
    prepared = runner.prepare(work, "fp32")
    prepared.run()
    assert prepared.mode == "compiled"


def test_the_processor_makes_a_file_of_devices(tmp_path: Path) -> None:
    ticks = iter(range(1000))
    path = tmp_path / "cpu.toml"
    path.write_text(device_file(lambda: float(next(ticks)), "2026-11-24"))
    (device,) = load_devices(path)
    assert device.kind == "cpu" and device.figures["fp32_tops"].status == "measured"
    assert device.figure("memory_gbps") == pytest.approx(2 * 2**28 / 1e9, rel=1e-3)
