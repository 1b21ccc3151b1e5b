import random

from rnnhw import arith
from rnnhw.gateware.requantizer import Requantizer


def test_equals_arith_over_shifts_and_extremes(simulate):
    rng = random.Random(4)

    def value():
        return rng.choice((-2**31, 2**31 - 1, rng.randint(-2**31, 2**31 - 1), rng.randint(-40000, 40000),
                           rng.randint(-9, 9)))

    cases = []
    for shift in range(arith.MIN_SHIFT, arith.MAX_SHIFT + 1):
        for _ in range(60):
            bias, other = rng.randint(-2**20, 2**20), rng.randint(arith.MIN_SHIFT, arith.MAX_SHIFT)
            total = max(-2**31, min(2**31 - 1, value() + bias))
            cases.append((total - bias, bias, shift, value(), other))
    cases = [(max(-2**31, min(2**31 - 1, case[0])), *case[1:]) for case in cases]
    cases = [case for case in cases if -2**31 <= case[0] + case[1] < 2**31]
    assert len(cases) > 2000
    dut = Requantizer()

    async def bench(ctx):
        for t in range(len(cases) + dut.latency):
            input_sum, bias, shift, recurrent, other = cases[min(t, len(cases) - 1)]
            ctx.set(dut.input_sum, input_sum)
            ctx.set(dut.bias, bias)
            ctx.set(dut.input_shift, shift - arith.MIN_SHIFT)
            ctx.set(dut.recurrent_sum, recurrent)
            ctx.set(dut.recurrent_shift, other - arith.MIN_SHIFT)
            if t >= dut.latency:
                input_sum, bias, shift, recurrent, other = cases[t - dut.latency]
                assert ctx.get(dut.o) == arith.requantize(input_sum + bias, shift, recurrent, other)
            await ctx.tick()

    simulate(dut, bench)
