"""Engines that run networks (on simulated gateware, as golden model or in floats), and their cross-check."""

from rnnhw.sim.balanced_networks import with_balanced_zeros
from rnnhw.sim.batches import Stepwise
from rnnhw.sim.engines import (
    ENGINES,
    Engine,
    Result,
    engine_named,
    require_gateware,
    run,
    simulators,
)
from rnnhw.sim.engines.changes import changes_of_sequences
from rnnhw.sim.graph import BlockRun, GraphResult, run_on_engine, stream_on_engine
from rnnhw.sim.queue import Queue, QueueResult
from rnnhw.sim.random_cases import Case, Outcome, draw_cases, parse_case, run_case, shrink
from rnnhw.sim.random_networks import network_like, random_inputs
from rnnhw.sim.random_queues import random_queue, random_state
from rnnhw.sim.streams import Streams
from rnnhw.sim.verify import (
    STREAMING_WAYS,
    WAYS,
    Check,
    random_lengths,
    random_stalls,
    verify,
    verify_queues,
    verify_sequences,
    verify_streaming,
)

__all__ = [
    "ENGINES",
    "STREAMING_WAYS",
    "WAYS",
    "BlockRun",
    "Case",
    "Check",
    "Engine",
    "GraphResult",
    "Outcome",
    "Queue",
    "QueueResult",
    "Result",
    "Stepwise",
    "Streams",
    "changes_of_sequences",
    "draw_cases",
    "engine_named",
    "network_like",
    "parse_case",
    "random_inputs",
    "random_lengths",
    "random_queue",
    "random_stalls",
    "random_state",
    "require_gateware",
    "run",
    "run_case",
    "run_on_engine",
    "shrink",
    "simulators",
    "stream_on_engine",
    "verify",
    "verify_queues",
    "verify_sequences",
    "verify_streaming",
    "with_balanced_zeros",
]
