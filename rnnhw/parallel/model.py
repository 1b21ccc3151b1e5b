"""Model parallelism as an objective, alone or combined with data parallelism.

Of D x M ranks, rank ``r`` computes part ``r mod M`` of the model in replica ``r div M``. Each replica takes a
shard of each minibatch and computes it on its M parts; the gradients of each part are then summed over the D
replicas. Gradients are clipped by their norm over all parts together::

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
"""Names of the ways to cut a model.

layers: pipeline stages fed with micro-batches; wavefront: pipeline stages fed with time chunks; steps: time
chunks, each with all layers; units: tensor parallelism by hidden units.
"""

CHUNKS_PER_STAGE = 4
"""Micro-batches (in a wavefront: time chunks) per pipeline stage, where the batch has as many sequences.

S stages idle for a share (S - 1) / (n + S - 1) of the time with n chunks: below a fifth for n = 4 S.
"""

Float = NDArray[np.floating[Any]]


class ModelObjective:
    """An `rnnhw.train.Objective` whose model is cut over ranks; its parameters are this rank's part.

    Parameters
    ----------
    objective : SequenceObjective
        The objective with the whole model, the same on all ranks.
    ranks : Ranks
    form : {"layers", "wavefront", "steps", "units"}
        How the model is cut; see `FORMS`.
    replicas : int
        Number of replicas; must divide the number of ranks.
    clip_norm : float
        Largest gradient norm over all parts. The settings' own limit would apply to each part separately.

    Raises
    ------
    InputError
        If the model cannot be cut in this way.
    """

    def __init__(
        self, objective: SequenceObjective, ranks: Ranks, form: str, replicas: int, clip_norm: float
    ) -> None:
        self._objective, self._ranks, self._form = objective, ranks, form
        self._clip_norm = clip_norm
        self._replicas = replicas
        self._replica, part = divmod(ranks.rank, ranks.size // replicas)
        # The ranks of this replica, and the ranks of all replicas that have the same part as this one.
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
        """Return the workspace for ``batch`` sequences, whose parameters and gradients are ``shared``'s."""
        if batch not in self._made:
            steps, size = self._objective.x.shape[1], self._group.size
            lattice = lattice_of(self._network, self._form, steps, batch, size)
            self._made[batch] = Stages(self._network, steps, batch, lattice, self._group, self._dtype, shared)
        return self._made[batch]

    def step(self, batch: NDArray[np.intp], step: int, settings: Settings) -> Outcome:
        """Return mean loss, hits and count of a minibatch; ``gradients`` gets the clipped gradient."""
        own = shard(batch, self._replicas, self._replica)
        figures = np.zeros(3)
        self.gradients.flat[:] = 0
        if own.size:
            figures = self._shard_gradient(own)
        self._ranks.phase(f"sums of step {step + 1}")
        self._ranks.all_reduce(figures)
        if self._replicas > 1:
            self._peers.all_reduce(self.gradients.flat)
        loss, hits, count = figures
        self.gradients.flat /= max(count, 1.0)
        size = self._norm()
        if math.isfinite(size) and size > self._clip_norm:
            self.gradients.flat *= self._clip_norm / size
        return float(loss / max(count, 1.0)), int(hits), int(count)

    def _shard_gradient(self, own: NDArray[np.intp]) -> NDArray[np.float64]:
        """Compute the gradient of the summed loss of the sequences ``own`` into ``gradients``.

        Returns
        -------
        float64 array ``[3]``
            This rank's contribution to summed loss, hits and count; they add up over the ranks of a replica.
        """
        objective = self._objective
        # Layers want sequences sorted by falling length, and zeros after their ends.
        order = np.argsort(-objective.lengths[own], kind="stable")
        chosen = own[order]
        lengths = objective.lengths[chosen]
        inside = np.arange(objective.x.shape[1])[:, None] < lengths
        x = (objective.x[chosen].transpose(1, 0, 2) * inside[..., None]).astype(self._dtype)
        targets = objective.targets[chosen]
        is_real = np.issubdtype(targets.dtype, np.floating)
        if self._network.every_step:
            targets = np.swapaxes(targets, 0, 1).copy()
            targets[~inside] = np.nan if is_real else -1  # the marks of targets that do not count
        targets = targets.astype(self._dtype if is_real else np.int64)
        if isinstance(self._model, Units):
            outputs = np.ascontiguousarray(self._model.forward(x, lengths))
            gradient = np.empty_like(outputs)
            figures = _loss(outputs, targets, gradient)
            self._model.backward(gradient)
            # Every rank of the group has all outputs and so the same figures: only one may contribute them.
            return figures if self._group.rank == 0 else np.zeros(3)
        stages, figures = self._stages(own.size, self._model), np.zeros(3)
        for steps, sequences, stack in stages.forward(x, lengths):
            where = (steps, sequences) if self._network.every_step else sequences
            figures += _loss(stack.outputs, targets[where], stack.outputs_gradient)
        stages.backward()
        return figures

    def _norm(self) -> float:
        """Global gradient norm over all parts of the model."""
        counted = self.gradients.flat
        # Every rank has the head's gradient, which is counted on the first rank only.
        if isinstance(self._model, Units) and self._group.rank > 0:
            counted = counted[: self._model.own_size]
        squares = np.array([np.vdot(counted, counted)], np.float64)
        # By steps, every rank has the gradients of all parameters already.
        if self._form != "steps":
            self._group.all_reduce(squares)
        return math.sqrt(squares[0])

    def whole(self, part: Float) -> Float:
        """Assemble all parts of a vector laid out like the parameters; every rank must call this.

        Parameters
        ----------
        part : float array ``[size of parameters.flat]``
            This rank's part, for example one of the optimizer's slots.

        Returns
        -------
        float array ``[size of the whole objective's parameters.flat]``
        """
        held = self.parameters.zeros_like()
        held.flat[:] = part
        return self._model.whole(held).flat

    def take(self, whole: Float) -> Float:
        """Return this rank's part of a vector; the reverse of `whole`."""
        # The models can only cut networks: pass the vector through one, and restore the parameters after.
        kept = self.parameters.flat.copy()
        held = Parameters.of(self._network, self._dtype)
        held.flat[:] = whole
        self._model.take(held.network)
        found = self.parameters.flat.copy()
        self.parameters.flat[:] = kept
        return found

    def collect_parameters(self) -> None:
        """Copy the parameters of all parts into the whole objective, on every rank; all must call this."""
        self._ranks.phase("gathering the parameters")
        self._objective.parameters.flat[:] = self.whole(self.parameters.flat)

    def score(self, validate: Callable[[], float]) -> Callable[[], float]:
        """Wrap ``validate`` so that every rank computes it with the up-to-date whole model."""

        def scored() -> float:
            self.collect_parameters()
            return validate()

        return scored


