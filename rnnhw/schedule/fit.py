"""Does a network fit a design, and if not, what is the smallest change that makes it fit?"""

import dataclasses
from collections.abc import Mapping
from typing import Any

from rnnhw.design import Design
from rnnhw.errors import CapacityError
from rnnhw.network import Shape
from rnnhw.schedule.tiling import Tiling, tiling

__all__ = ["check_fit", "needs"]


def needs(cut: Tiling) -> dict[str, Any]:
    """Depths that a network needs, by the name of the design's field."""
    return {
        "weight_depth": cut.weight_words,
        "unit_depth": cut.rows + cut.head_rows,
        "input_depth": cut.input_slices,
        "state_depth": cut.hidden_slices,
    }


def check_fit(shape: Shape, design: Design) -> None:
    """Refuse a network that the design cannot hold.

    Raises
    ------
    CapacityError
        Naming each memory that is too small, by how much, and the smallest values that fit.
    """
    fields: Mapping[str, int] = dataclasses.asdict(design)
    short = {name: int(need) for name, need in needs(tiling(shape, fields)).items()
             if need > fields[name]}
    if not short:
        return
    lacks = "; ".join(f"{name} is {fields[name]} and {need} are needed ({need - fields[name]} short)"
                      for name, need in short.items())
    change = ", ".join(f"{name} = {need}" for name, need in short.items())
    raise CapacityError(
        f"a network of {shape.inputs} inputs, {shape.units} units and {shape.outputs} outputs does "
        f"not fit the design: {lacks}; smallest change that fits: {change}")
