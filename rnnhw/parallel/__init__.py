"""Training over MPI: data, pipeline, time and tensor parallelism, and an asynchronous parameter server."""

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
