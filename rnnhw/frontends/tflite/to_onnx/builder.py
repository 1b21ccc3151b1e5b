"""Build an ONNX graph node by node; small arrays of integers that are constant are computed at once."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import GraphProto, ModelProto, NodeProto, ValueInfoProto, helper, numpy_helper

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.to_onnx.fold import fold

__all__ = ["MAX_ITEMS", "NOTES", "Builder", "Value"]

OPSET = 22
"""ONNX operator set of the models that are built."""

IR_VERSION = 10
"""First version of the format with this operator set."""

NOTES = "rnnhw.notes"
"""Key of the model's metadata under which the notes are, one a line."""

MAX_NODES = 40_000
"""Loops are written out with all that is in them, and a small file may nest many."""

MAX_NAME = 200
MAX_ITEMS = 8
"""Longer arrays of scalars are not looked into; shapes and indices are no longer."""


@dataclass(frozen=True, eq=False)
class Value:
    """A value of the ONNX graph: its name, and its array if it is a constant."""

    name: str
    array: NDArray[Any] | None = None


class Builder:
    """The ONNX graph so far.

    Parameters
    ----------
    constant_bytes : int
        Limit of all constants together, because a small file may use a constant often.

    Attributes
    ----------
    nodes : list of NodeProto
        Of the graph that is being written: the main one, or the body of a loop.
    notes : list of str
        What the model does not keep of the file that it is made of.
    reversals : dict of (Value, int)
        For values that are others reversed along an axis, by their names: the other, and the axis.
    items : dict of tuple of Value
        For arrays of one axis that are made of scalars, by their names: the scalars.
    """

    def __init__(self, constant_bytes: int) -> None:
        self.nodes: list[NodeProto] = []
        self.notes: list[str] = []
        self.reversals: dict[str, tuple[Value, int]] = {}
        self.items: dict[str, tuple[Value, ...]] = {}
        self._initializers: dict[str, Any] = {}
        self._shared: dict[tuple[str, tuple[int, ...], bytes], Value] = {}
        self._names: set[str] = {""}
        self._counts: dict[str, int] = {}
        self._node_count, self._bytes_left = 0, constant_bytes

    def note(self, text: str) -> None:
        """Add a note, once."""
        if text not in self.notes:
            self.notes.append(text)

    def name(self, hint: str) -> str:
        """Return a name that nothing else in the model has."""
        found = hint = hint[:MAX_NAME] or "value"
        while found in self._names:
            self._counts[hint] = self._counts.get(hint, 0) + 1
            found = f"{hint}_{self._counts[hint]}"
        self._names.add(found)
        return found

    def constant(self, array: NDArray[Any], hint: str = "constant") -> Value:
        """Add an initializer; small equal ones are one."""
        array = np.asarray(array, order="C")
        key = (str(array.dtype), array.shape, array.tobytes()) if array.size <= 64 else None
        if key in self._shared:
            return self._shared[key]
        self._bytes_left -= array.nbytes
        if self._bytes_left < 0:
            raise ModelError("it uses its constants so often that the ONNX model would be huge")
        value = Value(self.name(hint), array)
        self._initializers[value.name] = array
        if key is not None:
            self._shared[key] = value
        return value

    def integers(self, *values: int) -> Value:
        """Add an int64 array of one axis."""
        return self.constant(np.array(values, np.int64))

    def real(self, value: float) -> Value:
        """Add a float32 scalar."""
        return self.constant(np.array(value, np.float32))

    def node(self, kind: str, *inputs: Value | None, hint: str = "", **attributes: Any) -> Value:
        """Add a node with one output, unless it can be computed at once."""
        arrays = [None if value is None else value.array for value in inputs]
        folded = fold(kind, arrays, attributes)
        if folded is not None:
            return self.constant(folded, hint or kind)
        return self.node_of(kind, inputs, 1, hint, **attributes)[0]

    def node_of(
        self, kind: str, inputs: Sequence[Value | None], count: int, hint: str = "", **attributes: Any
    ) -> list[Value]:
        """Add a node with ``count`` outputs."""
        self._node_count += 1
        if self._node_count > MAX_NODES:
            raise ModelError(f"it makes an ONNX graph of more than {MAX_NODES} nodes")
        outputs = [Value(self.name(hint or kind)) for _ in range(count)]
        names = ["" if value is None else value.name for value in inputs]
        while names and not names[-1]:
            names.pop()
        self.nodes.append(
            helper.make_node(
                kind, names, [value.name for value in outputs], name=self.name(f"{kind}_node"), **attributes
            )
        )
        return outputs

    def identity(self, value: Value, name: str) -> None:
        """Give a value another name, which must have been reserved."""
        self.nodes.append(helper.make_node("Identity", [value.name], [name], name=self.name("Identity_node")))

    def reverse(self, value: Value, axis: int) -> Value:
        """Reverse a value along an axis, which takes back an earlier reversal along it."""
        other, along = self.reversals.get(value.name, (value, None))
        if along == axis:
            return other
        ends = (self.integers(-1), self.integers(-(2**63) + 1), self.integers(axis), self.integers(-1))
        found = self.node("Slice", value, *ends, hint="reversed")
        self.reversals[found.name] = (value, axis)
        return found

    def items_of(self, value: Value) -> tuple[Value, ...] | None:
        """Return the scalars that an array of one axis is made of, if they are known; a scalar is one."""
        if value.array is None:
            return self.items.get(value.name)
        if value.array.size > MAX_ITEMS:
            return None
        return tuple(self.constant(item) for item in value.array.reshape(-1))

    @contextmanager
    def body(self) -> Iterator[list[NodeProto]]:
        """Collect the nodes of a loop's body instead of those of the graph around it."""
        outer, self.nodes = self.nodes, []
        try:
            yield self.nodes
        finally:
            self.nodes = outer

    def graph(
        self, name: str, nodes: Sequence[NodeProto], inputs: Sequence[ValueInfoProto], outputs: Sequence[Any]
    ) -> GraphProto:
        """Make the graph of a loop's body. It has no constants of its own: it sees the main graph's."""
        read = {value.name for value in outputs}
        return helper.make_graph(_needed(nodes, read), name, list(inputs), list(outputs))

    def model(
        self, name: str, inputs: Sequence[ValueInfoProto], outputs: Sequence[ValueInfoProto]
    ) -> ModelProto:
        """Make the model of all that has been added."""
        read = {value.name for value in outputs}
        nodes = _needed(self.nodes, read)
        used = _names_read(nodes) | read
        constants = [
            numpy_helper.from_array(array, key) for key, array in self._initializers.items() if key in used
        ]
        graph = helper.make_graph(nodes, name, list(inputs), list(outputs), initializer=constants)
        model = helper.make_model(
            graph,
            producer_name="rnnhw",
            ir_version=IR_VERSION,
            opset_imports=[helper.make_opsetid("", OPSET)],
        )
        if self.notes:
            helper.set_model_props(model, {NOTES: "\n".join(self.notes)})
        return model


def _needed(nodes: Sequence[NodeProto], outputs: Iterable[str]) -> list[NodeProto]:
    """Leave out nodes that no output depends on, such as the counting of a loop that counts by itself."""
    wanted, found = set(outputs), []
    for node in reversed(nodes):
        if wanted.intersection(node.output):
            wanted |= _names_read([node])
            found.append(node)
    return found[::-1]


def _names_read(nodes: Sequence[NodeProto]) -> set[str]:
    """Names of all values that nodes read, also in the bodies of loops."""
    found: set[str] = set()
    for node in nodes:
        found.update(node.input)
        for attribute in node.attribute:
            if attribute.HasField("g"):
                found |= _names_read(attribute.g.node) | {value.name for value in attribute.g.output}
    return found
