"""Which gradients an asynchronous server takes: as they come, drawn or recorded, and within a bound."""

import heapq
from collections.abc import Collection, Sequence
from typing import Any, Protocol

import numpy as np

from rnnhw.errors import InputError
from rnnhw.parallel.ranks import Ranks

__all__ = ["Arrivals", "AsTheyCome", "Recorded", "Seeded", "due"]

SIGMA = 0.3
"""Of the logarithm of drawn times: a worker takes from half to twice the median in 98 % of the draws."""


class Arrivals(Protocol):
    """Says whose gradient is next; ``kind`` is that of its state."""

    kind: str

    def begin(self, worker: int) -> None:
        """A worker has been given work."""

    def following(self) -> int:
        """The worker whose gradient the server takes next."""

    def state(self) -> Any:
        """What `restore` takes, as JSON has it, at a time when no worker has work."""

    def restore(self, state: Any) -> None:
        """Go on from there."""


class AsTheyCome:
    """Whoever is first; ``tag`` is that of the messages."""

    kind = "real"

    def __init__(self, ranks: Ranks, tag: int) -> None:
        self._ranks, self._tag = ranks, tag

    def begin(self, worker: int) -> None:
        """Nothing to note."""

    def following(self) -> int:
        """The worker of the first message that is there."""
        return self._ranks.wait_for_any(self._tag)

    def state(self) -> None:
        """Nothing that comes depends on what came."""

    def restore(self, state: None) -> None:
        """Nothing to do."""


class Seeded:
    """By a clock of its own, on which every piece of work takes a time drawn from a seed."""

    kind = "seeded"

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng([seed, 3])
        self._ends: list[tuple[float, int]] = []
        self._now = 0.0

    def begin(self, worker: int) -> None:
        """Draw when the work will end."""
        heapq.heappush(self._ends, (self._now + float(self._random.lognormal(0.0, SIGMA)), worker))

    def following(self) -> int:
        """The worker that ends next on this clock; the server waits for it."""
        self._now, worker = heapq.heappop(self._ends)
        return worker

    def state(self) -> dict[str, Any]:
        """The clock, and where the random numbers stand."""
        return {"now": self._now, "random": self._random.bit_generator.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Set both."""
        self._now, self._random.bit_generator.state = state["now"], state["random"]


class Recorded:
    """As it was in an earlier run."""

    kind = "recorded"

    def __init__(self, workers: Sequence[int]) -> None:
        self._workers, self._next = workers, 0
        self._busy: set[int] = set()

    def begin(self, worker: int) -> None:
        """Note that a gradient will come."""
        self._busy.add(worker)

    def following(self) -> int:
        """The next of the record.

        Raises
        ------
        InputError
            If the record ends, or names a worker that has no work: it is of another run.
        """
        if self._next == len(self._workers):
            raise InputError(f"the record of arrivals ends after {self._next}; it is of a shorter run")
        worker = self._workers[self._next]
        if worker not in self._busy:
            raise InputError(
                f"arrival {self._next + 1} of the record is of worker {worker}, which has no "
                "work; the record is of another run"
            )
        self._next += 1
        self._busy.remove(worker)
        return worker

    def state(self) -> int:
        """How much of the record is behind."""
        return self._next

    def restore(self, state: int) -> None:
        """Begin after so many arrivals."""
        self._next = state


def due(bound: int, version: int, arrived: Sequence[int], busy: Collection[int]) -> list[int]:
    """Which of the gradients that have arrived are to be applied now, in one update.

    ::

        oldest = least version of those that have arrived or are being computed
        version + 1 - oldest <= bound     the first that arrived, alone
        otherwise                         all of version oldest, once none of them is being computed

    Parameters
    ----------
    bound : int
    version : int
        Updates so far.
    arrived : sequence of int
        Versions on which the gradients were computed, in the order of their arrival.
    busy : collection of int
        Versions on which others are being computed.

    Returns
    -------
    list of int
        Places in ``arrived``; none if the server is to wait.
    """
    if not arrived:
        return []
    oldest = min((*arrived, *busy))
    if version + 1 - oldest <= bound:
        return [0]
    if oldest in busy:
        return []
    return [place for place, its in enumerate(arrived) if its == oldest]
