"""Where a sweep keeps the blocks that it has finished, so that a killed one goes on from there.

It is an SQLite database: a block is there completely or not at all, whenever the process is killed, it needs
no server, and Python has it. The figures of designs are not in it, because computing them anew is quicker
than reading them.
"""

import dataclasses
import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from rnnhw import __version__
from rnnhw.errors import OutputError
from rnnhw.explore.blocks import Block, try_block, try_designs
from rnnhw.explore.points import BLOCK
from rnnhw.explore.sweep import ALL, Sweep
from rnnhw.parsing import parse_json

__all__ = ["Store", "fingerprint"]

FORMAT = 2
SAMPLES = 256
"""Combinations whose figures tell versions apart."""
_TABLES = """
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS blocks (number INTEGER PRIMARY KEY, counts TEXT NOT NULL, points BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS failed (point INTEGER PRIMARY KEY, reason TEXT NOT NULL);
"""


def fingerprint(sweep: Sweep) -> str:
    """Sixteen hexadecimal digits of some of the figures: they change with the models that make them."""
    count = min(sweep.designs, SAMPLES)
    points = np.array([k * sweep.designs // count for k in range(count)], np.int64)
    block = try_block(dataclasses.replace(sweep, results=ALL), points)
    digest = hashlib.sha256(repr((sorted(block.dropped.items()), sorted(block.nearest.items()))).encode())
    if len(block.rows):
        columns = try_designs(sweep, block.rows).columns
        for name in sorted(columns):
            digest.update(np.ascontiguousarray(columns[name]).tobytes())
    return digest.hexdigest()[:16]


def _block(counts: str, points: bytes) -> Block:
    """A block from its row; what is wrong with the row is one of several errors."""
    values: dict[str, Any] = parse_json(counts)
    kept, dropped, violated, nearest = (values[name] for name in ("kept", "dropped", "violated", "nearest"))
    pairs = {int(bit): (lacks, cost) for bit, (lacks, cost) in nearest.items()}
    numbers = [kept, *dropped.values(), *violated.values(), *(one for pair in pairs.values() for one in pair)]
    if not all(type(number) in (int, float) for number in numbers):
        raise ValueError("a count is no number")
    unpacking = zlib.decompressobj()
    rows = unpacking.decompress(points, BLOCK * np.dtype(np.int64).itemsize)
    if not unpacking.eof:
        raise ValueError(f"it has more than {BLOCK:,} points, or is cut off")
    return Block(
        kept=kept,
        dropped=dropped,
        violated={int(mask): count for mask, count in violated.items()},
        nearest=pairs,
        rows=np.frombuffer(rows, np.int64),
    )


class Store:
    """The finished blocks of one sweep, in a file or, for None, in memory.

    Raises
    ------
    OutputError
        If the file cannot be written, is no such store, or is of another sweep or version.
    """

    def __init__(self, path: Path | None, sweep: Sweep) -> None:
        self._path = path
        with self._told():
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(path or ":memory:", timeout=1.0)
            self._database.executescript(_TABLES)
        if path is not None:
            self._identify(sweep)

    def _identify(self, sweep: Sweep) -> None:
        """Write down what the file is of, or refuse it if it is of something else."""
        about = {
            "sweep": sweep.digest,
            "rnnhw": __version__,
            "format": str(FORMAT),
            "block": str(BLOCK),
            "models": fingerprint(sweep),
        }
        with self._told():
            found = dict(self._database.execute("SELECT name, value FROM about"))
            self._check(found, about, sweep)
            with self._database:
                self._database.executemany("INSERT OR REPLACE INTO about VALUES (?, ?)", about.items())

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn errors of the database and of the disk into one that names the file."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise OutputError(
                f"cannot write {self._path}: {error}; nothing that was finished is lost, and the same "
                "command goes on from there"
            ) from None
        except UnicodeDecodeError:  # a text, or a part of one that SQLite quotes in the message of an error
            raise OutputError(f"{self._path} is damaged; give another folder, or remove it") from None

    def _check(self, found: Mapping[str, str], about: Mapping[str, str], sweep: Sweep) -> None:
        words = {
            "sweep": "of another sweep",
            "rnnhw": "of another version of rnnhw",
            "models": "of a version with other figures",
        }
        for name, value in about.items():
            if found and found.get(name) != value:
                raise OutputError(
                    f"{self._path} is {words.get(name, 'of another version of the store')} ({name} "
                    f"{found.get(name)}, not {value} of {sweep.name!r}); give another folder, or remove it"
                )

    def numbers(self) -> set[int]:
        """Which blocks are finished."""
        with self._told():
            return {number for (number,) in self._database.execute("SELECT number FROM blocks")}

    def put(self, number: int, block: Block) -> None:
        """Keep a finished block."""
        counts = {
            "kept": block.kept,
            "dropped": block.dropped,
            "violated": block.violated,
            "nearest": block.nearest,
        }
        row = (number, json.dumps(counts), zlib.compress(block.rows.tobytes(), 1))
        with self._told(), self._database:
            self._database.execute("INSERT OR REPLACE INTO blocks VALUES (?, ?, ?)", row)
            self._database.executemany("INSERT OR REPLACE INTO failed VALUES (?, ?)", block.failed.items())

    def blocks(self) -> Iterator[Block]:
        """All finished blocks, in their order; what failed is in the last one."""
        with self._told():
            for counts, points in self._database.execute("SELECT counts, points FROM blocks ORDER BY number"):
                try:
                    block = _block(counts, points)
                except (ValueError, TypeError, KeyError, AttributeError, zlib.error) as error:
                    raise OutputError(
                        f"{self._path} holds a damaged block ({error}); remove it, and the sweep begins anew"
                    ) from None
                yield block
            failed = dict(self._database.execute("SELECT point, reason FROM failed ORDER BY point"))
            yield Block(failed=failed)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
