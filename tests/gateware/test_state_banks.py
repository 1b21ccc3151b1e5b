from networks import design

from rnnhw.gateware.state_banks import StateBanks

MACHINE = design(2, 1, 2, 5, state_depth=3)
IDLE = {"valid": 0, "bank": 0, "word": 0, "buffer": 0, "data": -1}


async def assert_holds(ctx, dut, written):
    for word in range(3):
        for buffer in range(2):
            ctx.set(dut.word, word)
            ctx.set(dut.buffer, buffer)
            await ctx.tick()
            for column in range(5):
                assert ctx.get(dut.h[column]) == written[column, word, buffer]


def test_writes_go_to_the_owned_bank_and_buffer(simulate):
    """Bank 2 of grid row 1 would feed a sixth column, which is not there."""
    dut, written = StateBanks(MACHINE), {}

    async def bench(ctx):
        value = 1
        for row in range(2):
            for bank in range(3):
                for word in range(3):
                    for buffer in range(2):
                        ctx.set(
                            dut.writes[row],
                            {"valid": 1, "bank": bank, "word": word, "buffer": buffer, "data": value},
                        )
                        written[2 * bank + row, word, buffer] = value
                        value += 1
                        await ctx.tick()
            ctx.set(dut.writes[row], IDLE)
        await ctx.tick()
        await assert_holds(ctx, dut, written)

    simulate(dut, bench)


def test_what_is_loaded_is_read_and_nothing_else_is_changed(simulate):
    dut, written = StateBanks(MACHINE), {}

    async def bench(ctx):
        for column in range(5):
            for word in range(3):
                for buffer in range(2):
                    value = 20 * column + 5 * word - 90 * buffer
                    ctx.set(
                        dut.load, {"enable": 1, "column": column, "address": 2 * word + buffer, "data": value}
                    )
                    written[column, word, buffer] = value
                    await ctx.tick()
        ctx.set(dut.load, {"enable": 0, "column": 3, "address": 1, "data": 77})
        await ctx.tick()
        await assert_holds(ctx, dut, written)

    simulate(dut, bench)


def test_a_word_can_be_asked_for_in_the_cycle_after_its_write(simulate):
    dut = StateBanks(MACHINE)

    async def bench(ctx):
        ctx.set(dut.writes[1], {"valid": 1, "bank": 1, "word": 2, "buffer": 1, "data": -55})
        ctx.set(dut.word, 2)
        ctx.set(dut.buffer, 1)
        await ctx.tick()
        ctx.set(dut.writes[1], IDLE)
        assert ctx.get(dut.h[3]) == 0  # asked for in the cycle of the write
        await ctx.tick()
        assert ctx.get(dut.h[3]) == -55

    simulate(dut, bench)
