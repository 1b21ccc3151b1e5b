"""Registers of multipliers and block RAMs: the netlists before and after give equal outputs in every cycle.

Netlists are simulated by `netlist_simulator`, whose multipliers and block RAMs are ours, from Lattice's
description: nextpnr's timing follows these registers, but no board has shown that the silicon does.
"""

import dataclasses
import random

import pytest
from netlist_simulator import simulate

from rnnhw.flow.devices import DEVICES
from rnnhw.flow.ecp5_registers import TakenRegisters, take_registers
from rnnhw.flow.pins import behind_serial_pins
from rnnhw.flow.place import place_and_route

NOTHING = TakenRegisters(
    ram_outputs=0, multiplier_inputs=0, multiplier_products=0, multiplier_outputs=0, flip_flops=0
)
HEAD = "module rnnhw(input clk, input rst, input en, input [7:0] a, input [7:0] b, output reg [15:0] y);\n"
TAIL = "\nendmodule\n"


def multiplier(registers, clocked):
    return f"{HEAD}{registers}\nalways @(posedge clk) begin {clocked} end{TAIL}"


IN_AND_OUT = multiplier(
    "reg signed [7:0] p = 0, q = 0; reg signed [15:0] r = 0;",
    "p <= a; q <= b; r <= p * q; y <= r ^ 16'd21;",
)
TWO_STAGES = multiplier(
    "wire signed [7:0] p = a, q = b; reg signed [15:0] r = 0, s = 0;",
    "r <= p * q; s <= r; y <= s ^ 16'd21;",
)
THREE_STAGES = multiplier(
    "reg signed [7:0] p = 0, q = 0; reg signed [15:0] r = 0, s = 0;",
    "p <= a; q <= b; r <= p * q; s <= r; y <= s ^ 16'd21;",
)
WITH_RESET = multiplier(
    "reg signed [7:0] p = 0, q = 0; reg signed [15:0] r = 0;",
    "if (rst) begin p <= 0; q <= 0; r <= 0; end else begin p <= a; q <= b; r <= p * q; end y <= r ^ 16'd21;",
)
TWO_RESETS = multiplier(
    "wire signed [7:0] p = a, q = b; reg signed [15:0] r = 0, s = 0;",
    "if (en & a[0]) r <= 0; else r <= p * q; if (rst) s <= 0; else s <= r; y <= s ^ 16'd21;",
)
ONLY_OUTPUT = multiplier(
    "reg signed [15:0] r = 0; wire signed [7:0] p = a, q = b;", "r <= p * q; y <= r ^ 16'd21;"
)
SHARED = multiplier(
    "reg signed [7:0] o = 0, p = 0, q = 0; reg signed [15:0] r = 0;",
    "o <= a; p <= o; q <= b; r <= p * q; y <= r ^ p;",
)
"""p is read by y too; it has its value from the register o, so that the multiplier may have a copy."""
SHARED_BEHIND_LOGIC = SHARED.replace("p <= o;", "p <= o ^ (b & a);")

RAM = """module rnnhw(input clk, input rst, input en, input [8:0] a, output reg [31:0] y);
(* ram_style = "block" *) reg [31:0] memory [0:511];
integer k;
initial for (k = 0; k < 512; k = k + 1) memory[k] = k * 32'd2654435761;
reg [31:0] word, later = 0;
always @(posedge clk) begin word <= memory[a]; later <= word; y <= later ^ (y << 1); end
endmodule
"""

