"""Does a network fit a design, and if not, what is the smallest change that makes it fit?"""

from typing import Any

import numpy as np

from rnnhw.cells import Product
from rnnhw.design import Design, log2_ceil
from rnnhw.errors import CapacityError
from rnnhw.network import Cell, LayerShape, Shape
from rnnhw.schedule.runs import runs_of
from rnnhw.schedule.tiling import LayerTiling, ceil_div, parameter_rows, tile_layer

__all__ = ["check_fit", "check_without_data", "fits", "has_cells", "needs"]


def _state_words(layer: LayerShape, tiling: LayerTiling) -> list[Any]:
    """Words of each state slot of a layer: h, and what else its phases make for each other."""
    if layer.cell is Cell.DENSE:
        return []
    made = layer.declaration.made
    return [tiling.hidden.words, *[tiling.units.words] * (len(made) - 1)]


def needs(shape: Shape, design: Design) -> dict[str, Any]:
    """Depths that a network needs, the largest over its passes, by the name of the design's field.

    They are integers, or for `Design.many` int64 arrays ``[designs]``.
    """
    found: dict[str, Any] = {}
    for part in (part for run in runs_of(shape) for part in run.parts):
        layers = part.shape.layers
        tilings = [tile_layer(layer, design) for layer in layers]
        slots = [
            words
            for layer, tiling in zip(layers, tilings, strict=True)
            for words in _state_words(layer, tiling)
        ]
        part_needs = {
            "weight_depth": ceil_div(sum(tiling.weight_words for tiling in tilings), 8 // design.weight_bits),
            "unit_depth": sum(parameter_rows(block, design) for tiling in tilings for block in tiling.blocks),
            "input_depth": tilings[0].slices[Product.INPUT] * design.contexts,
            "state_depth": sum(slots) * design.contexts,
            "state_slots": len(slots),
        }
        if design.keeps_activations:
            words: Any = 2
            for slices in (slices for tiling in tilings for slices in tiling.slices.values()):
                words = np.maximum(words, slices)
            part_needs["kept_depth"] = design.contexts << log2_ceil(words)
        if design.keeps_changes:
            part_needs["delta_depth"] = sum(slices for tiling in tilings for slices in tiling.slices.values())
        if design.scatter_depth:
            tiles = max(int(block.unit_tiles) for tiling in tilings for block in tiling.blocks)
            part_needs["scatter_depth"] = 1 << max(1, (tiles - 1).bit_length())
        for name, need in part_needs.items():
            found[name] = np.maximum(need, found.get(name, need))
    return found


def _lacking(layer: LayerShape, design: Design) -> str | None:
    """What a design lacks to compute a layer's cell, as a sentence; None if it lacks nothing."""
    name = str(layer.cell)
    for option, has in (("peephole", layer.has_peepholes), ("projection", layer.projection > 0)):
        if has and option not in design.lstm_options:
            carried = ", ".join(design.lstm_options) or "none"
            return (
                f"the network has a layer of cell {name!r} with a {option}, but the design's "
                f"lstm_options are {carried}; it needs {option!r} in its lstm_options"
            )
    if layer.cell is not Cell.DENSE and layer.cell not in design.cells:
        return (
            f"the network has a layer of cell {name!r}, but the design carries "
            f"{', '.join(design.cells)} only; it needs {name!r} in its cells"
        )
    if layer.has_thresholds and not design.delta_depth:
        return (
            "the network has thresholds, below which changes do not count; it needs a design with a "
            "delta_depth above 0"
        )
    if design.delta_depth and not layer.reset_after:
        return (
            f"delta_depth is {design.delta_depth}, and the network has a GRU that resets before its product, "
            "which makes two sums of the same weights; designs with delta_depth = 0 compute it"
        )
    return None


def has_cells(shape: Shape, design: Design) -> bool:
    """Whether a design carries all cells of a network, with their options."""
    return all(_lacking(layer, design) is None for layer in shape.layers)


def check_without_data(shape: Shape) -> None:
    """Refuse a delta network, where designs are compared by cycles that hold for all data.

    Raises
    ------
    CapacityError
    """
    if shape.has_thresholds:
        raise CapacityError(
            "the network has thresholds, so that its cycles follow from what changes in the data, and no "
            "design can be chosen without them; choose one for the network without thresholds, and set its "
            "delta_depth"
        )


def _short_memories(shape: Shape, design: Design) -> dict[str, int]:
    """Depth that is needed of each memory that is too small, by the name of the design's field."""
    return {name: int(need) for name, need in needs(shape, design).items() if need > getattr(design, name)}


def fits(shape: Shape, design: Design) -> bool:
    """Whether a design holds a network."""
    return has_cells(shape, design) and not _short_memories(shape, design)


def check_fit(shape: Shape, design: Design) -> None:
    """Refuse a network that the design cannot hold.

    Raises
    ------
    CapacityError
        Naming the cell that the design lacks, or each memory that is too small, by how much, and the smallest
        values that fit.
    """
    for layer in shape.layers:
        lacking = _lacking(layer, design)
        if lacking is not None:
            raise CapacityError(lacking)
    short = _short_memories(shape, design)
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
