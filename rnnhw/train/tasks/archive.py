"""Read arrays of data from a ``.npz`` file."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from rnnhw.array_files import load_npz
from rnnhw.errors import InputError

__all__ = ["read_archive"]


def read_archive(path: Path, names: Sequence[str] | None, otherwise: str) -> dict[str, NDArray[Any]]:
    """Read the arrays of these names, or all arrays; see `rnnhw.array_files.load_npz`.

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
    return load_npz(path, names)
