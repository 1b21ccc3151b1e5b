"""What is known of a design in a sweep: its figures, and which of them can be objectives or constraints."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

__all__ = [
    "ACCURACY",
    "COST",
    "ENERGIES",
    "FIGURES",
    "FPGA_FIGURES",
    "OBJECTIVES",
    "RESOURCES",
    "RESOURCE_WORDS",
    "Columns",
    "Objective",
    "costs_of",
]

Columns = dict[str, NDArray[Any]]

ENERGIES = (
    *("energy_uj", "energy_least_uj", "energy_most_uj", "memory_uj", "multiplier_uj", "control_uj"),
    *("static_uj", "power_mw"),
)
"""Microjoules of a sequence: a typical value, the range around it, and the typical value's parts; and
milliwatts while sequences follow each other without a pause. See `rnnhw.explore.energy`."""

FIGURES = (
    *("macs", "memory_bytes", "cycles", "latency_us", "sequences_per_s", "utilization"),
    *ENERGIES,
)
"""MACs per cycle, on-chip bytes, cycles of a command (a sequence on each context), their time at the design's
clock, sequences per second of all contexts, useful MACs over possible ones, and `ENERGIES`."""

RESOURCES = ("lut", "ff", "lc", "dsp", "bram", "spram")
"""What it takes of an FPGA, known where a sweep names one: look-up tables, flip-flops, logic cells,
multipliers, blocks of RAM, and large single-port RAMs."""

RESOURCE_WORDS = {
    "lut": "LUT4",
    "ff": "flip-flops",
    "lc": "logic cells",
    "dsp": "multipliers",
    "bram": "blocks of RAM",
    "spram": "large RAMs",
}
"""What a page and a sentence call them."""

FPGA_FIGURES = (*RESOURCES, "fmax_mhz")
"""With the highest clock, which is modelled, or 0 where it is not."""


@dataclass(frozen=True, kw_only=True)
class Objective:
    """A figure that is made small, or large where ``is_maximized``."""

    figure: str
    is_maximized: bool = False


ACCURACY = "accuracy"
"""Share of a sweep's own labels that the network gives, 0 .. 1, known where a sweep names data."""


COST = "cost"
"""The least price of a device that a design fits (`rnnhw.explore.prices`), where a sweep gives prices."""

OBJECTIVES = {
    "latency": Objective(figure="latency_us"),
    "throughput": Objective(figure="sequences_per_s", is_maximized=True),
    "utilization": Objective(figure="utilization", is_maximized=True),
    "macs": Objective(figure="macs"),
    "memory": Objective(figure="memory_bytes"),
    "energy": Objective(figure="energy_uj"),
    "power": Objective(figure="power_mw"),
    "accuracy": Objective(figure=ACCURACY, is_maximized=True),
    "cost": Objective(figure=COST),
    **{name: Objective(figure=name) for name in RESOURCES},
}


def costs_of(objectives: tuple[str, ...], columns: Mapping[str, NDArray[Any]]) -> list[NDArray[Any]]:
    """Costs of designs, one array for each objective; less is better."""
    found = []
    for name in objectives:
        column = columns[OBJECTIVES[name].figure]
        found.append(-column if OBJECTIVES[name].is_maximized else column)
    return found
