"""Designs that a sweep tries in a second on two processes, and the memory that it takes.

Each design's cycles, utilization, memory and front; processor time is printed beside the time on the wall,
because other programs share the machine.
"""

import dataclasses
import multiprocessing
import os
import resource
import time
from concurrent.futures import ProcessPoolExecutor

import pytest

from rnnhw.explore import run_sweep, sweep_from

PROCESSES = 2
SIDES = {
    "grid_rows": list(range(1, 33)),
    "grid_cols": list(range(1, 33)),
    "tile_rows": [1, 2, 4, 8],
    "tile_cols": [1, 2, 4, 8],
    "fold": [1, 2, 4],
    "contexts": [1, 2, 3, 4],
    "pipeline": "long",
}
NETWORKS = {
    "LSTM of 256 with a head": ("lstm:64:256:10", 24),
    "three layers of 256 with a head": ("lstm:64:256,256,256:10", 24),
}


@pytest.mark.parametrize("name", list(NETWORKS))
def test_designs_per_second(name):
    model, clocks = NETWORKS[name]
    design = SIDES | {"clock_mhz": list(range(100, 100 + clocks))}
    sweep = sweep_from(
        {"name": "bench", "model": model, "steps": 100, "design": design, "results": "front"}, "bench"
    )
    assert sweep.designs > 1_000_000
    small = dataclasses.replace(sweep, ranges=sweep.ranges | {"grid_rows": (8,), "clock_mhz": (100,)})
    run_sweep(small)
    start_wall, start_used, _ = cost(small)
    wall, used, records = cost(sweep)
    assert records.tried == sweep.designs
    largest = max(
        resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    more = sweep.designs - small.designs
    print(
        f"\n{name}: {sweep.designs:,} designs in {wall:.2f} s, of which {start_wall:.2f} s start processes "
        f"(load {os.getloadavg()[0]:.1f}); {more / (wall - start_wall):,.0f} designs a second, and "
        f"{PROCESSES * more / (used - start_used):,.0f} by the processes' own time, if each has a core; "
        f"largest process {largest // 1024} MB; {records.columns['pareto'].sum()} on the front"
    )


def cost(sweep):
    """Seconds on the wall and of all processes, and the records."""

    def pool():
        return ProcessPoolExecutor(PROCESSES, mp_context=multiprocessing.get_context("spawn"))

    def used():
        found = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return sum(one.ru_utime + one.ru_stime for one in found)

    wall, before = time.perf_counter(), used()
    records = run_sweep(sweep, executor=pool)
    return time.perf_counter() - wall, used() - before, records
