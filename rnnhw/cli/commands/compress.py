"""``rnnhw compress``: smaller forms of a network, and the quickest one that keeps its score."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.options import DesignOption

__all__ = ["compress"]


def compress(
    model: Annotated[
        str,
        typer.Argument(
            help="A float model that is one network: .onnx, .keras, .h5, .pt2, .tflite or .safetensors, or a "
            "description of a stack such as lstm:64:64,32:10."
        ),
    ],
    data: Annotated[Path, typer.Option(help="Inputs that the scores are measured on (.npy).")],
    labels: Annotated[
        Path,
        typer.Option(
            help="What the output should be (.npy): classes (integers) \\[batch] or \\[batch, time], or "
            "values (reals) of the output's own shape."
        ),
    ],
    out: Annotated[Path, typer.Option(help="The folder of the results; the same command resumes in it.")],
    target: Annotated[
        str,
        typer.Option(
            help="What may be lost of the float network's score: accuracy-0.5 (points), error+2% or "
            "error+0.01."
        ),
    ] = "accuracy-0.5",
    method: Annotated[
        str,
        typer.Option(
            help="What is tried, with commas between: quantize (weights of 8 and 4 bits), low-rank (factors "
            "of LSTM layers), delta (activations are read again only when they change by more than 2, 4, 8 "
            "or 16 of their int8 steps), prune (1/2, 3/4 or 7/8 of the weights become zero; trains, needs "
            "--calibration)."
        ),
    ] = "quantize,low-rank,delta",
    calibration: Annotated[
        Path | None,
        typer.Option(help="Other inputs that calibrate (.npy). Default: those of --data, which flatters."),
    ] = None,
    design: DesignOption = None,
    minutes: Annotated[
        float | None, typer.Option(min=0, help="After so many minutes no other trial begins.")
    ] = None,
    engine: Annotated[
        str, typer.Option(help="The simulator that verifies the chosen network: verilator or pysim.")
    ] = "verilator",
) -> None:
    """Try smaller forms of a network, and choose the quickest one that keeps its score; verify it on RTL.

    Every trial is kept in the folder, with its score, bytes, MACs and cycles. If the command is
    interrupted, the same command goes on behind the trials that are done.

    Example: rnnhw compress model.onnx --data X.npy --labels Y.npy --target accuracy-0.5 --out out/small
    """
    from rnnhw.api.verify import check_engines
    from rnnhw.cli.compress.options import CompressOptions
    from rnnhw.cli.compress.plan import USUAL_METHODS, checked_methods
    from rnnhw.cli.compress.stages import run_compress

    check_engines([engine])
    methods = checked_methods(method)
    words = ["rnnhw", "compress", Path(model).name, "--data", data.name, "--labels", labels.name]
    words += ["--target", target, "--out", out.name]
    given = {
        "--method": None if tuple(methods) == USUAL_METHODS else ",".join(methods),
        "--calibration": calibration and calibration.name,
        "--design": design and Path(design).name,
        "--minutes": minutes and f"{minutes:g}",
        "--engine": engine if engine != "verilator" else None,
    }
    for option, value in given.items():
        words += [] if value is None else [option, str(value)]
    run_compress(
        CompressOptions(
            model=model,
            data=data,
            labels=labels,
            calibration=calibration,
            target=target,
            methods=methods,
            design=design,
            minutes=minutes,
            engine=engine,
            out=out,
            command=words,
        )
    )
