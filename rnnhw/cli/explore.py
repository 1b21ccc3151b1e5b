"""What sweep and report do."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rnnhw.cli.files import cache_folder, load_model
from rnnhw.cli.work import (
    check_engines,
    check_table,
    console,
    progress_bar,
    random_inputs,
    report_checks,
)
from rnnhw.files import require_writable, write_text

if TYPE_CHECKING:
    from rnnhw.network import IntegerNetwork
    from rnnhw.sim import Check

__all__ = ["network_page", "run_report", "run_sweep_command"]


def network_page(
    network: "IntegerNetwork",
    design: str,
    steps: int,
    checks: "Sequence[Check]",
    page: Path,
    *,
    accuracies: tuple[float, float] | None = None,
    accuracy_note: str = "",
    commands: Sequence[str] = (),
) -> None:
    """Write the page about ``network`` on ``design``; accuracies are (float, integer)."""
    from rnnhw.design import load_design
    from rnnhw.explore import tell_story
    from rnnhw.network import shape_of
    from rnnhw.report import render_network

    exact, quantized = accuracies or (None, None)
    story = tell_story(
        network=network.name, shape=shape_of(network), steps=steps, design=load_design(design),
        design_name=Path(design).stem, checks=checks, float_accuracy=exact,
        integer_accuracy=quantized, accuracy_note=accuracy_note, commands=commands)
    write_text(page, render_network(story))


def run_report(model: str, out: Path, design: str, engines: list[str], steps: int) -> None:
    """Cross-check a network on a design and write its page."""
    check_engines(engines)
    require_writable(out)
    from rnnhw.design import load_design
    from rnnhw.sim import verify

    network, built = load_model(model), load_design(design)
    with progress_bar() as bar:
        line = bar.add_task("", total=4 * len(engines))
        checks = verify(network, built, random_inputs(network, 4, steps, seed=1), engines=engines,
                        cache=cache_folder(),
                        progress=lambda text: bar.update(line, advance=1, description=text))
    console.print(check_table(checks))
    report_checks(checks)
    command = f"rnnhw report {Path(model).name} --design {Path(design).name} --steps {steps} --out {out.name}"
    network_page(network, design, steps, checks, out, commands=[command])
    console.print(f"wrote {out}")


def run_sweep_command(spec: Path, out: Path) -> None:
    """Run a sweep and write its records and page."""
    from rnnhw.explore import load_sweep, require_folder, run_sweep, write_records
    from rnnhw.report import render_sweep

    sweep = load_sweep(spec)
    require_folder(out)
    with progress_bar() as bar:
        line = bar.add_task(f"sweep {sweep.name}", total=None)
        records = run_sweep(sweep, lambda done, total: bar.update(line, completed=done, total=total))
    write_records(records, out)
    page = out / "index.html"
    write_text(page, render_sweep(records, [f"rnnhw sweep {spec.name} --out {out.name}"]))
    front = records.front()
    console.print(f"{len(records)} designs counted, {len(front['cycles'])} on the Pareto front; wrote {page}")
