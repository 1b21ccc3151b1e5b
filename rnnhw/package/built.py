"""What the datasheet says of builds: records of ``rnnhw build`` for an FPGA or a board."""

import dataclasses
import json
import math
import statistics
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.parsing import parse_json

__all__ = ["Built", "read_built"]


@dataclass(frozen=True, kw_only=True)
class Built:
    """A design on a device, placed and routed.

    Parameters
    ----------
    place : str
        The device, or the board with its device.
    has_bridge : bool
        Whether resources are those of a bitstream, with its serial bridge, or of the accelerator alone.
    used : mapping of str to int
        How much of each kind of resource is taken.
    available : mapping of str to int
        How much there is, of the kinds for which the record says it.
    mhz : tuple of float
        The clock of each placement and routing.
    tools : tuple of str
    """

    place: str
    has_bridge: bool
    used: Mapping[str, int]
    available: Mapping[str, int]
    mhz: tuple[float, ...]
    tools: tuple[str, ...]

    @property
    def median_mhz(self) -> float:
        """Median clock of all placements."""
        return statistics.median(self.mhz)


def _checked_design(record: Mapping[str, Any], design: Design, name: str) -> None:
    """Refuse a record of another design, with the fields that differ."""
    own, other = json.loads(json.dumps(dataclasses.asdict(design))), record["design"]
    fields = [
        f"{field} is {other[field]} there and {own[field]} here"
        if field in other
        else f"{field} is missing there"
        for field in own
        if other.get(field) != own[field]
    ] + [f"{field} is unknown here" for field in other if field not in own]
    if fields:
        raise InputError(f"{name} is a build of another design: {'; '.join(fields)}")
    if record["design_digest"] != design.digest:
        raise InputError(
            f"{name} is a build of another design: its digest is {record['design_digest']}, not "
            f"{design.digest}"
        )


def _counts(values: Mapping[str, Any]) -> dict[str, int]:
    found = {str(kind): int(number) for kind, number in values.items()}
    if min(found.values()) < 0:
        raise ValueError("a negative count")
    return found


def read_built(text: str, name: str, design: Design) -> Built:
    """Read a record of ``rnnhw build``.

    Parameters
    ----------
    text : str
        What ``build.json`` holds.
    name : str
        The file, for messages.
    design : Design
        The design that it must be a build of.

    Raises
    ------
    InputError
        If it is no such record, or one of another design or of standard cells.
    """
    try:
        record = parse_json(text)
        if "library" in record:
            raise InputError(
                f"{name} is an estimate in standard cells; a datasheet lists builds for FPGAs and boards"
            )
        _checked_design(record, design, name)
        has_bridge = "board" in record
        resources = record["resources"]
        clocks = tuple(float(seed["mhz"]) for seed in record["seeds"])
        if not clocks or not all(math.isfinite(mhz) and mhz > 0 for mhz in clocks):
            raise ValueError("no clock")
        return Built(
            place=f"{record['board']} ({record['device']})" if has_bridge else str(record["device"]),
            has_bridge=has_bridge,
            used=_counts(resources if has_bridge else resources["used"]),
            available={} if has_bridge else _counts(resources["available"]),
            mhz=clocks,
            tools=tuple(str(tool) for tool in record["tools"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        raise InputError(f"{name} is not a build.json of rnnhw build") from None
