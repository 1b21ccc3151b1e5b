"""Arguments and options that several commands share, and parsers of their text."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.errors import InputError

__all__ = [
    "CALIBRATION_HELP",
    "MODEL_HELP",
    "CalibrationOption",
    "DesignOption",
    "InitializersOption",
    "LengthsOption",
    "ModelArgument",
    "SetOption",
    "whole_numbers",
]

DesignOption = Annotated[
    str | None,
    typer.Option(
        "--design",
        "-d",
        help="A preset (tiny, small, medium, full, tflm) or the path of a design's TOML file. "
        "Default: the smallest preset that holds the network.",
    ),
]
MODEL_HELP = (
    "An integer network (.safetensors), an int8 .tflite, a float network (.onnx or .safetensors) with "
    "--calibration, a model's folder, its name in models/, or a description of a stack, whose weights follow "
    "from a seed, such as lstm:64:64,32:10 or lstm_coupled+peephole+projection=16:8:24."
)
ModelArgument = Annotated[str, typer.Argument(help=MODEL_HELP)]
CALIBRATION_HELP = (
    "Typical inputs of a float model: .npy, \\[batch, time, features], or .npz with every input by its name."
)
CalibrationOption = Annotated[Path | None, typer.Option("--calibration", help=CALIBRATION_HELP)]
LengthsOption = Annotated[
    Path | None,
    typer.Option(
        help="Number of steps in each sequence (.npy, integers). Later steps of the input are ignored."
    ),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set", help="NAME=VALUE: a number for an input of the model that is a constant, such as sr=16000."
    ),
]
InitializersOption = Annotated[
    Path | None,
    typer.Option(help="Arrays for inputs of the model that are constants, such as weights (.npz, by name)."),
]


def whole_numbers(text: str, name: str, most: int = 1 << 20) -> list[int]:
    """Parse whole numbers from 1 to ``most``, separated by commas; duplicates are dropped.

    ``name`` names the option for the error message.
    """
    found = []
    for word in text.split(","):
        word = word.strip()
        if not word.isascii() or not word.isdecimal() or not 1 <= int(word) <= most:
            raise InputError(f"{name} holds {word!r}, but must hold whole numbers from 1 to {most}")
        found.append(int(word))
    return list(dict.fromkeys(found))
