"""How a network is cut into unit tiles and column slices.

All formulas work on integers and on integer arrays alike, so one design and a sweep share them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnhw.design import LANES
from rnnhw.network import Shape

__all__ = ["Tiling", "ceil_div", "tiling"]


def ceil_div(a: Any, b: Any) -> Any:
    """``ceil(a / b)`` in integers."""
    return -(-a // b)


@dataclass(frozen=True, kw_only=True)
class Tiling:
    """A network on a design; every field is an integer or an array of one integer a design.

    Unit u of a hidden state lives in bank ``u mod C``, word ``u div C``; that bank belongs to grid row
    ``(u mod C) mod GR``, whose row index for it is ``(u div C) Q + (u mod C) div GR``, Q banks a row.
    Dense outputs go to groups of four: group v is row index ``v div GR`` of grid row ``v mod GR``.
    """

    rows: Any  # row indices that a grid row uses for the LSTM's units
    unit_tiles: Any  # NU
    input_slices: Any  # NX
    hidden_slices: Any  # NH
    tile_cycles: Any  # N' of the finishing phases
    head_rows: Any  # row indices for the dense head's groups; 0 without one
    head_tiles: Any
    weight_words: Any  # words used in each weight memory


def tiling(shape: Shape, fields: Mapping[str, Any]) -> Tiling:
    """Cut a network of ``shape`` for the design or designs given by their ``fields``."""
    grid_rows, tile_rows = fields["grid_rows"], fields["tile_rows"]
    columns = fields["grid_cols"] * fields["tile_cols"]
    banks = ceil_div(columns, grid_rows)
    rows = shape.units // columns * banks + ceil_div(shape.units % columns, grid_rows)
    unit_tiles = ceil_div(rows, tile_rows)
    input_slices = ceil_div(shape.inputs, columns)
    hidden_slices = ceil_div(shape.units, columns)
    head_rows = ceil_div(ceil_div(shape.outputs, LANES), grid_rows)
    head_tiles = ceil_div(head_rows, tile_rows)
    return Tiling(
        rows=rows,
        unit_tiles=unit_tiles,
        input_slices=input_slices,
        hidden_slices=hidden_slices,
        tile_cycles=np.maximum(hidden_slices, fields["fold"] * tile_rows),
        head_rows=head_rows,
        head_tiles=head_tiles,
        weight_words=unit_tiles * (input_slices + hidden_slices) + head_tiles * hidden_slices,
    )
