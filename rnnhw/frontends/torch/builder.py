"""Build an ONNX graph node by node; what is constant is computed at once."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import FunctionProto, ModelProto, NodeProto, ValueInfoProto, helper, numpy_helper

from rnnhw.errors import ModelError
from rnnhw.frontends.torch.archive import MOST_BYTES
from rnnhw.frontends.torch.fold import fold
from rnnhw.frontends.torch.pieces import Piece
from rnnhw.frontends.torch.program import Shape

__all__ = ["DOMAIN", "OPSET", "Graph", "described"]

OPSET = 22
"""ONNX operator set of the models that are built."""

DOMAIN = "rnnhw"
"""Domain of functions that ONNX has no operators for."""

_MOST_JOIN_INPUTS = 1_000_000
"""Inputs of all joins after which joins are not opened again; a loop that writes n steps makes n * n / 2."""

_IR_VERSION = 10
"""First version of the format in which functions can be overloaded."""

_KEEPS_ZEROS = {"Expand", "Gather", "Identity", "Reshape", "Slice", "Squeeze", "Transpose", "Unsqueeze"}
"""Operators whose output is zero where their first input is."""

Array = NDArray[Any]


class Graph:
    """An ONNX graph that grows.

    Values are names. Names that the graph makes have a dot and a number, and so are no names of a program.

    Attributes
    ----------
    prefix : str
        Begins the names of nodes and values that are made from now on.
    functions : dict
        Functions of the model by name and overload.
    """

    def __init__(self) -> None:
        self.prefix = ""
        self.functions: dict[tuple[str, str], FunctionProto] = {}
        self._nodes: list[NodeProto] = []
        self._outputs: set[str] = set()
        self._constants: dict[str, Array] = {}
        self._pool: dict[tuple[str, tuple[int, ...], bytes], str] = {}
        self._are_zeros: dict[str, bool] = {}
        self._joined: dict[tuple[str, int], list[Piece]] = {}
        self._join_inputs = 0
        self._made = 0
        self._folded = 0  # bytes of all results of folding, which hostile graphs double again and again

    def constant(self, array: Array, name: str = "") -> str:
        """Add a constant; small unnamed ones of equal content are one."""
        array = np.asarray(array, order="C")
        if name or array.nbytes > 64:
            name = name or self._new()
            self._constants[name] = array
            return name
        key = (array.dtype.str, array.shape, array.tobytes())
        if key not in self._pool:
            self._pool[key] = self._new()
            self._constants[self._pool[key]] = array
        return self._pool[key]

    def array(self, name: str) -> Array | None:
        """The content of a constant, or None where a value is none."""
        return self._constants.get(name)

    def is_zero(self, name: str) -> bool:
        """Whether all elements of a value are known to be 0."""
        if name not in self._are_zeros:
            array = self.array(name)
            self._are_zeros[name] = array is not None and not array.any()
        return self._are_zeros[name]

    def zeros(self, shape: str, dtype: int) -> str:
        """A tensor of zeros; ``shape`` is an int64 vector."""
        value = helper.make_tensor("value", dtype, [1], [0])
        name = self.op("ConstantOfShape", shape, value=value)
        self._are_zeros[name] = True
        return name

    def op(self, operator: str, *inputs: str, **attributes: Any) -> str:
        """Add a node with one output, unless it can be computed now; an empty input is left out."""
        arrays = [self._constants.get(name) for name in inputs]
        folded = fold(operator, arrays, attributes) if self._folded < MOST_BYTES else None
        if folded is not None:
            is_view = folded.flags.c_contiguous and any(
                array is not None and np.may_share_memory(folded, array) for array in arrays
            )
            self._folded += 0 if is_view else folded.nbytes
            return self.constant(folded)
        (name,) = self.ops(operator, *inputs, **attributes)
        if operator in _KEEPS_ZEROS:
            self._are_zeros[name] = self.is_zero(inputs[0])
        return name

    def pieces(self, name: str, axis: int, size: int) -> list[Piece]:
        """What a tensor was joined of along a dimension, or the tensor itself."""
        whole = [Piece(name, size, 0, size)]
        return self._joined.get((name, axis), whole) if self._join_inputs < _MOST_JOIN_INPUTS else whole

    def join(self, axis: int, *pieces: Piece) -> str:
        """Join slices of tensors along a dimension."""
        parts = []
        for piece in pieces:
            bounds = [np.array([one], np.int64) for one in (piece.start, piece.start + piece.length, axis)]
            parts.append(
                piece.name if piece.is_whole else self.op("Slice", piece.name, *map(self.constant, bounds))
            )
        name = parts[0] if len(parts) == 1 else self.op("Concat", *parts, axis=axis)
        self._join_inputs += len(parts)
        self._joined[name, axis] = list(pieces)
        return name

    def ops(
        self,
        operator: str,
        *inputs: str,
        outputs: int = 1,
        domain: str = "",
        overload: str = "",
        **attributes: Any,
    ) -> list[str]:
        """Add a node, and return the names of its outputs."""
        names = [self._new() for _ in range(outputs)]
        node = helper.make_node(operator, inputs, names, domain=domain, overload=overload, **attributes)
        self._nodes.append(node)
        self._outputs.update(names)
        return names

    def is_made(self, name: str) -> bool:
        """Whether a value is the output of a node."""
        return name in self._outputs

    def model(
        self,
        inputs: Sequence[ValueInfoProto],
        outputs: Sequence[ValueInfoProto],
        known: Sequence[ValueInfoProto],
        names: dict[str, str],
    ) -> ModelProto:
        """The model: what its outputs need, and no more.

        Parameters
        ----------
        inputs, outputs : sequence of ValueInfoProto
        known : sequence of ValueInfoProto
            Types of other values.
        names : dict
            The names that outputs of nodes have in the model, by those that they have had until now.

        Raises
        ------
        ModelError
            If its weights are too large for one file.
        """
        nodes, used = self._needed(outputs, names)
        constants = {name: array for name, array in self._constants.items() if name in used}
        if sum(array.nbytes for array in constants.values()) > MOST_BYTES:
            raise ModelError(f"the weights have more than {MOST_BYTES} bytes in ONNX")
        ends = {value.name for value in (*inputs, *outputs)}
        made = {name for node in nodes for name in node.output}
        graph = helper.make_graph(
            nodes,
            "torch",
            inputs,
            outputs,
            [numpy_helper.from_array(array, name) for name, array in constants.items()],
            value_info=[value for value in known if value.name in made - ends],
        )
        domains = [helper.make_opsetid("", OPSET)]
        called = {(node.op_type, node.overload) for node in nodes if node.domain == DOMAIN}
        if called:
            domains.append(helper.make_opsetid(DOMAIN, 1))
        return helper.make_model(
            graph,
            producer_name="rnnhw",
            ir_version=_IR_VERSION,
            opset_imports=domains,
            functions=[function for key, function in self.functions.items() if key in called],
        )

    def _needed(
        self, outputs: Sequence[ValueInfoProto], names: dict[str, str]
    ) -> tuple[list[NodeProto], set[str]]:
        """The nodes that the outputs depend on, and the names of all values that these use."""
        used: set[str] = {value.name for value in outputs}
        nodes = []
        for given in reversed(self._nodes):
            node = NodeProto()
            node.CopyFrom(given)
            for values in (node.input, node.output):
                for index, name in enumerate(values):
                    values[index] = names.get(name, name)
            node.name = node.output[0]
            if used.intersection(node.output):
                used.update(node.input)
                nodes.append(node)
        return nodes[::-1], used

    def _new(self) -> str:
        self._made += 1
        return f"{self.prefix}.{self._made}"


def described(name: str, dtype: int, shape: Shape) -> ValueInfoProto:
    """Name, type and shape of a value; sizes that are no plain symbols stay open."""
    sizes = [size if isinstance(size, int) or size.isidentifier() else None for size in shape]
    return helper.make_tensor_value_info(name, dtype, sizes)
