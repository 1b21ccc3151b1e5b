"""The cross-check: every engine and the schedule against each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.network import IntegerNetwork, Stack
from rnnhw.schedule import stacks_of
from rnnhw.sim.engines import Result, run
from rnnhw.sim.random_queues import random_queue, random_state
from rnnhw.sim.simulator import Simulator
from rnnhw.sim.streams import Streams

__all__ = ["WAYS", "Check", "random_lengths", "random_stalls", "verify", "verify_queues"]

WAYS = 5
"""Checks per engine."""

QUEUE_ITEMS = 8
"""Loads and commands of a queue, about."""

Progress = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Check:
    """One engine against the golden model's values and the schedule's cycles.

    ``values`` counts outputs and, where they are asked for, states. ``cycles`` and ``scheduled_cycles`` are
    those of each sequence; of a queue, the cycle in which each command was accepted, took its first input and
    gave its last output. The latter are None where streams stall, so that cycles are not compared.
    """

    engine: str
    streams: str
    sequences: int
    values: int
    mismatches: int
    cycles: tuple[int, ...]
    scheduled_cycles: tuple[int, ...] | None

    @property
    def passed(self) -> bool:
        """All values equal and, where cycles are compared, all equal to the schedule's."""
        return not self.mismatches and self.scheduled_cycles in (None, self.cycles)


def random_stalls(seed: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Patterns of input and output stalls that are long, uneven and repeatable."""
    rng = np.random.default_rng(seed)
    patterns = []
    for length in (997, 991):
        share = np.repeat(rng.choice([0.0, 0.3, 0.95], length // 20 + 1), 20)[:length]
        patterns.append(rng.random(length) < share)
    return patterns[0], patterns[1]


def random_lengths(rng: np.random.Generator, batch: int, steps: int) -> list[int]:
    """Lengths of sequences in 1 .. ``steps``, one of them all steps."""
    lengths = [int(length) for length in rng.integers(1, steps + 1, batch)]
    lengths[int(rng.integers(batch))] = steps
    return lengths


def _compare(result: Result, expected: Result, streams: str, *, compares_cycles: bool) -> Check:
    pairs = [(result.outputs, expected.outputs)]
    if expected.state is not None:
        assert result.state is not None
        pairs += [(result.state.h, expected.state.h), (result.state.c, expected.state.c)]
    return Check(
        engine=result.engine,
        streams=streams,
        sequences=len(expected.outputs),
        values=sum(theirs.size for _, theirs in pairs),
        mismatches=sum(int((ours != theirs).sum()) for ours, theirs in pairs),
        cycles=tuple(int(count) for count in result.cycles),
        scheduled_cycles=tuple(int(count) for count in expected.cycles) if compares_cycles else None,
    )


def _ways(
    network: IntegerNetwork, batch: int, steps: int, seed: int
) -> list[tuple[str, bool, dict[str, Any], Streams]]:
    """Name, whether cycles are compared, arguments of `run`, and streams of each way."""
    rng = np.random.default_rng(seed)
    x_stall, y_stall = random_stalls(seed)
    has_lengths = network.interface is None
    lengths = {"lengths": random_lengths(rng, batch, steps)} if has_lengths else {}
    return [
        ("never stall", True, {}, Streams()),
        ("random stalls", False, {}, Streams(x_stall=x_stall, y_stall=y_stall)),
        (
            "lengths and states" if has_lengths else "states",
            True,
            {**lengths, "state": random_state(rng, network, batch), "wants_state": True},
            Streams(),
        ),
    ]


def verify_queues(
    engine: str,
    stacks: Sequence[Stack],
    design: Design,
    *,
    cache: Path,
    seed: int,
    progress: Progress = lambda _: None,
) -> list[Check]:
    """Two random queues of loads and commands on one machine that is never reset.

    One is offered as early as the machine takes it (values, states and cycles of each command); the other at
    random times, with stalls, illegal beats and what they lead to (values, states and errors).

    Parameters
    ----------
    engine : {"pysim", "verilator"}
    stacks : sequence
        Networks of one direction, which are loaded one after the other; each must fit the design.
    """
    rng = np.random.default_rng([seed, 1])
    x_stall, y_stall = random_stalls(seed)
    hostile = Streams(isolated=False, load_stall=x_stall[::-1].copy(), x_stall=x_stall, y_stall=y_stall)
    checks = []
    for name, streams in (("queue", Streams(isolated=False)), ("hostile queue", hostile)):
        progress(f"{engine}: {name}")
        queue = random_queue(rng, design, stacks, QUEUE_ITEMS, hostile=streams is hostile)
        simulator = Simulator(engine=engine, design=design, cache=cache, streams=streams)
        result = queue.simulate(simulator)
        checks.append(
            Check(
                engine=engine,
                streams=name,
                sequences=result.sequences,
                values=result.values,
                mismatches=result.mismatches,
                cycles=result.cycles,
                scheduled_cycles=None if streams is hostile else result.scheduled_cycles,
            )
        )
    return checks


def verify(
    network: IntegerNetwork,
    design: Design,
    x: NDArray[np.int8],
    *,
    engines: Sequence[str],
    cache: Path,
    seed: int = 1,
    others: Sequence[Stack] = (),
    progress: Progress = lambda _: None,
) -> list[Check]:
    """Set engines and schedule against each other, for each engine five ways.

    Plain (values and cycles); with random stalls on both streams (values); with random lengths (but for a
    ``.tflite``, whose sequences have one length), initial states in and final states out (values, states and
    cycles); and two queues, see `verify_queues`.

    Parameters
    ----------
    x : int8 array ``[batch, time, inputs]``
    engines : sequence of {"pysim", "verilator"}
    cache : Path
        Folder for compiled simulators.
    seed : int
        Of stalls, lengths, states and queues.
    others : sequence
        Networks of one direction that the queues load too.
    progress : callable
        Told what is about to run.
    """
    ways = _ways(network, x.shape[0], x.shape[1], seed)
    checks = []
    for engine in engines:
        for name, compares_cycles, arguments, streams in ways:
            progress(f"{engine}: {name}")
            expected = run("golden", network, design, x, cache=cache, **arguments)
            result = run(engine, network, design, x, cache=cache, streams=streams, **arguments)
            checks.append(_compare(result, expected, name, compares_cycles=compares_cycles))
        checks += verify_queues(
            engine, [*stacks_of(network), *others], design, cache=cache, seed=seed, progress=progress
        )
    return checks
