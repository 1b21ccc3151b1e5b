"""The arrays that users give and get, and the inputs and outputs of a graph.

A tensor with a batch axis and a time axis is ``[batch, time, ...]`` for the user, whatever its order of axes
in the graph.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.host.batches import is_single
from rnnhw.network import BATCH, TIME, Graph, Port
from rnnhw.sentences import not_finite

__all__ = ["feed", "lengths_of", "outputs_for_user", "sequence_port"]

Array = NDArray[Any]


def sequence_port(graph: Graph) -> Port:
    """Return the one input that holds the sequences.

    Raises
    ------
    InputError
        If there are several inputs that may be it.
    """
    found = [port for port in graph.inputs if port.role == "sequence"]
    if len(found) == 1:
        return found[0]
    if len(graph.inputs) == 1:
        return graph.inputs[0]
    raise InputError(
        f"network {graph.name!r} has the inputs {', '.join(_described(port) for port in graph.inputs)}; "
        "give an .npz with an array for each of them by its name"
    )


def _described(port: Port) -> str:
    return f"{port.name!r} {port.dtype} [{', '.join(map(str, port.shape))}]"


def feed(
    graph: Graph,
    given: Array | Mapping[str, Array],
    *,
    lengths: NDArray[np.integer] | None = None,
    states: Mapping[str, Array] | None = None,
) -> dict[str, Array]:
    """Make the inputs of a graph, in its own layout, from what a user gives.

    Parameters
    ----------
    graph : Graph
    given : array, or mapping of str to array
        The sequences ``[batch, time, ...]``, or inputs by name in the graph's own layout.
    lengths : int array ``[batch]``, optional
        The number of steps of each sequence; by default all have all.
    states : mapping of str to array, optional
        Initial states by the names of the inputs; those that are missing are zero.

    Raises
    ------
    InputError
        If an input is missing, or an array is of the wrong name, shape or type.
    """
    if isinstance(given, Mapping):
        fed = {name: np.asarray(array) for name, array in given.items()}
    else:
        port = sequence_port(graph)
        fed = {port.name: _in_own_layout(port, given)}
    fed |= states or {}
    ports = {port.name: port for port in graph.inputs}
    for name in fed:
        if name not in ports:
            raise InputError(
                f"network {graph.name!r} has no input {name!r}; its inputs are "
                f"{', '.join(_described(port) for port in graph.inputs)}"
            )
    _add_lengths(graph, fed, lengths)
    sizes = _sizes(graph, fed)
    for port in graph.inputs:
        if port.name not in fed:
            fed[port.name] = _zeros(graph, port, sizes)
        # Of a graph for one sequence at a time, a state may be given for all of them.
        joined = sizes.get(f"axis {BATCH}") if is_single(graph, port) else None
        fed[port.name] = _checked(port, fed[port.name], joined)
    return fed


def _in_own_layout(port: Port, array: Array) -> Array:
    """Bring sequences ``[batch, time, ...]`` into the order of axes of the input."""
    if not port.is_sequence or array.ndim != len(port.axes):
        return array
    return array.transpose(np.argsort(port.order))


def lengths_of(graph: Graph) -> Port | None:
    """Return the input that holds the lengths of sequences, if there is one."""
    return next((port for port in graph.inputs if port.role == "lengths"), None)


def _add_lengths(graph: Graph, fed: dict[str, Array], lengths: NDArray[np.integer] | None) -> None:
    """Add the input of lengths: what is given, or the full length of every sequence."""
    port = lengths_of(graph)
    if port is None:
        if lengths is not None:
            raise InputError(f"network {graph.name!r} has no input for lengths; all sequences have all steps")
        return
    if lengths is not None:
        fed[port.name] = np.asarray(lengths).astype(port.dtype)
    elif port.name not in fed:
        sequence = sequence_port(graph)
        if sequence.name in fed and sequence.is_sequence:
            shape = fed[sequence.name].shape
            batch, steps = (shape[sequence.axes.index(axis)] for axis in (BATCH, TIME))
            fed[port.name] = np.full(batch, steps, port.dtype)


def _sizes(graph: Graph, fed: Mapping[str, Array]) -> dict[str, int]:
    """Collect the sizes of axes, by the names of free axes and by their meanings."""
    sizes: dict[str, int] = {}
    for port in graph.inputs:
        if port.name in fed and fed[port.name].ndim == len(port.shape):
            for size, entry, axis in zip(fed[port.name].shape, port.shape, port.axes, strict=True):
                if isinstance(entry, str):
                    sizes.setdefault(entry, size)
                if axis:
                    sizes.setdefault(f"axis {axis}", size)
    return sizes


def _zeros(graph: Graph, port: Port, sizes: Mapping[str, int]) -> Array:
    """Make the zero state of an input that is not given."""
    if port.role != "state":
        raise InputError(
            f"network {graph.name!r} also needs its input {_described(port)}; give an .npz by input name"
            + (f", or a value with --set {port.name}=..." if not port.shape else "")
        )
    shape = []
    for entry, axis in zip(port.shape, port.axes, strict=True):
        size = entry if isinstance(entry, int) else sizes.get(entry, sizes.get(f"axis {axis}"))
        if size is None:
            raise InputError(
                f"the size {entry!r} of the input {_described(port)} is not known, so it must be given"
            )
        shape.append(size)
    if axis_batch := [k for k, axis in enumerate(port.axes) if axis == BATCH]:
        shape[axis_batch[0]] = sizes.get(f"axis {BATCH}", shape[axis_batch[0]])
    return np.zeros(shape, port.dtype)


def _checked(port: Port, array: Array, joined: int | None) -> Array:
    """Refuse an array of another kind or shape than an input has; returns it in the input's type.

    ``joined`` is a size that the first axis may have instead of its own.
    """
    wanted = np.dtype(port.dtype)
    kinds = {"f": "f", "i": "iu", "u": "iu", "b": "b"}
    if array.ndim != len(port.shape) or array.dtype.kind not in kinds.get(wanted.kind, ""):
        raise InputError(f"the input {_described(port)} does not take {array.dtype} {list(array.shape)}")
    if array.dtype.kind == "f" and not np.isfinite(array).all():
        bad = int(array.size - np.isfinite(array).sum())
        raise InputError(f"the input {port.name!r} holds {not_finite(bad)}")
    if 0 in array.shape:
        raise InputError(f"the input {port.name!r} has shape {list(array.shape)}: it holds nothing")
    for k, (size, entry, axis) in enumerate(zip(array.shape, port.shape, port.axes, strict=True)):
        if k == 0 and joined is not None and size == joined:
            continue
        if isinstance(entry, int) and axis not in (BATCH, TIME) and size != entry:
            raise InputError(f"the input {_described(port)} was given shape {list(array.shape)}")
    with np.errstate(over="ignore"):
        return np.asarray(array, wanted)


def outputs_for_user(
    graph: Graph, tensors: Mapping[str, Array], lengths: NDArray[np.integer] | None = None
) -> dict[str, Array]:
    """Return the graph's outputs by name, those with batch and time as ``[batch, time, ...]``.

    With ``lengths``, steps beyond a sequence's length are zero.
    """
    found = {}
    for port in graph.outputs:
        array = tensors[port.name]
        if port.is_sequence and array.ndim == len(port.axes):
            array = array.transpose(port.order)
            if lengths is not None and array.shape[:2] == (len(lengths), array.shape[1]):
                array = np.where(_within(array, lengths), array, 0).astype(array.dtype)
        found[port.name] = np.ascontiguousarray(array)
    return found


def _within(array: Array, lengths: NDArray[np.integer]) -> NDArray[np.bool_]:
    """Return which values of ``[batch, time, ...]`` lie within the lengths, broadcast to all axes."""
    inside = np.arange(array.shape[1]) < np.asarray(lengths)[:, None]
    return inside.reshape(*inside.shape, *(1,) * (array.ndim - 2))
