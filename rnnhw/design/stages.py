"""A stage of the machine's pipeline."""

from dataclasses import dataclass

__all__ = ["ACTIVATION_CYCLES", "Stage"]

ACTIVATION_CYCLES = 5
"""Cycles of a sigmoid or tanh."""


@dataclass(frozen=True)
class Stage:
    """Registers of one part of the pipeline."""

    name: str
    cycles: int
    does: str
