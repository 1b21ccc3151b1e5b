"""Asynchronous training: a parameter server whose workers do not wait for each other, within a bound.

Rank 0 is the server; the other W ranks are workers. Each minibatch is cut into W items. An idle worker gets
the next item and the parameters of version v (the number of updates so far), and returns a gradient. The
gradient's staleness is the version of the parameters that it is applied to minus v. The rule of
`rnnhw.parallel.order.due` (after Ho et al. 2013, stale synchronous parallel) lets no staleness exceed a bound
s; s = 0 is synchronous training on whole minibatches. An update from k of a minibatch's W items uses k / W
times the learning rate, so that every sequence has the same weight; the learning-rate schedule counts items.
All gradients are applied before an epoch ends, where the checkpoint is written.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.parallel.data import require_shards, shard_gradient
from rnnhw.parallel.order import Arrivals, due
from rnnhw.parallel.pieces import shard
from rnnhw.parallel.ranks import Ranks
from rnnhw.train import Checkpoint, Epoch, Objective, Settings, Watch
from rnnhw.train.loops.checkpoint import Progress
from rnnhw.train.loops.loop import update
from rnnhw.train.loops.optimizers import learning_rate, norm, slot_count

__all__ = ["GRADIENT", "AsyncLog", "asynchronous_fit", "work"]

SERVER = 0
"""Rank of the parameter server."""

ITEM, PARAMETERS, FIGURES, GRADIENT = range(4)
"""Message tags. To a worker: an item, then parameters. From it: loss, hits and count, then the gradient."""

END = -1
"""Epoch of the item that tells a worker to stop."""


@dataclass
class AsyncLog:
    """Record of an asynchronous training.

    Parameters
    ----------
    bound : int
        Largest allowed staleness, in updates.
    workers : int
        Number of workers.
    arrivals : list of int
        Rank of each gradient's worker, in the order in which the server received them.
    staleness : Counter
        Number of gradients for each staleness.
    """

    bound: int
    workers: int
    arrivals: list[int] = field(default_factory=list)
    staleness: Counter[int] = field(default_factory=Counter)

    def as_dict(self) -> dict[str, Any]:
        """Return the record as a JSON object."""
        return {
            "bound": self.bound,
            "workers": self.workers,
            "staleness": {str(key): self.staleness[key] for key in sorted(self.staleness)},
            "arrivals": self.arrivals,
        }

    @classmethod
    def of(cls, record: dict[str, Any]) -> "AsyncLog":
        """Make the record that `as_dict` returned."""
        staleness = Counter({int(key): count for key, count in record["staleness"].items()})
        return cls(record["bound"], record["workers"], list(record["arrivals"]), staleness)


def asynchronous_fit(
    ranks: Ranks,
    objective: Objective,
    settings: Settings,
    *,
    bound: int,
    arrivals: Arrivals,
    watch: Watch | None,
    validate: Callable[[], float] | None,
    checkpoint: Checkpoint | None,
    log: Callable[[AsyncLog], None] | None = None,
) -> tuple[Epoch, ...]:
    """Train asynchronously; every rank must call this, and all have the same parameters at the end.

    Parameters
    ----------
    ranks : Ranks
        The server and at least one worker.
    objective : Objective
        The objective of one rank, the same on all ranks; its parameters are trained in place.
    settings : Settings
    bound : int
        Largest allowed staleness, in updates.
    arrivals : Arrivals
        In which order the server receives gradients.
    watch, validate, checkpoint
        As for `rnnhw.train.fit`; used on the server only.
    log : callable, optional
        Called on the server with the `AsyncLog` at the end.

    Returns
    -------
    tuple of Epoch
        History of the training on the server; empty on workers.

    Raises
    ------
    InputError
        If there is no worker, the batch does not divide among the workers, early stopping is on, or the loss
        diverges.
    """
    if ranks.size < 2:
        raise InputError("asynchronous training needs 2 ranks at least: a server and a worker")
    require_shards(settings, ranks.size - 1)
    if settings.patience:
        raise InputError("asynchronous training has no early stopping")
    if ranks.rank == SERVER:
        server = _Server(ranks, objective, settings, bound, arrivals, checkpoint)
        history = server.train(watch, validate)
        if log:
            log(server.log)
    else:
        work(ranks, objective, settings)
        history = ()
    ranks.phase("parameters from the server")
    ranks.broadcast(SERVER, objective.parameters.flat)
    return history


def work(ranks: Ranks, objective: Objective, settings: Settings) -> None:
    """Compute gradients of the items that the server sends until it sends one of epoch `END`."""
    item = np.zeros(3, np.int64)  # epoch, number within the epoch, version of the parameters
    known, batches = END, list[Any]()
    while True:
        ranks.phase("waiting for work")
        ranks.receive(item, SERVER, ITEM)
        epoch, number, step = map(int, item)
        if epoch == END:
            return
        ranks.receive(objective.parameters.flat, SERVER, PARAMETERS)
        ranks.phase(f"gradient of item {number}, epoch {epoch + 1}")
        # Batches are a function of seed and epoch: the worker makes them itself, and no data are sent.
        if epoch != known:
            known, batches = epoch, objective.batches(epoch, settings)
        own = shard(batches[number // (ranks.size - 1)], ranks.size - 1, number % (ranks.size - 1))
        figures = shard_gradient(objective, own, step, settings)
        ranks.send(figures, SERVER, FIGURES)
        ranks.send(objective.gradients.flat, SERVER, GRADIENT)
        ranks.finish_sends()


@dataclass(eq=False)
class _Arrived:
    """A gradient that the server has received and not applied yet.

    ``version`` is that of the parameters it was computed with; ``figures`` are summed loss, hits and count.
    """

    worker: int
    version: int
    figures: NDArray[np.float64]
    gradient: NDArray[Any]


class _Server:
    """The server: it hands out items, receives gradients and applies them."""

    def __init__(
        self,
        ranks: Ranks,
        objective: Objective,
        settings: Settings,
        bound: int,
        arrivals: Arrivals,
        checkpoint: Checkpoint | None,
    ) -> None:
        self._ranks, self._objective, self._settings, self._arrivals = ranks, objective, settings, arrivals
        self._checkpoint, self._workers = checkpoint, ranks.size - 1
        self.log = AsyncLog(bound, self._workers)
        flat = objective.parameters.flat
        self._slots = np.zeros((slot_count(settings.optimizer), flat.size), flat.dtype)
        self._identity = {
            "shapes": objective.parameters.shapes(),
            "settings": settings.as_dict(),
            "data": objective.data,
            "staleness": bound,
            "workers": self._workers,
            "order": arrivals.kind,
        }
        self._progress = Progress()
        if checkpoint:
            self._progress = checkpoint.load(self._identity, self._arrays()) or self._progress
            if notes := self._progress.notes:
                try:
                    self.log = AsyncLog.of(notes["log"])
                    self._arrivals.restore(notes["order"])
                except (KeyError, TypeError, ValueError, AttributeError) as error:
                    raise InputError(f"{checkpoint.path} is not a readable checkpoint: {error!r}") from None
        self._busy: dict[int, int] = {}  # by computing worker, the version of its parameters
        self._arrived: list[_Arrived] = []
        self._applied_items = 0  # over all epochs

    def _arrays(self) -> dict[str, NDArray[Any]]:
        return {"parameters": self._objective.parameters.flat, "slots": self._slots}

    def train(self, watch: Watch | None, validate: Callable[[], float] | None) -> tuple[Epoch, ...]:
        """Train the epochs that remain, and stop the workers; returns the history of all epochs."""
        now = self._progress
        while now.epoch < self._settings.epochs:
            self._train_epoch(now.epoch)
            epoch = Epoch(
                now.epoch + 1, now.loss / now.count, now.hits / now.count, validate() if validate else None
            )
            now.history.append(list(vars(epoch).values()))
            now.epoch, now.loss, now.hits, now.count = now.epoch + 1, 0.0, 0, 0
            if self._checkpoint:
                now.notes = {"log": self.log.as_dict(), "order": self._arrivals.state()}
                self._checkpoint.save(self._identity, now, self._arrays())
            if watch:
                watch(epoch)
        for worker in range(1, self._workers + 1):
            self._ranks.send(np.array([END, 0, 0]), worker, ITEM)
        self._ranks.finish_sends()
        return tuple(Epoch(*entry) for entry in now.history)

    def _train_epoch(self, epoch: int) -> None:
        """Hand out all items of one epoch, and apply all gradients."""
        items = len(self._objective.batches(epoch, self._settings)) * self._workers
        self._applied_items = epoch * items
        waiting = list(range(items))[::-1]
        for worker in range(1, self._workers + 1):
            self._send_item(worker, epoch, waiting)
        while self._busy:
            worker = self._arrivals.following()
            self._receive_gradient(worker)
            for group in self._groups():
                self._apply(group, items)
                # A worker gets its next item only when its gradient is applied, not when it arrives:
                # otherwise a fast worker could run ahead of the bound.
                for one in group:
                    self._send_item(one.worker, epoch, waiting)

    def _send_item(self, worker: int, epoch: int, waiting: list[int]) -> None:
        """Send the next item and the current parameters to a worker, if an item is left."""
        if not waiting:
            return
        number = waiting.pop()
        item = np.array([epoch, number, self._progress.step])
        self._ranks.send(item, worker, ITEM)
        self._ranks.send(self._objective.parameters.flat, worker, PARAMETERS)
        self._busy[worker] = self._progress.step
        self._arrivals.begin(worker)

    def _receive_gradient(self, worker: int) -> None:
        """Receive the gradient of a worker, waiting for it if its message has not arrived."""
        self._ranks.phase(f"waiting for worker {worker}")
        figures, gradient = np.zeros(3), np.empty_like(self._objective.gradients.flat)
        self._ranks.receive(figures, worker, FIGURES)
        self._ranks.receive(gradient, worker, GRADIENT)
        self.log.arrivals.append(worker)
        self._arrived.append(_Arrived(worker, self._busy.pop(worker), figures, gradient))

    def _groups(self) -> Iterator[list[_Arrived]]:
        """Yield groups of gradients to apply in one update each, until none is due.

        The caller must apply each group before it asks for the next, because what is due depends on the
        version.
        """
        while places := due(
            self.log.bound, self._progress.step, [one.version for one in self._arrived], self._busy.values()
        ):
            group = [self._arrived[place] for place in places]
            for one in group:
                self._arrived.remove(one)
            yield group

    def _apply(self, group: list[_Arrived], items: int) -> None:
        """Update the parameters once with the mean gradient of a group; an epoch has ``items`` items."""
        settings, now = self._settings, self._progress
        for one in group:
            self.log.staleness[now.step - one.version] += 1
        loss, hits, count = np.sum([one.figures for one in group], axis=0)
        gradient = np.sum([one.gradient for one in group], axis=0)
        gradient /= max(count, 1.0)
        size = norm(gradient)
        if not (math.isfinite(loss) and math.isfinite(size)):
            raise InputError(
                f"training diverged in update {now.step + 1}, epoch {now.epoch + 1}: the loss "
                f"is {loss}; a learning rate below {settings.learning_rate} may help"
            )
        self._update(gradient, min(1.0, settings.clip_norm / size) if size else 1.0, len(group), items)
        now.step, self._applied_items = now.step + 1, self._applied_items + len(group)
        now.loss, now.hits, now.count = now.loss + float(loss), now.hits + int(hits), now.count + int(count)

    def _update(self, gradient: NDArray[Any], scale: float, items: int, items_per_epoch: int) -> None:
        """Update with ``scale`` times a gradient of ``items`` items.

        The schedule's step is the number of whole minibatches' worth of items applied so far: unlike the
        number of updates, it does not depend on the bound.
        """
        settings, values = self._settings, self._objective.parameters.flat
        rate = (
            learning_rate(
                settings.schedule,
                settings.learning_rate,
                self._applied_items // self._workers,
                settings.epochs * items_per_epoch // self._workers,
                settings.warmup,
            )
            * items
            / self._workers
        )
        update(settings, values, gradient, self._slots, scale, self._progress.step + 1, rate)
