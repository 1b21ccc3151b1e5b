"""The interface of a task: its data, how networks are trained on them, and how models are scored."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.cells import CELLS
from rnnhw.errors import InputError
from rnnhw.network import Network, cell_in_words
from rnnhw.train.initialize import initial_network, initial_stack
from rnnhw.train.layers import layers_in_words
from rnnhw.train.loops.checkpoint import Checkpoint
from rnnhw.train.loops.loop import Fit, Watch, fit
from rnnhw.train.loops.recorded import RecordedTeacher
from rnnhw.train.loops.settings import Epoch, Settings
from rnnhw.train.loops.teacher import Teacher
from rnnhw.train.precision import FLOATS, Precision
from rnnhw.train.runner import Runner
from rnnhw.train.tasks.settings import TRAINING, validates

__all__ = ["Calibration", "Model", "Options", "Scales", "Score", "Task", "Trained"]

Float = NDArray[np.floating[Any]]
Lengths = NDArray[np.integer[Any]]


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
    settings : mapping of str to object
        Settings that replace those of `Task.settings`, by the same names, as
        `rnnhw.train.tasks.settings.checked_settings` returns them.
    start : Network, optional
        The network to begin training with, in place of one with random weights.
    precision : callable
        Takes a network and its calibration data, and returns the numbers that it is trained with.
    teacher : Teacher, optional
        The network whose outputs are learned beside the labels.
    recorded : RecordedTeacher, optional
        In place of a teacher: the outputs of one for each sequence of the data, in their order. A task looks
        at it only if it ``takes_recorded``.
    """

    seed: int = 0
    epochs: int | None = None
    split: str | None = None
    fraction: float = 1.0
    watch: Watch | None = None
    checkpoint: Checkpoint | None = None
    minimize: Fit = fit
    cell: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    start: Network | None = None
    precision: Callable[[Network, Calibration], Precision] = lambda network, calibration: FLOATS
    teacher: Teacher | None = None
    recorded: RecordedTeacher | None = None

    def chosen(self, usual: Mapping[str, Any]) -> dict[str, Any]:
        """All settings of a task, whose own values are ``usual``."""
        return {**usual, **self.settings}

    def training(self, usual: Mapping[str, Any], epochs: int) -> Settings:
        """The settings of the training; ``usual`` and ``epochs`` are the task's own."""
        chosen = self.chosen(usual)
        found = {name: chosen[name] for name in TRAINING if name in chosen}
        return Settings(epochs=self.epochs or epochs, seed=self.seed, keeps_best=validates(usual), **found)

    def network(self, task: str, usual: str, *, inputs: int, outputs: int, **sizes: Any) -> Network:
        """A network to begin training with, named ``TASK-CELL``; its cells are ``usual`` by default.

        ``sizes`` are the other arguments of `rnnhw.train.initial_network`. Where the settings have layers,
        these are taken, and of the sizes only ``every_step`` counts; ``start`` takes the place of all.

        Raises
        ------
        InputError
            If the layers do not chain, or do not end with ``outputs`` outputs, or ``start`` does not suit the
            task.
        """
        if self.start is not None:
            return _checked_start(self.start, task, inputs, outputs, sizes.get("every_step", False))
        common: dict[str, Any] = {"inputs": inputs, "outputs": outputs, "seed": self.seed}
        if self.settings.get("layers"):
            if self.cell is not None:
                raise InputError("the cell is given twice, by --layers and by --cell; leave out one of them")
            choices = layers_in_words(self.settings["layers"], outputs)
            name = "-".join([task, *dict.fromkeys(str(choice.cell) for choice in choices)])
            return initial_stack(name, choices, every_step=sizes.get("every_step", False), **common)
        words = self.cell or usual
        cell, has_peepholes, projection = cell_in_words(words)
        options: dict[str, Any] = {"has_peepholes": has_peepholes, "projection": projection}
        sizes |= {"units": self.settings.get("units", sizes["units"])}
        return initial_network(f"{task}-{words}", cell=str(cell), **options, **common, **sizes)


def _checked_start(start: Network, task: str, inputs: int, outputs: int, every_step: bool) -> Network:
    """The network, if a task can go on training it."""
    if start.head is None:
        raise InputError(f"network {start.name!r} has no dense head, with which task {task} could be trained")
    found = (start.inputs, start.outputs, start.every_step)
    if found != (inputs, outputs, every_step):
        taken, needed = (
            f"{a} inputs and {b} outputs {'on every step' if every else 'on the last step'}"
            for a, b, every in (found, (inputs, outputs, every_step))
        )
        raise InputError(f"network {start.name!r} has {taken}, but the data of task {task} need {needed}")
    return start


@dataclass(frozen=True, kw_only=True, eq=False)
class Scales:
    """How data become inputs of a network, and its outputs values in the units of the data.

    ::

        y = base_t + scale network((x - mean) / deviation) + shift

    Parameters
    ----------
    mean, deviation : float array ``[inputs]``
    scale, shift : float array ``[outputs]``
    base : tuple of int
        For each output, the input whose present value is added to it; empty if none is.
    """

    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]
    scale: NDArray[np.float64]
    shift: NDArray[np.float64]
    base: tuple[int, ...] = ()


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
    scales : Scales, optional
        The whole way from the data to the inputs, and back, if it is no more than that. There is only one
        network then.
    """

    networks: Mapping[str, Network]
    calibration: Mapping[str, Calibration]
    history: Sequence[Epoch]
    front_end: Mapping[str, NDArray[Any]] = field(default_factory=dict)
    scales: Scales | None = None


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
    settings : mapping of str to object
        Names and usual values of what a user may set (`rnnhw.train.tasks.settings`).
    load : callable
        Takes the path after ``--data``, or None, and returns the data. It raises `InputError` for missing,
        truncated or unsuitable files, for classes without samples and for empty sequences.
    trains_one : bool
        Whether it trains one network, and nothing beside it that the network's inputs depend on. Then that
        network may be given (`Options.start`), trained with its integers in place (`Options.precision`), and
        have a teacher (`Options.teacher`).
    takes_recorded : bool
        Whether it takes the recorded outputs of a teacher (`Options.recorded`).
    prepare : callable
        Takes what ``load`` returned and the settings that the user gave, and returns the data for the other
        functions. Most tasks have only one way to see their data, and return them as they are.
    facts : callable
        Takes the data and the name of a split, and returns sentences on what was read.
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
    settings: Mapping[str, Any] = field(default_factory=dict)
    trains_one: bool = False
    takes_recorded: bool = False
    prepare: Callable[[Any, Mapping[str, Any]], Any] = lambda data, settings: data

    @property
    def second_loss(self) -> str:
        """What the loss beside that of training is computed on, as curves call it."""
        return "validation" if validates(self.settings) else "held out"

    facts: Callable[[Any, str], Sequence[str]] = lambda data, split: ()
