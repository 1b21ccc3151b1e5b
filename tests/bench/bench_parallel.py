"""Data parallelism on 2 ranks of one thread against one rank of one thread: LSTM of 256 inputs and units.

Interleaved in one job, whose second rank waits while the first one works alone; the median of the ratios of
neighbouring runs.
"""

import json

from mpi_jobs import run_ranks

LIMIT_S = 300
WANTED = 1.7


def test_speed_up_of_two_ranks():
    found = json.loads(run_ranks(2, "measure/programs/speed_up.py", limit_s=LIMIT_S))
    print(
        f"\n256, 256, 100 steps, batch 64: alone {found['alone_ms']:.1f} ms, 2 ranks "
        f"{found['both_ms']:.1f} ms, speed-up {found['speed_up']:.2f} (quartiles "
        f"{found['low']:.2f} to {found['high']:.2f})"
    )
    assert found["speed_up"] >= WANTED
