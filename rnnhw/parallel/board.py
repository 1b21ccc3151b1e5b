"""Where every rank writes what it does, so that a rank that waits in vain can say who is missing and where.

The board is memory that the processes of one machine share. Ranks on other machines are not seen.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

__all__ = ["Board"]

WORDS = 120
"""Bytes for the phase."""

_LINE = WORDS + 8


class Board:
    """A line a rank: number in the job, whether it waits, and its phase.

    Parameters
    ----------
    lines : memoryview
        Shared; zeros at first.
    place : int
        This rank's line.
    rank : int
        Number in the whole job.
    """

    def __init__(self, lines: memoryview, place: int, rank: int) -> None:
        self._lines, self._place, self.rank = lines, place, rank
        self._line(place)[:4] = (rank + 1).to_bytes(4, "little")
        self.write("beginning")

    @classmethod
    def shared(cls, mpi: Any) -> "Board":
        """The board of the processes on this machine."""
        node = mpi.COMM_WORLD.Split_type(mpi.COMM_TYPE_SHARED)
        size = _LINE * node.Get_size() if node.Get_rank() == 0 else 0
        window = mpi.Win.Allocate_shared(size, 1, comm=node)
        memory = memoryview(window.Shared_query(0)[0])
        memory[node.Get_rank() * _LINE:(node.Get_rank() + 1) * _LINE] = bytes(_LINE)
        node.Barrier()
        return cls(memory, node.Get_rank(), mpi.COMM_WORLD.Get_rank())

    def write(self, words: str) -> None:
        """Say what this rank does."""
        self._line(self._place)[8:] = words.encode()[:WORDS].ljust(WORDS, b"\0")

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """While inside, this rank waits for others."""
        line = self._line(self._place)
        line[4] = 1
        yield
        line[4] = 0

    def culprit(self) -> str:
        """Who does not wait, in words."""
        busy = [f"rank {rank} is in {words}" for rank, waits, words in self.read() if not waits]
        if busy:
            return "; ".join(busy)
        return "all ranks on this machine wait, so one elsewhere is missing or they wait for each other"

    def read(self) -> list[tuple[int, bool, str]]:
        """Rank, whether it waits, and phase, of all lines."""
        found = []
        for place in range(self._count()):
            line = bytes(self._line(place))
            rank = int.from_bytes(line[:4], "little") - 1
            if rank >= 0:
                found.append((rank, bool(line[4]), line[8:].rstrip(b"\0").decode(errors="replace")))
        return found

    def _line(self, place: int) -> memoryview:
        return self._lines[place * _LINE:(place + 1) * _LINE]

    def _count(self) -> int:
        return len(self._lines) // _LINE
