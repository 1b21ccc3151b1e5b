"""Sequences of one's own, whether from arrays or from a table, their targets, and how they are split.

All sequences are pieces of one array of rows, one row a step; so windows that overlap share their rows. A
target belongs to a row: that of a whole sequence belongs to its last row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError

__all__ = ["HELD_OUT", "OwnData", "Parts", "Rows"]

HELD_OUT = 0.15
"""Share of the sequences for the test, and again for validation."""

TIME, RANDOM, ORDER = "time", "random", "order"
"""Splits: a table's rows by time; other sequences at random, or in their order in the file."""

SPLIT_SEED = 0
MOST_VALUES = 1 << 28
"""Most values of the inputs of a part: a gigabyte."""

Rows = NDArray[np.intp]

Parts = tuple[Rows, Rows, Rows]
"""Numbers of the sequences for training, for validation, and of those held out."""


@dataclass(frozen=True, kw_only=True, eq=False)
class OwnData:
    """Sequences and targets.

    Parameters
    ----------
    source : str
        The file, for messages.
    rows : float array ``[rows, features]``
        Finite.
    inputs : sequence of str
        Names of the features.
    targets : float array ``[rows, targets]`` or int64 array ``[rows]``
        Values, NaN where there is none, or labels, -1 where there is none.
    outputs : sequence of str
        Names of the values, or the words of the labels, which may be none.
    classes : int
        Number of labels; 0 for values.
    base : tuple of int
        Of a forecast: the input that is the target's own past, whose value at the row itself the target is a
        change from. Empty if there is no forecast.
    every_step : bool
        Whether every step has a target, or only a sequence's last one.
    first, lengths : int array ``[count]``
        First row and number of rows of each sequence.
    segment : int array ``[count]``
        What is never divided between parts: 0, 1 and 2 for the parts of a table by time, else a number for
        each sequence or group.
    by_time : bool
        Whether the segments are the parts themselves.
    is_array : bool
        Whether the sequences are those of arrays, in their order, not windows or groups of a table.
    notes : sequence of str
        Sentences on what was read, such as which gaps were filled.
    """

    source: str
    rows: NDArray[np.floating]
    inputs: Sequence[str]
    targets: NDArray[np.floating] | NDArray[np.int64]
    outputs: Sequence[str]
    classes: int
    base: tuple[int, ...]
    every_step: bool
    first: Rows
    lengths: Rows
    segment: Rows
    by_time: bool
    is_array: bool
    notes: Sequence[str]

    @property
    def splits(self) -> Sequence[str]:
        """Names of the splits."""
        return (TIME,) if self.by_time else (RANDOM, ORDER)

    @property
    def width(self) -> int:
        """Number of outputs that a network needs."""
        return self.classes or self.targets.shape[1]

    def parts(self, split: str) -> Parts:
        """Divide the sequences.

        Raises
        ------
        InputError
            If a part would have none.
        """
        if self.by_time:
            of_segment = np.arange(3)
        else:
            kinds = np.unique(self.segment)
            count = max(1, round(HELD_OUT * kinds.size))
            if kinds.size < 3:
                raise InputError(
                    f"{self.source} has {kinds.size} sequences to divide; one each for training, "
                    "validation and test is the least"
                )
            order = np.arange(kinds.size)
            if split == RANDOM:
                order = np.random.default_rng(SPLIT_SEED).permutation(kinds.size)
            of_segment = np.zeros(int(kinds.max()) + 1, np.intp)
            of_segment[kinds[order[-2 * count : -count]]] = 1
            of_segment[kinds[order[-count:]]] = 2
        part = of_segment[self.segment]
        found = tuple(np.flatnonzero(part == k) for k in range(3))
        for name, chosen in zip(("training", "validation", "test"), found, strict=True):
            if not chosen.size:
                raise InputError(
                    f"{self.source}: the {name} part has no sequence with a target; give more rows, a "
                    "shorter --window or a smaller --horizon"
                )
        return found[0], found[1], found[2]

    def with_targets(self) -> "OwnData":
        """Only the sequences that have a target, on some step or on the last one."""
        counts = np.append(0, np.cumsum(self.has_target))
        end = self.first + self.lengths
        begin = self.first if self.every_step else end - 1
        kept = counts[end] > counts[begin]
        pieces = {name: getattr(self, name)[kept] for name in ("first", "lengths", "segment")}
        return replace(self, **pieces)

    def changes(self, rows: NDArray[np.intp]) -> NDArray[Any]:
        """Targets of these rows; of a forecast, as changes from the value at the row itself."""
        return self.targets[rows] - self.now(rows) if self.base else self.targets[rows]

    def now(self, rows: NDArray[np.intp]) -> NDArray[Any]:
        """Of a forecast: the values at these rows, ``[..., targets]``."""
        return self.rows[rows][..., list(self.base)]

    def steps(self, chosen: Rows) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
        """Rows ``[batch, time]`` of these sequences, and which of them are within their lengths.

        Beyond a sequence's end, its last row is given.
        """
        lengths = self.lengths[chosen]
        time = np.arange(lengths.max())
        return self.first[chosen, None] + np.minimum(time, lengths[:, None] - 1), time < lengths[:, None]

    def x(self, chosen: Rows, front_end: Mapping[str, NDArray[np.floating]]) -> NDArray[np.float32]:
        """Inputs ``[batch, time, features]`` of these sequences, scaled, with zeros beyond their ends.

        Raises
        ------
        InputError
            If they are too many to be held in memory.
        """
        values = chosen.size * int(self.lengths[chosen].max()) * self.rows.shape[1]
        if values > MOST_VALUES:
            raise InputError(
                f"{self.source}: {chosen.size:,} sequences have {values:,} values, more than "
                f"{MOST_VALUES:,}; give a shorter --window or a smaller --fraction"
            )
        rows, within = self.steps(chosen)
        begin, end = int(rows.min()), int(rows.max()) + 1
        # Rows beyond the ends of sequences may hold anything.
        with np.errstate(all="ignore"):
            scaled = (self.rows[begin:end] - front_end["mean"]) / front_end["deviation"]
            x = scaled.astype(np.float32)[rows - begin]
        x[~within] = 0.0
        return x

    def last(self, chosen: Rows) -> NDArray[np.intp]:
        """The last row of each of these sequences."""
        return self.first[chosen] + self.lengths[chosen] - 1

    def scored(self, chosen: Rows) -> NDArray[np.intp]:
        """The rows whose targets count: all with a target, or the last one of each sequence."""
        if not self.every_step:
            return self.last(chosen)
        rows, within = self.steps(chosen)
        rows = rows[within]
        return rows[self.has_target[rows]]

    @property
    def has_target(self) -> NDArray[np.bool_]:
        """Whether each row has a target, ``[rows]``."""
        return np.asarray(self.targets >= 0 if self.classes else ~np.isnan(self.targets).any(axis=1))
