import random

import pytest

from rnnhw import arith
from rnnhw.gateware.requantizer import Requantizer


def value(rng):
    return rng.choice(
        (
            -(2**31),
            2**31 - 1,
            rng.randint(-(2**31), 2**31 - 1),
            rng.randint(-40000, 40000),
            rng.randint(-9, 9),
        )
    )


def operand(rng):
    """A sum and a bias that together fit 32 bits."""
    bias = rng.randint(-(2**20), 2**20)
    total = value(rng)
    return max(-(2**31), min(2**31 - 1, total - bias)), bias


def cases(rng):
    found = []
    for shift in range(arith.MIN_SHIFT, arith.MAX_SHIFT + 1):
        for _ in range(60):
            first, second = operand(rng), operand(rng)
            if all(-(2**31) <= sum(pair) < 2**31 for pair in (first, second)):
                other = rng.randint(arith.MIN_SHIFT, arith.MAX_SHIFT)
                found.append((*first, shift, *second, other, rng.random() < 0.4))
    assert len(found) > 2000
    return found


@pytest.mark.parametrize("splits", [False, True])
def test_equals_arith_over_shifts_and_extremes(simulate, splits):
    chosen = cases(random.Random(4))
    dut = Requantizer(splits)

    async def bench(ctx):
        for t in range(len(chosen) + dut.latency):
            total, bias, shift, other_total, other_bias, other, apart = chosen[min(t, len(chosen) - 1)]
            ctx.set(dut.input_sum, total)
            ctx.set(dut.bias, bias)
            ctx.set(dut.input_shift, shift - arith.MIN_SHIFT)
            ctx.set(dut.recurrent_sum, other_total)
            ctx.set(dut.recurrent_shift, other - arith.MIN_SHIFT)
            if splits:
                ctx.set(dut.recurrent_bias, other_bias)
                ctx.set(dut.apart, apart)
            if t >= dut.latency:
                check(ctx, chosen[t - dut.latency])
            await ctx.tick()

    def check(ctx, entered):
        total, bias, shift, other_total, other_bias, other, apart = entered
        other_total += other_bias * splits
        if splits:
            assert ctx.get(dut.recurrent_o) == arith.saturate(arith.shift_round(other_total, other), 16)
        if splits and apart:
            assert ctx.get(dut.o) == arith.saturate(arith.shift_round(total + bias, shift), 16)
        else:
            assert ctx.get(dut.o) == arith.requantize(total + bias, shift, other_total, other)

    simulate(dut, bench)
