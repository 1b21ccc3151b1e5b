"""What a gate sees of the cell state, against `rnnhw.arith.peephole`."""

import itertools
import random

from rnnhw import arith
from rnnhw.gateware.peephole import Peephole


def test_equals_arith_in_a_pipeline(simulate):
    """Every case enters in the cycle after the one before; extremes of all operands are among them."""
    rng = random.Random(3)
    ends = itertools.product((-32768, 32767, -1), (-127, 127, 0), (-8, 0, 1, 32), (-32768, 32767, 5))
    cases = [*ends]
    for _ in range(3000):
        c, x = rng.randint(-32768, 32767), rng.randint(-32768, 32767)
        cases.append((c, rng.randint(-127, 127), rng.randint(-8, 32), x))
    rng.shuffle(cases)
    dut = Peephole()

    async def bench(ctx):
        for t in range(len(cases) + dut.latency):
            c, weight, shift, _ = cases[min(t, len(cases) - 1)]
            ctx.set(dut.c, c)
            ctx.set(dut.weight, weight)
            ctx.set(dut.shift, shift + 8)
            ctx.set(dut.x, cases[min(max(t - dut.x_delay, 0), len(cases) - 1)][3])
            if t >= dut.latency:
                c, weight, shift, x = cases[t - dut.latency]
                assert ctx.get(dut.o) == arith.peephole(x, c, (weight, shift)), cases[t - dut.latency]
            await ctx.tick()

    simulate(dut, bench)
