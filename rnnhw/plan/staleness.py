"""Event simulation of asynchronous training, with the parameter server's own rule of bounded staleness."""

import heapq
import math
from collections import Counter
from dataclasses import dataclass

import numpy as np

from rnnhw.parallel.order import due

__all__ = ["AsynchronousRun", "simulate_asynchronous"]


@dataclass(frozen=True)
class AsynchronousRun:
    """A simulated run.

    ``staleness`` counts gradients by the number of updates since their parameters were sent out; ``updates``
    is the number of updates of the server.
    """

    seconds: float
    staleness: Counter[int]
    updates: int


def simulate_asynchronous(
    *,
    workers: int,
    items: int,
    bound: int,
    compute_s: float,
    message_s: float,
    update_s: float,
    sigma: float,
    seed: int,
) -> AsynchronousRun:
    """Simulate workers that compute ``items`` gradients for a parameter server.

    A worker receives parameters, computes for a time that varies as in `rnnhw.plan.simulate.vary`, and
    sends a gradient; the server applies one update after another.

    Parameters
    ----------
    workers : int
    items : int
        Gradients that are computed in all.
    bound : int
        Largest staleness, as in `rnnhw.parallel.order.due`.
    compute_s, message_s, update_s : float
        Mean seconds of a gradient, and seconds of a message and of an update.
    sigma : float
        Standard deviation of the logarithm of a gradient's time.
    seed : int
    """
    # ``ends`` is a heap of (moment at which a gradient reaches the server, its number, worker); ``busy`` and
    # ``arrived`` hold the version of the parameters that a worker's gradient is computed from.
    random = np.random.default_rng([seed, 5])
    ends: list[tuple[float, int, int]] = []
    busy: dict[int, int] = {}
    arrived: list[tuple[int, int]] = []
    staleness: Counter[int] = Counter()
    now, version, given = 0.0, 0, 0

    def give(worker: int, moment: float) -> None:
        nonlocal given
        if given < items:
            # A message carries the parameters to the worker, another one its gradient back.
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
