"""Execution of a graph of blocks."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.host.batches import batches, joined, sequences
from rnnhw.host.session import Session
from rnnhw.network import (
    BATCH,
    DIRECTION,
    FEATURES,
    TIME,
    BlockInputs,
    BlockOutputs,
    Dense,
    Graph,
    HostBlock,
    Link,
    MachineBlock,
    StateLink,
)

__all__ = ["RunBlock", "block_inputs", "final_state", "output_tensor", "run_graph", "run_original"]

Array = NDArray[Any]

RunBlock = Callable[[int, MachineBlock, BlockInputs], BlockOutputs]
"""Runs a machine block; the first argument is its position among the graph's blocks."""


def run_graph(graph: Graph, fed: Mapping[str, Array], run_block: RunBlock) -> dict[str, Array]:
    """Run a graph: host blocks in onnxruntime, machine blocks by ``run_block``.

    Parameters
    ----------
    graph : Graph
    fed : mapping of str to array
        The graph's inputs by name, in the graph's own layout; see `rnnhw.host.feed`.
    run_block : callable
        Is called once per machine block; several times if the graph is made for fewer sequences than are
        given.

    Returns
    -------
    dict
        The graph's outputs by name, in its own layout.

    Raises
    ------
    InputError
        If a block refuses what it is given.
    """
    sessions = {id(block): Session(block) for block in graph.host_blocks}
    results = []
    for batch in batches(graph, fed):
        tensors = dict(batch)
        for position, block in enumerate(graph.blocks):
            if isinstance(block, HostBlock):
                tensors |= _on_host(sessions[id(block)], tensors, sequences(graph, batch))
            else:
                given = block_inputs(block, tensors)
                made = _without_steps(block, tensors, given, run_block(position, block, given))
                tensors |= _block_tensors(block, given, made, tensors[block.x.tensor].shape)
        results.append({port.name: tensors[port.name] for port in graph.outputs})
    return joined(graph, results)


def _on_host(session: Session, tensors: Mapping[str, Array], count: int) -> dict[str, Array]:
    """Run a host block; where it fails on several sequences, say that it may be made for one."""
    try:
        return session.run(tensors)
    except InputError as error:
        if count < 2:
            raise
        raise InputError(
            f"{error}; it was given {count} sequences at once, and may be made for one: give one at a time, "
            "or export the model with a free batch axis"
        ) from None


def block_inputs(block: MachineBlock, tensors: Mapping[str, Array]) -> BlockInputs:
    """Bring the tensors that a machine block reads into the form in which networks take them.

    Raises
    ------
    InputError
        If a tensor has another shape or type than the block reads.
    """
    if not block.x.axes:
        rows = tensors[block.x.tensor]
        _require_features(block, rows.shape[-1:])
        return BlockInputs(x=np.ascontiguousarray(rows.reshape(-1, 1, rows.shape[-1])))
    x = _canonical(block.x, tensors[block.x.tensor], (BATCH, TIME, FEATURES))
    _require_features(block, x.shape[-1:])
    lengths = None
    if block.lengths:
        lengths = _lengths(block.lengths, tensors[block.lengths], *x.shape[:2])
    if block.reverses:
        x = _reversed(x, lengths)
    states = {name: _initial(block, name, tensors, x) for name in ("h", "c")}
    return BlockInputs(x=np.ascontiguousarray(x), lengths=lengths, h=states["h"], c=states["c"])


def _canonical(link: Link, tensor: Array, order: tuple[str, ...]) -> Array:
    """Permute the axes of a tensor into another order."""
    if tensor.ndim != len(link.axes):
        raise InputError(
            f"the tensor {link.tensor!r} has shape {list(tensor.shape)}, not [{', '.join(link.axes)}]"
        )
    return tensor.transpose([link.axes.index(axis) for axis in order])


def _require_features(block: MachineBlock, width: tuple[int, ...]) -> None:
    """Refuse a tensor whose last axis has another size than the network's features."""
    if width != (block.network.inputs,):
        given = f"{width[0]} features" if width else "no axis"
        raise InputError(
            f"the tensor {block.x.tensor!r} has {given}, and the network that reads it takes "
            f"{block.network.inputs}"
        )


def _lengths(name: str, tensor: Array, batch: int, steps: int) -> NDArray[np.int64]:
    if tensor.shape != (batch,) or tensor.dtype.kind not in "iu":
        raise InputError(
            f"the lengths {name!r} are {tensor.dtype} {list(tensor.shape)}, not integers [{batch}]"
        )
    if batch and not (0 <= tensor.min() and tensor.max() <= steps):
        raise InputError(
            f"the lengths {name!r} are {tensor.min()} .. {tensor.max()}, not within 0 .. {steps}, the "
            "steps of the sequences"
        )
    return tensor.astype(np.int64).clip(1)


