"""A record on the disk, which grows row by row, so that a run that was broken off can be resumed."""

import csv
import io
import os
from pathlib import Path

from rnnhw.errors import InputError, OutputError
from rnnhw.files import write_text
from rnnhw.measure.records import RECORD_COLUMNS, Measurement, record_row
from rnnhw.measure.works import Asked
from rnnhw.roofline.rows import read_rows

__all__ = ["RecordFile"]

SAME = ("device", "backend", "versions")
"""Columns that have one value in all rows of a record."""

_Key = tuple[str, ...]


class RecordFile:
    """The record at ``path``: its rows are kept if it exists, and new ones are appended to it.

    Parameters
    ----------
    device, backend, versions : str
        Of all rows.

    Raises
    ------
    InputError
        If the file exists and is no record, or one of another device, backend or versions, or has a value
        that is not valid in its column.
    OutputError
        If it cannot be written.
    """

    def __init__(self, path: Path, *, device: str, backend: str, versions: str) -> None:
        self.path = path
        self._same = dict(zip(SAME, (device, backend, versions), strict=True))
        self.rows = self._existing() if path.exists() else []
        self._known = {_row_key(row) for row in self.rows}
        self._begun = False

    def has(self, asked: Asked) -> bool:
        """Whether the record has a row of this layer, direction and precision."""
        return _key(asked) in self._known

    def add(self, one: Measurement) -> None:
        """Append a row; it is on the disk when this returns."""
        row = record_row(one)
        self.rows.append(row)
        self._known.add(_row_key(row))
        if not self._begun:
            # Written anew, because a process that was killed may have left half a line at the end.
            write_text(
                self.path, _lines([dict(zip(RECORD_COLUMNS, RECORD_COLUMNS, strict=True)), *self.rows])
            )
            self._begun = True
            return
        try:
            with self.path.open("a", encoding="utf-8") as file:
                file.write(_lines([row]))
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise OutputError(f"cannot write {self.path}: {error.strerror or error}") from None

    def _existing(self) -> list[dict[str, str]]:
        try:
            text = self.path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{self.path} exists and is not readable text: {error}") from None
        complete = text[: text.rfind("\n") + 1]
        try:
            return self._rows(complete)
        except csv.Error as error:
            raise InputError(f"{self.path} exists and is not a readable CSV file: {error}") from None

    def _rows(self, complete: str) -> list[dict[str, str]]:
        """The rows of a record, all of whose lines are complete."""
        reader = csv.DictReader(io.StringIO(complete))
        if complete and tuple(reader.fieldnames or ()) != RECORD_COLUMNS:
            raise InputError(f"{self.path} exists and is no record of rnnhw measure; give another --output")
        rows = []
        for row in reader:
            where = f"{self.path}, line {reader.line_num}"
            if None in row or None in row.values():
                raise InputError(f"{where} does not have {len(RECORD_COLUMNS)} values; remove that line")
            for name, value in self._same.items():
                if row[name] != value:
                    raise InputError(
                        f"{where}: {name} is {row[name]!r}, and now it is {value!r}; give another --output"
                    )
            rows.append(row)
        if rows:
            # A bad row would make the whole record unreadable after hours of measuring.
            read_rows(complete, str(self.path))
        return rows


def _lines(rows: list[dict[str, str]]) -> str:
    out = io.StringIO()
    csv.DictWriter(out, RECORD_COLUMNS, lineterminator="\n").writerows(rows)
    return out.getvalue()


def _key(asked: Asked) -> _Key:
    work = asked.work
    sizes = (work.hidden, work.batch, work.steps, work.inputs)
    return (work.cell, *map(str, sizes), asked.direction, asked.precision)


def _row_key(row: dict[str, str]) -> _Key:
    names = ("type", "hidden", "batch", "timesteps", "inputs", "direction", "precision")
    return tuple(row[name] for name in names)
