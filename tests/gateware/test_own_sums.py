"""The sums that an element keeps: what is scattered comes back when it is collected, once."""

import random

import pytest
from networks import design

from rnnhw.gateware.own_sums import OwnSums
from rnnhw.gateware.sequencer import Sequencer

CYCLES = 400


@pytest.mark.parametrize("tiles", [2, 8])
@pytest.mark.parametrize("cells", [("lstm",), ("elman",)], ids=str)
def test_sums_are_those_of_all_slots_before(simulate, tiles, cells):
    """Slots scatter, collect, or do neither; often one names the tile of the one before it."""
    machine = design(1, 1, 2, 2, cells=cells, weight_depth=16, delta_depth=4, scatter_depth=tiles)
    dut, rng = OwnSums(machine), random.Random(3)
    kept = [[0] * machine.lanes for _ in range(tiles)]
    slots = [(rng.choice(["scatters", "scatters", "collects", "none"]), rng.randrange(tiles))]
    while len(slots) < CYCLES:
        tile = slots[-1][1] if rng.random() < 0.4 else rng.randrange(tiles)
        slots.append((rng.choice(["scatters", "scatters", "collects", "none"]), tile))

    async def bench(ctx):
        for t in range(CYCLES + 1):
            work, tile = slots[t] if t < CYCLES else ("none", 0)
            ctx.set(dut.tile, tile)
            ctx.set(dut.scatters, work == "scatters")
            ctx.set(dut.collects, work == "collects")
            if t:
                before, own = slots[t - 1]
                assert [ctx.get(dut.sums[lane]) for lane in range(machine.lanes)] == kept[own], t
                added = [kept[own][lane] + rng.randint(-900, 900) for lane in range(machine.lanes)]
                for lane in range(machine.lanes):
                    ctx.set(dut.added[lane], added[lane])
                if before == "scatters":
                    kept[own] = added
                elif before == "collects":
                    kept[own] = [0] * machine.lanes
            await ctx.tick()

    simulate(dut, bench)


def test_after_a_reset_all_tiles_are_collected_once(simulate):
    machine = design(1, 1, 2, 2, weight_depth=16, delta_depth=4, scatter_depth=8)
    dut = Sequencer(machine)

    async def bench(ctx):
        for tile in range(8):
            assert ctx.get(dut.slot.collects) and ctx.get(dut.slot.weight) == tile
            assert not ctx.get(dut.slot.valid) and not ctx.get(dut.idle)
            await ctx.tick()
        for _ in range(20):
            assert not ctx.get(dut.slot.collects) and ctx.get(dut.idle)
            await ctx.tick()

    simulate(dut, bench)
