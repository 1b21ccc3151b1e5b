"""What train and score do."""

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from rich.table import Table

from rnnhw.cli.work import console, progress_bar
from rnnhw.errors import InputError, ModelError
from rnnhw.files import remove_with_leftovers, require_writable, write_bytes, write_text

if TYPE_CHECKING:
    from rnnhw.network import IntegerNetwork, Network
    from rnnhw.train import Epoch, Fit, Score, Task, Trained

__all__ = ["run_score", "run_train"]

FRONT_END = "front_end.npz"
SCORES = "scores.json"
CURVE = "curve.svg"
FRACTIONS = "fractions.svg"


@dataclass(frozen=True, kw_only=True)
class Result:
    """Scores of one training: of the float network and of the integer one, in the same order."""

    split: str
    fraction: float
    scores: "Sequence[Score]"
    integer_scores: "Sequence[Score]"
    baselines: "Sequence[Score]"

    def as_dict(self) -> dict[str, Any]:
        """What ``scores.json`` holds of it."""
        return {
            "split": self.split, "fraction": self.fraction,
            "scores": [{"name": one.name, "unit": one.unit, "reach": one.reach, "float": one.value,
                        "integer": other.value}
                       for one, other in zip(self.scores, self.integer_scores, strict=True)],
            "baselines": [{"name": one.name, "unit": one.unit, "value": one.value} for one in self.baselines],
        }


def _loaded(name: str, data: Path | None) -> "tuple[Task, Any]":
    """The task and its data."""
    from rnnhw.train import task_of

    task = task_of(name)
    if task.data and data is None:
        raise InputError(f"task {name} needs --data: {task.data}")
    return task, task.load(data)


def _splits(task: "Task", data: Any, split: str | None) -> Sequence[str]:
    """The splits that ``split`` names: one, all, or the first by default."""
    known = task.splits(data)
    if split is None:
        return known[:1]
    if split == "all":
        return known
    if split not in known:
        raise InputError(f"task {task.name} has no split {split!r}; there are {', '.join(known)} and all")
    return [split]


def _fractions(text: str) -> list[float]:
    """Shares of the training data, from words with commas, rising."""
    try:
        fractions = sorted(float(word) for word in text.split(","))
    except ValueError:
        raise InputError(f"--fraction is {text!r}, not numbers with commas") from None
    for fraction in fractions:
        if not 0.0 < fraction <= 1.0:
            raise InputError(f"--fraction is {fraction:g}, not above 0 and at most 1")
    return fractions


def run_train(name: str, data_path: Path | None, out: Path, *, seed: int, epochs: int | None,
              split: str | None, fraction: str, resume: bool, minimize: "Fit | None" = None,
              writes: bool = True) -> None:
    """Train a task's networks, quantize and score them, and write the folder ``out``.

    Of several splits the first one's networks are written; of several fractions, the largest one's.

    Parameters
    ----------
    minimize : callable, optional
        What trains instead of `rnnhw.train.fit`, the same on many processes.
    writes : bool
        Whether this is the process that scores, writes and prints.
    """
    if not writes:
        console.quiet = True
    task, data = _loaded(name, data_path)
    splits, fractions = _splits(task, data, split), _fractions(fraction)
    require_writable(out / SCORES)
    results = []
    for number, one in enumerate(splits):
        for share in fractions:
            keeps = number == 0 and share == fractions[-1]
            choice = _Choice(seed, epochs, one, share, keeps, minimize, writes)
            result = _train_one(task, data, out, choice, resume)
            results += [result] if result else []
    if not writes:
        return
    header = {"task": name, "seed": seed, "epochs": epochs or task.epochs}
    record = header | {"results": [result.as_dict() for result in results]}
    write_text(out / SCORES, json.dumps(record, indent=2) + "\n")
    if len(fractions) > 1:
        _draw_fractions(task, out, [result for result in results if result.split == splits[0]])
    console.print(f"wrote {out}")


@dataclass(frozen=True)
class _Choice:
    """One training of a task; ``keeps`` if its networks are written, ``writes`` if this process does."""

    seed: int
    epochs: int | None
    split: str
    fraction: float
    keeps: bool
    minimize: "Fit | None"
    writes: bool


def _train_one(task: "Task", data: Any, out: Path, choice: _Choice, resume: bool) -> Result | None:
    from rnnhw.quantize import quantize

    trained = _trained(task, data, out, choice, resume)
    if not choice.writes:
        return None
    seen = trained.calibration
    integers = {name: quantize(network, seen[name].x, lengths=seen[name].lengths)
                for name, network in trained.networks.items()}
    result = _scored(task, data, choice.split, choice.fraction, trained.networks, integers,
                     trained.front_end)
    if choice.keeps:
        _write(out, trained, integers)
    _print(task, result)
    return result


def _scored(task: "Task", data: Any, split: str, fraction: float, networks: "Mapping[str, Network]",
            integers: "Mapping[str, IntegerNetwork]", front_end: "Mapping[str, NDArray[Any]]") -> Result:
    """Score the float networks, the integer ones, and what does without."""
    from rnnhw.quantize import IntegerRunner
    from rnnhw.train import FloatRunner, Model

    models = [Model(runners=runners, front_end=front_end) for runners in (
        {name: FloatRunner(network) for name, network in networks.items()},
        {name: IntegerRunner(network) for name, network in integers.items()})]
    with progress_bar() as bar:
        bar.add_task("scoring", total=None)
        scores, integer_scores = (task.score(data, split, model) for model in models)
        return Result(split=split, fraction=fraction, scores=scores, integer_scores=integer_scores,
                      baselines=task.baselines(data, split))


