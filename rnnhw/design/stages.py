"""A stage of the machine's pipeline."""

from dataclasses import dataclass
from typing import Any

__all__ = ["ACTIVATION_CYCLES", "Stage", "lane_cycles"]

ACTIVATION_CYCLES = 5
"""Cycles of a sigmoid or tanh."""

_MOST_SUMS_AT_ONCE = 8
"""Sums out of which one is chosen in a cycle: with more, the choice and its wires would limit the clock."""


def lane_cycles(fold: Any, tile_rows: Any) -> Any:
    """Cycles in which each row's lane is chosen beside its accumulator, before the row is: 1 or 0.

    The cell pipeline has one sum out of ``fold`` lanes of ``tile_rows`` rows. Both are integers, or int64
    arrays ``[designs]``.
    """
    return 1 * ((fold > 1) & (fold * tile_rows > _MOST_SUMS_AT_ONCE))


@dataclass(frozen=True)
class Stage:
    """Registers of one part of the pipeline."""

    name: str
    cycles: int
    does: str
