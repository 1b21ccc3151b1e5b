"""What the cells of one direction of a recurrent layer need to write themselves into a graph."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto, helper

from rnnhw.frontends.qdq.graph import Graph, Scanned, ScanState, Value
from rnnhw.frontends.qdq.numbers import rounded
from rnnhw.frontends.qdq.rows import Product, scales_of
from rnnhw.network import IntegerRecurrent

__all__ = ["Direction", "gates_of"]

Integers = NDArray[np.integer]


@dataclass(frozen=True, kw_only=True, eq=False)
class Direction:
    """One direction of a layer: what it reads, and where its nodes go.

    Parameters
    ----------
    graph : Graph
        The graph around the Scan.
    label : str
        Beginning of the names of constants and values.
    x : Value
        Int8 ``[time, batch, inputs]``.
    x_exponent : int
        x weighs ``2**-x_exponent``.
    bits : int
        Width of the stored weights, 8 or 4.
    backward : bool
        Whether it goes from the last step to the first.
    inside : Value, optional
        See `Graph.scan`.
    initial : mapping of str to Value
        Initial states ``[batch, width]`` by name, in the element types of the states; others are zero.
    """

    graph: Graph
    label: str
    x: Value
    x_exponent: int
    bits: int
    backward: bool
    inside: Value | None = None
    initial: Mapping[str, Value] = field(default_factory=dict)

    def matrix(self, name: str, weights: Integers, shift: Integers, fraction: int, exponent: int) -> Value:
        """Add weights whose operands weigh ``2**-exponent``; see `Product`."""
        product = Product(weights=weights, shift=shift, fraction=fraction, operand_exponent=exponent)
        return product.matrix(self.graph, f"{self.label}/{name}", self.bits)

    def vector(self, name: str, weights: Integers, shift: Integers) -> Value:
        """Add int8 weights of which each multiplies one operand: float64 ``[weights]``, shifted."""
        held = self.graph.array(f"{self.label}/{name}", weights.reshape(-1))
        scales = self.graph.array(f"{self.label}/{name}_scale", scales_of(shift, 0))
        return self.graph.node("DequantizeLinear", held, scales, axis=0).to(TensorProto.DOUBLE)

    def bias(self, name: str, bias: Integers, shift: Integers) -> Value:
        """Add int32 biases at the scale of sums; returns them shifted, not rounded: float64 ``[rows]``."""
        held = self.graph.array(f"{self.label}/{name}", bias.reshape(-1).astype(np.int32))
        return held.to(TensorProto.DOUBLE) * np.ldexp(1.0, -shift.reshape(-1).astype(np.int64))

    def input_parts(self, layer: IntegerRecurrent, fraction: int) -> Value:
        """Requantized input sums of all steps: float64 ``[time, batch, gates * units]``."""
        weights = self.matrix(
            "input_weights", layer.input_weights, layer.input_shift, fraction, self.x_exponent
        )
        sums = self.x.to(TensorProto.DOUBLE) @ weights + self.bias("bias", layer.bias, layer.input_shift)
        return rounded(sums)

    def state(self, name: str, element_type: int, width: int) -> ScanState:
        """Declare a state."""
        if name in self.initial:
            return ScanState(name, element_type, self.initial[name], width)
        batch = self.graph.node("Shape", self.x, start=1, end=2)
        shape = self.graph.node("Concat", batch, np.array([width]), axis=0)
        zero = helper.make_tensor("zero", element_type, [1], [0])
        initial = self.graph.node("ConstantOfShape", shape, value=zero)
        return ScanState(name, element_type, initial, width)

    def scan(
        self,
        step: Callable[[Graph, Value, Sequence[Value]], tuple[Sequence[Value], Value]],
        states: Sequence[ScanState],
        values: Value,
        widths: tuple[int, int],
    ) -> Scanned:
        """Go along time in this direction; see `Graph.scan`."""
        return self.graph.scan(
            self.label, step, states, values, widths, backward=self.backward, inside=self.inside
        )


def gates_of(values: Value, names: Sequence[str]) -> dict[str, Value]:
    """Split ``[batch, gates * units]`` into at least two gates, by name."""
    gates = values.graph.nodes_outputs("Split", [values], len(names), axis=1, num_outputs=len(names))
    return dict(zip(names, gates, strict=True))
