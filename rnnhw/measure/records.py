"""Times measured on a machine: how a run is timed, and the record that it leaves.

A record is a CSV file in the columns of DeepBench's results, so that predictions and fits read it like
theirs, and more: ``inputs`` (a framework's layer multiplies its inputs too), the quartiles and number of
runs, the backend and how it ran, the date, and the versions of what took part.
"""

import csv
import io
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rnnhw.roofline import RnnWork
from rnnhw.roofline.rows import COLUMNS

__all__ = ["RECORD_COLUMNS", "Measurement", "Timing", "record_csv", "record_rows", "time_runs"]

WARM_UP = 3
LEAST_RUNS, MOST_RUNS = 10, 200
SECONDS = 1.0

RECORD_COLUMNS = (
    *COLUMNS,
    "time_ms",
    "inputs",
    "quartile1_ms",
    "quartile3_ms",
    "runs",
    "backend",
    "mode",
    "date",
    "versions",
)


@dataclass(frozen=True, kw_only=True)
class Timing:
    """Seconds of a run: the median and quartiles of ``runs``."""

    median: float
    quartile1: float
    quartile3: float
    runs: int


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """One record: ``mode`` says how the backend ran it (graph, eager, compiled)."""

    work: RnnWork
    suite: str
    direction: str
    device: str
    precision: str
    timing: Timing
    backend: str
    mode: str
    date: str
    versions: str


def time_runs(run: Callable[[], None], clock: Callable[[], float], seconds: float = SECONDS) -> Timing:
    """Time ``run``, which returns when its work is done.

    After three runs that warm up, it is run ten times at least, and then until ``seconds`` have passed or 200
    runs.

    Parameters
    ----------
    clock : callable
        Seconds since any moment.
    """
    for _ in range(WARM_UP):
        run()
    times: list[float] = []
    begin = clock()
    while len(times) < LEAST_RUNS or (len(times) < MOST_RUNS and clock() - begin < seconds):
        start = clock()
        run()
        times.append(clock() - start)
    quartile1, median, quartile3 = statistics.quantiles(times, n=4)
    return Timing(median=median, quartile1=quartile1, quartile3=quartile3, runs=len(times))


def record_rows(measurements: Sequence[Measurement]) -> list[dict[str, object]]:
    """The record, a row a measurement, by `RECORD_COLUMNS`."""
    rows = []
    for one in measurements:
        work, timing = one.work, one.timing
        times = [float(f"{1e3 * value:.6g}") for value in (timing.median, timing.quartile1, timing.quartile3)]
        values = (
            work.cell,
            work.hidden,
            work.batch,
            work.steps,
            one.suite,
            one.direction,
            one.device,
            one.precision,
            times[0],
            work.inputs,
            *times[1:],
            timing.runs,
            one.backend,
            one.mode,
            one.date,
            one.versions,
        )
        rows.append(dict(zip(RECORD_COLUMNS, values, strict=True)))
    return rows


def record_csv(measurements: Sequence[Measurement]) -> str:
    """The record as text."""
    out = io.StringIO()
    writer = csv.DictWriter(out, RECORD_COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(record_rows(measurements))
    return out.getvalue()
