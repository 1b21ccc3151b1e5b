import pytest

from rnnhw.design import Design
from rnnhw.gateware.input_buffer import InputBuffer


@pytest.mark.parametrize("beats", [1, 3])
def test_two_vectors_are_buffered_and_read_in_order(simulate, beats):
    dut = InputBuffer(Design(grid_rows=1, grid_cols=1, tile_rows=1, tile_cols=2, fold=1, weight_depth=4,
                             unit_depth=4, input_depth=3, state_depth=2, clock_mhz=1))
    vectors = [[(10 * v + k, -10 * v - k) for k in range(beats)] for v in range(5)]

    async def bench(ctx):
        async def send(vector):
            for a, b in vector:
                ctx.set(dut.i.payload, [a, b])
                ctx.set(dut.i.valid, 1)
                assert ctx.get(dut.i.ready)
                await ctx.tick()
            ctx.set(dut.i.valid, 0)

        assert not ctx.get(dut.i.ready)  # closed until it knows the length
        ctx.set(dut.beats, beats)
        assert not ctx.get(dut.full)
        await send(vectors[0])
        assert ctx.get(dut.full)
        await send(vectors[1])
        assert not ctx.get(dut.i.ready)
        for v in range(2, 5):
            for k, word in enumerate(vectors[v - 2]):
                ctx.set(dut.word, k)
                await ctx.tick()
                assert (ctx.get(dut.x[0]), ctx.get(dut.x[1])) == word
            ctx.set(dut.release, 1)
            await ctx.tick()
            ctx.set(dut.release, 0)
            await send(vectors[v])
        for v in (3, 4):
            assert ctx.get(dut.full)
            ctx.set(dut.word, 0)
            ctx.set(dut.release, 1)
            await ctx.tick()
            ctx.set(dut.release, 0)
            assert (ctx.get(dut.x[0]), ctx.get(dut.x[1])) == vectors[v][0]
        assert not ctx.get(dut.full)

    simulate(dut, bench)