TAKEN = {
    "in and out": (IN_AND_OUT, dict(multiplier_inputs=1, multiplier_outputs=1, flip_flops=32)),
    "two stages": (TWO_STAGES, dict(multiplier_products=1, multiplier_outputs=1, flip_flops=32)),
    "three stages": (THREE_STAGES, dict(multiplier_inputs=1, multiplier_outputs=1, flip_flops=32)),
    "with reset": (WITH_RESET, dict(multiplier_inputs=1, multiplier_outputs=1, flip_flops=32)),
    "two resets": (TWO_RESETS, dict(multiplier_products=1, multiplier_outputs=1, flip_flops=32)),
    "only output": (ONLY_OUTPUT, dict(multiplier_outputs=1, flip_flops=16)),
    "a copy": (SHARED, dict(multiplier_inputs=1, multiplier_outputs=1, flip_flops=24)),
    "no copy behind logic": (SHARED_BEHIND_LOGIC, dict(multiplier_outputs=1, flip_flops=16)),
    "block RAM": (RAM, dict(ram_outputs=1, flip_flops=32)),
}
KEPT = {
    "an enable": IN_AND_OUT.replace("begin p", "if (en) begin p"),
    "a register that begins as 1": IN_AND_OUT.replace("p = 0", "p = 1").replace("r = 0", "r = 1"),
    "another reader": multiplier(
        "reg signed [15:0] r = 0; wire signed [15:0] t = $signed(a) * $signed(b);",
        "r <= t; y <= r ^ t;",
    ),
    "a product that is a reset": multiplier(
        "reg f = 0; wire signed [15:0] t = $signed(a) * $signed(b);",
        "if (t[15]) f <= 0; else f <= en; y <= f;",
    ),
    "other edge": IN_AND_OUT.replace("posedge", "negedge"),
    "RAM with a reset behind it": RAM.replace("later <= word;", "later <= rst ? 0 : word;"),
    "RAM with another reader": RAM.replace("(y << 1)", "word"),
}


def outputs(netlist, seed, cycles=100):
    """Outputs for random inputs, without the port y's first cycles, in which it may be anything."""
    draw = random.Random(seed)
    ports = {
        name: len(port["bits"])
        for name, port in netlist.module["ports"].items()
        if port["direction"] == "input" and name != "clk"
    }
    inputs = [
        {
            name: draw.getrandbits(bits) if name != "rst" else draw.random() < 0.1
            for name, bits in ports.items()
        }
        for _ in range(cycles)
    ]
    return simulate(netlist, inputs)


@pytest.mark.slow
@pytest.mark.parametrize("case", TAKEN)
def test_registers_are_taken_and_change_no_output_in_any_cycle(synthesized, case):
    verilog, expected = TAKEN[case]
    before = synthesized(verilog)
    after, taken = take_registers(before)
    assert taken == dataclasses.replace(NOTHING, **expected)
    for seed in range(3):
        then, now = outputs(before, seed), outputs(after, seed)
        assert then == now, f"seed {seed}"
        assert len({one["y"] for one in then}) > 30
    # What has been taken is not there to be taken again, and the given netlist is as it was.
    assert take_registers(after)[1] == NOTHING
    assert take_registers(before)[1] == taken


@pytest.mark.slow
@pytest.mark.parametrize("case", KEPT)
def test_other_flip_flops_stay(synthesized, case):
    before = synthesized(KEPT[case])
    assert {cell["type"] for cell in before.cells.values()} & {"MULT18X18D", "DP16KD"}
    after, taken = take_registers(before)
    assert taken == NOTHING
    assert after.cells == before.cells


@pytest.mark.slow
def test_the_simulator_multiplies(synthesized):
    """Of the machine that both netlists run on: y is a product of the inputs two cycles before."""
    netlist = synthesized(IN_AND_OUT)
    found = simulate(netlist, [{"a": 0xFD, "b": 7}, *[{"a": 0, "b": 0}] * 3])
    assert found[3]["y"] == (-21 & 0xFFFF) ^ 21


@pytest.mark.slow
@pytest.mark.parametrize("case", ["three stages", "block RAM"])
def test_the_clock_becomes_higher(synthesized, yosys, nextpnr, netlists, case):
    device = DEVICES["ecp5-25k"]
    before = synthesized(TAKEN[case][0])
    clocks = []
    for netlist in (before, take_registers(before)[0]):
        wrapped = behind_serial_pins(netlist, device, yosys, netlists).to_json()
        routed = place_and_route(wrapped, set(), device, nextpnr["ecp5"], mhz=200, seed=1, cache=netlists)
        clocks.append(routed.mhz)
    assert clocks[1] > 1.3 * clocks[0]
