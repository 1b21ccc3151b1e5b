"""A table of one's own as sequences: windows of consecutive rows, or groups of rows."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.train.tasks.own_data import HELD_OUT, OwnData
from rnnhw.train.tasks.own_table import Table, label_column, value_column
from rnnhw.train.tasks.tables import held, is_missing

__all__ = ["sequences_of_table"]

Values = NDArray[np.float64]
Rows = NDArray[np.intp]


def sequences_of_table(
    table: Table, settings: Mapping[str, Any], *, labels: bool, every_step: bool
) -> OwnData:
    """Cut a table into sequences.

    Without ``group``, rows are in the order of time: the first 70 % are for training, then 15 % for
    validation and the last 15 % for the test, and no window lies in two parts. With ``group``, windows lie
    within a group, or are whole groups where there is no ``window``.

    Windows begin at every row; those with a target on every step follow each other without overlap. A
    window whose target is missing is left out.

    Parameters
    ----------
    table : Table
    settings : mapping of str to object
        ``column``, ``window``, ``horizon``, ``group`` and ``drop`` of the task own.
    labels, every_step : bool
        Whether the targets are labels, and whether every step has one.

    Raises
    ------
    InputError
        If the settings do not suit the table.
    """
    horizon, by_time = settings["horizon"], not settings["group"]
    target, group, places = _places(table, settings, labels)
    order, bounds = _segments(table, group)
    columns = [value_column(table, place) for place in places]
    pieces = [(0, order.size)] if by_time else bounds
    filled = [
        _filled(table, place, column[order], pieces) for place, column in zip(places, columns, strict=True)
    ]
    rows = np.stack(filled, axis=1)
    outputs: Sequence[str]
    if labels:
        codes, outputs = label_column(table, target)
        targets: NDArray[Any] = _later(codes[order], bounds, horizon, -1)
        missing, classes = codes < 0, len(outputs) or int(codes.max()) + 1
    else:
        values, outputs = value_column(table, target), [table.names[target]]
        targets = _later(values[order], bounds, horizon, np.nan)[:, None]
        missing, classes = np.isnan(values), 0
    longest = max(end - begin for begin, end in bounds)
    if horizon >= longest:
        raise InputError(
            f"--horizon is {horizon:,}, but the longest run of rows of {table.path} has {longest:,}; at most "
            f"{longest - 1:,} rows ahead is a target"
        )
    first, lengths, segment = _cut(bounds, settings["window"], horizon, every_step)
    gaps = [(table.names[p], int(np.isnan(c).sum())) for p, c in zip(places, columns, strict=True)]
    data = OwnData(
        source=str(table.path),
        rows=rows,
        inputs=[table.names[place] for place in places],
        targets=targets,
        outputs=outputs,
        classes=classes,
        base=(places.index(target),) if target in places else (),
        every_step=every_step,
        first=first,
        lengths=lengths,
        segment=segment,
        by_time=by_time,
        is_array=False,
        notes=_notes(horizon, gaps, table.names[target], int(missing.sum())),
    )
    return data.with_targets()


def _places(table: Table, settings: Mapping[str, Any], labels: bool) -> tuple[int, int | None, list[int]]:
    """The columns of target and group, and those of the inputs."""
    if not settings["column"]:
        raise InputError(
            f"a table needs --column, the target's; {table.path} has {', '.join(table.names)[:400]}"
        )
    if not settings["window"] and not settings["group"]:
        raise InputError("a table needs --window, the rows of a sequence, or --group, the column of its name")
    target = table.place(settings["column"], "column")
    group = table.place(settings["group"], "group") if settings["group"] else None
    dropped = {table.place(name, "drop") for name in settings["drop"]}
    for option, place in (("column", target), ("group", group)):
        if place in dropped:
            raise InputError(f"column {table.names[place]!r} is both --{option} and --drop")
    if target == group:
        raise InputError(f"column {table.names[target]!r} is both --column and --group")
    # A label, or the value that is to be found at the same row, would give itself away as an input.
    hidden = {target} if labels or not settings["horizon"] else set()
    places = [k for k in range(len(table.names)) if k not in dropped | hidden and k != group]
    if not places:
        raise InputError(
            f"{table.path} has no column left as an input beside {table.names[target]!r}"
            + ("" if labels else "; to forecast it from its own past, give --horizon 1 or more")
        )
    return target, group, places


def _segments(table: Table, group: int | None) -> tuple[Rows, list[tuple[int, int]]]:
    """The order of rows in which segments are contiguous, and first and last row (exclusive) of each.

    Segments are the three parts of the table, or its groups in the order of their first rows.
    """
    count = len(table.rows)
    if group is None:
        part = max(1, round(HELD_OUT * count))
        borders = [0, max(0, count - 2 * part), max(0, count - part), count]
        return np.arange(count), list(pairwise(borders))
    numbers: dict[str, int] = {}
    words = table.words(group)
    for at, word in enumerate(words):
        if is_missing(word):
            raise table.refuse(group, at, "which names no group")
        numbers.setdefault(word, len(numbers))
    of_row = np.array([numbers[word] for word in words])
    order = np.argsort(of_row, kind="stable")
    return order, list(pairwise(np.searchsorted(of_row[order], np.arange(len(numbers) + 1)).tolist()))


def _filled(table: Table, place: int, column: Values, pieces: Sequence[tuple[int, int]]) -> Values:
    """Fill the gaps of a column, in each piece of its own."""
    found = np.concatenate([held(column[begin:end]) for begin, end in pieces])
    if np.isnan(found).any():
        at = int(np.isnan(found).argmax())
        size = next(end - begin for begin, end in pieces if begin <= at < end)
        raise InputError(
            f"{table.path}: column {table.names[place]!r} has no value in a group of {size} rows that could "
            f"be held; leave the column out with --drop {table.names[place]}"
        )
    return found


def _later(
    values: NDArray[Any], bounds: Sequence[tuple[int, int]], horizon: int, none: float
) -> NDArray[Any]:
    """Each row's target: the value ``horizon`` rows later in the same segment, or ``none``."""
    found = np.full_like(values, none)
    for begin, end in bounds:
        if end - begin > horizon:
            found[begin : end - horizon] = values[begin + horizon : end]
    return found


def _cut(
    bounds: Sequence[tuple[int, int]], window: int, horizon: int, every_step: bool
) -> tuple[Rows, Rows, Rows]:
    """First row, length and segment of every sequence; ``window`` is 0 for whole segments."""
    found = []
    for segment, (begin, end) in enumerate(bounds):
        usable = end - begin - horizon
        size = window or usable
        if every_step:
            starts = np.arange(begin, begin + max(0, usable), max(1, size))
            lengths = np.minimum(size, begin + usable - starts)
        else:
            starts = np.arange(begin, begin + max(0, usable - size + 1) if usable > 0 else begin)
            lengths = np.full(starts.size, size)
        found.append((starts, lengths, np.full(starts.size, segment)))
    first, lengths, segments = (np.concatenate(arrays) for arrays in zip(*found, strict=True))
    return first, lengths, segments


def _notes(horizon: int, gaps: Sequence[tuple[str, int]], target: str, missing: int) -> list[str]:
    """Sentences on the horizon, and on the missing values of each input and of the target."""
    filled = [f"{name} {count:,}" for name, count in gaps if count]
    notes = (
        [f"missing values, each replaced by the last one before it: {', '.join(filled)}"] if filled else []
    )
    if horizon:
        notes.insert(0, f"the target is {horizon:,} row{'s' * (horizon > 1)} after the last input")
    if missing:
        notes.append(f"missing targets, never trained on nor scored: {target} {missing:,}")
    return notes
