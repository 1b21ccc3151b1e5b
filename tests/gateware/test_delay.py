import random

import pytest
from amaranth import Module, ResetInserter, Signal, signed
from amaranth.lib import data

from rnnhw.gateware.delay import Delay, LongDelay, delayed


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


@pytest.mark.parametrize("cycles", [3, 4, 8, 13])
def test_a_long_delay_is_a_chain_of_registers(simulate, cycles):
    m, value, reset = Module(), Signal(signed(9)), Signal()
    m.submodules.delay = dut = ResetInserter(reset)(LongDelay(signed(9), cycles))
    chain = Signal(signed(9))
    m.d.comb += [dut.i.eq(value), chain.eq(delayed(m, value, cycles, "value"))]
    rng = random.Random(cycles)

    async def bench(ctx):
        for t in range(60):
            ctx.set(value, rng.randint(-256, 255))
            ctx.set(reset, t in (20, 21, 40))
            assert ctx.get(dut.o) == ctx.get(chain)
            await ctx.tick()
        assert ctx.get(chain) != 0

    simulate(m, bench)


def test_a_reset_clears_valid_also_of_a_struct_within(simulate):
    inner = data.StructLayout({"valid": 1, "kind": 3})
    m, reset = Module(), Signal()
    m.submodules.delay = dut = ResetInserter(reset)(
        Delay(data.StructLayout({"control": inner, "x": data.ArrayLayout(signed(8), 2)}), 3)
    )

    async def bench(ctx):
        ctx.set(dut.i, {"control": {"valid": 1, "kind": 5}, "x": [-7, 9]})
        await ctx.tick().repeat(3)
        assert ctx.get(dut.o.control.valid)
        ctx.set(dut.i.control.valid, 0)
        ctx.set(reset, 1)
        await ctx.tick()
        ctx.set(reset, 0)
        for _ in range(4):
            assert not ctx.get(dut.o.control.valid)
            await ctx.tick()

    simulate(m, bench)
