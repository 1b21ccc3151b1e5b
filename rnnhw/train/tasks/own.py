"""Data of one's own: a table or arrays, with a label or a value for each sequence or on every step.

Values are scaled by mean and deviation of the training part, which are the front end of the network. A
forecast is the change from the value at a window's last row, so that a network begins as persistence, which
forecasts no change.
"""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError, ModelError
from rnnhw.network import Network
from rnnhw.train.kernels.losses import mean_square, softmax_cross_entropy
from rnnhw.train.loops.loop import train
from rnnhw.train.loops.recorded import RecordedTeacher
from rnnhw.train.runner import Runner
from rnnhw.train.tasks.archive import read_archive
from rnnhw.train.tasks.own_arrays import NAMES, sequences_of_arrays
from rnnhw.train.tasks.own_data import OwnData, Rows
from rnnhw.train.tasks.own_scores import baseline_scores, run_outputs, scores_of
from rnnhw.train.tasks.own_table import Table, load_table
from rnnhw.train.tasks.own_windows import sequences_of_table
from rnnhw.train.tasks.settings import training_settings
from rnnhw.train.tasks.tables import is_missing, number
from rnnhw.train.tasks.task import Calibration, Model, Options, Scales, Score, Task, Trained

__all__ = ["TARGETS", "TASK"]

TARGETS = ("label", "value", "sequence", "sequence-label", "sequence-value")
EPOCHS = 30
SETTINGS = training_settings(
    has_validation=True,
    target="",
    column="",
    window=0,
    horizon=0,
    group="",
    drop=(),
    layers="",
    units=(32,),
    learning_rate=3e-3,
)
OF_TABLES = ("column", "window", "horizon", "group", "drop")
"""Settings that arrays do not have."""
CALIBRATION = 1000
"""Sequences for calibration."""

Arrays = Mapping[str, NDArray[Any]]
File = Table | tuple[Path, Arrays]


def _load(path: Path) -> File:
    """Read a table, or the arrays of an ``.npz`` file."""
    if not path.is_file():
        raise InputError(f"{path} is no file; a table (.csv) or arrays (.npz) are needed")
    if path.suffix == ".npz" or zipfile.is_zipfile(path):
        found = read_archive(path, None, "a table")
        missing = [name for name in NAMES[:2] if name not in found]
        if missing:
            raise InputError(
                f"{path} has no array {missing[0]}; x and y are needed, and lengths if they differ"
            )
        return path, found
    if path.suffix == ".npy":
        raise InputError(
            f"{path} holds one array; give an .npz with x [sequences, steps, features] and y, as "
            'numpy.savez("data.npz", x=x, y=y) writes it, or a table (.csv)'
        )
    return load_table(path)


def _prepare(file: File, given: Mapping[str, Any]) -> OwnData:
    """See a file as sequences with targets."""
    settings = SETTINGS | dict(given)
    target = settings["target"]
    if target not in TARGETS:
        raise InputError(
            f"--target is {target!r}, not {', '.join(TARGETS)}"
            if target
            else "data of your own need --target: label or value, one a sequence, or sequence, one a step"
        )
    every_step = target.startswith("sequence")
    if isinstance(file, Table):
        labels = target.endswith("label") or (target == "sequence" and _are_labels(file, settings))
        return sequences_of_table(file, settings, labels=labels, every_step=every_step)
    path, arrays = file
    for name in OF_TABLES:
        if name in given:
            raise InputError(f"--{name} is for tables, but {path} holds arrays")
    labels = target.endswith("label") or (target == "sequence" and arrays["y"].dtype.kind in "iub")
    return sequences_of_arrays(path, arrays, labels=labels, every_step=every_step)


def _are_labels(table: Table, settings: Mapping[str, Any]) -> bool:
    """Whether the target's column has whole numbers only, or words only, and so labels."""
    if not settings["column"]:
        return False  # `sequences_of_table` refuses that
    words = [word for word in table.words(table.place(settings["column"], "column")) if not is_missing(word)]
    return all(word.isdecimal() for word in words) or all(number(word) is None for word in words)


