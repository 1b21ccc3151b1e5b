"""Picojoules of what one of rnnhw's designs does, on an FPGA or as a chip: a typical value and a range.

On an FPGA, with the energies of a chip of 45 nm (`rnnhw.roofline.energy`) and the core currents measured on
an iCE40 UP5K (``data/switching.toml``)::

    memory      a bit read or written: chip's x 7.1 .. 14, what an FPGA takes more in the mean
    multiplier  a product in a block: at least chip's x 7.1; at most twice what two counters of 8 bits took
                through a multiplier, as random factors change twice as many bits. Typical: on an iCE40 what
                was measured, elsewhere the geometric mean
    cell        a cycle of a logic cell: from what a cell of a long counter took to what one of a product took
    clock       a cycle of the clock tree: from the UP5K's to that in proportion to the device's sites
    static      power while nothing changes: measured on the UP5K, elsewhere of data sheets

As a chip there are memories and multipliers alone, at least in 7 nm, typically in 16 nm, at most in 45 nm.
Typical values are geometric means where nothing else is said. All are modelled: no design was measured.
"""

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from rnnhw.roofline.energy import DEFAULT_NM, mac_joules, sram_joules

__all__ = ["Switching", "Values", "chip_switching", "fpga_switching"]

PICO = 1e12
OLD_NM, NEW_NM = 45.0, 7.0
MEASURED = "ice40up5k"
"""The device whose currents were measured."""


@dataclass(frozen=True, kw_only=True)
class Values:
    """The least, a typical and the largest value of one figure."""

    least: float
    typical: float
    most: float


@dataclass(frozen=True, kw_only=True)
class Switching:
    """Energies of what a design does.

    Parameters
    ----------
    memory, multiplier, cell, clock : Values
        Picojoules of a bit of a memory that is read or written, of a product of 8 by 8 bits (or two of 4 by
        8), of a cycle of a logic cell, and of a cycle of the clock tree.
    static : Values
        Milliwatts that are drawn all the time.
    sources : tuple of (str, str)
        What each rests on: its name, and the source in words.
    """

    memory: Values
    multiplier: Values
    cell: Values
    clock: Values
    static: Values
    sources: tuple[tuple[str, str], ...]


@cache
def _data() -> dict[str, Any]:
    path = resources.files("rnnhw.roofline").joinpath("data").joinpath("switching.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _range(least: float, most: float) -> Values:
    return Values(least=least, typical=math.sqrt(least * most), most=most)


def fpga_switching(device: str, sites: int) -> Switching:
    """Energies on an FPGA.

    Parameters
    ----------
    device : str
        Its name, as in `rnnhw.flow.DEVICES`.
    sites : int
        Look-up tables that it has.
    """
    data = _data()
    ratio, given = data["ratio"], data["currents"]
    to_picojoules = given["volts"] / given["clock_mhz"]  # uA x V / MHz = pJ in a cycle
    cell = _range(
        (given["counters"] - given["counter"])
        * to_picojoules
        / (given["counters_cells"] - given["counter_cells"]),
        (given["product"] - given["oscillator"])
        * to_picojoules
        / (given["product_cells"] - given["oscillator_cells"]),
    )
    measured = (given["multiplier"] - given["oscillator"]) * to_picojoules
    measured -= (given["multiplier_cells"] - given["oscillator_cells"]) * cell.least
    multiplier = _range(ratio["least"] * PICO * mac_joules("int8", OLD_NM), 2 * measured)
    clock = (given["counter"] - given["blank"]) * to_picojoules
    bit = PICO * sram_joules("8", OLD_NM) / 8
    is_measured = device == MEASURED
    static = given["blank"] * given["volts"] / 1000 if is_measured else data["static"][device]
    if device.startswith("ice40"):
        multiplier = Values(least=multiplier.least, typical=measured, most=multiplier.most)
    return Switching(
        memory=_range(ratio["least"] * bit, ratio["most"] * bit),
        multiplier=multiplier,
        cell=cell,
        clock=_range(clock, clock * max(1.0, sites / given["sites"])),
        static=Values(least=static, typical=static, most=static),
        sources=_fpga_sources(is_measured),
    )


def _fpga_sources(is_measured: bool) -> tuple[tuple[str, str], ...]:
    data = _data()
    chip = "a chip's of 45 nm (Horowitz, ISSCC 2014)"
    ratio = (
        f"{data['ratio']['least']:g} to {data['ratio']['most']:g} times "
        f"({data['ratio']['source']}, {data['ratio']['status']})"
    )
    currents = f"currents measured on an iCE40 UP5K ({data['currents']['source']})"
    static = currents if is_measured else f"{data['static']['source']} ({data['static']['status']})"
    return (
        ("memory_uj", f"bits read and written; each {chip}, {ratio}"),
        ("multiplier_uj", f"products; each between {chip}, times {data['ratio']['least']:g}, and {currents}"),
        ("control_uj", f"cycles of logic cells and of the clock tree; {currents}"),
        ("static_uj", static),
    )


def chip_switching() -> Switching:
    """Energies as a chip of 7, 16 or 45 nm, memories and multipliers alone."""

    def of_nodes(energy: Any) -> Values:
        least, typical, most = (PICO * energy(node) for node in (NEW_NM, DEFAULT_NM, OLD_NM))
        return Values(least=least, typical=typical, most=most)

    tables = "a chip of 7 nm (Jouppi and others, ISCA 2021), 16 nm (between) and 45 nm (Horowitz, ISSCC 2014)"
    nothing = Values(least=0.0, typical=0.0, most=0.0)
    return Switching(
        memory=of_nodes(lambda node: sram_joules("8", node) / 8),
        multiplier=of_nodes(lambda node: mac_joules("int8", node)),
        cell=nothing,
        clock=nothing,
        static=nothing,
        sources=(
            ("memory_uj", f"bits read and written; {tables}"),
            ("multiplier_uj", f"products; {tables}"),
            ("control_uj, static_uj", "not counted without an FPGA"),
        ),
    )
