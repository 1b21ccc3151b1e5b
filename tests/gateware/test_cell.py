import itertools
import random

import pytest
from networks import design

from rnnhw import arith
from rnnhw.design import UnitKind
from rnnhw.gateware.cells.cell import Cell

KINDS = {
    "lstm": [UnitKind.LSTM],
    "gru": [UnitKind.GRU, UnitKind.GRU_RESET, UnitKind.GRU_CANDIDATE],
    "elman": [UnitKind.TANH, UnitKind.RELU],
    "lstm_coupled": [UnitKind.LSTM_COUPLED],
    "mingru": [UnitKind.MINGRU],
}


def int16(rng):
    return rng.choice((-32768, 32767, 0, rng.randint(-32768, 32767), rng.randint(-6000, 6000)))


def case(rng, kind, peepholes=False):
    """Inputs of the cell, and the outputs (h, a, b) that `arith` gives; None where they do not matter."""
    raw, a, b, fraction = [int16(rng) for _ in range(4)], int16(rng), int16(rng), rng.randrange(16)
    candidate, gates, seen = int16(rng), [0, 0, 0, 0], (0, 0)
    if peepholes and kind in (UnitKind.LSTM, UnitKind.LSTM_COUPLED):
        seen = rng.choice((-127, 127, 0, rng.randint(-127, 127))), rng.choice((-8, 32, rng.randint(-4, 12)))
    if kind is UnitKind.LSTM and peepholes:
        gates = [arith.sigmoid(raw[0]), arith.sigmoid(raw[1]), arith.tanh(raw[2]), raw[3]]
        c, h = arith.lstm_unit(tuple(raw), a, fraction, [(0, 0), (0, 0), seen])
        expected = h, c, h
    elif kind is UnitKind.LSTM_COUPLED:
        gates = [arith.sigmoid(raw[0]), raw[1] if peepholes else arith.sigmoid(raw[1]), arith.tanh(raw[2]), 0]
        c, h = arith.coupled_unit(tuple(raw[:3]), a, fraction, [(0, 0), seen])
        expected = h, c, h
    elif kind is UnitKind.PROJECTION:
        gates[0] = raw[0]
        h = arith.saturate(arith.shift_round(raw[0], 8), 8)
        expected = h, h, None
    elif kind is UnitKind.MINGRU:
        fraction = 12 + fraction % 4
        gates[:2] = arith.sigmoid(raw[0]), arith.positive(raw[1])
        h16 = arith.mingru_unit(raw[0], raw[1], a, fraction)
        expected = arith.operand_of_state(h16), h16, None
    elif kind is UnitKind.LSTM:
        gates = [arith.tanh(raw[k]) if k == 2 else arith.sigmoid(raw[k]) for k in range(4)]
        c, h = arith.lstm_unit(tuple(raw), a, fraction)
        expected = h, c, h
    elif kind is UnitKind.GRU:
        gates = [arith.sigmoid(raw[0]), arith.sigmoid(raw[1]), raw[2], 0]
        h16 = arith.gru_unit((raw[0], 0), (0, raw[1]), (raw[2], candidate), a, True)
        expected = arith.operand_of_state(h16), h16, None
    elif kind is UnitKind.GRU_RESET:
        gates = [arith.sigmoid(raw[0]), arith.sigmoid(raw[1]), raw[2], 0]
        expected = arith.reset_hidden(gates[0], a), a, gates[1]
    elif kind is UnitKind.GRU_CANDIDATE:
        b = arith.sigmoid(raw[1])
        gates = [raw[3], raw[0], raw[2], 0]
        h16 = arith.gru_unit((raw[0], 0), (0, raw[1]), (raw[2], 0), a, False)
        expected = arith.operand_of_state(h16), h16, None
    else:
        relu = kind is UnitKind.RELU
        gates[0] = max(raw[0], 0) if relu else arith.tanh(raw[0])
        h = arith.elman_unit(raw[0], "relu" if relu else "tanh")
        expected = h, h, None
    return (kind, gates, candidate, a, b, fraction, *seen), expected


