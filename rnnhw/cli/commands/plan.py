"""``rnnhw plan``: rank the ways to share a network among devices."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.files import check_paths
from rnnhw.cli.models import model_files, shape_named
from rnnhw.cli.tables import print_table
from rnnhw.cli.terminal import console
from rnnhw.errors import InputError
from rnnhw.files import write_text

__all__ = ["plan"]

MOST_ROWS = 12
MOST_CHIPS = 64


def plan(
    model: Annotated[
        str,
        typer.Argument(
            help="A network (.onnx, .safetensors, or a name in models/), or a stack in words: "
            "CELL:INPUTS:UNITS,UNITS:OUTPUTS."
        ),
    ],
    devices: Annotated[int, typer.Option(min=1, max=1 << 16, help="Number of devices.")] = 8,
    device: Annotated[
        str, typer.Option(help="The device, as named by rnnhw roofline, such as h100.")
    ] = "h100",
    link: Annotated[
        str,
        typer.Option(help="The link between the devices: nvlink, nvlink-v100, pcie or ethernet-100g."),
    ] = "nvlink",
    batch: Annotated[int, typer.Option(min=1, max=1 << 20, help="Sequences per minibatch.")] = 256,
    steps: Annotated[int, typer.Option(min=1, max=1 << 20, help="Steps per sequence.")] = 100,
    data_size: Annotated[
        int | None,
        typer.Option(min=1, help="Sequences in the training data. If given, the time per epoch is printed."),
    ] = None,
    precision: Annotated[
        str | None, typer.Option(help="fp32, tf32, fp16 or bf16. Default: the usual precision of the device.")
    ] = None,
    own: Annotated[
        Path | None,
        typer.Option(
            "--own-devices",
            help="A file of your own devices (.toml), in the format of the files in rnnhw/roofline/data.",
        ),
    ] = None,
    csv: Annotated[Path | None, typer.Option(help="Write all plans to this file (.csv).")] = None,
    figure: Annotated[
        Path | None, typer.Option(help="Draw the speed-up over the number of devices, up to 4,096 (.svg).")
    ] = None,
    design: Annotated[
        str | None,
        typer.Option(
            "--design",
            "-d",
            help="Plan inference on chips of our accelerator instead. Each is this preset or TOML file.",
        ),
    ] = None,
    link_cycles: Annotated[
        int,
        typer.Option(
            min=0, max=1 << 20, help="Latency of a link between chips, in cycles until the first byte."
        ),
    ] = 20,
    link_bytes: Annotated[
        float,
        typer.Option(min=0.01, max=1 << 20, help="Bandwidth of a link between chips, in bytes per cycle."),
    ] = 4.0,
) -> None:
    """Rank the ways to train a network on several devices: by data, layers, time or units, or combined.

    Predicts step time, memory and traffic of every way to divide the work, from the models of rnnhw roofline
    and an alpha-beta model of the links, and says which is best and why.

    Example: rnnhw plan lstm:1024:1024,1024,1024:1000 --devices 64 --device h100 --link nvlink --batch 256

    Example: rnnhw plan lstm:64:64,64:10 --design small --devices 4 --link-cycles 20
    """
    if design is not None:
        _plan_chips(model, design, chips=devices, steps=steps, link_cycles=link_cycles, link_bytes=link_bytes)
        return
    _plan_training(
        model,
        devices=devices,
        device=device,
        link=link,
        batch=batch,
        steps=steps,
        data_size=data_size,
        precision=precision,
        own=own,
        csv_path=csv,
        figure=figure,
    )


def _plan_training(
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
    check_paths(
        {"--csv": csv_path, "--figure": figure}, {"the model": model_files(model), "--own-devices": own}
    )
    from rnnhw.cli.plan_tables import plans_csv, print_plans
    from rnnhw.network import Cell
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
            f"the work cannot be divided among {devices} devices: a batch of {batch} sequences of "
            f"{steps} steps, {job.shape}"
        )
    title = f"{model} on {found.name}, {costs.precision}, {link}, batch {batch}, {steps} steps (modelled)"
    print_plans(plans[:MOST_ROWS], planner.single(), f"{devices} devices: {title}")
    console.print(words_of(plans, planner.single()))
    if data_size is not None:
        epoch = -(-data_size // batch)
        console.print(
            f"An epoch of {data_size} sequences: {epoch} steps, {epoch * plans[0].seconds:.3g} s; "
            f"{epoch * planner.single().seconds:.3g} s on one device."
        )
    recurrent = next(layer for layer in job.shape.layers if layer.cell is not Cell.DENSE)
    console.print(f"Times on one {found.name}: {costs.evidence(recurrent)}.", soft_wrap=True)
    console.print(f"Link, {way.status}: {way.source}.", soft_wrap=True)
    if csv_path:
        write_text(csv_path, plans_csv(plans))
    if figure:
        from rnnhw.report.scaling import draw_speed_up

        scaling = scale(job, costs, way)
        write_text(
            figure,
            draw_speed_up(
                {kind: scaling.speed_up(kind) for kind in scaling.strong},
                scaling.weak_speed_up(),
                f"{title}\nlink: {way.status}",
            ),
        )
    for path in filter(None, (csv_path, figure)):
        console.print(f"wrote {path}")


def _plan_chips(
    model: str, design: str, *, chips: int, steps: int, link_cycles: int, link_bytes: float
) -> None:
    if chips > MOST_CHIPS:
        raise InputError(f"--devices is {chips}; with --design it is at most {MOST_CHIPS}")
    from rnnhw.api.zeros import check_zeros
    from rnnhw.design import load_design
    from rnnhw.plan import ChipLink, chip_plans

    built = load_design(design)
    link = ChipLink(cycles=link_cycles, bytes_per_cycle=link_bytes)
    shape = shape_named(model)
    check_zeros(model, shape, built)
    plans = chip_plans(shape, built, steps, chips, link)
    possible = [plan for plan in plans if not plan.refused]
    rows = []
    for plan in possible:
        rate = (
            built.clock_mhz
            * 1e6
            * built.contexts
            / (plan.sequence_cycles if plan.form != "layers" else plan.step_cycles * steps)
        )
        rows.append(
            [
                plan.form,
                str(plan.chips),
                str(plan.sequence_cycles),
                f"{plan.step_cycles:.1f}",
                str(plan.link_cycles),
                f"{rate:.4g}",
            ]
        )
    if not possible:
        raise InputError(f"{model} does not fit on {chips} chips or fewer: {plans[0].refused}")
    heads = (
        "form",
        "chips",
        "cycles per\nsequence",
        "cycles\nper step",
        "of which\non links",
        "sequences\nper second",
    )
    print_table(heads, rows, "<>>>>>", f"{model} on {design}, {steps} steps (modelled)")
    best, fewest = possible[0], min(possible, key=lambda plan: plan.chips)
    console.print(
        f"Quickest is {best.form} on {best.chips} chips; the fewest that hold the network are {fewest.chips}."
    )
    console.print(
        f"Links, unchecked: {link_cycles} cycles until the first byte and {link_bytes:g} bytes per cycle, "
        "assumed unless given.",
        soft_wrap=True,
    )
