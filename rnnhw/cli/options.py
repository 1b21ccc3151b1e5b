"""Arguments and options that several commands share, and parsers of their text."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.errors import InputError

__all__ = ["MODEL_HELP", "CalibrationOption", "DesignOption", "ModelArgument", "whole_numbers"]

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
CalibrationOption = Annotated[
    Path | None,
    typer.Option(
        "--calibration", help="Typical inputs of a float network (.npy), float \\[batch, time, features]."
    ),
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
