"""Designs that can hold some networks: grids of many sizes, whose memories are just as deep as is needed."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import CELL_LANES, Design
from rnnhw.design.limits import MAX_ELEMENTS, MAX_SIDE
from rnnhw.explore.cells import CLOCK_MHZ, carried
from rnnhw.explore.sweep import FIELDS, MEMORIES, MEMORY_LIMITS
from rnnhw.network import Shape
from rnnhw.schedule import check_without_data, needs, sweep_cycles

__all__ = ["TILE_SIDES", "Candidates", "Demand", "candidates", "grid_sides", "least_macs"]

TILE_SIDES = (1, 2, 4, 8)


def grid_sides(doublings: int) -> tuple[int, ...]:
    """Sides of grids that are tried: 1 and 3, and what ``doublings - 1`` doublings make of them."""
    return tuple(sorted(factor << k for factor in (1, 3) for k in range(doublings)))


GRID_SIDES = grid_sides(12)

Columns = dict[str, NDArray[np.int64]]


@dataclass(frozen=True, kw_only=True)
class Demand:
    """A network that a machine runs each time the model is used.

    Parameters
    ----------
    shape : Shape
    steps : int
        Steps of its sequences.
    sequences : float
        Its sequences for each sequence that the model is given.
    """

    shape: Shape
    steps: int
    sequences: float = 1.0


@dataclass(frozen=True, kw_only=True, eq=False)
class Candidates:
    """Designs that hold all networks of a model; all figures are modelled.

    Parameters
    ----------
    cells, lstm_options : tuple of str
        Those of the networks.
    arithmetic : str
    columns : dict of str to int64 array ``[designs]``
        The fields of `Design` that are numbers.
    macs, memory_bytes : int64 array ``[designs]``
    cycles : float64 array ``[designs]``
        Cycles of all networks together for one sequence of the model, without loading.
    """

    cells: tuple[str, ...]
    lstm_options: tuple[str, ...]
    arithmetic: str
    columns: Columns
    macs: NDArray[np.int64]
    memory_bytes: NDArray[np.int64]
    cycles: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.macs)

    @property
    def latency_us(self) -> NDArray[np.float64]:
        """Time of one sequence of the model in microseconds, at the clock that is assumed."""
        return self.cycles / self.columns["clock_mhz"]

    def design(self, k: int) -> Design:
        """Return one of the designs."""
        fields: dict[str, Any] = {name: int(column[k]) for name, column in self.columns.items()}
        return Design(cells=self.cells, lstm_options=self.lstm_options, arithmetic=self.arithmetic, **fields)

    def at(self, chosen: NDArray[Any]) -> "Candidates":
        """Return some of the designs, by their numbers or a mask."""
        return Candidates(
            cells=self.cells,
            lstm_options=self.lstm_options,
            arithmetic=self.arithmetic,
            columns={name: column[chosen] for name, column in self.columns.items()},
            macs=self.macs[chosen],
            memory_bytes=self.memory_bytes[chosen],
            cycles=self.cycles[chosen],
        )


def candidates(demands: Sequence[Demand], *, arithmetic: str, weight_bits: int, max_macs: int) -> Candidates:
    """List the designs of at most ``max_macs`` MACs per cycle that hold all networks.

    Sides of the grid are 1, 2, 3, 4, 6, 8, 12 and so on, sides of a tile 1, 2, 4 and 8, and every fold is
    tried. Memories are just as deep as the networks need, there is one context, the pipeline is short, and
    the clock is `CLOCK_MHZ`.

    Parameters
    ----------
    demands : sequence of Demand
    arithmetic : str
        One that has gateware.
    weight_bits : {8, 4}
    max_macs : int

    Returns
    -------
    Candidates
        None may be left.

    Raises
    ------
    CapacityError
        If there is a delta network, whose cycles follow from its data.
    """
    for one in demands:
        check_without_data(one.shape)
    designs = _holding(demands, arithmetic, weight_bits, max_macs)
    columns = {name: getattr(designs, name) for name in FIELDS}
    cycles = np.zeros(len(columns["fold"]))
    for one in demands if len(cycles) else ():
        cycles += sweep_cycles(one.shape, designs, one.steps)["total"] * one.sequences
    return Candidates(
        cells=designs.cells,
        lstm_options=designs.lstm_options,
        arithmetic=arithmetic,
        columns=columns,
        macs=np.asarray(designs.macs, np.int64),
        memory_bytes=np.asarray(designs.memory_bytes, np.int64),
        cycles=cycles,
    )


def least_macs(demands: Sequence[Demand], *, arithmetic: str, weight_bits: int, max_macs: int) -> int | None:
    """Return the MACs per cycle of the smallest of `candidates`; None if there is none."""
    macs: Any = _holding(demands, arithmetic, weight_bits, max_macs).macs
    return int(macs.min()) if len(macs) else None


def _holding(demands: Sequence[Demand], arithmetic: str, weight_bits: int, max_macs: int) -> Design:
    """Return the designs of `candidates` in one object."""
    cells, options = carried([one.shape for one in demands])
    columns = _sizes(max(CELL_LANES[cell] for cell in cells), max_macs)
    columns |= {
        name: np.full_like(columns["fold"], value)
        for name, value in (
            ("clock_mhz", CLOCK_MHZ),
            ("contexts", 1),
            ("weight_bits", weight_bits),
            ("lut_columns", 0),
        )
    }
    names: Any = {"cells": cells, "lstm_options": options, "arithmetic": arithmetic, "pipeline": "short"}
    depths = _depths(demands, Design.many(**columns, **dict.fromkeys(MEMORIES, 1), **names))
    holds = np.ones(len(columns["fold"]), bool)
    for name, depth in depths.items():
        holds &= depth <= MEMORY_LIMITS[name]
    return Design.many(**{name: column[holds] for name, column in (columns | depths).items()}, **names)


def _sizes(lanes: int, max_macs: int) -> Columns:
    """Sides of grids and tiles, and folds, of all designs that can be built within a number of MACs."""
    folds = [fold for fold in range(1, lanes + 1) if lanes % fold == 0]
    elements = max_macs // lanes
    grid = [side for side in GRID_SIDES if side <= min(elements, MAX_SIDE)]
    found = np.array(list(itertools.product(grid, grid, TILE_SIDES, TILE_SIDES, folds)), np.int64)
    grid_rows, grid_cols, tile_rows, tile_cols, fold = found.reshape(-1, 5).T
    rows, cols = grid_rows * tile_rows, grid_cols * tile_cols
    keep = (rows * cols <= elements) & (grid_rows <= cols) & (rows <= MAX_ELEMENTS) & (cols <= MAX_ELEMENTS)
    named = {
        "grid_rows": grid_rows,
        "grid_cols": grid_cols,
        "tile_rows": tile_rows,
        "tile_cols": tile_cols,
        "fold": fold,
    }
    return {name: column[keep] for name, column in named.items()}


def _depths(demands: Sequence[Demand], designs: Design) -> Columns:
    """The least depth of each memory that holds every network, which are on the machine one after another."""
    count = np.size(designs.fold)
    depths = {name: np.ones(count, np.int64) for name in MEMORIES}
    for one in demands:
        for name, need in needs(one.shape, designs).items():
            depths[name] = np.maximum(depths[name], need)
    return depths
