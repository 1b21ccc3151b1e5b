"""Model parallelism as an objective, alone or in replicas: ranks are a table of replicas by parts.

Rank ``r`` of D x M is part ``r mod M`` of replica ``r div M``. A replica takes a shard of each minibatch and
runs it on its M parts; the gradients of a part are then summed over the D replicas. The norm that clips
gradients is that of all parts together::

    norm^2 = sum over parts of the squares of gradients, each parameter counted once
"""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.parallel.pieces import shard
from rnnhw.parallel.ranks import Ranks
from rnnhw.parallel.stages import Lattice, Stages, by_layers, by_steps
from rnnhw.parallel.units import Units
from rnnhw.train import Parameters, SequenceObjective, Settings
from rnnhw.train.kernels.losses import mean_square, softmax_cross_entropy
from rnnhw.train.loops.objectives import Outcome

__all__ = ["FORMS", "ModelObjective", "lattice_of", "require_table"]

FORMS = ("layers", "wavefront", "steps", "units")
"""How a model is cut."""

PARTS = 4
"""Micro-batches (or stretches, in a wavefront) for each stage: a bubble of about a fifth."""

Float = NDArray[np.floating[Any]]


class ModelObjective:
    """An `rnnhw.train.Objective` whose model is cut over ranks; its parameters are this rank's part.

    Parameters
    ----------
    objective : SequenceObjective
        The whole, the same on all ranks.
    ranks : Ranks
    form : {"layers", "wavefront", "steps", "units"}
    replicas : int
        Divides the number of ranks.
    clip_norm : float
        Largest norm of the whole gradient; that of the settings is not used, which `fit` applies to a part.

    Raises
    ------
    InputError
        If the model cannot be cut so.
    """

    def __init__(
        self, objective: SequenceObjective, ranks: Ranks, form: str, replicas: int, clip_norm: float
    ) -> None:
        self._objective, self._ranks, self._form = objective, ranks, form
        self._clip_norm = clip_norm
        self._replicas = replicas
        self._replica, part = divmod(ranks.rank, ranks.size // replicas)
        self._group, self._peers = ranks.split(self._replica), ranks.split(part)
        self._network, self._dtype = objective.parameters.network, objective.parameters.flat.dtype
        self._made: dict[int, Stages] = {}
        self._model: Stages | Units = (
            Units(self._network, self._group, self._dtype) if form == "units" else self._stages(1, None)
        )
        self._model.take(self._network)
        self.parameters, self.gradients = self._model.parameters, self._model.gradients
        self.data, self.batches, self.carried = objective.data, objective.batches, objective.carried

    def _stages(self, batch: int, shared: Stages | None) -> Stages:
        """The workspace for so many sequences."""
        if batch not in self._made:
            steps, size = self._objective.x.shape[1], self._group.size
            lattice = lattice_of(self._network, self._form, steps, batch, size)
            self._made[batch] = Stages(self._network, steps, batch, lattice, self._group, self._dtype, shared)
        return self._made[batch]

    def step(self, batch: NDArray[np.intp], step: int, settings: Settings) -> Outcome:
        """Loss of a minibatch; the clipped gradients of its mean go to ``gradients``."""
        own = shard(batch, self._replicas, self._replica)
        figures = np.zeros(3)
        self.gradients.flat[:] = 0
        if own.size:
            figures = self._run(own)
        self._ranks.phase(f"sums of step {step + 1}")
        self._ranks.sum(figures)
        if self._replicas > 1:
            self._peers.sum(self.gradients.flat)
        loss, hits, count = figures
        self.gradients.flat /= max(count, 1.0)
        size = self._norm()
        if math.isfinite(size) and size > self._clip_norm:
            self.gradients.flat *= self._clip_norm / size
        return float(loss / max(count, 1.0)), int(hits), int(count)

    def _run(self, own: NDArray[np.intp]) -> NDArray[np.float64]:
        """Gradients of the sum of the losses of some sequences; returns this rank's share of the figures."""
        objective = self._objective
        order = np.argsort(-objective.lengths[own], kind="stable")
        chosen = own[order]
        lengths = objective.lengths[chosen]
        inside = np.arange(objective.x.shape[1])[:, None] < lengths
        x = (objective.x[chosen].transpose(1, 0, 2) * inside[..., None]).astype(self._dtype)
        targets = objective.targets[chosen]
        is_real = np.issubdtype(targets.dtype, np.floating)
        if self._network.every_step:
            targets = np.swapaxes(targets, 0, 1).copy()
            targets[~inside] = np.nan if is_real else -1
        targets = targets.astype(self._dtype if is_real else np.int64)
        if isinstance(self._model, Units):
            outputs = np.ascontiguousarray(self._model.forward(x, lengths))
            gradient = np.empty_like(outputs)
            figures = _loss(outputs, targets, gradient)
            self._model.backward(gradient)
            return figures if self._group.rank == 0 else np.zeros(3)
        stages, figures = self._stages(own.size, self._model), np.zeros(3)
        for steps, sequences, stack in stages.forward(x, lengths):
            where = (steps, sequences) if self._network.every_step else sequences
            figures += _loss(stack.outputs, targets[where], stack.outputs_gradient)
        stages.backward()
        return figures

    def _norm(self) -> float:
        """Of the whole gradient."""
        counted = self.gradients.flat
        if isinstance(self._model, Units) and self._group.rank > 0:
            counted = counted[: self._model.own_size]
        squares = np.array([np.vdot(counted, counted)], np.float64)
        if self._form != "steps":
            self._group.sum(squares)
        return math.sqrt(squares[0])

    def whole(self, part: Float) -> Float:
        """A vector like the parameters', of all parts."""
        held = self.parameters.zeros_like()
        held.flat[:] = part
        return self._model.whole(held).flat

    def take(self, whole: Float) -> Float:
        """Of a vector of the whole, this rank's part."""
        kept = self.parameters.flat.copy()
        held = Parameters.of(self._network, self._dtype)
        held.flat[:] = whole
        self._model.take(held.network)
        found = self.parameters.flat.copy()
        self.parameters.flat[:] = kept
        return found

    def give_back(self) -> None:
        """The parameters of all parts into the whole objective, on every rank."""
        self._ranks.phase("gathering the parameters")
        self._objective.parameters.flat[:] = self.whole(self.parameters.flat)

    def score(self, validate: Callable[[], float]) -> Callable[[], float]:
        """``validate`` on the whole."""

        def scored() -> float:
            self.give_back()
            return validate()

        return scored


def _loss(outputs: Float, targets: NDArray[Any], gradient: Float) -> NDArray[np.float64]:
    """Sum of losses, hits and count; ``gradient`` receives that of the sum."""
    width = outputs.shape[-1]
    rows, into = outputs.reshape(-1, width), gradient.reshape(-1, width)
    if np.issubdtype(targets.dtype, np.floating):
        loss, count = mean_square(rows, targets.reshape(-1, width), into)
        hits = 0
    else:
        loss, hits = softmax_cross_entropy(rows, targets.reshape(-1), into)
        count = int((targets >= 0).sum())
    into *= count
    return np.array([loss * count, hits, count])


def lattice_of(network: Network, form: str, steps: int, batch: int, ranks: int) -> Lattice:
    """How ``form`` cuts a batch of this shape for so many ranks."""
    if form == "steps":
        return by_steps(network, steps, ranks, min(batch, PARTS * ranks))
    if form == "wavefront":
        return by_layers(network, steps, ranks, 1, min(steps, PARTS * ranks))
    return by_layers(network, steps, ranks, min(batch, PARTS * ranks))


def require_table(ranks: int, replicas: int, form: str) -> None:
    """Refuse ranks that make no table of replicas by parts.

    Raises
    ------
    InputError
        If ``replicas`` does not divide the ranks, or each would have one rank.
    """
    if ranks % replicas:
        raise InputError(f"{ranks} ranks do not divide into {replicas} replicas")
    if ranks == replicas:
        raise InputError(
            f"{replicas} replicas on {ranks} ranks have a rank each: nothing is left to cut by "
            f"{form}; the strategy data does that"
        )
