"""The rule of bounded staleness, and a simulation of asynchronous training by it."""

import heapq
import math
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

__all__ = ["AsynchronousRun", "due", "simulate_asynchronous"]


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


@dataclass(frozen=True)
class AsynchronousRun:
    """A simulated run: seconds, gradients by staleness, and updates."""

    seconds: float
    staleness: Counter[int]
    updates: int


def simulate_asynchronous(*, workers: int, items: int, bound: int, compute_s: float, message_s: float,
                          update_s: float, sigma: float, seed: int) -> AsynchronousRun:
    """Workers that compute ``items`` gradients for a server.

    A worker receives parameters, computes for a time that varies as in `rnnhw.parallel.simulate.vary`, and
    sends a gradient; the server applies one update after another.

    Parameters
    ----------
    workers, items, bound : int
    compute_s, message_s, update_s : float
    sigma : float
        Of the logarithm of the time of a gradient.
    seed : int
    """
    random = np.random.default_rng([seed, 5])
    ends: list[tuple[float, int, int]] = []
    busy: dict[int, int] = {}
    arrived: list[tuple[int, int]] = []
    staleness: Counter[int] = Counter()
    now, version, given = 0.0, 0, 0

    def give(worker: int, moment: float) -> None:
        nonlocal given
        if given < items:
            factor = math.exp(sigma * random.standard_normal() - sigma * sigma / 2)
            heapq.heappush(ends, (moment + 2 * message_s + compute_s * factor, given, worker))
            busy[worker] = version
            given += 1

    for worker in range(workers):
        give(worker, 0.0)
    while ends:
        end, _, worker = heapq.heappop(ends)
        now = max(now, end)
        arrived.append((worker, busy.pop(worker)))
        while places := due(bound, version, [its for _, its in arrived], busy.values()):
            group = [arrived[place] for place in places]
            staleness.update(version - its for _, its in group)
            arrived = [one for one in arrived if one not in group]
            now, version = now + update_s, version + 1
            for one, _ in group:
                give(one, now)
    return AsynchronousRun(now, staleness, version)
