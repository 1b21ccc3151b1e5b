"""What is minimized: losses of sequences, minibatch by minibatch."""

import hashlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.kernels.losses import mean_square, softmax_cross_entropy
from rnnhw.train.loops.settings import Settings
from rnnhw.train.parameters import Parameters
from rnnhw.train.reference import check_lengths, fill
from rnnhw.train.stack import Stack

__all__ = ["Outcome", "SequenceObjective", "Stacks", "digest", "shuffled"]

Float = NDArray[np.floating[Any]]
Labels = NDArray[np.integer[Any]]

Outcome = tuple[float, int, int]
"""Mean loss of a minibatch, hits, and how many labels or targets it has."""

_GRAIN = 16
"""Steps are rounded up to a multiple of it where lengths differ, so that few workspaces serve all batches."""


def digest(*arrays: NDArray[Any]) -> str:
    """A short name of data, other for other data."""
    found = hashlib.sha256()
    for array in arrays:
        found.update(f"{array.dtype} {array.shape} ".encode())
        found.update(np.ascontiguousarray(array).tobytes())
    return found.hexdigest()[:16]


def shuffled(count: int, epoch: int, settings: Settings) -> list[NDArray[np.intp]]:
    """Minibatches of ``count`` samples, as indices; each epoch has an order of its own, by the seed."""
    order = np.random.default_rng([settings.seed, 1, epoch]).permutation(count)
    return [order[k : k + settings.batch] for k in range(0, count, settings.batch)]


class Stacks:
    """Workspaces of a network whose batches differ in size, each made once."""

    def __init__(self, network: Network, dtype: np.dtype[Any]) -> None:
        self._network, self._dtype = network, dtype
        self._made: dict[tuple[int, int], Stack] = {}

    def of(self, steps: int, batch: int) -> Stack:
        """The one for this size."""
        if (steps, batch) not in self._made:
            self._made[steps, batch] = Stack(self._network, steps, batch, self._dtype)
        return self._made[steps, batch]


class SequenceObjective:
    """Cross-entropy of labels, or mean square error of targets, of whole sequences or of every step.

    Parameters
    ----------
    network : Network
        Where to begin; left as it is. Its input weights' dtype is used throughout.
    x : float array ``[batch, time, inputs]``
    targets : array
        Labels, int ``[batch]`` or ``[batch, time]`` where the network has outputs on every step, in
        ``0 .. outputs - 1``, negative ones not counting; or real targets, float with a last axis of the
        network's outputs, those that begin with NaN not counting.
    lengths : int array ``[batch]``, optional
        Steps of each sequence; by default all have all. What is beyond has no effect.

    Raises
    ------
    InputError
        If the data do not suit the network.
    """

    def __init__(
        self, network: Network, x: Float, targets: NDArray[Any], lengths: Labels | None = None
    ) -> None:
        _check_x(network, x)
        counts = check_lengths(np.full(x.shape[0], x.shape[1]) if lengths is None else lengths, *x.shape[:2])
        self._is_regression = np.issubdtype(targets.dtype, np.floating)
        _check_targets(network, x, targets, counts, self._is_regression)
        self.parameters = Parameters.of(network)
        self.gradients = self.parameters.zeros_like()
        self.data = digest(x, targets, counts)
        self.x, self.targets, self.lengths = x, targets, counts
        self._every_step = network.every_step
        self._stacks = Stacks(self.parameters.network, self.parameters.flat.dtype)

    def carried(self) -> dict[str, NDArray[Any]]:
        """What goes from one minibatch to the next beside the parameters: nothing."""
        return {}

    def batches(self, epoch: int, settings: Settings) -> list[NDArray[np.intp]]:
        """Minibatches of an epoch, as indices, shuffled."""
        return shuffled(len(self.x), epoch, settings)

    def step(self, batch: NDArray[np.intp], step: int, settings: Settings) -> Outcome:
        """Loss of a minibatch; the gradients of its mean go to ``gradients``."""
        stack, targets = self._filled(batch)
        stack.draw_masks(np.random.default_rng([settings.seed, 2, step]), settings.dropout)
        stack.forward(self.parameters.network)
        width = stack.outputs.shape[-1]
        outputs, gradient = stack.outputs.reshape(-1, width), stack.outputs_gradient.reshape(-1, width)
        if self._is_regression:
            loss, count = mean_square(outputs, targets.reshape(-1, width), gradient)
            hits = 0
        else:
            loss, hits = softmax_cross_entropy(outputs, targets.reshape(-1), gradient)
            count = int((targets >= 0).sum())
        stack.backward(self.parameters.network, self.gradients.network)
        return loss, hits, count

    def _filled(self, batch: NDArray[np.intp]) -> tuple[Stack, NDArray[Any]]:
        """The workspace for this batch with x in it, and the targets as the stack's outputs lie."""
        lengths = self.lengths[batch]
        order = np.argsort(-lengths, kind="stable")
        steps = self.x.shape[1]
        if self.lengths.min() < steps:
            steps = min(steps, -(-int(lengths.max()) // _GRAIN) * _GRAIN)
        stack = self._stacks.of(steps, batch.size)
        fill(stack, self.x[batch, :steps], lengths, order)
        targets = self.targets[batch[order]]
        if self._every_step:
            targets = np.swapaxes(targets[:, :steps], 0, 1).copy()
            beyond = np.arange(steps)[:, None] >= stack.extent.lengths
            targets[beyond] = np.nan if self._is_regression else -1
        return stack, targets.astype(stack.x.dtype if self._is_regression else np.int64)


def _check_x(network: Network, x: Float) -> None:
    if x.ndim != 3 or x.shape[2] != network.inputs or 0 in x.shape:
        raise InputError(f"the training input has shape {list(x.shape)}, not [batch, time, {network.inputs}]")
    if not np.isfinite(x).all():
        raise InputError("the training input holds values that are NaN or infinite")


def _check_targets(
    network: Network, x: Float, targets: NDArray[Any], lengths: NDArray[np.int64], is_regression: bool
) -> None:
    shape = x.shape[:2] if network.every_step else x.shape[:1]
    if is_regression:
        if targets.shape != (*shape, network.outputs):
            raise InputError(f"the targets have shape {list(targets.shape)}, not {[*shape, network.outputs]}")
        if np.isinf(targets).any():
            raise InputError("the targets hold values that are infinite")
        return
    if targets.shape != shape or not np.issubdtype(targets.dtype, np.integer):
        raise InputError(
            f"the labels are {targets.dtype} of shape {list(targets.shape)}, not integers "
            f"of shape {list(shape)}"
        )
    given = targets[np.arange(x.shape[1]) < lengths[:, None]] if network.every_step else targets
    if (not network.every_step and given.min() < 0) or given.max() >= network.outputs:
        raise InputError(
            f"the labels lie in {given.min()} .. {given.max()}, not within 0 .. {network.outputs - 1}"
        )
