"""One interface over the engines: golden, pysim, verilator."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.design import Design
from rnnhw.errors import EngineError, InputError
from rnnhw.network import IntegerNetwork, shape_of
from rnnhw.schedule import Program, build_program, count_cycles
from rnnhw.sim.pysim import simulate_pysim
from rnnhw.sim.stimulus import Trace, make_stimulus
from rnnhw.sim.verilator import simulate_verilator

__all__ = ["ENGINES", "Result", "run"]

ENGINES = ("golden", "pysim", "verilator")

Outputs = NDArray[Any]


@dataclass(frozen=True, kw_only=True, eq=False)
class Result:
    """What an engine gave.

    Parameters
    ----------
    engine : str
    outputs : int8 ``[batch, time, units]`` or int16 ``[batch, outputs]``
    cycles : int64 ``[batch]``
        Of each sequence on an idle machine; see `rnnhw.schedule.cycles`.
    cycles_are : str
        ``simulated`` (counted in gateware) or ``modelled`` (from `rnnhw.schedule`).
    trace : Trace or None
        What a simulation saw.
    """

    engine: str
    outputs: Outputs
    cycles: NDArray[np.int64]
    cycles_are: str
    trace: Trace | None = None


def _collect(program: Program, trace: Trace, batch: int, steps: int) -> Outputs:
    count = program.output_beats(steps)
    beats = np.stack(trace.beats)
    return np.stack([program.outputs(beats[count * b : count * (b + 1)], steps)
                     for b in range(batch)])


def _check_frames(program: Program, trace: Trace) -> None:
    """``tlast`` must end each vector, and nothing may have changed while it was stalled."""
    rows = program.phases[-1]["rows"]
    expected = [(k + 1) % rows == 0 for k in range(len(trace.ends))]
    if trace.ends != expected:
        raise EngineError("the output stream's tlast does not end its vectors")
    if trace.broken_holds:
        raise EngineError(f"the output changed while stalled, {trace.broken_holds} times")


def run(
    engine: str,
    network: IntegerNetwork,
    design: Design,
    x: NDArray[np.int8],
    *,
    cache: Path,
    resets: Sequence[bool] | None = None,
    isolated: bool = True,
    x_stall: NDArray[np.bool_] | None = None,
    y_stall: NDArray[np.bool_] | None = None,
    vcd: Path | None = None,
) -> Result:
    """Run int8 sequences ``x [batch, time, inputs]`` on an engine.

    Parameters
    ----------
    engine : {"golden", "pysim", "verilator"}
    cache : Path
        Folder for compiled simulators.
    resets : sequence of bool, optional
        Whether each sequence begins with zero state; by default all do. The first must.
    isolated, x_stall, y_stall
        See `rnnhw.sim.stimulus`; the golden model has no streams and takes no notice.
    vcd : Path, optional
        Waveform file of a simulating engine.

    Raises
    ------
    InputError, CapacityError, EngineError
    """
    if engine not in ENGINES:
        raise InputError(f"no engine {engine!r}; there are {', '.join(ENGINES)}")
    golden.check_inputs(network, x)
    batch, time, _ = x.shape
    if engine == "golden":
        cycles = count_cycles(shape_of(network), design, time).total
        outputs = _golden(network, x, resets)
        return Result(engine=engine, outputs=outputs, cycles_are="modelled",
                      cycles=np.full(batch, cycles, np.int64))
    program = build_program(network, design)
    stimulus = make_stimulus(program, x, resets=resets, isolated=isolated, x_stall=x_stall,
                             y_stall=y_stall)
    if engine == "pysim":
        trace = simulate_pysim(design, stimulus, vcd)
    else:
        trace = simulate_verilator(design, stimulus, cache, vcd)
    _check_frames(program, trace)
    return Result(engine=engine, outputs=_collect(program, trace, batch, time), cycles=trace.cycles,
                  cycles_are="simulated", trace=trace)


def _golden(network: IntegerNetwork, x: NDArray[np.int8], resets: Sequence[bool] | None) -> Outputs:
    if resets is None:
        return golden.run(network, x)
    state = golden.zero_state(network)
    outputs = []
    for sequence, reset in zip(x, resets, strict=True):
        state = golden.zero_state(network) if reset else state
        outputs.append(golden.run(network, sequence[None], state=state))
    return np.concatenate(outputs)
