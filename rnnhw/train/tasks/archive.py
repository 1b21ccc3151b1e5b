"""Read arrays from a ``.npz`` file that is not trusted."""

import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError

__all__ = ["read_archive"]

_MOST_BYTES = 1 << 32
"""Most bytes that an archive may unpack to."""


def read_archive(path: Path, names: Sequence[str] | None, otherwise: str) -> dict[str, NDArray[Any]]:
    """Read the arrays of these names, or all arrays; pickled objects, which could run code, are refused.

    Parameters
    ----------
    path : Path
    names : sequence of str, optional
    otherwise : str
        What else the path may be, for error messages.

    Raises
    ------
    InputError
        If the file is missing, damaged or not an ``.npz`` file, or lacks an array.
    """
    if not zipfile.is_zipfile(path):
        raise InputError(f"{path} is neither {otherwise} nor an .npz file, or is cut off")
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > _MOST_BYTES:
            raise InputError(f"{path} unpacks to {unpacked:,} bytes; at most {_MOST_BYTES:,} are read")
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            names = arrays.files if names is None else names
            missing = [name for name in names if name not in arrays.files]
            if missing:
                raise InputError(f"{path} has no array {missing[0]}; {', '.join(names)} are needed")
            return {name: arrays[name] for name in names}
    except (  # what NumPy, zipfile and zlib may raise on damaged files
        OSError,
        ValueError,
        EOFError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        NotImplementedError,
        MemoryError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise InputError(f"{path} is a damaged .npz file: {error}") from None
