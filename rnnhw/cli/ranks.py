"""What measure-ranks does: constants of this machine, measured and predicted step times of strategies."""

import json
import os
import statistics
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich import box
from rich.table import Table

from rnnhw.errors import InputError
from rnnhw.files import require_writable, write_text

if TYPE_CHECKING:
    from rnnhw.parallel import Ranks
    from rnnhw.roofline import Constants

__all__ = ["measure_ranks"]

STRATEGIES = ("data", "server", "layers", "wavefront", "steps", "units")
SHAPES = (
    (64, (128, 128, 128, 128), 10, 32, 64),
    (128, (256, 256, 256, 256), 10, 24, 48),
    (40, (96, 64, 64, 48), 32, 48, 96),
)
"""Inputs, units, outputs, steps, batch: none is that of a kernel or a step that constants come from."""

FACTOR_SHAPES = ((96, (160, 160, 160, 160), 10, 28, 56), (56, (80, 112, 80, 112), 20, 40, 72))
"""Shapes whose steps give each strategy's factor, between those above in size."""


def measure_ranks(ranks: "Ranks", output: Path, rounds: int) -> None:
    """Measure on all ranks; rank 0 writes and prints."""
    require_writable(output)
    if ranks.size < 2:
        raise InputError("there is nothing to share between 1 rank; start 2 or more with --ranks")
    from rnnhw.measure import measure_constants

    cores = len(os.sched_getaffinity(0))
    constants = measure_constants(ranks, cores, time.perf_counter)
    first, rows = (_rows(ranks, constants, shapes, rounds) for shapes in (FACTOR_SHAPES, SHAPES))
    if ranks.rank > 0:
        return
    factors = _factors(first)
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
    _print(record)


def _rows(ranks: "Ranks", constants: "Constants", shapes: Iterable[Any], rounds: int) -> list[dict[str, Any]]:
    """Steps of every strategy on every shape, measured interleaved and by the model; on rank 0 alone."""
    from rnnhw.measure import StepTimer
    from rnnhw.plan import predict_step
    from rnnhw.roofline import Sizes

    rows: list[dict[str, Any]] = []
    for inputs, units, outputs, steps, batch in shapes:
        sizes = Sizes(inputs=inputs, units=units, outputs=outputs, steps=steps, batch=batch)
        timers = {name: StepTimer(sizes, name, ranks) for name in STRATEGIES}
        times: dict[str, list[float]] = {name: [] for name in STRATEGIES}
        for number in range(rounds + 2):
            for name, timer in timers.items():
                taken = timer.seconds(time.perf_counter)
                times[name] += [taken] if number > 1 else []
        if ranks.rank == 0:
            rows += [
                {
                    "shape": vars(sizes),
                    "strategy": name,
                    "measured_s": statistics.median(times[name]),
                    "least_s": min(times[name]),
                    "modelled_s": predict_step(sizes, name, constants),
                }
                for name in STRATEGIES
            ]
    return rows


def _factors(rows: list[dict[str, Any]]) -> dict[str, float]:
    """How many times longer than modelled each strategy's steps take.

    The model has kernels and messages; what it leaves out, Python between them, filling of minibatches, ranks
    that wait and poll, is proportional to neither and differs from strategy to strategy.
    """
    return {
        name: statistics.geometric_mean(
            row["measured_s"] / row["modelled_s"] for row in rows if row["strategy"] == name
        )
        for name in STRATEGIES
    }


def _print(record: dict[str, Any]) -> None:
    from rnnhw.cli.work import console

    table = Table(title=f"{record['ranks']} ranks on {record['cores']} cores, ms a step", box=box.SIMPLE)
    for name in ("inputs", "units", "steps", "batch", "strategy", "median", "least", "predicted", "error"):
        table.add_column(name, no_wrap=True)
    for row in record["rows"]:
        shape = row["shape"]
        units = f"{len(shape['units'])} x {max(shape['units'])}"
        times = (f"{1e3 * row[name]:.2f}" for name in ("measured_s", "least_s", "predicted_s"))
        table.add_row(
            str(shape["inputs"]),
            units,
            str(shape["steps"]),
            str(shape["batch"]),
            row["strategy"],
            *times,
            f"{row['error']:+.0%}",
        )
    console.print(table)
    console.print(
        f"median error over {len(record['rows'])} configurations: {record['median_error']:.1%} of "
        f"the median step, {record['median_error_of_least']:.1%} of the least; without the "
        f"factors {record['median_error_of_model']:.1%}"
    )
    factors = ", ".join(f"{name} {factor:.2f}" for name, factor in record["factors"].items())
    console.print(f"factors, from steps of {len(FACTOR_SHAPES)} other shapes: {factors}")
