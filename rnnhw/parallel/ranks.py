"""Ranks: processes that exchange arrays over MPI, wait with a time limit, and say where they stand.

Every call is a non-blocking one that is then tested again and again: a rank that waits gives its core to
others, and one that waits too long for another says for whom and ends the job.
"""

import time
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import EngineError
from rnnhw.parallel.board import Board

__all__ = ["Ranks", "find_mpi", "world"]

Array = NDArray[Any]

SPINS = 200
"""Tests before a waiting rank gives its core away, some tens of microseconds."""

NAPS_S = (20e-6, 1e-3)
"""Shortest and longest; a rank sleeps for an eighth of the time that it has waited."""


def find_mpi() -> Any:
    """The module ``mpi4py.MPI``; importing it starts MPI.

    Raises
    ------
    EngineError
        If it is missing.
    """
    try:
        from mpi4py import MPI
    except (ImportError, RuntimeError) as error:
        raise EngineError(
            f"parallel training needs mpi4py and an MPI library ({error}); pip install rnnhw[mpi] brings both"
        ) from None
    return MPI


class Ranks:
    """A group of processes.

    Parameters
    ----------
    communicator : mpi4py.MPI.Comm
    board : Board
        Where every rank of the job writes what it does.
    patience_s : float
        Seconds that a rank waits for others before it ends the job.

    Attributes
    ----------
    rank, size : int
        Number of this process in the group, and how many there are.
    """

    def __init__(self, communicator: Any, board: Board, patience_s: float) -> None:
        self._comm, self._board, self._patience_s = communicator, board, patience_s
        self.rank, self.size = int(communicator.Get_rank()), int(communicator.Get_size())
        self._sent: list[tuple[Any, Array]] = []

    def split(self, color: int) -> "Ranks":
        """The ranks that give the same ``color``, in their order."""
        return Ranks(self._comm.Split(color, self.rank), self._board, self._patience_s)

    def phase(self, words: str) -> None:
        """Say what this rank does from now on."""
        self._board.write(words)

    def sum(self, array: Array) -> None:
        """Replace ``array`` by the sum of all ranks' ones."""
        self._wait(self._comm.Iallreduce(_in_place(), array), "sum over ranks")

    def sum_at(self, root: int, array: Array) -> None:
        """The same, but only on rank ``root``; the others keep theirs."""
        send = _in_place() if self.rank == root else array
        self._wait(
            self._comm.Ireduce(send, array if self.rank == root else None, root=root), f"sum at rank {root}"
        )

    def spread(self, root: int, array: Array) -> None:
        """Copy rank ``root``'s array to all."""
        self._wait(self._comm.Ibcast(array, root), f"values from rank {root}")

    def gather_rows(self, array: Array, counts: list[int]) -> None:
        """Complete ``array``, of which every rank has its rows, ``counts`` of them by rank."""
        width = array.size // max(1, array.shape[0])
        self._wait(
            self._comm.Iallgatherv(_in_place(), (array, [width * count for count in counts])),
            "rows of all ranks",
        )

    def sum_rows(self, array: Array, own: Array, counts: list[int]) -> None:
        """``own`` = this rank's rows of the sum of all ranks' ``array``."""
        width = array.size // max(1, array.shape[0])
        self._wait(
            self._comm.Ireduce_scatter(array, own, [width * count for count in counts]), "sums of rows"
        )

    def send(self, array: Array, to: int, tag: int) -> None:
        """Send a copy; returns at once."""
        kept = array.copy()
        self._sent.append((self._comm.Isend(kept, to, tag), kept))
        self._sent = [(request, data) for request, data in self._sent if not request.Test()]

    def receive(self, array: Array, source: int, tag: int) -> None:
        """Wait for what rank ``source`` sent with this tag."""
        self._wait(self._comm.Irecv(array, source, tag), f"values from rank {source}")

    def first_of(self, tag: int) -> int | None:
        """The rank of a message with this tag that has arrived, if there is one."""
        mpi = find_mpi()
        status = mpi.Status()
        return int(status.Get_source()) if self._comm.Iprobe(mpi.ANY_SOURCE, tag, status) else None

    def wait_for_any(self, tag: int) -> int:
        """The rank of the first message with this tag."""
        found: list[int] = []

        def test() -> bool:
            source = self.first_of(tag)
            found.extend([] if source is None else [source])
            return bool(found)

        self._wait_until(test, "any rank")
        return found[0]

    def finish_sends(self) -> None:
        """Wait until everything sent has been received."""
        for request, _ in self._sent:
            self._wait(request, "receivers")
        self._sent = []

    def texts(self, text: str) -> list[str]:
        """The texts that all ranks give."""
        data = np.frombuffer(text.encode(), np.uint8)
        sizes = np.zeros(self.size, np.int64)
        sizes[self.rank] = data.size
        self.sum(sizes)
        ends = np.concatenate([[0], np.cumsum(sizes)])
        whole = np.zeros(int(ends[-1]), np.uint8)
        whole[ends[self.rank] : ends[self.rank + 1]] = data
        self.sum(whole)
        return [whole[a:b].tobytes().decode() for a, b in pairwise(ends)]

    def all_fail(self, within_s: float) -> bool:
        """Say that this rank has failed; whether all ranks of this machine do within so many seconds."""
        self._board.fail()
        deadline = time.monotonic() + within_s
        while not all(line.has_failed for line in self._board.read()):
            if time.monotonic() > deadline:
                return False
            time.sleep(0.01)
        return True

    @property
    def is_first_failed(self) -> bool:
        """Whether no rank below this one has failed."""
        return min(line.rank for line in self._board.read() if line.has_failed) == self._board.rank

    @property
    def place(self) -> str:
        """Number and phase of this rank in words."""
        line = next(line for line in self._board.read() if line.rank == self._board.rank)
        return f"rank {line.rank}, in {line.words}"

    def abort(self, code: int) -> None:
        """End all processes of the job."""
        find_mpi().COMM_WORLD.Abort(code)

    def _wait(self, request: Any, what: str) -> None:
        self._wait_until(request.Test, what)

    def _wait_until(self, test: Callable[[], bool], what: str) -> None:
        for _ in range(SPINS):
            if test():
                return
        begin = time.monotonic()
        with self._board.waiting():
            while not test():
                waited = time.monotonic() - begin
                time.sleep(min(max(waited / 8, NAPS_S[0]), NAPS_S[1]))
                self._board.beat()
                if waited > self._patience_s:
                    self._board.fail()
                    raise EngineError(f"waited {self._patience_s:g} s for {what}; {self._board.culprit()}")


def _in_place() -> Any:
    return find_mpi().IN_PLACE


def world(patience_s: float = 60.0, mirror: Any = None) -> Ranks:
    """All processes of the job.

    ``mirror`` is as of `rnnhw.parallel.board.Board`.

    Raises
    ------
    EngineError
        If mpi4py is missing.
    """
    mpi = find_mpi()
    return Ranks(mpi.COMM_WORLD.Dup(), Board.shared(mpi, mirror), patience_s)
