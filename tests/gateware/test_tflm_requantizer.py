import random

from rnnhw import arith
from rnnhw.gateware.tflm_requantizer import TflmRequantizer


def test_equals_arith_with_saturating_parts(simulate):
    rng = random.Random(2)

    def operand():
        bias = rng.randint(-2**20, 2**20)
        total = rng.choice((-2**31, 2**31 - 1, rng.randint(-2**31, 2**31 - 1), rng.randint(-10**6, 10**6)))
        total = max(-2**31 + abs(bias), min(2**31 - 1 - abs(bias), total))
        return total, bias, rng.choice((2**30, 2**31 - 1, rng.randint(2**30, 2**31 - 1))), rng.randint(-20, 2)

    cases = [(operand(), operand()) for _ in range(2500)]
    dut = TflmRequantizer()

    async def bench(ctx):
        for t in range(len(cases) + dut.latency):
            for name, values in zip(("input", "recurrent"), cases[min(t, len(cases) - 1)], strict=True):
                for part, value in zip(("sum", "bias", "multiplier", "shift"), values, strict=True):
                    ctx.set(getattr(dut, f"{name}_{part}"), value)
            if t >= dut.latency:
                flat = [value for total, bias, *factor in cases[t - dut.latency]
                        for value in (total + bias, *factor)]
                assert ctx.get(dut.o) == arith.tflm_preactivation(*flat)
            await ctx.tick()

    simulate(dut, bench)
