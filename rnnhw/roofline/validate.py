"""Cross-validation: how well the GPU model predicts rows that it was not fitted to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from rnnhw.errors import InputError
from rnnhw.roofline.bound import roofline_seconds
from rnnhw.roofline.fit import MeasuredRow, fit
from rnnhw.roofline.gpu import Floats
from rnnhw.roofline.gpu_time import gpu_seconds

__all__ = ["Errors", "HeldOut", "Validation", "cross_validate", "errors_of", "relative_errors"]

HELD_OUT = 0.3
"""Share of the rows that a random split holds out."""

LEAST_ROWS = 20
SEEDS = tuple(range(10))

_Found = tuple[list[MeasuredRow], Floats]
"""Rows that were held out, and their relative errors ``[rows]``."""

_Split = tuple[str, _Found]
"""Name of a split, and what was found with it."""


@dataclass(frozen=True, kw_only=True)
class Errors:
    """Statistics of the absolute relative errors ``|model / measured - 1|`` of some rows.

    Parameters
    ----------
    median, ninetieth, worst : float
        Median, 90th percentile and maximum.
    bias : float
        Median of model / measured.
    factor : float
        In nine of ten rows, model and measurement are within this factor of each other.
    roofline_median, roofline_ninetieth : float
        Errors of the plain roofline on the same rows.
    """

    name: str
    rows: int
    median: float
    ninetieth: float
    worst: float
    bias: float
    factor: float
    roofline_median: float
    roofline_ninetieth: float


@dataclass(frozen=True, kw_only=True)
class HeldOut:
    """One row that was held out: seconds predicted without it, and seconds by the plain roofline."""

    row: MeasuredRow
    modelled: float
    roofline: float


@dataclass(frozen=True, kw_only=True)
class Validation:
    """Errors on rows that were held out, by the way in which the rows were split.

    Parameters
    ----------
    random : tuple of Errors
        Thirty per cent of the rows held out at random, one entry per seed.
    random_parts : tuple of Errors
        The same rows over all seeds, grouped by suite and by direction.
    devices : tuple of Errors
        All rows of one device held out, one entry per device.
    hidden : tuple of Errors
        All rows of one number of hidden units held out, one entry per number.
    devices_pooled, hidden_pooled : Errors
        All rows of ``devices``, and of ``hidden``, together.
    evidence : tuple of Errors
        By what remained to predict a row from: "device" holds the rows of ``random``; "architecture" those of
        ``devices`` where another device of the architecture was left, "relatives" those where none was.
    points : tuple of HeldOut
        The rows that the first seed holds out.
    """

    random: tuple[Errors, ...]
    random_parts: tuple[Errors, ...]
    devices: tuple[Errors, ...]
    hidden: tuple[Errors, ...]
    devices_pooled: Errors
    hidden_pooled: Errors
    evidence: tuple[Errors, ...]
    points: tuple[HeldOut, ...]


def relative_errors(modelled: Floats, rows: Sequence[MeasuredRow]) -> Floats:
    """Relative errors ``model / measured - 1`` of ``modelled`` seconds ``[rows]``."""
    return modelled / np.array([row.seconds for row in rows]) - 1


def errors_of(name: str, rows: Sequence[MeasuredRow], found: Floats) -> Errors:
    """Statistics of the relative errors ``found`` ``[rows]`` of ``rows``."""
    roofline = np.array([roofline_seconds(row.device, row.work, row.precision) for row in rows])
    plain = np.abs(relative_errors(roofline, rows))
    absolute = np.abs(found)
    # ``factor`` comes from |ln(model / measured)|, so that half and double count the same.
    return Errors(
        name=name,
        rows=len(rows),
        median=float(np.median(absolute)),
        ninetieth=float(np.quantile(absolute, 0.9)),
        worst=float(absolute.max()),
        bias=float(np.median(found)) + 1,
        factor=float(np.exp(np.quantile(np.abs(np.log1p(found)), 0.9))),
        roofline_median=float(np.median(plain)),
        roofline_ninetieth=float(np.quantile(plain, 0.9)),
    )


def cross_validate(
    rows: Sequence[MeasuredRow],
    seeds: Sequence[int] = SEEDS,
    progress: Callable[[str], None] = lambda text: None,
) -> Validation:
    """Fit without some rows and predict them, in each of the ways that `Validation` names.

    Raises
    ------
    InputError
        If there are too few rows to hold any out.
    """
    if len(rows) < LEAST_ROWS:
        raise InputError(f"{len(rows)} measured rows are too few to hold any out; {LEAST_ROWS} are the least")

    def held_out(name: str, out: Sequence[bool]) -> _Found:
        progress(name)
        tested = [row for row, is_out in zip(rows, out, strict=True) if is_out]
        parameters = fit([row for row, is_out in zip(rows, out, strict=True) if not is_out])
        return tested, relative_errors(gpu_seconds(parameters, tested), tested)

    random = [
        (f"seed {seed}", held_out(f"30 % held out, seed {seed}", _random(len(rows), seed))) for seed in seeds
    ]
    devices = [
        (name, held_out(f"without {name}", [row.device.name == name for row in rows]))
        for name in dict.fromkeys(row.device.name for row in rows)
    ]
    hidden = [
        (str(size), held_out(f"without {size} hidden units", [row.work.hidden == size for row in rows]))
        for size in sorted({row.work.hidden for row in rows})
    ]
    return Validation(
        random=tuple(errors_of(name, *found) for name, found in random),
        random_parts=tuple(_parts([found for _, found in random])),
        devices=tuple(errors_of(name, *found) for name, found in devices),
        hidden=tuple(errors_of(name, *found) for name, found in hidden),
        devices_pooled=_pooled("all devices", [found for _, found in devices]),
        hidden_pooled=_pooled("all sizes", [found for _, found in hidden]),
        evidence=tuple(_by_evidence(random, devices)),
        points=tuple(_points(*random[0][1])),
    )


def _points(rows: Sequence[MeasuredRow], errors: Floats) -> list[HeldOut]:
    return [
        HeldOut(
            row=row,
            modelled=row.seconds * (1 + float(error)),
            roofline=roofline_seconds(row.device, row.work, row.precision),
        )
        for row, error in zip(rows, errors, strict=True)
    ]


def _by_evidence(random: Sequence[_Split], devices: Sequence[_Split]) -> list[Errors]:
    """Group held-out rows as `Validation.evidence` says; groups without rows are left out."""
    # A device was predicted from its architecture if another measured device has the same one.
    kin = [found[0][0].device.architecture for _, found in devices]
    grouped = {
        "device": [found for _, found in random],
        "architecture": [found for (_, found), name in zip(devices, kin, strict=True) if kin.count(name) > 1],
        "relatives": [found for (_, found), name in zip(devices, kin, strict=True) if kin.count(name) == 1],
    }
    return [_pooled(name, found) for name, found in grouped.items() if found]


def _random(count: int, seed: int) -> list[bool]:
    """Which of ``count`` rows a random split holds out."""
    out = np.zeros(count, bool)
    out[np.random.default_rng(seed).permutation(count)[: round(HELD_OUT * count)]] = True
    return out.tolist()


def _pooled(name: str, found: Sequence[_Found]) -> Errors:
    rows = [row for part, _ in found for row in part]
    return errors_of(name, rows, np.concatenate([errors for _, errors in found]))


def _parts(found: Sequence[_Found]) -> list[Errors]:
    """Errors of the rows of all splits together, by suite and by direction."""
    rows = [row for part, _ in found for row in part]
    errors = np.concatenate([part for _, part in found])
    kinds = {
        "all": lambda row: True,
        "infer": lambda row: row.suite == "infer",
        "forward": lambda row: row.work.direction == "forward",
        "backward": lambda row: row.work.direction != "forward",
        "backward_data": lambda row: row.work.direction == "backward_data",
        "backward_weights": lambda row: row.work.direction == "backward_weights",
    }
    chosen = {name: [number for number, row in enumerate(rows) if test(row)] for name, test in kinds.items()}
    return [
        errors_of(name, [rows[number] for number in numbers], errors[numbers])
        for name, numbers in chosen.items()
        if numbers
    ]
