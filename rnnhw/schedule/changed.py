"""Slices of a delta network: how many changes its fullest column has in each step."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.cells import Product
from rnnhw.design import Design
from rnnhw.schedule.walk import Changed

__all__ = ["Changes", "changed_slices", "fullest_column"]

Changes = Sequence[Mapping[Product, NDArray[np.bool_]]]
"""For each layer of a stack and each of its products, which operands change, ``[steps, operands]``."""


def changed_slices(changes: Changes, design: Design) -> Changed:
    """Count the slices that each product multiplies on a design that keeps changes.

    Operand k is in column ``k mod C``. Each column skips its own activations that did not change, and waits
    for the one that has the most changes; a product with no change at all takes one slice.

    Parameters
    ----------
    changes : Changes
    design : Design
    """
    return {
        (layer, product): fullest_column(changed, design.columns)
        for layer, of_layer in enumerate(changes)
        for product, changed in of_layer.items()
    }


def fullest_column(changed: NDArray[np.bool_], columns: int) -> NDArray[np.int64]:
    """The most changes of a column in each step, at least 1."""
    padded = np.pad(changed, ((0, 0), (0, -changed.shape[1] % columns)))
    of_column: NDArray[Any] = padded.reshape(len(changed), -1, columns).sum(axis=1)
    return np.maximum(of_column.max(axis=1), 1)
