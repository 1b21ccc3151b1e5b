"""Under mpiexec: interleaved steps of data parallelism and of rank 0 alone; prints times and their ratio."""

import json
import time

import numpy as np

from rnnhw.measure import StepTimer
from rnnhw.parallel import world
from rnnhw.roofline import Sizes

ROUNDS, WARM_UP = 25, 3

ranks = world(60.0)
sizes = Sizes(inputs=256, units=(256,), outputs=10, steps=100, batch=64)
alone, both = StepTimer(sizes, "alone", ranks), StepTimer(sizes, "data", ranks)
pairs = np.array(
    [
        (alone.seconds(time.perf_counter, 2), both.seconds(time.perf_counter, 2))
        for _ in range(ROUNDS + WARM_UP)
    ]
)[WARM_UP:]
if ranks.rank == 0:
    low, middle, high = np.quantile(pairs[:, 0] / pairs[:, 1], (0.25, 0.5, 0.75))
    print(
        json.dumps(
            {
                "alone_ms": 1e3 * np.median(pairs[:, 0]),
                "both_ms": 1e3 * np.median(pairs[:, 1]),
                "speed_up": middle,
                "low": low,
                "high": high,
            }
        )
    )
