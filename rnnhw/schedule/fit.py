"""Does a network fit a design, and if not, what is the smallest change that makes it fit?"""

from typing import Any

import numpy as np

from rnnhw.design import Design
from rnnhw.errors import CapacityError
from rnnhw.network import Cell, LayerShape, Shape
from rnnhw.schedule.runs import runs_of
from rnnhw.schedule.tiling import ceil_div, tile_layer

__all__ = ["check_fit", "needs"]


def _slots(layer: LayerShape) -> int:
    """State slots of a layer: h, and r h where a GRU resets before its product."""
    if layer.cell is Cell.DENSE:
        return 0
    return 1 if layer.reset_after else 2


def needs(shape: Shape, design: Design) -> dict[str, Any]:
    """Depths that a network needs, the largest over its passes, by the name of the design's field.

    They are integers, or for `Design.many` int64 arrays ``[designs]``.
    """
    found: dict[str, Any] = {}
    for part in (part for run in runs_of(shape) for part in run.parts):
        layers = part.shape.layers
        tilings = [tile_layer(layer, design) for layer in layers]
        slots = [_slots(layer) for layer in layers]
        part_needs = {
            "weight_depth": ceil_div(sum(tiling.weight_words for tiling in tilings), 8 // design.weight_bits),
            "unit_depth": sum(tiling.rows for tiling in tilings),
            "input_depth": tilings[0].input_slices * design.contexts,
            "state_depth": sum(
                count * tiling.hidden_slices for count, tiling in zip(slots, tilings, strict=True)
            )
            * design.contexts,
            "state_slots": sum(slots),
        }
        for name, need in part_needs.items():
            found[name] = np.maximum(need, found.get(name, need))
    return found


def check_fit(shape: Shape, design: Design) -> None:
    """Refuse a network that the design cannot hold.

    Raises
    ------
    CapacityError
        Naming the cell that the design lacks, or each memory that is too small, by how much, and the smallest
        values that fit.
    """
    for layer in shape.layers:
        if layer.cell is not Cell.DENSE and layer.cell not in design.cells:
            cell = str(layer.cell)
            raise CapacityError(
                f"the network has a layer of cell {cell!r}, but the design carries "
                f"{', '.join(design.cells)} only; it needs {cell!r} in its cells"
            )
    short = {name: int(need) for name, need in needs(shape, design).items() if need > getattr(design, name)}
    if not short:
        return
    lacks = "; ".join(
        f"{name} is {getattr(design, name)} and {need} are needed ({need - getattr(design, name)} short)"
        for name, need in short.items()
    )
    change = ", ".join(f"{name} = {need}" for name, need in short.items())
    raise CapacityError(
        f"a network of {shape} does not fit the design: {lacks}; smallest change that fits: {change}"
    )
