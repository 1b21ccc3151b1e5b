"""What a task is: data, the networks trained on them, and scores that float and integer networks share."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Network
from rnnhw.train.loops.checkpoint import Checkpoint
from rnnhw.train.loops.loop import Fit, Watch, fit
from rnnhw.train.loops.settings import Epoch
from rnnhw.train.reference import State, forward

__all__ = ["Calibration", "FloatRunner", "Model", "Options", "Runner", "Score", "Task", "Trained"]

Float = NDArray[np.floating[Any]]
Lengths = NDArray[np.integer[Any]]


class Runner(Protocol):
    """Runs a network, float or integer, on real inputs.

    Takes x ``[batch, time, inputs]``, lengths ``[batch]`` or None, and a state that a runner of the same kind
    gave or None; gives real outputs, ``[batch, time, outputs]`` or ``[batch, outputs]``, and the state
    after each sequence's last step.
    """

    def __call__(self, x: Float, lengths: Lengths | None = None, state: Any = None) -> tuple[Float, Any]: ...


class FloatRunner:
    """A float network as a `Runner`."""

    def __init__(self, network: Network) -> None:
        self._network = network

    def __call__(
        self, x: Float, lengths: Lengths | None = None, state: State | None = None
    ) -> tuple[Float, State]:
        """Outputs and final state."""
        result = forward(self._network, x, lengths=lengths, state=state)
        return result.outputs, result.state


@dataclass(frozen=True, kw_only=True, eq=False)
class Model:
    """What is scored.

    Parameters
    ----------
    runners : mapping of str to Runner
        By the names of `Task.networks`.
    front_end : mapping of str to array
        As training gave it.
    """

    runners: Mapping[str, Runner]
    front_end: Mapping[str, NDArray[Any]]


@dataclass(frozen=True, kw_only=True)
class Score:
    """One figure of merit.

    Parameters
    ----------
    name : str
        What was measured, on what.
    value : float
    unit : str
        ``%`` for shares (0 .. 100), else the unit; empty for counts.
    reach : float, optional
        What the task asks for.
    higher_is_better : bool
    """

    name: str
    value: float
    unit: str
    reach: float | None = None
    higher_is_better: bool = True


@dataclass(frozen=True, kw_only=True)
class Options:
    """How a task is trained.

    Parameters
    ----------
    seed : int
        Of weights, shuffling and dropout.
    epochs : int, optional
        The task's own number by default.
    split : str, optional
        One of `Task.splits`, which says what is held out; the first by default.
    fraction : float
        Share of the training data that is used, 0 .. 1.
    watch : callable, optional
        Called with each `Epoch`.
    checkpoint : Checkpoint, optional
    minimize : callable
        `rnnhw.train.fit` or the like, which trains.
    """

    seed: int = 0
    epochs: int | None = None
    split: str | None = None
    fraction: float = 1.0
    watch: Watch | None = None
    checkpoint: Checkpoint | None = None
    minimize: Fit = fit


@dataclass(frozen=True, kw_only=True, eq=False)
class Calibration:
    """Typical inputs of a network, as whole sequences.

    Parameters
    ----------
    x : float array ``[batch, time, inputs]``
    lengths : int array ``[batch]``, optional
    """

    x: Float
    lengths: Lengths | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Trained:
    """What training gave.

    Parameters
    ----------
    networks : mapping of str to Network
        By the names of `Task.networks`.
    calibration : mapping of str to Calibration
        For quantizing each.
    history : sequence of Epoch
    front_end : mapping of str to array
        What turns raw data into inputs beside code: scales, embeddings, words. No object arrays.
    """

    networks: Mapping[str, Network]
    calibration: Mapping[str, Calibration]
    history: Sequence[Epoch]
    front_end: Mapping[str, NDArray[Any]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Task:
    """A task: what `rnnhw train` and `rnnhw score` know of it.

    Parameters
    ----------
    name : str
        In commands.
    summary : str
        One line.
    data : str
        What ``--data`` takes; empty if the data come with rnnhw or are generated.
    networks : sequence of str
        Names of its networks, which are those of their files; ``model`` where there is one.
    epochs : int
        Passes over the training data, at most.
    load : callable
        From ``--data``'s path, or None, to the data; raises `InputError` for missing, truncated or other
        files, for classes without samples and for empty sequences.
    splits : callable
        From the data to the names of the splits; the first one is that of the published network.
    train : callable
        From data and `Options` to `Trained`.
    score : callable
        From data, a split's name and a `Model` to the scores on what the split holds out.
    baselines : callable
        The same of methods without a network, from data and a split's name.
    """

    name: str
    summary: str
    data: str
    networks: Sequence[str] = ("model",)
    epochs: int
    load: Callable[[Any], Any]
    splits: Callable[[Any], Sequence[str]]
    train: Callable[[Any, Options], Trained]
    score: Callable[[Any, str, Model], Sequence[Score]]
    baselines: Callable[[Any, str], Sequence[Score]] = lambda data, split: ()
