"""The table `models/stac.toml`: standard LSTMs of a latency benchmark, a host link, and reported times."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from rnnhw.errors import InputError
from rnnhw.network import Cell, Shape, stack_shape, work_of
from rnnhw.parsing import parse_toml

__all__ = ["HostLink", "Reported", "StacTable", "StacWorkload", "load_stac"]


@dataclass(frozen=True, kw_only=True)
class StacWorkload:
    """One LSTM of the benchmark: equal layers, and the steps of the window that it looks at."""

    name: str
    layers: int
    units: int
    inputs: int
    window: int

    @property
    def shape(self) -> Shape:
        """The network, which gives the last layer's h in every step; it has no dense head."""
        return stack_shape(Cell.LSTM, self.inputs, *[self.units] * self.layers)

    @property
    def macs(self) -> int:
        """Multiply-accumulates of one step, which is also the number of weights."""
        return work_of(self.shape).macs(1)


@dataclass(frozen=True, kw_only=True)
class HostLink:
    """The link between host and machine: a fixed round trip, and the bytes that it carries.

    Parameters
    ----------
    round_trip_us : float
        Microseconds from the host's request until its answer, without the machine's own time.
    bytes_per_us : float
        Bytes per microsecond, in each direction.
    source : str
        Where the two figures come from.
    """

    name: str
    round_trip_us: float
    bytes_per_us: float
    source: str

    def microseconds(self, workload: StacWorkload) -> float:
        """Time on the link for one new step: int8 inputs to the machine, int8 outputs back."""
        moved = workload.inputs + workload.shape.outputs
        return self.round_trip_us + moved / self.bytes_per_us


@dataclass(frozen=True, kw_only=True)
class Reported:
    """Times of another machine as others report them: 99th percentiles in microseconds, by workload."""

    device: str
    precision: str
    microseconds: Mapping[str, float]


@dataclass(frozen=True, kw_only=True)
class StacTable:
    """The whole table.

    Parameters
    ----------
    macs : tuple of int
        MACs per cycle within which designs are chosen.
    source : str
        Where the reported times come from.
    differences : tuple of str
        Sentences on what differs between our figures and the reported ones.
    """

    clock_mhz: int
    macs: tuple[int, ...]
    source: str
    differences: tuple[str, ...]
    link: HostLink
    workloads: tuple[StacWorkload, ...]
    reported: tuple[Reported, ...]


def load_stac(path: Path) -> StacTable:
    """Read a table in the form of `models/stac.toml`.

    Raises
    ------
    InputError
        If the file cannot be read, a figure is missing, not above 0 or not a number, or a reported time
        belongs to no workload.
    """
    try:
        values = parse_toml(path.read_text(encoding="utf-8"))
        table = StacTable(
            clock_mhz=_whole(values["clock_mhz"], "clock_mhz"),
            macs=tuple(_whole(one, "macs") for one in values["macs"]),
            source=str(values["source"]),
            differences=tuple(map(str, values["differences"])),
            link=HostLink(**values["link"]),
            workloads=tuple(StacWorkload(**row) for row in values["workload"]),
            reported=tuple(Reported(**row) for row in values["reported"]),
        )
        _check(table)
    except KeyError as error:
        raise InputError(f"{path} is not a readable table of workloads: it has no {error}") from None
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise InputError(f"{path} is not a readable table of workloads: {error}") from None
    return table


def _check(table: StacTable) -> None:
    """Raise ValueError for figures that mean nothing."""
    if not table.workloads or not table.macs:
        raise ValueError("it has no workload or no number of MACs")
    for workload in table.workloads:
        for field in fields(workload)[1:]:
            _whole(getattr(workload, field.name), f"{field.name} of {workload.name}")
    _above_zero(table.link.round_trip_us, "round_trip_us")
    _above_zero(table.link.bytes_per_us, "bytes_per_us")
    known = {workload.name for workload in table.workloads}
    for one in table.reported:
        for name, value in one.microseconds.items():
            if name not in known:
                raise ValueError(f"{one.device} has a time of {name!r}, which is no workload")
            _above_zero(value, f"the time of {one.device} on {name}")


def _whole(value: Any, name: str) -> int:
    if type(value) is not int or value < 1:
        raise ValueError(f"{name} is {value!r}, not an integer of at least 1")
    return value


def _above_zero(value: Any, name: str) -> None:
    if type(value) not in (int, float) or not (math.isfinite(value) and value > 0):
        raise ValueError(f"{name} is {value!r}, not a number above 0")
