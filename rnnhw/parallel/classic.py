"""The textbook example of data-parallel training, used to compare strategies.

A network of LSTM 64, LSTM 32 and dense 10 reads 8x8 images of digits row by row; Adam, cross-entropy.
"""

from typing import Any

import numpy as np

from rnnhw.parallel.asynchronous import AsyncLog
from rnnhw.parallel.ranks import Ranks
from rnnhw.parallel.training import Asynchronous, parallel_fit
from rnnhw.train import SequenceObjective, Settings, accuracy, forward, initial_network, load_digits

__all__ = ["BOUNDS", "WORKERS", "train_classic"]

BOUNDS = (0, 1, 4, 16)
"""Bounds of staleness that asynchronous training is compared at, in updates."""

WORKERS = 4
"""Number of workers of asynchronous training; ranks are one more, for the server."""

BATCH = 32
"""Sequences per minibatch."""

LEARNING_RATE = 2e-3
"""Low enough that rounding differences between strategies stay small: at 1e-2 they grow tenfold per epoch."""


def train_classic(ranks: Ranks, epochs: int, choices: list[tuple[str, int]]) -> list[dict[str, Any]]:
    """Train in float64 from the same initial network by each (strategy, bound of staleness) of ``choices``.

    Bounds are used by the strategy async only, which receives gradients in a seeded order.

    Returns
    -------
    list of dict
        On rank 0: strategy, number of ranks, loss of each epoch, accuracy on held-out digits, and for the
        strategy async the bound and the histogram of staleness. On other ranks the list is empty.
    """
    digits = load_digits()
    found = []
    for strategy, bound in choices:
        logs: list[AsyncLog] = []
        network = initial_network("classic", inputs=8, units=[64, 32], outputs=10, seed=0, dtype=np.float64)
        objective = SequenceObjective(network, digits.train_x, digits.train_labels)
        options = Asynchronous(bound=bound, order="seeded", log=logs.append)
        settings = Settings(epochs=epochs, batch=BATCH, learning_rate=LEARNING_RATE)
        history = parallel_fit(strategy, ranks, options)(objective, settings)
        score = accuracy(forward(objective.parameters.network, digits.test_x).outputs, digits.test_labels)
        found.append(
            {
                "strategy": strategy,
                "ranks": ranks.size,
                "accuracy": score,
                "losses": [epoch.loss for epoch in history],
                **({"bound": bound, "staleness": logs[0].as_dict()["staleness"]} if logs else {}),
            }
        )
    return found if ranks.rank == 0 else []
