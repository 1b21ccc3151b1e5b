"""Data parallelism: every rank takes a shard of each minibatch, and gradients are averaged.

With shards of n_r labels and gradients g_r of their mean losses, the minibatch's gradient is ::

    g = sum over ranks of n_r g_r / sum over ranks of n_r

With all-reduce, every rank computes g and makes the same update. With a central parameter server, rank 0
collects the gradients, averages them, updates, and sends the parameters back; the other ranks update nothing.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.parallel.pieces import shard
from rnnhw.parallel.ranks import Ranks
from rnnhw.train import Objective, Parameters, Settings
from rnnhw.train.loops.objectives import Outcome

__all__ = ["ByAllReduce", "ByServer", "require_shards", "shard_gradient"]

SERVER = 0
"""Rank of the parameter server."""


def require_shards(settings: Settings, parts: int) -> None:
    """Refuse minibatches that do not divide evenly, and settings whose result would depend on the ranks.

    Raises
    ------
    InputError
        If the batch size is not a multiple of ``parts``, or there is dropout.
    """
    if settings.batch % parts:
        raise InputError(
            f"a batch of {settings.batch} sequences does not divide into {parts} shards; it "
            f"must be a multiple of {parts}"
        )
    if settings.dropout:
        raise InputError(
            f"dropout {settings.dropout} cannot be trained in shards: the ranks would draw "
            "other masks than one rank"
        )


def shard_gradient(
    objective: Objective, own: NDArray[np.intp], step: int, settings: Settings
) -> NDArray[np.float64]:
    """Compute the gradient of the summed loss of the sequences ``own`` into ``objective.gradients``.

    Returns
    -------
    float64 array ``[3]``
        Summed loss, hits (correctly classified labels) and count of labels. Sums, unlike means, can be added
        over ranks whose shards have different numbers of labels.
    """
    # The last minibatch of an epoch may be smaller than the number of ranks.
    if own.size == 0:
        objective.gradients.flat[:] = 0
        return np.zeros(3)
    loss, hits, count = objective.step(own, step, settings)
    objective.gradients.flat *= count
    return np.array([loss * count, hits, count])


class ByAllReduce:
    """An `rnnhw.train.Objective` whose minibatches are divided among ranks; gradients are all-reduced.

    Parameters
    ----------
    objective : Objective
        The objective of one rank, the same on all ranks.
    ranks : Ranks
    """

    def __init__(self, objective: Objective, ranks: Ranks) -> None:
        self._objective, self._ranks = objective, ranks
        self.parameters: Parameters = objective.parameters
        self.gradients: Parameters = objective.gradients
        self.data, self.carried, self.batches = objective.data, objective.carried, objective.batches

    def step(self, batch: Any, step: int, settings: Settings) -> Outcome:
        """Return mean loss, hits and count of a minibatch; the mean loss's gradient goes to ``gradients``."""
        ranks = self._ranks
        ranks.phase(f"gradients of step {step + 1}")
        figures = shard_gradient(self._objective, shard(batch, ranks.size, ranks.rank), step, settings)
        ranks.phase(f"all-reduce of step {step + 1}")
        ranks.all_reduce(figures)
        ranks.all_reduce(self.gradients.flat)
        return _mean(figures, self.gradients)


class ByServer:
    """Like `ByAllReduce`, but with a central parameter server: rank 0, which computes a shard as well.

    Only the server's ``parameters`` are up to date between steps; `collect_parameters` copies them to all.
    """

    def __init__(self, objective: Objective, ranks: Ranks) -> None:
        self._objective, self._ranks = objective, ranks
        self.parameters: Parameters = objective.parameters
        self.gradients: Parameters = objective.gradients
        self.data, self.carried, self.batches = objective.data, objective.carried, objective.batches

    def collect_parameters(self) -> None:
        """Copy the server's parameters to all ranks; every rank must call this."""
        self._ranks.phase("parameters from the server")
        self._ranks.broadcast(SERVER, self.parameters.flat)

    def step(self, batch: Any, step: int, settings: Settings) -> Outcome:
        """Return mean loss, hits and count of a minibatch; the server gets the gradient, others get zeros."""
        ranks = self._ranks
        self.collect_parameters()
        ranks.phase(f"gradients of step {step + 1}")
        figures = shard_gradient(self._objective, shard(batch, ranks.size, ranks.rank), step, settings)
        ranks.phase(f"gradients to the server, step {step + 1}")
        ranks.all_reduce(figures)
        ranks.reduce(SERVER, self.gradients.flat)
        # What the others update with has no effect: the server's parameters replace theirs in the next step.
        if ranks.rank != SERVER:
            self.gradients.flat[:] = 0
        return _mean(figures, self.gradients)

    def score(self, validate: Callable[[], float]) -> Callable[[], float]:
        """Wrap ``validate`` so that every rank computes it with the server's parameters."""

        def scored() -> float:
            self.collect_parameters()
            return validate()

        return scored


def _mean(figures: NDArray[np.float64], gradients: Parameters) -> Outcome:
    """Turn sums over all ranks into means, the gradients in place."""
    loss, hits, count = figures
    gradients.flat /= max(count, 1.0)
    return float(loss / max(count, 1.0)), int(hits), int(count)
