"""Bodies of Loop and Scan, read in terms of the number of the iteration."""

from collections.abc import Callable
from dataclasses import dataclass

from onnx import GraphProto, TensorProto

from rnnhw.frontends.onnx.cells.counts import loop_count
from rnnhw.frontends.onnx.cells.integers import Integer, named, number
from rnnhw.frontends.onnx.cells.layout import axis_of
from rnnhw.frontends.onnx.cells.masks import is_truth
from rnnhw.frontends.onnx.cells.reader import kept_names, read_nodes
from rnnhw.frontends.onnx.cells.scope import Operation, Scope, ValueType, types_of
from rnnhw.frontends.onnx.cells.steps import Step
from rnnhw.frontends.onnx.cells.terms import Factor
from rnnhw.frontends.onnx.cells.values import Condition, Integers, Stored, Tensor, Value, integers
from rnnhw.frontends.onnx.cells.views import pick

__all__ = ["Body", "Carried", "Scanned", "iteration_of", "read_body"]

_MIN_SCAN_OPSET = 9
"""Before it, Scan has a batch axis of its own."""


Counting = tuple[Integers, int]
"""The initial value of a counter, and what each iteration adds to it."""

Bind = Callable[[Scope, Integer], None]
"""Sets the values of a body's inputs but the carried ones, from the number of the iteration."""


@dataclass(frozen=True, kw_only=True)
class Carried:
    """A value that goes from one iteration to the next.

    Parameters
    ----------
    initial : str
        Name of the value before the first iteration, outside.
    old, new : str
        Names inside.
    final : str
        Name of the value after the last iteration, outside; empty if it is not given.
    """

    initial: str
    old: str
    new: str
    final: str


@dataclass(frozen=True, kw_only=True)
class Scanned:
    """A value that is stacked over all iterations: its names inside and outside."""

    inner: str
    outer: str
    is_flipped: bool = False


@dataclass(frozen=True, eq=False, kw_only=True)
class Body:
    """What the iterations of a loop do.

    Parameters
    ----------
    graph : GraphProto
    scope : Scope
        The values of the body.
    steps : dict of Step
        The steps in the body, by their new h.
    counting : dict of Counting
        The carried values that count, by their names inside.
    same : dict of str
        Values that are the same as another one inside, through Identity.
    count : Integer
        The number of iterations.
    carried : list of Carried
    scanned : list of Scanned
    """

    graph: GraphProto
    scope: Scope
    steps: dict[Factor, Step]
    counting: dict[str, Counting]
    same: dict[str, str]
    count: Integer
    carried: list[Carried]
    scanned: list[Scanned]


def read_body(scope: Scope, operation: Operation) -> Body | None:
    """Read the body of a Loop or Scan; None if it has a form that is not known."""
    graph = operation.attributes.get("body")
    if not isinstance(graph, GraphProto):
        return None
    return (_read_loop if operation.node.op_type == "Loop" else _read_scan)(scope, operation, graph)


def _same(graph: GraphProto) -> dict[str, str]:
    """For each value that is the same as another one, through Identity, the first one's name."""
    found: dict[str, str] = {}
    for node in graph.node:
        if node.op_type == "Identity" and not node.domain and len(node.input) == len(node.output) == 1:
            found[node.output[0]] = found.get(node.input[0], node.input[0])
    return found


def _read_loop(scope: Scope, operation: Operation, graph: GraphProto) -> Body | None:
    given, results = list(operation.node.input), [value.name for value in graph.output]
    inner, outer = [value.name for value in graph.input], list(operation.node.output)
    count = len(given) - 2
    if count < 0 or len(inner) != count + 2 or len(results) != len(outer) + 1:
        return None
    carried = _carried(given[2:], inner[2:], results[1:], outer)

    def bind(body: Scope, iteration: Integer) -> None:
        body.values[inner[0]] = integers([iteration], ())
        body.values[inner[1]] = Condition(())  # or else there was no such iteration

    same = _same(graph)
    body, steps, counting = _read(scope, graph, carried, same, bind)
    limit = scope.get(given[0]) if given[0] else integers([])
    first = _condition(scope.get(given[1])) if given[1] else Condition(())
    is_same = same.get(results[0], results[0]) == inner[1]
    again = Condition(()) if is_same else _condition(body.get(results[0]))
    if not isinstance(limit, Integers) or limit.array.size > 1 or first is None or again is None:
        return None
    number_of = loop_count(limit.entries, first, again, iteration_of(body))
    if number_of is None:
        return None
    scanned = [
        Scanned(inner=name, outer=out) for name, out in zip(results[count + 1 :], outer[count:], strict=True)
    ]
    return Body(
        graph=graph,
        scope=body,
        steps=steps,
        counting=counting,
        same=same,
        count=number_of,
        carried=carried,
        scanned=scanned,
    )


