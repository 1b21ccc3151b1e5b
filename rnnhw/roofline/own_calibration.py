"""Calibrate one device with few measured rows of it, and say how good that is.

The equations and their parameters are those of the whole model. Each parameter has a prior around its
published value, or around the guess of `rnnhw.roofline.parameters` where no architecture like the device's
was measured, so that what the rows do not tell stays where it was.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from rnnhw.errors import InputError
from rnnhw.roofline.devices import Device, find_device
from rnnhw.roofline.fit import MeasuredRow, fit_architecture
from rnnhw.roofline.gpu import Floats, Key
from rnnhw.roofline.gpu_time import gpu_seconds
from rnnhw.roofline.own_fit import OwnFit, situation
from rnnhw.roofline.parameters import Parameters, Prior, look_up, prior_of
from rnnhw.roofline.recent import RECENT
from rnnhw.roofline.rows import Row
from rnnhw.roofline.table import alike_rows, measured_rows
from rnnhw.roofline.validate import Errors, errors_of, relative_errors
from rnnhw.roofline.work import GATES

__all__ = [
    "LEAST_OWN_ROWS",
    "calibrate_device",
    "choose_rows",
    "own_errors",
    "own_rows",
    "without_architecture",
]

LEAST_OWN_ROWS = 40
"""Fewest rows that a device is calibrated with."""

WEIGHT, PUBLISHED_SPREAD = 2.0, 0.5
"""Weight of the priors against the rows, and what the spread of a prior is multiplied by where its value was
fitted to other devices. Both gave about the least errors among a few: for 60 rows of an H200 from guesses
alone, and for 60 rows of each device in DeepBench from the fit to the others."""

FOLDS = 5

OLD = ("kepler", "maxwell", "pascal", "volta", "gcn5")
"""Architectures of the equations in `rnnhw.roofline.gpu`."""


def own_rows(rows: Sequence[Row], known: Sequence[Device], origin: str, name: str = "") -> list[MeasuredRow]:
    """The rows of a record of one device, with one row per layer, direction and precision.

    Parameters
    ----------
    origin : str
        What error messages call the record.
    name : str
        The device that the record must be of; any one by default.

    Raises
    ------
    InputError
        If the device is unknown, no GPU, of an architecture without equations, or not the same in all rows;
        if rows of one layer disagree; or if there are too few rows.
    """
    wanted = find_device(name, known) if name else _device_of(rows[0], known, origin)
    for row in rows:
        where = f"{origin}, line {row.line}"
        backend = row.text.get("backend", "torch")
        if backend != "torch":
            raise InputError(f"{where}: backend is {backend!r}; the model's equations are those of torch")
        if _device_of(row, known, origin) is not wanted:
            raise InputError(
                f"{where}: device is {row.device!r}, not {wanted.name}; one device is calibrated"
            )
    if wanted.kind == "gpu" and wanted.architecture not in (*RECENT, *OLD):
        raise InputError(
            f"{wanted.name} has the architecture {wanted.architecture!r}, which has no equations; there are "
            f"{', '.join((*OLD, *RECENT))}"
        )
    found = _merged(alike_rows(rows, measured_rows(rows, known, origin), origin))
    if len(found) < LEAST_OWN_ROWS:
        raise InputError(f"{origin} has {len(found)} different rows; {LEAST_OWN_ROWS} are the least")
    return found


def _device_of(row: Row, known: Sequence[Device], origin: str) -> Device:
    try:
        return find_device(row.device, known)
    except InputError as error:
        hint = "give the figures of one that is not among them with --devices"
        raise InputError(f"{origin}, line {row.line}: {error}; {hint}") from None


def _merged(alike: Sequence[Sequence[MeasuredRow]]) -> list[MeasuredRow]:
    """One row for those of the same layer, with the geometric mean of their times."""
    return [
        replace(same[0], seconds=math.exp(sum(math.log(one.seconds) for one in same) / len(same)))
        for same in alike
    ]


def choose_rows(rows: Sequence[MeasuredRow], count: int, seed: int) -> list[int]:
    """Numbers of ``count`` different rows that stand for all: one near the middle of each cluster.

    Sizes count by their logarithm; direction, cell, precision and divisibility by 8 as much as a factor of
    four or so in size.
    """
    from scipy.cluster.vq import kmeans2

    precisions = sorted({row.precision for row in rows})
    points = np.array(
        [
            [
                *(math.log2(size) for size in (row.work.hidden, row.work.batch, row.work.steps)),
                0.7 * math.log2(max(row.work.inputs, 1)),
                3.0 * (row.work.direction == "forward") + (row.work.direction == "backward"),
                *(2.0 * (row.precision == name) for name in precisions),
                *(2.0 * (row.work.cell == cell) for cell in GATES),
                2.0 * (row.work.hidden % 8 == 0),
            ]
            for row in rows
        ]
    )
    middles, _ = kmeans2(points, count, minit="++", seed=seed, missing="warn")
    left = np.ones(len(rows), bool)
    chosen = []
    for middle in middles:
        distances = np.where(left, np.sum((points - middle) ** 2, axis=1), np.inf)
        chosen.append(int(np.argmin(distances)))
        left[chosen[-1]] = False
    return sorted(chosen)


def without_architecture(published: Parameters, architecture: str) -> Parameters:
    """The published parameters without those of an architecture, as if nobody had measured it."""
    return {
        key: value
        for key, value in published.items()
        if (key[2] if key[0] == "clock" else key[0].removesuffix("-fp16")) != architecture
    }


def fit_device(rows: Sequence[MeasuredRow], published: Parameters) -> dict[Key, float]:
    """Parameters of one device."""
    fitted = {key[1:] for key in published}

    def prior(key: Key) -> Prior:
        assumed = prior_of(key)
        value = float(look_up(published, [key])[0])
        share = PUBLISHED_SPREAD if key[1:] in fitted else 1.0
        return replace(assumed, value=min(value, assumed.most), spread=assumed.spread * share)

    return fit_architecture(rows, prior, WEIGHT)


def own_errors(rows: Sequence[MeasuredRow], published: Parameters, fitted: Parameters) -> list[Errors]:
    """Errors of a device's fitted parameters: of all rows, and by situation."""
    return _by_situation(rows, relative_errors(gpu_seconds({**published, **fitted}, rows), rows))


