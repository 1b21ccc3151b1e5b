"""Puts recurrences into a graph in place of the values that they give."""

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field

from onnx import GraphProto, ModelProto, NodeProto, numpy_helper

from rnnhw.frontends.onnx.cells.builder import Builder, Unavailable
from rnnhw.frontends.onnx.cells.emit import Emitter
from rnnhw.frontends.onnx.cells.names import names_of, names_read
from rnnhw.frontends.onnx.cells.recurrences import Binding, Recurrence, weights_key, weights_size
from rnnhw.frontends.onnx.cells.scope import Scope
from rnnhw.frontends.onnx.cells.sources import Sources
from rnnhw.frontends.onnx.cells.values import Array

__all__ = ["Plan", "rewritten"]

_MAX_WEIGHTS = 2**27
"""Entries of all weights that are written; the same ones are written once."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Plan:
    """What to put into a graph.

    Parameters
    ----------
    recurrences : list of Recurrence
        Each after those whose outputs it reads.
    bindings : dict of Binding
        Values of the graph that recurrences give, by name.
    same : dict of str
        Values that are the same as others.
    numbers : dict of int array
        Values that are known numbers.
    """

    recurrences: list[Recurrence]
    bindings: dict[str, Binding]
    same: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, Array] = field(default_factory=dict)


def rewritten(model: ModelProto, scope: Scope, plan: Plan) -> ModelProto | set[Recurrence]:
    """The model with a plan carried out.

    Parameters
    ----------
    model : ModelProto
    scope : Scope
        What is known of the values of its graph.
    plan : Plan

    Returns
    -------
    ModelProto or set of Recurrence
        Recurrences that depend on their own outputs, if there are any.
    """
    graph = model.graph
    builder = Builder(scope.opset, names_of(graph))
    emitter = Emitter(Sources(scope, builder), builder)
    possible = _possible(scope, plan.recurrences)
    if not possible:
        return model
    for recurrence in possible:
        emitter.admit(recurrence)
    given = _given(graph, plan, set(possible))
    producers = {name: place for place, node in enumerate(graph.node) for name in node.output if name}
    left, seen, alive = [value.name for value in graph.output], {""}, set()
    while left:
        name = left.pop()
        if name in seen:
            continue
        seen.add(name)
        written = len(builder.nodes)
        if name in given:
            _write(builder, emitter, plan, name)
        elif name in producers and producers[name] not in alive:
            alive.add(producers[name])
            left += names_read(graph.node[producers[name]])
        left += emitter.prepare()
        for node in builder.nodes[written:]:
            left += node.input
    layers = emitter.layers()
    if not layers:
        return model
    ordered, is_complete = _sorted([*builder.nodes, *(graph.node[place] for place in sorted(alive))])
    if not is_complete:
        return {recurrence for recurrence, node in layers.items() if any(node is one for one in ordered)}
    return _with_nodes(model, ordered, builder)


def _possible(scope: Scope, recurrences: Iterable[Recurrence]) -> list[Recurrence]:
    """The recurrences whose inputs can be had."""
    builder = Builder(scope.opset, set())
    emitter = Emitter(Sources(scope, builder), builder)
    found: list[Recurrence] = []
    known, total = set(), 0
    for recurrence in recurrences:
        key = weights_key(recurrence)
        total += 0 if key in known else weights_size(recurrence)
        known.add(key)
        try:
            emitter.inputs(recurrence)
        except Unavailable:
            continue
        if total > _MAX_WEIGHTS:
            break
        emitter.admit(recurrence)
        found.append(recurrence)
    return found


def _given(graph: GraphProto, plan: Plan, possible: set[Recurrence]) -> set[str]:
    """Values that the plan gives: of a node with several outputs all that are used, or none."""
    given = {name for name, binding in plan.bindings.items() if binding.recurrence in possible}
    given |= plan.same.keys() | plan.numbers.keys()
    used = {name for node in graph.node for name in names_read(node)} | {value.name for value in graph.output}
    for node in graph.node:
        outputs = used.intersection(node.output)
        if not outputs <= given:
            given -= outputs
    return given


def _write(builder: Builder, emitter: Emitter, plan: Plan, name: str) -> None:
    """Write the nodes that give a value of the graph."""
    if name in plan.bindings:
        emitter.bind(name, plan.bindings[name])
    elif name in plan.same:
        builder.node("Identity", [plan.same[name]], name, name)
    else:
        builder.node("Identity", [builder.constant(plan.numbers[name], f"{name} value")], name, name)


def _sorted(nodes: list[NodeProto]) -> tuple[list[NodeProto], bool]:
    """The nodes in an order in which they can run, and True; or those on or between circles, and False."""
    producers = {name: k for k, node in enumerate(nodes) for name in node.output if name}
    before = [{producers[name] for name in names_read(node) if name in producers} for node in nodes]
    after: list[set[int]] = [set() for _ in nodes]
    for k, earlier in enumerate(before):
        for one in earlier:
            after[one].add(k)
    order = _peeled(before, after)
    if len(order) == len(nodes):
        return [nodes[k] for k in order], True
    outside = {*order, *_peeled(after, before)}
    return [node for k, node in enumerate(nodes) if k not in outside], False


def _peeled(before: list[set[int]], after: list[set[int]]) -> list[int]:
    """Places in an order in which each comes after those before it; those on circles are left out."""
    missing = [len(earlier) for earlier in before]
    ready = [k for k, count in enumerate(missing) if not count]
    order = []
    while ready:
        k = heapq.heappop(ready)
        order.append(k)
        for later in after[k]:
            missing[later] -= 1
            if not missing[later]:
                heapq.heappush(ready, later)
    return order


def _with_nodes(model: ModelProto, nodes: list[NodeProto], builder: Builder) -> ModelProto:
    """The model with these nodes, the builder's constants, and what it had that is still needed."""
    result = ModelProto()
    result.CopyFrom(model)
    graph = result.graph
    used = {name for node in nodes for name in names_read(node)} | {value.name for value in graph.output}
    kept = used | {value.name for value in graph.input}
    for listed in (graph.initializer, graph.value_info):
        for place in reversed(range(len(listed))):
            if listed[place].name not in kept:
                del listed[place]
    del graph.node[:]
    graph.node.extend(nodes)
    graph.initializer.extend(
        numpy_helper.from_array(array, name) for name, array in builder.arrays.items() if name in used
    )
    return result
