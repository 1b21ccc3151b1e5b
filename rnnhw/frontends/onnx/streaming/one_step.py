"""A graph of whole sequences as a graph of one step.

Blocks are followed in their order, and of every tensor it is known when it can be computed and where its
steps are. A block is refused if it needs steps that have not come yet. A host block is divided into what is
computed once, in every call, and after the last call.
"""

import dataclasses

from onnx import ModelProto

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.streaming.host_steps import GraphState, divided
from rnnhw.frontends.onnx.streaming.tensors import Kind, Steps
from rnnhw.network import (
    BATCH,
    DIRECTION,
    TIME,
    Block,
    Graph,
    HostBlock,
    IntegerNetwork,
    Link,
    MachineBlock,
    Port,
    StreamedGraph,
    has_layers,
    one_step_network,
)

__all__ = ["one_step_graph"]

_FREE_STEPS, _FREE_BATCH = 7, 2
"""Sizes for which shapes are inferred where a graph takes any number of steps or sequences."""


def one_step_graph(graph: Graph) -> StreamedGraph:
    """Make of a graph of whole sequences one that is run step by step.

    Parameters
    ----------
    graph : Graph
        With integer networks.

    Raises
    ------
    ModelError
        If a layer or an operator needs several steps at once, by its name.
    """
    state = _initial_state(graph)
    begin, end, blocks = list[HostBlock](), list[HostBlock](), list[tuple[int, Block]]()
    for position, block in enumerate(graph.blocks):
        if isinstance(block, MachineBlock):
            blocks.append((position, _machine_block(state, block)))
            continue
        parts = divided(state, block, ModelProto.FromString(block.model))
        begin += [parts[Kind.FIXED]] if Kind.FIXED in parts else []
        blocks += [(position, parts[Kind.STEP])] if Kind.STEP in parts else []
        end += [parts[Kind.END]] if Kind.END in parts else []
    outputs = [_output(state, port) for port in graph.outputs]
    return StreamedGraph(
        graph=dataclasses.replace(graph, outputs=tuple(port for port, _, _ in outputs)),
        begin=begin,
        blocks=blocks,
        end=end,
        step_outputs={port.name: axis for port, axis, _ in outputs if axis is not None},
        new_axes=frozenset(port.name for port, _, is_new in outputs if is_new),
        has_one_step=state.count == 1,
    )


def _initial_state(graph: Graph) -> GraphState:
    """What is known of the inputs."""
    streamed = [port for port in graph.inputs if TIME in port.axes and port.role != "lengths"]
    if not streamed:
        listed = ", ".join(f"{port.name!r} [{', '.join(map(str, port.shape))}]" for port in graph.inputs)
        raise ModelError(
            f"graph {graph.name!r} has no input with an axis of steps that is known, so that it cannot be "
            f"streamed; its inputs are {listed}"
        )
    fixed = {size for port in streamed if isinstance(size := port.shape[port.axes.index(TIME)], int)}
    if len(fixed) > 1:
        raise ModelError(f"graph {graph.name!r} has inputs of unequal numbers of steps: {sorted(fixed)}")
    count = fixed.pop() if fixed else _FREE_STEPS
    batches = {port.fixed_batch for port in graph.inputs if port.fixed_batch is not None}
    state = GraphState(name=graph.name, count=count, batch=min(batches, default=_FREE_BATCH))
    for port in graph.inputs:
        if port in streamed:
            state.add_steps(port.name, _sizes(state, port), port.axes.index(TIME))
        elif port.role != "lengths":
            _check_fixed(state, port)
            state.kinds[port.name] = Kind.FIXED
            state.shapes[port.name] = _sizes(state, port)
    return state


def _check_fixed(state: GraphState, port: Port) -> None:
    """Refuse an input of a model of one step that may be a state which the host keeps."""
    if state.count == 1 and port.role == "sequence" and port.shape:
        raise ModelError(
            f"graph {state.name!r}: the input {port.name!r} has no axis of steps and is no state of a layer "
            "on the machine; feed it back with --stream OUT:IN"
        )


