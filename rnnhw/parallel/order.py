"""In which order an asynchronous server receives gradients, and which of them it may apply within a bound."""

import heapq
from collections.abc import Collection, Sequence
from typing import Any, Protocol

import numpy as np

from rnnhw.errors import InputError
from rnnhw.parallel.ranks import Ranks

__all__ = ["Arrivals", "AsTheyCome", "Recorded", "Seeded", "due"]

SIGMA = 0.3
"""Standard deviation of the logarithm of simulated computing times, which are log-normal.

98 % of them are between half and twice the median.
"""


class Arrivals(Protocol):
    """Decides from which worker the server receives the next gradient.

    ``kind`` identifies the order in checkpoints: training goes on only with an order of the same kind.
    """

    kind: str

    def begin(self, worker: int) -> None:
        """Take note that the server has given ``worker`` an item to compute the gradient of."""

    def following(self) -> int:
        """Return the worker whose gradient the server is to receive next; it must be computing one."""

    def state(self) -> Any:
        """Return what `restore` needs, as a JSON value; called only while no worker is computing."""

    def restore(self, state: Any) -> None:
        """Go on from where `state` was called."""


class AsTheyCome:
    """Order of real arrival: first come, first served. ``tag`` is that of the gradients' messages."""

    kind = "real"

    def __init__(self, ranks: Ranks, tag: int) -> None:
        self._ranks, self._tag = ranks, tag

    def begin(self, worker: int) -> None:
        """Do nothing: the message announces itself."""

    def following(self) -> int:
        """Wait for the first message of any worker, and return that worker."""
        return self._ranks.wait_for_any(self._tag)

    def state(self) -> None:
        """Return None: later arrivals do not depend on earlier ones."""

    def restore(self, state: None) -> None:
        """Do nothing."""


class Seeded:
    """Reproducible order from a discrete-event simulation with computing times drawn from a seed.

    The simulated clock has no unit: the median computing time is 1.
    """

    kind = "seeded"

    def __init__(self, seed: int) -> None:
        # The second number separates this stream from the other uses of the same seed.
        self._random = np.random.default_rng([seed, 3])
        self._ends: list[tuple[float, int]] = []
        self._now = 0.0

    def begin(self, worker: int) -> None:
        """Draw at what simulated time the worker will have finished."""
        heapq.heappush(self._ends, (self._now + float(self._random.lognormal(0.0, SIGMA)), worker))

    def following(self) -> int:
        """Return the worker that finishes next on the simulated clock, and advance the clock to then."""
        self._now, worker = heapq.heappop(self._ends)
        return worker

    def state(self) -> dict[str, Any]:
        """Return the simulated time and the state of the random generator."""
        return {"now": self._now, "random": self._random.bit_generator.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Set the simulated time and the state of the random generator."""
        self._now, self._random.bit_generator.state = state["now"], state["random"]


class Recorded:
    """Order recorded in an earlier training: ``workers`` by arrival, as in `AsyncLog.arrivals`."""

    kind = "recorded"

    def __init__(self, workers: Sequence[int]) -> None:
        self._workers, self._next = workers, 0
        self._busy: set[int] = set()

    def begin(self, worker: int) -> None:
        """Take note that the worker is computing, so that the record can be checked."""
        self._busy.add(worker)

    def following(self) -> int:
        """Return the next worker of the record.

        Raises
        ------
        InputError
            If the record has ended, or names a worker that is not computing: it is of another training.
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
        """Return the number of arrivals so far."""
        return self._next

    def restore(self, state: int) -> None:
        """Skip as many arrivals of the record."""
        self._next = state


def due(bound: int, version: int, arrived: Sequence[int], busy: Collection[int]) -> list[int]:
    """Return which of the gradients that have arrived are to be applied now, together in one update.

    ::

        oldest = least version of all gradients that have arrived or are being computed
        version + 1 - oldest <= bound     apply the first that arrived, alone
        otherwise                         apply all of version oldest, once none of them is being computed

    After an update the version is version + 1. The first case thus leaves no gradient staler than the bound;
    in the second, the oldest gradients must go first and can only go together.

    Parameters
    ----------
    bound : int
        Largest allowed staleness, in updates.
    version : int
        Number of updates so far.
    arrived : sequence of int
        Versions of the parameters that the gradients were computed with, in the order of their arrival.
    busy : collection of int
        Versions of the parameters that other gradients are being computed with.

    Returns
    -------
    list of int
        Indices into ``arrived``; empty if the server must wait for another gradient.
    """
    if not arrived:
        return []
    oldest = min((*arrived, *busy))
    if version + 1 - oldest <= bound:
        return [0]
    if oldest in busy:
        return []
    return [index for index, its_version in enumerate(arrived) if its_version == oldest]
