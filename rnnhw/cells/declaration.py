"""The form of a cell's declaration: data that every room may read, and no arithmetic."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["HIDDEN", "INPUT", "Cell", "Declaration", "Phase", "Product", "Work"]

INPUT = "x"
"""Name of what comes from the layer below, or of the network's input."""

HIDDEN = "h"
"""Name of the state that the next layer, and the next step, see."""


class Cell(StrEnum):
    """Kinds of layers, by the circuit that computes them."""

    LSTM = "lstm"
    LSTM_COUPLED = "lstm_coupled"
    GRU = "gru"
    ELMAN = "elman"
    MINGRU = "mingru"
    DENSE = "dense"


class Product(StrEnum):
    """A layer's matrices: rows are gates times units, or outputs of a projection."""

    INPUT = "input"
    RECURRENT = "recurrent"
    PROJECTION = "projection"


class Work(StrEnum):
    """What is done with a unit when the sums of all of its gates are there."""

    LSTM = "lstm"
    LSTM_COUPLED = "lstm_coupled"
    PROJECTION = "projection"
    GRU = "gru"
    GRU_RESET = "gru_reset"
    GRU_CANDIDATE = "gru_candidate"
    ELMAN = "elman"
    MINGRU = "mingru"


@dataclass(frozen=True, kw_only=True)
class Phase:
    """One product of a step of a layer.

    Parameters
    ----------
    product : Product
    reads : str
        The vector that is multiplied: ``x`` or the name of a state.
    makes : str
        The state that the finished units make. Empty where the sums are kept for the phases after this one.
    work : Work, optional
        What is done with finished units; None where the sums are kept.
    """

    product: Product
    reads: str
    makes: str = ""
    work: Work | None = None


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """One cell.

    Parameters
    ----------
    cell : Cell
    title : str
        For people.
    gates : tuple of str
        The order of the gates in arrays, in the lanes of a processing element, and in unit parameters.
    remembers : tuple of str
        What a unit carries from one step to the next: ``h``, and ``c`` where the cell has it.
    phases : tuple of Phase
        The products of one step; the last one makes ``h``.
    may_swap : bool
        Whether the first two phases may change their places, so that the second one to run finishes.
    """

    cell: Cell
    title: str
    gates: tuple[str, ...]
    remembers: tuple[str, ...]
    phases: tuple[Phase, ...]
    may_swap: bool

    @property
    def made(self) -> tuple[str, ...]:
        """The states that the phases make, ``h`` first."""
        return (HIDDEN, *(phase.makes for phase in self.phases if phase.makes not in ("", HIDDEN)))

    @property
    def products(self) -> tuple[Product, ...]:
        """Its matrices, in the order in which their weights are stored."""
        return tuple(dict.fromkeys(phase.product for phase in self.phases))
