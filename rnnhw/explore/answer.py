"""What a sweep asks and what it found, in words, and the designs that are best by each objective."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnhw.explore.energy import switching_of
from rnnhw.explore.figures import COST, OBJECTIVES, RESOURCE_WORDS, Columns, costs_of
from rnnhw.explore.records import Records
from rnnhw.explore.resources import sources_of
from rnnhw.explore.sweep import Sweep
from rnnhw.explore.thresholds import SEQUENCES, THRESHOLD
from rnnhw.explore.zeros import ZEROS
from rnnhw.flow import device_named

__all__ = ["Answer", "answer_to"]

_UNITS = RESOURCE_WORDS | {
    "latency_us": "us",
    "sequences_per_s": "sequences per second",
    "macs": "MACs per cycle",
    "memory_bytes": "bytes",
    "energy_uj": "uJ",
    "power_mw": "mW",
    "cost": "in the unit of its prices",
}


@dataclass(frozen=True, kw_only=True, eq=False)
class Answer:
    """A sweep in words.

    Parameters
    ----------
    question, sentence : str
        What was asked, and the answer: one sentence each.
    best : tuple of (str, dict)
        By objective the first design of the front that has the best figure, with all its columns.
    sources : tuple of (str, str, str)
        Of figures that are modelled: which, where they come from, and their error.
    front : dict of str to array ``[points of the front]``
        The front with each point once: of designs that are equal in all objectives the first.
    equal : int64 array ``[points of the front]``
        How many designs are at each point.
    """

    question: str
    sentence: str
    best: tuple[tuple[str, dict[str, Any]], ...]
    sources: tuple[tuple[str, str, str], ...]
    front: Columns
    equal: Any


def answer_to(records: Records) -> Answer:
    """Put a sweep's question and answer into words."""
    sweep, front = records.sweep, records.front()
    costs = np.stack(costs_of(sweep.objectives, front), axis=1)
    _, first, equal = np.unique(costs, axis=0, return_index=True, return_counts=True)
    order = np.argsort(first)
    once = {name: column[first[order]] for name, column in front.items()}
    best = []
    for name, cost in zip(sweep.objectives, costs_of(sweep.objectives, once), strict=True):
        row = int(np.argmin(cost))
        best.append((name, {column: values[row].item() for column, values in once.items()}))
    return Answer(
        question=_question(sweep),
        sentence=_sentence(records, best[0][1]),
        best=tuple(best),
        sources=_sources(sweep),
        front=once,
        equal=equal[order],
    )


def _sources(sweep: Sweep) -> tuple[tuple[str, str, str], ...]:
    device = device_named(sweep.fpga) if sweep.fpga else None
    energies = [
        (name, source, "not known; energy_least_uj and energy_most_uj are the range of the sources")
        for name, source in switching_of(device).sources
    ]
    priced = []
    if sweep.prices:
        named = ", ".join(f"{name} {price:g}" for name, price in sweep.prices.items())
        where = f"the least price of a device that the design fits, of those that the sweep gives: {named}"
        priced.append(
            ("cost", f"{where}; clock and energy are those on {sweep.fpga}", "that of its resources")
        )
    summed = ("energy_uj, power_mw", "sum of the parts below, and energy over time without pauses", "theirs")
    scored = []
    if sweep.scoring is not None:
        data, labels = sweep.scoring.data.name, sweep.scoring.labels.name
        scored.append(
            ("accuracy", f"the golden model on {data}, with the labels {labels}", "none: bit for bit")
        )
    if any(sweep.thresholds) and sweep.scoring is not None:
        mean = f"the rounded mean of the first {SEQUENCES} sequences of {sweep.scoring.data.name}"
        scored.append(("cycles with a threshold", f"the schedule, by what changes: {mean}", "none on these"))
    return (*(sources_of(device) if device else ()), *scored, *priced, summed, *energies)


def _question(sweep: Sweep) -> str:
    goals = [
        f"{'most' if OBJECTIVES[name].is_maximized else 'least'} {name}".replace("dsp", "multipliers")
        for name in sweep.objectives
    ]
    words = [f"for {sweep.steps} steps of {sweep.shape}".replace("->", "→")]
    if sweep.fpga:
        words.append(f"that fits the {sweep.fpga}")
    limits = [
        f"{key[4:]} {'at most' if key.startswith('max_') else 'at least'} {limit:g}"
        for key, limit in sweep.constraints.items()
    ]
    if limits:
        words.append(f"with {' and '.join(limits)}")
    return f"Which design {', '.join(words)}, has the {', the '.join(goals)}?"


def _sentence(records: Records, row: dict[str, Any]) -> str:
    sweep = records.sweep
    objective = OBJECTIVES[sweep.objectives[0]]
    side = "most" if objective.is_maximized else "least"
    value = row[objective.figure]
    figure = f"{value:.4g}" if isinstance(value, float) and value < 1000 else f"{value:,.0f}"
    unit = _UNITS.get(objective.figure, objective.figure)
    taken = ""
    if sweep.fpga:
        taken = (
            f" and takes {row['lut']:,} LUT4, {row['dsp']:,} multipliers and {row['bram']:,} blocks of RAM "
            f"of the {sweep.fpga}"
        )
        if sweep.prices:
            cheap = [name for name, price in sweep.prices.items() if price == row[COST]]
            taken += f", and fits {' or '.join(cheap)}, which costs {row[COST]:g}"
    tables = f", {row['lut_columns']} of {row['tile_cols']} columns of a tile multiplying in look-up tables,"
    tables = tables if row["lut_columns"] else ""
    compressed = f", on the network with {100 * row[ZEROS]:g} % zeros," if row.get(ZEROS) else ""
    if row.get(THRESHOLD):
        compressed = f", on the network with threshold {row[THRESHOLD]},"
    return (
        f"Of {records.kept:,} designs that hold the network and meet the constraints, "
        f"{row['grid_rows']} x {row['grid_cols']} tiles of {row['tile_rows']} x {row['tile_cols']} elements "
        f"with fold {row['fold']}{tables}{compressed} has the {side} {sweep.objectives[0]}, {figure} {unit}: "
        f"it takes {row['cycles']:,} cycles at {row['clock_mhz']} MHz{taken}."
    )
