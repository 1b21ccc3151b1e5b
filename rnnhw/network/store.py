"""Integer networks on disk: safetensors with a versioned JSON header."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy
from safetensors import SafetensorError

from rnnhw.errors import ModelError
from rnnhw.files import write_bytes
from rnnhw.network.integer import IntegerDense, IntegerLstm, IntegerNetwork

__all__ = ["load_integer", "save_integer"]

FORMAT = "rnnhw-integer-network"
VERSION = 1

_LSTM_ARRAYS = ("input_weights", "recurrent_weights", "bias", "input_shift", "recurrent_shift")
_DENSE_ARRAYS = ("weights", "bias", "shift")


def save_integer(network: IntegerNetwork, path: Path) -> None:
    """Write ``network`` to ``path``; the same network gives the same bytes."""
    header: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "dialect": "native",
        "gates": "input, forget, cell, output",
        "name": network.name,
        "input_exponent": network.input_exponent,
        "cell_fraction": network.lstm.cell_fraction,
    }
    arrays = {f"lstm.{name}": getattr(network.lstm, name) for name in _LSTM_ARRAYS}
    if network.head:
        header["output_exponent"] = network.head.output_exponent
        arrays |= {f"dense.{name}": getattr(network.head, name) for name in _DENSE_ARRAYS}
    text = json.dumps(header, sort_keys=True)
    contiguous = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    write_bytes(path, safetensors.numpy.save(contiguous, metadata={"rnnhw": text}))


def _integer(path: Path, header: dict[str, Any], key: str) -> int:
    value = header.get(key)
    if type(value) is not int:
        raise ModelError(f"{path}: header entry {key!r} is {value!r}, not an integer")
    return value


def _header(path: Path) -> dict[str, Any]:
    """The JSON header, checked to be of this format and version."""
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
    if header.get("version") != VERSION:
        raise ModelError(f"{path} has format version {header.get('version')!r}; this rnnhw reads "
                         f"version {VERSION}")
    if header.get("dialect") != "native":
        raise ModelError(f"{path} is in dialect {header.get('dialect')!r}, not 'native'")
    return header


def load_integer(path: Path) -> IntegerNetwork:
    """Read an integer network.

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
    has_head = "output_exponent" in header
    expected = {f"lstm.{name}" for name in _LSTM_ARRAYS}
    expected |= {f"dense.{name}" for name in _DENSE_ARRAYS} if has_head else set()
    if set(arrays) != expected:
        wrong = ", ".join(sorted(set(arrays) ^ expected))
        raise ModelError(f"{path}: arrays missing or not expected: {wrong}")
    layers: list[IntegerLstm | IntegerDense] = []
    try:
        layers.append(IntegerLstm(
            **{name: arrays[f"lstm.{name}"] for name in _LSTM_ARRAYS},
            cell_fraction=_integer(path, header, "cell_fraction"),
        ))
        if has_head:
            layers.append(IntegerDense(
                **{name: arrays[f"dense.{name}"] for name in _DENSE_ARRAYS},
                output_exponent=_integer(path, header, "output_exponent"),
            ))
        return IntegerNetwork(name=str(header.get("name")), layers=layers,
                              input_exponent=_integer(path, header, "input_exponent"))
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from None
