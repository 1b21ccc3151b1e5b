"""The cross-check: every engine and the schedule against each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.network import IntegerNetwork, shape_of
from rnnhw.schedule import count_cycles
from rnnhw.sim.engines import Result, run

__all__ = ["Check", "random_stalls", "verify"]


@dataclass(frozen=True, kw_only=True)
class Check:
    """One engine against the golden model's values and the schedule's cycles."""

    engine: str
    streams: str
    sequences: int
    values: int
    mismatches: int
    cycles: tuple[int, ...]
    scheduled_cycles: int | None

    @property
    def passed(self) -> bool:
        """All values equal and, where cycles are compared, all equal to the schedule's."""
        if self.mismatches:
            return False
        expected = self.scheduled_cycles
        return expected is None or all(count == expected for count in self.cycles)


def random_stalls(seed: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Patterns of input and output stalls that are long, uneven and repeatable."""
    rng = np.random.default_rng(seed)
    patterns = []
    for length in (997, 991):
        share = np.repeat(rng.choice([0.0, 0.3, 0.95], length // 20 + 1), 20)[:length]
        patterns.append(rng.random(length) < share)
    return patterns[0], patterns[1]


def _compare(result: Result, expected: NDArray[np.generic], streams: str,
             cycles: int | None) -> Check:
    return Check(
        engine=result.engine,
        streams=streams,
        sequences=len(expected),
        values=expected.size,
        mismatches=int((result.outputs != expected).sum()),
        cycles=tuple(sorted({int(count) for count in result.cycles})),
        scheduled_cycles=cycles,
    )


def verify(
    network: IntegerNetwork,
    design: Design,
    x: NDArray[np.int8],
    *,
    engines: Sequence[str],
    cache: Path,
    seed: int = 1,
    progress: Callable[[str], None] = lambda _: None,
) -> list[Check]:
    """Set engines and schedule against each other, for each engine three ways.

    Plain (values and cycles), with random stalls on both streams (values), and back to back with the state
    kept from sequence to sequence (values).

    Parameters
    ----------
    x : int8 array ``[batch, time, inputs]``
    engines : sequence of {"pysim", "verilator"}
    cache : Path
        Folder for compiled simulators.
    seed : int
        Of the stalls.
    progress : callable
        Told what is about to run.
    """
    cycles = count_cycles(shape_of(network), design, x.shape[1]).total
    kept = [b % 3 == 0 for b in range(len(x))]
    plain = run("golden", network, design, x, cache=cache).outputs
    streamed = run("golden", network, design, x, cache=cache, resets=kept).outputs
    x_stall, y_stall = random_stalls(seed)
    checks = []
    for engine in engines:
        progress(f"{engine}: plain")
        result = run(engine, network, design, x, cache=cache)
        checks.append(_compare(result, plain, "never stall", cycles))
        progress(f"{engine}: random stalls")
        result = run(engine, network, design, x, cache=cache, x_stall=x_stall, y_stall=y_stall)
        checks.append(_compare(result, plain, "random stalls", None))
        progress(f"{engine}: back to back")
        result = run(engine, network, design, x, cache=cache, resets=kept, isolated=False)
        checks.append(_compare(result, streamed, "back to back, state kept", None))
    return checks
