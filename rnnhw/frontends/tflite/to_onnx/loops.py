"""WHILE as ONNX's Loop."""

from collections.abc import Callable, Sequence

import numpy as np
from onnx import TensorProto, ValueInfoProto, helper

from rnnhw.frontends.tflite.model import Graph, Operator
from rnnhw.frontends.tflite.to_onnx.builder import Value
from rnnhw.frontends.tflite.to_onnx.call import Call, Scope
from rnnhw.frontends.tflite.to_onnx.counting import Loop, analyze
from rnnhw.frontends.tflite.to_onnx.values import element_of

__all__ = ["convert_loop"]

WHILE_OPTIONS = 93
"""Number of options in the schema's union of options."""

Convert = Callable[[Scope, Operator], None]


def convert_loop(call: Call, convert: Convert) -> None:
    """Convert a WHILE; ``convert`` converts the operators of its graphs.

    Variables that stay as they are become values from outside the loop. Where it is known how often the loop
    runs, counters follow from the number of the turn, and a variable of which each turn sets a row becomes
    one that collects the rows.
    """
    count = len(call.operator.inputs)
    condition = call.scope.inside(int(call.option(WHILE_OPTIONS, 0, "i")))
    body = call.scope.inside(int(call.option(WHILE_OPTIONS, 1, "i")))
    for graph in (condition.graph, body.graph):
        if len(graph.inputs) != count or min(graph.inputs, default=0) < 0:
            raise call.error(f"it has {count} variables and a graph of {len(graph.inputs)} inputs")
    if (
        len(condition.graph.outputs) != 1
        or len(body.graph.outputs) != count
        or len(call.operator.outputs) != count
    ):
        raise call.error("its graphs do not have the outputs that a loop needs")
    if min([*condition.graph.outputs, *body.graph.outputs]) < 0:
        raise call.error("an output of one of its graphs is no tensor")
    _Writer(call, convert, condition, body).write()


