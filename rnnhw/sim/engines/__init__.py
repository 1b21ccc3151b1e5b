"""The engines, one per file. Each file registers its engine when it is imported."""

import rnnhw.sim.engines.board
import rnnhw.sim.engines.float
import rnnhw.sim.engines.golden
import rnnhw.sim.engines.pysim
import rnnhw.sim.engines.verilator  # noqa: F401
from rnnhw.sim.engines.engine import ENGINES, Engine, Result, engine_named, simulators
from rnnhw.sim.engines.run import require_gateware, run

__all__ = ["ENGINES", "Engine", "Result", "engine_named", "require_gateware", "run", "simulators"]