def _facts(data: OwnData, split: str) -> Sequence[str]:
    """What was read, and how it is split."""
    counts = [part.size for part in data.parts(split)]
    lengths = sorted({int(data.lengths.min()), int(data.lengths.max())})
    names = ", ".join(data.inputs[:8]) + ", ..." * (len(data.inputs) > 8)
    words = ", ".join(data.outputs[:8]) + ", ..." * (len(data.outputs) > 8)
    kind = (
        f"labels 0 .. {data.classes - 1}" if data.classes else "the change of" if data.base else "values of"
    )
    where = "every step" if data.every_step else "the last step"
    steps = " .. ".join(map(str, lengths))
    parts = ", ".join(
        f"{count:,} for {name}"
        for count, name in zip(counts, ("training", "validation", "the test"), strict=True)
    )
    return [
        f"{data.source}: {sum(counts):,} sequences of {steps} steps, with the inputs {names}",
        f"target on {where}: {kind}{f' {words}' if words else ''}",
        f"split {split}: {parts}",
        *data.notes,
    ]


def _fitted(data: OwnData, chosen: Rows) -> dict[str, NDArray[Any]]:
    """The front end: names and scales of inputs and targets, from these sequences alone.

    Raises
    ------
    InputError
        If all their targets are equal.
    """
    touched = np.zeros(len(data.rows) + 1, np.int64)
    np.add.at(touched, data.first[chosen], 1)
    np.add.at(touched, data.first[chosen] + data.lengths[chosen], -1)
    rows = data.rows[np.cumsum(touched[:-1]) > 0]
    targets = data.changes(data.scored(chosen))
    if len(np.unique(targets, axis=0)) < 2:
        raise InputError(
            f"{data.source}: all targets of the training part are equal, so that there is nothing to learn"
        )
    found = {"inputs": np.array(data.inputs), "outputs": np.array(data.outputs, np.str_)}
    found |= {"mean": rows.mean(axis=0, dtype=np.float64), "deviation": _deviation(rows)}
    if data.classes:
        return found | {"classes": np.array([data.classes])}
    # A forecast of no change must be 0, so that changes are only scaled, not shifted.
    shift = targets.mean(axis=0) if not data.base else np.zeros(targets.shape[1])
    return found | {"shift": shift, "scale": _deviation(targets)}


def _deviation(values: NDArray[Any]) -> NDArray[np.float64]:
    """Standard deviation of each column, 1 where a column never changes."""
    found = values.std(axis=0, dtype=np.float64)
    return np.where(found > 0, found, 1.0)


def _targets(data: OwnData, chosen: Rows, front_end: Mapping[str, NDArray[Any]]) -> NDArray[Any]:
    """Labels or scaled values of these sequences, as `rnnhw.train.SequenceObjective` takes them."""
    rows, within = data.steps(chosen) if data.every_step else (data.last(chosen), np.ones(chosen.size, bool))
    if data.classes:
        return np.where(within, data.targets[rows], -1)
    scaled = (data.changes(rows) - front_end["shift"]) / front_end["scale"]
    return np.where(within[..., None], scaled, np.nan).astype(np.float32)


def _train(data: OwnData, options: Options) -> Trained:
    """Train; the epoch with the lowest loss on the validation part is kept.

    With a fraction of the data, the last sequences of the training part are used.
    """
    training, validation, _ = data.parts(options.split or data.splits[0])
    chosen = training[-max(1, round(options.fraction * training.size)) :]
    front_end = _fitted(data, chosen)
    x, lengths = data.x(chosen, front_end), data.lengths[chosen]
    start = options.network(
        "own",
        "lstm",
        inputs=x.shape[2],
        outputs=data.width,
        units=SETTINGS["units"],
        every_step=data.every_step,
    )

    spread = np.linspace(0, len(x) - 1, min(CALIBRATION, len(x))).astype(int)
    calibration = Calibration(x=x[spread], lengths=lengths[spread])
    precision = options.precision(start, calibration)

    def validate(network: Network) -> float:
        return _loss(data, validation, precision.runner(network), front_end)

    network, history = train(
        start,
        x,
        _targets(data, chosen, front_end),
        options.training(SETTINGS, EPOCHS),
        options.watch,
        lengths=lengths,
        validate=validate,
        checkpoint=options.checkpoint,
        minimize=options.minimize,
        precision=precision,
        teacher=options.teacher or _recorded(data, options, chosen, front_end),
    )
    return Trained(
        networks={"model": network},
        history=history,
        front_end=front_end,
        scales=_scales(data, front_end),
        calibration={"model": calibration},
    )


