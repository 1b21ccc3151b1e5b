"""Integer networks in files: safetensors with a versioned JSON header.

The header lists the layers from the input to the output, each with its kind and its scalar parameters. The
arrays of layer k are named ``k.name``, and those of a bidirectional layer ``k.forward.name`` and
``k.backward.name``.
"""

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy
from safetensors import SafetensorError

from rnnhw.arith import NATIVE
from rnnhw.errors import ModelError
from rnnhw.files import write_bytes
from rnnhw.network.formats import FixedPoint
from rnnhw.network.integer import IntegerLayer, IntegerNetwork, LastStep, quantized_network
from rnnhw.network.integer_layers import (
    IntegerBidirectional,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerLstm,
    IntegerMinGru,
    IntegerRecurrent,
)

__all__ = ["load_integer", "save_integer"]

FORMAT = "rnnhw-integer-network"
VERSION = 2
FEATURES_VERSION = 3
"""Version of a file with one input exponent per feature; otherwise the same."""

CELLS_VERSION = 4
"""Version of a file with minGRU layers, or LSTM layers with coupled gates, peepholes or a projection."""

ARITHMETIC = NATIVE.name
"""The only arithmetic of stored networks.

Its key in the header is ``dialect``, an old word for arithmetic, so that older files can be read.
"""

_KINDS: dict[str, type] = {
    "lstm": IntegerLstm,
    "gru": IntegerGru,
    "elman": IntegerElman,
    "mingru": IntegerMinGru,
    "dense": IntegerDense,
}
_BIDIRECTIONAL = "bidirectional"
_SCALARS: dict[type, type] = {int: int, bool: bool, str: str}

Arrays = dict[str, np.ndarray[Any, Any]]


def _split(layer: Any) -> tuple[dict[str, Any], Arrays]:
    """Separate a layer of one direction into the scalars of its header entry, and its arrays.

    Fields with their default value are left out, so that older versions can hold layers without new options.
    """
    kind = next(name for name, layer_type in _KINDS.items() if type(layer) is layer_type)
    scalars: dict[str, Any] = {"kind": kind}
    arrays: Arrays = {}
    for field in dataclasses.fields(layer):
        value = getattr(layer, field.name)
        if value is field.default:
            continue
        if isinstance(value, np.ndarray):
            arrays[field.name] = value
        else:
            scalars[field.name] = value
    return scalars, arrays


def _named(layer: IntegerLayer, prefix: str) -> tuple[dict[str, Any], Arrays]:
    """Return the header entry of a layer of any kind, and its arrays by their names in the file."""
    if isinstance(layer, IntegerBidirectional):
        entry: dict[str, Any] = {"kind": _BIDIRECTIONAL}
        arrays: Arrays = {}
        for name in ("forward", "backward"):
            entry[name], more = _named(getattr(layer, name), f"{prefix}.{name}")
            arrays |= more
        return entry, arrays
    entry, plain = _split(layer)
    return entry, {f"{prefix}.{name}": array for name, array in plain.items()}


def _check_storable(network: IntegerNetwork) -> FixedPoint:
    """Refuse networks that the file format cannot hold; returns the number format of the inputs."""
    if network.arithmetic != ARITHMETIC or not isinstance(network.input_format, FixedPoint):
        raise ModelError(
            f"network {network.name!r} is in arithmetic {network.arithmetic!r}; only networks of arithmetic "
            f"{ARITHMETIC!r} can be stored"
        )
    if any(isinstance(layer, LastStep) and not layer.of_each_direction for layer in network.layers):
        raise ModelError(f"network {network.name!r} chooses a step that cannot be stored")
    return network.input_format


def _version(network: IntegerNetwork, exponents: tuple[int, ...]) -> int:
    """Return the oldest version that can hold a network, so that older programs can read most files."""
    for layer in network.directions:
        if isinstance(layer, IntegerMinGru) or (isinstance(layer, IntegerLstm) and not layer.is_plain):
            return CELLS_VERSION
    return VERSION if len(set(exponents)) == 1 else FEATURES_VERSION


def save_integer(network: IntegerNetwork, path: Path) -> None:
    """Write ``network`` to ``path``; the same network gives the same bytes.

    Raises
    ------
    ModelError
        If the network is not in ``native`` arithmetic.
    """
    exponents = _check_storable(network).exponents
    layers: list[dict[str, Any]] = []
    arrays: Arrays = {}
    for k, layer in enumerate(network.stages):
        entry, named = _named(layer, str(k))
        layers.append(entry)
        arrays |= named
    is_one = len(set(exponents)) == 1
    header = {
        "format": FORMAT,
        "version": _version(network, exponents),
        "dialect": ARITHMETIC,
        "name": network.name,
        "input_exponent": exponents[0] if is_one else exponents,
        "every_step": network.every_step,
        "layers": layers,
    }
    text = json.dumps(header, sort_keys=True)
    contiguous = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    write_bytes(path, safetensors.numpy.save(contiguous, metadata={"rnnhw": text}))


