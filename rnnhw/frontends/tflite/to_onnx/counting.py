"""What is known of a loop before it runs: what stays as it is, what counts, and how often it runs.

Converters write a recurrent layer as a loop of counters, tensors that the body gives back as it got them, a
tensor that gets the output of one step in each turn, and the states.
"""

from collections import Counter as Counts
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from rnnhw.frontends.tflite.model import Graph, Operator
from rnnhw.frontends.tflite.to_onnx.builder import Value
from rnnhw.frontends.tflite.to_onnx.values import array_of

__all__ = ["Collected", "Counter", "Loop", "analyze"]

MAX_TURNS = 2**31 - 1
MAX_DEPTH = 16
"""Longer chains of operators that make an index are not followed."""

MAX_CONDITIONS = 4
"""Deeper conditions are not followed."""

CONCATENATION_OPTIONS = 10
"""Number of options in the schema's union of options."""

_RESHAPES = ("RESHAPE", "EXPAND_DIMS", "SQUEEZE", "CAST")


@dataclass(frozen=True, kw_only=True)
class Counter:
    """A variable of a loop that begins with a constant and grows by a constant in each turn."""

    start: int
    step: int


@dataclass(frozen=True, kw_only=True)
class Collected:
    """A variable of a loop whose row t is set in turn t.

    Parameters
    ----------
    operator : Operator
        The operator of the body that sets the row.
    row : int
        Number of the tensor that the row is, with a first axis of length 1.
    """

    operator: Operator
    row: int


@dataclass(frozen=True, kw_only=True, eq=False)
class Loop:
    """What is known of a loop's variables, by their numbers.

    Parameters
    ----------
    fixed : set of int
        Variables that stay as they are.
    counters : dict of Counter
        Empty if it is not known how often the loop runs.
    collected : dict of Collected
    turns : int or None
        How often the loop runs, if that is known.
    """

    fixed: set[int]
    counters: dict[int, Counter]
    collected: dict[int, Collected]
    turns: int | None


Entry = tuple[int | None, int]
"""An integer: number of a counter's variable or None, and what is added."""


def analyze(condition: Graph, body: Graph, begins: Sequence[Value]) -> Loop:
    """Find out what is known of a loop whose variables begin with these values."""
    fixed = {k for k, (one, other) in enumerate(zip(body.inputs, body.outputs, strict=True)) if one == other}
    inside = _Graph(body, {})
    counters: dict[int, Counter] = {}
    for k, value in enumerate(begins):
        start, step = _integer(value), inside.growth(k)
        if start is not None and step is not None and max(abs(start), abs(step)) < MAX_TURNS:
            counters[k] = Counter(start=start, step=step)
    known = {k: _integer(begins[k]) for k in fixed}
    turns = _Graph(condition, known).turns(counters)
    if turns is None:
        return Loop(fixed=fixed, counters={}, collected={}, turns=None)
    ascending = {k for k, counter in counters.items() if (counter.start, counter.step) == (0, 1)}
    found = {k: inside.collected(k, ascending, turns) for k in range(len(begins)) if k not in fixed}
    collected = {k: one for k, one in found.items() if one is not None}
    return Loop(fixed=fixed, counters=counters, collected=collected, turns=turns)


def _integer(value: Value) -> int | None:
    """Return the integer that a value is, if it is a constant of one."""
    array = value.array
    return None if array is None or array.size != 1 or array.dtype.kind != "i" else int(array.reshape(-1)[0])


