"""Measure the time of training steps by each parallel strategy, with the code that trains networks."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from rnnhw.parallel.data import ByAllReduce, ByServer
from rnnhw.parallel.model import FORMS, ModelObjective
from rnnhw.parallel.ranks import Ranks
from rnnhw.roofline import Sizes
from rnnhw.train import Objective, SequenceObjective, Settings, initial_network
from rnnhw.train.loops.optimizers import adam_step

__all__ = ["StepTimer", "barrier", "synthetic"]


def synthetic(sizes: Sizes, seed: int = 0) -> SequenceObjective:
    """A network of these sizes with random weights, and one minibatch of random sequences and labels."""
    random = np.random.default_rng([seed, 6])
    network = initial_network(
        "measured", inputs=sizes.inputs, units=list(sizes.units), outputs=sizes.outputs, seed=seed
    )
    x = random.standard_normal((sizes.batch, sizes.steps, sizes.inputs), np.float32)
    return SequenceObjective(network, x, random.integers(0, sizes.outputs, sizes.batch))


class StepTimer:
    """Times training steps by one strategy; every rank makes one and calls its methods.

    Parameters
    ----------
    sizes : Sizes
    strategy : {"alone", "data", "server"} or one of `rnnhw.parallel.model.FORMS`
        With "alone", rank 0 trains and the other ranks only wait.
    ranks : Ranks
    """

    def __init__(self, sizes: Sizes, strategy: str, ranks: Ranks) -> None:
        whole = synthetic(sizes)
        # The norm is computed, as in training, but never large enough for gradients to be clipped.
        self._settings = Settings(epochs=1, batch=sizes.batch, clip_norm=1e300)
        self._batch: NDArray[np.intp] = np.arange(sizes.batch)
        self._works = strategy != "alone" or ranks.rank == 0
        self._objective: Objective = whole
        if strategy in FORMS:
            self._objective = ModelObjective(whole, ranks, strategy, 1, self._settings.clip_norm)
        elif strategy != "alone":
            self._objective = (ByServer if strategy == "server" else ByAllReduce)(whole, ranks)
        flat = self._objective.parameters.flat
        self._slots = np.zeros((2, flat.size), flat.dtype)
        self._step, self._ranks = 0, ranks

    def step(self) -> None:
        """Run one training step: gradients, their exchange between ranks, and an update by Adam."""
        if self._works:
            self._objective.step(self._batch, self._step, self._settings)
            adam_step(
                self._objective.parameters.flat,
                self._objective.gradients.flat,
                self._slots[0],
                self._slots[1],
                1.0,
                self._step + 1,
                1e-6,
                0.0,
            )
        self._step += 1

    def seconds(self, clock: Callable[[], float], repeats: int = 1) -> float:
        """Seconds of one training step, until the slowest rank has ended; the mean of ``repeats`` steps."""
        barrier(self._ranks)
        begin = clock()
        for _ in range(repeats):
            self.step()
        barrier(self._ranks)
        return (clock() - begin) / repeats


def barrier(ranks: Ranks) -> None:
    """Wait until all ranks have come here; done by an all-reduce of one value."""
    ranks.all_reduce(np.zeros(1))
