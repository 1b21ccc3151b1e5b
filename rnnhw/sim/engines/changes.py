"""What changes in the passes of a delta network: which operands each product of each stack reads again."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.golden.changes import Changes
from rnnhw.network import IntegerNetwork, Stack, reset_state
from rnnhw.sim.engines.engine import Request
from rnnhw.sim.execution import run_passes, state_of_stack
from rnnhw.sim.streams import Streams

__all__ = ["changes_of_sequences", "watch_changes"]


def watch_changes(request: Request, told: Callable[[Stack, int, list[int], list[Changes]], None]) -> None:
    """Run all stacks of a network on golden, and tell what changes in each of them.

    Parameters
    ----------
    request : Request
        Not step by step.
    told : callable
        Called with each stack, the steps that its program is planned for, and of every sequence its steps
        and what changes in it.
    """
    direction = 0

    def run_stack(stack: Stack, x: NDArray[np.int8], lengths: list[int], planned: int) -> NDArray[np.integer]:
        nonlocal direction
        own = slice(direction, direction + len(stack.directions))
        direction = own.stop
        begin = reset_state(stack, len(x))
        if request.state is not None and stack.directions:
            begin = state_of_stack(request.state, stack, own)
        outputs, changes = [], []
        for b, steps in enumerate(lengths):
            state = begin.of(slice(b, b + 1))
            changes.append(golden.changes_of(stack, x[b, :steps], state))
            outputs.append(golden.run_stack(stack, x[b : b + 1, :steps], state)[0].reshape(-1, stack.outputs))
        told(stack, planned, lengths, changes)
        return golden.padded(outputs, x.shape[1] if stack.every_step else 1)

    run_passes(request, run_stack)


def changes_of_sequences(network: IntegerNetwork, x: NDArray[np.int8]) -> list[list[Changes]]:
    """For each sequence and each pass of a network, which operands change.

    Parameters
    ----------
    network : IntegerNetwork
        In native arithmetic.
    x : int8 array ``[batch, time, inputs]``
        Sequences that begin with a reset.
    """
    passes: list[list[Changes]] = []
    request = Request(
        network=network,
        design=None,
        x=x,
        lengths=[x.shape[1]] * len(x),
        state=None,
        wants_state=False,
        cache=Path(),
        streams=Streams(),
        vcd=None,
    )
    watch_changes(request, lambda stack, planned, lengths, changes: passes.append(changes))
    return [list(of_sequence) for of_sequence in zip(*passes, strict=True)]
