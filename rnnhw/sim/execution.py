"""A network on gateware, simulated or on a board.

A machine runs a stack of layers along time. A network that is more than that, with bidirectional layers for
example, is several *runs*, each of one or more programs (`rnnhw.schedule.runs_of`). They are executed one
after the other here. What a host computer would do between them is done in NumPy: reverse sequences, choose
steps, join directions, and compute functions without weights (by the golden model).
"""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.design import Design
from rnnhw.network import Choice, HostFunction, HostStep, IntegerNetwork, Stack, State, reset_state, shape_of
from rnnhw.schedule import build_program, runs_of, stack_of
from rnnhw.sim.batches import Stepwise
from rnnhw.sim.engines.engine import Request, Result
from rnnhw.sim.pass_run import PassRun
from rnnhw.sim.simulator import Simulator
from rnnhw.sim.stimulus import Job, Trace

__all__ = ["Machine", "executed", "run_passes", "simulated", "state_of_stack"]

Outputs = NDArray[Any]


def _reversed(x: Outputs, lengths: list[int]) -> Outputs:
    """Reverse each sequence of ``x [batch, time, width]`` within its own length; steps beyond stay."""
    turned = x.copy()
    for b, length in enumerate(lengths):
        turned[b, :length] = x[b, :length][::-1]
    return turned


def _on_host(
    network: IntegerNetwork, steps: Sequence[Choice | HostStep], x: Outputs, lengths: list[int]
) -> Outputs:
    """Do to ``x [batch, time, width]`` what the host does; after a choice of steps, ``time`` is 1.

    With flatten, all sequences have all steps: only networks of a ``.tflite`` have it.
    """
    for step in steps:
        if isinstance(step, HostStep):
            layer = network.layers[step.layer]
            assert isinstance(layer, HostFunction)
            x = golden.FUNCTIONS[network.arithmetic].host(layer, x.astype(np.int8))
        elif step is Choice.FLATTEN:
            x = x.reshape(len(x), 1, -1)
        elif x.shape[1] > 1:
            x = np.stack([x[b, length - 1 : length] for b, length in enumerate(lengths)])
    return x


class Machine(Protocol):
    """What runs jobs: a simulator, or a board."""

    @property
    def design(self) -> Design:
        """The design that it has."""

    def trace(self, jobs: Sequence[Job]) -> Trace:
        """Run jobs, one after the other, and check everything but the output values."""


class _Execution:
    """Runs the programs of a network one after the other, and collects cycles and final states.

    The states of all directions are counted in one row, in the order in which their stacks run.
    """

    def __init__(
        self,
        machine: Machine,
        network: IntegerNetwork,
        sequences: int,
        state: State | None,
        wants_state: bool,
        stepwise: Stepwise | None,
    ) -> None:
        self._machine, self._begin, self._wants_state = machine, state, wants_state
        self._stepwise = stepwise
        self._direction = 0  # the first recurrent layer of the next stack, in the order of the network's
        self.end = reset_state(network, sequences)
        self.cycles, self.total = np.zeros(sequences, np.int64), 0
        self.loading: list[int] = []
        self.traces: list[Trace] = []

    def run(self, stack: Stack, x: NDArray[np.int8], lengths: list[int], planned_steps: int) -> Outputs:
        """Run the program of a stack; stacks must come in the order of the network's layers.

        Parameters
        ----------
        stack : Stack
        x : int8 array ``[batch, time, inputs]``
        lengths : list of int
            Steps of each sequence.
        planned_steps : int
            Number of steps that the program is planned for.

        Returns
        -------
        array ``[batch, time, outputs]``
            ``time`` is 1 if the stack gives the last step alone.
        """
        count = len(stack.directions)
        own = slice(self._direction, self._direction + count)
        self._direction += count
        begin = state_of_stack(self._begin, stack, own) if self._begin is not None and count else None
        program = build_program(stack, self._machine.design, planned_steps)
        pass_run = PassRun(program, x, lengths, begin, self._wants_state and count > 0, self._stepwise)
        trace = self._machine.trace(pass_run.jobs)
        outputs, left = pass_run.collect(trace)
        self.traces.append(trace)
        self.loading.append(pass_run.loading_cycles(trace.jobs))
        more, of_all = pass_run.cycles(trace.jobs)
        self.cycles, self.total = self.cycles + more, self.total + of_all
        self.end.h[own, :, : left.h.shape[2]], self.end.c[own, :, : left.c.shape[2]] = left.h, left.c
        return outputs


def state_of_stack(state: State, stack: Stack, own: slice) -> State:
    """States ``own`` of a stack's layers, without the columns that only wider layers of others need."""
    outputs = max(layer.outputs for layer in stack.directions)
    units = max(layer.units for layer in stack.directions)
    return State(state.h[own, :, :outputs], state.c[own, :, :units])


def simulated(engine: str, request: Request) -> Result:
    """Execute a network on an engine that simulates gateware."""
    assert request.design is not None, "an engine that simulates needs a design"
    simulator = Simulator(
        engine=engine,
        design=request.design,
        cache=request.cache,
        streams=request.streams,
        vcd=request.vcd,
    )
    return executed(simulator, engine, "simulated", request)


def executed(machine: Machine, engine: str, cycles_are: str, request: Request) -> Result:
    """Execute all runs of a network on a machine, each with the outputs of the one before as inputs."""
    network, lengths = request.network, list(request.lengths)
    execution = _Execution(
        machine, network, len(lengths), request.state, request.wants_state, request.stepwise
    )
    values = run_passes(request, execution.run)
    return Result(
        engine=engine,
        outputs=values if network.every_step else values[:, 0],
        state=execution.end if request.wants_state else None,
        cycles=execution.cycles,
        total_cycles=execution.total,
        loading_cycles=tuple(execution.loading),
        cycles_are=cycles_are,
        traces=tuple(execution.traces),
    )


def run_passes(
    request: Request, run_stack: Callable[[Stack, NDArray[np.int8], list[int], int], Outputs]
) -> Outputs:
    """Run all stacks of a network, and do between them what the host does.

    Parameters
    ----------
    request : Request
    run_stack : callable
        ``run_stack(stack, x, lengths, planned_steps)`` gives the outputs of a stack, as `Machine` runs do:
        ``[batch, time, outputs]``, where ``time`` is 1 if it gives the last step alone.
    """
    network, lengths = request.network, list(request.lengths)
    values: Outputs = request.x
    for run in runs_of(shape_of(network)):
        values = _on_host(network, run.before, values, lengths)
        # After a choice of steps, every sequence is a single vector.
        own = [1] * len(lengths) if run.is_single else lengths
        outputs = []
        # The parts of a run are the two directions of a layer, with equal inputs; or one stack.
        for part in run.parts:
            before, after = part.reverses
            feed = np.ascontiguousarray(_reversed(values, own) if before else values).astype(np.int8)
            stack = stack_of(network, part)
            planned = 1 if request.stepwise else run.steps(max(lengths))
            got = run_stack(stack, feed, own, planned)
            outputs.append(_reversed(got, own) if after and stack.every_step else got)
        # In a run without a part, only the host does something.
        values = np.concatenate(outputs, axis=2) if outputs else values
    return values
