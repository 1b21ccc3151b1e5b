"""The blocks of a graph from its partition."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, helper

from rnnhw.frontends.onnx.axes import Shapes
from rnnhw.frontends.onnx.partition import Chain, DenseAlone, Partition
from rnnhw.frontends.onnx.proto import FLOAT_TYPES, node_label, outer_inputs
from rnnhw.frontends.onnx.quantized.own import own_scales
from rnnhw.frontends.onnx.recurrent import GATES
from rnnhw.frontends.onnx.signals import BATCH, DIRECTION, TIME, Signal, Unit, layer_of
from rnnhw.network import (
    FEATURES,
    Block,
    Dense,
    HostBlock,
    HostOperator,
    Layer,
    Link,
    MachineBlock,
    Network,
    StateLink,
)

__all__ = ["blocks_of"]

_AXES = {
    BATCH: BATCH,
    TIME: TIME,
    DIRECTION: DIRECTION,
    "units": FEATURES,
    "outputs": FEATURES,
    "features": FEATURES,
}


def blocks_of(
    parts: Partition,
    model: ModelProto,
    types: Mapping[str, int],
    shapes: Shapes,
    outputs: Sequence[str],
    name: str,
) -> list[Block]:
    """Make the blocks, in an order in which they can be run.

    Parameters
    ----------
    parts : Partition
    model : ModelProto
        The model that was divided.
    types : mapping of str to int
        ONNX's element types of tensors.
    shapes : mapping of str to sequence of int or str
        Shapes of tensors, as far as they are known.
    outputs : sequence of str
        The graph's outputs.
    name : str
        Name of the model.
    """
    known = {value.name for value in (*model.graph.input, *model.graph.initializer)}
    nodes = list(zip(parts.hosted, parts.reasons, strict=True))
    chains: list[Chain | DenseAlone] = [*parts.chains, *parts.denses]
    groups: list[list[tuple[NodeProto, str]] | Chain | DenseAlone] = []
    while nodes or chains:
        group = _ready(nodes, known)
        ready = [chain for chain in chains if known.issuperset(chain.reads)]
        groups += [group] if group else []
        groups += ready
        chains = [chain for chain in chains if chain not in ready]
        for chain in ready:
            known |= set(chain.gives)
        assert group or ready, "a partition follows the order of the graph"
    blocks: list[Block] = []
    for k, entry in enumerate(groups):
        title = f"{name} {k}" if len(groups) > 1 else name
        if isinstance(entry, Chain):
            blocks.append(_machine_block(entry, types, title))
            continue
        if isinstance(entry, DenseAlone):
            blocks.append(_dense_block(entry, types))
            continue
        later = set(outputs)
        for other in groups[k + 1 :]:
            later |= (
                set(other.reads)
                if isinstance(other, Chain | DenseAlone)
                else set(_reads([one for one, _ in other]))
            )
        blocks.append(_host_block(entry, model, types, shapes, later))
    return blocks


def _ready(nodes: list[tuple[NodeProto, str]], known: set[str]) -> list[tuple[NodeProto, str]]:
    """Take the nodes out of ``nodes`` that can be computed, and add what they give to ``known``."""
    ready, left = list[tuple[NodeProto, str]](), list[tuple[NodeProto, str]]()
    for entry in nodes:
        if known.issuperset(outer_inputs(entry[0])):
            ready.append(entry)
            known.update(entry[0].output)
        else:
            left.append(entry)
    nodes[:] = left
    return ready


def _reads(nodes: Sequence[NodeProto]) -> list[str]:
    """The values that nodes read and do not give themselves."""
    own = {name for node in nodes for name in node.output}
    return list(dict.fromkeys(name for node in nodes for name in outer_inputs(node) if name not in own))


def _host_block(
    entries: Sequence[tuple[NodeProto, str]],
    model: ModelProto,
    types: Mapping[str, int],
    shapes: Shapes,
    later: set[str],
) -> HostBlock:
    nodes = [node for node, _ in entries]
    stored = {value.name: value for value in model.graph.initializer}
    reads = _reads(nodes)
    inputs = [name for name in reads if name not in stored]
    outputs = [name for node in nodes for name in node.output if name in later]
    graph = helper.make_graph(
        nodes,
        "host",
        [_value(name, types) for name in inputs],
        [_value(name, types) for name in outputs],
        [stored[name] for name in reads if name in stored],
    )
    used = {node.domain for node in nodes} | {""}
    opsets = [entry for entry in model.opset_import if entry.domain in used]
    host = helper.make_model(graph, opset_imports=opsets, ir_version=model.ir_version)
    host.functions.extend(one for one in model.functions if one.domain in used)
    return HostBlock(
        model=host.SerializeToString(deterministic=True),
        inputs=tuple(inputs),
        outputs=tuple(outputs),
        operators=tuple(_operator(node, reason, stored, shapes) for node, reason in entries),
    )


def _operator(
    node: NodeProto, reason: str, stored: Mapping[str, TensorProto], shapes: Shapes
) -> HostOperator:
    reals = [stored[name] for name in outer_inputs(node) if name in stored]
    sizes = [int(np.prod(one.dims)) for one in reals if one.data_type in FLOAT_TYPES]
    return HostOperator(
        label=node_label(node),
        reason=reason,
        is_recurrent=node.op_type in GATES,
        weights=sum(sizes),
        macs=_macs(node, stored, shapes),
    )


def _macs(node: NodeProto, stored: Mapping[str, TensorProto], shapes: Shapes) -> int:
    """Products that a dense operator or a convolution adds; free sizes count as 1."""
    weights = stored.get(node.input[1]) if len(node.input) > 1 else None
    if node.op_type not in ("Conv", "Gemm", "MatMul") or weights is None or not weights.dims:
        return 0
    outputs = [size if isinstance(size, int) else 1 for size in shapes.get(node.output[0]) or ()]
    transposed = any(entry.name == "transB" and entry.i for entry in node.attribute)
    width = weights.dims[0] if node.op_type == "Conv" or transposed else weights.dims[-1]
    return int(np.prod(outputs)) * int(np.prod(weights.dims)) // max(int(width), 1)


def _value(name: str, types: Mapping[str, int]) -> Any:
    return helper.make_tensor_value_info(name, types.get(name, TensorProto.FLOAT), None)


def _machine_block(chain: Chain, types: Mapping[str, int], name: str) -> MachineBlock:
    layers: list[Layer] = [layer_of(layer) for layer in chain.layers]
    main = chain.main
    if main is not None and main[1].weights is not None and main[1].bias is not None:
        layers.append(Dense(weights=main[1].weights, bias=main[1].bias))
    source, roles = chain.bottom.source, chain.bottom.roles
    tensor = source.origins[0]
    order = [""] * len(source.axes)
    for axis in source.axes:
        order[int(axis.split()[1])] = _AXES[roles[axis]]
    initial, final = _states(chain)
    top = chain.layers[-1]
    return MachineBlock(
        network=Network(name=name, layers=layers, every_step=main is not None and main[1].is_every_step),
        x=Link(tensor=tensor, axes=tuple(order), dtype=_dtype(types, tensor)),
        y=None if main is None else _output(main, types),
        reverses=len(top) == 1 and top[0].is_reverse,
        lengths=chain.bottom.lengths,
        initial=initial,
        final=final,
        label=", ".join(unit.label for unit in chain.units),
        own=own_scales(chain)[0],
    )


def _dense_block(entry: DenseAlone, types: Mapping[str, int]) -> MachineBlock:
    """A dense layer by itself, whose rows are all but the last axis of what it reads."""
    signal = entry.signal
    assert signal.weights is not None and signal.bias is not None
    return MachineBlock(
        network=Dense(weights=np.ascontiguousarray(signal.weights), bias=signal.bias),
        x=Link(tensor=signal.origins[0], axes=(), dtype=_dtype(types, signal.origins[0])),
        y=Link(tensor=entry.name, axes=(), dtype=_dtype(types, entry.name)),
        label=entry.label,
        own=own_scales(entry)[0],
    )


def _dtype(types: Mapping[str, int], tensor: str) -> str:
    return str(helper.tensor_dtype_to_np_dtype(types.get(tensor, TensorProto.FLOAT)))


def _output(main: tuple[str, Signal], types: Mapping[str, int]) -> Link:
    name, signal = main
    return Link(
        tensor=name,
        axes=tuple(_AXES[axis] for axis in signal.axes),
        dtype=_dtype(types, name),
        directions=len(signal.parts) if DIRECTION in signal.axes else 1,
    )


def _states(chain: Chain) -> tuple[tuple[StateLink, ...], tuple[StateLink, ...]]:
    """Initial and final states; the directions of a network are those of its layers, from the lowest up."""
    parts = [part for layer in chain.layers for part in layer]
    first: dict[Unit, int] = {}
    for k, part in enumerate(parts):
        first.setdefault(part.unit, k)
    initial = [
        _initial(state, first[unit], len(unit.halves), value)
        for unit in chain.units
        for state, value in unit.initial.items()
    ]
    final = [
        StateLink(state=state, first=first[unit], count=len(unit.halves), tensor=tensor)
        for tensor, state, unit in chain.taps
    ]
    return tuple(initial), tuple(final)


def _initial(state: str, first: int, count: int, value: str | NDArray[Any]) -> StateLink:
    if isinstance(value, str):
        return StateLink(state=state, first=first, count=count, tensor=value)
    return StateLink(state=state, first=first, count=count, constant=np.ascontiguousarray(value))
