import pytest
from amaranth import Module, Signal

from rnnhw.gateware.delay import Delay, delayed


@pytest.mark.parametrize("cycles", [0, 1, 4])
def test_a_value_leaves_after_the_cycles(simulate, cycles):
    m, dut, value = Module(), Delay(8, cycles), Signal(8)
    m.submodules.delay = dut
    m.d.comb += dut.i.eq(value)
    inside = Signal(8)
    m.d.comb += inside.eq(delayed(m, value, cycles, "value"))

    async def bench(ctx):
        for t in range(20):
            ctx.set(value, 7 * t)
            expected = 7 * (t - cycles) if t >= cycles else 0
            assert ctx.get(dut.o) == ctx.get(inside) == expected
            await ctx.tick()

    simulate(m, bench)
