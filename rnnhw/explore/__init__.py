"""Designs x networks -> records: sweeps, Pareto fronts, and the story of one network."""

from rnnhw.explore.brainwave import Comparison, Ours, Workload, compare_brainwave, load_workloads
from rnnhw.explore.output import manifest, records_csv, require_folder, write_records
from rnnhw.explore.pareto import pareto_front
from rnnhw.explore.records import COLUMNS, Records, memory_bytes, run_sweep
from rnnhw.explore.story import CrossCheck, Point, Story, cross_check, tell_story
from rnnhw.explore.sweep import MAX_DESIGNS, Sweep, load_sweep
from rnnhw.roofline import BOUND_LABEL

__all__ = [
    "BOUND_LABEL",
    "COLUMNS",
    "MAX_DESIGNS",
    "Comparison",
    "CrossCheck",
    "Ours",
    "Point",
    "Records",
    "Story",
    "Sweep",
    "Workload",
    "compare_brainwave",
    "cross_check",
    "load_sweep",
    "load_workloads",
    "manifest",
    "memory_bytes",
    "pareto_front",
    "records_csv",
    "require_folder",
    "run_sweep",
    "tell_story",
    "write_records",
]
