"""One question without a file: the best design for a model on an FPGA."""

import json
from typing import Any

from rnnhw.arith import NATIVE
from rnnhw.design import CELL_LANES, Design, fpga_presets
from rnnhw.design.arithmetics import ARITHMETIC_DESIGNS
from rnnhw.errors import InputError
from rnnhw.explore.blocks import design_at
from rnnhw.explore.candidates import TILE_SIDES, grid_sides
from rnnhw.explore.figures import OBJECTIVES
from rnnhw.explore.records import Records
from rnnhw.explore.resources import has_clock, surely_held
from rnnhw.flow import check_cost_model, device_named
from rnnhw.flow.devices import DSP
from rnnhw.network import IntegerNetwork
from rnnhw.sentences import meant

__all__ = ["answer_of", "question_of", "question_text"]

DOUBLINGS = 6
"""Sides of grids are at most `grid_sides` of these."""


def question_of(
    model: str | IntegerNetwork,
    *,
    steps: int,
    fpga: str,
    goal: str,
    constraints: dict[str, float],
    weight_bits: int,
    every_context: bool,
    arithmetic: str = NATIVE.name,
) -> dict[str, Any]:
    """The description of a sweep (`rnnhw.explore.sweep_from`) that asks for the best design.

    Grids have sides of 1, 2, 3, 4, 6, 8 and so on, tiles of 1, 2, 4 and 8; every fold
    is tried, products are made by multipliers or, in up to all columns of a tile, by look-up tables, and
    memories are as deep as is needed. No more cells are taken than `rnnhw.explore.resources.surely_held`
    says, where the constraints do not say another number. The pipeline is that of the preset that was made
    for the device, or for one of its family; and so is the clock, where no clock is modelled.

    Parameters
    ----------
    model : str or IntegerNetwork
        As a sweep's file names it, or the network.
    steps : int
    fpga : str
        Name of the device.
    goal : str
        The first objective.
    constraints : dict of str to float
    weight_bits : {8, 4}
        Of the designs. What a network loses with 4 bits is not known here.
    every_context : bool
        Whether designs with several contexts are tried: they raise the throughput and the latency.
    arithmetic : str
        Of the designs.

    Raises
    ------
    InputError
        If there is no such device or goal, or nothing predicts what designs take of the device.
    """
    device = device_named(fpga)
    check_cost_model(device)
    if goal not in OBJECTIVES:
        raise InputError(
            f"no objective {goal!r}; there are {', '.join(OBJECTIVES)}{meant(goal, tuple(OBJECTIVES))}"
        )
    cells, held = surely_held(device)
    preset = _preset(device.name, device.family)
    return {
        "name": model.rsplit("/", 1)[-1] if isinstance(model, str) else model.name,
        "model": model,
        "steps": steps,
        "fpga": fpga,
        "objectives": [goal, *(name for name in ("lut", "bram") if name != goal)],
        "results": "front",
        "constraints": {f"max_{cells}": float(held)} | constraints,
        "design": {
            "grid_rows": list(grid_sides(DOUBLINGS)),
            "grid_cols": list(grid_sides(DOUBLINGS)),
            "tile_rows": list(TILE_SIDES),
            "tile_cols": list(TILE_SIDES),
            "fold": list(range(1, max(CELL_LANES.values()) + 1)),
            "contexts": [1, 2, 4, 8] if every_context else [1],
            "weight_bits": weight_bits,
            "lut_columns": [0, *TILE_SIDES] if device.resources.get(DSP) else [0],
            **({} if has_clock(device) else {"clock_mhz": preset.clock_mhz}),
            **_arithmetic(arithmetic, preset),
        },
    }


def _arithmetic(name: str, preset: Design) -> dict[str, str]:
    """The arithmetic, and the preset's pipeline where it has that."""
    if name == NATIVE.name:
        return {"pipeline": preset.pipeline}
    has_long = ARITHMETIC_DESIGNS[name].has_long_pipeline
    return {"arithmetic": name, "pipeline": preset.pipeline if has_long else "short"}


def _preset(device: str, family: str) -> Design:
    """The preset made for a device, else for one of its family."""
    made = fpga_presets()
    named = [made[name] for name in made if name == device]
    return (named or [made[name] for name in made if name.startswith(family)])[0]


def question_text(question: dict[str, Any]) -> str:
    """The question as the TOML text that `rnnhw sweep` takes."""
    lines = []
    tables = {name: value for name, value in question.items() if isinstance(value, dict)}
    for name, value in question.items():
        if name not in tables:
            lines.append(f"{name} = {_text(value)}")
    for table, values in tables.items():
        if values:
            lines += ["", f"[{table}]", *(f"{name} = {_text(value)}" for name, value in values.items())]
    return "\n".join(lines) + "\n"


def _text(value: Any) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)  # the escapes of TOML are those of JSON
    if isinstance(value, list):
        return f"[{', '.join(_text(one) for one in value)}]"
    return f"{value:g}" if isinstance(value, float) else str(value)


def answer_of(records: Records) -> tuple[Design, dict[str, float]]:
    """The first design of the front, by the objectives in their order, and its figures."""
    front = records.front()
    figures = {
        name: float(column[0])
        for name, column in front.items()
        if name not in (*records.sweep.numbers, "pareto")
    }
    return design_at(records.sweep, front, 0), figures
