"""Whether a design fits a device; if not, what would: the nearest smaller grid, and the largest preset."""

import dataclasses
import importlib.resources
import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from rnnhw.design import Design, fpga_presets, presets
from rnnhw.errors import CapacityError, DesignError
from rnnhw.flow.devices import DSP, FF, KINDS, LUT4, Device
from rnnhw.flow.netlist import Resources

__all__ = ["check_fit", "check_least", "check_synthesized", "levels_of", "loses_products"]

SIDES = ("grid_rows", "grid_cols", "tile_rows", "tile_cols")
LEVELS = ("machine", "row", "tile", "element")
"""What there is once in a machine, in each grid row, in each tile, and in each processing element."""

Levels = Mapping[str, Mapping[str, float]]


def check_least(design: Design, device: Device) -> None:
    """Refuse a design that cannot fit, however it is synthesized: synthesis of a large one takes long.

    Raises
    ------
    CapacityError
        If there are more products and sums per cycle than the device can hold.
    """
    bits = 8 + design.weight_bits
    # An adder and a register for each sum, one site a bit. Two products of 4 bits may share a multiplier.
    least = {LUT4: design.macs * bits, FF: design.macs * bits}
    if device.resources.get(DSP):
        own = design.macs * (design.tile_cols - design.lut_columns) // design.tile_cols
        least[DSP] = -(-own * design.weight_bits // 8)
    over = _over(least, device)
    if over:
        raise CapacityError(f"the design takes at least {over}; {_advice(design, device, None)}")


def loses_products(design: Design, device: Device) -> Any:
    """Whether synthesis would not build a design as it is described; for `Design.many`, ``[designs]``.

    Of the product of a pair of 4-bit weights with a register behind it, Yosys (0.23 and 0.70) leaves zeros
    where it makes multipliers of an iCE40, and tells of it in warnings alone.
    """
    has_pairs = (design.weight_bits == 4) & (design.lanes > 1) & (design.lut_columns < design.tile_cols)
    is_lost = design.is_long and device.family == "ice40" and device.resources.get(DSP, 0) > 0
    return has_pairs & is_lost


def check_synthesized(design: Design, device: Device) -> None:
    """Refuse a design of which synthesis would lose products.

    Raises
    ------
    CapacityError
        See `loses_products`.
    """
    if loses_products(design, device):
        raise CapacityError(
            "synthesis loses the products of 4-bit weights in a long pipeline in the multipliers of "
            f'{device.name}; give the design pipeline = "short" or weight_bits = 8'
        )


def check_fit(design: Design, resources: Resources, device: Device) -> None:
    """Refuse a design that takes more of a resource than the device has.

    Raises
    ------
    CapacityError
        The message names each such resource, by how much there is too little of it, and what would fit.
    """
    over = _over(resources.used, device)
    if over:
        advice = _advice(design, device, levels_of(resources, design))
        raise CapacityError(f"the design takes {over}; {advice}")


def _over(used: Mapping[str, int], device: Device) -> str:
    """What a device has too little of, in words; empty if it has enough."""
    lacks = [
        f"{count:,} {kind}, {count - device.resources.get(kind, 0):,} more than the "
        f"{device.resources.get(kind, 0):,} of {device.name}"
        for kind, count in used.items()
        if count > device.resources.get(kind, 0)
    ]
    return " and ".join(lacks)


def _advice(design: Design, device: Device, levels: Levels | None) -> str:
    known = _known()
    if levels is None:
        # Of a machine that was not synthesized: costs of the smallest preset's parts.
        levels = known[device.family]["tiny"]
    fitting = [one for one in _smaller(design) if not _over(_estimate(levels, one), device)]
    largest = [
        name
        for name, its in known[device.family].items()
        if name in presets() and not _over(_estimate(its, presets()[name]), device)
    ]
    preset = max(largest, key=lambda name: presets()[name].macs, default=None)
    words = f"the largest preset that fits is {preset}" if preset else "none of the general presets fits"
    own = [name for name in fpga_presets() if name.startswith(device.name)]
    if own:
        words += f" ({' and '.join(own)} {'is' if len(own) == 1 else 'are'} made for this device)"
    if not fitting:
        return f"{words}, and no smaller grid of this design does (estimated)"
    best = max(fitting, key=lambda one: (one.macs, -_estimate(levels, one)[LUT4]))
    sides = ", ".join(f"{side} = {getattr(best, side)}" for side in SIDES)
    return f"{words}; nearest that fits, estimated: {sides}, {best.macs:,} MACs"


def _smaller(design: Design) -> Iterator[Design]:
    """The designs whose sides are this one's, halved any number of times."""
    sizes = []
    for side in SIDES:
        size = getattr(design, side)
        sizes.append([size >> k for k in range(size.bit_length())])
    for values in itertools.product(*sizes):
        try:
            sides = dict(zip(SIDES, values, strict=True))
            lut_columns = min(design.lut_columns, sides["tile_cols"])
            yield dataclasses.replace(design, **sides, lut_columns=lut_columns)
        except DesignError:
            continue


def _counts(design: Design) -> dict[str, int]:
    """How often a machine has the parts of each level."""
    return {
        "machine": 1,
        "row": design.grid_rows,
        "tile": design.grid_rows * design.grid_cols,
        "element": design.units * design.columns,
    }


def levels_of(resources: Resources, design: Design) -> dict[str, dict[str, float]]:
    """Mean resources of one part of each level, from the components of a synthesized design."""
    sums: dict[str, Counter[str]] = {level: Counter() for level in LEVELS}
    for name, used in resources.components.items():
        level = "machine"
        for pattern, inner in ((r"\bgrid_row_", "row"), (r"\btile_", "tile"), (r"\belement_", "element")):
            if re.search(pattern, name):
                level = inner
        sums[level].update(used)
    counts = _counts(design)
    return {
        level: {kind: count / counts[level] for kind, count in used.items() if count}
        for level, used in sums.items()
    }


def _estimate(levels: Levels, design: Design) -> dict[str, int]:
    """Resources of a design whose parts are as large as those of another one."""
    counts = _counts(design)
    return {
        kind: round(sum(counts[level] * levels[level].get(kind, 0.0) for level in LEVELS)) for kind in KINDS
    }


def _known() -> dict[str, dict[str, Levels]]:
    """Costs of parts of the presets that have been synthesized, by family of devices."""
    text = importlib.resources.files("rnnhw.flow").joinpath("preset_levels.json").read_text()
    known: dict[str, dict[str, Levels]] = json.loads(text)
    return known
