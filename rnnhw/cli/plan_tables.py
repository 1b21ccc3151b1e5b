"""Plans of parallel training as a table for the terminal and as CSV."""

import csv
import io
from typing import TYPE_CHECKING

from rnnhw.cli.tables import print_table

if TYPE_CHECKING:
    from rnnhw.plan import Plan

__all__ = ["plans_csv", "print_plans"]

COLUMNS = (
    "plan",
    "form",
    "replicas",
    "parts",
    "jobs",
    "step_ms",
    "compute_ms",
    "communication_ms",
    "idle_ms",
    "memory_mb",
    "traffic_mb",
)


def _row(plan: "Plan") -> list[object]:
    """Return the values of `COLUMNS` for a plan, times in milliseconds and sizes in megabytes."""
    times = (plan.seconds, plan.compute_s, plan.communication_s, plan.idle_s)
    return [
        plan.name,
        plan.form,
        plan.replicas,
        plan.parts,
        plan.micro_batches,
        *(f"{1e3 * t:.4g}" for t in times),
        f"{plan.memory_bytes / 1e6:.4g}",
        f"{plan.traffic_bytes / 1e6:.4g}",
    ]


HEADS = (
    "form",
    "replicas\nx parts",
    "micro-\nbatches",
    "ms per\nstep",
    "compute",
    "send",
    "wait",
    "MB\nheld",
    "MB\nsent",
    "speed-\nup",
)


def print_plans(plans: "list[Plan]", single: "Plan", title: str) -> None:
    """Print a table of the plans, with the plan for a single device last."""
    rows = [
        [
            "alone" if plan is single else plan.form,
            f"{plan.replicas} x {plan.parts}",
            str(plan.micro_batches),
            *map(str, _row(plan)[5:]),
            f"{single.seconds / plan.seconds:.2f}",
        ]
        for plan in [*plans, single]
    ]
    print_table(HEADS, rows, "<" + ">" * (len(HEADS) - 1), title)


def plans_csv(plans: "list[Plan]") -> str:
    """Return all plans as CSV with a header line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_row, plans))
    return out.getvalue()
