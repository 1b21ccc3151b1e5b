import random

import pytest

from rnnhw.design import ELEMENT_CYCLES, Design
from rnnhw.gateware.tile import Tile


@pytest.mark.parametrize(("rows", "cols"), [(1, 1), (3, 2), (2, 5)])
def test_sums_of_each_row_come_skewed_by_a_cycle(simulate, rows, cols):
    rng = random.Random(2)
    dut = Tile(Design(grid_rows=1, grid_cols=1, tile_rows=rows, tile_cols=cols, fold=1, weight_depth=4,
                      unit_depth=4, input_depth=4, state_depth=4, clock_mhz=1))
    weights = {(r, c, a): [rng.choice((-127, 127)) for _ in range(4)]
               for r in range(rows) for c in range(cols) for a in range(4)}
    slots = [([rng.choice((-128, 127)) for _ in range(cols)], rng.randrange(4)) for _ in range(12)]

    async def bench(ctx):
        for (r, c, a), word in weights.items():
            ctx.set(dut.write_rows, 1 << r)
            ctx.set(dut.write_cols, 1 << c)
            ctx.set(dut.write, {"address": a,
                                "data": int.from_bytes(bytes(w & 255 for w in word), "little")})
            await ctx.tick()
        ctx.set(dut.write_rows, 0)
        latency = cols + ELEMENT_CYCLES
        for t in range(len(slots) + latency + rows):
            xs, address = slots[min(t, len(slots) - 1)]
            for c in range(cols):
                ctx.set(dut.x[c], xs[c])
            ctx.set(dut.address, address)
            for r in range(rows):
                s = t - latency - r
                if 0 <= s < len(slots):
                    xs, address = slots[s]
                    for lane in range(4):
                        expected = sum(xs[c] * weights[r, c, address][lane] for c in range(cols))
                        assert ctx.get(dut.sums[r][lane]) == expected
            await ctx.tick()

    simulate(dut, bench)
