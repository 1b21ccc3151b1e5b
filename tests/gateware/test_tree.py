import pytest
from amaranth import signed

from rnnhw.gateware.tree import AdderTree, Broadcast


@pytest.mark.parametrize("leaves", [1, 2, 3, 5, 8, 11])
def test_every_leaf_gets_the_value_after_the_latency(simulate, leaves):
    dut = Broadcast(signed(8), leaves)
    values = [7, -128, 127, 3, -1, 0, 55, 9]

    async def bench(ctx):
        for t in range(len(values) + dut.latency):
            ctx.set(dut.i, values[min(t, len(values) - 1)])
            if t >= dut.latency:
                assert {ctx.get(dut.o[k]) for k in range(leaves)} == {values[t - dut.latency]}
            await ctx.tick()

    simulate(dut, bench)


@pytest.mark.parametrize("inputs", [1, 2, 3, 6, 9])
def test_extreme_sums_do_not_wrap(simulate, inputs):
    dut = AdderTree(8, 2, inputs)
    rows = [[(-128, 127)] * inputs, [(127, -128)] * inputs, [(k - 3, 5 * k) for k in range(inputs)]]

    async def bench(ctx):
        for t in range(len(rows) + dut.latency):
            for k, (a, b) in enumerate(rows[min(t, 2)]):
                ctx.set(dut.i[k][0], a)
                ctx.set(dut.i[k][1], b)
            if t >= dut.latency:
                expected = [sum(pair[lane] for pair in rows[t - dut.latency]) for lane in range(2)]
                assert [ctx.get(dut.o[lane]) for lane in range(2)] == expected
            await ctx.tick()

    simulate(dut, bench)
