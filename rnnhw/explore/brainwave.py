"""Our machine beside Brainwave, with as many MACs at the same clock, on the layers published for it.

Our times are modelled: cycles of the schedule, which are the gateware's, at the clock that is assumed. Those
of Brainwave are reported, those of the Titan Xp measured by DeepBench, which times the recurrent products
alone.
"""

import dataclasses
import math
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from rnnhw.design import ARITHMETICS, CELL_LANES, Design, state_cycles
from rnnhw.errors import InputError
from rnnhw.network import Cell, Shape, stack_shape, work_of
from rnnhw.schedule import count_cycles, sweep_cycles

__all__ = ["Comparison", "Ours", "Workload", "compare_brainwave", "load_workloads"]

TILE_SIDES = (4, 5, 6, 8)
FIXED = {"grid_rows": 44, "grid_cols": 33, "tile_rows": 4, "tile_cols": 4}
"""The design that runs every layer: the best one with 4 x 4 tiles by the mean of all layers (59.6 %, native).
A 44 x 22 grid of 6 x 4 tiles would gain 0.2 points."""

DEEP = (1 << 16) - 1
"""Memories are not what is compared: deep enough for all."""


@dataclass(frozen=True, kw_only=True)
class Workload:
    """A layer as it was published; times in milliseconds, utilization in 0 .. 1."""

    cell: str
    hidden: int
    steps: int
    brainwave_ms: float
    brainwave_utilization: float
    titan_xp_ms: float

    @property
    def shape(self) -> Shape:
        """The layer as a network; a GRU resets after its product, as cuDNN's."""
        return stack_shape(Cell(self.cell), self.hidden, self.hidden)

    @property
    def name(self) -> str:
        """For tables."""
        return f"{self.cell.upper()} {self.hidden}"


@dataclass(frozen=True, kw_only=True)
class Ours:
    """Our machine on one layer (modelled); ``utilization`` is over the budget of MACs, not its own."""

    design: Design
    cycles: int
    cycles_per_step: float
    milliseconds: float
    utilization: float


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """The whole table.

    Parameters
    ----------
    arithmetic : str
    macs, clock_mhz : int
        The budget.
    state_cycles : int
        Of the fixed design: from a tile's last slot to its first h being readable.
    rows : tuple
        ``(workload, fixed, best)``: the fixed design, and the best one for the layer.
    source : str
    """

    arithmetic: str
    macs: int
    clock_mhz: int
    state_cycles: int
    rows: tuple[tuple[Workload, Ours, Ours], ...]
    source: str

    def mean_utilization(self, kind: int) -> float:
        """Geometric mean over layers of several steps: 0 Brainwave, 1 the fixed design, 2 the best ones."""
        values = []
        for workload, fixed, best in self.rows:
            if workload.steps > 1:
                values.append((workload.brainwave_utilization, fixed.utilization, best.utilization)[kind])
        return math.exp(sum(map(math.log, values)) / len(values))


def load_workloads(path: Path) -> dict[str, Any]:
    """The published table as `models/brainwave.toml` holds it.

    Raises
    ------
    InputError
        If the file cannot be read or is not such a table.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
        rows = [Workload(**row) for row in values["workload"]]
        return {
            "macs": int(values["macs"]),
            "clock_mhz": int(values["clock_mhz"]),
            "source": str(values["source"]),
            "workloads": rows,
        }
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"{path} is not a readable table of workloads: {error}") from None


def _ours(workload: Workload, design: Design, macs: int) -> Ours:
    counted = count_cycles(workload.shape, design, workload.steps)
    useful = work_of(workload.shape).macs(workload.steps)
    return Ours(
        design=design,
        cycles=counted.total,
        cycles_per_step=counted.per_step,
        milliseconds=counted.total / (design.clock_mhz * 1e3),
        utilization=useful / (macs * counted.total),
    )


def _best_design(workload: Workload, base: Design, macs: int) -> Design:
    """The design of the fewest cycles among all grids of small tiles within the budget."""
    lanes = CELL_LANES[workload.cell]
    grids = np.meshgrid(np.arange(1, 129), np.arange(1, 129), TILE_SIDES, TILE_SIDES, indexing="ij")
    grid_rows, grid_cols, tile_rows, tile_cols = (grid.ravel().astype(np.int64) for grid in grids)
    used = grid_rows * grid_cols * tile_rows * tile_cols * lanes
    allowed = (used <= macs) & (2 * used > macs) & (grid_rows <= grid_cols * tile_cols)
    sides = {"grid_rows": grid_rows, "grid_cols": grid_cols, "tile_rows": tile_rows, "tile_cols": tile_cols}
    varied = {name: values[allowed] for name, values in sides.items()}
    base = dataclasses.replace(base, cells=(workload.cell,))
    designs = Design.many(**dataclasses.asdict(base) | varied)
    best = int(np.argmin(sweep_cycles(workload.shape, designs, workload.steps)["total"]))
    chosen: dict[str, Any] = {name: int(values[best]) for name, values in varied.items()}
    return dataclasses.replace(base, **chosen)


def compare_brainwave(
    workloads: Sequence[Workload], *, macs: int, clock_mhz: int, source: str, arithmetic: str
) -> Comparison:
    """Run the published layers on one fixed design, and each on its best one.

    Raises
    ------
    InputError
        If there is no such arithmetic.
    """
    if arithmetic not in ARITHMETICS:
        raise InputError(f"no arithmetic {arithmetic!r}; there are {', '.join(ARITHMETICS)}")
    cells = ("lstm",) if arithmetic == "tflm" else ("lstm", "gru")
    fixed = Design(
        **FIXED,
        fold=1,
        weight_depth=DEEP,
        unit_depth=DEEP,
        input_depth=DEEP,
        state_depth=DEEP,
        clock_mhz=clock_mhz,
        cells=cells,
        arithmetic=arithmetic,
    )
    rows = tuple(
        (workload, _ours(workload, fixed, macs), _ours(workload, _best_design(workload, fixed, macs), macs))
        for workload in workloads
        if workload.cell in cells
    )
    return Comparison(
        arithmetic=arithmetic,
        macs=macs,
        clock_mhz=clock_mhz,
        state_cycles=state_cycles(fixed),
        rows=rows,
        source=source,
    )
