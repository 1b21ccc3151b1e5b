import random

import pytest

from rnnhw import arith
from rnnhw.gateware.cell_tanh import CellTanh

EXPONENTS = range(arith.MIN_CELL_EXPONENT, arith.MAX_CELL_EXPONENT + 1)


def run(simulate, cases):
    dut = CellTanh()

    async def bench(ctx):
        for t in range(len(cases) + dut.latency):
            c, exponent = cases[min(t, len(cases) - 1)]
            ctx.set(dut.c, c)
            ctx.set(dut.cell_exponent, exponent)
            if t >= dut.latency:
                assert ctx.get(dut.o) == arith.cell_tanh(*cases[t - dut.latency]), cases[t - dut.latency]
            await ctx.tick()

    simulate(dut, bench)


@pytest.mark.parametrize("exponent", EXPONENTS)
def test_inputs_of_every_format_equal_arith(simulate, exponent):
    """All small values, where rounding shows most, and every seventh of the rest, with both ends."""
    cases = [(c, exponent) for c in range(-600, 601)]
    cases += [(c, exponent) for c in (*range(-32768, 32768, 37), 32767)]
    run(simulate, cases)


@pytest.mark.slow
def test_all_65536_inputs_of_two_formats_equal_arith(simulate):
    run(simulate, [(c, exponent) for exponent in (-15,) for c in range(-32768, 32768)])


def test_the_format_may_change_every_cycle(simulate):
    rng = random.Random(3)
    run(simulate, [(rng.randint(-32768, 32767), rng.choice(EXPONENTS)) for _ in range(500)])