def _without_steps(
    block: MachineBlock, tensors: Mapping[str, Array], given: BlockInputs, made: BlockOutputs
) -> BlockOutputs:
    """What a block gives, for sequences of length 0 too: zeros, and the initial states as final ones.

    The machine has run one step of them.

    Raises
    ------
    InputError
        If the output is that after the last step of a sequence that has none.
    """
    empty = tensors[block.lengths] == 0 if block.lengths else np.zeros(0, bool)
    if not empty.any():
        return made
    if made.y.ndim == 2 and block.y is not None:
        raise InputError(
            f"the lengths {block.lengths!r} hold a 0, but {block.label} gives only what follows the last step"
        )
    y = made.y if made.y.ndim == 2 else np.where(empty[:, None, None], 0, made.y).astype(made.y.dtype)
    states = []
    for final, initial in ((made.h, given.h), (made.c, given.c)):
        begin = 0 if initial is None else initial
        states.append(None if final is None else np.where(empty[:, None], begin, final).astype(final.dtype))
    return BlockOutputs(y=y, h=states[0], c=states[1])


def _reversed(x: Array, lengths: NDArray[np.int64] | None) -> Array:
    """Reverse the steps of sequences ``[batch, time, features]``, each within its length."""
    if lengths is None:
        return x[:, ::-1]
    found = x.copy()
    for row, length in enumerate(lengths):
        found[row, :length] = x[row, :length][::-1]
    return found


def _directions(block: MachineBlock) -> Sequence[Any]:
    """All directions of the recurrent layers of a block."""
    return () if isinstance(block.network, Dense) else block.network.directions


def _initial(block: MachineBlock, state: str, tensors: Mapping[str, Array], x: Array) -> Array | None:
    """Collect the initial states of all layers, ``[directions, batch, width]``; None if all are zero."""
    links, batch = [link for link in block.initial if link.state == state], len(x)
    if not links:
        return None
    layers = _directions(block)
    width = max(layer.outputs if state == "h" else layer.units for layer in layers)
    found = np.zeros((len(layers), batch, width), x.dtype)
    for link in links:
        given = link.constant if link.constant is not None else tensors[link.tensor]
        own = layers[link.first].outputs if state == "h" else layers[link.first].units
        name = link.tensor or f"constant {state}"
        if given.ndim != 3 or given.shape[::2] != (link.count, own) or given.shape[1] not in (1, batch):
            raise InputError(
                f"the initial state {name!r} has shape {list(given.shape)}, not "
                f"[{link.count}, {batch}, {own}] [directions, batch, units]"
            )
        found[link.first : link.first + link.count, :, :own] = given
    return found


def _block_tensors(
    block: MachineBlock, given: BlockInputs, made: BlockOutputs, shape: tuple[int, ...]
) -> dict[str, Array]:
    """Bring what a machine block gives into the form of the graph's tensors.

    ``shape`` is the shape of the tensor that the block has read.
    """
    found: dict[str, Array] = {}
    if block.y is not None:
        found[block.y.tensor] = output_tensor(block, block.y, given.lengths, made.y, shape)
    for link in block.final:
        states = made.h if link.state == "h" else made.c
        assert states is not None
        found[link.tensor] = final_state(block, link, states)
    return found


def output_tensor(
    block: MachineBlock, link: Link, lengths: NDArray[np.int64] | None, y: Array, shape: tuple[int, ...]
) -> Array:
    """Bring the outputs of a machine block into the form of the graph's tensor.

    Parameters
    ----------
    block : MachineBlock
    link : Link
        That of the output.
    lengths : int64 array ``[batch]``, optional
    y : float array
        As in `rnnhw.network.BlockOutputs`.
    shape : tuple of int
        Shape of the tensor that the block has read.
    """
    if not link.axes:
        return y.reshape(*shape[:-1], y.shape[-1]).astype(link.dtype, copy=False)
    return _with_axes(link, _reversed(y, lengths) if block.reverses and y.ndim == 3 else y)


def _with_axes(link: Link, y: Array) -> Array:
    """Permute outputs ``[batch, time, outputs]`` or ``[batch, outputs]`` into a tensor's axes."""
    own: tuple[str, ...] = (BATCH, TIME, FEATURES) if y.ndim == 3 else (BATCH, FEATURES)
    if DIRECTION in link.axes:
        # Outputs of two directions stand side by side along the last axis.
        y = y.reshape(*y.shape[:-1], link.directions, y.shape[-1] // link.directions)
        own = (*own[:-1], DIRECTION, FEATURES)
    turned = y.transpose([own.index(axis) for axis in link.axes])
    return np.ascontiguousarray(turned).astype(link.dtype, copy=False)


def final_state(block: MachineBlock, link: StateLink, states: Array) -> Array:
    """Take the final states of a link's layers from those of all, ``[directions, batch, width]``."""
    layer = _directions(block)[link.first]
    width = layer.outputs if link.state == "h" else layer.units
    return np.ascontiguousarray(states[link.first : link.first + link.count, :, :width])


def run_original(graph: Graph, fed: Mapping[str, Array]) -> dict[str, Array]:
    """Run the model that a graph was made from, as a whole in onnxruntime.

    Returns
    -------
    dict
        The graph's outputs by name, in its own layout; empty if the graph has not kept the model.

    Raises
    ------
    InputError
        If onnxruntime refuses the inputs.
    """
    if graph.original is None:
        return {}
    session = Session(graph.original)
    results = [session.run(batch) for batch in batches(graph, fed, is_whole=True)]
    return joined(graph, results)
