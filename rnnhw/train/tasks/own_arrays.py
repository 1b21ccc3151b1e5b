"""Arrays of one's own (``.npz``) as sequences: ``x``, ``y`` and, where lengths differ, ``lengths``."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.train.reference import check_lengths
from rnnhw.train.tasks.own_data import OwnData
from rnnhw.train.tasks.own_table import MOST_LABELS
from rnnhw.train.tasks.tables import LARGEST

__all__ = ["NAMES", "sequences_of_arrays"]

NAMES = ("x", "y", "lengths")
"""Arrays of the file; the last one may be missing."""

Array = NDArray[Any]


def sequences_of_arrays(path: Path, found: Mapping[str, Array], *, labels: bool, every_step: bool) -> OwnData:
    """Check arrays, and see them as sequences.

    Parameters
    ----------
    path : Path
        Their file, for messages.
    found : mapping of str to array
        ``x`` ``[batch, time, features]`` of numbers; ``y`` of labels ``[batch]`` or ``[batch, time]``
        (integers from 0), or of values ``[batch]``, ``[batch, targets]``, ``[batch, time]`` or
        ``[batch, time, targets]``; ``lengths`` ``[batch]``, by default all ``time`` steps. What lies beyond a
        length has no effect.
    labels, every_step : bool
        Whether the targets are labels, and whether every step has one.

    Raises
    ------
    InputError
        If an array has another shape or type, or holds a value that it may not have.
    """
    x, y = found["x"], found["y"]
    if x.ndim != 3 or 0 in x.shape or x.dtype.kind not in "fiub":
        raise InputError(
            f"{path}: x is {x.dtype} of shape {list(x.shape)}, not numbers of shape [batch, time, features]"
        )
    batch, time, features = x.shape
    given = found.get("lengths")
    lengths = check_lengths(np.full(batch, time) if given is None else given, batch, time)
    within = np.arange(time) < lengths[:, None]
    _check_values(path, "x", x, within)
    shape = (batch, time) if every_step else (batch,)
    counted = within if every_step else np.ones(batch, bool)
    targets: Array
    if labels:
        targets, classes = _labels(path, y, shape, counted), 0
        classes = int(targets.max()) + 1
        of_rows: Array = np.full((batch, time), -1)
    else:
        targets, classes = _values(path, y, shape, counted), 0
        of_rows = np.full((batch, time, targets.shape[-1]), np.nan)
    if every_step:
        of_rows[within] = targets[within]
    else:
        of_rows[np.arange(batch), lengths - 1] = targets
    names = ["y"] if of_rows.shape[2:] == (1,) else [f"y{k}" for k in range(of_rows.shape[-1])]
    return OwnData(
        source=str(path),
        rows=x.reshape(batch * time, features),
        inputs=[f"x{k}" for k in range(features)],
        targets=of_rows.reshape(batch * time, *of_rows.shape[2:]),
        outputs=[] if labels else names,
        classes=classes,
        base=(),
        every_step=every_step,
        first=np.arange(batch) * time,
        lengths=lengths,
        segment=np.arange(batch),
        by_time=False,
        is_array=True,
        notes=[],
    )


def _check_values(path: Path, name: str, values: Array, counted: NDArray[np.bool_]) -> None:
    """Refuse values that are NaN, infinite or too large where they count."""
    if values.dtype.kind != "f":
        return
    # Written so that a NaN is refused too.
    wrong = ~(np.abs(values) <= LARGEST) & counted.reshape(
        *counted.shape, *[1] * (values.ndim - counted.ndim)
    )
    if wrong.any():
        place = [int(k) for k in np.argwhere(wrong)[0]]
        raise InputError(
            f"{path}: {name}{place} is {values[tuple(place)]}, not a number within +-{LARGEST:g}"
        )


def _labels(path: Path, y: Array, shape: tuple[int, ...], counted: NDArray[np.bool_]) -> Array:
    """Labels of this shape as int64; those that do not count are 0."""
    if y.dtype.kind not in "iub" or y.shape != shape:
        raise InputError(
            f"{path}: y is {y.dtype} of shape {list(y.shape)}, not labels (integers) of shape {list(shape)}, "
            "as x has them"
        )
    given = y[counted]
    least, most = int(given.min()), int(given.max())
    if least < 0 or most >= MOST_LABELS:
        raise InputError(
            f"{path}: the labels in y lie in {least} .. {most}, not within 0 .. {MOST_LABELS - 1}"
        )
    return np.where(counted, y, 0).astype(np.int64)


def _values(path: Path, y: Array, shape: tuple[int, ...], counted: NDArray[np.bool_]) -> Array:
    """Values ``[*shape, targets]`` as float64."""
    if y.shape == shape:
        y = y[..., None]
    if y.dtype.kind not in "fiub" or y.shape[:-1] != shape or not y.shape[-1]:
        raise InputError(
            f"{path}: y is {y.dtype} of shape {list(y.shape)}, not values of shape {[*shape, 'targets']}, "
            "as x has them"
        )
    _check_values(path, "y", y, counted)
    return y.astype(np.float64)
