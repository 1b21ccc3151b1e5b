"""Cross-checks of gateware, golden model and schedule: their inputs, their table and their result."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rnnhw.api.cache import cache_folder
from rnnhw.cli.tables import print_table
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import MismatchError
from rnnhw.network import IntegerNetwork

if TYPE_CHECKING:
    from rnnhw.design import Design
    from rnnhw.sim import Check

__all__ = ["cross_check", "print_checks", "report_checks"]


def cross_check(
    network: IntegerNetwork,
    design: "Design",
    x: NDArray[np.int8],
    engines: Sequence[str],
    seed: int,
    *,
    is_streamed: bool = False,
) -> "list[Check]":
    """Cross-check a network on engines, and print the result.

    Parameters
    ----------
    network : IntegerNetwork
    design : Design
    x : int8 array ``[sequences, time, inputs]``
    engines : sequence of str
    seed : int
        Seed of stalls, lengths, states and queues; see `rnnhw.sim.verify`.
    is_streamed : bool
        Whether to check it step by step instead; see `rnnhw.sim.verify_streaming`.

    Raises
    ------
    MismatchError
        If a check fails.
    """
    from rnnhw.sim import STREAMING_WAYS, WAYS, verify, verify_streaming

    check, ways = (verify_streaming, STREAMING_WAYS) if is_streamed else (verify, WAYS)
    with progress_bar() as bar:
        line = bar.add_task("", total=ways * len(engines))
        checks = check(
            network,
            design,
            x,
            engines=engines,
            cache=cache_folder(),
            seed=seed,
            progress=lambda text: bar.update(line, advance=1, description=text),
        )
    print_checks(checks)
    report_checks(checks)
    return checks


def _spread(cycles: tuple[int, ...]) -> str:
    """Print cycle counts as one number if they are equal, otherwise as the smallest and the largest."""
    ends = sorted({*cycles})
    return str(ends[0]) if len(ends) == 1 else f"{ends[0]} - {ends[-1]}"


def print_checks(checks: "list[Check]") -> None:
    """Print the table of a cross-check."""
    rows = []
    for check in checks:
        counts = ["-", "-"]
        if check.scheduled_cycles is not None:
            counts = [_spread(check.cycles), _spread(check.scheduled_cycles)]
        rows.append(
            [
                check.engine,
                check.streams,
                str(check.sequences),
                f"{check.values:,}",
                f"{check.mismatches:,}",
                *counts,
                "ok" if check.passed else "FAILED",
            ]
        )
    print_table(("engine", "streams", "runs", "values", "differ", "cycles", "schedule", ""), rows, "<<>>>>><")


def report_checks(checks: "list[Check]") -> None:
    """Print the two lines that matter, on values and on cycles; raises `MismatchError` if a check failed."""
    values = sum(check.values for check in checks)
    mismatches = sum(check.mismatches for check in checks)
    console.print(f"values: {mismatches:,} mismatches of {values:,}")
    failed = [check for check in checks if not check.passed]
    if not failed:
        console.print("cycles: gateware = schedule")
        return
    worst = failed[0]
    raise MismatchError(
        f"{worst.engine} ({worst.streams}): {worst.mismatches} of {worst.values} values differ; cycles "
        f"{_spread(worst.cycles)}, schedule {_spread(worst.scheduled_cycles or worst.cycles)}"
    )