def _read_scan(scope: Scope, operation: Operation, graph: GraphProto) -> Body | None:
    given, results = list(operation.node.input), [value.name for value in graph.output]
    inner, outer = [value.name for value in graph.input], list(operation.node.output)
    attributes = operation.attributes
    states = len(given) - attributes.get("num_scan_inputs", 0)
    stacks = len(results) - states
    if scope.opset < _MIN_SCAN_OPSET or states < 0 or stacks < 0 or not len(given) > states:
        return None
    if len(inner) != len(given) or len(results) != len(outer) or any(attributes.get("scan_output_axes", ())):
        return None
    carried = _carried(given[:states], inner[:states], results, outer)
    axes = attributes.get("scan_input_axes", [0] * (len(given) - states))
    directions = attributes.get("scan_input_directions", [0] * (len(given) - states))
    flips = attributes.get("scan_output_directions", [0] * stacks)
    tensors = [scope.get(name) for name in given[states:]]
    if not all(isinstance(tensor, Tensor) for tensor in tensors):
        return None
    if not len(axes) == len(directions) == len(tensors) or len(flips) != stacks:
        return None
    scans = [
        (name, tensor, axis % (len(tensor.groups) + 1), direction)
        for name, tensor, axis, direction in zip(inner[states:], tensors, axes, directions, strict=True)
        if isinstance(tensor, Tensor)
    ]
    if any(axis == len(tensor.groups) or tensor.groups[axis] > 1 for _, tensor, axis, _ in scans):
        return None
    counts = {tensor.shape[axis] for _, tensor, axis, _ in scans}
    if len(counts) != 1:
        return None
    (count,) = counts

    def bind(body: Scope, iteration: Integer) -> None:
        for name, tensor, axis, direction in scans:
            form, groups = tensor.form, tensor.groups
            if groups[axis]:
                index = tensor.shape[axis] - number(1) - iteration if direction else iteration
                form = pick(scope.terms, form, axis_of(groups, axis), index)
            body.values[name] = Tensor(form, groups[:axis] + groups[axis + 1 :])

    same = _same(graph)
    body, steps, counting = _read(scope, graph, carried, same, bind)
    scanned = [
        Scanned(inner=name, outer=out, is_flipped=bool(flip))
        for name, out, flip in zip(results[states:], outer[states:], flips, strict=True)
    ]
    return Body(
        graph=graph,
        scope=body,
        steps=steps,
        counting=counting,
        same=same,
        count=count,
        carried=carried,
        scanned=scanned,
    )


def _carried(initial: list[str], old: list[str], new: list[str], final: list[str]) -> list[Carried]:
    """The carried values; the lists of what is inside and after the loop may be followed by others."""
    return [
        Carried(initial=one, old=two, new=three, final=four)
        for one, two, three, four in zip(initial, old, new, final, strict=False)
    ]


def _read(
    scope: Scope, graph: GraphProto, carried: list[Carried], same: dict[str, str], bind: Bind
) -> tuple[Scope, dict[Factor, Step], dict[str, Counting]]:
    """Read a body: once to see what counts, and again with the counters known."""
    counting: dict[str, Counting] = {}
    for _ in range(2):
        place = scope.terms.new_place()
        kept = kept_names(graph.node, [value.name for value in graph.output])
        stored = {tensor.name: tensor for tensor in graph.initializer}
        body = Scope(scope.terms, scope.opset, types_of(graph), stored, kept, place, scope)
        bind(body, iteration_of(body))
        for value in carried:
            is_constant = same.get(value.new, value.new) == value.old
            body.values[value.old] = scope.get(value.initial) if is_constant else _old(scope, body, value)
        for name, (start, step) in counting.items():
            now = start.entries[0] + number(step) * iteration_of(body)
            body.values[name] = integers([now], start.array.shape)
        steps = read_nodes(body, graph.node, lambda scope, operation: None)
        counting = counting or _counting(scope, body, carried)
    return body, steps, counting


def iteration_of(body: Scope) -> Integer:
    """The number of the iteration in the scope of a body."""
    return named(f"{body.place}:iteration")


def _counting(scope: Scope, body: Scope, carried: list[Carried]) -> dict[str, Counting]:
    """Carried integers to which each iteration adds the same number: their initial values and that number."""
    found: dict[str, Counting] = {}
    for value in carried:
        initial, old, new = scope.get(value.initial), body.get(value.old), body.get(value.new)
        if isinstance(initial, Integers) and isinstance(old, Integers) and isinstance(new, Integers):
            if initial.array.size == old.array.size == new.array.size == 1:
                step = (new.entries[0] - old.entries[0]).value
                if step is not None:
                    found[value.old] = initial, step
    return found


def _condition(value: Value) -> Condition | None:
    """A truth value, which may be stored."""
    if isinstance(value, Stored) and value.array.dtype == bool and value.array.size == 1:
        return Condition(() if value.array.all() else (number(0),))
    return value if isinstance(value, Condition) else None


def _old(scope: Scope, body: Scope, carried: Carried) -> Value:
    """What is known inside of a carried value that changes."""
    initial = scope.get(carried.initial)
    if isinstance(initial, Integers):
        shape = initial.array.shape
        return body.unknown_integer(carried.old, shape) if initial.array.size == 1 else None
    tensor = scope.tensor(carried.initial)
    if tensor is not None and is_truth(scope.terms.atomic(tensor.form)):
        return None
    if tensor is not None:
        unknown = body.sizes(carried.old, (None,) * len(tensor.shape))
        sizes = zip(tensor.shape, unknown, strict=True)
        return body.atom(carried.old, tuple(size if size != number(0) else other for size, other in sizes))
    if isinstance(initial, Stored):
        found = (
            ValueType(TensorProto.FLOAT, initial.array.shape) if initial.array.dtype == "float32" else None
        )
    else:
        found = scope.types.get(carried.initial)
    if found is None or not found.shape or found.element != TensorProto.FLOAT:
        return None
    return body.atom(carried.old, tuple(body.sizes(carried.old, found.shape)))
