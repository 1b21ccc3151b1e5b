"""Energy of one call, in joules: a lower bound from published energies per operation, and an upper one.

::

    least = MACs mac + on-chip bytes / 8 sram + DRAM bytes / 8 dram     tables of Horowitz 2014, Jouppi 2021
    most  = power limit x time                                          or the upper end of the tables

``least`` counts arithmetic, one on-chip access for each byte that a multiply-accumulate reads, and the bytes
that cross the memory bus. It leaves out clocks, instructions and leakage. ``most`` holds because a device
cannot exceed its power limit for long; where no limit is published, the most expensive memories of the tables
are assumed. The truth lies between the two. Process nodes between 45 and 7 nm are interpolated by the
logarithm of the node; outside this range, the nearer table is used.
"""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from rnnhw.roofline.devices import Device
from rnnhw.roofline.precision import value_bytes

__all__ = ["Energy", "array_energy", "operations_energy", "traffic_energy"]

ACCESS_BYTES = 8
"""Bytes of a memory access in the tables: their energies are of 64-bit accesses."""

DEFAULT_NM = 16.0
"""Process node, in nm, of a device that does not give one."""

ARITHMETIC = {"mixed": "fp16", "fp16-storage": "fp32"}
"""Width in which values of a precision are multiplied, where it is not the precision itself."""


@dataclass(frozen=True, kw_only=True)
class Energy:
    """Joules of one call: lower and upper bound, and the parts that ``least`` is the sum of."""

    least: float
    most: float
    parts: Mapping[str, float]


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
    # Without a published power limit: each access goes to a large on-chip memory and to the worst DRAM.
    dear = (
        total
        + dram_bytes * (most - least)
        + macs * size * (sram_joules("1024", node) - sram_joules("32", node))
    )
    return Energy(least=total, most=max(total, power * seconds if power else dear), parts=parts)


def array_energy(macs: float, weight_bytes: float) -> Energy:
    """Energy of rnnhw's array if it were a chip, with its weights in memories of 8 KiB.

    ``least`` is that of a 7 nm process, ``most`` that of a 45 nm one.
    """
    parts = {
        node: {
            "arithmetic": macs * mac_joules("int8", node),
            "on chip": weight_bytes * sram_joules("8", node),
        }
        for node in (7.0, 45.0)
    }
    return Energy(least=sum(parts[7.0].values()), most=sum(parts[45.0].values()), parts=parts[7.0])


def traffic_energy(events: float, picojoules: float, most_factor: float) -> Energy:
    """Energy of ``events`` that take ``picojoules`` each, or ``most_factor`` times that at most."""
    least = events * picojoules * 1e-12
    return Energy(least=least, most=least * most_factor, parts={"events": least})
