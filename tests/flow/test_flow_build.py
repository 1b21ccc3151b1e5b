"""A whole build of a small circuit in place of a machine: synthesized, wrapped, placed, routed, kept."""

import dataclasses

import pytest

from rnnhw.design import presets
from rnnhw.errors import CapacityError, EngineError
from rnnhw.flow import DEVICES, build, build_design
from rnnhw.flow import place as place_module

SMALL = """
module rnnhw_adder(input clk, input [7:0] a, output reg [7:0] total);
  reg [7:0] sum;
  always @(posedge clk) begin
    sum <= sum + a;
    total <= ~sum;
  end
endmodule

module rnnhw(input clk, input rst, input [7:0] x, output [7:0] y, output reg [7:0] z);
  rnnhw_adder adder(.clk(clk), .a(x), .total(y));
  always @(posedge clk) z <= rst ? 8'd0 : z + y;
endmodule
"""


@pytest.fixture
def built(monkeypatch, netlists, yosys, nextpnr):
    """Build `SMALL` for a device."""
    monkeypatch.setattr(build, "kept_verilog", lambda design, cache: SMALL)

    def run(device="ice40hx8k", seeds=(1, 2), mhz=100.0, cache=netlists, **options):
        return build_design(presets()["tiny"], DEVICES[device], mhz=mhz, seeds=seeds, cache=cache, **options)

    return run


@pytest.mark.slow
@pytest.mark.parametrize("device", ["ecp5-25k", "ice40hx8k", "gw1nr-9"])
def test_a_circuit_is_synthesized_placed_and_routed(built, device):
    lines = []
    made = built(device, told=lines.append)
    # 24 bits of state, of which 8 are inside the adder: what leaves it is named after the port.
    assert made.resources.used["FF"] == 24
    assert made.resources.components["adder"]["FF"] == 8
    assert 16 <= made.resources.used["LUT4"] <= 32
    # The wrapper: 8 inputs, 2 for the reset, 16 outputs twice, and the pin.
    assert made.wrapper["FF"] == 8 + 2 + 2 * 16 + 1
    if device == "ice40hx8k":
        # nextpnr takes a few more, for carries without a table beside them: here two chains of 8 bits.
        counted = made.resources.used["LC"] + made.wrapper["LC"]
        assert counted <= made.worst.sites["ICESTORM_LC"][0] <= counted + 16
    assert 0 < made.worst_mhz <= made.median_mhz
    assert made.meets_target == (made.worst_mhz >= 100)
    assert {routed.path[0].component for _, routed in made.seeds} <= {"adder", "", "serial_pins"}
    for _, routed in made.seeds:
        assert 1000 / routed.mhz == pytest.approx(routed.logic_ns + routed.routing_ns, rel=0.01)
    assert len(lines) == 4 and lines[-1].endswith("seed 2")


@pytest.mark.slow
def test_a_build_that_was_stopped_goes_on_where_it_was(built, monkeypatch, tmp_path):
    def stop(line):
        if line.endswith("seed 2"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        built(cache=tmp_path, told=stop)
    ran = []
    run_tool = place_module.run_tool
    monkeypatch.setattr(
        place_module, "run_tool", lambda *args, **named: ran.append(args[2]) or run_tool(*args, **named)
    )
    monkeypatch.setattr("rnnhw.flow.synthesis.run_tool", None)  # neither netlist is made again
    made = built(cache=tmp_path)
    assert [options[options.index("--seed") + 1] for options in ran] == ["2"]
    assert [seed for seed, _ in made.seeds] == [1, 2]
    assert built(cache=tmp_path) == made and len(ran) == 1


def test_another_clock_or_seed_is_another_build(built, monkeypatch, tmp_path):
    sources = []
    monkeypatch.setattr(place_module, "parse_report", lambda content, scopes: content)
    monkeypatch.setattr(place_module, "kept", lambda cache, kind, source, make: sources.append(source))
    for mhz, seed, netlist in ((50, 1, b"a"), (60, 1, b"a"), (50, 2, b"a"), (50, 1, b"b")):
        place_module.place_and_route(
            netlist,
            set(),
            DEVICES["ecp5-25k"],
            place_module.Tool(name="nextpnr", command=()),
            mhz=mhz,
            seed=seed,
            cache=tmp_path,
        )
    assert len(set(sources)) == 4


@pytest.mark.slow
def test_what_a_device_lacks_is_refused_before_placement(built, monkeypatch):
    small = dataclasses.replace(
        DEVICES["ice40hx8k"], name="small", resources={"LUT4": 300, "FF": 20, "LC": 99}
    )
    monkeypatch.setitem(DEVICES, "small", small)
    monkeypatch.setattr(build, "check_least", lambda design, device: None)  # `SMALL` is no machine
    with pytest.raises(
        CapacityError,
        match=r"^the design takes 24 FF, 4 more than the 20 of small; none of the general presets",
    ):
        built("small")


def test_a_tool_that_makes_nothing_is_an_error_with_its_log(built, monkeypatch, tmp_path):
    silent = place_module.Tool(name="silent 1", command=("sh", "-c", "echo so far so good; exit 0"))
    monkeypatch.setattr(build, "find_yosys", lambda: silent)
    with pytest.raises(
        EngineError, match=r"synthesis with silent 1 failed: it ended with status 0 and said: so far"
    ):
        built(cache=tmp_path)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("netlist")]
