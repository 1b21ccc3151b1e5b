"""Plans of parallel training as a table for the terminal and as CSV."""

import csv
import io
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table

if TYPE_CHECKING:
    from rnnhw.plan import Plan

__all__ = ["plans_csv", "plans_table"]

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


def plans_table(plans: "list[Plan]", single: "Plan", title: str) -> Table:
    """Make a table of the plans, with the plan for a single device last."""
    table = Table(title=title, box=box.SIMPLE)
    for name in ("form", "replicas x parts", "micro-batches"):
        table.add_column(name, justify="left" if name == "form" else "right")
    for name in ("ms per step", "compute", "send", "wait", "MB held", "MB sent", "speed-up"):
        table.add_column(name, justify="right")
    for plan in [*plans, single]:
        figures = map(str, _row(plan)[5:])
        table.add_row(
            "alone" if plan is single else plan.form,
            f"{plan.replicas} x {plan.parts}",
            str(plan.micro_batches),
            *figures,
            f"{single.seconds / plan.seconds:.2f}",
        )
    return table


def plans_csv(plans: "list[Plan]") -> str:
    """Return all plans as CSV with a header line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_row, plans))
    return out.getvalue()
