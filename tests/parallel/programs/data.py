"""Under mpiexec: the classic example by a strategy; rank 0 writes losses, parameters and accuracy (.npz).

LSTM 64 -> LSTM 32 -> dense 10 on digit rows, Adam, cross-entropy, float64. Arguments: strategy, file, epochs;
and a checkpoint; and the step at which the last rank dies.
"""

import os
import sys
from pathlib import Path

import numpy as np

from rnnhw.parallel import parallel_fit, world
from rnnhw.train import (
    Checkpoint,
    Parameters,
    SequenceObjective,
    Settings,
    accuracy,
    forward,
    initial_network,
    load_digits,
)

strategy, out, epochs, *rest = sys.argv[1:]
checkpoint = Checkpoint(Path(rest[0]), every=7) if rest else None
ranks = world(60.0)
digits = load_digits()
network = initial_network("classic", inputs=8, units=[64, 32], outputs=10, seed=0, dtype=np.float64)
objective = SequenceObjective(network, digits.train_x[:301], digits.train_labels[:301])
honest = objective.step


def dying(batch, step, settings):
    if ranks.rank == ranks.size - 1 and step == int(rest[1]):
        os._exit(9)
    return honest(batch, step, settings)


if len(rest) > 1:
    objective.step = dying
history = parallel_fit(strategy, ranks)(
    objective, Settings(epochs=int(epochs), batch=32, seed=0), checkpoint=checkpoint)
if ranks.rank == 0:
    trained = objective.parameters.copy()
    score = accuracy(forward(trained, digits.test_x).outputs, digits.test_labels)
    np.savez(out, losses=[epoch.loss for epoch in history], flat=Parameters.of(trained).flat, accuracy=score)
