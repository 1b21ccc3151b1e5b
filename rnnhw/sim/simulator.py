"""A simulating engine with its settings."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.errors import EngineError
from rnnhw.schedule import Program
from rnnhw.sim.pysim import simulate_pysim
from rnnhw.sim.stimulus import Job, Trace, make_stimulus
from rnnhw.sim.verilator import simulate_verilator

__all__ = ["Simulator", "Streams"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Streams:
    """How a simulation's streams behave; see `rnnhw.sim.stimulus`."""

    isolated: bool = True
    x_stall: NDArray[np.bool_] | None = None
    y_stall: NDArray[np.bool_] | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Simulator:
    """An engine that simulates, with its settings."""

    engine: str
    design: Design
    cache: Path
    streams: Streams
    vcd: Path | None

    def trace(self, program: Program, jobs: list[Job]) -> Trace:
        """What a simulation of the jobs sees; refuses broken frames and streams."""
        streams = self.streams
        stimulus = make_stimulus(program, jobs, isolated=streams.isolated, x_stall=streams.x_stall,
                                 y_stall=streams.y_stall)
        if self.engine == "pysim":
            trace = simulate_pysim(self.design, stimulus, self.vcd)
        else:
            trace = simulate_verilator(self.design, stimulus, self.cache, self.vcd)
        _check_frames(jobs, trace)
        return trace


def _check_frames(jobs: list[Job], trace: Trace) -> None:
    """``tlast`` must end each frame, and nothing may have changed while it was stalled."""
    expected = [k == beats - 1 for job in jobs for beats in job.frames for k in range(beats)]
    if trace.ends != expected:
        raise EngineError("the output stream's tlast does not end its vectors")
    if trace.broken_holds:
        raise EngineError(f"the output changed while stalled, {trace.broken_holds} times")
