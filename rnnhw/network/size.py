"""How many bytes the parameters of a quantized network take, with its zeros or without them."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.cells import Product
from rnnhw.network.integer import IntegerNetwork, directions_of
from rnnhw.network.integer_layers import IntegerDense, IntegerRecurrent
from rnnhw.network.matrices import matrices
from rnnhw.network.occupancy import Occupancy
from rnnhw.network.stack import DenseLayer

__all__ = ["layer_bytes", "network_bytes"]


def network_bytes(network: IntegerNetwork, *, lanes: int = 1, index_bits: int = 0) -> int:
    """Bytes of a network's parameters, in native arithmetic; a layer's weights have the 8 or 4 bits it needs.

    ``lanes`` and ``index_bits`` are those of `layer_bytes`.
    """
    found = 0
    for stage, weight_bits in zip(network.stages, network.layer_weight_bits, strict=True):
        layers: Any = [stage] if isinstance(stage, DenseLayer) else directions_of(stage)
        for layer in layers:
            found += layer_bytes(layer, weight_bits, lanes=lanes, index_bits=index_bits)
    return found


def layer_bytes(
    layer: IntegerRecurrent | IntegerDense, weight_bits: int, *, lanes: int = 1, index_bits: int = 0
) -> int:
    """Bytes of the weights, biases, shifts and all other arrays of a layer of one direction.

    Parameters
    ----------
    layer : IntegerRecurrent or IntegerDense
    weight_bits : int
        Bits of a weight of a product.
    lanes : int
        Outputs of a dense layer that share a word of weights; of no effect without an index.
    index_bits : int
        Bits of the index of a word; words that are zero are then left out. 0 where words have no index, and
        all are kept.
    """
    found = sum(array.nbytes for array in vars(layer).values() if isinstance(array, np.ndarray))
    occupancy = Occupancy(layer)
    for product, array in _weights(layer).items():
        bits = array.size * weight_bits
        if index_bits:
            of_word = lanes if isinstance(layer, IntegerDense) else len(array) if array.ndim == 3 else 1
            bits = int(occupancy.used(product, lanes).sum()) * (of_word * weight_bits + index_bits)
        found += -(-bits // 8) - array.nbytes
    return found


def _weights(layer: IntegerRecurrent | IntegerDense) -> dict[Product, NDArray[Any]]:
    """The weights of each product."""
    return {Product.INPUT: layer.weights} if isinstance(layer, IntegerDense) else matrices(layer)
