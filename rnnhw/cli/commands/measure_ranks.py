"""``rnnhw measure-ranks``: step times of the parallel strategies on this machine."""

import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rnnhw.errors import InputError
from rnnhw.files import require_writable, write_text

if TYPE_CHECKING:
    from rnnhw.parallel import Ranks

__all__ = ["measure_ranks"]


def measure_ranks(
    output: Annotated[Path, typer.Option(help="The record to write (.json).")],
    ranks: Annotated[
        int | None, typer.Option(min=1, help="Start this many processes on this machine.")
    ] = None,
    rounds: Annotated[
        int, typer.Option(min=1, max=99, help="Steps to time per strategy; the strategies take turns.")
    ] = 15,
) -> None:
    """Measure the step time of each parallel strategy on this machine, and compare it with its prediction.

    The model's constants are measured first, on kernels and messages of other sizes.

    Example: rnnhw measure-ranks --ranks 4 --output ranks.json
    """
    from rnnhw.cli.parallel import run_parallel

    run_parallel(ranks, 120.0, output.parent, lambda group: _measure_on(group, output, rounds))


def _measure_on(ranks: "Ranks", output: Path, rounds: int) -> None:
    """Measure on all ranks; rank 0 writes and prints."""
    require_writable(output)
    if ranks.size < 2:
        raise InputError("measure-ranks runs on 1 rank; start 2 or more with --ranks")
    import statistics

    from rnnhw.cli.rank_timings import FACTOR_SHAPES, SHAPES, print_timings, strategy_factors, timed_rows
    from rnnhw.measure import measure_constants

    cores = len(os.sched_getaffinity(0))
    constants = measure_constants(ranks, cores, time.perf_counter)
    first, rows = (timed_rows(ranks, constants, shapes, rounds) for shapes in (FACTOR_SHAPES, SHAPES))
    if ranks.rank > 0:
        return
    factors = strategy_factors(first)
    for row in rows:
        row["predicted_s"] = factors[row["strategy"]] * row["modelled_s"]
        for name, other in (("error", "measured_s"), ("error_of_least", "least_s")):
            row[name] = row["predicted_s"] / row[other] - 1
        row["error_of_model"] = row["modelled_s"] / row["measured_s"] - 1
    medians = {
        f"median_{name}": statistics.median(abs(row[name]) for row in rows)
        for name in ("error", "error_of_least", "error_of_model")
    }
    record = {
        "ranks": ranks.size,
        "cores": cores,
        **medians,
        "factors": factors,
        "rows": rows,
        "factor_rows": first,
        "constants": constants.as_dict(),
    }
    write_text(output, json.dumps(record, indent=1) + "\n")
    print_timings(record)
