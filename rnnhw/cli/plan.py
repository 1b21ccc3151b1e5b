"""What plan does."""

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table

from rnnhw.cli.files import check_paths
from rnnhw.cli.models import model_files, shape_named
from rnnhw.cli.work import console
from rnnhw.errors import InputError
from rnnhw.files import write_text

if TYPE_CHECKING:
    from rnnhw.plan import Plan

__all__ = ["run_chip_plan", "run_plan"]

MOST_ROWS = 12
MOST_CHIPS = 64
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


def run_plan(
    model: str,
    *,
    devices: int,
    device: str,
    link: str,
    batch: int,
    steps: int,
    data_size: int | None,
    precision: str | None,
    own: Path | None,
    csv_path: Path | None,
    figure: Path | None,
) -> None:
    """Rank the ways to train a network on several devices, and say which is best and why."""
    check_paths(
        {"--csv": csv_path, "--figure": figure}, {"the model": model_files(model), "--own-devices": own}
    )
    from rnnhw.plan import DeviceCosts, Job, Planner, find_link, scale, words_of
    from rnnhw.roofline import all_devices, find_device, load_calibration, load_devices, usual_precision

    known = all_devices() + (load_devices(own) if own else ())
    found = find_device(device, known)
    costs = DeviceCosts(load_calibration(), found, precision or usual_precision(found))
    job = Job(shape=shape_named(model), steps=steps, batch=batch)
    way = find_link(link)
    planner = Planner(job, costs, way)
    plans = planner.plans(devices)
    if not plans:
        raise InputError(
            f"nothing can be shared by {devices} devices: a batch of {batch} sequences of "
            f"{steps} steps, {job.shape}"
        )
    title = f"{model} on {found.name}, {link}, batch {batch}, {steps} steps (modelled)"
    console.print(_table(plans[:MOST_ROWS], planner.single(), f"{devices} devices: {title}"))
    console.print(words_of(plans, planner.single()))
    if data_size is not None:
        epoch = -(-data_size // batch)
        console.print(
            f"An epoch of {data_size} sequences: {epoch} steps, {epoch * plans[0].seconds:.3g} s; "
            f"{epoch * planner.single().seconds:.3g} s on one device."
        )
    console.print(f"Link: {way.source}.")
    if csv_path:
        write_text(csv_path, _csv(plans))
    if figure:
        from rnnhw.report.scaling import draw_speed_up

        scaling = scale(job, costs, way)
        write_text(
            figure,
            draw_speed_up(
                {kind: scaling.speed_up(kind) for kind in scaling.strong}, scaling.weak_speed_up(), title
            ),
        )
    for path in filter(None, (csv_path, figure)):
        console.print(f"wrote {path}")


def run_chip_plan(
    model: str, design: str, *, chips: int, steps: int, link_cycles: int, link_bytes: float
) -> None:
    """Rank the ways to run a network on several chips of our accelerator."""
    if chips > MOST_CHIPS:
        raise InputError(f"--devices is {chips}; inference is planned for {MOST_CHIPS} chips at most")
    from rnnhw.design import load_design
    from rnnhw.plan import ChipLink, chip_plans

    built = load_design(design)
    link = ChipLink(cycles=link_cycles, bytes_per_cycle=link_bytes)
    plans = chip_plans(shape_named(model), built, steps, chips, link)
    table = Table(title=f"{model} on {design}, {steps} steps (modelled)", box=box.SIMPLE)
    for name in (
        "form",
        "chips",
        "cycles a sequence",
        "cycles a step",
        "of them links",
        "sequences a second",
    ):
        table.add_column(name, justify="left" if name == "form" else "right")
    possible = [plan for plan in plans if not plan.refused]
    for plan in possible:
        rate = (
            built.clock_mhz
            * 1e6
            * built.contexts
            / (plan.sequence_cycles if plan.form != "layers" else plan.step_cycles * steps)
        )
        table.add_row(
            plan.form,
            str(plan.chips),
            str(plan.sequence_cycles),
            f"{plan.step_cycles:.1f}",
            str(plan.link_cycles),
            f"{rate:.4g}",
        )
    if not possible:
        raise InputError(f"{model} fits no number of chips up to {chips}: {plans[0].refused}")
    console.print(table)
    best, fewest = possible[0], min(possible, key=lambda plan: plan.chips)
    console.print(
        f"Quickest is {best.form} on {best.chips} chips; the fewest that hold the network are {fewest.chips}."
    )


def _row(plan: "Plan") -> list[object]:
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


def _table(plans: "list[Plan]", single: "Plan", title: str) -> Table:
    table = Table(title=title, box=box.SIMPLE)
    for name in ("form", "replicas x parts", "jobs"):
        table.add_column(name, justify="left" if name == "form" else "right")
    for name in ("ms a step", "compute", "send", "wait", "MB held", "MB sent", "speed-up"):
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


def _csv(plans: "list[Plan]") -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_row, plans))
    return out.getvalue()
