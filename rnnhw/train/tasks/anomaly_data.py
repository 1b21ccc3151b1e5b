"""Read three series of the Numenta Anomaly Benchmark, averaged by the hour, with their labelled windows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.parsing import parse_json
from rnnhw.train.tasks.tables import is_missing, number, read_rows

__all__ = ["HOUR", "NAMES", "Series", "load_series"]

NAMES = ("machine_temperature_system_failure", "nyc_taxi", "ambient_temperature_system_failure")
"""Names of the series, in the order of the inputs that tell them apart."""

HOUR = np.timedelta64(1, "h")

KNOWN = 0.15
"""Share of a series that forecaster and threshold may be fitted to, as in the benchmark."""

_WINDOWS = "combined_windows.json"
_GROUP = "realKnownCause"
_HEADER = ["timestamp", "value"]
_FEWEST_HOURS = 96
_MOST_HOURS = 1_000_000

Times = NDArray[np.datetime64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Series:
    """A series with one value per hour.

    Parameters
    ----------
    name : str
    hours : datetime64 array ``[hours]``
        Beginning of each hour, without gaps.
    values : float array ``[hours]``
        Mean of the hour's samples. An hour without samples has the value of the hour before.
    measured : bool array ``[hours]``
        Whether the hour has samples.
    known : int
        Number of hours in the first 15 % of the samples, which may be trained on. The other hours are called
        later.
    windows : datetime64 array ``[windows, 2]``
        First and last moment of each labelled anomaly.
    """

    name: str
    hours: Times
    values: NDArray[np.float64]
    measured: NDArray[np.bool_]
    known: int
    windows: Times

    @property
    def later_windows(self) -> Times:
        """The windows that begin after the known hours."""
        return self.windows[self.windows[:, 0] >= self.hours[self.known]]


def load_series(path: Path) -> Sequence[Series]:
    """Read the series `NAMES`, in this order.

    Parameters
    ----------
    path : Path
        A folder with one CSV file per series and ``combined_windows.json``, or the benchmark's repository
        (with ``data/realKnownCause`` and ``labels``).

    Raises
    ------
    InputError
        If a file is missing, damaged or of another format, or if a series is too short, spans too many hours
        or does not change in its first 15 %.
    """
    if not path.is_dir():
        raise InputError(f"{path} is no folder; the NAB repository is needed, or a folder with its files")
    is_repository = (path / "labels").is_dir()
    windows = _read_windows(path / "labels" / _WINDOWS if is_repository else path / _WINDOWS)
    folder = path / "data" / _GROUP if is_repository else path
    return [_hourly(folder / f"{name}.csv", windows[name]) for name in NAMES]


def _read_windows(path: Path) -> Mapping[str, Times]:
    """The windows ``[windows, 2]`` of each series."""
    try:
        content = parse_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path} is not a readable JSON file: {error}") from None
    found: dict[str, Times] = {}
    for name in NAMES:
        key = f"{_GROUP}/{name}.csv"
        try:
            found[name] = np.array(
                [_pair(*map(_time, pair)) for pair in content[key]], "datetime64[s]"
            ).reshape(-1, 2)
        except (KeyError, TypeError, ValueError, IndexError):
            raise InputError(f"{path} has no list of windows, each a pair of times, for {key}") from None
    return found


def _pair(first: datetime, last: datetime) -> tuple[datetime, datetime]:
    """A window; ValueError if it ends before it begins."""
    if last < first:
        raise ValueError
    return first, last


def _time(word: Any) -> datetime:
    """A time without a time zone, as the benchmark writes it."""
    time = datetime.fromisoformat(word)
    if time.tzinfo:
        raise ValueError(f"{word!r} has a time zone")
    return time


def _hourly(path: Path, windows: Times) -> Series:
    """Read a series, and average its samples by the hour."""
    times, values = _read_samples(path)
    first = times[0].astype("datetime64[h]")
    places = ((times - first) // HOUR).astype(np.int64)
    count = int(places[-1]) + 1
    if count > _MOST_HOURS:
        raise InputError(f"{path} spans {count} hours, more than {_MOST_HOURS}")
    samples = np.bincount(places, minlength=count)
    measured = samples > 0
    means = np.bincount(places, values, count) / np.maximum(samples, 1)
    # The running maximum of the indices of measured hours is, for each hour, the last measured one.
    means = means[np.maximum.accumulate(np.where(measured, np.arange(count), 0))]
    known = int(places[int(KNOWN * len(times))])
    if known < _FEWEST_HOURS:
        raise InputError(f"{path}: the first 15 % are {known} hours, fewer than the {_FEWEST_HOURS} needed")
    if not np.isfinite(means).all() or means[:known].std() == 0:
        raise InputError(f"{path}: the values of the first 15 % never change, or are too large to add")
    return Series(
        name=path.stem,
        hours=first + np.arange(count) * HOUR,
        values=means,
        measured=measured,
        known=known,
        windows=windows,
    )


def _read_samples(path: Path) -> tuple[Times, NDArray[np.float64]]:
    """Times and values, sorted by time, because clocks that were set back are in the data."""
    table = read_rows(path)
    header = table[0][1] if table else []
    # A sample without a value is none.
    rows = [(line, row) for line, row in table[1:] if not is_missing(row[-1])]
    if header != _HEADER or not rows:
        raise InputError(
            f"{path} begins with {','.join(header)[:40]!r}, not with {','.join(_HEADER)} and samples"
        )
    samples = [_sample(path, line, row) for line, row in rows]
    times = np.array([time for time, _ in samples], "datetime64[s]")
    order = np.argsort(times, kind="stable")
    return times[order], np.array([value for _, value in samples])[order]


def _sample(path: Path, line: int, row: Sequence[str]) -> tuple[datetime, float]:
    try:
        time = _time(row[0])
    except ValueError:
        time = None
    value = number(row[1])
    if time is None or value is None:
        raise InputError(f"{path}, line {line}: {','.join(row)[:40]!r} is not a time and a number")
    return time, value
