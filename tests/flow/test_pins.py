"""The serial wrapper: what is at the pin is what the wrapper's registers and the design by itself give."""

import random

import pytest
from netlist_simulator import Machine, simulate

from rnnhw.flow.devices import DEVICES
from rnnhw.flow.netlist import count_resources
from rnnhw.flow.pins import behind_serial_pins

DESIGN = """
module rnnhw(input clk, input rst, input [6:0] a, input [2:0] b, input free,
             output [7:0] sum, output through, output one, output reg [2:0] last);
  reg [7:0] total = 0;
  assign sum = total ^ a, through = free, one = 1'b1;
  always @(posedge clk) begin
    total <= rst ? 8'd0 : total + a;
    last <= b;
  end
endmodule
"""
"""An input that is an output, an output that is a constant, and logic from ports to ports."""


def expected(netlist, serial, reset):
    """What the pin shows: the wrapper's registers in Python around the design's netlist."""
    ports = netlist.module["ports"]
    ins = [
        (name, k)
        for name, port in ports.items()
        if port["direction"] == "input"
        for k in range(len(port["bits"]))
    ]
    ins = [one for one in ins if one[0] not in ("clk", "rst")]
    outs = [
        (name, k)
        for name, port in ports.items()
        if port["direction"] == "output"
        for k in range(len(port["bits"]))
    ]
    machine = Machine(netlist)
    rst_first = rst = inputs = captured = folded = pin = 0
    shown = []
    for bit, pulled in zip(serial, reset, strict=True):
        shown.append(pin)
        values = {"rst": rst}
        for place, (name, k) in enumerate(ins):
            values[name] = values.get(name, 0) | (inputs >> place & 1) << k
        given = machine.cycle(values)
        out = sum((given[name] >> k & 1) << place for place, (name, k) in enumerate(outs))
        pin = folded >> len(outs) - 1 & 1
        folded = ((folded << 1 | bit) & (1 << len(outs)) - 1) ^ captured
        captured = out
        inputs = (inputs << 1 | bit) & (1 << len(ins)) - 1
        rst, rst_first = rst_first, pulled
    return shown


@pytest.mark.slow
def test_the_pin_shows_every_output_for_every_input(synthesized, yosys, netlists):
    netlist = synthesized(DESIGN)
    before = netlist.to_json()
    wrapped = behind_serial_pins(netlist, DEVICES["ecp5-25k"], yosys, netlists)
    assert netlist.to_json() == before
    assert set(wrapped.module["ports"]) == {"clk", "rst_pin", "serial_in", "serial_out"}
    draw = random.Random(5)
    serial = [draw.getrandbits(1) for _ in range(200)]
    reset = [int(draw.random() < 0.05) for _ in range(200)]
    inputs = [{"serial_in": bit, "rst_pin": pulled} for bit, pulled in zip(serial, reset, strict=True)]
    shown = [one["serial_out"] for one in simulate(wrapped, inputs)]
    assert shown == expected(netlist, serial, reset)
    assert 50 < sum(shown) < 150
    # Nothing of the design is gone: all of its cells are there, and the wrapper's beside them.
    assert netlist.cells.keys() == {name for name in wrapped.cells if not name.startswith("serial_pins.")}
    assert count_resources(wrapped).used["FF"] == count_resources(netlist).used["FF"] + 11 + 2 + 2 * 13 + 1
