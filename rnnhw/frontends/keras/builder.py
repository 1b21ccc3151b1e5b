"""Build an ONNX graph, node after node."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper

from rnnhw.errors import ModelError
from rnnhw.frontends.keras.tensors import Tensor

__all__ = ["GraphBuilder"]

_OPSET = 22
_IR_VERSION = 10
_MAX_BYTES = 1_900_000_000
"""Most bytes of all constants: protobuf cannot hold a message of 2 GiB."""
_ELEMENT_TYPES = {
    "float32": TensorProto.FLOAT,
    "int32": TensorProto.INT32,
    "int64": TensorProto.INT64,
    "int16": TensorProto.INT16,
    "int8": TensorProto.INT8,
    "uint8": TensorProto.UINT8,
    "bool": TensorProto.BOOL,
}

Array = NDArray[Any]


class GraphBuilder:
    """Collects the nodes and constants of a graph; names begin with the layer that is being converted.

    Attributes
    ----------
    scope : str
        Name of the layer that is being converted.
    memo : dict
        Values that several layers use, by what they are, so that each is computed once.
    """

    def __init__(self) -> None:
        self.scope = ""
        self.memo: dict[tuple[str, ...], str] = {}
        self._nodes: list[NodeProto] = []
        self._constants: dict[str, Array] = {}
        self._names: set[str] = set()
        self._numbers: dict[str, int] = {}
        self._bytes = 0

    def unique(self, name: str) -> str:
        """Reserve a name: ``name`` itself, or with a number after it where that is taken."""
        found = name
        while found in self._names:
            self._numbers[name] = number = self._numbers.get(name, 0) + 1
            found = f"{name}_{number}"
        self._names.add(found)
        return found

    def node(self, operator: str, inputs: Sequence[str], **attributes: Any) -> str:
        """Add a node with one output; returns the output's name."""
        return self.nodes(operator, inputs, 1, **attributes)[0]

    def nodes(self, operator: str, inputs: Sequence[str], outputs: int, **attributes: Any) -> list[str]:
        """Add a node with several outputs; returns their names."""
        label = self.unique(f"{self.scope}/{operator}")
        names = [self.unique(f"{label}:{k}") for k in range(outputs)]
        self._nodes.append(helper.make_node(operator, list(inputs), names, label, **attributes))
        return names

    def constant(self, array: Array, name: str) -> str:
        """Add a constant; returns its name."""
        self._bytes += array.nbytes
        if self._bytes > _MAX_BYTES:
            raise ModelError(f"the weights take more than {_MAX_BYTES} bytes")
        found = self.unique(f"{self.scope}/{name}")
        self._constants[found] = np.ascontiguousarray(array)
        return found

    def integers(self, *values: int) -> str:
        """A constant ``[n]`` of int64, such as axes or a shape."""
        key = ("integers", *map(str, values))
        if key not in self.memo:
            name = self.unique("integers_" + "_".join(map(str, values)))
            self._constants[name] = np.array(values, np.int64)
            self.memo[key] = name
        return self.memo[key]

    def scalar(self, value: float | int | bool, dtype: str = "float32") -> str:
        """A constant without axes."""
        key = ("scalar", dtype, repr(value))
        if key not in self.memo:
            name = self.unique(f"{dtype}_{value}")
            self._constants[name] = np.array(value, dtype)
            self.memo[key] = name
        return self.memo[key]

    def cast(self, name: str, dtype: str) -> str:
        """Convert a value to another element type."""
        return self.node("Cast", [name], to=_ELEMENT_TYPES[dtype])

    def finish(
        self, name: str, inputs: Sequence[Tensor], outputs: Sequence[tuple[str, Tensor]]
    ) -> ModelProto:
        """The model, without the nodes and constants that no output needs.

        Parameters
        ----------
        name : str
            Name of the graph.
        inputs : sequence of Tensor
            Inputs of the graph, whose names are those of the values.
        outputs : sequence of (str, Tensor)
            Names that the outputs shall have, and the values.
        """
        self.scope = "output"
        infos = []
        for output, tensor in outputs:
            self._nodes.append(helper.make_node("Identity", [tensor.name], [output], f"output/{output}"))
            infos.append(_info(output, tensor))
        kept = self._needed([output for output, _ in outputs])
        used = {value for node in kept for value in node.input}
        graph = helper.make_graph(
            kept,
            name,
            [_info(tensor.name, tensor) for tensor in inputs],
            infos,
            [numpy_helper.from_array(array, name) for name, array in self._constants.items() if name in used],
        )
        return helper.make_model(
            graph,
            producer_name="rnnhw",
            opset_imports=[helper.make_opsetid("", _OPSET)],
            ir_version=_IR_VERSION,
        )

    def _needed(self, outputs: Sequence[str]) -> list[NodeProto]:
        """The nodes from which the outputs are computed, in order."""
        wanted, kept = set(outputs), []
        for node in reversed(self._nodes):
            if wanted.intersection(node.output):
                wanted.update(node.input)
                kept.append(node)
        return kept[::-1]


def _info(name: str, tensor: Tensor) -> ValueInfoProto:
    return helper.make_tensor_value_info(name, _ELEMENT_TYPES[tensor.dtype], list(tensor.shape))
