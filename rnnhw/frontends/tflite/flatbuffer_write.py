"""A writer for flatbuffers: records in, bytes out, the same for the same records.

The root's table comes first and everything that it refers to behind it, breadth first, so that all offsets
point forward. Only tables point back, to the list of their fields' offsets, which tables of one form share.
"""

import struct
from collections import deque
from typing import Any

__all__ = ["BYTES_ALIGNMENT", "Record", "flatbuffer"]

BYTES_ALIGNMENT = 16
"""Vectors of bytes begin at multiples of this, as the data of tensors must."""


class Record:
    """A table: values of fields by their number in the schema.

    Parameters
    ----------
    fields : dict
        By number: for a number a pair of a format character of `struct` and its value; a Record or a list of
        Records; an array, which is a vector of numbers of its dtype; or a str. Absent fields have their
        default.
    """

    def __init__(self, fields: dict[int, Any]) -> None:
        self.fields = fields


def flatbuffer(root: Record, identifier: bytes) -> bytes:
    """Write a record and all that it holds.

    Parameters
    ----------
    root : Record
    identifier : bytes
        Four bytes that follow the offset of the root's table.
    """
    return _Writer(identifier).written(root)


class _Writer:
    """The bytes so far, and the positions of lists of fields, which tables of one form share.

    Attributes
    ----------
    waiting : deque of (int, item)
        What is still to be written, with the position of the offset that refers to it.
    """

    def __init__(self, identifier: bytes) -> None:
        self.content = bytearray(4) + identifier
        self.lists: dict[bytes, int] = {}
        self.waiting: deque[tuple[int, Any]] = deque()

    def written(self, root: Record) -> bytes:
        """Write all items, breadth first."""
        self.waiting.append((0, root))
        while self.waiting:
            place, item = self.waiting.popleft()
            position = self._table(item) if isinstance(item, Record) else self._vector(item)
            struct.pack_into("<I", self.content, place, position - place)
        return bytes(self.content)

    def _vector(self, item: Any) -> int:
        """Append a list of records, a text or an array; returns its position."""
        if isinstance(item, list):
            position = self._counted(len(item), bytes(4 * len(item)), 4)
            self.waiting.extend((position + 4 + 4 * k, one) for k, one in enumerate(item))
            return position
        if isinstance(item, str):
            text = item.encode(errors="replace")
            return self._counted(len(text), text + b"\0", 4)
        little = item.astype(item.dtype.newbyteorder("<"))
        alignment = BYTES_ALIGNMENT if item.dtype.itemsize == 1 else item.dtype.itemsize
        return self._counted(item.size, little.tobytes(), max(alignment, 4))

    def _counted(self, count: int, values: bytes, alignment: int) -> int:
        """Append a count, and values that begin at a multiple of ``alignment``; returns the position."""
        self._align(4, alignment)
        position = len(self.content)
        self.content += struct.pack("<I", count) + values
        return position

    def _table(self, record: Record) -> int:
        sizes = {
            field: struct.calcsize(value[0]) if isinstance(value, tuple) else 4
            for field, value in record.fields.items()
        }
        # The widest fields come first, so that few bytes are lost to alignment.
        offsets, end = {}, 4
        for field in sorted(sizes, key=lambda field: (-sizes[field], field)):
            end += -end % sizes[field]
            offsets[field] = end
            end += sizes[field]
        count = max(record.fields, default=-1) + 1
        words = [4 + 2 * count, end, *(offsets.get(field, 0) for field in range(count))]
        index = struct.pack(f"<{len(words)}H", *words)
        if index not in self.lists:
            self._align(0, 2)
            self.lists[index] = len(self.content)
            self.content += index
        self._align(0, max([4, *sizes.values()]))
        position = len(self.content)
        self.content += struct.pack("<i", position - self.lists[index]) + bytes(end - 4)
        for field, value in record.fields.items():
            place = position + offsets[field]
            if isinstance(value, tuple):
                struct.pack_into("<" + value[0], self.content, place, value[1])
            else:
                self.waiting.append((place, value))
        return position

    def _align(self, more: int, alignment: int) -> None:
        """Append zeros until what follows ``more`` bytes later is at a multiple of ``alignment``."""
        self.content += bytes(-(len(self.content) + more) % alignment)
