"""``rnnhw roofline``: the same work on GPUs, TPUs and other machines."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.errors import InputError

__all__ = ["roofline"]


def roofline(
    model: Annotated[
        str | None,
        typer.Argument(help="A network to set on many machines; or give --csv, --validate or --fit."),
    ] = None,
    device: Annotated[
        list[str] | None,
        typer.Option(help="A device, by its name or DeepBench's; repeat for more. Default: a few."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="All devices.")] = False,
    batch: Annotated[str, typer.Option(help="Batches, with commas.")] = "1,2,4,8,16,32,64,128",
    steps: Annotated[int, typer.Option(min=1, max=100_000, help="Steps of a sequence.")] = 8,
    precision: Annotated[
        str | None,
        typer.Option(help="fp32, tf32, fp16, bf16, int8, int4; default: what each device would usually run."),
    ] = None,
    design: Annotated[
        str | None, typer.Option("--design", "-d", help="Our machine: a preset or a design's TOML file.")
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(
            "--input",
            help="Inputs (.npy), to measure how much changes from step to step, for event-driven "
            "chips; without it, everything does.",
        ),
    ] = None,
    measured: Annotated[
        list[Path] | None, typer.Option(help="Records of rnnhw measure (.csv), to plot beside the models.")
    ] = None,
    csv: Annotated[
        Path | None, typer.Option(help="Rows to predict, in the columns of DeepBench's results (.csv).")
    ] = None,
    validate: Annotated[
        list[Path] | None, typer.Option(help="Measured rows (.csv) to cross-validate the GPU model on.")
    ] = None,
    fit: Annotated[
        list[Path] | None, typer.Option(help="Measured rows (.csv) to fit the GPU model to.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            help="A page (.html); with --csv the rows and their predictions (.csv), with --fit parameters "
            "(.toml)."
        ),
    ] = None,
    devices: Annotated[
        Path | None,
        typer.Option(help="Your own devices (.toml), in the form of those in rnnhw/roofline/data."),
    ] = None,
) -> None:
    """Say how long the same work takes on GPUs, TPUs and other machines, how sure that is, and the energy.

    Example: rnnhw roofline digits-lstm --all --design small --output machines.html

    Example: rnnhw roofline --csv rows.csv --output out.csv
    """
    if sum(map(bool, (model, csv, validate, fit))) != 1:
        raise InputError("give one of a model, --csv, --validate and --fit")
    if output is None and (csv or fit):
        raise InputError("--csv and --fit need --output")
    if csv and output:
        from rnnhw.cli.device_rows import predict_file

        predict_file(csv, output, devices)
    elif fit and output:
        from rnnhw.cli.gpu_model import fit_model

        fit_model(fit, output, devices)
    elif validate:
        from rnnhw.cli.gpu_model import validate_model

        validate_model(validate, output, devices)
    elif model:
        from rnnhw.cli.machines import compare_network

        compare_network(
            model=model,
            devices=device or (),
            everything=every,
            batch=batch,
            steps=steps,
            precision=precision,
            design=design,
            data=data,
            measured=measured or (),
            own=devices,
            page=output,
        )
