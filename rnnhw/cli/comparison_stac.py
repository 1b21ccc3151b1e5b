"""The networks of STAC-ML Markets (Inference) on our machine, in the terminal and as a page."""

from pathlib import Path
from typing import TYPE_CHECKING

from rnnhw.cli.terminal import console
from rnnhw.files import write_text

if TYPE_CHECKING:
    from rnnhw.explore import StacComparison, StacRow, StacTimes, StacWorkload

__all__ = ["run_stac"]


def run_stac(published: Path, out: Path | None) -> None:
    """Compare with the times reported for the benchmark; ``published`` is its table."""
    from rnnhw.explore import compare_stac, load_stac

    table = load_stac(published)
    found = compare_stac(table)
    console.print(
        f"Batch 1, microseconds for one new step. Ours: int8, modelled, an assumed {table.clock_mhz} MHz; "
        f"with the host link of {table.link.name} ({table.link.round_trip_us:g} us and the bytes, assumed). "
        "Theirs: quoted 99th percentiles.",
        soft_wrap=True,
    )
    for workload in table.workloads:
        console.print(_lines(found, workload), soft_wrap=True, markup=False)
    for sentence in table.differences:
        console.print(f"differs: {sentence}", soft_wrap=True)
    console.print(f"{table.source}; the link: {table.link.source}", soft_wrap=True)
    if out is not None:
        from rnnhw.report import render_stac

        write_text(out, render_stac(found, f"rnnhw compare stac --out {out.name}"))
        console.print(f"wrote {out}")


def _lines(found: "StacComparison", workload: "StacWorkload") -> str:
    """One network in 80 columns: what is reported, then ours by number of MACs."""
    shape = f"{workload.layers} x {workload.units} units on {workload.inputs} inputs"
    lines = [f"\n{workload.name}: {shape}, {workload.macs:,} weights, window of {workload.window} steps"]
    for one in found.table.reported:
        if workload.name in one.microseconds:
            lines.append(
                f"  {one.device}, {one.precision}, batch 1, quoted: {one.microseconds[workload.name]:.4g} us"
            )
    lines.append("  ours, int8, batch 1, modelled       cycles      us  +link    window us  equal at")
    for row in found.of(workload):
        lines += [_line(found, row, "its own design", row.own), _line(found, row, "fixed design", row.fixed)]
    return "\n".join(lines)


def _line(found: "StacComparison", row: "StacRow", words: str, times: "StacTimes") -> str:
    fastest = found.fastest(row.workload)
    clock = times.equal_clock_mhz(fastest[1]) if fastest else None
    return (
        f"  {row.macs:6,} MACs, {words:14} {times.step_cycles:16,} {times.step_us:7.4g} "
        f"{times.total_us:6.4g} {times.window_us:10,.1f}  " + (f"{clock:.0f} MHz" if clock else "no clock")
    )
