"""What compare does."""

from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table

from rnnhw.cli.files import find_published
from rnnhw.cli.work import console
from rnnhw.errors import InputError
from rnnhw.files import require_writable, write_text

if TYPE_CHECKING:
    from rnnhw.explore import Comparison

__all__ = ["run_compare"]


def run_compare(machine: str, out: Path | None) -> None:
    """Set our machine beside a published one, in the terminal and as a page."""
    if machine != "brainwave":
        raise InputError(f"nothing published of {machine!r} is here; there is brainwave")
    if out is not None:
        require_writable(out)
    from rnnhw.design import ARITHMETICS
    from rnnhw.explore import compare_brainwave, load_workloads

    table = load_workloads(find_published("brainwave.toml"))
    workloads = table.pop("workloads")
    found = [compare_brainwave(workloads, **table, arithmetic=name) for name in ARITHMETICS]
    for comparison in found:
        console.print(_table(comparison))
        means = [f"{comparison.mean_utilization(kind):.1%}" for kind in range(3)]
        console.print(f"geometric mean utilization of the layers of several steps, over {comparison.macs} MACs: "
                      f"fixed design {means[1]}, a design per layer {means[2]} (modelled), Brainwave {means[0]} "
                      f"(reported)\n")
    if out is not None:
        from rnnhw.report import render_brainwave

        write_text(out, render_brainwave(found, f"rnnhw compare brainwave --out {out.name}"))
        console.print(f"wrote {out}")


def _table(comparison: "Comparison") -> Table:
    table = Table("layer", "steps", "Brainwave ms", "util.", "fixed ms", "cycles/step", "util.", "own ms",
                  "cycles/step", "util.", "own grid", title=f"{comparison.arithmetic} arithmetic")
    for workload, fixed, best in comparison.rows:
        design = best.design
        table.add_row(
            workload.name, str(workload.steps), f"{workload.brainwave_ms:g}",
            f"{workload.brainwave_utilization:.1%}", f"{fixed.milliseconds:.4f}", f"{fixed.cycles_per_step:g}",
            f"{fixed.utilization:.1%}", f"{best.milliseconds:.4f}", f"{best.cycles_per_step:g}",
            f"{best.utilization:.1%}",
            f"{design.grid_rows} x {design.grid_cols} of {design.tile_rows} x {design.tile_cols}")
    return table
