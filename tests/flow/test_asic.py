"""A small design in the cells of a library: areas, memories, slack, and libraries that will not do."""

import json

import pytest
from networks import design

from rnnhw.errors import InputError
from rnnhw.flow import asic, estimate_asic

MACHINE = design(
    1, 1, 1, 1, cells=("elman",), weight_depth=64, unit_depth=4, input_depth=4, state_depth=4, state_slots=1
)
GATES = {
    "INV": ("A'", "A", 2),
    "BUF": ("A", "A", 2),
    "NAND2": ("(A B)'", "AB", 3),
    "NOR2": ("(A + B)'", "AB", 3),
}
FLIP_FLOP = """cell (DFF) { area : 9.0; ff (IQ, IQN) { clocked_on : "CK"; next_state : "D"; }
    pin(CK) { direction : input; clock : true; } pin(D) { direction : input; }
    pin(Q) { direction : output; function : "IQ"; } }"""


def gate(name):
    """A cell whose delays are all 0.1 ns."""
    function, inputs, area = GATES[name]
    numbers = " ".join(
        f'{kind}(scalar) {{ values("0.1"); }}'
        for kind in ("cell_rise", "rise_transition", "cell_fall", "fall_transition")
    )
    pins = " ".join(f"pin({pin}) {{ direction : input; capacitance : 0.01; }}" for pin in inputs)
    times = " ".join(f'timing() {{ related_pin : "{pin}"; {numbers} }}' for pin in inputs)
    return (
        f"cell ({name}) {{ area : {area}; {pins} "
        f'pin(Y) {{ direction : output; function : "{function}"; {times} }} }}'
    )


LIBRARY = (
    'library (small) { delay_model : table_lookup; time_unit : "1ns"; capacitive_load_unit (1, pf);\n'
    + "\n".join(map(gate, GATES))
    + "\nFLIP_FLOP }\n"
)


def library(folder, text=LIBRARY, flip_flop=FLIP_FLOP):
    path = folder / "cells.lib"
    path.write_text(text.replace("FLIP_FLOP", flip_flop))
    return path


@pytest.mark.slow
def test_cells_are_counted_and_memories_are_apart(tmp_path, netlists, yosys, monkeypatch):
    monkeypatch.setattr(asic.shutil, "which", lambda program: None)
    found = estimate_asic(MACHINE, library(tmp_path), mhz=50, cache=netlists)
    assert {"NAND2", "DFF"} <= set(found.cells) <= {*GATES, "DFF"} and found.slack_ns is None
    areas = {name: area for name, (_, _, area) in GATES.items()} | {"DFF": 9}
    assert found.area == sum(areas[name] * count for name, count in found.cells.items())
    assert found.cells["DFF"] > 300 and found.cells["NAND2"] > found.cells["DFF"]
    weights = next(memory for memory in found.memories if memory.component.endswith("weights"))
    assert (weights.words, weights.bits) == (64, 8)
    assert found.memory_bits == sum(memory.words * memory.bits for memory in found.memories) > 64 * 8
    # OpenSTA, made up: it gets the netlist, whose memories are boxes.
    program = tmp_path / "sta"
    program.write_text(
        '#!/bin/sh\ngrep -q "memory_0" netlist.v && ! grep -q "mem_v2" netlist.v && grep -q "period 20.0000" '
        'timing.tcl && echo "  1.250   slack (MET)"\n'
    )
    program.chmod(0o755)
    monkeypatch.setattr(asic.shutil, "which", lambda name: str(program))
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    timed = estimate_asic(MACHINE, library(tmp_path), mhz=50, cache=netlists)
    assert timed.slack_ns == 1.25 and timed.area == found.area


@pytest.mark.slow
def test_a_library_without_a_flip_flop_is_refused(tmp_path, netlists, yosys):
    with pytest.raises(InputError, match=r"cells\.lib cannot be used .* D flip-flops are not supported"):
        estimate_asic(MACHINE, library(tmp_path, flip_flop=""), mhz=50, cache=netlists)


@pytest.mark.slow
def test_a_library_without_gates_is_refused(tmp_path, netlists, yosys):
    inverters = f"library (small) {{ {gate('INV')} FLIP_FLOP }}"
    with pytest.raises(
        InputError, match=r"cells\.lib cannot be used .* an inverter and a gate of two inputs"
    ):
        estimate_asic(MACHINE, library(tmp_path, text=inverters), mhz=50, cache=netlists)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("module adder(input a); endmodule", "is no Liberty library"),
        ("", "is no Liberty library"),
        ("library (x) { cell (INV) { pin(A) { } } }", "cell INV has no area"),
        ("library (x) { cell (INV) { area : 9-9; } }", "area of cell INV is '9-9', not a number"),
    ],
)
def test_what_is_no_library_is_refused(tmp_path, text, sentence):
    with pytest.raises(InputError, match=sentence):
        estimate_asic(MACHINE, library(tmp_path, text=text), mhz=50, cache=tmp_path)


def test_a_library_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"none\.lib cannot be read: No such file"):
        estimate_asic(MACHINE, tmp_path / "none.lib", mhz=50, cache=tmp_path)


def test_a_cell_that_nothing_stands_for_is_named(tmp_path, monkeypatch):
    kinds = ("INV", "$mem_v2", "$_DLATCH_P_")
    cells = {
        f"cell_{k}": {"type": kind, "attributes": {}, "parameters": {"SIZE": "100", "WIDTH": "11"}}
        for k, kind in enumerate(kinds)
    }
    module = {"cells": cells, "netnames": {}, "ports": {}}
    content = json.dumps({"modules": {"rnnhw": module}}).encode()
    monkeypatch.setattr(asic, "_mapped", lambda *rest: content)
    with pytest.raises(InputError, match=r"nothing in it stands for Yosys's \$_DLATCH_P_$"):
        estimate_asic(MACHINE, library(tmp_path), mhz=50, cache=tmp_path)
