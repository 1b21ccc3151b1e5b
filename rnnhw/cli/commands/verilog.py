"""``rnnhw verilog``: export a design as Verilog, or a network on a design as an integration package."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.files import check_paths, design_files
from rnnhw.cli.options import CalibrationOption
from rnnhw.cli.terminal import console
from rnnhw.errors import InputError
from rnnhw.files import Together

__all__ = ["verilog"]


def verilog(
    source: Annotated[
        str,
        typer.Argument(
            metavar="DESIGN|MODEL",
            help="A preset or the path of a design's TOML file; with --design, a network as in verify.",
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            help="The Verilog file to write, with a manifest (.json) beside it; with --design, a new folder."
        ),
    ],
    design: Annotated[
        str | None,
        typer.Option("--design", "-d", help="Write an integration package of a network on this design."),
    ] = None,
    sequences: Annotated[
        int, typer.Option(min=1, max=10_000, help="Sequences that the package's benches play.")
    ] = 4,
    steps: Annotated[
        int, typer.Option(min=1, max=100_000, help="Steps per sequence, unless the model fixes them.")
    ] = 5,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the random sequences.")] = 1,
    input_path: Annotated[
        Path | None, typer.Option("--input", help="Play your own inputs (.npy) instead of random ones.")
    ] = None,
    calibration: CalibrationOption = None,
    bus: Annotated[
        str | None,
        typer.Option(help="What the package's control registers are on: axi-lite (the default) or wishbone."),
    ] = None,
    build: Annotated[
        list[Path] | None,
        typer.Option(
            help="A build.json of the same design, for the package's datasheet; any number of them."
        ),
    ] = None,
) -> None:
    """Export a design as Verilog, reproducible to the byte; or, with --design, all that integrates a network.

    Example: rnnhw verilog small --out small.v

    Example: rnnhw verilog digits-lstm --design tiny --out out/digits-tiny
    """
    if design is not None:
        from rnnhw.cli.package import write_package

        write_package(
            source,
            design,
            out,
            sequences,
            steps,
            seed,
            input_path,
            calibration,
            bus or "axi-lite",
            build or (),
        )
        return
    if not all(option is None for option in (input_path, calibration, bus, build)):
        raise InputError(
            "--input, --calibration, --bus and --build are for a package of a network; give --design, too"
        )
    from rnnhw.cli.verilog_files import write_verilog

    manifest = out.with_suffix(".json")
    check_paths({"--out": out, "its manifest": manifest}, {"the design": design_files(source)})
    with Together() as files:
        lines = write_verilog(source, out, files)
    console.print(f"wrote {out} ({lines} lines) and {manifest}")
