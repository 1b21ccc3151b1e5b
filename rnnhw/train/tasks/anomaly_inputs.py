"""Inputs and targets of the anomaly task's forecaster: one day of a series, scaled, with the calendar."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.train.tasks.anomaly_data import HOUR, NAMES, Series

__all__ = ["WINDOW", "Part", "parts_of", "scales_of"]

WINDOW = 24
"""Hours of input for one forecast."""

_LIMIT = 4.0
"""Largest magnitude of scaled inputs. Larger ones are clipped, so that one int8 scale suits all hours."""

Float = NDArray[np.floating[Any]]


@dataclass(frozen=True, kw_only=True, eq=False)
class Part:
    """A series as rows to forecast: one per hour that has `WINDOW` hours before it.

    Parameters
    ----------
    series : Series
    x : float32 array ``[rows, 24, 8]``
        For each of the 24 hours before: its value, and whether it was measured; of the hour after it, sine
        and cosine of the time of day, and whether it is on a weekend; and which series it is (one-hot).
    change : float array ``[rows]``
        The target: the hour's value minus that of the hour before, in standard deviations of the known hours.
    measured : bool array ``[rows]``
        Whether the hour was measured.
    known : int
        Number of rows that are known hours; the others are later.
    ends : datetime64 array ``[rows]``
        End of each hour.
    """

    series: Series
    x: NDArray[np.float32]
    change: Float
    measured: NDArray[np.bool_]
    known: int
    ends: NDArray[np.datetime64]


def scales_of(data: Sequence[Series]) -> dict[str, Float]:
    """``mean`` and ``deviation`` ``[series]`` of the known hours of each series."""
    known = [series.values[: series.known] for series in data]
    return {
        "mean": np.array([values.mean() for values in known]),
        "deviation": np.array([values.std() for values in known]),
    }


def parts_of(data: Sequence[Series], scales: Mapping[str, NDArray[Any]]) -> list[Part]:
    """The rows of each series, scaled by ``mean`` and ``deviation`` ``[series]``."""
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
    # An input has the value of its hour, but the calendar of the next hour, whose value is not known yet.
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