class _Writer:
    """Writes one loop."""

    def __init__(self, call: Call, convert: Convert, condition: Scope, body: Scope) -> None:
        self.call, self.convert, self.builder = call, convert, call.builder
        self.condition, self.body = condition, body
        self.begins = [call.value(k) for k in range(len(call.operator.inputs))]
        self.loop: Loop = analyze(condition.graph, body.graph, self.begins)
        known = self.loop.fixed | set(self.loop.counters) | set(self.loop.collected)
        self.carried = [k for k in range(len(self.begins)) if k not in known]

    def write(self) -> None:
        """Give the outputs of the operator, by a Loop if anything but counters changes."""
        results = self._results() if self.carried or self.loop.collected else {}
        for k, begin in enumerate(self.begins):
            if k in self.loop.fixed:
                results[k] = begin
            elif k in self.loop.counters:
                results[k] = self._last_count(k)
            self.call.give(results[k], k)

    def _last_count(self, k: int) -> Value:
        """Return the value of a counter after the loop."""
        counter, array = self.loop.counters[k], self.begins[k].array
        assert array is not None and self.loop.turns is not None
        last = counter.start + self.loop.turns * counter.step
        return self.builder.constant(np.full(array.shape, last).astype(array.dtype))

    def _results(self) -> dict[int, Value]:
        """Add the Loop: return the variables that it carries and collects."""
        b, loop, carried = self.builder, self.loop, self.carried
        turns = None if loop.turns is None else b.constant(np.array(loop.turns, np.int64))
        holds = self._holds(self.call.scope, self.begins) if turns is None else None
        names = [b.name("turn"), b.name("holds"), *(b.name("carried") for _ in carried)]
        with b.body() as nodes:
            outputs, rows = self._turn(names)
        graph = b.graph(
            "turn",
            nodes,
            [
                helper.make_tensor_value_info(names[0], TensorProto.INT64, []),
                helper.make_tensor_value_info(names[1], TensorProto.BOOL, []),
                *(self._described(name, k) for name, k in zip(names[2:], carried, strict=True)),
            ],
            [
                helper.make_tensor_value_info(outputs[0].name, TensorProto.BOOL, []),
                *(self._described(value.name, k) for value, k in zip(outputs[1:], carried, strict=True)),
                *(self._described(value.name, k, is_row=True) for k, value in rows.items()),
            ],
        )
        found = b.node_of(
            "Loop",
            [turns, holds, *(self.begins[k] for k in carried)],
            len(carried) + len(rows),
            "loop",
            body=graph,
        )
        return dict(zip([*carried, *rows], found, strict=True))

    def _turn(self, names: list[str]) -> tuple[list[Value], dict[int, Value]]:
        """Write the body: return the condition and the carried variables, and the collected rows."""
        b, loop, graph = self.builder, self.loop, self.body.graph
        carried = dict(zip(self.carried, names[2:], strict=True))
        for k, number in enumerate(graph.inputs):
            if k in loop.fixed:
                self.body.give(number, self.begins[k])
            elif k in carried:
                self.body.give(number, Value(carried[k]))
            elif k in loop.counters:
                self.body.give(number, self._count(Value(names[0]), k))
        # What reads collected variables makes their next values, which nothing needs.
        buffers = {graph.inputs[k] for k in loop.collected}
        skipped = {one.operator.label for one in loop.collected.values()}
        for operator in graph.operators:
            if operator.label not in skipped and buffers.isdisjoint(operator.inputs):
                self.convert(self.body, operator)
        after = {k: self.body.value(graph.outputs[k]) for k in self.carried}
        rows = {
            k: b.node("Squeeze", self.body.value(one.row), b.integers(0)) for k, one in loop.collected.items()
        }
        if loop.turns is not None:
            holds = b.node_of("Identity", [Value(names[1])], 1, "holds")[0]
        else:
            new = [self.begins[k] if k in loop.fixed else after[k] for k in range(len(self.begins))]
            holds = self._holds(self.body, new)
        # A value may be an output only once, and none of outside.
        outputs = [b.node_of("Identity", [value], 1, "carried")[0] for value in after.values()]
        return [holds, *outputs], rows

    def _count(self, turn: Value, k: int) -> Value:
        """The value of a counter in this turn."""
        b, counter, array = self.builder, self.loop.counters[k], self.begins[k].array
        assert array is not None
        value = turn
        if counter.step != 1:
            value = b.node("Mul", value, b.constant(np.array(counter.step, np.int64)))
        if counter.start:
            value = b.node("Add", value, b.constant(np.array(counter.start, np.int64)))
        value = b.node("Cast", value, to=helper.np_dtype_to_tensor_dtype(array.dtype))
        return b.node("Reshape", value, b.integers(*array.shape)) if array.shape else value

    def _holds(self, scope: Scope, values: Sequence[Value]) -> Value:
        """Write the condition for variables of these values."""
        inner = scope.inside(self.call.scope.graphs.index(self.condition.graph))
        for number, value in zip(inner.graph.inputs, values, strict=True):
            inner.give(number, value)
        for operator in inner.graph.operators:
            self.convert(inner, operator)
        found = inner.value(inner.graph.outputs[0])
        return self.builder.node("Reshape", found, self.builder.integers())

    def _described(self, name: str, k: int, *, is_row: bool = False) -> ValueInfoProto:
        """Type of a variable, and its shape where that does not change and is known."""
        graph: Graph = self.body.graph
        tensors = (graph.tensors[graph.inputs[k]], graph.tensors[graph.outputs[k]], self.call.tensor(k))
        shapes = {one.shape for one in tensors}
        shape = tensors[0].shape if len(shapes) == 1 and tensors[0].shape else None
        if is_row and shape is not None:
            shape = shape[1:]
        return helper.make_tensor_value_info(name, element_of(tensors[0]), shape)
