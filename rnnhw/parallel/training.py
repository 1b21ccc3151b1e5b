"""The strategies by name, as what `rnnhw.train.train` calls to minimize."""

from collections.abc import Callable
from typing import Any

from rnnhw.errors import InputError
from rnnhw.parallel.agreement import require_agreement
from rnnhw.parallel.checkpoints import SharedCheckpoint
from rnnhw.parallel.data import ByAllReduce, ByServer, require_shards
from rnnhw.parallel.ranks import Ranks
from rnnhw.train import Checkpoint, Epoch, Fit, Objective, Settings, Watch, fit

__all__ = ["STRATEGIES", "parallel_fit"]


def parallel_fit(strategy: str, ranks: Ranks) -> Fit:
    """What trains by ``strategy``, one of `STRATEGIES`, on all ranks.

    Raises
    ------
    InputError
        If there is no such strategy.
    """
    if strategy not in STRATEGIES:
        raise InputError(f"no strategy {strategy!r}; there are {', '.join(STRATEGIES)}")

    def minimize(
        objective: Objective, settings: Settings, *, watch: Watch | None = None,
        validate: Callable[[], float] | None = None, checkpoint: Checkpoint | None = None,
    ) -> tuple[Epoch, ...]:
        require_agreement(ranks, objective, settings, strategy)
        own_watch = watch if ranks.rank == 0 else None
        own = SharedCheckpoint(checkpoint, ranks) if checkpoint else None
        return STRATEGIES[strategy](ranks, objective, settings, own_watch, validate, own)

    return minimize


def _by_all_reduce(ranks: Ranks, objective: Objective, settings: Settings, watch: Watch | None,
                   validate: Callable[[], float] | None, checkpoint: Checkpoint | None) -> tuple[Epoch, ...]:
    require_shards(settings, ranks.size)
    return fit(ByAllReduce(objective, ranks), settings, watch=watch, validate=validate, checkpoint=checkpoint)


def _by_server(ranks: Ranks, objective: Objective, settings: Settings, watch: Watch | None,
               validate: Callable[[], float] | None, checkpoint: Checkpoint | None) -> tuple[Epoch, ...]:
    require_shards(settings, ranks.size)
    shared = ByServer(objective, ranks)
    history = fit(shared, settings, watch=watch, validate=shared.score(validate) if validate else None,
                  checkpoint=checkpoint)
    shared.collect_parameters()
    return history


STRATEGIES: dict[str, Any] = {"data": _by_all_reduce, "server": _by_server}
"""Strategies of training by the names that commands use."""
