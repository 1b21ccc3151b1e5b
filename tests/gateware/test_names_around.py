"""The modules around the accelerator, a bus's and a board's, keep the names that their sources have."""

import re

import pytest
from networks import design

from rnnhw.gateware.board import board_verilog
from rnnhw.gateware.bus.buses import BUSES
from rnnhw.gateware.bus.verilog import packaged_verilog

MACHINE = design(1, 1, 1, 1, cells=("elman",))
ACCELERATOR = "// a heading\n"
AROUND = {
    **{name: lambda bus=bus: packaged_verilog(MACHINE, bus, ACCELERATOR) for name, bus in BUSES.items()},
    "board": lambda: board_verilog(MACHINE, 12, ACCELERATOR),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", AROUND)
def test_no_signal_of_the_source_is_anonymous(name):
    text = AROUND[name]()
    assert text.startswith(ACCELERATOR)
    assert not re.search(r"\$signal|port_\d", text)
    assert len(re.findall(r"^module (\w+)\(", text, re.M)) >= 3
