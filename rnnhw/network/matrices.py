"""The weight matrices of a recurrent layer, by the products of its cell's declaration."""

from typing import Any

from numpy.typing import NDArray

from rnnhw.cells import Product
from rnnhw.network.float import Recurrent
from rnnhw.network.integer_layers import IntegerRecurrent

__all__ = ["matrices"]

_ATTRIBUTES = {
    Product.INPUT: "input_weights",
    Product.RECURRENT: "recurrent_weights",
    Product.PROJECTION: "projection",
}


def matrices(layer: Recurrent | IntegerRecurrent) -> dict[Product, NDArray[Any]]:
    """Return the weights of one direction by product: ``[gates, units, ..]``, or ``[outputs, units]``.

    The gates are those of the declaration, in its order: a float LSTM with coupled gates also holds a forget
    gate, which has no effect and is left out.
    """
    found = {}
    for product in layer.declaration.products:
        array = getattr(layer, _ATTRIBUTES[product])
        if array.ndim == 3 and len(array) > len(layer.declaration.gates):
            assert not isinstance(layer, IntegerRecurrent)
            array = array[[layer.gates.index(gate) for gate in layer.declaration.gates]]
        found[product] = array
    return found
