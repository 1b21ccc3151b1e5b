"""Graphs that are called again and again, with states that are fed back from outside."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Graph

__all__ = ["calls_of", "check_feedback", "feed_back"]

Array = NDArray[Any]
Arrays = Array | Mapping[str, Array]


def check_feedback(graph: Graph, pairs: Mapping[str, str]) -> None:
    """Refuse pairs that are not an output of a graph and an input of it."""
    outputs, inputs = [port.name for port in graph.outputs], [port.name for port in graph.inputs]
    for out, name in pairs.items():
        if out not in outputs or name not in inputs:
            raise InputError(
                f"stream feeds {out!r} back to {name!r}; network {graph.name!r} has the outputs "
                f"{', '.join(outputs)} and the inputs {', '.join(inputs)}"
            )


def calls_of(given: Arrays, origin: str) -> Sequence[Array] | Sequence[dict[str, Array]]:
    """Cut inputs along their first axis, which counts the calls.

    Parameters
    ----------
    given : array or mapping of str to array
    origin : str
        What error messages call the inputs.
    """
    arrays = list(given.values()) if isinstance(given, Mapping) else [given]
    counts = {len(array) if array.ndim else 0 for array in arrays}
    if len(counts) != 1 or 0 in counts:
        raise InputError(
            f"where outputs are fed back, the first axis of every array of {origin} counts the calls; they "
            f"have {', '.join(str(list(array.shape)) for array in arrays)}"
        )
    count = counts.pop()
    if isinstance(given, Mapping):
        return [{name: array[k] for name, array in given.items()} for k in range(count)]
    return [given[k] for k in range(count)]


def feed_back(
    calls: Sequence[Any],
    pairs: Mapping[str, str],
    begin: Mapping[str, Array],
    resets: Sequence[int],
    run: Callable[[Any, Mapping[str, Array]], dict[str, Array]],
) -> list[dict[str, Array]]:
    """Run calls one after another, each with states that the one before gave.

    Parameters
    ----------
    calls : sequence
        The inputs of each call.
    pairs : mapping of str to str
        Outputs, and the inputs that they are fed back to.
    begin : mapping of str to array
        The states of the first call, and of those that are reset.
    resets : sequence of int
        Calls that begin anew.
    run : callable
        Runs a call with states; gives the graph's outputs in its own layout.

    Raises
    ------
    InputError
        If there are fewer calls than a reset names.
    """
    for number in resets:
        if not 0 <= number < len(calls):
            raise InputError(f"a reset comes before call {number}; the calls are 0 .. {len(calls) - 1}")
    states, results = begin, list[dict[str, Array]]()
    for number, call in enumerate(calls):
        states = begin if number in resets else states
        results.append(run(call, states))
        states = {**begin, **{name: results[-1][out] for out, name in pairs.items()}}
    return results
