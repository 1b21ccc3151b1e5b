"""A store whose rows were damaged says so, and takes no memory that a block cannot need."""

import json
import sqlite3
import tracemalloc
import zlib

import numpy as np
import pytest

from rnnhw.errors import OutputError
from rnnhw.explore import load_sweep, store
from rnnhw.explore.blocks import Block

SWEEP = """steps = 4
[network]
inputs = 2
units = 3
[design]
grid_rows = 1
grid_cols = 1
tile_rows = 1
tile_cols = 1
fold = 1
"""
COUNTS = {"kept": 3, "dropped": {}, "violated": {"1": 2}, "nearest": {"0": [1, 9.5]}}


@pytest.fixture
def opened(tmp_path, monkeypatch):
    """A store with one block; what is changed in the database is read through it."""
    monkeypatch.setattr(store, "fingerprint", lambda sweep: "0" * 16)
    (tmp_path / "sweep.toml").write_text(SWEEP)
    made = store.Store(tmp_path / "finished.sqlite", load_sweep(tmp_path / "sweep.toml"))
    made.put(0, Block(kept=3, violated={1: 2}, nearest={0: (1, 9.5)}, rows=np.arange(3)))
    yield made
    made.close()


def change(made, column, value):
    with sqlite3.connect(made._path) as database:
        database.execute(f"UPDATE blocks SET {column} = ?", (value,))
    database.close()


def test_a_block_comes_back(opened):
    first, failed = opened.blocks()
    assert (first.kept, first.violated, first.nearest) == (3, {1: 2}, {0: (1, 9.5)})
    assert first.rows.tolist() == [0, 1, 2] and failed.failed == {}


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("counts", ""),
        ("counts", "[" * 5000),
        ("counts", "{}"),
        ("counts", "3"),
        ("counts", json.dumps(COUNTS | {"kept": "3"})),
        ("counts", json.dumps(COUNTS | {"violated": {"x": 1}})),
        ("counts", json.dumps(COUNTS | {"dropped": {"lut": None}})),
        ("points", b""),
        ("points", b"\xff"),
        ("points", "text"),
        ("points", 3),
        ("points", zlib.compress(bytes(24))[:-3]),
        ("points", zlib.compress(bytes(7))),
    ],
)
def test_damaged_blocks_are_refused(opened, column, value):
    change(opened, column, value)
    with pytest.raises(OutputError, match=r"finished\.sqlite holds a damaged block \(.*remove it, and the"):
        list(opened.blocks())


def test_points_are_unpacked_as_far_as_a_block_has_points(opened):
    change(opened, "points", zlib.compress(bytes(2**26)))
    tracemalloc.start()
    with pytest.raises(OutputError, match="more than 65,536 points"):
        list(opened.blocks())
    assert tracemalloc.get_traced_memory()[1] < 2**22
    tracemalloc.stop()


def test_a_file_whose_faults_sqlite_cannot_name_is_refused(opened, tmp_path):
    """The name in the message of SQLite is no UTF-8."""
    opened.close()
    path = tmp_path / "finished.sqlite"
    content = path.read_bytes()
    path.write_bytes(content.replace(b"CREATE TABLE about", b"CREATE TABLE ab \xf3t"))
    assert path.read_bytes() != content
    with pytest.raises(OutputError, match=r"finished\.sqlite is damaged; give another folder, or remove it"):
        store.Store(path, load_sweep(tmp_path / "sweep.toml"))
