"""Time runs on a machine, and write the times as a record.

A record is a CSV file with the columns of DeepBench's results, so that it can be predicted and fitted like
them, and with more columns: ``inputs`` (a framework's layer also multiplies its inputs), the quartiles, the
number of runs, the backend and how it ran the layer, the date, and the versions of the software.
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
"""Runs before the timed ones, in which libraries compile and choose kernels."""

LEAST_RUNS, MOST_RUNS = 10, 200
SECONDS = 1.0
"""Time in which runs are repeated."""

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
    """Median and quartiles, in seconds, of the times of ``runs`` runs."""

    median: float
    quartile1: float
    quartile3: float
    runs: int


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """One measured time, with what was run and how.

    ``suite`` and ``direction`` are DeepBench's names; ``mode`` says how the backend ran the layer: graph,
    eager or compiled.
    """

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
    """Time ``run``, which must return only when its work is done.

    After three runs that warm up, it is run at least ten times, and then until ``seconds`` have passed or it
    has been run 200 times.

    Parameters
    ----------
    clock : callable
        Returns seconds since any fixed moment.
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
    """The record: one row per measurement, as a mapping from `RECORD_COLUMNS` to values."""
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
    """The record as the text of a CSV file."""
    out = io.StringIO()
    writer = csv.DictWriter(out, RECORD_COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(record_rows(measurements))
    return out.getvalue()
