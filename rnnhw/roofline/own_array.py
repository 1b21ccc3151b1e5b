"""A systolic array of one's own as a device, described by its name alone: ``systolic:256x256@700``."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from rnnhw.errors import InputError
from rnnhw.roofline.figures import Figure

__all__ = ["OWN_ARRAY", "is_own_array", "own_array"]

OWN_ARRAY = "systolic:"
"""How the names of such devices begin."""

PATTERN = re.compile(r"systolic:(\d{1,9})x(\d{1,9})@(\d{1,9}(?:\.\d{1,9})?)", re.IGNORECASE)
MOST_SIDE = 4096
MOST_MHZ = 10_000
ON_CHIP_MIB = 10_000.0
"""Weights that stay on the chip, in 2**20 bytes: more than any network here has."""

GIVEN = "given by the name"
ASSUMED = "assumed: all weights stay on the chip, and memory delivers a row of 8-bit weights per cycle"


def is_own_array(name: str) -> bool:
    """Whether a name is meant as that of an array of one's own."""
    return name.strip().lower().startswith(OWN_ARRAY)


def own_array(name: str) -> tuple[str, Mapping[str, Figure]]:
    """Name and figures of one array of 8-bit multipliers, which is a device of kind tpu.

    Parameters
    ----------
    name : str
        ``systolic:ROWSxCOLS@MHZ``: rows and columns of the array, and its clock in 10^6 cycles per second.

    Raises
    ------
    InputError
        If the text has another form, or a number is not within its limits.
    """
    found = PATTERN.fullmatch(name.strip())
    if not found:
        raise InputError(
            f"{name[:60]!r} describes no array; the form is systolic:ROWSxCOLS@MHZ, such as "
            "systolic:256x256@700"
        )
    rows, columns, clock = int(found[1]), int(found[2]), float(found[3])
    for words, value, most in (
        ("rows", rows, MOST_SIDE),
        ("columns", columns, MOST_SIDE),
        ("MHz", clock, MOST_MHZ),
    ):
        if not 1 <= value <= most:
            raise InputError(f"{name!r} has {value:g} {words}, not 1 .. {most}")
    peak = 2 * rows * columns * clock * 1e-6
    given = {"int8_tops": peak, "arrays": 1, "array_rows": rows, "array_columns": columns, "clock_mhz": clock}
    assumed = {"memory_gbps": columns * clock * 1e-3, "weight_mib": ON_CHIP_MIB}
    figures = {
        key: Figure(value=float(value), source=source, status="given")
        for source, values in ((GIVEN, given), (ASSUMED, assumed))
        for key, value in values.items()
    }
    return f"{OWN_ARRAY}{rows}x{columns}@{clock:g}", MappingProxyType(figures)