def _header(path: Path) -> dict[str, Any]:
    """Read the JSON header, and check that it is of this format and of a known version."""
    with safetensors.safe_open(path, framework="numpy") as file:
        text = (file.metadata() or {}).get("rnnhw")
    if text is None:
        raise ModelError(f"{path} is a safetensors file, but not an integer network of rnnhw")
    try:
        header = json.loads(text)
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        raise ModelError(f"{path}: the header is not that of an integer network of rnnhw")
    if header.get("version") not in range(VERSION, CELLS_VERSION + 1):
        raise ModelError(
            f"{path} has format version {header.get('version')!r}; this rnnhw reads "
            f"versions {VERSION} to {CELLS_VERSION}"
        )
    if header.get("dialect") != ARITHMETIC:
        raise ModelError(f"{path} is in arithmetic {header.get('dialect')!r}, not {ARITHMETIC!r}")
    return header


def _scalar(entry: dict[str, Any], key: str, kind: type, where: str) -> Any:
    """Return an entry that must have exactly this type; ``where`` names its place for the error message."""
    value = entry.get(key)
    if type(value) is not kind:
        raise ModelError(f"{where} entry {key!r} is {value!r}, not of type {kind.__name__}")
    return value


def _input_exponent(header: dict[str, Any]) -> int | tuple[int, ...]:
    """Return the input exponent, or one per feature; which of them the file has follows from its version."""
    is_one = header["version"] == CELLS_VERSION and type(header.get("input_exponent")) is int
    if header["version"] == VERSION or is_one:
        return int(_scalar(header, "input_exponent", int, "header"))
    exponents = _scalar(header, "input_exponent", list, "header")
    for exponent in exponents:
        if type(exponent) is not int:
            raise ModelError(f"header entry 'input_exponent' holds {exponent!r}, not of type int")
    return tuple(exponents)


def _array(arrays: Arrays, name: str) -> np.ndarray[Any, Any]:
    """Take an array out of ``arrays``; those that are left in the end are not expected."""
    if name not in arrays:
        raise ModelError(f"array {name} is missing")
    return arrays.pop(name)


def _direction(entry: Any, arrays: Arrays, prefix: str) -> Any:
    """Make a layer of one direction from its header entry; takes its arrays out of ``arrays``."""
    kind = entry.get("kind") if isinstance(entry, dict) else None
    if not isinstance(kind, str) or kind not in _KINDS:
        raise ModelError(f"layer {prefix} is of kind {kind!r}, not {', '.join(_KINDS)} or {_BIDIRECTIONAL}")
    values = {}
    for field in dataclasses.fields(_KINDS[kind]):
        name = f"{prefix}.{field.name}"
        is_optional = field.default is not dataclasses.MISSING
        if field.type in _SCALARS:
            if not is_optional or field.name in entry:
                values[field.name] = _scalar(
                    entry, field.name, _SCALARS[field.type], f"layer {prefix}: header"
                )
        elif not is_optional or name in arrays:
            values[field.name] = _array(arrays, name)
    return _KINDS[kind](**values)


def _layer(entry: Any, arrays: Arrays, prefix: str) -> IntegerRecurrent | IntegerBidirectional | IntegerDense:
    if not isinstance(entry, dict) or entry.get("kind") != _BIDIRECTIONAL:
        return _direction(entry, arrays, prefix)
    halves: list[IntegerRecurrent] = []
    for name in ("forward", "backward"):
        half = _direction(entry.get(name), arrays, f"{prefix}.{name}")
        if isinstance(half, IntegerDense):
            raise ModelError(f"layer {prefix}: a direction of a bidirectional layer is dense")
        halves.append(half)
    return IntegerBidirectional(forward=halves[0], backward=halves[1])


def _network(header: dict[str, Any], arrays: Arrays) -> IntegerNetwork:
    entries = _scalar(header, "layers", list, "header")
    layers = [_layer(entry, arrays, str(k)) for k, entry in enumerate(entries)]
    if arrays:
        raise ModelError(f"arrays not expected: {', '.join(sorted(arrays))}")
    return quantized_network(
        name=str(header.get("name")),
        layers=layers,
        input_exponent=_input_exponent(header),
        every_step=_scalar(header, "every_step", bool, "header"),
    )


def load_integer(path: Path) -> IntegerNetwork:
    """Read an integer network that `save_integer` has written.

    Raises
    ------
    ModelError
        If the file is missing, damaged, of another format or version, or holds a network that the
        integer layers refuse.
    """
    if not path.is_file():
        raise ModelError(f"no model file at {path}")
    try:
        header = _header(path)
        arrays = safetensors.numpy.load_file(path)
    except (SafetensorError, OSError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(f"{path} is not a readable safetensors file: {error}") from None
    try:
        return _network(header, arrays)
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from None
