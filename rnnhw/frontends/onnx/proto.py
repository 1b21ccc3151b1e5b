"""Read an ``.onnx`` file into checked Python values, without regard to what the graph means."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from google.protobuf.message import DecodeError
from numpy.typing import NDArray
from onnx import AttributeProto, ModelProto, NodeProto, TensorProto

from rnnhw.errors import ModelError
from rnnhw.files import check_model_size
from rnnhw.frontends.onnx.external import embed_external_data

__all__ = [
    "FLOAT_TYPES",
    "INTEGER_METADATA",
    "MIN_OPSET",
    "OWN_DOMAIN",
    "Node",
    "holds_integers",
    "node_label",
    "outer_inputs",
    "read_model",
    "read_node",
    "read_tensor",
]

OWN_DOMAIN = "rnnhw"
"""Domain of functions that our own converters define, because ONNX has no operator for them."""

INTEGER_METADATA = "rnnhw"
"""Key of the metadata with which `rnnhw.frontends.qdq` says what integer network a file holds."""

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


def holds_integers(model: ModelProto) -> bool:
    """Whether a model's metadata say that it holds an integer network."""
    return any(entry.key == INTEGER_METADATA for entry in model.metadata_props)


def read_model(path: Path) -> ModelProto:
    """Parse a file, with the data that it keeps in other files of its folder, and check its operator set.

    Raises
    ------
    ModelError
        If the file is missing, damaged, too large or not ONNX, or its data are missing or outside its folder.
    """
    if not path.is_file():
        raise ModelError(f"no model file at {path}")
    try:
        check_model_size(path)
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
    try:
        embed_external_data(model, path.parent)
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from None
    return model


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
    if any(size < 0 for size in shape) or given != count or len(shape) > 8:
        raise ModelError(f"{label} holds {given:g} values, which do not fill its shape {shape}")
    if tensor.HasField("raw_data"):
        flat = np.frombuffer(tensor.raw_data, dtype)
    else:
        flat = np.array(getattr(tensor, _FIELDS[tensor.data_type]), dtype)
    return flat.reshape(shape).astype(dtype.newbyteorder("="))


def _type_name(data_type: int) -> str:
    known = data_type in TensorProto.DataType.values()
    return TensorProto.DataType.Name(data_type) if known else str(data_type)


def node_label(node: NodeProto) -> str:
    """What error messages call a node: its operator and its name, or else those of its outputs."""
    return f"{node.op_type} node {(node.name or ', '.join(map(str, node.output)))[:80]!r}"


def outer_inputs(node: NodeProto) -> list[str]:
    """Names of all values that a node reads, also those that graphs inside it read from around it."""
    names = [name for name in node.input if name]
    for attribute in node.attribute:
        for graph in [*attribute.graphs, *([attribute.g] if attribute.HasField("g") else [])]:
            own = {value.name for value in (*graph.input, *graph.initializer)}
            for inner in graph.node:
                names += [name for name in outer_inputs(inner) if name not in own]
                own.update(inner.output)
            names += [value.name for value in graph.output if value.name not in own]
    return list(dict.fromkeys(names))


def read_node(node: NodeProto) -> Node:
    """Check a node's operator domain and read its attributes."""
    label = node_label(node)
    if node.domain not in ("", "ai.onnx", OWN_DOMAIN):
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
