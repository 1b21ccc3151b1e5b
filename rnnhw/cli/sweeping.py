"""Running a sweep into a folder: its processes, its progress, and its files."""

import json
import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, get_context, parent_process
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rnnhw.cli.interruption import Interruption
from rnnhw.cli.stages import told_stages
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import InputError, MismatchError, OutputError
from rnnhw.files import Together, write_text
from rnnhw.parsing import parse_json

if TYPE_CHECKING:
    from rich.progress import Progress

    from rnnhw.explore import Records, Sweep
    from rnnhw.explore.confirm import Confirmed
    from rnnhw.roofline import Device

__all__ = ["CONFIRMED", "STORE", "confirmed_designs", "explored", "refuse_other_results", "write_results"]

STORE = "finished.sqlite"
"""What a sweep has finished, in its folder."""

CONFIRMED = "confirmed.json"
"""Predicted and actual figures of the designs that were simulated and built."""

ALONE = 1_000_000
"""Designs that one process tries in less time than others take to start."""


def _workers(sweep: "Sweep", jobs: int | None, scheduler: str | None) -> dict[str, Any]:
    """Arguments of `rnnhw.explore.run_sweep`: a cluster, or so many processes.

    Without a number of processes there is one for each core, if that pays.
    """
    if scheduler is not None:
        from rnnhw.explore.cluster import cluster_executor

        if jobs is not None:
            raise InputError("--jobs and --scheduler exclude each other; the cluster has its own workers")
        executor, in_flight = cluster_executor(scheduler, sweep)
        return {"executor": executor, "in_flight": in_flight}
    tried = sweep.search.points or sweep.designs
    count = jobs or (len(os.sched_getaffinity(0)) if tried > ALONE else 1)
    if count == 1:
        return {}

    def pool() -> ProcessPoolExecutor:
        # A process that is forked from one with threads may hang; a new one does not.
        return ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_end_with_parent)

    return {"executor": pool, "in_flight": 2 * count}


def _end_with_parent() -> None:
    """End this process when the one that started it ends, even by a signal that lets it tell nobody."""
    parent = parent_process()
    assert parent is not None

    def wait() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _progress_of(bar: "Progress", name: str) -> Callable[[int, int], None]:
    """What is told of designs done and designs in all: it shows their rate and the time that is left."""
    line = bar.add_task(name, total=None)
    begun = time.monotonic()
    first: int | None = None  # what an earlier run had finished says nothing about the rate

    def told(done: int, total: int) -> None:
        nonlocal first
        first = done if first is None else first
        rate = (done - first) / max(time.monotonic() - begun, 1e-3)
        left = f", {(total - done) / rate:,.0f} s left" if rate else ""
        words = f"{name}: {done:,} of {total:,}, {rate:,.0f} per second{left}"
        bar.update(line, completed=done, total=total, description=words)

    return told


def explored(
    sweep: "Sweep", out: Path, jobs: int | None, scheduler: str | None, own: Sequence["Device"] = ()
) -> "Records":
    """Run a sweep in its folder; what the folder's store has finished is not done again."""
    from rnnhw.api.cache import cache_folder
    from rnnhw.explore import run_sweep
    from rnnhw.explore.accuracy import scored

    sweep = scored(sweep, cache_folder())
    workers = _workers(sweep, jobs, scheduler)
    with progress_bar() as bar:
        told = _progress_of(bar, f"sweep {sweep.name}")
        try:
            return run_sweep(sweep, told, own, store=out / STORE, **workers)
        except BaseException as error:
            for worker in active_children():
                worker.terminate()
            if isinstance(error, KeyboardInterrupt):
                raise Interruption(
                    f"interrupted; what is finished is in {out / STORE}, and the same command goes on from "
                    "there"
                ) from None
            raise


def confirmed_designs(records: "Records", count: int | None) -> "tuple[Confirmed, ...]":
    """Simulate and build so many of the best designs, and print what was predicted and what came out."""
    if count is None:
        return ()
    from rnnhw.api.cache import cache_folder
    from rnnhw.explore.confirm import confirm_best

    with told_stages() as told:
        found = confirm_best(records, count, cache=cache_folder(), told=told)
    for number, one in enumerate(found):
        console.print(
            f"design {number + 1}: {one.mismatches} of {one.values:,} values differ", soft_wrap=True
        )
        for name, predicted, actual in one.rows:
            error = f", {100 * (predicted / actual - 1):+.1f} %" if actual else ""
            console.print(
                f"  {name}: predicted {predicted:,.6g}, actual {actual:,.6g}{error}", soft_wrap=True
            )
        if one.refused:
            console.print(f"  not built: {one.refused}", soft_wrap=True, markup=False)
    return found


def write_results(
    records: "Records",
    out: Path,
    commands: Sequence[str],
    more: Mapping[str, str],
    confirmed: "Sequence[Confirmed]" = (),
) -> None:
    """Write a sweep's records, its page, ``more`` texts by their names, and what was confirmed.

    Raises
    ------
    MismatchError
        If a value or the cycles of a design that was simulated are not what was predicted.
    """
    from rnnhw.explore import record_files
    from rnnhw.report import render_sweep

    texts = {**record_files(records), "index.html": render_sweep(records, commands, confirmed), **more}
    if confirmed:
        texts[CONFIRMED] = json.dumps([one.facts() for one in confirmed], indent=2) + "\n"
    with Together() as files:
        for name, text in texts.items():
            write_text(files.at(out / name), text)
    for number, one in enumerate(confirmed):
        if not one.is_exact:
            raise MismatchError(
                f"design {number + 1} is not what was predicted: {one.mismatches} of {one.values:,} values "
                f"differ; {one.rows[0][2]:,} cycles were simulated, {one.rows[0][1]:,} were predicted"
            )


def refuse_other_results(out: Path) -> None:
    """Refuse a folder whose manifest is of another command, whose page the sweep's would replace."""
    manifest = out / "manifest.json"
    if not manifest.is_file():
        return
    try:
        is_sweep = "sweep" in parse_json(manifest.read_text(encoding="utf-8"))
    except (ValueError, TypeError, OSError):
        is_sweep = False
    if not is_sweep:
        raise OutputError(f"{out} holds a manifest.json that is no sweep's; give another folder")
