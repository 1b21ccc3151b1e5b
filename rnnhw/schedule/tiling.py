"""How layers are cut into unit tiles and column slices.

All formulas work on one design and on `rnnhw.design.Design.many` alike, so a sweep shares them. Unit u of a
hidden state lives in bank ``u mod C``, word ``u div C``; that bank belongs to grid row ``(u mod C) mod GR``,
whose row index for it is ``(u div C) Q + (u mod C) div GR``, Q banks a row. Dense outputs go to groups of G:
group v is row index ``v div GR`` of grid row ``v mod GR``.
"""

from dataclasses import dataclass
from typing import Any

from rnnhw.cells import Product
from rnnhw.design import Design
from rnnhw.network import Cell, LayerShape
from rnnhw.network.occupancy import Occupancy
from rnnhw.schedule.positions import element_rows, group_positions, unit_positions

__all__ = ["LayerTiling", "Tiling", "ceil_div", "parameter_rows", "tile_layer"]


def ceil_div(a: Any, b: Any) -> Any:
    """``ceil(a / b)`` in integers."""
    return -(-a // b)


@dataclass(frozen=True, kw_only=True)
class Tiling:
    """Units, or groups of dense outputs, on a design; an integer each, or an int64 array ``[designs]``.

    Parameters
    ----------
    rows
        Row indices that a grid row uses for them.
    unit_tiles
        NU.
    words
        Words that a vector with one value per unit takes in each state bank, which are also the column slices
        of a product that reads it; 0 for a dense layer.
    """

    rows: Any
    unit_tiles: Any
    words: Any


@dataclass(frozen=True, kw_only=True)
class LayerTiling:
    """A layer on a design.

    Parameters
    ----------
    units : Tiling
    hidden : Tiling
        Of h: ``units``, but where a projection makes h.
    slices : dict of Product to int or int64 array ``[designs]``
        Column slices of each product's operand; a dense layer has an input product alone.
    multiplied : dict of Product to int or int64 array ``[designs]``
        Slices that are multiplied for each unit tile: all of them, or on a design that keeps activations the
        most weights that any element has for a unit, at least 1.
    scattered : dict of Product to int
        On a design whose elements keep sums: the most tiles that any element has weights of an operand for,
        at least 1. Empty on others.
    """

    units: Tiling
    hidden: Tiling
    slices: dict[Product, Any]
    multiplied: dict[Product, Any]
    scattered: dict[Product, int]

    def tiling_of(self, product: Product) -> Tiling:
        """Where the sums of a product go."""
        return self.hidden if product is Product.PROJECTION else self.units

    @property
    def blocks(self) -> tuple[Tiling, ...]:
        """What has unit parameters and unit states of its own: the units, and the rows of a projection."""
        return (self.units, self.hidden) if Product.PROJECTION in self.slices else (self.units,)

    def words_of(self, product: Product) -> Any:
        """Slices of weights that an element keeps for a product."""
        tiles = self.scattered.get(product, self.tiling_of(product).unit_tiles)
        return tiles * self.multiplied[product]

    @property
    def weight_words(self) -> Any:
        """Slices of weights that an element keeps for the layer."""
        return sum(self.words_of(product) for product in self.slices)


def parameter_rows(block: Tiling, design: Design) -> Any:
    """Unit parameters that a grid row has room for, for a block of units.

    Where sums stay from step to step, each tile begins at an address of its own for them.
    """
    return block.unit_tiles * design.tile_rows if design.keeps_changes else block.rows


def _tile_units(units: int, design: Design) -> Tiling:
    columns = design.columns
    rows = units // columns * design.banks_per_row + ceil_div(units % columns, design.grid_rows)
    return Tiling(rows=rows, unit_tiles=ceil_div(rows, design.tile_rows), words=ceil_div(units, columns))


def _multiplied(layer: LayerShape, design: Design, slices: dict[Product, Any]) -> dict[Product, Any]:
    """Slices that are multiplied, of each product; without its weights a layer has no zeros."""
    if not design.keeps_activations or not layer.occupancies:
        return slices
    (occupancy,) = layer.occupancies
    return {product: occupancy.most(product, design.columns, design.lanes) for product in slices}


def _scattered(layer: LayerShape, design: Design, tiles: dict[Product, Any]) -> dict[Product, int]:
    """Tiles that an operand has weights for, of each product; without its weights a layer has no zeros."""
    if not design.scatter_depth:
        return {}
    if not layer.occupancies:
        return {product: int(count) for product, count in tiles.items()}
    (occupancy,) = layer.occupancies
    assert isinstance(occupancy, Occupancy)
    positions = group_positions if layer.cell is Cell.DENSE else unit_positions
    found = {}
    for product in tiles:
        units = len(occupancy.used(product, design.lanes))
        rows = element_rows(positions(units, design), design)
        found[product] = occupancy.most_units(product, rows, design.lanes)
    return found


def tile_layer(layer: LayerShape, design: Design) -> LayerTiling:
    """Cut a layer of one direction for one design, or for `Design.many`."""
    input_slices = ceil_div(layer.inputs, design.columns)
    if layer.cell is Cell.DENSE:
        rows = ceil_div(ceil_div(layer.units, design.lanes), design.grid_rows)
        outputs = Tiling(rows=rows, unit_tiles=ceil_div(rows, design.tile_rows), words=0 * design.columns)
        units = hidden = outputs
        slices = {Product.INPUT: input_slices}
    else:
        units = _tile_units(layer.units, design)
        hidden = _tile_units(layer.projection, design) if layer.projection else units
        read = {
            Product.INPUT: input_slices,
            Product.RECURRENT: hidden.words,
            Product.PROJECTION: units.words,
        }
        slices = {product: read[product] for product in layer.declaration.products}
    tiles = {product: (hidden if product is Product.PROJECTION else units).unit_tiles for product in slices}
    return LayerTiling(
        units=units,
        hidden=hidden,
        slices=slices,
        multiplied=_multiplied(layer, design, slices),
        scattered=_scattered(layer, design, tiles),
    )
