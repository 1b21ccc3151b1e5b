"""``rnnhw calibrate``: fit the GPU model to a record of one's own device."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.errors import InputError

__all__ = ["calibrate"]


def calibrate(
    record: Annotated[
        Path, typer.Argument(help="A record of rnnhw measure (.csv) with 40 different rows or more.")
    ],
    output: Annotated[
        Path, typer.Option(help="The file of devices to write (.toml), for rnnhw roofline --devices.")
    ],
    device: Annotated[
        str | None, typer.Option(help="The device that the record must be of. Default: the one it names.")
    ] = None,
    devices: Annotated[
        Path | None,
        typer.Option(
            help="A file with the figures of the device (.toml), in the format of the files in "
            "rnnhw/roofline/data, if it is not shipped."
        ),
    ] = None,
    rows: Annotated[
        int | None,
        typer.Option(min=1, help="Fit to as many rows, chosen to stand for all, and test on the others."),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the choice of --rows.")] = 0,
    as_unseen: Annotated[
        bool,
        typer.Option(
            "--as-unseen",
            help="Begin without the published parameters of the device's architecture, as for one that "
            "nobody measured.",
        ),
    ] = False,
) -> None:
    """Fit the GPU model to a record of your own device, and say how well it then predicts.

    Each parameter begins at its published value and moves as far as the rows demand.

    Example: rnnhw calibrate gpu.csv --output mine.toml
    """
    if output.suffix != ".toml":
        raise InputError(f"--output must be a .toml file, not {output.name}")
    from rnnhw.cli.own_device import calibrate_file

    calibrate_file(record, output, device or "", devices, rows, seed, as_unseen)
