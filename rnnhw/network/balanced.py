"""What is left of the products of a layer that is pruned in balance, without its weights.

A unit keeps the same number of words of each bank, where operand o of a product belongs to bank
``o mod columns`` (`rnnhw.compress.Balanced`). So a share of zeros alone says how many words a design has to
multiply, for each of its numbers of columns.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from rnnhw.cells import Product

__all__ = ["BalancedZeros", "kept_count"]


def kept_count(size: Any, ratio: float) -> Any:
    """How many of ``size`` things a ratio (0 .. 1) of pruning keeps, rounded to the nearest; halves go up."""
    return np.floor((1.0 - ratio) * size + 0.5).astype(np.int64)


class BalancedZeros:
    """The words of a layer that are not zero, where it is pruned in balance; in place of its `Occupancy`.

    Parameters
    ----------
    ratio : float
        Share of the words that is pruned.
    operands : mapping of Product to int
        Values that each product reads.
    """

    def __init__(self, ratio: float, operands: Mapping[Product, int]) -> None:
        self._ratio, self._operands = ratio, operands

    def most(self, product: Product, columns: Any, lanes: int) -> Any:
        """Words of a unit, or of a group of outputs, that its fullest bank keeps; at least 1.

        ``columns`` is the number of banks, an integer or an int64 array; the lanes have no effect.
        """
        return np.maximum(kept_count(self._operands[product] / np.asarray(columns), self._ratio), 1)

    def words(self, product: Product, columns: Any) -> Any:
        """Words of a unit, or of a group of outputs, that all banks keep together; as for `most`."""
        depth, fuller = np.divmod(self._operands[product], columns)
        most = self.most(product, columns, 1)
        return fuller * np.minimum(most, depth + 1) + (columns - fuller) * np.minimum(most, depth)
