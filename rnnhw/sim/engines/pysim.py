"""Gateware in Amaranth's own simulator as an engine: slow, but nothing need be compiled."""

from pathlib import Path

from rnnhw.design import Design
from rnnhw.sim.engines.engine import Engine, register
from rnnhw.sim.execution import simulated
from rnnhw.sim.pysim import simulate_pysim
from rnnhw.sim.stimulus import Stimulus, Trace

__all__: list[str] = []


def _simulate(design: Design, stimulus: Stimulus, cache: Path, vcd: Path | None) -> Trace:
    del cache
    return simulate_pysim(design, stimulus, vcd)


register(
    Engine(
        name="pysim",
        needs_design=True,
        cycles_are="simulated",
        run=lambda request: simulated("pysim", request),
        simulate=_simulate,
    )
)
