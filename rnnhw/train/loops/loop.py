"""The training loop: minibatches, gradient clipping, optimizer, schedule, checkpoints, early stopping."""

import math
from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.loops.checkpoint import Checkpoint, CheckpointLike, Progress
from rnnhw.train.loops.objectives import Outcome, SequenceObjective
from rnnhw.train.loops.optimizers import adam_step, learning_rate, norm, sgd_step, slot_count
from rnnhw.train.loops.settings import Epoch, Settings
from rnnhw.train.parameters import Parameters

__all__ = ["Fit", "Objective", "Watch", "fit", "train", "update"]

Float = NDArray[np.floating[Any]]

Watch = Callable[[Epoch], None]
"""Called after each epoch."""


class Objective(Protocol):
    """What `fit` minimizes.

    ``data`` is a short name of the data. ``carried`` gives arrays that change from minibatch to minibatch
    beside the parameters; `fit` saves them, and writes saved ones into them.
    """

    parameters: Parameters
    gradients: Parameters
    data: str

    def carried(self) -> dict[str, NDArray[Any]]: ...

    def batches(self, epoch: int, settings: Settings) -> list[Any]: ...

    def step(self, batch: Any, step: int, settings: Settings) -> Outcome: ...


class Fit(Protocol):
    """What minimizes an objective: `fit`, or the like of it on many processes.

    The objective's parameters are the result on each of them.
    """

    def __call__(
        self,
        objective: Objective,
        settings: Settings,
        *,
        watch: Watch | None = None,
        validate: Callable[[], float] | None = None,
        checkpoint: Checkpoint | None = None,
    ) -> tuple[Epoch, ...]: ...


def fit(
    objective: Objective,
    settings: Settings,
    *,
    watch: Watch | None = None,
    validate: Callable[[], float] | None = None,
    checkpoint: CheckpointLike | None = None,
) -> tuple[Epoch, ...]:
    """Minimize ``objective`` by changing its parameters.

    The same arguments give the same parameters, to the bit, on one machine, however many threads there are
    and however often training was interrupted.

    Parameters
    ----------
    objective : Objective
    settings : Settings
    watch : callable, optional
        Called with each `Epoch`.
    validate : callable, optional
        Score of the parameters as they are, smaller is better; asked for after each epoch. The best epoch's
        parameters are what remains.
    checkpoint : Checkpoint or the like, optional
        Saved to, and taken up from where it exists.

    Raises
    ------
    InputError
        If the loss or a gradient becomes NaN or infinite, or the checkpoint is of other training.
    """
    return _Training(objective, settings, checkpoint).run(watch, validate)


def update(
    settings: Settings, values: Float, gradient: Float, slots: Float, scale: float, step: int, rate: float
) -> None:
    """One step of the optimizer that ``settings`` name, in place.

    Parameters
    ----------
    settings : Settings
    values, gradient : float array ``[count]``
    slots : float array ``[slot_count, count]``
        What the optimizer keeps.
    scale : float
        The gradient is multiplied by it first.
    step : int
        Counted from 1.
    rate : float
        Learning rate of this step.
    """
    if settings.optimizer == "sgd":
        sgd_step(values, gradient, slots[0], scale, settings.momentum, rate, settings.weight_decay)
    else:
        decay = settings.weight_decay if settings.optimizer == "adamw" else 0.0
        adam_step(values, gradient, slots[0], slots[1], scale, step, rate, decay)


