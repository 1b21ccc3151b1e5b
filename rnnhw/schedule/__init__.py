"""Network on design: tiles, weight images, addresses, `Program`; cycles in closed form."""

from rnnhw.schedule.cycles import Cycles, count_cycles, sweep_cycles
from rnnhw.schedule.fit import check_fit
from rnnhw.schedule.program import Program, build_program

__all__ = ["Cycles", "Program", "build_program", "check_fit", "count_cycles", "sweep_cycles"]