def _recorded(
    data: OwnData, options: Options, chosen: Rows, front_end: Mapping[str, NDArray[Any]]
) -> RecordedTeacher | None:
    """The recorded outputs of a teacher for these sequences, values in the scale of the targets."""
    recorded = options.recorded
    if recorded is None:
        return None
    if not data.is_array:
        raise InputError(
            f"{data.source} is a table, of whose windows recorded outputs do not tell which is which; give "
            "arrays (.npz)"
        )
    count = len(data.lengths)
    if len(recorded.recorded) != count:
        raise InputError(
            f"the recorded outputs are of {len(recorded.recorded):,} sequences, but {data.source} has "
            f"{count:,}"
        )
    if data.every_step and recorded.recorded.ndim == 3 and recorded.recorded.shape[1] < data.lengths.max():
        raise InputError(
            f"the recorded outputs are of {recorded.recorded.shape[1]:,} steps, but {data.source} has "
            f"sequences of {data.lengths.max():,}"
        )
    if data.classes:
        return recorded.of(chosen)
    return recorded.of(chosen, front_end["shift"], front_end["scale"])


def _scales(data: OwnData, front_end: Mapping[str, NDArray[Any]]) -> Scales:
    return Scales(
        mean=front_end["mean"],
        deviation=front_end["deviation"],
        scale=front_end.get("scale", np.ones(data.width)),
        shift=front_end.get("shift", np.zeros(data.width)),
        base=data.base,
    )


def _loss(data: OwnData, chosen: Rows, run: Runner, front_end: Mapping[str, NDArray[Any]]) -> float:
    """Mean cross-entropy, or mean square error of scaled values, of these sequences."""
    outputs = run_outputs(data, chosen, run, front_end)
    rows = data.scored(chosen)
    if data.classes:
        return softmax_cross_entropy(outputs, data.targets[rows].astype(np.int64), np.empty_like(outputs))[0]
    targets = (data.changes(rows) - front_end["shift"]) / front_end["scale"]
    return mean_square(outputs, targets.astype(outputs.dtype), np.empty_like(outputs))[0]


def _score(data: OwnData, split: str, model: Model) -> Sequence[Score]:
    front_end = model.front_end
    for name, found in (("inputs", data.inputs), ("outputs", data.outputs)):
        if list(front_end[name]) != list(found):
            raise ModelError(
                f"{data.source} has the {name} {', '.join(found)[:200]}, but the network was trained on "
                f"{', '.join(front_end[name])[:200]}"
            )
    if data.classes and data.classes > int(front_end["classes"][0]):
        raise ModelError(
            f"{data.source} has label {data.classes - 1}, but the network was trained on labels 0 .. "
            f"{int(front_end['classes'][0]) - 1}"
        )
    test = data.parts(split)[2]
    outputs = run_outputs(data, test, model.runners["model"], front_end)
    if not data.classes:
        base = data.now(data.scored(test)) if data.base else 0.0
        outputs = base + outputs * front_end["scale"] + front_end["shift"]
    return scores_of(data, test, outputs)


def _baselines(data: OwnData, split: str) -> Sequence[Score]:
    training, _, test = data.parts(split)
    return baseline_scores(data, training, test)


TASK = Task(
    name="own",
    summary="data of your own: a table or arrays, with a label or a value a sequence or a step",
    data="a table (.csv) or arrays (.npz) x [batch, time, features], y and, if they differ, lengths",
    epochs=EPOCHS,
    settings=SETTINGS,
    trains_one=True,
    takes_recorded=True,
    load=_load,
    prepare=_prepare,
    facts=_facts,
    splits=lambda data: data.splits,
    train=_train,
    score=_score,
    baselines=_baselines,
)
