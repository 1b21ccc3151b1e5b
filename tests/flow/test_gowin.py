"""Gowin FPGAs: what is counted of a netlist, beside what nextpnr counts, and the pins of the wrapper."""

import pytest

from rnnhw.flow.devices import DEVICES
from rnnhw.flow.netlist import count_resources
from rnnhw.flow.pins import behind_serial_pins
from rnnhw.flow.place import place_and_route

GOWIN = ("gw2a-18", "gw1nr-9")
DESIGN = """
module rnnhw(input clk, input write, input signed [8:0] a, input signed [17:0] b, output reg [17:0] narrow,
             output reg [35:0] wide, output reg [3:0] small, output reg [8:0] word, output reg [8:0] sum);
  reg [3:0] few [0:15];
  reg [8:0] many [0:1023];
  always @(posedge clk) begin
    narrow <= a * $signed(b[8:0]);
    wide <= b * $signed({a, b[17:9]});
    sum <= a + b[17:9];
    small <= few[b[3:0]];
    word <= many[{1'b0, b[8:0]}];
    if (write) few[a[3:0]] <= b[7:4];
    if (write) many[{1'b1, b[17:9]}] <= a;
  end
endmodule
"""
"""Two products, a sum of 9 bits, a small memory and a block RAM, with a register behind each.

The block RAM never reads what it writes, which would take logic beside it."""


@pytest.mark.parametrize("device", GOWIN)
def test_cells_are_counted_in_the_units_of_the_device(synthesized, device):
    found = count_resources(synthesized(DESIGN, device))
    # A product of 18 x 18 bits takes the place of two of 9 x 9.
    assert found.used["DSP"] == 1 + 2 and found.used["BRAM"] == 1
    assert found.luts["memory"] == 8 and found.luts["carry"] == 9
    assert found.used["LUT4"] == sum(found.luts.values())
    # The word's register is inside the block RAM; the small memory takes six flip-flops of its block.
    assert found.used["FF"] == 18 + 36 + 9 + 4 + 6


@pytest.mark.slow
@pytest.mark.parametrize("device", GOWIN)
def test_nextpnr_places_it_and_has_as_much_as_the_table_says(synthesized, yosys, nextpnr, netlists, device):
    wrapped = behind_serial_pins(synthesized(DESIGN, device), DEVICES[device], yosys, netlists)
    routed = place_and_route(
        wrapped.to_json(), set(), DEVICES[device], nextpnr["gowin"], mhz=50, seed=1, cache=netlists
    )
    found, sites, has = count_resources(wrapped), routed.sites, DEVICES[device].resources
    for kind, site in (("LUT4", "LUT4"), ("FF", "DFF"), ("DSP", "MULT9X9"), ("BRAM", "BSRAM")):
        assert sites[site][1] == has[kind], kind
    assert sites["MULT18X18"] == (1, has["DSP"] // 2) and sites["MULT9X9"][0] == 1
    assert sites["RAM16SDP4"][0] == sites["BSRAM"][0] == 1
    assert sites["DFF"][0] == found.used["FF"] - 6  # without those that the small memory blocks
    assert routed.mhz > 50


def test_each_port_of_the_wrapper_has_a_pad_and_a_pin(synthesized, yosys, netlists):
    device = DEVICES["gw2a-18"]
    netlist = synthesized(DESIGN, device.name)
    before = netlist.to_json()
    wrapped = behind_serial_pins(netlist, device, yosys, netlists)
    assert netlist.to_json() == before
    ports, pads = wrapped.module["ports"], {}
    for cell in wrapped.cells.values():
        if cell["type"] in ("IBUF", "OBUF"):
            pads[cell["connections"]["I" if cell["type"] == "IBUF" else "O"][0]] = cell
    bits = [bit for cell in wrapped.cells.values() for bits in cell["connections"].values() for bit in bits]
    assert {port["bits"][0] for port in ports.values()} == pads.keys()
    for one in GOWIN:
        assert ports.keys() == DEVICES[one].pins.keys()
    for port in ports.values():
        pad = pads[port["bits"][0]]
        assert pad["type"] == ("IBUF" if port["direction"] == "input" else "OBUF")
        assert bits.count(port["bits"][0]) == 1  # nothing but the pad is at the pin
        inner = pad["connections"]["O" if pad["type"] == "IBUF" else "I"][0]
        assert bits.count(inner) > 1
