"""The loss of labelled sequences, and what objectives share: workspaces and shuffling."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.kernels.losses import mean_square, softmax_cross_entropy
from rnnhw.train.loops.data_names import digest
from rnnhw.train.loops.settings import Settings
from rnnhw.train.loops.soft_targets import SoftTargets
from rnnhw.train.parameters import Parameters
from rnnhw.train.precision import FLOATS, Precision
from rnnhw.train.reference import check_lengths, fill
from rnnhw.train.stack import Stack

__all__ = ["Outcome", "SequenceObjective", "Stacks", "shuffled"]

Float = NDArray[np.floating[Any]]
Labels = NDArray[np.integer[Any]]

Outcome = tuple[float, int, int]
"""Mean loss of a minibatch, labels hit, and number of labels or targets that count."""

_GRAIN = 16
"""Where lengths differ, steps are rounded up to a multiple of this, so that batches share workspaces."""


def shuffled(count: int, epoch: int, settings: Settings) -> list[NDArray[np.intp]]:
    """Minibatches of ``count`` samples, as indices, in an order that the seed and the epoch determine."""
    order = np.random.default_rng([settings.seed, 1, epoch]).permutation(count)
    return [order[k : k + settings.batch] for k in range(0, count, settings.batch)]


class Stacks:
    """Workspaces of a network, one per size of batch, each made when it is first needed."""

    def __init__(self, network: Network, dtype: np.dtype[Any], precision: Precision = FLOATS) -> None:
        self._network, self._dtype, self._precision = network, dtype, precision
        self._made: dict[tuple[int, int], Stack] = {}

    def of(self, steps: int, batch: int) -> Stack:
        """The workspace for ``batch`` sequences of ``steps`` steps."""
        if (steps, batch) not in self._made:
            self._made[steps, batch] = self._precision.stack(self._network, steps, batch, self._dtype)
        return self._made[steps, batch]


class SequenceObjective:
    """Cross-entropy of labels, or mean square error of real targets; an `rnnhw.train.Objective`.

    There is one label or target per sequence, or one per step if the network gives out every step.

    Parameters
    ----------
    network : Network
        Initial values; not changed. The dtype of its input weights is used for all computation.
    x : float array ``[batch, time, inputs]``
    targets : int or float array
        Labels ``[batch]`` or ``[batch, time]`` in ``0 .. outputs - 1``; a step with a negative label does not
        count. Or real targets ``[batch, outputs]`` or ``[batch, time, outputs]``; a target that begins with
        NaN does not count.
    lengths : int array ``[batch]``, optional
        Number of steps of each sequence; by default all ``time`` steps. Values beyond have no effect.
    precision : Precision
        The numbers that the network computes with.
    teacher : Teacher or RecordedTeacher, optional
        Whose outputs are learned too.

    Raises
    ------
    InputError
        If the data or the teacher do not fit the network.
    """

    def __init__(
        self,
        network: Network,
        x: Float,
        targets: NDArray[Any],
        lengths: Labels | None = None,
        precision: Precision = FLOATS,
        teacher: SoftTargets | None = None,
    ) -> None:
        _check_x(network, x)
        counts = check_lengths(np.full(x.shape[0], x.shape[1]) if lengths is None else lengths, *x.shape[:2])
        self._is_regression = np.issubdtype(targets.dtype, np.floating)
        _check_targets(network, x, targets, counts, self._is_regression)
        self.parameters = teacher.pupil(network) if teacher else Parameters.of(network)
        self.gradients = self.parameters.zeros_like()
        if teacher:
            teacher.check(network)
        self.data = digest(x, targets, counts) + precision.label + (teacher.label if teacher else "")
        self._precision, self._teacher = precision, teacher
        self.x, self.targets, self.lengths = x, targets, counts
        self._every_step = network.every_step
        self._stacks = Stacks(self.parameters.network, self.parameters.flat.dtype, precision)

    def carried(self) -> dict[str, NDArray[Any]]:
        """What the precision carries: beside it, only parameters go on from one minibatch to the next."""
        return self._precision.carried()

    def batches(self, epoch: int, settings: Settings) -> list[NDArray[np.intp]]:
        """The shuffled minibatches of an epoch, as indices of sequences."""
        self._precision.begin(epoch, self.parameters.network)
        return shuffled(len(self.x), epoch, settings)

    def step(self, batch: NDArray[np.intp], step: int, settings: Settings) -> Outcome:
        """Compute the loss of a minibatch, and write the gradients of its mean to ``gradients``."""
        stack, targets, order = self._filled(batch)
        if self._teacher:
            self._teacher.watch(stack, batch[order])
        stack.draw_masks(np.random.default_rng([settings.seed, 2, step]), settings.dropout)
        stack.forward(self.parameters.network)
        width = stack.outputs.shape[-1]
        outputs, gradient = stack.outputs.reshape(-1, width), stack.outputs_gradient.reshape(-1, width)
        targets = targets.reshape(-1, width) if self._is_regression else targets.reshape(-1)
        if self._is_regression:
            loss, count = mean_square(outputs, targets, gradient)
            hits = 0
        else:
            loss, hits = softmax_cross_entropy(outputs, targets, gradient)
            count = int((targets >= 0).sum())
        hidden_gradient = None
        if self._teacher:
            loss = self._teacher.blend(loss, outputs, targets, gradient)
            distance, hidden_gradient = self._teacher.match(stack, self.parameters, self.gradients)
            loss += distance
        stack.backward(self.parameters.network, self.gradients.network, hidden_gradient=hidden_gradient)
        return loss, hits, count

    def _filled(self, batch: NDArray[np.intp]) -> tuple[Stack, NDArray[Any], NDArray[np.intp]]:
        """The workspace for this batch, filled with x; its targets, laid out as its outputs; their order."""
        lengths = self.lengths[batch]
        # The kernels want descending lengths: then the sequences that still run are the first ones.
        order = np.argsort(-lengths, kind="stable")
        steps = self.x.shape[1]
        # Without padding anywhere, all batches have the full length and one workspace is enough.
        if self.lengths.min() < steps:
            steps = min(steps, -(-int(lengths.max()) // _GRAIN) * _GRAIN)
        stack = self._stacks.of(steps, batch.size)
        fill(stack, self.x[batch, :steps], lengths, order)
        targets = self.targets[batch[order]]
        if self._every_step:
            targets = np.swapaxes(targets[:, :steps], 0, 1).copy()
            # Padding must not count, whatever targets the caller gave there.
            beyond = np.arange(steps)[:, None] >= stack.extent.lengths
            targets[beyond] = np.nan if self._is_regression else -1
        return stack, targets.astype(stack.x.dtype if self._is_regression else np.int64), order


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
