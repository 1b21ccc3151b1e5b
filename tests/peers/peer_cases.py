"""The layers that peers are asked for, and what the schedule says of them."""

import time

from rnnhw.design import named_designs
from rnnhw.network import shape_in_words
from rnnhw.schedule import count_cycles

CASES = (
    ("lstm:32:16", 64, "tiny", (4, 4)),
    ("lstm:128:128", 64, "ecp5-85k", (16, 8)),
    ("lstm:256:256", 64, "medium", (32, 32)),
    ("lstm:32:64", 64, "medium", (32, 32)),
)
"""Network, steps, preset, and rows and columns of an array with as many multipliers."""


def own_cycles(shape, design, steps):
    """Cycles of the schedule, and the shortest of five times until the answer, after a first one."""
    times = []
    for _ in range(6):
        begun = time.perf_counter()
        cycles = count_cycles(shape, design, steps)
        times.append(time.perf_counter() - begun)
    return cycles, min(times[1:])


def cases():
    """Of each case the steps, the array and the sizes of a step's product; prints the schedule's answer."""
    for network, steps, preset, array in CASES:
        shape, design = shape_in_words(network), named_designs()[preset]
        (layer,) = shape.layers
        assert array[0] * array[1] == design.macs
        cycles, seconds = own_cycles(shape, design, steps)
        print(
            f"{network}, {steps} steps, {design.macs} multipliers: `{preset}` {cycles.total:,} cycles, "
            f"{cycles.utilization:.1%} of the multipliers' time; answered in {seconds * 1e6:,.0f} us",
            flush=True,
        )
        yield steps, array, layer.inputs + layer.units, 4 * layer.units
