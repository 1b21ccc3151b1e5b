"""A simulating engine with its settings."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rnnhw.design import Design, Fault
from rnnhw.errors import EngineError, InputError
from rnnhw.sim.engines.engine import engine_named
from rnnhw.sim.stimulus import Job, Trace, make_stimulus
from rnnhw.sim.streams import Streams

__all__ = ["Simulator"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Simulator:
    """An engine that simulates, with its settings."""

    engine: str
    design: Design
    cache: Path
    streams: Streams
    vcd: Path | None = None

    def trace(self, jobs: Sequence[Job], expected_error: int = Fault.NONE) -> Trace:
        """What a simulation of the jobs sees.

        Raises
        ------
        EngineError
            If it breaks frames or stream rules, gives more than it should, does not come to rest, or ends
            with another error than the one expected.
        """
        streams = self.streams
        stimulus = make_stimulus(
            self.design,
            jobs,
            isolated=streams.isolated,
            load_stall=streams.load_stall,
            x_stall=streams.x_stall,
            y_stall=streams.y_stall,
        )
        simulate = engine_named(self.engine).simulate
        if simulate is None:
            raise InputError(f"engine {self.engine!r} simulates nothing")
        trace = simulate(self.design, stimulus, self.cache, self.vcd)
        _check_trace(jobs, trace, expected_error)
        return trace


def _check_trace(jobs: Sequence[Job], trace: Trace, expected_error: int) -> None:
    """``tlast`` must end each frame, nothing may change while it is stalled, and the machine must rest."""
    expected = [k == beats - 1 for job in jobs for beats in job.frames for k in range(beats)]
    if trace.ends != expected:
        raise EngineError("the output stream's tlast does not end its vectors")
    if trace.broken_holds:
        raise EngineError(f"the output changed while stalled, {trace.broken_holds} times")
    if trace.surplus:
        raise EngineError(f"the machine gave {trace.surplus} output beats too many")
    if trace.busy:
        raise EngineError("the machine is busy after its last output")
    if trace.error != expected_error:
        raise EngineError(f"the machine shows error {trace.error}: {Fault(trace.error).meaning}")
