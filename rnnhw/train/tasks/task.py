"""The interface of a task: its data, how networks are trained on them, and how models are scored."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rnnhw.cells import CELLS
from rnnhw.network import Network, cell_in_words
from rnnhw.train.initialize import initial_network
from rnnhw.train.loops.checkpoint import Checkpoint
from rnnhw.train.loops.loop import Fit, Watch, fit
from rnnhw.train.loops.settings import Epoch
from rnnhw.train.reference import State, forward

__all__ = ["Calibration", "FloatRunner", "Model", "Options", "Runner", "Score", "Task", "Trained"]

Float = NDArray[np.floating[Any]]
Lengths = NDArray[np.integer[Any]]


class Runner(Protocol):
    """Runs a network, float or integer, on real inputs, so that scores need not know which kind it is.

    It takes x ``[batch, time, inputs]``, lengths ``[batch]`` or None, and a state that a runner of the same
    kind has returned, or None. It returns real outputs, ``[batch, time, outputs]`` or ``[batch, outputs]``,
    and the state after the last step of each sequence.
    """

    def __call__(self, x: Float, lengths: Lengths | None = None, state: Any = None) -> tuple[Float, Any]: ...


class FloatRunner:
    """A float network as a `Runner`."""

    def __init__(self, network: Network) -> None:
        self._network = network

    def __call__(
        self, x: Float, lengths: Lengths | None = None, state: State | None = None
    ) -> tuple[Float, State]:
        """Run sequences; see `Runner`."""
        result = forward(self._network, x, lengths=lengths, state=state)
        return result.outputs, result.state


@dataclass(frozen=True, kw_only=True, eq=False)
class Model:
    """A trained model that is scored.

    Parameters
    ----------
    runners : mapping of str to Runner
        By the names of `Task.networks`.
    front_end : mapping of str to array
        `Trained.front_end` of its training.
    """

    runners: Mapping[str, Runner]
    front_end: Mapping[str, NDArray[Any]]


@dataclass(frozen=True, kw_only=True)
class Score:
    """One score.

    Parameters
    ----------
    name : str
        What was measured, and on what data.
    value : float
    unit : str
        ``%`` for shares (0 .. 100), else the unit; empty for counts.
    reach : float, optional
        Value that the task asks for.
    higher_is_better : bool
    """

    name: str
    value: float
    unit: str
    reach: float | None = None
    higher_is_better: bool = True


@dataclass(frozen=True, kw_only=True)
class Options:
    """Options of training a task.

    Parameters
    ----------
    seed : int
        Seed of initial weights, shuffling and dropout.
    epochs : int, optional
        By default, `Task.epochs`.
    split : str, optional
        One of `Task.splits`, which determines what is held out; by default the first.
    fraction : float
        Share (0 .. 1) of the training data that is used.
    watch : callable, optional
        Called with each `Epoch`.
    checkpoint : Checkpoint, optional
    minimize : Fit
        The function that trains.
    cell : str, optional
        The cell of all layers with its options, such as ``lstm_coupled+peephole``
        (`rnnhw.network.cell_in_words`); by default the task's own.
    """

    seed: int = 0
    epochs: int | None = None
    split: str | None = None
    fraction: float = 1.0
    watch: Watch | None = None
    checkpoint: Checkpoint | None = None
    minimize: Fit = fit
    cell: str | None = None

    def network(self, task: str, usual: str, **sizes: Any) -> Network:
        """A network to begin training with, named ``TASK-CELL``; its cells are ``usual`` by default.

        ``sizes`` are the other arguments of `rnnhw.train.initial_network`.
        """
        words = self.cell or usual
        cell, has_peepholes, projection = cell_in_words(words)
        options: dict[str, Any] = {"has_peepholes": has_peepholes, "projection": projection}
        name = f"{task}-{words}"
        return initial_network(name, seed=self.seed, cell=str(cell), **options, **sizes)


@dataclass(frozen=True, kw_only=True, eq=False)
class Calibration:
    """Typical inputs of a network, as whole sequences, to quantize it with.

    Parameters
    ----------
    x : float array ``[batch, time, inputs]``
    lengths : int array ``[batch]``, optional
        Number of steps of each sequence; by default all ``time`` steps.
    """

    x: Float
    lengths: Lengths | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Trained:
    """Results of training.

    Parameters
    ----------
    networks : mapping of str to Network
        By the names of `Task.networks`.
    calibration : mapping of str to Calibration
        Calibration data of each network, by the same names.
    history : sequence of Epoch
    front_end : mapping of str to array
        Arrays that turn raw data into inputs, and outputs into results: scales, embeddings, words,
        thresholds. None is of dtype object.
    """

    networks: Mapping[str, Network]
    calibration: Mapping[str, Calibration]
    history: Sequence[Epoch]
    front_end: Mapping[str, NDArray[Any]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Task:
    """A task, as `rnnhw train` and `rnnhw score` use it.

    Parameters
    ----------
    name : str
        Its name in commands.
    summary : str
        Its description in one line.
    data : str
        Description of what ``--data`` takes; empty if the data come with a library or are generated.
    networks : sequence of str
        Names of its networks, which are also those of their files; ``model`` if there is only one.
    epochs : int
        Default number of passes over the training data.
    cells : sequence of str
        The cells that it can be trained with.
    load : callable
        Takes the path after ``--data``, or None, and returns the data. It raises `InputError` for missing,
        truncated or unsuitable files, for classes without samples and for empty sequences.
    splits : callable
        Takes the data and returns the names of the splits; the published network has the first one.
    train : callable
        Takes the data and `Options`, and returns `Trained`.
    score : callable
        Takes the data, the name of a split and a `Model`, and returns scores on what the split holds out.
    baselines : callable
        Takes the data and the name of a split, and returns the same scores for methods without a network.
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
    cells: Sequence[str] = tuple(CELLS)
