"""Thresholds of delta networks, whose products read an activation again only when it has changed enough."""

import dataclasses
from collections.abc import Sequence
from typing import Any

from rnnhw.arith import NATIVE
from rnnhw.cells import Product
from rnnhw.errors import InputError
from rnnhw.network.integer import IntegerNetwork, directions_of
from rnnhw.network.integer_layers import IntegerBidirectional
from rnnhw.network.stack import DenseLayer, RecurrentLayer

__all__ = ["has_thresholds", "threshold_of", "with_thresholds"]


def threshold_of(layer: RecurrentLayer | DenseLayer, product: Product) -> int:
    """Return the threshold of a product's operand, in its int8 steps; 0 where every change counts."""
    if product is Product.INPUT:
        return layer.input_threshold
    return 0 if isinstance(layer, DenseLayer) else layer.hidden_threshold


def has_thresholds(layers: Sequence[RecurrentLayer | IntegerBidirectional | DenseLayer]) -> bool:
    """Whether any threshold is not 0, so that the layers are those of a delta network."""
    directions = [
        one
        for layer in layers
        for one in ([layer] if isinstance(layer, DenseLayer) else directions_of(layer))
    ]
    return any(threshold_of(one, product) for one in directions for product in Product)


def with_thresholds(network: IntegerNetwork, hidden: int, inputs: int = 0) -> IntegerNetwork:
    """Make a delta network.

    Parameters
    ----------
    network : IntegerNetwork
        With power-of-two scales.
    hidden : int
        Threshold of all that layers make: of h in every product that reads it, of the layer above too, and of
        what a projection multiplies. In int8 steps, 0 .. 127.
    inputs : int
        Threshold of the network's own inputs, in int8 steps, 0 .. 127.

    Raises
    ------
    InputError
        If the network has scales of another kind.
    ModelError
        If a threshold is out of range.
    """
    if network.arithmetic != NATIVE.name:
        raise InputError(
            f"thresholds are for networks of {NATIVE.name} arithmetic; {network.name!r} is in "
            f"{network.arithmetic}"
        )
    if not (hidden or inputs or has_thresholds(network.stages)):
        return network
    first = network.stages[0]

    def changed(layer: Any, of_input: int) -> Any:
        if isinstance(layer, IntegerBidirectional):
            return IntegerBidirectional(
                forward=changed(layer.forward, of_input), backward=changed(layer.backward, of_input)
            )
        own = {"input_threshold": of_input, "hidden_threshold": hidden}
        fields = {field.name for field in dataclasses.fields(layer)}
        return dataclasses.replace(layer, **{name: own[name] for name in fields & own.keys()})

    layers = [changed(layer, inputs if layer is first else hidden) for layer in network.layers]
    return dataclasses.replace(network, layers=layers)
