"""Weights in the large RAMs of an iCE40 UltraPlus, which have one port and no first content."""

import re

import pytest

from rnnhw.design import fpga_presets, presets
from rnnhw.flow.devices import DEVICES, SPRAM
from rnnhw.flow.large_rams import with_weights_in_large_rams
from rnnhw.flow.netlist import count_resources
from rnnhw.gateware.verilog import export_verilog

pytestmark = pytest.mark.slow

SMALL = fpga_presets()["ice40up5k"]


@pytest.fixture(scope="module")
def verilog():
    return export_verilog(SMALL)


def test_the_weights_alone_lose_their_first_content(verilog):
    marked = with_weights_in_large_rams(verilog, SMALL, DEVICES["ice40up5k"])
    assert verilog.count("clear_weights") == 1 and "clear_weights" not in marked
    kept = [re.findall(r"begin : (clear_\w+)", text) for text in (verilog, marked)]
    assert [name for name in kept[0] if name != "clear_weights"] == kept[1] != []
    assert marked.count('(* ram_style = "huge" *)') == 1
    assert re.search(r'ram_style = "huge" \*\)\n  reg \[23:0\] weights \[4095:0\];\n  always', marked)


def test_other_devices_and_larger_grids_keep_their_verilog(verilog):
    assert with_weights_in_large_rams(verilog, SMALL, DEVICES["ice40hx8k"]) == verilog
    assert with_weights_in_large_rams(verilog, SMALL, DEVICES["ecp5-25k"]) == verilog
    assert with_weights_in_large_rams(verilog, presets()["tiny"], DEVICES["ice40up5k"]) == verilog


def test_synthesis_takes_two_large_rams_for_three_weights_of_8_bits(verilog, synthesized):
    marked = with_weights_in_large_rams(verilog, SMALL, DEVICES["ice40up5k"])
    element = re.search(r"^module \w+_element_core\(.*?^endmodule", marked, flags=re.DOTALL | re.MULTILINE)[0]
    alone = re.sub(r"^module \w+", "module rnnhw", element)
    used = count_resources(synthesized(alone, "ice40up5k")).used
    assert (used[SPRAM], used["BRAM"], used["DSP"]) == (2, 0, 3)