class _Training:
    """The state of `fit`."""

    def __init__(self, objective: Objective, settings: Settings, checkpoint: CheckpointLike | None) -> None:
        self._objective, self._settings, self._checkpoint = objective, settings, checkpoint
        flat = objective.parameters.flat
        self._slots = np.zeros((slot_count(settings.optimizer), flat.size), flat.dtype)
        self._best = flat.copy()
        self._identity = {
            "shapes": objective.parameters.shapes(),
            "settings": settings.as_dict(),
            "data": objective.data,
        }
        self._progress = Progress()
        if checkpoint:
            self._progress = checkpoint.load(self._identity, self._arrays()) or self._progress

    def _arrays(self) -> dict[str, NDArray[Any]]:
        arrays = {"parameters": self._objective.parameters.flat, "slots": self._slots, "best": self._best}
        return arrays | {f"carried.{name}": array for name, array in self._objective.carried().items()}

    def _save(self) -> None:
        if self._checkpoint:
            self._checkpoint.save(self._identity, self._progress, self._arrays())

    def run(self, watch: Watch | None, validate: Callable[[], float] | None) -> tuple[Epoch, ...]:
        """All epochs from where training stands."""
        now, settings = self._progress, self._settings
        while now.epoch < settings.epochs and not (settings.patience and now.waited >= settings.patience):
            self._pass()
            epoch = Epoch(
                now.epoch + 1, now.loss / now.count, now.hits / now.count, validate() if validate else None
            )
            self._end_epoch(epoch)
            if watch:
                watch(epoch)
        if validate:
            self._objective.parameters.flat[:] = self._best
        return tuple(Epoch(*entry) for entry in now.history)

    def _pass(self) -> None:
        """The rest of the epoch."""
        now, checkpoint = self._progress, self._checkpoint
        batches = self._objective.batches(now.epoch, self._settings)
        steps = self._settings.epochs * len(batches)
        for batch in batches[now.batch :]:
            loss, hits, count = self._objective.step(batch, now.step, self._settings)
            self._update(loss, steps)
            now.batch, now.step = now.batch + 1, now.step + 1
            now.loss, now.hits, now.count = now.loss + loss * count, now.hits + hits, now.count + count
            if checkpoint and now.step % checkpoint.every == 0:
                self._save()

    def _update(self, loss: float, steps: int) -> None:
        """One step of the optimizer."""
        settings, step = self._settings, self._progress.step
        values, gradient = self._objective.parameters.flat, self._objective.gradients.flat
        size = norm(gradient)
        if not (math.isfinite(loss) and math.isfinite(size)):
            self._give_up(loss)
        scale = min(1.0, settings.clip_norm / size) if size else 1.0
        rate = learning_rate(settings.schedule, settings.learning_rate, step, steps, settings.warmup)
        update(settings, values, gradient, self._slots, scale, step + 1, rate)

    def _give_up(self, loss: float) -> None:
        label, largest = self._objective.gradients.largest()
        kept = f"; {self._checkpoint.path} holds the last good state" if self._checkpoint else ""
        raise InputError(
            f"training diverged in step {self._progress.step + 1}, epoch {self._progress.epoch + 1}: the "
            f"loss is {loss}, the largest gradient {largest} ({label}); a learning rate below "
            f"{self._settings.learning_rate} may help{kept}"
        )

    def _end_epoch(self, epoch: Epoch) -> None:
        now = self._progress
        now.history.append(list(vars(epoch).values()))
        now.epoch, now.batch, now.loss, now.hits, now.count = now.epoch + 1, 0, 0.0, 0, 0
        if epoch.validation is not None:
            now.waited += 1
            if now.best is None or epoch.validation < now.best:
                now.best, now.waited = epoch.validation, 0
                self._best[:] = self._objective.parameters.flat
        self._save()


def train(
    network: Network,
    x: Float,
    targets: NDArray[Any],
    settings: Settings,
    progress: Watch | None = None,
    *,
    lengths: NDArray[np.integer[Any]] | None = None,
    validate: Callable[[Network], float] | None = None,
    checkpoint: Checkpoint | None = None,
    minimize: Fit = fit,
) -> tuple[Network, tuple[Epoch, ...]]:
    """Train a network on labels or real targets of sequences, or of every step of them.

    Parameters
    ----------
    network : Network
        Where to begin; left as it is.
    x, targets, lengths
        As in `SequenceObjective`.
    settings : Settings
    progress : callable, optional
        Called with each `Epoch`.
    validate : callable, optional
        Score of a network, smaller is better; see `fit`.
    checkpoint : Checkpoint, optional
    minimize : callable
        `fit` or the like.

    Raises
    ------
    InputError
        If the data do not suit the network, or as `fit`.
    """
    if network.head is None:
        raise InputError(f"network {network.name!r} has no dense head to train")
    objective = SequenceObjective(network, x, targets, lengths)
    score = None if validate is None else lambda: validate(objective.parameters.network)
    history = minimize(objective, settings, watch=progress, validate=score, checkpoint=checkpoint)
    return objective.parameters.copy(), history
