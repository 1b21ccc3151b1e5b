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
from rnnhw.train.loops.soft_targets import SoftTargets
from rnnhw.train.parameters import Parameters
from rnnhw.train.precision import FLOATS, Precision

__all__ = ["Fit", "Objective", "Watch", "fit", "train", "update"]

Float = NDArray[np.floating[Any]]

Watch = Callable[[Epoch], None]
"""Called after each epoch."""


class Objective(Protocol):
    """A loss that `fit` minimizes.

    Parameters
    ----------
    parameters, gradients : Parameters
        The values that are trained, and where ``step`` writes their gradients.
    data : str
        A short name of the data, different for different data.
    """

    parameters: Parameters
    gradients: Parameters
    data: str

    def carried(self) -> dict[str, NDArray[Any]]:
        """Arrays, beside the parameters, that a minibatch passes on to the next one.

        `fit` saves them, and writes saved values into them.
        """

    def batches(self, epoch: int, settings: Settings) -> list[Any]:
        """The minibatches of an epoch, counted from 0, in the form that ``step`` takes."""

    def step(self, batch: Any, step: int, settings: Settings) -> Outcome:
        """Compute the loss of a minibatch, and write the gradients of its mean to ``gradients``."""


class Fit(Protocol):
    """A function that minimizes an objective: `fit`, or one with the same contract on many processes.

    Afterwards the objective's parameters are the result, on every process.
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
    validate: Callable[[], float | None] | None = None,
    checkpoint: CheckpointLike | None = None,
) -> tuple[Epoch, ...]:
    """Minimize ``objective`` by changing its parameters.

    On one machine, the same arguments give the same parameters, bit for bit, for any number of threads and
    however often training was interrupted.

    Parameters
    ----------
    objective : Objective
    settings : Settings
    watch : callable, optional
        Called with each `Epoch`.
    validate : callable, optional
        Returns a score of the current parameters, lower is better; called after each epoch. In the end the
        parameters of the best epoch are restored, among those for which it did not return None, if the
        settings say so.
    checkpoint : CheckpointLike, optional
        Training is saved to it, and continues from it if something was saved.

    Returns
    -------
    tuple of Epoch
        One entry per epoch, also of those before an interruption.

    Raises
    ------
    InputError
        If the loss or a gradient becomes NaN or infinite, or the checkpoint is of another training.
    """
    return _Training(objective, settings, checkpoint).run(watch, validate)


def update(
    settings: Settings, values: Float, gradient: Float, slots: Float, scale: float, step: int, rate: float
) -> None:
    """Do one step of the optimizer that ``settings`` name, in place.

    Parameters
    ----------
    settings : Settings
    values, gradient : float array ``[count]``
    slots : float array ``[slot_count, count]``
        State of the optimizer, such as Adam's moments.
    scale : float
        Factor that the gradient is multiplied by first, to clip it.
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
    """The state of a call of `fit`."""

    def __init__(self, objective: Objective, settings: Settings, checkpoint: CheckpointLike | None) -> None:
        self._objective, self._settings, self._checkpoint = objective, settings, checkpoint
        flat = objective.parameters.flat
        self._slots = np.zeros((slot_count(settings.optimizer), flat.size), flat.dtype)
        self._best = flat.copy()
        # A checkpoint of a training with another identity is refused, since it would not give the same bits.
        self._identity = {
            "shapes": objective.parameters.shapes(),
            "settings": settings.as_dict(),
            "data": objective.data,
        }
        self._progress = Progress()
        if checkpoint:
            self._progress = checkpoint.load(self._identity, self._arrays()) or self._progress

    def _arrays(self) -> dict[str, NDArray[Any]]:
        """All arrays that a checkpoint holds, as views, so that loading writes into them."""
        arrays = {"parameters": self._objective.parameters.flat, "slots": self._slots, "best": self._best}
        return arrays | {f"carried.{name}": array for name, array in self._objective.carried().items()}

    def _save(self) -> None:
        if self._checkpoint:
            self._checkpoint.save(self._identity, self._progress, self._arrays())

    def run(self, watch: Watch | None, validate: Callable[[], float | None] | None) -> tuple[Epoch, ...]:
        """Run all epochs from the present progress on."""
        now, settings = self._progress, self._settings
        while now.epoch < settings.epochs and not (settings.patience and now.waited >= settings.patience):
            self._pass()
            epoch = Epoch(
                now.epoch + 1, now.loss / now.count, now.hits / now.count, validate() if validate else None
            )
            self._end_epoch(epoch)
            if watch:
                watch(epoch)
        if validate and settings.keeps_best:
            self._objective.parameters.flat[:] = self._best
        return tuple(Epoch(*entry) for entry in now.history)

    def _pass(self) -> None:
        """Run the rest of the epoch."""
        now, checkpoint = self._progress, self._checkpoint
        batches = self._objective.batches(now.epoch, self._settings)
        steps = self._settings.epochs * len(batches)
        for batch in batches[now.batch :]:
            loss, hits, count = self._objective.step(batch, now.step, self._settings)
            self._update(loss, steps)
            now.batch, now.step = now.batch + 1, now.step + 1
            # The mean over an epoch weights each minibatch by its number of labels.
            now.loss, now.hits, now.count = now.loss + loss * count, now.hits + hits, now.count + count
            if checkpoint and now.step % checkpoint.every == 0:
                self._save()

    def _update(self, loss: float, steps: int) -> None:
        """Clip the gradient by its norm, and do one step of the optimizer."""
        settings, step = self._settings, self._progress.step
        values, gradient = self._objective.parameters.flat, self._objective.gradients.flat
        size = norm(gradient)
        if not (math.isfinite(loss) and math.isfinite(size)):
            self._give_up(loss)
        # The gradient itself is not scaled: the optimizer multiplies by ``scale`` in its only pass over it.
        scale = min(1.0, settings.clip_norm / size) if size else 1.0
        rate = learning_rate(settings.schedule, settings.learning_rate, step, steps, settings.warmup)
        update(settings, values, gradient, self._slots, scale, step + 1, rate)

    def _give_up(self, loss: float) -> None:
        """Raise an error that names the step, the loss and the largest gradient."""
        label, largest = self._objective.gradients.largest()
        kept = f"; {self._checkpoint.path} holds the last good state" if self._checkpoint else ""
        raise InputError(
            f"training diverged in step {self._progress.step + 1}, epoch {self._progress.epoch + 1}: the "
            f"loss is {loss}, the largest gradient {largest} ({label}); a learning rate below "
            f"{self._settings.learning_rate} may help{kept}"
        )

    def _end_epoch(self, epoch: Epoch) -> None:
        """Record an epoch, keep its parameters if they are the best so far, and save."""
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
    precision: Precision = FLOATS,
    teacher: SoftTargets | None = None,
) -> tuple[Network, tuple[Epoch, ...]]:
    """Train a network on labels or real targets of sequences, or of every step of them.

    Parameters
    ----------
    network : Network
        Initial values; not changed.
    x, targets, lengths
        As in `SequenceObjective`.
    settings : Settings
    progress : callable, optional
        Called with each `Epoch`.
    validate : callable, optional
        Returns a score of a network, lower is better; see `fit`.
    checkpoint : Checkpoint, optional
    minimize : Fit
        The function that trains.
    precision : Precision
        The numbers that the network computes with.
    teacher : Teacher or RecordedTeacher, optional
        Whose outputs are learned too.

    Returns
    -------
    tuple of Network and tuple of Epoch
        The trained network, and one entry per epoch.

    Raises
    ------
    InputError
        If the network has no dense head, the data do not fit it, or in the cases of `fit`.
    """
    if network.head is None:
        raise InputError(f"network {network.name!r} has no dense head to train")
    objective = SequenceObjective(network, x, targets, lengths, precision, teacher)
    score = None if validate is None else lambda: validate(objective.parameters.network)
    history = minimize(objective, settings, watch=progress, validate=score, checkpoint=checkpoint)
    return objective.parameters.copy(), history
