"""What the anomaly task's forecaster sees: a day of a series, scaled, with the calendar."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.train.tasks.anomaly_data import HOUR, NAMES, Series

__all__ = ["WINDOW", "Part", "parts_of", "scales_of"]

WINDOW = 24
"""Hours that a forecast looks back on."""

_LIMIT = 4.0
"""Scaled inputs are cut off here, so that one int8 scale serves the later part too."""

Float = NDArray[np.floating[Any]]


@dataclass(frozen=True, kw_only=True, eq=False)
class Part:
    """A series as forecasts: a row for every hour that has `WINDOW` hours before it.

    Parameters
    ----------
    series : Series
    x : float32 array ``[rows, 24, 8]``
        Value and whether it was measured; sine and cosine of the next hour, and whether it is on a weekend;
        which series it is.
    change : float array ``[rows]``
        What is forecast: value against the hour before, in deviations of the known hours.
    measured : bool array ``[rows]``
    known : int
        Rows that are known hours; the others are later.
    ends : datetime64 array ``[rows]``
        When each hour is over.
    """

    series: Series
    x: NDArray[np.float32]
    change: Float
    measured: NDArray[np.bool_]
    known: int
    ends: NDArray[np.datetime64]


def scales_of(data: Sequence[Series]) -> dict[str, Float]:
    """Mean and deviation of each series' known hours."""
    known = [series.values[: series.known] for series in data]
    return {
        "mean": np.array([values.mean() for values in known]),
        "deviation": np.array([values.std() for values in known]),
    }


def parts_of(data: Sequence[Series], scales: Mapping[str, NDArray[Any]]) -> list[Part]:
    """Each series with these scales, ``mean`` and ``deviation``."""
    return [
        _part(series, number, float(scales["mean"][number]), float(scales["deviation"][number]))
        for number, series in enumerate(data)
    ]


def _part(series: Series, number: int, mean: float, deviation: float) -> Part:
    scaled = (series.values - mean) / deviation
    day = series.hours.astype("datetime64[D]")
    phase = 2 * np.pi * ((series.hours - day) / HOUR) / 24
    # 1970 began on a Thursday.
    is_weekend = (day.astype(np.int64) + 3) % 7 >= 5
    columns = np.zeros((len(scaled) - 1, 5 + len(NAMES)), np.float32)
    # The value of an hour, and the calendar of the next one, which is forecast.
    columns[:, 0] = np.clip(scaled, -_LIMIT, _LIMIT)[:-1]
    columns[:, 1] = series.measured[:-1]
    columns[:, 2], columns[:, 3], columns[:, 4] = np.sin(phase)[1:], np.cos(phase)[1:], is_weekend[1:]
    columns[:, 5 + number] = 1
    rows = np.arange(len(scaled) - WINDOW)
    return Part(
        series=series,
        x=columns[rows[:, None] + np.arange(WINDOW)],
        change=np.diff(scaled)[WINDOW - 1 :],
        measured=series.measured[WINDOW:],
        known=series.known - WINDOW,
        ends=series.hours[WINDOW:] + HOUR,
    )
