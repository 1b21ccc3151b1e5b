"""The cross-check: every engine and the schedule against each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.network import (
    IntegerBidirectional,
    IntegerGru,
    IntegerLstm,
    IntegerNetwork,
    State,
    zero_state,
)
from rnnhw.sim.engines import Result, run
from rnnhw.sim.simulator import Streams

__all__ = ["Check", "random_lengths", "random_stalls", "random_state", "verify"]

Progress = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Check:
    """One engine against the golden model's values and the schedule's cycles.

    ``values`` counts outputs and, where they are asked for, states. ``cycles`` and ``scheduled_cycles`` are
    those of each sequence; the latter is None where streams stall, so that cycles are not compared.
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


def random_state(rng: np.random.Generator, network: IntegerNetwork, batch: int) -> State:
    """A state with values of the whole range, extremes among them."""
    state = zero_state(network, batch)

    def values(bits: int, units: int) -> NDArray[Any]:
        low, high = -(1 << (bits - 1)), (1 << (bits - 1)) - 1
        found = rng.integers(low, high + 1, (batch, units))
        extreme = rng.random((batch, units)) < 0.1
        return np.where(extreme, rng.choice([low, high], (batch, units)), found)

    for k, layer in enumerate(network.directions):
        state.h[k, :, : layer.units] = values(16 if isinstance(layer, IntegerGru) else 8, layer.units)
        if isinstance(layer, IntegerLstm):
            state.c[k, :, : layer.units] = values(16, layer.units)
    return state


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


def _ways(network: Any, design: Design, batch: int, steps: int,
          seed: int) -> list[tuple[str, bool, dict[str, Any], Streams]]:
    """Name, whether cycles are compared, arguments of `run`, and streams of each way."""
    rng = np.random.default_rng(seed)
    x_stall, y_stall = random_stalls(seed)
    groups = -(-batch // design.contexts)
    ways: list[tuple[str, bool, dict[str, Any], Streams]] = [
        ("never stall", True, {}, Streams()),
        ("random stalls", False, {}, Streams(x_stall=x_stall, y_stall=y_stall)),
        ("lengths and states", True,
         {"lengths": random_lengths(rng, batch, steps), "state": random_state(rng, network, batch),
          "wants_state": True}, Streams()),
    ]
    if not any(isinstance(layer, IntegerBidirectional) for layer in network.layers):
        ways.append(("back to back, state kept", False, {"resets": [k % 3 == 0 for k in range(groups)]},
                     Streams(isolated=False)))
    return ways


def verify(
    network: IntegerNetwork,
    design: Design,
    x: NDArray[np.int8],
    *,
    engines: Sequence[str],
    cache: Path,
    seed: int = 1,
    progress: Progress = lambda _: None,
) -> list[Check]:
    """Set engines and schedule against each other, for each engine up to four ways.

    Plain (values and cycles); with random stalls on both streams (values); with random lengths, initial
    states in and final states out (values, states and cycles); and, but for networks with two directions,
    back to back with the state kept from group to group of sequences (values).

    Parameters
    ----------
    x : int8 array ``[batch, time, inputs]``
    engines : sequence of {"pysim", "verilator"}
    cache : Path
        Folder for compiled simulators.
    seed : int
        Of stalls, lengths and states.
    progress : callable
        Told what is about to run.
    """
    ways = _ways(network, design, x.shape[0], x.shape[1], seed)
    checks = []
    for engine in engines:
        for name, compares_cycles, arguments, streams in ways:
            progress(f"{engine}: {name}")
            expected = run("golden", network, design, x, cache=cache, **arguments)
            result = run(engine, network, design, x, cache=cache, streams=streams, **arguments)
            checks.append(_compare(result, expected, name, compares_cycles=compares_cycles))
    return checks
