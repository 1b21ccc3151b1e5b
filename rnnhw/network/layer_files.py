"""Layers in safetensors files: a versioned JSON header and the layers' arrays.

The header lists the layers from the input to the output, each with its kind and its scalar parameters. The
arrays of layer k are named ``k.name``, and those of a bidirectional layer ``k.forward.name`` and
``k.backward.name``. Parameters with their default value are left out, so that older versions of a format can
hold layers without newer options.
"""

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy
from safetensors import SafetensorError

from rnnhw.errors import ModelError
from rnnhw.files import check_model_size, write_bytes
from rnnhw.parsing import parse_json

__all__ = ["Arrays", "FileFormat", "format_of", "read_arrays", "scalar", "write_arrays"]

Arrays = dict[str, np.ndarray[Any, Any]]

_KEY = "rnnhw"
"""The header's key in the metadata of the file."""

_BIDIRECTIONAL = "bidirectional"
_DIRECTIONS = ("forward", "backward")
_SCALARS: dict[Any, type] = {int: int, bool: bool, str: str}


def scalar(entry: Mapping[str, Any], key: str, kind: type, where: str) -> Any:
    """Return the value under ``key``, which must have exactly the type ``kind``.

    ``where`` names the place of the entry in the error message.
    """
    value = entry.get(key)
    if type(value) is not kind:
        raise ModelError(f"{where} entry {key!r} is {repr(value)[:80]}, not of type {kind.__name__}")
    return value


def _metadata(path: Path) -> str | None:
    """Return the text of the header; None if the safetensors file has none."""
    if not path.is_file():
        raise ModelError(f"no model file at {path}")
    try:
        check_model_size(path)
        with safetensors.safe_open(path, framework="numpy") as file:
            text: str | None = (file.metadata() or {}).get(_KEY)
    except (SafetensorError, OSError) as error:
        raise ModelError(f"{path} is not a readable safetensors file: {str(error)[:200]}") from None
    return text


def _parsed(text: str) -> dict[str, Any] | None:
    """Parse a header; None if it is not a JSON object."""
    try:
        header = parse_json(text)
    except ValueError:
        return None
    return header if isinstance(header, dict) else None


def format_of(path: Path) -> str | None:
    """Return the name of the format of a safetensors file; None if it has no header of rnnhw.

    Raises
    ------
    ModelError
        If the file is missing or not a safetensors file.
    """
    header = _parsed(_metadata(path) or "") or {}
    found = header.get("format")
    return found if isinstance(found, str) else None


def write_arrays(path: Path, header: Mapping[str, Any], arrays: Arrays) -> None:
    """Write a safetensors file with a header of rnnhw; equal contents give equal bytes."""
    contiguous = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    metadata = {_KEY: json.dumps(header, sort_keys=True)}
    write_bytes(path, safetensors.numpy.save(contiguous, metadata=metadata))


