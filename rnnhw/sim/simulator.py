"""An engine that simulates gateware, together with its settings, and the checks of every simulation."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rnnhw.design import Design, Fault
from rnnhw.errors import EngineError, InputError
from rnnhw.sim.engines.engine import engine_named
from rnnhw.sim.stimulus import Job, Trace, make_stimulus
from rnnhw.sim.streams import Streams

__all__ = ["Simulator", "check_trace"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Simulator:
    """An engine that simulates gateware, with its settings.

    Parameters
    ----------
    engine : {"pysim", "verilator"}
    design : Design
    cache : Path
        Folder for compiled simulators.
    streams : Streams
        How the streams behave.
    vcd : Path, optional
        File that receives the waveforms.
    """

    engine: str
    design: Design
    cache: Path
    streams: Streams
    vcd: Path | None = None

    def trace(self, jobs: Sequence[Job], expected_error: int = Fault.NONE) -> Trace:
        """Simulate jobs, one after the other on one machine, and check everything but the output values.

        Raises
        ------
        EngineError
            If the machine breaks stream rules or ends frames in the wrong place, gives more output than it
            should, does not come to rest, or ends with another error than ``expected_error``.
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
        check_trace(jobs, trace, expected_error)
        return trace


def check_trace(jobs: Sequence[Job], trace: Trace, expected_error: int) -> None:
    """Check that ``tlast`` ends each frame, stalled output did not change, and the machine is at rest."""
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
