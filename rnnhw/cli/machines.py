"""What roofline and measure do."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table

from rnnhw.cli.work import console, progress_bar
from rnnhw.errors import InputError
from rnnhw.files import require_writable, write_text

if TYPE_CHECKING:
    from rnnhw.roofline import Device, Errors, Row, Validation

__all__ = ["run_roofline"]

MOST_PROBLEMS = 5


def run_roofline(*, csv: Path | None, validate: Path | None, fit: Path | None, output: Path | None,
                 own: Path | None) -> None:
    """One of the things that the command does."""
    if csv and output:
        run_csv(csv, output, own)
    elif fit and output:
        run_fit(fit, output, own)
    elif validate:
        run_validate(validate, own)
    else:
        raise InputError("nothing to do; give --csv with --output, --fit with --output, or --validate")


def _text(path: Path, what: str) -> str:
    if not path.is_file():
        raise InputError(f"no {what} at {path}")
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is not readable text: {error}") from None


def _rows(path: Path) -> "list[Row]":
    from rnnhw.roofline import read_rows

    return read_rows(_text(path, "file of rows"), str(path))


def known_devices(own: Path | None) -> "tuple[Device, ...]":
    """Shipped devices, and those of a user's file, which go first where names are the same."""
    from rnnhw.roofline import all_devices, load_devices

    return all_devices() + (load_devices(own) if own else ())


def run_csv(csv: Path, output: Path, own: Path | None) -> None:
    """Predict every row of a file."""
    from rnnhw.roofline import load_calibration, predict_rows, write_rows

    require_writable(output)
    rows = _rows(csv)
    predicted = predict_rows(load_calibration(), rows, known_devices(own))
    write_text(output, write_rows(rows, predicted.columns))
    done = len(rows) - len(predicted.problems)
    console.print(f"{done} of {len(rows)} rows predicted (modelled); wrote {output}")
    for problem in predicted.problems[:MOST_PROBLEMS]:
        console.print(f"not predicted: {problem}")
    if len(predicted.problems) > MOST_PROBLEMS:
        console.print(f"and {len(predicted.problems) - MOST_PROBLEMS} more")


def run_fit(csv: Path, output: Path, own: Path | None) -> None:
    """Fit the GPU model to measured rows, and write its parameters with how well they predict."""
    from rnnhw.roofline import calibrate, calibration_text, measured_rows

    require_writable(output)
    text, rows = _text(csv, "file of rows"), _rows(csv)
    measured = measured_rows(rows, known_devices(own), str(csv))
    calibration = calibrate(measured, text, _validated(measured))
    write_text(output, calibration_text(calibration))
    console.print(f"fitted {len(calibration.parameters)} parameters, of {calibration.kernels} kernels among "
                  f"them, to {calibration.rows} rows; wrote {output}")


def _validated(measured: list) -> "Validation":
    from rnnhw.roofline import cross_validate

    with progress_bar() as bar:
        line = bar.add_task("", total=None)
        return cross_validate(measured, progress=lambda text: bar.update(line, description=text))


def run_validate(csv: Path, own: Path | None) -> None:
    """Cross-validate the GPU model on measured rows and print its errors beside the plain roofline's."""
    from rnnhw.roofline import measured_rows

    found = _validated(measured_rows(_rows(csv), known_devices(own), str(csv)))
    medians = sorted(errors.median for errors in found.random)
    console.print(error_table("30 % of the rows held out, ten seeds", (*found.random, *found.random_parts)))
    console.print(f"median over seeds {medians[len(medians) // 2]:.1%}, worst seed {medians[-1]:.1%}")
    console.print(error_table("a device held out", (*found.devices, found.devices_pooled)))
    console.print(error_table("a hidden size held out", (*found.hidden, found.hidden_pooled)))


def error_table(title: str, errors: "Sequence[Errors]") -> Table:
    """Errors as a table for the terminal."""
    table = Table("", "rows", "median", "90 %", "worst", "model / measured", "roofline median",
                  "roofline 90 %", title=title)
    for one in errors:
        table.add_row(one.name, str(one.rows), f"{one.median:.1%}", f"{one.ninetieth:.1%}",
                      f"{one.worst:.1%}", f"{one.bias:.2f}", f"{one.roofline_median:.1%}",
                      f"{one.roofline_ninetieth:.1%}")
    return table
