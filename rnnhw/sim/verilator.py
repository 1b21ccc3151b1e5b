"""Verilator on the exported Verilog: the stimulus as a file in, what the harness saw as a file out."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.errors import EngineError
from rnnhw.sim.stimulus import Stimulus, Trace
from rnnhw.sim.verilator_build import build_simulator
from rnnhw.workplace import Workplace

__all__ = ["simulate_verilator"]

LIMIT_REACHED = 4
"""Exit status of the harness when the machine stood still."""


def _stimulus_words(design: Design, stimulus: Stimulus) -> NDArray[np.uint32]:
    """What the harness reads, in 32-bit words.

    Load beats, jobs, words of an x and a y beat, isolated, settle cycles, limit (two words); both stall
    patterns, each after its length; the load beats; then of each job the command (two words), load, input and
    output beats, and the load and input beats themselves.
    """
    x_words = -(-design.columns // 4)
    limit = stimulus.limit_cycles
    parts = [np.array([len(stimulus.load), len(stimulus.jobs), x_words, _output_words(design),
                       stimulus.isolated, stimulus.settle_cycles, limit & 0xFFFFFFFF, limit >> 32],
                      np.uint32)]
    for pattern in (stimulus.x_stall, stimulus.y_stall):
        parts += [np.array([pattern.size], np.uint32), pattern.astype(np.uint32)]
    parts.append(stimulus.load.reshape(-1))
    for job in stimulus.jobs:
        padded = np.zeros((len(job.x), 4 * x_words), np.int8)
        padded[:, : design.columns] = job.x
        parts.append(np.array([job.command & 0xFFFFFFFF, job.command >> 32, len(job.load), len(job.x),
                               job.output_beats], np.uint32))
        parts += [job.load.reshape(-1), padded.view(np.uint32).reshape(-1)]
    return np.concatenate(parts)


def _output_words(design: Design) -> int:
    return -(-design.grid_rows * design.lanes // 2)


def simulate_verilator(design: Design, stimulus: Stimulus, cache: Path,
                       vcd: Path | None = None) -> Trace:
    """Run ``stimulus`` on the accelerator; builds are kept in the folder ``cache``."""
    simulator = build_simulator(design, cache, vcd is not None)
    with Workplace() as place:
        place.write("simulator", simulator).chmod(0o700)
        place.write("stimulus", _stimulus_words(design, stimulus).astype("<u4").tobytes())
        status = place.run(["./simulator", "stimulus", "trace", *([vcd.absolute()] if vcd else [])]).status
        if status == LIMIT_REACHED:
            raise EngineError(f"the machine stood still: no complete output within "
                              f"{stimulus.limit_cycles} cycles")
        if status:
            raise EngineError(f"the Verilator simulation ended with status {status}")
        return _read_trace(place.read("trace"), design)


def _read_trace(content: bytes, design: Design) -> Trace:
    finished, stalled, broken = np.frombuffer(content, "<u8", 3)
    times = np.frombuffer(content, "<u8", 2 * int(finished), 24).reshape(-1, 2)
    words = _output_words(design)
    beats = np.frombuffer(content, "<u4", offset=24 + times.nbytes).reshape(-1, words + 1)
    lanes = design.grid_rows * design.lanes
    values = np.ascontiguousarray(beats[:, :words]).view(np.int16)[:, :lanes]
    return Trace(
        beats=list(values.reshape(-1, design.grid_rows, design.lanes)),
        ends=[bool(end) for end in beats[:, words]],
        first=[int(first) for first in times[:, 0]],
        last=[int(last) for last in times[:, 1]],
        broken_holds=int(broken),
        stalled=int(stalled),
    )