def _trained(task: "Task", data: Any, out: Path, choice: _Choice, resume: bool) -> "Trained":
    """Train, going on from a checkpoint if there is one and it is wanted."""
    from rnnhw.train import Checkpoint, Options, fit

    path = out / f"checkpoint-{choice.split}-{choice.fraction:g}.safetensors"
    require_writable(path)
    if choice.writes and path.exists() and not resume:
        raise InputError(f"{path} holds training that was interrupted; go on with --resume, or remove it")
    with progress_bar(choice.writes) as bar:
        total = choice.epochs or task.epochs
        line = bar.add_task(f"{choice.split}, {choice.fraction:.0%} of the data", total=total)

        def show(epoch: "Epoch") -> None:
            bar.update(line, completed=epoch.epoch, description=_words(epoch))

        options = Options(seed=choice.seed, epochs=choice.epochs, split=choice.split,
                          fraction=choice.fraction, watch=show, checkpoint=Checkpoint(path),
                          minimize=choice.minimize or fit)
        trained = task.train(data, options)
    if choice.writes:
        remove_with_leftovers(path)
    return trained


def _words(epoch: "Epoch") -> str:
    parts = [f"epoch {epoch.epoch}: loss {epoch.loss:.4f}"]
    if epoch.accuracy:
        parts.append(f"accuracy {epoch.accuracy:.2%}")
    if epoch.validation is not None:
        parts.append(f"validation {epoch.validation:.4f}")
    return ", ".join(parts)


def _write(out: Path, trained: "Trained", integers: "dict[str, IntegerNetwork]") -> None:
    """The networks, the front end and the training curve."""
    from rnnhw.frontends import save_onnx
    from rnnhw.network import save_integer
    from rnnhw.report import draw_training

    for name, network in trained.networks.items():
        save_onnx(network, out / f"{name}.onnx")
        save_integer(integers[name], out / f"{name}.int8.safetensors")
    if trained.front_end:
        write_bytes(out / FRONT_END, _npz(trained.front_end))
    epochs = trained.history
    validation = [epoch.validation for epoch in epochs if epoch.validation is not None]
    write_text(out / CURVE, draw_training([epoch.loss for epoch in epochs], validation))


def _npz(arrays: Any) -> bytes:
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def _draw_fractions(task: "Task", out: Path, results: Sequence[Result]) -> None:
    from rnnhw.report import draw_fractions

    first = results[0].scores[0]
    write_text(out / FRACTIONS, draw_fractions(
        f"{first.name} ({first.unit})" if first.unit else first.name,
        [result.fraction for result in results],
        [result.scores[0].value for result in results],
        [result.integer_scores[0].value for result in results]))


def _print(task: "Task", result: Result) -> None:
    share = "" if result.fraction == 1.0 else f", {result.fraction:.0%} of the training data"
    title = f"{task.name}, split {result.split}{share}, measured"
    table = Table("", "float", "integer", "reach", title=title)
    for one, other in zip(result.scores, result.integer_scores, strict=True):
        table.add_row(f"{one.name} {one.unit}", _figure(one.value), _figure(other.value),
                      "" if one.reach is None else _figure(one.reach))
    for one in result.baselines:
        table.add_row(f"{one.name} {one.unit}", _figure(one.value), "", "")
    console.print(table)


def _figure(value: float) -> str:
    return f"{value:.4g}" if value < 10 else f"{value:.2f}"


def run_score(name: str, folder: Path, data_path: Path | None) -> None:
    """Score the networks of a folder that `run_train` made."""
    task, data = _loaded(name, data_path)
    split = _split_of(folder, task, data)
    networks, integers = _networks(folder, task.networks)
    _print(task, _scored(task, data, split, 1.0, networks, integers, _front_end(folder)))


def _networks(
    folder: Path, names: Iterable[str]
) -> "tuple[dict[str, Network], dict[str, IntegerNetwork]]":
    from rnnhw.frontends import load_onnx
    from rnnhw.network import load_integer

    names = list(names)
    return ({name: load_onnx(folder / f"{name}.onnx") for name in names},
            {name: load_integer(folder / f"{name}.int8.safetensors") for name in names})


def _split_of(folder: Path, task: "Task", data: Any) -> str:
    """The split whose networks the folder holds, checked to be one of these data."""
    path = folder / SCORES
    if not path.is_file():
        raise ModelError(f"{folder} is no folder that rnnhw train made: it has no {SCORES}")
    try:
        found = json.loads(path.read_text())
        name, split = found["task"], found["results"][0]["split"]
    except (ValueError, KeyError, IndexError, TypeError, OSError):
        raise ModelError(f"{path} is damaged: it names no task and split") from None
    if name != task.name:
        raise ModelError(f"{folder} holds networks of task {name!r}, not {task.name!r}")
    return str(_splits(task, data, split)[0])


class _FrontEnd(dict[str, NDArray[Any]]):
    """Arrays of a front end; one that is not there is a fault of the folder."""

    def __init__(self, path: Path, arrays: dict[str, NDArray[Any]]) -> None:
        super().__init__(arrays)
        self._path = path

    def __missing__(self, name: str) -> NDArray[Any]:
        raise ModelError(f"{self._path} holds no {name}, which the task needs")


def _front_end(folder: Path) -> _FrontEnd:
    from rnnhw.train.tasks.archive import read_archive

    path = folder / FRONT_END
    return _FrontEnd(path, read_archive(path, None, "a front end") if path.is_file() else {})
