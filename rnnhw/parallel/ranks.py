"""Ranks: processes that exchange arrays over MPI, wait with a time limit, and report what they are doing.

Every call starts a non-blocking MPI operation and polls it with exponential backoff. A waiting rank thus
leaves its core to others, and one that has waited too long names the rank that is missing and ends the job; a
blocking MPI call could do neither.
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
"""How often a waiting rank polls before it first sleeps; some tens of microseconds in all."""

BACKOFF_S = (20e-6, 1e-3)
"""Shortest and longest sleep between polls, in seconds.

Between these limits a sleep lasts an eighth of the time waited so far, so that the intervals grow
exponentially and the end of a wait is noticed late by about an eighth of the wait at most.
"""


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
    """A group of processes and this process's place in it.

    The collectives (`all_reduce`, `reduce`, `broadcast`, `all_gather`, `reduce_scatter`, `all_gather_texts`)
    must be called by every rank of the group, in the same order.

    Parameters
    ----------
    communicator : mpi4py.MPI.Comm
    board : Board
        Where the ranks of this machine publish what they are doing.
    patience_s : float
        Seconds that a rank waits for others before it raises `EngineError`.

    Attributes
    ----------
    rank, size : int
        Number of this process in the group, and how many processes the group has.
    """

    def __init__(self, communicator: Any, board: Board, patience_s: float) -> None:
        self._comm, self._board, self._patience_s = communicator, board, patience_s
        self.rank, self.size = int(communicator.Get_rank()), int(communicator.Get_size())
        self._sent: list[tuple[Any, Array]] = []

    def split(self, color: int) -> "Ranks":
        """The group of all ranks that give the same ``color``, in their present order."""
        return Ranks(self._comm.Split(color, self.rank), self._board, self._patience_s)

    def phase(self, words: str) -> None:
        """Publish what this rank does from now on, for the messages of ranks that wait for it."""
        self._board.set_phase(words)

    def all_reduce(self, array: Array) -> None:
        """Replace ``array`` on every rank by the sum of all ranks' arrays."""
        self._wait(self._comm.Iallreduce(_in_place(), array), "sum over ranks")

    def reduce(self, root: int, array: Array) -> None:
        """Replace ``array`` by the sum of all ranks' arrays on rank ``root`` only; others keep theirs."""
        send = _in_place() if self.rank == root else array
        self._wait(
            self._comm.Ireduce(send, array if self.rank == root else None, root=root), f"sum at rank {root}"
        )

    def broadcast(self, root: int, array: Array) -> None:
        """Copy rank ``root``'s ``array`` into that of every rank."""
        self._wait(self._comm.Ibcast(array, root), f"values from rank {root}")

    def all_gather(self, array: Array, counts: list[int]) -> None:
        """Complete ``array [sum of counts, ..]``, of which each rank r has filled in its ``counts[r]`` rows.

        The rows of rank 0 come first, then those of rank 1, and so on.
        """
        width = array.size // max(1, array.shape[0])
        self._wait(
            self._comm.Iallgatherv(_in_place(), (array, [width * count for count in counts])),
            "rows of all ranks",
        )

    def reduce_scatter(self, array: Array, own: Array, counts: list[int]) -> None:
        """Sum all ranks' ``array [sum of counts, ..]``; rank r gets its ``counts[r]`` rows in ``own``."""
        width = array.size // max(1, array.shape[0])
        self._wait(
            self._comm.Ireduce_scatter(array, own, [width * count for count in counts]), "sums of rows"
        )

    def send(self, array: Array, to: int, tag: int) -> None:
        """Send a copy of ``array`` to rank ``to``; returns at once, and ``array`` may be changed."""
        kept = array.copy()
        # MPI reads the copy until the request is complete: it must stay referenced for as long.
        self._sent.append((self._comm.Isend(kept, to, tag), kept))
        self._sent = [(request, data) for request, data in self._sent if not request.Test()]

    def receive(self, array: Array, source: int, tag: int) -> None:
        """Wait for the message that rank ``source`` sends with this tag, and fill ``array`` with it."""
        self._wait(self._comm.Irecv(array, source, tag), f"values from rank {source}")

    def probe_any(self, tag: int) -> int | None:
        """Source of a message with this tag that has arrived but is not received yet; None if none has."""
        mpi = find_mpi()
        status = mpi.Status()
        return int(status.Get_source()) if self._comm.Iprobe(mpi.ANY_SOURCE, tag, status) else None

    def wait_for_any(self, tag: int) -> int:
        """Wait until a message with this tag has arrived from any rank, and return that rank."""
        found: list[int] = []

        def test() -> bool:
            source = self.probe_any(tag)
            found.extend([] if source is None else [source])
            return bool(found)

        self._wait_until(test, "any rank")
        return found[0]

    def finish_sends(self) -> None:
        """Wait until everything sent has been received, or at least buffered, by MPI."""
        for request, _ in self._sent:
            self._wait(request, "receivers")
        self._sent = []

    def all_gather_texts(self, text: str) -> list[str]:
        """The texts that all ranks pass, by rank, on every rank."""
        data = np.frombuffer(text.encode(), np.uint8)
        sizes = np.zeros(self.size, np.int64)
        sizes[self.rank] = data.size
        # Both sums gather: every position is non-zero on one rank only.
        self.all_reduce(sizes)
        ends = np.concatenate([[0], np.cumsum(sizes)])
        whole = np.zeros(int(ends[-1]), np.uint8)
        whole[ends[self.rank] : ends[self.rank + 1]] = data
        self.all_reduce(whole)
        return [whole[a:b].tobytes().decode() for a, b in pairwise(ends)]

    def all_fail(self, within_s: float) -> bool:
        """Publish that this rank has failed, and return whether all ranks of this machine do in ``within_s``.

        It distinguishes an error that every rank meets, such as a wrong argument, from that of one rank.
        """
        self._board.fail()
        deadline = time.monotonic() + within_s
        while not all(status.has_failed for status in self._board.read()):
            if time.monotonic() > deadline:
                return False
            time.sleep(0.01)
        return True

    @property
    def is_first_failed(self) -> bool:
        """Whether this is the lowest of the ranks on this machine that have failed."""
        return min(status.rank for status in self._board.read() if status.has_failed) == self._board.rank

    @property
    def description(self) -> str:
        """Number and phase of this rank, for messages."""
        own = next(status for status in self._board.read() if status.rank == self._board.rank)
        return f"rank {own.rank}, in {own.phase}"

    def abort(self, code: int) -> None:
        """End all processes of the job."""
        find_mpi().COMM_WORLD.Abort(code)

    def _wait(self, request: Any, what: str) -> None:
        self._wait_until(request.Test, what)

    def _wait_until(self, test: Callable[[], bool], what: str) -> None:
        """Poll ``test`` until it is true; ``what`` names for the error what is waited for."""
        # Most waits between ranks that keep pace end while spinning, without a sleep or a write to the board.
        for _ in range(SPINS):
            if test():
                return
        begin = time.monotonic()
        with self._board.waiting():
            while not test():
                waited = time.monotonic() - begin
                time.sleep(min(max(waited / 8, BACKOFF_S[0]), BACKOFF_S[1]))
                self._board.heartbeat()
                if waited > self._patience_s:
                    # Marked as failed first, so that ranks that time out next do not blame this one.
                    self._board.fail()
                    missing = self._board.describe_missing()
                    raise EngineError(f"waited {self._patience_s:g} s for {what}; {missing}")


def _in_place() -> Any:
    return find_mpi().IN_PLACE


def world(patience_s: float = 60.0, mirror: Any = None) -> Ranks:
    """The group of all processes of the job.

    Parameters
    ----------
    patience_s : float
        Seconds that a rank waits for others before it raises `EngineError`.
    mirror : writable buffer, optional
        As in `rnnhw.parallel.board.Board`.

    Raises
    ------
    EngineError
        If mpi4py is missing.
    """
    mpi = find_mpi()
    return Ranks(mpi.COMM_WORLD.Dup(), Board.shared(mpi, mirror), patience_s)
