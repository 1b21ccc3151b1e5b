import random

import pytest

from rnnhw.design import Design
from rnnhw.gateware.accumulator import Accumulator
from rnnhw.gateware.layouts import tile_sum


@pytest.mark.parametrize("fold", [1, 2])
@pytest.mark.parametrize("slices", [1, 3])
def test_first_phase_sums_come_back_with_the_finishing_ones(simulate, fold, slices):
    rng = random.Random(3)
    tiles = 3
    dut = Accumulator(Design(grid_rows=1, grid_cols=1, tile_rows=2, tile_cols=2, fold=fold,
                             weight_depth=4, unit_depth=2 * tiles, input_depth=4, state_depth=4,
                             clock_mhz=1), tile_sum(2))
    slots = []
    expected = {}
    first_sums = {}
    for finish in (0, 1, 0, 1):
        for tile in range(tiles):
            total = [0] * 4
            for k in range(slices):
                sums = [rng.choice((-65536, 65535, rng.randint(-65536, 65535))) for _ in range(4)]
                total = [a + b for a, b in zip(total, sums, strict=True)]
                slots.append(({"valid": 1, "first": k == 0, "last": k == slices - 1, "finish": finish,
                               "tile": tile}, sums))
            if finish:
                expected[len(slots)] = total, first_sums[tile]
            else:
                first_sums[tile] = total
    idle = {"valid": 0, "first": 1, "last": 1, "finish": 1, "tile": 0}

    async def bench(ctx):
        for t in range(len(slots) + 2):
            control, sums = slots[t] if t < len(slots) else (idle, [1] * 4)
            ctx.set(dut.control, control)
            for lane in range(4):
                ctx.set(dut.sums[lane], sums[lane])
            # A folded design keeps a finished tile until the next one finishes.
            due = t if fold == 1 else max((k for k in expected if k <= t), default=None)
            if due in expected:
                finished, stored = expected[due]
                assert [ctx.get(dut.finished[lane]) for lane in range(4)] == finished
                assert [ctx.get(dut.stored[lane]) for lane in range(4)] == stored
            await ctx.tick()

    simulate(dut, bench)
