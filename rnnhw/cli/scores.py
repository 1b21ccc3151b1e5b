"""Scores of a task's networks: their computation, their record in a file, and their table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from rnnhw.cli.tables import print_table
from rnnhw.cli.terminal import progress_bar
from rnnhw.errors import InputError

if TYPE_CHECKING:
    from rnnhw.network import IntegerNetwork, Network
    from rnnhw.train import Score, Task

__all__ = [
    "FRONT_END",
    "SCORES",
    "Result",
    "chosen_splits",
    "print_result",
    "score_networks",
    "task_with_data",
]

FRONT_END = "front_end.npz"
"""File of the front end's arrays in a trained folder."""

SCORES = "scores.json"
"""File of the scores in a trained folder."""


@dataclass(frozen=True, kw_only=True)
class Result:
    """Scores of one training.

    Parameters
    ----------
    split : str
        The split of the data.
    fraction : float
        Fraction of the training data that was used, above 0 and at most 1.
    scores, integer_scores : sequence of Score
        Scores of the float networks and of the integer ones, in the same order.
    baselines : sequence of Score
        Scores of simple methods without a network.
    """

    split: str
    fraction: float
    scores: "Sequence[Score]"
    integer_scores: "Sequence[Score]"
    baselines: "Sequence[Score]"

    def as_dict(self) -> dict[str, Any]:
        """Return the entry of ``scores.json``."""
        return {
            "split": self.split,
            "fraction": self.fraction,
            "scores": [
                {
                    "name": one.name,
                    "unit": one.unit,
                    "reach": one.reach,
                    "float": one.value,
                    "integer": other.value,
                }
                for one, other in zip(self.scores, self.integer_scores, strict=True)
            ],
            "baselines": [{"name": one.name, "unit": one.unit, "value": one.value} for one in self.baselines],
        }


def task_with_data(name: str, data: Path | None) -> "Task":
    """Return the task of this name; refuses if it needs data and none are given."""
    from rnnhw.train import task_of

    task = task_of(name)
    if task.data and data is None:
        raise InputError(f"task {name} needs --data: {task.data}")
    return task


def chosen_splits(task: "Task", data: Any, split: str | None) -> Sequence[str]:
    """Return the splits that ``split`` names: one, or "all", or by default the first."""
    known = task.splits(data)
    if split is None:
        return known[:1]
    if split == "all":
        return known
    if split not in known:
        raise InputError(
            f"task {task.name} has no split {split!r}; the splits are {', '.join(known)}, and all"
        )
    return [split]


def score_networks(
    task: "Task",
    data: Any,
    split: str,
    fraction: float,
    networks: "Mapping[str, Network]",
    integers: "Mapping[str, IntegerNetwork]",
    front_end: "Mapping[str, NDArray[Any]]",
    *,
    baselines: bool = True,
) -> Result:
    """Score the float networks, the integer ones, and, if they are wanted, the baselines."""
    from rnnhw.quantize import IntegerRunner
    from rnnhw.train import FloatRunner, Model

    models = [
        Model(runners=runners, front_end=front_end)
        for runners in (
            {name: FloatRunner(network) for name, network in networks.items()},
            {name: IntegerRunner(network) for name, network in integers.items()},
        )
    ]
    with progress_bar() as bar:
        bar.add_task("scoring", total=None)
        scores, integer_scores = (task.score(data, split, model) for model in models)
        return Result(
            split=split,
            fraction=fraction,
            scores=scores,
            integer_scores=integer_scores,
            baselines=task.baselines(data, split) if baselines else (),
        )


def print_result(task: "Task", result: Result, of: str = "") -> None:
    """Print a table of the scores of float and integer networks, and of the baselines; ``of`` names them."""
    share = "" if result.fraction == 1.0 else f", {result.fraction:.0%} of the training data"
    title = f"{task.name}, {of}split {result.split}{share}, measured"
    rows = [
        [
            f"{one.name} {one.unit}",
            _figure(one.value),
            _figure(other.value),
            "" if one.reach is None else _figure(one.reach),
        ]
        for one, other in zip(result.scores, result.integer_scores, strict=True)
    ]
    rows += [[f"{one.name} {one.unit}", _figure(one.value), "", ""] for one in result.baselines]
    print_table(("", "float", "integer", "reach"), rows, "<>>>", title)


def _figure(value: float) -> str:
    return f"{value:.4g}" if value < 10 else f"{value:.2f}"
