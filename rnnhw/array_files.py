"""Read arrays from ``.npy`` and ``.npz`` files that are not trusted.

No more memory is taken than the file holds, or than `unpacked_limit` allows an archive to unpack to: what a
header promises must be there. Pickled objects, which could run code, are refused.
"""

import math
import tokenize
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from rnnhw.errors import InputError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["load_array", "load_npz", "unpacked_limit"]

_SMALL, _RATIO, _MOST = 2**28, 16, 2**32
_MAGIC = b"\x93NUMPY"
_SUFFIX = ".npy"
_LAST_CHARACTER = 0x10FFFF
_CHUNK = 2**20
"""Bytes that are read at a time: `zipfile` holds a copy of them."""

_DAMAGE = (
    *(ValueError, EOFError, OSError, KeyError, SyntaxError, TypeError, OverflowError, MemoryError),
    *(AttributeError, NotImplementedError, RuntimeError, tokenize.TokenError, zlib.error, zipfile.BadZipFile),
)
"""What NumPy's reader of headers, `zipfile` and `zlib` raise for damaged files."""


def unpacked_limit(file_bytes: int) -> int:
    """Most bytes that an archive of this size may unpack to: 256 MiB, or 16 times its size up to 4 GiB."""
    return min(max(_SMALL, _RATIO * file_bytes), _MOST)


def load_array(path: Path) -> "NDArray[np.generic]":
    """Read a ``.npy`` file.

    Raises
    ------
    InputError
        If it is missing, damaged, or holds objects.
    """
    if not path.is_file():
        raise InputError(f"there is no array file at {path}")
    try:
        with path.open("rb") as file:
            return _read(file, path.stat().st_size)
    except _DAMAGE as error:
        raise InputError(f"{path} is not a readable .npy array: {str(error)[:200]}") from None


def load_npz(path: Path, names: Sequence[str] | None = None) -> "dict[str, NDArray[Any]]":
    """Read the arrays of these names from an ``.npz`` file, or all arrays.

    Raises
    ------
    InputError
        If it is missing or damaged, lacks an array, holds objects, or unpacks to more than `unpacked_limit`.
    """
    if not path.is_file():
        raise InputError(f"there is no array file at {path}")
    limit = unpacked_limit(path.stat().st_size)
    try:
        with zipfile.ZipFile(path) as archive:
            members = {entry.filename.removesuffix(_SUFFIX): entry for entry in archive.infolist()}
            wanted = list(members) if names is None else names
            missing = [name for name in wanted if name not in members]
            if missing:
                raise InputError(f"{path} has no array {missing[0]}; {', '.join(wanted)} are needed")
            unpacked = sum(members[name].file_size for name in wanted)
            if unpacked > limit:
                raise InputError(f"{path} unpacks to {unpacked:,} bytes; at most {limit:,} are read")
            return {name: _member(archive, members[name]) for name in wanted}
    except _DAMAGE as error:
        raise InputError(f"{path} is not a readable .npz of arrays: {str(error)[:200]}") from None


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> "NDArray[Any]":
    with archive.open(entry) as file:
        return _read(file, entry.file_size)


def _read(file: IO[bytes], size: int) -> "NDArray[Any]":
    """Read an array from a file of ``size`` bytes, all of which it must take; a ValueError if it does not."""
    import numpy as np

    if file.read(len(_MAGIC)) != _MAGIC:
        raise ValueError("it does not begin as a .npy file does")
    shape, is_fortran, dtype = _header(file, file.read(2))
    if dtype.hasobject:
        raise ValueError("it holds objects, which could run code")
    values = math.prod(shape)
    left = size - file.tell()
    if not dtype.itemsize or values * dtype.itemsize != left:
        raise ValueError(
            f"its header promises {values:,} values of {dtype.itemsize} bytes, and {left:,} bytes follow"
        )
    array = np.empty(shape[::-1] if is_fortran else shape, dtype)
    if array.nbytes:
        flat = array.reshape(-1).view(np.uint8)
        done = 0
        while done < left:
            count = file.readinto(flat[done : done + _CHUNK])  # type: ignore[attr-defined]
            if not count:
                raise ValueError(f"it ends {left - done:,} bytes early")
            done += count
    if dtype.kind == "U" and array.size:
        largest = int(array.reshape(-1).view(np.dtype(np.uint32).newbyteorder(dtype.byteorder)).max())
        if largest > _LAST_CHARACTER:
            raise ValueError(f"it holds a character of code {largest:,}; the largest is {_LAST_CHARACTER:,}")
    return array.transpose() if is_fortran else array


def _header(file: IO[bytes], version: bytes) -> "tuple[tuple[int, ...], bool, np.dtype[Any]]":
    """Shape, whether the first axis is the fastest, and type of the elements."""
    from numpy.lib import format as npy

    readers = {b"\1\0": npy.read_array_header_1_0, b"\2\0": npy.read_array_header_2_0}
    if version not in readers:
        raise ValueError(f"its format version is {list(version)}, not 1.0 or 2.0")
    shape, is_fortran, dtype = readers[version](file)
    if not all(type(side) is int and side >= 0 for side in shape):
        raise ValueError(f"its shape is {str(shape)[:60]}, not whole numbers of at least 0")
    return shape, is_fortran, dtype
