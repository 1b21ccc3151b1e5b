"""Random networks that are pruned in balance for a design."""

import dataclasses
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.network import IntegerBidirectional, IntegerDense, IntegerNetwork, kept_count

__all__ = ["with_balanced_zeros"]

_MATRICES = ("input_weights", "recurrent_weights", "projection")


def with_balanced_zeros(
    rng: np.random.Generator, network: IntegerNetwork, design: Design, ratio: float
) -> IntegerNetwork:
    """Make as many words zero as `rnnhw.compress.Balanced` would, any of them; no other word is zero.

    Parameters
    ----------
    rng : numpy.random.Generator
    network : IntegerNetwork
        In native arithmetic.
    design : Design
        Its columns are the banks, and its lanes are the outputs of a head that share a word.
    ratio : float
        Share of the words that becomes zero, above 0 and below 1.
    """

    def pruned(weights: NDArray[np.int8]) -> NDArray[np.int8]:
        """Of weights ``[gates, units, operands]``, as many words in each bank of each unit."""
        _, units, operands = weights.shape
        depth = -(-operands // design.columns)
        draws = np.full((units, depth * design.columns), 2.0)
        draws[:, :operands] = rng.random((units, operands))
        places = draws.reshape(units, depth, -1).argsort(axis=1).argsort(axis=1)
        most = max(kept_count(operands / design.columns, ratio), 1)
        kept = (places < most).reshape(units, -1)[:, :operands]
        filled = np.where(weights.any(axis=0), weights, 1)
        return np.where(kept, filled, 0).astype(np.int8)

    def head(layer: IntegerDense) -> IntegerDense:
        outputs, lanes = len(layer.weights), design.lanes
        padded = np.pad(layer.weights, ((0, -outputs % lanes), (0, 0)))
        words = pruned(padded.reshape(-1, lanes, padded.shape[1]).transpose(1, 0, 2))
        weights = words.transpose(1, 0, 2).reshape(padded.shape)[:outputs]
        return dataclasses.replace(layer, weights=weights)

    def changed(layer: Any) -> Any:
        if isinstance(layer, IntegerBidirectional):
            return IntegerBidirectional(forward=changed(layer.forward), backward=changed(layer.backward))
        if isinstance(layer, IntegerDense):
            return head(layer)
        arrays = {name: getattr(layer, name, None) for name in _MATRICES}
        return dataclasses.replace(
            layer,
            **{
                name: pruned(array.reshape(-1, *array.shape[-2:])).reshape(array.shape)
                for name, array in arrays.items()
                if array is not None
            },
        )

    return dataclasses.replace(network, layers=[changed(layer) for layer in network.layers])