def _loss(outputs: Float, targets: NDArray[Any], gradient: Float) -> NDArray[np.float64]:
    """Return summed loss, hits and count of ``outputs [.., outputs]``; ``gradient`` gets that of the sum."""
    width = outputs.shape[-1]
    rows, into = outputs.reshape(-1, width), gradient.reshape(-1, width)
    if np.issubdtype(targets.dtype, np.floating):
        loss, count = mean_square(rows, targets.reshape(-1, width), into)
        hits = 0
    else:
        loss, hits = softmax_cross_entropy(rows, targets.reshape(-1), into)
        count = int((targets >= 0).sum())
    into *= count  # the losses are means
    return np.array([loss * count, hits, count])


def lattice_of(network: Network, form: str, steps: int, batch: int, ranks: int) -> Lattice:
    """Return how ``form`` cuts a batch of ``batch`` sequences of ``steps`` steps for ``ranks`` ranks."""
    if form == "steps":
        return by_steps(network, steps, ranks, min(batch, CHUNKS_PER_STAGE * ranks))
    if form == "wavefront":
        return by_layers(network, steps, ranks, 1, min(steps, CHUNKS_PER_STAGE * ranks))
    return by_layers(network, steps, ranks, min(batch, CHUNKS_PER_STAGE * ranks))


def require_table(ranks: int, replicas: int, form: str) -> None:
    """Refuse numbers of ranks that do not form ``replicas`` equal groups of at least two.

    Raises
    ------
    InputError
        If ``replicas`` does not divide the number of ranks, or each replica would have one rank.
    """
    if ranks % replicas:
        raise InputError(f"{ranks} ranks do not divide into {replicas} replicas")
    if ranks == replicas:
        raise InputError(
            f"{replicas} replicas on {ranks} ranks have a rank each: nothing is left to cut by "
            f"{form}; the strategy data does that"
        )
