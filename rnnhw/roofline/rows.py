"""CSV files of measured RNN times in the columns of DeepBench's results: reading, and adding predictions."""

import csv
import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rnnhw.errors import InputError
from rnnhw.roofline.devices import Device
from rnnhw.roofline.precision import parse_precision
from rnnhw.roofline.work import RnnWork

__all__ = ["COLUMNS", "Row", "read_rows", "timed", "write_rows"]

COLUMNS = ("type", "hidden", "batch", "timesteps", "suite", "direction", "device", "precision")
"""Columns that a file must have. It may also have ``time_ms``, and ``inputs``: the number of inputs whose
product is counted. Without ``inputs``, or with 0, only the recurrent product is counted, as DeepBench does.
All other columns are kept unchanged."""

DIRECTIONS = {
    "infer": "forward",
    "train_fwd": "forward",
    "train_bwd_inputs": "backward_data",
    "train_bwd_weights": "backward_weights",
    "train_bwd_total": "backward",
}
"""DeepBench's names of directions, and ours in `rnnhw.roofline.work`."""

MOST_ROWS = 1_000_000

MOST_MILLISECONDS = 3_600_000.0
"""Longest time that is believed of one call: an hour. A larger number is a mistake, such as another unit."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row of a file: its line number, its text by column, and the values read from it."""

    line: int
    text: dict[str, str]
    cell: str
    hidden: int
    batch: int
    steps: int
    inputs: int
    suite: str
    direction: str
    device: str
    precision: str
    milliseconds: float | None


def read_rows(text: str, origin: str, usual: Mapping[str, str] | None = None) -> list[Row]:
    """Rows of a CSV text; ``origin`` is what error messages call it.

    Parameters
    ----------
    usual : mapping of str to str, optional
        Texts for columns that the file need not have.

    Raises
    ------
    InputError
        If a column is missing, or a value is not valid in its column; the message has line and column.
    """
    usual = usual or {}
    needed = [name for name in COLUMNS if name not in usual]
    try:
        reader = csv.DictReader(io.StringIO(text), strict=True)
        names = reader.fieldnames or []
        missing = [name for name in needed if name not in names]
        if missing or len(set(names)) != len(names):
            problem = f"no column {missing[0]!r}" if missing else "a column twice"
            shown = ", ".join(names)[:200] or "none"
            raise InputError(
                f"{origin} has {problem}; it has {shown}; a table of layers has {', '.join(needed)} "
                "and, where measured, time_ms"
            )
        rows = []
        for values in reader:
            rows.append(_row({**usual, **values}, f"{origin}, line {reader.line_num}", reader.line_num))
            if len(rows) > MOST_ROWS:
                raise InputError(f"{origin} has more than {MOST_ROWS} rows")
    except csv.Error as error:
        raise InputError(f"{origin} is not a readable CSV file: {error}") from None
    if not rows:
        raise InputError(f"{origin} holds no row")
    return rows


def _row(values: dict, where: str, line: int) -> Row:
    if None in values or None in values.values():
        raise InputError(f"{where} has {'more' if None in values else 'fewer'} values than columns")
    direction = values["direction"].strip()
    if direction not in DIRECTIONS:
        raise InputError(f"{where}: direction is {direction!r}; there are {', '.join(DIRECTIONS)}")
    row = Row(
        line=line,
        text=dict(values),
        cell=values["type"].strip(),
        hidden=_whole(values, "hidden", where),
        batch=_whole(values, "batch", where),
        steps=_whole(values, "timesteps", where),
        inputs=_inputs(values, where),
        suite=values["suite"].strip(),
        direction=direction,
        device=values["device"].strip(),
        precision=_precision(values["precision"], where),
        milliseconds=_time(values.get("time_ms", ""), where),
    )
    try:
        # Built only for its checks, so that an error names the line.
        RnnWork(cell=row.cell, hidden=row.hidden, batch=row.batch, steps=row.steps, inputs=row.inputs)
    except InputError as error:
        raise InputError(f"{where}: {error}") from None
    return row


def _whole(values: dict, name: str, where: str) -> int:
    text = values[name].strip()
    # int() would also accept signs, underscores and digits of other scripts.
    if not text.isascii() or not text.isdecimal() or len(text) > 9 or int(text) < 1:
        raise InputError(f"{where}: {name} is {values[name]!r}, not a whole number of at least 1")
    return int(text)


def _inputs(values: dict, where: str) -> int:
    text = values.get("inputs", "0").strip()
    return 0 if text in ("", "0") else _whole(values, "inputs", where)


def _precision(text: str, where: str) -> str:
    try:
        return parse_precision(text)
    except InputError as error:
        raise InputError(f"{where}: {error}") from None


def _time(text: str, where: str) -> float | None:
    if not text.strip():
        return None
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 < value <= MOST_MILLISECONDS:
        most = f"{MOST_MILLISECONDS:,.0f} (an hour)"
        raise InputError(f"{where}: time_ms is {text!r}, not a time above 0 and of at most {most}")
    return value


def timed(row: Row, device: Device) -> tuple[RnnWork, str]:
    """The work whose time a row gives, and the precision it ran in.

    ``train_bwd_total`` stands for both backward products, with two exceptions where DeepBench's program timed
    ``backward_data`` only: its first NVIDIA program, which made the rows of 16-bit storage, and its AMD
    program, in which the time for the weights' gradients stays 0. The times of these rows agree with those of
    ``train_bwd_inputs`` on other devices. 16-bit values on a device without 16-bit arithmetic are taken as
    stored in 16 bits and computed in 32.
    """
    direction, precision = DIRECTIONS[row.direction], row.precision
    if direction == "backward" and (precision == "fp16-storage" or device.architecture == "gcn5"):
        direction = "backward_data"
    if precision == "fp16" and "fp16" not in device.peak and device.kind in ("gpu", "cpu"):
        precision = "fp16-storage"
    work = RnnWork(
        cell=row.cell,
        hidden=row.hidden,
        batch=row.batch,
        steps=row.steps,
        inputs=row.inputs,
        direction=direction,
    )
    return work, precision


def write_rows(rows: Sequence[Row], added: Sequence[dict[str, str]]) -> str:
    """CSV text of the rows, unchanged, with the columns ``added`` after their own.

    ``added`` has one mapping per row, all with the same keys.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, [*rows[0].text, *added[0]], lineterminator="\n")
    writer.writeheader()
    writer.writerows({**row.text, **more} for row, more in zip(rows, added, strict=True))
    return out.getvalue()
