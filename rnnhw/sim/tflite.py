"""Networks of ``.tflite`` files on the engines: runs of stacks in ``tflm`` arithmetic."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.golden import TfliteState
from rnnhw.network import Flatten, State, TfliteLayer, TfliteNetwork, TflmStack, shape_of
from rnnhw.schedule import build_program, check_fit, loading_cycles, plan_cycles, tflm_runs
from rnnhw.schedule.program import check_weights
from rnnhw.sim.batches import cut_batch
from rnnhw.sim.engines import ENGINES, Result
from rnnhw.sim.pass_run import PassRun
from rnnhw.sim.simulator import Simulator, Streams
from rnnhw.sim.stimulus import Trace

__all__ = ["run_tflite"]

Int8Array = NDArray[np.int8]


def _between(before: tuple[TfliteLayer, ...], values: Int8Array) -> Int8Array:
    """What the host does between runs."""
    for layer in before:
        values = values.reshape(len(values), 1, -1) if isinstance(layer, Flatten) else values[:, -1:]
    return values


def _stack_state(stack: TflmStack, state: TfliteState, first: int) -> State | None:
    """The states of a stack's LSTMs, from LSTM ``first`` of the network on."""
    lstms = stack.directions
    if not lstms:
        return None
    shape = (len(lstms), len(state.h[first]), max(lstm.units for lstm in lstms))
    h, c = np.zeros(shape, np.int16), np.zeros(shape, np.int16)
    for k, lstm in enumerate(lstms):
        h[k, :, : lstm.units], c[k, :, : lstm.units] = state.h[first + k], state.c[first + k]
    return State(h, c)


class _Machine:
    """Runs stacks one after the other and keeps account."""

    def __init__(self, simulator: Simulator, state: TfliteState | None, sequences: int) -> None:
        self._simulator, self._state = simulator, state
        self._lstm = 0
        self.cycles, self.total = np.zeros(sequences, np.int64), 0
        self.loading: list[int] = []
        self.traces: list[Trace] = []

    def run(self, stack: TflmStack, values: Int8Array) -> Int8Array:
        """Outputs ``[sequences, steps, width]`` of a stack; the state, if there is one, is updated."""
        first, lstms = self._lstm, stack.directions
        self._lstm += len(lstms)
        begin = _stack_state(stack, self._state, first) if self._state else None
        steps = values.shape[1]
        program = build_program(stack, self._simulator.design, steps)
        wants_state = self._state is not None and len(lstms) > 0
        lengths = [steps] * len(values)
        pass_run = PassRun(program, np.ascontiguousarray(values), lengths, begin, wants_state)
        trace = self._simulator.trace(pass_run.jobs)
        outputs, left = pass_run.collect(trace)
        more, total = pass_run.cycles(trace.jobs)
        self.cycles, self.total = self.cycles + more, self.total + total
        self.loading.append(pass_run.loading_cycles(trace.jobs))
        self.traces.append(trace)
        if self._state:
            for k, lstm in enumerate(lstms):
                self._state.h[first + k][...] = left.h[k, :, : lstm.units]
                self._state.c[first + k][...] = left.c[k, :, : lstm.units]
        return outputs.astype(np.int8)


def _run_lengths(network: TfliteNetwork) -> Iterator[tuple[TflmStack, int]]:
    """The stacks of a network and the steps that each runs."""
    steps = network.steps
    for run in tflm_runs(network):
        steps = 1 if run.before else steps
        for stack in run.stacks:
            yield stack, steps
        if run.stacks and not run.stacks[0].every_step:
            steps = 1


def _modelled(network: TfliteNetwork, design: Design, sequences: int, *, loads_states: bool
              ) -> tuple[NDArray[np.int64], int, tuple[int, ...]]:
    """Cycles of each sequence, of all commands, and of each stack's loading, from the schedule."""
    of_one, commands = 0, len(cut_batch([1] * sequences, design.contexts))
    loading: list[int] = []
    for stack, steps in _run_lengths(network):
        program = build_program(stack, design, steps)
        of_one += plan_cycles(program.plan, design, steps)["total"]
        loading += loading_cycles(shape_of(stack), design, steps, commands if loads_states else 0)
    return np.full(sequences, of_one, np.int64), of_one * commands, tuple(loading)


def run_tflite(
    engine: str,
    network: TfliteNetwork,
    design: Design,
    x: Int8Array,
    *,
    cache: Path,
    state: TfliteState | None = None,
    streams: Streams | None = None,
    vcd: Path | None = None,
) -> Result:
    """Run a network on an engine, in ``tflm`` arithmetic.

    Parameters
    ----------
    engine : {"golden", "pysim", "verilator"}
    x, state
        As `rnnhw.golden.run_tflite` takes them; a state is updated.
    cache : Path
        Folder for compiled simulators.

    Returns
    -------
    Result
        With outputs as `rnnhw.golden.run_tflite` returns them, and cycles of each sequence.

    Raises
    ------
    InputError, ModelError, CapacityError, EngineError
    """
    if engine not in ENGINES:
        raise InputError(f"no engine {engine!r}; there are {', '.join(ENGINES)}")
    runs = golden.count_runs(network, x)
    sequences = (runs or 1) * network.batch
    for stack, _ in _run_lengths(network):
        check_weights(stack, design)
        check_fit(shape_of(stack), design)
    if engine == "golden":
        cycles, total, loading = _modelled(network, design, sequences, loads_states=state is not None)
        outputs = golden.run_tflite(network, x, "tflm", state=state)
        return Result(engine=engine, outputs=outputs, state=None, cycles=cycles, total_cycles=total,
                      loading_cycles=loading, cycles_are="modelled")
    simulator = Simulator(engine=engine, design=design, cache=cache, streams=streams or Streams(), vcd=vcd)
    machine = _Machine(simulator, state, sequences)
    values = golden.to_sequences(network, x)
    for run in tflm_runs(network):
        values = _between(run.before, values)
        parts = []
        for stack, (before, after) in zip(run.stacks, run.reverses, strict=True):
            outputs = machine.run(stack, values[:, ::-1] if before else values)
            parts.append(outputs[:, ::-1] if after else outputs)
        values = np.concatenate(parts, axis=2) if parts else values
    shape = network.output.shape if runs is None else (runs, *network.output.shape)
    return Result(engine=engine, outputs=golden.from_sequences(network, values).reshape(shape), state=None,
                  cycles=machine.cycles, total_cycles=machine.total, loading_cycles=tuple(machine.loading),
                  cycles_are="simulated",
                  traces=tuple(machine.traces))
