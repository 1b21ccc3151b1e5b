"""Measured rows and devices from a user's files, and predictions of such rows."""

from pathlib import Path
from typing import TYPE_CHECKING

from rnnhw.cli.files import check_paths
from rnnhw.cli.terminal import console
from rnnhw.errors import InputError
from rnnhw.files import write_text
from rnnhw.sentences import counted

if TYPE_CHECKING:
    from rnnhw.roofline import Device, Row

__all__ = ["known_devices", "own_devices", "predict_file", "rows_of", "rows_text"]

MOST_PROBLEMS = 5
"""Number of rows that cannot be predicted of which the reasons are printed."""


def rows_text(path: Path) -> str:
    """Read the text of a file of rows."""
    if not path.is_file():
        raise InputError(f"there is no file of rows at {path}")
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is not readable text: {error}") from None


def rows_of(path: Path) -> "list[Row]":
    """Read the rows of a CSV file with the columns of DeepBench's results."""
    from rnnhw.roofline import read_rows

    return read_rows(rows_text(path), str(path))


def known_devices(own: Path | None) -> "tuple[Device, ...]":
    """Return the shipped devices and those of a user's file, which replace shipped ones of the same name."""
    from rnnhw.roofline import all_devices

    mine = own_devices(own)
    names = {device.name for device in mine}
    return (*(device for device in all_devices() if device.name not in names), *mine)


def own_devices(path: Path | None) -> "tuple[Device, ...]":
    """Return the devices of a user's file, or none."""
    from rnnhw.roofline import load_devices

    return load_devices(path) if path else ()


def predict_file(csv: Path, output: Path, own: Path | None) -> None:
    """Predict every row of a file, and write the rows with their predictions."""
    from rnnhw.roofline import load_calibration, predict_rows, write_rows

    check_paths({"--output": output}, {"--csv": csv, "--devices": own})
    rows = rows_of(csv)
    predicted = predict_rows(load_calibration(), rows, known_devices(own), str(csv))
    write_text(output, write_rows(rows, predicted.columns))
    done = len(rows) - len(predicted.problems)
    console.print(f"{done:,} of {counted(len(rows), 'row')} predicted (modelled); wrote {output}")
    for problem in predicted.problems[:MOST_PROBLEMS]:
        console.print(f"not predicted: {problem}")
    if len(predicted.problems) > MOST_PROBLEMS:
        console.print(f"and {len(predicted.problems) - MOST_PROBLEMS} more")
