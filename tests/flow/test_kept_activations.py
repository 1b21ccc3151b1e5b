"""What it takes of an ECP5 that an element keeps activations, beside an element of a dense design."""

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
@pytest.mark.parametrize("kept_depth", [0, 16, 128])
def test_an_element_takes_what_the_page_says(kept_depth, tmp_path):
    (element,) = elements_of(dataclasses.replace(presets()["tiny"], kept_depth=kept_depth))
    verilog = component_verilog(element, "rnnhw")
    netlist, _ = take_registers(
        synthesize(verilog, "rnnhw", DEVICES["ecp5-85k"], find_yosys(), tmp_path),
    )
    used = count_resources(netlist).used
    row = f"| {kept_depth} | {used['LUT4']} | {used['FF']} | {used['DSP']} | {used['BRAM']} |"
    assert row in (Path(__file__).parents[2] / "docs" / "hardware.md").read_text(), row
