"""Where units, and groups of dense outputs, are in the grid; `rnnhw.schedule.tiling` has the formulas."""

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design

__all__ = ["element_rows", "group_positions", "unit_positions"]


def unit_positions(units: int, design: Design) -> NDArray[np.int64]:
    """Grid row and row index of each unit, ``[units, 2]``."""
    unit = np.arange(units)
    word, bank = np.divmod(unit, design.columns)
    return np.stack([bank % design.grid_rows, word * design.banks_per_row + bank // design.grid_rows], axis=1)


def group_positions(groups: int, design: Design) -> NDArray[np.int64]:
    """Grid row and row index of each group of dense outputs, ``[groups, 2]``."""
    group = np.arange(groups)
    return np.stack([group % design.grid_rows, group // design.grid_rows], axis=1)


def element_rows(positions: NDArray[np.int64], design: Design) -> NDArray[np.int64]:
    """The row of elements in the whole grid that each of the ``positions`` belongs to, ``[units]``."""
    return positions[:, 0] * design.tile_rows + positions[:, 1] % design.tile_rows
