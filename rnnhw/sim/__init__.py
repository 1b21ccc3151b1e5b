"""Engines that run a program on gateware, and the cross-check of the witnesses."""

from rnnhw.sim.engines import ENGINES, Result, Streams, run
from rnnhw.sim.verify import Check, random_stalls, verify

__all__ = ["ENGINES", "Check", "Result", "Streams", "random_stalls", "run", "verify"]
