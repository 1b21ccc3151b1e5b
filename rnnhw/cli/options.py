"""Arguments and options that several commands share, and parsers of their text."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.errors import InputError

__all__ = [
    "CALIBRATION_HELP",
    "MODEL_HELP",
    "BudgetOption",
    "CalibrationOption",
    "ConfirmOption",
    "DesignOption",
    "EqualizeOption",
    "GoalOption",
    "InitializersOption",
    "JobsOption",
    "LatencyOption",
    "LengthsOption",
    "MacsOption",
    "MethodOption",
    "ModelArgument",
    "OwnDevicesOption",
    "SchedulerOption",
    "SetOption",
    "WeightBitsOption",
    "goal_settings",
    "whole_numbers",
]

DesignOption = Annotated[
    str | None,
    typer.Option(
        "--design",
        "-d",
        help="A preset (tiny, small, medium, full, tflm, for FPGAs ecp5-25k, ecp5-85k, ecp5-85k-int4, "
        "ice40up5k) or the path of a design's TOML file. "
        "Default: the smallest preset that holds the network, or the largest one, enlarged.",
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
SchedulerOption = Annotated[
    str | None,
    typer.Option(
        help="The address of a Dask scheduler, such as tcp://10.0.0.1:8786: its workers try the designs. "
        'Needs pip install "rnnhw\\[cluster]".'
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
GoalOption = Annotated[
    str, typer.Option(help="fastest: the fewest cycles within --macs. smallest: the fewest MACs.")
]
MacsOption = Annotated[
    int | None,
    typer.Option(
        min=1, max=1 << 20, help="MACs per cycle that the design may have. Default of fastest: 1024."
    ),
]
LatencyOption = Annotated[
    float | None,
    typer.Option(help="Time that one sequence may take, in microseconds at the clock that is assumed."),
]

MethodOption = Annotated[
    str,
    typer.Option(
        help="How exponents are chosen from the calibration data. balanced: int8 values by the error, "
        "with at most half of their range clipped, int16 values with a spare bit; max: clips nothing "
        "seen; percentile: clips the largest 10,000th; error: the least mean square error."
    ),
]
WeightBitsOption = Annotated[
    str,
    typer.Option(
        help="Bits per weight: 8, 4, 3 or 2; or one number per layer from the input up, the head last, such "
        "as 8,4,8; or auto: 4 for the layers that lose least, within --budget."
    ),
]
ThresholdOption = Annotated[
    int,
    typer.Option(
        min=0,
        help="Make a delta network: products of the hidden states read a value again when it has changed by "
        "more than so many of its int8 steps. Such a network needs a design with a delta_depth.",
    ),
]
InputThresholdOption = Annotated[int, typer.Option(min=0, help="The same for the network's own inputs.")]
BudgetOption = Annotated[
    float | None,
    typer.Option(
        help="With --weight-bits auto: largest error of the outputs, in % of their root mean square. "
        "Default: 5."
    ),
]
EqualizeOption = Annotated[
    bool,
    typer.Option(
        "--equalize",
        help="Scale units of layers with relu or a projection by powers of two, where the outputs' error "
        "becomes smaller. States of such layers are then those of the scaled units.",
    ),
]

ConfirmOption = Annotated[
    int | None,
    typer.Option(
        min=1,
        max=100,
        help="Simulate so many of the best designs, and place and route them where the sweep names an FPGA; "
        "predicted and actual figures are shown side by side. Takes minutes a design.",
    ),
]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", min=1, max=1024, help="Processes that work. Default: one for each core, if that pays."
    ),
]
OwnDevicesOption = Annotated[
    Path | None,
    typer.Option(
        "--devices",
        help="A file of your own devices (.toml), such as rnnhw calibrate writes; they are shown beside the "
        "usual ones.",
    ),
]

_FASTEST_MACS = 1024
_SMALLEST_MACS = 1 << 17
"""Largest designs that are looked at where ``--macs`` is not given."""


def goal_settings(goal: str, macs: int | None, latency: float | None) -> tuple[dict[str, str], int]:
    """Check what a design is chosen by; returns it as text for tables, and the number of MACs.

    Raises
    ------
    InputError
        If the goal is not known, or the latency is no time.
    """
    if goal not in ("fastest", "smallest"):
        raise InputError(f"--goal is {goal!r}, not fastest or smallest")
    if latency is not None and not 0 < latency < float("inf"):
        raise InputError(f"--latency is {latency}, not a time above 0 microseconds")
    most = macs or (_FASTEST_MACS if goal == "fastest" else _SMALLEST_MACS)
    text = {"goal": goal, "at most": f"{most:,} MACs"}
    return text | ({} if latency is None else {"within": f"{latency:g} us"}), most


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
