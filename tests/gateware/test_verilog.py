"""Export: equal modules are one, and the text is the same every time."""

import re

import pytest
from amaranth import Module, Signal
from amaranth.back import rtlil
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out
from networks import design

from rnnhw.gateware.verilog import TOP, export_verilog, merge_equal_modules


class Step(wiring.Component):
    i: In(8)
    o: Out(8)

    def __init__(self, amount):
        self.amount = amount
        super().__init__()

    def elaborate(self, platform):
        m = Module()
        m.d.sync += self.o.eq(self.i + self.amount)
        return m


class Chain(wiring.Component):
    """Steps of 1, 2, 1, 2, ..."""

    i: In(8)
    o: Out(8)

    def elaborate(self, platform):
        m = Module()
        value = Signal(8)
        m.d.sync += value.eq(self.i)
        for k in range(6):
            m.submodules[f"step_{k}"] = step = Step(1 + k % 2)
            m.d.comb += step.i.eq(value)
            value = step.o
        m.d.comb += self.o.eq(value)
        return m


def test_modules_of_equal_contents_become_one():
    text = rtlil.convert(Chain(), name="top", emit_src=False)
    assert len(re.findall(r"(?m)^module ", text)) == 7
    merged = merge_equal_modules(text)
    assert re.findall(r"(?m)^module (\S+)", merged) == ["\\top", f"\\{TOP}_top_step", f"\\{TOP}_step"]
    kinds = re.findall(r"(?m)^  cell (\S+step) ", merged)
    assert kinds == [f"\\{TOP}_step", f"\\{TOP}_top_step"] * 3


@pytest.mark.slow
@pytest.mark.parametrize(
    "machine",
    [
        design(2, 2, 2, 2, fold=2, cells=("lstm", "gru", "elman"), contexts=2),
        design(1, 3, 2, 1, cells=("gru",), weight_bits=4),
        design(1, 1, 1, 1, cells=("elman",)),
    ],
    ids=range(3),
)
def test_an_export_has_plain_ports_and_one_module_a_kind(machine):
    text = export_verilog(machine)
    assert text.startswith(f"// rnnhw accelerator, design {machine.digest}. Generated; do not edit.\n")
    top = re.search(rf"(?s)module {TOP}\((.*?)\);", text)[1]
    assert set(re.split(r",\s*", top)) == {
        "clk",
        "rst",
        "busy",
        "error",
        *(
            f"{stream}_t{part}"
            for stream in ("load", "command", "x", "y")
            for part in ("data", "valid", "ready")
        ),
        "y_tlast",
    }
    names = re.findall(r"(?m)^module (\S+?)\(", text)
    assert len(set(names)) == len(names) < 40
    assert "/" not in re.sub(r"//.*", "", text)
    assert export_verilog(machine) == text
