"""How layers are cut into unit tiles and column slices.

All formulas work on one design and on `rnnhw.design.Design.many` alike, so a sweep shares them. Unit u of a
hidden state lives in bank ``u mod C``, word ``u div C``; that bank belongs to grid row ``(u mod C) mod GR``,
whose row index for it is ``(u div C) Q + (u mod C) div GR``, Q banks a row. Dense outputs go to groups of G:
group v is row index ``v div GR`` of grid row ``v mod GR``.
"""

from dataclasses import dataclass
from typing import Any

from rnnhw.design import Design
from rnnhw.network import Cell, LayerShape

__all__ = ["LayerTiling", "ceil_div", "tile_layer"]


def ceil_div(a: Any, b: Any) -> Any:
    """``ceil(a / b)`` in integers."""
    return -(-a // b)


@dataclass(frozen=True, kw_only=True)
class LayerTiling:
    """A layer on a design; every field is an integer or an array of one integer a design."""

    rows: Any  # row indices that a grid row uses for the layer's units
    unit_tiles: Any  # NU
    input_slices: Any  # NX
    hidden_slices: Any  # NH, which are also the words of its state in a bank; 0 for a dense layer
    weight_words: Any  # slices whose weights are kept


def tile_layer(layer: LayerShape, design: Design) -> LayerTiling:
    """Cut a layer of one direction for one design, or for `Design.many`."""
    grid_rows, columns = design.grid_rows, design.columns
    input_slices = ceil_div(layer.inputs, columns)
    if layer.cell is Cell.DENSE:
        rows = ceil_div(ceil_div(layer.units, design.lanes), grid_rows)
        hidden_slices = 0 * columns
    else:
        rows = layer.units // columns * design.banks_per_row + ceil_div(layer.units % columns, grid_rows)
        hidden_slices = ceil_div(layer.units, columns)
    unit_tiles = ceil_div(rows, design.tile_rows)
    return LayerTiling(
        rows=rows,
        unit_tiles=unit_tiles,
        input_slices=input_slices,
        hidden_slices=hidden_slices,
        weight_words=unit_tiles * (input_slices + hidden_slices),
    )
