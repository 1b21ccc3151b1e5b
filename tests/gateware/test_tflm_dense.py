import random

from amaranth import Module
from amaranth.lib import wiring
from amaranth.lib.wiring import In

from rnnhw import arith
from rnnhw.gateware.tflm_dense import TflmDense
from rnnhw.gateware.tflm_requantizer import TflmRequantizer


class Dense(wiring.Component):
    """A requantizer, and the dense layer's last step after it."""

    latency = TflmRequantizer.latency + TflmDense.latency

    def __init__(self):
        self.requantizer, self.dense = TflmRequantizer(), TflmDense()
        super().__init__({"unused": In(1)})

    def elaborate(self, platform):
        m = Module()
        m.submodules.requantizer, m.submodules.dense = self.requantizer, self.dense
        m.d.comb += self.dense.x.eq(self.requantizer.o)
        return m


def test_equals_arith_with_bounds_and_zero_points(simulate):
    rng = random.Random(6)
    cases = []
    for _ in range(1500):
        shift = rng.randint(-20, 2)
        total = rng.choice((rng.randint(-400, 400) << max(0, -shift), -(2**31), 2**31 - 1))
        multiplier = rng.randint(2**30, 2**31 - 1)
        low, high = sorted(rng.choice((end, rng.randint(-128, 127))) for end in (-128, 127))
        cases.append((total, multiplier, shift, rng.choice((-128, 127, rng.randint(-128, 127))), low, high))
    results = [arith.tflm_dense_output(*case) for case in cases]
    assert {-128, 127} < set(results) and len(set(results)) > 200
    assert any(result == case[4] > -128 for case, result in zip(cases, results, strict=True))
    dut = Dense()

    async def bench(ctx):
        for t in range(len(cases) + dut.latency):
            total, multiplier, shift, *_ = cases[min(t, len(cases) - 1)]
            ctx.set(dut.requantizer.input_sum, total)
            ctx.set(dut.requantizer.input_multiplier, multiplier)
            ctx.set(dut.requantizer.input_shift, shift)
            late = cases[max(0, min(t - TflmRequantizer.latency, len(cases) - 1))]
            for port, value in zip(("zero_point", "minimum", "maximum"), late[3:], strict=True):
                ctx.set(getattr(dut.dense, port), value)
            if t >= dut.latency:
                assert ctx.get(dut.dense.o) == results[t - dut.latency], cases[t - dut.latency]
            await ctx.tick()

    simulate(dut, bench)
