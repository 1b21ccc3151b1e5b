"""Read an ``.onnx`` file into checked Python values, without regard to what the graph means."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from google.protobuf.message import DecodeError
from numpy.typing import NDArray
from onnx import AttributeProto, GraphProto, NodeProto, TensorProto

from rnnhw.errors import ModelError

__all__ = ["FLOAT_TYPES", "MIN_OPSET", "Node", "read_graph", "read_node", "read_tensor"]

MIN_OPSET = 7
"""Oldest operator set that is read: before it, recurrent operators have an attribute output_sequence."""

FLOAT_TYPES: dict[int, np.dtype[Any]] = {
    TensorProto.FLOAT: np.dtype("<f4"),
    TensorProto.DOUBLE: np.dtype("<f8"),
}

_TYPES: dict[int, np.dtype[Any]] = {
    **FLOAT_TYPES,
    TensorProto.INT64: np.dtype("<i8"),
    TensorProto.INT32: np.dtype("<i4"),
}
_FIELDS: dict[int, str] = {
    TensorProto.FLOAT: "float_data",
    TensorProto.DOUBLE: "double_data",
    TensorProto.INT64: "int64_data",
    TensorProto.INT32: "int32_data",
}

# Which field of a message holds the value depends on its type: of a tensor above, of an attribute below.
_ATTRIBUTE_FIELDS: dict[int, str] = {
    AttributeProto.FLOAT: "f",
    AttributeProto.INT: "i",
    AttributeProto.STRING: "s",
    AttributeProto.TENSOR: "t",
    AttributeProto.FLOATS: "floats",
    AttributeProto.INTS: "ints",
    AttributeProto.STRINGS: "strings",
}

Array = NDArray[Any]


@dataclass(frozen=True)
class Node:
    """One node of the graph.

    Parameters
    ----------
    label : str
        What error messages call it: operator and name.
    operator : str
    inputs, outputs : list of str
        Names of values; an empty name stands for an optional one that is left out.
    attributes : dict
        Values by name; strings are bytes, tensors are arrays.
    """

    label: str
    operator: str
    inputs: list[str]
    outputs: list[str]
    attributes: dict[str, Any]

    def input(self, index: int) -> str:
        """Name of an input; empty if it is not given."""
        return self.inputs[index] if index < len(self.inputs) else ""

    def allow(self, attributes: Sequence[str], inputs: int) -> None:
        """Refuse attributes other than these, and more than ``inputs`` inputs."""
        for name in self.attributes:
            if name not in attributes:
                raise ModelError(f"{self.label}: attribute {name!r} is not supported")
        if len(self.inputs) > inputs:
            raise ModelError(f"{self.label} has {len(self.inputs)} inputs, not at most {inputs}")


def read_graph(path: Path) -> GraphProto:
    """Parse a file and check that it holds one plain ONNX graph of a known operator set."""
    if not path.is_file():
        raise ModelError(f"no model file at {path}")
    try:
        model = onnx.ModelProto.FromString(path.read_bytes())
    except OSError as error:
        raise ModelError(f"cannot read {path}: {error.strerror or error}") from None
    except (DecodeError, UnicodeDecodeError):
        raise ModelError(f"{path} is not an ONNX file, or is damaged") from None
    if not model.graph.node:
        raise ModelError(f"{path} holds no ONNX graph, or an empty one")
    versions = [entry.version for entry in model.opset_import if entry.domain in ("", "ai.onnx")]
    newest = onnx.defs.onnx_opset_version()
    if len(versions) != 1 or not MIN_OPSET <= versions[0] <= newest:
        found = ", ".join(map(str, versions)) or "none"
        raise ModelError(f"{path} uses ONNX operator set {found}, not {MIN_OPSET} .. {newest}")
    if model.functions or model.graph.sparse_initializer:
        raise ModelError(f"{path} holds functions or sparse tensors, which are not supported")
    return model.graph


def read_tensor(tensor: TensorProto, label: str) -> Array:
    """Copy a tensor that is stored in the file; its length is checked before anything is allocated."""
    if tensor.data_location == TensorProto.EXTERNAL or tensor.external_data:
        raise ModelError(f"{label} is stored outside the file, which is not supported")
    if tensor.data_type not in _TYPES:
        raise ModelError(
            f"{label} has type {_type_name(tensor.data_type)}, not float32, float64, int32 or int64"
        )
    dtype = _TYPES[tensor.data_type]
    shape, count = list(tensor.dims), 1
    for size in shape:
        count *= size
    if tensor.HasField("raw_data"):
        given = len(tensor.raw_data) / dtype.itemsize
    else:
        given = len(getattr(tensor, _FIELDS[tensor.data_type]))
    if any(size < 0 for size in shape) or given != count or len(shape) > 4:
        raise ModelError(f"{label} holds {given:g} values, which do not fill its shape {shape}")
    if tensor.HasField("raw_data"):
        flat = np.frombuffer(tensor.raw_data, dtype)
    else:
        flat = np.array(getattr(tensor, _FIELDS[tensor.data_type]), dtype)
    return flat.reshape(shape).astype(dtype.newbyteorder("="))


def _type_name(data_type: int) -> str:
    known = data_type in TensorProto.DataType.values()
    return TensorProto.DataType.Name(data_type) if known else str(data_type)


def read_node(node: NodeProto) -> Node:
    """Check a node's operator domain and read its attributes."""
    label = f"{node.op_type} node {(node.name or ', '.join(map(str, node.output)))!r}"
    if node.domain not in ("", "ai.onnx"):
        raise ModelError(f"operator {node.domain}.{node.op_type} ({label}) is not supported")
    attributes: dict[str, Any] = {}
    for attribute in node.attribute:
        field = _ATTRIBUTE_FIELDS.get(attribute.type)
        if field is None or attribute.name in attributes:
            raise ModelError(f"{label}: attribute {attribute.name!r} cannot be read")
        value = getattr(attribute, field)
        if field == "t":
            value = read_tensor(value, f"{label}: attribute {attribute.name!r}")
        attributes[attribute.name] = list(value) if field.endswith("s") and field != "s" else value
    return Node(label, node.op_type, list(node.input), list(node.output), attributes)
