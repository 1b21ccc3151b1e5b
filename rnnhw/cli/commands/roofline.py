"""``rnnhw roofline``: the same work on GPUs, TPUs and other machines."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.errors import InputError

__all__ = ["roofline"]


def roofline(
    model: Annotated[
        str | None,
        typer.Argument(help="A network to compare many machines on. Or give --csv, --validate or --fit."),
    ] = None,
    device: Annotated[
        list[str] | None,
        typer.Option(
            help="A device, by its name or DeepBench's, or an array of your own as systolic:ROWSxCOLS@MHZ. "
            "Repeat the option for more. Default: a few."
        ),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Compare all devices.")] = False,
    batch: Annotated[str, typer.Option(help="Batch sizes, separated by commas.")] = "1,2,4,8,16,32,64,128",
    steps: Annotated[int, typer.Option(min=1, max=100_000, help="Steps per sequence.")] = 8,
    precision: Annotated[
        str | None,
        typer.Option(
            help="fp32, tf32, fp16, bf16, int8 or int4. Default: the usual precision of each device."
        ),
    ] = None,
    design: Annotated[
        str | None,
        typer.Option(
            "--design", "-d", help="Compare our machine too, built as this preset or TOML file says."
        ),
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(
            "--input",
            help="Inputs (.npy), to measure how many values change from step to step, for event-driven "
            "chips. Without them, all values are taken to change.",
        ),
    ] = None,
    measured: Annotated[
        list[Path] | None,
        typer.Option(
            help="A record of rnnhw measure (.csv), to plot beside the models. Repeat the option for more."
        ),
    ] = None,
    deadline: Annotated[
        float | None,
        typer.Option(
            help="Serving: the longest response in ms. Chooses the batch of 1 to 512 that gives most "
            "inferences per second in time, and says what a million cost."
        ),
    ] = None,
    prices: Annotated[
        Path | None,
        typer.Option(
            help="Your own prices (.toml) for --deadline, in the format of rnnhw/roofline/data/prices.toml."
        ),
    ] = None,
    csv: Annotated[
        Path | None,
        typer.Option(
            help="Predict the rows of this file (.csv), which has the columns of DeepBench's results."
        ),
    ] = None,
    validate: Annotated[
        list[Path] | None, typer.Option(help="Cross-validate the GPU model on these measured rows (.csv).")
    ] = None,
    fit: Annotated[
        list[Path] | None, typer.Option(help="Fit the GPU model to these measured rows (.csv).")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            help="The file to write: a page (.html), with --csv the rows and their predictions (.csv), with "
            "--fit the parameters (.toml)."
        ),
    ] = None,
    devices: Annotated[
        Path | None,
        typer.Option(
            help="A file of your own devices (.toml), in the format of the files in rnnhw/roofline/data."
        ),
    ] = None,
) -> None:
    """Predict the time and energy of the same work on GPUs, TPUs and other machines, with the uncertainty.

    Example: rnnhw roofline digits-lstm --all --design small --output machines.html

    Example: rnnhw roofline digits-lstm --design small --deadline 1 --output serving.html

    Example: rnnhw roofline --csv rows.csv --output out.csv
    """
    if sum(map(bool, (model, csv, validate, fit))) != 1:
        raise InputError("give one of a model, --csv, --validate and --fit")
    if output is None and (csv or fit):
        raise InputError("--csv and --fit need --output")
    if deadline is not None and not model:
        raise InputError("--deadline is about serving a model; give one")
    if prices and deadline is None:
        raise InputError("--prices needs --deadline, since prices are of inferences within a deadline")
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
            deadline=deadline,
            prices=prices,
            page=output,
        )
