"""Measured and predicted step times of the parallel strategies, and the table of them."""

import statistics
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rnnhw.cli.tables import print_table
from rnnhw.cli.terminal import console

if TYPE_CHECKING:
    from rnnhw.parallel import Ranks
    from rnnhw.roofline import Constants

__all__ = [
    "FACTOR_SHAPES",
    "SHAPES",
    "STRATEGIES",
    "print_timings",
    "strategy_factors",
    "timed_rows",
]

STRATEGIES = ("data", "server", "layers", "wavefront", "steps", "units")
SHAPES = (
    (64, (128, 128, 128, 128), 10, 32, 64),
    (128, (256, 256, 256, 256), 10, 24, 48),
    (40, (96, 64, 64, 48), 32, 48, 96),
)
"""Predicted shapes (inputs, units, outputs, steps, batch); none of them is measured to fit a constant."""

FACTOR_SHAPES = ((96, (160, 160, 160, 160), 10, 28, 56), (56, (80, 112, 80, 112), 20, 40, 72))
"""Shapes whose training steps determine each strategy's factor; their sizes lie between those of `SHAPES`."""


def timed_rows(
    ranks: "Ranks", constants: "Constants", shapes: Iterable[Any], rounds: int
) -> list[dict[str, Any]]:
    """Measure training steps of every strategy on every shape, and model them without factors.

    Returns
    -------
    list of dict
        On rank 0, for each shape and strategy: the median and the least measured time, and the modelled time,
        in seconds per step. On other ranks the list is empty.
    """
    from rnnhw.measure import StepTimer
    from rnnhw.plan import predict_step
    from rnnhw.roofline import Sizes

    rows: list[dict[str, Any]] = []
    for inputs, units, outputs, steps, batch in shapes:
        sizes = Sizes(inputs=inputs, units=units, outputs=outputs, steps=steps, batch=batch)
        timers = {name: StepTimer(sizes, name, ranks) for name in STRATEGIES}
        times: dict[str, list[float]] = {name: [] for name in STRATEGIES}
        # Strategies take turns, so that a slow spell of the machine hits all. The first two rounds warm up.
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


def strategy_factors(rows: list[dict[str, Any]]) -> dict[str, float]:
    """Return by what factor each strategy's steps take longer than modelled: the geometric mean over rows.

    The model has kernels and messages. It leaves out Python between them, filling of minibatches, and ranks
    that wait and poll; these times are proportional to neither, and differ from strategy to strategy.
    """
    return {
        name: statistics.geometric_mean(
            row["measured_s"] / row["modelled_s"] for row in rows if row["strategy"] == name
        )
        for name in STRATEGIES
    }


def print_timings(record: dict[str, Any]) -> None:
    """Print the record as a table, with its median errors and factors."""
    heads = ("inputs", "units", "steps", "batch", "strategy", "median", "least", "predicted", "error")
    rows = [
        [
            str(row["shape"]["inputs"]),
            f"{len(row['shape']['units'])} x {max(row['shape']['units'])}",
            str(row["shape"]["steps"]),
            str(row["shape"]["batch"]),
            row["strategy"],
            *(f"{1e3 * row[name]:.2f}" for name in ("measured_s", "least_s", "predicted_s")),
            f"{row['error']:+.0%}",
        ]
        for row in record["rows"]
    ]
    title = f"{record['ranks']} ranks on {record['cores']} cores, ms per step"
    print_table(heads, rows, ">>>><>>>>", title)
    console.print(
        f"median error over {len(record['rows'])} configurations: {record['median_error']:.1%} of "
        f"the median step, {record['median_error_of_least']:.1%} of the least; without the "
        f"factors {record['median_error_of_model']:.1%}"
    )
    factors = ", ".join(f"{name} {factor:.2f}" for name, factor in record["factors"].items())
    console.print(f"factors, from steps of {len(FACTOR_SHAPES)} other shapes: {factors}")
