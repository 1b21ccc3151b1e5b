"""One call of an operator while it is translated: the graph that grows, and the types of the results."""

from collections.abc import Sequence
from typing import Any, NoReturn

import numpy as np
from onnx import TensorProto

from rnnhw.errors import ModelError
from rnnhw.frontends.torch.builder import Graph
from rnnhw.frontends.torch.program import Shape, TensorType
from rnnhw.frontends.torch.values import Scalar, Size, Symbol, Tensor, array_of, onnx_type

__all__ = ["MOST_CONSTANT", "Call"]

MOST_CONSTANT = 1 << 16
"""Elements up to which a tensor of numbers is a constant and not made at run time."""


class Call:
    """What a translating function may use.

    Parameters
    ----------
    graph : Graph
    label : str
        What messages call the operator.
    results : list of TensorType
        Types of the tensors that the operator returns.
    """

    def __init__(self, graph: Graph, label: str, results: list[TensorType]) -> None:
        self.graph = graph
        self.label = label
        self.results = results

    def refuse(self, reason: str) -> NoReturn:
        """Raise a `ModelError` about this call; ``reason`` goes on after the operator's name."""
        raise ModelError(f"{self.label} {reason}")

    @property
    def dtype(self) -> int:
        """ONNX type of the first result."""
        return onnx_type(self.results[0].scalar_type)

    @property
    def shape(self) -> Shape:
        """Sizes of the first result."""
        return self.results[0].shape

    def op(self, operator: str, *inputs: Tensor | str, **attributes: Any) -> str:
        """Add a node with one output."""
        return self.graph.op(operator, *map(_name, inputs), **attributes)

    def ops(self, operator: str, *inputs: Tensor | str, outputs: int, **attributes: Any) -> list[str]:
        """Add a node with several outputs."""
        return self.graph.ops(operator, *map(_name, inputs), outputs=outputs, **attributes)

    def ints(self, *numbers: int) -> str:
        """An int64 vector."""
        return self.graph.constant(np.array(numbers, np.int64))

    def vector(self, sizes: Sequence[Size]) -> str:
        """An int64 vector of sizes of which some may be free."""
        if not any(isinstance(size, Symbol) for size in sizes):
            return self.ints(*(size for size in sizes if isinstance(size, int)))
        parts = [size.name if isinstance(size, Symbol) else self.ints(size) for size in sizes]
        return parts[0] if len(parts) == 1 else self.op("Concat", *parts, axis=0)

    def size(self, tensor: Tensor, axis: int) -> Size:
        """Size of a dimension."""
        size = tensor.shape[axis]
        if isinstance(size, int):
            return size
        axis %= tensor.rank
        return Symbol(self.op("Shape", tensor, start=axis, end=axis + 1))

    def sizes(self, tensor: Tensor) -> list[Size]:
        """Sizes of all dimensions."""
        return [self.size(tensor, axis) for axis in range(tensor.rank)]

    def known(self, shape: Shape) -> list[int]:
        """Sizes of which none may be free."""
        sizes = [size for size in shape if isinstance(size, int)]
        if len(sizes) < len(shape):
            self.refuse(f"has the sizes {list(shape)}, of which none may be free")
        return sizes

    def number(self, value: Scalar, dtype: int) -> str:
        """A number as a tensor without dimensions."""
        if isinstance(value, Symbol):
            return self.cast(self.op("Squeeze", value.name, self.ints(0)), TensorProto.INT64, dtype)
        return self.graph.constant(array_of(value, dtype))

    def cast(self, name: Tensor | str, source: int, dtype: int) -> str:
        """A tensor in another type."""
        return _name(name) if source == dtype else self.op("Cast", name, to=dtype)

    def typed(self, value: Tensor | Scalar, dtype: int) -> str:
        """A tensor or a number in a type."""
        return (
            self.cast(value, value.dtype, dtype) if isinstance(value, Tensor) else self.number(value, dtype)
        )

    def full(self, sizes: Sequence[Size], value: Scalar, dtype: int) -> str:
        """A tensor of equal numbers."""
        known = [size for size in sizes if isinstance(size, int)]
        if (
            len(known) == len(sizes)
            and np.prod(known, dtype=float) <= MOST_CONSTANT
            and not isinstance(value, Symbol)
        ):
            array = array_of(value, dtype)
            return self.graph.constant(np.full(known, array, array.dtype))
        if not isinstance(value, Symbol) and value == 0:
            return self.graph.zeros(self.vector(sizes), dtype)
        return self.op("Expand", self.number(value, dtype), self.vector(sizes))

    def axis(self, dim: int, rank: int) -> int:
        """A dimension counted from the front; a tensor without dimensions counts as one with one."""
        if not -max(rank, 1) <= dim < max(rank, 1):
            self.refuse(f"has dimension {dim} where there are {rank}")
        return dim % max(rank, 1)


def _name(value: Tensor | str) -> str:
    return value.name if isinstance(value, Tensor) else value
