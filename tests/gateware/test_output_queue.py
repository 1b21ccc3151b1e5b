from amaranth.lib import data

from rnnhw.gateware.output_queue import OutputQueue


def test_latency_order_and_capacity(simulate):
    dut = OutputQueue(data.StructLayout({"value": 8, "last": 1}), 4)

    async def bench(ctx):
        for k in range(4):
            ctx.set(dut.payload, {"value": 7 * k, "last": k == 3})
            ctx.set(dut.write, 1)
            assert bool(ctx.get(dut.o.valid)) == (k >= OutputQueue.latency)
            await ctx.tick()
        ctx.set(dut.write, 0)
        await ctx.tick()
        ctx.set(dut.o.ready, 1)
        for k in range(4):
            assert ctx.get(dut.o.valid)
            assert (ctx.get(dut.o.p.value), ctx.get(dut.o.p["last"])) == (7 * k, k == 3)
            await ctx.tick()
        assert not ctx.get(dut.o.valid)

    simulate(dut, bench)
