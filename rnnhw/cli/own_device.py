"""Calibration of one device, from its record to a file of devices."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rnnhw.cli.device_rows import known_devices, rows_of
from rnnhw.cli.files import check_paths
from rnnhw.cli.gpu_model import print_errors
from rnnhw.cli.terminal import console
from rnnhw.errors import InputError
from rnnhw.files import write_text

if TYPE_CHECKING:
    from rnnhw.roofline import Errors, MeasuredRow

__all__ = ["calibrate_file"]


def calibrate_file(
    record: Path, output: Path, name: str, own: Path | None, count: int | None, seed: int, as_unseen: bool
) -> None:
    """Fit the GPU model to a record, print its errors, and write the device.

    Parameters
    ----------
    name : str
        The device that the record must be of; any one if it is empty.
    own : Path, optional
        A file of devices.
    count : int, optional
        Number of rows to fit to; the others are only tested on. By default all rows.
    as_unseen : bool
        Whether the published parameters of the device's architecture are left out.
    """
    check_paths({"--output": output}, {"the record": record, "--devices": own})
    from rnnhw.roofline import (
        calibrate_device,
        load_calibration,
        own_device_text,
        own_errors,
        own_rows,
        without_architecture,
    )
    from rnnhw.roofline.recent import RECENT

    measured = own_rows(rows_of(record), known_devices(own), str(record), name)
    device = measured[0].device
    fitted, rest = _divided(measured, count, seed)
    shipped = load_calibration()
    published = shipped.parameters
    note = "Its parameters began at the published ones."
    if as_unseen:
        published = without_architecture(published, device.architecture)
        note = f"Its parameters began without the published ones of {device.architecture}."
    elif any(key[0] == "clock" and key[3] == device.name for key in published):
        note = "Its parameters began at the published ones, which were fitted to rows of this device too."
    least = shipped.factor("recent device" if device.architecture in RECENT else "device")
    found, errors = calibrate_device(fitted, published, least)
    console.print(f"{device.name}: {len(found.parameters)} parameters, {found.rows} rows. {note}")
    before = own_errors(fitted, published, {})
    print_errors("held out, a fifth of the shapes at a time", _with(errors, before))
    if rest:
        tested, before = (own_errors(rest, published, one) for one in (found.parameters, {}))
        print_errors(f"the other {len(rest)} rows", _with(tested, before))
    console.print(f"range stated: nine of ten within a factor of {found.factor:.2f}")
    write_text(output, own_device_text(device, found, note))
    console.print(f"wrote {output}; use it as: rnnhw roofline MODEL --devices {output}", soft_wrap=True)


def _divided(
    rows: "list[MeasuredRow]", count: int | None, seed: int
) -> "tuple[list[MeasuredRow], list[MeasuredRow]]":
    """The rows to fit to, and those to test on."""
    from rnnhw.roofline import choose_rows
    from rnnhw.roofline.own_calibration import LEAST_OWN_ROWS

    if count is None:
        return rows, []
    if not LEAST_OWN_ROWS <= count < len(rows):
        raise InputError(
            f"--rows is {count}, not a number within {LEAST_OWN_ROWS} .. {len(rows) - 1}; the record has "
            f"{len(rows)} different rows"
        )
    chosen = set(choose_rows(rows, count, seed))
    return (
        [row for number, row in enumerate(rows) if number in chosen],
        [row for number, row in enumerate(rows) if number not in chosen],
    )


def _with(errors: "Sequence[Errors]", before: "Sequence[Errors]") -> "list[Errors]":
    """The errors, and before them those of all rows without calibration."""
    return [replace(before[0], name="all, before"), *errors]
