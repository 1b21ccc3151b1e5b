"""What designs take of an FPGA and their clock, by the models of `rnnhw.flow`, for many at once."""

from typing import Any

import numpy as np

from rnnhw.design import Design, presets
from rnnhw.explore.figures import RESOURCES, Columns
from rnnhw.flow import MHZ, Device, predict_costs
from rnnhw.flow.devices import LC, LUT4

__all__ = ["extrapolated", "has_clock", "limits_of", "resources_of", "sources_of", "surely_held"]

_KINDS = dict(zip(RESOURCES, ("LUT4", "FF", "LC", "DSP", "BRAM", "SPRAM"), strict=True))


def limits_of(device: Device) -> dict[str, int]:
    """What a device has of each resource."""
    return {name: device.resources[kind] for name, kind in _KINDS.items() if kind in device.resources}


def resources_of(designs: Design, device: Device) -> Columns:
    """Resources of designs by `RESOURCES`, and ``fmax_mhz``, which is 0 where no clock is modelled.

    Multipliers and blocks of RAM are exact, the others are modelled and rounded.

    Returns
    -------
    dict of int64 arrays ``[designs]``; ``fmax_mhz`` is float64
    """
    costs = predict_costs(designs, device)
    found: dict[str, Any] = {kind: one.value for kind, one in costs.modelled.items()} | costs.exact
    count = np.size(designs.fold)
    columns: Columns = {}
    for name, kind in _KINDS.items():
        columns[name] = np.broadcast_to(np.rint(found.get(kind, 0)).astype(np.int64), count)
    columns["fmax_mhz"] = np.broadcast_to(np.asarray(found.get(MHZ, 0.0), float), count)
    return columns


def surely_held(device: Device) -> tuple[str, int]:
    """The figure that a device's cells are counted in, and how many a design may be predicted to take.

    They are fewer than there are by the largest error of the model on designs that were not fitted; and no
    more than the largest design took that the model was made with, as the clock of larger ones is a guess.
    """
    kind = LC if device.resources.get(LC) else LUT4
    one = predict_costs(presets()["tiny"], device).modelled[kind]
    held = int(device.resources[kind] * one.value / one.most)
    name = next(name for name, own in _KINDS.items() if own == kind)
    return name, min(held, one.largest) if kind == LUT4 else held


def extrapolated(design: Design, device: Device) -> str:
    """Say for which figures a design is larger than all designs that were built; empty if for none."""
    found = predict_costs(design, device).modelled
    size = float(found[LUT4].value)
    beyond = {kind: one.largest for kind, one in found.items() if kind in (LUT4, MHZ) and size > one.largest}
    if not beyond:
        return ""
    least = min(beyond.values())
    return (
        f"{' and '.join(beyond)} of it are extrapolated: the models were made with designs of at most "
        f"{least:,} LUT4; --confirm 1 builds it"
    )


def has_clock(device: Device) -> bool:
    """Whether the clock of designs on a device is modelled."""
    return MHZ in predict_costs(presets()["tiny"], device).modelled


def sources_of(device: Device) -> tuple[tuple[str, str, str], ...]:
    """Of each figure for a device: its name, its source, and its error."""
    rows = [("dsp, bram, spram", "follow from the design, as synthesis counts them", "none")]
    names = {kind: name for name, kind in _KINDS.items()} | {MHZ: "fmax_mhz"}
    for kind, one in predict_costs(presets()["tiny"], device).modelled.items():
        error = f"median {100 * one.median_error:.1f} % on {one.designs} designs that were not fitted"
        rows.append((names[kind], "model fitted to synthesis, placement and routing", error))
    return tuple(rows)
