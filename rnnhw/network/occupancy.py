"""Where a layer has weights that are not zero: what a machine that leaves zeros out has to multiply."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.cells import Product
from rnnhw.network.matrices import matrices
from rnnhw.network.stack import DenseLayer, RecurrentLayer

__all__ = ["Occupancy"]


class Occupancy:
    """The nonzero weights of an integer layer of one direction.

    The weights of all gates of a unit that belong to one operand are used together: they are left out where
    all of them are zero. So are those of a group of a dense layer's outputs.

    Parameters
    ----------
    layer : recurrent or dense layer
        In any arithmetic.
    """

    def __init__(self, layer: RecurrentLayer | DenseLayer) -> None:
        self._layer: Any = layer
        self._is_dense = isinstance(layer, DenseLayer)
        self._used: dict[tuple[Product, int], NDArray[np.bool_]] = {}

    def used(self, product: Product, lanes: int) -> NDArray[np.bool_]:
        """Whether any weight of a unit, or of a group of ``lanes`` outputs, for an operand is not zero.

        Parameters
        ----------
        product : Product
            A dense layer has an input product alone.
        lanes : int
            Outputs of a dense layer in a group; of no effect for others.

        Returns
        -------
        bool array ``[units or groups, operands]``
        """
        if (product, lanes) not in self._used:
            self._used[product, lanes] = self._find(product, lanes)
        return self._used[product, lanes]

    def _find(self, product: Product, lanes: int) -> NDArray[np.bool_]:
        if self._is_dense:
            weights = self._layer.weights
            padded = np.pad(weights, ((0, -len(weights) % lanes), (0, 0)))
            return (padded.reshape(-1, lanes, weights.shape[1]) != 0).any(axis=1)
        weights = matrices(self._layer)[product]
        return weights != 0 if weights.ndim == 2 else (weights != 0).any(axis=0)

    @property
    def zeros(self) -> int:
        """How many single weights are zero."""
        arrays = [self._layer.weights] if self._is_dense else matrices(self._layer).values()
        return sum(int(array.size - np.count_nonzero(array)) for array in arrays)

    def most_units(self, product: Product, rows: NDArray[np.int64], lanes: int) -> int:
        """The most units of one row that use the same operand, at least 1.

        Parameters
        ----------
        product : Product
        rows : int64 array ``[units or groups]``
            The row of the machine that each belongs to.
        lanes : int
            As for `used`.
        """
        of_row = np.zeros((int(rows.max()) + 1, self.used(product, lanes).shape[1]), np.int64)
        np.add.at(of_row, rows, self.used(product, lanes))
        return max(1, int(of_row.max()))

    def most(self, product: Product, columns: int, lanes: int) -> int:
        """The most operands that a unit uses out of every ``columns``-th one, at least 1.

        Operand k belongs to column ``k mod columns``.
        """
        used = self.used(product, lanes)
        padded = np.pad(used, ((0, 0), (0, -used.shape[1] % columns)))
        return max(1, int(padded.reshape(len(used), -1, columns).sum(axis=1).max()))
