"""Arrays of a ``.npz`` file, which is data that nobody need trust."""

import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError

__all__ = ["read_archive"]


def read_archive(path: Path, names: Sequence[str] | None, otherwise: str) -> dict[str, NDArray[Any]]:
    """The arrays of these names, or all; never runs code from the file.

    Parameters
    ----------
    path : Path
    names : sequence of str, optional
    otherwise : str
        What the path could have been instead, for messages.

    Raises
    ------
    InputError
        If the file is missing, damaged, no ``.npz``, or lacks an array.
    """
    if not zipfile.is_zipfile(path):
        raise InputError(f"{path} is neither {otherwise} nor an .npz file, or is cut off")
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            names = arrays.files if names is None else names
            missing = [name for name in names if name not in arrays.files]
            if missing:
                raise InputError(f"{path} has no array {missing[0]}; {', '.join(names)} are needed")
            return {name: arrays[name] for name in names}
    except (
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
