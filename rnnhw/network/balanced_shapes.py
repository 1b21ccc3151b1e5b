"""Shapes of networks that are pruned in balance, and the work that is left of them."""

import dataclasses
from typing import Any

from rnnhw.cells import Cell, Product
from rnnhw.network.balanced import BalancedZeros
from rnnhw.network.counts import GATES, LayerShape, Shape

__all__ = ["balanced_macs", "balanced_shape", "least_operands"]


def _operands(layer: LayerShape) -> dict[Product, int]:
    if layer.cell is Cell.DENSE:
        return {Product.INPUT: layer.inputs}
    read = {
        Product.INPUT: layer.inputs,
        Product.RECURRENT: layer.width,
        Product.PROJECTION: layer.units,
    }
    return {product: read[product] for product in layer.declaration.products}


def balanced_shape(shape: Shape, ratio: float) -> Shape:
    """The shape of a network of these sizes that is pruned in balance for whatever design it is put on."""
    layers = tuple(
        dataclasses.replace(layer, occupancies=(BalancedZeros(ratio, _operands(layer)),) * layer.directions)
        for layer in shape.layers
    )
    return dataclasses.replace(shape, layers=layers)


def balanced_macs(shape: Shape, columns: Any, steps: int) -> Any:
    """MACs of a sequence with the words that are left on so many columns; see `rnnhw.network.Work`.

    Parameters
    ----------
    shape : Shape
        From `balanced_shape`.
    columns : int or int64 array ``[designs]``
    steps : int
    """
    found: Any = 0
    for k, layer in enumerate(shape.layers):
        times = layer.directions * (steps if k < shape.first_single else 1)
        occupancy: Any = layer.occupancies[0]
        rows = {Product.PROJECTION: layer.width}
        for product in _operands(layer):
            weights = rows.get(product, GATES[layer.cell] * layer.units) * occupancy.words(product, columns)
            found = found + times * weights
    return found


def least_operands(shape: Shape) -> int:
    """Operands of the product that has the fewest, for no more banks of which it can be pruned in balance."""
    return min(count for layer in shape.layers for count in _operands(layer).values())
