"""The training loop: minibatches, gradient clipping, Adam with a cosine schedule."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.optimizers import adam_step
from rnnhw.train.parameters import Parameters
from rnnhw.train.reference import check_lengths, fill, loss_and_gradients
from rnnhw.train.stack import Stack

__all__ = ["Epoch", "Progress", "Settings", "train"]

Float = NDArray[np.floating]

Progress = Callable[["Epoch"], None]
"""Called after each epoch."""


@dataclass(frozen=True)
class Epoch:
    """What one pass over the training data gave.

    Parameters
    ----------
    epoch : int
        Counted from 1.
    loss : float
        Mean cross-entropy of the minibatches as they came (unit: nats).
    accuracy : float
        Share of training sequences classified correctly as they came.
    """

    epoch: int
    loss: float
    accuracy: float


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How to train.

    Parameters
    ----------
    epochs : int
    batch : int
        Sequences in a minibatch; the last of an epoch may have fewer.
    learning_rate : float
        Of Adam at the first step; falls to zero along half a cosine over all steps.
    clip_norm : float
        Largest Euclidean norm of a minibatch's whole gradient (Pascanu et al. 2013).
    seed : int
        Of the shuffling.
    """

    epochs: int
    batch: int = 32
    learning_rate: float = 1e-2
    clip_norm: float = 1.0
    seed: int = 0

    def __post_init__(self) -> None:
        for name in ("epochs", "batch"):
            if getattr(self, name) < 1:
                raise InputError(f"{name} is {getattr(self, name)}, not 1 or more")
        for name in ("learning_rate", "clip_norm"):
            if not 0.0 < getattr(self, name) < math.inf:
                raise InputError(f"{name} is {getattr(self, name)}, not a positive number")
        if self.seed < 0:
            raise InputError(f"seed is {self.seed}, not 0 or more")


def _check_data(
    network: Network, x: Float, labels: NDArray[np.integer], lengths: NDArray[np.int64]
) -> None:
    if not np.isfinite(x).all():
        raise InputError("the training input holds values that are NaN or infinite")
    shape = x.shape[:2] if network.every_step else x.shape[:1]
    if labels.shape != shape or not np.issubdtype(labels.dtype, np.integer):
        raise InputError(f"the labels are {labels.dtype} of shape {list(labels.shape)}, not integers "
                         f"of shape {list(shape)}")
    given = labels
    if network.every_step:
        given = labels[np.arange(x.shape[1]) < lengths[:, None]]
    if given.min() < 0 or given.max() >= network.outputs:
        raise InputError(f"the labels lie in {given.min()} .. {given.max()}, not within "
                         f"0 .. {network.outputs - 1}")


def train(
    network: Network,
    x: Float,
    labels: NDArray[np.integer],
    settings: Settings,
    progress: Progress | None = None,
    *,
    lengths: NDArray[np.integer] | None = None,
) -> tuple[Network, tuple[Epoch, ...]]:
    """Train a network to classify sequences, or every step of them.

    The same arguments give the same weights, to the bit, on one machine; another BLAS or number of
    threads may round otherwise.

    Parameters
    ----------
    network : Network
        Where to begin; left as it is. Its input weights' dtype is used throughout.
    x : float array ``[batch, time, inputs]``
    labels : int array ``[batch]``, or ``[batch, time]`` where the network has outputs on every step
        In ``0 .. outputs - 1``.
    settings : Settings
    progress : callable, optional
        Called with each `Epoch`.
    lengths : int array ``[batch]``, optional
        Steps of each sequence; by default all have all. What is beyond has no effect.

    Raises
    ------
    InputError
        If the data do not suit the network, or the loss becomes NaN or infinite.
    """
    if network.head is None:
        raise InputError(f"network {network.name!r} has no dense head to train")
    if x.ndim != 3 or x.shape[2] != network.inputs or 0 in x.shape:
        raise InputError(f"the training input has shape {list(x.shape)}, not "
                         f"[batch, time, {network.inputs}]")
    counts = check_lengths(np.full(x.shape[0], x.shape[1]) if lengths is None else lengths, *x.shape[:2])
    _check_data(network, x, labels, counts)
    optimizer = _Optimizer(Parameters.of(network), settings, -(-x.shape[0] // settings.batch))
    random = np.random.default_rng([settings.seed, 1])
    history = []
    for epoch in range(1, settings.epochs + 1):
        order = random.permutation(x.shape[0])
        loss_sum, correct, labelled = 0.0, 0, 0
        for start in range(0, order.size, settings.batch):
            chosen = order[start:start + settings.batch]
            loss, hits, count = optimizer.step(x[chosen], labels[chosen].astype(np.int64), counts[chosen])
            if not math.isfinite(loss):
                raise InputError(f"training diverged in epoch {epoch}: the loss is {loss}; a learning "
                                 f"rate below {settings.learning_rate} may help")
            loss_sum += loss * count
            correct += hits
            labelled += count
        history.append(Epoch(epoch, loss_sum / labelled, correct / labelled))
        if progress:
            progress(history[-1])
    return optimizer.parameters.copy(network.name), tuple(history)


class _Optimizer:
    """Adam on one parameter vector, with its state and workspaces."""

    def __init__(self, parameters: Parameters, settings: Settings, steps_per_epoch: int) -> None:
        self.parameters, self._settings = parameters, settings
        self._gradients = parameters.zeros_like()
        self._mean = np.zeros_like(parameters.flat)
        self._square = np.zeros_like(parameters.flat)
        self._stacks: dict[int, Stack] = {}
        self._step, self._steps = 0, settings.epochs * steps_per_epoch

    def step(
        self, x: Float, labels: NDArray[np.int64], lengths: NDArray[np.int64]
    ) -> tuple[float, int, int]:
        """One minibatch; returns its loss and hits before the update, and how many labels it has."""
        stack, sorted_labels = self._filled(x, labels, lengths)
        loss, hits = loss_and_gradients(self.parameters, sorted_labels, stack, self._gradients)
        count = int((sorted_labels >= 0).sum())
        norm = float(np.linalg.norm(self._gradients.flat))
        if not math.isfinite(norm):
            return math.nan, hits, count
        rate = self._settings.learning_rate * 0.5 * (
            1.0 + math.cos(math.pi * self._step / self._steps))
        self._step += 1
        scale = min(1.0, self._settings.clip_norm / norm) if norm else 1.0
        adam_step(self.parameters.flat, self._gradients.flat, self._mean, self._square,
                  scale, self._step, rate)
        return loss, hits, count

    def _filled(
        self, x: Float, labels: NDArray[np.int64], lengths: NDArray[np.int64]
    ) -> tuple[Stack, NDArray[np.int64]]:
        """The stack for this size of batch with x in it, and the labels as the stack's outputs lie."""
        batch, steps, _ = x.shape
        if batch not in self._stacks:
            self._stacks[batch] = Stack(self.parameters.network, steps, batch, self.parameters.flat.dtype)
        order = np.argsort(-lengths, kind="stable")
        fill(self._stacks[batch], x, lengths, order)
        labels = labels[order]
        if labels.ndim == 2:
            labels = np.where(np.arange(steps)[:, None] < lengths[order], labels.T, -1)
        return self._stacks[batch], labels
