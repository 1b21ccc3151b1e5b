"""Energy of one call, in joules: a typical value, the range around it, and what both rest on.

::

    operations = MACs mac + on-chip bytes / 8 sram + DRAM bytes / 8 dram     Horowitz 2014, Jouppi 2021
    board      = power limit x time, of which a device draws `IDLE_SHARE` .. 1 while it runs
    least      = max(operations, IDLE_SHARE x board)       most = max(operations, board)

A device cannot exceed its power limit for long, and it draws power also while it waits for the next step,
which at small batches is most of the time. Where no limit is published, the range is that of the operations
alone: at least by small on-chip memories and the cheap end of DRAM, at most by large memories and the dear
end; clocks, instructions and leakage are left out, and the source says so. The typical value is the geometric
mean of both ends. Process nodes between 45 and 7 nm are interpolated by the logarithm of the node; outside
this range, the nearer table is used.
"""

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from rnnhw.roofline.devices import Device
from rnnhw.roofline.precision import value_bytes

__all__ = ["Energy", "array_energy", "operations_energy", "total_energy", "traffic_energy"]

ACCESS_BYTES = 8
"""Bytes of a memory access in the tables: their energies are of 64-bit accesses."""

IDLE_SHARE = 0.1
"""Share of its power limit that a device draws at least while it runs: assumed, as boards idle at about
8 to 30 % of it (remembered)."""

BY_POWER = "10 to 100 % of the board's power limit for the modelled time, and at least the operations"
BY_TABLES = "operations alone, without clocks, instructions and leakage; no power limit is published"
BY_EVENTS = "published energy per operation, and three times as much (disputed)"
BY_NODES = "arithmetic and weight memories alone, as a chip in 7 to 45 nm; typical: 16 nm"

DEFAULT_NM = 16.0
"""Process node, in nm, of a device that does not give one."""

ARITHMETIC = {"mixed": "fp16", "fp16-storage": "fp32"}
"""Width in which values of a precision are multiplied, where it is not the precision itself."""


@dataclass(frozen=True, kw_only=True)
class Energy:
    """Joules of one call.

    Parameters
    ----------
    typical, least, most : float
        A typical value, and the range around it.
    source : str
        What the three rest on, in words.
    basis : {"power", "operations", "events"}
        The same in one word. Energies of different bases should not be compared: those of operations leave
        out most of what a board draws.
    parts : mapping of str to float
        The energies of the operations by kind.
    """

    typical: float
    least: float
    most: float
    source: str
    basis: str
    parts: Mapping[str, float]

    def scaled(self, factor: float) -> "Energy":
        """The same of ``factor`` times as much work."""
        return Energy(
            typical=self.typical * factor,
            least=self.least * factor,
            most=self.most * factor,
            source=self.source,
            basis=self.basis,
            parts={name: value * factor for name, value in self.parts.items()},
        )


def total_energy(energies: Sequence[Energy]) -> Energy:
    """The sum of several calls on one device."""
    return Energy(
        typical=sum(one.typical for one in energies),
        least=sum(one.least for one in energies),
        most=sum(one.most for one in energies),
        source=energies[0].source,
        basis=energies[0].basis,
        parts={name: sum(one.parts[name] for one in energies) for name in energies[0].parts},
    )


@cache
def _tables() -> dict[str, dict[str, Any]]:
    path = resources.files("rnnhw.roofline").joinpath("data").joinpath("energy.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _between(node_nm: float, old: float, new: float) -> float:
    """Interpolate between the value at 45 nm, ``old``, and the one at 7 nm, ``new``; both logarithmic."""
    share = math.log(45 / min(max(node_nm, 7.0), 45.0)) / math.log(45 / 7)
    return old * (new / old) ** share


def mac_joules(precision: str, node_nm: float) -> float:
    """Joules of one multiply-accumulate."""
    name = ARITHMETIC.get(precision, precision)
    tables = _tables()
    return 1e-12 * _between(node_nm, tables["45"]["mac"][name], tables["7"]["mac"][name])


def sram_joules(kib: str, node_nm: float) -> float:
    """Joules per byte read from an on-chip memory of ``kib`` = "8", "32" or "1024" KiB."""
    tables = _tables()
    return 1e-12 * _between(node_nm, tables["45"]["sram"][kib], tables["7"]["sram"][kib]) / ACCESS_BYTES


def dram_joules(node_nm: float) -> tuple[float, float]:
    """Joules per byte from DRAM, at least and at most."""
    old, new = (_tables()[node]["dram"] for node in ("45", "7"))
    least, most = (1e-12 * _between(node_nm, old[end], new[end]) / ACCESS_BYTES for end in (0, 1))
    return least, most


def operations_energy(
    device: Device, precision: str, macs: float, dram_bytes: float, seconds: float
) -> Energy:
    """Energy of ``macs`` multiply-accumulates and ``dram_bytes`` of traffic on a device in ``seconds``."""
    node = device.optional("process_nm") or DEFAULT_NM
    size = value_bytes(precision)
    least, most = dram_joules(node)
    # One value per multiply-accumulate, the weight, is read from an on-chip memory.
    parts = {
        "arithmetic": macs * mac_joules(precision, node),
        "on chip": macs * size * sram_joules("32", node),
        "DRAM": dram_bytes * least,
    }
    total = sum(parts.values())
    power = device.optional("power_w")
    if power:
        board = power * seconds
        return _between_ends(max(total, IDLE_SHARE * board), max(total, board), "power", BY_POWER, parts)
    # At most, each access goes to a large on-chip memory and to the dearest DRAM.
    dear = (
        total
        + dram_bytes * (most - least)
        + macs * size * (sram_joules("1024", node) - sram_joules("32", node))
    )
    return _between_ends(total, dear, "operations", BY_TABLES, parts)


def _between_ends(least: float, most: float, basis: str, source: str, parts: Mapping[str, float]) -> Energy:
    """A range with its geometric mean as the typical value."""
    typical = math.sqrt(least * most)
    return Energy(typical=typical, least=least, most=most, source=source, basis=basis, parts=parts)


def array_energy(macs: float, weight_bytes: float) -> Energy:
    """Energy of rnnhw's array if it were a chip, with its weights in memories of 8 KiB.

    ``least`` is that of a 7 nm process, ``most`` that of a 45 nm one, ``typical`` one between them.
    """
    parts = {
        node: {
            "arithmetic": macs * mac_joules("int8", node),
            "on chip": weight_bytes * sram_joules("8", node),
        }
        for node in (7.0, DEFAULT_NM, 45.0)
    }
    least, typical, most = (sum(each.values()) for each in parts.values())
    return Energy(
        typical=typical, least=least, most=most, source=BY_NODES, basis="operations", parts=parts[7.0]
    )


def traffic_energy(events: float, picojoules: float, most_factor: float) -> Energy:
    """Energy of ``events`` that take ``picojoules`` each, or ``most_factor`` times that at most."""
    least = events * picojoules * 1e-12
    return Energy(
        typical=least,
        least=least,
        most=least * most_factor,
        source=BY_EVENTS,
        basis="events",
        parts={"events": least},
    )
