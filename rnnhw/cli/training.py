"""The work of ``rnnhw train``: trains a task's networks in one process or many, and writes a folder."""

import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np

from rnnhw.cli.files import check_paths
from rnnhw.cli.integer_training import EIGHT_BITS
from rnnhw.cli.scores import (
    FRONT_END,
    SCORES,
    Result,
    chosen_splits,
    print_result,
    score_networks,
    task_with_data,
)
from rnnhw.cli.task_settings import checked_settings
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import InputError
from rnnhw.files import Together, write_bytes, write_text
from rnnhw.network import FLOAT_SUFFIXES

if TYPE_CHECKING:
    from rnnhw.cli.integer_training import Integers
    from rnnhw.cli.pruning import Pruning
    from rnnhw.cli.teaching import Teaching
    from rnnhw.network import IntegerNetwork, Network
    from rnnhw.train import Calibration, Epoch, Fit, Precision, Task, Trained

__all__ = ["run_train"]

CURVE = "curve.svg"
"""File of the training curve."""

RAW = "raw.int8.safetensors"
"""File of the integer network with the scaling of inputs and outputs, if a task's front end is no more."""

FRACTIONS = "fractions.svg"
"""File of the figure of scores by fraction of the training data."""


def _fractions(text: str) -> list[float]:
    """Parse fractions of the training data, separated by commas; returns them in rising order."""
    try:
        fractions = sorted(float(word) for word in text.split(","))
    except ValueError:
        raise InputError(f"--fraction is {text!r}, but must be numbers separated by commas") from None
    for fraction in fractions:
        if not 0.0 < fraction <= 1.0:
            raise InputError(f"--fraction is {fraction:g}, but must be above 0 and at most 1")
    return fractions


