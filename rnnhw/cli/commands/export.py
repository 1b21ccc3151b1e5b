"""``rnnhw export``: write a quantized network for other runtimes."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.options import CalibrationOption, ModelArgument
from rnnhw.cli.terminal import console

__all__ = ["export"]


def export(
    model: ModelArgument,
    file_format: Annotated[
        str,
        typer.Option(
            "--format",
            help="onnx-qdq: for onnxruntime, with the bits of arithmetic native. tflite: for LiteRT and "
            "tflite-micro, with the bits of litert and of tflm.",
        ),
    ],
    out: Annotated[Path, typer.Option(help="The file to write.")],
    calibration: CalibrationOption = None,
    states: Annotated[
        bool,
        typer.Option(
            "--states",
            help="onnx-qdq: take initial states (initial_h_0, initial_c_0, ... by layer), and give final "
            "ones.",
        ),
    ] = False,
    lengths: Annotated[
        bool, typer.Option("--lengths", help="onnx-qdq: take the number of steps of each sequence (lengths).")
    ] = False,
) -> None:
    """Write a quantized network as a file that other runtimes run to the same bits.

    Example: rnnhw export digits-lstm --format onnx-qdq --out digits.qdq.onnx

    Example: rnnhw export digits-lstm --format onnx-qdq --states --lengths --out digits.qdq.onnx

    Example: rnnhw export digits-lstm --format tflite --calibration X.npy --out digits.tflite
    """
    from rnnhw.cli.export import run_export

    for line in run_export(model, file_format, out, calibration, states=states, lengths=lengths):
        console.print(line, soft_wrap=True, markup=False, highlight=False)
