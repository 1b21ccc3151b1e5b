"""Build ONNX graphs from expressions: values with arithmetic operators, constants, and Scan.

A graph shares its constants with the bodies of its Scans, which may read all values of the graph around them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper

__all__ = ["Graph", "Operand", "ScanState", "Scanned", "Value"]

Array = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Value:
    """A value of a graph. Operators add nodes to the graph; the other operand may be a constant.

    Parameters
    ----------
    graph : Graph
        The graph to which operators add their nodes.
    name : str
        Name of the value in the graph.
    """

    graph: Graph
    name: str

    __array_ufunc__ = None
    """Tells NumPy that an array on the left of an operator leaves the work to this class."""

    def __add__(self, other: Operand) -> Value:
        return self.graph.node("Add", self, other)

    def __sub__(self, other: Operand) -> Value:
        return self.graph.node("Sub", self, other)

    def __rsub__(self, other: Operand) -> Value:
        return self.graph.node("Sub", other, self)

    def __mul__(self, other: Operand) -> Value:
        return self.graph.node("Mul", self, other)

    def __matmul__(self, other: Operand) -> Value:
        return self.graph.node("MatMul", self, other)

    def to(self, element_type: int) -> Value:
        """Convert to a type of `onnx.TensorProto`."""
        return self.graph.node("Cast", self, to=element_type)


Operand = Value | float | Array
"""What a node reads; numbers and arrays become constants, numbers in float64."""


@dataclass(frozen=True, eq=False)
class ScanState:
    """A state that a Scan carries from step to step.

    Parameters
    ----------
    name : str
    element_type : int
        A type of `onnx.TensorProto`.
    initial : Value
        ``[batch, width]``.
    width : int
    """

    name: str
    element_type: int
    initial: Value
    width: int


@dataclass(frozen=True, eq=False)
class Scanned:
    """What a Scan gives.

    Parameters
    ----------
    outputs : Value
        Of all steps, int8 ``[time, batch, width]``, in the order of time whichever way the Scan went.
    final : sequence of Value
        The states after the last step, ``[batch, width]``.
    """

    outputs: Value
    final: Sequence[Value]


class Graph:
    """Nodes in the order of computation.

    Parameters
    ----------
    parent : Graph, optional
        The graph around this one, which is the body of a Scan; it holds the constants of both.
    """

    def __init__(self, parent: Graph | None = None) -> None:
        self.root: Graph = self if parent is None else parent.root
        self.nodes: list[NodeProto] = []
        self.inputs: list[ValueInfoProto] = []
        self.outputs: list[ValueInfoProto] = []
        self.constants: dict[str, TensorProto] = {}
        self._shared: dict[Hashable, Value] = {}
        self._count = 0

    def tensor(self, tensor: TensorProto) -> Value:
        """Add a constant, whose name must not be taken by another one."""
        assert tensor.name not in self.root.constants
        self.root.constants[tensor.name] = tensor
        return Value(self, tensor.name)

    def array(self, name: str, array: Array) -> Value:
        """Add an array as a constant of this name."""
        return self.tensor(numpy_helper.from_array(np.array(array), name))

    def shared(self, key: Hashable, make: Callable[[Graph], Value]) -> Value:
        """A value of the outermost graph that is made once, the first time that it is asked for."""
        root = self.root
        if key not in root._shared:
            root._shared[key] = make(root)
        return root._shared[key]

    def _input(self, operand: Operand) -> str:
        """Name of an operand; a constant of the same value and type is shared."""
        if isinstance(operand, Value):
            return operand.name
        array = np.asarray(operand)
        key = (array.dtype.str, array.shape, array.tobytes())
        name = f"constant_{len(self.root.constants)}"
        return self.shared(key, lambda root: root.array(name, array)).name

    def nodes_outputs(
        self, operator: str, inputs: Sequence[Operand], outputs: int, **attributes: Any
    ) -> list[Value]:
        """Add a node with several outputs."""
        self.root._count += 1
        label = f"{operator.lower()}_{self.root._count}"
        names = [label] if outputs == 1 else [f"{label}_{k}" for k in range(outputs)]
        given = [self._input(one) for one in inputs]
        self.nodes.append(helper.make_node(operator, given, names, **attributes))
        return [Value(self, name) for name in names]

    def node(self, operator: str, *inputs: Operand, **attributes: Any) -> Value:
        """Add a node with one output."""
        (output,) = self.nodes_outputs(operator, inputs, 1, **attributes)
        return output

    def scan(
        self,
        label: str,
        step: Callable[[Graph, Value, Sequence[Value]], tuple[Sequence[Value], Value]],
        states: Sequence[ScanState],
        values: Value,
        widths: tuple[int, int],
        *,
        backward: bool,
        inside: Value | None = None,
    ) -> Scanned:
        """Apply a step to ``values [time, batch, width]``, along time.

        It is a Scan in its simplest form, which most runtimes have: forward, along the first axis.

        Parameters
        ----------
        label : str
            Name of the Scan, and beginning of the names of its states.
        step : function of (body, values of one step, states) to (new states, output)
            Adds the nodes of one step to the body; the output is int8.
        states : sequence of ScanState
        values : Value
            In float64.
        widths : (int, int)
            Of the values of a step, and of its output.
        backward : bool
            Whether to go from the last step to the first.
        inside : Value, optional
            Bool ``[time, batch, 1]``: whether a step is one of its sequence. In others the states stay what
            they are, so that the final ones are those after the sequence's own last step, and a backward
            Scan begins with its own last step.
        """
        body = Graph(self)
        inputs = [(f"{label}/{state.name}", state.element_type, state.width) for state in states]
        inputs.append((f"{label}/step", TensorProto.DOUBLE, widths[0]))
        if inside is not None:
            inputs.append((f"{label}/inside", TensorProto.BOOL, 1))
        *carried, given = [Value(body, name) for name, _, _ in inputs[: len(states) + 1]]
        after, output = step(body, given, carried)
        if inside is not None:
            is_step = Value(body, inputs[-1][0])
            after = [_chosen(is_step, *pair) for pair in zip(after, carried, states, strict=True)]
        # A body may not give out its inputs, or one value twice.
        results = [body.node("Identity", value) for value in (*after, output)]
        types = [(state.element_type, state.width) for state in states] + [(TensorProto.INT8, widths[1])]
        graph = helper.make_graph(
            body.nodes,
            label,
            [helper.make_tensor_value_info(name, kind, ["batch", width]) for name, kind, width in inputs],
            [
                helper.make_tensor_value_info(value.name, kind, ["batch", width])
                for value, (kind, width) in zip(results, types, strict=True)
            ],
        )
        scanned = [values] if inside is None else [values, inside]
        *final, outputs = self.nodes_outputs(
            "Scan",
            [
                *(state.initial for state in states),
                *(self._turned(one) if backward else one for one in scanned),
            ],
            len(states) + 1,
            name=label,
            body=graph,
            num_scan_inputs=len(scanned),
        )
        return Scanned(self._turned(outputs) if backward else outputs, final)

    def _turned(self, values: Value) -> Value:
        """Reverse the first axis."""
        first, beyond = np.array([-1]), np.array([np.iinfo(np.int64).min])
        return self.node("Slice", values, first, beyond, np.array([0]), np.array([-1]))


def _chosen(condition: Value, new: Value, old: Value, state: ScanState) -> Value:
    """A state's new value or its old one. onnxruntime's Where has int32, but no int8 and no int16."""
    pair = (value.to(TensorProto.INT32) for value in (new, old))
    return condition.graph.node("Where", condition, *pair).to(state.element_type)
