"""How layers are cut into unit tiles and column slices.

All formulas work on integers and on integer arrays alike, so one design and a sweep share them. Unit u of a
hidden state lives in bank ``u mod C``, word ``u div C``; that bank belongs to grid row ``(u mod C) mod GR``,
whose row index for it is ``(u div C) Q + (u mod C) div GR``, Q banks a row. Dense outputs go to groups of G:
group v is row index ``v div GR`` of grid row ``v mod GR``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rnnhw.design import CELL_LANES
from rnnhw.network import Cell, LayerShape

__all__ = ["LayerTiling", "ceil_div", "columns_of", "lanes_of", "tile_layer"]


def ceil_div(a: Any, b: Any) -> Any:
    """``ceil(a / b)`` in integers."""
    return -(-a // b)


def columns_of(fields: Mapping[str, Any]) -> Any:
    """Columns per pass, C."""
    return fields["grid_cols"] * fields["tile_cols"]


def lanes_of(fields: Mapping[str, Any]) -> int:
    """Lanes, G."""
    return max(CELL_LANES[cell] for cell in fields["cells"])


@dataclass(frozen=True, kw_only=True)
class LayerTiling:
    """A layer on a design; every field is an integer or an array of one integer a design."""

    rows: Any  # row indices that a grid row uses for the layer's units
    unit_tiles: Any  # NU
    input_slices: Any  # NX
    hidden_slices: Any  # NH, which are also the words of its state in a bank; 0 for a dense layer
    weight_words: Any  # slices whose weights are kept


def tile_layer(layer: LayerShape, fields: Mapping[str, Any]) -> LayerTiling:
    """Cut a layer of one direction for the design or designs given by their ``fields``."""
    grid_rows, columns = fields["grid_rows"], columns_of(fields)
    input_slices = ceil_div(layer.inputs, columns)
    if layer.cell is Cell.DENSE:
        rows = ceil_div(ceil_div(layer.units, lanes_of(fields)), grid_rows)
        hidden_slices = 0 * columns
    else:
        banks = ceil_div(columns, grid_rows)
        rows = layer.units // columns * banks + ceil_div(layer.units % columns, grid_rows)
        hidden_slices = ceil_div(layer.units, columns)
    unit_tiles = ceil_div(rows, fields["tile_rows"])
    return LayerTiling(
        rows=rows,
        unit_tiles=unit_tiles,
        input_slices=input_slices,
        hidden_slices=hidden_slices,
        weight_words=unit_tiles * (input_slices + hidden_slices),
    )
