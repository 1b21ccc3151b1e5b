"""The small components take exactly as much of an ECP5 as `component_counts.json` says.

After a change that is meant: ``python tests/flow/count_components.py``.
"""

import gc
import json
import warnings
from pathlib import Path

import pytest
from amaranth.hdl import UnusedElaboratable

from rnnhw.design import presets
from rnnhw.flow.depth import logic_depth
from rnnhw.flow.small_components import SMALL_COMPONENTS, count_component

COUNTS = json.loads((Path(__file__).parent / "component_counts.json").read_text())


def test_every_component_is_counted():
    assert set(COUNTS) == {"tool", *SMALL_COMPONENTS}


@pytest.mark.parametrize("name", SMALL_COMPONENTS)
def test_the_docstring_of_a_component_has_its_counts(name):
    count = COUNTS[name]
    words = (
        f"LUT4: {count['logic']} of logic, {count['carry']} of carry chains, {count['memory']} of memories; "
        f"{count['FF']} flip-flops, {count['DSP']} multipliers, {count['BRAM']} block RAMs; "
        f"logic depth {count['depth']}."
    )
    # The component is only asked for its class, which Amaranth warns of when it goes.
    with warnings.catch_warnings(action="ignore", category=UnusedElaboratable):
        component = type(SMALL_COMPONENTS[name](presets()["tiny"]))
        gc.collect()
    assert words in " ".join(component.__doc__.split())


@pytest.mark.slow
@pytest.mark.parametrize("name", SMALL_COMPONENTS)
def test_a_component_takes_what_was_counted(name, yosys, netlists):
    if yosys.name != COUNTS["tool"]:
        pytest.skip(f"the counts are of {COUNTS['tool']}, not of {yosys.name}")
    assert count_component(name, netlists) == COUNTS[name]


@pytest.mark.slow
def test_the_depth_counts_tables_in_a_row_and_a_carry_chain_once(synthesized):
    xor = " ^ ".join(f"a[{k}]" for k in range(16))
    tree = (
        f"module rnnhw(input clk, input [15:0] a, output reg y); always @(posedge clk) y <= {xor}; endmodule"
    )
    assert logic_depth(synthesized(tree)) == 2  # 16 inputs, 4 a table
    adder = (
        "module rnnhw(input clk, input [15:0] a, output reg [15:0] y);"
        "always @(posedge clk) y <= y + a; endmodule"
    )
    assert logic_depth(synthesized(adder)) == 1
    register = "module rnnhw(input clk, input a, output reg y); always @(posedge clk) y <= a; endmodule"
    assert logic_depth(synthesized(register)) == 0