def _sizes(state: GraphState, port: Port) -> list[int | None]:
    named = {BATCH: state.batch, TIME: state.count}
    return [
        named.get(axis, size if isinstance(size, int) else None)
        for axis, size in zip(port.axes, port.shape, strict=True)
    ]


def _machine_block(state: GraphState, block: MachineBlock) -> MachineBlock:
    """The block for one step; its outputs are added to what is known."""
    network = block.network
    assert isinstance(network, IntegerNetwork)
    _check_source(state, block)
    if block.reverses:
        raise ModelError(f"{block.label} runs backward in time, so that it cannot be streamed")
    # Where only final states are read, the network's outputs do not matter; a dense layer alone has one step.
    has_one_step = state.count == 1 or block.y is None or not has_layers(block)
    one = one_step_network(network, block.label, has_one_step=has_one_step)
    for link in block.initial:
        if link.tensor and state.kind(link.tensor) not in (Kind.FIXED, Kind.FILLED):
            raise ModelError(
                f"{block.label} begins with the state {link.tensor!r}, which depends on the sequence, so "
                "that it cannot be streamed"
            )
    if block.y is not None:
        _add_output(state, block, block.y, network)
    for link in block.final:
        state.kinds[link.tensor] = Kind.END
    return dataclasses.replace(block, network=one, lengths="")


def _check_source(state: GraphState, block: MachineBlock) -> None:
    """Refuse a block whose input is not one vector for each step."""
    kind = state.kind(block.x.tensor)
    if kind is Kind.END:
        raise ModelError(f"{block.label} reads a state after the last step, so that it cannot be streamed")
    if kind is not Kind.STEP:
        raise ModelError(f"{block.label} reads no sequence, so that it cannot be streamed")
    if state.count == 1:
        return
    steps, rank = state.steps[block.x.tensor], len(state.shapes[block.x.tensor])
    if has_layers(block) and (steps.axis != block.x.axes.index(TIME) or steps.inner != 1):
        raise ModelError(f"{block.label} runs along another axis than that of the steps")
    if not has_layers(block) and steps.axis == rank - 1:
        raise ModelError(f"{block.label} reads all steps at once, so that it cannot be streamed")


def _add_output(state: GraphState, block: MachineBlock, link: Link, network: IntegerNetwork) -> None:
    if not has_layers(block):
        state.kinds[link.tensor] = Kind.STEP
        if block.x.tensor in state.shapes:
            state.shapes[link.tensor] = [*state.shapes[block.x.tensor][:-1], network.outputs]
        if block.x.tensor in state.steps:
            state.steps[link.tensor] = state.steps[block.x.tensor]
        return
    sizes = {BATCH: state.batch, TIME: state.count, DIRECTION: link.directions}
    shape = [sizes.get(axis, network.outputs // link.directions) for axis in link.axes]
    state.add_steps(link.tensor, shape, link.axes.index(TIME) if TIME in link.axes else None)


def _output(state: GraphState, port: Port) -> tuple[Port, int | None, bool]:
    """An output with the axis along which calls are joined, and whether that is a new axis.

    The axis is None for an output that is given once.
    """
    kind = state.kind(port.name)
    if kind in (Kind.FIXED, Kind.END):
        return port, None, False
    if TIME in port.axes:
        axis = port.axes.index(TIME)
        if state.count == 1 or state.steps.get(port.name) == Steps(axis):
            return port, axis, False
    steps = state.steps.get(port.name)
    if state.count > 1 and steps is not None and steps.inner == 1:
        if state.shapes[port.name][steps.axis] == state.count:
            axes = tuple(TIME if k == steps.axis else axis for k, axis in enumerate(port.axes))
            return dataclasses.replace(port, axes=axes), steps.axis, False
    if state.count > 1:
        raise ModelError(
            f"the output {port.name!r} has no axis of its own for the steps, so that it cannot be streamed"
        )
    axis = 1 if port.axes[:1] == (BATCH,) else 0
    shape = (*port.shape[:axis], "?", *port.shape[axis:])
    axes = (*port.axes[:axis], TIME, *port.axes[axis:])
    return dataclasses.replace(port, shape=shape, axes=axes), axis, True
