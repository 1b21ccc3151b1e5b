"""Weights and attributes of HDF5 files, read in another process: see `rnnhw.frontends.keras.hdf5_dump`."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open

from rnnhw.errors import ModelError
from rnnhw.frontends.keras.weights import Array
from rnnhw.scratch import ScratchFolder

__all__ = ["Hdf5", "is_hdf5", "read_hdf5"]

_PROGRAM = Path(__file__).with_name("hdf5_dump.py")
_SIGNATURE = b"\x89HDF\r\n\x1a\n"
_CRASHED = "is damaged: the HDF5 library crashes on it or does not end"


@dataclass(frozen=True, kw_only=True)
class Hdf5:
    """What is in an HDF5 file, but for the state of an optimizer.

    Attributes
    ----------
    attributes : dict
        Texts and lists of texts that groups have, by the path of the group ("" for the file) and by name.
    arrays : dict
        All arrays of numbers, by path, such as "/layers/lstm/cell/vars/0".
    """

    attributes: dict[str, dict[str, Any]]
    arrays: dict[str, Array]


def is_hdf5(path: Path) -> bool:
    """Whether a file begins as HDF5 files do.

    Raises
    ------
    ModelError
        If it cannot be read; the message does not name it.
    """
    try:
        with path.open("rb") as file:
            return file.read(len(_SIGNATURE)) == _SIGNATURE
    except OSError as error:
        raise ModelError(f"cannot be read: {error.strerror or error}") from None


def read_hdf5(path: Path, scratch: ScratchFolder) -> Hdf5:
    """Read a file, by way of a folder for its copy.

    Raises
    ------
    ModelError
        If it is missing, no HDF5 file, or damaged; the message does not name it.
    """
    if not is_hdf5(path):
        raise ModelError("is no HDF5 file")
    copy = scratch.folder / "weights.safetensors"
    # -P: modules in the program's own folder do not hide others.
    done = scratch.run([sys.executable, "-P", _PROGRAM, path.absolute(), copy])
    if done.status:
        raise ModelError(done.stdout.decode("utf-8", "replace").strip() or _CRASHED)
    return _loaded(copy)


def _loaded(copy: Path) -> Hdf5:
    try:
        with safe_open(copy, "numpy") as file:
            attributes = json.loads((file.metadata() or {})["attributes"])
            return Hdf5(attributes=attributes, arrays={name: file.get_tensor(name) for name in file.keys()})
    except (SafetensorError, OSError, ValueError, KeyError):
        raise ModelError("cannot be read: its copy is broken") from None
