import random

from rnnhw import arith
from rnnhw.gateware.cells.tflm_lstm import TflmCell

INT16 = (-32768, 32767, 0, -1, 1)


def case(rng):
    """Pre-activations, c, and the layer's values."""
    gates = tuple(
        rng.choice((rng.choice(INT16), rng.randint(-32768, 32767), rng.randint(-6000, 6000)))
        for _ in range(4)
    )
    c = rng.choice((rng.choice(INT16), rng.randint(-32768, 32767), rng.randint(-500, 500)))
    scale = rng.choice((rng.uniform(0.003, 0.01), 2.0**-7, 2.0 ** rng.uniform(-30, 2)))
    multiplier, shift = arith.quantize_multiplier(2.0**-30 / scale)
    return (
        gates,
        c,
        {
            "cell_exponent": rng.randint(-15, -9),
            "cell_clip": rng.choice((32768, 32767, 0, 1, rng.randint(0, 32767))),
            "hidden_multiplier": rng.choice((multiplier, multiplier, multiplier, 0)),
            "hidden_shift": min(shift, 0),
            "hidden_zero_point": rng.choice((-128, 127, rng.randint(-128, 127))),
        },
    )


def run(simulate, cases):
    dut = TflmCell()
    results = [arith.tflm_lstm_unit(gates, c, **layer) for gates, c, layer in cases]

    async def bench(ctx):
        for t in range(len(cases) + dut.latency):
            gates, c, layer = cases[min(t, len(cases) - 1)]
            for lane, gate in enumerate(gates):
                ctx.set(dut.gates[lane], arith.tanh(gate) if lane == 2 else arith.sigmoid(gate))
            ctx.set(dut.c, c)
            for name, value in layer.items():
                ctx.set(getattr(dut, name), value)
            if dut.cell_latency <= t < len(cases) + dut.cell_latency:
                assert ctx.get(dut.c_o) == results[t - dut.cell_latency][0], cases[t - dut.cell_latency]
            if t >= dut.latency:
                assert ctx.get(dut.h_o) == results[t - dut.latency][1], cases[t - dut.latency]
            await ctx.tick()

    simulate(dut, bench)
    return results


def test_equals_arith_for_every_layer(simulate):
    rng = random.Random(5)
    cases = [case(rng) for _ in range(2500)]
    results = run(simulate, cases)
    assert {-128, 127} < {h for _, h in results} and len({h for _, h in results}) > 240
    clips = [layer["cell_clip"] for _, _, layer in cases]
    assert sum(c == clip for (c, _), clip in zip(results, clips, strict=True)) > 50
    assert sum(c == -clip for (c, _), clip in zip(results, clips, strict=True)) > 50


def test_small_products_round_like_arith(simulate):
    """Values near 0, where halves are common: c of a few steps, gates near 0, every shift."""
    rng = random.Random(6)
    cases = []
    for shift in range(-31, 1):
        for _ in range(25):
            gates = tuple(rng.randint(-40, 40) for _ in range(4))
            layer = {
                "cell_exponent": rng.randint(-15, -9),
                "cell_clip": 32768,
                "hidden_shift": shift,
                "hidden_multiplier": rng.choice((2**30, 2**31 - 1, rng.randint(2**30, 2**31 - 1))),
                "hidden_zero_point": 0,
            }
            cases.append((gates, rng.randint(-9, 9), layer))
    run(simulate, cases)


def test_without_a_clip_the_cell_saturates_at_both_ends(simulate):
    layer = {
        "cell_exponent": -15,
        "cell_clip": 32768,
        "hidden_multiplier": 2**30,
        "hidden_shift": -22,
        "hidden_zero_point": 0,
    }
    high, low = (32767, 32767, 32767, 32767), (32767, 32767, -32768, 32767)
    clipped = layer | {"cell_clip": 32767}
    results = run(simulate, [(high, 32767, layer), (low, -32768, layer), (low, -32768, clipped)])
    assert [c for c, _ in results] == [32767, -32768, -32767]
