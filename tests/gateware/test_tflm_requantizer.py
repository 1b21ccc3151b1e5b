import random

from rnnhw import arith
from rnnhw.gateware.tflm_requantizer import TflmRequantizer

EXTREMES = (-(2**31), 2**31 - 1, 2**30, -(2**30), 0, 1, -1, 2, -2, 3, -3)


def operand(rng, shift):
    """A sum and its bias, which fit 32 bits together, and a multiplier."""
    total = rng.choice(
        (
            rng.choice(EXTREMES),
            rng.randint(-(2**31), 2**31 - 1),
            rng.randint(-40000, 40000),
            # what comes out between the corners of int16, and near halves
            max(-(2**31), min(2**31 - 1, rng.randint(-70000, 70000) << max(0, -shift) >> 1)),
        )
    )
    bias = max(-(2**31), min(2**31 - 1, rng.choice((0, rng.randint(-(2**20), 2**20), rng.choice(EXTREMES)))))
    first = max(-(2**31), min(2**31 - 1, total - bias))
    multiplier = rng.choice((0, 2**30, 2**31 - 1, 2**30, rng.randint(2**30, 2**31 - 1), rng.getrandbits(31)))
    bias = total - first
    return first, bias, multiplier, shift


def drive(ctx, dut, name, values):
    for port, value in zip(("sum", "bias", "multiplier", "shift"), values, strict=True):
        ctx.set(getattr(dut, f"{name}_{port}"), value)


def expected(case):
    (a, a_bias, a_multiplier, a_shift), (b, b_bias, b_multiplier, b_shift) = case
    return arith.tflm_preactivation(a + a_bias, a_multiplier, a_shift, b + b_bias, b_multiplier, b_shift)


def run(simulate, cases):
    dut = TflmRequantizer()

    async def bench(ctx):
        for t in range(len(cases) + dut.latency):
            case = cases[min(t, len(cases) - 1)]
            drive(ctx, dut, "input", case[0])
            drive(ctx, dut, "recurrent", case[1])
            if t >= dut.latency:
                assert ctx.get(dut.o) == expected(cases[t - dut.latency]), cases[t - dut.latency]
            await ctx.tick()

    simulate(dut, bench)


def test_equals_arith_over_shifts_and_extremes(simulate):
    rng = random.Random(4)
    shifts = range(-arith.MAX_RIGHT_SHIFT, arith.MAX_LEFT_SHIFT + 1)
    cases = [(operand(rng, shift), operand(rng, rng.choice(shifts))) for shift in shifts for _ in range(60)]
    results = [expected(case) for case in cases]
    assert len(cases) > 3000 and {-32768, 32767} < set(results)
    assert sum(-32768 < result < 32767 for result in results) > 1500
    run(simulate, cases)


def test_halves_go_up_after_the_product_and_away_after_the_shift(simulate):
    half, silent = 2**30, (0, 0, 0, 0)
    cases = [((value, 0, half, -right), silent) for right in range(6) for value in range(-70, 71)]
    run(simulate, cases + [(silent, case[0]) for case in cases])


def test_each_part_saturates_before_the_sum(simulate):
    whole = 2**31 - 1
    values = (32766, 32767, 32768, 32769, 40000, -32767, -32768, -32769, -32770, -40000, 100, -100)
    run(simulate, [((a, 0, whole, 0), (b, 0, whole, 0)) for a in values for b in values])
