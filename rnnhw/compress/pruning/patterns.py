"""Which weights of one product are kept: any, by magnitude, or whole words in balance over banks.

The array multiplies an operand by all gates of a unit at once: these weights are one word, and a word whose
weights are all zero can be left out. A processing element computes with the operands of its column, and all
wait for the one with the most words. So words are pruned, not weights, and of each unit's words every bank
keeps the same number, where a bank is a column's operands (Cao et al. 2019, "Efficient and effective sparse
LSTM on FPGA with bank-balanced sparsity", with words in place of weights).

On a design whose elements keep sums it is the other way round: an element multiplies one changed operand by
the words of all of its units, and all elements wait for the one with the most. Of each operand's words every
row of the array keeps the same number (Gao et al. 2022, "Spartus", whose column-balanced targeted dropout
does so with weights).

A word's magnitude is the sum of squares of its weights. If operands are independent and of equal power, that
is what leaving the word out adds to the mean square error of the unit's pre-activations, so that the smallest
words cost the least; sums of absolute values have no such meaning.
"""

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import kept_count

__all__ = ["Balanced", "Pattern", "Plain", "Scattered"]

Float = NDArray[np.floating[Any]]
Kept = NDArray[np.bool_]


class Pattern(Protocol):
    """Chooses the weights that a product keeps.

    Parameters
    ----------
    label : str
        The pattern in words.
    lanes : int
        Outputs of a dense layer that share a word.
    """

    @property
    def label(self) -> str: ...

    @property
    def lanes(self) -> int: ...

    def check(self, name: str, shape: tuple[int, int, int], ratio: float) -> None:
        """Refuse a product ``[gates, units, operands]`` that cannot be pruned by this ratio."""

    def kept(self, weights: Float, ratio: float) -> Kept:
        """Which of the weights ``[gates, units, operands]`` are kept; ``ratio`` (0 .. 1) is the rest."""


@dataclass(frozen=True)
class Plain:
    """The largest weights of a product, wherever they are: it shows what structure costs, and saves no cycle.

    Attributes
    ----------
    lanes : int
        1: no weights share a word.
    """

    label = "plain"
    lanes = 1

    def check(self, name: str, shape: tuple[int, int, int], ratio: float) -> None:
        """Refuse a ratio that leaves no weight of the product."""
        size = shape[0] * shape[1] * shape[2]
        if not kept_count(size, ratio):
            raise InputError(
                f"the ratio of pruning is {ratio:g}, which leaves none of the {size} weights of {name}; it "
                f"can be at most {_most(size):g} there"
            )

    def kept(self, weights: Float, ratio: float) -> Kept:
        """The ``(1 - ratio)`` largest weights by magnitude, at least one; among equals the first."""
        kept = np.zeros(weights.size, bool)
        order = np.argsort(-np.abs(weights), axis=None, kind="stable")
        kept[order[: max(kept_count(weights.size, ratio), 1)]] = True
        return kept.reshape(weights.shape)


@dataclass(frozen=True)
class Balanced:
    """For each unit and bank the same number of the largest words.

    At least one word of a bank is kept: the array takes a cycle for a unit's product in any case.

    Parameters
    ----------
    banks : int
        Columns of the array: operand o belongs to bank ``o mod banks``.
    lanes : int
        Lanes of an element: as many outputs of a dense layer share a word.

    Raises
    ------
    InputError
        If one of them is not an integer of 1 or more.
    """

    banks: int
    lanes: int

    def __post_init__(self) -> None:
        _check_counts(self, "banks", "lanes")

    @property
    def label(self) -> str:
        """The pattern in words."""
        return f"in balance over {self.banks} banks, words of {self.lanes} lanes"

    def check(self, name: str, shape: tuple[int, int, int], ratio: float) -> None:
        """Refuse more banks than operands, and a ratio that leaves no word of a unit."""
        operands = shape[2]
        if self.banks > operands:
            raise InputError(
                f"pruning over {self.banks} banks needs as many operands or more, but {name} have {operands}"
            )
        if not kept_count(operands, ratio):
            raise InputError(
                f"the ratio of pruning is {ratio:g}, which leaves none of the {operands} words of a unit in "
                f"{name}; it can be at most {_most(operands):g} there"
            )

    def kept(self, weights: Float, ratio: float) -> Kept:
        """The largest words of each bank, as many in each; a bank that has fewer keeps all of its words."""
        return np.broadcast_to(_largest(_energy(weights), self.banks, ratio), weights.shape)


@dataclass(frozen=True)
class Scattered:
    """For each operand and row of the array the same number of the largest words, at least one.

    Parameters
    ----------
    rows : int
        Rows of processing elements: unit u, or group u of a dense layer's outputs, belongs to row
        ``u mod rows``, as on every design whose columns are a multiple of its grid rows.
    lanes : int
        Lanes of an element: as many outputs of a dense layer share a word.

    Raises
    ------
    InputError
        If one of them is not an integer of 1 or more.
    """

    rows: int
    lanes: int

    def __post_init__(self) -> None:
        _check_counts(self, "rows", "lanes")

    @property
    def label(self) -> str:
        """The pattern in words."""
        return f"in balance over {self.rows} rows, words of {self.lanes} lanes"

    def check(self, name: str, shape: tuple[int, int, int], ratio: float) -> None:
        """Take any product: one with no more units than rows keeps all of its words."""

    def kept(self, weights: Float, ratio: float) -> Kept:
        """The largest words of each row, as many in each; a row that has fewer keeps all of its words."""
        return np.broadcast_to(_largest(_energy(weights).T, self.rows, ratio).T, weights.shape)


def _check_counts(pattern: Any, *names: str) -> None:
    for name in names:
        value = getattr(pattern, name)
        if type(value) is not int or value < 1:
            raise InputError(f"{name} of pruning are {value!r}, not an integer of 1 or more")


def _energy(weights: Float) -> Float:
    """The magnitude of each word ``[units, operands]``."""
    found: Float = np.square(weights.astype(np.float64)).sum(axis=0)
    return found


def _largest(energy: Float, banks: int, ratio: float) -> Kept:
    """Which words are kept: of each first axis' words the same number in every bank, the largest ones."""
    count, words = energy.shape
    depth = -(-words // banks)
    # Entries beyond the last word are below every word, so that they are taken last.
    by_bank = np.full((count, depth * banks), -1.0)
    by_bank[:, :words] = energy
    by_bank = by_bank.reshape(count, depth, banks)
    most = max(kept_count(words / banks, ratio), 1)
    order = np.argsort(-by_bank, axis=1, kind="stable")[:, :most]
    kept = np.zeros(by_bank.shape, bool)
    np.put_along_axis(kept, order, True, axis=1)
    return kept.reshape(count, -1)[:, :words]


def _most(size: int) -> float:
    """A ratio by which one of ``size`` things is kept: the largest one of six digits, rounded down."""
    millionths = int(1e6 * (1 - 0.5 / size))
    while not kept_count(size, millionths / 1e6):
        millionths -= 1
    return millionths / 1e6
