"""Verilator on the exported Verilog.

The harness (``harness.cpp``) implements the same protocol as `rnnhw.sim.stimulus.Driver`, because calls into
Python in every cycle would take most of the time. It reads the stimulus from a file and writes a trace file.
"""

import dataclasses
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.errors import EngineError
from rnnhw.scratch import ScratchFolder
from rnnhw.sim.stimulus import JobTimes, Stimulus, Trace, stood_still
from rnnhw.sim.verilator_build import build_simulator

__all__ = ["simulate_verilator"]


def _stimulus_words(design: Design, stimulus: Stimulus) -> NDArray[np.uint32]:
    """Serialize a stimulus for the harness, in 32-bit words.

    Their order: the number of jobs, words per x beat and per y beat, watch cycles, limit (two words); the
    stall patterns of load, x and y, each after its length; then for each job what it waits for, whether it
    has a command, the command (two words), the delays of load, command and x, its numbers of load, input and
    output beats, and the load and input beats themselves. Two words are the lower and the upper half of 64
    bits.
    """
    x_words = -(-design.columns // 4)
    limit = stimulus.limit_cycles
    parts = [
        np.array(
            [
                len(stimulus.jobs),
                x_words,
                _output_words(design),
                stimulus.watch_cycles,
                limit & 0xFFFFFFFF,
                limit >> 32,
            ],
            np.uint32,
        )
    ]
    for pattern in (stimulus.load_stall, stimulus.x_stall, stimulus.y_stall):
        parts += [np.array([pattern.size], np.uint32), pattern.astype(np.uint32)]
    for job in stimulus.jobs:
        padded = np.zeros((len(job.x), 4 * x_words), np.int8)
        padded[:, : design.columns] = job.x
        command, delays = job.command or 0, job.delays
        parts.append(
            np.array(
                [
                    job.after,
                    job.command is not None,
                    command & 0xFFFFFFFF,
                    command >> 32,
                    delays.load,
                    delays.command,
                    delays.x,
                    len(job.load),
                    len(job.x),
                    job.output_beats,
                ],
                np.uint32,
            )
        )
        parts += [job.load.reshape(-1), padded.view(np.uint32).reshape(-1)]
    return np.concatenate(parts)


def _output_words(design: Design) -> int:
    """Number of 32-bit words of an output beat, which has 16 bits per lane of each grid row."""
    return -(-design.grid_rows * design.lanes // 2)


def simulate_verilator(design: Design, stimulus: Stimulus, cache: Path, vcd: Path | None = None) -> Trace:
    """Simulate ``stimulus`` on the accelerator; compiled simulators are kept in the folder ``cache``."""
    simulator = build_simulator(design, cache, vcd is not None, stimulus.modelled_cycles)
    with ScratchFolder() as place:
        place.write("simulator", simulator).chmod(0o700)
        place.write("stimulus", _stimulus_words(design, stimulus).astype("<u4").tobytes())
        status = place.run(["./simulator", "stimulus", "trace", *([vcd.absolute()] if vcd else [])]).status
        if status:
            raise EngineError(f"the Verilator simulation ended with status {status}")
        return _read_trace(place.read("trace"), design, stimulus)


def _read_trace(content: bytes, design: Design, stimulus: Stimulus) -> Trace:
    """Read what the harness wrote.

    Six 64-bit words: whether all jobs ended, stalled cycles, broken holds, surplus beats, busy and error; for
    each job the six fields of `JobTimes` in 64 bits; and every output beat in 32-bit words, the last of which
    is its ``tlast``.
    """
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
        broken_holds=broken,
        stalled=stalled,
        surplus=surplus,
        busy=bool(busy),
        error=error,
    )
