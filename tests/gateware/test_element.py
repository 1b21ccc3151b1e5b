import random

from rnnhw.design import presets
from rnnhw.gateware.element import ProcessingElement


def test_products_are_added_to_the_western_sums_in_time(simulate):
    rng = random.Random(1)
    dut = ProcessingElement(presets()["tiny"])
    weights = {address: [rng.choice((-127, 127, rng.randint(-127, 127))) for _ in range(4)]
               for address in (0, 1, 255, 511)}
    cycles = 40
    xs = [rng.choice((-128, 127, rng.randint(-128, 127))) for _ in range(cycles)]
    addresses = [rng.choice(list(weights)) for _ in range(cycles)]
    west = [[rng.randint(-40000, 40000) for _ in range(4)] for _ in range(cycles)]

    async def bench(ctx):
        for address, word in weights.items():
            ctx.set(dut.write, {"address": address,
                                "data": int.from_bytes(bytes(w & 255 for w in word), "little")})
            ctx.set(dut.write_enable, 1)
            await ctx.tick()
        ctx.set(dut.write_enable, 0)
        ctx.set(dut.write, {"address": 0, "data": 0xFFFFFFFF})  # must not be written
        for t in range(cycles):
            ctx.set(dut.x_i, xs[t])
            ctx.set(dut.address_i, addresses[t])
            for lane in range(4):
                ctx.set(dut.sums_i[lane], west[t][lane])
            if t >= 1:
                assert ctx.get(dut.x_o) == xs[t - 1]
                assert ctx.get(dut.address_o) == addresses[t - 1]
            if t >= 3:
                # The slot of cycle t - 3 meets the sums of cycle t - 1, and leaves now.
                expected = [west[t - 1][lane] + xs[t - 3] * weights[addresses[t - 3]][lane]
                            for lane in range(4)]
                assert [ctx.get(dut.sums_o[lane]) for lane in range(4)] == expected
            await ctx.tick()

    simulate(dut, bench)
