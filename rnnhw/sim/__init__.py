"""Engines that run a program on gateware, and the cross-check of the witnesses."""

from rnnhw.sim.engines import ENGINES, Result, run
from rnnhw.sim.queue import Queue, QueueResult
from rnnhw.sim.random_cases import Case, Outcome, draw_cases, parse_case, run_case, shrink
from rnnhw.sim.random_queues import random_queue, random_state
from rnnhw.sim.simulator import Streams
from rnnhw.sim.verify import WAYS, Check, random_lengths, random_stalls, verify, verify_queues

__all__ = [
    "ENGINES",
    "WAYS",
    "Case",
    "Check",
    "Outcome",
    "Queue",
    "QueueResult",
    "Result",
    "Streams",
    "draw_cases",
    "parse_case",
    "random_lengths",
    "random_queue",
    "random_stalls",
    "random_state",
    "run",
    "run_case",
    "shrink",
    "verify",
    "verify_queues",
]
