"""A reader for flatbuffers that may be damaged: every access is checked, and the total amount is limited.

A flatbuffer is a tree of tables. A table is a position in the file that points back to a list of the offsets
of its fields. Offsets may point anywhere, and many of them to the same place, so that a small file can
describe an enormous tree. A budget therefore limits the bytes that are read to a multiple of the file's size.
"""

import struct
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError

__all__ = ["FlatFile", "Table"]

BUDGET_FACTOR = 8
BUDGET_START = 1 << 16
"""The budget in bytes is BUDGET_START plus BUDGET_FACTOR times the file's size."""


class FlatFile:
    """A flatbuffer's bytes, and the budget of bytes that may still be read.

    Parameters
    ----------
    content : bytes
        The whole file.
    identifier : bytes
        The four bytes that must follow the offset of the root table.
    """

    def __init__(self, content: bytes, identifier: bytes) -> None:
        self.content = content
        self.budget = BUDGET_START + BUDGET_FACTOR * len(content)
        if content[4:8] != identifier:
            raise ModelError(f"it does not hold the identifier {identifier.decode()}")

    def root(self) -> "Table":
        """Return the root table, from which all others can be reached."""
        return Table(self, self.offset(0))

    def spend(self, count: int) -> None:
        """Subtract ``count`` bytes from the budget; refuses to go on when it is used up."""
        self.budget -= count
        if self.budget < 0:
            raise ModelError("it is damaged: its parts overlap")

    def number(self, kind: str, position: int) -> Any:
        """Read the little-endian number at ``position``; ``kind`` is a format character of `struct`."""
        size = struct.calcsize(kind)
        if not 0 <= position <= len(self.content) - size:
            raise ModelError(f"it is damaged: it refers to byte {position} of {len(self.content)}")
        return struct.unpack_from("<" + kind, self.content, position)[0]

    def offset(self, position: int) -> int:
        """Follow the offset at ``position``: return the position that it refers to."""
        return position + int(self.number("I", position))

    def vector(self, position: int, item_bytes: int) -> tuple[int, int]:
        """Return the position of the first item and the number of items of the vector at ``position``."""
        count = int(self.number("I", position))
        if count * item_bytes > len(self.content) - position - 4:
            raise ModelError(f"it is damaged: a list of {count} items at byte {position} goes beyond its end")
        self.spend(4 + count * item_bytes)
        return position + 4, count


class Table:
    """A table of a flatbuffer. Fields are numbered as in the schema; absent ones have their default."""

    def __init__(self, file: FlatFile, position: int) -> None:
        self.file, self.position = file, position
        self.fields = position - int(file.number("i", position))
        self.fields_bytes = int(file.number("H", self.fields))
        self.size = int(file.number("H", self.fields + 2))
        file.spend(8)

    def place(self, field: int) -> int | None:
        """Return the position of a field's value, or None if the field is absent."""
        entry = 4 + 2 * field
        if entry + 2 > self.fields_bytes:
            return None
        offset = int(self.file.number("H", self.fields + entry))
        if offset >= max(self.size, 4):
            raise ModelError(f"it is damaged: a field of the table at byte {self.position} lies outside it")
        return self.position + offset if offset else None

    def number(self, field: int, kind: str, default: Any = 0) -> Any:
        """Return a field that is a number or, with kind ``?``, a bool."""
        place = self.place(field)
        return default if place is None else self.file.number(kind, place)

    def table(self, field: int) -> "Table | None":
        """Return a field that is a table, or None if it is absent."""
        place = self.place(field)
        return None if place is None else Table(self.file, self.file.offset(place))

    def tables(self, field: int) -> "list[Table]":
        """Return a field that is a vector of tables; it is empty if absent."""
        place = self.place(field)
        if place is None:
            return []
        first, count = self.file.vector(self.file.offset(place), 4)
        return [Table(self.file, self.file.offset(first + 4 * k)) for k in range(count)]

    def array(self, field: int, kind: str) -> NDArray[Any] | None:
        """Return a field that is a vector of numbers, as a view of the file's bytes; None if it is absent."""
        place = self.place(field)
        if place is None:
            return None
        dtype = np.dtype(kind).newbyteorder("<")
        first, count = self.file.vector(self.file.offset(place), dtype.itemsize)
        return np.frombuffer(self.file.content, dtype, count, first)

    def text(self, field: int) -> str:
        """Return a field that is a string, empty if absent; bytes that are not UTF-8 are replaced."""
        array = self.array(field, "u1")
        return "" if array is None else array.tobytes().decode(errors="replace")
