"""Cross-validation: how well the GPU model predicts rows that it was not fitted to."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.roofline.bound import roofline_seconds
from rnnhw.roofline.fit import MeasuredRow, fit_architecture
from rnnhw.roofline.gpu import Floats, Key
from rnnhw.roofline.gpu_time import gpu_seconds
from rnnhw.roofline.parameters import Parameters
from rnnhw.roofline.recent import RECENT
from rnnhw.roofline.trees import tree_seconds

__all__ = ["Errors", "HeldOut", "Validation", "cross_validate", "errors_of", "relative_errors"]

HELD_OUT = 0.3
"""Share of the rows that a random split holds out."""

LEAST_ROWS = 20
"""Fewest rows that are cross-validated, and fewest of a hidden size for it to be held out by itself."""

SEEDS = tuple(range(10))
SHAPE_SEEDS = tuple(range(5))

SMALL = 256
"""Layers below this many units are also listed apart."""

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
        All rows of one number of hidden units held out, one entry per number with at least `LEAST_ROWS`.
    shapes : tuple of Errors
        Thirty per cent of the shapes of each architecture held out, with all their rows, over five seeds:
        one entry per generation of equations, and for the recent one also layers below 256 units, sizes
        that 8 does not divide, and each precision.
    trees : tuple of Errors
        The same rows as ``shapes`` by gradient-boosted trees that were grown on the other shapes of
        the generation.
    architectures : tuple of Errors
        All rows of one architecture held out, one entry per architecture.
    devices_pooled, hidden_pooled : Errors
        All rows of ``devices``, and of ``hidden``, together; None where no number of hidden units has enough.
    evidence : tuple of Errors
        By what remained to predict a row from, with the names of `rnnhw.roofline.parameters.evidence`:
        "device" holds the rows of ``shapes``; "architecture" those of ``devices`` where another device of
        the architecture was left, "relatives" those where none was. Their ``factor`` also holds
        nine of ten where all rows of a shape count as one, of layers below 256 units, and of sizes that 8
        does not divide.
    points : tuple of HeldOut
        The rows that the first seed holds out.
    """

    random: tuple[Errors, ...]
    random_parts: tuple[Errors, ...]
    devices: tuple[Errors, ...]
    hidden: tuple[Errors, ...]
    shapes: tuple[Errors, ...]
    trees: tuple[Errors, ...]
    architectures: tuple[Errors, ...]
    devices_pooled: Errors
    hidden_pooled: Errors | None
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

    fitted: dict[tuple[str, bytes], dict[Key, float]] = {}

    def fitted_to(kept: NDArray[np.bool_]) -> Parameters:
        """Fit each architecture; one that has the same rows as in an earlier split is not fitted again."""
        found: dict[Key, float] = {}
        for architecture in dict.fromkeys(row.device.architecture for row in rows):
            own = kept & np.array([row.device.architecture == architecture for row in rows])
            if own.any():
                key = (architecture, own.tobytes())
                if key not in fitted:
                    fitted[key] = fit_architecture(
                        [row for row, is_own in zip(rows, own, strict=True) if is_own]
                    )
                found |= fitted[key]
        return found

    def held_out(name: str, out: Sequence[bool]) -> _Found:
        progress(name)
        tested = [row for row, is_out in zip(rows, out, strict=True) if is_out]
        parameters = fitted_to(~np.array(out))
        return tested, relative_errors(gpu_seconds(parameters, tested), tested)

    def each(what: str, of: Callable[[MeasuredRow], Any], least: int = 1) -> list[_Split]:
        """Hold out all rows of each value of ``of``."""
        values = [of(row) for row in rows]
        return [
            (str(value), held_out(f"without {value}{what}", [other == value for other in values]))
            for value in dict.fromkeys(sorted(values) if what else values)
            if values.count(value) >= least
        ]

    random = [
        (f"seed {seed}", held_out(f"30 % held out, seed {seed}", _random(len(rows), seed))) for seed in seeds
    ]
    shapes = [
        held_out(f"30 % of the shapes held out, seed {seed}", _random_shapes(rows, seed))
        for seed in SHAPE_SEEDS
    ]
    progress("trees")
    trees = [_by_trees(rows, _random_shapes(rows, seed)) for seed in SHAPE_SEEDS]
    devices = each("", lambda row: row.device.name)
    architectures = each("", lambda row: row.device.architecture)
    hidden = each(" hidden units", lambda row: row.work.hidden, LEAST_ROWS)
    return Validation(
        random=tuple(errors_of(name, *found) for name, found in random),
        random_parts=tuple(_parts([found for _, found in random])),
        devices=tuple(errors_of(name, *found) for name, found in devices),
        hidden=tuple(errors_of(name, *found) for name, found in hidden),
        shapes=tuple(_shape_parts(shapes)),
        trees=tuple(_shape_parts(trees)),
        architectures=tuple(errors_of(name, *found) for name, found in architectures),
        devices_pooled=_pooled("all devices", [found for _, found in devices]),
        hidden_pooled=_pooled("all sizes", [found for _, found in hidden]) if hidden else None,
        evidence=tuple(_by_evidence(shapes, devices)),
        points=tuple(_points(*random[0][1])),
    )


def _by_trees(rows: Sequence[MeasuredRow], out: Sequence[bool]) -> _Found:
    """Rows that are held out, as trees predict them that were grown on the others of their generation."""
    found: list[MeasuredRow] = []
    errors: list[Floats] = []
    for recent in (False, True):
        pairs = [pair for pair in zip(rows, out, strict=True) if _recent(pair[0]) == recent]
        tested = [row for row, is_out in pairs if is_out]
        if tested:
            seconds = tree_seconds([row for row, is_out in pairs if not is_out], tested)
            errors.append(relative_errors(seconds, tested))
            found += tested
    return found, np.concatenate(errors)


