import random

from rnnhw import arith
from rnnhw.gateware.tflm_cell import TflmCell


def int16(rng):
    return rng.choice((-32768, 32767, 0, rng.randint(-32768, 32767), rng.randint(-6000, 6000)))


def test_equals_arith_for_every_cell_exponent(simulate):
    rng = random.Random(3)
    cases = []
    for _ in range(3000):
        constants = {
            "cell_exponent": rng.randint(-15, -9),
            "cell_clip": rng.choice((32768, 32767, rng.randint(0, 32767), rng.randint(0, 500))),
            "hidden_multiplier": rng.choice((2**30, 2**31 - 1, rng.randint(2**30, 2**31 - 1))),
            "hidden_shift": rng.randint(-25, -10), "hidden_zero_point": rng.randint(-128, 127)}
        cases.append((tuple(int16(rng) for _ in range(4)), int16(rng), constants))
    dut = TflmCell()

    async def bench(ctx):
        for t in range(len(cases) + dut.latency):
            raw, c, constants = cases[min(t, len(cases) - 1)]
            for lane, gate in enumerate(raw):
                ctx.set(dut.gates[lane], arith.tanh(gate) if lane == 2 else arith.sigmoid(gate))
            ctx.set(dut.a, c)
            for name, value in constants.items():
                ctx.set(getattr(dut, name.removeprefix("hidden_") if name.endswith("point") else name), value)
            if t >= dut.latency:
                raw, c, constants = cases[t - dut.latency]
                new_c, h = arith.tflm_lstm_unit(raw, c, **constants)
                assert (ctx.get(dut.a_o), ctx.get(dut.h_o), ctx.get(dut.b_o)) == (new_c, h, h)
            await ctx.tick()

    simulate(dut, bench)
