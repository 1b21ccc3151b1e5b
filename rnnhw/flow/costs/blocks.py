"""Multipliers, block RAMs and small memories of a design on a device: counted, not modelled."""

from typing import Any

import numpy as np

from rnnhw.design import Design
from rnnhw.flow.costs.mapping import Mapped
from rnnhw.flow.costs.memories import MemoryShape
from rnnhw.flow.costs.multipliers import multipliers_of
from rnnhw.flow.devices import BRAM, DSP, SPRAM, Device

__all__ = ["blocks_of", "memory_tables"]

_LARGE_WORDS, _LARGE_BITS = 16384, 16
_TABLES = 6
"""Sites of look-up tables of a small memory of an ECP5: four for the words, two for the write port."""


def blocks_of(design: Design, device: Device, memories: list[Mapped]) -> dict[str, Any]:
    """DSP, BRAM and SPRAM as synthesis counts them; for `Design.many`, int64 arrays ``[designs]``."""
    in_blocks: Any = 0
    large: Any = 0
    for one in memories:
        shape, blocks = one.shape, one.blocks
        if shape.name == "weights" and device.resources.get(SPRAM):
            # The weights of a single element are in large RAMs (`rnnhw.flow.large_rams`).
            is_large = np.asarray(shape.count) == 1
            large = np.where(is_large, _large(shape), 0)
            blocks = np.where(is_large, 0, blocks)
        in_blocks = in_blocks + blocks
    products = multipliers_of(design) if device.resources.get(DSP) else 0
    return {DSP: products, BRAM: in_blocks, SPRAM: large}


def _large(shape: MemoryShape) -> Any:
    return -(-shape.bits // _LARGE_BITS) * -(-np.asarray(shape.words) // _LARGE_WORDS)


def memory_tables(memories: list[Mapped]) -> Any:
    """Sites of look-up tables that small memories take; none in an iCE40."""
    return _TABLES * sum(one.small for one in memories)
