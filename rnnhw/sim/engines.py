"""One interface over the engines: golden, pysim, verilator."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.network import IntegerNetwork, State, check_state, shape_of, zero_state
from rnnhw.schedule import (
    Pass,
    build_program,
    check_fit,
    loading_cycles,
    pass_network,
    passes_of,
    plan_cycles,
)
from rnnhw.schedule.program import check_weights
from rnnhw.sim.batches import cut_batch
from rnnhw.sim.pass_run import PassRun
from rnnhw.sim.simulator import Simulator, Streams
from rnnhw.sim.stimulus import Trace

__all__ = ["ENGINES", "Result", "run"]

ENGINES = ("golden", "pysim", "verilator")

Outputs = NDArray[Any]


@dataclass(frozen=True, kw_only=True, eq=False)
class Result:
    """What an engine gave.

    Parameters
    ----------
    engine : str
    outputs : array
        As `rnnhw.golden.run` returns them.
    state : State or None
        What each sequence ended with, if it was asked for.
    cycles : int64 ``[batch]``
        Of all commands that each sequence took part in, each on an idle machine; see `rnnhw.schedule.cycles`.
    total_cycles : int
        Of all commands.
    loading_cycles : tuple of int
        Of each pass (a network with bidirectional layers runs in several), the cycles in which the machine is
        loaded with its weights and program, and with states where they are given. They are apart from the
        cycles of commands.
    cycles_are : str
        ``simulated`` (counted in gateware) or ``modelled`` (from `rnnhw.schedule`).
    traces : tuple of Trace
        What the simulation of each pass saw.
    """

    engine: str
    outputs: Outputs
    state: State | None
    cycles: NDArray[np.int64]
    total_cycles: int
    loading_cycles: tuple[int, ...]
    cycles_are: str
    traces: tuple[Trace, ...] = ()


def _reversed(x: NDArray[np.int8], lengths: list[int]) -> NDArray[np.int8]:
    """Each sequence along its own steps from the last to the first."""
    turned = x.copy()
    for b, length in enumerate(lengths):
        turned[b, :length] = x[b, :length][::-1]
    return turned


def _last_steps(x: Outputs, lengths: list[int]) -> Outputs:
    return np.stack([x[b, length - 1 : length] for b, length in enumerate(lengths)])


def _simulate(simulator: Simulator, network: IntegerNetwork, x: NDArray[np.int8], lengths: list[int],
              state: State | None, wants_state: bool) -> Result:
    """All passes of a network, each fed with what the one before gave."""
    end = zero_state(network, len(x))
    cycles, total, loading, traces = np.zeros(len(x), np.int64), 0, [], []
    below: Outputs = x
    forward: Outputs | None = None
    direction = 0
    for part in passes_of(shape_of(network)):
        stack = pass_network(network, part)
        count = len(stack.directions)
        feed, steps = _feed(part, below, lengths)
        own = _part_state(state, stack, direction)
        program = build_program(stack, simulator.design, part.steps(max(lengths)))
        pass_run = PassRun(program, feed, steps, own, wants_state and count > 0)
        trace = simulator.trace(pass_run.jobs)
        outputs, left = pass_run.collect(trace)
        traces.append(trace)
        loading.append(pass_run.loading_cycles(trace.jobs))
        more, of_all = pass_run.cycles(trace.jobs)
        cycles, total = cycles + more, total + of_all
        units = left.h.shape[2]
        end.h[direction : direction + count, :, :units] = left.h
        end.c[direction : direction + count, :, :units] = left.c
        direction += count
        if part.backward:
            turned = _reversed(outputs, lengths) if stack.every_step else outputs
            assert forward is not None
            below = np.concatenate([forward, turned], axis=2)
        else:
            forward = below = outputs
            if part.paired:
                below = feed
    outputs = below if network.every_step else below[:, 0]
    return Result(engine=simulator.engine, outputs=outputs, state=end if wants_state else None, cycles=cycles,
                  total_cycles=total, loading_cycles=tuple(loading), cycles_are="simulated",
                  traces=tuple(traces))


def _feed(part: Pass, below: Outputs, lengths: list[int]) -> tuple[NDArray[np.int8], list[int]]:
    """Input and lengths of a pass."""
    x = below.astype(np.int8)
    if part.last_step_only:
        alone = x if x.shape[1] == 1 else _last_steps(x, lengths)
        return alone, [1] * len(x)
    return (_reversed(x, lengths) if part.backward else x), lengths


def _part_state(state: State | None, stack: IntegerNetwork, first: int) -> State | None:
    """The states of a pass, from direction ``first`` on, cut to its largest layer."""
    if state is None or not stack.directions:
        return None
    units = max(layer.units for layer in stack.directions)
    chosen = slice(first, first + len(stack.directions))
    return State(state.h[chosen, :, :units], state.c[chosen, :, :units])


def _modelled(network: IntegerNetwork, design: Design, lengths: list[int],
              *, loads_states: bool) -> tuple[NDArray[np.int64], int, tuple[int, ...]]:
    """Cycles of each sequence, of all commands, and of each pass's loading, from the schedule."""
    cycles, total = np.zeros(len(lengths), np.int64), 0
    counted: dict[tuple[int, int], int] = {}
    for k, part in enumerate(passes_of(shape_of(network))):
        steps = [part.steps(length) for length in lengths]
        program = build_program(pass_network(network, part), design, part.steps(max(lengths)))
        for segment in cut_batch(steps, design.contexts):
            key = k, segment.steps
            if key not in counted:
                counted[key] = plan_cycles(program.plan, design, segment.steps)["total"]
            total += counted[key]
            for b in segment.sequences:
                if segment.start < steps[b]:
                    cycles[b] += counted[key]
    groups = -(-len(lengths) // design.contexts)
    loading = loading_cycles(shape_of(network), design, max(lengths), groups if loads_states else 0)
    return cycles, total, loading


def run(
    engine: str,
    network: IntegerNetwork,
    design: Design,
    x: NDArray[np.int8],
    *,
    cache: Path,
    lengths: Sequence[int] | None = None,
    state: State | None = None,
    wants_state: bool = False,
    streams: Streams | None = None,
    vcd: Path | None = None,
) -> Result:
    """Run int8 sequences ``x [batch, time, inputs]`` on an engine.

    Parameters
    ----------
    engine : {"golden", "pysim", "verilator"}
    cache : Path
        Folder for compiled simulators.
    lengths : sequence of int, optional
        Steps of each sequence.
    state : State, optional
        What each sequence begins with; zeros by default.
    wants_state : bool
        Whether to give out what each sequence ended with.
    streams : Streams, optional
        The golden model has no streams and takes no notice.
    vcd : Path, optional
        Waveform file of a simulating engine.

    Raises
    ------
    InputError, CapacityError, EngineError
    """
    if engine not in ENGINES:
        raise InputError(f"no engine {engine!r}; there are {', '.join(ENGINES)}")
    golden.check_inputs(network, x)
    steps = golden.check_lengths(x, lengths)
    if state is not None:
        check_state(network, state, len(x))
    check_weights(network, design)
    check_fit(shape_of(network), design)
    if engine == "golden":
        cycles, total, loading = _modelled(network, design, steps, loads_states=state is not None)
        outputs, end = golden.run(network, x, lengths=steps, state=state)
        return Result(engine=engine, outputs=outputs, state=end if wants_state else None,
                      cycles_are="modelled", cycles=cycles, total_cycles=total, loading_cycles=loading)
    simulator = Simulator(engine=engine, design=design, cache=cache, streams=streams or Streams(), vcd=vcd)
    return _simulate(simulator, network, x, steps, state, wants_state)
