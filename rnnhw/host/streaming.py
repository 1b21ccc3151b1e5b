"""Execution of a graph step by step."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.host.batches import batches, joined
from rnnhw.host.execute import block_inputs, final_state, output_tensor
from rnnhw.host.session import Session
from rnnhw.network import (
    TIME,
    Block,
    BlockInputs,
    BlockOutputs,
    Graph,
    HostBlock,
    MachineBlock,
    StreamedGraph,
)

__all__ = ["run_streamed"]

Array = NDArray[Any]
Tensors = dict[str, Array]

RunSteps = Callable[[int, MachineBlock, BlockInputs], BlockOutputs]
"""Runs a machine block step by step; the first argument is the position of the block in the graph."""


def run_streamed(streamed: StreamedGraph, fed: Mapping[str, Array], run_steps: RunSteps) -> Tensors:
    """Run a graph with one call for each step.

    No block reads what a later call gives, so each block is run in all calls before the next block is. Host
    blocks are given one step at a time.

    Parameters
    ----------
    streamed : StreamedGraph
    fed : mapping of str to array
        The inputs of the graph of whole sequences; see `rnnhw.host.feed`.
    run_steps : callable
        Is given all steps of a machine block's input, and must keep the block's states from each step to the
        next one. It returns the outputs of all steps.

    Returns
    -------
    dict
        The outputs of the graph of whole sequences by name.

    Raises
    ------
    InputError
        If inputs have unequal numbers of steps, or lengths of their own, or a block refuses what it is given.
    """
    results = []
    for batch in batches(streamed.graph, fed):
        fixed, calls = _calls(streamed.graph, batch)
        for once in streamed.begin:
            fixed |= Session(once).run(fixed)
        for position, block in streamed.blocks:
            _run_block(position, block, fixed, calls, run_steps)
        for once in streamed.end:
            fixed |= Session(once).run(fixed)
        results.append(
            {port.name: _output(streamed, port.name, fixed, calls) for port in streamed.graph.outputs}
        )
    return joined(streamed.graph, results)


def _calls(graph: Graph, fed: Mapping[str, Array]) -> tuple[Tensors, list[Tensors]]:
    """Divide the inputs into those that are the same in all calls, and those of each call."""
    streams = {port.name: port.axes.index(TIME) for port in graph.inputs if TIME in port.axes}
    counts = {fed[name].shape[axis] for name, axis in streams.items()}
    if len(counts) != 1:
        raise InputError(
            f"the inputs of network {graph.name!r} have unequal numbers of steps: {sorted(counts)}"
        )
    (count,) = counts
    fixed = {}
    for port in graph.inputs:
        if port.role == "lengths" and (fed[port.name] != count).any():
            raise InputError(f"a stream has no lengths; {port.name!r} must be {count}, the number of steps")
        if port.name not in streams and port.role != "lengths":
            fixed[port.name] = fed[port.name]
    calls = [
        {name: np.take(fed[name], [step], axis=axis) for name, axis in streams.items()}
        for step in range(count)
    ]
    return fixed, calls


def _run_block(
    position: int, block: Block, fixed: Tensors, calls: list[Tensors], run_steps: RunSteps
) -> None:
    """Run a block in all calls, and add what it gives: final states to ``fixed``, the others to ``calls``."""
    if isinstance(block, HostBlock):
        session = Session(block)
        for tensors in calls:
            tensors |= session.run({**fixed, **tensors})
        return
    given = [block_inputs(block, {**fixed, **tensors}) for tensors in calls]
    first = given[0]
    x = np.concatenate([one.x for one in given], axis=1)
    made = run_steps(position, block, BlockInputs(x=x, h=first.h, c=first.c))
    if block.y is not None:
        has_step_axis = not block.y.axes or TIME in block.y.axes
        for step, tensors in enumerate(calls):
            y = made.y[:, step : step + 1] if has_step_axis else made.y[:, step]
            shape = tensors[block.x.tensor].shape
            tensors[block.y.tensor] = output_tensor(block, block.y, None, y, shape)
    for link in block.final:
        states = made.h if link.state == "h" else made.c
        assert states is not None
        fixed[link.tensor] = final_state(block, link, states)


def _output(streamed: StreamedGraph, name: str, fixed: Tensors, calls: list[Tensors]) -> Array:
    if name not in streamed.step_outputs:
        return fixed[name]
    axis, parts = streamed.step_outputs[name], [tensors[name] for tensors in calls]
    if name in streamed.new_axes:
        return np.stack(parts, axis=axis)
    if any(part.shape[axis] != 1 for part in parts):
        raise InputError(f"the output {name!r} has {parts[0].shape[axis]} steps for one step of the input")
    return np.concatenate(parts, axis=axis)
