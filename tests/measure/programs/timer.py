"""Run by mpiexec: times a step of every strategy; rank 0 prints the strategies that took some time."""

import time

from rnnhw.measure import StepTimer
from rnnhw.parallel import world
from rnnhw.roofline import Sizes

ranks = world(30.0)
sizes = Sizes(inputs=3, units=(4, 5), outputs=2, steps=6, batch=8)
for strategy in ("alone", "data", "server", "layers", "wavefront", "steps", "units"):
    seconds = StepTimer(sizes, strategy, ranks).seconds(time.perf_counter, 2)
    if ranks.rank == 0 and seconds > 0:
        print(strategy)
