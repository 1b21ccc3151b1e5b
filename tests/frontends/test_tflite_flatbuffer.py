"""The flatbuffer reader on bytes written by hand."""

import struct

import pytest

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.flatbuffer import FlatFile

HEAD = struct.pack("<I4s", 16, b"TFL3")
FIELDS = struct.pack("<HHHxx", 6, 8, 4)
"""At byte 8: two fields' worth of list, tables of 8 bytes, field 0 at byte 4 of its table."""


def file(*parts):
    return FlatFile(HEAD + FIELDS + b"".join(parts), b"TFL3")


def root_to(offset):
    """The root, at byte 16: its list of fields 8 bytes before, field 0 an offset from byte 20."""
    return struct.pack("<iI", 8, offset)


def test_numbers_and_lists():
    root = file(struct.pack("<ii", 8, -5)).root()
    assert root.number(0, "i") == -5 and root.number(1, "i", 7) == 7 and root.number(400, "B") == 0
    root = file(root_to(4), struct.pack("<I3h", 3, 1, -2, 3)).root()
    assert root.array(0, "i2").tolist() == [1, -2, 3] and root.array(1, "i2") is None
    root = file(root_to(4), struct.pack("<I4s", 4, b"a\xffb\0")).root()
    assert root.text(0) == "a\ufffdb\0" and root.text(1) == "" and root.table(1) is None


def test_tables_in_a_list():
    # The list is at byte 24; its offset, at 28, refers to byte 32, to a table with its fields at byte 8.
    root = file(root_to(4), struct.pack("<II", 1, 4), struct.pack("<ii", 24, 99)).root()
    assert [table.number(0, "i") for table in root.tables(0)] == [99]


@pytest.mark.parametrize(
    "parts",
    [
        (),
        (struct.pack("<i", 8),),
        (struct.pack("<ii", 999, 0),),
        (struct.pack("<ii", -(2**31), 0),),
        (root_to(2**32 - 1),),
        (root_to(4), struct.pack("<I", 2**32 - 1)),
        (root_to(4), struct.pack("<II", 2, 4)),
    ],
)
def test_references_beyond_the_end_are_refused(parts):
    with pytest.raises(ModelError, match="it is damaged"):
        file(*parts).root().tables(0)


def test_a_field_outside_its_table_is_refused():
    content = HEAD + struct.pack("<HHHxx", 6, 8, 9) + root_to(4)
    with pytest.raises(ModelError, match="a field of the table at byte 16 lies outside it"):
        FlatFile(content, b"TFL3").root().number(0, "i")


def test_another_identifier_is_refused():
    with pytest.raises(ModelError, match="it does not hold the identifier TFL3"):
        FlatFile(b"\0\0\0\0TFL2", b"TFL3")


def test_many_references_to_one_place_end_soon():
    """A vector of 2,000 references to one table of 4,000 bytes: 12 KB that describe 8 MB."""
    count, size = 2000, 4000
    offsets = b"".join(struct.pack("<I", 4 * (count - k)) for k in range(count))
    place = 24 + 4 + 4 * count
    shared = struct.pack("<iII", place - 8, 4, size) + bytes(size)
    flat = file(root_to(4), struct.pack("<I", count), offsets, shared)
    tables = flat.root().tables(0)
    assert tables[0].position == tables[-1].position == place
    read = 0
    with pytest.raises(ModelError, match="it is damaged: its parts overlap"):
        for table in tables:
            read += table.array(0, "u1").size
    assert read < 10 * len(flat.content) + 2**16
