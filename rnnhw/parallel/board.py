"""Where every rank writes what it does, so that a rank that waits in vain can say who is missing and where.

The board is memory that the processes of one machine share. Ranks on other machines are not seen.
"""

import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

__all__ = ["WORDS", "Board", "Line"]

WORDS = 120
"""Bytes for the phase."""

STALE_S = 1.0
"""Seconds after which a waiting rank that has not tested is no longer thought to be alive."""

_BEAT = struct.Struct("<d")
_HEAD = 16
_LINE = _HEAD + WORDS


class Line(NamedTuple):
    """What a rank has written; ``beat_s`` is when it last tested what it waits for."""

    rank: int
    waits: bool
    has_failed: bool
    beat_s: float
    words: str


class Board:
    """A line a rank: number in the job, whether it waits or has failed, and its phase.

    Parameters
    ----------
    lines : memoryview
        Shared; zeros at first.
    place : int
        This rank's line.
    rank : int
        Number in the whole job.
    mirror : writable buffer of `WORDS` bytes, optional
        Where this rank's phase is written too.
    """

    def __init__(self, lines: memoryview, place: int, rank: int, mirror: Any = None) -> None:
        self._lines, self._place, self.rank, self._mirror = lines, place, rank, mirror
        self._line(place)[:4] = (rank + 1).to_bytes(4, "little")
        self.write("beginning")

    @classmethod
    def shared(cls, mpi: Any, mirror: Any = None) -> "Board":
        """The board of the processes on this machine."""
        node = mpi.COMM_WORLD.Split_type(mpi.COMM_TYPE_SHARED)
        size = _LINE * node.Get_size() if node.Get_rank() == 0 else 0
        window = mpi.Win.Allocate_shared(size, 1, comm=node)
        memory = memoryview(window.Shared_query(0)[0])
        memory[node.Get_rank() * _LINE : (node.Get_rank() + 1) * _LINE] = bytes(_LINE)
        node.Barrier()
        return cls(memory, node.Get_rank(), mpi.COMM_WORLD.Get_rank(), mirror)

    def write(self, words: str) -> None:
        """Say what this rank does."""
        text = words.encode()[:WORDS].ljust(WORDS, b"\0")
        self._line(self._place)[_HEAD:] = text
        if self._mirror is not None:
            self._mirror[:WORDS] = text

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """While inside, this rank waits for others; `beat` is to be called again and again."""
        line = self._line(self._place)
        self.beat()
        line[4] = 1
        try:
            yield
        finally:
            line[4] = 0

    def beat(self) -> None:
        """Say that this rank still tests what it waits for."""
        self._line(self._place)[8:_HEAD] = _BEAT.pack(time.monotonic())

    def culprit(self) -> str:
        """Who does not wait, or has ceased to test, in words."""
        early = time.monotonic() - STALE_S
        busy = [
            f"rank {line.rank} is in {line.words}"
            for line in self.read()
            if not line.has_failed and (not line.waits or line.beat_s < early)
        ]
        if busy:
            return "; ".join(busy)
        return "all ranks on this machine wait, so one elsewhere is missing or they wait for each other"

    def fail(self) -> None:
        """Say that this rank has failed."""
        self._line(self._place)[5] = 1

    def read(self) -> list["Line"]:
        """All lines."""
        found = []
        for place in range(self._count()):
            line = bytes(self._line(place))
            rank = int.from_bytes(line[:4], "little") - 1
            if rank >= 0:
                words = line[_HEAD:].rstrip(b"\0").decode(errors="replace")
                found.append(Line(rank, bool(line[4]), bool(line[5]), _BEAT.unpack(line[8:_HEAD])[0], words))
        return found

    def _line(self, place: int) -> memoryview:
        return self._lines[place * _LINE : (place + 1) * _LINE]

    def _count(self) -> int:
        return len(self._lines) // _LINE
