"""Pruning without labels: what is left of a network learns the outputs of the whole one."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from rnnhw.compress.pruning.patterns import Pattern
from rnnhw.compress.pruning.training import pruning_fit
from rnnhw.network import Network
from rnnhw.train import Epoch, SequenceObjective, Settings, forward

__all__ = ["pruned_alike"]

STEPS, BATCH = 10000, 32
"""Minibatches of the training, as near as whole epochs come, and sequences in each."""

LEAST_EPOCHS = 10
"""The share of zeros grows from step to step in the first half of them."""

LEARNING_RATE = 0.004


def pruned_alike(
    network: Network,
    x: NDArray[np.float32],
    pattern: Pattern,
    ratio: float,
    watch: Callable[[float], None] | None = None,
) -> Network:
    """A network whose pruned weights are zero, trained to give the outputs of the whole one.

    It minimizes the mean square error of its outputs to those of ``network`` on ``x``, of every step where
    the network gives out every step. On one machine the same arguments give the same network.

    Parameters
    ----------
    network : Network
        It is not changed.
    x : float32 array ``[batch, time, inputs]``
    pattern : Pattern
    ratio : float
        Share of each matrix that is pruned, above 0 and below 1.
    watch : callable, optional
        Called after each epoch with the share of the training that is done, 0 .. 1.

    Raises
    ------
    InputError
        In the cases of `rnnhw.compress.check_pruning`.
    """
    outputs = forward(network, x).outputs
    objective = SequenceObjective(network, x, outputs)
    epochs = max(LEAST_EPOCHS, round(STEPS / -(-len(x) // BATCH)))
    settings = Settings(epochs=epochs, batch=BATCH, learning_rate=LEARNING_RATE)

    def seen(epoch: Epoch) -> None:
        if watch is not None:
            watch(epoch.epoch / epochs)

    pruning_fit(pattern, ratio)(objective, settings, watch=seen)
    return objective.parameters.copy()
