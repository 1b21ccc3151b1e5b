"""Network on design: tiles, phases, weight images, addresses, `Program`; cycles, exactly."""

from rnnhw.schedule.beats import load_beats, phase_beats, register_beats
from rnnhw.schedule.changed import Changes, changed_slices, fullest_column
from rnnhw.schedule.cycles import (
    Cycles,
    best_plan,
    changed_cycles,
    count_cycles,
    plan_cycles,
    sweep_changed_cycles,
    sweep_cycles,
)
from rnnhw.schedule.fit import check_fit, check_without_data, fits, has_cells, needs
from rnnhw.schedule.loading import loading_cycles, program_beats, state_beats
from rnnhw.schedule.phases import plan_phases
from rnnhw.schedule.plan import ORDERS, Order
from rnnhw.schedule.program import Program, build_program
from rnnhw.schedule.runs import Part, Run, runs_of, stack_of, stacks_of
from rnnhw.schedule.timetable import CommandTimes, LoadTimes, Timetable
from rnnhw.schedule.walk import Changed

__all__ = [
    "ORDERS",
    "Changed",
    "Changes",
    "CommandTimes",
    "Cycles",
    "LoadTimes",
    "Order",
    "Part",
    "Program",
    "Run",
    "Timetable",
    "best_plan",
    "build_program",
    "changed_cycles",
    "changed_slices",
    "check_fit",
    "check_without_data",
    "count_cycles",
    "fits",
    "fullest_column",
    "has_cells",
    "load_beats",
    "loading_cycles",
    "needs",
    "phase_beats",
    "plan_cycles",
    "plan_phases",
    "program_beats",
    "register_beats",
    "runs_of",
    "stack_of",
    "stacks_of",
    "state_beats",
    "sweep_changed_cycles",
    "sweep_cycles",
]
