"""Run by mpiexec: trains a stack by strategies; rank 0 writes losses, parameters and logs into a folder.

Arguments: folder, and a list of runs in JSON: name, strategy, and optionally ``bound``, ``order``,
``replicas``, ``checkpoint`` (a file), ``dies`` (the step at which the last rank dies). LSTMs of 12, 8, 6, 6
units, dense 5, on random sequences of unequal lengths, Adam, cross-entropy, float64.
"""

import json
import os
import sys
from pathlib import Path

import numpy as np

from rnnhw.parallel import Asynchronous, parallel_fit, world
from rnnhw.train import Checkpoint, SequenceObjective, Settings, initial_network

COUNT, STEPS = 101, 7


def problem():
    rng = np.random.default_rng(3)
    labels = rng.integers(0, 5, COUNT)
    x = rng.normal(size=(COUNT, STEPS, 5)) + 2 * np.eye(5)[labels][:, None]
    network = initial_network("stack", inputs=5, units=[12, 8, 6, 6], outputs=5, seed=0, dtype=np.float64)
    return SequenceObjective(network, x, labels, rng.integers(3, STEPS + 1, COUNT))


def dying_at(step_of_death, objective):
    honest = objective.step

    def step(batch, step, settings):
        if step >= step_of_death:
            os._exit(9)
        return honest(batch, step, settings)

    return step


def main():
    out, runs = Path(sys.argv[1]), json.loads(sys.argv[2])
    ranks = world(30.0)
    for run in runs:
        logs = []
        objective = problem()
        if "dies" in run and ranks.rank == ranks.size - 1:
            objective.step = dying_at(run["dies"], objective)
        options = Asynchronous(bound=run.get("bound", 0), order=run.get("order", "real"), log=logs.append)
        checkpoint = Checkpoint(out / run["checkpoint"], every=4) if "checkpoint" in run else None
        history = parallel_fit(run["strategy"], ranks, options, run.get("replicas", 1))(
            objective, Settings(epochs=3, batch=12, seed=0, clip_norm=0.2), checkpoint=checkpoint
        )
        flat = objective.parameters.flat.copy()
        ranks.all_reduce(flat)
        assert np.abs(flat / ranks.size - objective.parameters.flat).max() < 1e-12, "ranks end differently"
        if ranks.rank == 0:
            log = logs[0].as_dict() if logs else {}
            np.savez(
                out / run["name"],
                losses=[epoch.loss for epoch in history],
                flat=objective.parameters.flat,
                arrivals=log.get("arrivals", []),
                staleness=list(log.get("staleness", {}).items()),
            )


main()
