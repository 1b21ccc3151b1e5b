"""Read hours of air quality and weather from UCI's Beijing PM2.5 data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.train.tasks.tables import held, is_missing, number, read_rows

__all__ = ["DIRECTIONS", "WEATHER", "Hours", "load_hours"]

WEATHER = ("DEWP", "TEMP", "PRES", "Iws", "Is", "Ir")
"""Columns of the weather: dew point and temperature (degrees Celsius), pressure (hPa), wind run (m/s, summed
over the hours since the wind last turned), hours of snow and of rain since either began."""

DIRECTIONS = ("NE", "NW", "SE", "cv")
"""Directions of the wind; cv means calm and variable."""

_DATE = ("year", "month", "day", "hour")
_POLLUTION, _WIND = "pm2.5", "cbwd"
_HOUR = timedelta(hours=1)

Float = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Hours:
    """Measurements of consecutive hours.

    Parameters
    ----------
    year, month, hour : int array ``[hours]``
        Month 1 .. 12, hour 0 .. 23.
    pm25 : float array ``[hours]``
        Concentration of fine particles (ug/m3); NaN where it was not measured.
    weather : float array ``[hours, 6]``
        The columns `WEATHER`.
    wind : int array ``[hours]``
        Index into `DIRECTIONS`.
    """

    year: NDArray[np.int64]
    month: NDArray[np.int64]
    hour: NDArray[np.int64]
    pm25: Float
    weather: Float
    wind: NDArray[np.int64]


def load_hours(path: Path) -> Hours:
    """Read the table as UCI publishes it (``PRSA_data_2010.1.1-2014.12.31.csv``).

    Parameters
    ----------
    path : Path
        CSV with a header that names year, month, day, hour, pm2.5, cbwd and `WEATHER`, and one row per hour;
        pm2.5 is NA where it was not measured. Where another value is missing, it is the last one before it.

    Raises
    ------
    InputError
        If the file is missing or empty, lacks a column or all of its values, has a row that cannot be read,
        or has an hour that does not follow the one before it.
    """
    table = read_rows(path)
    header, rows = table[0][1] if table else [], table[1:]
    needed = (*_DATE, _POLLUTION, *WEATHER, _WIND)
    missing = [name for name in needed if name not in header]
    if missing:
        raise InputError(f"{path} has no column {missing[0]}; {', '.join(needed)} are needed")
    places = [header.index(name) for name in needed]
    found = [_row(path, line, [row[place] for place in places], needed) for line, row in rows]
    if not found:
        raise InputError(f"{path} holds no hour")
    for (line, _), (before, *_), (now, *_) in zip(rows[1:], found, found[1:], strict=False):
        if now - before != _HOUR:
            raise InputError(
                f"{path}, line {line}: {now:%Y-%m-%d %H:00} does not follow "
                f"{before:%Y-%m-%d %H:00} by an hour"
            )
    values = np.array([numbers for _, numbers, _ in found])
    year, month, hour = (
        np.array([getattr(time, part) for time, *_ in found]) for part in ("year", "month", "hour")
    )
    return Hours(
        year=year,
        month=month,
        hour=hour,
        pm25=values[:, 0],
        weather=np.stack(
            [_filled(path, name, column) for name, column in zip(WEATHER, values[:, 1:].T, strict=True)],
            axis=1,
        ),
        wind=_filled(path, _WIND, np.array([wind for *_, wind in found])).astype(np.int64),
    )


def _row(
    path: Path, line: int, words: Sequence[str], names: Sequence[str]
) -> tuple[datetime, list[float], float]:
    """Time, numbers (pm2.5 and weather) and wind direction of a row; NaN where a value is missing."""
    try:
        year, month, day, hour = map(int, words[:4])
        time = datetime(year, month, day, hour, tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise InputError(f"{path}, line {line}: {' '.join(words[:4])[:80]} is no hour: {error}") from None
    numbers = [_number(path, line, name, word) for name, word in zip(names[4:-1], words[4:-1], strict=True)]
    if is_missing(words[-1]):
        return time, numbers, float("nan")
    if words[-1] not in DIRECTIONS:
        raise InputError(f"{path}, line {line}: {_WIND} is {words[-1]!r}, not {', '.join(DIRECTIONS)}")
    return time, numbers, DIRECTIONS.index(words[-1])


def _number(path: Path, line: int, name: str, word: str) -> float:
    """A number, which only temperatures may have negative; NaN where it is missing."""
    if is_missing(word):
        return float("nan")
    value = number(word)
    if value is None or (value < 0 and name not in ("DEWP", "TEMP")):
        raise InputError(f"{path}, line {line}: {name} is {word!r}, not a number that it can be")
    return value


def _filled(path: Path, name: str, values: Float) -> Float:
    """A column in which each missing value is the last one before it; see `rnnhw.train.tasks.tables.held`."""
    found = held(values)
    if np.isnan(found).any():
        raise InputError(f"{path}: {name} has no value in any row")
    return found
