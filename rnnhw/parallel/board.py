"""Status board: every rank publishes what it does, so that a rank that waits in vain can name the culprit.

The board is memory that the processes of one machine share. Ranks on other machines are not seen.
"""

import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

__all__ = ["PHASE_BYTES", "Board", "Status"]

PHASE_BYTES = 120
"""Length of the phase text in an entry, in bytes of UTF-8; longer texts are cut off."""

STALE_S = 1.0
"""Seconds without a heartbeat after which a waiting rank is no longer thought to be alive."""

# An entry is: rank + 1 (4 bytes, 0 if unused), whether it waits, whether it has failed, 2 unused bytes,
# the time of its last heartbeat, and the text of its phase.
_HEARTBEAT = struct.Struct("<d")
_HEADER_BYTES = 16
_ENTRY_BYTES = _HEADER_BYTES + PHASE_BYTES


class Status(NamedTuple):
    """One rank's entry as read from the board.

    Parameters
    ----------
    rank : int
        Number in the whole job.
    is_waiting, has_failed : bool
    heartbeat_s : float
        When the rank last tested what it waits for, on `time.monotonic`'s clock, in seconds.
    phase : str
        What it is doing.
    """

    rank: int
    is_waiting: bool
    has_failed: bool
    heartbeat_s: float
    phase: str


class Board:
    """One entry per rank of this machine, of which this rank writes its own and reads all.

    There are no locks: every entry has a single writer, and a reader that sees half of a new phase text only
    prints a garbled message.

    Parameters
    ----------
    entries : memoryview
        Shared memory, `PHASE_BYTES` plus 16 bytes per rank, initially zeros.
    index : int
        Position of this rank's entry.
    rank : int
        Number of this rank in the whole job.
    mirror : writable buffer of `PHASE_BYTES` bytes, optional
        Receives a copy of this rank's phase: the parent process reads it if the rank is killed.
    """

    def __init__(self, entries: memoryview, index: int, rank: int, mirror: Any = None) -> None:
        self._entries, self._index, self.rank, self._mirror = entries, index, rank, mirror
        self._entry(index)[:4] = (rank + 1).to_bytes(4, "little")
        self.set_phase("beginning")

    @classmethod
    def shared(cls, mpi: Any, mirror: Any = None) -> "Board":
        """Make the board of the processes on this machine; every rank of the job must call this."""
        node = mpi.COMM_WORLD.Split_type(mpi.COMM_TYPE_SHARED)
        size = _ENTRY_BYTES * node.Get_size() if node.Get_rank() == 0 else 0
        window = mpi.Win.Allocate_shared(size, 1, comm=node)
        memory = memoryview(window.Shared_query(0)[0])
        # MPI does not promise zeros. No rank may read the board before all have cleared their entries.
        memory[node.Get_rank() * _ENTRY_BYTES : (node.Get_rank() + 1) * _ENTRY_BYTES] = bytes(_ENTRY_BYTES)
        node.Barrier()
        return cls(memory, node.Get_rank(), mpi.COMM_WORLD.Get_rank(), mirror)

    def set_phase(self, phase: str) -> None:
        """Publish what this rank does from now on."""
        text = phase.encode()[:PHASE_BYTES].ljust(PHASE_BYTES, b"\0")
        self._entry(self._index)[_HEADER_BYTES:] = text
        if self._mirror is not None:
            self._mirror[:PHASE_BYTES] = text

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Mark this rank as waiting inside the block, which must call `heartbeat` regularly."""
        entry = self._entry(self._index)
        self.heartbeat()
        entry[4] = 1
        try:
            yield
        finally:
            entry[4] = 0

    def heartbeat(self) -> None:
        """Publish that this rank is alive and still tests what it waits for."""
        self._entry(self._index)[8:_HEADER_BYTES] = _HEARTBEAT.pack(time.monotonic())

    def describe_missing(self) -> str:
        """Say which ranks keep the others waiting: those that do not wait, and those without a heartbeat."""
        oldest = time.monotonic() - STALE_S
        busy = [
            f"rank {status.rank} is in {status.phase}"
            for status in self.read()
            if not status.has_failed and (not status.is_waiting or status.heartbeat_s < oldest)
        ]
        if busy:
            return "; ".join(busy)
        return "all ranks on this machine wait, so one elsewhere is missing or they wait for each other"

    def fail(self) -> None:
        """Publish that this rank has failed."""
        self._entry(self._index)[5] = 1

    def read(self) -> list[Status]:
        """The entries of all ranks that have written theirs."""
        found = []
        for index in range(self._count()):
            entry = bytes(self._entry(index))
            rank = int.from_bytes(entry[:4], "little") - 1
            if rank >= 0:
                heartbeat_s = _HEARTBEAT.unpack(entry[8:_HEADER_BYTES])[0]
                phase = entry[_HEADER_BYTES:].rstrip(b"\0").decode(errors="replace")
                found.append(Status(rank, bool(entry[4]), bool(entry[5]), heartbeat_s, phase))
        return found

    def _entry(self, index: int) -> memoryview:
        return self._entries[index * _ENTRY_BYTES : (index + 1) * _ENTRY_BYTES]

    def _count(self) -> int:
        return len(self._entries) // _ENTRY_BYTES
