"""What an arithmetic asks of a design."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from rnnhw.design.fields import Field
from rnnhw.design.stages import Stage

__all__ = ["ArithmeticDesign", "Sizes"]


class Sizes(Protocol):
    """The properties of `rnnhw.design.Design` that a cell pipeline depends on."""

    @property
    def cells(self) -> tuple[str, ...]:
        """Cells that it carries."""

    @property
    def lstm_options(self) -> tuple[str, ...]:
        """What its LSTM cells also do."""

    @property
    def lanes(self) -> int:
        """Lanes of a processing element."""

    @property
    def fold(self) -> int:
        """Cycles that a unit spends in the cell pipeline's shared arithmetic."""

    @property
    def tile_rows(self) -> int:
        """Units of a tile, which take turns in the cell pipeline."""

    @property
    def is_long(self) -> bool:
        """Whether its pipeline has the registers that a higher clock needs."""


@dataclass(frozen=True, kw_only=True)
class ArithmeticDesign:
    """The cell pipeline of an arithmetic.

    Parameters
    ----------
    cells : tuple of str
        Cells that a design of this arithmetic can carry.
    has_lstm_options : bool
        Whether its LSTM cells can have peepholes and projections.
    has_long_pipeline : bool
        Whether its designs can have the long pipeline.
    parameters : callable
        The fields of a unit's parameters, whole bytes each; a dense layer's outputs are a unit's lanes.
    stages : callable
        The stages of the cell pipeline. All kinds of units of a design take as long as the longest one.
    """

    cells: tuple[str, ...]
    has_lstm_options: bool
    has_long_pipeline: bool
    parameters: Callable[[Sizes], tuple[Field, ...]]
    stages: Callable[[Sizes], tuple[Stage, ...]]
