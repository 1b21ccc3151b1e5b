"""The waves of the control bus are those of its component, cycle by cycle."""

import pytest
from amaranth import Module
from amaranth.lib import wiring
from amaranth.sim import Simulator
from networks import design

from rnnhw.design import control_registers
from rnnhw.gateware.bus.buses import BUSES
from rnnhw.gateware.bus.registers import ControlRegisters
from rnnhw.package.control_diagrams import CONTROL_WAVES

MACHINE = design(1, 1, 1, 1, cells=("elman",))
ADDRESS = next(one.offset for one in control_registers(MACHINE) if one.name == "interrupt_enable")
WORD = 0b101


@pytest.mark.parametrize("bus", BUSES.values(), ids=lambda bus: bus.name)
def test_the_component_answers_as_drawn(bus):
    m, component, registers = Module(), bus.component(), ControlRegisters(MACHINE)
    m.submodules.bus, m.submodules.registers = component, registers
    wiring.connect(m, component.bus, registers.bus)
    waves = {line.name: line.values for line in CONTROL_WAVES[bus.name]}
    inputs = {port.name for port in bus.ports if port.is_input}
    meant = {"address": ADDRESS, "word": WORD}
    seen = {name: [] for name in waves.keys() - inputs}

    async def bench(ctx):
        for strobe in inputs & {"s_axi_wstrb", "wb_sel_i"}:
            ctx.set(getattr(component, strobe), 0b1111)
        for cycle in range(len(next(iter(waves.values())))):
            for name in inputs & waves.keys():
                value = waves[name][cycle]
                ctx.set(getattr(component, name), meant.get(value, value) or 0)
            for name in seen:
                seen[name].append(ctx.get(getattr(component, name)))
            await ctx.tick()

    simulator = Simulator(m)
    simulator.add_clock(1e-6)
    simulator.add_testbench(bench)
    simulator.run()
    for name, values in seen.items():
        for got, drawn in zip(values, waves[name], strict=True):
            assert drawn is None or got == meant.get(drawn, drawn), name
