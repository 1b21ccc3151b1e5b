"""The cross-check: gateware against the golden model (values) and against the schedule (cycles)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.network import IntegerNetwork, Stack, one_step_network
from rnnhw.schedule import stacks_of
from rnnhw.sim.batches import Stepwise
from rnnhw.sim.engines import Result, run
from rnnhw.sim.random_queues import random_queue, random_state
from rnnhw.sim.simulator import Simulator
from rnnhw.sim.streams import Streams

__all__ = [
    "STREAMING_WAYS",
    "WAYS",
    "Check",
    "random_lengths",
    "random_stalls",
    "verify",
    "verify_queues",
    "verify_sequences",
    "verify_streaming",
]

WAYS = 5
"""Number of checks per engine that `verify` makes."""

STREAMING_WAYS = 2
"""Number of checks per engine that `verify_streaming` makes."""

QUEUE_ITEMS = 8
"""Number of random loads and commands per queue; the queue adds some that they need."""

Progress = Callable[[str], None]

_Way = tuple[str, bool, dict[str, Any], Streams]
"""A check of sequences: its name, whether cycles are compared, arguments of `run`, streams."""

_FREE: _Way = ("never stall", True, {}, Streams())


@dataclass(frozen=True, kw_only=True)
class Check:
    """Result of one check of an engine.

    Parameters
    ----------
    engine : str
    streams : str
        What was checked and how streams behaved, for tables.
    sequences : int
        Number of sequences.
    values, mismatches : int
        Number of output values and of state values that were read out, and of those that differ from the
        golden model's.
    cycles : tuple of int
        Simulated cycles of each sequence; for a queue, the cycle in which each command was accepted, took its
        first input and gave its last output.
    scheduled_cycles : tuple of int or None
        The same by the schedule; None if streams stall, so that cycles cannot be compared.
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
        """Whether all values are equal and, where cycles are compared, all cycles too."""
        return not self.mismatches and self.scheduled_cycles in (None, self.cycles)


