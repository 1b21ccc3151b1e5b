"""Running a sweep: the designs that are tried, and their Pareto front."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import CapacityError
from rnnhw.explore.blocks import Block, front_of, try_designs
from rnnhw.explore.execute import try_all
from rnnhw.explore.figures import ACCURACY, COST, FIGURES, FPGA_FIGURES, OBJECTIVES, Columns
from rnnhw.explore.points import blocks_of, points_of
from rnnhw.explore.reasons import none_left
from rnnhw.explore.store import Store
from rnnhw.explore.sweep import ALL, Sweep
from rnnhw.explore.usual import usual_bounds, usual_estimates
from rnnhw.roofline import Bound, Device, Estimate

__all__ = ["Records", "columns_of", "run_sweep"]

MOST_ROWS = 1 << 18
"""Rows of blocks that are held before they are reduced to their front."""


def columns_of(sweep: Sweep) -> tuple[str, ...]:
    """Names of the columns of a sweep's records, in order."""
    known = FPGA_FIGURES if sweep.fpga else ()
    given = [name for name, has in ((ACCURACY, sweep.accuracies), (COST, sweep.prices)) if has]
    return (*sweep.numbers, *FIGURES, *known, *given, "pareto")


@dataclass(frozen=True, kw_only=True, eq=False)
class Records:
    """What a sweep found; all figures are modelled, cycles by the closed form of `rnnhw.schedule`.

    Parameters
    ----------
    sweep : Sweep
    columns : dict of str to array ``[rows]``
        By `columns_of`: the design's numbers, its figures (`rnnhw.explore.figures`; utilization is 0 .. 1),
        and whether it is on the Pareto front of the sweep's objectives. The rows are all designs that are
        kept, or those on the front, as the sweep asks.
    tried, kept : int
        Combinations that were tried; designs that can be built, hold the network and meet the constraints.
    dropped : mapping of str to int
        Designs left out, by reason.
    failed : mapping of int to str
        Combinations whose figures could not be computed, and why.
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
    tried: int
    kept: int
    dropped: Mapping[str, int]
    failed: Mapping[int, str]
    bounds: tuple[Bound, ...]
    estimates: tuple[Estimate, ...]
    not_estimated: str

    def __len__(self) -> int:
        return len(self.columns["macs"])

    def front(self) -> Columns:
        """The Pareto front by its objectives in their order, the best first."""
        chosen = {name: column[self.columns["pareto"]] for name, column in self.columns.items()}
        order = np.lexsort([*self._keys(chosen)][::-1])
        return {name: column[order] for name, column in chosen.items()}

    def _keys(self, columns: Columns) -> list[NDArray[np.generic]]:
        keys = []
        for name in self.sweep.objectives:
            column = columns[OBJECTIVES[name].figure]
            keys.append(-column if OBJECTIVES[name].is_maximized else column)
        return keys


def run_sweep(
    sweep: Sweep,
    progress: Callable[[int, int], None] = lambda done, total: None,
    own: Sequence[Device] = (),
    *,
    store: Path | None = None,
    executor: Callable[[], Executor] | None = None,
    in_flight: int = 4,
) -> Records:
    """Try the combinations of the sweep's ranges that its search asks for.

    Parameters
    ----------
    progress : callable
        Called with combinations done and combinations in all.
    own : sequence of Device
        Devices of the user's that are estimated beside the usual ones.
    store : Path, optional
        File that finished blocks are kept in. A call with the same sweep goes on behind them.
    executor : callable, optional
        Makes the executor that tries the blocks; this process does by default.
    in_flight : int
        Blocks that are handed out to the executor at a time.

    Raises
    ------
    CapacityError
        If no design is left.
    OutputError
        If the store cannot be written, or is of another sweep or version.
    """
    kept = Store(store, sweep)
    try:
        points = points_of(sweep)
        done = _try_missing(sweep, points, kept, progress, executor, in_flight)
    finally:
        kept.close()
    if not done.kept:
        if store is not None:
            # Another question may be asked in this folder: no design was found, so nothing is lost.
            store.unlink()
        raise CapacityError(none_left(sweep, len(points), done))
    columns = _columns(sweep, done.rows)
    columns["pareto"] = front_of(sweep, columns)
    if sweep.results != ALL:
        columns = {name: column[columns["pareto"]] for name, column in columns.items()}
    bounds = usual_bounds(sweep.shape, sweep.steps, 1, own)
    estimates, not_estimated = usual_estimates(sweep.shape, sweep.steps, 1, own)
    return Records(
        sweep=sweep,
        columns=columns,
        tried=len(points),
        kept=done.kept,
        dropped=done.dropped,
        failed=done.failed,
        bounds=bounds,
        estimates=estimates,
        not_estimated=not_estimated,
    )


def _try_missing(
    sweep: Sweep,
    points: range | NDArray[np.int64],
    store: Store,
    progress: Callable[[int, int], None],
    executor: Callable[[], Executor] | None,
    in_flight: int,
) -> Block:
    """Try the blocks that the store does not have yet, and put all together."""
    finished = store.numbers()
    tried = sum(len(block) for number, block in enumerate(blocks_of(points)) if number in finished)
    missing = ((number, block) for number, block in enumerate(blocks_of(points)) if number not in finished)

    def told(count: int) -> None:
        nonlocal tried
        tried += count
        progress(tried, len(points))

    try_all(sweep, missing, store, executor, in_flight, told)
    progress(tried, len(points))
    done = Block()
    for block in store.blocks():
        done.add(block)
        if sweep.results != ALL and len(done.rows) > MOST_ROWS:
            done.rows = done.rows[front_of(sweep, _columns(sweep, done.rows))]
    return done


def _columns(sweep: Sweep, points: NDArray[np.int64]) -> Columns:
    """Figures of designs that are kept."""
    parts = [try_designs(sweep, part).columns for part in blocks_of(points)]
    names = [name for name in columns_of(sweep) if name != "pareto"]
    return {name: np.concatenate([part[name] for part in parts]) for name in names}
