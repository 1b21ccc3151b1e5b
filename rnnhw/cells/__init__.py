"""What each cell is: gates and their order, lanes, states, and the phases of a step. Data only."""

from rnnhw.cells.declaration import HIDDEN, INPUT, Cell, Declaration, Phase, Product, Work
from rnnhw.cells.elman import ELMAN
from rnnhw.cells.gru import GRU, GRU_RESET_BEFORE
from rnnhw.cells.lstm import COUPLED, LSTM, PEEPHOLES, projected
from rnnhw.cells.mingru import MINGRU

__all__ = [
    "CELLS",
    "COUPLED",
    "ELMAN",
    "GRU",
    "GRU_RESET_BEFORE",
    "HIDDEN",
    "INPUT",
    "LSTM",
    "MINGRU",
    "PEEPHOLES",
    "Cell",
    "Declaration",
    "Phase",
    "Product",
    "Work",
    "declaration_of",
]

CELLS = {declared.cell: declared for declared in (LSTM, COUPLED, GRU, ELMAN, MINGRU)}
"""The declaration of each recurrent cell, in its usual form."""


def declaration_of(cell: Cell, *, reset_after: bool = True, has_projection: bool = False) -> Declaration:
    """The declaration of a recurrent cell in the form that a layer has."""
    if has_projection:
        return projected(CELLS[cell])
    return CELLS[cell] if reset_after else GRU_RESET_BEFORE
