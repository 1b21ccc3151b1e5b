import random

from rnnhw import arith
from rnnhw.gateware.lstm_cell import LstmCell


def test_equals_arith_for_every_cell_fraction(simulate):
    rng = random.Random(5)
    cases = []
    for _ in range(1500):
        preactivations = [rng.choice((-32768, 32767, 0, rng.randint(-32768, 32767),
                                      rng.randint(-6000, 6000))) for _ in range(4)]
        c = rng.choice((-32768, 32767, rng.randint(-32768, 32767), rng.randint(-500, 500)))
        cases.append((preactivations, c, rng.randint(9, 15)))
    dut = LstmCell()

    async def bench(ctx):
        for t in range(len(cases) + dut.latency):
            a, c, fraction = cases[min(t, len(cases) - 1)]
            for lane, gate in enumerate(a):
                ctx.set(dut.gates[lane], arith.tanh(gate) if lane == 2 else arith.sigmoid(gate))
            ctx.set(dut.c, c)
            ctx.set(dut.cell_fraction, fraction)
            if t >= dut.cell_latency and t - dut.cell_latency < len(cases):
                a, c, fraction = cases[t - dut.cell_latency]
                assert ctx.get(dut.c_o) == arith.lstm_unit(tuple(a), c, fraction)[0]
            if t >= dut.latency:
                a, c, fraction = cases[t - dut.latency]
                assert ctx.get(dut.h_o) == arith.lstm_unit(tuple(a), c, fraction)[1]
            await ctx.tick()

    simulate(dut, bench)
