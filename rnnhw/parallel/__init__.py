"""Training over MPI: by data, by layers, by time, by hidden units, by asynchronous workers."""

from rnnhw.parallel.asynchronous import AsyncLog
from rnnhw.parallel.ranks import Ranks, world
from rnnhw.parallel.stages import Stages, by_layers, by_steps
from rnnhw.parallel.training import STRATEGIES, Asynchronous, parallel_fit
from rnnhw.parallel.units import Units

__all__ = [
    "STRATEGIES",
    "AsyncLog",
    "Asynchronous",
    "Ranks",
    "Stages",
    "Units",
    "by_layers",
    "by_steps",
    "parallel_fit",
    "world",
]