class _Graph:
    """Looks into the condition or the body of a loop.

    Parameters
    ----------
    graph : Graph
    known : dict of int
        Values of variables that are known integers.
    """

    def __init__(self, graph: Graph, known: dict[int, int | None]) -> None:
        self.graph, self.known = graph, known
        self.sources = {number: one for one in graph.operators for number in one.outputs if number >= 0}
        self.variables = {number: k for k, number in enumerate(graph.inputs)}
        self.outputs = Counts(graph.outputs)
        self.readers: dict[int, list[Operator]] = {}
        for one in graph.operators:
            for number in set(one.inputs):
                self.readers.setdefault(number, []).append(one)
        self._entries: dict[int, list[Entry] | None] = {}

    def entries(self, number: int, depth: int = 0) -> list[Entry] | None:
        """Return the integers of a tensor, if they are constants and counters."""
        if number not in self._entries:
            self._entries[number] = self._integers(number, depth)
        return self._entries[number]

    def _integers(self, number: int, depth: int) -> list[Entry] | None:
        if number < 0 or depth > MAX_DEPTH:
            return None
        tensor = self.graph.tensors[number]
        if number in self.variables:
            value = self.known.get(self.variables[number])
            return [(self.variables[number], 0) if value is None else (None, value)]
        if tensor.data.size:
            if tensor.dtype not in ("int32", "int64") or tensor.size > 8:
                return None
            return [(None, int(value)) for value in np.reshape(array_of(tensor), -1)]
        source = self.sources.get(number)
        return None if source is None else self._made(source, depth + 1)

    def _made(self, source: Operator, depth: int) -> list[Entry] | None:
        """Return the integers that an operator makes."""
        if source.name in _RESHAPES:
            return self.entries(source.input(0), depth)
        parts = [self.entries(number, depth) for number in source.inputs[:9]]
        if any(part is None for part in parts):
            return None
        known = [part for part in parts if part is not None]
        if source.name in ("PACK", "CONCATENATION"):
            return [entry for part in known for entry in part][:9]
        if source.name in ("ADD", "SUB") and [len(part) for part in known] == [1, 1]:
            (((one, a),), ((other, b),)) = known
            if source.name == "SUB" and other is None:
                return [(one, a - b)]
            if source.name == "ADD" and None in (one, other):
                return [(one if other is None else other, a + b)]
        return None

    def growth(self, k: int) -> int | None:
        """Return by how much variable ``k`` grows in each turn of this body, if that is a constant."""
        made = self.entries(self.graph.outputs[k])
        if made is None or len(made) != 1 or made[0][0] != k or made[0][1] == 0:
            return None
        return made[0][1]

    def turns(self, counters: dict[int, Counter]) -> int | None:
        """Return how often the loop runs of which this is the condition, if that is known."""
        return self._turns(self.graph.outputs[0], counters, 0)

    def _turns(self, number: int, counters: dict[int, Counter], depth: int) -> int | None:
        source = self.sources.get(number)
        if source is None or depth > MAX_CONDITIONS or len(source.inputs) != 2:
            return None
        if source.name == "LOGICAL_AND":
            found = [self._turns(one, counters, depth + 1) for one in source.inputs]
            return None if found[0] is None or found[1] is None else min(found[0], found[1])
        if source.name not in ("LESS", "GREATER"):
            return None
        low, high = (self.entries(one) for one in source.inputs[:: 1 if source.name == "LESS" else -1])
        if low is None or high is None or len(low) != 1 or len(high) != 1:
            return None
        ((variable, offset),), ((limit_variable, limit),) = low, high
        if variable not in counters or limit_variable is not None:
            return None
        counter = counters[variable]
        if counter.step < 1:
            return None
        turns = max(0, -((counter.start + offset - limit) // counter.step))
        return turns if turns <= MAX_TURNS else None

    def collected(self, k: int, ascending: set[int], turns: int) -> Collected | None:
        """Return how this body sets row t of variable ``k`` in turn t of all, if it does nothing else."""
        buffer, source = self.graph.inputs[k], self.sources.get(self.graph.outputs[k])
        shape = self.graph.tensors[buffer].shape
        if source is None or turns < 1 or shape[:1] != (turns,):
            return None
        read = _UPDATES[source.name](self, source, buffer) if source.name in _UPDATES else None
        if read is None:
            return None
        row, index, readers = read
        # Nothing else may read the buffer, its other rows, or the new one.
        others = [number for one in readers if one is not source for number in one.outputs]
        is_alone = (
            self._is_read_by(buffer, readers)
            and all(self._is_read_by(number, [source]) for number in others)
            and self._is_read_by(self.graph.outputs[k], [])
            and not any(self.outputs[number] for number in (buffer, *others))
            and self.outputs[self.graph.outputs[k]] == 1
        )
        if not is_alone or index[1] != 0 or index[0] not in ascending:
            return None
        if row < 0 or self.graph.tensors[row].shape != (1, *shape[1:]):
            return None
        return Collected(operator=source, row=row)

    def _is_read_by(self, number: int, operators: Sequence[Operator]) -> bool:
        """Whether no other operators than these read a tensor."""
        return all(one in operators for one in self.readers.get(number, []))

    def update(self, source: Operator, buffer: int) -> tuple[int, Entry, list[Operator]] | None:
        """Read a DYNAMIC_UPDATE_SLICE: the row, its index, and which operators read the buffer."""
        index = self.entries(source.input(2))
        if source.input(0) != buffer or not index or any(entry != (None, 0) for entry in index[1:]):
            return None
        return source.input(1), index[0], [source]

    def replacement(self, source: Operator, buffer: int) -> tuple[int, Entry, list[Operator]] | None:
        """Read a CONCATENATION of the rows before an index, a row, and the rows after it; see `update`."""
        axis = 0 if source.options is None else source.options.number(0, "i")
        if len(source.inputs) != 3 or axis != 0 or source.options_type not in (0, CONCATENATION_OPTIONS):
            return None
        before, after = (self.sources.get(source.inputs[k]) for k in (0, 2))
        if before is None or after is None or {before.name, after.name} != {"SLICE"}:
            return None
        if before.input(0) != buffer or after.input(0) != buffer:
            return None
        begin, size = self.entries(before.input(1)), self.entries(before.input(2))
        start, rest = self.entries(after.input(1)), self.entries(after.input(2))
        if not begin or not size or not start or not rest:
            return None
        (variable, offset), whole = size[0], (None, -1)
        if begin[0] != (None, 0) or start[0] != (variable, offset + 1) or rest[0] != whole:
            return None
        if any(entry != (None, 0) for entry in begin[1:] + start[1:]):
            return None
        if any(entry != whole for entry in size[1:] + rest[1:]):
            return None
        return source.inputs[1], (variable, offset), [before, after]


_UPDATES: dict[str, Callable[[_Graph, Operator, int], tuple[int, Entry, list[Operator]] | None]] = {
    "DYNAMIC_UPDATE_SLICE": _Graph.update,
    "CONCATENATION": _Graph.replacement,
}
"""Ways in which a body sets a row, by operator."""
