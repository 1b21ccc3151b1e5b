"""``rnnhw run``."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.options import CalibrationOption, ModelArgument

__all__ = ["run"]


def run(
    model: ModelArgument,
    input_path: Annotated[
        Path,
        typer.Option(
            "--input",
            help="float or int8 \\[batch, time, features] .npy; for a .tflite of its input tensor's "
            "shape, or with one axis more for independent runs",
        ),
    ],
    output: Annotated[Path, typer.Option(help="Outputs (.npy): integers where the input is int8.")],
    engine: Annotated[str, typer.Option(help="golden, pysim or verilator.")] = "golden",
    design: Annotated[
        str | None,
        typer.Option(
            "--design",
            "-d",
            help="A preset (tiny, small, medium, tflm) or the path of a design's TOML file. "
            "Default: tiny, for a .tflite tflm.",
        ),
    ] = None,
    stats: Annotated[
        Path | None, typer.Option(help="Cycles, MACs, utilization, count of clipped inputs (.json).")
    ] = None,
    vcd: Annotated[Path | None, typer.Option(help="Waveforms of pysim or verilator (.vcd).")] = None,
    lengths: Annotated[
        Path | None,
        typer.Option(
            help="Steps of each sequence (.npy, integers); what the input holds beyond is not looked at."
        ),
    ] = None,
    arithmetic: Annotated[
        str | None,
        typer.Option(
            help="Whose bits a .tflite gives: tflm (tflite-micro, the default) or litert (LiteRT, CPU)."
        ),
    ] = None,
    calibration: CalibrationOption = None,
    initial_state: Annotated[
        Path | None,
        typer.Option(help="State to begin with (.npz): h and c, \\[layers * directions, batch, units]."),
    ] = None,
    final_state: Annotated[
        Path | None,
        typer.Option(help="Where to write the state after the last step (.npz), in the same form."),
    ] = None,
) -> None:
    """Run a network on an engine; says how many real inputs int8 did not hold, if any.

    Example: rnnhw run digits-lstm --input X.npy --output Y.npy --engine verilator --design small

    Example: rnnhw run model.tflite --input X.npy --output Y.npy --arithmetic litert --final-state F.npz
    """
    from rnnhw.cli.run import run_run

    run_run(
        model,
        input_path,
        output,
        engine=engine,
        design=design,
        arithmetic=arithmetic,
        calibration=calibration,
        stats=stats,
        vcd=vcd,
        lengths_path=lengths,
        initial_state=initial_state,
        final_state=final_state,
    )
