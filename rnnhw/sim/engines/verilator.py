"""Gateware as Verilog in Verilator as an engine: fast, after minutes of compilation for large designs."""

from rnnhw.sim.engines.engine import Engine, register
from rnnhw.sim.execution import simulated
from rnnhw.sim.verilator import simulate_verilator

__all__: list[str] = []

register(
    Engine(
        name="verilator",
        needs_design=True,
        cycles_are="simulated",
        run=lambda request: simulated("verilator", request),
        simulate=simulate_verilator,
    )
)
