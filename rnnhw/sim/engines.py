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
from rnnhw.network import (
    Choice,
    IntegerNetwork,
    Stack,
    State,
    TfliteNetwork,
    check_state,
    reset_state,
    shape_of,
)
from rnnhw.schedule import (
    build_program,
    check_fit,
    loading_cycles,
    plan_cycles,
    runs_of,
    stack_of,
    stacks_of,
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
        Of each program that the network runs as (with bidirectional layers there are several), the cycles in
        which the machine is loaded with its weights and program, and with states where they are given. They
        are apart from the cycles of commands.
    cycles_are : str
        ``simulated`` (counted in gateware) or ``modelled`` (from `rnnhw.schedule`).
    traces : tuple of Trace
        What the simulation of each program saw.
    """

    engine: str
    outputs: Outputs
    state: State | None
    cycles: NDArray[np.int64]
    total_cycles: int
    loading_cycles: tuple[int, ...]
    cycles_are: str
    traces: tuple[Trace, ...] = ()


def _reversed(x: Outputs, lengths: list[int]) -> Outputs:
    """Each sequence along its own steps from the last to the first."""
    turned = x.copy()
    for b, length in enumerate(lengths):
        turned[b, :length] = x[b, :length][::-1]
    return turned


def _chosen(choices: Sequence[Choice], x: Outputs, lengths: list[int]) -> Outputs:
    """What the host makes of the steps of sequences ``x [batch, time, width]``."""
    for choice in choices:
        if choice is Choice.FLATTEN:
            x = x.reshape(len(x), 1, -1)
        elif x.shape[1] > 1:
            x = np.stack([x[b, length - 1 : length] for b, length in enumerate(lengths)])
    return x


class _Execution:
    """Programs that are simulated one after the other, and what came of them."""

    def __init__(
        self,
        simulator: Simulator,
        network: IntegerNetwork | TfliteNetwork,
        sequences: int,
        state: State | None,
        wants_state: bool,
    ) -> None:
        self._simulator, self._begin, self._wants_state = simulator, state, wants_state
        self._direction = 0
        self.end = reset_state(network, sequences)
        self.cycles, self.total = np.zeros(sequences, np.int64), 0
        self.loading: list[int] = []
        self.traces: list[Trace] = []

    def run(self, stack: Stack, x: NDArray[np.int8], lengths: list[int], planned_steps: int) -> Outputs:
        """Outputs ``[batch, time, outputs]`` of a stack; the next one's states are those after its own."""
        count = len(stack.directions)
        own = slice(self._direction, self._direction + count)
        self._direction += count
        begin = self._state_of(stack, own) if self._begin is not None and count else None
        program = build_program(stack, self._simulator.design, planned_steps)
        pass_run = PassRun(program, x, lengths, begin, self._wants_state and count > 0)
        trace = self._simulator.trace(pass_run.jobs)
        outputs, left = pass_run.collect(trace)
        self.traces.append(trace)
        self.loading.append(pass_run.loading_cycles(trace.jobs))
        more, of_all = pass_run.cycles(trace.jobs)
        self.cycles, self.total = self.cycles + more, self.total + of_all
        self.end.h[own, :, : left.h.shape[2]], self.end.c[own, :, : left.c.shape[2]] = left.h, left.c
        return outputs

    def _state_of(self, stack: Stack, own: slice) -> State:
        """The states of a stack, cut to its largest layer."""
        assert self._begin is not None
        units = max(layer.units for layer in stack.directions)
        return State(self._begin.h[own, :, :units], self._begin.c[own, :, :units])


def _simulate(
    simulator: Simulator,
    network: IntegerNetwork | TfliteNetwork,
    x: NDArray[np.int8],
    lengths: list[int],
    state: State | None,
    wants_state: bool,
) -> Result:
    """All runs of a network, each fed with what the one before gave."""
    execution = _Execution(simulator, network, len(x), state, wants_state)
    values: Outputs = x
    for run in runs_of(shape_of(network)):
        values = _chosen(run.before, values, lengths)
        own = [1] * len(x) if run.is_single else lengths
        outputs = []
        for part in run.parts:
            before, after = part.reverses
            feed = np.ascontiguousarray(_reversed(values, own) if before else values).astype(np.int8)
            stack = stack_of(network, part)
            got = execution.run(stack, feed, own, run.steps(max(lengths)))
            outputs.append(_reversed(got, own) if after and stack.every_step else got)
        values = np.concatenate(outputs, axis=2) if outputs else values
    one_vector = isinstance(network, IntegerNetwork) and not network.every_step
    return Result(
        engine=simulator.engine,
        outputs=values[:, 0] if one_vector else values,
        state=execution.end if wants_state else None,
        cycles=execution.cycles,
        total_cycles=execution.total,
        loading_cycles=tuple(execution.loading),
        cycles_are="simulated",
        traces=tuple(execution.traces),
    )


def _modelled(
    network: IntegerNetwork | TfliteNetwork, design: Design, lengths: list[int], *, loads_states: bool
) -> tuple[NDArray[np.int64], int, tuple[int, ...]]:
    """Cycles of each sequence, of all commands, and of loading each program, from the schedule."""
    cycles, total = np.zeros(len(lengths), np.int64), 0
    for run in runs_of(shape_of(network)):
        steps = [run.steps(length) for length in lengths]
        for part in run.parts:
            program = build_program(stack_of(network, part), design, max(steps))
            counted: dict[int, int] = {}
            for segment in cut_batch(steps, design.contexts):
                if segment.steps not in counted:
                    counted[segment.steps] = plan_cycles(program.plan, design, segment.steps)["total"]
                total += counted[segment.steps]
                for b in segment.sequences:
                    if segment.start < steps[b]:
                        cycles[b] += counted[segment.steps]
    groups = -(-len(lengths) // design.contexts)
    loading = loading_cycles(shape_of(network), design, max(lengths), groups if loads_states else 0)
    return cycles, total, loading


def run(
    engine: str,
    network: IntegerNetwork | TfliteNetwork,
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
    network : IntegerNetwork or TfliteNetwork
        One of a ``.tflite`` is run in ``tflm`` arithmetic.
    cache : Path
        Folder for compiled simulators.
    lengths : sequence of int, optional
        Steps of each sequence.
    state : State, optional
        What each sequence begins with, instead of a reset.
    wants_state : bool
        Whether to give out what each sequence ended with.
    streams : Streams, optional
        The golden model has no streams and takes no notice.
    vcd : Path, optional
        Waveform file of a simulating engine.

    Raises
    ------
    InputError, ModelError, CapacityError, EngineError
    """
    if engine not in ENGINES:
        raise InputError(f"no engine {engine!r}; there are {', '.join(ENGINES)}")
    steps = golden.check(network, x, lengths)
    if state is not None:
        check_state(network, state, len(x))
    for stack in stacks_of(network):
        check_weights(stack, design)
    check_fit(shape_of(network), design)
    if engine == "golden":
        cycles, total, loading = _modelled(network, design, steps, loads_states=state is not None)
        outputs, end = golden.run(network, x, lengths=steps, state=state)
        return Result(
            engine=engine,
            outputs=outputs,
            state=end if wants_state else None,
            cycles_are="modelled",
            cycles=cycles,
            total_cycles=total,
            loading_cycles=loading,
        )
    simulator = Simulator(engine=engine, design=design, cache=cache, streams=streams or Streams(), vcd=vcd)
    return _simulate(simulator, network, x, steps, state, wants_state)