def run_train(
    name: str,
    data_path: Path | None,
    out: Path,
    *,
    seed: int,
    epochs: int | None,
    cell: str | None,
    split: str | None,
    fraction: str,
    resume: bool,
    settings: Mapping[str, Any] = MappingProxyType({}),
    integers: "Integers | None" = None,
    start: Path | None = None,
    pruning: "Pruning | None" = None,
    teaching: "Teaching | None" = None,
    minimize: "Fit | None" = None,
    writes: bool = True,
    records: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Train a task's networks, quantize and score them, and write the folder ``out``.

    Among several splits, the networks of the first are written; among several fractions, those of the
    largest. The checkpoint of every training stays until the whole folder is written, so that nothing need be
    trained again if the process is killed before.

    Parameters
    ----------
    name : str
        Name of the task.
    data_path : Path, optional
        The task's data.
    out : Path
        Folder to write.
    seed : int
    epochs : int, optional
        Number of epochs; by default the task's.
    split : str, optional
        A split of the data, or "all"; by default the first.
    fraction : str
        Fractions of the training data, separated by commas.
    resume : bool
        Whether to go on from checkpoints.
    settings : mapping of str to object
        Settings that replace the task's own.
    integers : Integers, optional
        The integers to train with in place; without them, floats are trained, and quantized to 8 bits.
    start : Path, optional
        File of a float network to go on training.
    pruning : Pruning, optional
        Which weights become zero.
    teaching : Teaching, optional
        The network whose outputs are learned too.
    minimize : callable, optional
        Called in place of `rnnhw.train.fit`; used to train on many processes.
    writes : bool
        Whether this is the process that scores, writes and prints.
    records : mapping of str to str
        Contents of further files of the folder, by name. It is read only after all training has ended.
    """
    if not writes:
        console.quiet = True
    task, fractions = task_with_data(name, data_path), _fractions(fraction)
    if cell is not None:
        _check_cell(task, cell)
    options = {"--quantize": integers, "--from": start, "--prune": pruning, "--teacher": teaching}
    _check_options(task, options, {"--cell": cell, **settings}, minimize)
    chosen = checked_settings(task, settings)
    given = None if start is None else _Start.read(start)
    if pruning is not None and given is not None:
        pruning.check(given.network)
    if teaching is not None and teaching.is_recorded and not task.takes_recorded:
        raise InputError(
            f"--teacher is {teaching.path}, recorded outputs, which go with data of your own (rnnhw train "
            f"own); task {name} needs the network itself"
        )
    taught = {} if teaching is None else teaching.read()
    check_paths(
        {file: out / file for file in _files(task)},
        {"--data": data_path, "--from": start, "--teacher": None if teaching is None else teaching.path},
        writes,
    )
    data = task.prepare(task.load(data_path), chosen)
    splits = chosen_splits(task, data, split)
    choices = [
        _Choice(
            seed, epochs, cell, chosen, one, share, out, minimize, writes, integers, given, pruning, taught
        )
        for one in splits
        for share in fractions
    ]
    for choice in choices:
        check_paths({"the checkpoint": choice.checkpoint}, {"--data": data_path}, writes)
        if writes and choice.checkpoint.exists() and not resume:
            raise InputError(
                f"{choice.checkpoint} holds training that was interrupted; continue it with "
                "--resume, or remove the file"
            )
    for fact in task.facts(data, splits[0]):
        console.print(fact, markup=False, highlight=False)
    results: list[Result] = []
    quantization = integers or EIGHT_BITS
    for choice in choices:
        trained = _trained(task, data, choice)
        if writes:
            quantized = _quantized(trained, quantization)
            results.append(_result(task, data, choice, trained, quantized))
            if len(results) == len(fractions):
                kept = trained, quantized
    if not writes:
        return
    header = {"task": name, "seed": seed, "epochs": epochs or task.epochs}
    header |= {"cell": cell} if cell else {}
    header |= {"settings": chosen} if chosen else {}
    header |= integers.record() if integers else {}
    header |= {"from": given.digest} if given else {}
    header |= {} if teaching is None else teaching.record()
    if pruning is not None:
        told = pruning.record(kept[0].networks)
        if given is not None:
            told["not trained"] = pruning.untrained(
                task, data, splits[0], given.network, kept[0], quantization
            )
        header |= {"pruning": told}
    record = header | {"results": [result.as_dict() for result in results]}
    with Together() as files:
        _save(out, *kept, task.second_loss, files)
        for file, text in records.items():
            write_text(files.at(out / file), text)
        if len(fractions) > 1:
            write_text(files.at(out / FRACTIONS), _fractions_figure(results[: len(fractions)]))
        write_text(files.at(out / SCORES), json.dumps(record, indent=2) + "\n")
        # The scores are moved into place last and removed first: a folder that has them is complete.
        (out / SCORES).unlink(missing_ok=True)
        for stale in _stale_files(out, kept[0]):
            stale.unlink(missing_ok=True)
    for choice in choices:
        choice.checkpoint.unlink(missing_ok=True)
    console.print(f"wrote {out}")


def _files(task: "Task") -> list[str]:
    """Return the names of all files that training may write."""
    suffixes = (*FLOAT_SUFFIXES, ".int8.safetensors")
    networks = [f"{name}{suffix}" for name in task.networks for suffix in suffixes]
    return [*networks, FRONT_END, RAW, CURVE, FRACTIONS, SCORES]


def _check_cell(task: "Task", words: str) -> None:
    """Refuse a cell that does not exist, or that the task cannot be trained with."""
    from rnnhw.network import cell_in_words

    if cell_in_words(words)[0] not in task.cells:
        raise InputError(
            f"task {task.name!r} can be trained with {' or '.join(task.cells)}, not with {words}"
        )


def _check_options(
    task: "Task", options: Mapping[str, Any], others: Mapping[str, Any], minimize: "Fit | None"
) -> None:
    """Refuse ``options`` where a task, another option or several processes exclude them."""
    given = [name for name, value in options.items() if value is not None]
    if not given:
        return
    if not task.trains_one:
        from rnnhw.train import TASKS, task_of

        able = [name for name in TASKS if task_of(name).trains_one]
        raise InputError(f"task {task.name} cannot be trained with {given[0]}; {', '.join(able)} can")
    if minimize is not None:
        raise InputError(f"{given[0]} is given with --parallel; it is for training in one process")
    for name in ("--cell", "layers", "units"):
        if "--from" in given and others.get(name) is not None:
            other = name.removeprefix("--")
            raise InputError(f"the cells are given twice, by --from and by --{other}; leave out one of them")


@dataclass(frozen=True, eq=False)
class _Start:
    """A network to go on training, and the beginning of the SHA-256 of its file."""

    network: "Network"
    digest: str

    @classmethod
    def read(cls, path: Path) -> "_Start":
        """Read a float network from a file."""
        from rnnhw.frontends import load_network

        network = load_network(path)
        return cls(network, hashlib.sha256(path.read_bytes()).hexdigest()[:16])


@dataclass(frozen=True)
class _Choice:
    """Options of one training of a task; see `run_train`."""

    seed: int
    epochs: int | None
    cell: str | None
    settings: Mapping[str, Any]
    split: str
    fraction: float
    out: Path
    minimize: "Fit | None"
    writes: bool
    integers: "Integers | None"
    start: _Start | None
    pruning: "Pruning | None"
    taught: Mapping[str, Any]

    @property
    def checkpoint(self) -> Path:
        """File of the training's checkpoint."""
        share = repr(self.fraction).removesuffix(".0")  # all digits: checkpoints stay beside each other
        begun = f"-from-{self.start.digest}" if self.start else ""
        return self.out / f"checkpoint-{self.split}-{share}{begun}.safetensors"


def _quantized(trained: "Trained", integers: "Integers") -> "dict[str, IntegerNetwork]":
    """Quantize the float networks, with the calibration data of the training."""
    return {
        name: integers.quantized(network, trained.calibration[name])
        for name, network in trained.networks.items()
    }


def _result(
    task: "Task", data: Any, choice: _Choice, trained: "Trained", integers: "Mapping[str, IntegerNetwork]"
) -> Result:
    """Score float and integer networks, and print the scores."""
    result = score_networks(
        task, data, choice.split, choice.fraction, trained.networks, integers, trained.front_end
    )
    print_result(task, result)
    return result


def _trained(task: "Task", data: Any, choice: _Choice) -> "Trained":
    """Train the networks of one choice, going on from a checkpoint if there is one."""
    from rnnhw.train import FLOATS, Checkpoint, Options, fit

    def precision(network: "Network", calibration: "Calibration") -> "Precision":
        return choice.integers.precision(network, calibration) if choice.integers else FLOATS

    with progress_bar(choice.writes) as bar:
        total = choice.epochs or task.epochs
        line = bar.add_task(f"{choice.split}, {choice.fraction:.0%} of the data", total=total)

        def show(epoch: "Epoch") -> None:
            bar.update(line, completed=epoch.epoch, description=_words(epoch, task.second_loss))

        options = Options(
            seed=choice.seed,
            epochs=choice.epochs,
            cell=choice.cell,
            settings=choice.settings,
            split=choice.split,
            fraction=choice.fraction,
            watch=show,
            checkpoint=Checkpoint(choice.checkpoint),
            minimize=choice.minimize or (choice.pruning.minimize() if choice.pruning else fit),
            start=choice.start.network if choice.start else None,
            precision=precision,
            **choice.taught,
        )
        return task.train(data, options)


def _words(epoch: "Epoch", second: str) -> str:
    """Describe an epoch for the progress bar; ``second`` is the name of the loss beside that of training."""
    parts = [f"epoch {epoch.epoch}: loss {epoch.loss:.4f}"]
    if epoch.accuracy:
        parts.append(f"accuracy {epoch.accuracy:.2%}")
    if epoch.validation is not None:
        parts.append(f"{second} {epoch.validation:.4f}")
    return ", ".join(parts)


def _save(
    out: Path,
    trained: "Trained",
    integers: "Mapping[str, IntegerNetwork]",
    second_loss: str,
    files: Together,
) -> None:
    """Write the networks, the front end and the training curve."""
    from rnnhw.frontends import scaled_graph, writer_for
    from rnnhw.network import save_integer, save_integer_graph
    from rnnhw.report import draw_training

    for name, network in trained.networks.items():
        suffix, save = writer_for(network)
        save(network, files.at(out / f"{name}{suffix}"))
        save_integer(integers[name], files.at(out / f"{name}.int8.safetensors"))
        if trained.scales:
            graph = scaled_graph(integers[name], **vars(trained.scales))
            save_integer_graph(graph, files.at(out / RAW))
    if trained.front_end:
        write_bytes(files.at(out / FRONT_END), _npz(trained.front_end))
    epochs = trained.history
    second = [epoch.validation for epoch in epochs if epoch.validation is not None]
    write_text(files.at(out / CURVE), draw_training([epoch.loss for epoch in epochs], second, second_loss))


def _stale_files(out: Path, trained: "Trained") -> list[Path]:
    """What an earlier training with another task or other cells may have left, and this one has not."""
    from rnnhw.frontends import writer_for

    raw = [] if trained.scales else [out / RAW]
    return raw + [
        out / f"{name}{suffix}"
        for name, network in trained.networks.items()
        for suffix in FLOAT_SUFFIXES
        if suffix != writer_for(network)[0]
    ]


def _npz(arrays: Any) -> bytes:
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def _fractions_figure(results: Sequence[Result]) -> str:
    from rnnhw.report import draw_fractions

    first = results[0].scores[0]
    return draw_fractions(
        f"{first.name} ({first.unit})" if first.unit else first.name,
        [result.fraction for result in results],
        [result.scores[0].value for result in results],
        [result.integer_scores[0].value for result in results],
    )
