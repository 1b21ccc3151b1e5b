import pytest
from amaranth import Module, Signal
from amaranth.sim import Simulator


@pytest.fixture
def simulate():
    """Run an async test bench on a component, with a clock."""

    def run(component, bench):
        top = Module()
        top.submodules.dut = component
        top.d.sync += Signal().eq(0)  # there is a clock even where nothing is registered
        simulator = Simulator(top)
        simulator.add_clock(1e-6)
        simulator.add_testbench(bench)
        simulator.run()

    return run
