"""The parallel strategies by name, each as a function that can stand in for `rnnhw.train.fit`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rnnhw.errors import InputError
from rnnhw.parallel.agreement import require_agreement
from rnnhw.parallel.asynchronous import GRADIENT, AsyncLog, asynchronous_fit
from rnnhw.parallel.checkpoints import GatheredCheckpoint, SharedCheckpoint
from rnnhw.parallel.data import ByAllReduce, ByServer, require_shards
from rnnhw.parallel.model import FORMS, ModelObjective, require_table
from rnnhw.parallel.order import Arrivals, AsTheyCome, Recorded, Seeded
from rnnhw.parallel.ranks import Ranks
from rnnhw.train import Checkpoint, Epoch, Fit, Objective, SequenceObjective, Settings, Watch, fit

__all__ = ["STRATEGIES", "Asynchronous", "parallel_fit"]


@dataclass(frozen=True, kw_only=True)
class Asynchronous:
    """Options of asynchronous training.

    Parameters
    ----------
    bound : int
        Largest allowed staleness of a gradient, in updates; 0 is synchronous training.
    order : sequence of int, {"real", "seeded"}
        In which order the server receives gradients: as they arrive, in an order drawn from the settings'
        seed, or in a recorded order, given as the workers' ranks.
    log : callable, optional
        Called on rank 0 with the `AsyncLog` at the end.
    """

    bound: int = 4
    order: str | Sequence[int] = "real"
    log: Callable[[AsyncLog], None] | None = None


def parallel_fit(
    strategy: str, ranks: Ranks, asynchronous: Asynchronous | None = None, replicas: int = 1
) -> Fit:
    """Make a function with `rnnhw.train.fit`'s interface that trains by ``strategy`` on all ranks.

    Every rank must call the function, with equal arguments.

    Parameters
    ----------
    strategy : str
        One of `STRATEGIES`.
    ranks : Ranks
    asynchronous : Asynchronous, optional
        Options of the strategy async.
    replicas : int
        Number of replicas of a model that is cut over ranks, each trained on a shard of the minibatch: hybrid
        parallelism. For the strategies of `rnnhw.parallel.model.FORMS`.

    Raises
    ------
    InputError
        If there is no such strategy.
    """
    if strategy not in STRATEGIES:
        raise InputError(f"no strategy {strategy!r}; there are {', '.join(STRATEGIES)}")

    def minimize(
        objective: Objective,
        settings: Settings,
        *,
        watch: Watch | None = None,
        validate: Callable[[], float] | None = None,
        checkpoint: Checkpoint | None = None,
    ) -> tuple[Epoch, ...]:
        require_agreement(ranks, objective, settings, strategy)
        own_watch = watch if ranks.rank == 0 else None
        if strategy == "async":
            return _asynchronous(
                ranks, objective, settings, own_watch, validate, checkpoint, asynchronous or Asynchronous()
            )
        own = SharedCheckpoint(checkpoint, ranks) if checkpoint else None
        if strategy in FORMS:
            return _cut(strategy, replicas, ranks, objective, settings, own_watch, validate, own)
        return _WHOLE[strategy](ranks, objective, settings, own_watch, validate, own)

    return minimize


def _by_all_reduce(
    ranks: Ranks,
    objective: Objective,
    settings: Settings,
    watch: Watch | None,
    validate: Callable[[], float] | None,
    checkpoint: SharedCheckpoint | None,
) -> tuple[Epoch, ...]:
    require_shards(settings, ranks.size)
    return fit(ByAllReduce(objective, ranks), settings, watch=watch, validate=validate, checkpoint=checkpoint)


def _by_server(
    ranks: Ranks,
    objective: Objective,
    settings: Settings,
    watch: Watch | None,
    validate: Callable[[], float] | None,
    checkpoint: SharedCheckpoint | None,
) -> tuple[Epoch, ...]:
    require_shards(settings, ranks.size)
    shared = ByServer(objective, ranks)
    history = fit(
        shared,
        settings,
        watch=watch,
        validate=shared.score(validate) if validate else None,
        checkpoint=checkpoint,
    )
    # The last update is on the server only.
    shared.collect_parameters()
    return history


def _cut(
    form: str,
    replicas: int,
    ranks: Ranks,
    objective: Objective,
    settings: Settings,
    watch: Watch | None,
    validate: Callable[[], float] | None,
    checkpoint: SharedCheckpoint | None,
) -> tuple[Epoch, ...]:
    require_table(ranks.size, replicas, form)
    require_shards(settings, replicas)
    if not isinstance(objective, SequenceObjective):
        raise InputError(
            f"the strategy {form} is for networks on whole sequences; this task's training is "
            "another, which the strategies data and server can share"
        )
    cut = ModelObjective(objective, ranks, form, replicas, settings.clip_norm)
    identity = {
        "shapes": objective.parameters.shapes(),
        "settings": settings.as_dict(),
        "data": objective.data,
    }
    history = fit(
        cut,
        replace(settings, clip_norm=NO_CLIP),
        watch=watch,
        validate=cut.score(validate) if validate else None,
        checkpoint=GatheredCheckpoint(checkpoint, identity, cut) if checkpoint else None,
    )
    cut.collect_parameters()
    return history


def _asynchronous(
    ranks: Ranks,
    objective: Objective,
    settings: Settings,
    watch: Watch | None,
    validate: Callable[[], float] | None,
    checkpoint: Checkpoint | None,
    options: Asynchronous,
) -> tuple[Epoch, ...]:
    arrivals: Arrivals
    if options.order == "real":
        arrivals = AsTheyCome(ranks, GRADIENT)
    elif options.order == "seeded":
        arrivals = Seeded(settings.seed)
    else:
        arrivals = Recorded([int(worker) for worker in options.order])
    return asynchronous_fit(
        ranks,
        objective,
        settings,
        bound=options.bound,
        arrivals=arrivals,
        watch=watch,
        validate=validate,
        checkpoint=checkpoint,
        log=options.log,
    )


NO_CLIP = 1e300
"""Largest gradient norm passed to `fit` for a cut model, so that it clips nothing.

`ModelObjective` has clipped before: `fit` sees only this rank's part and cannot know the norm over all parts.
"""

_WHOLE = {"data": _by_all_reduce, "server": _by_server}

STRATEGIES = (*_WHOLE, "async", *FORMS)
"""Names of the training strategies, as commands use them."""
