"""Running a sweep: every design's cycles, size and place on the Pareto front."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.errors import CapacityError
from rnnhw.explore.pareto import pareto_front
from rnnhw.explore.sweep import FIELDS, Sweep
from rnnhw.explore.usual import usual_bounds, usual_estimates
from rnnhw.roofline import Bound, Device, Estimate
from rnnhw.schedule import needs, sweep_cycles

__all__ = ["COLUMNS", "Records", "run_sweep"]

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
        By `COLUMNS`: the design's numbers, MACs per cycle, on-chip bytes, cycles of a sequence per context,
        their latency in microseconds at the design's clock, utilization (0 .. 1), and whether the design is
        on the Pareto front of latency, MACs and bytes.
    dropped : mapping of str to int
        Designs left out, by reason.
    bounds : tuple of Bound
        What other devices cannot beat on the same network at batch 1.
    estimates : tuple of Estimate
        The modelled times of these devices at batch 1, each in its usual precision; none where the models do
        not know a cell.
    not_estimated : str
        Why there are no estimates; empty where there are.
    """

    sweep: Sweep
    columns: Columns
    dropped: Mapping[str, int]
    bounds: tuple[Bound, ...]
    estimates: tuple[Estimate, ...]
    not_estimated: str

    def __len__(self) -> int:
        return len(self.columns["macs"])

    def front(self) -> Columns:
        """The Pareto front, fastest first; among equals, smallest first."""
        chosen = {name: column[self.columns["pareto"]] for name, column in self.columns.items()}
        order = np.lexsort((chosen["memory_bytes"], chosen["macs"], chosen["latency_us"]))
        return {name: column[order] for name, column in chosen.items()}


def run_sweep(
    sweep: Sweep,
    progress: Callable[[int, int], None] = lambda done, total: None,
    own: Sequence[Device] = (),
) -> Records:
    """Try every combination of the sweep's ranges.

    Parameters
    ----------
    progress : callable
        Called with designs done and designs in all.
    own : sequence of Device
        Devices of the user's that are estimated beside the usual ones.

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
        raise CapacityError(
            f"none of the {sweep.designs} designs of sweep {sweep.name!r} holds its network: {reasons}"
        )
    columns["pareto"] = pareto_front(columns["macs"], columns["memory_bytes"], columns["latency_us"])
    bounds = usual_bounds(sweep.shape, sweep.steps, 1, own)
    estimates, not_estimated = usual_estimates(sweep.shape, sweep.steps, 1, own)
    return Records(
        sweep=sweep,
        columns=columns,
        dropped=dropped,
        bounds=bounds,
        estimates=estimates,
        not_estimated=not_estimated,
    )


def _combinations(sweep: Sweep, start: int, stop: int) -> Columns:
    """Combinations ``start .. stop`` in the order of the fields, the last one fastest."""
    sizes = tuple(len(sweep.ranges[name]) for name in FIELDS)
    places = np.unravel_index(np.arange(start, stop), sizes)
    return {
        name: np.asarray(sweep.ranges[name], np.int64)[place]
        for name, place in zip(FIELDS, places, strict=True)
    }


def _designs(sweep: Sweep, columns: Columns) -> Design:
    return Design.many(
        **columns,
        cells=sweep.cells,
        lstm_options=sweep.lstm_options,
        arithmetic=sweep.arithmetic,
        pipeline=sweep.pipeline,
    )


def _kept(sweep: Sweep, columns: Columns, dropped: dict[str, int]) -> Columns:
    """Drop what cannot be built or cannot hold the network; a design is counted under one reason."""
    designs = _designs(sweep, columns)
    reasons: Columns = {
        "fold that does not divide the lanes": np.asarray(designs.lanes % designs.fold != 0),
        "grid_rows above the columns per pass": np.greater(designs.grid_rows, designs.columns),
    }
    if sweep.max_macs is not None:
        reasons[f"more than {sweep.max_macs} MACs"] = np.greater(designs.macs, sweep.max_macs)
    reasons["weight_bits below the network's"] = np.less(designs.weight_bits, sweep.network_bits)
    for name, need in needs(sweep.shape, designs).items():
        reasons[f"{name} below the network's need"] = need > columns[name]
    keep = np.ones(len(columns["fold"]), bool)
    for reason, bad in reasons.items():
        count = int((keep & bad).sum())
        if count:
            dropped[reason] = dropped.get(reason, 0) + count
        keep &= ~bad
    return {name: column[keep] for name, column in columns.items()}


def _figures(sweep: Sweep, columns: Columns) -> Columns:
    if not len(columns["fold"]):
        empty = np.zeros(0, np.int64)
        return {**columns, **{name: empty for name in FIGURES if name != "pareto"}}
    designs = _designs(sweep, columns)
    counted = sweep_cycles(sweep.shape, designs, sweep.steps)
    return {
        **columns,
        "macs": np.asarray(designs.macs),
        "memory_bytes": np.asarray(designs.memory_bytes),
        "cycles": counted["total"],
        "latency_us": counted["total"] / designs.clock_mhz,
        "utilization": counted["utilization"],
    }