def read_arrays(path: Path, name: str, title: str, versions: range) -> tuple[dict[str, Any], Arrays]:
    """Read the header and all arrays of a file; the header must be of this format and a known version."""
    text = _metadata(path)
    if text is None:
        raise ModelError(f"{path} is a safetensors file, but not {title} of rnnhw")
    header = _parsed(text) or {}
    if header.get("format") != name:
        raise ModelError(f"{path}: the header is not that of {title} of rnnhw")
    if type(header.get("version")) is not int or header["version"] not in versions:
        first, last = versions[0], versions[-1]
        known = f"version {first}" if first == last else f"versions {first} to {last}"
        found = repr(header.get("version"))[:80]
        raise ModelError(f"{path} has format version {found}; this rnnhw reads {known}")
    try:
        return header, safetensors.numpy.load_file(path)
    except (SafetensorError, OSError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise ModelError(f"{path} is not a readable safetensors file: {str(error)[:200]}") from None


@dataclass(frozen=True, kw_only=True)
class FileFormat:
    """A format of files of layers, for one family of layer classes.

    Parameters
    ----------
    name : str
        Name of the format, which the header holds under ``format``.
    title : str
        Name of the contents for error messages, such as ``an integer network``.
    versions : range
        Versions that can be read.
    kinds : mapping of str to type
        Classes of layers of one direction and of dense layers, by their names in the header.
    bidirectional : type
        Class of bidirectional layers.
    """

    name: str
    title: str
    versions: range
    kinds: Mapping[str, type]
    bidirectional: type

    def write(self, path: Path, version: int, more: Mapping[str, Any], layers: Sequence[Any]) -> None:
        """Write layers, with the entries ``more`` in the header; equal contents give equal bytes."""
        entries, arrays = self.entries(layers)
        write_arrays(path, {"format": self.name, "version": version, "layers": entries, **more}, arrays)

    def entries(self, layers: Sequence[Any]) -> tuple[list[dict[str, Any]], Arrays]:
        """Return the header entries of layers, and their arrays by their names in the file."""
        entries, arrays = list[dict[str, Any]](), Arrays()
        for k, layer in enumerate(layers):
            entry, named = self._named(layer, str(k))
            entries.append(entry)
            arrays |= named
        return entries, arrays

    def read(self, path: Path) -> tuple[dict[str, Any], Arrays]:
        """Read the header and all arrays; the header must be of this format and a known version."""
        return read_arrays(path, self.name, self.title, self.versions)

    def layers(self, header: Mapping[str, Any], arrays: Arrays) -> list[Any]:
        """Make the layers that a header lists from a file's arrays, all of which must be used."""
        left = dict(arrays)
        entries = scalar(header, "layers", list, "header")
        layers = [self._layer(entry, left, str(k)) for k, entry in enumerate(entries)]
        if left:
            raise ModelError(f"arrays not expected: {', '.join(sorted(left))}")
        return layers

    def _named(self, layer: Any, prefix: str) -> tuple[dict[str, Any], Arrays]:
        """Return the header entry of a layer, and its arrays by their names in the file."""
        if isinstance(layer, self.bidirectional):
            entry: dict[str, Any] = {"kind": _BIDIRECTIONAL}
            arrays = Arrays()
            for name in _DIRECTIONS:
                entry[name], more = self._named(getattr(layer, name), f"{prefix}.{name}")
                arrays |= more
            return entry, arrays
        entry = {"kind": next(name for name, kind in self.kinds.items() if type(layer) is kind)}
        arrays = Arrays()
        for field in dataclasses.fields(layer):
            value = getattr(layer, field.name)
            if value is field.default:
                continue
            if isinstance(value, np.ndarray):
                arrays[f"{prefix}.{field.name}"] = value
            else:
                entry[field.name] = value
        return entry, arrays

    def _layer(self, entry: Any, arrays: Arrays, prefix: str) -> Any:
        """Make a layer from its header entry; takes its arrays out of ``arrays``."""
        if not isinstance(entry, dict) or entry.get("kind") != _BIDIRECTIONAL:
            return self._direction(entry, arrays, prefix)
        halves = [self._direction(entry.get(name), arrays, f"{prefix}.{name}") for name in _DIRECTIONS]
        if any(type(half) is self.kinds["dense"] for half in halves):
            raise ModelError(f"layer {prefix}: a direction of a bidirectional layer is dense")
        return _made(self.bidirectional, dict(zip(_DIRECTIONS, halves, strict=True)), prefix)

    def _direction(self, entry: Any, arrays: Arrays, prefix: str) -> Any:
        """Make a layer of one direction, or a dense layer; takes its arrays out of ``arrays``."""
        kind = entry.get("kind") if isinstance(entry, dict) else None
        if not isinstance(kind, str) or kind not in self.kinds:
            names = ", ".join(self.kinds)
            raise ModelError(f"layer {prefix} is of kind {repr(kind)[:80]}, not {names} or {_BIDIRECTIONAL}")
        values = {}
        for field in dataclasses.fields(self.kinds[kind]):
            name = f"{prefix}.{field.name}"
            is_optional = field.default is not dataclasses.MISSING
            if field.type in _SCALARS:
                if not is_optional or field.name in entry:
                    where = f"layer {prefix}: header"
                    values[field.name] = scalar(entry, field.name, _SCALARS[field.type], where)
            elif name in arrays:
                values[field.name] = arrays.pop(name)
            elif not is_optional:
                raise ModelError(f"array {name} is missing")
        return _made(self.kinds[kind], values, prefix)


def _made(kind: type, values: Mapping[str, Any], prefix: str) -> Any:
    """Construct a layer; errors name it by its prefix."""
    try:
        return kind(**values)
    except ModelError as error:
        raise ModelError(f"layer {prefix}: {error}") from None
