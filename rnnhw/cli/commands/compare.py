"""``rnnhw compare``: our machine beside published ones."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rnnhw.cli.comparison_stac import run_stac
from rnnhw.cli.files import check_paths
from rnnhw.cli.terminal import console
from rnnhw.errors import InputError
from rnnhw.files import write_text
from rnnhw.published import find_published

if TYPE_CHECKING:
    from rnnhw.explore import Comparison

__all__ = ["compare"]


def compare(
    machine: Annotated[str, typer.Argument(help="What to compare with: brainwave or stac.")],
    out: Annotated[Path | None, typer.Option(help="The page to write (.html).")] = None,
) -> None:
    """Compare our machine with published ones on the same layers.

    Brainwave has as many MACs and the same clock. The networks of STAC-ML Markets (Inference) have reported
    times of several machines, and ours is shown within several numbers of MACs.

    Example: rnnhw compare brainwave --out brainwave.html

    Example: rnnhw compare stac --out stac.html
    """
    if machine not in COMPARISONS:
        raise InputError(
            f"there are no published figures of {machine!r}, only of {' and '.join(COMPARISONS)}"
        )
    published = find_published(f"{machine}.toml")
    check_paths({"--out": out}, {"the published figures": published})
    COMPARISONS[machine](published, out)


def _run_brainwave(published: Path, out: Path | None) -> None:
    """Compare with Brainwave in both arithmetics."""
    from rnnhw.design import ARITHMETIC_DESIGNS
    from rnnhw.explore import compare_brainwave, load_workloads

    table = load_workloads(published)
    workloads = table.pop("workloads")
    found = [compare_brainwave(workloads, **table, arithmetic=name) for name in ARITHMETIC_DESIGNS]
    for comparison in found:
        console.print(_lines(comparison), soft_wrap=True)
        means = [f"{comparison.mean_utilization(kind):.1%}" for kind in range(3)]
        console.print(
            f"geometric mean use of the layers of several steps, over {comparison.macs} MACs: "
            f"fixed design {means[1]}, a design per layer {means[2]} (modelled), Brainwave "
            f"{means[0]} (reported)\n",
            soft_wrap=True,
        )
    if out is not None:
        from rnnhw.report import render_brainwave

        write_text(out, render_brainwave(found, f"rnnhw compare brainwave --out {out.name}"))
        console.print(f"wrote {out}")


def _lines(comparison: "Comparison") -> str:
    """The comparison in 80 columns."""
    lines = [
        f"{comparison.arithmetic} arithmetic, batch 1 (ours int8, modelled; Brainwave quoted)",
        "times in microseconds; c/s: cycles per step",
        "                 Brainwave        fixed design         the layer's own design",
        "layer      steps    us   use      us  c/s    use       us  c/s    use  grid   tiles",
    ]
    for workload, fixed, best in comparison.rows:
        design = best.design
        lines.append(
            f"{workload.name:9} {workload.steps:6} {1e3 * workload.brainwave_ms:5.0f} "
            f"{workload.brainwave_utilization:5.1%} {1e3 * fixed.milliseconds:7.4g} "
            f"{fixed.cycles_per_step:4.0f} {fixed.utilization:6.1%}  "
            f"{1e3 * best.milliseconds:7.4g} {best.cycles_per_step:4.0f} "
            f"{best.utilization:6.1%}  {f'{design.grid_rows}x{design.grid_cols}':6} "
            f"{design.tile_rows}x{design.tile_cols}"
        )
    return "\n".join(lines)


COMPARISONS = {"brainwave": _run_brainwave, "stac": run_stac}
"""What each name compares: given the published figures and the page to write, if any."""
