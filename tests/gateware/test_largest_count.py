"""The largest of several numbers, as many cycles later as the tree has levels."""

import random

import pytest

from rnnhw.design import log2_ceil
from rnnhw.gateware.largest_count import LargestCount


@pytest.mark.parametrize("inputs", [1, 2, 3, 5, 8])
@pytest.mark.parametrize("most", [1, 6])
def test_the_largest_leaves_in_time(simulate, inputs, most):
    dut, rng = LargestCount(most, inputs), random.Random(5)
    numbers = [[rng.randrange(most + 1) for _ in range(inputs)] for _ in range(60)]
    # Each input alone is the largest once.
    numbers += [[most * (k == alone) for k in range(inputs)] for alone in range(inputs)]

    async def bench(ctx):
        for t in range(len(numbers) + dut.latency):
            for k, number in enumerate(numbers[min(t, len(numbers) - 1)]):
                ctx.set(dut.i[k], number)
            if t >= dut.latency:
                assert ctx.get(dut.o) == max(numbers[t - dut.latency]), t
            await ctx.tick()

    assert dut.latency == log2_ceil(inputs)
    simulate(dut, bench)
