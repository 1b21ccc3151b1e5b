"""A table of one's own as columns: which one is the target, which ones are inputs, and their values."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.train.tasks.tables import LARGEST, Row, is_missing, number, read_rows

__all__ = ["Table", "label_column", "load_table", "value_column"]

MOST_LABELS = 4096
"""Most different labels."""

_SHOWN = 40
"""Characters of an entry or name that messages show."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """Entries of a table.

    Parameters
    ----------
    path : Path
    names : sequence of str
        Of the columns: those of the header, or their numbers, counted from 1, where there is none.
    rows : sequence of tuple of int and sequence of str
        Number of the line, and entries.
    """

    path: Path
    names: Sequence[str]
    rows: Sequence[Row]

    def place(self, name: str, option: str) -> int:
        """Index of the column that an option names, by its name, or by its number where none has the name.

        Raises
        ------
        InputError
            If there is no such column.
        """
        if name in self.names:
            return self.names.index(name)
        if name.isascii() and name.isdecimal() and 1 <= int(name[:9]) <= len(self.names):
            return int(name) - 1
        raise InputError(
            f"--{option} is {name[:_SHOWN]!r}, but {self.path} has the columns {', '.join(self.names)[:400]}"
        )

    def words(self, place: int) -> list[str]:
        """Entries of a column."""
        return [row[place] for _, row in self.rows]

    def refuse(self, place: int, at: int, allowed: str) -> InputError:
        """An error on the entry of a column in row ``at``."""
        line, row = self.rows[at]
        return InputError(
            f"{self.path}, line {line}: column {self.names[place]!r} holds {row[place][:_SHOWN]!r}, {allowed}"
        )


def load_table(path: Path) -> Table:
    """Read a table with or without a header.

    The first line is a header if any of its entries is neither a number nor a missing value.

    Raises
    ------
    InputError
        If the file cannot be read, has no row, or two columns have one name.
    """
    rows = read_rows(path)
    has_header = bool(rows) and any(not is_missing(word) and number(word) is None for word in rows[0][1])
    first = rows[0][1] if rows else []
    # Programs that write row numbers, such as pandas, give their column an empty name.
    names = [word if has_header and word else str(k + 1) for k, word in enumerate(first)]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise InputError(f"{path} has two columns named {twice[:_SHOWN]!r}; every column needs its own name")
    rows = rows[has_header:]
    if not rows:
        raise InputError(f"{path} has no row of values")
    return Table(path=path, names=names, rows=rows)


def value_column(table: Table, place: int) -> NDArray[np.float64]:
    """A column as numbers ``[rows]``, NaN where there is no value.

    Raises
    ------
    InputError
        If an entry is no number, or the column has no value at all.
    """
    found = np.full(len(table.rows), np.nan)
    for at, word in enumerate(table.words(place)):
        if is_missing(word):
            continue
        value = number(word)
        if value is None:
            raise table.refuse(
                place,
                at,
                f"not a number within +-{LARGEST:g} with a decimal point; leave a column of text out "
                f"with --drop {table.names[place][:_SHOWN]}",
            )
        found[at] = value
    if np.isnan(found).all():
        raise InputError(
            f"{table.path}: column {table.names[place]!r} has no value at all that could be held; leave "
            f"it out with --drop {table.names[place][:_SHOWN]}"
        )
    return found


def label_column(table: Table, place: int) -> tuple[NDArray[np.int64], Sequence[str]]:
    """A column as labels ``[rows]``, -1 where there is none, and the words that they stand for.

    Labels are whole numbers from 0, or words, which are numbered in their alphabetical order. There are no
    words where labels are numbers.

    Raises
    ------
    InputError
        If there are numbers that are no labels, or too many labels, or none.
    """
    words = table.words(place)
    present = [word for word in words if not is_missing(word)]
    if not present:
        raise InputError(f"{table.path}: column {table.names[place]!r} has no label at all")
    if all(number(word) is None for word in present):
        names = sorted(set(present))
        _refuse_many(table, place, len(names))
        codes = {word: code for code, word in enumerate(names)}
        return np.array([codes.get(word, -1) for word in words]), names
    for at, word in enumerate(words):
        if not is_missing(word) and not (word.isascii() and word.isdecimal()):
            raise table.refuse(
                place, at, "which is no label: labels are whole numbers from 0, or all are words"
            )
        if len(word) > 9 and int(word) >= MOST_LABELS:
            _refuse_many(table, place, int(word) + 1)
    labels = np.array([-1 if is_missing(word) else int(word) for word in words])
    _refuse_many(table, place, int(labels.max()) + 1)
    return labels, ()


def _refuse_many(table: Table, place: int, count: int) -> None:
    if count > MOST_LABELS:
        raise InputError(
            f"{table.path}: column {table.names[place]!r} needs {count} labels, numbered from 0; at most "
            f"{MOST_LABELS} are possible"
        )
