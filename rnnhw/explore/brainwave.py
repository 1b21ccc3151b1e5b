"""Compare our machine with Brainwave on the layers published for it, with as many MACs and the same clock.

Our times are modelled: the cycles of the schedule, which are exactly the gateware's, at an assumed clock. The
times of Brainwave are reported ones. Those of the Titan Xp were measured by DeepBench, which times the
recurrent products alone.
"""

import dataclasses
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from rnnhw.design import ARITHMETIC_DESIGNS, CELL_LANES, Design, state_cycles
from rnnhw.errors import InputError
from rnnhw.network import Cell, Shape, stack_shape, work_of
from rnnhw.parsing import parse_toml
from rnnhw.schedule import count_cycles, sweep_cycles

__all__ = ["Comparison", "Ours", "Workload", "compare_brainwave", "load_workloads"]

TILE_SIDES = (4, 5, 6, 8)
"""Rows and columns of tiles among which the best design for a layer is searched."""

FIXED: dict[str, Any] = {"grid_rows": 44, "grid_cols": 33, "tile_rows": 4, "tile_cols": 4}
"""The design that runs every layer: the best one with 4 x 4 tiles by the mean of all layers (58.7 %, native).
A 44 x 22 grid of 6 x 4 tiles would gain 0.2 points."""

DEEP = (1 << 16) - 1
"""Depth of all memories: enough for every layer, since memories are not compared."""


@dataclass(frozen=True, kw_only=True)
class Workload:
    """A published layer: times in milliseconds, utilization in 0 .. 1."""

    cell: str
    hidden: int
    steps: int
    brainwave_ms: float
    brainwave_utilization: float
    titan_xp_ms: float

    @property
    def shape(self) -> Shape:
        """The layer as a network, with as many inputs as units; a GRU resets after its product."""
        return stack_shape(Cell(self.cell), self.hidden, self.hidden)

    @property
    def name(self) -> str:
        """Cell and hidden units, as tables show them."""
        return f"{self.cell.upper()} {self.hidden}"


@dataclass(frozen=True, kw_only=True)
class Ours:
    """Our machine on one layer (modelled).

    ``utilization`` is the share of the MACs of the whole budget that do useful work, even if the design does
    not use the whole budget.
    """

    design: Design
    cycles: int
    cycles_per_step: float
    milliseconds: float
    utilization: float


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """The whole comparison.

    Parameters
    ----------
    arithmetic : str
    macs, clock_mhz : int
        The budget: multiply-accumulates per cycle, and the clock.
    state_cycles : int
        Latency of the fixed design from a tile's last slot until its first h can be read.
    rows : tuple
        ``(workload, fixed, best)``: a layer, with the fixed design and with the best design for this layer.
    source : str
        Where Brainwave's figures were published.
    """

    arithmetic: str
    macs: int
    clock_mhz: int
    state_cycles: int
    rows: tuple[tuple[Workload, Ours, Ours], ...]
    source: str

    def mean_utilization(self, kind: int) -> float:
        """Geometric mean of utilization over the layers of more than one step.

        ``kind`` is 0 for Brainwave, 1 for the fixed design, 2 for the best design of each layer.
        """
        values = []
        for workload, fixed, best in self.rows:
            if workload.steps > 1:
                values.append((workload.brainwave_utilization, fixed.utilization, best.utilization)[kind])
        return math.exp(sum(map(math.log, values)) / len(values))


def load_workloads(path: Path) -> dict[str, Any]:
    """Read the published table in the form of `models/brainwave.toml`.

    Returns
    -------
    dict
        ``macs``, ``clock_mhz``, ``source``, and ``workloads``, a list of `Workload`.

    Raises
    ------
    InputError
        If the file cannot be read or is not such a table.
    """
    try:
        values = parse_toml(path.read_text(encoding="utf-8"))
        rows = [Workload(**row) for row in values["workload"]]
        return {
            "macs": int(values["macs"]),
            "clock_mhz": int(values["clock_mhz"]),
            "source": str(values["source"]),
            "workloads": rows,
        }
    except (OSError, KeyError, TypeError, ValueError, OverflowError) as error:
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
    """The design with the fewest cycles among all grids of small tiles within the budget."""
    lanes = CELL_LANES[workload.cell]
    grids = np.meshgrid(np.arange(1, 129), np.arange(1, 129), TILE_SIDES, TILE_SIDES, indexing="ij")
    grid_rows, grid_cols, tile_rows, tile_cols = (grid.ravel().astype(np.int64) for grid in grids)
    used = grid_rows * grid_cols * tile_rows * tile_cols * lanes
    # Designs that use less than half of the budget cannot be the best and are left out.
    allowed = (used <= macs) & (2 * used > macs) & (grid_rows <= grid_cols * tile_cols)
    sides = {"grid_rows": grid_rows, "grid_cols": grid_cols, "tile_rows": tile_rows, "tile_cols": tile_cols}
    varied = {name: values[allowed] for name, values in sides.items()}
    base = dataclasses.replace(base, cells=(workload.cell,))
    fields: dict[str, Any] = dataclasses.asdict(base) | varied
    designs = Design.many(**fields)
    best = int(np.argmin(sweep_cycles(workload.shape, designs, workload.steps)["total"]))
    chosen: dict[str, Any] = {name: int(values[best]) for name, values in varied.items()}
    return dataclasses.replace(base, **chosen)


def compare_brainwave(
    workloads: Sequence[Workload], *, macs: int, clock_mhz: int, source: str, arithmetic: str
) -> Comparison:
    """Count the cycles of the published layers on the fixed design, and of each layer on its best design.

    Raises
    ------
    InputError
        If there is no such arithmetic.
    """
    if arithmetic not in ARITHMETIC_DESIGNS:
        raise InputError(f"no arithmetic {arithmetic!r}; there are {', '.join(ARITHMETIC_DESIGNS)}")
    carried = ARITHMETIC_DESIGNS[arithmetic].cells
    cells = tuple(cell for cell in ("lstm", "gru") if cell in carried)
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