def random_stalls(seed: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Draw stall patterns of input and output, each a bool array with one entry per cycle.

    A stream is free, stalls now and then, or almost always stalls, for 20 cycles each.
    """
    rng = np.random.default_rng(seed)
    patterns = []
    # Different primes, so that the combination of both patterns repeats only after a million cycles.
    for length in (997, 991):
        share = np.repeat(rng.choice([0.0, 0.3, 0.95], length // 20 + 1), 20)[:length]
        patterns.append(rng.random(length) < share)
    return patterns[0], patterns[1]


def random_lengths(rng: np.random.Generator, batch: int, steps: int) -> list[int]:
    """Draw lengths of ``batch`` sequences from 1 to ``steps``; at least one has all steps."""
    lengths = [int(length) for length in rng.integers(1, steps + 1, batch)]
    lengths[int(rng.integers(batch))] = steps
    return lengths


def _compare(result: Result, expected: Result, streams: str, *, compares_cycles: bool) -> Check:
    """Compare an engine's result with that of the golden engine, whose cycles are the schedule's."""
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


def _check(
    network: IntegerNetwork, design: Design, x: NDArray[np.int8], engine: str, cache: Path, way: _Way
) -> Check:
    """Run a network in one way on an engine, and compare it with the golden engine."""
    name, compares_cycles, arguments, streams = way
    expected = run("golden", network, design, x, cache=cache, **arguments)
    result = run(engine, network, design, x, cache=cache, streams=streams, **arguments)
    return _compare(result, expected, name, compares_cycles=compares_cycles)


def _ways(network: IntegerNetwork, batch: int, steps: int, seed: int) -> list[_Way]:
    """List the checks but for the queues."""
    rng = np.random.default_rng(seed)
    x_stall, y_stall = random_stalls(seed)
    has_lengths = network.interface is None
    lengths = {"lengths": random_lengths(rng, batch, steps)} if has_lengths else {}
    return [
        _FREE,
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
    """Check two random queues of loads and commands, each on a machine that is reset only at the beginning.

    The first queue is offered as early as is legal; values, states and the cycles of every command are
    compared. The second, hostile one comes at random times, with stalls and with illegal beats; values,
    states and errors are compared.

    Parameters
    ----------
    engine : {"pysim", "verilator"}
    stacks : sequence of Stack
        Networks that the queues load, in random order; each must fit the design.
    design : Design
    cache : Path
        Folder for compiled simulators.
    seed : int
        Seed of the queues and stalls.
    progress : callable
        Called with a description of each check before it begins.
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
    """Check a network on a design, in five ways per engine.

    1. Streams that never stall: values and cycles are compared.
    2. Random stalls of input and output: values.
    3. Random lengths, random initial states, and final states read out: values, states and cycles. The
       sequences of a ``.tflite`` keep their one length.
    4. and 5. Two queues of loads and commands; see `verify_queues`.

    Parameters
    ----------
    network : IntegerNetwork
    design : Design
    x : int8 array ``[batch, time, inputs]``
    engines : sequence of {"pysim", "verilator"}
    cache : Path
        Folder for compiled simulators.
    seed : int
        Seed of stalls, lengths, states and queues.
    others : sequence of Stack
        Networks that the queues load besides this one.
    progress : callable
        Called with a description of each check before it begins.
    """
    ways = _ways(network, x.shape[0], x.shape[1], seed)
    checks = []
    for engine in engines:
        for way in ways:
            progress(f"{engine}: {way[0]}")
            checks.append(_check(network, design, x, engine, cache, way))
        checks += verify_queues(
            engine, [*stacks_of(network), *others], design, cache=cache, seed=seed, progress=progress
        )
    return checks


def verify_sequences(
    network: IntegerNetwork, design: Design, x: NDArray[np.int8], *, engine: str, cache: Path
) -> Check:
    """Check sequences whose streams never stall, values and cycles: the first, quickest way of `verify`.

    Parameters
    ----------
    network, design, x, cache
        As for `verify`.
    engine : {"pysim", "verilator"}
    """
    return _check(network, design, x, engine, cache, _FREE)


def verify_streaming(
    network: IntegerNetwork,
    design: Design,
    x: NDArray[np.int8],
    *,
    engines: Sequence[str],
    cache: Path,
    seed: int = 1,
    progress: Progress = lambda _: None,
) -> list[Check]:
    """Check that a network that is streamed step by step gives what it gives for whole sequences.

    Each step is a command of its own, and one of the commands resets the states, as between two recordings.
    First each command finds an idle machine: values, final states and cycles are compared. Then commands come
    as early as is legal, and streams stall: values and final states.

    Parameters
    ----------
    network, design, x, engines, cache, progress
        As for `verify`; sequences may have any number of steps.
    seed : int
        Seed of the reset and of stalls.

    Raises
    ------
    ModelError
        If a layer needs steps that have not come yet.
    """
    network, steps = one_step_network(network), x.shape[1]
    rng = np.random.default_rng(seed)
    resets = (int(rng.integers(1, steps)),) if steps > 1 else ()
    x_stall, y_stall = random_stalls(seed)
    more: dict[str, Any] = {"cache": cache, "wants_state": True}
    wholes = [run("golden", network, None, part, **more) for part in np.split(x, resets, axis=1)]
    cycles = run("golden", network, design, x, cache=cache, stepwise=Stepwise(resets=resets)).cycles
    expected = Result(
        engine="golden",
        outputs=np.concatenate([one.outputs for one in wholes], axis=1),
        state=wholes[-1].state,
        cycles=cycles,
    )
    checks = []
    for engine in engines:
        for name, streams in (
            ("step by step", Streams()),
            ("step by step, random stalls", Streams(isolated=False, x_stall=x_stall, y_stall=y_stall)),
        ):
            progress(f"{engine}: {name}")
            result = run(
                engine, network, design, x, streams=streams, stepwise=Stepwise(resets=resets), **more
            )
            checks.append(_compare(result, expected, name, compares_cycles=streams.isolated))
    return checks