def drive(dut, cases):
    """A bench that feeds one case a cycle, and compares what comes out a latency later."""

    async def bench(ctx):
        ctx.set(dut.next_kind, cases[0][0][0])
        await ctx.tick()
        for t in range(len(cases) + dut.latency):
            _, gates, candidate, a, b, fraction, *seen = cases[min(t, len(cases) - 1)][0]
            ctx.set(dut.next_kind, cases[min(t + 1, len(cases) - 1)][0][0])
            for lane in range(dut.design.lanes):
                ctx.set(dut.gates[lane], gates[lane])
            if dut.has_gru:
                ctx.set(dut.candidate, candidate)
            if dut.has_peepholes:
                ctx.set(dut.peephole_weight, seen[0])
                ctx.set(dut.peephole_shift, seen[1] + 8)
            ctx.set(dut.a, a)
            ctx.set(dut.b, b)
            ctx.set(dut.cell_fraction, fraction)
            if t >= dut.latency:
                seen = (ctx.get(dut.h_o), ctx.get(dut.a_o), ctx.get(dut.b_o))
                expected = cases[t - dut.latency][1]
                for got, value in zip(seen, expected, strict=True):
                    assert value is None or got == value, cases[t - dut.latency]
            await ctx.tick()

    return bench


EVERY = ("lstm", "lstm_coupled", "gru", "elman", "mingru")


@pytest.mark.parametrize(
    ("cells", "options", "pipeline"),
    [
        (("lstm",), (), "short"),
        (("lstm",), (), "long"),
        (("gru",), (), "short"),
        (("gru",), (), "long"),
        (("elman",), (), "short"),
        (("mingru",), (), "short"),
        (("mingru",), (), "long"),
        (("lstm_coupled",), (), "short"),
        (("lstm", "gru", "elman"), (), "short"),
        (("gru", "elman", "mingru"), (), "long"),
        (("lstm", "elman"), (), "short"),
        (("lstm", "lstm_coupled"), ("projection",), "short"),
        (("lstm",), ("peephole",), "long"),
        (("lstm_coupled", "mingru"), ("peephole", "projection"), "short"),
        (EVERY, ("peephole", "projection"), "short"),
        (EVERY, ("peephole", "projection"), "long"),
    ],
)
def test_equals_arith_for_every_kind_in_any_order(simulate, cells, options, pipeline):
    rng = random.Random(5)
    kinds = [kind for cell in cells for kind in KINDS[cell]]
    kinds += [UnitKind.PROJECTION] if "projection" in options else []
    peepholes = "peephole" in options
    cases = [case(rng, rng.choice(kinds), peepholes) for _ in range(600 * len(kinds))]
    dut = Cell(design(1, 1, 1, 1, cells=cells, lstm_options=options, pipeline=pipeline))
    simulate(dut, drive(dut, cases))


def test_every_cell_fraction_at_the_ends_of_every_operand(simulate):
    """Where widths are needed in full: the largest gates with the largest states, of every fraction."""
    ends, middle = (-32768, 32767), (-32768, -1, 0, 1, 2**14, 32767)
    cases = []
    for fraction, input_gate, forget, new, c in itertools.product(range(16), ends, ends, ends, middle):
        raw = (input_gate, forget, new, 32767)
        gates = [arith.tanh(raw[k]) if k == 2 else arith.sigmoid(raw[k]) for k in range(4)]
        new_c, h = arith.lstm_unit(raw, c, fraction)
        cases.append(((UnitKind.LSTM, gates, 0, c, 0, fraction), (h, new_c, h)))
    random.Random(6).shuffle(cases)
    dut = Cell(design(1, 1, 1, 1, cells=("lstm",)))
    simulate(dut, drive(dut, cases))
