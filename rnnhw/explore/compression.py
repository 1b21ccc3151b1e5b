"""Results of ``rnnhw compress``: smaller forms of a network, their scores, and their costs on a machine."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rnnhw.errors import InputError
from rnnhw.explore.pareto import pareto_front

__all__ = ["Compression", "Target", "Trial", "best_trial", "front_of", "parse_target"]


@dataclass(frozen=True, kw_only=True)
class Trial:
    """A smaller form of a network.

    Parameters
    ----------
    name : str
        Unique, and the name of its files.
    method : str
        What was done, in words.
    shape : str
        The layers, in words; empty where there is no such network.
    refused : str
        Why there is no such network, or why the design does not hold it; empty where it runs.
    score : float
        Accuracy (0 .. 1), or root mean square error, of the integer network on the data; measured.
    size : int
        Bytes of weights, biases and shifts.
    macs : int
        Multiply-accumulates of a sequence.
    cycles : int
        Cycles of a sequence on the design, as the schedule has them: exactly the gateware's. Of a delta
        network, whose cycles follow from the data, the rounded mean of the first sequences.
    threshold : int
        Of a delta network; 0 where it is none.
    ratio : float
        Share of the weights that was pruned; 0 where none was.
    """

    name: str
    method: str
    shape: str = ""
    refused: str = ""
    score: float = math.nan
    size: int = 0
    macs: int = 0
    cycles: int = 0
    threshold: int = 0
    ratio: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Target:
    """How much of the float network's score may be lost.

    Parameters
    ----------
    text : str
        As it was given.
    is_accuracy : bool
        Whether the score is an accuracy, of which more is better, or an error.
    loss : float
        What may be lost: a part of 1 of an accuracy; of an error, the same unit, or a part of the float
        network's error where ``is_relative``.
    is_relative : bool
    """

    text: str
    is_accuracy: bool
    loss: float
    is_relative: bool = False

    def limit(self, exact: float) -> float:
        """The worst score that meets the target, for the float network's score."""
        if self.is_accuracy:
            return exact - self.loss
        return exact * (1.0 + self.loss) if self.is_relative else exact + self.loss

    def is_met(self, score: float, exact: float) -> bool:
        """Does a score meet the target?"""
        # A loss of exactly so many sequences of the data is allowed, whatever the rounding of its share.
        slack = 1e-9 * max(abs(exact), 1.0)
        return score >= self.limit(exact) - slack if self.is_accuracy else score <= self.limit(exact) + slack


_TARGET = re.compile(r"(accuracy)-(\d+(?:\.\d+)?)|(error)\+(\d+(?:\.\d+)?)(%?)", re.ASCII)


def parse_target(text: str, is_accuracy: bool) -> Target:
    """Read a target: ``accuracy-0.5`` (points), ``error+2%`` or ``error+0.01``.

    Parameters
    ----------
    text : str
    is_accuracy : bool
        Whether the data's labels are classes, so that the score is an accuracy.

    Raises
    ------
    InputError
        If it is none of these, or belongs to the other kind of labels.
    """
    found = _TARGET.fullmatch(text)
    if found is None:
        raise InputError(f"the target is {text!r}, not such as accuracy-0.5 (points), error+2% or error+0.01")
    accuracy, points, _, more, percent = found.groups()
    if bool(accuracy) != is_accuracy:
        kind, fits = ("classes", "accuracy-...") if is_accuracy else ("values", "error+...")
        raise InputError(f"the target is {text!r}, but the labels are {kind}, for which it is {fits}")
    if accuracy:
        return Target(text=text, is_accuracy=True, loss=float(points) / 100)
    loss = float(more) / 100 if percent else float(more)
    return Target(text=text, is_accuracy=False, loss=loss, is_relative=bool(percent))


@dataclass(frozen=True, kw_only=True)
class Compression:
    """The results of ``rnnhw compress``.

    Parameters
    ----------
    model : str
    exact : Trial
        The float network: its score, its bytes in 32-bit floats, its MACs; no cycles.
    trials : sequence of Trial
        In the order in which they were tried.
    target : Target
    chosen : Trial, optional
        See `best_trial`.
    design : str
        Name of the design, with what was changed.
    macs_per_cycle, clock_mhz : int
        Of the design.
    sequences, steps : int
        Of the data that the scores were measured on.
    changing_sequences : int
        Of how many of them the cycles of delta networks are the mean.
    is_calibrated_apart : bool
        Whether other data calibrated the quantization and the factors, and trained pruned networks.
    verified : str
        What the check of the chosen network on simulated RTL found, in words; empty without one.
    command : str
        The command that makes all of this again.
    """

    model: str
    exact: Trial
    trials: Sequence[Trial]
    target: Target
    chosen: Trial | None
    design: str
    macs_per_cycle: int
    clock_mhz: int
    sequences: int
    steps: int
    changing_sequences: int
    is_calibrated_apart: bool
    verified: str
    command: str


def best_trial(trials: Sequence[Trial], exact: float, target: Target) -> Trial | None:
    """The trial that meets the target in the fewest cycles, among equals in the fewest bytes; or None."""
    meeting = [one for one in trials if not one.refused and target.is_met(one.score, exact)]
    return min(meeting, key=lambda one: (one.cycles, one.size, one.name), default=None)


def front_of(trials: Sequence[Trial], is_accuracy: bool) -> list[Trial]:
    """The trials that no other one beats: as good in score, bytes and cycles, and better in one of them."""
    run = [one for one in trials if not one.refused]
    if not run:
        return []
    scores = np.array([one.score for one in run])
    losses = 1.0 - scores if is_accuracy else scores
    keep = pareto_front(losses, np.array([one.size for one in run]), np.array([one.cycles for one in run]))
    return [one for one, kept in zip(run, keep, strict=True) if kept]