def _points(rows: Sequence[MeasuredRow], errors: Floats) -> list[HeldOut]:
    return [
        HeldOut(
            row=row,
            modelled=row.seconds * (1 + float(error)),
            roofline=roofline_seconds(row.device, row.work, row.precision),
        )
        for row, error in zip(rows, errors, strict=True)
    ]


def _recent(row: MeasuredRow) -> bool:
    return row.device.architecture in RECENT


def _generation(recent: bool, row: MeasuredRow) -> bool:
    return _recent(row) == recent


def _in_precision(name: str, row: MeasuredRow) -> bool:
    return _recent(row) and row.precision == name


def _by_evidence(shapes: Sequence[_Found], devices: Sequence[_Split]) -> list[Errors]:
    """Group held-out rows as `Validation.evidence` says; groups without rows are left out."""
    # A device was predicted from its architecture if another measured device has the same one.
    kin = [found[0][0].device.architecture for _, found in devices]
    grouped = {
        "device": list(shapes),
        "architecture": [found for (_, found), name in zip(devices, kin, strict=True) if kin.count(name) > 1],
        "relatives": [found for (_, found), name in zip(devices, kin, strict=True) if kin.count(name) == 1],
    }
    made = []
    for name, found in grouped.items():
        for prefix, recent in (("", False), ("recent ", True)):
            rows, errors = _chosen(found, partial(_generation, recent))
            if rows:
                pooled = errors_of(f"{prefix}{name}", rows, errors)
                made.append(replace(pooled, factor=_safe_factor(pooled.factor, rows, errors)))
    return made


def _shape(row: MeasuredRow) -> tuple[Any, ...]:
    work = row.work
    return (row.device.architecture, work.cell, work.hidden, work.inputs, work.batch, work.steps)


def _safe_factor(pooled: float, rows: Sequence[MeasuredRow], errors: Floats) -> float:
    """Factor that held nine of ten rows and nine of ten shapes: of all, and of the hard sizes apart."""
    found = (list(rows), errors)
    hard = [_chosen([found], test) for test in (_small, _uneven)]
    parts = [part for part in (found, *hard) if len(part[0]) >= LEAST_ROWS]
    return max([pooled, *map(_row_factor, parts), *(_shape_factor(*part) for part in parts)])


def _row_factor(part: _Found) -> float:
    """Smallest factor of a row that held nine of ten rows or more."""
    return float(np.exp(np.quantile(np.abs(np.log1p(part[1])), 0.9, method="higher")))


def _small(row: MeasuredRow) -> bool:
    return row.work.hidden < SMALL


def _uneven(row: MeasuredRow) -> bool:
    return row.work.hidden % 8 != 0


def _shape_factor(rows: Sequence[MeasuredRow], errors: Floats) -> float:
    """Factor that held nine of ten rows, with the rows of a shape counting as much as one.

    Rows of a shape err together, and suites have many rows of few shapes.
    """
    shapes = [_shape(row) for row in rows]
    counts = Counter(shapes)
    absolute = np.abs(np.log1p(errors))
    order = np.argsort(absolute)
    reached = np.cumsum(np.array([1 / counts[shape] for shape in shapes])[order])
    return float(np.exp(absolute[order][np.searchsorted(reached, 0.9 * reached[-1])]))


def _shape_parts(found: Sequence[_Found]) -> list[Errors]:
    """Errors of rows whose shapes were held out, by generation of the equations and by kind of shape."""
    tests: dict[str, Callable[[MeasuredRow], bool]] = {
        "2015-17": lambda row: not _recent(row),
        "recent": _recent,
        f"recent, below {SMALL} units": lambda row: _recent(row) and row.work.hidden < SMALL,
        "recent, sizes not divided by 8": lambda row: _recent(row) and row.work.hidden % 8 != 0,
        "recent, forward": lambda row: _recent(row) and row.work.direction == "forward",
        "recent, backward": lambda row: _recent(row) and row.work.direction != "forward",
    }
    for precision in sorted({row.precision for rows, _ in found for row in rows if _recent(row)}):
        tests[f"recent, {precision}"] = partial(_in_precision, precision)
    made = {name: _chosen(found, test) for name, test in tests.items()}
    return [errors_of(name, rows, errors) for name, (rows, errors) in made.items() if rows]


def _chosen(found: Sequence[_Found], test: Callable[[MeasuredRow], bool]) -> _Found:
    """The rows that pass a test, of all splits together, and their errors."""
    pairs = [pair for rows, errors in found for pair in zip(rows, errors, strict=True) if test(pair[0])]
    return [row for row, _ in pairs], np.array([error for _, error in pairs])


def _random_shapes(rows: Sequence[MeasuredRow], seed: int) -> list[bool]:
    """Which rows are of shapes that a random split holds out, of each architecture by itself."""
    generator = np.random.default_rng(seed)
    out: set[tuple[Any, ...]] = set()
    for architecture in sorted({row.device.architecture for row in rows}):
        shapes = sorted({_shape(row) for row in rows if row.device.architecture == architecture})
        chosen = generator.permutation(len(shapes))[: round(HELD_OUT * len(shapes))]
        out |= {shapes[number] for number in chosen}
    return [_shape(row) in out for row in rows]


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
