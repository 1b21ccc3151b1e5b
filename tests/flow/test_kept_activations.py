"""What it takes of an ECP5 that an element keeps activations or sums, beside an element of a dense design."""

import dataclasses
from pathlib import Path

import pytest

from rnnhw.design import presets
from rnnhw.flow import DEVICES
from rnnhw.flow.ecp5_registers import take_registers
from rnnhw.flow.netlist import count_resources
from rnnhw.flow.synthesis import synthesize
from rnnhw.flow.tools import find_yosys
from rnnhw.gateware.component_verilog import component_verilog
from rnnhw.gateware.element import elements_of


@pytest.mark.slow
@pytest.mark.parametrize(
    ("depth", "options"),
    [
        (0, {}),
        (16, {"kept_depth": 16}),
        (128, {"kept_depth": 128}),
        (0, {"delta_depth": 64}),
        (16, {"delta_depth": 64, "scatter_depth": 16}),
        (128, {"delta_depth": 64, "scatter_depth": 128}),
    ],
    ids=str,
)
def test_an_element_takes_what_the_page_says(depth, options, tmp_path):
    (element,) = elements_of(dataclasses.replace(presets()["tiny"], **options))
    verilog = component_verilog(element, "rnnhw")
    netlist, _ = take_registers(
        synthesize(verilog, "rnnhw", DEVICES["ecp5-85k"], find_yosys(), tmp_path),
    )
    used = count_resources(netlist).used
    row = f"| {depth} | {used['LUT4']} | {used['FF']} | {used['DSP']} | {used['BRAM']} |"
    assert row in (Path(__file__).parents[2] / "docs" / "hardware.md").read_text(), row
