"""Time runs on a machine, and turn times into the rows of a record.

A record has the columns of DeepBench's results, so that it can be predicted and fitted like them, and more:
``inputs`` (a framework's layer also multiplies its inputs), the quartiles, the number of runs, the backend
and how it ran the layer, the date, the versions of the software, and the machine's ceilings.
"""

import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rnnhw.measure.ceilings import CEILINGS
from rnnhw.measure.works import Asked
from rnnhw.roofline.rows import COLUMNS

__all__ = ["RECORD_COLUMNS", "Measurement", "Timing", "record_row", "time_runs"]

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
    *CEILINGS,
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

    ``mode`` says how the backend ran the layer: graph, eager or compiled. ``ceilings`` has some of the names
    of `CEILINGS`.
    """

    asked: Asked
    device: str
    timing: Timing
    backend: str
    mode: str
    date: str
    versions: str
    ceilings: Mapping[str, float]


def time_runs(run: Callable[[], object], clock: Callable[[], float], seconds: float = SECONDS) -> Timing:
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


def record_row(one: Measurement) -> dict[str, str]:
    """A measurement as texts by the names of `RECORD_COLUMNS`; a ceiling that it lacks is empty."""
    work, timing = one.asked.work, one.timing
    times = [f"{1e3 * value:.6g}" for value in (timing.median, timing.quartile1, timing.quartile3)]
    values: tuple[object, ...] = (
        work.cell,
        work.hidden,
        work.batch,
        work.steps,
        one.asked.suite,
        one.asked.direction,
        one.device,
        one.asked.precision,
        times[0],
        work.inputs,
        *times[1:],
        timing.runs,
        one.backend,
        one.mode,
        one.date,
        one.versions,
        *(f"{one.ceilings[name]:.4g}" if name in one.ceilings else "" for name in CEILINGS),
    )
    return {name: str(value) for name, value in zip(RECORD_COLUMNS, values, strict=True)}
