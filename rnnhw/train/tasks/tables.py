"""Read tables (CSV) as people write them: byte-order marks, blank lines, three separators, missing values.

The rules are the same for every task. A byte-order mark is skipped, and so are lines without any character
but spaces. The separator is the one of comma, semicolon and tab that the first line has most of. Entries may
be quoted. A value is missing where its entry is one of `MISSING`. Where a task fills gaps, a gap has the last
value of its column before it, and gaps at the beginning have the first value (`held`).
"""

import csv
import io
import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError

__all__ = ["MISSING", "held", "is_missing", "number", "read_rows"]

MISSING = ("", "na", "n/a", "nan", "null", "none", "?", "-")
"""Entries that mean that there is no value, in any case of letters."""

LARGEST = 1e30
"""Largest magnitude of a value: squares of larger ones could not be added."""

_SEPARATORS = ",;\t"
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
"""Other words that `float` would read, such as 1_0, inf or digits of other scripts, are no numbers."""

Row = tuple[int, list[str]]
"""Number of a row's line in the file, counted from 1, and its entries without surrounding spaces."""


def read_rows(path: Path) -> list[Row]:
    """Read all rows of a table, the header included, each with as many entries as the first one.

    Raises
    ------
    InputError
        If the file is missing, no text in UTF-8 or no CSV, or a row has another number of entries.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
        first = next((line for line in text.splitlines() if line.strip()), "")
        separator = max(_SEPARATORS, key=re.sub('"[^"]*"', "", first).count)
        reader = csv.reader(
            io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True, strict=True
        )
        found = [(reader.line_num, [word.strip() for word in row]) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path} is not a readable CSV file: {error}") from None
    rows = [(line, row) for line, row in found if row not in ([], [""])]
    for line, row in rows:
        if len(row) != len(rows[0][1]):
            raise InputError(
                f"{path}, line {line}: {len(row)} values, not {len(rows[0][1])} as in the first line"
            )
    return rows


def is_missing(word: str) -> bool:
    """Whether an entry means that there is no value."""
    return word.casefold() in MISSING


def number(word: str) -> float | None:
    """The number that an entry is, at most `LARGEST`; None if it is none."""
    if not _NUMBER.fullmatch(word):
        return None
    value = float(word)
    return value if abs(value) <= LARGEST else None


def held(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Fill gaps (NaN) of a column: each has the last value before it, and the first ones the first value.

    The result has gaps only where the column has no value at all.
    """
    measured = ~np.isnan(values)
    # The running maximum of the indices of measured values is, for each place, the last measured one.
    latest = np.maximum.accumulate(np.where(measured, np.arange(values.size), -1))
    first = int(np.argmax(measured))
    return values[np.where(latest < 0, first, latest)]
