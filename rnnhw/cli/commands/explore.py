"""``rnnhw explore``: the best design for a model on an FPGA."""

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.files import check_paths
from rnnhw.cli.models import model_files
from rnnhw.cli.options import MODEL_HELP, ConfirmOption, JobsOption, SchedulerOption
from rnnhw.cli.sweeping import (
    CONFIRMED,
    STORE,
    confirmed_designs,
    explored,
    refuse_other_results,
    write_results,
)
from rnnhw.cli.terminal import console
from rnnhw.errors import InputError

__all__ = ["explore"]


def explore(
    model: Annotated[str, typer.Argument(help=MODEL_HELP)],
    fpga: Annotated[str, typer.Option(help="The device, such as ecp5-85k, ecp5-25k or ice40up5k.")],
    out: Annotated[
        Path,
        typer.Option(help="The folder of the results; the same command goes on in it, if it is interrupted."),
    ],
    minimize: Annotated[
        str | None,
        typer.Option(
            help="What shall be small: latency (the default), energy, power, macs, memory, lut, ff, dsp, "
            "bram."
        ),
    ] = None,
    maximize: Annotated[
        str | None, typer.Option(help="What shall be large instead: throughput or utilization.")
    ] = None,
    limit: Annotated[
        list[str] | None,
        typer.Option(
            help="max_ or min_ of a figure, such as max_latency_us=500, max_power_mw=20 or "
            "min_sequences_per_s=2000. May be given several times."
        ),
    ] = None,
    weight_bits: Annotated[int, typer.Option(help="Width of the design's weights: 8 or 4.")] = 8,
    steps: Annotated[int, typer.Option(min=1, max=100_000, help="Steps per sequence.")] = 64,
    jobs: JobsOption = None,
    confirm: ConfirmOption = None,
    scheduler: SchedulerOption = None,
) -> None:
    """Find the best design for a model that fits an FPGA, and write it with all that no other one beats.

    The folder gets design.toml, which `rnnhw build` takes; a page; results.csv and manifest.json; and the
    question as sweep.toml, which `rnnhw sweep` takes. Cycles are those that the gateware takes; resources
    are modelled.

    Example: rnnhw explore lstm:128:128 --fpga ecp5-85k --minimize latency --out out/explored
    """
    from rnnhw.explore import OBJECTIVES, answer_of, extrapolated, question_of, question_text, sweep_from
    from rnnhw.flow import device_named

    if minimize is not None and maximize is not None:
        raise InputError("--minimize and --maximize exclude each other; the best design has one first goal")
    goal = maximize or minimize or "latency"
    if goal in OBJECTIVES and OBJECTIVES[goal].is_maximized != (maximize is not None):
        side = "--maximize" if OBJECTIVES[goal].is_maximized else "--minimize"
        raise InputError(f"{goal} is a goal of {side}")
    names = ("results.csv", "manifest.json", "index.html", STORE, CONFIRMED, "sweep.toml", "design.toml")
    check_paths({name: out / name for name in names}, {"the model": model_files(model)})
    refuse_other_results(out)
    question = question_of(
        model,
        steps=steps,
        fpga=fpga,
        goal=goal,
        constraints=dict(_limit(words) for words in limit or ()),
        weight_bits=weight_bits,
        every_context=goal == "throughput",
    )
    text = question_text(question)
    sweep = dataclasses.replace(sweep_from(question, "the question"), text=text)
    records = explored(sweep, out, jobs, scheduler)
    design, figures = answer_of(records)
    option = "--maximize" if maximize else "--minimize"
    command = f"rnnhw explore {model} --fpga {fpga} {option} {goal} --steps {steps}"
    for words in limit or ():
        command += f" --limit {words}"
    command += f" --weight-bits {weight_bits}" * (weight_bits != 8) + " --out DIR"
    command += f" --confirm {confirm}" if confirm else ""
    commands = [command, f"rnnhw build DIR/design.toml --fpga {fpga} --out DIR/build"]
    write_results(
        records,
        out,
        commands,
        {"design.toml": design.to_toml(), "sweep.toml": text},
        confirmed_designs(records, confirm),
    )
    sides = f"{design.grid_rows} x {design.grid_cols} tiles of {design.tile_rows} x {design.tile_cols}"
    if design.lut_columns:
        sides += f" ({design.lut_columns} of {design.tile_cols} columns multiply in look-up tables)"
    console.print(
        f"{sides}, fold {design.fold}, {design.weight_bits}-bit weights: {figures['cycles']:,.0f} cycles, "
        f"{figures['latency_us']:.6g} us at {design.clock_mhz} MHz; {figures['lut']:,.0f} LUT4, "
        f"{figures['dsp']:,.0f} multipliers, {figures['bram']:,.0f} blocks of RAM of {fpga} (modelled)",
        soft_wrap=True,
    )
    beyond = extrapolated(design, device_named(fpga))
    if beyond:
        console.print(beyond, soft_wrap=True)
    console.print(
        f"wrote {out / 'design.toml'}; build it with `{commands[1].replace('DIR', str(out))}`", soft_wrap=True
    )


def _limit(text: str) -> tuple[str, float]:
    name, _, value = text.partition("=")
    try:
        return name, float(value)
    except ValueError:
        raise InputError(f"--limit is {text!r}, not NAME=NUMBER, such as max_latency_us=500") from None
