"""Timing of many layers, whose times are kept one by one."""

import datetime
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rnnhw.cli.tables import print_table
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import InputError
from rnnhw.files import write_text
from rnnhw.measure import Measurement, RecordFile, measure_ceilings, time_runs

if TYPE_CHECKING:
    from rnnhw.measure import Asked, Runner

__all__ = ["time_layers", "write_figures"]

MOST_SKIPPED = 3
"""Number of reasons for layers that the backend does not run that are printed."""

MOST_ROWS = 60
"""Longest table of times that is printed."""


def time_layers(
    backend: str, runner: "Runner", asked: "Sequence[Asked]", seconds: float, output: Path
) -> None:
    """Time the layers that the record at ``output`` does not have, and append them to it.

    Raises
    ------
    InputError
        If the backend runs none of the layers, or the file is no record of this machine and software.
    """
    record = RecordFile(output, device=runner.name, backend=backend, versions=runner.versions)
    known = sum(map(record.has, asked))
    wanted = [one for one in asked if not record.has(one)]
    if known:
        console.print(f"{known} of {len(asked)} layers are in {output} already", soft_wrap=True)
    found: list[Measurement] = []
    try:
        skipped = _time_each(backend, runner, wanted, seconds, record, found)
    except KeyboardInterrupt:
        if found:
            console.print(f"{len(found)} rows are in {output}; the same command goes on", soft_wrap=True)
        raise
    if skipped and not found and not known:
        raise InputError(skipped[0])
    for reason in list(dict.fromkeys(skipped))[:MOST_SKIPPED]:
        console.print(f"skipped: {reason}", soft_wrap=True)
    if found:
        _print_rows(found)
    console.print(
        f"measured {len(found)} layers with {runner.versions} on {runner.name}; wrote {output}",
        soft_wrap=True,
    )


def _time_each(
    backend: str,
    runner: "Runner",
    wanted: "Sequence[Asked]",
    seconds: float,
    record: RecordFile,
    found: list[Measurement],
) -> list[str]:
    """Time layers, and add each to the record and to ``found``; returns why others were not."""
    skipped = []
    ceilings: dict[str, dict[str, float]] = {}
    with progress_bar() as bar:
        line = bar.add_task("", total=len(wanted))
        for one in wanted:
            work, precision = one.work, one.precision
            text = f"{work.cell} {work.hidden}, batch {work.batch}, {one.direction}, {precision}"
            bar.update(line, advance=1, description=text)
            try:
                prepared = runner.prepare(work, precision)
            except InputError as error:
                skipped.append(str(error))
                continue
            if precision not in ceilings:
                ceilings[precision] = measure_ceilings(runner.probes(precision), time.perf_counter)
            measured = Measurement(
                asked=one,
                device=runner.name,
                timing=time_runs(prepared.run, time.perf_counter, seconds),
                backend=backend,
                mode=prepared.mode,
                date=_today(),
                versions=runner.versions,
                ceilings=ceilings[precision],
            )
            record.add(measured)
            found.append(measured)
    return skipped


def _today() -> str:
    return datetime.datetime.now(datetime.UTC).date().isoformat()


def write_figures(path: Path) -> None:
    """Measure this processor, and write its figures as a file of devices."""
    from rnnhw.measure import device_file

    write_text(path, device_file(time.perf_counter, _today()))
    console.print(f"wrote {path}")


def _print_rows(found: Sequence[Measurement]) -> None:
    more = f", the first {MOST_ROWS} of {len(found)}" if len(found) > MOST_ROWS else ""
    heads = ("layer", "inputs", "batch", "steps", "timed", "in", "median ms", "quartiles", "runs")
    rows = [
        [
            f"{one.asked.work.cell} {one.asked.work.hidden}",
            str(one.asked.work.inputs),
            str(one.asked.work.batch),
            str(one.asked.work.steps),
            one.asked.direction,
            one.asked.precision,
            f"{1e3 * one.timing.median:.4g}",
            f"{1e3 * one.timing.quartile1:.4g} .. {1e3 * one.timing.quartile3:.4g}",
            str(one.timing.runs),
        ]
        for one in found[:MOST_ROWS]
    ]
    print_table(heads, rows, "<>>><<>>>", f"measured{more}")
