from rnnhw.design import Design
from rnnhw.gateware.state_banks import StateBanks


def test_writes_go_to_the_owned_bank_and_buffer(simulate):
    design = Design(grid_rows=2, grid_cols=1, tile_rows=2, tile_cols=5, fold=1, weight_depth=4,
                    unit_depth=8, input_depth=2, state_depth=3, clock_mhz=1)
    dut = StateBanks(design)
    written = {}

    async def bench(ctx):
        value = 1
        for row in range(2):
            for bank in range(3):
                for word in range(3):
                    for buffer in range(2):
                        ctx.set(dut.writes[row], {"valid": 1, "bank": bank, "word": word,
                                                  "buffer": buffer, "data": value})
                        written[2 * bank + row, word, buffer] = value
                        value += 1
                        await ctx.tick()
            ctx.set(dut.writes[row], {"valid": 0, "bank": 0, "word": 0, "buffer": 0, "data": -1})
        await ctx.tick()
        for word in range(3):
            for buffer in range(2):
                ctx.set(dut.word, word)
                ctx.set(dut.buffer, buffer)
                await ctx.tick()
                for column in range(5):
                    assert ctx.get(dut.h[column]) == written[column, word, buffer]

    simulate(dut, bench)
