"""What the slowest path of a routed design is explained by."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from rnnhw.design import Design, log2_ceil
from rnnhw.flow.costs.mapping import Mapped
from rnnhw.flow.devices import SPRAM, Device

__all__ = ["CLOCK_FEATURES", "clock_features"]

CLOCK_FEATURES = {
    "path": "the path of a small design: a register, look-up tables, and the wires between them",
    "short": "1 in a short pipeline, where sums are chosen, aligned and multiplied without registers between",
    "size": "doublings of the look-up tables beyond 1,000: wires become longer",
    "choice": "doublings of the sums that a place chooses from in a cycle, in a short pipeline",
    "low power": "1 on an iCE40 UltraPlus, whose cells are slower than those of an HX",
    "late sums": "1 where sums of the first phase come late, from block RAMs, before a lane is chosen",
    "tflm": "1 in the arithmetic of tflite-micro, with its products of 32 bits",
    "late changes": "1 where changes are added to sums of the step before that come late, from block RAMs",
}
"""Features of the delay by name, and what they stand for."""


def clock_features(design: Design, device: Device, tables: Any, memories: Sequence[Mapped]) -> dict[str, Any]:
    """The features of a design, or of many, on a device, with its look-up tables and memories as built."""
    (sums,) = (one for one in memories if one.shape.name == "sums")
    short = int(not design.is_long)
    return {
        "path": 1,
        "short": short,
        "size": np.log2(np.maximum(tables, 1000) / 1000),
        "choice": short * log2_ceil(design.fold * design.tile_rows),
        "low power": int(bool(device.resources.get(SPRAM))),  # no other iCE40 has them
        "late sums": np.minimum(sums.blocks, 1) * (np.asarray(design.fold) > 1),
        "tflm": int(design.arithmetic != "native"),
        "late changes": np.minimum(sums.blocks, 1) * design.keeps_changes,
    }
