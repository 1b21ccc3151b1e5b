"""Data parallelism: every rank takes a shard of each minibatch, and gradients are averaged.

With shards of n_r labels and gradients g_r of their mean losses, the minibatch's gradient is ::

    g = sum over ranks of n_r g_r / sum over ranks of n_r

By all-reduce every rank has g and makes the same update. By a central parameter server, rank 0 collects and
averages, updates, and sends the parameters back; the others make none.
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


def require_shards(settings: Settings, parts: int) -> None:
    """Refuse a minibatch that does not divide, and what cannot be equal to one rank.

    Raises
    ------
    InputError
        If the batch is smaller than ``parts`` or no multiple of it, or there is dropout.
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
    """The gradient of the sum of the losses of a shard, and ``[loss, hits, count]`` of it."""
    if own.size == 0:
        objective.gradients.flat[:] = 0
        return np.zeros(3)
    loss, hits, count = objective.step(own, step, settings)
    objective.gradients.flat *= count
    return np.array([loss * count, hits, count])


class ByAllReduce:
    """An `rnnhw.train.Objective` whose minibatches are shared by ranks; gradients by all-reduce.

    Parameters
    ----------
    objective : Objective
        The same on all ranks.
    ranks : Ranks
    """

    def __init__(self, objective: Objective, ranks: Ranks) -> None:
        self._objective, self._ranks = objective, ranks
        self.parameters: Parameters = objective.parameters
        self.gradients: Parameters = objective.gradients
        self.data, self.carried, self.batches = objective.data, objective.carried, objective.batches

    def step(self, batch: Any, step: int, settings: Settings) -> Outcome:
        """Loss of a minibatch; the gradients of its mean go to ``gradients``."""
        ranks = self._ranks
        ranks.phase(f"gradients of step {step + 1}")
        figures = shard_gradient(self._objective, shard(batch, ranks.size, ranks.rank), step, settings)
        ranks.phase(f"all-reduce of step {step + 1}")
        ranks.sum(figures)
        ranks.sum(self.gradients.flat)
        return _mean(figures, self.gradients)


class ByServer:
    """The same with a central parameter server, which is rank 0 and takes a shard as well."""

    def __init__(self, objective: Objective, ranks: Ranks) -> None:
        self._objective, self._ranks = objective, ranks
        self.parameters: Parameters = objective.parameters
        self.gradients: Parameters = objective.gradients
        self.data, self.carried, self.batches = objective.data, objective.carried, objective.batches

    def collect_parameters(self) -> None:
        """The server's parameters to all."""
        self._ranks.phase("parameters from the server")
        self._ranks.spread(SERVER, self.parameters.flat)

    def step(self, batch: Any, step: int, settings: Settings) -> Outcome:
        """Loss of a minibatch; the gradients of its mean go to the server's, zeros to the others'."""
        ranks = self._ranks
        self.collect_parameters()
        ranks.phase(f"gradients of step {step + 1}")
        figures = shard_gradient(self._objective, shard(batch, ranks.size, ranks.rank), step, settings)
        ranks.phase(f"gradients to the server, step {step + 1}")
        ranks.sum(figures)
        ranks.sum_at(SERVER, self.gradients.flat)
        if ranks.rank != SERVER:
            self.gradients.flat[:] = 0
        return _mean(figures, self.gradients)

    def score(self, validate: Callable[[], float]) -> Callable[[], float]:
        """``validate`` on the server's parameters."""

        def scored() -> float:
            self.collect_parameters()
            return validate()

        return scored


def _mean(figures: NDArray[np.float64], gradients: Parameters) -> Outcome:
    loss, hits, count = figures
    gradients.flat /= max(count, 1.0)
    return float(loss / max(count, 1.0)), int(hits), int(count)
