"""Running a sweep: every design's cycles, size and place on the Pareto front."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import LANES
from rnnhw.errors import CapacityError
from rnnhw.explore.pareto import pareto_front
from rnnhw.explore.sweep import FIELDS, Sweep
from rnnhw.roofline import Bound, bound, devices
from rnnhw.schedule import sweep_cycles
from rnnhw.schedule.fit import needs
from rnnhw.schedule.tiling import tiling

__all__ = ["COLUMNS", "Records", "memory_bytes", "run_sweep"]

Columns = dict[str, NDArray[Any]]

FIGURES = ("macs", "memory_bytes", "cycles", "latency_us", "utilization", "pareto")
COLUMNS = (*FIELDS, *FIGURES)
CHUNK = 1 << 17


@dataclass(frozen=True, kw_only=True, eq=False)
class Records:
    """What a sweep found; all figures are modelled, cycles by the closed form of `rnnhw.schedule`.

    Parameters
    ----------
    sweep : Sweep
    columns : dict of str to array ``[designs kept]``
        By `COLUMNS`: the fields of the design, MACs a cycle, on-chip bytes, cycles of a sequence, latency in
        microseconds at the design's clock, utilization (0 .. 1), and whether the design is on the Pareto
        front of latency, MACs and bytes.
    dropped : mapping of str to int
        Designs left out, by reason.
    bounds : tuple of Bound
        What other devices cannot beat on the same network at batch 1.
    """

    sweep: Sweep
    columns: Columns
    dropped: Mapping[str, int]
    bounds: tuple[Bound, ...]

    def __len__(self) -> int:
        return len(self.columns["macs"])

    def front(self) -> Columns:
        """The Pareto front, fastest first; among equals, smallest first."""
        chosen = {name: column[self.columns["pareto"]] for name, column in self.columns.items()}
        order = np.lexsort((chosen["memory_bytes"], chosen["macs"], chosen["latency_us"]))
        return {name: column[order] for name, column in chosen.items()}


def memory_bytes(fields: Mapping[str, NDArray[np.int64]]) -> NDArray[np.int64]:
    """`rnnhw.design.Design.memory_bytes` of many designs; arrays ``[designs]`` by field."""
    rows = fields["grid_rows"]
    columns = fields["grid_cols"] * fields["tile_cols"]
    units = rows * fields["tile_rows"]
    depth = fields["unit_depth"]
    weights = units * columns * fields["weight_depth"] * LANES
    sums = units * -(-depth // fields["tile_rows"]) * LANES * 4
    parameters_and_cells = rows * depth * (LANES * 6 + 2)
    banks = 2 * columns * (fields["state_depth"] + fields["input_depth"])
    outputs = 2 * depth * rows * LANES * 2
    return weights + sums + parameters_and_cells + banks + outputs


def run_sweep(sweep: Sweep, progress: Callable[[int, int], None] = lambda done, total: None) -> Records:
    """Try every combination of the sweep's ranges.

    Parameters
    ----------
    progress : callable
        Called with designs done and designs in all.

    Raises
    ------
    CapacityError
        If no design is left.
    """
    dropped: dict[str, int] = {}
    parts = []
    for start in range(0, sweep.designs, CHUNK):
        stop = min(start + CHUNK, sweep.designs)
        parts.append(_figures(sweep, _kept(sweep, _combinations(sweep, start, stop), dropped)))
        progress(stop, sweep.designs)
    columns = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    if not len(columns["macs"]):
        reasons = "; ".join(f"{reason}: {count}" for reason, count in dropped.items())
        raise CapacityError(f"none of the {sweep.designs} designs of sweep {sweep.name!r} holds its network: "
                            f"{reasons}")
    columns["pareto"] = pareto_front(columns["macs"], columns["memory_bytes"], columns["latency_us"])
    bounds = tuple(bound(device, sweep.shape, sweep.steps) for device in devices())
    return Records(sweep=sweep, columns=columns, dropped=dropped, bounds=bounds)


def _combinations(sweep: Sweep, start: int, stop: int) -> Columns:
    """Combinations ``start .. stop`` in the order of the fields, the last one fastest."""
    sizes = tuple(len(sweep.ranges[name]) for name in FIELDS)
    places = np.unravel_index(np.arange(start, stop), sizes)
    return {name: np.asarray(sweep.ranges[name], np.int64)[place]
            for name, place in zip(FIELDS, places, strict=True)}


def _macs(fields: Columns) -> NDArray[np.int64]:
    return (fields["grid_rows"] * fields["grid_cols"] * fields["tile_rows"] * fields["tile_cols"]
            * LANES)


def _kept(sweep: Sweep, fields: Columns, dropped: dict[str, int]) -> Columns:
    """Drop what cannot be built or cannot hold the network; a design is counted under one reason."""
    def drop(reason: str, bad: NDArray[np.bool_]) -> None:
        nonlocal fields
        if bad.any():
            dropped[reason] = dropped.get(reason, 0) + int(bad.sum())
            fields = {name: column[~bad] for name, column in fields.items()}

    drop("grid_rows above the columns per pass",
         fields["grid_rows"] > fields["grid_cols"] * fields["tile_cols"])
    if sweep.max_macs is not None:
        drop(f"more than {sweep.max_macs} MACs", _macs(fields) > sweep.max_macs)
    for name in needs(tiling(sweep.shape, fields)):
        drop(f"{name} below the network's need", needs(tiling(sweep.shape, fields))[name] > fields[name])
    return fields


def _figures(sweep: Sweep, fields: Columns) -> Columns:
    if not len(fields["fold"]):
        empty = np.zeros(0, np.int64)
        return {**fields, **{name: empty for name in FIGURES if name != "pareto"}}
    counted = sweep_cycles(sweep.shape, fields, sweep.steps)
    return {
        **fields,
        "macs": _macs(fields),
        "memory_bytes": memory_bytes(fields),
        "cycles": counted["total"],
        "latency_us": counted["total"] / fields["clock_mhz"],
        "utilization": counted["utilization"],
    }
