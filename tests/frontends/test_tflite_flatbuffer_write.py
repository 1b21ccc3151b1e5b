"""The flatbuffer writer: what the reader, and the runtime's own classes, find in its files."""

import numpy as np
import pytest

from rnnhw.frontends.tflite.flatbuffer import FlatFile
from rnnhw.frontends.tflite.flatbuffer_write import Record, flatbuffer


def written(fields):
    return FlatFile(flatbuffer(Record(fields), b"TEST"), b"TEST").root()


def test_numbers_of_all_sizes_and_absent_fields():
    root = written({0: ("b", -5), 2: ("Q", 2**63 + 1), 3: ("?", True), 5: ("f", 0.5), 7: ("H", 65535)})
    assert root.number(0, "b") == -5 and root.number(2, "Q") == 2**63 + 1
    assert root.number(3, "?") is True and root.number(5, "f") == 0.5 and root.number(7, "H") == 65535
    for field in (1, 4, 6, 8):
        assert root.place(field) is None


def test_texts_arrays_and_records_within_records():
    inner = Record({1: [Record({0: ("i", k)}) for k in range(3)], 2: "größe"})
    root = written({0: inner, 1: np.array([1, -2], np.int64), 2: np.zeros(0, np.int32), 3: [], 4: ""})
    table = root.table(0)
    assert [one.number(0, "i") for one in table.tables(1)] == [0, 1, 2] and table.text(2) == "größe"
    assert root.array(1, "i8").tolist() == [1, -2] and root.array(2, "i4").size == 0
    assert root.tables(3) == [] and root.text(4) == ""


@pytest.mark.parametrize("seed", range(20))
def test_everything_is_aligned(seed):
    rng = np.random.default_rng(seed)
    kinds = [("b", 1), ("h", 2), ("i", 4), ("q", 8), ("d", 8)]
    fields = {}
    for field in range(int(rng.integers(1, 12))):
        kind, _ = kinds[rng.integers(len(kinds))]
        fields[field] = (kind, 1)
    arrays = {
        20: np.ones(int(rng.integers(1, 9)), np.uint8),
        21: np.ones(3, np.int16),
        22: np.ones(int(rng.integers(1, 4)), np.int64),
    }
    root = written(fields | {19: "a" * int(rng.integers(0, 5))} | arrays)
    for field, (kind, _) in fields.items():
        assert root.place(field) % dict(kinds)[kind] == 0 and root.number(field, kind) == 1
    for field, alignment in ((20, 16), (21, 2), (22, 8)):
        first, _ = root.file.vector(root.file.offset(root.place(field)), 1)
        assert first % alignment == 0


def test_tables_of_one_form_share_their_list_of_fields():
    def of(count):
        return flatbuffer(Record({0: [Record({0: ("i", k), 1: ("i", k)}) for k in range(count)]}), b"TEST")

    assert len(of(11)) - len(of(10)) == 16  # an offset, and a table of two numbers and its reference
