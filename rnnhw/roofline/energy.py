"""Energy of an inference: what its operations take by published tables, and what the board's limit allows.

::

    least = MACs mac + on-chip bytes / 8 sram + DRAM bytes / 8 dram     tables of Horowitz 2014, Jouppi 2021
    most  = power limit x time                                          or the dear end of the tables

The least counts arithmetic, one on-chip access for each byte that a multiply-accumulate reads, and what
crosses the memory bus; no clock, instruction or leakage. Where the power limit is published, a device cannot
take more than it for long. The truth lies between, and the range is what is known. Between 45 and 7 nm tables
are interpolated by the logarithm of the node; outside, the nearer one holds.
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
DEFAULT_NM = 16.0
ARITHMETIC = {"mixed": "fp16", "fp16-storage": "fp32"}


@dataclass(frozen=True, kw_only=True)
class Energy:
    """Joules of one call, at least and at most, and the least by where it goes."""

    least: float
    most: float
    parts: Mapping[str, float]


@cache
def _tables() -> dict[str, dict[str, Any]]:
    path = resources.files("rnnhw.roofline").joinpath("data").joinpath("energy.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _between(node_nm: float, old: float, new: float) -> float:
    share = math.log(45 / min(max(node_nm, 7.0), 45.0)) / math.log(45 / 7)
    return old * (new / old) ** share


def mac_joules(precision: str, node_nm: float) -> float:
    """One multiply-accumulate."""
    name = ARITHMETIC.get(precision, precision)
    tables = _tables()
    return 1e-12 * _between(node_nm, tables["45"]["mac"][name], tables["7"]["mac"][name])


def sram_joules(kib: str, node_nm: float) -> float:
    """One byte from an on-chip memory of 8, 32 or 1024 KiB."""
    tables = _tables()
    return 1e-12 * _between(node_nm, tables["45"]["sram"][kib], tables["7"]["sram"][kib]) / ACCESS_BYTES


def dram_joules(node_nm: float) -> tuple[float, float]:
    """One byte from DRAM, at least and at most."""
    old, new = (_tables()[node]["dram"] for node in ("45", "7"))
    least, most = (1e-12 * _between(node_nm, old[end], new[end]) / ACCESS_BYTES for end in (0, 1))
    return least, most


def operations_energy(
    device: Device, precision: str, macs: float, dram_bytes: float, seconds: float
) -> Energy:
    """Energy of a device that multiplies ``macs`` times, moves ``dram_bytes`` and takes ``seconds``."""
    node = device.optional("process_nm") or DEFAULT_NM
    size = value_bytes(precision)
    least, most = dram_joules(node)
    parts = {
        "arithmetic": macs * mac_joules(precision, node),
        "on chip": macs * size * sram_joules("32", node),
        "DRAM": dram_bytes * least,
    }
    total = sum(parts.values())
    power = device.optional("power_w")
    dear = (
        total
        + dram_bytes * (most - least)
        + macs * size * (sram_joules("1024", node) - sram_joules("32", node))
    )
    return Energy(least=total, most=max(total, power * seconds if power else dear), parts=parts)


def array_energy(macs: float, weight_bytes: float) -> Energy:
    """Energy of an array like ours as a chip, in 7 nm (least) to 45 nm (most), weights in 8 KiB memories."""
    parts = {
        node: {
            "arithmetic": macs * mac_joules("int8", node),
            "on chip": weight_bytes * sram_joules("8", node),
        }
        for node in (7.0, 45.0)
    }
    return Energy(least=sum(parts[7.0].values()), most=sum(parts[45.0].values()), parts=parts[7.0])


def traffic_energy(events: float, picojoules: float, most_factor: float) -> Energy:
    """Energy of ``events`` of one price; the most is a factor away where the price is disputed."""
    least = events * picojoules * 1e-12
    return Energy(least=least, most=least * most_factor, parts={"events": least})
