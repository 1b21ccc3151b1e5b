"""Training over MPI: by data, by layers, by time, by hidden units; and the choice of strategy."""

from rnnhw.parallel.asynchronous import AsyncLog
from rnnhw.parallel.chips import ChipLink, ChipPlan, chip_plans
from rnnhw.parallel.costs import DeviceCosts
from rnnhw.parallel.links import LINKS, Link, find_link
from rnnhw.parallel.plan import Job, Plan, Planner
from rnnhw.parallel.ranks import Ranks, world
from rnnhw.parallel.scaling import Scaling, scale, words_of
from rnnhw.parallel.stages import Stages, by_layers, by_steps
from rnnhw.parallel.training import STRATEGIES, Asynchronous, parallel_fit
from rnnhw.parallel.units import Units

__all__ = [
    "LINKS",
    "STRATEGIES",
    "AsyncLog",
    "Asynchronous",
    "ChipLink",
    "ChipPlan",
    "DeviceCosts",
    "Job",
    "Link",
    "Plan",
    "Planner",
    "Ranks",
    "Scaling",
    "Stages",
    "Units",
    "by_layers",
    "by_steps",
    "chip_plans",
    "find_link",
    "parallel_fit",
    "scale",
    "words_of",
    "world",
]
