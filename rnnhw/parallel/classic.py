"""The classic data-parallel example: LSTM 64, LSTM 32 and dense 10 on rows of digits, Adam, cross-entropy."""

from typing import Any

import numpy as np

from rnnhw.parallel.asynchronous import AsyncLog
from rnnhw.parallel.ranks import Ranks
from rnnhw.parallel.training import Asynchronous, parallel_fit
from rnnhw.train import SequenceObjective, Settings, accuracy, forward, initial_network, load_digits

__all__ = ["BOUNDS", "WORKERS", "train_classic"]

BOUNDS = (0, 1, 4, 16)
WORKERS = 4
BATCH = 32
LEARNING_RATE = 2e-3
"""Low enough that rounding does not grow within the training: at 1e-2 it grows tenfold an epoch."""


def train_classic(ranks: Ranks, epochs: int, runs: list[tuple[str, int]]) -> list[dict[str, Any]]:
    """Train by each (strategy, bound of staleness) in float64; bounds are for the strategy async.

    Returns
    -------
    list of dict
        On rank 0: strategy, ranks, losses by epoch, accuracy on held-out digits, and for asynchronous runs,
        in a seeded order, bound and staleness histogram.
    """
    digits = load_digits()
    found = []
    for strategy, bound in runs:
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
