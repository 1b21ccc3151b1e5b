"""The machine's ceilings as a framework reaches them: copies, matrix products, launches, graph nodes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

__all__ = ["CEILINGS", "COPY_BYTES", "SIDE", "Probe", "best_seconds", "measure_ceilings"]

CEILINGS = {
    "copy_gbps": "10^9 bytes/s of a large copy, read and written bytes together",
    "product_tops": "10^12 operations/s of a large matrix product in the row's precision",
    "launch_us": "us per tiny operation, launched eagerly one after the other",
    "node_us": "us per tiny operation as a node of a replayed CUDA graph",
}
"""Ceilings by the names of their columns in a record, with their units."""

COPY_BYTES = {"cuda": 1 << 30, "cpu": 1 << 27}
"""Bytes of the tensor that a framework copies, by device."""

SIDE = {"cuda": 8192, "cpu": 768}
"""Rows and columns of the matrices that a framework multiplies, by device."""

REPEATS = 5


@dataclass(frozen=True)
class Probe:
    """A run from which a ceiling is computed.

    ``run`` returns when its work is done; ``amount`` is the number of bytes, operations, launches or nodes in
    one run.
    """

    run: Callable[[], object]
    amount: float


def best_seconds(run: Callable[[], object], clock: Callable[[], float]) -> float:
    """Least time of several runs after one that warms up, in seconds."""
    times = []
    run()
    for _ in range(REPEATS):
        start = clock()
        run()
        times.append(clock() - start)
    return min(times)


def measure_ceilings(probes: Mapping[str, Probe], clock: Callable[[], float]) -> dict[str, float]:
    """The ceilings in the units of `CEILINGS`, of those that have a probe."""
    found = {}
    for name, probe in probes.items():
        seconds = best_seconds(probe.run, clock)
        scale = {"copy_gbps": 1e-9, "product_tops": 1e-12}.get(name)
        found[name] = probe.amount / seconds * scale if scale else 1e6 * seconds / probe.amount
    return found
