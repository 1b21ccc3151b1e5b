"""The plan of designs that the cost models are fitted to and checked with: drawn with a seed, in strata."""

from dataclasses import dataclass

import numpy as np

from rnnhw.design import CELL_LANES, Design, named_designs
from rnnhw.errors import DesignError

SEED, KEPT_SEED = 17, 18
HELD_OUT = 4
"""One in so many designs of each stratum is held out of the fit."""


@dataclass(frozen=True)
class Stratum:
    """Designs that are drawn alike: how many, for which devices, with how many multipliers."""

    name: str
    count: int
    devices: tuple[str, ...]
    least_macs: int
    most_macs: int
    most_lanes_at_once: int = 4
    keeps: str = ""


STRATA = (
    Stratum("ecp5-small", 22, ("ecp5-25k", "ecp5-85k"), 1, 8),
    Stratum("ecp5-medium", 18, ("ecp5-85k",), 9, 31),
    Stratum("ecp5-large", 6, ("ecp5-85k",), 32, 64),
    Stratum("ecp5-largest", 2, ("ecp5-85k",), 65, 128),
    Stratum("up5k", 14, ("ice40up5k",), 1, 6, most_lanes_at_once=1),
    Stratum("hx8k", 4, ("ice40hx8k",), 1, 4, most_lanes_at_once=1),
)

KEPT_STRATA = (
    Stratum("ecp5-kept", 8, ("ecp5-85k",), 4, 32, keeps="kept_depth"),
    Stratum("hx8k-kept", 4, ("ice40hx8k",), 1, 4, most_lanes_at_once=1, keeps="kept_depth"),
    Stratum("ecp5-changing", 8, ("ecp5-85k",), 4, 32, keeps="delta_depth"),
    Stratum("hx8k-changing", 4, ("ice40hx8k",), 1, 4, most_lanes_at_once=1, keeps="delta_depth"),
)
"""Designs that keep activations or changes: drawn after the others, which stay what they are."""

CARRIED = (
    ("native", ("lstm",)),
    ("native", ("gru",)),
    ("native", ("elman",)),
    ("native", ("lstm",)),
    ("native", ("mingru",)),
    ("native", ("lstm_coupled",)),
    ("tflm", ("lstm",)),
    ("native", ("gru",)),
    ("native", ("lstm", "gru", "elman")),
)
"""Arithmetic and cells, which the designs of a stratum have in turn."""

PRESETS = {
    "tiny": "ecp5-85k",
    "ecp5-85k": "ecp5-85k",
    "ecp5-85k-int4": "ecp5-85k",
    "ice40up5k": "ice40up5k",
    "ecp5-25k": "ecp5-25k",
}
"""Designs with a name, and the devices that they are built for."""


@dataclass(frozen=True)
class Planned:
    """A design of the plan, the device that it is built for, and whether it is held out of the fit."""

    name: str
    device: str
    design: Design
    is_held_out: bool


def _drawn(random, stratum, arithmetic, cells):
    """Fields of a design, which may contradict each other."""

    def one(*values):
        return values[int(random.integers(len(values)))]

    is_ice40, is_tflm = stratum.devices[0].startswith("ice40"), arithmetic == "tflm"
    lanes = max(CELL_LANES[cell] for cell in cells)
    folds = [k for k in range(1, lanes + 1) if lanes % k == 0 and lanes // k <= stratum.most_lanes_at_once]
    options = ()
    if not is_tflm and {"lstm", "lstm_coupled"} & set(cells) and random.random() < 0.25:
        options = one(("peephole",), ("projection",))
    depths = (64, 128, 256, 512, 1024) if is_ice40 else (64, 128, 200, 256, 512, 1024, 2048)
    drawn = {
        "grid_rows": one(1, 1, 2, 2, 3, 4),
        "grid_cols": one(1, 1, 2, 3, 4),
        "tile_rows": one(1, 2, 2, 3, 4, 8),
        "tile_cols": one(1, 2, 2, 3, 4),
        "fold": one(*folds),
        "weight_depth": one(*depths),
        "unit_depth": one(16, 24, 32, 64, 128),
        "input_depth": one(4, 8, 16, 32, 64),
        "state_depth": one(8, 16, 24, 32, 64),
        "clock_mhz": 50,
        "cells": cells,
        "lstm_options": options,
        "arithmetic": arithmetic,
        "pipeline": "short" if is_tflm or is_ice40 else one("short", "long"),
        "contexts": one(1, 1, 1, 2, 4),
        "weight_bits": one(8, 8, 4),
        "state_slots": one(2, 4, 8),
    }
    return drawn | ({stratum.keeps: one(8, 16, 32, 64, 128)} if stratum.keeps else {})


def cost_plan():
    """The designs in the order in which they are built: small ones of all strata first."""
    dense, kept = np.random.default_rng(SEED), np.random.default_rng(KEPT_SEED)
    planned = []
    for stratum in (*STRATA, *KEPT_STRATA):
        random = kept if stratum.keeps else dense
        found = []
        has_tflm = stratum.devices[0].startswith("ecp5") and stratum.keeps != "delta_depth"
        carried = [one for one in CARRIED if has_tflm or one[0] == "native"]
        while len(found) < stratum.count:
            try:
                design = Design(**_drawn(random, stratum, *carried[len(found) % len(carried)]))
            except DesignError:
                continue
            if stratum.least_macs <= design.macs <= stratum.most_macs and design not in found:
                found.append(design)
        found.sort(key=lambda design: (design.macs, design.digest))
        for k, design in enumerate(found):
            device = stratum.devices[k % len(stratum.devices)]
            name = f"{stratum.name}-{k + 1:02}"
            planned.append((k / stratum.count, Planned(name, device, design, k % HELD_OUT == HELD_OUT - 1)))
    for name, device in PRESETS.items():
        planned.append((0.0, Planned(name, device, named_designs()[name], name == "ecp5-85k")))
    large = {
        "ecp5-kept": 5,
        "hx8k-kept": 5,
        "ecp5-changing": 6,
        "hx8k-changing": 6,
        "ecp5-medium": 1,
        "ecp5-large": 2,
        "ecp5-largest": 3,
    }
    planned.sort(
        key=lambda one: (
            large.get(one[1].name.rpartition("-")[0], 4 if one[1].name in PRESETS else 0),
            one[0],
            one[1].name,
        )
    )
    return [one for _, one in planned]