def _by_situation(rows: Sequence[MeasuredRow], errors: Floats) -> list[Errors]:
    groups: dict[str, list[int]] = {"all": list(range(len(rows)))}
    for number, row in enumerate(rows):
        groups.setdefault(situation(row.work, row.precision), []).append(number)
    return [
        errors_of(name, [rows[number] for number in numbers], errors[numbers])
        for name, numbers in sorted(groups.items())
    ]


def calibrate_device(
    rows: Sequence[MeasuredRow], published: Parameters, least_factor: float
) -> tuple[OwnFit, list[Errors]]:
    """Fit a device's parameters to rows from `own_rows`.

    Parameters
    ----------
    published : mapping of Key to float
        Parameters that priors are made of.
    least_factor : float
        Least factor that is stated: that of a published device, which had many more rows.

    Returns
    -------
    OwnFit
    list of Errors
        Of rows that were held out, a fifth of the shapes at a time: of all rows, and by situation.
    """
    errors = _held_out(rows, published)
    absolute = np.sort(np.abs(np.log1p(errors)))
    # Nine of ten and one standard deviation of that number more, since few rows may err less than most.
    rank = min(math.ceil(0.9 * len(rows) + math.sqrt(0.9 * 0.1 * len(rows))), len(rows)) - 1
    own = OwnFit(
        rows=len(rows),
        situations=tuple(sorted({situation(row.work, row.precision) for row in rows})),
        median=float(np.median(np.abs(errors))),
        factor=max(float(np.exp(absolute[rank])), least_factor),
        parameters=fit_device(rows, published),
    )
    return own, _by_situation(rows, errors)


def _held_out(rows: Sequence[MeasuredRow], published: Parameters) -> Floats:
    """Relative errors ``[rows]``, each by a fit without its shape."""
    shapes = [replace(row.work, direction="forward") for row in rows]
    different = list(dict.fromkeys(shapes))
    order = np.random.default_rng(0).permutation(len(different))
    fold = {shape: int(place) % FOLDS for shape, place in zip(different, order, strict=True)}
    errors = np.zeros(len(rows))
    for number in range(FOLDS):
        out = [place for place, shape in enumerate(shapes) if fold[shape] == number]
        kept = [row for row, shape in zip(rows, shapes, strict=True) if fold[shape] != number]
        if out and kept:
            tested = [rows[place] for place in out]
            fitted = {**published, **fit_device(kept, published)}
            errors[out] = relative_errors(gpu_seconds(fitted, tested), tested)
    return errors
