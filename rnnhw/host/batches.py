"""Graphs whose batch size is fixed, on any number of sequences: they are run several times."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import BATCH, TIME, Graph, Port

__all__ = ["batches", "is_single", "joined", "sequences"]

Array = NDArray[Any]


def _fixed(graph: Graph) -> int | None:
    """Return the number of sequences that onnxruntime must be given; None if it may be any."""
    sizes = {port.fixed_batch for port in graph.inputs if port.fixed_batch is not None}
    return next(iter(sizes)) if len(sizes) == 1 else None


def batches(graph: Graph, fed: Mapping[str, Array], *, is_whole: bool = False) -> Iterator[dict[str, Array]]:
    """Cut the inputs of a graph into batches of the size that it is made for.

    Parameters
    ----------
    graph : Graph
    fed : mapping of str to array
        The graph's inputs by name.
    is_whole : bool
        Whether onnxruntime is to run the whole model. Otherwise a graph without a host block takes any number
        of sequences, because networks do.

    Raises
    ------
    InputError
        If the number of sequences is not a multiple of that size.
    """
    size = _fixed(graph) if graph.host_blocks or is_whole else None
    given = _counts(graph, fed)
    counts = set(given.values())
    if len(counts) > 1:
        listed = ", ".join(f"{name} {count}" for name, count in given.items())
        raise InputError(f"the inputs have unequal numbers of sequences: {listed}")
    count = next(iter(counts), 0)
    if size is None or not counts or count == size:
        yield dict(fed)
        return
    if size < 1 or count % size:
        raise InputError(
            f"network {graph.name!r} takes {size} sequences at a time, and {count} is not a multiple of that"
        )
    for first in range(0, count, size):
        yield {port.name: _cut(graph, port, fed[port.name], first, size) for port in graph.inputs}


def _counts(graph: Graph, fed: Mapping[str, Array]) -> dict[str, int]:
    return {
        port.name: fed[port.name].shape[port.axes.index(BATCH)] for port in graph.inputs if BATCH in port.axes
    }


def sequences(graph: Graph, fed: Mapping[str, Array]) -> int:
    """The number of sequences among the inputs of a graph; 0 where none has a batch axis."""
    return max(_counts(graph, fed).values(), default=0)


def _cut(graph: Graph, port: Port, array: Array, first: int, size: int) -> Array:
    if BATCH not in port.axes and not (is_single(graph, port) and len(array) > 1):
        return array
    axis = port.axes.index(BATCH) if BATCH in port.axes else 0
    return np.take(array, range(first, first + size), axis=axis)


def is_single(graph: Graph, port: Port) -> bool:
    """Whether the first axis of a tensor may be the batch of a graph that is made for one sequence at a time.

    Exporters write a batch of one as any other axis of size 1.
    """
    return _fixed(graph) == 1 and port.shape[:1] == (1,) and not {BATCH, TIME} & set(port.axes)


def joined(graph: Graph, results: Sequence[Mapping[str, Array]]) -> dict[str, Array]:
    """Join the outputs of several batches.

    An output of which `is_single` says so is joined along its first axis.

    Raises
    ------
    InputError
        If an output has no batch axis along which it could be joined.
    """
    if len(results) == 1:
        return dict(results[0])
    found = {}
    for port in graph.outputs:
        if BATCH not in port.axes and not is_single(graph, port):
            raise InputError(
                f"the output {port.name!r} has no batch axis, so network {graph.name!r} takes only "
                f"{_fixed(graph)} sequences at a time; export it with a free batch axis"
            )
        parts = [result[port.name] for result in results]
        axis = port.axes.index(BATCH) if BATCH in port.axes else 0
        found[port.name] = np.concatenate(parts, axis=axis)
    return found
