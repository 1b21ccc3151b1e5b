"""What does not fit is refused: which resource, by how much, and what would fit."""

import dataclasses
import re

import pytest

from rnnhw.design import Design, presets
from rnnhw.errors import CapacityError, InputError
from rnnhw.flow.devices import DEVICES, device_named
from rnnhw.flow.fit import SIDES, _estimate, check_fit, check_least, check_synthesized, levels_of
from rnnhw.flow.netlist import Resources, count_resources
from rnnhw.flow.synthesis import synthesize
from rnnhw.flow.tools import find_yosys
from rnnhw.gateware.component_verilog import component_verilog
from rnnhw.gateware.element import elements_of

MEDIUM = presets()["medium"]
COSTS = {
    "machine": {"LUT4": 2000, "FF": 1000, "BRAM": 5},
    "row": {"LUT4": 1500, "FF": 900, "DSP": 13, "BRAM": 10},
    "tile": {"LUT4": 10},
    "element": {"LUT4": 120, "FF": 160, "DSP": 4, "BRAM": 1},
}


def resources(design):
    """Of a machine in which each part takes `COSTS`, component by component."""
    components = {"loader": COSTS["machine"]}
    for row in range(design.grid_rows):
        components[f"grid_row_{row}.cells"] = COSTS["row"]
        for tile in range(design.grid_cols):
            components[f"grid_row_{row}.tile_{tile}"] = COSTS["tile"]
            for k in range(design.tile_rows * design.tile_cols):
                components[f"grid_row_{row}.tile_{tile}.element_{k}_0"] = COSTS["element"]
    kinds = ("LUT4", "FF", "LC", "DSP", "BRAM", "SPRAM")
    full = {name: {kind: used.get(kind, 0) for kind in kinds} for name, used in components.items()}
    used = {kind: sum(one[kind] for one in full.values()) for kind in kinds}
    return Resources(used=used, luts={}, components=full)


def test_costs_of_parts_are_found_and_give_other_designs():
    levels = levels_of(resources(MEDIUM), MEDIUM)
    assert levels == COSTS
    for design in (presets()["small"], MEDIUM):
        assert _estimate(levels, design) == resources(design).used


def test_the_message_names_each_resource_and_a_design_that_fits():
    device = DEVICES["ecp5-25k"]
    used = resources(MEDIUM).used
    with pytest.raises(CapacityError) as told:
        check_fit(MEDIUM, resources(MEDIUM), device)
    text = str(told.value)
    for kind in ("LUT4", "FF", "DSP", "BRAM"):
        assert f"{used[kind]:,} {kind}, {used[kind] - device.resources[kind]:,} more than the" in text
    assert "SPRAM" not in text
    sides = {side: int(re.search(rf"{side} = (\d+)", text)[1]) for side in SIDES}
    nearest = dataclasses.replace(MEDIUM, **sides)
    check_fit(nearest, resources(nearest), device)
    # Every grid with twice one of its sides is larger than the device.
    for side, value in sides.items():
        is_design = side != "grid_rows" or 2 * value <= nearest.columns
        if value < getattr(MEDIUM, side) and is_design:
            larger = dataclasses.replace(nearest, **{side: 2 * value})
            with pytest.raises(CapacityError):
                check_fit(larger, resources(larger), device)


def test_what_fits_is_not_refused():
    check_fit(presets()["tiny"], resources(presets()["tiny"]), DEVICES["ecp5-45k"])


def test_a_hopeless_design_is_refused_before_synthesis():
    with pytest.raises(
        CapacityError, match=r"at least 1,024 DSP, 868 more than the 156 of ecp5-85k; the larg"
    ):
        check_least(MEDIUM, DEVICES["ecp5-85k"])
    # Two products of 4 bits may share a multiplier.
    narrow = Design(**{**dataclasses.asdict(MEDIUM), "weight_bits": 4, "grid_rows": 1, "grid_cols": 4})
    assert narrow.macs == 256
    check_least(narrow, DEVICES["ecp5-85k"])
    with pytest.raises(CapacityError, match="at least 16,384 LUT4"):
        check_least(MEDIUM, DEVICES["ice40hx8k"])  # which has no multipliers


def test_a_device_that_no_tool_knows():
    with pytest.raises(InputError, match=r"no FPGA 'virtex'; the tools here know ecp5-85k, .*gw1nr-9$"):
        device_named("virtex")


def test_the_presets_that_were_made_for_a_device_are_named():
    large = dataclasses.replace(presets()["medium"], grid_rows=16)
    for device, words in (
        ("ice40up5k", r"none of the general presets fits \(ice40up5k is made for this device\)"),
        ("ecp5-85k", r"\(ecp5-85k and ecp5-85k-int4 are made for this device\)"),
    ):
        with pytest.raises(CapacityError, match=words):
            check_least(large, DEVICES[device])


PAIRS = dataclasses.replace(presets()["tiny"], cells=("gru",), fold=1, weight_bits=4, pipeline="long")


def test_what_synthesis_loses_is_refused():
    for safe in ({"pipeline": "short"}, {"weight_bits": 8}, {"cells": ("elman",)}):
        check_synthesized(dataclasses.replace(PAIRS, **safe), DEVICES["ice40up5k"])
    check_synthesized(dataclasses.replace(PAIRS, lut_columns=PAIRS.tile_cols), DEVICES["ice40up5k"])
    for name in ("ecp5-85k", "ice40hx8k"):
        check_synthesized(PAIRS, DEVICES[name])
    with pytest.raises(
        CapacityError, match="synthesis loses the products of 4-bit weights in a long pipeline"
    ):
        check_synthesized(PAIRS, DEVICES["ice40up5k"])


@pytest.mark.slow
def test_synthesis_still_loses_it(tmp_path):
    """Of three products two are paired: two multipliers, of which one is left."""
    (element,) = elements_of(PAIRS)
    verilog = component_verilog(element, "rnnhw")
    netlist = synthesize(verilog, "rnnhw", DEVICES["ice40up5k"], find_yosys(), tmp_path)
    assert count_resources(netlist).used["DSP"] == 1
