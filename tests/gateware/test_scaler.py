import random

from rnnhw import arith
from rnnhw.gateware.scaler import Scaler


def test_equals_arith_over_all_shifts_and_extremes(simulate):
    rng = random.Random(1)
    cases = []
    for shift in range(-arith.MAX_RIGHT_SHIFT, arith.MAX_LEFT_SHIFT + 1):
        for _ in range(30):
            value = rng.choice((-2**31, 2**31 - 1, 0, -1, 1, rng.randint(-2**31, 2**31 - 1),
                                rng.randint(-70000, 70000)))
            multiplier = rng.choice((2**30, 2**31 - 1, rng.randint(2**30, 2**31 - 1), 0))
            cases.append((value, multiplier, shift))
    dut = Scaler()

    async def bench(ctx):
        for t in range(len(cases) + dut.latency):
            value, multiplier, shift = cases[min(t, len(cases) - 1)]
            ctx.set(dut.value, value)
            ctx.set(dut.multiplier, multiplier)
            ctx.set(dut.shift, shift)
            if t >= dut.latency:
                assert ctx.get(dut.o) == arith.multiply_quantized(*cases[t - dut.latency])
            await ctx.tick()

    simulate(dut, bench)
