"""Scores of networks on data of one's own, beside those of methods without a network."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.train.runner import Runner
from rnnhw.train.tasks.own_data import OwnData, Rows
from rnnhw.train.tasks.task import Score

__all__ = ["baseline_scores", "run_outputs", "scores_of"]

MOST_NAMED = 4
"""Most values of which each has scores of its own; of more, the means of these scores are given."""

_RUN_VALUES = 1 << 22
"""Values of the inputs that are run at a time, to limit memory."""

Float = NDArray[np.floating[Any]]


def run_outputs(data: OwnData, chosen: Rows, run: Runner, front_end: Mapping[str, NDArray[Any]]) -> Float:
    """Outputs ``[rows, outputs]`` of a network at the rows of ``data.scored``."""
    most = int(data.lengths[chosen].max()) * data.rows.shape[1]
    size = max(1, _RUN_VALUES // most)
    found = []
    for begin in range(0, chosen.size, size):
        some = chosen[begin : begin + size]
        outputs, _ = run(data.x(some, front_end), data.lengths[some])
        if data.every_step:
            rows, within = data.steps(some)
            outputs = outputs[within & data.has_target[rows]]
        found.append(outputs)
    return np.concatenate(found)


def scores_of(data: OwnData, chosen: Rows, outputs: Float, method: str = "") -> list[Score]:
    """Score outputs at the rows of ``data.scored``.

    Parameters
    ----------
    data : OwnData
    chosen : int array
        Sequences.
    outputs : float array ``[rows, outputs]``
        Of labels, the largest one counts; values are in the units of the data.
    method : str
        What gave the outputs; empty for the network.
    """
    rows = data.scored(chosen)
    where = f"{rows.size:,} held-out {'steps' if data.every_step else 'sequences'}"
    prefix = f"{method}: " if method else ""
    if data.classes:
        hits = outputs.argmax(axis=1) == data.targets[rows]
        return [Score(name=f"{prefix}accuracy on {where}", unit="%", value=100 * float(hits.mean()))]
    targets = data.targets[rows].astype(np.float64)
    errors = np.sqrt(np.square(outputs - targets).mean(axis=0))
    spreads = targets.std(axis=0)
    named = list(zip(data.outputs, errors, spreads, strict=True))
    if len(named) > MOST_NAMED:
        named = [(f"{len(named)} values", errors.mean(), float(np.sqrt(np.square(spreads).mean())))]
    scores = []
    for name, error, spread in named:
        scores.append(
            Score(
                name=f"{prefix}root mean square error of {name} on {where}",
                unit="",
                value=float(error),
                higher_is_better=False,
            )
        )
        if spread > 0:
            scores.append(
                Score(name=f"{prefix}R^2 of {name}", unit="", value=1 - float((error / spread) ** 2))
            )
    return scores


def baseline_scores(data: OwnData, training: Rows, test: Rows) -> list[Score]:
    """Scores of the commonest label, or of the mean value and of persistence, which forecasts no change."""
    known, rows = data.targets[data.scored(training)], data.scored(test)
    if data.classes:
        commonest = np.bincount(known, minlength=data.classes)
        return scores_of(data, test, np.tile(commonest, (rows.size, 1)), "commonest label")
    scores = scores_of(data, test, np.tile(known.mean(axis=0), (rows.size, 1)), "mean of training")
    if data.base:
        scores += scores_of(data, test, data.now(rows), "persistence")
    return scores
