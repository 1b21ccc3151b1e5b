"""Read the members of a ``.pt2`` file, a zip archive, without PyTorch and without unpickling anything."""

import io
import json
import struct
import zipfile
import zlib
from typing import Any, BinaryIO

from rnnhw.errors import ModelError

__all__ = ["MOST_BYTES", "Archive", "shown"]

MOST_BYTES = 2_000_000_000
"""Largest file that is read, in bytes; an ONNX model cannot hold more weights either."""

_MOST_JSON_BYTES = 2**25
"""Largest JSON member that is read, in bytes. Parsed, JSON takes up to 25 times as much memory."""

_EXPORT = 'torch.export.save(torch.export.export(model, (x,)), "model.pt2")'
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeDecodeError,
    ValueError,
)
"""What `zipfile` raises for damaged, encrypted and exotic archives."""


def shown(text: object) -> str:
    """A quoted text of the file for an error message, cut after 80 characters."""
    quoted = repr(str(text))
    return quoted if len(quoted) <= 80 else f"{quoted[:77]}..."


class Archive:
    """The members of a file that ``torch.export.save`` of PyTorch 2.9 and newer wrote.

    Such a file is a zip archive of uncompressed members in one folder. Compressed and overlapping members are
    refused, so that no member can be larger than the file.

    Parameters
    ----------
    file : binary file
        Open for reading, from its beginning.

    Raises
    ------
    ModelError
        If the file is too large, damaged, or something else, such as a pickle.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._zip, size = _opened(file)
        self._sizes = _sizes(self._zip, size)
        self._root = _root(list(self._sizes))

    @property
    def names(self) -> list[str]:
        """Names of the members in the archive's folder, without that folder."""
        return [name.removeprefix(self._root) for name in self._sizes if name.startswith(self._root)]

    def read(self, name: str) -> bytes:
        """Content of a member.

        Raises
        ------
        ModelError
            If there is none of this name, or it is damaged.
        """
        if self._root + name not in self._sizes:
            raise ModelError(f"the archive has no member {shown(name)}")
        try:
            return self._zip.read(self._root + name)
        except _DAMAGE:
            raise ModelError(f"member {shown(name)} is damaged") from None

    def json(self, name: str) -> Any:
        """Content of a JSON member.

        Raises
        ------
        ModelError
            If there is none of this name, or it is too large or no JSON.
        """
        size = self._sizes.get(self._root + name, 0)
        if size > _MOST_JSON_BYTES:
            raise ModelError(f"member {shown(name)} has {size} bytes, more than {_MOST_JSON_BYTES}")
        try:
            return json.loads(self.read(name))
        except (ValueError, RecursionError):
            raise ModelError(f"member {shown(name)} is no JSON") from None


def _opened(file: BinaryIO) -> tuple[zipfile.ZipFile, int]:
    """The zip archive, and the size of the file in bytes."""
    try:
        # A pickle begins with its protocol number; torch.save wrote bare pickles before PyTorch 1.6.
        if file.read(1) == b"\x80":
            raise ModelError(f"the file is a pickle, which is never read; export the model: {_EXPORT}")
        size = file.seek(0, io.SEEK_END)
        if size > MOST_BYTES:
            raise ModelError(f"the file has {size} bytes, more than {MOST_BYTES}")
        return zipfile.ZipFile(file), size
    except _DAMAGE:
        raise ModelError("the file is no zip archive, or is damaged; a .pt2 file is one") from None


def _sizes(archive: zipfile.ZipFile, file_bytes: int) -> dict[str, int]:
    """Sizes of all members in bytes, once it is known that they are stored one after the other."""
    sizes: dict[str, int] = {}
    for member in archive.infolist():
        if member.compress_type != zipfile.ZIP_STORED or member.file_size != member.compress_size:
            raise ModelError(
                f"member {shown(member.filename)} is compressed; torch.export.save does not compress"
            )
        if member.filename in sizes:
            raise ModelError(f"the archive has two members {shown(member.filename)}")
        sizes[member.filename] = member.file_size
    if sum(sizes.values()) > file_bytes:
        raise ModelError(f"the archive's members have {sum(sizes.values())} bytes, the file {file_bytes}")
    return sizes


def _root(names: list[str]) -> str:
    """The folder of the archive, with a slash; all other kinds of PyTorch files are refused by name."""
    ends = {name.partition("/")[2] for name in names}
    if "archive_format" in ends:
        return next(name for name in names if name.endswith("/archive_format")).removesuffix("archive_format")
    if "serialized_exported_program.json" in names:
        raise ModelError(
            "the file keeps its weights as pickles, which are never read, as PyTorch 2.7 and older wrote it; "
            f"export the model again: {_EXPORT}"
        )
    if any(end == "data.pkl" or end.startswith("code/") for end in ends):
        raise ModelError(
            "the file is a pickle of torch.save or torch.jit.save, which is never read; "
            f"export the model: {_EXPORT}"
        )
    raise ModelError("the archive has no member 'archive_format', so it is no .pt2 file")
